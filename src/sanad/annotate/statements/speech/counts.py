"""Numbers that somebody gives: `X counts 40 dead`, `X put the toll at 40`, `X speaks of 40`, `X menyebut angka 40`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying, cover_of
from sanad.annotate.statements.speakers.speaker import Speaker, vouches
from sanad.annotate.statements.speakers.subjects import speaker_before
from sanad.annotate.statements.speech.clauses import form_of, span_of
from sanad.lang.reporting import CueWord, ReportingWords
from sanad.model import BODIES
from sanad.text.match import Entry
from sanad.text.sentences import Sentence

_PUT: Final = "put"
NUMBER: Final = "number"  # the rule by which a figure is what somebody says
_FAR: Final = 16  # words of what is counted, up to the number
_CLAUSE: Final = 8  # words in which an auxiliary shows that a clause has begun
_HEDGES: Final = 4  # words like "at least" before a number
_PART: Final = ";"
_COUNTERS: Final = BODIES | {"outlet", "country"}


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_counts` looks up."""
    for verbs, kinds in ((words.counting.verbs | words.counting.told, ("say",)), (words.counting.putting, ("say", _PUT))):
        for verb in sorted(verbs):
            yield Entry(verb, "cue.count", CueWord(verb, kinds, frozenset({"subject"}), False, False, "reporting.toml"))


def find_counts(speech: Speech, said: Sequence[Saying]) -> list[Saying]:
    """The numbers that bodies count and people speak of, outside what is ``said`` already."""
    found: list[Saying] = []
    taken = cover_of(said)
    for saying in said:  # "the baker says 60, his guild 85"
        at = speech.reading.tokens.at(saying.content[-1].start)
        if saying.cue is not None and saying.cue.start < saying.content[0].start and speech.reading.tokens.words[at][0].isdigit():
            found += _and_others(speech, speech.reading.sentence_at(saying.start), saying)
    for hit in speech.reading.hits("cue.count"):
        if speech.quotation_over(hit.start) is not None or taken.touches(hit.start, hit.end):
            continue
        tokens = speech.reading.tokens
        cue = Cue(hit.start, hit.end, tokens.at(hit.start), tokens.at(hit.end), hit.value)
        sentence = speech.reading.sentence_at(hit.start)
        one = _counted(speech, sentence, cue)
        if one is None or taken.touches(cue.end, one.tail):
            continue
        found.append(one)
        found += _and_others(speech, sentence, one)
    return found


def _counted(speech: Speech, sentence: Sentence, cue: Cue) -> Saying | None:
    words, lists = speech.reading.tokens.words, speech.words
    floor = max((at + 1 for at in range(sentence.first, cue.first) if words[at] == _PART), default=sentence.first)
    before = words[cue.first - 1] if cue.first > floor else ""
    if not before or before in lists.determiners or before in lists.negation or before in lists.aim:
        return None
    first = cue.last
    if _PUT in cue.word.kinds:
        number = next((at for at in range(first, min(sentence.last - 1, first + _FAR)) if _puts_at(speech, at)), -1)
    else:
        number = first if _is_number(speech, first, sentence.last) else -1
    if number < 0 or any(words[at] in ",:;" for at in range(first, number)):
        return None
    speaker = speaker_before(speech, floor, cue)
    if not _may_count(speech, speaker, cue):
        return None
    span = span_of(speech, first, _ends(speech, number + 1, sentence.last))
    return None if span is None else Saying((span,), cue, speaker, form_of(speech, (span,)), NUMBER, span.end)


def _may_count(speech: Speech, speaker: Speaker, cue: Cue) -> bool:
    """Whether a body gives the number, or anybody where the verb is one of speaking."""
    if speaker.mention is None or not vouches(speech, speaker):
        return speaker.pronoun
    return speaker.mention.kind in _COUNTERS or cue.word.surface not in speech.words.counting.verbs


def _puts_at(speech: Speech, token: int) -> bool:
    """Whether the preposition before a number stands at ``token``: "put the toll at about 40"."""
    words, counting = speech.reading.tokens.words, speech.words.counting
    return words[token] in counting.at and _is_number(speech, token + 1, token + 2 + _HEDGES)


def _is_number(speech: Speech, first: int, last: int) -> bool:
    """Whether a number begins at token ``first``, past words like *at least*; not a date."""
    words, lists = speech.reading.tokens.words, speech.words
    at, last = first, min(last, len(words), first + _HEDGES)
    while at < last and words[at] in lists.counting.hedges:
        at += 1
    if at >= last or not (words[at][0].isdigit() or words[at] in lists.numerals):
        return False
    return at + 1 >= len(words) or words[at + 1] not in lists.when


def _ends(speech: Speech, first: int, last: int) -> int:
    """The token before which the object with its number ends: before another clause, or a time at the end."""
    words, lists, starts = speech.reading.tokens.words, speech.words, speech.reading.tokens.starts
    end = last
    for at in range(first, last):
        head = at + 1 + (at + 2 < last and words[at + 1] in lists.definite)
        clausal = at + 1 < last and (
            words[at + 1] in lists.openers
            or words[at + 1] in lists.subordinators
            or words[at + 1] in lists.relatives
            or not lists.finite.isdisjoint(words[at + 1 : min(last, at + _CLAUSE)])
            or bool(speech.mentions_in(starts[head], starts[head] + 1))
        )
        if words[at] == _PART or (words[at] == "," and clausal) or words[at] in lists.subordinators:
            end = at
            break
    while end > first and not words[end - 1][0].isalnum():
        end -= 1
    late = end
    while late > first and words[late - 1] in lists.when:
        late -= 1
    return late - 1 if late < end and late > first and words[late - 1] in lists.prepositions else end


def _and_others(speech: Speech, sentence: Sentence, one: Saying) -> Iterator[Saying]:
    """What others count by the same verb: "the army counts 40 dead, the ministry 60"."""
    words, tokens = speech.reading.tokens.words, speech.reading.tokens
    at = tokens.at(one.tail)
    while at + 2 < sentence.last and words[at] == ",":
        first = at + 1 + (words[at + 1] in speech.words.coordinators or words[at + 1] in speech.words.determiners)
        other = next((body for body in speech.mentions_in(tokens.starts[first], tokens.starts[first] + 1)), None)
        if other is None or other.kind not in _COUNTERS or not _is_number(speech, tokens.at(other.end), sentence.last):
            return
        number = tokens.at(other.end)
        span = span_of(speech, number, _ends(speech, number + 1, sentence.last))
        if span is None or any(cue.first < tokens.at(span.end) for cue in speech.cues_in(other.end, span.end)):
            return
        speaker = Speaker(other, first, number)
        yield Saying((span,), one.cue, speaker, form_of(speech, (span,)), NUMBER, span.end)
        at = tokens.at(span.end)
