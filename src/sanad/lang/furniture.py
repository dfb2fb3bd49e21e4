"""The words of what stands on a page beside the article (``furniture.toml``), of all packs together: pages mix languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from sanad.errors import PackError
from sanad.lang.detect import Telling
from sanad.lang.pack import Pack
from sanad.text.match import Entry, Lexicon
from sanad.text.tokens import fold

_FIRST: Final = re.compile(r"[^\W_]+|.", re.DOTALL)


class Heads:
    """Phrases that are looked for at the head of a line, each with its kind."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        listed: dict[str, dict[str, str]] = {}
        for phrase, kind in phrases:
            key = fold(phrase)
            if first := _FIRST.match(key):
                listed.setdefault(first[0], {}).setdefault(key, kind)
        self._by_first = {first: sorted(found.items(), key=_longest_first) for first, found in listed.items()}

    def at_head(self, folded: str) -> tuple[str, int] | None:
        """Kind and length of the longest phrase with which ``folded`` begins, as whole words."""
        first = _FIRST.match(folded)
        if first is None or (listed := self._by_first.get(first[0])) is None:
            return None
        for phrase, kind in listed:
            if folded.startswith(phrase):
                end = len(phrase)
                if (
                    end == len(folded)
                    or not phrase[-1].isalnum()
                    or not (folded[end].isalnum() or (folded[end] == "-" and folded[end + 1 : end + 2].isalnum()))
                ):
                    return kind, end
        return None


def _longest_first(phrase: tuple[str, str]) -> int:
    return -len(phrase[0])


