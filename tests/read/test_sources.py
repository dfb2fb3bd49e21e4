"""What users name, as one stream of pages."""

import gzip
import json
import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from sanad.model import Failure
from sanad.read import jsonlines
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


def test_halves_of_characters_in_records_cost_only_themselves(tmp_path, read):
    """JSON can name half a character, which no file can hold; text, address and the names of fields are mended."""
    lines = [
        r'{"headline":"Panen kopi dimulai","text":"Panen kopi \ud800 dimulai lebih awal.","url":"http://ledger.example/\udc9f"}',
        r'{"\ud800": 1}',
        r'{"headline":"Panen usai","text":"Panen kopi sudah usai, kata pengurus koperasi."}',
    ]
    (tmp_path / "rows").write_text("\n".join(lines))
    first, second, third = open_sources(tmp_path / "rows")
    assert read(first.data).text == "Panen kopi ? dimulai lebih awal."
    assert first.url == "http://ledger.example/?"
    assert isinstance(second, Failure) and second.reason.encode()
    assert read(third.data).title == "Panen usai"


def test_a_broken_first_line_costs_only_itself(tmp_path):
    """What stands behind it are records by themselves, so that the file is no single value over several lines."""
    good = [json.dumps({"text": f"Minister number {n} met the press in Oslo."}) for n in range(3)]
    (tmp_path / "rows").write_text("\n".join(['{"text": "cut off', *good]))
    found = list(open_sources(tmp_path / "rows"))
    assert [one.location.rpartition("!")[2] for one in pages(found)] == ["2", "3", "4"]
    assert ["line 1 is no JSON" in one.reason for one in failures(found)] == [True]


@pytest.mark.parametrize("before", ["", "\n\n"])
def test_a_list_over_several_lines_is_one_value(tmp_path, before):
    """Also behind empty lines, and with a record on each line; where it is broken, it is one failure."""
    rows = [{"text": f"Minister number {n} met the press in Oslo."} for n in range(3)]
    (tmp_path / "spread").write_text(before + json.dumps(rows, indent=1))
    (tmp_path / "rowwise").write_text(before + "[\n" + ",\n".join(map(json.dumps, rows)) + "\n]")
    (tmp_path / "broken").write_text(before + json.dumps(rows, indent=1)[:-3])
    assert [len(pages(open_sources(tmp_path / name))) for name in ("spread", "rowwise", "broken")] == [3, 3, 0]
    assert ["neither JSON nor" in one.reason for one in failures(open_sources(tmp_path / "broken"))] == [True]


def test_a_single_value_that_is_too_large_is_told_as_such(tmp_path, monkeypatch):
    """Not as broken JSON, which it is only as far as it was read; a long list on one line is a list."""
    monkeypatch.setattr(jsonlines, "MOST_WHOLE", 900)
    monkeypatch.setattr(jsonlines, "MOST_LINE", 300)
    rows = [{"text": f"Minister number {n} met the press in Oslo."} for n in range(30)]
    (tmp_path / "spread").write_text(json.dumps(rows, indent=1))
    (tmp_path / "one-line").write_text(json.dumps(rows[:10]))
    (only,) = open_sources(tmp_path / "spread")
    assert isinstance(only, Failure) and "a single JSON value of more than" in only.reason
    assert len(pages(open_sources(tmp_path / "one-line"))) == 10


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes on such systems only")
def test_a_name_that_is_no_text_can_be_written_down(tmp_path):
    """Its odd bytes stand in the location as numbers."""
    name = os.fsencode(tmp_path) + b"/x\xff.html"
    try:
        Path(os.fsdecode(name)).write_bytes(HTML)
    except OSError:
        pytest.skip("this file system wants names that are text")
    (only,) = open_sources(tmp_path)
    assert only.location == f"{tmp_path}/x\\xff.html" and only.data == HTML


@pytest.mark.parametrize("date", [b"Mon, 3 Apr 2023 10:00:00 +0000 \xe9", b"\xe9", b", ,", b"Mon, 99 Apr 2023"])
def test_a_saved_page_with_a_broken_date_is_read(tmp_path, date):
    """The time is unknown then, unless what is odd stands behind it."""
    (tmp_path / "saved").write_bytes(
        b"Snapshot-Content-Location: http://ledger.example/1\nDate: " + date + b"\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="--B"\n\n----B\nContent-Type: text/html\n\n'
        + HTML
        + b"\n----B--\n"
    )
    (only,) = open_sources(tmp_path / "saved")
    assert isinstance(only, Source) and only.url == "http://ledger.example/1"
