"""The outlets and agencies that a page draws on: those named on its source line, and those that reporting words in the body point
to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sanad.lang.furniture import FurnitureWords
from sanad.read.context import Context
from sanad.read.draft import Draft
from sanad.text.match import Entry, Hit, Lexicon, longest
from sanad.text.tokens import fold
from sanad.world.outlets import Outlet, Outlets, key_of

_CUT = re.compile(r"\s{0,20}[,;/|&]\s*|\s{1,20}-\s+")
_BETWEEN = re.compile(r"^[\s,\"'(]*(?:[^\W\d_]+[\s,\"'(]+){0,2}$")  # what may stand between the reporting words and the outlet
_BEHIND = re.compile(r"^[\s,\"')]*(?:[^\W\d_]+[\s,\"')]+){0,2}$")
_NAME = re.compile(r"[\s\"“‘'(]*([A-Z][\w&'’-]*(?:\.\w+)*(?: (?:[A-Z][\w&'’-]*|of)(?:\.\w+)*)*)")
_PART = re.compile(r"\b(?:of|[A-Z]\w+ (?:of|for|and)) $")  # "Department of Foreign Affairs"
_STOP = re.compile(r"[.!?]\s|\n")
_OF_A_SOURCE = re.compile(r"[A-Z][\w.]*\.(?:com|co|id|net|org)\b", re.IGNORECASE)


REACH = 60  # characters beside an outlet in which the words of reporting stand that point to it


@lru_cache(maxsize=4)
def _lexicon(words: FurnitureWords, outlets: Outlets) -> Lexicon:
    """Outlets, and the words behind which any name is one: few on a page, so that the whole of it can be searched for them."""

    def entries() -> Iterator[Entry]:
        for outlet in outlets:
            for name in outlet.names:
                yield Entry(name, "outlet", (name, outlet))
        for phrase in words.cite_before | words.cite_strict:
            if _is_strict(phrase, words):
                yield Entry(phrase, "strict", phrase)
        yield from (Entry(phrase, "document", phrase) for phrase in words.cite_documents)

    return Lexicon(entries())


@lru_cache(maxsize=4)
def _beside(words: FurnitureWords) -> Lexicon:
    """The words of reporting, which are common ones: looked for beside outlets only."""

    def entries() -> Iterator[Entry]:
        yield from (Entry(phrase, "before", phrase) for phrase in words.cite_before | words.cite_strict)
        yield from (Entry(phrase, "after", phrase) for phrase in words.cite_after)

    return Lexicon(entries())


def find_sources(draft: Draft, context: Context) -> None:
    """Fill in ``draft.sources`` in order of their first mention; the source line's come last unless the body named them before."""
    text = "\n\n".join(draft.paragraphs)
    found = [*draft.sources, *(name for _, name in sorted(_in_body(text, context)))]
    found += _on_line(draft.source_line, context) if draft.source_line else []
    own = {key_of(draft.outlet or ""), key_of(context.outlet or "")}
    unique: dict[str, str] = {}
    for name in found:
        if name and key_of(name) not in own:
            unique.setdefault(key_of(name), name)
    draft.sources = list(unique.values())


def _in_body(text: str, context: Context) -> Iterator[tuple[int, str]]:
    folded = fold(text)
    hits = _lexicon(context.words, context.outlets).find(folded)
    beside = _beside(context.words)
    taken: list[tuple[int, int]] = []
    for hit in longest(one for one in hits.get("outlet", []) if _is_written(text, one)):
        outlet: Outlet = hit.value[1]
        guarded = hit.value[0] in outlet.guarded
        if _is_defined_otherwise(text, hit, outlet) or (guarded and _PART.search(text, max(0, hit.start - 30), hit.start)):
            continue
        if _led(text, folded, hit, beside, guarded) or _followed(text, folded, hit, beside, guarded) or _joined(text, hit, taken):
            taken.append((hit.start, hit.end))
            yield hit.start, outlet.name
    known = {hit.start: hit.value[1].name for hit in hits.get("outlet", [])}
    yield from _unknown(text, hits.get("strict", []), taken, known, context)
    yield from _bodies(text, hits.get("document", []), taken, context)


def _is_written(text: str, hit: Hit) -> bool:
    """Whether the name stands in the text as names are written, and not as the common word that it may be."""
    shown, name = text[hit.start : hit.end], hit.value[0]
    if hit.end < len(text) and text[hit.end] == "." and text[hit.end + 1 : hit.end + 2].isalpha():
        return False
    return shown == name or (shown[0].isupper() and name not in hit.value[1].guarded and (len(name) > 4 or shown.isupper()))


