"""Whose police act in a place that their sentence does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sanad.annotate.actors.countries.leads import ACTS
from sanad.annotate.actors.drafts import EMBASSY, Draft
from sanad.model import BODIES, OF_NO_STATE

if TYPE_CHECKING:
    from sanad.annotate.actors.countries.setting import Setting

POLICE: Final = "COP"


def police_of(draft: Draft, token: int, sentence: int, setting: Setting, *, told: bool) -> str | None:
    """The country of police in ``sentence`` ahead of whom, at ``token``, it names none: that of the police or their officers named
    last, unless the sentence before tells of a place instead; of the place at which the page was written. Nobody's police act on
    his own people by their nationality, nor around his own embassy; who belong to a body, or act in a sentence with one other state
    that is not only ``told`` of, are left to that."""
    if draft.last < len(setting.scene.words) and setting.scene.words[draft.last] in setting.scene.names.of:
        return None  # "officers of the spy agency"
    strangers = _strangers(draft, sentence, setting)
    there = setting.places.get(sentence - 1, set()) - strangers
    named = [one for one in setting.sectors.get(POLICE, ()) if one[0] < token and one[1] not in strangers | OF_NO_STATE]
    near = bool(named) and setting.scene.sentence(named[-1][0]) >= sentence - 1
    if not near and len(there) == 1 and (setting.abroad is None or _goes_on(sentence, setting)):
        return there.pop()
    if named:
        return named[-1][1]
    here = {country for _, country in setting.by_sentence.get(sentence, ())}
    if len(here - strangers) == 1 and not told:
        return None
    spot = setting.abroad if here else setting.spot
    return spot if spot not in strangers else None


def _strangers(draft: Draft, sentence: int, setting: Setting) -> set[str]:
    """Of what countries the people and embassies in ``sentence`` are on which police act or around which they are; and the people
    on whom another state acted in the one before."""
    if draft.kind not in BODIES:
        return set()
    people = {country for first, country in setting.nationals.get(sentence, ()) if first > draft.last}
    near = setting.leads.of.get(sentence - 1)
    if near is not None and near[0] == ACTS:
        people |= {country for _, country in setting.nationals.get(sentence - 1, ())} - {near[2]}
    embassies = (one for one in setting.missions if one.organ == EMBASSY and setting.scene.sentence(one.first) == sentence)
    return people | {one.country for one in embassies if one.country is not None}


def _goes_on(sentence: int, setting: Setting) -> bool:
    """Whether ``sentence`` stands in the paragraph of the one before."""
    scene = setting.scene
    first = scene.firsts[sentence - 1]
    return first > 0 and "\n" not in scene.text[scene.ends[first - 1] : scene.starts[first]]

