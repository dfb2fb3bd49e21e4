"""Who speaks, before the cue: the subject of a verb, past titles, appositions and asides."""

from __future__ import annotations

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.speakers.asides import (
    before_adverbials,
    before_brackets,
    before_network,
    before_time,
    begins_name,
    behind_time,
)
from sanad.annotate.statements.speakers.speaker import (
    LONGEST,
    Speaker,
    behind_preposition,
    closes_phrase,
    described,
    is_break,
    is_hidden,
    is_pronoun,
    mention_at,
    overlooked_name,
    unnamed,
    whole_body,
    widened,
)
from sanad.annotate.statements.speakers.unidentified import nameless, paper_seen
from sanad.model import Mention


def speaker_before(speech: Speech, floor: int, cue: Cue) -> Speaker:
    """The subject of ``cue``, somewhere in tokens ``[floor, cue.first)``."""
    words, lists = speech.reading.tokens.words, speech.words
    last = cue.first
    quoted = quoted_as(speech, floor, last)
    if quoted is not None:
        return quoted
    while last > floor and words[last - 1] in lists.between:
        last -= 1
    last = before_network(speech, floor, last)
    last = before_time(speech, floor, last)
    relative = last > floor and words[last - 1] in lists.relatives
    if relative:
        last -= 1
        while last > floor and words[last - 1] == ",":
            last -= 1
    set_off = last > floor and words[last - 1] == ","
    if (visitor := _who_meets(speech, floor, cue)) is not None:
        return visitor
    someone = nameless(speech, floor, cue)
    if someone is not None:
        return someone
    if set_off:
        last = before_adverbials(speech, floor, last)
    if last <= floor or words[last - 1].endswith(lists.possessive):
        return Speaker(None, cue.first, cue.first)
    first = _phrase_start(speech, floor, last)
    word = words[last - 1]
    if word in lists.pronouns and (last - 1 == first or words[last - 2] in lists.openers or not set_off):
        return Speaker(mention_at(speech, last - 1), last - 1, last, True)
    if _is_aside(speech, floor, first, last):  # "X, melalui keterangan tertulis menyatakan"
        last, set_off = before_adverbials(speech, floor, first), True
        first = _phrase_start(speech, floor, last)
    elif first > floor and words[first - 1] == ")" and words[first] in lists.prepositions:  # "the agency (IAEA) in Vienna said"
        last = before_brackets(speech, floor, first)
        first = _phrase_start(speech, floor, last)
    last = _before_detour(speech, first, last)
    mention = _set_beside(speech, floor, first, last) if set_off else None
    if mention is None:
        mention = _named_before(speech, first, last, relative=relative)
    if mention is None and set_off:
        mention = _named_before(speech, floor, first)
    paper = paper_seen(speech, first, last)
    if paper is not None:
        return paper
    if words[first] in lists.crowds and (mention is None or _is_of_crowd(speech, first, mention)):
        return _crowd(speech, first, last, mention)
    if mention is not None and not is_hidden(speech, first, last, mention):
        name = (
            overlooked_name(speech, last)
            if mention.kind != "person" and mention.end < speech.reading.tokens.starts[last - 1]
            else None
        )
        mention = name or whole_body(speech, widened(speech, mention), first, last)
        return Speaker(mention, min(first, speech.reading.tokens.at(mention.start)), last, is_pronoun(speech, mention))
    purpose = _of_purpose(speech, floor, cue)
    if purpose is not None:
        return purpose
    name = _in_brackets(speech, last) or overlooked_name(speech, last)
    if name is not None and words[first] not in lists.indefinite:
        return Speaker(name, first, last)
    return described(speech, first, last)


def _is_aside(speech: Speech, floor: int, first: int, last: int) -> bool:
    """Whether tokens ``[first, last)`` right before the verb only say how or where it was said, behind a comma, and name nobody."""
    words, lists = speech.reading.tokens.words, speech.words
    if first <= floor + 1 or words[first - 1] != "," or words[first] not in lists.prepositions:
        return False
    return before_adverbials(speech, floor, first) > floor and _named_before(speech, first, last) is None


