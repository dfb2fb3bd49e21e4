"""Where a reported clause begins behind its cue and where it ends."""

from __future__ import annotations

from typing import Final, NamedTuple

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.quotes import MARKS
from sanad.annotate.statements.speakers.speaker import Speaker, begins_outlet
from sanad.model import Mention, Span

_ENDS: Final = frozenset(".?!…")
_REACH: Final = 24
_HOLLOW: Final = 5  # words of an object that gives no words
_OWNER: Final = 4  # words of a country or article before an outlet's name
_DATE: Final = 8
_APPOSED: Final = 6  # words of a noun set off by a comma, and that comma
_ASK: Final = "ask"
_AIMED: Final = frozenset({"promise", "threaten"})


class Clause:
    """One sentence outside direct speech: tokens ``[floor, last)``; ``open`` is the first behind words that only lead in,
    ``subject`` who is its subject where the clause goes on behind words that interrupted."""

    __slots__ = ("floor", "last", "open", "speech", "subject")

    def __init__(self, speech: Speech, floor: int, open_: int, last: int, subject: Speaker | None = None) -> None:
        self.speech = speech
        self.floor = floor
        self.open = open_
        self.last = last
        self.subject = subject


def make_clause(speech: Speech, floor: int, last: int, subject: Speaker | None = None) -> Clause:
    """The clause of tokens ``[floor, last)`` without the marks that end it; ``subject`` as in `Clause`."""
    words, openers = speech.reading.tokens.words, speech.words.openers
    while last > floor and (
        words[last - 1] in _ENDS
        or (words[last - 1] in MARKS and speech.quotation_over(speech.reading.tokens.starts[last - 1]) is None)
    ):
        last -= 1
    first = floor
    while first < last and words[first] in openers:
        first += 1
    if first < last and words[first] == ",":
        first += 1
    else:
        first = min(first, floor + 2)
    return Clause(speech, floor, first, last, subject)


def is_noun(clause: Clause, cue: Cue) -> bool:
    """Whether a determiner or possessor before the cue makes it a noun or adjective, or an auxiliary makes it a passive."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    before = cue.first - 1
    if before < clause.floor:
        return False
    if before - 3 >= clause.floor and words[before - 1] == "-" and lists.head_last:
        before -= 3  # "a late-night broadcast"
    if words[before] in lists.determiners or words[before].endswith(lists.possessive):
        return True
    if cue.word.surface in lists.professing and words[cue.last : cue.last + 1] and words[cue.last] in lists.aim:
        return False  # "the opposition claims to have won"
    if words[before] in lists.attributive and (cue.word.surface in lists.nouns or cue.word.surface in lists.nominal):
        return True
    if _names_paper(clause, cue) or _describes(clause, cue) or _is_informed(clause, cue):
        return True
    if cue.last < clause.last and words[cue.last] in lists.finite:
        return True  # "new rules could lead to"
    if not lists.passive_auxiliaries or (lists.participle and cue.word.surface.endswith(lists.participle)):
        return False
    while before > clause.floor and words[before] in lists.between and words[before] not in lists.passive_auxiliaries:
        before -= 1
    return words[before] in lists.passive_auxiliaries


def _describes(clause: Clause, cue: Cue) -> bool:
    """Whether the cue is a participle that describes what stands before it: "…, a figure said to include fees"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if cue.word.surface not in lists.supposed or cue.last >= clause.last or words[cue.last] not in lists.aim:
        return False
    comma = next((at for at in range(cue.first - 2, max(clause.floor, cue.first - _APPOSED), -1) if words[at] == ","), 0)
    return bool(comma) and words[comma + 1] in lists.indefinite


def _is_informed(clause: Clause, cue: Cue) -> bool:
    """Whether the cue is a participle that says what somebody knows: "an official briefed on the matter told"."""
    words, lists = clause.speech.reading.tokens.words, clause.speech.words
    if cue.word.surface not in lists.informed or cue.last + 1 >= clause.last or words[cue.last] not in lists.prepositions:
        return False
    before = words[cue.first - 1]
    people = before in lists.persons or before in lists.describing or before in lists.files  # "a letter leaked to X says"
    return people and words[cue.last + 1] not in lists.when


