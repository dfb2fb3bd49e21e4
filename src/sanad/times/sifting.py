"""What of the parsed items is a time: bare words and numbers need surroundings that make them one, and names of places are none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sanad.lang.dates import DateWords
from sanad.text.reading import Reading
from sanad.times.calendar_dates import slashed
from sanad.times.figures import Item
from sanad.times.moment import Moment
from sanad.times.rules import moment_of

# Kinds that are times by themselves, and those that are where a test below says so.
_CERTAIN: Final = frozenset("3567=RHFv")
_TESTED: Final = frozenset("MWyPp9TDNw%x#I")
_BACK_TO_TRAP: Final = 6  # words back in which "ratio" says that 17/8 is one
_SURE_OF_NAME: Final = 3  # how many capitalised words a name may have in front of the word that makes it a place


def sift(items: list[Item], reading: Reading, words: DateWords) -> Iterator[tuple[Item, Moment]]:
    """The items that are times, in order, with what they say."""
    for at, item in enumerate(items):
        if item.kind not in _CERTAIN and item.kind not in _TESTED:
            continue
        surroundings = _Surroundings(items, at, reading, words)
        if item.kind in _TESTED and not surroundings.bears(item):
            continue
        if item.kind == "H" and (surroundings.of_another_country() if item.value.since else surroundings.surname()):
            continue
        if item.kind not in "9RD=7" and surroundings.in_name():
            continue
        moment = slashed(item.value, words.numeric) if item.kind == "x" else moment_of(item)
        if moment is not None:
            yield item, moment


class _Surroundings:
    """The words around one item."""

    def __init__(self, items: list[Item], at: int, reading: Reading, words: DateWords) -> None:
        self.item, self.items, self.at, self.reading, self.words = items[at], items, at, reading, words
        self.folded = reading.tokens.words
        self.first, self.behind = reading.tokens.at(self.item.start), reading.tokens.at(self.item.end)
        self.sentence = reading.sentence_at(self.item.start)

    @property
    def before(self) -> str:
        """Letter of the item in front; a joining word counts only where a time stands before it."""
        kind = self.items[self.at - 1].kind if self.at else " "
        if kind in "&," and self.at > 1 and self.items[self.at - 2].kind in "Myd35&":
            return "&"
        return kind if kind != "&" else " "

    def word(self, by: int) -> str:
        """The folded word ``by`` tokens before (negative) or behind the item, "" outside the sentence."""
        at = self.first + by if by < 0 else self.behind + by - 1
        return self.folded[at] if self.sentence.first <= at < self.sentence.last else ""

    def capital(self, by: int) -> bool:
        """Whether that word has a capital and is not the first of its sentence."""
        at = self.first + by if by < 0 else self.behind + by - 1
        if not self.word(by) or at == self.sentence.first:
            return False
        return self.reading.text[self.reading.tokens.starts[at]].isupper()

    def bears(self, item: Item) -> bool:
        """Whether an item that may be a time is one here."""
        kind = item.kind
        if kind == "M":
            return self.month()
        if kind == "W":
            return item.alone and not (self.word(-1) in self.words.titles and self.capital(1))
        if kind == "I":
            return item.alone or self.before == "i"
        if kind == "y":
            return self.year()
        if kind == "9":
            return not self.age() and not self.rate()
        if kind == "P":
            behind = self.word(-1) in self.words.part_behind or (self.before == "i" and self.word(-2) in self.words.part_behind)
            return item.alone or (behind and self.reading.text[item.start].islower())
        if kind == "N":
            named = self.named_on() and not self.reading.text[item.start].islower()
            if (self.kind(1) == "g" and self.glue_value(1) == "genitive") or named:
                return False
            return self.before == "i" or self.word(-1) in self.words.year_after
        if kind == "w":
            return not self.capital(1) or self.reading.text[item.start].islower()  # no name: "Weekend Australian"
        if kind == "D":
            return (self.reading.text[item.start].islower() and not self.capital(-1)) or (
                isinstance(item.value, str) and item.value.startswith("X")
            )
        if kind == "#":
            return not self.word(1)[:1].isalnum() and self.reading.text[item.end - 3 : item.end - 2].isdigit()
        if kind == "x":
            return self.loose_figures()
        if kind == "%" and self.kind(1) == "g" and self.glue_value(1) == "genitive":  # the first quarter of the match
            return False
        if kind == "%":  # "the second half" is rather that of a match; semester II is none
            half = isinstance(item.value, Moment) and (item.value.sub or "").startswith("H")
            return not half or self.reading.text[item.end - 1] in "IV"
        return True

    def month(self) -> bool:
        """A month by itself: behind a preposition, or where no name stands around it."""
        if not self.item.alone:
            dotted = self.reading.text[self.item.end - 1] == "."
            return dotted and self.word(-1) in self.words.year_after
        behind, front = self.word(1), self.word(-1)
        if front in self.words.titles or (self.named_on() and (self.kind(-1) == "i" or front in self.words.joining)):
            return False
        if self.capital(1) and behind in self.words.streets:
            return False
        if self.before in "~g&m" or (
            self.before != "&" and self.word(-1) in self.words.year_after and self.word(-1) not in self.words.joining
        ):
            return True
        if self.at + 2 < len(self.items) and self.items[self.at + 1].kind == "&" and self.items[self.at + 2].kind in "M5":
            return True
        return not self.capital(1) and not self.capital(-1) and self.first > self.sentence.first

    def named_on(self) -> bool:
        """Whether a capitalised word, no acronym, follows at once: the March Hare, Autumn Smith."""
        at = self.behind
        if not self.capital(1) or not self.word(1).isalpha():
            return False
        start, end = self.reading.tokens.starts[at], self.reading.tokens.ends[at]
        return start - self.item.end == 1 and not self.reading.text[start:end].isupper()

    def year(self) -> bool:
        """Four figures by themselves: behind a word that takes a year, or a capitalised name, and not counting something."""
        following, previous = self.word(1), self.word(-1)
        year = int(self.item.value)
        if (
            following in self.words.count_before
            or previous in self.words.trap_figures
            or (self.word(-2) in self.words.trap_figures and self.capital(-1))
        ):
            return False
        if following in ("%", "°", "x") or self.glued():
            return False
        if self.before == "&" and previous == "," and following[:1].islower() and following not in self.words.joining:
            return False
        if previous in self.words.year_after or self.before in "&~u":
            return 1900 <= year < 2100 or not following[:1].isalpha() or year % 50 != 0
        named = self.capital(-1) or (
            self.first - 1 >= self.sentence.first and previous.isalpha() and self.first - 1 == self.sentence.first
        )
        if following in self.words.year_before or not following[:1].isalnum():
            named = named or (bool(self.words.year_before) and previous.isalpha() and year % 100 != 0)
        bracket = previous == "(" and following == ")"
        return 1900 <= year < 2100 and (named or bracket)

    def of_weekday(self) -> bool:
        """Whether the item has a weekday."""
        return self.item.kind == "W" or (isinstance(self.item.value, Moment) and self.item.value.weekday is not None)

    def lower_before(self) -> bool:
        """Whether the word in front has no capital: "di pasar Minggu (13/5)" names a day, "Pasar Minggu" a market."""
        return self.reading.text[self.reading.tokens.starts[self.first - 1]].islower()

    def ancient(self) -> bool:
        """Whether a year or century lies before Christ: its value can't say so."""
        behind = self.reading.text[self.item.end : self.item.end + 24].casefold()
        return any(behind.startswith(one) and not behind[len(one) : len(one) + 1].isalnum() for one in self.words.before_christ)

    def of_another_country(self) -> bool:
        """Whether a national day is followed by a name: it is then not that of this pack's country."""
        return (self.capital(1) and self.word(1).isalpha()) or self.word(-1).endswith(self.words.possessives)

    def surname(self) -> bool:
        """Whether a feast of one word stands behind a name, and so is one ("Ahmad Ramadhan")."""
        return self.behind == self.first + 1 and self.capital(-1) and self.word(-1).isalpha() and self.before == " "

    def glued(self) -> bool:
        """Whether the figures are part of a longer code ("F-2000", "2020-X")."""
        text, start, end = self.reading.text, self.item.start, self.item.end
        return (start > 1 and text[start - 1] in "-–/." and not text[start - 2].isspace()) or (
            end + 1 < len(text) and text[end] in "-–/" and text[end + 1].isalnum()
        )

    def loose_figures(self) -> bool:
        """A day and month in figures without brackets."""
        value = self.item.value
        if any(self.word(-by) in self.words.trap_figures for by in range(1, _BACK_TO_TRAP + 1)):
            return False
        return self.words.bare_numeric and len(value) == 2 and value[0] > value[1] and value[0] <= 31 and value[1] <= 12

    def age(self) -> bool:
        """Whether a length of time is somebody's age."""
        if any(self.word(by) in self.words.ages for by in (-1, -2)):
            return True
        moment = self.item.value
        if self.before == "(" and self.word(1) == ")" and isinstance(moment, Moment) and moment.unit == "year":  # Sari (45 years)
            return True
        return self.word(1) in self.words.age_after or (self.word(1) == "-" and self.word(2) in self.words.age_after)

    def rate(self) -> bool:
        """Whether "a year" says how much a year, or a quarter is one of something other than time."""
        moment, numbers, previous = self.item.value, self.words.numbers, self.word(-1)
        if not isinstance(moment, Moment):
            return False
        if moment.unit in ("quarter", "half") and self.kind(1) == "g":
            return True
        return moment.ambiguous and (
            self.before == "9"
            or previous[:1].isdecimal()
            or previous in numbers.scales
            or previous in numbers.units
            or previous in self.words.count_before
        )

    def kind(self, by: int) -> str:
        """Letter of the glue word ``by`` tokens away."""
        readings = self.words.glue.get(self.word(by), ())
        return next((words[0].kind for names, words in readings if len(names) == 1), " ")

    def glue_value(self, by: int) -> object:
        """What that glue word means."""
        readings = self.words.glue.get(self.word(by), ())
        return next((words[0].value for names, words in readings if len(names) == 1), None)

    def in_name(self) -> bool:
        """Whether the date is part of a name: Jalan 17 Agustus, July 15 Bridge, or the number of a law."""
        words = self.words
        previous = self.word(-1)
        if previous == ".":
            previous = self.word(-2)
        if previous in words.trap_before and not (self.of_weekday() and previous == self.word(-1) and self.lower_before()):
            return True
        for by in range(1, _SURE_OF_NAME + 1):
            if not self.capital(by):
                break
            if self.word(by) in words.trap_after:
                return True
        if self.item.kind == "3" and self.capital(1) and self.word(1) in words.streets and self.word(2) != "of":
            return True
        if self.item.kind in "56y" and self.ancient():
            return True
        if self.item.kind in "5y" and words.law_numbers:
            return any(self.word(by) in words.law_numbers for by in (-2, -3)) and self.word(-1)[:1].isdecimal()
        return False
