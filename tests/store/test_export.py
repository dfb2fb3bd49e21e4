"""Exports read back by other programs, with pages that would do harm."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import networkx
import pyarrow.parquet
import pytest

from sanad.chronicle import Chronicle
from sanad.errors import StoreError
from sanad.model import Quantity
from sanad.store.export.formats import FORMATS, ROWS, export
from sanad.store.export.lines import COLUMNS
from sanad.store.export.plover import POLECAT
from sanad.store.filters import Filters

from .conftest import Plant, act, somebody

EVIL = '=HYPERLINK("http://x.example";"a")'


@pytest.fixture
def filled(chronicle: Chronicle, plant: Plant) -> Chronicle:
    """A visit by a party with a name like a formula, a plan for a month, and an undated accusation; titles with markup."""
    rina, omar, evil = somebody("Rina Sari", "IDN"), somebody("Omar; Alami", "MAR"), somebody(EVIL)
    visit = act("CONSULT", rina, omar, "2023-05-01T09:30+07:00", mode="visit", quantities=(Quantity(0, 1, "killed", 2.0),))
    text = "Rina met Omar, in Rabat; they\ttalked." + " Hujan turun — lama sekali." * 9
    plant(text, title="<script>alert(1)</script>\x07", url="https://lini.example/1?a=1&b=2", events=(visit,))
    plant("A meeting is planned by them.", events=(act("CONSULT", evil, omar, "2023-07", status="planned", type="AGREE"),))
    plant("Omar accused Rina of all this.", events=(act("ACCUSE", omar, rina, None, historical=True),), published=None)
    return chronicle


def written(chronicle: Chronicle, form: str, what: str = "events") -> bytes:
    """What an export writes."""
    out = io.BytesIO()
    export(chronicle.connection, form, what, Filters(), out)
    return out.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_an_empty_chronicle_can_be_exported(form: str, chronicle: Chronicle) -> None:
    """In every format that there is."""
    for what in FORMATS[form].holds:
        assert written(chronicle, form, what) is not None


@pytest.mark.parametrize("what", ROWS)
def test_json_lines_are_the_rows(what: str, filled: Chronicle) -> None:
    """Every line an object, as the Python rows say it."""
    rows = [json.loads(line) for line in written(filled, "jsonl", what).splitlines()]
    assert rows == [json.loads(json.dumps(row.to_dict())) for row in ROWS[what](filled.connection, Filters())]


def test_csv_opens_in_a_spreadsheet_and_does_nothing_there(filled: Chronicle) -> None:
    """Byte order mark, head line, and no cell that is a formula."""
    data = written(filled, "csv")
    assert data.startswith(b"\xef\xbb\xbfid,date,type")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row["type"] for row in rows] == ["CONSULT", "AGREE", "ACCUSE"]
    assert rows[1]["actors"] == "'" + EVIL
    assert rows[0]["recipient_countries"] == "MAR"


def test_parquet_has_the_same_columns_with_lists_as_lists(filled: Chronicle) -> None:
    """Read back by pyarrow."""
    table = pyarrow.parquet.read_table(io.BytesIO(written(filled, "parquet")))
    assert table.column_names == [name for name, _, _ in COLUMNS["events"]]
    assert table.column("actors").to_pylist()[1] == [EVIL]
    assert table.column("disputed").to_pylist() == [False, False, False]


def test_plover_has_its_field_names_and_our_status_as_auxiliary_modes(filled: Chronicle) -> None:
    """What is not known is left out, but for what PLOVER requires."""
    rows = [json.loads(line) for line in written(filled, "plover").splitlines()]
    assert all({"id", "date", "actor", "event"} <= set(row) for row in rows)
    assert [row["event"] for row in rows] == [["CONSULT"], ["AGREE"], ["ACCUSE"]]
    assert [row.get("mode") for row in rows] == [["visit"], ["future"], ["historical"]]
    assert (rows[1]["date"], rows[1]["enddate"]) == ("2023-07-01", "2023-07-31")
    assert (rows[0]["actor"][0]["code"], rows[0]["actor"][0]["sector"], rows[0]["quad_code"]) == ("IDN", "GOV", 1)


def test_polecat_has_forty_columns_in_its_order(filled: Chronicle) -> None:
    """No tab or semicolon of a page breaks a row; missing is the word None; COW numbers stand beside countries."""
    head, *rows = written(filled, "polecat").decode().splitlines()
    assert head.split("\t") == list(POLECAT)
    assert len(POLECAT) == 40
    cells = [dict(zip(POLECAT, row.split("\t"), strict=True)) for row in rows]
    assert (cells[0]["Actor COW"], cells[0]["Recipient Name"], cells[0]["Wikipedia Actor ID"]) == ("850", "Omar, Alami", "None")
    assert [one["Event Date"] for one in cells] == ["2023-05-01", "2023-07-01", "None"]


def test_the_calendar_folds_lines_and_escapes(filled: Chronicle) -> None:
    """RFC 5545: no line over 75 octets, all-day entries that end on the day after, nothing without a date."""
    data = written(filled, "ics")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    whole = data.decode().replace("\r\n ", "")
    assert whole.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20230501\r\nDTEND;VALUE=DATE:20230502\r\n" in whole
    assert "Omar\\; Alami" in whole
    assert "STATUS:TENTATIVE" in whole


def test_the_feed_is_well_formed(filled: Chronicle) -> None:
    """Whatever stands on the pages; every entry has an id, a title and a time with seconds."""
    feed = ElementTree.fromstring(written(filled, "atom"))
    entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
    assert len(entries) == 3
    assert entries[0].findtext("{http://www.w3.org/2005/Atom}updated") == "2023-05-02T10:00:00+07:00"


def test_timelinejs_gets_no_markup_from_pages(filled: Chronicle) -> None:
    """It shows HTML, so what pages say is escaped; a month has an end and says that it is one."""
    found = json.loads(written(filled, "timelinejs"))["events"]
    assert (found[0]["start_date"], found[1]["end_date"]) == (
        {"year": 2023, "month": 5, "day": 1, "hour": 9, "minute": 30},
        {"year": 2023, "month": 7, "day": 31},
    )
    assert found[1]["display_date"] == "2023-07, planned"
    assert all(one.get("group", "some") for one in found)  # without a storyline it has none, rather than one without a name
    assert "&quot;http" in found[1]["text"]["headline"]
    assert "<" not in found[0]["text"]["text"].replace("<br>", "")


def test_graphs_can_be_read_by_networkx(filled: Chronicle) -> None:
    """Edges carry type, number and mean score."""
    graph = networkx.parse_graphml(written(filled, "graphml").decode())
    assert ("rina-sari", "omar;-alami") in [(one, other) for one, other, *_ in graph.edges]
    assert {data["type"] for _, _, data in graph.edges(data=True)} == {"CONSULT", "AGREE", "ACCUSE"}


def test_those_who_act_alike_get_one_edge_each_from_the_first_of_them(chronicle: Chronicle, plant: Plant) -> None:
    """Three who meet are joined by two edges, never by one there and one back."""
    rina, omar, vida = (somebody(name) for name in ("Rina Sari", "Omar Alami", "Vida Novak"))
    met = replace(act("CONSULT", rina, omar, "2023-05-01"), actors=(rina, omar, vida), recipients=())
    plant("Three met in Rabat today.", events=(met,))
    graph = networkx.parse_graphml(written(chronicle, "graphml").decode(), force_multigraph=True)
    assert sorted((one, other) for one, other, *_ in graph.edges) == [("omar-alami", "rina-sari"), ("omar-alami", "vida-novak")]


def test_a_format_that_can_not_hold_it_says_what_can(filled: Chronicle) -> None:
    """In one line."""
    with pytest.raises(StoreError, match="ics holds events, not quotes; jsonl, csv and parquet hold everything"):
        written(filled, "ics", "quotes")
