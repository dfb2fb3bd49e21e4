"""To whom an act is done by what it is, where its grammar names somebody else or nobody."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.implied.meant import Side
from sanad.annotate.events.implied.others import complained_of, doer, host, others, promised_to, struck, warned, whose
from sanad.annotate.events.implied.sides import both_of
from sanad.annotate.events.parties import Parties, are_own_people, is_own_envoy, is_own_state
from sanad.annotate.events.scene import Scene
from sanad.annotate.events.status.stance import Coding
from sanad.annotate.events.trigger import Trigger
from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.model import PAIR, Mention
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

_FORA: Final = frozenset({"JUD", "IGO"})  # to which states complain of each other
_AT_OTHERS: Final = frozenset({"ACCUSE", "REJECT", "THREATEN"})  # acts that are no state's towards itself
_BY_ONESELF: Final = frozenset({"AGREE", "CONCEDE"})  # what one undertakes to do


def done_to(
    scene: Scene,
    sentence: Sentence,
    stance: StanceWords,
    trigger: Trigger,
    coding: Coding,
    parties: Parties,
    actors: Side,
    recipients: Side,
) -> tuple[Side, bool]:
    """The recipients of an act as its type has them, and whether they only hear a complaint; ``parties`` are those by grammar."""
    recipients = whose(scene, sentence, stance, trigger, parties, recipients)
    if coding.type == "ACCUSE" and recipients and trigger.voice == "active" and not trigger.places:
        recipients = doer(scene, sentence, stance, trigger, recipients)
    heard = coding.act == "ACCUSE" and bool(recipients) and all(_is_forum(scene, stance, one) for one in parties.recipients)
    charged = complained_of(scene, sentence, stance, trigger, actors[0]) if heard and actors else ()
    if charged:
        recipients, heard = charged, False
    if coding.type == "REQUEST" and recipients and all(_is_everybody(scene, stance, one) for one in recipients):
        recipients = ()  # "appealed to both sides": to nobody more than to others
    if coding.type == "ACCUSE" and len(recipients) > 1:  # "condemned the killing of its workers in R"
        recipients = tuple(one for one in recipients if not are_own_people((one,), actors)) or recipients
    of_ours = coding.type in _AT_OTHERS and bool(actors) and bool(recipients)
    if of_ours and (all(is_own_state(one, actors) for one in recipients) or are_own_people(recipients, actors)):
        recipients = others(scene, sentence, stance, trigger, actors[0]) or recipients
    if coding.type == "CONSULT" and len(actors) == 1 and recipients and all(is_own_envoy(one, actors[0]) for one in recipients):
        recipients = others(scene, sentence, stance, trigger, actors[0]) or recipients
    if coding.type == "THREATEN" and actors and all(is_own_state(one, actors) for one in recipients):
        recipients = warned(scene, sentence, stance, trigger, actors) or recipients
    if coding.type in _BY_ONESELF:
        recipients = promised_to(scene, stance, actors, recipients)
    if coding.type == "ASSAULT" and actors and not recipients and not parties.recipients:
        recipients = struck(scene, sentence, stance, trigger, actors)
    if coding.type == "SANCTION" and actors:
        recipients = host(scene, sentence, stance, trigger, actors, recipients)
    return recipients, heard


def _is_forum(scene: Scene, stance: StanceWords, index: int) -> bool:
    """Whether a court or a body of many states is only where a complaint goes: "took its case to the court"."""
    mention, at = scene.mentions[index], scene.firsts[index] - 1
    while at > 0 and scene.words[at] in stance.article:
        at -= 1
    return mention.sector in _FORA and (scene.words[at] in stance.goal or scene.words[at] in stance.companion)


def _is_everybody(scene: Scene, stance: StanceWords, mention: Mention) -> bool:
    """Whether a mention stands for two states of which neither is meant more than the other; not so for two sides within one."""
    if not mention.entity.startswith(PAIR) or len({one.country for one in both_of(mention, scene.mentions)}) < 2:
        return False
    words = fold(mention.text).split()
    return (0, len(words)) in find_phrases(words, 0, len(words), stance.anybody)
