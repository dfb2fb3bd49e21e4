"""Steps along one clause: the nearest party, who stands beside it, and the preposition that introduces it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sanad.annotate.events.scene import NOBODY, Scene, may_act
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.model import Mention
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

_ADJECTIVES = 2  # words that may stand between a preposition and the party that it introduces
_TITLE = 4  # words of a title before a name
_TITLES = 9  # the same where they are known to be a title
_SHORT = 4  # letters of words that are too short to be a passive
_QUOTE = '"'
_QUOTED = 12  # words in quotation marks that a clause holds
_NAMED = frozenset({"person", "country", "organisation"})  # kinds of party that a headline lists
FAR = 40  # words after which a clause has surely ended
MOST = 16  # parties of one list


def who(mention: Mention) -> str:
    """What tells parties apart: groups of one country are different groups where they are called differently."""
    return f"{mention.entity} {fold(mention.text)}" if mention.kind == "group" else mention.entity


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause of one trigger: ``triggers`` are those of its sentence, ``taken`` all their tokens, ``opens`` and
    ``limit`` the tokens at which the statement begins and ends in which the trigger stands. Mentions are meant by their indices."""

    scene: Scene
    sentence: Sentence
    stance: StanceWords
    triggers: Sequence[Trigger]
    taken: frozenset[int]
    limit: int
    opens: int = 0

    def left(self, at: int) -> tuple[int, ...]:
        """The nearest mention to the left of ``at`` that no preposition introduces, else the nearest."""
        words = self.scene.words
        here = at - 1
        if here > self.sentence.first and words[here] == ",":
            named = self._apposed(here)
            if named:
                return named
            beyond = self._left_from(at, self.before_aside(here))
            if beyond:
                return beyond
        return self._left_from(at, here)

    def _apposed(self, comma: int) -> tuple[int, ...]:
        """The person whose name alone stands between two commas behind what the person is, with whom stands before that: "A and
        his counterpart, N, signed"; empty where the words before are a party of their own."""
        scene, words = self.scene, self.scene.words
        name = scene.owner[comma - 1]
        if name == NOBODY or scene.mentions[name].kind != "person" or not scene.party[name]:
            return ()
        at = scene.firsts[name] - 1
        if at <= self.sentence.first or words[at] != "," or scene.owner[at - 1] != NOBODY:
            return ()
        for before in range(at - 1, max(self.sentence.first, at - 1 - _TITLE), -1):
            if words[before] in self.stance.conjunction:
                other = scene.owner[before - 1]
                listed = other != NOBODY and scene.party[other] and other != name
                return (*self.list_left(other), name) if listed else (name,)
            plain = words[before].isalpha() and (scene.owner[before] == NOBODY or words[before] in self.stance.owning)
            if not plain or self.is_function(words[before]):
                return ()
        return ()

    def _left_from(self, at: int, here: int) -> tuple[int, ...]:
        """`left`, looking from the token ``here`` on."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        fallback: int | None = None
        if here == at - 1 and here > self.sentence.first and words[here] in stance.relative and words[here] in stance.pronouns:
            told = scene.owner[here - 1]
            if told != NOBODY and scene.party[told] and may_act(scene.mentions[told]):
                return self.list_left(told)  # "with men who rebelled"
        floor = max(self.sentence.first, at - FAR)
        while here >= floor:
            mention = scene.owner[here]
            if mention != NOBODY:
                if (
                    scene.party[mention]
                    and may_act(scene.mentions[mention])
                    and (scene.lasts[mention] >= at or not self.is_modifier(mention))
                    and not (self.is_compounded(mention) and scene.lasts[mention] + 2 < at)
                ):
                    if not self.is_introduced(mention):
                        if stance.agent_follows and self.is_agent_before(mention):
                            here = scene.firsts[mention] - 1
                            continue
                        listed = self._in_headline(mention, at) if words[scene.firsts[mention] - 1] == "," else ()
                        return listed or self.list_left(self._busy_with(mention))
                    if fallback is None and self.preposition(mention) not in self.stance.inside:
                        fallback = mention
                here = scene.firsts[mention] - 1
                continue
            if words[here] == ")":
                here = self.before_bracket(here)
                continue
            if words[here] == _QUOTE and (opened := self._before_quotation(here)):
                here = opened
                continue
            if words[here] in stance.hard:
                break
            here -= 1
        return () if fallback is None else self.list_left(fallback)

    def is_agent_before(self, mention: int) -> bool:
        """Whether a party behind a passive does that, and the verb behind is said of the one before: "N disebut media bertemu"."""
        scene, words, stance = self.scene, self.scene.words, self.stance
        if scene.mentions[mention].kind == "place":
            return False
        verb = scene.firsts[mention] - 1
        while verb > self.sentence.first and (words[verb] in stance.article or words[verb] in stance.skip):
            verb -= 1
        passive = words[verb].startswith(stance.passive_heads) and len(words[verb]) > _SHORT and scene.owner[verb] == NOBODY
        if not passive or verb <= self.sentence.first or words[verb] in stance.prepositions:
            return False
        before = verb - 1
        if words[before] in stance.relative:
            return True  # "gencatan senjata yang ditengahi N"
        while before > self.sentence.first and (words[before] in stance.adverbs or words[before] in stance.relative):
            before -= 1
        patient = scene.owner[before]
        return patient != NOBODY and scene.party[patient] and patient != mention

    def _in_headline(self, mention: int, at: int) -> tuple[int, ...]:
        """The parties that a headline lists at its head with commas alone, before the verb at ``at``, if any: "A, B agree"."""
        scene, words = self.scene, self.scene.words
        if scene.lasts[mention] != at or scene.mentions[mention].kind not in _NAMED:
            return ()
        found = [mention]
        while len(found) < MOST:
            comma = scene.firsts[found[0]] - 1
            if comma <= self.sentence.first or words[comma] != ",":
                break
            other = scene.owner[comma - 1]
            if other == NOBODY or not self._beside(other, found[0]):
                return ()
            found.insert(0, other)
        first = scene.firsts[found[0]]
        opens = first == self.sentence.first or words[first - 1] == ":"
        return tuple(found) if opens and len(found) > 1 else ()

    def _beside(self, one: int, other: int) -> bool:
        """Whether two names may stand in a list: of one kind, and different parties, not a city and its country."""
        mentions = self.scene.mentions
        kinds = {mentions[one].kind, mentions[other].kind}
        if not self.scene.party[one] or ("person" in kinds and len(kinds) > 1) or not kinds <= _NAMED:
            return False
        same_state = "person" not in kinds and mentions[one].country == mentions[other].country
        return mentions[one].entity != mentions[other].entity and not same_state

    def _busy_with(self, mention: int) -> int:
        """The party that a participle right behind it says to be doing something to ``mention``, which then is no subject: "the
        troops battling smugglers said"; else ``mention``."""
        scene, words, endings = self.scene, self.scene.words, self.stance.gerund_endings
        at = scene.firsts[mention] - 1
        while at > self.sentence.first and words[at] in self.stance.article:
            at -= 1
        if not endings or at <= self.sentence.first or scene.owner[at] != NOBODY or not words[at].endswith(endings):
            return mention
        before = scene.owner[at - 1]
        if before == NOBODY or not scene.party[before] or scene.mentions[before].kind == "country" or self.is_introduced(before):
            return mention
        return before

    def head(self, at: int) -> tuple[int, ...]:
        """The subject of the clause on which a verb at ``at`` hangs: its first mention that no preposition introduces."""
        scene, words = self.scene, self.scene.words
        near = scene.owner[at - 1] if at > self.sentence.first else NOBODY
        if near != NOBODY and scene.party[near] and words[scene.firsts[near] - 1] == ",":
            side_by_side = self._in_headline(near, at)
            if side_by_side:
                return side_by_side
        here, best = at - 1, NOBODY
        floor = max(self.sentence.first, at - FAR)
        while here >= floor:
            mention = scene.owner[here]
            if mention != NOBODY:
                if scene.party[mention] and may_act(scene.mentions[mention]) and not self.is_introduced(mention):
                    best = mention
                here = scene.firsts[mention] - 1
                continue
            if words[here] == ")":
                here = self.before_bracket(here)
                continue
            if words[here] in self.stance.hard or (words[here] in self.stance.relative and best != NOBODY):
                break
            if words[here] == "," and best != NOBODY and self._opens_main(here, best):
                break
            here -= 1
        return self.list_right(best, closed=True) if best != NOBODY else self.left(at)

    def _opens_main(self, comma: int, mention: int) -> bool:
        """Whether the clause of which ``mention`` is the subject begins behind ``comma``, another verb standing before it."""
        words, first = self.scene.words, comma + 1
        while first < self.scene.firsts[mention] and (
            words[first] in self.stance.conjunction or words[first] in self.stance.article
        ):
            first += 1
        told = any(trigger.voice != "noun" and trigger.first < comma for trigger in self.triggers)
        return told and first == self.scene.firsts[mention]

    def is_cut(self, start: int, end: int) -> bool:
        words = self.scene.words
        return any(words[at] in self.stance.hard and words[at] not in "()" for at in range(start + 1, end))

    def before_bracket(self, at: int) -> int:
        """The token before the bracket that opens what closes at ``at``."""
        words = self.scene.words
        while at > self.sentence.first and words[at] != "(":
            at -= 1
        return at - 1

    def behind_bracket(self, at: int) -> int:
        """The token behind the bracket that closes what opens at ``at``."""
        words = self.scene.words
        while at < self.sentence.last - 1 and words[at] != ")":
            at += 1
        return at + 1

    def _before_quotation(self, at: int) -> int:
        """The token before the words in quotation marks that close at ``at``, where these belong to the clause: 'said it was "sad"
        and urged'; 0 where the mark opens."""
        marks = [here for here in range(self.sentence.first, at + 1) if self.scene.words[here] == _QUOTE]
        if len(marks) % 2 or len(marks) < 2 or marks[-2] <= self.sentence.first or at - marks[-2] > _QUOTED:
            return 0
        return marks[-2] - 1

    def before_aside(self, comma: int) -> int:
        """Where to look on when the verb stands behind ``, ... ,``: before the first of the two commas."""
        for at in range(comma - 1, max(self.sentence.first, comma - FAR), -1):
            if self.scene.words[at] == ",":
                return at - 1
            if self.scene.words[at] in (";", ":"):
                break
        return comma

    def preposition(self, mention: int) -> str:
        """The preposition that introduces a mention, articles, titles and an adjective or two aside; "" where there is none."""
        words, stance, text, loose = self.scene.words, self.stance, self.scene.reading.text, 0
        at = self.scene.firsts[mention] - 1
        while at >= self.sentence.first:
            word = words[at]
            if word in stance.prepositions:
                verbal = word in stance.purpose and loose and (words[at + 1] in stance.light or words[at + 1] in stance.infinitive)
                return "" if verbal else word  # "to give the X access"
            if word not in stance.article:
                owner = self.scene.owner[at]
                if owner != NOBODY and word.endswith(tuple(stance.possessive)) and stance.possessive:
                    at = self.scene.firsts[owner] - 1  # "in Nigeria's Kaduna"
                    continue
                if word.isdigit() and at not in self.scene.dated:
                    at -= 1
                    continue
                if not word.isalpha() or self.scene.owner[at] != NOBODY or at in self.taken or self.is_function(word):
                    return ""
                loose += not text[self.scene.starts[at]].isupper()
                if loose > _ADJECTIVES:
                    return ""
            at -= 1
        return ""

    def is_introduced(self, mention: int) -> bool:
        return bool(self.preposition(mention))

    def introduced_by(self, at: int, prepositions: frozenset[str], other: tuple[int, ...]) -> tuple[int, ...]:
        """The first mention from ``at`` on that one of ``prepositions`` introduces, in the clause."""
        scene, words = self.scene, self.scene.words
        limit = min(self.limit, at + FAR)
        while at < limit:
            mention = scene.owner[at]
            if mention != NOBODY:
                if scene.party[mention] and mention not in other and self.preposition(mention) in prepositions:
                    return self.list_right(mention)
                at = scene.lasts[mention]
                continue
            if words[at] == "(":
                at = self.behind_bracket(at)
                continue
            if words[at] in self.stance.hard or words[at] in self.stance.relative:
                break
            at += 1
        return ()

    def list_left(self, mention: int) -> tuple[int, ...]:
        """``mention`` with those coordinated to it on its left: "A, B and C" from C."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        found, other_clause = [mention], False
        while len(found) < MOST:
            at = self.unit_start(found[0]) - 1
            joint = words[at] if at > self.sentence.first else ""
            if joint in stance.conjunction:
                other_clause = len(found) == 1 and words[at - 1] == ","
                at -= words[at - 1] == ","
            elif joint != "," or len(found) < 2:
                break
            other = scene.owner[at - 1]
            if other == NOBODY or not scene.party[other] or other in found or (joint == "," and self.is_introduced(other)):
                break
            found.insert(0, other)
        return (mention,) if other_clause and len(found) == 2 else tuple(found)  # ", and B" is no list of two

    def list_right(self, mention: int, closed: bool = False) -> tuple[int, ...]:
        """``mention`` with those coordinated to it on its right; a list has its conjunction before the last. What a verb
        follows is that verb's subject, unless the list is ``closed`` by its preposition."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        found, joined = [self.unit_head(mention)], False
        heads = set() if closed else {trigger.aux for trigger in self.triggers if trigger.voice != "noun"}
        while not joined and len(found) < MOST:
            at, comma = scene.lasts[found[-1]], False
            while at < self.sentence.last and (words[at] == "," or words[at] in stance.conjunction or words[at] in stance.article):
                comma = comma or words[at] == ","
                joined = joined or words[at] in stance.conjunction
                at += 1
            if comma and not joined and scene.mentions[found[-1]].kind == "person":
                beyond = self._behind_description(at)
                if beyond:
                    at, joined = beyond, True
            elif comma and joined and len(found) == 1:
                break
            if at >= self.sentence.last or not (comma or joined):
                break
            other = self.unit_head(scene.owner[at]) if scene.owner[at] != NOBODY else self._titled(at)
            unfit = other == NOBODY or not scene.party[other] or self.is_compounded(other)  # "ships and Russian-made jets"
            if unfit or other in found or (joined and scene.lasts[other] in heads):
                joined = joined and len(found) > 1
                break
            found.append(other)
        return tuple(found) if joined else (found[0],)

    def _behind_description(self, at: int) -> int:
        """The token behind the conjunction that goes on with a list of persons, where at ``at`` only stands who the last one is:
        "by N, the prime minister, and M"; 0 where there is none."""
        words, scene, stance = self.scene.words, self.scene, self.stance
        heads = {trigger.first for trigger in self.triggers}
        for here in range(at, min(self.sentence.last - 2, at + _TITLES)):
            if words[here] == ",":
                ahead = scene.owner[here + 2]
                person = ahead != NOBODY and scene.mentions[ahead].kind in ("person", "office")
                return here + 2 if words[here + 1] in stance.conjunction and person and here > at else 0
            named = scene.owner[here] != NOBODY and scene.mentions[scene.owner[here]].kind == "person"
            if named or here in heads or words[here] in stance.hard or words[here] in stance.relative or words[here] in stance.be:
                return 0
        return 0

    def _titled(self, at: int) -> int:
        """The person whose title begins at a token: "the Tanzanian president, X", "President X"."""
        scene = self.scene
        for ahead in range(at + 1, min(self.sentence.last, at + _TITLES)):
            mention = scene.owner[ahead]
            if mention == NOBODY:
                continue
            role = scene.mentions[mention].role
            title = scene.reading.text[scene.starts[at] : scene.starts[ahead]].rstrip(" ,")
            return mention if role is not None and title == role else NOBODY
        return NOBODY

    def unit_start(self, mention: int) -> int:
        """The first token of the noun phrase that ends in a mention: "his Pakistani counterpart X", "Western allies"."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        at, loose = scene.firsts[mention], 0
        most = _TITLE if scene.mentions[mention].kind == "person" else _ADJECTIVES
        while at - 1 > self.sentence.first:
            before = scene.owner[at - 1]
            if before != NOBODY:
                at = scene.firsts[before]
            elif words[at - 1] in stance.article or words[at - 1] in stance.possessive:
                at -= 1
            elif loose < most and words[at - 1].isalpha() and not self.is_function(words[at - 1]):
                at, loose = at - 1, loose + 1
            else:
                break
        return at if not loose or words[at - 1] in stance.conjunction else scene.firsts[mention]

    def unit_head(self, mention: int) -> int:
        """The last of mentions that stand side by side and name one party: "Pakistani | counterpart | X"."""
        scene = self.scene
        while mention != NOBODY and scene.lasts[mention] < self.sentence.last:
            after = scene.owner[scene.lasts[mention]]
            if after == NOBODY or not scene.party[after]:
                break
            kinds = scene.mentions[mention].kind, scene.mentions[after].kind
            if kinds[1] != "person" and (kinds[0] != "country" or kinds[1] not in ("office", "organisation")):
                break
            mention = after
        return mention

    def is_function(self, word: str) -> bool:
        stance = self.stance
        return (
            word in stance.conjunction
            or word in stance.prepositions
            or word in stance.hard
            or word in stance.relative
            or word in stance.be
        )

    def is_modifier(self, mention: int) -> bool:
        """Whether a body without a name of its own only qualifies the noun behind it: "military aid"."""
        scene, last = self.scene, self.scene.lasts[mention]
        if scene.mentions[mention].kind != "organisation" or not scene.mentions[mention].text.islower():
            return False
        if self.stance.owner_follows:
            before = scene.firsts[mention] - 1
            if last - before > 2 or before <= self.sentence.first:
                return False
            verbs = {trigger.first for trigger in self.triggers if trigger.voice != "noun"}
            return scene.words[before].isalpha() and before not in verbs and not self.is_function(scene.words[before])
        if last >= self.sentence.last or not scene.words[last].isalpha() or last in scene.dated:
            return False
        word = scene.words[last]
        return not (self.is_function(word) or word in self.stance.complement)

    def is_compounded(self, mention: int) -> bool:
        """Whether a mention is only the first part of a compound that says of what kind another party is: "Moscow-backed"."""
        scene, last = self.scene, self.scene.lasts[mention]
        return last < self.sentence.last and scene.words[last] == "-" and scene.starts[last] == scene.mentions[mention].end

    def is_own(self, mention: int) -> bool:
        """Whether the actor's own is meant: "its troops"."""
        first = self.scene.firsts[mention] - 1
        if (
            self.scene.words[self.scene.lasts[mention] - 1].endswith(self.stance.owning_endings)
            and self.scene.mentions[mention].kind != "person"
        ):
            return True
        return first >= self.sentence.first and self.scene.words[first] in self.stance.owning

    def last_word(self, trigger: Trigger) -> str:
        """The last word of an entry as it stands in the lexicon, or on the page where it may be one of several."""
        return trigger.reading.last or self.scene.words[trigger.last]
