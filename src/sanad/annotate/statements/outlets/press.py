"""Outlets that are on no list: names that stand where only the name of an outlet stands, and the page's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from sanad.annotate.actors.words import KIND
from sanad.annotate.statements.outlets.brackets import join_initials
from sanad.annotate.statements.outlets.descriptions import settle_described
from sanad.annotate.statements.outlets.renaming import renamed
from sanad.annotate.statements.outlets.short_names import numbered, numbers_a_name, settle_short_names
from sanad.annotate.statements.outlets.telling import is_told, others_speak, reports_behind, tells
from sanad.lang.reporting import ReportingWords
from sanad.model import Article, Mention
from sanad.text.match import Entry, Hit
from sanad.text.offsets import Offsets
from sanad.text.reading import Reading
from sanad.text.tokens import fold

_LONGEST: Final = 5  # words of a name
_LINKS: Final = 6  # words between a verb of carrying and the name
_OFTEN: Final = 2  # a name in one word that the page has more often is somebody whom it writes about
_FEWEST: Final = 3  # letters of a name
_UNKNOWN: Final = frozenset({"person", "organisation", "place"})
_PRESS: Final = "JRN"


@dataclass(frozen=True, slots=True)
class Page:
    """What the search looks at: the mentions of the text and its reporting words, and where each begins."""

    reading: Reading
    words: ReportingWords
    given: Mapping[str, str]
    mentions: list[Mention]
    mentioned: Offsets
    cues: list[Hit]
    reported: Offsets


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `name_outlets` looks up."""
    for noun in sorted(words.via.press):
        yield Entry(noun, "cue.press", noun)
    for title in sorted(words.via.titles):
        yield Entry(title, "cue.title", title)


def name_outlets(
    reading: Reading, words: ReportingWords, given: Mapping[str, str], article: Article, mentions: Sequence[Mention]
) -> list[Mention]:
    """``mentions`` with those of outlets that nobody knew: behind a verb of carrying, beside a noun like *newspaper*, told by
    somebody in an interview; wherever else the same name stands; and of the page's own outlet and those of its source line."""
    here = [one for one in mentions if one.field == "text"]
    cues = [hit for hit in reading.hits("cue") if hit.value is not None]  # idioms in which nobody says anything
    mentioned, reported = Offsets([one.start for one in here]), Offsets([hit.start for hit in cues])
    page = Page(reading, words, given, here, mentioned, cues, reported)
    known = {name for one in here if one.kind == "outlet" for name in (one.text, one.name)}
    names = dict.fromkeys(name for name in _own(article) if name not in known)
    found = {
        reading.text[start:end]
        for start, end in (*_carrying(page), *_drawing(page), *_beside_nouns(page), *_told(page), *_with_title(page))
        if end - start >= _FEWEST and reading.folded[start:end] not in words.via.titles
    }
    if found:
        found -= {part for one in here if one.kind == "person" and " " in one.text for part in one.text.split()}
        found -= {one.text for one in here if one.kind == "country"}  # "kantor berita Malawi, MANA"
        names |= dict.fromkeys(sorted(found))
        names |= dict.fromkeys(short for name in sorted(found) if (short := numbered(words, name)))
    spots = [spot for name in names for spot in _everywhere(page, name)]
    joined = join_initials(reading, renamed(reading.text, mentions, spots) if spots else mentions)
    return settle_described(reading, words, settle_short_names(reading, words, article, joined))


def _own(article: Article) -> Iterator[str]:
    for name in (article.outlet, article.outlet_name, *article.sources):
        if name and len(name) > _FEWEST:
            yield name


# -- names ------------------------------------------------------------------------------------------------------------


def _run(page: Page, at: int) -> int:
    """The token before which the capitals end that begin at token ``at``; before a name that is known."""
    tokens, text, words = page.reading.tokens, page.reading.text, page.words
    last = at
    while last < len(tokens) and last - at < _LONGEST:
        start = tokens.starts[last]
        numbered = last > at and numbers_a_name(page.reading, page.words, last)
        if not (numbered or text[start].isupper()) or tokens.words[last] in words.when:
            break
        if last > at and text[tokens.ends[last - 1] : start] != " ":
            break
        over = _mentions(page, start, start + 1)
        town = last > at and all(one.kind == "place" and " " not in one.text for one in over)  # "Radar Bima"
        titled = (tokens.words[at] in words.via.titles and last == at + 1) or tokens.words[last] in words.via.titles  # Radio Sucre
        if last > at and not (town or titled) and not all(_is_unnamed(one) for one in over):
            break
        last += 1
    return last


def _mentions(page: Page, start: int, end: int) -> list[Mention]:
    """The mentions that begin in ``[start, end)``."""
    return page.mentions[page.mentioned.before(start) : page.mentioned.before(end)]


