"""What linking knows of the pages: small records that the store or a list of annotations can give."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from struct import Struct
from types import MappingProxyType
from typing import Final, Protocol

from sanad.link.apart import are_other_kinds
from sanad.model import UNNAMED, Annotations, Article, EventMention, Mention, Passage, Statement
from sanad.plover import MUTUAL
from sanad.text.spans import words_said
from sanad.times.days import days_of, days_published

GROUP: Final = "group:"  # begins the entity of those who are only described: officers, residents
_DESCRIBED: Final = (GROUP, "organ:")  # begin entities that are but a word for what somebody is
NO_DAYS: Final[Mapping[int, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Page:
    """An article as linking sees it; ``leader`` is the earliest page of its group of echoes, or its own id."""

    article: str
    outlet: str | None
    published: str | None
    language: str | None
    title: str | None
    leader: str
    leader_outlet: str | None

    @property
    def day(self) -> str | None:
        """Of publication; None where the page does not say it to the day."""
        days = days_published(self.published)
        return days[0] if days and days[0] == days[1] else None

    @property
    def order(self) -> tuple[bool, str, str]:
        """Sorts pages by time of publication, those without one last."""
        return self.published is None, self.published or "", self.article


@dataclass(frozen=True)  # without slots, so that what it is compared by is reckoned once
class Telling:
    """One event mention on its page; ``day`` is when it happened as far as its own page tells (see `tellings_of`).

    ``root`` is who vouches for it where the page names somebody (see `sanad.link.origins`); ``contested``: somebody on the page
    contradicts it; ``said`` is the day of an act of speech that is told without one (see `sanad.link.spoken`).
    """

    id: str
    page: Page
    mention: EventMention
    coded_by: str
    day: str
    root: str | None = None
    contested: bool = False
    said: str | None = None

    @property
    def date(self) -> str | None:
        """When it happened, as far as the page says: the date of the mention, or the day on which it was spoken."""
        return self.mention.date or self.said

    @cached_property
    def days(self) -> tuple[str, str] | None:
        """First and last day of its date."""
        return days_of(self.date)

    @cached_property
    def acting(self) -> frozenset[str]:
        """Who acts, coarsely (see `party_keys`)."""
        return party_keys(self.mention.actors)

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who takes part, coarsely."""
        return self.acting | party_keys(self.mention.recipients)

    @cached_property
    def of_nobody(self) -> bool:
        """Whether nobody is named but people and bodies of no known state, if anybody, and nothing says in which one it was: on
        another page the same words are of others ("people visited a factory")."""
        place = self.mention.place
        return all(one.startswith(_DESCRIBED) for one in self.parties) and (place is None or place.country is None)

    @property
    def passage(self) -> Passage:
        """Where it stands."""
        return Passage(self.page.article, self.mention.field, self.mention.start, self.mention.end)


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement on its page, with its words."""

    id: str
    page: Page
    statement: Statement
    text: str

    @property
    def passage(self) -> Passage:
        """From the first to the last of its words."""
        spans = self.statement.content
        start, end = (spans[0].start, spans[-1].end) if spans else (self.statement.start, self.statement.end)
        return Passage(self.page.article, self.statement.field, start, end)


def mention_id(kind: str, article: str, field: str, start: int, end: int, nth: int = 0) -> str:
    """The id of a statement or telling: a hash of where it stands."""
    return kind + digest(article, field, str(start), str(end), str(nth))


def digest(*parts: str) -> str:
    """Twelve hexadecimal digits that stand for ``parts``."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def hashed(*parts: str) -> int:
    """A number that stands for ``parts`` and fits a column of SQLite."""
    raw = hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(raw, "big", signed=True)


def mixed(*columns: Sequence[int]) -> tuple[int, ...]:
    """For each row of these columns of numbers, a number that stands for it (FNV-1a over whole words) and fits a column of SQLite;
    quicker than `hashed`.

    All rows are reckoned at once, side by side in one long integer, each with twice its 64 bits: no product reaches the next.
    """
    lanes = Struct("<" + "q8x" * len(columns[0]))
    ones = int.from_bytes(lanes.pack(*repeat(1, len(columns[0]))), "little")
    keys, bits = ones * 0xCBF29CE484222325, ones * 0xFFFFFFFFFFFFFFFF
    for column in columns:
        keys = ((keys ^ int.from_bytes(lanes.pack(*column), "little")) * 0x100000001B3) & bits
    return lanes.unpack((keys ^ ones << 63).to_bytes(lanes.size, "little"))  # less 2**63 each, as signed numbers


NEXT: Final = 1 << 48  # what a timed key has more in the next stretch of time


