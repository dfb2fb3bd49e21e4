"""Words said that call a claim untrue ("baseless", "tidak benar"), and those that keep to the rules where somebody is accused."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.sides import are_together
from sanad.annotate.statements.speakers.speaker import is_pronoun
from sanad.lang.phrases import find_phrases
from sanad.lang.reporting import ReportingWords
from sanad.model import Mention
from sanad.text.match import Entry, Hit, longest

_PLAIN: Final = "plain"
_LOOSE: Final = "loose"
_OWN: Final = "own"
_NONE: Final = "none"
_NAMES: Final = frozenset({"country", "person"})
_SHORT: Final = 6  # words of a quotation that is nothing but a verdict: "Pure fantasy"
_BEHIND: Final = 4  # words behind a loose verdict in which the noun for a claim stands: "absurd claims"
_STEM: Final = 5  # letters that words of one family share
_CLAUSE: Final = 8  # words before a *not* in which its clause opens
_INSTEAD: Final = 14  # words before a *not* behind a comma in which stands that something else is to be done
_EVER: Final = 6  # words from a *never* among which stands that it only stresses what is so
_STRESS: Final = 3  # words before a *not* among which one may stress it
_BESIDE: Final = 2  # words beside a *not* that make it a refusal or a demand


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that the functions below look up."""
    for phrases, verdict in (
        (words.contradictions, _PLAIN),
        (words.denying.loose, _LOOSE),
        (words.denying.disclaiming, _OWN),
        (words.no_contradictions, _NONE),
    ):
        for phrase in phrases:
            yield Entry(phrase, "cue.contradiction", verdict)
    denying = words.denying
    kinds = (denying.assuring, "cue.assuring"), (denying.persisting, "cue.persisting"), (denying.stressing, "cue.stressing")
    for phrases, kind in kinds:
        for phrase in phrases:
            yield Entry(phrase, kind, True)


