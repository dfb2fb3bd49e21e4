"""Whom a cue means that doesn't name its speaker: katanya, sambungnya, ia mengatakan, and quotations without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sanad.annotate.cues import Speech
from sanad.annotate.sayings import Saying
from sanad.annotate.speakers import UNNAMED, behind_preposition, speaker_before
from sanad.model import Mention


_VOICES = frozenset({"person", "office", "organisation"})


def settle_speakers(speech: Speech, sayings: Sequence[Saying]) -> list[Mention | None]:
    """The speaker of each of ``sayings``, which are in order; who is only pointed at is whoever spoke or acted last."""
    settled: list[Mention | None] = []
    last: Mention | None = None
    since = 0
    for saying in sayings:
        own = saying.speaker.mention if saying.speaker is not None else None
        if own is not None and (own.name != UNNAMED or not saying.speaker or not saying.speaker.pronoun):
            speaker: Mention | None = own
        else:
            antecedent = _voice_since(speech, since, saying.start) or last or _subject_since(speech, since, saying.start)
            speaker = _pointing(speech, saying, antecedent)
        if speaker is not None and speaker.kind in _VOICES:
            last = speaker
        settled.append(speaker)
        since = max(since, saying.tail)
    return settled


def _voice_since(speech: Speech, start: int, end: int) -> Mention | None:
    """The last one in ``[start, end)`` who is said to speak, though not what: "Saputra menyampaikan harapan serupa"."""
    for cue in reversed(speech.cues_in(start, end)):
        if "subject" not in cue.word.orders:
            continue
        begin = speech.reading.sentence_at(cue.start).first
        speaker = speaker_before(speech, begin, cue)
        if speaker.first > begin + 3 and speech.reading.tokens.words[speaker.first - 1] != ",":
            continue
        if speaker.mention is not None and speaker.mention.kind == "person" and speaker.mention.name != UNNAMED and not speaker.pronoun:
            return speaker.mention
    return None


def _subject_since(speech: Speech, start: int, end: int) -> Mention | None:
    """The last person who is the subject of a sentence in ``[start, end)``."""
    chosen: Mention | None = None
    sentence = -1
    for one in speech.mentions_in(start, end):
        if one.kind != "person" or speech.quotation_over(one.start) is not None or behind_preposition(speech, one):
            continue
        at = speech.reading.sentence_at(one.start).start
        if at != sentence:
            chosen, sentence = one, at
    return chosen


def _pointing(speech: Speech, saying: Saying, antecedent: Mention | None) -> Mention | None:
    """The words that point back (a pronoun, the clitic of the cue) as a mention of ``antecedent``; itself where there are none."""
    clitic = speech.words.clitic
    text = speech.reading.text
    if saying.speaker is not None and saying.speaker.pronoun:
        start, end = speech.reading.tokens.starts[saying.speaker.first], speech.reading.tokens.ends[saying.speaker.first]
    elif saying.cue is not None and saying.cue.word.own:
        start, end = saying.cue.end - len(clitic), saying.cue.end
    else:
        return antecedent
    if antecedent is None:
        return Mention(start, end, text[start:end], "person", f"{UNNAMED}:{start}", UNNAMED)
    return replace(antecedent, start=start, end=end, text=text[start:end])
