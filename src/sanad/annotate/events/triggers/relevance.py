"""What looks like an event and is none: other subjects, definitions, acts of storms, animals and prices."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.events.scene import NOBODY, Scene, is_guess
from sanad.annotate.events.status.stance import POSSIBLE, Coding
from sanad.annotate.events.trigger import Trigger
from sanad.lang.event_lines import EventEntry
from sanad.lang.events import EventWords
from sanad.lang.phrases import find_phrases
from sanad.lang.stance import StanceWords
from sanad.model import Mention
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

_HEAD: Final = 7  # words within which a sentence says that it defines one
_SUBJECT: Final = 6  # words before a verb among which its subject is looked for
_OPEN: Final = 6  # words behind an act within which it says that its other side is left open
_OWNER: Final = 3  # words beside a noun that say whose act it is
_HINTS: Final = 2  # words of sport, each of which may mean something else, that make a sentence one about sport
_FRAME: Final = 9  # words within which a sentence says that it tells of a story
_HEADLONG: Final = 4  # words at the head of a clause among which the noun of its subject stands
_TITLE: Final = 4  # words before a verb of telling within which its subject, the story, stands

# Sectors whose bodies and persons make a sentence political in spite of its subject.
_POLITICAL: Final = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "PTY", "SPY", "REB", "PRM", "OPP", "IGO"})


# Sectors of private persons: among these alone nothing is political, unless they take to the street.
_PRIVATE: Final = frozenset({None, "CVL", "CRM", "UNK"})
# Acts that only authorities can do; acts for which a single common verb says too little if nobody is named on the other side.
_OF_AUTHORITIES: Final = frozenset({"COERCE", "SANCTION", "MOBILIZE"})
_OF_FORCE: Final = frozenset({"COERCE", "SANCTION", "ASSAULT"})
_AIMED: Final = frozenset({"SUPPORT", "CONSULT", "AID", "COOPERATE", "SANCTION", "THREATEN", "COERCE", "ASSAULT"})
# Acts that are daily business among firms, whose sector this is.
_DEALINGS: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "CONCEDE", "RETREAT"})
_BUSINESS: Final = "BUS"
_CROWDS: Final = frozenset({None, "CVL", "REF"})  # sectors of people who flee, but do not retreat
_PEOPLE: Final = frozenset({"group", "organisation"})  # kinds of these; a people with a name of its own is an organisation
_ARMED: Final = "military"  # the context of acts that are no business, whoever's ship it is


def is_told(trigger: Trigger, actors: Sequence[Mention], recipients: Sequence[Mention], armed: bool = False) -> bool:
    """Whether somebody is said to act or to be acted on who is more than a private person or a word in capitals; ``armed`` where
    the subject is a weapon, whoever used it."""
    if trigger.entry.type == "PROTEST" and any(one.country is not None and one.kind == "organisation" for one in recipients):
        return True  # "hundreds rallied outside the embassy of R"
    if trigger.voice in ("active", "gerund") and not actors and not armed and trigger.reading.recipient != 0:
        return False  # "R under fire" is told of the one acted on
    if trigger.entry.type == "CONSULT" and trigger.reading.actor == -1 and not actors:
        return False  # "R received a prize"
    entry = trigger.entry
    if entry.type in _OF_AUTHORITIES and entry.mode != "cyber" and actors and all(one.sector == "CRM" for one in actors):
        return False  # crime without anybody political
    crowd = bool(actors) and all(one.kind in _PEOPLE and one.sector in _CROWDS for one in actors)
    if crowd and _ARMED in entry.contexts and (entry.type == "RETREAT" or (entry.type == "MOBILIZE" and recipients)):
        return False  # "thousands fled to R", "refugees crossed into R"
    if _ARMED not in entry.contexts and _is_trade(entry.type, actors, recipients):
        return False
    if entry.type == "PROTEST" or entry.mode == "cyber":
        return bool(actors or recipients)
    return any(
        one.kind != "place" and (one.country is not None or one.sector not in _PRIVATE) for one in (*actors, *recipients)
    )


def is_anybody(stance: StanceWords, actors: Sequence[Mention]) -> bool:
    """Whether the actor is only a pronoun of which nobody knows whom it means."""
    return bool(actors) and all(one.country is None and fold(one.text) in stance.pronouns for one in actors)


def are_meant(entry: EventEntry, actors: Sequence[Mention]) -> bool:
    """Whether those who act are such as an entry tells of, where it tells of some only: it is soldiers who leave a country."""
    return not entry.by or (bool(actors) and all(_is_called(one, entry.by) for one in actors))


def may_be_meant(scene: Scene, sentence: Sentence, entry: EventEntry) -> bool:
    """Whether a sentence has a word for those of whom an entry tells, where it tells of some only; where it has none, a plainer
    entry on the same words may tell the act."""
    if not entry.by:
        return True
    if not entry.by.isdisjoint(scene.words[sentence.first : sentence.last]):
        return True
    inside = {one for one in scene.owner[sentence.first : sentence.last] if one != NOBODY}
    return any(_is_called(scene.mentions[one], entry.by) for one in inside)


def _is_called(mention: Mention, words: frozenset[str]) -> bool:
    """Whether what somebody is called, or is, is one of ``words``."""
    called = fold(f"{mention.text} {mention.role or ''}")
    return not words.isdisjoint(called.split()) or any(" " in word and word in called for word in words)


def needs_other_side(trigger: Trigger, type_: str, actors: Sequence[Mention]) -> bool:
    """Whether an act is told by so common a verb that with nobody on the other side it may mean anything.

    "She met the challenge" is told of nobody.
    """
    if trigger.voice == "passive" and type_ in ("AGREE", "CONSULT"):
        return True  # "the election promised by A"
    if trigger.entry.kind != "v" or len(trigger.at) > 1 or trigger.voice == "passive":
        return False
    if type_ in _OF_FORCE and any(one.sector in _POLITICAL for one in actors):
        return False  # "police raided a den"
    return type_ in _AIMED or trigger.entry.mode == "release"


def leaves_open(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, type_: str) -> bool:
    """Whether the words of an act leave its other side open: "all sides", "anyone"; what is denied but "reports"."""
    words, first, limit = scene.words, trigger.first + 1, min(sentence.last, trigger.last + _OPEN)
    limit = next((at for at in range(first, limit) if words[at] in stance.hard), limit)
    if any(at < limit for at, _ in find_phrases(words, first, sentence.last, stance.anybody)):
        return True
    return type_ == "REJECT" and any(words[at] in stance.hearsay and scene.owner[at] == NOBODY for at in range(first, limit))


def is_to_anybody(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether what an act is done to is, right behind its last word, whoever it may be: "will not bow to anyone"."""
    behind = trigger.last + 1
    behind += behind < sentence.last and scene.words[behind] in stance.recipient
    aimed = scene.words[behind - 1] in stance.recipient
    return aimed and any(at == behind for at, _ in find_phrases(scene.words, behind, sentence.last, stance.anybody))


