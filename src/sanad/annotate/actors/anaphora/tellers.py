"""Words for the side or state of whoever tells something: "N mengatakan pihaknya", "N said its soldiers"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.actors.anaphora.states_meant import state_of
from sanad.annotate.actors.anaphora.subjects import subject_before
from sanad.annotate.actors.drafts import Draft, Scene
from sanad.model import OF_NO_STATE

_GOVERNMENT: Final = "GOV"


def state_where_told(draft: Draft, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """Whose state acts in the clause that ``draft`` opens and somebody tells: "N mengatakan bahwa negaranya"."""
    at = draft.first - 1
    opens = at > 0 and (scene.words[at] in scene.clauses.that or scene.ends[at] in scene.marks.cue_ends)
    teller = subject_before(draft.first, done, scene) if opens else None
    return None if teller is None or teller.country in OF_NO_STATE else state_of(teller, scene)


def tellers_side(first: int, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The state that a word at token ``first`` for the side of who tells means, where that is a member of its government."""
    teller = subject_before(first, done, scene) if done and scene.words[first] in scene.names.own_sides else None
    return tellers_state(first, done, scene) if teller is not None and teller.sector == _GOVERNMENT else None


def tellers_state(first: int, done: Sequence[Draft], scene: Scene) -> Draft | None:
    """The state whose official tells in this sentence what is said to be its at token ``first``: "A's minister said its troops had
    left"."""
    teller = subject_before(first, done, scene)
    if teller is None or teller.kind not in ("person", "office") or teller.country in OF_NO_STATE:
        return None
    told = any(scene.ends[at] in scene.marks.cue_ends for at in range(teller.after, first))
    return state_of(teller, scene) if told else None
