"""Who speaks, behind the cue: the one named after the verb, after *according to*, or as agent of a passive."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.speakers.speaker import (
    LONGEST,
    Speaker,
    begins_outlet,
    behind_preposition,
    closes_phrase,
    described,
    is_break,
    is_hidden,
    is_page,
    is_pronoun,
    mention_at,
    overlooked_name,
    whole_body,
    widened,
)
from sanad.model import SIDES, Mention

_STOPS: Final = frozenset(".?!…")
_PRESS: Final = "JRN"
_NAMED: Final = frozenset({"outlet", "organisation", "country", "office"})  # behind an article
_CLAUSE: Final = 8  # words of a relative clause between a title and the name
_AGENT: Final = 3  # words behind a passive among which its *by* stands
_TITLE: Final = 6  # words of a title, with the name


def agent_of(speech: Speech, cue: Cue, last: int) -> Speaker | None:
    """Who does what the passive ``cue`` tells, named behind it before token ``last``; None where it is no passive."""
    words, lists = speech.reading.tokens.words, speech.words
    if not is_passive(speech, cue):
        return None
    agent = next((at for at in range(cue.last, min(cue.last + _AGENT, last)) if words[at] in lists.via.agents), -1)
    if agent < 0 and "passive" not in cue.word.orders:
        return None
    beyond = agent + 1 if agent >= 0 else cue.last
    found = _person_at(speech, beyond) or speaker_behind(speech, Cue(cue.start, cue.end, cue.first, beyond, cue.word), last)
    return found._replace(last=max(found.last, beyond))


def is_passive(speech: Speech, cue: Cue) -> bool:
    """Whether ``cue`` is a passive, by its form or by an auxiliary before it."""
    before = speech.reading.tokens.words[verb_from(speech, cue) : cue.first]
    return "passive" in cue.word.orders or not speech.words.passive_auxiliaries.isdisjoint(before)


def verb_from(speech: Speech, cue: Cue) -> int:
    """The token at which the auxiliaries and adverbs before the verb ``cue`` begin, or the verb itself."""
    first = cue.first
    while first and speech.reading.tokens.words[first - 1] in speech.words.between:
        first -= 1
    return first


def _person_at(speech: Speech, first: int) -> Speaker | None:
    """The person whose name or title begins at token ``first``: "by Rwandan President X in an interview"."""
    tokens = speech.reading.tokens
    if first >= len(tokens):
        return None
    for one in speech.mentions_in(tokens.starts[first], tokens.ends[min(first + _TITLE, len(tokens)) - 1]):
        at = tokens.at(one.start)
        if one.kind == "person" and all(speech.reading.text[start].isupper() for start in tokens.starts[first:at]):
            return Speaker(one, first, tokens.at(one.end))
    return None


def speaker_behind(speech: Speech, cue: Cue, ceiling: int) -> Speaker:
    """The one named behind ``cue``, in tokens ``[cue.last, ceiling)``."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    first = cue.last
    while first < ceiling and (words[first] in lists.between):
        first += 1
    if (
        first >= ceiling
        or words[first] in lists.that
        or (words[first] in lists.subordinators and words[first] not in lists.stops)  # "Asked whether …"
        or (words[first] in lists.prepositions and not begins_outlet(speech, first))
        or (words[first] in lists.stops and not speech.reading.text[tokens.starts[first]].isupper())
    ):
        return Speaker(None, first, first)
    if words[first] in lists.pronouns:
        return Speaker(mention_at(speech, first), first, first + 1, True)
    last = _phrase_end(speech, first, ceiling)
    if last == first:
        return Speaker(None, first, first)
    if (
        (last == first + 1 or words[first + 1] in lists.prepositions)
        and lists.clitic
        and words[first].endswith(lists.clitic)
        and words[first][: -len(lists.clitic)] in lists.nouns
    ):
        return Speaker(None, first, first + 1, True)
    owner = _whose_page(speech, first, last)
    if owner is not None:
        return Speaker(owner, first, last)
    mention, beyond = _named_behind(speech, first, last, ceiling)
    if mention is not None and (beyond > last or not is_hidden(speech, first, last, mention)):
        mention = whole_body(speech, widened(speech, mention), first, min(beyond, last))
        return Speaker(mention, first, beyond, is_pronoun(speech, mention))
    return described(speech, first, last)


