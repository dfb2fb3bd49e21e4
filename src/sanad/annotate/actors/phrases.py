"""Neighbouring chunks read as phrases: titles with names, groups with countries, names of bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanad.annotate.actors.chunks import Chunk
from sanad.annotate.actors.drafts import Draft, Scene
from sanad.annotate.actors.head_first import HeadFirst
from sanad.annotate.actors.head_last import HeadLast
from sanad.annotate.actors.parts import alone

_POINTERS = ("pronoun", "epithet", "pair")


def read_phrases(chunks: Sequence[Chunk], scene: Scene) -> Iterator[list[Chunk]]:
    """The chunks in runs that nothing parts but an owner's mark or, ahead of a noun, words that may stand between."""
    run: list[Chunk] = []
    for chunk in chunks:
        if chunk.what in _POINTERS:
            other = [word for word in chunk.words if word.what not in _POINTERS]
            if not other:
                continue
            chunk.take(other)
        if run and _aside(run[-1], chunk, scene):
            yield [chunk]
            run[-1].last = chunk.last + 1
            continue
        if run and not _near(run[-1], chunk, scene):
            yield run
            run = []
        run.append(chunk)
    if run:
        yield run


def _aside(left: Chunk, right: Chunk, scene: Scene) -> bool:
    """Whether ``right`` stands in brackets behind ``left``: another name for it, which parts nothing."""
    words = scene.words
    return right.first - left.last == 1 and words[left.last] == "(" and right.last < len(words) and words[right.last] == ")"


def _near(left: Chunk, right: Chunk, scene: Scene) -> bool:
    gap = right.first - left.last
    if gap == 0:
        return "\n" not in scene.text[left.end:right.start]
    if gap > 3:
        return False
    between = scene.words[left.last:right.first]
    if gap == 1 and between[0] in scene.names.possessive:
        return True
    return scene.names.modifiers == "before" and all(word in scene.names.between for word in between)


def draft_mentions(phrase: list[Chunk], scene: Scene) -> list[Draft]:
    """The mentions of one phrase, by the side on which the language puts what belongs to a noun."""
    if len(phrase) == 1:
        return alone(phrase[0], scene)
    reader = HeadLast(scene) if scene.names.modifiers == "before" else HeadFirst(scene)
    return reader.read(phrase)
