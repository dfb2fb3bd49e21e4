"""Reporting verbs on no list: a word between a quotation and the one who speaks can hardly be anything else."""

from __future__ import annotations

from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.speakers.agents import speaker_behind
from sanad.annotate.statements.speakers.speaker import Speaker, mention_at
from sanad.lang.reporting import CueWord

_FEWEST: Final = 4  # letters of a verb
_KIND: Final = "say"
_NOWHERE: Final = "on no list"
_PAUSES: Final = frozenset(",.;")


def find_unlisted(speech: Speech, at: int, ceiling: int) -> tuple[Cue | None, Speaker | None]:
    """The verb and the speaker that follow a quotation at token ``at``: `"…," groused X`, `"…," X groused`, `"…," gerutunya`."""
    if at >= ceiling:
        return None, None
    if _may_report(speech, at):
        cue = _cue(speech, at, "inverted")
        if cue.word.own:
            return (cue, None) if _pauses(speech, at + 1, ceiling) else (None, None)
        speaker = speaker_behind(speech, cue, ceiling)
        person = speaker.mention is not None and speaker.mention.kind == "person"
        return (cue, speaker) if person and speaker.named and speaker.first == at + 1 else (None, None)
    speaker = _subject(speech, at)
    verb = speaker.last
    if speaker.named and verb < ceiling and _may_report(speech, verb) and _pauses(speech, verb + 1, ceiling):
        return _cue(speech, verb, "subject"), speaker
    return None, None


def _subject(speech: Speech, at: int) -> Speaker:
    """The person or pronoun that stands at token ``at``."""
    tokens = speech.reading.tokens
    if tokens.words[at] in speech.words.pronouns:
        return Speaker(mention_at(speech, at), at, at + 1, True)
    for one in speech.mentions_in(tokens.starts[at], tokens.starts[at] + 1):
        if one.kind == "person":
            return Speaker(one, at, tokens.at(one.end))
    return Speaker(None, at, at)


def _may_report(speech: Speech, token: int) -> bool:
    """Whether the word at ``token`` may be a verb: in small letters, and none of those that hold a language together."""
    tokens, lists = speech.reading.tokens, speech.words
    word = tokens.words[token]
    if len(word) < _FEWEST or not word.isalpha() or not speech.reading.text[tokens.starts[token]].islower():
        return False
    if lists.participle and word.endswith(lists.participle):
        return False  # '"The Bridge," starring X'
    others = (
        lists.prepositions, lists.coordinators, lists.relatives, lists.determiners, lists.finite, lists.when, lists.that,
        lists.subordinators, lists.adverbials, lists.between, lists.stops, lists.openers, lists.passive_auxiliaries,
        lists.pronouns, lists.lead_in, lists.via.words, lists.as_saying, lists.attributive,
    )  # fmt: skip
    bare, nouns = word.removesuffix(lists.clitic), (lists.nouns, lists.persons, lists.bodies)
    if any(word in some for some in others) or any(bare in some for some in nouns):
        return False
    return not speech.cues_in(tokens.starts[token], tokens.ends[token])


def _pauses(speech: Speech, token: int, ceiling: int) -> bool:
    """Whether the reporting clause may end before ``token``: with a stop, or words for when, where or to whom."""
    words, lists = speech.reading.tokens.words, speech.words
    if token >= ceiling or words[token] in _PAUSES:
        return True
    return words[token] in lists.when or words[token] in lists.prepositions or words[token] in lists.to_whom


def _cue(speech: Speech, token: int, order: str) -> Cue:
    tokens, clitic = speech.reading.tokens, speech.words.clitic
    word = tokens.words[token]
    own = bool(clitic) and order == "inverted" and len(word) > len(clitic) + _FEWEST - 1 and word.endswith(clitic)
    named = CueWord(word, (_KIND,), frozenset({order}), own, False, _NOWHERE)
    return Cue(tokens.starts[token], tokens.ends[token], token, token + 1, named)
