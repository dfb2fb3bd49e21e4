"""Parties that no name tells: the common noun right behind a verb, behind a noun's own preposition, or before a passive."""

from __future__ import annotations

from typing import Final, NamedTuple

from sanad.annotate.events.clause import Clause
from sanad.annotate.events.parties import FORCES, Parties
from sanad.annotate.events.scene import NOBODY
from sanad.annotate.events.trigger import Trigger
from sanad.model import Mention

_LONGEST: Final = 6  # words of one noun phrase
_MOST: Final = 3  # phrases on the way through words like "of"
_NEAR: Final = 4  # words within which what a preposition introduces belongs to the noun before
_APART: Final = 2
_PEOPLE: Final = "people"
_PRESS: Final = "press"
_JOURNALISTS: Final = "JRN"
# Acts that a thing, a building or a place may be done to; in which what is named may be sent or given; that all sides share.
_DONE_TO_THINGS: Final = frozenset({"ASSAULT", "COERCE", "THREATEN", "PROTEST", "RETREAT", "CONSULT"})
_SENT: Final = frozenset({"MOBILIZE"})
_GIVEN: Final = frozenset({"AID", "CONSULT", "SANCTION"})
_BETWEEN: Final = frozenset({"AID", "ASSAULT", "COERCE", "ACCUSE"})  # no event where neither side is anybody
_ARMED_BY_OTHERS: Final = frozenset({"REB", "PRM", "UAF"})
_HELPED: Final = frozenset({"CVL", "REF"})
_JOINT: Final = frozenset({"CONSULT", "COOPERATE", "AGREE"})
_FROM: Final = frozenset({"AID", "RETREAT", "CONCEDE", "COERCE", "ASSAULT"})  # in which "from" says only from where


class _Phrase(NamedTuple):
    """The tokens of a common noun and what belongs to it, from ``first`` to ``last`` (half-open); its character ``end``; what kind
    of party it is (``label``), of which ``sector``."""

    first: int
    last: int
    end: int
    label: str
    sector: str


def with_unnamed(clause: Clause, trigger: Trigger, parties: Parties) -> Parties:
    """``parties`` with the unnamed other side that stands nearer to the act than the one found, if there is one."""
    if trigger.entry.type in _SENT or not clause.stance.unnamed:
        return parties
    if trigger.voice in ("active", "gerund") and parties.recipients and _is_beside(clause, trigger, parties.recipients[0]):
        return parties
    phrase, at = (_subject(clause, trigger), NOBODY) if trigger.voice == "passive" else _object(clause, trigger)
    if phrase is None:
        nearer = _people_at(clause, trigger, at, parties) if at != NOBODY else NOBODY
        kept = _beside(clause, trigger, clause.scene.lasts[nearer], parties.recipients, True) if nearer != NOBODY else None
        return parties if kept is None else parties._replace(recipients=(*clause.list_right(nearer), *kept))
    if phrase.label not in (_PEOPLE, _PRESS) and trigger.entry.type not in _DONE_TO_THINGS:
        return parties
    if not parties.recipients and trigger.entry.type in _BETWEEN and not any(_is_somebody(clause, one) for one in parties.actors):
        return parties  # "harboured a convict", "a teenager attacked a teacher": nothing between anybody who matters
    if phrase.last - 1 in trigger.at and _goes_on(clause, trigger, phrase, parties):
        return parties
    medium = at != NOBODY and clause.scene.owner[at] in parties.recipients  # whose site was taken for the other side
    kept = () if medium else _beside(clause, trigger, phrase.last, parties.recipients, phrase.label == _PEOPLE)
    if kept is None:
        return parties
    named = _name_beside(clause, phrase)
    whom = named if named != NOBODY and named not in parties.actors else _enter(clause, phrase)
    return parties._replace(recipients=(whom, *kept))


def _name_beside(clause: Clause, phrase: _Phrase) -> int:
    """Who is set beside a phrase that says what he is, behind a comma: "to the visiting minister, N, on Tuesday"."""
    scene, comma = clause.scene, phrase.last
    if comma + 1 >= clause.limit or scene.words[comma] != ",":
        return NOBODY
    mention = scene.owner[comma + 1]
    known = mention != NOBODY and scene.mentions[mention].kind == "person" and scene.party[mention]
    return mention if known else NOBODY


