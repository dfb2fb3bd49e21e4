"""Who speaks: the words beside a cue that say so, and whom they mean."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.quotes import MARKS
from sanad.model import UNNAMED, Mention
from sanad.text.match import Hit

LONGEST: Final = 24  # words of the phrase that says who speaks
_BREAKS: Final = frozenset([";", ":", "(", ")", *MARKS])
_INTERNATIONAL: Final = "IGO"
_APOSTROPHE: Final = "'"
_WIDEST: Final = 5  # words of a body's name ahead of its last


class Speaker(NamedTuple):
    """Who speaks, and the tokens ``[first, last)`` of the whole phrase; ``pronoun`` where the words only point back.

    A ``loose`` one is a phrase without a name or a word for people or papers: a speaker only where the construction leaves no
    doubt.
    """

    mention: Mention | None
    first: int
    last: int
    pronoun: bool = False
    loose: bool = False

    @property
    def known(self) -> bool:
        """Whether the words stand for somebody who can speak."""
        return self.pronoun or (self.mention is not None and not self.loose)

    @property
    def named(self) -> bool:
        """Whether a mention that was found before stands there, or a pronoun."""
        return self.pronoun or (self.mention is not None and not self.mention.entity.startswith(UNNAMED))


def is_break(speech: Speech, token: int) -> bool:
    """Whether the words for a speaker do not go beyond ``token``: a bracket or mark, but not an owner's apostrophe ("the cooks'
    union")."""
    tokens = speech.reading.tokens
    word = tokens.words[token]
    if word not in _BREAKS or word != _APOSTROPHE or not token:
        return word in _BREAKS
    start = tokens.starts[token]
    owning = tokens.ends[token - 1] == start and tokens.words[token - 1].isalpha()
    return not owning or speech.quotation_over(start) is not None


def closes_phrase(speech: Speech, mention: Mention, first: int, last: int) -> bool:
    """Whether ``mention`` is a person at the end of a title, which may hold a preposition: "the envoy to Manila Jane Roe"."""
    tokens, lists, prepositions = speech.reading.tokens, speech.words, speech.words.prepositions
    at, behind = tokens.at(mention.start), tokens.at(mention.end)
    closes = behind == last or any(word in lists.lead_in or word in lists.adverbials for word in tokens.words[behind : behind + 1])
    return (
        mention.kind == "person"
        and closes
        and tokens.words[first] not in prepositions
        and (at == first or tokens.words[at - 1] not in prepositions)
    )


def overlooked_name(speech: Speech, last: int) -> Mention | None:
    """A capitalised name that ends before token ``last`` and that nobody has found: it stands where a speaker's name stands."""
    tokens, text = speech.reading.tokens, speech.reading.text
    first = last
    if last > 1 and tokens.words[last - 2].isdigit():
        return None  # a day: "on 3 October"
    while (
        first > 0
        and last - first < 5
        and text[tokens.starts[first - 1]].isupper()
        and tokens.words[first - 1] not in speech.words.when
    ):
        if any(
            one.end > tokens.starts[first - 1]
            for one in speech.mentions_in(tokens.starts[max(0, first - 8)], tokens.ends[first - 1])
        ):
            break
        first -= 1
    if first == last or first == speech.reading.sentence_at(tokens.starts[first]).first:
        return None
    start, end = tokens.starts[first], tokens.ends[last - 1]
    name = text[start:end]
    return Mention(start, end, name, "person", f"name:{speech.reading.folded[start:end]}", name)


def widened(speech: Speech, mention: Mention) -> Mention:
    """``mention`` with the capitals ahead of it that belong to its name: a body about which nothing is known but its last word."""
    tokens, lists, text = speech.reading.tokens, speech.words, speech.reading.text
    if not _is_unknown(mention) or " " in mention.text:
        return mention
    last = tokens.at(mention.start)
    first = last
    opens = speech.reading.sentence_at(mention.start).first
    while (
        first > opens
        and last - first < _WIDEST
        and text[tokens.starts[first - 1]].isupper()
        and tokens.ends[first - 1] == tokens.starts[first] - 1
        and not tokens.words[first - 2].isdigit()  # the month of a day: "on 3 October"
        and tokens.words[first - 1] not in lists.determiners
        and tokens.words[first - 1] not in lists.openers
        and tokens.words[first - 1] not in lists.prepositions
        and tokens.words[first - 1] not in lists.when
    ):
        first -= 1
    start = tokens.starts[first]
    ahead = speech.mentions_in(tokens.starts[max(0, first - 8)], mention.start)
    if first == last or any(one.end > start and not (one.start >= start and _is_unknown(one)) for one in ahead):
        return mention
    name = text[start : mention.end]
    return replace(mention, start=start, text=name, name=name, entity=f"name:{speech.reading.folded[start : mention.end]}")


