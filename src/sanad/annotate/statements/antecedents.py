"""Whom a cue means that doesn't name its speaker: katanya, sambungnya, ia mengatakan, and quotations without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sanad.annotate.statements.agents import speaker_behind
from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers import UNNAMED
from sanad.annotate.statements.subjects import speaker_before
from sanad.model import Mention

_NEAR_HEAD = 10
_VOICES = frozenset({"person", "office"})


def settle_speakers(speech: Speech, sayings: Sequence[Saying]) -> list[Mention | None]:
    """The speaker of each of ``sayings``, which are in order; who is only pointed at is whoever spoke or acted last."""
    settled: list[Mention | None] = []
    last: Mention | None = None
    since = 0
    before: Saying | None = None
    for saying in sayings:
        own = saying.speaker.mention if saying.speaker is not None else None
        if own is not None and (own.name != UNNAMED or not saying.speaker or not saying.speaker.pronoun):
            speaker: Mention | None = own
        elif before is not None and before.form == "direct" and _continues(speech, saying):
            speaker = _pointing(speech, saying, settled[-1])
        else:
            antecedent = _voice_since(speech, since, saying.start) or _subject_since(speech, since, saying.start) or last
            speaker = _pointing(speech, saying, antecedent)
        if speaker is not None and (speaker.kind in _VOICES or (speaker.kind == "organisation" and speaker.sector is None)):
            last = speaker  # a body without a sector is a name about which nothing is known
        settled.append(speaker)
        before = saying
        since = max(since, saying.tail)
    return settled


def _continues(speech: Speech, saying: Saying) -> bool:
    """Whether the cue goes on with what was quoted right before, whoever was quoted: "sambungnya"."""
    return saying.cue is not None and saying.cue.word.surface in speech.words.continuing


def _voice_since(speech: Speech, start: int, end: int) -> Mention | None:
    """The last one in ``[start, end)`` who is said to speak, though not what: "Saputra menyampaikan harapan serupa"."""
    tokens = speech.reading.tokens
    for cue in reversed(speech.cues_in(start, end)):
        sentence = speech.sentence_at(cue.start)
        if cue.word.surface in speech.words.via.words:
            continue
        if cue.word.orders & {"subject", "object"}:
            speaker = speaker_before(speech, sentence.first, cue)
            if speaker.first > sentence.first + 3 and tokens.words[speaker.first - 1] != ",":
                continue
        elif "passive" in cue.word.orders and not cue.word.own:
            speaker = speaker_behind(speech, cue, sentence.last)
        else:
            continue
        if speaker.named and not speaker.pronoun and speaker.mention is not None and speaker.mention.kind == "person":
            return speaker.mention
    return None


def _subject_since(speech: Speech, start: int, end: int) -> Mention | None:
    """The last person in ``[start, end)`` who is brought in by title or full name as the subject of a sentence."""
    chosen: Mention | None = None
    sentence = -1
    tokens = speech.reading.tokens
    for one in speech.mentions_in(start, end):
        if one.kind != "person" or speech.quotation_over(one.start) is not None or (one.role is None and " " not in one.text):
            continue
        at = speech.sentence_at(one.start)
        head = range(at.first, tokens.at(one.start))
        if (
            at.start != sentence
            and len(head) < _NEAR_HEAD
            and all(
                speech.reading.text[tokens.starts[token]].isupper()
                or tokens.words[token] in speech.words.openers
                or tokens.words[token] in ",."
                for token in head
            )
        ):
            chosen, sentence = one, at.start
    return chosen


def _pointing(speech: Speech, saying: Saying, antecedent: Mention | None) -> Mention | None:
    """The words that point back (a pronoun, the clitic of the cue) as a mention of ``antecedent``; itself where there are none."""
    clitic = speech.words.clitic
    text = speech.reading.text
    if saying.speaker is not None and saying.speaker.pronoun:
        start, end = speech.reading.tokens.starts[saying.speaker.first], speech.reading.tokens.ends[saying.speaker.first]
    elif saying.cue is not None and saying.cue.word.own:
        start, end = saying.cue.end - len(clitic), saying.cue.end
    else:
        return antecedent
    if antecedent is None:
        return Mention(start, end, text[start:end], "person", f"{UNNAMED}:{start}", UNNAMED)
    return replace(antecedent, start=start, end=end, text=text[start:end])