def _is_defined_otherwise(text: str, hit: Hit, outlet: Outlet) -> bool:
    """ "Angkatan Bersenjata Filipina (AFP)": an abbreviation that the page gives to somebody else."""
    shown = text[hit.start : hit.end]
    if not shown.isupper() or len(shown) > 5:
        return False
    for found in re.finditer(r"\(" + re.escape(shown) + r"\)", text):
        long = fold(text[max(0, found.start() - 60) : found.start()]).rstrip()
        if not any(long.endswith(fold(name)) for name in outlet.names if len(name) > len(shown)):
            return True
    return False


def _led(text: str, folded: str, hit: Hit, words: Lexicon, guarded: bool) -> bool:
    """Whether words of reporting lead to the outlet."""
    start = max(0, hit.start - REACH)
    start = start and folded.find(" ", start, hit.start)  # with whole words
    if start < 0:
        return False
    for word in words.find(folded[start : hit.start]).get("before", []):
        between = text[start + word.end : hit.start]
        if len(between) <= 30 and (
            not between.strip(" \"'“‘(") or (not guarded and _BETWEEN.match(between) and not _STOP.search(between))
        ):
            return True
    return False


def _followed(text: str, folded: str, hit: Hit, words: Lexicon, guarded: bool) -> bool:
    """Whether words of reporting follow the outlet."""
    end = hit.end + REACH
    end = folded.rfind(" ", hit.end, end) if end < len(folded) else len(folded)
    for word in words.find(folded[hit.end : max(end, hit.end)]).get("after", []):
        between = text[hit.end : hit.end + word.start]
        if len(between) <= 26 and (
            not between.strip(" \"'”’)") or (not guarded and _BEHIND.match(between) and not _STOP.search(between))
        ):
            return True
    return False


def _joined(text: str, hit: Hit, taken: list[tuple[int, int]]) -> bool:
    """Whether the outlet stands beside one that was taken: "Reuters dan AFP", "Reuters/AFP"."""
    if not taken:
        return False
    between = text[taken[-1][1] : hit.start]
    return len(between) <= 6 and "." not in between and "\n" not in between


def _unknown(
    text: str, strict: list[Hit], taken: list[tuple[int, int]], known: dict[int, str], context: Context
) -> Iterator[tuple[int, str]]:
    """Names of outlets nobody listed, behind words that only outlets follow."""
    for hit in longest(strict):
        found = _NAME.match(text, hit.end)
        if found is None:
            continue
        start, end = found.span(1)
        name = found.group(1).rstrip(".,'’")
        if any(start < last and first < end for first, last in taken) or context.is_place(name):
            continue
        if len(name.split()) < 2 and not _OF_A_SOURCE.match(name):
            continue  # a weekday, a person's short name
        if text.startswith(", ", found.end()) and found.end() + 2 in known:
            start, name = found.end() + 2, known[found.end() + 2]  # "the party's daily, Rodong Sinmun"
        yield start, name


def _bodies(text: str, documents: list[Hit], taken: list[tuple[int, int]], context: Context) -> Iterator[tuple[int, str]]:
    """Ministries and other bodies behind the name of what they published."""
    for hit in longest(documents):
        found = _NAME.match(text, hit.end)
        if found is None or any(start < found.end(1) and found.start(1) < end for start, end in taken):
            continue
        name = found.group(1).rstrip(".,'’")
        if not context.words.cite_bodies.isdisjoint(fold(name).split()):
            yield found.start(1), name


def _is_strict(phrase: str, words: FurnitureWords) -> bool:
    """Whether ``phrase`` is, or ends in, words behind which any name is an outlet."""
    return phrase in words.cite_strict or any(phrase.endswith(" " + one) for one in words.cite_strict)


def _on_line(line: str, context: Context) -> list[str]:
    """The outlets on a source line, each under its canonical name where it is known."""
    line = line.lstrip("-–—•* ")
    label = context.words.labels.at_head(fold(line))
    value = line[label[1] :].lstrip(" :-–—") if label and label[0] == "source" else line
    found: list[str] = []
    for part in _CUT.split(value):
        words = part.split()
        pieces: list[list[str]] = [[]]
        for word in words:
            if fold(word) in context.words.join:
                pieces.append([])
            else:
                pieces[-1].append(word)
        for piece in pieces:
            name = " ".join(piece).strip(' .()"')
            known = (
                context.outlets.by_url(name if "//" in name else f"https://{name}")
                if "." in name
                else context.outlets.by_name(name)
            )
            if known:
                found.append(known.name)
            elif name and name[0].isupper() and len(piece) <= 6 and "//" not in name:
                found.append(name)
    return found
