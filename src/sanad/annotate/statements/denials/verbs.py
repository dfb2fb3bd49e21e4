"""Verbs of denial: which of them only deny, which refuse what was asked, and which stand in what somebody says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.denials.answers import Exchange
from sanad.annotate.statements.speakers.agents import is_passive
from sanad.annotate.statements.speakers.sides import are_together
from sanad.lang.reporting import ReportingWords

_UNDONE: Final = 4  # words before a verb of denial in which a word may undo it
_OBJECT: Final = 8  # words behind a verb of denial in which the noun for what is denied stands
_SILENT: Final = 2  # words behind one which tell that nothing is said: "refused to comment"
_ENDS: Final = frozenset(".:;,")
_CLAIMING: Final = frozenset({"say", "write", "judge", "accuse"})
_DENY: Final = "deny"
ALSO: Final = frozenset({"say", "promise"})  # classes of verbs that deny among other things


def tells_denial(exchange: Exchange, index: int) -> bool:
    """Whether what is said tells that the speaker's side denies something: "“N flatly denied it,” his office said"."""
    speech, saying, speaker = exchange.speech, exchange.sayings[index], exchange.speakers[index]
    tokens = speech.reading.tokens
    for start, end in saying.content:
        for hit in speech.reading.hits_in("cue", start, end):
            if hit.value is None:
                continue  # an idiom in which nobody says anything
            cue = Cue(hit.start, hit.end, tokens.at(hit.start), tokens.at(hit.end), hit.value)
            if not only_denies(cue) or is_passive(speech, cue) or is_undone(speech, cue):
                continue
            before = tokens.words[max(tokens.at(start), cue.first - _UNDONE) : cue.first]
            named = [one for one in speech.mentions_in(start, cue.start) if one.kind != "place"]
            if named and are_together(named[-1], speaker) and tokens.at(named[-1].end) >= cue.first - _UNDONE:
                return True
            if not named and not speech.words.denying.ours.isdisjoint(before):
                return True
    return False


def only_denies(cue: Cue) -> bool:
    """Whether the cue can only deny, so not "declined to say" or "refused to go"."""
    return _DENY in cue.word.kinds and not ALSO.intersection(cue.word.kinds)


def announces(speech: Speech, cue: Cue, own: set[Cue]) -> bool:
    """Whether a verb may lead up to a denial: one that only denies, or one that ends its sentence and reports nothing itself."""
    if only_denies(cue):
        return True
    words = speech.reading.tokens.words
    return _DENY in cue.word.kinds and cue not in own and words[cue.last : cue.last + 1] == ["."]


def is_undone(speech: Speech, denying: Cue) -> bool:
    """Whether a verb of denial is itself negated: "neither confirmed nor denied"."""
    words = speech.reading.tokens.words
    first = max(speech.reading.tokens.at(speech.reading.sentence_at(denying.start).start), denying.first - _UNDONE)
    if denying.first and words[denying.first - 1][0].isdigit():
        return True  # "55 menolak": they voted against it
    if refuses(speech, denying):
        return True
    return not speech.words.negation.isdisjoint(words[first : denying.first])


def refuses(speech: Speech, denying: Cue) -> bool:
    """Whether a verb like *reject* has for its object something done, offered or asked for, rather than something said.

    The object stands behind the verb, or before a passive. It is nothing said where somebody keeps silent or will not be named.
    Without an object the verb answers what was said before: a demand is refused, a claim denied.
    """
    words, lists = speech.reading.tokens.words, speech.words
    behind = words[denying.last : denying.last + _OBJECT]
    if denying.word.surface not in lists.refusing or not lists.of_denied.isdisjoint(behind[:1]):
        return False
    if not lists.silence.isdisjoint(behind[:_SILENT]):
        return True
    sentence = speech.reading.sentence_at(denying.start)
    if _stands_alone(lists, denying, behind) and not is_passive(speech, denying):
        before = speech.reading.sentences[max(0, speech.reading.sentence_index(sentence.start) - 1)]
        cues = speech.cues_in(before.start, denying.start)
        return not cues or any(not _CLAIMING.issuperset(one.word.kinds) for one in cues)
    if is_passive(speech, denying):
        said = range(max(sentence.first, denying.first - _OBJECT), denying.first)
    else:
        cues = speech.cues_in(denying.end, sentence.end)
        beyond = (one.first for one in cues if one.word.surface not in lists.claims or words[one.first - 1] == ",")
        until = next(beyond, sentence.last)  # not the verb of "…, saying that"
        said = range(denying.last, min(until, denying.last + _OBJECT))
    return lists.claims.isdisjoint(words[at].removesuffix(lists.clitic) for at in said)


def _stands_alone(lists: ReportingWords, denying: Cue, behind: Sequence[str]) -> bool:
    """Whether a verb of denial has no object that says what is denied: "rejected it outright", "menolaknya mentah-mentah"."""
    bound = bool(lists.clitic) and denying.word.surface.endswith(lists.clitic)
    return bound or (bool(behind) and (behind[0] in _ENDS or behind[0] in lists.denying.theirs))
