"""What an act is done with rather than to: forces that are sent, arms that are fired, aid that is given."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.trigger import Trigger
from sanad.text.tokens import fold

# Acts in which something is sent; in which what is named may be what they are done with; that may be done to another's arms.
_MOVED: Final = frozenset({"AID", "MOBILIZE", "AGREE", "CONSULT", "REJECT"})
_WITH_MEANS: Final = frozenset({"ASSAULT", "MOBILIZE", "AID", "CONSULT", "THREATEN"})
_AT_ARMS: Final = frozenset({"ASSAULT", "MOBILIZE"})
_TRADED: Final = frozenset({"COOPERATE", "AGREE", "AID"})  # acts in which arms may change hands
_CLOSING: Final = frozenset({";", ":", '"'})
_WHOM: Final = 6  # words behind a verb among which whom it concerns is named
_AHEAD: Final = 4  # words behind "to" among which whom it introduces is named


def is_means(clause: Clause, mention: int, trigger: Trigger) -> bool:
    """Whether a mention is what is sent or withdrawn rather than whom it concerns: "sent troops to X"."""
    one = clause.scene.mentions[mention]
    moved = trigger.entry.type in _MOVED or trigger.entry.mode == "withdraw"
    if one.kind == "group" and one.country is None and _is_at_head(clause, mention):
        return moved and one.text[1:].islower()  # "Warships sent by A"
    return moved and one.kind in ("group", "office", "organisation") and one.text.islower()


def _is_at_head(clause: Clause, mention: int) -> bool:
    """Whether a mention opens its sentence, where every word has a capital."""
    return clause.scene.firsts[mention] == clause.sentence.first


def is_make(clause: Clause, mention: int, trigger: Trigger) -> bool:
    """Whether a mention is but a make of arms that change hands: "bought five S-400 systems from R", "THAAD"."""
    one = clause.scene.mentions[mention]
    made = one.kind == "group" and one.sector == "MIL" and " " not in one.text and not one.text.islower()
    made = made and fold(one.text) not in clause.stance.demonyms  # "*Estonian* and Kenyan troops"
    return made and trigger.entry.type in _TRADED


def is_named_means(clause: Clause, mention: int, trigger: Trigger, countries: set[str]) -> bool:
    """Whether the entry's own words are the mention, as what an act is done with: "carried out air strikes"."""
    scene, behind = clause.scene, clause.scene.lasts[mention]
    sector = scene.mentions[mention].sector
    helped = sector == "REF" or (sector == "CVL" and scene.words[trigger.first] not in clause.stance.light)
    if trigger.entry.type == "AID" and (helped or is_saved(clause, mention, behind)):
        return False  # "took in refugees"
    if trigger.entry.type not in _WITH_MEANS or not any(scene.owner[at] == mention for at in trigger.at[1:]):
        return False
    if scene.words[behind - 1] in clause.stance.arms and trigger.first + 1 < scene.firsts[mention]:
        return not is_foreign_arms(clause, mention, trigger, countries)
    country = scene.mentions[mention].country
    foreign = country is not None and bool(countries) and country not in countries
    if trigger.entry.type == "AID" and all(at in trigger.at for at in range(scene.firsts[mention], behind)):
        return not foreign  # "sent observers", but "rescued Kenyan fishermen"
    onward = behind < clause.sentence.last and (
        scene.words[behind] in clause.stance.recipient or scene.words[behind] in clause.stance.adverse
    )
    if onward and scene.words[behind] in clause.stance.purpose:  # "trained pilots to fly"
        ahead = range(behind + 1, min(clause.sentence.last, behind + 1 + _AHEAD))
        onward = any(scene.owner[at] != NOBODY and not scene.mentions[scene.owner[at]].text.islower() for at in ahead)
        onward = onward or scene.words[min(behind + 1, clause.sentence.last - 1)] in clause.stance.article
    return onward or (trigger.entry.type != "ASSAULT" and scene.mentions[mention].sector in ("MIL", "IGO") and not foreign)