class Held:
    """Phrases that are looked for inside of a line, each with its kind."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._phrases = Lexicon(Entry(phrase, "holds", kind) for phrase, kind in phrases)

    def kind_of(self, folded: str) -> str | None:
        """The kind of the first phrase that stands in ``folded`` as whole words."""
        hits = self._phrases.find(folded).get("holds")
        return str(hits[0].value) if hits else None


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity, so that what is made from it can be kept
class FurnitureWords:
    """What reading a page needs to know of words; all folded.

    ``labels`` (byline, editor, source, ...) stand before a value, ``label_ends`` are the last words of those of people,
    ``begins`` open a line that is furniture, ``holds`` mark one from inside, ``ends`` are headings behind which the article is
    over; ``inside`` are words before a colon that point to something else only inside of a body. ``agent`` are the words for
    "by", ``reader`` those by which the reader is spoken to; ``mail`` gives the field of a mail by its name.
    ``periods`` and ``currencies`` stand in the price of a subscription; ``sections`` are words of menus that stand in headlines
    too. ``halves`` stand behind a clock time, ``rights`` say like a sign that a line is on copyright, ``pictures_before`` and
    ``pictures_behind`` stand beside the name to which a picture is credited.

    ``cite_before`` and ``cite_after`` stand beside an outlet that is drawn on, behind ``cite_strict`` any name is one; behind
    ``cite_kinds`` ("newspaper") and before ``cite_kinds_behind`` a single word is, if it is none of ``cite_never``. Names of
    outlets nobody listed begin with one of ``cite_first`` or end with one of ``cite_last``; ``cite_articles`` may stand before
    them. ``cite_inside`` and (looked at from behind) ``cite_particles`` are small words inside of such names, ``cite_joined`` join
    the words of the name of a body. ``cite_posted`` lead to a platform on which something was published, unless one of
    ``cite_unposted`` stands by. ``cite_documents`` are what bodies publish, whose names hold one of ``cite_bodies``.

    ``particles`` are small words inside of names, ``particles_joined`` are written together with the rest, ``suffixes`` stand
    behind names. ``homes`` is the country by language from which most of its pages come, ``telling`` the words by which a
    language is known; ``markup_part`` and ``markup_whole`` are class names of elements beside the article, ``markup_caption``
    of captions, ``markup_lead`` of those that sum it up below its headline; ``page_parameters`` count the pages of an article
    in addresses.
    """

    labels: Heads
    label_ends: frozenset[str]
    begins: Heads
    holds: Held
    ends: Mapping[str, str]
    inside: Heads
    reader: frozenset[str]
    mail: Mapping[str, str]
    weekdays: frozenset[str]
    agent: frozenset[str]
    periods: tuple[str, ...]
    currencies: frozenset[str]
    nobody: frozenset[str]
    join: frozenset[str]
    role: frozenset[str]
    role_before: frozenset[str]
    menu: frozenset[str]
    sections: frozenset[str]
    buttons: frozenset[str]
    halves: frozenset[str]
    rights: frozenset[str]
    pictures_before: frozenset[str]
    pictures_behind: frozenset[str]
    cite_before: frozenset[str]
    cite_after: frozenset[str]
    cite_strict: frozenset[str]
    cite_documents: frozenset[str]
    cite_bodies: frozenset[str]
    cite_kinds: frozenset[str]
    cite_kinds_behind: frozenset[str]
    cite_first: frozenset[str]
    cite_last: frozenset[str]
    cite_never: frozenset[str]
    cite_articles: frozenset[str]
    cite_inside: frozenset[str]
    cite_particles: frozenset[str]
    cite_joined: frozenset[str]
    cite_posted: frozenset[str]
    cite_unposted: frozenset[str]
    particles: frozenset[str]
    particles_joined: frozenset[str]
    suffixes: frozenset[str]
    homes: Mapping[str, str]
    telling: Mapping[str, Telling]
    markup_part: frozenset[str]
    markup_whole: frozenset[str]
    markup_caption: frozenset[str]
    markup_lead: frozenset[str]
    page_parameters: frozenset[str]


@lru_cache(maxsize=8)
def read_furniture_words(packs: tuple[Pack, ...]) -> FurnitureWords:
    """The furniture words of all ``packs``. Raises `PackError` where a table is not made of lists of strings."""

    def pairs(table: str) -> list[tuple[str, str]]:
        return [(phrase, kind) for pack in packs for kind, phrases in _table(pack, table).items() for phrase in phrases]

    def all_of(table: str, key: str) -> frozenset[str]:
        return frozenset(fold(phrase) for phrase, kind in pairs(table) if kind == key)

    return FurnitureWords(
        Heads(pairs("label")),
        frozenset(fold(phrase).rpartition(" ")[2] for phrase, kind in pairs("label") if kind in ("byline", "editor")),
        Heads(pairs("begins")),
        Held(pairs("holds")),
        {fold(phrase): kind for phrase, kind in reversed(pairs("ends"))},
        Heads(pairs("inside")),
        all_of("reader", "words"),
        {fold(word): kind for word, kind in reversed(pairs("mail"))},
        frozenset(day for pack in packs for day in _weekdays(pack)),
        _agent([fold(phrase) for phrase, kind in pairs("label") if kind == "byline"]),
        tuple(sorted(all_of("offers", "periods"))),
        all_of("offers", "currencies"),
        all_of("nobody", "words"),
        all_of("join", "words"),
        all_of("role", "words"),
        all_of("role", "before"),
        all_of("menu", "words"),
        all_of("menu", "sections"),
        all_of("buttons", "words"),
        frozenset(half for pack in packs for half in _halves(pack)),
        all_of("rights", "words"),
        all_of("pictures", "before"),
        all_of("pictures", "behind"),
        all_of("cites", "before"),
        all_of("cites", "after"),
        all_of("cites", "names"),
        all_of("cites", "documents"),
        all_of("cites", "bodies"),
        all_of("cites", "kinds"),
        all_of("cites", "kinds_behind"),
        all_of("cites", "first"),
        all_of("cites", "last"),
        all_of("cites", "never"),
        all_of("cites", "articles"),
        all_of("cites", "inside"),
        all_of("cites", "particles"),
        all_of("cites", "joined"),
        all_of("cites", "posted"),
        all_of("cites", "unposted"),
        all_of("name", "particles"),
        all_of("name", "joined"),
        all_of("name", "suffixes"),
        {pack.code: str(home) for pack in packs if (home := pack.table("furniture").get("home_country"))},
        {pack.code: _telling(_table(pack, "common")) for pack in packs if _table(pack, "common")},
        all_of("markup", "part"),
        all_of("markup", "whole"),
        all_of("markup", "caption"),
        all_of("markup", "lead"),
        all_of("address", "page"),
    )


def _weekdays(pack: Pack) -> Iterable[str]:
    """The names of the days of the week in the language of ``pack``, in short too."""
    for section in ("weekdays", "weekdays_short"):
        table: Any = pack.table("dates").get(section, {})
        for names in table.values():
            yield from map(fold, names)


def _halves(pack: Pack) -> Iterable[str]:
    """What tells the halves of the day apart in the language of ``pack``, without points ("pm")."""
    clock: Any = pack.table("dates").get("clock", {})
    for half in ("am", "pm"):
        yield from (fold(one).replace(".", "") for one in clock.get(half, ()))


def _agent(labels: list[str]) -> frozenset[str]:
    """The words that lead to who did something ("by"): labels of their own with which many others end."""
    ends = [label.rpartition(" ")[2] for label in labels if " " in label]
    return frozenset(label for label in labels if ends.count(label) >= FEWEST_LABELS)


FEWEST_LABELS: Final = 4


def _telling(table: Mapping[str, list[str]]) -> Telling:
    return Telling(frozenset(map(fold, table.get("words", ()))), frozenset(map(fold, table.get("own", ()))))


def _table(pack: Pack, name: str) -> Mapping[str, list[str]]:
    table: Any = pack.table("furniture").get(name, {})
    if not isinstance(table, Mapping) or not all(
        isinstance(phrases, list) and all(isinstance(one, str) for one in phrases) for phrases in table.values()
    ):
        raise PackError(f"{pack.code}/furniture.toml: [{name}] needs keys with lists of strings")
    return table
