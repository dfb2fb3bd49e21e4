"""Who stands nearest before a verb, and who is the subject of the clause on which it hangs."""

from __future__ import annotations

from typing import Final

from sanad.annotate.events.clause import FAR, MOST, Clause
from sanad.annotate.events.scene import NOBODY, may_act

_SHORT: Final = 4  # letters of words that are too short to be a passive
_QUOTE: Final = '"'
_QUOTED: Final = 12  # words in quotation marks that a clause holds
_NAMED: Final = frozenset({"person", "country", "organisation"})  # kinds of party that a headline lists

def party_before(clause: Clause, at: int) -> tuple[int, ...]:
    """The nearest mention to the left of ``at`` that no preposition introduces, else the nearest."""
    words = clause.scene.words
    here = at - 1
    if here > clause.sentence.first and words[here] == ",":
        if is_apposed(clause, here):
            return clause.list_left(clause.scene.owner[here - 1])
        beyond = _party_from(clause, at, _before_aside(clause, here))
        if beyond:
            return beyond
    return _party_from(clause, at, here)


def is_apposed(clause: Clause, comma: int) -> bool:
    """Whether the name of a person stands between ``comma`` and one before it, right behind what he is: "A's president, N,"."""
    scene = clause.scene
    name = scene.owner[comma - 1]
    if name == NOBODY or scene.mentions[name].kind != "person":
        return False
    at = scene.firsts[name] - 1
    if at - 1 < clause.sentence.first or scene.words[at] != ",":
        return False
    told = scene.owner[at - 1]
    if told != NOBODY:
        return scene.mentions[told].kind in ("office", "person", "group")
    return clause.role_start(name) < at


def _party_from(clause: Clause, at: int, here: int) -> tuple[int, ...]:
    """`party_before`, looking from the token ``here`` on."""
    scene, stance, words = clause.scene, clause.stance, clause.scene.words
    fallback: int | None = None
    if here == at - 1 and here > clause.sentence.first and words[here] in stance.relative and words[here] in stance.pronouns:
        told = scene.owner[here - 1]
        if told != NOBODY and scene.party[told] and may_act(scene.mentions[told]):
            return clause.list_left(told)  # "with men who rebelled"
    floor = max(clause.sentence.first, at - FAR)
    while here >= floor:
        mention = scene.owner[here]
        if mention != NOBODY:
            if (
                scene.party[mention]
                and may_act(scene.mentions[mention])
                and (scene.lasts[mention] >= at or not clause.is_modifier(mention))
                and not (clause.is_compounded(mention) and scene.lasts[mention] + 2 < at)
            ):
                if not clause.is_introduced(mention):
                    if stance.agent_follows and _is_agent_before(clause, mention):
                        here = scene.firsts[mention] - 1
                        continue
                    listed = _in_headline(clause, mention, at) if words[scene.firsts[mention] - 1] == "," else ()
                    return listed or clause.list_left(_busy_with(clause, mention))
                introduced_by = clause.preposition(mention)
                if fallback is not None and (introduced_by in stance.after or introduced_by in stance.before):
                    return clause.list_left(mention)  # "after *A* came to B and promised"
                if fallback is None and introduced_by not in stance.inside:
                    fallback = mention
            here = scene.firsts[mention] - 1
            continue
        if words[here] == ")":
            here = clause.before_bracket(here)
            continue
        if words[here] == _QUOTE and (opened := _before_quotation(clause, here)):
            here = opened
            continue
        if words[here] == _QUOTE and _is_quoted_verb(clause, here, at):
            here -= 1
            continue
        if words[here] in stance.hard or _ends_source(clause, here):
            break  # "menurut A, 12 serangan udara menewaskan": who tells it does not do it
        here -= 1
    return () if fallback is None else clause.list_left(fallback)


def _ends_source(clause: Clause, at: int) -> bool:
    """Whether the first comma stands at a token of a sentence that opens with whose account it gives: "according to A, B"."""
    words, first = clause.scene.words, clause.sentence.first
    return words[at] == "," and words[first] in clause.stance.sourcing and "," not in words[first:at]


def _is_agent_before(clause: Clause, mention: int) -> bool:
    """Whether a party behind a passive does that, and the verb behind is said of the one before: "N disebut media bertemu"."""
    scene, words, stance = clause.scene, clause.scene.words, clause.stance
    if scene.mentions[mention].kind == "place":
        return False
    verb = scene.firsts[mention] - 1
    while verb > clause.sentence.first and (words[verb] in stance.article or words[verb] in stance.skip):
        verb -= 1
    passive = words[verb].startswith(stance.passive_heads) and len(words[verb]) > _SHORT and scene.owner[verb] == NOBODY
    if not passive or verb <= clause.sentence.first or words[verb] in stance.prepositions:
        return False
    before = verb - 1
    if words[before] in stance.relative:
        return True  # "gencatan senjata yang ditengahi N"
    while before > clause.sentence.first and (words[before] in stance.adverbs or words[before] in stance.relative):
        before -= 1
    patient = scene.owner[before]
    return patient != NOBODY and scene.party[patient] and patient != mention


def _in_headline(clause: Clause, mention: int, at: int) -> tuple[int, ...]:
    """The parties that a headline lists at its head with commas alone, before the verb at ``at``, if any: "A, B agree"."""
    scene, words = clause.scene, clause.scene.words
    if scene.lasts[mention] != at or scene.mentions[mention].kind not in _NAMED:
        return ()
    found = [mention]
    while len(found) < MOST:
        comma = scene.firsts[found[0]] - 1
        if comma <= clause.sentence.first or words[comma] != ",":
            break
        other = scene.owner[comma - 1]
        if other == NOBODY or not _beside(clause, other, found[0]):
            return ()
        found.insert(0, other)
    first = scene.firsts[found[0]]
    opens = first == clause.sentence.first or words[first - 1] == ":"
    return tuple(found) if opens and len(found) > 1 else ()


