"""Who did what is told in the passive, and to whom, where the words around the verb say more than its subject."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.trigger import Trigger

_TO_ENVOYS: Final = "diplomatic"  # PLOVER's context of complaints that envoys are called in to hear


def told_beside(clause: Clause, trigger: Trigger, actor: tuple[int, ...], patient: tuple[int, ...]) -> tuple[int, ...]:
    """``patient``; where that is of whoever acts himself, the party right before the relative clause: "A left the town in R,
    which was captured by its army"."""
    scene, stance = clause.scene, clause.stance
    home = {scene.mentions[one].country for one in actor}
    if not all(scene.mentions[one].country in home for one in patient):
        return patient
    at = trigger.aux - (scene.words[trigger.aux] not in stance.relative)
    if at - 1 <= clause.sentence.first or scene.words[at] not in stance.relative:
        return patient
    beside = scene.owner[at - 1 - (scene.words[at - 1] == ",")]
    abroad = beside != NOBODY and scene.mentions[beside].country not in {None, *home}
    return (beside,) if abroad and scene.party[beside] else patient


def to_whose_office(clause: Clause, trigger: Trigger, patient: tuple[int, ...]) -> tuple[int, ...]:
    """The ministry to which somebody is called who is told off there: "the ambassador was summoned to the foreign ministry"; else
    the state to which he is sent."""
    mentions, stance = clause.scene.mentions, clause.stance
    called = clause.introduced_by(trigger.first + 1, stance.goal | stance.place, patient)
    abroad = bool(called) and mentions[called[0]].country not in {None, *(mentions[one].country for one in patient)}
    if abroad and mentions[called[0]].kind == "organisation" and mentions[called[0]].sector == "GOV":
        return called
    return _host(clause, trigger, patient)


def _host(clause: Clause, trigger: Trigger, patient: tuple[int, ...]) -> tuple[int, ...]:
    """The state behind an envoy to it whom it calls in: "the ambassador to A was summoned"."""
    scene, stance = clause.scene, clause.stance
    at = scene.lasts[patient[-1]]
    if _TO_ENVOYS not in trigger.entry.contexts or at + 1 >= trigger.aux:
        return ()
    host = scene.owner[at + 1] if scene.words[at] in stance.goal | stance.inside else NOBODY
    abroad = host != NOBODY and scene.mentions[host].country not in {None, *(scene.mentions[one].country for one in patient)}
    return (host,) if abroad and scene.mentions[host].kind in ("country", "place") else ()


def find_agent(clause: Clause, trigger: Trigger) -> tuple[int, ...]:
    """Who did what is said in the passive: behind the preposition for it, or at once behind the verb where the language has
    it so."""
    scene, stance = clause.scene, clause.stance
    if stance.agent_follows:
        before = scene.owner[trigger.aux - 1] if trigger.aux > clause.sentence.first else NOBODY
        if before != NOBODY and scene.party[before] and clause.preposition(before) in stance.agent:
            return clause.list_left(before)  # "yang oleh A disebut ilegal"
        if trigger.last > trigger.first and scene.words[trigger.first + 1] in stance.agent:
            return clause.introduced_by(trigger.first + 1, stance.agent, ())  # "diminta oleh A membebaskan B"
        for at in dict.fromkeys((trigger.first + 1, trigger.last + 1)):
            ahead = at + 1 if at + 1 < clause.sentence.last and scene.words[at] in stance.article else at
            while ahead + 1 < clause.sentence.last and scene.owner[ahead] == NOBODY and scene.words[ahead] in stance.skip:
                ahead += 1
            here = scene.owner[ahead] if ahead < clause.sentence.last else NOBODY
            mention = clause.titled(ahead) if here == NOBODY else here  # "dikritik Presiden A N"
            if mention != NOBODY and scene.party[mention]:
                return clause.list_right(mention)
    behind = trigger.first + 1  # a word that says as what begins no clause: "criticised as hasty by A"
    word = scene.words[behind] if behind < clause.sentence.last else ""
    behind += word in stance.hard and word in stance.weak_recipient
    return clause.introduced_by(behind, stance.agent, ())
