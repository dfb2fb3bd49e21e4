"""What users name, as one stream of pages."""

import gzip
import json
import tracemalloc
import zipfile

import pytest

from sanad.model import Failure
from sanad.read.jsonlines import Fields
from sanad.read.sources import Source, open_sources

HTML = b"<html><body><h1>Ministers meet</h1><p>Two ministers met in Oslo on Monday.</p></body></html>"


def record(number: int, body: bytes = HTML, status: bytes = b"200 OK", kind: bytes = b"text/html") -> bytes:
    payload = b"HTTP/1.1 " + status + b"\r\nContent-Type: " + kind + b"\r\n\r\n" + body
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%d>\r\nWARC-Target-URI: http://ledger.example/%d\r\nWARC-Date: 2023-04-03T10:00:00Z\r\n"  # noqa: E501
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
        % (number, number, len(payload))
        + payload
        + b"\r\n\r\n"
    )


def pages(found):
    return [one for one in found if isinstance(one, Source)]


def failures(found):
    return [one for one in found if isinstance(one, Failure)]


def test_folders_are_walked_in_a_fixed_order(tmp_path):
    """Hidden files stay out; every file is a page of its own."""
    for name in ("b.html", "a.txt", "sub/c", ".hidden"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(HTML)
    assert [one.location.removeprefix(f"{tmp_path}/") for one in open_sources(tmp_path)] == ["a.txt", "b.html", "sub/c"]


@pytest.mark.parametrize("packed", [False, True])
def test_warc_records_come_with_address_and_time(tmp_path, packed):
    """Whatever the file is called; pictures stay out, and answers that are errors are failures."""
    records = [
        record(1),
        record(2, b"\x89PNG", kind=b"image/png"),
        record(3, status=b"404 Not Found"),
        record(4, status=b"301 Moved"),
        record(5),
    ]
    (tmp_path / "crawl.bin").write_bytes(b"".join(map(gzip.compress, records)) if packed else b"".join(records))
    found = list(open_sources(tmp_path / "crawl.bin"))
    assert [(one.url, one.retrieved, one.data) for one in pages(found)] == [
        (f"http://ledger.example/{n}", "2023-04-03T10:00:00Z", HTML) for n in (1, 5)
    ]
    assert ["404" in one.reason for one in failures(found)] == [True]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("cut", [20, 60, 200, 330])
def test_a_truncated_warc_gives_all_before_the_cut_and_says_so(tmp_path, packed, cut):
    """The cut may fall into the page, the answer's or the record's head."""
    last = record(3)
    whole = [record(1), record(2)]
    data = b"".join(map(gzip.compress, whole)) + gzip.compress(last)[: -min(cut, 150)] if packed else b"".join(whole) + last[:-cut]
    (tmp_path / "crawl").write_bytes(data)
    found = list(open_sources(tmp_path / "crawl"))
    assert [one.url for one in pages(found)] == ["http://ledger.example/1", "http://ledger.example/2"]
    assert len(failures(found)) == 1 and "2 pages" in failures(found)[0].reason


def test_a_long_warc_streams_in_constant_memory(tmp_path):
    """Two thousand pages take no more room than a few."""
    with (tmp_path / "crawl.warc.gz").open("wb") as file:
        for number in range(2000):
            file.write(gzip.compress(record(number, HTML * 300), 1))
    tracemalloc.start()
    count = sum(1 for _ in open_sources(tmp_path / "crawl.warc.gz"))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 2000 and peak < 8_000_000


def test_zip_members_are_pages_and_bombs_are_refused(tmp_path):
    """What grows as no page does is not unpacked; the other members are read."""
    with zipfile.ZipFile(tmp_path / "pages", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.html", HTML)
        archive.writestr("bomb.html", "0" * 5_000_000)
        archive.writestr("huge.html", "0" * 30_000_000)
        archive.writestr("inner.gz", gzip.compress(HTML))
        archive.writestr("z.html", HTML)
    found = list(open_sources(tmp_path / "pages"))
    assert [one.location.split("!")[1] for one in pages(found)] == ["a.html", "z.html"]
    assert [one.location.split("!")[1] for one in failures(found)] == ["bomb.html", "huge.html", "inner.gz"]


def test_a_gzip_bomb_is_one_clear_failure(tmp_path):
    """Only as much is unpacked as a page may have."""
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(b"0" * 60_000_000))
    (only,) = open_sources(tmp_path / "page.html.gz")
    assert isinstance(only, Failure) and "too big" in only.reason


def test_json_lines_with_usual_and_with_given_fields(tmp_path, read):
    """Fields are known by their usual names, or named by the user; a line that is none is a failure with its number."""
    lines = [
        json.dumps(
            {
                "headline": "Ministers meet in Oslo",
                "maintext": "Two ministers met.\nThey talked.",
                "url": "http://ledger.example/1",
                "date_publish": "2023-04-03 10:00:00",
            }
        ),
        "{broken",
        json.dumps({"other": 1}),
        json.dumps({"inhalt": "Two ministers met in Oslo on Monday."}),
    ]
    (tmp_path / "rows").write_text("\n".join(lines))
    found = list(open_sources(tmp_path / "rows", fields=None))
    article = read(pages(found)[0].data)
    assert (article.title, article.published, article.text) == (
        "Ministers meet in Oslo",
        "2023-04-03T10:00",
        "Two ministers met.\n\nThey talked.",
    )
    assert [one.location.rpartition("!")[2] for one in failures(found)] == ["2", "3", "4"]
    assert len(pages(open_sources(tmp_path / "rows", fields=Fields(text="inhalt")))) == 1


def test_feeds_give_their_entries_and_fetch_what_they_only_announce(tmp_path, read):
    """An entry with its text is read from the feed; of the others the page is fetched, where that is allowed."""
    text = "".join(f"&lt;p&gt;Sentence number {n} of an article that stands in the feed itself.&lt;/p&gt;" for n in range(20))
    (tmp_path / "feed").write_text(
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>The Fjord Ledger</title><item><title>Whole</title><link>http://ledger.example/1</link><description>{text}</description>"
        "<pubDate>Mon, 03 Apr 2023 10:00:00 GMT</pubDate></item><item><title>Short</title><link>http://ledger.example/2</link><description>Two words.</description></item></channel></rss>"  # noqa: E501
    )
    found = list(open_sources(tmp_path / "feed", fetch=lambda url: Source(url, b"fetched", url)))
    article = read(found[0].data)
    assert (article.title, article.outlet, article.published) == ("Whole", "The Fjord Ledger", "2023-04-03T10:00+00:00")
    assert found[1].data == b"fetched"


def test_entities_of_a_feed_are_not_resolved(tmp_path):
    """A feed that declares its own is refused with the reason."""
    (tmp_path / "feed").write_text(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>'  # noqa: E501
    )
    (only,) = open_sources(tmp_path / "feed")
    assert isinstance(only, Failure) and "entities" in only.reason


def test_saved_pages_come_with_their_address(tmp_path):
    """MHTML as browsers write it."""
    (tmp_path / "saved").write_text(
        "From: <Saved by Blink>\nSnapshot-Content-Location: http://ledger.example/1\nDate: Mon, 3 Apr 2023 10:00:00 +0000\nMIME-Version: 1.0\n"  # noqa: E501
        'Content-Type: multipart/related; type="text/html"; boundary="--B"\n\n----B\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n'  # noqa: E501
        "Content-Location: http://ledger.example/1\n\n<p>caf=C3=A9</p>\n----B--\n"
    )
    (only,) = open_sources(tmp_path / "saved")
    assert (only.url, only.retrieved, only.data.strip()) == (
        "http://ledger.example/1",
        "2023-04-03T10:00:00+00:00",
        "<p>café</p>".encode(),
    )


def test_lists_of_addresses_are_fetched_or_refused(tmp_path):
    """Without a way to fetch, each address is a failure."""
    (tmp_path / "list").write_text("# two\nhttps://ledger.example/1\n\nhttps://ledger.example/2\n")
    assert [one.location for one in failures(open_sources(tmp_path / "list"))] == [
        "https://ledger.example/1",
        "https://ledger.example/2",
    ]
    assert len(pages(open_sources(tmp_path / "list", fetch=lambda url: Source(url, HTML, url)))) == 2


def test_what_is_too_big_or_not_there_is_one_failure_and_the_stream_goes_on(tmp_path):
    """One line says why."""
    (tmp_path / "big").write_bytes(b"x" * 50_000_000)
    (tmp_path / "good").write_bytes(HTML)
    found = list(open_sources([tmp_path / "big", tmp_path / "missing", tmp_path / "good"]))
    assert ["too big" in found[0].reason, "No such file" in found[1].reason, found[2].data == HTML] == [True, True, True]
