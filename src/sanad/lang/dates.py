"""The words of dates and times in one language (``dates.toml``, ``holidays.toml``, ``numbers.toml``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sanad.errors import PackError
from sanad.lang.pack import Pack
from sanad.text.numbers import NumberWords, read_number_words
from sanad.text.tokens import find_tokens, fold


class Word(NamedTuple):
    """One word or phrase of the date grammar.

    ``kind`` is its letter in the grammar's patterns (listed in `KINDS`), ``value`` what it means there. ``case`` says how the
    text has to write it: "" anyhow, "C" with a capital, "U" in capitals. ``alone`` is false where it needs a day, year or the
    like beside it.
    """

    kind: str
    value: Any
    case: str = ""
    alone: bool = True


class Holiday(NamedTuple):
    """When a feast falls: on ``month`` and ``day`` of every year, on listed ``days`` (ISO dates), or by a ``rule``.

    ``rule`` is ``("easter", days from it)`` or ``("nth", month, weekday, n)``, n < 0 from the end of the month. ``since`` is
    the year of which the anniversaries count, ``length`` the days it lasts, ``part`` the part of day, ``only`` the one year of
    an event, ``before`` how many days earlier it is kept.
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


# Letter in the grammar's patterns: the sections of dates.toml whose words have it, or one key of a section. Where one word stands
# in several places, the first here is its usual reading.
KINDS: Final = {
    "M": "months months_short",
    "W": "weekdays weekdays_short",
    "D": "weekdays_plural set_words",
    "U": "units units_plural",
    "V": "one_unit",
    "B": "many_units",
    "P": "parts parts_alone",
    "p": "part_anaphoric",
    "K": "part_shift",
    "c": "clock.before",
    "C": "clock.after",
    "0": "clock.midnight clock.noon",
    ">": "clock.past clock.to",
    "a": "clock.am clock.pm",
    "@": "clock.at",
    "Z": "zones",
    "T": "days day_parts",
    "R": "references",
    "s": "shift_before",
    "S": "shift_after",
    "J": "shift_or_span_after",
    "G": "ago",
    "L": "span_after",
    "l": "span_before",
    "A": "offset_after",
    "f": "offset_before",
    "F": "offset_days offset_day_parts",
    "e": "same",
    "j": "that.before",
    "`": "that.after",
    "E": "every",
    "X": "times.words",
    "O": "times.once times.twice times.thrice",
    "m": "modifiers",
    "^": "modifiers_joined",
    "k": "modifier_free",
    "q": "approximate",
    "N": "seasons",
    "h": "countdown",
    "I": "decade_words decade_words_short",
    "i": "link.article",
    "1": "link.one",
    "g": "link.genitive link.of link.in_time link.counted_from",
    "~": "link.to link.until",
    "&": "link.and",
    "b": "link.between",
    "r": "link.day_prefix",
    "u": "link.year_prefix",
    "*": "link.multiply",
    "2": "link.half",
    "4": "link.quarter",
    "?": "link.unknown",
    "!": "no_date.phrases",
    "<": "offset_open",
}
# Units that the patterns tell from the others: parts of a year, and the weekend.
LETTERS: Final = {"quarter": "Q", "half": "Q", "weekend": "w"}
# Letters of the words that call for a look; the rest matter only beside these.
ANCHORS: Final = frozenset("MWDUVBPpcC0aZTRFNIr!QwHYI")
# Sections whose keys are numbers.
COUNTED: Final = frozenset(
    {
        "months",
        "months_short",
        "weekdays",
        "weekdays_short",
        "days",
        "shift_before",
        "shift_after",
        "shift_or_span_after",
        "ago",
        "span_after",
        "span_before",
        "offset_after",
        "offset_before",
        "offset_open",
        "offset_days",
        "part_shift",
    }
)


@dataclass(frozen=True, slots=True)
class DateWords:
    """What the date grammar needs to know of a language; the words are folded, switches as in the pack. ``leading`` has all that
    may stand in a time ahead of the word that calls for a look."""

    anchors: tuple[tuple[str, Word], ...]
    glue: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Word, ...]], ...]]
    leading: frozenset[str]
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
    weekday_week: bool
    part_behind: frozenset[str]
    part_words: frozenset[str]
    night_is_eve: bool
    ordinal_prefixes: frozenset[str]
    ordinal_suffixes: frozenset[str]
    decade_marks: frozenset[str]
    attached: Mapping[str, str]
    after_figures: frozenset[str]
    quarter_letters: Mapping[str, str]
    figure_letters: frozenset[str]
    zone_before: frozenset[str]
    zone_after: frozenset[str]
    future: frozenset[str]
    auxiliary: frozenset[str]
    no_past_after: frozenset[str]
    vowing: frozenset[str]
    aims: frozenset[str]
    motion: frozenset[str]
    onset: frozenset[str]
    onset_between: frozenset[str]
    ruling: frozenset[str]
    arranged: frozenset[str]
    beforehand: frozenset[str]
    deadline: frozenset[str]
    clause: frozenset[str]
    neutral: frozenset[str]
    since: frozenset[str]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    year_after: frozenset[str]
    year_before: frozenset[str]
    joining: frozenset[str]
    possessives: tuple[str, ...]
    count_before: frozenset[str]
    trap_before: frozenset[str]
    trap_figures: frozenset[str]
    trap_after: frozenset[str]
    streets: frozenset[str]
    before_christ: tuple[str, ...]
    titles: frozenset[str]
    ages: frozenset[str]
    age_after: frozenset[str]
    law_numbers: frozenset[str]


