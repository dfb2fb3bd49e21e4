"""The words of dates and times in one language (``dates.toml``, ``holidays.toml``, ``numbers.toml``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sanad.lang.pack import Pack
from sanad.text.numbers import NumberWords, read_number_words
from sanad.text.tokens import find_tokens, fold


class Word(NamedTuple):
    """One word or phrase of the date grammar.

    ``kind`` is its letter in the grammar's patterns (listed in `KINDS`), ``value`` what it means there. ``case`` says how the text has to
    write it: "" anyhow, "C" with a capital, "U" in capitals. ``alone`` is false where it needs a day, year or the like beside it.
    """

    kind: str
    value: Any
    case: str = ""
    alone: bool = True


class Holiday(NamedTuple):
    """When a feast falls: on ``month`` and ``day`` of every year, on listed ``days`` (ISO dates), or by a ``rule``.

    ``rule`` is ``("easter", days from it)`` or ``("nth", month, weekday, n)``, n < 0 from the end of the month. ``since`` is the year
    of which the anniversaries count, ``length`` the days it lasts, ``part`` the part of day, ``only`` the one year of an event, ``before`` how many days earlier it is kept.
    """

    month: int = 0
    day: int = 0
    days: tuple[str, ...] = ()
    rule: tuple[Any, ...] = ()
    since: int | None = None
    length: int = 1
    part: str | None = None
    only: int | None = None
    before: int = 0


# Section and key of dates.toml -> letter. A star stands for every key, whose name is then the value.
KINDS: tuple[tuple[str, str, str], ...] = (
    ("months", "*", "M"), ("months_short", "*", "M"), ("weekdays", "*", "W"), ("weekdays_short", "*", "W"), ("weekdays_plural", "*", "D"),
    ("units", "*", "U"), ("one_unit", "*", "V"), ("many_units", "*", "B"), ("parts", "*", "P"), ("parts_alone", "*", "P"),
    ("part_anaphoric", "*", "p"), ("clock", "before", "c"), ("clock", "after", "C"), ("clock", "midnight", "0"), ("clock", "noon", "0"),
    ("clock", "past", ">"), ("clock", "to", ">"), ("clock", "am", "a"), ("clock", "pm", "a"), ("clock", "at", "@"), ("zones", "*", "Z"),
    ("days", "*", "T"), ("day_parts", "*", "T"), ("part_shift", "*", "K"), ("references", "*", "R"), ("shift_before", "*", "s"),
    ("shift_after", "*", "S"), ("shift_or_span_after", "*", "J"), ("ago", "*", "G"), ("span_after", "*", "L"), ("span_before", "*", "l"),
    ("offset_after", "*", "A"), ("offset_before", "*", "f"), ("offset_days", "*", "F"), ("offset_day_parts", "*", "F"), ("same", "before", "e"), ("same", "after", "e"),
    ("that", "before", "j"), ("that", "after", "`"), ("every", "words", "E"), ("every", "other", "E"), ("times", "words", "X"),
    ("times", "once", "O"), ("times", "twice", "O"), ("times", "thrice", "O"), ("set_words", "*", "D"), ("modifiers", "*", "m"),
    ("modifier_free", "words", "k"), ("approximate", "*", "q"), ("seasons", "*", "N"), ("countdown", "words", "h"), ("decade_words", "*", "I"),
    ("link", "article", "i"), ("link", "one", "1"), ("link", "genitive", "g"), ("link", "of", "g"), ("link", "to", "~"), ("link", "and", "&"), ("link", "between", "b"),
    ("link", "day_prefix", "r"), ("link", "year_prefix", "u"), ("link", "multiply", "*"), ("link", "half", "2"), ("link", "quarter", "4"),
    ("link", "unknown", "?"), ("link", "in_time", "g"), ("no_date", "phrases", "!"),
)
# Sections whose words call for a look; the rest matter only beside these.
# Units that the patterns tell from the others: parts of a year, and the weekend.
LETTERS = {("units", "quarter"): "Q", ("units", "half"): "Q", ("units", "weekend"): "w"}
ANCHORS = frozenset({
    "months", "months_short", "weekdays", "weekdays_short", "weekdays_plural", "units", "one_unit", "many_units", "parts", "parts_alone", "part_anaphoric", "zones",
    "days", "day_parts", "references", "offset_days", "offset_day_parts", "set_words", "seasons", "decade_words", "no_date",
})
CLOCK_ANCHORS = frozenset({"before", "midnight", "noon", "am", "pm", "after"})
NUMERIC_VALUES = frozenset({"months", "months_short", "weekdays", "weekdays_short", "days", "shift_before", "shift_after", "shift_or_span_after",
                            "ago", "span_after", "span_before", "offset_after", "offset_before", "offset_days", "part_shift"})


@dataclass(frozen=True, slots=True)
class DateWords:
    """What the date grammar needs to know of a language; the words are folded, switches as in the pack."""

    anchors: tuple[tuple[str, Word], ...]
    glue: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Word, ...]], ...]]
    glue_tokens: frozenset[str]
    numbers: NumberWords
    months: Mapping[str, int]
    zones: Mapping[str, str]
    meridiem: Mapping[str, int]
    orders: tuple[str, ...]
    numeric: str
    bare_numeric: bool
    half_hour_before: bool
    ordinal_days: bool
    bare_units: bool
    part_behind: frozenset[str]
    part_words: frozenset[str]
    night_is_eve: bool
    ordinal_prefixes: frozenset[str]
    ordinal_suffixes: frozenset[str]
    decade_marks: frozenset[str]
    attached: Mapping[str, str]
    after_figures: frozenset[str]
    suffixes: frozenset[str]
    quarter_letters: Mapping[str, str]
    zone_before: frozenset[str]
    zone_after: frozenset[str]
    future: frozenset[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    year_after: frozenset[str]
    year_before: frozenset[str]
    joining: frozenset[str]
    count_before: frozenset[str]
    trap_before: frozenset[str]
    trap_figures: frozenset[str]
    trap_after: frozenset[str]
    ages: frozenset[str]
    age_after: frozenset[str]
    law_numbers: frozenset[str]


def read_date_words(pack: Pack) -> DateWords:
    """The date words of ``pack``; a pack without ``dates.toml`` gives none."""
    table = pack.table("dates")
    anchors: list[tuple[str, Word]] = []
    glue: dict[str, dict[tuple[str, ...], list[Word]]] = {}

    def add(surface: str, word: Word, anchor: bool) -> None:
        if anchor:
            anchors.append((surface, word))
        else:
            folded = tuple(find_tokens(fold(surface)).words)
            glue.setdefault(folded[0], {}).setdefault(folded, []).append(word)

    for section, key, kind in KINDS:
        for name, surfaces in _rows(table, section, key):
            for surface in surfaces:
                letter = LETTERS.get((section, name), kind)
                word = Word(letter, _value(section, name), _case(surface), not section.endswith("_short") and section != "parts")
                add(surface, word, section in ANCHORS or (section, name) == ("link", "day_prefix") or (
                    section == "clock" and name in CLOCK_ANCHORS))
    for surface, word in _holiday_words(pack.table("holidays")):
        add(surface, word, word.kind != "z")

    def words(section: str, key: str = "words") -> frozenset[str]:
        return frozenset(fold(one) for one in table.get(section, {}).get(key, ()))

    return DateWords(
        anchors=tuple(anchors),
        glue={first: tuple(sorted(((key, tuple(value)) for key, value in rows.items()), key=lambda row: -len(row[0])))
              for first, rows in glue.items()},
        glue_tokens=frozenset(token for rows in glue.values() for names in rows for token in names),
        numbers=read_number_words(pack),
        months={fold(one): int(name) for section in ("months", "months_short") for name, all_ in _rows(table, section, "*") for one in all_},
        zones={fold(one): name for name, all_ in _rows(table, "zones", "*") for one in all_ if name != "local"},
        meridiem={fold(one): hours for name, hours in (("am", 0), ("pm", 12)) for one in table.get("clock", {}).get(name, ())},
        orders=tuple(table.get("orders", ())),
        numeric=table.get("numeric", "dmy"),
        bare_numeric=bool(table.get("bare_numeric", False)),
        bare_units=bool(table.get("bare_units", False)),
        ordinal_days=bool(table.get("ordinal_days", False)),
        part_behind=words("part_behind"),
        part_words=frozenset(fold(one) for section in ("parts", "parts_alone") for _, all_ in _rows(table, section, "*") for one in all_),
        half_hour_before=table.get("half_hour") == "before",
        night_is_eve=bool(table.get("night_is_eve", False)),
        ordinal_prefixes=words("ordinal", "prefix"),
        ordinal_suffixes=words("ordinal", "suffix"),
        decade_marks=words("decade", "marks"),
        attached={fold(one): "pm" if fold(one) in words("clock", "pm") else "am" for one in table.get("clock", {}).get("attached", ())},
        after_figures=words("decade", "marks") | words("clock", "attached") | words("ordinal", "suffix"),
        suffixes=words("ordinal", "suffix") | words("decade", "marks") | words("clock", "attached"),
        quarter_letters={fold(one): name for name, all_ in _rows(table, "quarter_letters", "*") for one in all_},
        zone_before=words("zone_names", "before"),
        zone_after=words("zone_names", "after"),
        future=words("future"),
        past=words("past"),
        past_endings=tuple(table.get("past", {}).get("endings", ())),
        year_after=words("year_after"),
        year_before=words("year_before"),
        joining=words("link", "and"),
        count_before=words("count_before"),
        trap_before=words("no_date", "before"),
        trap_figures=words("no_date", "figures"),
        trap_after=words("no_date", "after"),
        ages=frozenset(fold(one) for one in table.get("no_date", {}).get("ages", ())),
        age_after=words("no_date", "age_after"),
        law_numbers=words("no_date", "law_numbers"),
    )


def _rows(table: Mapping[str, Any], section: str, key: str) -> Iterator[tuple[str, list[str]]]:
    held = table.get(section, {})
    if key == "*":
        yield from held.items()
    elif key in held:
        yield key, held[key]


def _value(section: str, name: str) -> Any:
    if section == "weekdays_plural":
        return f"XXXX-WXX-{name}"
    return int(name) if section in NUMERIC_VALUES else name


def _case(surface: str) -> str:
    if len(surface) > 1 and surface.isupper() and surface.isalpha():
        return "U"
    return "C" if surface[:1].isupper() else ""


def _holiday_words(table: Mapping[str, Any]) -> Iterator[tuple[str, Word]]:
    """Feasts (H), the heads and tails of anniversaries with a number (Y, z), named periods (I)."""
    for row in table.get("feast", ()):
        holiday = _holiday(row)
        for name in row.get("names", ()):
            yield name, Word("H", holiday, _case(name))
        for name in row.get("tails", ()):
            yield name, Word("z", holiday, _case(name))
    for name in table.get("anniversary", {}).get("heads", ()):
        yield name, Word("Y", None, _case(name))
    for value, names in table.get("period", {}).items():
        for name in names:
            yield name, Word("I", value, _case(name))


def _holiday(row: Mapping[str, Any]) -> Holiday:
    month, day = (int(one) for one in row["on"].split("-")) if "on" in row else (0, 0)
    rule: tuple[Any, ...] = ()
    if "easter" in row:
        rule = ("easter", row["easter"])
    elif "nth" in row:
        rule = ("nth", *row["nth"])
    return Holiday(month, day, tuple(row.get("days", ())), rule, row.get("since"), row.get("length", 1), row.get("part"), row.get("only"), row.get("before", 0))
