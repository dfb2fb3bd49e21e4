"""Who is who in the words of one language of the interface: states, bodies and groups by what that language calls them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from sanad.lang.countries import WorldName, read_body_names, read_country_names
from sanad.lang.load import load_pack
from sanad.world.records import Body, Country, Organ
from sanad.world.tables import read_bodies, read_countries, read_organs

FILE: Final = Path(__file__).resolve().parent / "names.toml"
FIRST: Final = "en"  # the language of the records' own names
LONGEST: Final = 4  # words of a country's name in what a page called a group
_WORD: Final = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Names:
    """What one language calls whom: ``countries`` and their ``articles`` and ``adjectives`` by alpha-3, ``bodies`` with a name of
    their own by id; ``foreign`` are the words for countries that only another language has."""

    language: str
    table: Mapping[str, Any]
    groups: Mapping[str, list[dict[str, str]]]
    countries: Mapping[str, str]
    articles: Mapping[str, str]
    adjectives: Mapping[str, str]
    bodies: Mapping[str, str]
    foreign: frozenset[str]

    def who(self, entity: str, name: str, *, within: bool = False) -> str:
        """The name of an actor: in this language where it has one for it, else as the record has it; ``within`` a sentence states
        have the article that the language gives them. Where no ``entity`` is known, what the name alone stands for counts."""
        kind, _, rest = (entity or _canonical().get(name, "")).partition(":")
        if kind == "country":
            article = self.articles.get(rest, "") if within else ""
            return f"{article} {self.countries[rest]}".strip() if rest in self.countries else name
        if kind == "body":
            return self._body(rest, name)
        if kind == "group":
            return self._group(rest, name)
        if kind == "pair":
            return self._pair(rest, name)
        return name

    def _pair(self, entities: str, name: str) -> str:
        both, names = entities.split("|"), name.split(", ")
        return ", ".join(map(self.who, both, names)) if len(both) == len(names) else name

    def _body(self, id_: str, name: str) -> str:
        """A body that is called as every state's is: by what the language calls that organ; another one by the name that the pack
        has for it, unless its own is a single word, which all languages share."""
        if self.language == FIRST:
            return name
        country, _, organ = id_.partition(".")
        pattern, kind, state = self.table["organs"].get(organ), _organs().get(organ), _countries().get(country)
        if pattern is not None and kind is not None and state is not None and country in self.countries:
            canonical, inside = kind.name(state), f" {_data()[FIRST]['place']} "
            if name == canonical or name.startswith(canonical + inside):
                place = name[len(canonical) + len(inside) :]
                return str(pattern.format(self.countries[country])) + (f" {self.table['place']} {place}" if place else "")
        body = _bodies().get(id_)
        shared = body is None or body.name != name or (" " not in name and body.kind != "people")
        return name if shared else self.bodies.get(id_, name)

    def _group(self, id_: str, name: str) -> str:
        """A group by what the page called it, unless that is in another language."""
        country, _, kind = id_.partition(":")
        lines = self.groups.get(kind)
        if not lines:
            return name
        words = [one.casefold() for one in _WORD.findall(name)]
        abroad = any(one in self.foreign for one in _runs(words))
        if not abroad and any(_has(words, form) for line in lines for form in line.get(self.language, "").split("|")):
            return name
        found = [
            (len(form), line)
            for line in lines
            for code, forms in line.items()
            for form in forms.split("|")
            if code != self.language and _has(words, form)
        ]
        if not found and not abroad:
            return name
        line = max(found, key=lambda one: one[0])[1] if found else lines[0]
        noun = line.get(self.language, "").partition("|")[0]
        if not noun:
            return name
        if country not in self.countries:
            return noun
        called = self.countries[country]
        return str(self.table["of_country"].format(noun=noun, country=called, adjective=self.adjectives.get(country, called)))


@lru_cache(maxsize=8)
def names_in(language: str) -> Names:
    """What the language of the interface calls whom."""
    data = _data()
    table = data[language]
    words = {code: _country_words(code) for code in data if code != "groups"}
    known = words[language]
    firsts: dict[str, dict[str, str]] = {"name": {}, "adjective": {}}
    for one in known:
        firsts.setdefault(one.part, {}).setdefault(one.id, one.surface)
    own = frozenset(one.surface.casefold() for one in known)
    others = frozenset(one.surface.casefold() for code in words if code != language for one in words[code] if not one.doubtful)
    articles = {one.id: one.article for one in _countries().values()} if table["articles"] else {}
    bodies: dict[str, str] = {}
    if language != FIRST:
        for one in read_body_names(load_pack(language, only=("bodies",))):
            if one.surface[:1].isupper():  # a small letter begins a description, which is no name
                bodies.setdefault(one.id, one.surface)
    return Names(language, table, data["groups"], firsts["name"], articles, firsts["adjective"], bodies, others - own)


@lru_cache(maxsize=4096)
def name_in_words(entity: str, name: str, language: str = FIRST, *, within: bool = False) -> str:
    """`Names.who` of the language; a chronicle asks for the same again and again."""
    return names_in(language).who(entity, name, within=within)


def _runs(words: list[str]) -> Iterator[str]:
    """All runs of a few words."""
    for first in range(len(words)):
        for behind in range(first + 1, min(first + LONGEST, len(words)) + 1):
            yield " ".join(words[first:behind])


def _has(words: list[str], form: str) -> bool:
    """Whether the words of ``form`` stand among ``words`` side by side."""
    wanted = form.split()
    return bool(wanted) and any(words[n : n + len(wanted)] == wanted for n in range(len(words) - len(wanted) + 1))


def _country_words(code: str) -> list[WorldName]:
    """What a language calls countries and who is of them, not capitals, whose names travel."""
    return [one for one in read_country_names(load_pack(code, only=("countries",))) if one.part in ("name", "adjective", "people")]


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _countries() -> dict[str, Country]:
    return read_countries()


@lru_cache(maxsize=1)
def _organs() -> dict[str, Organ]:
    return read_organs()


@lru_cache(maxsize=1)
def _canonical() -> dict[str, str]:
    """The entities of states, their organs and bodies by the names that records give them."""
    found = {
        kind.name(state): f"country:{state.id}" if kind.code == "government" else f"body:{state.id}.{kind.code}"
        for state in _countries().values()
        for kind in _organs().values()
    }
    return found | {one.name: f"body:{one.id}" for one in _bodies().values()}


@lru_cache(maxsize=1)
def _bodies() -> dict[str, Body]:
    return read_bodies()