def read_date_words(pack: Pack) -> DateWords:
    """The date words of ``pack``; a pack without ``dates.toml`` gives none."""
    table = pack.table("dates")
    anchors: list[tuple[str, Word]] = []
    glue: dict[str, dict[tuple[str, ...], list[Word]]] = {}

    def add(surface: str, word: Word, anchor: bool, place: str) -> None:
        if anchor:
            anchors.append((surface, word))
        else:
            folded = tuple(find_tokens(fold(surface)).words)
            if not folded:
                raise PackError(f"{pack.code}/dates.toml: {place}: an empty string in a list of words")
            glue.setdefault(folded[0], {}).setdefault(folded, []).append(word)

    for letter, places in KINDS.items():
        for place in places.split():
            section, _, key = place.partition(".")
            for name, surfaces in _rows(table, section, key):
                for surface in surfaces:
                    kind = LETTERS.get(name, letter) if section.startswith("units") else letter
                    alone = not section.endswith(("_short", "units_plural")) and section != "parts"
                    add(surface, Word(kind, _value(section, name), _case(surface), alone), kind in ANCHORS, place)
    for surface, word in _holiday_words(pack.table("holidays")):
        add(surface, word, word.kind != "z", "holidays")

    def words(section: str, key: str = "words") -> frozenset[str]:
        return frozenset(fold(one) for one in table.get(section, {}).get(key, ()))

    clock, link, numbers = table.get("clock", {}), table.get("link", {}), read_number_words(pack)
    after_figures = words("decade", "marks") | words("clock", "attached") | words("ordinal", "suffix")
    quarter_letters = {fold(one): name for name, names in _rows(table, "quarter_letters") for one in names}
    counting = (numbers.cardinals, numbers.ordinals, numbers.multipliers, numbers.plus, numbers.vague, numbers.scales)
    parts = [one for section in ("parts", "parts_alone") for _, names in _rows(table, section) for one in names]
    return DateWords(
        anchors=tuple(anchors),
        glue={
            first: tuple(sorted(((key, tuple(value)) for key, value in rows.items()), key=lambda row: -len(row[0])))
            for first, rows in glue.items()
        },
        leading=words("ordinal", "prefix").union(
            (token for rows in glue.values() for names in rows for token in names),
            (one for one in (*quarter_letters, *after_figures) if len(one) <= 2),
            *counting,
        ),
        numbers=numbers,
        months={
            fold(one): int(name) for section in ("months", "months_short") for name, names in _rows(table, section) for one in names
        },
        zones={fold(one): name for name, names in _rows(table, "zones") for one in names if name != "local"},
        meridiem={fold(one): hours for name, hours in (("am", 0), ("pm", 12)) for one in clock.get(name, ())},
        orders=tuple(table.get("orders", ())),
        numeric=table.get("numeric", "dmy"),
        bare_numeric=bool(table.get("bare_numeric", False)),
        half_hour_before=table.get("half_hour") == "before",
        ordinal_days=bool(table.get("ordinal_days", False)),
        bare_units=bool(table.get("bare_units", False)),
        weekday_week=bool(table.get("weekday_week", False)),
        night_is_eve=bool(table.get("night_is_eve", False)),
        part_behind=words("part_behind"),
        part_words=frozenset(fold(one) for one in parts),
        ordinal_prefixes=words("ordinal", "prefix"),
        ordinal_suffixes=words("ordinal", "suffix"),
        decade_marks=words("decade", "marks"),
        attached={fold(one): "pm" if one in clock.get("pm", ()) else "am" for one in clock.get("attached", ())},
        after_figures=after_figures,
        quarter_letters=quarter_letters,
        figure_letters=frozenset(
            fold(one)
            for one in (*(letter for _, names in _rows(table, "quarter_letters") for letter in names), *link.get("year_prefix", ()))
            if len(one) <= 2
        ),
        zone_before=words("zone_names", "before"),
        zone_after=words("zone_names", "after"),
        future=words("future"),
        auxiliary=words("auxiliary"),
        no_past_after=words("auxiliary", "no_past"),
        vowing=words("vowing"),
        aims=words("aims"),
        motion=words("aims", "motion"),
        onset=words("onset"),
        onset_between=words("onset", "between"),
        ruling=words("onset", "rules"),
        arranged=words("arranged"),
        beforehand=words("arranged", "before"),
        deadline=words("deadline"),
        clause=words("clause"),
        neutral=words("neutral"),
        since=words("since"),
        past=words("past"),
        past_endings=tuple(table.get("past", {}).get("endings", ())),
        year_after=words("year_after"),
        year_before=words("year_before"),
        joining=words("link", "and"),
        possessives=tuple(link.get("possessive", ())),
        count_before=words("count_before"),
        trap_before=words("no_date", "before"),
        trap_figures=words("no_date", "figures"),
        trap_after=words("no_date", "after"),
        streets=words("no_date", "streets"),
        before_christ=tuple(f" {fold(one)}" for one in table.get("no_date", {}).get("before_christ", ())),
        titles=words("no_date", "titles"),
        ages=words("no_date", "ages"),
        age_after=words("no_date", "age_after"),
        law_numbers=words("no_date", "law_numbers"),
    )


def _rows(table: Mapping[str, Any], section: str, key: str = "") -> Iterator[tuple[str, list[str]]]:
    held = table.get(section, {})
    if not key:
        yield from held.items()
    elif key in held:
        yield key, held[key]


def _value(section: str, name: str) -> Any:
    if section == "weekdays_plural":
        return f"XXXX-WXX-{name}"
    return int(name) if section in COUNTED else name


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
    return Holiday(
        month,
        day,
        tuple(row.get("days", ())),
        rule,
        row.get("since"),
        row.get("length", 1),
        row.get("part"),
        row.get("only"),
        row.get("before", 0),
    )
