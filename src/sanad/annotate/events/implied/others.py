"""Who is on the other side of an act where its grammar names a deed, one's own state, people or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from sanad.annotate.actors.drafts import slug
from sanad.annotate.events.implied.meant import Side
from sanad.annotate.events.parties import Parties, are_own_officials
from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.model import OF_NO_STATE, SIDES, UNNAMED, Mention
from sanad.plover import quad_of
from sanad.text.sentences import Sentence

_ASIDE: Final = 20  # words within which an aside ends
_BESIDE: Final = 4  # words within which a place belongs to the people named before it
_OURS: Final = frozenset({"group", "organisation"})  # kinds of what may be somebody's abroad
_MILITARY: Final = "MIL"
_FORCED: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_OFFICIAL: Final = frozenset({"GOV", "MIL", "COP"})
_OFFERED: Final = frozenset({"AGREE", "SUPPORT"})
_PUBLIC: Final = frozenset({"CVL", "OPP", "JRN"})  # whom a state may also treat so at home


def doer(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, recipients: Side) -> Side:
    """Who did what somebody condemns, where that is told as a noun: "condemned the killing of B by A"."""
    at = trigger.last + 1
    while at < sentence.last and scene.words[at] in stance.article:
        at += 1
    if at >= sentence.last or scene.owner[at] != NOBODY:
        return recipients
    aside = _aside(scene, sentence, stance, at)
    for ahead in range(at + 1, sentence.last - 1):
        if ahead in aside:
            continue
        word = scene.words[ahead]
        if word == "," or word in stance.relative or (word in stance.hard and word not in stance.agent):
            break
        if word in stance.agent:
            behind = ahead + 1
            while behind < sentence.last - 1 and scene.owner[behind] == NOBODY and scene.words[behind].isalpha():
                behind += 1
            mention = scene.owner[behind]
            known = mention != NOBODY and scene.party[mention] and scene.mentions[mention].kind not in ("outlet", "place")
            return (scene.mentions[mention],) if known and scene.mentions[mention].name != UNNAMED else recipients
    return recipients


def _aside(scene: Scene, sentence: Sentence, stance: StanceWords, at: int) -> range:
    """The tokens between two commas behind ``at``, these with them, behind which whoever acts is named: "the seizure of a ship,
    which flies A's flag, by B"."""
    commas = [here for here in range(at, min(sentence.last - 1, at + _ASIDE)) if scene.words[here] == ","]
    if len(commas) > 1 and scene.words[commas[1] + 1] in stance.agent:
        return range(commas[0], commas[1] + 1)
    return range(0)


def others(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, actor: Mention) -> Side:
    """Those of another country to whom something goes that names but the actor's own: "conveyed A's protest to B"."""
    towards = stance.towards | stance.goal if trigger.entry.type == "THREATEN" else stance.towards  # "to send its troops to B"
    for owner in _parties_behind(scene, sentence, trigger, stance.hard):
        at, one = scene.firsts[owner], scene.mentions[owner]
        before = at - 2 if scene.words[at - 1] in stance.article else at - 1
        abroad = one.country not in (None, actor.country)
        if abroad and (one.kind in SIDES or one.kind == "place") and scene.words[before] in towards:
            return (one, *_and(scene, sentence, stance, owner))
    return _where_ours_are(scene, sentence, stance, trigger, actor)


def _where_ours_are(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, actor: Mention) -> Side:
    """The state of the place in which people or a mission of the actor's own are: "condemned the attack on its embassy in X"."""
    ours = NOBODY
    for owner in _parties_behind(scene, sentence, trigger, stance.hard):
        at, one = scene.firsts[owner], scene.mentions[owner]
        if one.country == actor.country and one.kind in _OURS and any(map(str.islower, one.text.split())):
            ours = owner
        elif ours != NOBODY and one.kind in ("place", "country") and one.country not in {None, *OF_NO_STATE, actor.country}:
            near = at - scene.lasts[ours] <= _BESIDE and scene.words[at - 1] in stance.inside
            return (one,) if near else ()
    return ()


