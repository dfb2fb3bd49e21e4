"""Rival figures on one page: the same thing counted differently by different tellers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from sanad.lang.phrases import find_phrases
from sanad.link.figures import PEOPLE, Figure, is_total, plain, read_figures
from sanad.link.sheet import Sheet
from sanad.model import Conflict
from sanad.text.numbers import Amount
from sanad.text.sentences import Sentence

_SHARE: Final = "percent"
_COUNTED: Final = (None, PEOPLE, _SHARE)  # the units of figures that are compared wherever they are given; sums of money are many
# Words before a share, letters by which they count as the same, and of the shortest that tell.
_CLAUSE: Final = 8
_STEM: Final = 6
_LONG: Final = 5
_ANNOUNCED: Final = 15  # words before a sentence in which may stand that accounts differ
_REACH: Final = 3  # sentences within which somebody gives another figure than the one before
_HYPHENS: Final = ("-", "\N{EN DASH}", "\N{NON-BREAKING HYPHEN}")
_TURN: Final = frozenset(",;")
_PARTIES: Final = frozenset({"group", "office", "organisation", "person"})
_GAPPED: Final = 3  # words between who counts and his figure: "the organisers at more than 300"
_AGAIN: Final = 2  # words that a page has in common where it counts the same again: the noun, and what it says of it


def find_rival_figures(sheet: Sheet) -> list[Conflict]:
    """Conflicts between figures that stand against each other: in one sentence or neighbouring ones, where two tellers count the
    same; and anywhere, where a page counts again what it counted before."""
    counted: dict[int, list[Amount]] = {}  # by the first token of their sentence
    if len(sheet.figures) < 2:
        return []
    places = {one.first: n for n, one in enumerate(sheet.sentences)}
    for one in sheet.figures:
        sentence = sheet.sentence_at(one.start)
        if sentence is not None and not _compound(sheet, one):
            counted.setdefault(sentence.first, []).append(one)
    announcing = {sentence.paragraph: at for at in sheet.differing if (sentence := sheet.sentence_at(sheet.tokens.starts[at]))}
    found: list[tuple[Figure, Figure]] = []
    before: list[tuple[int, list[Figure]]] = []
    for first, amounts in counted.items():
        place = places[first]
        sentence = sheet.sentences[place]
        figures = read_figures(sheet, sentence, amounts)
        announced = any(sentence.first - _ANNOUNCED <= at < sentence.last for at in sheet.differing)
        rivals = next((pair for pair in combinations(figures, 2) if _rival(sheet, *pair, announced)), None)
        if rivals is None and before and before[-1][0] == place - 1 and _one_paragraph(before[-1][1], sentence):
            told = announcing.get(sentence.paragraph, len(sheet.tokens)) < sentence.last
            totals_first = sorted(before[-1][1], key=lambda one: not is_total(one))
            apart = ((one, other) for one in totals_first for other in figures)
            rivals = next((pair for pair in apart if _told_apart(sheet, *pair, told)), None)
        if rivals is None and any(one.given for one in figures):
            near = [one for at, held in reversed(before) if place - at <= _REACH for one in reversed(held)]
            rivals = next((pair for other in figures if (pair := _counted_again(sheet, near, other))), None)
        if rivals is None and any(one.known for one in figures):
            told_before = [one for _, held in before for one in held]
            rivals = next((pair for other in figures if (pair := _known_as(sheet, told_before, other))), None)
        if rivals is not None:
            found.append(rivals)
        before.append((place, figures))
    return [_conflict(sheet, rivals) for rivals in found]


def _compound(sheet: Sheet, amount: Amount) -> bool:
    """Whether a number is a piece of a word or of a score: "55-year-old", "6-4"."""
    text = sheet.article.text
    return text[amount.end : amount.end + 1] in _HYPHENS or text[amount.start - 1 : amount.start] in _HYPHENS


def _one_paragraph(figures: Sequence[Figure], sentence: Sentence) -> bool:
    return bool(figures) and figures[0].sentence.paragraph == sentence.paragraph


def _alike(one: Figure, other: Figure) -> bool:
    """Whether both may count the same: of one class and noun, or the later leaves it unsaid."""
    if other.bare:
        return not one.bare
    if None not in (one.sort, other.sort) and one.sort != other.sort:
        return False
    if one.kind and other.kind and one.kind != other.kind:
        return False
    if one.nouns and other.nouns:
        return one.nouns[0] == other.nouns[0] or _one_thing(one, other)
    return one.kind is not None and one.kind == other.kind


def _one_thing(one: Figure, other: Figure) -> bool:
    """Whether both are of one class, other than that of people, of whom there are many sorts, or a unit."""
    return one.kind is not None and one.kind == other.kind and one.kind not in (PEOPLE, one.amount.unit, other.amount.unit)


def _same_count(sheet: Sheet, one: Figure, other: Figure) -> bool:
    """The same where ``other`` is given as a count: it may use another word for people, and one noun of several will do."""
    if other.bare or one.bare:
        return not one.bare or (other.bare and one.given)  # two numbers of what both leave unsaid
    if None not in (one.sort, other.sort) and one.sort != other.sort:
        return False
    akin = one.kind in other.kinds or other.kind in one.kinds
    if not akin and None not in (one.kind, other.kind) and PEOPLE not in (one.kind, other.kind):
        return False
    if one.amount.unit != other.amount.unit and not {one.amount.unit, other.amount.unit} <= {None, PEOPLE}:
        return False
    if one.nouns and other.nouns:
        return not set(one.nouns).isdisjoint(other.nouns) or _one_thing(one, other)
    if one.kind == other.kind == PEOPLE and not sheet.share_country(one.sentence, other.sentence):
        return False  # "Chad has 20 million inhabitants", and Libya another number
    if one.kind is None or other.kind is None:  # "45 passengers … 51 people"
        return PEOPLE in (one.kind, other.kind) and one.sentence == other.sentence
    return True


def _rival(sheet: Sheet, one: Figure, other: Figure, announced: bool) -> bool:
    """Whether two figures of one sentence stand against each other."""
    if one.amount.value == other.amount.value:
        return False
    if _SHARE in (one.kind, other.kind):
        return one.kind == other.kind and _counted_again(sheet, [one], other) is not None
    if announced and one.bare and other.bare:
        return True  # "of the miners, who speak of five, and of the state, which says three"
    if _takes_turn(sheet, one, other):
        return True
    opposed = not sheet.words.contrast.isdisjoint(sheet.tokens.words[one.behind : other.first])
    apart = other.teller not in (None, one.teller)
    if opposed and apart and one.given and other.bare and not other.given and sheet.teller(other.amount.start) == other.teller:
        return True  # "organisers put the crowd at 300; an officer told A that it was closer to 80"
    if opposed and apart and other.given and (_same_count(sheet, one, other) or (one.given and one.bare)):
        return True
    if not _alike(one, other):
        return False
    if announced:
        return True
    return opposed and apart and (one.teller is not None or one.kind in _told(sheet))


def _takes_turn(sheet: Sheet, one: Figure, other: Figure) -> bool:
    """Whether behind a comma somebody else counts the same, without a verb of his own: "police put the crowd at 300, the organisers
    at 2,000"."""
    words, starts = sheet.tokens.words, sheet.tokens.starts
    between = range(one.behind, other.first)
    commas = [at for at in between if words[at] in _TURN]
    plain = all(words[at][0].isalpha() for at in between if at not in commas)
    if not one.given or not other.bare or other.given or len(commas) != 1 or not plain:
        return False
    who = [each for each in sheet.names if starts[commas[0]] < each.start < starts[other.first] and each.kind in _PARTIES]
    if len(who) != 1 or one.teller == who[0].entity:
        return False
    return other.first - sheet.tokens.at(who[0].end) <= _GAPPED