def timed(when: int, keys: Iterable[int]) -> list[int]:
    """Keys that begin with the number of their stretch of time: those of one time lie beside each other in the store's trees, so
    that what appeared together is written together, in a few leaves of a tree however large it is.
    """
    stretch = (when & 0xFFFF) * NEXT - (1 << 63)
    return [stretch | key & 0xFFFFFFFFFFFF for key in keys]


def stretches(first: int, last: int, length: int, slip: int) -> range:
    """The stretches of ``length`` days under which is filed what was from the day ``first`` to ``last``: two times within ``slip``
    days of each other share one."""
    return range(first // length, (last + slip) // length + 1)


def page_alone(article: Article) -> Page:
    """The page of an article that is not known to echo another."""
    outlet = article.outlet_name or article.outlet
    return Page(article.id, outlet, article.published, article.language, article.title, article.id, outlet)


def block_of(mention: EventMention) -> str:
    """The act and who does it to whom, as coarsely as pages agree on it; where all sides act alike, either may come first."""
    actors, recipients = party_keys(mention.actors), party_keys(mention.recipients)
    if mention.act in MUTUAL:
        return "|".join((mention.act, *sorted(actors | recipients)))
    return "|".join((mention.act, *sorted(actors), ">", *sorted(recipients)))


class Sided(Protocol):
    """Whoever stands on a side: one who is mentioned, or who says something."""

    @property
    def entity(self) -> str:
        """Who it is."""

    @property
    def country(self) -> str | None:
        """For which country."""


def on_one_side(one: Sided, other: Sided) -> bool:
    """Whether both are the same, or of the same country."""
    return one.entity == other.entity or (one.country is not None and one.country == other.country)


def lies_ahead(mention: EventMention) -> bool:
    """Whether the act is told as still to come."""
    return mention.status in ("planned", "hypothetical")


def party_keys(mentions: tuple[Mention, ...]) -> frozenset[str]:
    """Who takes part, coarsely enough to agree over pages: the country where there is one, else the entity."""
    return frozenset(one.country or one.entity for one in mentions if one.name != UNNAMED)


_Dated = dict[tuple[str, bool], list[tuple[str, EventMention]]]  # mentions of a single day, by who does what to whom


def tellings_of(page: Page, annotations: Annotations, said: Mapping[int, str] = NO_DAYS) -> list[Telling]:
    """The event mentions of one page, each with its id and day.

    ``said`` holds the days of acts of speech by their place. Where a mention names no day, it gets that of another telling of
    the same act by the same parties on the page, if these agree on one; else its month or year; else the day of publication.
    What lies ahead does not get the day of what is done, nor what one vouches for that of what another does, nor one kind of
    measure that of another.
    """
    dated: _Dated = {}
    for one in annotations.events:
        days = days_of(one.date)
        if days and days[0] == days[1]:
            dated.setdefault((block_of(one), lies_ahead(one)), []).append((days[0], one))
    seen: dict[tuple[str, int, int], int] = {}
    tellings = []
    for n, one in enumerate(annotations.events):
        place = (one.field, one.start, one.end)
        seen[place] = nth = seen.get(place, -1) + 1
        day = said.get(n) or _day(one, page, dated)
        tellings.append(Telling(mention_id("t", page.article, *place, nth), page, one, annotations.coded_by, day, said=said.get(n)))
    return tellings


def _day(mention: EventMention, page: Page, dated: _Dated) -> str:
    days = days_of(mention.date)
    if days and days[0] == days[1]:
        return days[0]
    others = dated.get((block_of(mention), lies_ahead(mention)), ())
    near = {
        day
        for day, other in others
        if (days is None or days[0] <= day <= days[1])
        and (_by(other) is None or _by(mention) in (None, _by(other)))
        and not are_other_kinds(mention, other)
    }
    if len(near) == 1:
        return near.pop()
    return str(mention.date) if days else page.day or ""


def _by(mention: EventMention) -> str | None:
    """Who vouches for it, where the page says who."""
    return mention.speaker.entity if mention.speaker and mention.speaker.name != UNNAMED else None


def sayings_of(page: Page, article: Article, annotations: Annotations) -> list[Saying]:
    """The statements of one page, each with its id and words."""
    seen: dict[tuple[str, int, int], int] = {}
    sayings = []
    for one in annotations.statements:
        place = (one.field, one.start, one.end)
        seen[place] = nth = seen.get(place, -1) + 1
        sayings.append(Saying(mention_id("s", page.article, *place, nth), page, one, words_said(one, article.text, article.title)))
    return sayings