class Verdicts:
    """The words of one text that call something untrue, to be asked of each statement."""

    __slots__ = ("hits", "speech", "starts")

    def __init__(self, speech: Speech) -> None:
        self.speech = speech
        self.hits = [hit for hit in longest(speech.reading.hits("cue.contradiction")) if hit.value != _NONE]
        self.starts = [hit.start for hit in self.hits]

    def _within(self, saying: Saying) -> Iterator[Hit]:
        for start, end in _spans(self.speech, saying):
            yield from self.hits[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def of_claim(self, saying: Saying, speaker: Mention | None, answers: bool) -> bool:
        """Whether ``saying`` calls a claim untrue.

        A loose verdict ("wrong", "propaganda") as often finds fault with what is done: it must be said of a claim, with a verb of
        denial, or by somebody who ``answers`` one. That one has no part in something ("not involved") must be said by
        ``speaker`` of his own side.
        """
        answers = answers or (saying.cue is not None and "deny" in saying.cue.word.kinds)
        for hit in self._within(saying):
            if self._is_of_own(hit, saying, speaker) if hit.value == _OWN else hit.value == _PLAIN or answers:
                return True
            if hit.value == _LOOSE and self._is_of_claim(hit, saying):
                return True
        return False

    def _is_of_own(self, hit: Hit, saying: Saying, speaker: Mention | None) -> bool:
        """Whether the words before ``hit`` say it of the side of ``speaker``, as it is."""
        words, at, lists = self.speech.reading.tokens.words, self.speech.reading.tokens.at, self.speech.words
        sentence = self.speech.reading.sentence_at(hit.start)
        content = next((start for start, end in saying.content if start <= hit.start < end), hit.start)
        first = max(at(sentence.start), at(content), at(hit.start) - _CLAUSE)
        before = words[first : at(hit.start)]
        if not lists.denying.ahead.isdisjoint(before) or not lists.denying.supposing.isdisjoint(before):
            return False
        near = self.speech.mentions_in(self.speech.reading.tokens.starts[first], hit.start)
        named = next((one for one in near if one.kind != "place" and not is_pronoun(self.speech, one)), None)
        if named is not None:
            return are_together(named, speaker)
        if not lists.denying.ours.isdisjoint(words[first : at(hit.end)]):
            return True  # "we had no part", "it wasn't us"
        told = self.speech.quotation_over(hit.start) is None  # else "they" are others
        return told and any(word in lists.denying.theirs or (lists.clitic and word.endswith(lists.clitic)) for word in before)

    def _is_of_claim(self, hit: Hit, saying: Saying) -> bool:
        reading, lists = self.speech.reading, self.speech.words
        words, at = reading.tokens.words, reading.tokens.at
        sentence = reading.sentence_at(hit.start)
        content = at(next(_spans(self.speech, saying))[0])
        first, here, beyond = max(at(sentence.start), content), at(hit.start), at(hit.end)
        window = [*words[first:here], *words[beyond : min(beyond + _BEHIND, at(saying.content[-1].end))]]
        behind_cue = saying.cue.last if saying.cue is not None and first <= saying.cue.last + _SHORT else here
        if any(word.removesuffix(lists.clitic) in lists.denying.claimed for word in (*window, *words[behind_cue:here])):
            return True
        if any(start == first for start, _ in find_phrases(words, first, here, lists.denying.meant)):
            return True
        if (behind_cue, here) in find_phrases(words, behind_cue, here, lists.denying.objects):
            return True
        short = at(saying.content[-1].end) - content <= _SHORT and here - content <= 1
        return short and saying.form == "direct" and behind_cue >= here


def states_not(speech: Speech, saying: Saying, *, until_now: bool = False) -> bool:
    """Whether ``saying`` says that something is not so, rather than that it will not, must not or cannot be, or on what condition.

    That it is not yet so counts ``until_now`` only: who complains says it as well.
    """
    tokens, nots = speech.reading.tokens, speech.words.nots
    for start, end in _spans(speech, saying):
        inside = range(tokens.at(start), tokens.at(end))
        if any(tokens.words[at] in nots and _is_fact(speech, inside, at, until_now) for at in inside):
            return True
    return False


def says_never(speech: Speech, saying: Saying) -> bool:
    """Whether ``saying`` says of something that it has never been so, or not in the least: what nobody claims is hardly worth a
    *never*; unless it praises or laments ("never so close", "never again")."""
    tokens, lists = speech.reading.tokens, speech.words.denying
    for start, end in _spans(speech, saying):
        inside = range(tokens.at(start), tokens.at(end))
        for at in inside:
            if tokens.words[at] not in speech.words.nots or not _is_fact(speech, inside, at, False):
                continue
            behind = tokens.words[at : min(inside.stop, at + _EVER)]
            stressed = not lists.ever.isdisjoint(behind[:2]) or _is_stressed(speech, inside, at)
            if stressed and lists.emphatic.isdisjoint(behind):
                return True
    return False


def _is_stressed(speech: Speech, inside: range, at: int) -> bool:
    """Whether words beside the *not* at a token leave nothing of what it denies: "not a single one", "tak sejengkal pun"."""
    words, starts = speech.reading.tokens.words, speech.reading.tokens.starts
    last = min(inside.stop, at + _CLAUSE)
    if not speech.words.denying.wishing.isdisjoint(words[max(inside.start, at - _STRESS) : last]):
        return False  # "nobody at all should go"
    begin, end = starts[max(inside.start, at - _STRESS)], starts[last - 1]
    return any(hit.start <= end for hit in speech.reading.hits_in("cue.stressing", begin, end + 1))


def _is_fact(speech: Speech, inside: range, at: int, until_now: bool) -> bool:
    """Whether the *not* at a token says that something is not so."""
    words, lists = speech.reading.tokens.words, speech.words.denying
    if words[at] in lists.wishing or (not until_now and words[at] in lists.waiting):
        return False
    for before in range(at - 1, max(inside.start, at - _CLAUSE) - 1, -1):
        if words[before] == ",":
            break
        if words[before] in lists.supposing:
            return False
    if words[at - 1] == "," and not lists.ahead.isdisjoint(words[max(inside.start, at - _INSTEAD) : at]):
        return False  # "should be settled by talks, not by force"
    near = range(max(inside.start, at - _BESIDE), min(inside.stop, at + 1 + _BESIDE))
    beside = {words[one] for one in near if words[one] not in speech.words.nots}
    stressed = words[at] in lists.ever or not lists.ever.isdisjoint(beside)
    wishing = lists.ahead if stressed else lists.wishing
    return wishing.isdisjoint(beside) and (until_now or lists.waiting.isdisjoint(beside))


def _spans(speech: Speech, saying: Saying) -> Iterator[tuple[int, int]]:
    """What is said, and what stands between it and the verb that reports it: "said there was no sign that …"."""
    first, sentence_at = saying.content[0].start, speech.reading.sentence_at
    if saying.cue is not None and saying.form != "direct" and sentence_at(first).start <= saying.cue.start < first:
        yield saying.cue.end, first
    yield from saying.content


def looks_ahead(speech: Speech, saying: Saying) -> bool:
    """Whether ``saying`` tells what will, must or should be."""
    tokens, ahead = speech.reading.tokens, speech.words.denying.ahead
    return any(not ahead.isdisjoint(tokens.words[tokens.at(start) : tokens.at(end)]) for start, end in saying.content)


def speaks_of_charge(speech: Speech, saying: Saying) -> bool:
    """Whether ``saying`` is about a charge, by a noun for one ("the allegation served only to …"), that is not said to be one's own
    ("had shared its allegations")."""
    tokens, lists = speech.reading.tokens, speech.words
    owners = lists.denying.ours if saying.form == "direct" else lists.denying.ours | lists.denying.theirs
    return any(
        tokens.words[at].removesuffix(lists.clitic) in lists.denying.charges
        and tokens.words[at - 1] not in owners
        and lists.denying.ours.isdisjoint(tokens.words[at + 1 : at + 2])
        for start, end in saying.content
        for at in range(tokens.at(start), tokens.at(end))
    )


def assures(speech: Speech, saying: Saying) -> bool:
    """Whether ``saying`` tells that the speaker does right: what the accused says instead of a *not* ("We always …")."""
    return any(speech.reading.hits_in("cue.assuring", start, end) for start, end in saying.content)


def persists(speech: Speech, saying: Saying) -> bool:
    """Whether ``saying`` tells that things go on as they did: what contradicts a report that they do not."""
    return any(speech.reading.hits_in("cue.persisting", start, end) for start, end in saying.content)


def words_shared(speech: Speech, one: Saying, other: Saying) -> int:
    """How many longer words of ``one`` have a word of the same family in ``other``: one that begins or ends alike. The names of
    states and people tell of whom something is said, and not what."""
    theirs = _long_words(speech, other)
    begun, ended = {word[:_STEM] for word in theirs}, {word[-_STEM:] for word in theirs}
    return sum(word[:_STEM] in begun or word[-_STEM:] in ended for word in _long_words(speech, one))


def _long_words(speech: Speech, saying: Saying) -> set[str]:
    tokens = speech.reading.tokens
    named = {
        token
        for start, end in saying.content
        for one in speech.mentions_in(start, end)
        if one.kind in _NAMES
        for token in tokens.within(one.start, one.end)
    }
    inside = (token for start, end in saying.content for token in range(tokens.at(start), tokens.at(end)) if token not in named)
    long = {word for token in inside if len(word := tokens.words[token]) >= _STEM}
    return long - speech.words.nots - speech.words.denying.common
