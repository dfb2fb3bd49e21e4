"""Which earlier statement of the page a statement answers: the claim of another side that it takes up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.denials.contradictions import assures, looks_ahead, persists, states_not, words_shared
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.sides import are_apart, are_together, is_colleague
from sanad.model import Mention
from sanad.text.sentences import Sentence

_ACCUSE: Final = "accuse"
_ASK: Final = "ask"
_DENY: Final = "deny"
_SAY: Final = "say"
_OUTLET: Final = "outlet"
_FAR: Final = 4  # paragraphs between a claim and its answer
_WANTS: Final = frozenset({"ask", "hope", "promise", "threaten"})  # what verbs of these classes report claims nothing
_MANY: Final = 6  # statements between them
_ALIKE: Final = 2  # words that claim and answer have in common
_OPENING: Final = 4  # words with which what is asked for begins: "Peru to leave"
_BEHIND: Final = 4  # words from "responding to" to the noun for a claim
_SHORT: Final = 14  # tokens of a sentence that only announces what is quoted behind it
_BEFORE: Final = 2  # words before its reporting clause that put it before the claim
_NEAR: Final = 2  # paragraphs between a charge and its answer, where the other side alone has spoken since


@dataclass(frozen=True, slots=True)
class Exchange:
    """What is said on one page, in order, by whom, and how far each is known to deny."""

    speech: Speech
    sayings: Sequence[Saying]
    speakers: Sequence[Mention | None]
    denials: list[bool]

    def paragraphs(self, one: int, other: int) -> int:
        """How many paragraphs the statement at ``other`` stands below the one at ``one``."""
        sentence_at = self.speech.reading.sentence_at
        return sentence_at(self.sayings[other].start).paragraph - sentence_at(self.sayings[one].content[-1].start).paragraph

    def is_about(self, index: int, speaker: Mention | None, *, first: bool = False) -> bool:
        """Whether what the statement at ``index`` says is about the side of ``speaker``: names it, or names it ``first``."""
        spans = self.sayings[index].content
        mentions = [one for start, end in spans for one in self.speech.mentions_in(start, end) if one.kind != "place"]
        return any(are_together(one, speaker) for one in (mentions[:1] if first else mentions))


def is_hearsay(saying: Saying) -> bool:
    """Whether nobody is named as saying it."""
    return saying.cue is not None and "hearsay" in saying.cue.word.orders


def charges(speech: Speech, saying: Saying) -> bool:
    """Whether somebody is accused, or something is rumoured."""
    if saying.cue is None:
        return False
    kinds = saying.cue.word.kinds
    return is_hearsay(saying) or saying.cue.word.surface in speech.words.denying.charges or (_ACCUSE in kinds and _SAY not in kinds)


def replies(exchange: Exchange, index: int) -> bool:
    """Whether the page's words around the statement at ``index`` say that a charge is answered.

    "…, he replied"; "menanggapi tuduhan itu, …"; "after Peru blamed Chile, …"; "Rumours of a sale went round. …".
    """
    speech, saying = exchange.speech, exchange.sayings[index]
    reading = speech.reading
    if _retorts(speech, saying):
        return True
    sentence = reading.sentence_at(saying.start)
    said_until = exchange.sayings[index - 1].tail if index else 0
    if _names_charge(speech, saying, max(sentence.start, said_until), sentence.end):
        return True
    before = reading.sentences[max(0, reading.sentence_index(sentence.start) - 1)]
    mentions = speech.mentions_in(before.start, before.end)
    if not said_until <= before.start < sentence.start:
        return False
    if _is_accused(speech, before.start, before.end) or _announces_answer(speech, saying, before, sentence):
        return True
    own = any(one.kind != "place" and are_together(one, exchange.speakers[index]) for one in mentions)
    return not own and _names_charge(speech, saying, before.start, before.end)


def _announces_answer(speech: Speech, saying: Saying, before: Sentence, sentence: Sentence) -> bool:
    """Whether the short sentence before a quotation says no more than that somebody answers: "Cairo reacted at once."."""
    lists, words = speech.words.denying, speech.reading.tokens.words[before.first : before.last]
    if saying.form != "direct" or len(words) > _SHORT or before.paragraph != sentence.paragraph:
        return False
    return not (lists.replying | lists.reacting).isdisjoint(words) and not speech.quotations_in(before.start, before.end)


def _is_accused(speech: Speech, start: int, end: int) -> bool:
    """Whether the page says of somebody in ``[start, end)`` that he is accused, by whomever: "Peru was accused of …"."""
    words = speech.reading.tokens.words
    return any(
        _ACCUSE in cue.word.kinds
        and ("passive" in cue.word.orders or (cue.first > 0 and words[cue.first - 1] in speech.words.passive_auxiliaries))
        for cue in speech.cues_in(start, end)
    )


def _names_charge(speech: Speech, saying: Saying, start: int, end: int) -> bool:
    """Whether the page's words in ``[start, end)`` name a charge, answer a claim, or tell that another accuses."""
    lists, reading = speech.words, speech.reading
    words, starts = reading.tokens.words, reading.tokens.starts
    for token in reading.tokens.within(start, end):
        inside = any(one <= starts[token] < other for one, other in saying.content)
        charge = not inside and words[token].removesuffix(lists.clitic) in lists.denying.charges
        if not charge and (words[token] in lists.via.answering or words[token] in lists.denying.following):
            behind = words[token + 1 : token + 1 + _BEHIND]
            charge = any(word.removesuffix(lists.clitic) in lists.denying.claimed for word in behind)
        if charge and speech.quotation_over(starts[token]) is None:
            return True
    for cue in speech.cues_in(start, end):
        if cue is not saying.cue and cue.first in speech.verbs and _ACCUSE in cue.word.kinds and _SAY not in cue.word.kinds:
            by = speech.mentions_in(start, cue.start)
            if by and saying.speaker is not None and are_apart(by[-1], saying.speaker.mention):
                return True
    return False


