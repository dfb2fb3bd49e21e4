"""The words of the interface, in each of its languages, and dates as people write them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from sanad.errors import SanadError
from sanad.model import UNNAMED, Event, EventMention, Participant
from sanad.store.naming import name_in_words, names_in
from sanad.store.phrases import act_in_words
from sanad.times.days import days_of

LOCALE = Path(__file__).resolve().parent / "locale"
FIRST = "en"  # where a browser asks for neither


@dataclass(frozen=True, slots=True)
class Words:
    """One language of the interface."""

    language: str
    table: Mapping[str, Any]
    countries: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """The words for ``key`` (``home.latest``), with ``values`` put in; with ``count``, the form for that number."""
        found: Any = self.table
        for part in key.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        if isinstance(found, Mapping):
            found = found["one" if values.get("count") == 1 and "one" in found else "other"]
        if not isinstance(found, str):
            raise SanadError(f"locale/{self.language}.toml has no {key!r}")
        return found.format(**values) if values else found

    def said(self, table: str, value: str | None) -> str:
        """A value of a fixed vocabulary in words; as it is where there are none."""
        found = self.table.get(table, {}).get((value or "").lower().replace("_", "-"))
        return str(found) if found is not None else (value or "")

    def date(self, value: str | None) -> str:
        """A date, time, month or span of days as people write it; as it is where it is none."""
        if not value:
            return ""
        days = days_of(value)
        if days is None:
            return value
        if days[0] == days[1]:
            clock = value.partition("T")[2][:5]
            return self._day(days[0]) + (f", {clock}" if len(clock) == 5 and clock[2] == ":" and clock[:2].isdigit() else "")
        head = value.partition("/")[0]
        if "/" not in value and len(head) == 4:
            return head
        if "/" not in value and len(head) == 7 and head[5:].isdigit():
            return f"{self._month(int(head[5:]))} {head[:4]}"
        return f"{self._day(days[0])} – {self._day(days[1])}"

    def right(self, changes: Mapping[str, Any]) -> str:
        """What a correction says is right: each field with its value, mentions by their names."""
        return "; ".join(self._right(key, value) for key, value in changes.items())

    def _right(self, key: str, value: Any) -> str:
        if key in ("wrong", "apart", "together", "after"):
            return self(f"right.{key}", value=value)
        said = self.said("status", value) if key == "status" else self.date(value) if isinstance(value, str) else self._plain(value)
        return f"{self.said('right', key)}: {said}"

    def _plain(self, value: Any) -> str:
        if isinstance(value, (list, tuple)):
            return ", ".join(map(self._plain, value)) or self("right.none")
        if isinstance(value, Mapping):
            name = str(value.get("name", value.get("text", value.get("value", ""))))
            return self.who(value.get("entity"), name)
        return self("right.none") if value is None else str(value).lower() if isinstance(value, bool) else str(value)

    def value(self, kind: str, value: str) -> str:
        """One of the values between which accounts differ: dates as people write them, actors by their names."""
        return self.date(value) if kind == "date" else self.who(None, value)

    def short(self, label: str) -> str:
        """A month or a day as it stands below a chart; years as they are."""
        parts = label.split("-")
        if len(parts) < 2:
            return label
        month = self._month(int(parts[1]))[:3]
        return f"{int(parts[2])} {month}" if len(parts) > 2 else f"{month} {parts[0]}"

    def _day(self, day: str) -> str:
        year, month, number = day.split("-")
        return f"{int(number)} {self._month(int(month))} {year}"

    def _month(self, number: int) -> str:
        return str(self.table["months"][number - 1])

    def countries_called(self, name: str) -> list[str]:
        """The codes of the countries whose name begins so."""
        head = name.strip().casefold()
        return [code for code, one in self.countries.items() if head and one.casefold().startswith(head)]

    def country(self, code: str | None) -> str:
        """What the language calls a country, by alpha-3."""
        return self.countries.get(code or "", code or "")

    def who(self, entity: str | None, name: str, *, within: bool = False) -> str:
        """An actor's name in the language where it has one, states with its article ``within`` a sentence; else the actor's own."""
        return self(UNNAMED) if name == UNNAMED else name_in_words(entity or "", name, self.language, within=within)

    def act_of(self, mention: EventMention) -> str:
        """One telling's event as a short sentence."""
        parties = [
            Participant(one.entity, one.name, one.country, part)
            for part, all_ in (("actor", mention.actors), ("recipient", mention.recipients))
            for one in all_
        ]
        named = tuple({(one.entity, one.part): one for one in parties}.values())
        return self.act(
            Event(
                "",
                mention.type,
                mention.act,
                mention.mode,
                (),
                mention.score,
                named,
                None,
                None,
                "",
                (),
                None,
                1,
                (),
                False,
                False,
                "",
            )
        )

    def act(self, event: Event) -> str:
        """The event as a short sentence."""
        said = act_in_words(event, self.language, lambda one: self.who(one.entity, one.name, within=True))
        return said[:1].upper() + said[1:]


def languages() -> list[str]:
    """The languages of the interface."""
    return sorted(file.stem for file in LOCALE.glob("*.toml"))


@lru_cache(maxsize=8)
def load_words(language: str) -> Words:
    """The words of one of `languages`."""
    table = tomllib.loads((LOCALE / f"{language}.toml").read_text(encoding="utf-8"))
    return Words(language, table, names_in(language).countries)


def best_language(asked: str) -> str:
    """The language of the interface that a browser wants most, by its Accept-Language."""
    wanted: list[tuple[float, int, str]] = []
    for n, one in enumerate(asked.split(",")):
        tag, _, quality = one.strip().partition(";q=")
        try:
            wanted.append((-float(quality or 1), n, tag[:2].lower()))
        except ValueError:
            continue
    known = languages()
    return next((tag for _, _, tag in sorted(wanted) if tag in known), FIRST)
