"""What the front door offers: the steps joined, with packs and world loaded once and kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import sanad
from sanad.annotate.language import Language, compile_language
from sanad.annotate.page import annotate_article
from sanad.errors import PackError, SanadError
from sanad.lang.codes import is_language
from sanad.lang.disputes import DisputeWords, read_dispute_words
from sanad.lang.load import load_pack as _load_pack
from sanad.lang.load import pack_codes
from sanad.lang.pack import Pack
from sanad.model import Annotations, Article, TimeExpression
from sanad.text.reading import read_text
from sanad.times.find import find_times
from sanad.times.values import interval_of
from sanad.world.who import World, load_world


@contextmanager
def collector_resting() -> Iterator[None]:
    """No search for garbage meanwhile, in the whole process: what a lot of pages, or a batch that is written, leaves behind is
    hardly ever any, and to look through it again and again takes a thirtieth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _kept_for_good() -> Iterator[None]:
    """No search for garbage meanwhile, nor in what was built afterwards: it lives as long as the process.

    To look through it again and again takes half of the time of loading, and a sixth of that of annotating.
    """
    with collector_resting():
        yield
        gc.freeze()


@lru_cache(maxsize=1)
@_kept_for_good()
def world() -> World:
    """Who is who, loaded when first asked for."""
    return load_world()


def load_pack(code: str, folders: tuple[Path, ...] = ()) -> Pack:
    """The language pack ``code``, with what the user's ``folders`` add to it. Raises `PackError`."""
    return _kept_pack(code, folders)


@lru_cache(maxsize=32)
@_kept_for_good()
def _kept_pack(code: str, folders: tuple[Path, ...]) -> Pack:
    return _load_pack(code, folders)


@lru_cache(maxsize=32)
def _codes(folders: tuple[Path, ...]) -> frozenset[str]:
    """The languages that have a pack. To look through the folders for each page would take a tenth of its time."""
    return frozenset(pack_codes(folders))


def built_in_codes() -> list[str]:
    """The languages that have a pack without any of the user's."""
    return sorted(_codes(()))


def check_packs(folders: Sequence[Path]) -> None:
    """Raises `PackError` where a pack in ``folders`` can't be used, before thousands of pages fail on it."""
    from sanad.lang.check import unusable

    for code in pack_codes(folders):
        faults = unusable(load_pack(code, tuple(folders)))
        if faults:
            raise PackError("; ".join(f"{fault.where}: {fault.message}" for fault in faults))


def language(code: str, folders: tuple[Path, ...] = ()) -> Language:
    """The pack ``code`` compiled for annotating. Raises `PackError` with all faults of a pack that can't be."""
    return _kept_language(code, folders)


@lru_cache(maxsize=32)
@_kept_for_good()
def _kept_language(code: str, folders: tuple[Path, ...]) -> Language:
    pack = load_pack(code, folders)
    try:
        return compile_language(pack, world())
    except (AttributeError, KeyError, TypeError, ValueError) as error:  # values of another shape than the steps expect
        from sanad.lang.check import unusable

        faults = [f"{fault.where}: {fault.message}" for fault in unusable(pack)]
        raise PackError("; ".join(faults) or f"{code}: has another shape than expected: {error}") from error


def disputes(code: str | None, folders: tuple[Path, ...] = ()) -> DisputeWords | None:
    """The words by which pages in this language say that accounts differ; None without a pack."""
    return _kept_disputes(code, folders) if code is not None and code in _codes(folders) else None


@lru_cache(maxsize=32)
def _kept_disputes(code: str, folders: tuple[Path, ...]) -> DisputeWords:
    return read_dispute_words(load_pack(code, folders))


def read(data: bytes | str, url: str | None = None, *, retrieved: str | None = None, packs: Sequence[Path] = ()) -> Article:
    """The article on one page, given as bytes or text. Raises `UnreadablePage` where there is neither title nor body."""
    from sanad.read.page import read_page  # a third of what there is to load, and no use to who annotates sentences

    folders = tuple(packs)
    known, who = {code: load_pack(code, folders) for code in _codes(folders)}, world()
    with collector_resting():
        return read_page(data, known, who, url=url, retrieved=retrieved)


def annotate(
    article: Article | str, *, published: str | None = None, language: str | None = None, packs: Sequence[Path] = ()
) -> Annotations:
    """Times, mentions, statements and events of an article, or of a plain text with its ``published`` time and ``language``.

    Pure: no network, no clock. A language without a pack gives empty annotations, and so does a text without ``language``: in which
    language a sentence or two are is not guessed. Raises `SanadError` where ``language`` is no code, or ``published`` no date.
    """
    if not isinstance(article, (Article, str)):
        kind = type(article).__name__
        raise TypeError(f"annotate takes an Article or a text, not {kind}; sanad.read(...) makes an Article of a page")
    if isinstance(article, str):
        _check_given(published, language, tuple(packs))
        article = Article(id="", text=article, published=published, language=language)
    code, folders = article.language, tuple(packs)
    if code is None or code not in _codes(folders):
        return Annotations()
    language_ = _kept_language(code, folders)
    with collector_resting():
        return annotate_article(article, language_, sanad.__version__)


def _check_given(published: str | None, language: str | None, folders: tuple[Path, ...]) -> None:
    """Raises `SanadError` where a text is said to be in a language that there is not, or published on a day that there is not."""
    for name, value in (("published", published), ("language", language)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"{name} is text, such as {'2022-08-15' if name == 'published' else 'id'}, not {type(value).__name__}")
    if published and interval_of(published.replace(" ", "T", 1)) is None:
        raise SanadError(f"published={published!r} is no date; write 2022-08-15 or 2022-08-15T17:35+07:00")
    if language and language not in _codes(folders) and not is_language(language):
        known = ", ".join(sorted(_codes(folders)))
        raise SanadError(f"language={language!r} is no language code; write ISO 639-1; languages with a pack are: {known}")


def times_beside(article: Article, text: str, packs: Sequence[Path] = ()) -> tuple[TimeExpression, ...]:
    """The times in a text that stands beside an article's own, such as a caption: those that `annotate` would find in it."""
    code, folders = article.language, tuple(packs)
    if code is None or code not in _codes(folders):
        return ()
    held = _kept_language(code, folders)
    return tuple(find_times(read_text(text, held.lexicon, held.abbreviations), held.dates, article.published))