def _is_nobody_known(mention: Mention) -> bool:
    """Whether nothing is known of the name but its words."""
    return mention.kind in _UNKNOWN and mention.country is None and mention.role is None and mention.sector is None


def _is_unnamed(mention: Mention) -> bool:
    """Whether the name may be a part of a longer one that nobody knows."""
    return mention.kind == "outlet" or _is_nobody_known(mention)


def _may_be(page: Page, first: int, last: int, *, noun: bool = False) -> bool:
    """Whether tokens ``[first, last)`` may be an outlet's name: nothing else is known of them, and they name no person; ``noun``
    where a noun for an outlet is before them."""
    tokens = page.reading.tokens
    if last > first + 1 and (tokens.words[first] in page.words.via.titles or tokens.words[last - 1] in page.words.via.titles):
        here = _mentions(page, tokens.starts[first], tokens.ends[last - 1])
        return all(one.kind != "person" or _is_nobody_known(one) for one in here)
    given = first < last and tokens.words[first] in page.given and tokens.words[first] not in page.words.via.titles
    if first >= last or (given and not noun):
        return False
    if last == first + 1 and tokens.words[first] in page.words.pronouns:
        return False
    end = tokens.ends[last - 1]
    over = _mentions(page, tokens.starts[first], end)
    unknown = all(
        (_is_unnamed(one) and (one.kind != "outlet" or one.end == end))
        or (one.kind == "place" and one.start > tokens.starts[first])
        for one in over
    )
    return unknown and tokens.words[first] not in page.words.openers


def _titled(page: Page, first: int, last: int) -> bool:
    """Whether the name is made of words that outlets are called by (Post, Radio, …), or ends in one (Artsakhpress)."""
    words, via = page.reading.tokens.words, page.words.via
    if words[first] in via.titles or words[last - 1] in via.titles:
        return True
    return last == first + 1 and len(words[first]) > 2 * _FEWEST and words[first].endswith(via.endings)


# -- where they stand -------------------------------------------------------------------------------------------------


def _carrying(page: Page) -> Iterator[tuple[int, int]]:
    """Names behind a verb of carrying, and behind the preposition that names its source."""
    tokens, via = page.reading.tokens, page.words.via
    for hit in page.reading.hits("cue.via"):
        at, noun = _behind(page, tokens.at(hit.end))
        if at < 0:
            continue
        last = _run(page, at)
        sure = noun or hit.value not in via.named or tokens.words[tokens.at(hit.end)] in via.agents
        sure_title = sure and last > at and tokens.words[at] in via.titles
        if sure_title or (_may_be(page, at, last) and (sure or _titled(page, at, last))):
            yield tokens.starts[at], tokens.ends[last - 1]
        if sure and last < len(tokens) and tokens.words[last] in via.origin:
            at, _ = _behind(page, last + 1)
            last = _run(page, at) if at >= 0 else at
            if at >= 0 and _may_be(page, at, last):
                yield tokens.starts[at], tokens.ends[last - 1]


def _drawing(page: Page) -> Iterator[tuple[int, int]]:
    """Names before a verb of carrying behind which their own source stands: "which the Courier quoted from X"."""
    tokens, text, lists = page.reading.tokens, page.reading.text, page.words
    for hit in page.reading.hits("cue.via"):
        last, behind = tokens.at(hit.start), tokens.at(hit.end)
        if behind >= len(tokens) or tokens.words[behind] not in lists.via.origin:
            continue
        while last and tokens.words[last - 1] in lists.between:
            last -= 1
        first = last
        while first and last - first < _LONGEST and text[tokens.starts[first - 1]].isupper():
            word, gap = tokens.words[first - 1], text[tokens.ends[first - 1] : tokens.starts[first]]
            if word in lists.when or word.endswith(lists.possessive) or gap.strip(" "):
                break
            first -= 1
        led = first and (tokens.words[first - 1] in lists.relatives or tokens.words[first - 1] in lists.that)
        owned = first and bool(lists.possessive) and tokens.words[first - 1].endswith(lists.possessive)
        if (led or owned) and _may_be(page, first, last):
            yield tokens.starts[first], tokens.ends[last - 1]


def _behind(page: Page, at: int) -> tuple[int, bool]:
    """The token at which a name begins, past words like *by the news agency*, and whether a noun for an outlet is among these."""
    tokens, text, via = page.reading.tokens, page.reading.text, page.words.via
    noun = False
    for token in range(at, min(len(tokens), at + _LINKS)):
        if text[tokens.starts[token]].isupper():
            beyond = token + 1
            if beyond < len(tokens) and names_kind(page.words, tokens.words[beyond]) and text[tokens.starts[beyond]].islower():
                continue  # "the Kosovo agency KosovaPress"
            return _past_nation(page, tokens.starts[at], token) if token > at else token, noun
        if tokens.words[token] not in via.link and tokens.words[token] not in via.press:
            break
        noun = noun or tokens.words[token] in via.press
    return -1, False


