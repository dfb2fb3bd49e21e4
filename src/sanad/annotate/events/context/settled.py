"""The parties of an event as reported: both of "the two sides", nobody on both sides, no thing or place beside a party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.events.drafts import Draft
from sanad.annotate.events.implied.meant import Side
from sanad.annotate.events.implied.sides import both_of
from sanad.annotate.events.parties import is_own_state
from sanad.model import OF_NO_STATE, PAIR, REBELS, Mention
from sanad.plover import MUTUAL

_FORCE: Final = frozenset({"COERCE", "ASSAULT"})
_AT_OTHERS: Final = frozenset({"REJECT", "ACCUSE", "THREATEN"})
_ADDRESSED: Final = frozenset({"AGREE", "CONSULT", "REJECT", "REQUEST"})
_TOWARDS_STATES: Final = frozenset({"THREATEN", "REQUEST"})
_SAID_TO: Final = frozenset({"CONSULT", "REQUEST", "REJECT", "AGREE", "SUPPORT"})  # words that an outlet only passes on
_FORCES: Final = frozenset({"MIL", "IGO"})  # soldiers, and those who keep the peace
_THREE: Final = 3  # states that are told to have met
_RULERS: Final = frozenset({"COP", "JUD"})


def settle_parties(draft: Draft, type_: str, mentions: Sequence[Mention]) -> tuple[Side, Side]:
    """Actors and recipients of ``draft`` as an event of ``type_``."""
    actors, recipients = (_of_one_state(tuple(_each(side, mentions))) for side in (draft.actors, draft.recipients))
    if type_ == "CONSULT" and not recipients and len({one.country for one in actors} - {None}) >= _THREE:
        return actors[:1], actors[1:]  # each of the others met the one named first
    if not recipients or not actors:
        return actors, recipients
    home = {one.country for one in actors} - {None}
    paired = any(one.entity.startswith(PAIR) for one in draft.recipients)
    # what all sides did has none of them on the other side
    joint = len(actors) > 1 and (type_ in MUTUAL or (type_ == "SUPPORT" and len(home) > 1))
    if paired or draft.mode == "phone" or joint:  # not one of the two himself; who brings a letter is not whom it is for
        recipients = tuple(one for one in recipients if one.country not in home and not (joint and _is_crowd(one)))
    if len(actors) > 1 or len(recipients) > 1:
        recipients = _without_places(actors, recipients)
    if type_ == "CONSULT" and len(home) > 1 and draft.mode != "visit":  # who meet each other do so somewhere
        recipients = tuple(one for one in recipients if one.kind != "place")
    names = {one.name for one in actors}
    recipients = tuple(one for one in recipients if one.name not in names or _is_people(one))
    if type_ in _ADDRESSED:  # nobody asks or refuses his own state anything in its name
        recipients = tuple(one for one in recipients if one.kind != "country" or not is_own_state(one, actors))
    if type_ == "THREATEN":  # whoever threatens on behalf of his own people does not threaten these
        recipients = tuple(one for one in recipients if one.sector != "CVL" or one.country not in home)
    if type_ in _SAID_TO:
        recipients = tuple(one for one in recipients if one.kind != "outlet")
    if type_ in _AT_OTHERS:  # "the army denied that its soldiers fell" is said to others
        recipients = tuple(one for one in recipients if not (one.kind == "group" and one.sector in _FORCES and one.country in home))
    if type_ in ("COERCE", "SANCTION", "THREATEN"):  # a border is closed to others, wherever it is
        ruled = {one.country for one in actors if one.sector not in _RULERS} - {None}
        recipients = tuple(one for one in recipients if one.kind != "place" or one.country not in ruled)
    if type_ in _TOWARDS_STATES and any(one.country is not None for one in recipients):  # "threatened to let migrants go to R"
        recipients = tuple(one for one in recipients if not _is_crowd(one))
    if type_ == "MOBILIZE":  # a ship of one's own is what is sent
        recipients = tuple(one for one in recipients if not (_is_vessel_or_army(one) and one.country in home))
    if type_ in _FORCE:
        recipients = tuple(_ruled(one, actors) for one in recipients)
        actors = tuple(_ruling(one, recipients) for one in actors)
    return actors, recipients


def _is_people(mention: Mention) -> bool:
    """Whether a group is more than a bare word for the state itself, as its palace is."""
    return mention.kind == "group" and (" " in mention.text or not mention.entity.startswith("country:"))


def _each(parties: Sequence[Mention], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The parties, with both of "the two sides" where these stand for them."""
    for one in parties:
        if not one.entity.startswith(PAIR):
            yield one
            continue
        for meant in both_of(one, mentions):
            yield replace(meant, start=one.start, end=one.end, text=one.text)


def _of_one_state(parties: Side) -> Side:
    """People who are named with people of a known country, as of that too: "petani dan mahasiswa Laos"."""
    known = {one.country for one in parties} - {None}
    if len(known) != 1 or known & OF_NO_STATE or any(one.kind in ("country", "place") for one in parties):
        return parties
    country = known.pop()
    return tuple(replace(one, country=country) if _is_crowd(one) and one.sector not in REBELS else one for one in parties)


def _without_places(actors: Side, recipients: Side) -> Side:
    """The recipients without names of which nothing is known, which beside others are places or things, and one place a country."""
    kept: list[Mention] = []
    known = len(actors) > 1 or any(one.country is not None for one in recipients)
    for one in recipients:
        unknown = one.country is None and one.sector is None and one.kind in ("place", "organisation")
        again = one.kind == "place" and any(one.country == other.country for other in kept)
        if not (known and unknown) and not again:
            kept.append(one)
    return tuple(kept)


def _is_vessel_or_army(mention: Mention) -> bool:
    return mention.kind == "organisation" and mention.sector in (None, "MIL") and mention.country != "IGO"


def _is_crowd(mention: Mention) -> bool:
    """Whether people of no known country are only what several agree about: "a swap of prisoners was agreed by A and B"."""
    return mention.kind == "group" and mention.country is None and mention.text.islower()


def _ruling(mention: Mention, recipients: Side) -> Mention:
    """Police or courts of no known country are of that of the people whom they deal with."""
    if mention.kind != "group" or mention.country is not None or mention.sector not in _RULERS:
        return mention
    country = next((one.country for one in recipients if one.kind == "group" and one.country is not None), None)
    return mention if country is None else replace(mention, country=country)


def _ruled(mention: Mention, actors: Side) -> Mention:
    """People of no known country whom police or courts deal with are of the country of these."""
    people = mention.kind == "group" or (mention.kind == "office" and mention.sector != "GOV" and mention.text.islower())
    if not people or mention.country is not None:
        return mention
    ruler = next((one for one in actors if one.sector in _RULERS and one.country is not None), None)
    return mention if ruler is None else replace(mention, country=ruler.country)