def _goes_on(clause: Clause, trigger: Trigger, phrase: _Phrase, parties: Parties) -> bool:
    """Whether a noun of an entry's own words leads to whom the act concerns: "remains a donor", "sent a team to ask", "swapped
    prisoners with B"."""
    if trigger.entry.type in _GIVEN and trigger.entry.mode != "visit":
        owner = clause.scene.owner[phrase.first]
        armed = owner != NOBODY and clause.scene.mentions[owner].sector in _ARMED_BY_OTHERS
        return not armed or bool(parties.recipients)  # "armed the rebels"
    with_somebody = bool(parties.recipients) and clause.preposition(parties.recipients[0]) in clause.stance.companion
    return with_somebody or (bool(parties.recipients) and trigger.last >= phrase.last)


def _is_somebody(clause: Clause, mention: int) -> bool:
    """Whether an actor is more than a bare word for people."""
    one = clause.scene.mentions[mention]
    return one.country is not None and not (one.kind == "group" and one.text.isalpha() and one.text[1:].islower())


def _is_beside(clause: Clause, trigger: Trigger, mention: int) -> bool:
    """Whether a mention stands right behind a verb and stands for nobody named behind it."""
    scene, behind = clause.scene, clause.scene.lasts[mention]
    if scene.firsts[mention] > trigger.first + _APART:
        return False
    return behind >= clause.limit or scene.words[behind] not in clause.stance.through


def _people_at(clause: Clause, trigger: Trigger, at: int, parties: Parties) -> int:
    """The mention without a name at a token that is what a verb is done to although another was found behind it: "rescued migrants
    from a boat near A"; `NOBODY` where there is none."""
    scene = clause.scene
    mention = scene.owner[at] if at < clause.limit else NOBODY
    if mention == NOBODY or not parties.recipients or not scene.party[mention]:
        return NOBODY
    one = scene.mentions[mention]
    if scene.firsts[parties.recipients[0]] < scene.lasts[mention]:
        return NOBODY
    if scene.lasts[mention] <= trigger.last and one.sector not in _HELPED:
        return NOBODY  # "became the latest member to recognise B"
    if clause.preposition(parties.recipients[0]) in clause.stance.companion:
        return NOBODY  # "swapped prisoners with B"
    if one.kind not in ("group", "office") or one.sector in FORCES or not one.text[-1].islower() or mention in parties.actors:
        return NOBODY
    if scene.lasts[mention] - 1 in trigger.at and trigger.entry.type in _GIVEN and one.sector not in _HELPED:
        return NOBODY  # "deployed observers"
    if clause.is_compounded(mention):
        return NOBODY  # "the migrant-friendly A"
    if any(scene.mentions[other].entity == one.entity for other in parties.actors) or clause.is_modifier(mention):
        return NOBODY
    behind = scene.lasts[mention]
    plain = behind < clause.limit and scene.words[behind].isalpha() and not clause.is_function(scene.words[behind])
    if scene.words[behind - 1].endswith(clause.stance.possessive) or (plain and not _trails(clause, behind)):
        return NOBODY
    return mention


def _beside(clause: Clause, trigger: Trigger, last: int, found: tuple[int, ...], people: bool) -> tuple[int, ...] | None:
    """Those of ``found`` that are the other side together with a phrase that ends before ``last``; None where they are it without
    the phrase; ``people`` says that it means people."""
    if not found:
        return ()
    scene, stance, type_ = clause.scene, clause.stance, trigger.entry.type
    first = scene.firsts[found[0]]
    if first < last:
        return None
    how = clause.preposition(found[0])
    near = first - last <= _NEAR
    if not how:
        aside = scene.words[first - 1]
        return None if first - last < _APART or aside in ",-" or aside in stance.conjunction else ()
    between = scene.words[last : first - 1]
    if how in stance.goal and not stance.adverse.isdisjoint(between):
        return ()  # "defended N against charges of paying too much to"
    if how in stance.goal and people and near and type_ == "COERCE":
        return found[:1]  # "deported N to R"
    if how in stance.goal or (how in stance.companion and type_ in _JOINT):
        return None
    if how in stance.inside:
        here = near and all(word not in stance.prepositions or word in stance.inside for word in between)
        return found[:1] if here and scene.mentions[found[0]].kind in ("place", "country") else ()
    if how in stance.source:
        return () if type_ in _FROM else None
    return None if how in stance.weak_recipient and near else ()


