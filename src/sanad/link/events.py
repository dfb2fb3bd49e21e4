"""Tellings of one happening, on whichever pages, become one event.

Tellings that share a *key* tell the same happening. Those that share a *clue* are compared, and joined where `compare_tellings`
gives a reason. What is so joined, directly or through others, is handed to `merge_tellings` as one group.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import Final

from sanad.link.apart import are_apart
from sanad.link.happening import event_of, width
from sanad.link.pages import GROUP, Telling, block_of, hashed, lies_ahead, party_keys, timed
from sanad.link.spoken import SPOKEN
from sanad.model import CALLED_OFF, Event, EventMention
from sanad.plover import MUTUAL
from sanad.times.days import days_between, days_of

SUPPOSED: Final = "hypothetical"  # what is only supposed is not what happened
ENOUGH: Final = 0.6  # of the parties of both tellings that both have
# Acts of which the same parties do several within days: two dates are two acts.
REPEATED: Final = frozenset({"ASSAULT", "MOBILIZE", "PROTEST", "COERCE"}) | SPOKEN
# Acts that the same parties do once in a while: where a page that looks back puts one a day apart from another page, one errs.
ONCE: Final = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID", "RETREAT", "SANCTION"})
# Modes between which accounts of one fight or one rally differ: by weapon, or by how it went.
KINDRED: Final = (
    frozenset({"primitive", "firearms", "explosives", "aerial", "drone", "heavy-weapons", "destroy", "targeted"}),
    frozenset({"demo", "riot", "vandalize", "obstruct"}),
)
_COURT: Final = "legal"  # the context of what is brought before a court
_BY_ONE: Final = SPOKEN | {"SUPPORT"}  # acts that each does in his own words
_DOERS: Final = frozenset({"person", "organisation", "office"})
LAG: Final = 3  # days for which an event is told without its date
SLIP: Final = 2  # days by which accounts of one act may differ in its date
BUCKET: Final = 4  # days; two tellings within LAG share one of the two buckets that each is filed under
PARTIES: Final = 4  # of a telling by whose pairs it is filed: more are lists of states
LONG: Final = 40  # days; a date that covers more says too little about when
SHORT: Final = 7  # days; the same for what is done again and again, or told without a date


def keys_of(telling: Telling) -> tuple[int, ...]:
    """What tellings of the same happening share for certain: act, parties and day. One without any day stands for itself."""
    return (hashed("event", *_called(telling)),)


def _called(telling: Telling) -> tuple[str, ...]:
    """What the key is made of, and the id of an event that this telling leads. What is told without its day is filed under that of
    its page, apart from what is dated then; what is said, by its speaker too."""
    mention = telling.mention
    parts = [block_of(mention), telling.day or telling.id, *_own(telling)]
    if telling.day and telling.date is None and telling.day == telling.page.day:
        parts.append("ahead" if lies_ahead(mention) else "undated")
        if mention.act in SPOKEN:
            parts += sorted({one.entity for one in mention.actors})
    return (*parts, "supposed") if mention.status == SUPPOSED else tuple(parts)


def _is_off(mention: EventMention) -> bool:
    """Whether it is a plan of which its page tells that nothing came of it."""
    return lies_ahead(mention) and mention.rule.endswith(CALLED_OFF)


def _own(telling: Telling) -> tuple[str, ...]:
    """The page by which a telling is filed that is of nobody known, so that it meets those of the same page alone."""
    return (telling.page.article,) if telling.of_nobody else ()


def profile_of(telling: Telling) -> int:
    """A hash of all that `compare_tellings` looks at but the page itself: tellings that share it share their key, and compare alike
    with any other on another page."""
    mention = telling.mention
    parties = (sorted(party_keys(mention.actors)), sorted(party_keys(mention.recipients)), sorted(_people(telling)))
    told = None if telling.date else telling.page.day
    place = (mention.place.name, mention.place.country) if mention.place else None
    visited = sorted(f"{one.kind} {one.country}" for one in mention.recipients) if mention.mode == "visit" else []
    speakers = sorted({one.entity for one in mention.actors}) if mention.act in SPOKEN else []
    late = _is_seldom(mention) and _told_late(telling)
    outlook = mention.status == SUPPOSED, lies_ahead(mention), _is_off(mention)
    looked_at = (mention.mode, outlook, mention.historical, telling.date, told, late)
    return hashed("profile", *_called(telling), repr((parties, place, visited, speakers, looked_at)))


def clues_of(telling: Telling) -> tuple[int, ...]:
    """What tellings of the same happening may share, though their keys differ: the act, two of its parties (the one, where it has
    but one), and about when."""
    days = days_of(telling.day)
    parties = sorted(telling.parties)[:PARTIES]
    if days is None or not parties:
        return ()
    first = date.fromisoformat(days[0]).toordinal() // BUCKET
    pairs: list[tuple[str, ...]] = [*combinations(parties, 2)] or [(parties[0],)]
    held = [hashed("event", telling.mention.act, *pair, *_own(telling)) for pair in pairs]
    # A month is filed under all of its stretches, so that it meets its every day.
    last = date.fromisoformat(days[1]).toordinal() // BUCKET if days_between(*days) <= LONG else first
    return tuple(key for row in zip(*(timed(at, held) for at in range(first, last + 2)), strict=True) for key in row)


def compare_tellings(one: Telling, other: Telling, echoed: bool = False) -> str | None:
    """Why two tellings that share a clue tell the same happening; None where they do not. Depends on these two alone, and on
    whether their pages echo one another."""
    if (one.mention.status == SUPPOSED) != (other.mention.status == SUPPOSED):
        return None
    called_off = _is_off(one.mention) or _is_off(other.mention)
    if called_off and lies_ahead(one.mention) != lies_ahead(other.mention) and one.date != other.date:
        return None  # that it was called off is not that it was held
    mine, theirs = one.parties, other.parties
    if (one.of_nobody or other.of_nobody) and one.page.article != other.page.article and not echoed:
        return None
    if len(mine & theirs) < ENOUGH * len(mine | theirs) or not _modes_agree(_mode_of(one), other) or not _sides_agree(one, other):
        return None
    if not _same_country(one, other) or (one.page.article == other.page.article and are_apart(one.mention, other.mention)):
        return None
    left, right = one.days, other.days
    if left and right:
        longest = SHORT if one.mention.act in REPEATED else LONG
        if one.date != other.date and max(days_between(*left), days_between(*right)) > longest:
            return None
        if left[0] <= right[1] and right[0] <= left[1]:
            return "same parties, dates that overlap"
        return "same people, dates that differ" if _slipped(one, other) else None
    if one.mention.act in SPOKEN and not echoed and not _same_speaker(one, other):
        return None
    if left or right:
        dated, undated = (one, other) if left else (other, one)
        return _told_near(dated, undated)
    if lies_ahead(one.mention) != lies_ahead(other.mention):
        return None
    near = one.page.day and other.page.day and days_between(one.page.day, other.page.day) <= 1
    return "same parties, told at the same time" if near and one.page.article != other.page.article else None


def tie_of(one: Telling, other: Telling, echoed: bool) -> str | None:
    """Why two tellings belong to one group, of which `merge_tellings` makes one event or more; None where they do not."""
    why = compare_tellings(one, other, echoed)
    return "same act, on a page that echoes it" if why is None and echoed and may_echo(one, other) else why


def may_echo(one: Telling, other: Telling) -> bool:
    """Whether one telling may repeat the other on a page that echoes its page: the same act, of which one may leave a party out,
    be read in another mode or without its day, or with a year that stands near."""
    if one.page.article == other.page.article or one.mention.act != other.mention.act:
        return False
    if (one.mention.status == SUPPOSED) != (other.mention.status == SUPPOSED):
        return False
    if lies_ahead(one.mention) != lies_ahead(other.mention):
        return False
    mine, theirs = _named(one), _named(other)
    if one.mention.act in SPOKEN and one.date is not None and one.date == other.date and _same_speaker(one, other):
        return True  # one leaves open whom it is said to
    if not mine or not theirs or not (mine <= theirs or theirs <= mine) or not _sides_agree(one, other):
        return False
    left, right = one.days, other.days
    if left is None or right is None or (left[0] <= right[1] and right[0] <= left[1]):
        return True
    if max(days_between(*left), days_between(*right)) > SHORT:
        return True
    once = one.mention.act not in REPEATED or (one.mention.act in SPOKEN and _same_speaker(one, other))
    return once and mine == theirs and len(mine) > 1 and days_between(left[0], right[0]) <= SLIP


def _told_near(dated: Telling, undated: Telling) -> str | None:
    """Why a telling without a date tells what another gives the date of: its page came soon after; a plan, soon before."""
    days, told = dated.days, undated.page.day
    if days is None or told is None or days_between(*days) > SHORT:
        return None
    if lies_ahead(undated.mention):
        near = told <= days[0] and days_between(told, days[0]) <= LAG and dated.page.article != undated.page.article
        return "same parties, announced soon before" if near else None
    if told < days[0] or lies_ahead(dated.mention):
        return None
    return "same parties, told soon after" if days_between(min(days[1], told), told) <= LAG else None


def _named(telling: Telling) -> frozenset[str]:
    """The parties without those who are only described, whom the next page may call otherwise."""
    return frozenset(one for one in telling.parties if not one.startswith(GROUP))


def _sides_agree(one: Telling, other: Telling) -> bool:
    """Whether somebody acts in both; where all sides act alike, pages may name either first."""
    if one.mention.act in MUTUAL:
        return True
    return not one.acting or not other.acting or bool(one.acting & other.acting)


def _same_country(one: Telling, other: Telling) -> bool:
    """Whether a meeting may have been in one country in both; a visit is where the one visited is at home."""
    here, there = _held_in(one), _held_in(other)
    return here is None or there is None or here == there


def _held_in(telling: Telling) -> str | None:
    mention = telling.mention
    if mention.act != "CONSULT":
        return None
    if mention.place and mention.place.country:
        return mention.place.country
    visited = {one.country for one in mention.recipients if one.kind in ("country", "place")} if mention.mode == "visit" else ()
    return next(iter(visited)) if len(visited) == 1 else None


def _same_speaker(one: Telling, other: Telling) -> bool:
    return bool({who.entity for who in one.mention.actors} & {who.entity for who in other.mention.actors})


def _slipped(one: Telling, other: Telling) -> bool:
    """Whether two accounts give one act different days: the same people do it, once, days apart by no more than a slip.

    Nothing less will do: on the next day somebody else is met, or the same people elsewhere. On one page two days are a slip only
    where both are said of the same place. Of acts that are seldom done, two pages that name the same states a day apart tell one,
    if either looks back.
    """
    people, places = _people(one), _places(one, other)
    if _is_once(one, other) and len(set(places)) < 2:
        return True
    if one.mention.historical or other.mention.historical or one.mention.act in REPEATED:
        return False
    if len(people) < 2 or people != _people(other) or len(set(places)) > 1:
        return False
    if one.page.article == other.page.article and len(places) < 2:
        return False
    apart = _days_apart(one, other)
    return apart is not None and apart <= SLIP


def _is_once(one: Telling, other: Telling) -> bool:
    """Whether two pages tell that the same two sides or more did what they seldom do, on two days that follow each other."""
    if not _is_seldom(one.mention) or one.page.article == other.page.article:
        return False
    if lies_ahead(one.mention) != lies_ahead(other.mention):
        return False
    if not one.mention.date or not other.mention.date or one.parties != other.parties or len(one.parties) < 2:
        return False
    return _days_apart(one, other) == 1 and (_told_late(one) or _told_late(other))


def _is_seldom(mention: EventMention) -> bool:
    """Whether an act is such as the same parties do once in a while: one of `ONCE`, or going to court."""
    return mention.act in ONCE or (mention.act == "ACCUSE" and _COURT in mention.contexts)


def _days_apart(one: Telling, other: Telling) -> int | None:
    """Days between two single days; None where either is told for a longer time, or for none."""
    left, right = one.days, other.days
    if left is None or right is None or left[0] != left[1] or right[0] != right[1]:
        return None
    return days_between(left[0], right[0])


def _told_late(telling: Telling) -> bool:
    """Whether a page looks back at it: news of the day tells each day's own act."""
    days, told = telling.days, telling.page.day
    return days is not None and told is not None and days[1] < told and days_between(days[1], told) > LAG