def _of_purpose(speech: Speech, floor: int, cue: Cue) -> Speaker | None:
    """The subject of the clause in which somebody does something to say so: "X stood up in the council to say that"."""
    tokens, lists = speech.reading.tokens, speech.words
    if cue.first - 1 <= floor or tokens.words[cue.first - 1] not in lists.aim or cue.last >= len(tokens):
        return None
    if tokens.words[cue.last] not in lists.that or not lists.passive_auxiliaries:
        return None
    begin = cue.first - 2
    while begin > floor and tokens.words[begin - 1] != "," and tokens.words[begin - 1] not in lists.subordinators:
        begin -= 1
    for one in speech.mentions_in(tokens.starts[begin], cue.start):
        at = tokens.at(one.start)
        heads = all(speech.reading.text[tokens.starts[token]].isupper() for token in range(begin, at))  # right behind "after"
        if one.kind != "place" and (heads or not behind_preposition(speech, one)) and speech.quotation_over(one.start) is None:
            return Speaker(one, begin, tokens.at(one.end), is_pronoun(speech, one))
    return None


def _who_meets(speech: Speech, floor: int, cue: Cue) -> Speaker | None:
    """Who meets somebody to say or ask something: "A met B in Rome to demand", where B stands nearer."""
    words, lists = speech.reading.tokens.words, speech.words
    if cue.first - 1 <= floor or words[cue.first - 1] not in lists.aim:
        return None
    for at in range(cue.first - 2, floor, -1):
        if words[at] in lists.that or words[at] in lists.subordinators or words[at] in lists.relatives or at in speech.verbs:
            return None
        if words[at] in lists.meets:
            first = _phrase_start(speech, floor, at)
            mention = _named_before(speech, first, at)
            return None if mention is None else Speaker(mention, first, at, is_pronoun(speech, mention))
    return None


def _is_of_crowd(speech: Speech, first: int, mention: Mention) -> bool:
    """Whether ``mention`` is just the people counted, or stands in a phrase behind them: "ribuan orang di depan istana"."""
    tokens, lists = speech.reading.tokens, speech.words
    at = tokens.at(mention.start)
    if mention.kind == "group" and tokens.words[at] in lists.crowds and mention.country is None:
        return True
    return any(word in lists.prepositions for word in tokens.words[first:at])


def _crowd(speech: Speech, first: int, last: int, mention: Mention | None) -> Speaker:
    """The people who are counted or called a crowd at ``first``, unnamed."""
    tokens, lists = speech.reading.tokens, speech.words
    end = first + 1
    while end < last and tokens.words[end] in lists.crowds:
        end += 1
    if mention is not None and mention.kind == "group" and first <= tokens.at(mention.start) <= end:
        end = max(end, tokens.at(mention.end))
    return Speaker(unnamed(speech, tokens.starts[first], tokens.ends[end - 1]), first, last)


def quoted_as(speech: Speech, floor: int, last: int) -> Speaker | None:
    """The object of a verb of quoting, or its subject in the passive: "A quoted X as saying", "X was quoted by A as saying"."""
    words, lists = speech.reading.tokens.words, speech.words
    if last - 2 <= floor or words[last - 1] not in lists.as_saying:
        return None
    for token in range(last - 2, max(floor, last - LONGEST) - 1, -1):
        if words[token] in lists.via.words:
            first, last = token + 1, last - 1
            if words[token - 1] in lists.passive_auxiliaries:
                last = token - 1
                while last > floor and words[last - 1] in lists.between:
                    last -= 1
                first = _phrase_start(speech, floor, last)
                if last > first and words[last - 1] in lists.pronouns:
                    return Speaker(mention_at(speech, last - 1), last - 1, last, True)
            if first >= last or words[first] in lists.prepositions:
                return None
            mention = _named_before(speech, first, last)
            if mention is not None and not is_hidden(speech, first, last, mention):
                return Speaker(mention, first, last, is_pronoun(speech, mention))
            return described(speech, first, last)
    return None


def _named_before(speech: Speech, first: int, last: int, *, relative: bool = False) -> Mention | None:
    """The mention nearest to the cue in tokens ``[first, last)`` that can be its subject.

    A ``relative`` clause may belong to a name behind a preposition: "members of the board, which has denied".
    """
    tokens = speech.reading.tokens
    if last <= first:
        return None
    for one in reversed(speech.mentions_in(tokens.starts[first], tokens.ends[last - 1])):
        if _is_agent(speech, first, one):
            continue
        if closes_phrase(speech, one, first, last):
            return one
        if (
            one.kind != "place"
            and ((relative and one.end == tokens.ends[last - 1]) or not behind_preposition(speech, one))
            and speech.quotation_over(one.start) is None
            and (speech.reading.folded[one.start : one.end] not in speech.words.determiners)
        ):
            return one
    return None