def _enter(clause: Clause, phrase: _Phrase) -> int:
    """The index of the mention for the words of a phrase, a new one unless the page's own covers them."""
    scene, owner = clause.scene, clause.scene.owner[phrase.first]
    if owner != NOBODY:
        return owner
    start = scene.starts[phrase.first]
    text = scene.reading.text[start : phrase.end]
    entity = f"group::{phrase.sector}:{phrase.label}"
    scene.mentions.append(Mention(start, phrase.end, text, "group", entity, text, None, phrase.sector or None))
    scene.firsts.append(phrase.first)
    scene.lasts.append(phrase.last)
    scene.party.append(True)
    return len(scene.mentions) - 1


def _object(clause: Clause, trigger: Trigger) -> tuple[_Phrase | None, int]:
    """The common noun that a verb, or a noun's own preposition, is followed by; else None, and the token at which a mention stands
    in its place (or `NOBODY`)."""
    words, stance, limit = clause.scene.words, clause.stance, clause.limit
    if trigger.voice == "noun":
        at = _complement(clause, trigger)
        if at == NOBODY:
            return None, NOBODY
    else:
        at = trigger.first + 1
        while at < limit and (words[at] in stance.particles or (at in trigger.at and words[at] in stance.prepositions)):
            at += 1
        if at < limit and words[at] in stance.recipient and trigger.last < at and words[at] not in stance.purpose:
            at += 1
    for _ in range(_MOST):
        phrase, behind, inner = _read(clause, at)
        if phrase is not None:
            return phrase, NOBODY
        if behind >= limit:
            return None, NOBODY
        if clause.scene.owner[behind] != NOBODY and (inner == NOBODY or not stance.owner_follows):
            return _press_of(clause, behind), behind
        own = inner in trigger.at and words[behind] in stance.recipient
        if words[behind] not in stance.through and not (own and (behind in trigger.at or words[behind] not in stance.purpose)):
            return None, NOBODY
        at = behind + 1
    return None, NOBODY


def _complement(clause: Clause, trigger: Trigger) -> int:
    """The token behind the preposition by which a noun says what it is done to, its owner aside: "serangan A terhadap"; `NOBODY`
    where there is none."""
    scene, stance = clause.scene, clause.stance
    for at in range(trigger.first + 1, min(clause.limit - 1, trigger.last + 1 + _LONGEST)):
        if scene.words[at] in stance.recipient and scene.words[at] not in stance.purpose:
            return at + 1
        if at not in trigger.at and at not in scene.dated and (scene.owner[at] == NOBODY or not stance.owner_follows):
            break
    return NOBODY


def _press_of(clause: Clause, at: int) -> _Phrase | None:
    """The medium whose site or station is named at a token: "the website of a leading newspaper"."""
    scene, stance = clause.scene, clause.stance
    last = scene.lasts[scene.owner[at]]
    kind = stance.unnamed.get(scene.words[last - 1])
    if kind is None or kind[0] != _PRESS or last >= clause.limit or scene.words[last] not in stance.through:
        return None
    phrase, behind, _ = _read(clause, last + 1)
    mention = scene.owner[behind] if phrase is None and behind < clause.limit else NOBODY
    if mention != NOBODY and scene.mentions[mention].kind == "group" and scene.mentions[mention].sector == _JOURNALISTS:
        return _Phrase(scene.firsts[mention], scene.lasts[mention], scene.mentions[mention].end, _PRESS, _JOURNALISTS)
    return phrase if phrase is not None and phrase.label == _PRESS else None


def _read(clause: Clause, at: int, most: int = _LONGEST) -> tuple[_Phrase | None, int, int]:
    """The phrase at ``at`` if its head is a noun of the list; with the token behind its words, and its last word."""
    scene, stance = clause.scene, clause.stance
    limit = min(clause.limit, at + most)
    while at < limit and _opens(clause, at):
        at += 1
    first = at
    while at < limit and _is_inner(clause, at):
        at += 1
    if at == first or (at < clause.limit and scene.owner[at] != NOBODY):  # "desa X", "Menteri X": it is whoever is named
        return None, at, NOBODY if at == first else at - 1
    head = _head_first(clause, first, at) if stance.owner_follows else _head_last(clause, first, at)
    return head, at, at - 1


