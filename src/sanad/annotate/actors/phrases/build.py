"""Neighbouring chunks read as phrases: titles with names, groups with countries, names of bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import Draft, Scene, is_institutional
from sanad.annotate.actors.phrases.head_first import HeadFirst
from sanad.annotate.actors.phrases.head_last import HeadLast
from sanad.annotate.actors.phrases.parts import alone
from sanad.annotate.actors.words import POINTERS, Word

_COMMON_TO_ALL: Final = ("organ", "group", "unit")
_DEPARTMENTS: Final = frozenset({"unit", "organ", "site"})
# More tokens than these between two chunks part phrases.
_WIDEST: Final = 3
_HEADS: Final = frozenset({"group", "organ", "office", "unit"})
_NOUNS: Final = ("office", "group")
_NAMED: Final = frozenset({"name", "person", "country"})
_OWNERS: Final = frozenset({"country", "body"})


def read_phrases(chunks: Sequence[Chunk], scene: Scene) -> Iterator[list[Chunk]]:
    """The chunks in runs that nothing parts but an owner's mark or, ahead of a noun, words that may stand between."""
    run: list[Chunk] = []
    clauses = scene.names.clauses
    for chunk in chunks:
        if clauses and chunk.what in _NOUNS and not chunk.capital and scene.before(chunk) in clauses:
            continue  # "who chairs the committee"
        if chunk.what in POINTERS:
            other = [word for word in chunk.words if word.what not in POINTERS]
            if not other or chunk.what == "pronoun":
                continue
            chunk.take(other)
        if run:
            left = run[-1]
            gap = chunk.first - left.after
            if gap == 1 and _aside(left, chunk, scene):
                yield [chunk]
                left.after = chunk.last + 1
                continue
            if gap > _WIDEST or not _near(left, chunk, gap, scene):
                yield run
                run = []
        run.append(chunk)
    if run:
        yield run


def _free_organs(phrase: list[Chunk]) -> None:
    """A ministry that means one country's where it stands alone is that of the country beside it."""
    countries = {chunk.words[0].id for chunk in phrase if chunk.what == "country"}
    if not countries:
        return
    for chunk in phrase:
        if chunk.what == "body":
            country, dot, organ = chunk.words[0].id.partition(".")
            if dot and country not in countries:
                other = [word for word in chunk.words if word.what in _COMMON_TO_ALL]
                chunk.take(other or [Word("organ", organ)])


def _aside(left: Chunk, right: Chunk, scene: Scene) -> bool:
    """Whether ``right`` stands in brackets behind ``left``: another name for it, which parts nothing."""
    words = scene.words
    return words[left.after] == "(" and right.last < len(words) and words[right.last] == ")"


def _near(left: Chunk, right: Chunk, gap: int, scene: Scene) -> bool:
    """Whether nothing of weight stands in the ``gap`` tokens between two chunks."""
    if gap == 0:
        return "\n" not in scene.text[left.end:right.start]
    if scene.names.modifiers == "behind":
        return _lists_tasks(left, right, scene) or _describes(left, right, scene)
    between = scene.words[left.after:right.first]
    if gap == 1 and between[0] in scene.names.possessive:
        return True
    owner = left.what == "country" and (left.words[0].part == "adjective" or left.end < scene.ends[left.last - 1])
    if owner and gap == 1 and right.what in _HEADS:
        return between[0].isalpha() and between[0] not in scene.names.of | scene.names.joins  # Peruvian dock workers
    # Nothing belongs to a state that stands behind it: "a tribunal convicted Gabon's largest shipping company".
    return right.what != "country" and not _is_set_apart(left, right, scene) and _is_description(between, scene)


def _is_set_apart(left: Chunk, right: Chunk, scene: Scene) -> bool:
    """Whether a dash between blanks parts the two, unlike a hyphen: "LIMA - Congressional lawmakers"."""
    return any(
        scene.words[at] == "-" and scene.ends[at - 1] < scene.starts[at] and scene.ends[at] < scene.starts[at + 1]
        for at in range(left.after, right.first)
    )


def _describes(left: Chunk, right: Chunk, scene: Scene) -> bool:
    """Whether only what somebody is like stands between his title and name, or between people or a body and their state:
    "politikus sayap kanan X", "polisi federal Brasil"."""
    if left.what not in _HEADS or right.what not in (_NAMED if left.what == "office" else _OWNERS):
        return False
    return _is_description(scene.words[left.after:right.first], scene)


def _is_description(between: Sequence[str], scene: Scene) -> bool:
    """Whether words are adjectives alone or a compound ("far-right"), or say for or against whom: "milisi pro-Iran Irak"."""
    if len(between) == _WIDEST and between[1] == "-":
        return between[0].isalpha() and between[2].isalpha()
    words = [word for word in between if word != "-"]
    if len(words) > 1 and words[0] in scene.names.leanings:
        del words[:2]
    elif not words:
        return False
    return scene.names.between.issuperset(words) or " ".join(words) in scene.names.between


def _lists_tasks(left: Chunk, right: Chunk, scene: Scene) -> bool:
    """Whether "dan" or a comma only parts the tasks of one department: Dinas Pemuda, Olahraga, dan Pariwisata."""
    if not (left.capital and right.capital) or (right.what != "name" and right.what not in _DEPARTMENTS):
        return False
    words = scene.words
    if not all(word == "," or word in scene.names.joins for word in words[left.after:right.first]):
        return False
    if left.what not in _DEPARTMENTS and not (left.what == "name" and is_institutional(words[left.last - 1], scene)):
        return False
    return is_institutional(words[right.first], scene)


def draft_mentions(phrase: list[Chunk], scene: Scene) -> list[Draft]:
    """The mentions of one phrase, by the side on which the language puts what belongs to a noun."""
    if len(phrase) == 1:
        return alone(phrase[0], scene)
    _free_organs(phrase)
    reader = HeadLast(scene) if scene.names.modifiers == "before" else HeadFirst(scene)
    return reader.read(phrase)
