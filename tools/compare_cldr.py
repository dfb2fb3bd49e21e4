"""Shows where the packs' names of countries lack the one that Unicode CLDR has (through Babel, which only this tool needs)."""

from __future__ import annotations

from babel import Locale

from sanad.lang.countries import read_country_words
from sanad.lang.load import load_pack, pack_codes
from sanad.world.who import load_world


def main() -> None:
    """One line for each name that a pack does not list, with the names that it lists instead."""
    countries = load_world().countries
    by_alpha2 = {country.alpha2: country.id for country in countries.values() if country.alpha2 and country.status != "former"}
    for code in pack_codes():
        listed: dict[str, set[str]] = {}
        for one in read_country_words(load_pack(code)).countries:
            if one.part == "name":
                listed.setdefault(one.id, set()).add(one.surface.lower())
        for alpha2, name in sorted(Locale(code).territories.items()):
            country = by_alpha2.get(alpha2)
            if country is not None and name.lower().replace("’", "'") not in listed.get(country, set()):
                print(f"{code}\t{country}\t{name}\t{'; '.join(sorted(listed.get(country, set())))}")


if __name__ == "__main__":
    main()