def _told(sheet: Sheet) -> frozenset[str]:
    """The classes of what is counted that the pack lists."""
    return frozenset(sheet.words.counted.values())


def _counted_again(sheet: Sheet, before: Sequence[Figure], other: Figure) -> tuple[Figure, Figure] | None:
    """The figure before that somebody gives another figure for; ``before`` are the figures near, the nearest first."""
    if not other.given or other.teller is None or other.amount.unit not in _COUNTED:
        return None
    for one in before:
        if other.kind == _SHARE and one.kind == _SHARE:
            same = not one.nouns and not other.nouns and _same_share(sheet, one, other)
        else:
            same = one.kind != _SHARE and one.amount.unit in _COUNTED and _same_count(sheet, one, other)
        if same:
            differ = one.amount.value != other.amount.value and one.teller != other.teller
            return (one, other) if differ and not _other_day(sheet, one, other) else None
    return None


def _same_share(sheet: Sheet, one: Figure, other: Figure) -> bool:
    """Whether a share is of what the one before is of: where its clause names nothing else."""
    words, first = sheet.tokens.words, other.first
    start = max(other.sentence.first, first - _CLAUSE)
    start = max((behind for _, behind in find_phrases(words, start, first, sheet.words.counting)), default=start)
    told = {word[:_STEM] for word in words[one.sentence.first : one.sentence.last]}
    named = (word for word in words[start:first] if len(word) >= _LONG and word[0].isalpha())
    return all(word[:_STEM] in told or word in sheet.words.totals for word in named)


