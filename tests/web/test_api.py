"""The REST API: listings, cursors, filters, single things, errors in one shape, its description."""

from __future__ import annotations

import csv
import io

import pytest
from fastapi.testclient import TestClient

from sanad.chronicle import Chronicle
from sanad.store.cursors import LISTINGS
from sanad.times.days import days_of

from .conftest import rows


def test_tells_what_it_holds(client: TestClient) -> None:
    """The root names the listings and how much there is."""
    about = client.get("/api/").json()
    assert about["counts"]["articles"] == 16
    assert all(client.get(address).status_code in (200, 422) for address in about["listings"].values())


@pytest.mark.parametrize("order", ["oldest", "newest"])
@pytest.mark.parametrize("what", sorted(LISTINGS))
def test_slices_add_up_to_the_whole(client: TestClient, what: str, order: str) -> None:
    """Following the cursors gives every row once, in the order of one big slice."""
    whole = rows(client, what, limit=1000, order=order)
    found, cursor = [], None
    while True:
        answer = client.get(f"/api/{what}", params={"limit": 3, "order": order, **({"cursor": cursor} if cursor else {})}).json()
        found += answer["rows"]
        cursor = answer["next"]
        if cursor is None:
            break
    assert found == whole


def test_listings_equal_the_chronicle(client: TestClient, db) -> None:
    """The API gives what the Python API gives."""
    with Chronicle(db) as chronicle:
        assert rows(client, "events", limit=1000) == [one.to_dict() for one in chronicle.events()]
        assert rows(client, "articles", limit=1000) == [one.to_dict() for one in chronicle.articles()]


def last_day(row: dict) -> str:
    """Of an event's date, or else its first report."""
    return (days_of(row["date"]) or days_of(row["first_reported"][:10]))[1]


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ({"country": "irn"}, lambda row: any(one["country"] == "IRN" for one in row["participants"])),
        ({"type": "consult"}, lambda row: "CONSULT" in (row["type"], row["act"])),
        ({"status": "planned"}, lambda row: row["status"] == "planned"),
        ({"actor": "country:SAU"}, lambda row: any(one["entity"] == "country:SAU" for one in row["participants"])),
        ({"actor": "saudi"}, lambda row: any("saudi" in one["name"].lower() for one in row["participants"])),
        ({"from": "2023-05"}, lambda row: last_day(row) >= "2023-05"),
    ],
)
def test_filters(client: TestClient, asked: dict[str, str], holds) -> None:
    """A filter leaves rows that meet it, and leaves some out."""
    found = rows(client, "events", limit=1000, **asked)
    assert found
    assert all(holds(row) for row in found)
    assert len(found) < len(rows(client, "events", limit=1000))


def test_empty_filters_ask_for_nothing(client: TestClient) -> None:
    """What forms send empty is as if it were not sent."""
    assert rows(client, "events", actor="", type="", status="", **{"from": ""}) == rows(client, "events")


def test_a_link_leads_to_the_next_slice(client: TestClient) -> None:
    """Programs that know RFC 8288 need not look into the body."""
    answer = client.get("/api/events", params={"limit": 2, "country": "SAU"})
    address = answer.headers["link"].split(">")[0].lstrip("<")
    assert client.get(address).json()["rows"] == rows(client, "events", limit=4, country="SAU")[2:]


@pytest.mark.parametrize("what", ["events", "statements", "articles", "sources", "actors", "failures"])
def test_csv(client: TestClient, what: str) -> None:
    """Every listing is a table for spreadsheets too."""
    answer = client.get(f"/api/{what}", params={"format": "csv", "limit": 5})
    table = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert answer.headers["content-type"].startswith("text/csv")
    assert len(table) == 1 + len(rows(client, what, limit=5))


@pytest.mark.parametrize("kind", ["events", "articles", "statements", "quotes", "storylines"])
def test_one_thing_by_its_id(client: TestClient, kind: str) -> None:
    """What a listing names can be asked for by its id, and nothing else can."""
    id_ = rows(client, kind, limit=1)[0]["id"]
    assert id_ in client.get(f"/api/{kind}/{id_}").text
    assert client.get(f"/api/{kind}/nothing").status_code == 404


