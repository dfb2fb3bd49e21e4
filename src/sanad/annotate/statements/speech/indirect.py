"""Indirect and mixed speech: clauses that a cue reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.speaker import Speaker
from sanad.annotate.statements.speakers.unidentified import nameless
from sanad.annotate.statements.speech.clauses import Clause, is_noun, is_relative, make_clause
from sanad.annotate.statements.speech.cue_apart import headed, pointing_back
from sanad.annotate.statements.speech.cue_before import said_behind
from sanad.annotate.statements.speech.cue_behind import said_before
from sanad.annotate.statements.speech.relayed import from_body, on_word_of, relayed, within
from sanad.model import Mention
from sanad.text.sentences import Sentence

_OBJECT: Final = 4  # words of what gives no words of its own, at most
_NAME: Final = 5  # words of an outlet's name
_PART: Final = ";"
_DENY: Final = "deny"
_NEITHER: Final = 4  # words between "confirm" and "deny"
_NOT: Final = 2  # words from a negation to its verb


def find_indirect(speech: Speech, direct: Sequence[Saying]) -> list[Saying]:
    """The reported clauses of ``speech`` outside ``direct`` speech, in order."""
    found: list[Saying] = []
    starts = [one.start for one in direct]
    cues, index = speech.cues, 0
    while index < len(cues):
        sentence = speech.reading.sentence_at(cues[index].start)
        here = index
        while index < len(cues) and cues[index].start < sentence.end:
            index += 1
        near = bisect_left(starts, sentence.end)
        floor = _beyond_quotation(speech, sentence, direct[max(0, near - 2) : near])
        left = [cue for cue in cues[here:index] if cue.first >= floor]
        if not left:
            continue
        back = None
        if floor == sentence.first:
            said = [*direct[max(0, near - 3) : near], *found[-2:]]
            back = next((one for one in (pointing_back(speech, sentence, cue, said) for cue in left[:2]) if one is not None), None)
        quoted: Speaker | None = None
        if floor > sentence.first:
            quoted = next((one.speaker for one in direct[max(0, near - 2) : near] if _reports_in(one, sentence)), None)
        if quoted is not None and _only_carries(speech, floor, left[0]):
            left = left[1:]
        elif quoted is not None and _was_told(speech, floor, left):
            continue
        found += [back] if back is not None else _in_parts(speech, floor, sentence.last, left, quoted)
    found = [one for one in found if one.form != "indirect" or _says_something(speech, one)]
    return sorted([*found, *headed(speech, direct, found)], key=lambda one: one.start)


def _only_carries(speech: Speech, floor: int, cue: Cue) -> bool:
    """Whether ``cue`` only says from whom the page has the quotation before it: "…," X told the daily Y, according to Z."""
    lists, words = speech.words, speech.reading.tokens.words
    if "source" not in cue.word.orders:
        return False
    opens = any(words[token] in lists.openers and words[token - 1] in ",;" for token in range(floor, cue.first))
    return not opens and lists.that.isdisjoint(words[floor : cue.first])


def _was_told(speech: Speech, floor: int, cues: Sequence[Cue]) -> bool:
    """Whether nothing is said behind a quotation but where it was said, and which outlet has it: "…," X told the nation in an
    address, Y reported."""
    lists, words = speech.words, speech.reading.tokens.words
    told = any(cue.first in speech.verbs and cue.word.surface not in lists.via.words for cue in cues[:-1])
    if told or words[floor] in lists.coordinators or words[floor] == ",":
        return False
    return _outlet_before(speech, floor, cues[-1]) is not None and lists.finite.isdisjoint(words[floor : cues[-1].first])


def _outlet_before(speech: Speech, floor: int, cue: Cue) -> Mention | None:
    """The outlet that is the subject of ``cue`` where both close the sentence, set off by a comma."""
    tokens = speech.reading.tokens
    if "subject" not in cue.word.orders or cue.last < speech.reading.sentence_at(cue.start).last - 1 or cue.first - 1 <= floor:
        return None
    near = speech.mentions_in(tokens.starts[max(floor, cue.first - _NAME)], cue.start)
    outlet = next((one for one in near if one.kind == "outlet" and one.end == tokens.ends[cue.first - 1]), None)
    at = tokens.at(outlet.start) if outlet is not None else 0
    at -= at > floor and tokens.words[at - 1] in speech.words.determiners
    return outlet if at > floor and tokens.words[at - 1] == "," else None


def _in_parts(speech: Speech, floor: int, last: int, cues: list[Cue], quoted: Speaker | None) -> list[Saying]:
    """What ``cues`` report in tokens ``[floor, last)``, which a semicolon parts where something is said on either side."""
    words = speech.reading.tokens.words
    found: list[Saying] = []
    left = cues
    while left and _PART in words[left[0].last : left[-1].first]:
        part = next(
            (
                token
                for token in range(left[0].last, left[-1].first)
                if words[token] == _PART and speech.quotation_over(speech.reading.tokens.starts[token]) is None
            ),
            0,
        )
        if not part:
            break
        found += _read(make_clause(speech, floor, part), [one for one in left if one.first < part], quoted)
        left, floor, quoted = [one for one in left if one.first > part], part + 1, None
    return found + (_read(make_clause(speech, floor, last), left, quoted) if left else [])


def _says_something(speech: Speech, saying: Saying) -> bool:
    """Whether more than one word is reported, or somebody says that word: "rejected that condition" gives no words."""
    at = speech.reading.tokens.at
    if saying.cue is None:
        return True
    if len(saying.content) == 1 and _is_hollow(speech, saying.cue, speech.reading.folded[slice(*saying.content[0])]):
        return False
    if "say" in saying.cue.word.kinds:
        return True
    return sum(at(end) - at(start) for start, end in saying.content) > 1


def _is_hollow(speech: Speech, cue: Cue, words: str) -> bool:
    """Whether the object gives no words: "said the very opposite", "told the hall otherwise"."""
    told = cue.word.tells and words.count(" ") < _OBJECT + 1
    return words in speech.words.hollow or (told and any(words.endswith(f" {one}") for one in speech.words.hollow))


def _reports_in(one: Saying, sentence: Sentence) -> bool:
    """Whether the reporting clause of the direct speech ``one`` is in ``sentence``, which may go on: "…," X said, adding that."""
    return one.cue is not None and sentence.start <= one.cue.start < sentence.end


def _beyond_quotation(speech: Speech, sentence: Sentence, near: Sequence[Saying]) -> int:
    """The first token of ``sentence`` that belongs neither to direct speech nor to its reporting clause."""
    floor = sentence.first
    held = speech.quotation_over(sentence.start)
    if held is not None and held.start < sentence.start:
        floor = held.last + 1
    for one in near:
        if one.cue is None or (one.tail <= sentence.start and not sentence.start <= one.cue.start < sentence.end):
            continue
        floor = max(floor, one.cue.last, one.speaker.last if one.speaker is not None else 0)
        if one.addressee is not None and one.addressee.start >= sentence.start:
            floor = max(floor, speech.reading.tokens.holding(one.addressee.end - 1))
        if one.content[-1].start > one.cue.start:
            floor = max(floor, speech.reading.tokens.at(one.tail))
    return floor


def _read(clause: Clause, cues: list[Cue], spoken: Speaker | None = None) -> list[Saying]:
    """What the cues report: the clause before the last of them if that closes it, else the clauses behind each.

    ``spoken`` is who is quoted in the sentence before the clause.
    """
    found: list[Saying] = []
    cues = _without_silence(clause, [cue for cue in cues if not is_noun(clause, cue) and not _is_carrying(clause, cue)])
    cues = _without_descriptions(clause, cues)
    for cue in reversed(cues):
        said = said_before(clause, cue)
        if said is not None:
            found += within(clause, said, cues, spoken, _read) or [from_body(clause, said) or said]
            cues = [one for one in cues if one.first > cue.first and one.start >= said.tail]
            break
    covered = found[-1].tail if found else -1
    for position, cue in enumerate(cues):
        if cue.start < covered:
            continue
        later = cues[position + 1 :]
        said = said_behind(clause, cue, later, found[-1].speaker if found else spoken)
        if said is not None:
            told = [on_word_of(clause, said), relayed(clause, said, later, _read)]
            if "source" in cue.word.orders:
                told.reverse()  # "according to X, citing an official, the minister said that"
            said = next((one for one in told if one is not None), said)
            found.append(said)
            covered = said.tail
    return found


def _without_descriptions(clause: Clause, cues: list[Cue]) -> list[Cue]:
    """``cues`` without those that only describe somebody without a name: "an official, who asked …, said"."""
    for cue in cues[1:]:
        someone = nameless(clause.speech, clause.floor, cue) if "subject" in cue.word.orders else None
        if someone is not None:
            return [one for one in cues if one.first >= cue.first or one.first < someone.first]
    return cues


def _without_silence(clause: Clause, cues: list[Cue]) -> list[Cue]:
    """``cues`` without those of somebody who says neither that it is so nor that it isn't: "would neither confirm nor deny"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    for index in range(len(cues) - 1):
        one, other = cues[index], cues[index + 1]
        if not 0 < other.first - one.last <= _NEITHER or not (_DENY in other.word.kinds or _DENY in one.word.kinds):
            continue
        joining = lists.coordinators | lists.negation | lists.between | lists.openers | {","}
        if not joining.issuperset(words[one.last : other.first]):
            continue
        if not lists.negation.isdisjoint(words[max(clause.floor, one.first - _NOT) : one.first]):
            return _without_silence(clause, cues[:index] + cues[index + 2 :])
    return cues


def _is_carrying(clause: Clause, cue: Cue) -> bool:
    """Whether the cue only says that an outlet carried the paper before it: "a statement that X published and Y picked up"."""
    tokens, lists = clause.speech.reading.tokens, clause.speech.words
    if cue.word.surface not in lists.via.words:
        return False
    for one in clause.speech.mentions_in(tokens.starts[max(clause.floor, cue.first - _NAME)], cue.start):
        if one.kind == "outlet" and one.end == tokens.ends[cue.first - 1]:
            before = tokens.at(one.start) - 1
            return before > clause.floor and tokens.words[before] in lists.that and is_relative(clause.speech, before, clause.last)
    return False