@dataclass(frozen=True, slots=True)
class _Reply:
    """By what the statement at ``index`` may contradict a claim: a *not* (``factual``; ``hedged`` also where it is a *not yet*),
    words that all is right (``assured``) or goes on (``persisting``), a verb of speaking against rumours (``reassures``) or of
    answering (``retorts``)."""

    index: int
    factual: bool
    hedged: bool
    assured: bool
    persisting: bool
    reassures: bool
    retorts: bool


def _reply(exchange: Exchange, index: int) -> _Reply | None:
    """What the statement at ``index`` may answer with."""
    speech, saying = exchange.speech, exchange.sayings[index]
    factual = states_not(speech, saying)
    reply = _Reply(
        index,
        factual,
        hedged=factual or states_not(speech, saying, until_now=True),
        assured=assures(speech, saying),
        persisting=persists(speech, saying),
        reassures=saying.cue is not None and saying.cue.word.surface in speech.words.denying.reassuring,
        retorts=_retorts(speech, saying) and not looks_ahead(speech, saying),
    )
    return reply if reply.hedged or reply.assured or reply.persisting or reply.reassures or reply.retorts else None


def answers_claim(exchange: Exchange, index: int) -> bool:
    """Whether the statement at ``index`` says that a claim which another side makes above is not so."""
    reply, speaker = _reply(exchange, index), exchange.speakers[index]
    if reply is None or _was_before(exchange.speech, exchange.sayings[index]):
        return False
    if (reply.factual or reply.assured) and replies(exchange, index):
        return True
    for before in range(index - 1, max(-1, index - 1 - _MANY), -1):
        claimant, far = exchange.speakers[before], exchange.paragraphs(before, index)
        if far > _FAR:
            break
        if exchange.denials[before] or not (is_hearsay(exchange.sayings[before]) or are_apart(claimant, speaker)):
            continue
        if complains_of(exchange, index, (claimant,)):
            continue
        between = range(before + 1, index)
        near = far <= _NEAR and not any(_interrupts(exchange, one, claimant, speaker) for one in between)
        if _takes_up(exchange, reply, before, near=near):
            return True
    return False


def _interrupts(exchange: Exchange, index: int, claimant: Mention | None, speaker: Mention | None) -> bool:
    """Whether the statement at ``index`` between a claim and an answer is neither of the side of ``claimant``, nor of a colleague
    of the ``speaker``, nor of somebody else who says nothing of his side."""
    other = exchange.speakers[index]
    if are_together(other, claimant) or is_colleague(other, speaker):
        return False
    return other is None or are_together(other, speaker) or exchange.is_about(index, speaker)


