"""The pages: every view in both languages, their data, and that page text is never markup."""

from __future__ import annotations

import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from sanad.chronicle import Chronicle
from sanad.testing import make_pages
from sanad.web.pages import happening

from .conftest import Browser, rows

FIXED = [
    "/", "/timeline", "/storylines", "/statements", "/actors", "/pairs", "/pairs/SAU/IRN", "/outlets", "/articles", "/disputes",
    "/review", "/add", "/failures", "/about", "/search?q=iran", "/login",
]  # fmt: skip


def addresses(client: TestClient) -> list[str]:
    """One address of every view."""
    story = max(rows(client, "storylines"), key=lambda row: len(row["events"]))["id"]
    article = rows(client, "articles")[-1]["id"]
    return [
        *FIXED,
        f"/storylines/{story}",
        f"/events/{rows(client, 'events')[5]['id']}",
        f"/articles/{article}",
        f"/statements/{rows(client, 'statements')[0]['id']}",
        "/actors/country:SAU",
        "/outlets/Quayside%20Tribune",
        f"/review/{article}/event/0",
        f"/review/{article}/statement/0",
        f"/review/{article}/article/0",
    ]


class Outline(HTMLParser):
    """What tests ask of a page: its tags with their attributes, and whether they close as they opened."""

    VOID = frozenset({"meta", "link", "input", "br"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_view(browser: Browser, language: str) -> None:
    """Every view answers in the language of the browser, as sound HTML with one heading, labelled fields and no empty link."""
    client = browser(language)
    for address in addresses(client):
        answer = client.get(address)
        assert answer.status_code == 200, address
        page = Outline(answer.text)
        assert not page.crossed, address
        assert not page.open, address
        assert ("html", {"lang": language}) in page.tags
        assert sum(tag == "h1" for tag, _ in page.tags) == 1, address
        ids = [attributes["id"] for _, attributes in page.tags if attributes.get("id")]
        assert len(ids) == len(set(ids)), address
        labels = answer.text.count("<label")
        fields = [a for tag, a in page.tags if tag in ("input", "select", "textarea") and a.get("type") != "hidden"]
        assert labels >= len([one for one in fields if not one.get("aria-label")]), address
        assert all(attributes.get("href") for tag, attributes in page.tags if tag == "a"), address


def test_every_view_has_its_data(client: TestClient) -> None:
    """The same address gives JSON and CSV."""
    for address in addresses(client):
        if address.startswith(("/review/", "/login", "/add", "/about")) or address == "/pairs":
            continue
        sign = "&" if "?" in address else "?"
        assert client.get(f"{address}{sign}format=json").json(), address
        table = client.get(f"{address}{sign}format=csv")
        assert table.status_code == 200
        list(csv.reader(io.StringIO(table.content.decode("utf-8-sig"))))


def test_every_link_leads_somewhere(client: TestClient) -> None:
    """No page links to an address of this server that is not there."""
    seen: set[str] = set()
    for address in addresses(client):
        for tag, attributes in Outline(client.get(address).text).tags:
            href = attributes.get("href") or ""
            if tag == "a" and href.startswith("/") and not href.startswith(("/language", "/static")):
                seen.add(href.split("#")[0])
    assert len(seen) > 100
    wrong = [href for href in sorted(seen) if client.get(href).status_code != 200]
    assert not wrong


def test_the_language_can_be_chosen(client: TestClient) -> None:
    """It is kept in a cookie, and the way back stays on this server."""
    assert "Terkini" not in client.get("/").text
    answer = client.get("/language", params={"to": "id", "next": "/timeline?country=IRN"})
    assert answer.headers["location"] == "/timeline?country=IRN"
    assert "Terkini" in client.get("/").text
    for elsewhere in ("//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"):
        assert client.get("/language", params={"to": "id", "next": elsewhere}).headers["location"] == "/"


def test_what_has_not_changed_is_not_sent_again(client: TestClient, db) -> None:
    """The mark of an answer holds until the chronicle changes."""
    first = client.get("/timeline")
    mark = {"If-None-Match": first.headers["etag"]}
    assert client.get("/timeline", headers=mark).status_code == 304
    assert client.get("/timeline").text == first.text
    with Chronicle(db) as chronicle:
        chronicle.add_page(next(make_pages(1)).body, "made")
    assert client.get("/timeline", headers=mark).status_code == 200


def test_a_storyline_as_a_feed(client: TestClient) -> None:
    """Atom with an entry for each happening, each with its address here."""
    story = max(rows(client, "storylines"), key=lambda row: len(row["events"]))
    feed = ElementTree.fromstring(client.get(f"/storylines/{story['id']}.atom").content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert len(feed.findall("a:entry", names)) == len(story["events"])
    assert feed.find("a:entry/a:link", names).get("href").startswith("http://127.0.0.1/events/")  # type: ignore[union-attr, arg-type]


def test_a_month_of_a_storyline(client: TestClient) -> None:
    """The timeline shows the part that is asked for, and the way back to the whole."""
    story = max(rows(client, "storylines"), key=lambda row: len(row["events"]))["id"]
    whole = client.get(f"/storylines/{story}").text
    part = client.get(f"/storylines/{story}", params={"from": "2023-04", "to": "2023-04"}).text
    assert 0 < part.count('<a href="/events/e') < whole.count('<a href="/events/e')
    assert "The whole storyline" in part


def test_an_article_is_marked_exactly(client: TestClient) -> None:
    """With the marks taken away, the text is what it was."""
    held = rows(client, "articles")[0]
    page = client.get(f"/articles/{held['id']}").text
    body = page[page.index('<div class="body">') : page.index("</article>")]
    assert 'class="m-event"' in body
    assert 'class="m-actor"' in body
    import html

    plain = html.unescape(re.sub(r"<[^>]+>", "", body))
    assert all(paragraph in plain for paragraph in held["text"].split("\n\n"))


EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'></title></textarea>{{7*7}}"


@pytest.fixture
def hostile(db) -> str:
    """The id of an article whose every field is full of scripts."""
    evil = escaped(EVIL)
    page = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta property="og:title" content="Minister visits {evil} today"><meta property="og:site_name" content="Outlet {evil}">
<meta name="author" content="Rina {evil}"><meta property="article:tag" content="tag {evil}">
<meta name="keywords" content="one {evil}, two"><meta property="article:published_time" content="2023-06-10T10:00+07:00"></head>
<body><article><h1>Minister visits {evil} today</h1>
<p>Indonesia {evil} visited India on Saturday, the {evil} ministry said. {evil} It was the first visit.</p>
<p>"We welcome {evil} this," Indonesian President Joko Widodo told reporters in Jakarta on Saturday {evil}.</p>
<p>The foreign minister met {evil} his Indian counterpart in New Delhi and they agreed to hold talks again.</p>
</article><aside>Share {evil}</aside></body></html>"""
    with Chronicle(db) as chronicle:
        summary = chronicle.add_page(page.encode(), f"pages/{EVIL}.html")
        assert summary.new == 1
        found = next(one for one in chronicle.articles() if "alert(1)" in one.article.text)
        return found.article.id


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def test_page_text_is_never_markup(client: TestClient, hostile: str) -> None:
    """Scripts in title, byline, tags, outlet, text and file name come out as text on every view that shows them."""
    outlet = rows(client, "articles", limit=100)[-1]
    story = [f"/storylines/{row['id']}" for row in rows(client, "storylines", limit=100)]
    told = [f"/events/{row['id']}" for row in rows(client, "events", limit=100) if hostile in str(row["mentions"])]
    said = [f"/statements/{row['id']}" for row in rows(client, "statements", limit=100) if row["article"] == hostile]
    assert told
    assert said
    looked = [
        f"/articles/{hostile}", "/", "/timeline", "/articles", "/outlets", "/statements", "/search?q=alert", "/disputes", "/actors",
        "/search", "/storylines", f"/review/{hostile}/article/0", f"/review/{hostile}/event/0", *told, *said, *story,
    ]  # fmt: skip
    shown = 0
    for address in looked:
        answer = client.get(address)
        assert answer.status_code == 200, address
        page = Outline(answer.text)
        scripts = [attributes for tag, attributes in page.tags if tag == "script"]
        assert [(one.get("src") or "").split("?")[0] for one in scripts] == ["/static/sanad.js"], address
        assert not [tag for tag, _ in page.tags if tag == "img"], address
        assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")], address
        assert not page.crossed, address
        assert "49" not in re.findall(r"textarea&gt;(\S{2})", answer.text), address
        shown += answer.text.count("&lt;script&gt;alert(1)")
    assert shown > 10
    assert outlet


def test_what_is_asked_for_is_text_too(client: TestClient) -> None:
    """Words that were searched for, and addresses that are not there, come back as text."""
    for address in (f"/search?q={EVIL}", f"/events/{EVIL}".replace("/a", ""), f"/actors?name={EVIL}", f"/statements?about={EVIL}"):
        page = Outline(client.get(address).text)
        assert not [tag for tag, _ in page.tags if tag == "img"], address


def test_an_empty_chronicle_says_what_to_do(browser: Browser, tmp_path: Path) -> None:
    """No view fails where there is nothing yet; the front page asks for pages and shows no empty lists."""
    empty = tmp_path / "empty.db"
    Chronicle(empty).close()
    client = browser("id", path=empty)
    front = client.get("/").text
    assert "Kronik ini masih kosong" in front
    assert 'id="covered"' not in front
    for view in (
        "timeline",
        "storylines",
        "statements",
        "actors",
        "pairs",
        "outlets",
        "articles",
        "disputes",
        "review",
        "failures",
    ):
        assert client.get(f"/{view}").status_code == 200


def test_a_storyline_tells_the_newest_of_very_many_events(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """With their words; how many there are, and where all are, stands beside them."""
    story = rows(client, "storylines")[0]
    assert len(story["events"]) > 2
    monkeypatch.setattr(happening, "LISTED", 2)
    page = client.get(f"/storylines/{story['id']}").text
    assert page.count('<article class="line') == 2
    assert page.count("<blockquote") == 2
    assert f"The newest 2 of {len(story['events'])} happenings." in page


def test_lists_call_a_storyline_as_its_own_page_does(client: TestClient) -> None:
    """With the same headline, and as many events and pages."""
    covered = client.get("/?format=json").json()["storylines"]
    assert covered
    for one in covered:
        story = client.get(f"/storylines/{one['id']}?format=json").json()
        assert (one["title"], one["events"], one["pages"]) == (story["title"], len(story["events"]), len(story["articles"]))


def test_actors_begin_with_those_mentioned_lately(client: TestClient) -> None:
    """On the first page, and not where a name is looked for."""
    assert "Most often mentioned lately" in client.get("/actors").text
    assert "Most often mentioned lately" not in client.get("/actors?name=i").text


def test_a_missing_thing_is_told_to_people(client: TestClient) -> None:
    """A browser gets a page that says what is not there."""
    answer = client.get("/events/nothing")
    assert answer.status_code == 404
    assert "There is no happening nothing here" in answer.text
    assert client.get("/nothing").headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(
    "accept", ["text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8", "*/*"], ids=["browser", "curl"]
)
@pytest.mark.parametrize("address", ["/timeline?from=bad", "/nope", "/articles/nope"])
def test_errors_of_pages_are_pages(client: TestClient, address: str, accept: str) -> None:
    """For whoever would have got a page; who asks for data gets problem details."""
    answer = client.get(address, headers={"Accept": accept})
    assert answer.status_code in (404, 422)
    assert answer.headers["content-type"].startswith("text/html")
    asked = client.get(address + ("&" if "?" in address else "?") + "format=json", headers={"Accept": accept})
    assert asked.headers["content-type"] == "application/problem+json"


def test_reads_while_another_writes(client: TestClient, db) -> None:
    """A page that is asked for during a transaction of another process shows what was there before."""
    before = rows(client, "echoes")
    assert before
    with Chronicle(db) as other:
        other.connection.execute("BEGIN IMMEDIATE")
        other.connection.execute("DELETE FROM echo")
        assert client.get("/timeline").status_code == 200
        assert rows(client, "echoes") == before
        other.connection.execute("ROLLBACK")


def test_actors_are_found_by_name(browser: Browser) -> None:
    """A state by what the language of the interface calls it, others by how their name begins."""
    english, indonesian = browser("en"), browser("id")
    assert "/actors/country:SAU" in english.get("/actors?name=saudi").text
    assert "/actors/country:SAU" in indonesian.get("/search?q=arab").text
    assert "/actors/person:faisal-bin-farhan" in english.get("/search?q=faisal").text.lower()


def test_a_storyline_shows_what_its_pages_count_differently(browser: Browser, tmp_path: Path) -> None:
    """Though no event was read of it; what other pages count differently is left out."""
    told = (
        ("Kenya recalled its ambassador from Somalia on Monday.", "Traders said some 900 lorries were waiting at Mandera."),
        ("Kenya recalled its ambassador from Somalia on Monday.", "A tax officer counted 400 lorries waiting at Mandera."),
        ("Somalia expelled three Kenyan diplomats on Tuesday.", "Kenya had recalled its ambassador a day before."),
        ("Some 1,500 lorries were waiting at Kasumbalesa on Monday.", "Hauliers want a second bridge."),
        ("At Kasumbalesa 600 lorries were waiting on Monday.", "The customs office is short of staff."),
    )
    for number, words in enumerate(told):
        (tmp_path / f"{number}.html").write_text(
            f'<html lang="en"><head><meta property="og:site_name" content="Outlet {number}">'
            '<meta property="article:published_time" content="2024-05-07T18:00:00+03:00"></head>'
            f"<body><article><h1>Border news {number}</h1>{''.join(f'<p>{one}</p>' for one in words)}</article></body></html>"
        )
    db = tmp_path / "border.db"
    with Chronicle(db) as chronicle:
        chronicle.add([tmp_path])
        (story,) = chronicle.storylines()
        assert len([one for one in chronicle.conflicts() if one.kind == "number"]) == 2
    page = browser("en", path=db).get(f"/storylines/{story.id}").text
    assert "<b>400</b> ↔ <b>900</b>" in page
    assert "1,500" not in page
    assert "Kasumbalesa" not in page
