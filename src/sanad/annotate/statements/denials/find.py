"""Which statements contradict a claim."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.denials.answers import (
    Exchange,
    answers_claim,
    complains_of,
    is_charged,
    is_hearsay,
    only_wants,
)
from sanad.annotate.statements.denials.contradictions import (
    Verdicts,
    assures,
    looks_ahead,
    persists,
    says_never,
    speaks_of_charge,
    states_not,
    words_shared,
)
from sanad.annotate.statements.denials.contradictions import entries as verdict_entries
from sanad.annotate.statements.denials.verbs import ALSO, announces, is_undone, only_denies, refuses, tells_denial
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.agents import agent_of, is_passive, verb_from
from sanad.annotate.statements.speakers.sides import are_apart, are_together
from sanad.annotate.statements.speech.counts import NUMBER
from sanad.lang.reporting import CueWord, ReportingWords
from sanad.model import UNNAMED, Mention
from sanad.text.match import Entry

_DENY: Final = "deny"
_ACCUSE: Final = "accuse"
_ASK: Final = "ask"
_JUDGE: Final = "judge"
_VERSION: Final = "version"  # among the orders of words that say that another version follows
_DENIERS: Final = frozenset({"person", "office", "country", "organisation", "group"})
_CLAIM: Final = 2  # statements back to a denial between which and the next one stands only what is denied
# Paragraphs, and statements, between a denial and what goes on with it.
_FAR: Final = 3
_MANY: Final = 12
_BESIDE: Final = 1  # paragraphs from what is contradicted to another version of it


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_denials` looks up."""
    yield from verdict_entries(words)
    for phrases, orders in ((words.denying.leading, {"noun"}), (words.denying.versions, {"noun", _VERSION})):
        for phrase in phrases:
            yield Entry(phrase, "cue.denial", CueWord(phrase, (_DENY,), frozenset(orders), False, True, "reporting.toml"))


def find_denials(speech: Speech, sayings: Sequence[Saying], speakers: Sequence[Mention | None]) -> list[bool]:
    """Whether each of ``sayings``, which are in order, contradicts a claim.

    It does by itself: by a verb of denial of its own, by words like *baseless*, by a *not* behind a verb of insisting. It does by
    what stands before: a verb of denial that leads up to it ("X denied it. …"); a denial by the same side that it goes on with; a
    claim of another side that it answers with a *not*.
    """
    speakers = [_with_side(speech, one) for one in speakers]
    exchange = Exchange(speech, sayings, speakers, [])
    verdicts = Verdicts(speech)
    own = {saying.cue for saying in sayings if saying.cue is not None}
    denying = [cue for cue in speech.cues if announces(speech, cue, own) and not is_undone(speech, cue)]
    denying = sorted((*denying, *_other_versions(speech)), key=attrgetter("start"))
    denying_starts = [cue.start for cue in denying]
    since = 0
    for index, (saying, speaker) in enumerate(zip(sayings, speakers, strict=True)):
        until = saying.start if saying.cue is None else max(saying.cue.start, saying.content[0].start)
        leads = denying[bisect_left(denying_starts, since) : bisect_left(denying_starts, until)]
        leads = [one for one in leads if _leads(speech, one, saying, speaker)] if _may_be_led_up(speech, saying) else []
        contradicted = _contradicted(exchange, index) if leads and all(_VERSION in one.word.orders for one in leads) else []
        for before in contradicted:
            exchange.denials[before] = True
        exchange.denials.append(
            _denies_by_itself(speech, saying)
            or _denies_behind(speech, saying, denying)
            or (not contradicted and (bool(leads) or _goes_on_denying(exchange, index)))
            or (not _wants(speech, saying) and _answers(exchange, index, verdicts))
        )
        since = max(since, saying.tail, saying.cue.end if saying.cue is not None else 0)
    return exchange.denials


def _with_side(speech: Speech, speaker: Mention | None) -> Mention | None:
    """A speaker without a name as the one whom the words describe: "an Egyptian official" speaks for Egypt."""
    if speaker is None or speaker.name != UNNAMED:
        return speaker
    described = speech.mentions_in(speaker.start, speaker.end)
    return next((one for one in described if one.country is not None and one.kind != "country"), speaker)


