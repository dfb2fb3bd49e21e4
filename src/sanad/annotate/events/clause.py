"""The parties of one clause: the phrase around each, who stands beside it, and the preposition that introduces it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.events.scene import NOBODY, Scene
from sanad.annotate.events.trigger import Trigger
from sanad.lang.stance import StanceWords
from sanad.model import Mention
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

_SET_OFF: Final = 2  # characters between what somebody is and the name: ", "
_OPENING: Final = frozenset({"\"", "\n", ":"})  # behind these a sentence opens as well
_ADJECTIVES: Final = 2  # words that may stand between a preposition and the party that it introduces
_TITLE: Final = 4  # words of a title before a name
_TITLES: Final = 9  # the same where they are known to be a title
FAR: Final = 40  # words after which a clause has surely ended
MOST: Final = 16  # parties of one list


def who(mention: Mention) -> str:
    """What tells parties apart: groups of one country are different groups where they are called differently."""
    return f"{mention.entity} {fold(mention.text)}" if mention.kind == "group" else mention.entity


class Clause:
    """The clause of one trigger: ``triggers`` are those of its sentence, ``taken`` all their tokens, ``opens`` and
    ``limit`` the tokens at which the statement begins and ends in which the trigger stands. Mentions are meant by their indices."""

    __slots__ = ("limit", "opens", "scene", "sentence", "stance", "taken", "triggers")

    def __init__(
        self,
        scene: Scene,
        sentence: Sentence,
        stance: StanceWords,
        triggers: Sequence[Trigger],
        taken: frozenset[int],
        opens: int,
        limit: int,
    ) -> None:
        self.scene, self.sentence, self.stance = scene, sentence, stance
        self.triggers, self.taken = triggers, taken
        self.opens, self.limit = opens, limit

    def is_cut(self, start: int, end: int) -> bool:
        words = self.scene.words
        return any(words[at] in self.stance.hard and words[at] not in "()" for at in range(start + 1, end))

    def behind_bracket(self, at: int) -> int:
        """The token behind the bracket that closes what opens at ``at``."""
        words = self.scene.words
        while at < self.sentence.last - 1 and words[at] != ")":
            at += 1
        return at + 1

    def before_bracket(self, at: int) -> int:
        """The token before the bracket that opens what closes at ``at``."""
        words = self.scene.words
        while at > self.sentence.first and words[at] != "(":
            at -= 1
        return at - 1

    def preposition(self, mention: int) -> str:
        """The preposition that introduces a mention, articles, titles and an adjective or two aside; "" where there is none."""
        words, stance, text, loose = self.scene.words, self.stance, self.scene.reading.text, 0
        at = self._before_title(mention) - 1
        while at >= self.sentence.first:
            word = words[at]
            if word in stance.prepositions:
                if self._is_of_number(at):
                    at -= 1
                    continue
                if word in stance.weak_recipient and words[at - 1] in stance.counting and at > self.sentence.first:
                    return ""  # "dozens of its soldiers"
                if loose > 0 and self._opens_sentence(at, mention):
                    return ""  # "in a statement X condemned"
                verbal = word in stance.purpose and loose and (words[at + 1] in stance.light or words[at + 1] in stance.infinitive)
                return "" if verbal else word  # "to give the X access"
            if word not in stance.article:
                owner = self.scene.owner[at]
                if owner != NOBODY and word.endswith(stance.possessive):
                    at = self.scene.firsts[owner] - 1  # "in Nigeria's Kaduna"
                    continue
                if word.isdigit() and at not in self.scene.dated:
                    at -= 1
                    continue
                if word.endswith(stance.possessive) and self.role_start(mention) == at:
                    at -= 1  # "by Nigeria's President N"
                    continue
                if word == "-" and self.scene.starts[at] == self.scene.ends[at - 1]:
                    at, loose = at - 1, loose - 1  # a compound is one adjective: "in war-torn Congo"
                    continue
                named = self.scene.owner[at] != NOBODY or self._ends_time(at, directly=not loose)
                if not word.isalpha() or named or at in self.taken or self.is_function(word):
                    return ""
                loose += not text[self.scene.starts[at]].isupper()
                if loose > _ADJECTIVES:
                    return ""
            at -= 1
        return ""

    def _opens_sentence(self, at: int, mention: int) -> bool:
        """Whether the sentence opens with the preposition at a token and nouns of its own, and the verb of the mention follows."""
        if self.stance.owner_follows or (at > self.sentence.first and self.scene.words[at - 1] not in _OPENING):
            return False
        behind = self.scene.lasts[mention]
        return any(one.voice == "active" and one.aux == behind for one in self.triggers)

    def _is_of_number(self, at: int) -> bool:
        """Whether a preposition only says of a number that it is rough or a bound: "around 300 soldiers", "at least 20 people"."""
        behind = self.scene.words[at + 1]
        if behind in self.stance.bounds:
            return True
        return self.scene.words[at] in self.stance.rough and (behind[0].isdigit() or behind in self.stance.counting)

    def _before_title(self, mention: int) -> int:
        """The first token of a mention with the title right before it, in which a word may look like a preposition: "Menteri Dalam
        Negeri N"."""
        scene, first = self.scene, self.scene.firsts[mention]
        role = scene.mentions[mention].role
        if role is None or not self.stance.owner_follows:
            return first
        text, end = scene.reading.text, scene.starts[first]
        while end and text[end - 1] in " ,":
            end -= 1
        return scene.reading.tokens.at(end - len(role)) if text.endswith(role, 0, end) else first

    def _ends_time(self, at: int, *, directly: bool) -> bool:
        """Whether a token ends a time that has a preposition of its own: "said on Monday A had left", "in March A left", but not
        "after Monday's talks"; ``directly`` where the mention stands right behind it."""
        words, dated = self.scene.words, self.scene.dated
        if at not in dated or words[at].endswith(self.stance.possessive):
            return False
        while at in dated:
            at -= 1
        return words[at] in self.stance.set_on or (directly and words[at] in self.stance.prepositions)

    def is_introduced(self, mention: int) -> bool:
        return bool(self.preposition(mention))

    def introduced_by(self, at: int, prepositions: frozenset[str], other: tuple[int, ...]) -> tuple[int, ...]:
        """The first mention from ``at`` on that one of ``prepositions`` introduces, in the clause."""
        scene, words = self.scene, self.scene.words
        limit = min(self.limit, at + FAR)
        while at < limit:
            mention = scene.owner[at]
            if mention != NOBODY:
                fits = scene.party[mention] and mention not in other and self.preposition(mention) in prepositions
                if fits and not self._is_only_whose(mention):
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

    def _is_only_whose(self, mention: int) -> bool:
        """Whether a pronoun only says whose the party is that follows: "by her Peruvian counterpart"."""
        scene, last = self.scene, self.scene.lasts[mention]
        if self.stance.owner_follows or last >= self.sentence.last or scene.words[last - 1] not in self.stance.owning:
            return False
        return last - scene.firsts[mention] == 1 and scene.owner[last] != NOBODY and scene.party[scene.owner[last]]

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
            elif joint == "-" and self._ties_states(at):
                pass
            elif joint != "," or len(found) < 2:
                break
            other = self._whose_land(scene.owner[self.before_bracket(at - 1) if words[at - 1] == ")" else at - 1])
            if other == NOBODY and joint in stance.conjunction and scene.mentions[found[0]].text.islower():
                other = self._of_what_is_listed(at - 1)
            if other == NOBODY or not scene.party[other] or other in found or (joint == "," and self.is_introduced(other)):
                break
            found.insert(0, other)
        return (mention,) if other_clause and len(found) == 2 else tuple(found)  # ", and B" is no list of two

    def _of_what_is_listed(self, noun: int) -> int:
        """Whose a thing is that is no party and stands beside what is one: X of "X aircraft and warships"."""
        owner = self.scene.owner[noun - 1] if noun > self.sentence.first else NOBODY
        said = owner != NOBODY and fold(self.scene.mentions[owner].text) in self.stance.demonyms
        return owner if said and not self.is_introduced(owner) else NOBODY

    def _whose_land(self, mention: int) -> int:
        """Whom a state right behind his name is told as that of: X from the end of "X of Y"; else ``mention``."""
        scene = self.scene
        if mention == NOBODY or scene.mentions[mention].kind != "country":
            return mention
        at = scene.firsts[mention] - 2
        person = scene.owner[at] if at >= self.sentence.first else NOBODY
        return person if person != NOBODY and self._behind_land(person) == scene.lasts[mention] else mention

    def _behind_land(self, mention: int) -> int:
        """The token behind a mention, and behind the state that is told as a person's right behind his name: "X of Y"."""
        scene, at = self.scene, self.scene.lasts[mention]
        if scene.mentions[mention].kind != "person" or at + 1 >= self.sentence.last:
            return at
        land = scene.owner[at + 1]
        of = scene.words[at] in self.stance.weak_recipient or scene.words[at] in self.stance.source
        told = of and land != NOBODY and scene.mentions[land].kind == "country"
        return scene.lasts[land] if told and scene.mentions[land].country == scene.mentions[mention].country else at

    def _ties_states(self, at: int) -> bool:
        """Whether a hyphen stands between the names of two states, which act together: "A-B gelar latihan"."""
        scene = self.scene
        beside = (scene.owner[at - 1], scene.owner[at + 1])
        tight = scene.ends[at - 1] == scene.starts[at] and scene.ends[at] == scene.starts[at + 1]
        return tight and all(one != NOBODY and scene.mentions[one].kind == "country" for one in beside)

    def list_right(self, mention: int, closed: bool = False) -> tuple[int, ...]:
        """``mention`` with those coordinated to it on its right; a list has its conjunction before the last. What a verb
        follows is that verb's subject, unless the list is ``closed`` by its preposition."""
        scene, stance, words = self.scene, self.stance, self.scene.words
        found, joined = [self.unit_head(mention)], False
        verbs = (trigger.aux for trigger in self.triggers if trigger.voice not in ("noun", "gerund") and not closed)
        heads = {at for at in verbs if words[at] not in stance.purpose}  # an infinitive has no subject: "urged A and B to stop"
        while not joined and len(found) < MOST:
            at, comma = self._behind_land(found[-1]), False
            if at < self.sentence.last and words[at] == "(":  # "the United Arab Emirates (UAE), Egypt and"
                at = self.behind_bracket(at)
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
            other = self.unit_head(scene.owner[at]) if scene.owner[at] != NOBODY else self.titled(at)
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

    def titled(self, at: int) -> int:
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
        at = start = self.role_start(mention)
        if words[at] in stance.pronouns:
            return start
        loose = 0
        most = _TITLE if scene.mentions[mention].kind == "person" else _ADJECTIVES
        while at - 1 > self.sentence.first:
            before = scene.owner[at - 1]
            if before != NOBODY:
                at = scene.firsts[before]
            elif words[at - 1] in stance.article or words[at - 1] in stance.possessive:
                at -= 1
            elif loose < most and words[at - 1].isalpha() and at - 1 not in self.taken and not self.is_function(words[at - 1]):
                at, loose = at - 1, loose + 1
            else:
                break
        return at if not loose or words[at - 1] in stance.conjunction else start

    def role_start(self, mention: int) -> int:
        """The first token of what is said of somebody right before the name, as in "mitranya dari Chile, X"; else of the name."""
        one, text = self.scene.mentions[mention], self.scene.reading.text
        if one.role is None:
            return self.scene.firsts[mention]
        begins = text.rfind(one.role, max(0, one.start - len(one.role) - _SET_OFF), one.start)
        apart = begins < 0 or text[begins + len(one.role) : one.start].strip(" ,")
        return self.scene.firsts[mention] if apart else self.scene.reading.tokens.at(begins)

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

    def is_plain(self, at: int) -> bool:
        """Whether a token is a noun or the like that is nobody's name and stands for nobody."""
        scene, stance, word = self.scene, self.stance, self.scene.words[at]
        if not word.isalpha() or scene.owner[at] != NOBODY or at in scene.dated or at in self.taken:
            return False
        if word in stance.pronouns or word in stance.own or word in stance.owning or word in stance.article or word in stance.have:
            return False
        return not self.is_function(word) and word not in stance.functions

    def is_modifier(self, mention: int) -> bool:
        """Whether a body without a name of its own only qualifies the noun behind it: "military aid"."""
        scene, last = self.scene, self.scene.lasts[mention]
        one = scene.mentions[mention]
        if one.kind in ("group", "office") and one.text.islower() and not self.stance.owner_follows:
            return last < self.sentence.last and scene.words[last] in self.stance.premises  # "opened a representative office"
        if one.kind != "organisation" or not one.text.islower() or one.sector == "IGO":  # "putusan mahkamah itu", of the world's
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
            and self.scene.mentions[mention].kind not in ("person", "country")
        ):
            return True
        return first >= self.sentence.first and self.scene.words[first] in self.stance.owning

    def last_word(self, trigger: Trigger) -> str:
        """The last word of an entry as it stands in the lexicon, or on the page where it may be one of several."""
        return trigger.reading.last or self.scene.words[trigger.last]
