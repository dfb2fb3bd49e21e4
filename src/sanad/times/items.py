"""Typed tokens: the words around each hint of a time, each with the letter of its kind in the grammar's patterns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.lang.dates import DateWords, Word
from sanad.text.match import Hit
from sanad.text.numbers import read_number
from sanad.text.reading import Reading
from sanad.times.figures import Item, decade_of, typed_figures
from sanad.times.moment import Moment

# Letters that figures get, beside those of `sanad.lang.dates.KINDS`: d a number that may be a day, n another number or one in
# words, y four figures that may be a year, t a clock time, x a date in figures, v two years, o an ordinal, 8 a Roman numeral,
# marks as themselves.
GAP: Final = " "
MARKS: Final = frozenset(",()-+/'")
_SHIFTED: Final = "UwMWNHQ%yo8"  # behind these a day word only says which: last year's of a word for yesterday
_COUNTING: Final = "dn?124*"
_CURRENCIES: Final = "$€£¥"
_ROMAN: Final = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
    "XIII": 13,
    "XIV": 14,
    "XV": 15,
    "XVI": 16,
    "XVII": 17,
    "XVIII": 18,
    "XIX": 19,
    "XX": 20,
    "XXI": 21,
}


class _Scanner:
    """One pass over the tokens around the hints; holds what every step of it needs."""

    def __init__(self, reading: Reading, words: DateWords, hits: Sequence[Hit]) -> None:
        self.text, self.words = reading.text, words
        self.tokens, self.folded = reading.tokens, reading.tokens.words
        self.starts, self.ends = reading.tokens.starts, reading.tokens.ends
        self.reading = reading
        self.hits: dict[int, list[Hit]] = {}
        for hit in hits:
            if self.fits(hit.value, hit.start, hit.end):
                self.hits.setdefault(hit.start, []).append(hit)
        self.previous = GAP

    def fits(self, word: Word, start: int, end: int) -> bool:
        """Whether the text writes the word with the capitals that it needs."""
        if not word.case:
            return True
        if word.kind == "W" and self.text[start].islower():  # "minggu pagi": only a weekday has parts
            behind = self.tokens.at(end)
            return behind < len(self.folded) and self.folded[behind] in self.words.part_words
        if word.kind == "M" and self.text[start].islower():
            behind = self.tokens.at(end)
            return behind < len(self.folded) and len(self.folded[behind]) == 4 and self.folded[behind].isdecimal()
        return self.text[start].isupper() if word.case == "C" else self.text[start:end].isupper()

    def item(self, at: int) -> tuple[Item, int] | None:
        """The typed token at token ``at`` and the token behind it; None where no such word stands there."""
        start, word = self.starts[at], self.folded[at]
        found = self.hits.get(start)
        if word in self.words.attached and start and self.text[start - 1].isdecimal():
            return Item("a", start, self.ends[at], self.words.attached[word]), at + 1
        phrase = self.glue(at)
        if phrase and word in self.words.ordinal_prefixes:
            ordinal = self.number_word(at)
            if ordinal:
                return ordinal
        if found and (phrase is None or found[0].end >= self.ends[phrase[1] - 1]):
            hit = self.choose(found, at)
            behind = self.tokens.at(hit.end)
            if hit.value.kind == "R" and self.counts(behind) and not self.ends_in_unit(behind):
                return self.glued(at, phrase)
            if phrase and behind <= phrase[1] and hit.value.kind in "RT" and phrase[0].kind in "SL" and self.previous in _SHIFTED:
                return self.glued(at, phrase)  # tahun kemarin
            end = hit.end
            if (hit.value.kind in "cr" or (not hit.value.alone and hit.value.kind in "MW")) and self.text[end : end + 1] == ".":
                end, behind = end + 1, self.tokens.at(end + 1)
            return Item(hit.value.kind, start, end, hit.value.value, hit.value.alone), behind
        if word[0].isdecimal():
            return self.figures(at)
        if phrase:
            return self.glued(at, phrase)
        if word in MARKS:
            return Item(word, start, self.ends[at]), at + 1
        return self.number_word(at) or self.zone(at)

    def ends_in_unit(self, behind: int) -> bool:
        """Whether the token in front of ``behind`` is a unit: "in recent years" counts nothing behind it."""
        return any(hit.value.kind in "UV" for hit in self.hits.get(self.starts[behind - 1], ()))

    def glued(self, at: int, phrase: tuple[Word, int] | None) -> tuple[Item, int] | None:
        """The glue phrase at token ``at`` as an item; "two days after" with nothing behind it counts from what was spoken of."""
        if phrase is None:
            return None
        kind = phrase[0].kind
        if kind == "<" and not (phrase[1] < len(self.folded) and self.folded[phrase[1]][0].isalnum()):
            kind = "A"
        return Item(kind, self.starts[at], self.ends[phrase[1] - 1], phrase[0].value, phrase[0].alone), phrase[1]

    def counts(self, at: int) -> bool:
        """Whether a number or unit stands at token ``at``: "in the past three years"."""
        if at >= len(self.folded):
            return False
        word = self.folded[at]
        return (
            word[0].isdecimal()
            or word in self.words.numbers.cardinals
            or self.kind_of(at) == "?"
            or any(hit.value.kind in "UV" for hit in self.hits.get(self.starts[at], ()))
        )

    def choose(self, found: list[Hit], at: int) -> Hit:
        """Of the hits that start at one token: the longest; of several readings of the same words, the one that suits their
        neighbours.
        """
        if found[0].value.kind == "B" and self.previous in _COUNTING:  # "160 years of", not "years of"
            found = [hit for hit in found if hit.value.kind == "U"] or found
        longest = [hit for hit in found if hit.end == found[0].end]
        if len(longest) == 1:
            return longest[0]
        kinds: dict[str, Hit] = {hit.value.kind: hit for hit in longest[::-1]}
        behind = self.tokens.at(longest[0].end)
        following = self.folded[behind] if behind < len(self.folded) else ""
        if "c" in kinds and "U" in kinds:  # a word for hour that also stands in front of clock times
            counted = self.previous in "dnt?*2"
            return kinds[
                "c"
                if not counted
                and (following[:1].isdecimal() or following in self.words.numbers.cardinals or self.kind_of(behind) == "2")
                else "U"
            ]
        if "W" in kinds and "U" in kinds:  # a weekday that is written like the week but for its capital
            opens = self.reading.sentence_at(self.starts[at]).start == self.starts[at]
            ranked = following in self.words.numbers.ordinals or following in self.words.ordinal_prefixes
            week = (opens or self.previous in "dn?o") and self.kind_of(behind) in "SJo"
            return kinds["U" if week or ranked else "W"]
        return next((hit for hit in longest if hit.value.alone), longest[0])

    def kind_of(self, at: int) -> str:
        """Letter of the glue word at token ``at``, a blank where there is none."""
        phrase = self.glue(at) if at < len(self.folded) else None
        return phrase[0].kind if phrase else GAP

    def glue(self, at: int) -> tuple[Word, int] | None:
        """The longest phrase of words that matter only beside others."""
        folded, last = self.folded, len(self.folded)
        for names, readings in self.words.glue.get(folded[at], ()):
            behind = at + len(names)
            if behind <= last and folded[behind - 1] == names[-1] and tuple(folded[at:behind]) == names:
                for word in readings:
                    if self.fits(word, self.starts[at], self.ends[behind - 1]):
                        return word, behind
        return None

    def number_word(self, at: int) -> tuple[Item, int] | None:
        """A cardinal, ordinal or Roman numeral in words, or an ordinal with its prefix."""
        word, start, numbers = self.folded[at], self.starts[at], self.words.numbers
        if word in numbers.vague:
            return Item("?", start, self.ends[at]), at + 1
        ordinal = numbers.ordinals.get(word)
        if ordinal is not None:
            behind = at + 1
            while behind < len(self.folded) and (self.folded[behind] in numbers.plus or self.folded[behind] in numbers.multipliers):
                mark = self.folded[behind]  # kedelapan belas, kedua puluh
                ordinal = int(ordinal + numbers.plus[mark] if mark in numbers.plus else ordinal * numbers.multipliers[mark])
                behind += 1
            if behind > at + 1:
                return Item("o", start, self.ends[behind - 1], ordinal), behind
            if behind < len(self.folded) and self.folded[behind] == "-":
                joined = numbers.ordinals.get("-".join(self.folded[at : at + 3 : 2]))
                if joined:
                    return Item("o", start, self.ends[at + 2], joined), at + 3
            return Item("o", start, self.ends[at], ordinal), behind
        read = read_number(self.folded, at, numbers)
        if read:
            value, behind = read
            if (
                behind + 1 < len(self.folded)
                and self.folded[behind] == "-"
                and self.folded[behind + 1] in numbers.ordinals
                and value >= 20
            ):
                return Item("o", start, self.ends[behind + 1], int(value) + numbers.ordinals[self.folded[behind + 1]]), behind + 2
            return Item("n", start, self.ends[behind - 1], value), behind
        if word in self.words.ordinal_prefixes:
            step = at + 2 if self.folded[at + 1 : at + 2] == ["-"] else at + 1
            if step < len(self.folded) and self.starts[step] == self.ends[step - 1]:
                digits = self.folded[step]
                rank = int(digits) if digits.isdecimal() else _ROMAN.get(self.text[self.starts[step] : self.ends[step]], 0)
                if rank:
                    return Item("o", start, self.ends[step], rank), step + 1
        roman = _ROMAN.get(self.text[start : self.ends[at]])
        return (Item("8", start, self.ends[at], roman), at + 1) if roman else self.letter_and_figure(at)

    def letter_and_figure(self, at: int) -> tuple[Item, int] | None:
        """Q3, H1: a part of the year."""
        letter = self.words.quarter_letters.get(self.folded[at])
        if (
            letter
            and at + 1 < len(self.folded)
            and self.ends[at] == self.starts[at + 1]
            and self.folded[at + 1] in "1234"[: 4 if letter == "Q" else 2]
        ):
            return Item("%", self.starts[at], self.ends[at + 1], letter + self.folded[at + 1]), at + 2
        return None

    def zone(self, at: int) -> tuple[Item, int] | None:
        """A zone named by a place: no offset is read from it."""
        if self.previous not in "7dtaPCZn0y":
            return None
        word, following = self.folded[at], at + 1
        if following >= len(self.folded):
            return None
        if word in self.words.zone_before and self.text[self.starts[following]].isupper():
            behind = following + 1
            while (
                behind < min(following + 3, len(self.folded))
                and self.text[self.starts[behind]].isupper()
                and self.folded[behind].isalpha()
            ):
                behind += 1
            return Item("Z", self.starts[at], self.ends[behind - 1], "local"), behind
        for length in (1, 2):
            if (
                at + length < len(self.folded)
                and self.folded[at + length] in self.words.zone_after
                and all(self.text[self.starts[one]].isupper() for one in range(at, at + length))
            ):
                return Item("Z", self.starts[at], self.ends[at + length], "local"), at + length + 1
        return None

    def figures(self, at: int) -> tuple[Item, int] | None:
        """A token of figures, with the letters that stand right behind it (20th, 10pm, 1990s)."""
        word, start, end = self.folded[at], self.starts[at], self.ends[at]
        if start and (self.text[start - 1].isalpha() or self.text[start - 1] in _CURRENCIES) and self.previous not in "*u":
            return None
        following = at + 1
        if following < len(self.folded) and self.starts[following] == end and self.folded[following][0].isalpha():
            suffix = self.folded[following]
            if suffix in self.words.ordinal_suffixes and word.isdecimal():
                return Item("o", start, self.ends[following], int(word)), following + 1
            letter = self.words.quarter_letters.get(suffix)
            if letter and word in "1234"[: 4 if letter == "Q" else 2]:  # 3Q, 2H, 3Q23
                behind = following + 1
                year = self.folded[behind] if behind < len(self.folded) and self.starts[behind] == self.ends[following] else ""
                if len(year) == 2 and year.isdecimal():
                    return Item("%", start, self.ends[behind], Moment(year=2000 + int(year), sub=letter + word)), behind + 1
                return Item("%", start, self.ends[following], letter + word), behind
            if suffix in self.words.decade_marks and word.isdecimal():
                decade = decade_of(word) if len(word) == 4 or self.previous in "im'Uu" else None
                return (Item("I", start, self.ends[following], decade), following + 1) if decade else None
            if (
                suffix not in self.words.attached
                and self.kind_of(following) not in "*a"
                and self.starts[following] not in self.hits
            ):
                return None
        if (
            following + 1 < len(self.folded)
            and self.folded[following] == "-"
            and self.folded[following + 1] in self.words.decade_marks
            and word.isdecimal()
            and self.starts[following + 1] == end + 1
        ):
            decade = decade_of(word) if len(word) == 4 or self.previous in "im'Uu" else None
            if decade:
                return Item("I", start, self.ends[following + 1], decade), following + 2
        return typed_figures(word, start, end, self.words), at + 1


def find_items(reading: Reading, words: DateWords) -> list[Item]:
    """The typed tokens of all windows of ``reading`` that hold a hint of a time, with a gap behind each window."""
    hits = reading.hits("time")
    tokens = reading.tokens
    folded = tokens.words
    hints = {tokens.at(hit.start) for hit in hits if hit.value.kind != "!"}
    letters_before = words.figure_letters
    after_figures, quarters = words.after_figures, words.quarter_letters
    last = len(folded) - 1
    for at in [at for at, word in enumerate(folded) if word < ":" and word > "/"]:  # the tokens of figures
        word = folded[at]
        if (
            len(word) > 3
            or "/" in word
            or (len(word) <= 2 and at and folded[at - 1] in letters_before)
            or (len(word) == 1 and at < last and folded[at + 1] in quarters)
            or (
                at < last
                and (
                    folded[at + 1] in after_figures or (folded[at + 1] == "-" and at + 1 < last and folded[at + 2] in after_figures)
                )
            )
        ):
            hints.add(at)
    if not hints:
        return []
    scanner = _Scanner(reading, words, hits)
    items: list[Item] = []
    done = 0
    for hint in sorted(hints):
        if hint < done or hint >= len(folded):
            continue
        done = _window(scanner, _left_edge(scanner, hint, done), hint, items)
        items.append(Item(GAP, 0, 0))
        scanner.previous = GAP
    return items


def _left_edge(scanner: _Scanner, hint: int, done: int) -> int:
    """The first token of the window: as far back as there are words that may belong to a time."""
    leading, folded = scanner.words.leading, scanner.folded
    at = hint
    while at > done and at > hint - 12:
        word = folded[at - 1]
        if not (word in leading or word in MARKS or word[0].isdecimal() or scanner.starts[at - 1] in scanner.hits):
            break
        at -= 1
    return at


def _window(scanner: _Scanner, left: int, hint: int, items: list[Item]) -> int:
    """Append the items from token ``left`` on; the token where the window ends."""
    at, last = left, len(scanner.folded)
    while at < last:
        if at > left and "\n" in scanner.text[scanner.ends[at - 1] : scanner.starts[at]]:
            if at > hint:
                return at
            items.append(Item(GAP, 0, 0))
            scanner.previous = GAP
        found = scanner.item(at)
        if found is None:
            if at >= hint:
                return max(at, hint + 1)
            items.append(Item(GAP, 0, 0))
            scanner.previous = GAP
            at += 1
            continue
        items.append(found[0])
        scanner.previous = found[0].kind
        at = found[1]
    return at


def letters(items: Sequence[Item]) -> str:
    """The kinds of ``items`` as one string, which the patterns of the grammar are matched against."""
    return "".join([item.kind for item in items])
