"""What a sentence says an outlet has, without a reporting verb: `Dilansir X, …`, `Seperti dikutip Y dari X, Senin, …`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying, extents
from sanad.annotate.statements.speakers.speaker import Speaker
from sanad.annotate.statements.speech.clauses import close_clause, form_of, make_clause, span_of
from sanad.lang.reporting import CueWord
from sanad.model import Mention
from sanad.text.sentences import Sentence

_LEAD: Final = 3
_HEAD: Final = 16
_LEAST: Final = 3
_ORDERS: Final = frozenset({"source"})


def find_carried(speech: Speech, said: Sequence[Saying]) -> list[Saying]:
    """The statements of outlets in sentences of ``speech`` in which nobody is ``said`` to speak already."""
    found: list[Saying] = []
    taken = extents(said)
    starts = [start for start, _ in taken]
    lists = speech.words
    for hit in speech.reading.hits("cue.via"):
        if hit.value not in lists.via.opening or speech.quotation_over(hit.start) is not None:
            continue
        sentence = speech.reading.sentence_at(hit.start)
        first = speech.reading.tokens.at(hit.start)
        before = speech.reading.tokens.words[sentence.first : first]
        index = bisect_left(starts, sentence.end)
        free = not index or taken[index - 1][1] <= sentence.start
        closing = _closing(speech, sentence, hit.start, hit.end) if free else None
        if closing is not None:
            found.append(closing)
            continue
        if len(before) > _LEAD or not all(word in lists.lead_in or word in lists.openers or word == "," for word in before):
            continue
        if not free:
            continue
        one = _carried(speech, sentence, Cue(hit.start, hit.end, first, speech.reading.tokens.at(hit.end), _word(hit.value)))
        if one is not None:
            found.append(one)
    return found


def _closing(speech: Speech, sentence: Sentence, start: int, end: int) -> Saying | None:
    """`…, sebagaimana ditulis X.`: what an outlet says in a sentence that ends with its name."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    first, last = tokens.at(start), tokens.at(end)
    begin = first
    while begin > sentence.first and words[begin - 1] in lists.lead_in:
        begin -= 1
    if begin == first or words[begin - 1] != "," or begin - sentence.first < _HEAD // 2:
        return None
    while last < sentence.last and words[last] in lists.via.link:
        last += 1
    outlet = next(iter(speech.mentions_in(tokens.starts[min(last, sentence.last - 1)], sentence.end)), None)
    if outlet is None or outlet.kind != "outlet" or tokens.at(outlet.start) != last or sentence.last - tokens.at(outlet.end) > 1:
        return None
    clause = make_clause(speech, sentence.first, begin)
    span = span_of(speech, clause.open, begin)
    if span is None or speech.quotations_in(sentence.start, sentence.end):
        return None
    cue = Cue(start, end, first, tokens.at(end), _word(speech.reading.folded[start:end]))
    speaker = Speaker(outlet, tokens.at(outlet.start), sentence.last)
    return Saying((span,), cue, speaker, form_of(speech, (span,)), "outlet behind clause", outlet.end)


def _word(surface: str) -> CueWord:
    return CueWord(surface, ("say",), _ORDERS, False, False, "reporting.toml")


def _carried(speech: Speech, sentence: Sentence, cue: Cue) -> Saying | None:
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    comma = next((token for token in range(cue.last, min(sentence.last, cue.last + _HEAD)) if words[token] == ","), 0)
    if not comma:
        return None
    outlet: Mention | None = None
    for one in speech.mentions_in(tokens.starts[cue.last], tokens.starts[comma]):
        if one.kind == "outlet" and (outlet is None or words[tokens.at(one.start) - 1] in lists.via.origin):
            outlet = one
    if outlet is None:
        return None
    last = make_clause(speech, sentence.first, sentence.last).last
    at = comma + 1
    while at < last and words[at] in lists.when:  # "Dilansir X, Senin (3/5), …"
        at = next((token + 1 for token in range(at, min(last, at + _HEAD)) if words[token] == ","), last)
    if last - at < _LEAST:
        return None
    span = span_of(speech, at, close_clause(speech, at, last))
    if span is None:
        return None
    speaker = Speaker(outlet, tokens.at(outlet.start), comma)
    return Saying((span,), cue, speaker, form_of(speech, (span,)), "outlet before clause", span.end)
