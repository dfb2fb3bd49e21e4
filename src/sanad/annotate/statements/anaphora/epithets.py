"""Whom a description without a name means: "the general", "politikus 82 tahun itu", "the agency", "the statement"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from operator import attrgetter
from typing import Final

from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.speakers.speaker import Speaker, head_of
from sanad.model import UNNAMED, Mention

PERSON: Final = "person"
BODY: Final = "body"
_PAPER: Final = "paper"
_DESCRIBED: Final = frozenset({"group", "office"})
_HOLDERS: Final = frozenset({"person", "office"})
_FORMER: Final = "ELI"
_SPEAKING: Final = frozenset({"organisation", "outlet"})
_PHRASE: Final = 4  # a preposition, an article and a noun
_BARE: Final = 2  # an article and a noun
_NEAR: Final = 2  # paragraphs back in which somebody is still known by no more than a noun with an article


def kind_of_epithet(speech: Speech, speaker: Speaker, own: Mention) -> str:
    """Whether the words for a speaker point to a person, body or paper known already, by a noun; empty where they don't."""
    if speaker.pronoun or speaker.last <= speaker.first or not _says_no_name(speech, own):
        return ""
    lists, words = speech.words, speech.reading.tokens.words
    noun = words[head_of(speech, speaker.first, speaker.last)]
    if not _is_definite(speech, speaker, own):
        return _kind_of_bare(speech, speaker, own)
    if noun in lists.papers:
        return _PAPER if own.name == UNNAMED else ""
    if noun in lists.bodies:
        phrase = words[speaker.first : speaker.last]
        alone = len(phrase) <= _BARE or not lists.seated.isdisjoint(phrase)
        return BODY if alone or _points(speech, speaker) else ""  # not "the drivers' union"
    return PERSON if noun in lists.persons or own.kind == "office" else ""


def _kind_of_bare(speech: Speech, speaker: Speaker, own: Mention) -> str:
    """The kind of a noun that stands alone, where the language has no articles: "kata kementerian", "lanjut pernyataan yang …"; or
    behind the noun for its paper: "bunyi pernyataan kementerian"."""
    lists = speech.words
    if lists.determiners or own.name != UNNAMED:
        return ""
    noun = _noun_of(speech, speaker)
    if speaker.last - speaker.first != 1 and speech.reading.tokens.words[speaker.first + 1 : speaker.last] != [noun]:
        return ""
    if noun in lists.bodies and _named_by(speech, own, noun) is not None:
        return BODY
    return _PAPER if noun in lists.papers else ""


def _noun_of(speech: Speech, speaker: Speaker) -> str:
    """The noun that says who speaks: the head, or the body behind that for its paper."""
    lists, words = speech.words, speech.reading.tokens.words
    head = head_of(speech, speaker.first, speaker.last)
    of_paper = not lists.head_last and words[head] in lists.papers and head + 1 < speaker.last and words[head + 1] in lists.bodies
    return words[head + 1 if of_paper else head]


def _named_by(speech: Speech, own: Mention, noun: str) -> Mention | None:
    """The body named last before ``own`` whose name holds ``noun``."""
    listed = speech.bodies.get(noun, [])
    for index in range(bisect_left(listed, own.start, key=attrgetter("start")) - 1, -1, -1):
        if listed[index].end - listed[index].start > len(noun):
            return listed[index]
    return None


def one_meant(speech: Speech, speaker: Speaker, own: Mention, antecedent: Mention | None) -> Mention | None:
    """The person whom an epithet means: who has the office that it names, else the ``antecedent`` where the words allow it."""
    words, lists = speech.reading.tokens.words, speech.words
    noun = words[head_of(speech, speaker.first, speaker.last)]
    if antecedent is not None and antecedent.name == UNNAMED and noun in speech.reading.folded[antecedent.start : antecedent.end]:
        return antecedent
    people: list[Mention] = []  # the last first
    for one in speech.mentions_back(own.start):
        if one.kind not in _HOLDERS or one.name == UNNAMED:
            continue
        if one.kind == "person":
            people.append(one)
        title = one.role if one.kind == "person" else one.text
        if title and _agree(own, one) and (own.sector == _FORMER) == (one.sector == _FORMER) and noun in title.casefold().split():
            return one
    if own.country is not None:
        for one in people:
            if one.country == own.country and one.sector == own.sector:
                return one
    if antecedent is None and people and all(one.entity == people[-1].entity for one in people):
        return people[-1]  # nobody else is on the page
    if antecedent is None or antecedent.name == UNNAMED:
        return antecedent if antecedent is not None and noun in lists.persons and own.kind != "office" else None
    open_to = own.country is None or antecedent.country in (None, own.country)
    alike = open_to or all(one.country != own.country for one in people)
    if _points(speech, speaker):
        return antecedent if alike else None
    if not alike or noun not in lists.persons:
        return None
    away = speech.reading.sentence_at(own.start).paragraph - speech.reading.sentence_at(antecedent.start).paragraph
    aged = any(word[0].isdigit() for word in words[speaker.first : speaker.last])  # "the 51-year-old leader"
    return antecedent if away < (_NEAR if own.kind != "office" or own.sector == _FORMER or aged else 0) else None