def warned(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, actors: Side) -> Side:
    """The state on whose acts a threat depends that names nobody but one's own: "warned that A would leave if B broke its word"."""
    home = {one.country for one in actors}
    for at in range(trigger.last + 1, sentence.last - 1):
        if scene.words[at] in stance.condition:
            for owner in scene.owner[at + 1 : min(sentence.last, at + 1 + _BESIDE)]:
                if owner != NOBODY and scene.party[owner] and scene.mentions[owner].country not in {None, *OF_NO_STATE, *home}:
                    return (scene.mentions[owner],)
    return ()


def promised_to(scene: Scene, stance: StanceWords, actors: Side, recipients: Side) -> Side:
    """The recipients of a promise without the actors' own state or its firms, where these are what will act: "promised that Senegal
    would". Behind a preposition a state is where the promise holds: "declared a ceasefire in Libya"."""
    home, at = {one.country for one in actors}, scene.reading.tokens.at
    governs = all(one.sector == "GOV" for one in actors)
    return tuple(
        one
        for one in recipients
        if one.country not in home
        or not (one.kind == "country" or (one.sector == "BUS" and governs and not one.text.islower()))
        or scene.words[at(one.start) - 1] in stance.prepositions
    )


def complained_of(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, actor: Mention) -> Side:
    """The state whose deed somebody complains of to a court or a body of states: "complained to B that C's jets had crossed"."""
    for owner in _parties_behind(scene, sentence, trigger, stance.hard - stance.complement):
        one = scene.mentions[owner]
        if one.kind != "outlet" and one.country not in {None, *OF_NO_STATE, actor.country}:
            return (one,)
    return ()