def names_kind(words: ReportingWords, word: str) -> bool:
    """Whether ``word`` says what kind of outlet follows (*agency*), rather than being a preposition or the like before its name."""
    return word in words.via.press or (
        word in words.via.link
        and word not in words.prepositions
        and word not in words.determiners
        and word not in words.coordinators
        and word not in words.between
    )


def _beside_nouns(page: Page) -> Iterator[tuple[int, int]]:
    """Names behind a noun like *newspaper*; before one too where the language says so."""
    tokens, text = page.reading.tokens, page.reading.text
    for hit in page.reading.hits("cue.press"):
        first, at = tokens.at(hit.start), tokens.at(hit.end)
        yield from _set_off(page, at)
        if at < len(tokens) and text[hit.end : tokens.starts[at]] == " ":
            at = _past_nation(page, hit.start, at)
            last = _run(page, at)
            if last > at and text[hit.start].isupper() and first and _is_inside(page, first):
                yield hit.start, tokens.ends[last - 1]
                continue
            if text[hit.start].islower() and _may_be(page, at, last, noun=True):
                yield tokens.starts[at], tokens.ends[last - 1]
                continue
        if page.words.via.noun_behind and first and text[hit.start].islower():
            for one in _mentions(page, tokens.starts[max(0, first - _LONGEST)], hit.start):
                begin = tokens.at(one.start)
                if one.end == tokens.ends[first - 1] and _is_nobody_known(one) and _may_be(page, begin, first):
                    yield one.start, one.end


def _set_off(page: Page, comma: int) -> Iterator[tuple[int, int]]:
    """Initials between commas behind words for what outlet it is, and past a nation: "kantor berita Malawi, MNA, …"."""
    tokens, text = page.reading.tokens, page.reading.text
    while comma < len(tokens) - 2 and text[tokens.starts[comma]].isupper():
        comma += 1
    if comma >= len(tokens) - 2 or tokens.words[comma] != "," or tokens.words[comma + 2] not in ",.":
        return
    start, end = tokens.starts[comma + 1], tokens.ends[comma + 1]
    if text[start:end].isupper() and _may_be(page, comma + 1, comma + 2):
        yield start, end


def _past_nation(page: Page, start: int, at: int) -> int:
    """The token behind the name of a country between a noun at ``start`` and a name: "koran Inggris The Elmsford Courier"."""
    tokens, text = page.reading.tokens, page.reading.text
    if not text[start].islower() or at + 1 >= len(tokens):
        return at
    nation: Mention | Hit | None = None
    nation = next((one for one in _mentions(page, tokens.starts[at], tokens.starts[at] + 1) if one.kind == "country"), None)
    if nation is None and any(one.sector == _PRESS and one.country for one in _mentions(page, start, start + 1)):
        named = page.reading.hits_at(KIND, tokens.starts[at])  # all read as one description: "media Korea Selatan"
        nation = next((hit for hit in named if hit.value.what == "country"), None)
    beyond = tokens.at(nation.end) if nation is not None else at
    follows = beyond > at and beyond < len(tokens) and text[tokens.ends[beyond - 1] : tokens.starts[beyond]] == " "
    return beyond if follows and text[tokens.starts[beyond]].isupper() else at


def _is_inside(page: Page, token: int) -> bool:
    """Whether a capital at ``token`` isn't just that of a sentence's first word."""
    start = page.reading.tokens.starts[token]
    return page.reading.sentence_at(start).start != start


def _cues_near(page: Page, offset: int) -> list[Hit]:
    """The reporting words of the sentence that holds the character at ``offset``."""
    sentence = page.reading.sentence_at(offset)
    return page.cues[page.reported.before(sentence.start) : page.reported.before(sentence.end)]