def _names_paper(clause: Clause, cue: Cue) -> bool:
    """Whether the cue is what an outlet put out: its name stands before it, and an article before that ("a Reuters report")."""
    speech, tokens, lists = clause.speech, clause.speech.reading.tokens, clause.speech.words
    if not speech.reading.text[tokens.starts[cue.first - 1]].isupper():
        return False
    end = tokens.ends[cue.first - 1]
    for one in speech.mentions_in(tokens.starts[max(clause.floor, cue.first - 4)], end):
        if one.kind == "outlet" and one.end == end:
            at = tokens.at(one.start) - 1
            return at >= clause.floor and tokens.words[at] in lists.indefinite and tokens.words[at] in lists.determiners
    return False


def is_relative(speech: Speech, token: int, last: int) -> bool:
    """Whether the *that* at ``token`` only tells who carried the paper before it: "a statement that the Courier quoted from X",
    "remarks that were aired by Y"."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    at = token + 1
    if at < last and words[at] in lists.passive_auxiliaries:
        while at < last and words[at] in lists.between:
            at += 1
        return at < last and words[at] in lists.via.words
    for one in speech.mentions_in(tokens.starts[token], tokens.ends[min(token + _OWNER, last - 1)]):
        if one.kind != "outlet":
            continue
        at = tokens.at(one.end)
        while at < last and words[at] in lists.between:
            at += 1
        carrying = next(iter(speech.reading.hits_at("cue.via", tokens.starts[at])), None) if at < last else None
        if carrying is None:
            return False
        at = tokens.at(carrying.end)
        if at >= last or words[at] in ",." or words[at] in lists.via.origin or words[at] in lists.when:
            return True
        return words[at] in lists.coordinators and at + 1 < last and begins_outlet(speech, at + 1)  # "and Y picked up"
    return False


class Opening(NamedTuple):
    """Token at which what is said begins; whether a *that*, colon or comma introduces it; who is told."""

    token: int
    introduced: bool
    addressee: Mention | None = None


def open_clause(speech: Speech, cue: Cue, last: int) -> Opening:
    """Where what is said begins behind ``cue``, in tokens before ``last``."""
    words, lists = speech.reading.tokens.words, speech.words
    at = cue.last
    if at >= last:
        return Opening(at, False)
    if at + 1 < last and words[at] in lists.between and words[at + 1] in lists.that:
        at += 1  # "said only that"
    word = words[at]
    if word in lists.that and at + 1 < last and words[at + 1] in lists.finite:
        return Opening(at, True)  # "said that would hurt"
    if word in lists.aim and cue.word.surface in lists.professing:
        return Opening(at, False)
    if word in lists.that and is_relative(speech, at, last):
        return Opening(last, False)
    if word in lists.that or word in lists.announcing or (word == "," and lists.comma_introduces):
        at = at + 1 if word != "," or at + 1 >= last or words[at + 1] not in lists.that else at + 2
        if word == "," and at < last and (_aside(speech, at) or aside_ends(speech, at, last)):
            for token in range(at, min(last, at + _REACH)):
                if words[token] in lists.that:
                    return Opening(token + 1, True)
            at = next((token + 1 for token in range(at, min(last, at + _REACH)) if words[token] == ","), at)
        return Opening(at, True)
    colon = next((token for token in range(at + 1, min(last - 1, at + _HOLLOW)) if words[token] in lists.announcing), at)
    if colon > at and " ".join(words[at:colon]) in lists.hollow:
        return Opening(colon + 1, True)  # "gave another version: the boat had sunk by itself"
    if word in lists.aim and "say" not in cue.word.kinds and not _tells_somebody(speech, at, last):
        return Opening(at, False)
    addressee = told(speech, cue, at, last)
    detour = (
        (cue.word.tells and speech.reading.text[speech.reading.tokens.starts[at]].isupper())  # "told Dawn that"
        or (word in lists.determiners and not lists.when.isdisjoint(words[at : at + 3]))  # "said the same day that"
        or word in lists.to_whom
        or word in lists.audience
        or word in lists.adverbials
        or word in lists.when
        or addressee is not None
        or (cue.word.tells and word in lists.indefinite)
    )
    aimed = _aimed_later(speech, cue, at, last)
    if aimed:
        return Opening(aimed, False)
    if detour or not lists.comma_introduces:
        far = _introduced_later(speech, at, last, detour=detour)
        if far is not None:
            return Opening(far, True, addressee)
    if addressee is not None:
        behind = max(at + 1, speech.reading.tokens.holding(addressee.end - 1) + 1)
        asked = _ASK in cue.word.kinds and behind < last and words[behind] in lists.aim and words[behind] in lists.to_whom
        return Opening(at if asked else behind, False, addressee)  # "asked X to leave": who should do it belongs to it
    if word in lists.audience and cue.word.tells and word not in lists.determiners:  # not "said her government", "said troops"
        return Opening(at + 1, False)
    return Opening(_past_time(speech, at, last), False)


def _aimed_later(speech: Speech, cue: Cue, at: int, last: int) -> int:
    """The token at which begins what is promised or threatened, behind words for where and how: "vowed in an open letter to
    plant", "berjanji lewat Facebook akan menggali"; 0 where there is none."""
    words, lists = speech.reading.tokens.words, speech.words
    if _AIMED.isdisjoint(cue.word.kinds) or words[at] not in lists.adverbials or words[at] in lists.aim:
        return 0
    for token in range(at + 2, min(last - 1, at + _REACH)):
        if token in speech.verbs or words[token] in lists.that:
            return 0
        verb = words[token + 1] not in lists.determiners and words[token + 1] not in lists.pronouns
        verb = verb and speech.reading.text[speech.reading.tokens.starts[token + 1]].islower()
        if (words[token] in lists.aim or words[token] in lists.sought) and verb:
            return token
    return 0


