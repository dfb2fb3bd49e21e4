"""Who denies or refuses something, before statements are read: by the marks that the lexicon left."""

from __future__ import annotations

from typing import Final

from sanad.annotate.actors.drafts import Draft, Scene

_VERB: Final = 2  # words of a verb between its subject and its object


def denies(draft: Draft, scene: Scene) -> bool:
    """Whether a verb of denial or refusal stands right behind ``draft``, or a claim is called untrue in its sentence."""
    behind = range(draft.last, min(draft.last + _VERB, len(scene.words)))
    if any(scene.ends[at] in scene.marks.denials for at in behind if "," not in scene.words[draft.last : at]):
        return True
    begin, end = _bounds(scene.sentence(draft.first), scene)
    return any(begin < one <= end for one in scene.marks.verdicts)


def has_denial(sentence: int, scene: Scene) -> bool:
    """Whether somebody denies or refuses something in a sentence."""
    begin, end = _bounds(sentence, scene)
    return any(begin < one <= end for marks in (scene.marks.denials, scene.marks.verdicts) for one in marks)


def _bounds(sentence: int, scene: Scene) -> tuple[int, int]:
    """Where a sentence begins, and where the next one does."""
    firsts = scene.firsts
    begin = scene.starts[firsts[max(sentence - 1, 0)]]
    return begin, scene.starts[firsts[sentence]] if sentence < len(firsts) else len(scene.text)