def blames_thing(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> bool:
    """Whether what is said to be at fault is a thing rather than somebody whom the context may name: "blamed rising costs"."""
    at = trigger.first + 1
    if trigger.voice not in ("active", "gerund") or scene.words[trigger.first] not in stance.faulting:
        return False
    while at < sentence.last and scene.words[at] in stance.article:
        at += 1
    told = at < sentence.last and scene.words[at].isalpha() and scene.words[at] not in stance.functions
    return told and scene.owner[at] == NOBODY and scene.words[at] not in stance.pronouns


def _parties_behind(scene: Scene, sentence: Sentence, trigger: Trigger, stops: frozenset[str]) -> Iterator[int]:
    """The parties behind an act, by index, up to the first word of ``stops``."""
    for at in range(trigger.last + 1, sentence.last):
        if scene.words[at] in stops:
            break
        owner = scene.owner[at]
        if owner != NOBODY and at == scene.firsts[owner] and scene.party[owner]:
            yield owner


def _and(scene: Scene, sentence: Sentence, stance: StanceWords, index: int) -> Side:
    """The state that is named with another one: "and B"."""
    at = scene.lasts[index]
    if at + 1 >= sentence.last or scene.words[at] not in stance.conjunction or scene.owner[at + 1] == NOBODY:
        return ()
    one = scene.mentions[scene.owner[at + 1]]
    return (one,) if one.kind == "country" else ()


def struck(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, actors: Side) -> Side:
    """The state in which force is used that is told to be used against nobody: "A's military operation in B"."""
    for at in range(trigger.last + 1, sentence.last):
        if scene.words[at] in stance.hard or scene.words[at] == ",":
            break
        owner = scene.owner[at]
        if owner != NOBODY and scene.words[at - 1] in stance.place:
            one = scene.mentions[owner]
            abroad = all(one.country != other.country or one.sector != other.sector for other in actors)
            state = one.kind == "country" and one.sector in ("GOV", "REB") and one.country is not None
            return (one,) if state and abroad and all(other.sector != "IGO" for other in actors) else ()
    return ()


def host(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, actors: Side, recipients: Side) -> Side:
    """The state from which a state calls its own envoys home, or in which it closes its embassy, where that stands further behind;
    of two states that do so each does it to the other."""
    if not are_own_officials(recipients, actors):
        return recipients
    doing = {one.country for one in actors}
    if len(doing) > 1:
        return ()
    before = scene.owner[trigger.aux - 1] if trigger.aux > sentence.first else NOBODY  # "A's envoy to B was recalled"
    behind = _parties_behind(scene, sentence, trigger, stance.hard) if recipients else ()
    for owner in (*((before,) if before != NOBODY else ()), *behind):
        one = scene.mentions[owner]
        if one.kind in ("country", "place") and one.country not in {None, *OF_NO_STATE, *doing}:
            how = scene.words[scene.firsts[owner] - 1]
            if how in stance.place or how in stance.source or how in stance.towards:
                return (one,)
    return recipients


def sender(scene: Scene, stance: StanceWords, trigger: Trigger, actors: Side, speaker: Mention | None) -> Side:
    """Who sends forces that nobody is told to send and whose own words name no state: the state whose official tells it."""
    if trigger.entry.type != "MOBILIZE" or speaker is None or speaker.sector not in _OFFICIAL:
        return actors
    if speaker.country in {None, *OF_NO_STATE}:
        return actors
    if not all(one.kind == "group" and one.text.islower() for one in actors):
        return actors
    words = {scene.words[at] for at in trigger.at}
    moved = trigger.voice == "passive" or scene.words[trigger.first].startswith(stance.passive_heads)
    told = actors and trigger.voice == "noun"
    return (speaker,) if moved or told or not words.isdisjoint(stance.be) else actors


def threatener(
    scene: Scene, stance: StanceWords, trigger: Trigger, ahead: bool, recipients: Side, speaker: Mention | None
) -> Side | None:
    """Who threatens where only what awaits the other side is told, who promises or backs where that is told of what is ours ("R can
    count on us"): whoever says so, or nobody; None where it awaits himself."""
    phrase = trigger.entry.kind == "p" and trigger.reading.recipient == 0 and trigger.reading.actor is None
    ours = phrase and trigger.entry.type in _OFFERED and any(scene.words[at] in stance.own for at in trigger.at)
    if not (ours or trigger.entry.type == "THREATEN"):
        return ()
    if speaker is None or speaker.name == UNNAMED or speaker.country in OF_NO_STATE:
        return ()
    if any(one.kind == "country" and one.country == speaker.country for one in recipients):
        return None
    if ours:
        return (speaker,)
    awaits = ahead or any(scene.words[at] in stance.future for at in trigger.at)
    return (speaker,) if (awaits if trigger.voice == "noun" else trigger.reading.recipient == 0) else ()


def of_teller(
    scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, actors: Side, recipients: Side, speaker: Mention | None
) -> Side:
    """The recipients of a hostile act, where a pronoun says that what it is done to belongs to the other who tells of it or is the
    subject of the sentence: "A said B rammed its boats", "A protested after B entered its waters"; or where he tells of soldiers
    of whom nothing is said but who killed them: "A said B's troops killed two soldiers"."""
    doing = {one.country for one in actors}
    if trigger.entry.type not in _FORCED or len(doing) != 1 or None in doing or trigger.voice == "passive":
        return recipients
    noun = _owned_noun(scene, sentence, stance, trigger)
    if noun == NOBODY:
        behind = scene.words[trigger.first : min(sentence.last, trigger.last + 1 + _BESIDE)]
        own = not stance.ownership.isdisjoint(behind)  # "killed its own soldiers"
        plain = all(one.sector == _MILITARY and one.country in doing and one.text.islower() for one in recipients)
        soldiers = plain and not own
        if not soldiers or trigger.entry.type != "ASSAULT" or speaker is None or speaker.country in {None, *OF_NO_STATE, *doing}:
            return recipients
        return tuple(_that_of(speaker.country, one) for one in recipients)
    teller = speaker or _first_party(scene, sentence, trigger)
    if teller is None or teller.country in {None, *OF_NO_STATE, *doing}:
        return recipients
    if not recipients and _bare(stance, scene.words[noun]) in stance.holdings:
        return (teller,)
    owner = scene.owner[noun]
    sides = recipients or ((scene.mentions[owner],) if owner != NOBODY else ())
    sides = tuple(one for one in sides if one.kind != "place" or one.country is not None) or sides  # where nobody rules
    theirs = all(one.kind in ("group", "office") and one.country in {None, *doing} and one.sector not in _PUBLIC for one in sides)
    return tuple(_that_of(teller.country, one) for one in sides) if theirs else recipients


def _that_of(country: str | None, one: Mention) -> Mention:
    """A group as that of ``country``: the body or office of another state that its words were taken for it is not."""
    if one.country in (None, country) or not one.entity.startswith(("body:", "office:")):
        return replace(one, country=country)
    return replace(one, country=country, name=one.text, entity=f"group:{country}:{one.sector or ''}:{slug(one.text)}")


def _owned_noun(scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger) -> int:
    """The token behind a verb that is somebody's by a pronoun ahead of it or at its end, unless that is said to be his own;
    `NOBODY` where there is none."""
    words = scene.words
    for at in range(trigger.first + 1, min(sentence.last - 1, trigger.last + 1 + _BESIDE)):
        if words[at] in stance.hard or words[at] == ",":
            break
        if words[at] in stance.owning:
            return NOBODY if words[at + 1] in stance.ownership else at + 1
        if words[at].endswith(stance.owning_endings):
            return NOBODY if words[at + 1] in stance.ownership else at
    return NOBODY


def _bare(stance: StanceWords, word: str) -> str:
    return next((word.removesuffix(ending) for ending in stance.owning_endings if word.endswith(ending)), word)


def _first_party(scene: Scene, sentence: Sentence, trigger: Trigger) -> Mention | None:
    """The first of known country that may act in a sentence before an act."""
    for at in range(sentence.first, trigger.first):
        owner = scene.owner[at]
        if owner != NOBODY and scene.party[owner] and scene.mentions[owner].country is not None:
            return scene.mentions[owner]
    return None


def whose(
    scene: Scene, sentence: Sentence, stance: StanceWords, trigger: Trigger, parties: Parties, recipients: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """The recipients; people or forces of no country of their own with the country in which they were: "killed 48 people in
    Afghanistan"; those let go as of that to which they went: "freed 13 detainees, who were flown to R"."""
    if not recipients or not parties.recipients or not all(_is_of_none(one) for one in recipients):
        return recipients
    start = scene.lasts[parties.recipients[-1]]
    said = quad_of(trigger.entry.type) in ("VC", "VK") or recipients[-1].country in OF_NO_STATE
    near = start + _BESIDE if said else sentence.last
    where = stance.place | (stance.source - stance.agent) if trigger.entry.type in ("AID", "RETREAT") else stance.place
    freed = trigger.entry.mode == "release"
    for at in range(start, min(sentence.last, near)):
        if scene.words[at] in stance.hard:
            break
        mention = scene.owner[at]
        if mention == NOBODY:
            continue
        here, owned = scene.mentions[mention], recipients[-1].country
        sent = freed and here.kind in ("country", "place") and here.country is not None and scene.words[at - 1] in stance.goal
        if sent or (here.kind == "country" and not where.isdisjoint(scene.words[at - 2 : at])):
            if mention in parties.actors or owned not in {None, *OF_NO_STATE, here.country}:
                return recipients
            if not sent:
                return (*recipients, here)
            return tuple(replace(one, country=here.country) if one.country is None else one for one in recipients)
    return recipients


def _is_of_none(mention: Mention) -> bool:
    """Whether people, or the forces of an international body, are known by where they are only."""
    return (mention.kind == "group" and mention.text.islower()) or mention.country in OF_NO_STATE
