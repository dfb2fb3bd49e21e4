"""The outlets and agencies that a page draws on: those named on its source line, and those that reporting words in the body point
to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from sanad.lang.furniture import FurnitureWords
from sanad.read.context import Context
from sanad.read.draft import Draft
from sanad.text.match import Entry, Hit, Lexicon, longest
from sanad.text.tokens import fold
from sanad.world.outlets import Outlet, Outlets, key_of

_CUT: Final = re.compile(r"\s{0,20}[,;/|&]\s*|\s{1,20}-\s+")
# What may stand between the reporting words and the outlet.
_BETWEEN: Final = re.compile(r"^[\s,\"'(]*(?:[^\W\d_]+[\s,\"'(]+){0,2}$")
_BEHIND: Final = re.compile(r"^[\s,\"')]*(?:[^\W\d_]+[\s,\"')]+){0,2}$")
_BIG: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻĽŃŅŇŌŐŒŘŚŠŞŢŤŪŮŰŲŹŻŽ"
_MORE_OF_NAME: Final = re.compile(rf"(?: [{_BIG}][\w&'’-]*(?:\.\w+)*)*")
_TOWN_AND: Final = re.compile(rf" [{_BIG}]\w{{2,16}},? [^\W\d_A-Z]{{2,5}} ")  # "RRI Pontianak dan TVRI"
_LITTLE: Final = re.compile(r"^(?: ?[^\W\d_A-Z][\w-]*+){0,4}+ ?[\"“‘'(]?$")
_STOP: Final = re.compile(r"[.!?]\s|\n")
_OF_A_SOURCE: Final = re.compile(r"[A-Z][\w.]*\.(?:com|co|id|net|org)\b", re.IGNORECASE)


REACH: Final = 60  # characters beside an outlet in which the words of reporting stand that point to it
_COMPOUND: Final = 2  # words by which a name is told from that of an outlet which begins alike


class _Shapes(NamedTuple):
    """What a name looks like ``behind`` the words that lead to it and ``before`` those that follow, and what stands before one that
    is ``part`` of a longer name ("Department of Foreign Affairs")."""

    behind: re.Pattern[str]
    before: re.Pattern[str]
    part: re.Pattern[str]


@lru_cache(maxsize=4)
def _shapes(words: FurnitureWords) -> _Shapes:
    def one_of(listed: Iterable[str]) -> str:
        return "|".join(map(re.escape, sorted(listed))) or "(?!)"

    inside = one_of(words.cite_inside)
    return _Shapes(
        re.compile(rf"[\s\"“‘'(]*([{_BIG}][\w&'’-]*(?:\.\w+)*(?: (?:[{_BIG}][\w&'’-]*|{inside})(?:\.\w+)*)*)"),
        re.compile(rf"((?:[{_BIG}][\w&'’.-]*(?: (?:{one_of(words.cite_particles)}|{inside}|&))? )*)$"),
        re.compile(rf"\b(?:{inside}|[A-Z]\w+ (?:{one_of(words.cite_joined)})) $"),
    )


@lru_cache(maxsize=4)
def _lexicon(words: FurnitureWords, outlets: Outlets) -> Lexicon:
    """Outlets, and the words behind which any name is one: few on a page, so that the whole of it can be searched for them."""

    def entries() -> Iterator[Entry]:
        for outlet in outlets:
            for name in outlet.names:
                yield Entry(name, "outlet", (name, outlet))
        for short in _shared_initials(outlets):
            yield Entry(short.name, "outlet", (short.name, short))
        for phrase in words.cite_before | words.cite_strict:
            if _is_strict(phrase, words):
                yield Entry(phrase, "strict", phrase)
        yield from (Entry(phrase, "document", phrase) for phrase in words.cite_documents)
        yield from (Entry(phrase, "kind", phrase) for phrase in words.cite_kinds)
        yield from (Entry(phrase, "kind behind", phrase) for phrase in words.cite_kinds_behind)
        yield from (Entry(phrase, "first", phrase) for phrase in words.cite_first)
        yield from (Entry(phrase, "last", phrase) for phrase in words.cite_last)

    return Lexicon(entries())


def _shared_initials(outlets: Outlets) -> Iterator[Outlet]:
    """Initials that stand for outlets of several countries ("VTV"), which the list tells apart by what stands in brackets."""
    seen: set[str] = set()
    for outlet in outlets:
        short = outlet.called
        if short != outlet.name and short.isupper() and short.isalpha() and len(short) > 2 and short not in seen:
            seen.add(short)
            if outlets.by_name(short) is None:
                yield replace(outlet, name=short, names=(short,), guarded=frozenset((short,)))


@lru_cache(maxsize=4)
def _beside(words: FurnitureWords) -> Lexicon:
    """The words of reporting, which are common ones: looked for beside outlets only."""

    def entries() -> Iterator[Entry]:
        yield from (Entry(phrase, "before", phrase) for phrase in words.cite_before | words.cite_strict)
        yield from (Entry(phrase, "posted", phrase) for phrase in words.cite_posted)
        yield from (Entry(phrase, "unposted", phrase) for phrase in words.cite_unposted)

    return Lexicon(entries())


@lru_cache(maxsize=4)
def _behind(words: FurnitureWords) -> Lexicon:
    """The words of reporting that follow an outlet."""
    return Lexicon(Entry(phrase, "after", phrase) for phrase in words.cite_after)


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
    beside, behind = _beside(context.words), _behind(context.words)
    part = _shapes(context.words).part
    taken: list[tuple[int, int]] = []
    for hit in longest(one for one in hits.get("outlet", []) if _is_written(text, one)):
        outlet: Outlet = hit.value[1]
        guarded = hit.value[0] in outlet.guarded
        if guarded and _is_end_of_name(text, hit, context.words):
            continue
        if _is_defined_otherwise(text, hit, outlet) or (guarded and part.search(text, max(0, hit.start - 30), hit.start)):
            continue
        start, before = _before(folded, hit, beside)
        if (
            _led(text, start, before, hit, guarded)
            or (outlet.kind == "platform" and _is_posted_on(text, start, before, hit))
            or _followed(text, folded, hit, behind, guarded)
            or _joined(text, hit, taken)
        ):
            taken.append((hit.start, hit.end))
            yield hit.start, outlet.name
    known = {hit.start: hit.value[1].name for hit in hits.get("outlet", [])}
    yield from _unknown(text, hits.get("strict", []), taken, known, context)
    for start, end, name in dict.fromkeys(_unlisted(text, hits, known, context)):
        if any(start < last and first < end for first, last in taken):
            continue
        one = Hit(start, end, name)
        if _led(text, *_before(folded, one, beside), one, True, context.words) or _followed(text, folded, one, behind, True):
            taken.append((start, end))
            known_one = context.outlets.by_name(name)
            yield start, known_one.name if known_one else name
    yield from _bodies(text, hits.get("document", []), taken, context)


def _is_written(text: str, hit: Hit) -> bool:
    """Whether the name stands in the text as names are written, and not as the common word that it may be."""
    shown, name = text[hit.start : hit.end], hit.value[0]
    if hit.end < len(text) and text[hit.end] == "." and text[hit.end + 1 : hit.end + 2].isalpha():
        return False
    return shown == name or (shown[0].isupper() and name not in hit.value[1].guarded and (len(name) > 4 or shown.isupper()))


def _is_end_of_name(text: str, hit: Hit, words: FurnitureWords) -> bool:
    """Whether the name is the rest of a longer one that no list holds: "Warta Pelita"."""
    before = text[max(0, hit.start - 20) : hit.start]
    return (
        before[-1:] == " "
        and fold(before[:-1].rpartition(" ")[2]) in words.cite_first
        and before[:-1].rpartition(" ")[2][:1].isupper()
    )


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


def _before(folded: str, hit: Hit, words: Lexicon) -> tuple[int, dict[str, list[Hit]]]:
    """Where the whole words within reach before the outlet begin, and what of ``words`` stands among them."""
    start = max(0, hit.start - REACH)
    start = start and folded.find(" ", start, hit.start)
    return (start, words.find(folded[start : hit.start])) if start >= 0 else (hit.start, {})


def _is_posted_on(text: str, start: int, found: dict[str, list[Hit]], hit: Hit) -> bool:
    """Whether something was published on the platform: "on X", "lewat akun Facebook resminya"."""
    if text.startswith(("'", "’", "-"), hit.end) or not (leading := found.get("posted")):
        return False
    nearest = max(leading, key=lambda one: one.end)
    if not _LITTLE.match(text[start + nearest.end : hit.start]):
        return False
    return not any(one.end >= nearest.start - 2 for one in found.get("unposted", ()))


def _unlisted(text: str, hits: dict[str, list[Hit]], known: dict[int, str], context: Context) -> Iterator[tuple[int, int, str]]:
    """Names of outlets nobody listed: by what they begin or end with, or by the kind of outlet that stands before or behind."""
    words, shapes = context.words, _shapes(context.words)
    listed = {place for hit in hits.get("outlet", ()) for place in range(hit.start, hit.end)}
    for hit in hits.get("last", ()):
        if hit.start in listed:
            continue
        if text[hit.start].isupper() and (before := shapes.before.search(text, max(0, hit.start - REACH), hit.start)):
            start = hit.start - len(before.group(1))
            if start < hit.start and not _MORE_OF_NAME.match(text, hit.end).group():  # type: ignore[union-attr]
                yield from _trimmed(text, start, hit.end, context)
    for hit in hits.get("first", ()):
        if (
            hit.start not in listed
            and text[hit.start].isupper()
            and (more := _MORE_OF_NAME.match(text, hit.end))
            and more.end() > hit.end
            and not (hit.value in words.cite_kinds and _opens_sentence(text, hit.start))
            and " ".join(fold(text[hit.start : more.end()]).split()[:_COMPOUND]) not in words.cite_never  # "Duta Besar …"
        ):
            yield hit.start, more.end(), text[hit.start : more.end()]
    for hit in hits.get("kind", ()):
        if (found := shapes.behind.match(text, hit.end)) and found.start(1) - hit.end <= 2:
            if text.startswith(", ", found.end()) and found.end() + 2 in known:
                continue  # "the party's daily, Rodong Sinmun"
            for start, end, name in _trimmed(text, *found.span(1), context):
                if " " in name or _stands_alone(text, end, words):
                    yield start, end, name
    for hit in hits.get("kind behind", ()):
        if hit.start in listed:
            continue  # "Korean Central News Agency", of which nothing but a part is unknown
        if (before := shapes.before.search(text, max(0, hit.start - REACH), hit.start)) and before.group(1):
            yield from _trimmed(text, before.start(1), before.end(1) - 1, context)


def _trimmed(text: str, start: int, end: int, context: Context) -> Iterator[tuple[int, int, str]]:
    """The name at a span without the country or nation before it, if a name is left."""
    name = text[start:end].rstrip(".,'’")
    while (first := name.partition(" ")[0]) and fold(first) in context.nations and " " in name:
        start += len(first) + 1
        name = name[len(first) + 1 :]
    key = fold(name)
    if len(name) > 1 and key not in context.words.cite_never and key not in context.nations and not context.is_place(name):
        yield start, start + len(name), name


def _opens_sentence(text: str, start: int) -> bool:
    """Whether a capital at ``start`` says nothing, since every sentence begins with one."""
    return text[:start].rstrip(" \"“‘'(")[-1:] in ("", ".", "!", "?", "\n", ":")


def _stands_alone(text: str, end: int, words: FurnitureWords) -> bool:
    """Whether a name of one word ends a phrase: before a stop or a common word, and not before what it would only modify."""
    if text[end : end + 1] != " ":
        return True
    following = fold(text[end + 1 : end + 30].partition(" ")[0]).strip(',.;:)"”')
    return following in words.cite_after or any(following in one.common for one in words.telling.values())


def _is_apposition(words: str, known: FurnitureWords) -> bool:
    """Whether ``words`` are an article, or say what kind of outlet follows: "the weekly"."""
    if words in known.cite_articles or words in known.cite_kinds:
        return True
    article, _, rest = words.partition(" ")
    return article in known.cite_articles and (rest in known.cite_kinds or rest in known.cite_articles)


def _led(
    text: str, start: int, found: dict[str, list[Hit]], hit: Hit, guarded: bool, articles: FurnitureWords | None = None
) -> bool:
    """Whether words of reporting (``found`` from ``start`` on) lead to the outlet, before which one of ``articles`` may stand."""
    for word in found.get("before", ()):
        between = text[start + word.end : hit.start]
        if len(between) <= 30 and (
            not (bare := between.strip(" \"'“‘("))
            or (articles is not None and _is_apposition(bare.lower(), articles))
            or (not guarded and _BETWEEN.match(between) and not _STOP.search(between))
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
    if "." in between or "\n" in between:
        return False
    return len(between) <= 6 or bool(_TOWN_AND.fullmatch(between))


def _unknown(
    text: str, strict: list[Hit], taken: list[tuple[int, int]], known: dict[int, str], context: Context
) -> Iterator[tuple[int, str]]:
    """Names of outlets nobody listed, behind words that only outlets follow."""
    for hit in longest(strict):
        found = _shapes(context.words).behind.match(text, hit.end)
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
        yield from ((first, bare) for first, _, bare in _trimmed(text, start, start + len(name), context))


def _bodies(text: str, documents: list[Hit], taken: list[tuple[int, int]], context: Context) -> Iterator[tuple[int, str]]:
    """Ministries and other bodies behind the name of what they published."""
    for hit in longest(documents):
        found = _shapes(context.words).behind.match(text, hit.end)
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
