"""Pages that carry the same article, and what becomes of them when a newer version sees it otherwise."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import sanad
from sanad.chronicle import Chronicle
from sanad.intake import filed_page, page_rows
from sanad.joining import join, rejoin
from sanad.model import Annotations, Article
from sanad.store.db import transaction
from sanad.store.filing import FiledPage
from sanad.store.pages import Batch, Claims, stored_pages


def rows(body: bytes, id_: str) -> FiledPage:
    """A page of these bytes that carries the article with this id."""
    name = body.decode()
    article = Article(id=id_, text=f"Text of {id_} as in {name}.")
    return filed_page(page_rows(f"/pages/{name}.txt", body, article, Annotations()))


def add(chronicle: Chronicle, *pages: FiledPage) -> list[str]:
    """Save pages; gives what became of each."""
    with transaction(chronicle.connection):
        batch = Batch(chronicle.connection)
        became = batch.save(pages, "2026-01-20")
        batch.flush()
    return became


def reread(chronicle: Chronicle, now: dict[str, FiledPage | None]) -> None:
    """Settle all pages anew, as a version would that reads what ``now`` says by location."""
    with transaction(chronicle.connection):
        claims = Claims(chronicle.connection)
        for page in list(stored_pages(chronicle.connection, "", 100)):
            claims.settle(page, now[page.location])
        claims.close()
        rejoin(chronicle.connection)


def seen(chronicle: Chronicle) -> dict[str, tuple[str, ...]]:
    """Articles with their places."""
    return {row.article.id: row.locations for row in chronicle.articles()}


def test_pages_with_the_same_article_are_one_whatever_their_order(chronicle: Chronicle) -> None:
    """The page with the least hash stands for it."""
    one, other = rows(b"one", "a"), rows(b"other", "a")
    assert add(chronicle, one, other, one) == ["new", "same", "known"]
    first = chronicle.articles()
    for table in ("location", "page", "article"):
        chronicle.connection.execute(f"DELETE FROM {table}")
    assert add(chronicle, other, one) == ["new", "same"]
    assert chronicle.articles() == first
    assert first[0].article.raw_sha256 == min(one.sha256, other.sha256)


def test_a_newer_version_may_take_two_articles_for_one(chronicle: Chronicle) -> None:
    """Their places come together, and nothing of the other is left."""
    add(chronicle, rows(b"one", "a"), rows(b"other", "b"))
    reread(chronicle, {f"/pages/{name.decode()}.txt": rows(name, "c") for name in (b"one", b"other")})
    assert seen(chronicle) == {"c": ("/pages/one.txt", "/pages/other.txt")}
    assert chronicle.check() == []


def test_a_newer_version_may_take_one_article_for_two(chronicle: Chronicle) -> None:
    """Each gets its own page."""
    add(chronicle, rows(b"one", "a"), rows(b"other", "a"))
    reread(chronicle, {"/pages/one.txt": rows(b"one", "b"), "/pages/other.txt": rows(b"other", "a")})
    assert seen(chronicle) == {"b": ("/pages/one.txt",), "a": ("/pages/other.txt",)}
    assert chronicle.check() == []


def test_articles_may_change_places(chronicle: Chronicle) -> None:
    """The id that one had goes to the other."""
    add(chronicle, rows(b"one", "a"), rows(b"other", "b"))
    reread(chronicle, {"/pages/one.txt": rows(b"one", "b"), "/pages/other.txt": rows(b"other", "a")})
    assert seen(chronicle) == {"b": ("/pages/one.txt",), "a": ("/pages/other.txt",)}


def test_what_only_an_older_version_could_read_is_kept(chronicle: Chronicle) -> None:
    """As it was read."""
    add(chronicle, rows(b"one", "a"), rows(b"other", "b"))
    before = chronicle.articles()
    reread(chronicle, {"/pages/one.txt": None, "/pages/other.txt": rows(b"other", "b")})
    assert chronicle.articles() == before


def test_a_page_at_another_place_adds_a_place(chronicle: Chronicle) -> None:
    """Same bytes, other name."""
    page = rows(b"one", "a")
    assert add(chronicle, page, replace(page, location="/elsewhere/one.txt")) == ["new", "known"]
    assert seen(chronicle) == {"a": ("/elsewhere/one.txt", "/pages/one.txt")}


LONG = " " + " ".join(f"Word{n} stands beside word{n + 1}, it says." for n in range(12))

HEADS = ["The roads are wet.", *(f"Near Oruro {n} lorries were stranded on 3 May 2024, police said." for n in (12, 14, 17, 19))]
TAILS = [
    "",
    LONG,
    " Drivers at Oruro say that 23 lorries were stranded on 3 May 2024.",
    " Police counted 31 lorries stranded at Sucre.",
]


def counting(at: int, id_: str, first: str, then: str) -> FiledPage:
    """A page that counts, in a minute of the morning."""
    text = first + then
    hour = f"2024-05-04T0{int(id_[1:]) % 3 + 6}:{at % 60:02}Z"
    article = Article(id=id_, outlet=f"Outlet {id_}", published=hour, language="en", text=text)
    return filed_page(page_rows(f"/pages/{at}.txt", f"{at}".encode(), article, sanad.annotate(article)))


def test_figures_that_stay_are_compared_anew_when_others_are_replaced(chronicle: Chronicle) -> None:
    """Whichever pages are taken for an article after others, its conflicts are those of a chronicle that is linked at once."""
    dice = Random(11)
    at = found = 0
    for _ in range(30):
        pages = []
        for _ in range(dice.randint(1, 3)):
            at += 1
            pages.append(counting(at, f"a{dice.randint(1, 7)}", dice.choice(HEADS), dice.choice(TAILS)))
        with transaction(chronicle.connection):
            batch = Batch(chronicle.connection)
            batch.save(pages, "2026-01-20")
            batch.flush()
            join(chronicle.connection, batch.touched)
        grown = chronicle.conflicts()
        with transaction(chronicle.connection):
            rejoin(chronicle.connection)
        assert chronicle.conflicts() == grown
        found += len(grown)
    assert found
