"""Where the page takes over behind what somebody says, in the same sentence: "…, a charge that X denied", "…, while Y left"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.speakers.agents import is_passive
from sanad.annotate.statements.speakers.speaker import Speaker
from sanad.annotate.statements.speakers.subjects import speaker_before
from sanad.annotate.statements.speech.clauses import opens_time
from sanad.lang.reporting import ReportingWords
from sanad.model import UNNAMED, Mention
from sanad.text.match import Entry

_LEAST: Final = 4  # words that what is said has at least
_NOUN: Final = 5  # words of an apposition up to its relative
_AFTER: Final = 4  # words up to the one that says after what
_OFFICIAL: Final = frozenset({"GOV", "MIL"})
_OF_DEEDS: Final = frozenset({"accuse", "deny"})  # behind these stands what somebody did, perhaps in a letter
_TELLING: Final = frozenset({"say", "write"})
_WHERE: Final = 14  # words that say where something was said, at the end of it
_DATE: Final = 8  # words of a weekday with its date in brackets
_VERB: Final = 6  # letters that a verb with its beginning has at least
_OTHER: Final = 7  # words of another with his number: ", his guild 85"


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `said_until` looks up."""
    for phrase in words.occasions:
        yield Entry(phrase, "cue.occasion", True)
    for phrase in words.in_papers:
        yield Entry(phrase, "cue.occasion", False)


def said_until(speech: Speech, cue: Cue, speaker: Speaker | None, first: int, last: int) -> int:
    """The token before which the words of ``speaker`` end that ``cue`` reports and begin at token ``first``, at most ``last``."""
    words, starts = speech.reading.tokens.words, speech.reading.tokens.starts
    if last - first < _LEAST:
        return last
    last = _without_date(speech, first, _before_occasion(speech, cue, first, _before_contrast(speech, first, last)))
    for at in range(first + _LEAST, last - _LEAST):
        if words[at] != "," or speech.quotation_over(starts[at]) is not None:
            continue
        if speech.quotations_in(starts[at], starts[last - 1]):
            return last
        long = last - at > at - first  # an explanation that outgrows what is said is the page's own
        if (
            _sums_up(speech, at + 1, last)
            or tells_when(speech, at + 1)
            or _takes_over(speech, speaker, first, at, last)
            or (long and (_is_now(speech, first, at, last) or _explains(speech, at, last)))
        ):
            return _without_date(speech, first, at)
    return last


