"""Outlets by a part of their name, on a page that has it whole: "the Post" for The Washington Post, "Kanal 9" for Kanal 9 News."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.lang.reporting import ReportingWords
from sanad.model import Article, Mention
from sanad.text.reading import Reading
from sanad.text.tokens import fold

_UNKNOWN: Final = frozenset({"person", "organisation"})
_FEWEST: Final = 3  # letters of a short name


def settle_short_names(reading: Reading, words: ReportingWords, article: Article, mentions: Sequence[Mention]) -> list[Mention]:
    """``mentions`` with those that are the beginning or the end of one outlet's name, of the page's own or of one that stands
    before them, meaning it. What is an outlet of its own, or somebody of whom anything else is known, stays."""
    longer: dict[str, Mention | None] = {}  # by part of a name; None where several have it
    own = article.outlet_name or article.outlet
    if own:
        _learn(longer, Mention(0, 0, own, "outlet", "", own), words)
    meant: dict[str, Mention] = {}  # by entity: also of the pronouns for it
    settled: list[Mention] = []
    for one in mentions:
        long_enough = one.end - one.start >= _FEWEST
        whole = None
        if long_enough and one.field == "text":
            whole = longer.get(_without_article(reading.folded[one.start : one.end], words))
        if whole is not None and whole.name != one.name and _may_mean(reading, words, one):
            meant[one.entity] = whole
        if one.entity in meant:
            whole = meant[one.entity]
            entity, country = (whole.entity, whole.country) if whole.entity else (one.entity, one.country)
            one = replace(one, kind="outlet", entity=entity, name=whole.name, country=country, sector=whole.sector or one.sector)
        elif one.kind == "outlet" and one.field == "text":
            _learn(longer, one, words)
        settled.append(one)
    return settled


def _without_article(folded: str, words: ReportingWords) -> str:
    article, _, rest = folded.partition(" ")
    return rest if rest and article in words.determiners else folded


def _may_mean(reading: Reading, words: ReportingWords, one: Mention) -> bool:
    """Whether a mention that a longer name holds may be short for it: nothing but its words is known of it, and where it is not
    known to be an outlet, an article or the like stands before it."""
    by_article = one.kind == "outlet" and reading.text[one.start].islower()  # "the Observer": the last one named
    if (one.country is not None and not by_article) or one.role is not None:
        return False
    if one.kind == "outlet":
        return True
    first = reading.tokens.at(one.start)
    before = reading.tokens.words[first - 1] if first else ""
    named = before in words.determiners or before in words.via.press or before in words.via.link or before in words.to_whom
    return one.kind in _UNKNOWN and one.sector is None and named


def _learn(longer: dict[str, Mention | None], outlet: Mention, words: ReportingWords) -> None:
    """The parts of an outlet's name that may be short for it: its last word and what stands before that, without an article,
    and what stands before words for its kind: "Lyra" for Lyra News Agency."""
    parts = outlet.name.split()
    if parts and fold(parts[0]) in words.determiners:
        parts = parts[1:]
    if len(parts) < 2:
        return
    shorts = {fold(parts[-1]), fold(" ".join(parts[:-1]))}
    shorts |= {fold(" ".join(parts[:at])) for at in range(1, len(parts) - 1) if _says_kind(words, parts[at:])}
    for part in shorts:
        known = longer.get(part, outlet)
        longer[part] = outlet if known is not None and known.name == outlet.name else None


def _says_kind(words: ReportingWords, parts: Sequence[str]) -> bool:
    """Whether ``parts`` of a name are but what the outlet is: "News Agency", "Daily Post"."""
    folded = [fold(one) for one in parts]
    return " ".join(folded) in words.via.press or words.via.titles.issuperset(folded)


def numbered(words: ReportingWords, name: str) -> str | None:
    """What a name with a number in it is short for without the word for its kind: "Kanal 9 News"."""
    head, _, kind = name.rpartition(" ")
    return head if head[-1:].isdigit() and fold(kind) in words.via.titles else None


def numbers_a_name(reading: Reading, words: ReportingWords, at: int) -> bool:
    """Whether a number at token ``at`` stands within the name of an outlet: "Kanal 9 News"."""
    tokens, beyond = reading.tokens, at + 1
    if not tokens.words[at].isdigit() or beyond >= len(tokens) or tokens.words[beyond] not in words.via.titles:
        return False
    return reading.text[tokens.ends[at] : tokens.starts[beyond]] == " " and reading.text[tokens.starts[beyond]].isupper()