def _denies_by_itself(speech: Speech, saying: Saying) -> bool:
    """Whether the verb that reports ``saying`` denies it, or insists on a *not*."""
    cue = saying.cue
    if cue is None:
        return False
    if only_denies(cue) and not refuses(speech, cue):
        return True
    return _insists(speech, saying, cue) and (
        states_not(speech, saying) or assures(speech, saying) or persists(speech, saying)
    )


def _insists(speech: Speech, saying: Saying, cue: Cue) -> bool:
    """Whether the verb is one of insisting, with no object of its own behind what is said ("…, he insisted on Sunday")."""
    surface, insisting = cue.word.surface, speech.words.insisting
    return surface in insisting or (cue.start > saying.content[0].start and surface.split()[0] in insisting)


def _answers(exchange: Exchange, index: int, verdicts: Verdicts) -> bool:
    """Whether the statement at ``index`` answers a claim, calls it untrue, or speaks of a charge against the speaker's side."""
    speech, saying = exchange.speech, exchange.sayings[index]
    if not _judges(saying) and answers_claim(exchange, index):
        return True
    if verdicts.of_claim(saying, exchange.speakers[index], is_charged(exchange, index)):
        return True
    if tells_denial(exchange, index):
        return True
    if says_never(speech, saying) and not complains_of(exchange, index, _others(exchange, index)):
        return True
    return speaks_of_charge(speech, saying) and not looks_ahead(speech, saying) and is_charged(exchange, index, told=True)


def _contradicted(exchange: Exchange, index: int) -> list[int]:
    """The statements right above by which another side says that what the one at ``index`` tells is not so: "Nobody warned us, said
    A. B tells it differently: it had warned them"."""
    speech, speaker = exchange.speech, exchange.speakers[index]
    if states_not(speech, exchange.sayings[index]):
        return []
    found = []
    for before in range(index - 1, -1, -1):
        other = exchange.speakers[before]
        if exchange.paragraphs(before, index) > _BESIDE or not are_apart(other, speaker):
            break
        if not states_not(speech, exchange.sayings[before]):
            break
        found.append(before)
    return found


def _judges(saying: Saying) -> bool:
    """Whether ``saying`` only tells what somebody makes of a thing: "considers the fine unfair" contradicts nobody."""
    return saying.cue is not None and saying.form != "direct" and saying.cue.word.kinds == (_JUDGE,)


def _others(exchange: Exchange, index: int) -> list[Mention]:
    """Whom the statement at ``index`` names that are neither its speaker, nor of his country, nor said to be his people."""
    speech, saying, speaker = exchange.speech, exchange.sayings[index], exchange.speakers[index]
    named = (one for start, end in saying.content for one in speech.mentions_in(start, end) if not _is_owned(speech, saying, one))
    home = speaker.country if speaker is not None else None
    return [one for one in named if (home is None or one.country != home) and not are_together(one, speaker)]


def _is_owned(speech: Speech, saying: Saying, one: Mention) -> bool:
    """Whether ``one`` is of no known country and said to be of whoever speaks: "says his men never left", "our men", "awaknya"."""
    if one.country is not None or one.kind != "group":
        return False
    words, at, lists = speech.reading.tokens.words, speech.reading.tokens.at, speech.words
    owners = lists.denying.ours if saying.form == "direct" else lists.denying.theirs | lists.denying.ours
    first, behind = at(one.start), at(one.end)
    if not owners.isdisjoint(words[max(0, first - 1) : first]) or not lists.denying.ours.isdisjoint(words[behind : behind + 1]):
        return True
    return saying.form != "direct" and bool(lists.clitic) and words[behind - 1].endswith(lists.clitic)


def _denies_behind(speech: Speech, saying: Saying, denying: Sequence[Cue]) -> bool:
    """Whether a verb of denial shares the speaker of ``saying`` behind what is said: "said that …, rejecting the report"; "…, he
    said, flatly contradicting Y"."""
    if saying.cue is None:
        return False
    words, lists = speech.reading.tokens.words, speech.words
    end = speech.reading.sentence_at(saying.cue.start).end
    first, last = (bisect_left(denying, at, key=attrgetter("start")) for at in (saying.cue.end, end))
    for cue in denying[first:last]:
        if words[verb_from(speech, cue) - 1] == ",":
            participle = not lists.participle or cue.word.surface.endswith(lists.participle)
            inside = any(span.start <= cue.start < span.end for span in saying.content)
            return participle and "subject" in cue.word.orders and not inside
    return False


