"""What the rules of reported speech look at: one text with its mentions, quotations and cues, each indexed once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sanad.annotate.statements.quotes import Quotation, find_quotations
from sanad.lang.reporting import CueWord, ReportingWords
from sanad.model import BODIES, Mention
from sanad.text.match import Hit, longest
from sanad.text.offsets import Offsets
from sanad.text.reading import Reading

_SOON: Final = 10  # words in which a *that* follows a verb


class Cue:
    """A reporting word in the text: characters ``[start, end)``, tokens ``[first, last)``; no dataclass, as dozens are made."""

    __slots__ = ("end", "first", "last", "start", "word")

    def __init__(self, start: int, end: int, first: int, last: int, word: CueWord) -> None:
        self.start, self.end, self.first, self.last, self.word = start, end, first, last, word


@dataclass(frozen=True, slots=True)
class Speech:
    """One text as the rules of reported speech see it.

    ``mentioned`` and ``quoted`` say where the mentions and the quotations start. ``cues`` holds those outside quotation marks, in
    order; ``verbs`` the tokens at which those begin that take their speaker before them. ``first_starts`` says where each entity is
    mentioned first, ``bodies`` has those of bodies and groups by their words.
    """

    reading: Reading
    words: ReportingWords
    mentions: list[Mention]
    mentioned: Offsets
    quotations: list[Quotation]
    quoted: Offsets
    cues: list[Cue]
    cue_starts: list[int]
    verbs: set[int]
    first_starts: dict[str, int]
    bodies: dict[str, list[Mention]]

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in ``[start, end)``."""
        return self.mentions[self.mentioned.before(start) : self.mentioned.before(end)]

    def mentions_back(self, offset: int) -> Iterator[Mention]:
        """The mentions that begin before ``offset``, the last first."""
        for index in range(self.mentioned.before(offset) - 1, -1, -1):
            yield self.mentions[index]

    def is_mentioned_before(self, entity: str, offset: int) -> bool:
        """Whether ``entity`` has a mention that begins before ``offset``."""
        return self.first_starts.get(entity, offset) < offset

    def cues_in(self, start: int, end: int) -> list[Cue]:
        """The cues that begin in ``[start, end)``."""
        return self.cues[bisect_left(self.cue_starts, start) : bisect_left(self.cue_starts, end)]

    def quotation_over(self, offset: int) -> Quotation | None:
        """The quotation that holds the character at ``offset``."""
        index = self.quoted.before(offset + 1) - 1
        return self.quotations[index] if index >= 0 and offset < self.quotations[index].end else None

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """The quotations that begin in ``[start, end)``."""
        return self.quotations[self.quoted.before(start) : self.quoted.before(end)]


def set_out(reading: Reading, words: ReportingWords, mentions: Sequence[Mention]) -> Speech:
    """``reading`` with what the rules look up in it."""
    quotations = find_quotations(reading)
    here = [one for one in mentions if one.field == "text"]
    first_starts: dict[str, int] = {}
    bodies: dict[str, list[Mention]] = {}
    for one in here:
        first_starts.setdefault(one.entity, one.start)
        if one.kind in BODIES:
            for word in dict.fromkeys(reading.folded[one.start : one.end].split()):
                bodies.setdefault(word, []).append(one)
    speech = Speech(
        reading,
        words,
        here,
        Offsets([one.start for one in here]),
        quotations,
        Offsets([one.start for one in quotations]),
        [],
        [],
        set(),
        first_starts,
        bodies,
    )
    tokens, folded, text = reading.tokens, reading.folded, reading.text
    for hit in longest(reading.hits("cue")):
        if hit.value is None or any(one.end > hit.end for one in reading.hits_at("cue.denial", hit.start)):
            continue  # an idiom in which nobody says anything, "tells it the other way round"
        if folded[hit.end : hit.end + 1] == "-" or folded[hit.start - 1 : hit.start] == "-":
            continue  # part of a compound or a reduplication
        if speech.quotation_over(hit.start) is None:
            first = tokens.at(hit.start)
            if (
                text[hit.start].isupper()
                and first
                and text[tokens.starts[first - 1]].isupper()
                and tokens.ends[first - 1] == hit.start - 1
            ):
                continue  # part of a name
            if text[hit.start].isupper() and _opens_name(reading, first):
                continue
            if speech.cues and speech.cues[-1].last == first and "subject" in hit.value.orders:
                _drop_noun(speech)
            if "subject" in hit.value.orders and _is_undergone(speech, hit, first):
                continue
            speech.cues.append(Cue(hit.start, hit.end, first, tokens.at(hit.end), hit.value))
            speech.cue_starts.append(hit.start)
            before = tokens.words[first - 1] if first else ""
            noun = before in words.determiners or (
                before in words.attributive and (hit.value.surface in words.nouns or hit.value.surface in words.nominal)
            )
            if "subject" in hit.value.orders and not noun and not before.endswith(words.possessive):
                speech.verbs.add(first)
    return speech


