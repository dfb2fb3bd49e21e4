"""What several do together: to each other, to somebody whom they meet, or for a third."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.roles.objects import find_object, is_topic
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.trigger import Trigger
from sanad.lang.phrases import find_phrases

_SOON: Final = 8  # words behind a verb within which "each other" belongs to it
_TITLE: Final = 4  # words of what somebody is before he is named


def is_reciprocal(clause: Clause, trigger: Trigger) -> bool:
    """Whether the verb or an adverb before it says that several subjects do something to each other."""
    words, reciprocal = clause.scene.words, clause.stance.reciprocal
    return any(words[at] in reciprocal for at in range(trigger.aux, trigger.first + 1))


def is_to_each_other(clause: Clause, trigger: Trigger) -> bool:
    """Whether words behind the verb say that several subjects do it to each other: "expelled each other's envoys"."""
    last = min(clause.limit, trigger.first + _SOON)
    return bool(find_phrases(clause.scene.words, trigger.first + 1, last, clause.stance.each_other))


def find_others(clause: Clause, trigger: Trigger, subject: tuple[int, ...]) -> tuple[int, ...]:
    """With whom, or for whom, the several who are the ``subject`` of a verb act; empty where it is with each other."""
    others = _met(clause, trigger, subject) or clause.introduced_by(trigger.first + 1, clause.stance.companion, subject)
    if not others and trigger.entry.type == "AGREE" and any(clause.scene.words[at] in clause.stance.purpose for at in trigger.at):
        return _third_states(clause, trigger, subject)
    return others


def _met(clause: Clause, trigger: Trigger, subject: tuple[int, ...]) -> tuple[int, ...]:
    """Whom several together met, who stands right behind the verb: "envoys of A and B met the president of C"."""
    scene = clause.scene
    if trigger.entry.type != "CONSULT" or len(subject) < 2:
        return ()
    mention = _behind(clause, trigger.last + 1)
    if mention != NOBODY and scene.mentions[mention].country is None and clause.stance.owner_follows:
        mention = _behind(clause, scene.lasts[mention])  # "ketua dewan niaga R"
    if mention == NOBODY or mention in subject or not scene.party[mention] or clause.is_introduced(mention):
        return ()
    if is_topic(clause, mention, trigger):
        return ()
    one = scene.mentions[mention]
    known = one.country is not None and one.kind not in ("place", "outlet")
    return clause.list_right(mention) if known and scene.words[scene.firsts[mention]] not in clause.stance.reflexive else ()


def _behind(clause: Clause, at: int) -> int:
    """The mention at ``at``, a few words that are nobody's aside; `NOBODY` where another phrase begins."""
    scene, limit = clause.scene, min(clause.limit, at + _TITLE)
    while at < limit and scene.owner[at] == NOBODY and (scene.words[at] in clause.stance.article or clause.is_plain(at)):
        at += 1
    return scene.owner[at] if at < limit else NOBODY


def _third_states(clause: Clause, trigger: Trigger, subject: tuple[int, ...]) -> tuple[int, ...]:
    """The states that several others agree to do something for: "A and B agreed to lift a ban on C's exports"."""
    mentions, loose = clause.scene.mentions, clause.stance.weak_recipient
    own = {mentions[one].country for one in subject}
    found = [one for one in find_object(clause, trigger, subject) if mentions[one].kind == "country"]
    return tuple(
        one for one in found if mentions[one].country not in own and (not (how := clause.preposition(one)) or how in loose)
    )