def _tells_somebody(speech: Speech, at: int, last: int) -> bool:
    """Whether an outlet is told something at token ``at``, rather than something be done: "denied to the channel X that"."""
    tokens, lists = speech.reading.tokens, speech.words
    if tokens.words[at] not in lists.to_whom or at + 1 >= last:
        return False
    return any(one.kind == "outlet" for one in speech.mentions_in(tokens.starts[at + 1], tokens.ends[min(at + _OWNER, last - 1)]))


def opens_time(speech: Speech, token: int, last: int) -> bool:
    """Whether a time begins at ``token``, rather than words for what happened then ("last week's attack") or for anything near
    ("this country")."""
    words, lists = speech.reading.tokens.words, speech.words
    if token >= last or words[token] not in lists.when:
        return False
    behind = token + 1
    while behind < last and words[behind] in lists.when:
        behind += 1
    if lists.possessive and any(word.endswith(lists.possessive) for word in words[token : min(behind + 1, last)]):
        return False
    return words[behind - 1] not in lists.determiners


def _past_time(speech: Speech, at: int, last: int) -> int:
    """The token behind a time right behind the verb: "said on Friday the talks", "mengatakan Jumat (3/5) perundingan"."""
    words, lists = speech.reading.tokens.words, speech.words
    if at + 2 < last and words[at] in lists.prepositions and words[at] not in lists.aim and words[at + 1] in lists.when:
        at += 1
    begin = at
    if not opens_time(speech, at, last):
        return at
    while at < last and words[at] in lists.when and not (at + 1 < last and words[at + 1] in lists.finite):
        at += 1
    if at > begin and at < last and words[at] == "(":
        at = next((token + 1 for token in range(at, min(last, at + _DATE)) if words[token] == ")"), at)
    return at


def _aside(speech: Speech, token: int) -> bool:
    """Whether words that name a source or vehicle begin at ``token``: "…, mengutip X, bahwa"."""
    words, lists, start = speech.reading.tokens.words, speech.words, speech.reading.tokens.starts[token]
    return (
        words[token] in lists.via.words
        or words[token] in lists.lead_in
        or any("source" in cue.word.orders for cue in speech.cues_in(start, start + 1))
    )