def test_actors_and_sources_by_name(client: TestClient) -> None:
    """Ids of actors hold colons, names of outlets blanks."""
    assert client.get("/api/actors/country:SAU").json()["country"] == "SAU"
    assert client.get("/api/sources/Quayside%20Tribune").json()["articles"] == 2
    assert client.get("/api/actors/nobody").status_code == client.get("/api/sources/nothing").status_code == 404


def test_pairs_by_month(client: TestClient) -> None:
    """What two countries did to each other, month by month."""
    found = client.get("/api/pairs/SAU/IRN").json()["rows"]
    assert {(row["actor"], row["recipient"]) for row in found} <= {("SAU", "IRN"), ("IRN", "SAU")}
    assert any(row["cooperation"] > 0 for row in found)


@pytest.mark.parametrize(
    "address",
    [
        "/api/nothing",
        "/api/events/nothing",
        "/api/events?limit=0",
        "/api/events?limit=many",
        "/api/events?from=yesterday",
        "/api/events?status=maybe",
        "/api/events?cursor=made-up",
        "/api/events?cursor=W10",
        "/api/events?actor=%00",
        "/api/search",
        "/api/pairs/saudi/iran",
        "/api/pairs/XXX/IRN",
    ],
)
def test_errors_have_one_shape(client: TestClient, address: str) -> None:
    """A call that was wrong gets problem details that say so."""
    answer = client.get(address)
    assert 400 <= answer.status_code < 500
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == answer.status_code
    assert body["detail"]


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/api/events?country=Indonesia", "is IDN (Indonesia) meant?"),
        ("/api/events?type=FOO", "choose from: AGREE, CONSULT"),
        ("/api/timeline?language=indonesian", "is id meant?"),
        ("/api/events?from=2024-13", "from: '2024-13' is no date; write 2022-08-15, 2022-08 or 2022"),
        ("/api/events?from=2024-06&to=2024-05", "2024-06 lies behind the last day that is asked for, 2024-05"),
        ("/api/events?storyline=lnope", "there is none with the id 'lnope'"),
        ("/api/pairs/XXX/IRN", "'XXX' is no country code"),
        ("/api/search?q=%22", "holds no words to look for"),
        ("/pairs/XXX/IRN", "'XXX' is no country code"),
    ],
)
def test_filters_that_nothing_can_meet_are_refused(client: TestClient, address: str, words: str) -> None:
    """With what is possible, or the nearest to it; no pattern is shown."""
    answer = client.get(address, headers={"Accept": "application/json"})
    assert answer.status_code == 422
    assert words in answer.json()["detail"]
    assert "^[" not in answer.text


def test_the_usual_address_of_a_description_leads_to_it(client: TestClient) -> None:
    """Many look for it at /docs."""
    assert client.get("/docs").headers["location"] == "/openapi.json"


def test_reading_keeps_nothing(client: TestClient) -> None:
    """A page that is only read is not in the chronicle afterwards."""
    page = "A headline about a visit\n\nBy Rina Sari\n\n2 May 2023\n\nIndonesia's foreign minister visited India on Monday.\n"
    answer = client.post("/api/read", content=page.encode())
    assert answer.json()["article"]["title"] == "A headline about a visit"
    assert client.get("/api/").json()["counts"]["articles"] == 16


def test_a_page_is_taken_in_once(client: TestClient) -> None:
    """The first time it is new, the second time known; what is no page is refused with the reason."""
    page = "A headline about a visit\n\nBy Rina Sari\n\n2 May 2023\n\nIndonesia's foreign minister visited India on Monday.\n"
    first = client.post("/api/pages", content=page.encode())
    again = client.post("/api/pages", content=page.encode())
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json()["article"] == again.json()["article"]
    refused = client.post("/api/pages", content=b"\x00\x01\x02")
    assert refused.status_code == 422
    assert refused.json()["detail"]


def test_the_description_names_every_address(client: TestClient) -> None:
    """The OpenAPI description is whole: every reference leads somewhere, every listing stands in it."""
    described = client.get("/openapi.json").json()
    text = client.get("/openapi.json").text
    known = set(described["components"]["schemas"])
    used = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert used <= known
    assert {f"/api/{what}" for what in LISTINGS} <= set(described["paths"])
    assert not any(path for path in described["paths"] if not path.startswith("/api/"))
