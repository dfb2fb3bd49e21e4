"""What the rules of direct and indirect speech hand to each other before speakers, chains and denials are settled."""

from __future__ import annotations

from dataclasses import dataclass

from sanad.annotate.cues import Cue
from sanad.annotate.speakers import Speaker
from sanad.model import Mention, Span


@dataclass(frozen=True, slots=True)
class Saying:
    """Something said: where, by which cue, by whom as far as the words beside the cue tell.

    ``tail`` is where the reporting clause ends; ``rule`` names what found it; ``through`` is an outlet that
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

    @property
    def start(self) -> int:
        """Where it begins, reporting clause or content."""
        starts = [self.content[0].start]
        if self.cue is not None:
            starts.append(self.cue.start)
        if self.speaker is not None and self.speaker.mention is not None:
            starts.append(self.speaker.mention.start)
        return min(starts)
