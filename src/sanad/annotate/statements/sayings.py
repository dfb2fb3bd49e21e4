"""What the rules of direct and indirect speech hand to each other before speakers, chains and denials are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sanad.annotate.statements.cues import Cue
from sanad.annotate.statements.speakers.speaker import Speaker
from sanad.model import Mention, Span
from sanad.text.cover import Cover


@dataclass(frozen=True, slots=True)
class Saying:
    """Something said: where, by which cue, by whom as far as the words beside the cue tell.

    ``start`` is where it begins, reporting clause or content, ``tail`` where the reporting clause ends;
    ``rule`` names what found it; ``through`` is an outlet that
    vouches for the whole. Without a cue the speaker is whoever spoke before.
    """

    content: tuple[Span, ...]
    cue: Cue | None
    speaker: Speaker | None
    form: str
    rule: str
    tail: int
    addressee: Mention | None = None
    through: Mention | None = None
    start: int = field(init=False)

    def __post_init__(self) -> None:
        start = self.content[0].start
        if self.cue is not None and self.cue.start < start:
            start = self.cue.start
        mention = self.speaker.mention if self.speaker is not None else None
        if mention is not None and mention.start < start:
            start = mention.start
        object.__setattr__(self, "start", start)


def extents(sayings: Iterable[Saying]) -> list[tuple[int, int]]:
    """Where each of ``sayings`` begins and ends, its reporting clause included, in order."""
    return sorted((one.start, max(one.tail, one.content[-1].end)) for one in sayings)


def cover_of(sayings: Iterable[Saying]) -> Cover:
    """Where something is said, reporting clauses included."""
    return Cover((one.start, one.tail) for one in sayings)
