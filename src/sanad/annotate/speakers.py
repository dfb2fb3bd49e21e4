"""Who speaks: the words beside a cue that say so, and whom they mean."""

from __future__ import annotations

from typing import NamedTuple

from sanad.annotate.cues import Cue, Speech
from sanad.annotate.quotes import MARKS
from sanad.model import Mention

UNNAMED = "unnamed"
_LONGEST_PHRASE = 24
_STOPS = frozenset(".?!…")
_BREAKS = frozenset([";", ":", "(", ")", *MARKS])


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


def speaker_before(speech: Speech, floor: int, cue: Cue) -> Speaker:
    """The subject of ``cue``, somewhere in tokens ``[floor, cue.first)``."""
    words, lists = speech.reading.tokens.words, speech.words
    last = cue.first
    while last > floor and words[last - 1] in lists.between:
        last -= 1
    last = _without_time(speech, floor, last)
    if last > floor and words[last - 1] in lists.relatives:
        last -= 1
        while last > floor and words[last - 1] == ",":
            last -= 1
    set_off = last > floor and words[last - 1] == ","
    if set_off:
        last = _without_adverbials(speech, floor, last)
    if last <= floor or words[last - 1].endswith(lists.possessive):
        return Speaker(None, cue.first, cue.first)
    first = _phrase_start(speech, floor, last)
    word = words[last - 1]
    if word in lists.pronouns and (last - 1 == first or words[last - 2] in lists.openers or not set_off):
        return Speaker(_mention_at(speech, last - 1), last - 1, last, True)
    last = _before_detour(speech, first, last)
    mention = (_set_beside(speech, floor, first, last) if set_off else None) or _named_before(speech, first, last)
    if mention is None and set_off:
        mention = _named_before(speech, floor, first)
    if mention is not None and not _hidden(speech, first, last, mention):
        name = (
            _overlooked_name(speech, last)
            if mention.kind != "person" and mention.end < speech.reading.tokens.starts[last - 1]
            else None
        )
        return Speaker(name or mention, min(first, speech.reading.tokens.at(mention.start)), last, _is_pronoun(speech, mention))
    name = _overlooked_name(speech, last)
    if name is not None and words[first] not in lists.indefinite:
        return Speaker(name, first, last)
    return _phrase(speech, first, last)


def _without_time(speech: Speech, floor: int, last: int) -> int:
    """``last`` moved before brackets and times that stand directly before the verb: "DFA (…) pada Minggu (21/7) menyatakan"."""
    words, lists = speech.reading.tokens.words, speech.words
    while last > floor:
        before = last
        if words[last - 1] == ")":
            while last > floor and words[last - 1] != "(":
                last -= 1
            last = max(last - 1, floor)
        moved = last
        while last > floor and (words[last - 1] in lists.when or (last < before and words[last - 1][0].isdigit())):
            last -= 1
        if last < moved and last > floor and words[last - 1] in lists.prepositions:
            last -= 1
        if last == before:
            break
    return last


def _without_brackets(speech: Speech, floor: int, last: int) -> int:
    """``last`` moved before brackets that end there: "Rep. Moore (D-Wis.) said"."""
    words = speech.reading.tokens.words
    if last > floor and words[last - 1] == ")":
        begin = last - 1
        while begin > floor and words[begin] != "(":
            begin -= 1
        if words[begin] == "(" and begin > floor and words[begin - 1] not in speech.words.when:
            return begin
    return last


def _without_adverbials(speech: Speech, floor: int, last: int) -> int:
    """``last`` moved before phrases of time and place that are set off: "Ia, di Bogor, Senin (3/2), mengatakan"."""
    words, lists = speech.reading.tokens.words, speech.words
    while True:
        while last > floor and words[last - 1] == ",":
            last -= 1
        begin = last
        if begin > floor and words[begin - 1] == ")":
            while begin > floor and words[begin - 1] != "(":
                begin -= 1
            begin -= 1
        while begin > floor and words[begin - 1] not in ",()":
            begin -= 1
        if (
            begin <= floor
            or words[begin - 1] != ","
            or not (
                words[begin] in lists.when
                or words[begin] in lists.prepositions
                or words[begin] in lists.adverbials
                or words[begin] in lists.relatives
                or words[begin] in lists.via.words
                or words[begin] in lists.lead_in
            )
        ):
            return last
        last = begin - 1