def _wants(speech: Speech, saying: Saying) -> bool:
    """Whether something is only asked for, hoped, promised or threatened."""
    if saying.cue is None:
        return False
    word, lists = saying.cue.word, speech.words
    first = speech.reading.tokens.at(saying.content[0].start)
    opening = [one for one in speech.reading.tokens.words[first : first + 2] if one not in lists.nots][:1]
    if saying.form != "direct" and _ASK in word.kinds and not lists.aim.isdisjoint(opening):
        return True  # "asked not to …", with a verb that tells as well
    return only_wants(saying)


def _goes_on_denying(exchange: Exchange, index: int) -> bool:
    """Whether the statement at ``index`` goes on with a denial above by the same side.

    Right behind it, it does as the quotation that a denial in the page's words leads up to, with words in common, and by words with
    which the accused say that they do right; in the same paragraph as a quotation or with a *not*. Further below it does with a
    *not* about what was denied.
    """
    speech, saying, speaker = exchange.speech, exchange.sayings[index], exchange.speakers[index]
    if not index or (_wants(speech, saying) and saying.form != "direct"):
        return False
    factual = states_not(speech, saying, until_now=True)
    last = index - 1 - _tells_claim(exchange, index)
    far = exchange.paragraphs(last, index)
    if exchange.denials[last] and far <= 1:
        before, other = exchange.sayings[last], exchange.speakers[last]
        if _bears_it_out(speech, before, saying) and not looks_ahead(speech, saying):
            return True
        near = not far or are_together(other, speaker) or (before.cue is not None and only_denies(before.cue))
        if near and _bears_out(before, saying) and not _are_of_two_states(other, speaker):
            return True
        if are_together(other, speaker) and not _turns_to_others(exchange, index, last):
            if assures(speech, saying):
                return True
            if factual or not looks_ahead(speech, saying):
                here = not far and (saying.form == "direct" or states_not(speech, saying))
                return here or words_shared(speech, saying, before) > 0
    if not factual:
        return False
    for at in range(index - 1, max(-1, index - 1 - _MANY), -1):
        if exchange.paragraphs(at, index) > _FAR:
            break
        together = exchange.denials[at] and are_together(exchange.speakers[at], speaker)
        if together and words_shared(speech, saying, exchange.sayings[at]):
            return True
    return False


def _tells_claim(exchange: Exchange, index: int) -> bool:
    """Whether the statement before the one at ``index`` only tells, in the same paragraph, what the same side denies right before:
    "X denied the report. Y had written that …. “…,” said X."""
    if index < _CLAIM or exchange.denials[index - 1] or not exchange.denials[index - _CLAIM]:
        return False
    together = are_together(exchange.speakers[index - _CLAIM], exchange.speakers[index])
    here = not exchange.paragraphs(index - _CLAIM, index)
    return together and here and are_apart(exchange.speakers[index - 1], exchange.speakers[index])


def _turns_to_others(exchange: Exchange, index: int, last: int) -> bool:
    """Whether what is said behind the denial at ``last`` tells of somebody of whom that does not speak, and not of the speaker's
    side."""
    speaker, denied = exchange.speakers[index], exchange.sayings[last].content
    mentions = [one for start, end in exchange.sayings[index].content for one in exchange.speech.mentions_in(start, end)]
    named = [one for start, end in denied for one in exchange.speech.mentions_in(start, end)]
    others = [one for one in mentions if not are_together(one, speaker) and not any(are_together(one, known) for known in named)]
    return complains_of(exchange, index, others)


def _other_versions(speech: Speech) -> Iterator[Cue]:
    """The nouns and phrases in the page's words by which it says that the next to speak denies: "issued a denial"."""
    tokens = speech.reading.tokens
    for hit in speech.reading.hits("cue.denial"):
        if speech.quotation_over(hit.start) is None:
            yield Cue(hit.start, hit.end, tokens.at(hit.start), tokens.at(hit.end), hit.value)


