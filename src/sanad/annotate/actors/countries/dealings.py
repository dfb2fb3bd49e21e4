"""Whose a body is by what its sentence and the one before tell of who deals with whom: who answers, serves, convenes, cares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sanad.annotate.actors.countries.denying import denies, has_denial
from sanad.annotate.actors.countries.leads import ACTS, PLACE
from sanad.annotate.actors.drafts import EMBASSY, Draft
from sanad.model import BODIES, OF_NO_STATE

if TYPE_CHECKING:
    from sanad.annotate.actors.countries.setting import Setting

ENVOY: Final = "ambassador"
_GOVERNMENT: Final = "GOV"
_TWO: Final = 2  # states of a quarrel
_ONE: Final = frozenset({"", "m", "f"})  # what pronouns for one person mean
_ONE_PERSON: Final = frozenset({"person", "office"})


def answerer(draft: Draft, sentence: int, setting: Setting) -> str | None:
    """The state whose body denies or refuses what another said of it or asked of it right before: "A accused B of fraud. The
    ministry denied it"."""
    if draft.kind not in BODIES or not denies(draft, setting.scene) or has_denial(sentence - 1, setting.scene):
        return None
    told = list(dict.fromkeys(country for _, country in setting.by_sentence.get(sentence - 1, ())))
    return told[1] if len(told) == _TWO and not setting.by_sentence.get(sentence) else None


def served(sentence: int, setting: Setting) -> str | None:
    """For what body of no state a spokesman speaks in whose sentence nobody acts: that which acted in the one before ("the bank
    refused. "We wait," spokeswoman N said")."""
    here, before = setting.heads.of.get(sentence), setting.heads.of.get(sentence - 1)
    acted = before is not None and before[0] == ACTS and before[2] in OF_NO_STATE
    return before[2] if acted and before is not None and (here is None or here[0] == PLACE) else None


def convener(draft: Draft, sentence: int, setting: Setting) -> str | None:
    """Whose the body of a government is with which somebody deals who is only pointed to as its sentence opens, "He called a
    meeting of the security council": that of who acted in the one before, unless that is an envoy."""
    near = setting.leads.of.get(sentence - 1)
    if draft.sector != _GOVERNMENT or draft.kind not in BODIES or draft.organ == EMBASSY or near is None or near[0] != ACTS:
        return None
    pronoun = setting.scene.names.pronouns.get(setting.scene.words[setting.scene.firsts[sentence - 1]])
    one = setting.named.get(near[1])
    acts = one is not None and one.kind in _ONE_PERSON and one.office != ENVOY
    return near[2] if acts and pronoun is not None and pronoun.means in _ONE else None


def carer(draft: Draft, sentence: int, setting: Setting) -> str | None:
    """The state whose citizens something happens to in another, of whom its foreign ministry tells: "Two Kenyans are held in A,
    according to the foreign ministry"."""
    here, people = setting.by_sentence.get(sentence, []), setting.nationals.get(sentence, [])
    if not here or not people or here[0] != people[0] or people[0][0] > draft.first or not setting.reports(draft):
        return None
    own = people[0][1]
    return own if any(country != own for first, country in here if first < draft.first) else None