def _told(page: Page) -> Iterator[tuple[int, int]]:
    """Names of nobody known who are told something, who tell, or to whom a report is put down behind somebody's words."""
    tokens, lists = page.reading.tokens, page.words
    titles = Offsets([hit.start for hit in page.reading.hits("cue.title")])
    count = cache(page.reading.text.count)
    for one in page.mentions:
        if not _is_nobody_known(one):
            continue
        if one.kind == "person" and titles.before(one.start) == titles.before(one.end):
            continue  # most names are persons'
        first, last = tokens.at(one.start), tokens.at(one.end)
        first -= first > 0 and tokens.words[first - 1] in lists.via.titles and page.reading.text[tokens.starts[first - 1]].isupper()
        single = last == first + 1 and one.kind != "person"
        titled = last > first and _titled(page, first, last)
        if not titled and not single:
            continue
        near = _cues_near(page, one.start)
        if not (near or titled):
            continue
        before, start = tokens.words[first - 1] if first else "", tokens.starts[first]
        if before in lists.determiners and first > 1:
            before = tokens.words[first - 2]
        told = (titled and before in lists.to_whom) or is_told(near, before, start, lists) or reports_behind(near, start, titled)
        if not told and not titled and before != ",":
            continue  # as is true of most
        last = _with_town(page, last)
        if _may_be(page, first, last) and (
            told
            or (titled and (tells(near, tokens.ends[last - 1]) or _cites(page, last)))
            or (before == "," and (last > tokens.at(one.end) or others_speak(near, start)) and _closes(page, near, last))
        ) and (titled or count(one.text) <= _OFTEN):
            yield start, tokens.ends[last - 1]


def _with_town(page: Page, last: int) -> int:
    """``last`` moved behind a place that follows a name without a preposition, and is part of it: "Radar Bima"."""
    tokens = page.reading.tokens
    if last >= len(tokens) or page.reading.text[tokens.ends[last - 1] : tokens.starts[last]] != " ":
        return last
    start = tokens.starts[last]
    return next((tokens.at(one.end) for one in _mentions(page, start, start + 1) if one.kind == "place"), last)


def _with_title(page: Page) -> Iterator[tuple[int, int]]:
    """Names like *Bangkok Mirror*, of a known place and a word for outlets, where an outlet is told, tells or is cited."""
    tokens, text, lists = page.reading.tokens, page.reading.text, page.words
    for hit in page.reading.hits("cue.title"):
        first = tokens.at(hit.start)
        if not text[hit.start].isupper() or not first or not text[tokens.starts[first - 1]].isupper():
            continue
        last = first + 1
        while (
            first
            and last - first <= _LONGEST
            and text[tokens.starts[first - 1]].isupper()
            and tokens.ends[first - 1] + 1 == tokens.starts[first]
        ):
            first -= 1
        if last - first > _LONGEST or not first or not _may_be(page, first, last):
            continue
        before = tokens.words[first - 1]
        near, start = _cues_near(page, hit.start), tokens.starts[first]
        told = before in lists.to_whom or is_told(near, before, start, lists) or reports_behind(near, start, True)
        if told or before in lists.via.words or tells(near, hit.end) or _cites(page, last):
            yield start, hit.end


def _closes(page: Page, near: Sequence[Hit], last: int) -> bool:
    """Whether a verb of speech behind the name that ends before token ``last`` closes the sentence: "…, Radar Bima reported"."""
    tokens = page.reading.tokens
    sentence = page.reading.sentence_at(tokens.starts[last - 1])
    behind = tokens.ends[min(last, len(tokens) - 1)]
    return tells(near, tokens.ends[last - 1]) and sentence.end - behind <= _FEWEST


def _cites(page: Page, token: int) -> bool:
    """Whether a verb of quoting follows a comma at ``token``: "X, citing Y"."""
    words, via = page.reading.tokens.words, page.words.via
    return token + 1 < len(words) and words[token] == "," and words[token + 1] in via.reverse


# -- mentions ---------------------------------------------------------------------------------------------------------


def _everywhere(page: Page, name: str) -> Iterator[tuple[int, int]]:
    """Where ``name`` stands in the text as a name and is nothing else that is known."""
    text, folded, wanted = page.reading.text, page.reading.folded, fold(name)
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if text[at].isupper() and not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            over = [one for one in _mentions(page, max(0, at - 60), end) if one.end > at]
            whole = any(
                (one.kind == "outlet" or (one.kind == "organisation" and one.country is not None))
                and one.start <= at
                and end <= one.end
                and not _holds_noun(page, one, at)
                and not (one.country is None and one.text == name != one.name)  # "Media Banua", of which it took the last word
                for one in over
            )
            if (over or " " in name) and not whole and all(_fits(one, at, end) for one in over):
                yield at, end
        at = folded.find(wanted, end)


def _holds_noun(page: Page, mention: Mention, at: int) -> bool:
    """Whether a noun for an outlet stands in the mention before ``at``, and the mention is no more than its words."""
    ahead = page.reading.text[mention.start : at].split()
    return mention.name == mention.text and bool(ahead) and ahead[-1].islower() and ahead[-1] in page.words.via.press


def _fits(mention: Mention, start: int, end: int) -> bool:
    ahead = mention.text[: max(0, start - mention.start)].split()
    nation = any(word[0].isupper() for word in ahead)  # "koran Inggris X", taken for one name
    described = nation and mention.sector == _PRESS and mention.name == mention.text and mention.end == end
    return (start <= mention.start and mention.end <= end) or described or _is_nobody_known(mention)
