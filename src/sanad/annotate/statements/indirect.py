"""Indirect and mixed speech: clauses that a cue reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from sanad.annotate.statements.clauses import Clause, form_of, is_noun, is_relative, make_clause, span_of
from sanad.annotate.statements.cue_apart import headed, pointing_back
from sanad.annotate.statements.cue_before import said_behind
from sanad.annotate.statements.cue_behind import said_before
from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers import Speaker, overlooked_name
from sanad.annotate.statements.subjects import nameless, speaker_before
from sanad.model import UNNAMED, Mention
from sanad.text.sentences import Sentence

_BINDING = (("promise",), ("threaten",))
_PROMISE = "promise"  # to agree to something is an act that the outlet tells of
# Classes of verbs of speech proper; what somebody does (ask, promise) an outlet tells in its own words.
_SPOKEN = frozenset({"say", "write", "judge", "deny", "accuse"})
_OBJECT = 4  # words of a verb and its object at least
_ASK = "ask"
_SOON = 6  # words in which what is asked for begins
_NAME = 5  # words of an outlet's name
_PART = ";"
_DENY = "deny"
_NEITHER = 4  # words between "confirm" and "deny"
_NOT = 2  # words from a negation to its verb
_PUBLISHERS = frozenset({"organisation", "outlet", "country", "office"})
_DEEPEST = 6  # cues before the last, in each of which another outlet may vouch for the rest


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
            inner = _within(clause, said, [one for one in cues if one.first < cue.first][-_DEEPEST:], spoken)
            found += inner or [_from_body(clause, said) or said]
            cues = [one for one in cues if one.first > cue.first and one.start >= said.tail]
            break
    covered = found[-1].tail if found else -1
    for position, cue in enumerate(cues):
        if cue.start < covered:
            continue
        later = cues[position + 1 :]
        said = said_behind(clause, cue, later, found[-1].speaker if found else spoken)
        if said is not None:
            said = _on_word_of(clause, said) or _relayed(clause, said, later) or said
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


def _within(clause: Clause, said: Saying, cues: list[Cue], spoken: Speaker | None) -> list[Saying]:
    """Where an outlet vouches for the whole and somebody else speaks in it, what that one says, through the outlet."""
    if not cues or said.cue is None or said.speaker is None:
        return []
    outlet = _outlet_of(clause.speech, said.speaker.mention)
    if outlet is None:
        return []
    part = make_clause(clause.speech, clause.floor, min(said.speaker.first, said.cue.first))
    inner = _read(part, cues, spoken) or _with_object(part, cues[0])
    return [replace(one, tail=said.tail, through=outlet) for one in inner if _speaks_through(clause.speech, one, outlet)]


def _from_body(clause: Clause, said: Saying) -> Saying | None:
    """What an outlet tells on the word of somebody who is no outlet: "…, X reports, citing the ministry"."""
    outlet = said.speaker.mention if said.speaker is not None else None
    tokens, lists = clause.speech.reading.tokens, clause.speech.words
    at = tokens.at(said.tail)
    if outlet is None or outlet.kind != "outlet" or at + 2 >= clause.last or tokens.words[at] != ",":
        return None
    if tokens.words[at + 1] not in lists.via.reverse:
        return None
    for one in clause.speech.mentions_in(tokens.starts[at + 2], tokens.ends[clause.last - 1]):
        if one.kind in ("outlet", "place") or one.name == UNNAMED:
            return None
        if one.kind in _PUBLISHERS or one.kind == "person":
            speaker = Speaker(one, at + 2, tokens.at(one.end))
            return replace(said, speaker=speaker, tail=one.end, through=outlet)
    return None


def _on_word_of(clause: Clause, said: Saying) -> Saying | None:
    """What an outlet tells on the word of others whom it cites before: "X reported, citing the ministry, that"; ``said``
    where it names none of them."""
    outlet = said.speaker.mention if said.speaker is not None else None
    tokens, lists = clause.speech.reading.tokens, clause.speech.words
    if said.cue is None or outlet is None or outlet.kind != "outlet" or said.content[0].start < said.cue.end:
        return None
    first = tokens.at(said.content[0].start)
    for token in range(said.cue.last, first - 2):
        if tokens.words[token] == "," and tokens.words[token + 1] in lists.via.reverse:
            begin, end = token + 2, token + 3
            while end < first - 1 and tokens.words[end] != "," and tokens.words[end] not in lists.relatives:
                end += 1
            cited = clause.speech.mentions_in(tokens.starts[begin], tokens.ends[end - 1])
            if not cited or any(one.kind == "outlet" for one in cited):
                return None
            named = len(cited) == 1 and cited[0].kind not in ("place", "group") and cited[0].name != UNNAMED
            return replace(said, speaker=Speaker(cited[0], begin, end), through=outlet) if named else said
    return None


def _outlet_of(speech: Speech, speaker: Mention | None) -> Mention | None:
    """The outlet that a speaker is or that is named in the words for one: "a Reuters report"."""
    if speaker is None or speaker.kind == "outlet":
        return speaker
    if speaker.name != UNNAMED:
        return None
    return next((one for one in speech.mentions_in(speaker.start, speaker.end) if one.kind == "outlet"), None)


def _with_object(clause: Clause, cue: Cue) -> list[Saying]:
    """What somebody named rejects, offers or demands, where an outlet tells it: "X rejected any change of the border, Y wrote"."""
    if "subject" not in cue.word.orders or _SPOKEN.isdisjoint(cue.word.kinds) or cue.first + _OBJECT > clause.last:
        return []
    speaker = speaker_before(clause.speech, clause.floor, cue)
    span = span_of(clause.speech, cue.last, clause.last)
    if not speaker.named or speaker.mention is None or speaker.mention.kind == "outlet" or span is None:
        return []
    return [Saying((span,), cue, speaker, form_of(clause.speech, (span,)), "object of a verb that an outlet tells", span.end)]


def _speaks_through(speech: Speech, saying: Saying, outlet: Mention) -> bool:
    """Whether ``saying`` is speech by somebody other than the ``outlet``."""
    if saying.cue is None or saying.speaker is None:
        return False
    told = _SPOKEN.isdisjoint(saying.cue.word.kinds) or _PROMISE in saying.cue.word.kinds
    if told and not _in_words(speech, saying):
        return False
    mention = saying.speaker.mention
    return saying.speaker.pronoun if mention is None else mention.entity != outlet.entity


def _in_words(speech: Speech, saying: Saying) -> bool:
    """Whether a *that* introduces what somebody promises or threatens, or what is asked for follows: "urged Y to leave"."""
    tokens, lists = speech.reading.tokens, speech.words
    first = tokens.at(saying.content[0].start)
    if tokens.words[first - 1] in lists.that:
        return True
    binds = saying.cue is not None and saying.cue.word.kinds in _BINDING and not saying.cue.word.weak
    if binds and tokens.words[first] in lists.aim:
        return True  # "offered to mediate"
    asked = saying.cue is not None and _ASK in saying.cue.word.kinds
    if asked and lists.participle and saying.cue is not None and saying.cue.word.surface.endswith(lists.participle):
        return False  # "is urging Y to leave", as the outlet has found
    return asked and not lists.aim.isdisjoint(tokens.words[first : first + _SOON])


def _publisher(speech: Speech, source: Speaker) -> Mention | None:
    """The body that put out the paper which the words for a source are: "a readout from X", "siaran pers X"."""
    tokens, via = speech.reading.tokens, speech.words.via
    phrase = tokens.words[source.first : source.last]
    # Where the noun comes first ("keterangan polisi") it is as often what the body itself says.
    if source.pronoun or not speech.words.head_last:
        return None
    if via.documents.isdisjoint(phrase) and speech.words.papers.isdisjoint(phrase):
        return None
    start, end = tokens.starts[source.first], tokens.ends[source.last - 1]
    named = [one for one in speech.mentions_in(start, end) if one.kind in _PUBLISHERS and one.name != UNNAMED]
    # The vehicle goes by the name on the page: the press office, not the state or army behind it.
    return replace(named[-1], name=named[-1].text) if named else overlooked_name(speech, source.last)


def _relayed(clause: Clause, said: Saying, later: list[Cue]) -> Saying | None:
    """What somebody says whom an outlet reports to have said it: "Antara menulis bahwa seorang pejabat memastikan …"."""
    outlet = said.speaker.mention if said.speaker is not None else None
    if said.speaker is not None and (outlet is None or outlet.kind != "outlet"):
        outlet = _publisher(clause.speech, said.speaker)
    if outlet is None:
        return None
    first = clause.speech.reading.tokens.at(said.content[0].start)
    for index, cue in enumerate(later):
        if "subject" in cue.word.orders and _SPOKEN.intersection(cue.word.kinds) and cue.first > first:
            inner = speaker_before(clause.speech, first, cue)
            body = clause.speech.reading.tokens.words[first] in clause.speech.words.bodies  # "Menurut X, komite menyimpulkan …"
            if not (inner.known or body) or inner.first != first:
                return None
            found = _read(make_clause(clause.speech, first, clause.last), later[index:])
            return replace(found[0], through=outlet) if found and found[0].cue is cue else None
    return None