def _is_trade(type_: str, actors: Sequence[Mention], recipients: Sequence[Mention]) -> bool:
    """Whether firms only deal with each other, or with themselves: "Volvo and Hyundai agreed to share a plant". Those that
    are known to be of two states stand for these."""
    parties = (*actors, *recipients)
    return (
        type_ in _DEALINGS
        and len({one.country for one in parties} - {None}) < 2
        and any(one.sector == _BUSINESS for one in parties)
        and all(one.sector in (None, _BUSINESS) and one.kind in ("organisation", "group") for one in parties)
    )


def is_rule(coding: Coding, actors: Sequence[Mention], recipients: Sequence[Mention]) -> bool:
    """Whether what may be done is told of nobody in particular: "only parliament may declare war"."""
    if coding.status != "hypothetical" or coding.rule != POSSIBLE:
        return False
    return all(one.country is None and one.kind != "person" and one.text[1:].islower() for one in (*actors, *recipients))


def is_name(scene: Scene, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether a noun is part of a proper name, as its capital amid small letters shows: "The Siege of Vienna"."""
    if trigger.voice != "noun" or trigger.first == sentence.first:
        return False
    text, starts = scene.reading.text, scene.starts
    if not text[starts[trigger.first]].isupper() or text[starts[trigger.first] : scene.ends[trigger.first]].isupper():
        return False
    words = [at for at in range(sentence.first + 1, sentence.last) if text[starts[at]].isalpha()]
    capitals = sum(text[starts[at]].isupper() for at in words)
    return capitals * 2 < len(words)


def is_political(scene: Scene, sentence: Sentence, topic: int = -1) -> bool:
    """Whether a political body or office-holder is named in a sentence, but for the word of a ``topic`` that begins at that
    character (Brussels sprouts); countries also play football, and kings chess."""
    seen = {scene.owner[at] for at in range(sentence.first, sentence.last)} - {NOBODY}
    found = [scene.mentions[one] for one in seen if scene.mentions[one].start != topic]
    # The capital at the head of a sentence names nobody.
    named = [one for one in found if not one.text[int(one.start == sentence.start and one.kind == "office") :].islower()]
    return any(one.sector in _POLITICAL and one.kind in ("person", "office", "organisation") for one in named)


def is_hinted(scene: Scene, sentence: Sentence, words: EventWords) -> bool:
    """Whether two different words together say that a sentence is about sport: "by a point at the buzzer"."""
    found = words.hints.intersection(scene.words[sentence.first : sentence.last])
    if len(found) < _HINTS:
        return False
    return len({scene.words[at] for at in range(sentence.first, sentence.last) if _is_plain(scene, at)} & found) >= _HINTS


def _is_plain(scene: Scene, at: int) -> bool:
    """Whether a token belongs to nobody's name."""
    return scene.owner[at] == NOBODY or is_guess(scene, scene.owner[at])


def is_definition(scene: Scene, sentence: Sentence, words: EventWords) -> bool:
    """Whether a sentence says what something is before it names anybody."""
    tokens, defining, last = scene.words, words.stance.defining, min(sentence.last, sentence.first + _HEAD)
    for at, _ in find_phrases(tokens, sentence.first + 1, sentence.last, defining):
        named = (scene.owner[before] for before in range(sentence.first, at + 1))
        return at < last and not any(_is_known(scene, mention) for mention in named if mention != NOBODY)
    return False


def _is_known(scene: Scene, mention: int) -> bool:
    return not is_guess(scene, mention) and scene.mentions[mention].kind in ("person", "country")


def is_staged(scene: Scene, sentence: Sentence, words: EventWords) -> bool:
    """Whether a sentence tells what happens in an invented story: "In the opera, the queen pardons", "The comedy imagines a
    minister". Real persons of some office may be told of in a film, too, and are believed."""
    tokens, works = scene.words, words.works
    first, limit = sentence.first, min(sentence.last, sentence.first + _FRAME)
    if works.isdisjoint(tokens[first:limit]):
        return False
    if not (_opens_within(scene, first, limit, words) or _is_telling(scene, first, limit, words)):
        return False
    seen = {scene.owner[at] for at in range(first, sentence.last)} - {NOBODY}
    named = (scene.mentions[one] for one in seen if scene.mentions[one].kind == "person" and not scene.mentions[one].text.islower())
    return not any(one.sector is not None or one.country is not None for one in named)


def _opens_within(scene: Scene, first: int, limit: int, words: EventWords) -> bool:
    """Whether a sentence opens with the story in which it takes place: a preposition, a work, and a comma or the next phrase."""
    tokens, stance = scene.words, words.stance
    if tokens[first] not in stance.prepositions:
        return False
    for at in range(first + 1, limit - 1):
        if tokens[at] == "," or (tokens[at] in stance.prepositions and tokens[at] not in stance.weak_recipient):
            return False
        if tokens[at] not in words.works or scene.owner[at] != NOBODY:
            continue
        if stance.owner_follows:
            before = next((back for back in range(at - 1, first, -1) if tokens[back] in stance.prepositions), first)
            return at - before <= 2 and "," in tokens[at + 1 : limit]
        behind = tokens[at + 1]
        if behind == "," or behind in stance.possessive or behind in stance.article or scene.owner[at + 1] != NOBODY:
            return True
    return False


def _is_telling(scene: Scene, first: int, limit: int, words: EventWords) -> bool:
    """Whether a work is the subject of a verb by which works tell."""
    tokens = scene.words
    for at in range(first + 1, limit):
        if tokens[at] in words.telling:
            near = tokens[max(first, at - _TITLE) : at]
            return "," not in near and any(word in words.works for word in near)
    return False


def is_nobodys(scene: Scene, sentence: Sentence, words: EventWords, trigger: Trigger, taken: frozenset[int]) -> bool:
    """Whether what is said to act is no actor: a storm, an animal, an illness, a price."""
    tokens, forces, stance = scene.words, words.forces, words.stance
    if trigger.voice == "noun":
        near = range(max(sentence.first, trigger.first - _OWNER), min(sentence.last, trigger.last + 1 + _OWNER))
        return any(tokens[at] in forces and at not in taken and scene.owner[at] == NOBODY for at in near)
    if trigger.voice == "passive":
        steps = range(trigger.last + 1, min(sentence.last, trigger.last + 1 + _SUBJECT))
    else:
        if tokens[trigger.aux - 1] in stance.conjunction and _begins_with(scene, sentence, words, trigger.aux - 1):
            return True  # "A heatwave gripped Greece and forced"
        head = _before_attributes(scene, sentence, stance, trigger.aux)
        steps = range(head - 1, max(sentence.first, head - _SUBJECT) - 1, -1)
    for at in steps:
        if tokens[at] in forces and (scene.owner[at] == NOBODY or is_guess(scene, scene.owner[at])):
            return True
        if (
            stance.owner_follows
            and scene.owner[at] != NOBODY
            and at > sentence.first
            and tokens[scene.firsts[scene.owner[at]] - 1] in forces
        ):
            return True  # "semut tentara": the mention only qualifies what acts
        if tokens[at] in stance.hard or tokens[at] == "," or (scene.owner[at] != NOBODY and not is_guess(scene, scene.owner[at])):
            return False
    return False


def _before_attributes(scene: Scene, sentence: Sentence, stance: StanceWords, last: int) -> int:
    """``last`` moved before names that only say whence or where the subject is: "yields in Italy and Spain", "air from Siberia"."""
    at = last
    while at - 1 > sentence.first and scene.owner[at - 1] != NOBODY:
        before = scene.firsts[scene.owner[at - 1]] - 1
        if before <= sentence.first or before >= at - 1:
            return last
        if scene.words[before] in stance.place or scene.words[before] in stance.source:
            return before
        if scene.words[before] not in stance.conjunction:
            return last
        at = before
    return last


def _begins_with(scene: Scene, sentence: Sentence, words: EventWords, last: int) -> bool:
    """Whether the clause that ends before ``last`` has a force as its subject, before it names anybody."""
    first = last
    while first > sentence.first and scene.words[first - 1] not in words.stance.hard and scene.words[first - 1] != ",":
        first -= 1
    for at in range(first, min(last, first + _HEADLONG)):
        if scene.owner[at] != NOBODY and not is_guess(scene, scene.owner[at]):
            return False
        if scene.words[at] in words.forces:
            return scene.owner[at + 1] == NOBODY
    return False
