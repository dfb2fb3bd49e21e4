"""Every name that is written alike in all languages: of people with their spellings, of bodies and places."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, product
from typing import Final

from sanad.text.forms import read_form, read_forms
from sanad.text.tokens import fold
from sanad.world.records import Body, Name, Person, Place

# So many spellings of one name and no more: a name of five words, each with four alternatives, would make a thousand.
_MOST: Final = 48
_SHORTEST: Final = 3  # letters of a last word by which somebody is called


def names_of_people(people: Iterable[Person], variants: Mapping[str, tuple[str, ...]]) -> Iterator[Name]:
    """The names of ``people``, full ones before short ones; ``variants`` gives, for a word of a name, all ways to write it."""
    for person in people:
        cells = [*person.spellings.split(";"), person.name] if person.spellings else [person.name]
        seen: set[str] = set()
        for cell in cells:
            surface, exact, doubtful = read_form(cell)
            for one in spelled(surface, variants):
                if one not in seen:
                    seen.add(one)
                    yield Name(one, "person", person.id, exact, doubtful)
        for cell in person.short.split(";") if person.short else ():
            surface, exact, doubtful = read_form(cell)
            for one in spelled(surface, {}):
                if one not in seen:
                    seen.add(one)
                    yield Name(one, "person", person.id, exact, doubtful, True)


def short_names(person: Person) -> frozenset[str]:
    """What ``person`` is called by without the rest of the name, folded: by the short names listed, and by the last word."""
    words = person.name.split()
    listed = [one for form in read_forms(person.short) for one in spelled(form.surface, {})]
    last = list(spelled(words[-1], {})) if len(words) > 1 and len(words[-1]) >= _SHORTEST else []
    return frozenset(fold(one) for one in (*listed, *last))


def names_of_things(kind: str, things: Iterable[Body | Place]) -> Iterator[Name]:
    """The names of bodies or places that their data lines have for all languages."""
    for thing in things:
        for surface, exact, doubtful in read_forms(thing.forms) if thing.forms else ():
            yield Name(surface, kind, thing.id, exact, doubtful)


def spelled(surface: str, variants: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The ways to write ``surface``: with the alternatives parted by ``/``, those of ``variants``, and without accents."""
    choices = [_choices(word, variants) for word in surface.split()]
    if all(len(one) == 1 for one in choices):
        ways: Iterable[tuple[str, ...]] = (tuple(one[0] for one in choices),)
    else:
        ways = islice(product(*choices), _MOST)
    for words in ways:
        written = " ".join(words)
        yield written
        if not written.isascii():
            yield plain(written)


def _choices(word: str, variants: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    words = word.split("/") if "/" in word else (word,)
    if len(words) > 1 or words[0] not in variants:
        return tuple(words)
    return variants[words[0]]


def plain(text: str) -> str:
    """``text`` without the marks on its letters, as most news write foreign names.

    >>> plain("Erdoğan, Łódź, Støre")
    'Erdogan, Lodz, Store'
    """
    return "".join(one for one in unicodedata.normalize("NFKD", text.translate(_LETTERS)) if not unicodedata.combining(one))


_LETTERS: Final = str.maketrans({
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "ß": "ss", "ð": "d", "þ": "th",
    "’": "'", "ʻ": "'",
})