def _places(one: Telling, other: Telling) -> list[str]:
    """What the places are called of which tellings say something; two languages may call one place two names, so there its country
    stands for it."""
    places = [place for telling in (one, other) if (place := telling.mention.place)]
    abroad = one.page.language != other.page.language and all(place.country for place in places)
    return [(place.country if abroad else None) or place.name for place in places]


def _people(telling: Telling) -> frozenset[str]:
    return frozenset(one.entity for one in (*telling.mention.actors, *telling.mention.recipients) if one.kind == "person")


def _doer(telling: Telling) -> str | None:
    """Who does what is said, where that is a person or a body and not a whole state."""
    actors = telling.mention.actors
    return actors[0].entity if actors and telling.mention.act in _BY_ONE and actors[0].kind in _DOERS else None


_Ends = dict[int, tuple[Telling, Telling]]  # the first and the last telling of each profile


class _Gathered:
    """Tellings of one happening, and by what further ones are told: of each profile the first and the last, which are of different
    pages where there is more than one; for echoes, those of each group of pages."""

    def __init__(self) -> None:
        self.tellings: list[Telling] = []
        self._profiles: list[int] = []
        self._called: set[tuple[str, ...]] = set()
        self._modes: frozenset[str] = frozenset()
        self._ends: _Ends = {}
        self._echoes: dict[str, _Ends] = {}
        self._articles: dict[str, list[EventMention]] = {}  # what each page tells of it
        self._doers: dict[str, set[str]] = {}  # who does it, by page

    def add(self, telling: Telling, profile: int, called: tuple[str, ...]) -> None:
        """One more."""
        self.tellings.append(telling)
        self._profiles.append(profile)
        self._called.add(called)
        self._modes |= _mode_of(telling)
        for ends in (self._ends, self._echoes.setdefault(telling.page.leader, {})):
            ends[profile] = (ends.get(profile, (telling,))[0], telling)
        self._articles.setdefault(telling.page.article, []).append(telling.mention)
        doer = _doer(telling)
        if doer is not None:
            self._doers.setdefault(telling.page.article, set()).add(doer)

    def is_by(self, telling: Telling) -> bool:
        """Whether a page says that whoever does this did it."""
        doer = _doer(telling)
        return doer is not None and any(doer in doers for doers in self._doers.values())

    def is_by_another(self, telling: Telling) -> bool:
        """Whether its own page tells the same act of somebody else: two who speak on one day say two things."""
        doer, told = _doer(telling), self._doers.get(telling.page.article)
        return doer is not None and bool(told) and doer not in (told or ())

    def echoes(self, other: _Gathered) -> bool:
        """Whether it may be told by these too: on pages that echo theirs, none of which tells both."""
        if not self._articles.keys().isdisjoint(other._articles):
            return False
        shared = sorted(self._echoes.keys() & other._echoes.keys())
        return any(
            may_echo(one, another)
            for leader in shared
            for one, _ in self._echoes[leader].values()
            for another, _ in other._echoes[leader].values()
        )

    def absorb(self, other: _Gathered) -> None:
        """All of its tellings too."""
        for telling, profile in zip(other.tellings, other._profiles, strict=True):
            self.add(telling, profile, _called(telling))

    def fits(self, telling: Telling, profile: int, called: tuple[str, ...]) -> bool:
        """Whether it tells the same as one of these, in no mode that another excludes, and not what its page tells beside it."""
        beside = self._articles.get(telling.page.article, ())
        if not _modes_agree(self._modes, telling) or any(are_apart(one, telling.mention) for one in beside):
            return False
        if profile in self._ends or called in self._called:
            return True
        echoes = self._echoes.get(telling.page.leader, {})
        return any(compare_tellings(one, telling) for one in _each(self._ends)) or any(
            compare_tellings(one, telling, echoed=True) for one in _each(echoes)
        )