def is_foreign_arms(clause: Clause, mention: int, trigger: Trigger, countries: set[str]) -> bool:
    """Whether a mention is another country's arms, which may be what is attacked or followed: "shot down two
    Indian jets", "shadowed a Chinese submarine"."""
    scene = clause.scene
    if trigger.entry.type not in _AT_ARMS or not any(scene.owner[at] == mention for at in trigger.at[1:]):
        return False
    country = scene.mentions[mention].country
    foreign = country is not None and bool(countries) and country not in countries
    return foreign and scene.words[scene.lasts[mention] - 1] in clause.stance.arms


def is_saved(clause: Clause, mention: int, behind: int) -> bool:
    """Whether people behind a verb of help are taken away from something: "hoisted the sailors to safety from a trawler"."""
    scene, stance = clause.scene, clause.stance
    if scene.mentions[mention].kind != "group":
        return False
    for at in range(behind, min(clause.limit, behind + _AHEAD)):
        if scene.words[at] in stance.source and scene.words[at] not in stance.agent:
            return True
        if scene.owner[at] != NOBODY or scene.words[at] in stance.hard or scene.words[at] == ",":
            return False
    return False


def kept_off(clause: Clause, trigger: Trigger) -> tuple[int, ...]:
    """Against whom forces are sent, as the end says to which that is done: "ships were sent to drive off the boats of R"."""
    scene, words, stance = clause.scene, clause.scene.words, clause.stance
    at = trigger.last + 1
    while at < clause.limit - 1:
        if words[at] == "(":
            at = clause.behind_bracket(at)
            continue
        if words[at] in _CLOSING:
            break
        to_that_end = words[at - 1] in stance.purpose or words[at - 2] in stance.purpose
        if to_that_end and words[at] in stance.repelling and scene.owner[at] == NOBODY:
            for owner in scene.owner[at + 1 : min(clause.limit, at + 1 + _WHOM)]:
                if owner != NOBODY and scene.party[owner] and scene.mentions[owner].country is not None:
                    return () if clause.preposition(owner) in stance.source else (owner,)  # "to counter threats from R"
        at += 1
    return ()


def own_people(clause: Clause, trigger: Trigger) -> tuple[int, ...]:
    """The actor's own people whom he brings home, within the words that say so: "flew 60 of its citizens out of R"."""
    scene = clause.scene
    if trigger.entry.type != "AID":
        return ()
    for at in range(trigger.first, min(trigger.last + 1, clause.sentence.last)):
        mention = scene.owner[at]
        if mention != NOBODY and scene.mentions[mention].sector == "CVL" and scene.party[mention] and clause.is_own(mention):
            return (mention,) if scene.mentions[mention].country is not None else ()
    return ()


def is_coordinated_means(clause: Clause, mention: int, trigger: Trigger) -> bool:
    """Whether a mention goes on with what the entry's own words say an act is done with: "sent a frigate and a tanker"."""
    scene, stance = clause.scene, clause.stance
    behind = trigger.last + 1
    if behind >= clause.sentence.last or scene.words[behind] not in stance.conjunction:
        return False
    if trigger.entry.type not in _WITH_MEANS or trigger.entry.type == "CONSULT" or not scene.mentions[mention].text.islower():
        return False
    at = scene.firsts[mention] - 1
    while at > trigger.last and (scene.words[at] in stance.article or scene.words[at] in stance.skip or scene.words[at].isdigit()):
        at -= 1
    before = at - 1
    if scene.words[at] not in stance.conjunction or before not in trigger.at or before == trigger.first:
        return False
    owner = scene.owner[before]
    return owner != NOBODY and scene.mentions[owner].sector == "MIL"


def opens_sum(clause: Clause, at: int, end: int) -> bool:
    """Whether what somebody is given begins at a token before ``end``: "gave B a deadline", "lent B 20 million"."""
    if at >= len(clause.scene.words):
        return False
    word = clause.scene.words[at]
    return word in clause.stance.indefinite or (at < end and word[:1].isdigit() and at not in clause.scene.dated)
