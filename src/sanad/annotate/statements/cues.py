"""What the rules of reported speech look at: one text with its mentions, quotations and cues, each indexed once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sanad.annotate.statements.quotes import Quotation, find_quotations
from sanad.lang.reporting import CueWord, ReportingWords
from sanad.model import Mention
from sanad.text.match import longest
from sanad.text.reading import Reading
from sanad.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word in the text: characters ``[start, end)``, tokens ``[first, last)``."""

    start: int
    end: int
    first: int
    last: int
    word: CueWord


@dataclass(frozen=True, slots=True)
class Speech:
    """One text as the rules of reported speech see it.

    ``cues`` holds those outside quotation marks, in order; ``verbs`` the tokens at which those begin that take their speaker before
    them.
    """

    reading: Reading
    words: ReportingWords
    mentions: list[Mention]
    starts: list[int]
    quotations: list[Quotation]
    quotation_starts: list[int]
    cues: list[Cue]
    cue_starts: list[int]
    verbs: set[int]
    sentence_starts: list[int]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at ``offset``, or the last that begins before it."""
        return self.reading.sentences[max(bisect_right(self.sentence_starts, offset) - 1, 0)]

    def paragraph_start(self, offset: int) -> int:
        """Where the paragraph begins that holds the character at ``offset``."""
        sentences = self.reading.sentences
        index = max(bisect_right(self.sentence_starts, offset) - 1, 0)
        paragraph = sentences[index].paragraph
        while index and sentences[index - 1].paragraph == paragraph:
            index -= 1
        return sentences[index].start

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """The mentions that begin in ``[start, end)``."""
        return self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def cues_in(self, start: int, end: int) -> list[Cue]:
        """The cues that begin in ``[start, end)``."""
        return self.cues[bisect_left(self.cue_starts, start) : bisect_left(self.cue_starts, end)]

    def quotation_over(self, offset: int) -> Quotation | None:
        """The quotation that holds the character at ``offset``."""
        index = bisect_right(self.quotation_starts, offset) - 1
        return self.quotations[index] if index >= 0 and offset < self.quotations[index].end else None

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """The quotations that begin in ``[start, end)``."""
        return self.quotations[bisect_left(self.quotation_starts, start) : bisect_left(self.quotation_starts, end)]


def set_out(reading: Reading, words: ReportingWords, mentions: Sequence[Mention]) -> Speech:
    """``reading`` with what the rules look up in it."""
    quotations = find_quotations(reading)
    here = [one for one in mentions if one.field == "text"]
    speech = Speech(
        reading,
        words,
        here,
        [one.start for one in here],
        quotations,
        [one.start for one in quotations],
        [],
        [],
        set(),
        reading.sentence_starts,
    )
    tokens, folded, text = reading.tokens, reading.folded, reading.text
    for hit in longest(reading.hits("cue")):
        if hit.value is None:
            continue  # an idiom in which nobody says anything
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
            speech.cues.append(Cue(hit.start, hit.end, first, tokens.at(hit.end), hit.value))
            speech.cue_starts.append(hit.start)
            before = tokens.words[first - 1] if first else ""
            noun = before in words.determiners or (
                before in words.attributive and (hit.value.surface in words.nouns or hit.value.surface in words.nominal)
            )
            if "subject" in hit.value.orders and not noun and not before.endswith(words.possessive):
                speech.verbs.add(first)
    return speech