def told(speech: Speech, cue: Cue, at: int, last: int) -> Mention | None:
    """Who is told: the name behind a verb of telling, or behind the preposition that it takes."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    if words[at] in lists.to_whom:
        at += 1
    elif not cue.word.tells:
        return None
    if at >= last:
        return None
    reach = next((token for token in range(at, min(at + 6, last)) if words[token] in lists.that), min(at + 6, last))
    near = speech.mentions_in(tokens.starts[at], tokens.ends[max(at, reach - 1)])
    outlet = next((one for one in near if one.kind == "outlet"), None)
    if outlet is not None and speech.reading.text[tokens.starts[at] : outlet.start].islower():
        return outlet  # "the state news agency X"
    if len(near) > 1 and words[at] in lists.determiners and near[0].end == tokens.ends[at]:
        near = near[1:]  # "told his Peruvian counterpart"
    for one in near:
        if one.kind != "place" and (
            tokens.at(one.start) == at or speech.reading.text[tokens.starts[at]].isupper() or words[at] in lists.describing
        ):
            return one
        break
    return None


def _introduced_later(speech: Speech, at: int, last: int, *, detour: bool) -> int | None:
    """The token behind the *that*, or behind the comma where a comma introduces, that ends a phrase of place, time or addressee."""
    words, lists = speech.reading.tokens.words, speech.words
    comma: int | None = None
    beyond = at
    for token in range(at, min(last, at + _REACH)):
        word = words[token]
        if token < beyond:
            continue
        if word == "," and not lists.comma_introduces and aside_ends(speech, token + 1, last):
            beyond = aside_ends(speech, token + 1, last)
            continue
        if word in lists.that and speech.quotations and speech.quotation_over(speech.reading.tokens.starts[token]) is not None:
            return comma
        if word in lists.that and is_relative(speech, token, last):
            continue
        if word in lists.that:
            if not detour and words[token - 1] != ",":
                return None
            return token + 1 if comma is None or token - comma < 12 else comma
        if token > at + 1 and word in lists.aim and words[at] in lists.to_whom:
            return token
        if token > at and token in speech.verbs and words[token - 1] not in lists.prepositions and word not in lists.audience:
            return comma
        if word == ",":
            if lists.comma_introduces and comma is None and not (token + 1 < last and _time_or_place(speech, token + 1, last)):
                comma = token + 1
        elif word in lists.announcing:
            return token + 1
    return comma


def aside_ends(speech: Speech, first: int, last: int) -> int:
    """The token behind the comma that ends a relative clause or a source from token ``first`` on, where *that* follows it: "told X,
    whose report Y has, that", "reported, citing officials, that"; 0 where there is none."""
    words, lists = speech.reading.tokens.words, speech.words
    aside = lists.relatives | lists.owning | lists.via.reverse
    if first >= last or not (words[first] in aside or words[first] in lists.adverbials):
        return 0
    for token in range(first, min(last - 1, first + _REACH)):
        if words[token] == "," and words[token + 1] in lists.that:
            return token + 1
    return 0


def _time_or_place(speech: Speech, token: int, last: int) -> bool:
    """Whether a short phrase of time or place between commas begins at ``token``."""
    words, lists = speech.reading.tokens.words, speech.words
    return words[token] in lists.when or (words[token] in lists.prepositions and "," in words[token + 1 : min(last, token + 9)])


def close_clause(speech: Speech, first: int, last: int) -> int:
    """The token before which what is said ends: before a word that names its vehicle, or a full stop."""
    words, lists = speech.reading.tokens.words, speech.words
    via, lead_in = lists.via.words, lists.lead_in
    for token in range(first + 2, last):
        set_off = words[token - 1] == "," or (words[token - 1] in lead_in and words[token - 2] == ",")
        if set_off and token + 1 < last and (words[token] in via or _opens_interview(speech, token)):
            last = token - 1
            break
    while last > first and (words[last - 1] in _ENDS or words[last - 1] in ",;:" or words[last - 1] in lists.lead_in):
        last -= 1
    return last


def _opens_interview(speech: Speech, token: int) -> bool:
    """Whether a phrase that only says where it was said begins at ``token``: "…, in an interview with X"."""
    words, lists = speech.reading.tokens.words, speech.words
    if words[token] not in lists.prepositions:
        return False
    told = token + 2 < len(words) and words[token + 1] in lists.via.documents and words[token + 2] in lists.to_whom
    return told or not lists.via.words.isdisjoint(words[token + 1 : token + 3])  # "…, in remarks to X"


def span_of(speech: Speech, first: int, last: int) -> Span | None:
    """Characters of tokens ``[first, last)`` without marks at the edges that have no partner inside; None where nothing is left."""
    words, tokens = speech.reading.tokens.words, speech.reading.tokens
    while first < last and (
        words[first] in ",;:.-)" or (words[first] in MARKS and speech.quotation_over(tokens.starts[first]) is None)
    ):
        first += 1
    while last > first and (words[last - 1] in ",;:-(" or words[last - 1] in _ENDS):
        last -= 1
    if last <= first:
        return None
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Span(start, end)


def form_of(speech: Speech, content: tuple[Span, ...]) -> str:
    """``direct`` where all of ``content`` stands in quotation marks, ``mixed`` where some does, else ``indirect``."""
    total = quoted = 0
    for start, end in content:
        total += end - start
        over = speech.quotation_over(start)
        if over is not None:
            quoted += min(end, over.end) - start
        quoted += sum(min(end, one.end) - one.start for one in speech.quotations_in(start + 1, end))
    return "indirect" if not quoted else "direct" if quoted * 10 >= total * 9 else "mixed"
