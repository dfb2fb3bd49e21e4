"""Whom a cue means that doesn't name its speaker: katanya, sambungnya, ia mengatakan, and quotations without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sanad.annotate.sayings import Saying
from sanad.annotate.scene import Scene
from sanad.annotate.speakers import UNNAMED, behind_preposition
from sanad.model import Mention


def settle_speakers(scene: Scene, sayings: Sequence[Saying]) -> list[Mention | None]:
    """The speaker of each of ``sayings``, which are in order; who is only pointed at is whoever spoke or acted last."""
    settled: list[Mention | None] = []
    last: Mention | None = None
    since = 0
    for saying in sayings:
        own = saying.speaker.mention if saying.speaker is not None else None
        if own is not None and (own.name != UNNAMED or not saying.speaker or not saying.speaker.pronoun):
            speaker: Mention | None = own
        else:
            antecedent = _subject_since(scene, since, saying.start) or last
            speaker = _pointing(scene, saying, antecedent)
        if speaker is not None:
            last = speaker
        settled.append(speaker)
        since = max(since, saying.tail)
    return settled


def _subject_since(scene: Scene, start: int, end: int) -> Mention | None:
    """The last person who is the subject of a sentence in ``[start, end)``."""
    chosen: Mention | None = None
    sentence = -1
    for one in scene.mentions_in(start, end):
        if one.kind != "person" or scene.quotation_over(one.start) is not None or behind_preposition(scene, one):
            continue
        at = scene.reading.sentence_at(one.start).start
        if at != sentence:
            chosen, sentence = one, at
    return chosen


def _pointing(scene: Scene, saying: Saying, antecedent: Mention | None) -> Mention | None:
    """The words that point back (a pronoun, the clitic of the cue) as a mention of ``antecedent``; itself where there are none."""
    clitic = scene.words.clitic
    text = scene.reading.text
    if saying.speaker is not None and saying.speaker.pronoun:
        start, end = scene.reading.tokens.starts[saying.speaker.first], scene.reading.tokens.ends[saying.speaker.first]
    elif saying.cue is not None and saying.cue.word.own:
        start, end = saying.cue.end - len(clitic), saying.cue.end
    else:
        return antecedent
    if antecedent is None:
        return Mention(start, end, text[start:end], "person", f"{UNNAMED}:{start}", UNNAMED)
    return replace(antecedent, start=start, end=end, text=text[start:end])
