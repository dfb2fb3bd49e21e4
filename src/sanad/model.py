"""The records that every part of sanad hands to the next; who knows these can guess the rest.

Names and meanings are fixed in the project's contract with its users and described in ``docs/records.md``. All offsets are
Python ``str`` indices, half-open, into the field that the record names (``text`` unless it says otherwise). Unknown is
``None`` or empty; nothing is guessed silently.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Final, NamedTuple

CALLED_OFF: Final = "called off"  # ends the rule of a plan of which its page tells that nothing came of it
UNNAMED: Final = "unnamed"  # the name of those whom a page does not name
PAIR: Final = "pair:"  # how the entity of words begins that mean two who were named before; theirs follow, parted by a bar
COUNTED: Final = "counted"  # the kind of a quantity whose unit is the class of what is counted
# Kinds of mention: those that are one party by themselves, and those that are many people as one.
SIDES: Final = frozenset({"person", "office", "country", "organisation"})
BODIES: Final = frozenset({"organisation", "group"})
REBELS: Final = frozenset({"REB", "PRM"})  # sectors of those who fight a state within it
AUTHORITIES: Final = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD"})  # sectors of those who act and speak for a state
OF_NO_STATE: Final = frozenset({"IGO", "NGO"})  # what stands instead of a country for international bodies


class Span(NamedTuple):
    """Half-open range of characters in one field of an article."""

    start: int
    end: int


class Record:
    """What all records share: JSON-ready values."""

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The record as dictionaries, lists, strings and numbers; spans become ``[start, end]``."""
        return {one.name: _plain(getattr(self, one.name)) for one in fields(self)}  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        raise TypeError(f"{type(value).__name__} is no Record, so it can't stand in one")
    return value


# -- an article -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Furniture(Record):
    """A piece of the page that is not the article: ``kind`` is share, related, nav, comments, promo, ..."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Problem(Record):
    """Something odd about a page, for people: a fixed ``code`` and a sentence."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Article(Record):
    """What one page says, without what is merely on the page."""

    id: str
    raw_sha256: str | None = None
    url: str | None = None
    retrieved: str | None = None
    outlet: str | None = None
    outlet_name: str | None = None
    title: str | None = None
    byline: tuple[str, ...] = ()
    editor: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    dateline: str | None = None
    text: str = ""
    image_caption: str | None = None
    image_credit: str | None = None
    tags: tuple[str, ...] = ()
    source_line: str | None = None
    sources: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    problems: tuple[Problem, ...] = ()


# -- what is read from its text ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TimeExpression(Record):
    """A date, clock time, duration or set, with its TIMEX3 ``value``.

    ``precision`` is minute, part_of_day, day, weekend, week, month, quarter, half, season, year, decade, century, range,
    duration, set or reference. ``anchor`` is the value that it was resolved against, where it was. ``mod`` is TIMEX3's START,
    MID, END,
    APPROX, ... where the words say so.
    """

    start: int
    end: int
    text: str
    value: str
    precision: str
    anchor: str | None = None
    mod: str | None = None
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Mention(Record):
    """Words that refer to somebody or something: ``entity`` says who, ``name`` how it is called in English where it has an
    English name.

    ``kind`` is person, office, country, organisation, outlet, place or group; ``country`` ISO 3166-1 alpha-3 (or IGO);
    ``sector`` PLOVER's; ``role`` as the page says it ("Presiden Rusia").
    """

    start: int
    end: int
    text: str
    kind: str
    entity: str
    name: str
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Statement(Record):
    """What somebody said, as the page gives it, and through whom the page has it.

    ``form`` is direct, indirect or mixed. ``chain`` goes from the vehicle nearest to the speaker to the one nearest to the page.
    ``rule`` names the reading rule and the lexicon entry, for ``sanad explain``.
    """

    start: int
    end: int
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Mention | None
    form: str
    addressee: Mention | None = None
    chain: tuple[str, ...] = ()
    denies: bool = False
    rule: str = ""
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Quantity(Record):
    """A number that belongs to an event: ``kind`` is killed, injured, arrested, missing, displaced, amount (of money, in
    ``unit``), or counted (``unit`` is then the class of what is counted: person, ships, companies)."""

    start: int
    end: int
    kind: str
    value: float
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class EventMention(Record):
    """One telling of an act between parties, coded in PLOVER.

    ``type`` follows PLOVER's future shift, ``act`` keeps the type of the act itself. ``status`` is reported, planned,
    hypothetical, alleged
    or denied. ``speaker`` is who says so where the act stands in somebody's speech. ``entry`` and ``rule`` name the lexicon line
    and the
    reading rule that made it.
    """

    start: int
    end: int
    trigger: Span
    type: str
    act: str
    score: float
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actors: tuple[Mention, ...] = ()
    recipients: tuple[Mention, ...] = ()
    date: str | None = None
    place: Mention | None = None
    status: str = "reported"
    chain: tuple[str, ...] = ()
    historical: bool = False
    speaker: Mention | None = None
    quantities: tuple[Quantity, ...] = ()
    entry: str = ""
    rule: str = ""
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Annotations(Record):
    """All that was read from one text, each list in order of ``start``; ``coded_by`` is the version of sanad and of the
    language pack.
    """

    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[EventMention, ...] = ()
    coded_by: str = ""