def _takes_up(exchange: Exchange, reply: _Reply, before: int, *, near: bool) -> bool:
    """Whether a reply contradicts the claim of another side at ``before``; ``near`` where nobody else has spoken since."""
    speech, speaker, claim = exchange.speech, exchange.speakers[reply.index], exchange.sayings[before]
    claimant = exchange.speakers[before]
    accused = charges(speech, claim)
    charged = accused or _is_published(claim, claimant)
    about, shared = exchange.is_about(before, speaker), words_shared(speech, exchange.sayings[reply.index], claim)
    if near and is_hearsay(claim) and (reply.factual or reply.reassures):
        return True
    if near and reply.persisting and (is_hearsay(claim) or (_is_published(claim, claimant) and about)):
        return True
    if near and charged and (reply.assured or (reply.factual and (about or shared >= _ALIKE - accused))):
        return True
    if near and not _is_of_wish(speech, claim):
        answered = reply.factual or reply.retorts or (reply.hedged and shared)
        since = range(reply.index - 1, before, -1)  # of which the two sides have gone on
        own = ((at, exchange.speakers[at]) for at in since)
        last = next((at for at, one in own if are_together(one, claimant) or is_colleague(one, speaker)), before)
        beside = exchange.paragraphs(last, reply.index) <= 1
        if answered and (beside or shared) and exchange.is_about(before, speaker, first=True):
            return True
        if reply.factual and shared >= _ALIKE and not states_not(speech, claim):
            return True
    # A charge against the speaker's side wants an answer; what is said of others and further above may be another matter.
    needed = _ALIKE - 1 if charged and about else _ALIKE + (not about and not near)
    return reply.factual and (charged or about) and shared >= needed


def is_charged(exchange: Exchange, index: int, *, told: bool = False) -> bool:
    """Whether the speaker at ``index`` answers a charge: one made above against his side, or one that his side has denied above.

    With ``told``, anything that another side tells of his is enough.
    """
    speaker = exchange.speakers[index]
    for before in range(index - 1, max(-1, index - 1 - _MANY), -1):
        if exchange.paragraphs(before, index) > _FAR:
            break
        other, said = exchange.speakers[before], exchange.sayings[before]
        if exchange.denials[before] and are_together(other, speaker):
            return True
        if (told or charges(exchange.speech, said)) and are_apart(other, speaker) and exchange.is_about(before, speaker):
            return True
    return False


def _is_published(claim: Saying, claimant: Mention | None) -> bool:
    """Whether an outlet reports it by itself."""
    return claimant is not None and claimant.kind == _OUTLET and claim.form == "indirect"


def _retorts(speech: Speech, saying: Saying) -> bool:
    """Whether the verb that reports ``saying`` is one of answering."""
    return saying.cue is not None and saying.cue.word.surface in speech.words.denying.replying


def _is_of_wish(speech: Speech, saying: Saying) -> bool:
    """Whether ``saying`` claims nothing, as it is asked for, promised or to come."""
    kinds = saying.cue.word.kinds if saying.cue is not None else ()
    first = speech.reading.tokens.at(saying.content[0].start)
    asks = _ASK in kinds and not speech.words.aim.isdisjoint(speech.reading.tokens.words[first : first + _OPENING])
    return asks or only_wants(saying) or _DENY in kinds or looks_ahead(speech, saying)


def only_wants(saying: Saying) -> bool:
    """Whether the verb that reports ``saying`` claims nothing: something is asked for, hoped, promised or threatened."""
    return saying.cue is not None and not saying.cue.word.tells and _WANTS.issuperset(saying.cue.word.kinds)


def complains_of(exchange: Exchange, index: int, others: Sequence[Mention | None]) -> bool:
    """Whether the statement at ``index`` says that others than its speaker's side have not done something.

    ``others`` are those of whom it may say so; who denies speaks of his own side, or of what is claimed.
    """
    speech, saying = exchange.speech, exchange.sayings[index]
    tokens, nots = speech.reading.tokens, speech.words.nots
    for start, end in saying.content:
        first = next((tokens.starts[at] for at in tokens.within(start, end) if tokens.words[at] in nots), None)
        if first is not None:
            before = [one for one in speech.mentions_in(start, first) if one.kind != "place"]
            return bool(before) and any(are_together(before[0], one) for one in others)
    return False


def _was_before(speech: Speech, saying: Saying) -> bool:
    """Whether the page tells it as said before what stands above: "hours after the guards swore that", "the guards had sworn"."""
    words, at = speech.reading.tokens.words, speech.reading.tokens.at
    if saying.cue is None or saying.start >= saying.content[0].start:
        return False
    first = max(at(speech.reading.sentence_at(saying.start).start), at(saying.start) - _BEFORE)
    return not speech.words.denying.earlier.isdisjoint(words[first : saying.cue.first])