def whole_body(speech: Speech, mention: Mention, first: int, last: int) -> Mention:
    """``mention``, or the body of which it only says whose it is: "the government communication service"."""
    tokens, lists = speech.reading.tokens, speech.words
    if mention.kind != "organisation" or not mention.text.islower():
        return mention  # only a common noun may be a part of the name
    while first < last and (
        tokens.words[first] in lists.determiners or tokens.words[first] in lists.indefinite or tokens.words[first] in lists.when
    ):
        first += 1
    if first >= last or any(not word.isalpha() or word in lists.prepositions for word in tokens.words[first:last]):
        return mention
    head = head_of(speech, first, last)
    if tokens.words[head] not in lists.bodies or mention.start <= tokens.starts[head] < mention.end:
        return mention
    start, end = tokens.starts[first], tokens.ends[last - 1]
    if any(one.entity != mention.entity for one in speech.mentions_in(start, end)):
        return mention
    name = speech.reading.text[start:end]
    return replace(mention, start=start, end=end, text=name, name=name, entity=f"name:{speech.reading.folded[start:end]}")


def _is_unknown(mention: Mention) -> bool:
    """Whether the mention is a body about which nothing is known but the words of its name."""
    return mention.kind == "organisation" and mention.name == mention.text


def begins_outlet(speech: Speech, token: int) -> bool:
    """Whether a known outlet is named at ``token``, whose name may be a common word as well."""
    if token >= len(speech.reading.tokens):
        return False
    start = speech.reading.tokens.starts[token]
    return any(one.kind == "outlet" for one in speech.mentions_in(start, start + 1))


def is_page(speech: Speech, network: Hit) -> bool:
    """Whether a word for what is posted stands beside the name of a network: "akun X", "Facebook page"."""
    words, posting = speech.reading.tokens.words, speech.words.via.posting
    before, behind = speech.reading.tokens.at(network.start) - 1, speech.reading.tokens.at(network.end)
    return (before >= 0 and words[before] in posting) or (behind < len(words) and words[behind] in posting)


def behind_preposition(speech: Speech, mention: Mention) -> bool:
    """Whether a preposition governs the name, also over the title before it ("kepada Presiden Rusia Vladimir Putin")."""
    tokens, text, lists = speech.reading.tokens, speech.reading.text, speech.words
    at = tokens.at(mention.start)
    lowest = max(0, at - 6)
    while (
        at > lowest
        and text[tokens.starts[at - 1]].isupper()
        and tokens.words[at - 1] not in lists.when  # "on Tuesday Jane Roe said"
        and not _is_preposition(speech, at - 1)
    ):
        at -= 1
    if (
        at > 1
        and not speech.mentions_in(tokens.starts[at], mention.start)
        and (tokens.words[at - 1] in lists.determiners or tokens.words[at - 1] in lists.numerals)
        and tokens.words[at - 2] in lists.prepositions
        and tokens.words[at - 1] not in lists.prepositions
        and tokens.words[at - 2] not in lists.subordinators
    ):
        at -= 1
    if at > 1 and tokens.words[at - 1] in lists.sides:
        at -= 1
    return at > 0 and (tokens.words[at - 1] == "(" or _is_preposition(speech, at - 1))


def _is_preposition(speech: Speech, token: int) -> bool:
    """Whether the word at ``token`` is a preposition, rather than part of a name that holds one ("Menteri Dalam Negeri")."""
    tokens = speech.reading.tokens
    return tokens.words[token] in speech.words.prepositions and not (
        speech.reading.text[tokens.starts[token]].isupper()
        and token > 0
        and speech.reading.text[tokens.starts[token - 1]].isupper()
    )


def is_pronoun(speech: Speech, mention: Mention) -> bool:
    return speech.reading.folded[mention.start : mention.end] in speech.words.pronouns


def is_hidden(speech: Speech, first: int, last: int, mention: Mention) -> bool:
    """Whether the phrase is of somebody unnamed and only mentions ``mention``: "seorang sumber di kantor walikota"."""
    words, lists = speech.reading.tokens.words, speech.words
    if words[first] not in lists.indefinite:
        return False
    at = speech.reading.tokens.at(mention.start)
    if at <= first or at >= last:
        return at > first
    if mention.kind == "office" and at == first + 1 and mention.name != mention.text:
        return False  # "a Kremlin spokesman" speaks for the Kremlin
    if mention.kind == "group" and mention.role is not None and at == first + 1 and mention.country == _INTERNATIONAL:
        return False  # "para menteri luar negeri ASEAN"
    inner = words[first:at]
    if mention.kind == "person" and not lists.head_last and words[first] in lists.singular and words[at - 1] in lists.persons:
        return speech.is_mentioned_before(mention.entity, mention.start)  # "seorang penasihat Budi", of whom the page told before
    return mention.kind != "person" or any(word in lists.prepositions for word in inner)