def _whose_page(speech: Speech, first: int, last: int) -> Mention | None:
    """Whose the page is where the phrase names a network on which somebody has posted: "laman Facebook sang menteri"."""
    start, end = speech.reading.tokens.starts[first], speech.reading.tokens.ends[last - 1]
    networks = [hit.start for hit in speech.reading.hits_in("cue.network", start, end) if is_page(speech, hit)]
    if not networks:
        return None  # none, or a name that only looks like one: "Komisi X"
    named = speech.mentions_in(start, end)
    return next((one for one in named if one.kind in SIDES and one.start not in networks), None)


def _phrase_end(speech: Speech, first: int, ceiling: int) -> int:
    """The token before which the noun phrase that begins at ``first`` ends; brackets in it are passed over."""
    words, lists, tokens, text = speech.reading.tokens.words, speech.words, speech.reading.tokens, speech.reading.text
    last = first
    while last < ceiling and last - first < LONGEST:
        word = words[last]
        if word == "(":
            close = next((token for token in range(last, min(ceiling, last + 12)) if words[token] == ")"), -1)
            if close < 0:
                break
            last = close + 1
            if last >= ceiling or not text[tokens.starts[last]].isupper() or words[last] in lists.when:
                break
            continue
        if word == "," or is_break(speech, last) or (word in _STOPS and last == ceiling - 1):
            break
        if last > first and word in lists.that:
            break
        if (
            last > first
            and (word in lists.stops or word in lists.finite or word in lists.to_whom)
            and not (word in lists.coordinators and last + 1 < ceiling and text[tokens.starts[last + 1]].isupper())
            and not (word in lists.prepositions and text[tokens.starts[last]].isupper() and text[tokens.starts[last - 1]].isupper())
        ):
            break
        last += 1
    return last


def _named_behind(speech: Speech, first: int, last: int, ceiling: int) -> tuple[Mention | None, int]:
    """The speaker among the names behind a cue, and where its phrase ends.

    It is the person who ends the phrase, else one set beside it, else the first name in it.
    """
    tokens, words = speech.reading.tokens, speech.reading.tokens.words
    chosen: Mention | None = None
    person: Mention | None = None
    lists = speech.words
    head = first + (words[first] in lists.determiners and words[first] not in lists.indefinite)  # "the Associated Press"
    noun = first + (words[first] in lists.indefinite)  # "a spokesman for the ministry"
    for one in speech.mentions_in(tokens.starts[first], tokens.ends[last - 1]):
        at_head = tokens.at(one.start) == (head if one.kind in _NAMED else first)
        at_head = at_head or (one.kind == "outlet" and tokens.at(one.start) == first)  # "The Guardian"
        at_head = at_head or (one.kind == "office" and tokens.at(one.start) == noun)
        if not at_head and not closes_phrase(speech, one, first, last) and behind_preposition(speech, one):
            continue
        if one.kind == "person":
            if one.start == tokens.starts[first] and one.end == tokens.ends[last - 1]:
                return one, last
            if person is None or one.end == tokens.ends[last - 1]:
                person = one
        elif chosen is None and one.kind != "place":
            chosen = one
        elif chosen is not None and one.kind == "outlet" and chosen.kind == "group" and chosen.sector == _PRESS:
            chosen = one  # "the newspaper X" is X
    if chosen is not None and chosen.kind == "country" and _tells_whose_outlet(speech, chosen, first, last):
        named = speech.mentions_in(chosen.end, tokens.ends[last - 1])
        chosen = next((one for one in named if one.kind == "outlet"), None)  # "koran Turki Hurriyet"; no state speaks
    comma = last
    if last < ceiling and words[last] in lists.to_whom:
        envoy = _envoy(speech, first, last, ceiling)
        if envoy is not None:
            return envoy, tokens.at(envoy.end)
    outlet = _outlet_beside(speech, first, last, ceiling) if person is None else None
    if outlet is not None:
        return outlet, tokens.at(outlet.end)
    if last < ceiling and words[last] in lists.relatives:  # "ketua yang baru terpilih itu, Budi"
        comma = next((token for token in range(last, min(ceiling, last + _CLAUSE)) if words[token] == ","), last)
    beside = _beside(speech, comma, ceiling)
    if beside is not None and (person is None or person.start > tokens.starts[first] or person.text[0].islower()):
        return beside, tokens.at(beside.end)
    if person is None:
        person = overlooked_name(speech, last) if words[first] not in lists.indefinite else None
    return person or chosen, last


