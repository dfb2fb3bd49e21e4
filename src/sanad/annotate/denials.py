"""Which statements contradict a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sanad.annotate.cues import Cue, Speech
from sanad.annotate.sayings import Saying
from sanad.lang.reporting import ReportingWords
from sanad.model import Mention
from sanad.text.match import Entry

_DENY = "deny"
_ALSO = frozenset({"say", "promise"})


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_denials` looks up."""
    for phrase in words.contradictions:
        yield Entry(phrase, "cue.contradiction", phrase)


def find_denials(speech: Speech, sayings: Sequence[Saying], speakers: Sequence[Mention | None]) -> list[bool]:
    """Whether each of ``sayings``, which are in order, contradicts a claim: by its verb, by what it says, or because its speaker was just said to deny."""
    denials: list[bool] = []
    contradictions = [hit.start for hit in speech.reading.hits("cue.contradiction")]
    since = 0
    denying = [cue for cue in speech.cues if _DENY in cue.word.kinds]
    for index, (saying, speaker) in enumerate(zip(sayings, speakers, strict=True)):
        denies = saying.cue is not None and _strict(saying.cue)
        denies = denies or any(start <= at < end for start, end in saying.content for at in contradictions)
        denies = denies or any(since <= cue.start < saying.start for cue in denying if _strict(cue))
        if not denies and index and denials[-1]:
            before = speakers[index - 1]
            near = speech.reading.sentence_at(saying.start).paragraph == speech.reading.sentence_at(sayings[index - 1].start).paragraph
            denies = near and before is not None and speaker is not None and before.entity == speaker.entity
        denials.append(denies)
        since = max(since, saying.tail, saying.cue.end if saying.cue is not None else 0)
    return denials


def _strict(cue: Cue) -> bool:
    """Whether the cue can only deny, so not "declined to say" or "refused to go"."""
    return _DENY in cue.word.kinds and not _ALSO.intersection(cue.word.kinds)