def unnamed_meant(speech: Speech, speaker: Speaker, own: Mention, last: Mention | None) -> bool:
    """Whether the words mean the one without a name who spoke last: "… seorang dokter. …, kata dokter itu"."""
    if last is None or last.name != UNNAMED or own.kind not in _HOLDERS or not own.text.islower():
        return False
    noun = speech.reading.tokens.words[head_of(speech, speaker.first, speaker.last)]
    away = speech.reading.sentence_at(own.start).paragraph - speech.reading.sentence_at(last.start).paragraph
    return away < _NEAR and noun in last.text.casefold().split() and _is_definite(speech, speaker, own)


def body_meant(speech: Speech, speaker: Speaker, own: Mention, last: Mention | None) -> Mention | None:
    """The body that a noun for bodies means: one whose name holds it, else the one that spoke last or was named last."""
    noun = _noun_of(speech, speaker)
    named = _named_by(speech, own, noun)
    if named is not None:
        return named
    if last is not None and last.kind in _SPEAKING and _agree(own, last):
        return last
    here = speech.reading.sentence_at(own.start).paragraph
    for one in speech.mentions_back(own.start):
        if here - speech.reading.sentence_at(one.start).paragraph >= _NEAR:
            break
        if one.kind == "organisation" and _agree(own, one) and speech.quotation_over(one.start) is None:
            return one
    return None


def spoken_for(speech: Speech, own: Mention, last: Mention | None) -> Mention | None:
    """The body for which an unnamed spokesman speaks, where a noun means it: "a spokesman for the group"."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    if own.kind != "office" and own.name != UNNAMED:
        return None
    first, end = tokens.at(own.start), tokens.at(own.end)
    at = next((token for token in range(first + 1, end) if words[token] in lists.prepositions), 0)
    noun = words[end - 1] if lists.head_last else words[at + 1] if at else ""
    if lists.head_last and at and words[at + 1] not in lists.definite:
        return None
    if not at or end - at > _PHRASE or noun not in lists.bodies:
        return None
    meant = _named_by(speech, own, noun)
    if meant is not None:
        return meant
    if last is not None and last.kind == "organisation":
        return last
    begin = speech.reading.paragraph_start(own.start)
    bodies = [one for one in speech.mentions_in(begin, own.start) if one.kind == "organisation" and one.name != UNNAMED]
    return bodies[-1] if bodies else None


def speaks_for(own: Mention) -> bool:
    """Whether an office means the body for which its holder speaks, by the name of which its words may end: "a spokesman for
    Greenpeace"."""
    return own.kind == "office" and own.role is not None and own.name.casefold() != own.role.casefold()


def full_name(speech: Speech, own: Mention) -> Mention | None:
    """The body named before whose name ends with the one capitalised noun that ``own`` is: "the Front", of a Liberation Front."""
    if own.kind != "organisation" or own.name != own.text or " " in own.text or not own.text.istitle():
        return None
    before = max(0, speech.reading.tokens.at(own.start) - 1)
    if speech.words.definite.isdisjoint(speech.reading.tokens.words[before : before + 1]):
        return None
    for one in speech.mentions_back(own.start):
        if one.kind == "organisation" and " " in one.text and one.text.endswith(" " + own.text):
            return one
    return None


def _says_no_name(speech: Speech, own: Mention) -> bool:
    if own.name == UNNAMED:
        return True
    text = speech.reading.folded[own.start : own.end]
    if own.kind == "organisation":
        return text.partition(" ")[0] in speech.words.bodies and text == own.name.casefold()
    return own.kind in _DESCRIBED and text.endswith(own.name.casefold()) and not speaks_for(own)


def _is_definite(speech: Speech, speaker: Speaker, own: Mention) -> bool:
    words, at, before = speech.reading.tokens.words, speech.reading.tokens.at(own.start), speech.words.definite
    begin = max(0, min(speaker.first, at) - 1)
    begin = next((token for token in range(at - 1, begin, -1) if words[token] in speech.words.prepositions), begin)  # "by an aide"
    here = words[begin : at + 1]
    return _points(speech, speaker) or not before.isdisjoint(here)


def _points(speech: Speech, speaker: Speaker) -> bool:
    """Whether a word like *that* points back."""
    words, lists = speech.reading.tokens.words, speech.words
    return not lists.pointing.isdisjoint(words[max(0, speaker.first - 1) : speaker.last + 1])


def _agree(own: Mention, other: Mention) -> bool:
    """Whether nothing that is known of the two tells them apart."""
    return own.country is None or other.country is None or own.country == other.country or own.name == UNNAMED


def placed(own: Mention, meant: Mention | None) -> Mention:
    """``meant`` over the words of ``own``; ``own`` where nobody is meant."""
    return own if meant is None else replace(meant, start=own.start, end=own.end, text=own.text)