def _opens_name(reading: Reading, first: int) -> bool:
    """Whether the capital at token ``first`` opens a name within a sentence: "the chief of staff, Said Chengriha"."""
    tokens = reading.tokens
    if first < 1 or first + 1 >= len(tokens) or tokens.words[first - 1] != ",":
        return False
    adjoins = tokens.ends[first - 1] == tokens.starts[first] - 1 and tokens.ends[first] == tokens.starts[first + 1] - 1
    return adjoins and reading.text[tokens.starts[first + 1]].isupper()


def _is_undergone(speech: Speech, hit: Hit, first: int) -> bool:
    """Whether the verb is a participle that says what is done to whom the noun before it is for: "the only Kenyan held in the
    case", "a bridge promised by the king"; not "Kenya charged in a letter", nor "the court held in the case of X that"."""
    tokens, lists = speech.reading.tokens, speech.words
    at = tokens.at(hit.end)
    if not lists.passive_auxiliaries or not first or at + 1 >= len(tokens) or "deny" in hit.value.kinds:
        return False
    before, verb = tokens.words[first - 1], hit.value.surface
    if before in lists.between or before in lists.pronouns:
        return False
    if tokens.words[at] in lists.via.agents and not (lists.participle and verb.endswith(lists.participle)):
        named = min(at + 1 + (tokens.words[at + 1] in lists.determiners), len(tokens) - 1)
        here = speech.mentions_in(tokens.starts[named], tokens.ends[named])
        return verb not in lists.via.words and any(one.kind != "place" and one.start == tokens.starts[named] for one in here)
    if f"{verb} {tokens.words[at]}" not in lists.undergone:
        if verb not in lists.undergone or before in lists.inquiries or tokens.words[at] in lists.aim:
            return False
        if tokens.words[at] not in lists.prepositions or tokens.words[at + 1] in lists.when:
            return False
    return not speech.reading.hits_at("cue.occasion", tokens.starts[at]) and not _has_its_that(speech, at)


def _has_its_that(speech: Speech, at: int) -> bool:
    """Whether a *that* follows soon behind a verb, from token ``at`` on, and no other verb of reporting stands between of which it
    is: "held in the case of X that", not "held in the case said that"."""
    tokens, that = speech.reading.tokens, speech.words.that
    found = next((token for token in range(at, min(at + _SOON, len(tokens))) if tokens.words[token] in that), -1)
    if found < 0:
        return False
    for one in speech.reading.hits_in("cue", tokens.starts[at], tokens.starts[found]):
        noun = tokens.words[tokens.at(one.start) - 1] in speech.words.determiners  # "in its note that"
        if one.value is not None and "subject" in one.value.orders and not noun:
            return False
    return True


def _drop_noun(speech: Speech) -> None:
    """Takes back the last cue where it is a noun, as a verb right behind it shows: "the army command announced"."""
    last = speech.cues[-1]
    if last.word.surface in speech.words.nominal:
        speech.verbs.discard(last.first)
        speech.cues.pop()
        speech.cue_starts.pop()