# -- what joins many pages --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage(Record):
    """Where words stand: a field of a stored article."""

    article: str
    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Participant(Record):
    """A party to an event; ``part`` is actor or recipient."""

    entity: str
    name: str
    country: str | None
    part: str


@dataclass(frozen=True, slots=True)
class Event(Record):
    """One happening, merged over the pages that tell it.

    ``independent_sources`` counts distinct origins after echoes and citation chains are folded together; ``origins`` names them.
    """

    id: str
    type: str
    act: str
    mode: str | None
    contexts: tuple[str, ...]
    score: float
    participants: tuple[Participant, ...]
    date: str | None
    place: str | None
    status: str
    mentions: tuple[Passage, ...]
    first_reported: str | None
    independent_sources: int
    origins: tuple[str, ...]
    disputed: bool
    historical: bool
    coded_by: str


@dataclass(frozen=True, slots=True)
class ArticleRow(Record):
    """A stored article with the place it came from, and those of its exact duplicates."""

    article: Article
    location: str
    locations: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """The article's own fields, with ``location`` and ``locations`` beside them."""
        return {**self.article.to_dict(), "location": self.location, "locations": list(self.locations)}


@dataclass(frozen=True, slots=True)
class StatementRow(Record):
    """A stored statement with its article and who is meant by its speaker."""

    id: str
    article: str
    statement: Statement
    entity: str | None
    text: str

    def to_dict(self) -> dict[str, Any]:
        """The statement's own fields, with ``id``, ``article``, ``entity`` and the words said beside them."""
        return {**self.statement.to_dict(), "id": self.id, "article": self.article, "entity": self.entity, "text": self.text}


@dataclass(frozen=True, slots=True)
class Variant(Record):
    """One wording of a quote, where it stands and through whom it came."""

    text: str
    where: Passage
    chain: tuple[str, ...]
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Quote(Record):
    """The same saying over pages and wordings; ``first`` is the variant that was published earliest."""

    id: str
    speaker: str
    entity: str | None
    text: str
    variants: tuple[Variant, ...]
    first: Variant


@dataclass(frozen=True, slots=True)
class Echo(Record):
    """Two pages of which the later adds nothing of its own; ``share`` of its words stand in the earlier; ``kind`` is copy,
    rewrite or translation.
    """

    earlier: str
    later: str
    share: float
    kind: str


@dataclass(frozen=True, slots=True)
class Citation(Record):
    """One link of a chain: an outlet or vehicle has something from another, as these words say."""

    citing: str
    cited: str
    article: str
    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Conflict(Record):
    """Where pages, or one page, disagree; ``kind`` is date, number, claim or actor, ``values`` the rival ones (for a claim:
    the speakers).
    """

    kind: str
    what: str
    values: tuple[str, ...]
    mentions: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Storyline(Record):
    """Events grouped over time, with a title from the pages' own words."""

    id: str
    title: str
    participants: tuple[Participant, ...]
    events: tuple[str, ...]
    articles: tuple[str, ...]
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Failure(Record):
    """A page that could not be read, and why."""

    location: str
    reason: str
    retrieved: str | None