def _envoy(speech: Speech, first: int, last: int, ceiling: int) -> Mention | None:
    """The person named behind a title that goes on with where he is: "said X's ambassador to Y, N"."""
    words, tokens = speech.reading.tokens.words, speech.reading.tokens
    comma = next((at for at in range(last, min(ceiling, last + _CLAUSE)) if words[at] == ","), ceiling)
    named = _beside(speech, comma, ceiling)
    title = speech.reading.text[tokens.starts[first] : tokens.ends[comma - 1]]
    return named if named is not None and named.role is not None and title.endswith(named.role) else None


def _outlet_beside(speech: Speech, first: int, comma: int, ceiling: int) -> Mention | None:
    """The outlet named between commas behind the words ``[first, comma)`` for what it is: "menurut kantor berita Vietnam, VNA, …",
    "according to Iran's news agency, IRNA, …"; not the first of several, nor one of another country."""
    tokens, words = speech.reading.tokens, speech.reading.tokens.words
    if comma + 1 >= ceiling or words[comma] != "," or not _is_kind_of_outlet(speech, first, comma):
        return None
    start = tokens.starts[comma + 1]
    named = next((one for one in speech.mentions_in(start, start + 1) if one.kind != "place"), None)
    if named is None:
        return None
    behind = tokens.at(named.end)
    if behind < ceiling and (words[behind] not in ",." or begins_outlet(speech, behind + 1)):
        return None
    meant = speech.mentions_in(tokens.starts[first], tokens.ends[comma - 1])
    same = next((one for one in meant if one.kind == "outlet" and one.name == named.text), None)
    if same is not None:  # the outlet that the words mean already
        return replace(same, start=named.start, end=named.end, text=named.text)
    if named.kind != "outlet" or any(one.country is not None and named.country not in (None, one.country) for one in meant):
        return None
    return named


def _tells_whose_outlet(speech: Speech, country: Mention, first: int, last: int) -> bool:
    """Whether ``country`` stands beside a noun for an outlet in tokens ``[first, last)``: "koran Inggris", "the Turkish daily"."""
    starts, ends = speech.reading.tokens.starts, speech.reading.tokens.ends
    press = speech.reading.hits_in("cue.press", starts[first], ends[last - 1])
    return any(hit.end + 1 == country.start or hit.start == country.end + 1 for hit in press)


def _is_kind_of_outlet(speech: Speech, first: int, last: int) -> bool:
    """Whether tokens ``[first, last)`` say what kind of outlet is meant: "kantor berita Vietnam", "the Turkish daily"."""
    tokens, lists = speech.reading.tokens, speech.words
    while first < last - 1 and (tokens.words[first] in lists.determiners or tokens.words[first] in lists.indefinite):
        first += 1
    for hit in speech.reading.hits_in("cue.press", tokens.starts[first], tokens.ends[last - 1]):
        if (hit.end == tokens.ends[last - 1]) if lists.head_last else (hit.start == tokens.starts[first]):
            return True
    return False


def _beside(speech: Speech, comma: int, ceiling: int) -> Mention | None:
    """The person named between commas behind a title: "kata Ketua Komisi, Budi, di Depok"."""
    tokens, words, lists = speech.reading.tokens, speech.reading.tokens.words, speech.words
    farthest = comma + 16
    while comma + 1 < ceiling and words[comma] == "," and comma < farthest:
        if words[comma + 1] in lists.when or words[comma + 1] in lists.prepositions or words[comma + 1] in lists.stops:
            return None
        start = tokens.starts[comma + 1]
        for one in speech.mentions_in(start, start + 1):
            behind = tokens.at(one.end)
            if one.kind == "person" and (
                behind >= ceiling or words[behind] in ",(.?!" or words[behind] in lists.stops or words[behind] in lists.adverbials
            ):
                return one
        comma = next((token for token in range(comma + 1, ceiling) if words[token] == "," or words[token] in lists.stops), ceiling)
    return None