def mention_at(speech: Speech, token: int) -> Mention | None:
    start, end = speech.reading.tokens.starts[token], speech.reading.tokens.ends[token]
    for one in speech.mentions_in(start, start + 1):
        if one.end == end:
            return one
    return None


def described(speech: Speech, first: int, last: int) -> Speaker:
    """A speaker in the page's own words, where they can be words for a speaker: a name or a noun for people and papers."""
    tokens, lists, text = speech.reading.tokens, speech.words, speech.reading.text
    while first < last and not tokens.words[first][0].isalnum():
        first += 1
    while last > first and not tokens.words[last - 1][0].isalnum():
        last -= 1
    if first >= last or tokens.words[first] in lists.prepositions:
        return Speaker(None, first, last)
    begin = speech.reading.sentence_at(tokens.starts[first]).first
    capital = any(text[start].isupper() for start in tokens.starts[max(first, begin + 1) : last]) or (
        first == begin and last == first + 1 and text[tokens.starts[first] : tokens.ends[first]].isupper()
    )
    loose = not capital and tokens.words[first] not in lists.describing
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Speaker(unnamed(speech, start, end), first, last, loose=loose)


def unnamed(speech: Speech, start: int, end: int) -> Mention:
    """A speaker whom the page describes and doesn't name."""
    words = speech.reading.text[start:end]
    return Mention(start, end, words, "person", f"{UNNAMED}:{start}", UNNAMED)


def vouches(speech: Speech, speaker: Speaker) -> bool:
    """Whether the speaker is somebody that we know can speak, rather than words that merely stand where a speaker would."""
    mention = speaker.mention
    if speaker.named:
        if mention is None or mention.kind != "organisation" or mention.sector is not None or " " in mention.text:
            return True
        # A single capitalised word that begins a longer phrase is no name but the phrase's first noun.
        return not mention.text.istitle() or mention.end >= speech.reading.tokens.ends[speaker.last - 1]
    words, lists = speech.reading.tokens.words, speech.words
    begin = speech.reading.tokens.at(mention.start) if mention is not None else speaker.first
    return (
        mention is not None
        and (
            words[speaker.first] in lists.describing
            or words[begin] in lists.describing  # "yang lain, seorang jenderal, menyebut"
            or words[speaker.first] in lists.crowds
            or (words[speaker.last - 1] in lists.pointing and _is_epithet(speech, words[speaker.first]))
        )
        and not any(
            not (words[speaker.first] in lists.indefinite and words[token - 1] in lists.persons)  # "dua orang yang tahu soal itu"
            and words[token] in lists.relatives and words[token + 1] not in lists.via.words
            for token in range(speaker.first, speaker.last)
        )
    )


def _is_epithet(speech: Speech, word: str) -> bool:
    return word in speech.words.bodies or word in speech.words.persons


def is_mute(speech: Speech, speaker: Speaker, *, source: bool = False) -> bool:
    """Whether the phrase for a speaker is about what can say nothing: a thing, the weather, an animal, or behind a ``source`` cue
    ("according to") what one goes by, as a size or timetable."""
    tokens, lists = speech.reading.tokens, speech.words
    first, last = speaker.first, speaker.last
    if speaker.pronoun or first >= last:
        return False
    head = head_of(speech, first, last)
    word = tokens.words[head]
    owned = bool(lists.clitic) and word not in lists.mute and word.endswith(lists.clitic)
    if owned:
        word = word.removesuffix(lists.clitic)
    if word not in lists.mute and not (source and word in lists.standards):
        return False
    opens = speech.reading.sentence_at(tokens.starts[head]).first == head
    if speech.reading.text[tokens.starts[head]].isupper() and (not opens or (last == first + 1 and not owned)):
        return False  # somebody's name
    return not any(
        one.end > tokens.starts[head] and not (opens and _is_unknown(one))
        for one in speech.mentions_in(tokens.starts[first], tokens.ends[head])
    )


def head_of(speech: Speech, first: int, last: int) -> int:
    """The token of the noun that the phrase ``[first, last)`` is about."""
    words, lists = speech.reading.tokens.words, speech.words
    while first < last - 1 and (
        words[first] in lists.indefinite or words[first] in lists.determiners or words[first] in lists.definite
    ):
        first += 1
    if not lists.head_last:
        return first
    for behind in range(first + 1, last):
        if words[behind] in lists.prepositions or words[behind] == "," or words[behind] in lists.relatives:
            return behind - 1
    return last - 1
