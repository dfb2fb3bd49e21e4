"""Which statements contradict a claim."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying
from sanad.lang.reporting import ReportingWords
from sanad.model import Mention
from sanad.text.match import Entry, longest

_DENY, _ACCUSE, _SAY = "deny", "accuse", "say"
_DENIERS = frozenset({"person", "office", "country", "organisation", "group"})
_UNDONE = 4  # words before a verb of denial in which a word may undo it
_OBJECT = 8  # words behind a verb of denial in which the noun for what is denied stands
_ALSO = frozenset({"say", "promise"})


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_denials` looks up."""
    for phrase in words.contradictions:
        yield Entry(phrase, "cue.contradiction", True)
    for phrase in words.no_contradictions:
        yield Entry(phrase, "cue.contradiction", False)


def find_denials(speech: Speech, sayings: Sequence[Saying], speakers: Sequence[Mention | None]) -> list[bool]:
    """Whether each of ``sayings``, which are in order, contradicts a claim.

    It does by a verb of denial, its own or one that leads up to it ("X denied it. …"); by words like *baseless*; by a *not* behind
    a verb of insisting; by a *not* right behind a denial by the same speaker, or in quotation marks; and by a *not*
    right behind hearsay or somebody else's accusation.
    """
    denials: list[bool] = []
    contradictions = [hit.start for hit in longest(speech.reading.hits("cue.contradiction")) if hit.value]
    denying = [cue for cue in speech.cues if _only_denies(cue) and not _is_undone(speech, cue)]
    denying_starts = [cue.start for cue in denying]
    since = 0
    for index, (saying, speaker) in enumerate(zip(sayings, speakers, strict=True)):
        cue = saying.cue
        denies = (
            (cue is not None and _only_denies(cue) and not _refuses(speech, cue))
            or any(bisect_left(contradictions, start) < bisect_left(contradictions, end) for start, end in saying.content)
            or (
                _may_be_led_up(saying)
                and any(
                    _leads(speech, one, saying, speaker)
                    for one in denying[bisect_left(denying_starts, since) : bisect_left(denying_starts, saying.start)]
                )
            )
        )
        if not denies and cue is not None and cue.word.surface in speech.words.insisting:
            denies = _negates(speech, saying) and not _is_of_the_future(speech, saying)
        if not denies and index and denials[-1] and (_negates(speech, saying) or _bears_out(sayings[index - 1], saying)):
            before = speakers[index - 1]
            same = before is not None and speaker is not None and before.entity == speaker.entity
            own = same or (saying.form == "direct" and not _are_of_two_states(before, speaker))
            denies = own and _adjoins(speech, sayings[index - 1], saying)
        if not denies and index and _charges(sayings[index - 1]) and _negates(speech, saying):
            before = speakers[index - 1]
            other = before is not None and speaker is not None and before.entity != speaker.entity
            denies = other and _adjoins(speech, sayings[index - 1], saying)
        if not denies and index and denials[-1]:
            denies = _goes_on_denying(speech, sayings[index - 1], saying)
        denials.append(denies)
        since = max(since, saying.tail, cue.end if cue is not None else 0)
    return denials


def _only_denies(cue: Cue) -> bool:
    """Whether the cue can only deny, so not "declined to say" or "refused to go"."""
    return _DENY in cue.word.kinds and not _ALSO.intersection(cue.word.kinds)


def _may_be_led_up(saying: Saying) -> bool:
    """Whether a verb of denial before ``saying`` may announce it: not hearsay, nor what a source tells on without a verb."""
    return not _is_hearsay(saying) and (saying.cue is not None or saying.form == "direct")


def _is_undone(speech: Speech, denying: Cue) -> bool:
    """Whether a verb of denial is itself negated: "neither confirmed nor denied"."""
    words = speech.reading.tokens.words
    first = max(speech.reading.tokens.at(speech.reading.sentence_at(denying.start).start), denying.first - _UNDONE)
    if denying.first and words[denying.first - 1][0].isdigit():
        return True  # "55 menolak": they voted against it
    if _refuses(speech, denying):
        return True
    return not speech.words.negation.isdisjoint(words[first : denying.first])


def _refuses(speech: Speech, denying: Cue) -> bool:
    """Whether a verb like *reject* has for its object something done, offered or asked for, rather than something said."""
    words, lists = speech.reading.tokens.words, speech.words
    if denying.word.surface not in lists.refusing or not lists.of_denied.isdisjoint(words[denying.last : denying.last + 1]):
        return False
    behind = words[denying.last : denying.last + _OBJECT]
    return lists.claims.isdisjoint(word.removesuffix(lists.clitic) for word in behind)


def _leads(speech: Speech, denying: Cue, saying: Saying, speaker: Mention | None) -> bool:
    """Whether the one who denies may be the one who speaks: not of another country, and no other speaker is named between, in the
    same sentence."""
    denier = _subject(speech, denying)
    known = speaker is not None and (speaker.country is not None or speaker.kind == "group")  # "the dockers' union"
    if denier is not None and speaker is not None and known and denier.country != speaker.country:
        return False
    mention = saying.speaker.mention if saying.speaker is not None else None
    if mention is None or saying.cue is None or not denying.start < mention.start < saying.cue.start:
        return True
    return speech.reading.sentence_at(denying.start).start != speech.reading.sentence_at(mention.start).start


def _subject(speech: Speech, denying: Cue) -> Mention | None:
    """Who is named as the one that denies: the first party of a known country in the clause before the verb."""
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
    return saying.form == "direct" and before.form != "direct" and before.cue is not None and _only_denies(before.cue)


def _goes_on_denying(speech: Speech, before: Saying, saying: Saying) -> bool:
    """Whether ``saying`` is how the same speaker bears out his denial: "denied that …, saying that …"; not what he adds to it."""
    if before.cue is None or saying.cue is None or not _only_denies(before.cue):
        return False
    words, at = speech.reading.tokens.words, speech.reading.tokens.at(before.content[-1].end)
    return words[at : at + 1] == [","] and " ".join(words[at + 1 : saying.cue.last]) in speech.words.bearing_out


def _charges(saying: Saying) -> bool:
    """Whether somebody is accused, or something is rumoured."""
    kinds = saying.cue.word.kinds if saying.cue is not None else ()
    return _is_hearsay(saying) or (_ACCUSE in kinds and _SAY not in kinds)


def _is_hearsay(saying: Saying) -> bool:
    return saying.cue is not None and "hearsay" in saying.cue.word.orders


def _negates(speech: Speech, saying: Saying) -> bool:
    tokens = speech.reading.tokens
    return any(not speech.words.nots.isdisjoint(tokens.words[tokens.at(start) : tokens.at(end)]) for start, end in saying.content)


def _is_of_the_future(speech: Speech, saying: Saying) -> bool:
    """Whether what is said tells of what is to come: who swears that there will be no mercy contradicts nobody."""
    tokens = speech.reading.tokens
    return any(not speech.words.future.isdisjoint(tokens.words[tokens.at(start) : tokens.at(end)]) for start, end in saying.content)


def _adjoins(speech: Speech, before: Saying, saying: Saying) -> bool:
    """Whether ``saying`` stands in the same paragraph as ``before`` or in the next."""
    first, last = speech.reading.sentence_at(before.content[-1].start), speech.reading.sentence_at(saying.start)
    return last.paragraph - first.paragraph <= 1