def _before_contrast(speech: Speech, first: int, last: int) -> int:
    """``last`` moved before what another says against it: "140 runners, while the club counts 90", "60, his guild 85"."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    counts = words[first][0].isdigit() or words[first] in lists.numerals
    for at in range(first + 1, last - 2):
        if words[at] != "," or speech.quotation_over(tokens.starts[at]) is not None:
            continue
        start, end = tokens.starts[at + 2], tokens.starts[last - 1]
        if words[at + 1] in lists.contrasting:
            telling = (one for one in speech.cues_in(start, end) if one.first in speech.verbs and not one.word.weak)
            told = any(not is_passive(speech, one) and speaker_before(speech, at + 2, one).named for one in telling)
            if told or speech.reading.hits_in("cue.count", start, end):
                return at
        number = words[last - 1][0].isdigit() and last - at <= _OTHER and lists.finite.isdisjoint(words[at + 1 : last])
        if counts and number and any(one.kind != "place" for one in speech.mentions_in(tokens.starts[at + 1], end)):
            return at
    return last


def _before_occasion(speech: Speech, cue: Cue, first: int, last: int) -> int:
    """``last`` moved before words at the end that only say where it was said: "called it a blow in a post on X"."""
    tokens = speech.reading.tokens
    for hit in speech.reading.hits_in("cue.occasion", tokens.starts[first + 2], tokens.starts[last - 1]):
        at = tokens.at(hit.start)
        carried = not speech.words.via.words.isdisjoint(tokens.words[at:last])  # "in a statement carried by X"
        said = hit.value or carried or not (_TELLING.issuperset(cue.word.kinds) or _OF_DEEDS.issuperset(cue.word.kinds))
        plain = speech.quotation_over(hit.start) is None and not speech.quotations_in(hit.start, tokens.starts[last - 1])
        if said and plain and last - at <= _WHERE:
            return at - (tokens.words[at - 1] == ",")
    return last


def _without_date(speech: Speech, first: int, last: int) -> int:
    """``last`` moved before the day on which it was said, with its date in brackets: "…, Senin (17/2)"."""
    words, lists = speech.reading.tokens.words, speech.words
    if words[last - 1] != ")":
        return last
    for at in range(last - 2, max(first + 1, last - _DATE), -1):
        if words[at] == "(":
            dated = words[at - 1] in lists.when and words[at - 2] == "," and words[at + 1][0].isdigit()
            return at - 2 if dated else last
    return last


def without_time(speech: Speech, first: int, last: int) -> int:
    """``last`` moved before a time at the end of an object, which says when somebody spoke: "rejected the demand on Saturday",
    "menolak permintaan itu pada Sabtu (18/2)"; not where the object tells of something done, which has times of its own."""
    words, lists = speech.reading.tokens.words, speech.words
    if not lists.finite.isdisjoint(words[first:last]) or any(_may_be_verb(lists, word) for word in words[first:last]):
        return last
    at = last
    if words[at - 1] == ")":
        opening = next((token for token in range(at - 2, max(first, at - _DATE), -1) if words[token] == "("), at)
        at = opening if opening < at and words[opening - 1] in lists.when else at
    begin = at
    while at > first and words[at - 1] in lists.when:
        at -= 1
    if at == begin:
        return last
    if at - 1 > first and words[at - 1] in lists.determiners and words[at - 2] in lists.prepositions:
        at -= 1  # "on the same day"
    return at - (at > first and words[at - 1] in lists.prepositions)


def _may_be_verb(lists: ReportingWords, word: str) -> bool:
    """Whether a word begins or ends as verbs do that tell what is done: "killing", "membunuh"."""
    if lists.participle and word.endswith(lists.participle):
        return True
    passive = len(word) >= _VERB and word.startswith(lists.passive_beginnings) and not word.startswith(lists.no_passives)
    active = bool(lists.verb_beginnings) and word.startswith(lists.verb_beginnings)
    return (active or (bool(lists.passive_beginnings) and passive)) and word not in lists.nouns


def time_within(speech: Speech, first: int, last: int) -> tuple[int, int]:
    """The tokens of a time behind somebody at token ``first`` of whom more is said: "accused Peru on Friday night of spying",
    "menuduh Peru pada Jumat (17/2) bersekongkol"; (0, 0) where there is none."""
    tokens, words, lists = speech.reading.tokens, speech.reading.tokens.words, speech.words
    for one in speech.mentions_in(tokens.starts[first], tokens.ends[min(first + _NOUN, last) - 1]):
        begin = tokens.at(one.end)
        end = begin + (begin < last and words[begin] == ",")
        end += end < last and words[end] in lists.prepositions
        end += end < last and words[end] in lists.determiners and words[end] not in lists.when
        if not opens_time(speech, end, last):
            continue
        while end < last and words[end] in lists.when:
            end += 1
        if end < last and words[end] == "(":
            end = next((token + 1 for token in range(end, min(last, end + _DATE)) if words[token] == ")"), last)
        end += end < last and words[begin] == words[end] == ","
        if end >= last - 1 or words[end] in lists.subordinators:
            continue
        if words[end] in lists.prepositions or _may_be_verb(lists, words[end]):
            return begin, end
    return 0, 0


def _sums_up(speech: Speech, first: int, last: int) -> bool:
    """Whether a noun for what was said begins at token ``first``, with a relative: "a demand that Y turned down"."""
    words, lists = speech.reading.tokens.words, speech.words
    head = first + (words[first] in lists.singular or words[first] in lists.indefinite)
    if bool(lists.passive_auxiliaries) and head == first:
        return False  # without an article it is no apposition
    noun = words[head] in lists.nouns or words[head] in lists.claims
    return head + 2 < last and noun and (words[head + 1] in lists.relatives or words[head + 1] in lists.that)


def tells_when(speech: Speech, first: int) -> bool:
    """Whether how long after or before something it was said follows: "hours after the envoy had left"."""
    words, lists = speech.reading.tokens.words, speech.words
    for at in range(first, min(first + _AFTER, len(words) - 1)):
        spell = words[at] in lists.spells or words[at] in lists.when - lists.openers
        if spell and words[at + 1] in lists.subordinators | lists.stops and words[at + 1] in lists.prepositions | lists.adverbials:
            return True
        if words[at] not in lists.numerals and words[at] not in lists.indefinite and words[at] not in lists.when:
            return False
    return False


def _takes_over(speech: Speech, speaker: Speaker | None, first: int, comma: int, last: int) -> bool:
    """Whether somebody else acts behind the comma: one of the same state who is set against the speaker, or a person of another
    state who does what the tense shows to be told by the page."""
    words, lists = speech.reading.tokens.words, speech.words
    joined = words[comma + 1] in lists.subordinators or words[comma + 1] in lists.coordinators
    if speaker is None or speaker.mention is None or not joined or "," in words[first:comma]:
        return False
    other = _subject(speech, comma + 2)
    if other is None or other.entity == speaker.mention.entity:
        return False
    if words[comma + 1] in lists.subordinators:
        same = other.country is not None and other.country == speaker.mention.country
        public = other.sector in _OFFICIAL and other.name != other.text
        if other.kind == "person":
            public = other.role is not None and " " in other.text
        return same and public and lists.finite.isdisjoint(words[comma + 2 : last])
    told = other.country is not None and other.country != speaker.mention.country
    return other.kind == "person" and told and lists.finite.isdisjoint(words[comma + 2 : last])


def _subject(speech: Speech, token: int) -> Mention | None:
    """Who is named at ``token``, past an article."""
    starts = speech.reading.tokens.starts
    token += speech.reading.tokens.words[token] in speech.words.definite
    return next((one for one in speech.mentions_in(starts[token], starts[token] + 1) if one.name != UNNAMED), None)


def _is_now(speech: Speech, first: int, comma: int, last: int) -> bool:
    """Whether a relative tells of the present what was said in the past: "that it had freed X, who is wanted in Y"."""
    words, lists = speech.reading.tokens.words, speech.words
    past = lists.finite - lists.present
    if not lists.present or words[comma + 1] not in lists.relatives or past.isdisjoint(words[first:comma]):
        return False
    return not lists.present.isdisjoint(words[comma + 2 : comma + 2 + _AFTER]) and past.isdisjoint(words[comma + 2 : last])


def _explains(speech: Speech, comma: int, last: int) -> bool:
    """Whether who was named last is explained up to the end: "the ADF, the rebel movement that haunts …"."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    end = tokens.ends[comma - 1]
    closed = words[comma - 1] == ")"
    if not closed and not any(one.end == end for one in speech.mentions_in(tokens.starts[comma - _LEAST], end)):
        return False
    opens = words[comma + 1] in (lists.determiners if lists.head_last else lists.bodies | lists.persons)
    relative = next((at for at in range(comma + 2, min(last, comma + 2 + _NOUN)) if words[at] in lists.relatives | lists.that), 0)
    if not opens or not relative or "," in words[comma + 1 : last]:
        return False
    return any(word in lists.bodies or word in lists.persons for word in words[comma + 1 : relative])