def _opens(clause: Clause, at: int) -> bool:
    """Whether a token only opens a noun phrase: an article, an owner's pronoun, a number."""
    stance, word = clause.stance, clause.scene.words[at]
    opening = word in stance.article or word in stance.indefinite or word in stance.owning or word in stance.skip or word.isdigit()
    return opening and at not in clause.scene.dated and word not in stance.through and word not in stance.unnamed


def _is_inner(clause: Clause, at: int) -> bool:
    """Whether a token may be part of a common noun and what stands beside it."""
    scene, word = clause.scene, clause.scene.words[at]
    if scene.owner[at] != NOBODY or at in scene.dated or clause.is_function(word):
        return False
    letters = word == "-" or word[:1].isalpha()
    return letters and word not in clause.stance.have and word not in clause.stance.future and word not in clause.stance.particles


def _head_last(clause: Clause, first: int, last: int) -> _Phrase | None:
    """The phrase where the head is the last noun, which a participle or adverb may follow: "a market town held by"."""
    scene, stance = clause.scene, clause.stance
    found = None
    while first + 1 < last and first in clause.taken and scene.words[first] not in stance.unnamed:
        first += 1  # "threatened to bomb churches"
    for at in range(first, last):
        word = scene.words[at]
        kind = stance.unnamed.get(word)
        if kind is not None:
            found = _Phrase(first, at + 1, scene.ends[at], *kind)
            continue
        if found is not None and found.last == at and not _trails(clause, at):
            found = None
    if found is not None:
        return found
    word = scene.words[last - 1]
    for mark in stance.possessive:
        kind = stance.unnamed.get(word.removesuffix(mark)) if word.endswith(mark) else None
        if kind is not None:
            return _Phrase(first, last, scene.ends[last - 1] - len(mark), *kind)
    return None


def _trails(clause: Clause, at: int) -> bool:
    """Whether a word behind a noun says something of it and is no noun: a participle or adverb."""
    word, stance = clause.scene.words[at], clause.stance
    behind = clause.scene.words[at + 1] if at + 1 < clause.limit else ""
    if behind in stance.agent or behind in stance.goal or word in stance.adverbs:
        return True
    return word.endswith((*stance.adverb_endings, *stance.gerund_endings, *stance.participle_endings))


def _head_first(clause: Clause, first: int, last: int) -> _Phrase | None:
    """The phrase where the head is the first noun, with the noun beside it: "konvoi truk"."""
    scene, stance = clause.scene, clause.stance
    kind = stance.unnamed.get(scene.words[first])
    if kind is None:
        return None
    end = first + 1
    if scene.words[end : end + 2] == ["-", scene.words[first]]:
        end += 2  # "rumah-rumah"
    if end < last and (scene.words[end] in stance.unnamed or (last - first == _APART and not _is_verb(clause, end))):
        end += 1
    return _Phrase(first, end, scene.ends[end - 1], *kind)


def _is_verb(clause: Clause, at: int) -> bool:
    """Whether a word behind a noun looks like a passive or is no noun's own."""
    word, stance = clause.scene.words[at], clause.stance
    return at in clause.taken or word in stance.adverbs or word in stance.skip or word.startswith(stance.passive_heads)


def _subject(clause: Clause, trigger: Trigger) -> _Phrase | None:
    """The common noun that opens the clause of a passive, right before which another clause or the sentence begins."""
    scene, stance = clause.scene, clause.stance
    words, floor = scene.words, max(clause.opens, clause.sentence.first)
    first = trigger.aux
    while first > floor and words[first - 1] not in stance.hard and words[first - 1] != ",":
        first -= 1
    while first < trigger.aux and words[first] in stance.conjunction:
        first += 1
    phrase, behind, _ = _read(clause, first, min(_LONGEST, trigger.aux - first))
    if phrase is None or phrase.last > trigger.aux or behind > trigger.aux:
        return None
    if behind < trigger.aux and words[behind] not in stance.place:
        return None
    between = range(phrase.last, trigger.aux)
    if any(words[at] in stance.relative or words[at] in stance.be or at in clause.taken for at in between):
        return None
    return phrase