def _known_as(sheet: Sheet, before: Sequence[Figure], other: Figure) -> tuple[Figure, Figure] | None:
    """The one figure before that counted the same, where ``other`` counts it again as something known ("the five detained men"):
    with more words in common than the noun."""
    if not other.known or other.kind not in _told(sheet):
        return None
    same = [one for one in before if one.kind == other.kind and len(one.phrase & other.phrase) >= _AGAIN]
    values = {one.amount.value for one in same}
    if len(values) != 1 or other.amount.value in values or _other_day(sheet, same[0], other):
        return None
    return same[0], other


def _told_apart(sheet: Sheet, one: Figure, other: Figure, announced: bool) -> bool:
    """Whether two figures of neighbouring sentences are those of two tellers about the same: of a class that the pack lists, or in
    the second sentence only a number, or denied there; and not of another day."""
    if one.amount.value == other.amount.value:
        return False
    known = None not in (one.teller, other.teller) and one.teller != other.teller
    if not (known or announced or _denied(sheet, other)) or (not announced and _other_day(sheet, one, other)):
        return False
    if _SHARE in (one.kind, other.kind):
        return known and one.kind == other.kind and _denied(sheet, other)
    if announced and (_alike(one, other) or (one.bare and one.given and other.bare and other.given)):
        return one.teller is None or one.teller != other.teller
    if _denied(sheet, other) and (None in (one.sort, other.sort) or one.sort == other.sort):
        return one.kind is not None and _one_class(one.kind, other.kind)
    if not known:
        return False
    if is_total(other):
        return _same_count(sheet, one, other) if not one.bare else is_total(one)
    return one.kind in _told(sheet) and one.kind == other.kind and _alike(one, other)


def _other_day(sheet: Sheet, one: Figure, other: Figure) -> bool:
    """Whether the sentences of both are about different times."""
    spans = [
        [(first, last) for _, first, last in sheet.dates_in(held)]
        for held in (one.sentence, other.sentence)
    ]
    overlap = any(first <= till and since <= last for first, last in spans[0] for since, till in spans[1])
    return bool(spans[0] and spans[1]) and not overlap


def _one_class(kind: str | None, other: str | None) -> bool:
    """Whether both classes may count the same: people may be counted as whatever they are or do."""
    return kind == other or PEOPLE in (kind, other)


def _denied(sheet: Sheet, figure: Figure) -> bool:
    """Whether the figure stands behind a verb of denial in its sentence, as the one that is right."""
    said = (one for one in sheet.statements if one.denies)
    return sheet.denies(figure.sentence.first, figure.first) or any(
        start <= figure.amount.start < end for one in said for start, end in one.content
    )


def _conflict(sheet: Sheet, rivals: tuple[Figure, Figure]) -> Conflict:
    values = tuple(plain(one.amount.value) for one in sorted(rivals, key=lambda one: one.amount.value))
    where = tuple(dict.fromkeys(sheet.passage(one.sentence) for one in rivals))
    return Conflict("number", sheet.quote(rivals[1].sentence), values, where)