def _may_be_led_up(speech: Speech, saying: Saying) -> bool:
    """Whether a verb of denial before ``saying`` may announce it: not hearsay, nor what a source tells on without a verb,
    nor what is asked for."""
    if is_hearsay(saying) or saying.rule == NUMBER or (_wants(speech, saying) and saying.form != "direct"):
        return False
    if saying.form == "indirect" and looks_ahead(speech, saying) and not states_not(speech, saying):
        return False
    return saying.cue is not None or saying.form == "direct"


def _leads(speech: Speech, denying: Cue, saying: Saying, speaker: Mention | None) -> bool:
    """Whether the one who denies may be the one who speaks: not of another country, nor whose claim is denied, and no other speaker
    is named between, in the same sentence."""
    sentence = speech.reading.sentence_at(denying.start)
    denier = _denier(speech, denying, sentence.last)
    known = speaker is not None and (speaker.country is not None or speaker.kind == "group")  # "the dockers' union"
    if denier is not None and speaker is not None and known and denier.country != speaker.country:
        return False
    if _is_whose_claim(speech, denying, sentence.end, denier, speaker):
        return False
    if saying.cue is not None and _ACCUSE in saying.cue.word.kinds and (saying.start < denying.start or _only_accuses(saying)):
        return False  # "denied it and accused …", "has another version. X accused …"
    mention = saying.speaker.mention if saying.speaker is not None else None
    if mention is None or saying.cue is None or not denying.start < mention.start < saying.cue.start:
        return True
    if saying.speaker is not None and saying.speaker.pronoun and are_together(denier, speaker):
        return True
    return sentence.start != speech.reading.sentence_at(mention.start).start


def _only_accuses(saying: Saying) -> bool:
    """Whether ``saying`` is no more than an accusation in the page's words."""
    return saying.cue is not None and saying.form != "direct" and not ALSO.intersection(saying.cue.word.kinds)


def _is_whose_claim(speech: Speech, denying: Cue, end: int, denier: Mention | None, speaker: Mention | None) -> bool:
    """Whether what ``speaker`` says is what the ``denier`` denies: "denied a report of X"."""
    if speaker is None or is_passive(speech, denying) or (denier is not None and denier.entity == speaker.entity):
        return False
    return any(one.entity == speaker.entity for one in speech.mentions_in(denying.end, end))


def _denier(speech: Speech, denying: Cue, last: int) -> Mention | None:
    """Who is named as the one that denies: the agent of a passive, else the first party of a known country in the clause before the
    verb; ``last`` is where its sentence ends."""
    agent = agent_of(speech, denying, last)
    if agent is not None:
        return agent.mention
    words, at = speech.reading.tokens.words, speech.reading.tokens.at
    found: Mention | None = None
    for one in reversed(speech.mentions_in(speech.reading.sentence_at(denying.start).start, denying.start)):
        if found is not None and "," in words[at(one.end) : at(found.start)]:
            break
        if one.country is not None and one.kind in _DENIERS and one.end <= denying.start:
            found = one
    return found


def _are_of_two_states(one: Mention | None, other: Mention | None) -> bool:
    return one is not None and other is not None and None not in (one.country, other.country) and one.country != other.country


def _bears_out(before: Saying, saying: Saying) -> bool:
    """Whether ``saying`` is the quotation that a denial in the page's words leads up to: "X denied it. "…," he said."""
    return saying.form == "direct" and before.form != "direct" and before.cue is not None


def _bears_it_out(speech: Speech, before: Saying, saying: Saying) -> bool:
    """Whether ``saying`` is how the same speaker bears out his denial: "denied that …, saying that …"; not what he adds to it."""
    if before.cue is None or saying.cue is None or not only_denies(before.cue):
        return False
    words, at = speech.reading.tokens.words, speech.reading.tokens.at(before.content[-1].end)
    return words[at : at + 1] == [","] and " ".join(words[at + 1 : saying.cue.last]) in speech.words.bearing_out
