"""One page laid out for finding where its accounts differ: sentences, figures, days, and who says what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from sanad.lang.disputes import DisputeWords
from sanad.lang.phrases import find_phrases
from sanad.link.facts import TIMELESS
from sanad.link.words import PageWords, page_words
from sanad.model import UNNAMED, Annotations, Article, Mention, Passage, Statement
from sanad.text.cover import Cover
from sanad.text.numbers import Amount, find_amounts
from sanad.text.reading import sentences_of
from sanad.text.sentences import Sentence
from sanad.text.tokens import Tokens
from sanad.times.days import days_of

_DAY: Final = 10  # letters of a day
_COUNT: Final = 10  # words before a figure in which stands a verb of counting
_CLAUSE: Final = ";"
_COUNTERS: Final = frozenset({"person", "office", "organisation", "outlet", "country", "group"})


class DayPlaced(NamedTuple):
    """A day that a page names, the sentence in which it stands, and its tokens ``[first, behind)``."""

    day: str
    sentence: Sentence
    first: int
    behind: int


class Within(NamedTuple):
    """The mentions, the times with their first and last days, and the spans of time expressions that begin in one sentence; and the
    statements of which words stand in it."""

    names: list[Mention]
    dates: list[tuple[int, str, str]]
    timed: list[tuple[int, int]]
    statements: list[Statement]


_NOTHING: Final = Within([], [], [], [])


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text of ``article`` in tokens and sentences; ``days`` are the single days that it names, each with where it stands,
    ``timed`` the spans of all its time expressions, and ``figures`` the numbers that belong to no time and say how many exactly;
    ``within`` is what begins in each of the sentences, by where these begin.
    ``names`` are all mentions, ``parties`` those of who may count; ``named`` is where the ones stand, ``said`` where statements do.
    ``differing`` and ``correcting`` are the tokens at which the page says that accounts differ, or that it corrects itself."""

    article: Article
    words: DisputeWords
    tokens: Tokens
    sentences: list[Sentence]
    sentence_starts: list[int]
    days: list[tuple[int, int, str]]
    timed: list[tuple[int, int]]
    within: Mapping[int, Within]
    statements: list[Statement]
    figures: list[Amount]
    differing: list[int]
    correcting: list[int]
    parties: list[Mention]
    names: list[Mention]
    named: Cover
    said: Cover

    def sentence_at(self, at: int) -> Sentence | None:
        """The sentence in which the character ``at`` stands."""
        index = bisect_right(self.sentence_starts, at) - 1
        return self.sentences[index] if index >= 0 and at < self.sentences[index].end else None

    def days_placed(self) -> Iterator[DayPlaced]:
        """The days in order of where they stand, those outside of sentences left out."""
        for start, end, day in self.days:
            sentence = self.sentence_at(start)
            if sentence is not None:
                yield DayPlaced(day, sentence, self.tokens.at(start), self.tokens.at(end))

    def teller(self, at: int) -> str | None:
        """Whose words stand here, by entity; None where it is the page's own, or that of somebody who counts (see `counter`)."""
        one = self.statement_at(at)
        if one is None:
            return None
        known = one.speaker is not None and one.speaker.name != UNNAMED
        return _own(one.speaker) if one.speaker is not None and known else f"{UNNAMED} {one.start}"

    def statement_at(self, at: int) -> Statement | None:
        """The first statement among whose words the character ``at`` stands."""
        if not self.said.holds(at):
            return None
        sentence = self.sentence_at(at)
        near = self.within.get(sentence.start, _NOTHING).statements if sentence is not None else self.statements
        return next((one for one in near if any(start <= at < end for start, end in one.content)), None)

    def denies(self, first: int, last: int) -> bool:
        """Whether a verb of denial, also one with its object in it, stands among the tokens ``[first, last)``."""
        ends, words = self.words.pointing_endings, self.tokens.words[first:last]
        if find_phrases(words, 0, len(words), self.words.denying):
            return True
        bare = [next((word.removesuffix(end) for end in ends if word.endswith(end)), word) for word in words] if ends else words
        return bare != words and bool(find_phrases(bare, 0, len(bare), self.words.denying))

    def counter(self, at: int, sentence: Sentence) -> str | None:
        """Who counts what stands here: the last one named before a verb of counting in the clause ("the ministry put it at 20")."""
        behind = self.tokens.at(at)
        since = max(sentence.first, behind - _COUNT)
        while _CLAUSE in self.tokens.words[since:behind]:
            since += 1
        verbs = [first for first, _ in find_phrases(self.tokens.words, since, behind, self.words.counting)]
        if not verbs:
            return None
        verb = self.tokens.starts[verbs[0]]
        clause = max(sentence.start, self.article.text.rfind(_CLAUSE, sentence.start, verb))
        before = [one for one in self.parties if clause <= one.start and one.end <= verb]
        return _own(before[-1]) if before else None

    def mentions_in(self, sentence: Sentence) -> list[Mention]:
        """The mentions that begin in a sentence."""
        return self.within.get(sentence.start, _NOTHING).names

    def dates_in(self, sentence: Sentence) -> list[tuple[int, str, str]]:
        """The first and last day of the times that a sentence names, each with where it begins."""
        return self.within.get(sentence.start, _NOTHING).dates

    def times_in(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The spans of the time expressions of a sentence."""
        return self.within.get(sentence.start, _NOTHING).timed

    def names_in(self, sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
        """The people and the places that a sentence names."""
        held = self.mentions_in(sentence)
        people = frozenset(one.entity for one in held if one.kind == "person")
        return people, frozenset(one.name or one.text for one in held if one.kind == "place")

    def share_country(self, one: Sentence, other: Sentence) -> bool:
        """Whether two sentences name one country in common, or either names none."""
        mine, theirs = ({name.country for name in self.mentions_in(held) if name.country} for held in (one, other))
        return not mine or not theirs or bool(mine & theirs)

    def is_name(self, at: int) -> bool:
        """Whether the token ``at`` belongs to the name or title of somebody or something."""
        return self.named.holds(self.tokens.starts[at])

    def passage(self, sentence: Sentence) -> Passage:
        """Where a sentence stands."""
        return Passage(self.article.id, "text", sentence.start, sentence.end)

    def quote(self, sentence: Sentence) -> str:
        """The words of a sentence."""
        return self.article.text[sentence.start : sentence.end]


def _own(who: Mention) -> str:
    """The entity of a teller; those who are only described (*residents*, *the airline*) are told apart by their words."""
    return f"{who.entity} {who.text}" if who.kind == "group" else who.entity


def _counted_days(annotations: Annotations, tokens: Tokens, words: DisputeWords) -> list[tuple[int, int, str]]:
    """The days of acts that are told as so long before or after others ("left on Friday, three days after *the envoy arrived*"),
    each at the word behind the length of time."""
    behind = {tokens.at(one.end) for one in annotations.times if one.field == "text" and one.precision == "duration"}
    behind = {at for at in behind if at < len(tokens) and tokens.words[at] in words.parting}
    found = []
    for one in annotations.events if behind else ():
        if one.field != "text" or one.date is None or len(one.date) != _DAY or one.date[5] == "W":
            continue
        act = tokens.at(one.trigger.start)
        opens = next((at for at in range(act - 1, max(act - _COUNT, 0) - 1, -1) if at in behind or tokens.words[at] in ",.;"), act)
        if opens in behind:
            found.append((tokens.starts[opens], tokens.ends[opens], one.date))
    return found


def _unsettled(page: PageWords, sentences: list[Sentence], words: DisputeWords) -> list[int]:
    """The tokens at which a sentence says that it is not known how many there were."""
    starts = [one.first for one in sentences]
    found = []
    for at, _ in page.find(words.unsettled):
        sentence = sentences[bisect_right(starts, at) - 1]
        told = page.tokens.words[sentence.first : sentence.last]
        if not words.totals.isdisjoint(told) or find_phrases(told, 0, len(told), words.many):
            found.append(at)
    return found


def _within(
    sentences: list[Sentence],
    names: list[Mention],
    dates: list[tuple[int, str, str]],
    timed: list[tuple[int, int]],
    statements: list[Statement],
) -> dict[int, Within]:
    """What begins, or is said, in each sentence, by where that begins."""
    starts = [one.start for one in sentences]
    found: dict[int, Within] = {}

    def at(start: int) -> Within:
        index = bisect_right(starts, start) - 1
        outside = index < 0 or start >= sentences[index].end
        return found.setdefault(-1 if outside else starts[index], Within([], [], [], []))

    for name in names:
        at(name.start).names.append(name)
    for date in dates:
        at(date[0]).dates.append(date)
    for span in timed:
        at(span[0]).timed.append(span)
    for one in statements:
        spans = [(bisect_right(starts, start) - 1, bisect_left(starts, end)) for start, end in one.content]
        for index in {index for first, behind in spans for index in range(max(first, 0), behind)}:
            at(starts[index]).statements.append(one)
    return found


def lay_out(article: Article, annotations: Annotations, words: DisputeWords) -> Sheet:
    """The sheet of a page."""
    page = page_words(article.text)
    tokens = page.tokens
    times = [one for one in annotations.times if one.field == "text"]
    days = [
        (one.start, one.end, found[0])
        for one in times
        if one.precision not in TIMELESS and (found := days_of(one.value)) and found[0] == found[1]
    ]
    days = sorted({*days, *_counted_days(annotations, tokens, words)})
    dates = [(one.start, *found) for one in times if one.precision not in TIMELESS and (found := days_of(one.value))]
    timed = [(one.start, one.end) for one in times]
    times_cover = Cover(timed)
    statements = [one for one in annotations.statements if one.field == "text"]
    figures = [
        one
        for one in find_amounts(tokens, 0, len(tokens), words.numbers)
        if not one.vague and not times_cover.touches(one.start, one.end)
    ]
    sentences = sentences_of(article.text, words.abbreviations)
    differing = [at for at, _ in page.find(words.differing)] + _unsettled(page, sentences, words)
    correcting = [at for at, _ in page.find(words.corrections)]
    names = [one for one in annotations.mentions if one.field == "text"]
    parties = [one for one in names if one.kind in _COUNTERS]
    return Sheet(
        article,
        words,
        tokens,
        sentences,
        [one.start for one in sentences],
        days,
        timed,
        _within(sentences, names, dates, timed, statements),
        statements,
        figures,
        differing,
        correcting,
        parties,
        names,
        Cover((one.start, one.end) for one in names),
        Cover(span for one in statements for span in one.content),
    )