def _named_before(speech: Speech, first: int, last: int) -> Mention | None:
    """The mention nearest to the cue in tokens ``[first, last)`` that can be its subject."""
    tokens = speech.reading.tokens
    if last <= first:
        return None
    for one in reversed(speech.mentions_in(tokens.starts[first], tokens.ends[last - 1])):
        if _closes_phrase(speech, one, first, last):
            return one
        if (
            one.kind != "place"
            and not behind_preposition(speech, one)
            and speech.quotation_over(one.start) is None
            and (speech.reading.folded[one.start : one.end] not in speech.words.determiners)
        ):
            return one
    return None


def _closes_phrase(speech: Speech, mention: Mention, first: int, last: int) -> bool:
    """Whether ``mention`` is a person at the end of a title, which may hold a preposition: "the envoy to Manila Jane Roe"."""
    tokens, prepositions = speech.reading.tokens, speech.words.prepositions
    at = tokens.at(mention.start)
    return (
        mention.kind == "person"
        and mention.end == tokens.ends[last - 1]
        and tokens.words[first] not in prepositions
        and (at == first or tokens.words[at - 1] not in prepositions)
    )


def _set_beside(speech: Speech, floor: int, first: int, last: int) -> Mention | None:
    """The person where phrases stand side by side before the cue: "Budi (40), warga Depok, mengatakan"."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    begin, close = first, last
    while True:
        end = _without_brackets(speech, begin, close)
        part = speech.mentions_in(tokens.starts[begin], tokens.ends[end - 1]) if end > begin else []
        if begin == first:
            if (
                part
                and part[-1].kind == "person"
                and part[-1].end == tokens.ends[end - 1]
                and all(words[token] in lists.describing for token in range(begin, tokens.at(part[-1].start)))
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


def _before_detour(speech: Speech, first: int, last: int) -> int:
    """``last`` moved before a phrase of place, time or manner that follows a person: "Budi dalam jumpa pers mengatakan"."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    for token in range(first + 1, last):
        if words[token] in lists.adverbials or (words[token] in lists.stops and words[token] not in lists.coordinators):
            end = _without_brackets(speech, first, token)
            for one in speech.mentions_in(tokens.starts[first], tokens.starts[end - 1] + 1):
                if one.kind == "person" and one.end == tokens.ends[end - 1] and not behind_preposition(speech, one):
                    return end
    return last


def _overlooked_name(speech: Speech, last: int) -> Mention | None:
    """A capitalised name that ends before token ``last`` and that nobody has found: it stands where a speaker's name stands."""
    tokens, text = speech.reading.tokens, speech.reading.text
    first = last
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
    if first == last or first == speech.sentence_at(tokens.starts[first]).first:
        return None
    start, end = tokens.starts[first], tokens.ends[last - 1]
    name = text[start:end]
    return Mention(start, end, name, "person", f"name:{speech.reading.folded[start:end]}", name)


def behind_preposition(speech: Speech, mention: Mention) -> bool:
    """Whether a preposition governs the name, also over the title before it ("kepada Presiden Rusia Vladimir Putin")."""
    tokens, text = speech.reading.tokens, speech.reading.text
    at = tokens.at(mention.start)
    lowest = max(0, at - 6)
    while at > lowest and text[tokens.starts[at - 1]].isupper() and tokens.words[at - 1] not in speech.words.prepositions:
        at -= 1
    before = tokens.words[at - 1] if at else ""
    return before == "(" or before in speech.words.prepositions


def _is_pronoun(speech: Speech, mention: Mention) -> bool:
    return speech.reading.folded[mention.start : mention.end] in speech.words.pronouns


def _hidden(speech: Speech, first: int, last: int, mention: Mention) -> bool:
    """Whether the phrase is of somebody unnamed and only mentions ``mention``: "seorang sumber di rombongan Lavrov"."""
    words, lists = speech.reading.tokens.words, speech.words
    if words[first] not in lists.indefinite:
        return False
    at = speech.reading.tokens.at(mention.start)
    if at <= first or at >= last:
        return at > first
    if mention.kind == "office" and at == first + 1:
        return False  # "a police spokesman" speaks for the police
    inner = words[first:at]
    return mention.kind != "person" or any(word in lists.prepositions for word in inner)


def _phrase_start(speech: Speech, floor: int, last: int) -> int:
    """The token at which the noun phrase that ends before ``last`` begins."""
    words, lists = speech.reading.tokens.words, speech.words
    first = last
    while first > floor and last - first < _LONGEST_PHRASE:
        word = words[first - 1]
        if (
            word == ","
            or word in _BREAKS
            or word in lists.that
            or word in lists.coordinators
            or word in lists.subordinators
            or (first - 1 in speech.verbs and words[first - 2] not in lists.relatives)
        ):
            break
        first -= 1
    while first < last - 1 and words[first] in lists.openers:
        first += 1
    return first