def _beside(clause: Clause, one: int, other: int) -> bool:
    """Whether two names may stand in a list: of one kind, and different parties, not a city and its country."""
    mentions = clause.scene.mentions
    kinds = {mentions[one].kind, mentions[other].kind}
    if not clause.scene.party[one] or ("person" in kinds and len(kinds) > 1) or not kinds <= _NAMED:
        return False
    same_state = "person" not in kinds and mentions[one].country == mentions[other].country
    return mentions[one].entity != mentions[other].entity and not same_state


def _busy_with(clause: Clause, mention: int) -> int:
    """The party that a participle right behind it says to be doing something to ``mention``, which then is no subject: "the
    troops battling smugglers said"; else ``mention``."""
    scene, words, endings = clause.scene, clause.scene.words, clause.stance.gerund_endings
    at = scene.firsts[mention] - 1
    while at > clause.sentence.first and words[at] in clause.stance.article:
        at -= 1
    if not endings or at <= clause.sentence.first or scene.owner[at] != NOBODY or not words[at].endswith(endings):
        return mention
    before = scene.owner[at - 1]
    if before == NOBODY or not scene.party[before] or scene.mentions[before].kind == "country" or clause.is_introduced(before):
        return mention
    return before


def main_subject(clause: Clause, at: int) -> tuple[int, ...]:
    """The subject of the clause on which a verb at ``at`` hangs: its first mention that no preposition introduces."""
    scene, words = clause.scene, clause.scene.words
    near = scene.owner[at - 1] if at > clause.sentence.first else NOBODY
    if near != NOBODY and scene.party[near] and words[scene.firsts[near] - 1] == ",":
        side_by_side = _in_headline(clause, near, at)
        if side_by_side:
            return side_by_side
    here, best = at - 1, NOBODY
    floor = max(clause.sentence.first, at - FAR)
    while here >= floor:
        mention = scene.owner[here]
        if mention != NOBODY:
            if scene.party[mention] and may_act(scene.mentions[mention]) and not clause.is_introduced(mention):
                best = mention
            here = scene.firsts[mention] - 1
            continue
        if words[here] == ")":
            here = clause.before_bracket(here)
            continue
        if words[here] in clause.stance.relative and best != NOBODY and (told := _antecedent_at(clause, here, at)) != NOBODY:
            return clause.list_left(told)
        if words[here] in clause.stance.hard or (words[here] in clause.stance.relative and best != NOBODY):
            break
        if words[here] == "," and best != NOBODY and _opens_main(clause, here, best):
            break
        here -= 1
    return clause.list_right(best, closed=True) if best != NOBODY else party_before(clause, at)


def _antecedent_at(clause: Clause, relative: int, at: int) -> int:
    """The party of whom a clause tells that opens at ``relative`` behind a comma and is closed by another before the verb at
    ``at``: "A, which borders B and C, cut"; `NOBODY` where there is none."""
    words, scene = clause.scene.words, clause.scene
    if relative - 2 < clause.sentence.first or words[relative - 1] != "," or "," not in words[relative + 1 : at]:
        return NOBODY
    told = scene.owner[relative - 2]
    fit = told != NOBODY and scene.party[told] and may_act(scene.mentions[told]) and not clause.is_introduced(told)
    return told if fit else NOBODY


def _opens_main(clause: Clause, comma: int, mention: int) -> bool:
    """Whether the clause of which ``mention`` is the subject begins behind ``comma``, another verb standing before it."""
    words, first = clause.scene.words, comma + 1
    while first < clause.scene.firsts[mention] and (
        words[first] in clause.stance.conjunction or words[first] in clause.stance.article
    ):
        first += 1
    told = any(trigger.voice != "noun" and trigger.first < comma for trigger in clause.triggers)
    return told and first == clause.scene.firsts[mention]


def _before_quotation(clause: Clause, at: int) -> int:
    """The token before the words in quotation marks that close at ``at``, where these belong to the clause: 'said it was "sad"
    and urged'; 0 where the mark opens."""
    marks = [here for here in range(clause.sentence.first, at + 1) if clause.scene.words[here] == _QUOTE]
    if len(marks) % 2 or len(marks) < 2 or marks[-2] <= clause.sentence.first or at - marks[-2] > _QUOTED:
        return 0
    return marks[-2] - 1


def _is_quoted_verb(clause: Clause, mark: int, verb: int) -> bool:
    """Whether a ``mark`` opens but a few quoted words of a clause, the ``verb`` among them: 'A "flatly rejects" it'."""
    words, sentence = clause.scene.words, clause.sentence
    if mark == sentence.first or _QUOTE in words[sentence.first : mark] or _QUOTE in words[mark + 1 : verb]:
        return False
    if any(other.first < mark for other in clause.triggers):
        return False  # 'accused A of', 'said that A "ignored" it'
    return _QUOTE in words[verb + 1 : min(sentence.last, mark + _QUOTED)]


def _before_aside(clause: Clause, comma: int) -> int:
    """Where to look on when the verb stands behind ``, ... ,``: before the first of the two commas."""
    for at in range(comma - 1, max(clause.sentence.first, comma - FAR), -1):
        if clause.scene.words[at] == ",":
            return at - 1
        if clause.scene.words[at] in (";", ":"):
            break
    return comma