def _is_agent(speech: Speech, first: int, mention: Mention) -> bool:
    """Whether a body only does to somebody what the clause says that describes him from token ``first`` on: "nelayan yang ditahan
    Malaysia mengatakan"; not what he is called by ("yang dinamai X"), nor an outlet, which may tell."""
    words, lists, at = speech.reading.tokens.words, speech.words, speech.reading.tokens.at(mention.start) - 1
    if not lists.passive_beginnings or mention.kind in ("person", "outlet", "place"):
        return False
    at -= at > first and words[at] in lists.via.agents
    passive = words[at].startswith(lists.passive_beginnings) and not words[at].startswith(lists.no_passives)
    return at - 2 >= first and passive and words[at] not in lists.naming and words[at - 1] in lists.relatives


def _set_beside(speech: Speech, floor: int, first: int, last: int) -> Mention | None:
    """The person where phrases stand side by side before the cue: "Budi (40), warga Depok, mengatakan"."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    begin, close = first, last
    while True:
        end = before_brackets(speech, begin, close)
        part = speech.mentions_in(tokens.starts[begin], tokens.ends[end - 1]) if end > begin else []
        if begin == first:
            if (
                part
                and part[-1].kind == "person"
                and part[-1].end == tokens.ends[end - 1]
                and all(_may_lead(speech, token) for token in range(begin, tokens.at(part[-1].start)))
            ):
                return part[-1]
        elif words[begin] not in lists.prepositions and words[begin] not in lists.when and words[begin] not in lists.adverbials:
            for one in reversed(part):
                if one.kind == "person" and one.end == tokens.ends[end - 1] and not behind_preposition(speech, one):
                    return one
        if begin <= floor or words[begin - 1] != ",":
            return None
        begin = close = begin - 1
        while begin > floor and words[begin - 1] != ",":
            begin -= 1


def _may_lead(speech: Speech, token: int) -> bool:
    """Whether a word may stand ahead of a name in its phrase: one that describes people, or a rank with its capital."""
    tokens = speech.reading.tokens
    word = tokens.words[token]
    return word in speech.words.describing or word == "-" or speech.reading.text[tokens.starts[token]].isupper()


def _before_detour(speech: Speech, first: int, last: int) -> int:
    """``last`` moved before a phrase of place, time or manner that follows a person: "Budi dalam jumpa pers mengatakan"."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    for token in range(first + 1, last):
        if words[token] in lists.adverbials or (words[token] in lists.stops and words[token] not in lists.coordinators):
            end = before_brackets(speech, first, token)
            for one in speech.mentions_in(tokens.starts[first], tokens.starts[end - 1] + 1):
                if one.kind == "person" and one.end == tokens.ends[end - 1] and not behind_preposition(speech, one):
                    return end
    return last


def _in_brackets(speech: Speech, last: int) -> Mention | None:
    """What the brackets behind a phrase say it is called for short: "Kantor Imigrasi (…) menyatakan"."""
    words, tokens = speech.reading.tokens.words, speech.reading.tokens
    if last + 2 < len(words) and words[last] == "(" and words[last + 2] == ")":
        for one in speech.mentions_in(tokens.starts[last + 1], tokens.ends[last + 1]):
            return one if one.kind in ("organisation", "country", "outlet") else None
    return None


def _describes(speech: Speech, floor: int, verb: int) -> bool:
    """Whether the verb is a participle that says which one of many is meant: "a person briefed on the talks"."""
    words, lists = speech.reading.tokens.words, speech.words
    if not lists.passive_auxiliaries or words[verb + 1] not in lists.prepositions or words[verb + 1] in lists.aim:
        return False
    noun = verb - 1
    if words[verb] in lists.informed and noun >= floor and (words[noun] in lists.describing or words[noun] in lists.files):
        return True  # "two officials briefed on the talks", "letters leaked to X"
    return noun > floor and words[noun] in lists.persons and words[noun - 1] in lists.singular


def _phrase_start(speech: Speech, floor: int, last: int) -> int:
    """The token at which the noun phrase that ends before ``last`` begins."""
    words, lists = speech.reading.tokens.words, speech.words
    first = last
    while first > floor and last - first < LONGEST:
        word = words[first - 1]
        if (
            word == ","
            or is_break(speech, first - 1)
            or word in lists.that
            or (word in lists.coordinators and not begins_name(speech, first - 1))
            or word in lists.subordinators
            or (
                first - 1 in speech.verbs
                and not (word in lists.nominal and first < last and words[first] in lists.via.words)  # "a report seen by X"
                and lists.relatives.isdisjoint(words[max(0, first - 2) : first - 1])
                and not _describes(speech, floor, first - 1)
            )
        ):
            break
        first -= 1
    first = behind_time(speech, first, last)
    while first < last - 1 and words[first] in lists.openers:
        first += 1
    return first