def speaker_behind(speech: Speech, cue: Cue, ceiling: int) -> Speaker:
    """The one named behind ``cue``, in tokens ``[cue.last, ceiling)``."""
    words, lists, tokens = speech.reading.tokens.words, speech.words, speech.reading.tokens
    first = cue.last
    while first < ceiling and (words[first] in lists.between):
        first += 1
    if (
        first >= ceiling
        or words[first] in lists.that
        or words[first] in lists.prepositions
        or (words[first] in lists.stops and not speech.reading.text[tokens.starts[first]].isupper())
    ):
        return Speaker(None, first, first)
    if words[first] in lists.pronouns:
        return Speaker(_mention_at(speech, first), first, first + 1, True)
    last = _phrase_end(speech, first, ceiling)
    if last == first:
        return Speaker(None, first, first)
    if (
        last == first + 1
        and lists.clitic
        and words[first].endswith(lists.clitic)
        and words[first][: -len(lists.clitic)] in lists.nouns
    ):
        return Speaker(None, first, last, True)
    mention, beyond = _named_behind(speech, first, last, ceiling)
    if mention is not None and (beyond > last or not _hidden(speech, first, last, mention)):
        return Speaker(mention, first, beyond, _is_pronoun(speech, mention))
    return _phrase(speech, first, last)


def _phrase_end(speech: Speech, first: int, ceiling: int) -> int:
    """The token before which the noun phrase that begins at ``first`` ends; brackets in it are passed over."""
    words, lists, tokens, text = speech.reading.tokens.words, speech.words, speech.reading.tokens, speech.reading.text
    last = first
    while last < ceiling and last - first < _LONGEST_PHRASE:
        word = words[last]
        if word == "(":
            close = next((token for token in range(last, min(ceiling, last + 12)) if words[token] == ")"), -1)
            if close < 0:
                break
            last = close + 1
            if last >= ceiling or not text[tokens.starts[last]].isupper() or words[last] in lists.when:
                break
            continue
        if word == "," or word in _BREAKS or (last > first and word in lists.that) or (word in _STOPS and last == ceiling - 1):
            break
        if (
            last > first
            and (word in lists.stops or word in lists.finite)
            and not (word in lists.coordinators and last + 1 < ceiling and text[tokens.starts[last + 1]].isupper())
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
    for one in speech.mentions_in(tokens.starts[first], tokens.ends[last - 1]):
        if tokens.at(one.start) > first and not _closes_phrase(speech, one, first, last) and behind_preposition(speech, one):
            continue
        if one.kind == "person":
            if one.start == tokens.starts[first] and one.end == tokens.ends[last - 1]:
                return one, last
            if person is None or one.end == tokens.ends[last - 1]:
                person = one
        elif chosen is None and one.kind != "place":
            chosen = one
    beside = _beside(speech, last, ceiling)
    if beside is not None and (person is None or person.start > tokens.starts[first] or person.text[0].islower()):
        return beside, tokens.at(beside.end)
    if person is None:
        person = _overlooked_name(speech, last) if words[first] not in speech.words.indefinite else None
    return person or chosen, last


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
                behind >= ceiling or words[behind] in ",(" or words[behind] in lists.stops or words[behind] in lists.adverbials
            ):
                return one
        comma = next((token for token in range(comma + 1, ceiling) if words[token] == "," or words[token] in lists.stops), ceiling)
    return None


def _mention_at(speech: Speech, token: int) -> Mention | None:
    start, end = speech.reading.tokens.starts[token], speech.reading.tokens.ends[token]
    for one in speech.mentions_in(start, start + 1):
        if one.end == end:
            return one
    return None


def _phrase(speech: Speech, first: int, last: int) -> Speaker:
    """A speaker in the page's own words, where they can be words for a speaker: a name or a noun for people and papers."""
    tokens, lists, text = speech.reading.tokens, speech.words, speech.reading.text
    while first < last and not tokens.words[first][0].isalnum():
        first += 1
    while last > first and not tokens.words[last - 1][0].isalnum():
        last -= 1
    if first >= last or tokens.words[first] in lists.prepositions:
        return Speaker(None, first, last)
    begin = speech.sentence_at(tokens.starts[first]).first
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
        guessed = mention is not None and mention.kind == "organisation" and mention.sector is None and " " not in mention.text
        return not (guessed and mention is not None and mention.text.istitle() and mention.end < speech.reading.tokens.ends[speaker.last - 1])
    words, lists = speech.reading.tokens.words, speech.words
    return (
        mention is not None
        and words[speaker.first] in lists.describing
        and not lists.relatives.intersection(words[speaker.first : speaker.last])
    )
