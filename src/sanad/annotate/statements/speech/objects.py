"""What stands behind a verb of reporting without a *that*: a clause, or an object that may hold a claim."""

from __future__ import annotations

from typing import Final

from sanad.annotate.statements.cues import Cue
from sanad.annotate.statements.speech.clauses import Clause

_CLAIM: Final = 12
_APPOSITION: Final = 7  # words of an office behind a name, with the comma
_HEAD: Final = 4
_TOLD: Final = frozenset({"say", "judge", "write"})
_SOON: Final = 7  # words in which an auxiliary shows that a clause has begun
_VERB: Final = 6  # letters that a verb with its beginning has at least
_JUDGE: Final = "judge"


def calls(clause: Clause, first: int, end: int) -> bool:
    """Whether somebody is named and a word says what he is called: "called X a liar", "menyebut X pembohong"."""
    tokens, lists = clause.speech.reading.tokens, clause.speech.words
    start = tokens.starts[first]
    for one in clause.speech.mentions_in(start, start + 1):
        beyond = tokens.at(one.end)
        return beyond < end and tokens.words[beyond] not in lists.prepositions and tokens.words[beyond] not in lists.when
    return False


def only_named(clause: Clause, first: int, last: int) -> bool:
    """Whether the object is just somebody, at some time or place: "called the king on Sunday"."""
    speech, words, lists = clause.speech, clause.speech.reading.tokens.words, clause.speech.words
    tokens = speech.reading.tokens
    head = first + (words[first] in lists.determiners or words[first] in lists.indefinite)
    while head < last - 1 and speech.reading.text[tokens.starts[head]].isupper() and head < first + _HEAD:  # a title
        head += 1
    for one in speech.mentions_in(tokens.starts[first], tokens.ends[min(head, last - 1)]):
        beyond = tokens.at(one.end)
        if any(_is_verb(clause, token) or words[token] in lists.aim for token in range(beyond + 1, last)):
            return False  # "urged residents in the south to leave"
        return (
            beyond >= last
            or (words[beyond] == "," and "," not in words[beyond + 1 : last] and last - beyond <= _APPOSITION)
            or words[beyond] in lists.when
            or (words[beyond] in lists.prepositions and words[beyond] not in lists.aim)
        )
    return False


def only_claim(clause: Clause, first: int, last: int) -> bool:
    """Whether the object is just the noun for a claim that was told before, at some time: "rejected the charge on Sunday"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    at = first + (words[first] in lists.definite or (words[first] in lists.determiners and words[first] in lists.pointing))
    if at >= last or words[at].removesuffix(lists.clitic) not in lists.claims or words[at] in lists.that:
        return False
    own = bool(lists.clitic) and words[at].endswith(lists.clitic)
    pointed = at > first or own or (at + 1 < last and words[at + 1] in lists.pointing)
    at += 1 + (at + 1 < last and words[at + 1] in lists.pointing)
    if not pointed:
        return False
    if at < last and words[at] in lists.prepositions and at + 1 < last and words[at + 1] in lists.when:
        at += 1
    return at >= last or words[at] in lists.when


def _is_verb(clause: Clause, token: int) -> bool:
    """Whether the word at ``token`` begins as the language's verbs do, and isn't in a phrase or clause of its own."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    word = words[token]
    return (
        bool(lists.verb_beginnings)
        and len(word) >= _VERB
        and word.startswith(lists.verb_beginnings)
        and word not in lists.nouns
        and words[token - 1] not in lists.relatives
        and words[token - 1] not in lists.prepositions
    )


def is_clause(clause: Clause, cue: Cue, first: int, last: int) -> bool:
    """Whether the words behind a verb without *that* are a clause: an auxiliary of its own, or a party and a verb behind it."""
    words, speech, lists = clause.speech.reading.tokens.words, clause.speech, clause.speech.words
    if not lists.clausal or not _TOLD.intersection(cue.word.kinds) or first >= last:
        return False
    for token in range(first, min(last, first + _SOON)):
        word = words[token]
        if word in ",;" or word in lists.relatives or word in lists.prepositions or word in lists.coordinators:
            break
        if word in lists.clausal:  # not "decided not to come", which is done
            return last - token > 1 and (token > first or _JUDGE not in cue.word.kinds)
    start = speech.reading.tokens.starts[first]
    for one in speech.mentions_in(start, start + 1):
        beyond = speech.reading.tokens.at(one.end)
        if one.kind != "place" and beyond < last - 1 and _is_verb(clause, beyond):
            return True
        break
    if words[first] in lists.pronouns:
        return first + 2 < last and _is_verb(clause, first + 1)
    return _JUDGE not in cue.word.kinds and _happens(clause, first, last)


def _happens(clause: Clause, first: int, last: int) -> bool:
    """Whether what is named from token ``first`` on has a passive of its own soon: "mencatat dua rumah dibakar"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    for token in range(first + 1, min(last, first + _SOON)):
        word = words[token]
        if not word[0].isalnum() or word in lists.stops or word in lists.prepositions or word in lists.when:
            return False
        if len(word) >= _VERB and word.startswith(lists.passive_beginnings) and not word.startswith(lists.no_passives):
            return word not in lists.via.words
    return False


def open_claim(clause: Clause, first: int, end: int) -> int:
    """Where the claim begins in an object like "kabar yang menyebut …" or "reports that …"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    for token in range(first + 1, min(end - 2, first + _CLAIM)):
        if words[token] in lists.that and not lists.nouns.isdisjoint(words[first : min(token, first + _HEAD)]):
            return token + 1
        if words[token] in lists.relatives and not _ends_person(clause, token):
            verb = token + 1
            while verb < end and words[verb] in lists.between:
                verb += 1
            if verb == end:
                break
            starts, ends = clause.speech.reading.tokens.starts, clause.speech.reading.tokens.ends
            cue = next(iter(clause.speech.cues_in(starts[verb], ends[verb])), None)
            if cue is not None and "subject" in cue.word.orders:
                return cue.last + (cue.last < len(words) and words[cue.last] in lists.that)
    return first


def words_of_another(clause: Clause, first: int, later: list[Cue]) -> bool:
    """Whether the object is what somebody else said, and that is told behind: "meralat ucapan X yang menyebut …"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if first >= clause.last or words[first] not in lists.nouns:
        return False
    for token in range(first + 1, min(clause.last - 2, first + _CLAIM)):
        if words[token] in lists.relatives:
            return _ends_person(clause, token) and any(0 < one.first - token <= _HEAD for one in later)
    return False


def _ends_person(clause: Clause, token: int) -> bool:
    """Whether a person's name ends before ``token``: what that one says is not the claim that is denied."""
    tokens = clause.speech.reading.tokens
    end = tokens.ends[token - 1]
    return any(one.kind == "person" and one.end == end for one in clause.speech.mentions_in(tokens.starts[max(0, token - 4)], end))
