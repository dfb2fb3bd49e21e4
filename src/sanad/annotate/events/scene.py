"""One text with what the earlier steps found in it, laid out by token, so that a step along a clause is a look into a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sanad.model import Mention
from sanad.text.reading import Reading

NOBODY: Final = -1
QUOTE: Final = '"'
LIGHT: Final = "'"  # stands for a mark of a few words that are the page's own as much as anybody's
_LONG_DASHES: Final = frozenset("—–")
_DATELINE: Final = 14  # tokens of what stands before the dash that opens a report
_FEW: Final = 5  # quoted words at most that go with the words around them
_BREAKS: Final = frozenset(",;:.!?()")


@dataclass(frozen=True, slots=True)
class Scene:
    """The tokens of a text (``words``, ``starts``, ``ends``), and for each the mention that covers it.

    ``owner[i]`` is the index of the mention at token ``i`` or `NOBODY`; ``firsts`` and ``lasts`` are each mention's tokens
    (half-open); ``party`` says which mentions may act or be acted on; ``dated`` which tokens belong to a time expression. Behind
    the first ``named`` mentions, which are the page's own in their order, stand the common nouns that are parties of some act.
    """

    reading: Reading
    words: list[str]
    starts: list[int]
    ends: list[int]
    owner: list[int]
    mentions: list[Mention]
    firsts: list[int]
    lasts: list[int]
    party: list[bool]
    dated: set[int]
    named: int


def may_act(mention: Mention) -> bool:
    """Whether a mention can be an actor: a place only where its country is known, whose authorities it then stands for."""
    return mention.kind != "place" or mention.country is not None or mention.sector is not None


def is_spot(scene: Scene, index: int) -> bool:
    """Whether a mention is a place of unknown country, which is no party."""
    return scene.mentions[index].kind == "place" and scene.mentions[index].country is None


def is_guess(scene: Scene, index: int) -> bool:
    """Whether only its capitals make a mention a name: it may be a verb or noun at the head of a sentence or in a headline."""
    mention = scene.mentions[index]
    return mention.sector is None and mention.country is None and mention.kind in ("organisation", "person", "place")


def forget(scene: Scene, index: int) -> None:
    """Take a mention out of the scene."""
    scene.party[index] = False
    for at in range(scene.firsts[index], scene.lasts[index]):
        if scene.owner[at] == index:
            scene.owner[at] = NOBODY


def lay_out(
    reading: Reading,
    mentions: Sequence[Mention],
    times: Sequence[tuple[int, int]],
    functions: frozenset[str],
    pointing: frozenset[str] = frozenset(),
    through: frozenset[str] = frozenset(),
) -> Scene:
    """The scene of ``reading``; of mentions that overlap the longest counts.

    ``times`` are the spans of time expressions, ``functions`` the words that may follow a name, ``pointing`` those that point to a
    thing named before, ``through`` those behind which an outlet is only where something was said.
    """
    tokens = reading.tokens
    starts, count = tokens.starts, len(tokens)
    owner = [NOBODY] * count
    firsts, lasts, party = [], [], []
    for index, mention in enumerate(mentions):
        start = mention.start
        first = tokens.at(start)
        last = tokens.at(mention.end)
        if first < count and (first == last or starts[first] > start):
            first = max(tokens.holding(start), 0)
            last = max(last, first + 1)
        firsts.append(first)
        lasts.append(last)
        inside = mention.field == "text"
        medium = mention.kind == "outlet" and first > 0 and tokens.words[first - 1] in through
        party.append(inside and not medium)
        if not inside:
            continue
        for at in range(first, last):
            other = owner[at]
            if other == NOBODY or lasts[other] - firsts[other] < last - first:
                owner[at] = index
    dated: set[int] = set()
    for start, end in times:
        dated.update(tokens.within(start, end))
    own, named = list(mentions), len(mentions)
    dashes = _dashes_by_sentence(reading) if "-" in reading.folded else []
    words = _with_commas_for_dashes(tokens.words, dashes)
    if QUOTE in reading.folded:
        words = _with_light_marks(words, reading)
    scene = Scene(reading, words, tokens.starts, tokens.ends, owner, own, firsts, lasts, party, dated, named)
    _drop_openers(scene, functions, pointing)
    _drop_datelines(scene, {found[0] for found in dashes if len(found) % 2})
    return scene


def _dashes_by_sentence(reading: Reading) -> list[list[int]]:
    """For each sentence that has any the tokens of its dashes, unlike hyphens: between blanks, or long ones; a double one once."""
    words, starts, ends = reading.tokens.words, reading.tokens.starts, reading.tokens.ends
    every = []
    for sentence in reading.sentences:
        found: list[int] = []
        for at in range(sentence.first + 1, sentence.last - 1):
            if words[at] != "-" or (words[at - 1] == "-" and starts[at] == ends[at - 1]):
                continue
            long = reading.text[starts[at]] in _LONG_DASHES
            if long or (starts[at] > ends[at - 1] and (starts[at + 1] > ends[at] or words[at + 1] == "-")):
                found.append(at)
        if found:
            every.append(found)
    return every


def _with_commas_for_dashes(words: list[str], dashes: Sequence[Sequence[int]]) -> list[str]:
    """``words`` with a comma for each of two dashes around an aside: "A - no friend of B - expelled"."""
    asides = [at for found in dashes if len(found) > 1 for at in found[len(found) % 2 :]]
    if not asides:
        return words
    changed = list(words)
    for at in asides:
        changed[at] = ","
        if changed[at + 1] == "-":
            changed[at + 1] = ","
    return changed


def _with_light_marks(words: list[str], reading: Reading) -> list[str]:
    """``words`` with a light mark for each of the two around a few words of a clause: 'reaffirmed "ironclad support" for A'."""
    changed = list(words)
    for sentence in reading.sentences:
        if QUOTE not in words[sentence.first : sentence.last]:
            continue
        marks = [at for at in range(sentence.first, sentence.last) if words[at] == QUOTE]
        for opens, closes in zip(marks[::2], marks[1::2], strict=False):
            within = words[opens + 1 : closes]
            if opens > sentence.first and 0 < len(within) <= _FEW and _BREAKS.isdisjoint((*within, words[opens - 1])):
                changed[opens] = changed[closes] = LIGHT
    return changed


def _drop_datelines(scene: Scene, dashes: set[int]) -> None:
    """Where a sentence was filed ("LIMA, Peru --", "NAIROBI (Reuters) -") and by whom is no party to what it tells: what stands
    before one of ``dashes``."""
    words, text = scene.words, scene.reading.text
    if not dashes:
        return
    for sentence in scene.reading.sentences:
        at, found = sentence.first, []
        if scene.owner[at] == NOBODY or not text[scene.starts[at]].isupper():
            continue
        stop = min(sentence.last - 1, at + _DATELINE)
        while at < stop:
            mention = scene.owner[at]
            if mention != NOBODY and scene.mentions[mention].kind != "group":
                found.append(mention)
                at = max(scene.lasts[mention], at + 1)
            elif at in dashes:
                for one in found:
                    scene.party[one] = False
                break
            elif at in scene.dated or words[at] in ",()":
                at += 1
            else:
                break


def _drop_openers(scene: Scene, functions: frozenset[str], pointing: frozenset[str]) -> None:
    """Take out single words that are names only for the capital at the head of their sentence, where a common word behind them
    shows that they open a longer phrase ("Leafcutter ants"), or a word that points, and that are names nowhere else in the text."""
    openers = {sentence.first for sentence in scene.reading.sentences}
    guesses = [
        index
        for index, mention in enumerate(scene.mentions)
        if scene.firsts[index] in openers
        and mention.kind == "organisation"
        and scene.lasts[index] - scene.firsts[index] == 1
        and is_guess(scene, index)
    ]
    if not guesses:
        return
    named = {mention.entity for mention, first in zip(scene.mentions, scene.firsts, strict=True) if first not in openers}
    words, text = scene.words, scene.reading.text
    for index in guesses:
        behind = scene.lasts[index]
        if scene.mentions[index].entity in named or behind >= len(words):
            continue
        if words[behind] in pointing:
            forget(scene, index)
            continue
        if words[behind] in functions:
            continue
        if words[behind].isalpha() and text[scene.starts[behind]].islower():
            forget(scene, index)
