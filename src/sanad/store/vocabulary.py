"""What filters and corrections may name: countries, types, statuses, languages; and what is meant by a name that is none."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from sanad.errors import PackError, UnfitValue
from sanad.lang.codes import is_language
from sanad.lang.load import load_pack, pack_codes
from sanad.model import OF_NO_STATE
from sanad.plover import STATUSES, TYPES
from sanad.store.filters import Filters, standing
from sanad.times.written import is_span
from sanad.world.tables import read_countries

ASKED = (*STATUSES, "disputed")  # what events can be asked for by


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """The codes that a party's country can have."""
    return frozenset((*read_countries(), *OF_NO_STATE))


def check_filters(filters: Filters) -> None:
    """Raises `UnfitValue` where a filter asks for what nothing can be; its text begins with the filter's name."""
    checks = {"country": check_country, "type": check_type, "status": check_status, "language": check_language}
    for name, check in checks.items():
        value = getattr(filters, name)
        if value:
            check(value)
    check_days(filters.since, filters.until)


def check_storyline(connection: sqlite3.Connection, filters: Filters) -> None:
    """Raises `UnfitValue` where the storyline that is asked for is not in the chronicle."""
    if filters.storyline and standing(connection, filters.storyline) is None:
        raise UnfitValue(f"storyline: there is none with the id {filters.storyline!r}; ids stand in: sanad storylines")


def check_country(code: str) -> None:
    """Raises `UnfitValue` where there is no country with this code, in letters of any size."""
    if code.upper() not in countries():
        meant = _countries_called(code)
        raise UnfitValue(
            f"country: {code!r} is no country code; "
            + (f"is {' or '.join(meant)} meant?" if meant else "write ISO 3166-1 alpha-3, such as IDN, or IGO or NGO")
        )


def check_type(name: str) -> None:
    """Raises `UnfitValue` where PLOVER has no such type."""
    _check_listed("type", "PLOVER type", name.upper(), name, tuple(TYPES))


def check_status(name: str) -> None:
    """Raises `UnfitValue` where nothing is told so."""
    _check_listed("status", "status", name.lower(), name, ASKED)


def check_language(code: str) -> None:
    """Raises `UnfitValue` where there is no language with this code."""
    if not is_language(code.lower()):
        meant = _languages_called(code)
        raise UnfitValue(
            f"language: {code!r} is no language code; "
            + (f"is {' or '.join(meant)} meant?" if meant else f"write ISO 639-1, such as {' or '.join(pack_codes())}")
        )


def check_days(since: str | None, until: str | None) -> None:
    """Raises `UnfitValue` where one is no day, month or year, or where the last day lies before the first."""
    for name, value in (("from", since), ("to", until)):
        if value and not is_span(value):
            raise UnfitValue(f"{name}: {value!r} is no date; write 2022-08-15, 2022-08 or 2022")
    if since and until and until[: len(since)] < since[: len(until)]:
        raise UnfitValue(f"from: {since} lies behind the last day that is asked for, {until}; exchange them")


def _check_listed(key: str, what: str, name: str, written: str, known: tuple[str, ...]) -> None:
    if name not in known:
        near = get_close_matches(name, known, 1)
        meant = f" (is {near[0]} meant?)" if near else ""
        raise UnfitValue(f"{key}: {written!r} is no {what}{meant}; choose from: {', '.join(known)}")


def _countries_called(name: str) -> list[str]:
    """Codes with names for what somebody wrote instead of one: a name in any language that has a pack, or two letters."""
    from sanad.lang.countries import read_country_words

    rows = read_countries()
    two = [code for code, one in rows.items() if one.alpha2 == name.upper()]
    called = {one.name.casefold(): code for code, one in rows.items()}
    for code in pack_codes():
        try:
            called |= {one.surface.casefold(): one.id for one in read_country_words(load_pack(code)).countries}
        except PackError:
            continue
    found = two or list(dict.fromkeys(called[one] for one in _near(name.casefold(), called)))
    return [f"{code} ({rows[code].name})" for code in found[:3] if code in rows]


def _languages_called(name: str) -> list[str]:
    """The codes of the packs whose language somebody wrote by name, or by its first letters."""
    called = {load_pack(code).name.casefold(): code for code in pack_codes()}
    return [called[one] for one in _near(name.casefold(), called)]


def _near(name: str, known: Iterable[str]) -> list[str]:
    held = list(known)
    if name in held:
        return [name]
    begun = [one for one in held if len(name) > 3 and one.startswith(name)]
    return begun or get_close_matches(name, held, 3, 0.8)
