"""What people put right: kept, shown, carried through linking and reading anew, and taken back."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from sanad.chronicle import Chronicle

from .conftest import rows


def proof(client: TestClient) -> str:
    found = re.search(r'name="proof" value="(\w+)"', client.get("/add").text)
    assert found
    return found[1]


def article_with_event(client: TestClient) -> tuple[str, dict]:
    """An article, and the event that its first telling is of."""
    for row in rows(client, "events", limit=100):
        article = row["mentions"][0]["article"]
        first = client.get(f"/api/articles/{article}").json()["annotations"]["events"][0]
        if row["mentions"][0]["start"] == first["start"] and len(row["mentions"]) == 1 and row["act"] == first["act"]:
            return article, row
    raise AssertionError


def send(client: TestClient, address: str, **values: object) -> None:
    answer = client.post(address, data={"proof": proof(client), "name": "R. Sari", **values})
    assert answer.status_code == 303, answer.text


def test_no_event(client: TestClient, db) -> None:
    """What is no event is gone, stays gone through relink and reread, and comes back when the correction is taken back."""
    article, event = article_with_event(client)
    count = len(rows(client, "events", limit=1000))
    send(client, f"/review/{article}/event/0", what="wrong", note="a headline of old")
    assert event["id"] not in {row["id"] for row in rows(client, "events", limit=1000)}
    with Chronicle(db) as chronicle:
        chronicle.relink()
        chronicle.reread()
    assert event["id"] not in {row["id"] for row in rows(client, "events", limit=1000)}
    shown = client.get("/review").text
    assert "R. Sari" in shown
    assert "a headline of old" in shown
    assert "R. Sari" in client.get(f"/articles/{article}").text
    key = rows(client, "corrections")[0]["key"]
    assert client.post(f"/review/undo/{key}", data={"proof": proof(client), "name": "B. Lubis"}).status_code == 303
    assert len(rows(client, "events", limit=1000)) == count
    assert rows(client, "corrections")[0]["undone_by"] == "B. Lubis"


@pytest.mark.parametrize(
    ("values", "holds"),
    [
        ({"what": "date", "date": "2023-01-05"}, lambda one: one["date"] == "2023-01-05"),
        ({"what": "status", "status": "denied"}, lambda one: one["status"] == "denied"),
        ({"what": "parties", "recipients": []}, lambda one: one["recipients"] == [] and one["actors"] == []),
    ],
)
def test_an_event_is_put_right(client: TestClient, values: dict[str, str], holds) -> None:
    """Date, status and parties become what the form says."""
    article, _ = article_with_event(client)
    send(client, f"/review/{article}/event/0", **values)
    assert holds(client.get(f"/api/articles/{article}").json()["annotations"]["events"][0])


def test_other_parties(client: TestClient) -> None:
    """Who acts on whom can be chosen from those that the page mentions."""
    article, _ = article_with_event(client)
    send(client, f"/review/{article}/event/0", what="parties", actors=["country:IRN"], recipients=["country:SAU"])
    one = client.get(f"/api/articles/{article}").json()["annotations"]["events"][0]
    assert [party["entity"] for party in (*one["actors"], *one["recipients"])] == ["country:IRN", "country:SAU"]


def test_split_and_merge(client: TestClient, db) -> None:
    """A telling that was put to the wrong happening is one of its own, or that of another; through relink too."""
    event = next(row for row in rows(client, "events", limit=1000) if len({one["article"] for one in row["mentions"]}) > 1)
    last = client.get(f"/api/events/{event['id']}").json()
    place = re.findall(r'href="(/review/\w+/event/\d+)"', client.get(f"/events/{event['id']}").text)[-1]
    send(client, place, what="apart")
    assert len(client.get(f"/api/events/{event['id']}").json()["mentions"]) == len(last["mentions"]) - 1
    send(client, place, what="merge", merge=f"http://127.0.0.1/events/{event['id']}")
    with Chronicle(db) as chronicle:
        chronicle.relink()
    merged = [row for row in rows(client, "events", limit=1000) if len(row["mentions"]) == len(last["mentions"])]
    assert any({one["article"] for one in row["mentions"]} == {one["article"] for one in event["mentions"]} for row in merged)


def test_what_is_right_is_told_in_words(client: TestClient) -> None:
    """Not as a program writes it."""
    article, _ = article_with_event(client)
    send(client, f"/review/{article}/event/0", what="status", status="denied")
    send(client, f"/review/{article}/event/0", what="parties", actors=["country:IRN"])
    shown = client.get(f"/articles/{article}").text
    assert "status: denied" in shown
    assert "who acts: Iran; on whom: none" in shown
    assert "{" not in client.get("/review").text


def test_a_statement_without_speaker(client: TestClient) -> None:
    """A statement can lose its speaker, or be none."""
    row = next(row for row in rows(client, "statements", limit=100) if row["speaker"])
    before = client.get(f"/api/articles/{row['article']}").json()["annotations"]["statements"]
    send(client, f"/review/{row['article']}/statement/0", what="speaker", speaker="")
    assert client.get(f"/api/articles/{row['article']}").json()["annotations"]["statements"][0]["speaker"] is None
    send(client, f"/review/{row['article']}/statement/0", what="wrong")
    after = client.get(f"/api/articles/{row['article']}").json()["annotations"]["statements"]
    assert len(after) == len(before) - 1


def test_not_furniture(client: TestClient) -> None:
    """A piece that was left out becomes a paragraph behind the one that is named."""
    article = next(row for row in rows(client, "articles", limit=100) if row["furniture"])
    piece, first = article["furniture"][0]["text"], article["text"].split("\n\n")[0]
    send(client, f"/review/{article['id']}/furniture/0", after=first[:60])
    held = client.get(f"/api/articles/{article['id']}").json()["row"]
    assert held["text"].split("\n\n")[1] == piece.split("\n\n")[0]
    assert piece not in [one["text"] for one in held["furniture"]]


def test_a_correction_by_program(client: TestClient) -> None:
    """The API takes the same corrections; what does not fit is refused with the reason."""
    article, _ = article_with_event(client)
    given = {"article": article, "subject": "article", "changes": {"title": "Another headline"}, "name": "R. Sari"}
    made = client.post("/api/corrections", json=given)
    assert made.status_code == 201
    assert made.json()["made"] == "2023-07-01T09:00:00+00:00"
    assert client.get(f"/api/articles/{article}").json()["row"]["title"] == "Another headline"
    assert client.post("/api/corrections", json={**given, "changes": {"nothing": 1}}).status_code == 422
    assert client.post("/api/corrections", json={**given, "article": "nothing"}).status_code == 404
    assert client.post("/api/corrections", json={**given, "name": ""}).status_code == 422
    wrong = client.post("/api/corrections", json={**given, "subject": "event", "words": "sang", "changes": {"status": "planned"}})
    assert (wrong.status_code, "they must be one of:" in wrong.json()["detail"]) == (422, True)
    wrong = client.post("/api/corrections", json={**given, "changes": {"published": "kemarin"}})
    assert (wrong.status_code, "it must be a day (2022-08-15)" in wrong.json()["detail"]) == (422, True)
    assert [row["article"] for row in rows(client, "corrections")] == [article]
    undone = client.delete(f"/api/corrections/{made.json()['key']}", params={"by": "B. Lubis"})
    assert undone.json()["undone_by"] == "B. Lubis"
    assert client.delete("/api/corrections/999", params={"by": "B. Lubis"}).status_code == 404


def test_a_pasted_page_is_shown(client: TestClient) -> None:
    """Pasting leads to the article at once; the file name is kept, an empty form is refused."""
    text = "A headline about a visit\n\nBy Rina Sari\n\n2 May 2023\n\nIndonesia's foreign minister visited India on Monday.\n"
    answer = client.post("/add", data={"proof": proof(client), "text": text})
    assert answer.status_code == 303
    assert "A headline about a visit" in client.get(answer.headers["location"]).text
    again = client.post("/add", data={"proof": proof(client)}, files={"file": ("visit.txt", text.encode(), "text/plain")})
    assert again.headers["location"].split("?")[0] == answer.headers["location"].split("?")[0]
    assert client.post("/add", data={"proof": proof(client), "text": " "}).status_code == 422
    assert client.post("/add", data={"proof": proof(client), "text": "x"}).status_code in (303, 422)


def test_what_is_handed_in_and_can_not_be_read_is_refused_and_not_kept(client: TestClient) -> None:
    """Whoever sent it is told; there is no file that could be tried again."""
    for body in (b"", b"\x00\x01\x02\x03" * 400):
        answer = client.post("/api/pages", content=body, headers={"Accept": "application/json"})
        assert (answer.status_code, bool(answer.json()["detail"])) == (422, True)
    assert rows(client, "failures") == []