def _each(ends: _Ends) -> Iterator[Telling]:
    for first, last in ends.values():
        yield first
        if last is not first:
            yield last


def merge_tellings(tellings: Iterable[Telling]) -> list[tuple[Event, list[Telling]]]:
    """Events with the tellings that each is made of; ``tellings`` are a whole group. Depends on the set alone, not on its order.

    A group may hold several happenings, chained by tellings without a date: the dated ones are parted first, each of the others
    goes to that of the same doer, else to the latest before its page.
    """
    ordered = sorted(tellings, key=lambda one: (width(one.date), one.day, one.page.order, one.mention.start, one.id))
    if len(ordered) == 1:  # as mostly
        return [(event_of(ordered, _called(ordered[0]), set()), ordered)]
    gathered: list[_Gathered] = []
    for telling in ordered:
        profile, called = profile_of(telling), _called(telling)
        fitting = [one for one in gathered if not one.is_by_another(telling) and one.fits(telling, profile, called)]
        if fitting:
            max(fitting, key=lambda one: (one.is_by(telling), one.tellings[0].day)).add(telling, profile, called)
        else:
            gathered.append(_Gathered())
            gathered[-1].add(telling, profile, called)
    kept: list[_Gathered] = []
    for group in gathered:
        host = next((one for one in kept if one.echoes(group)), None)
        if host is None:
            kept.append(group)
        else:
            host.absorb(group)
    groups = [group.tellings for group in kept]
    ids: set[str] = set()
    merged = []
    for told in groups:
        event = event_of(told, _called(told[0]), ids)
        ids.add(event.id)
        merged.append((event, told))
    return merged


def _mode_of(telling: Telling) -> frozenset[str]:
    return frozenset({telling.mention.mode} if telling.mention.mode else ())


def _modes_agree(modes: frozenset[str], telling: Telling) -> bool:
    mode = telling.mention.mode
    return mode is None or not modes or mode in modes or any(mode in kin and modes <= kin for kin in KINDRED)
