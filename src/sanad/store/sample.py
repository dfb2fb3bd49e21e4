"""What is drawn for people to judge, and what their judgement says."""

from __future__ import annotations

import math
import random
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sanad.model import EventMention, Passage, Record, Statement
from sanad.store.evidence import evidence_of
from sanad.store.rows import decode
from sanad.text.spans import held_in, words_said

Z = 1.959964  # of a 95 % interval
COLUMNS = (
    "kind",
    "id",
    "type",
    "actors",
    "recipients",
    "date",
    "status",
    "chain",
    "words",
    "sentence",
    "outlet",
    "article",
    "weight",
    "right",
    "note",
)


@dataclass(frozen=True, slots=True)
class Precision(Record):
    """How many of the judged were right, and the interval (Wilson, 95 %) in which the true share lies."""

    type: str
    judged: int
    right: int
    share: float
    low: float
    high: float


def draw(
    connection: sqlite3.Connection, count: int, seed: int, kinds: Iterable[str] = ("event", "statement")
) -> list[dict[str, str]]:
    """Rows for a sheet with `COLUMNS`: about ``count`` of each kind, spread evenly over types so that rare ones are judged too.

    ``weight`` says how many of its type each row stands for. The same ``seed`` draws the same from the same chronicle.
    """
    rows = []
    for kind in kinds:
        filed: dict[str, list[str]] = {}
        for id_, name in connection.execute(_TYPES[kind]):
            filed.setdefault(name, []).append(id_)
        for name, ids in sorted(filed.items()):
            drawn = random.Random(f"{seed} {name}").sample(ids, min(len(ids), max(1, round(count / len(filed)))))
            rows += [{**_ROWS[kind](connection, id_), "weight": f"{len(ids) / len(drawn):.3f}"} for id_ in sorted(drawn)]
    return [{**dict.fromkeys(COLUMNS, ""), **row} for row in rows]


_TYPES = {
    "event": "SELECT id, json_extract(CAST(record AS TEXT), '$.type') FROM telling ORDER BY id",
    "statement": "SELECT id, json_extract(CAST(record AS TEXT), '$.form') FROM statement ORDER BY id",
}


def _event_row(connection: sqlite3.Connection, id_: str) -> dict[str, str]:
    article, text, title, record = connection.execute(
        "SELECT a.id, a.text, a.title, t.record FROM telling t JOIN article a ON t.article = a.key WHERE t.id = ?", (id_,)
    ).fetchone()
    one = decode(record, EventMention)
    proof = evidence_of(connection, Passage(article, one.field, one.start, one.end))
    return {
        "kind": "event",
        "id": id_,
        "type": one.type,
        "actors": "; ".join(party.name for party in one.actors),
        "recipients": "; ".join(party.name for party in one.recipients),
        "date": one.date or "",
        "status": one.status,
        "chain": " > ".join(one.chain),
        "words": held_in(one.field, text, title)[one.trigger.start : one.trigger.end],
        "sentence": proof.sentence if proof else "",
        "outlet": (proof and proof.outlet) or "",
        "article": article,
    }


def _statement_row(connection: sqlite3.Connection, id_: str) -> dict[str, str]:
    article, text, title, record = connection.execute(
        "SELECT a.id, a.text, a.title, s.record FROM statement s JOIN article a ON s.article = a.key WHERE s.id = ?", (id_,)
    ).fetchone()
    one = decode(record, Statement)
    proof = evidence_of(connection, Passage(article, one.field, one.start, one.end))
    return {
        "kind": "statement",
        "id": id_,
        "type": one.form,
        "actors": one.speaker.name if one.speaker else "",
        "status": "denies" if one.denies else "",
        "chain": " > ".join(one.chain),
        "words": words_said(one, text, title),
        "sentence": proof.sentence if proof else "",
        "outlet": (proof and proof.outlet) or "",
        "article": article,
    }


_ROWS = {"event": _event_row, "statement": _statement_row}


def precision(rows: Iterable[Mapping[str, str | None]], judge: Mapping[str, bool]) -> list[Precision]:
    """Precision by type and over all of a kind, from judged rows; ``judge`` says what the words in the column ``right`` mean.

    Over all, each row counts by its weight; the interval then is that of the effective number of rows (Kish 1965).
    """
    filed: dict[str, list[tuple[bool, float]]] = {}
    for row in rows:
        verdict = judge.get((row.get("right") or "").strip().lower())  # None where a spreadsheet left out what is empty at the end
        if verdict is not None:
            weight = float((row.get("weight") or "1").replace(",", "."))  # as spreadsheets of many languages write it
            filed.setdefault(f"{row['kind']} {row['type']}", []).append((verdict, weight))
            filed.setdefault(f"{row['kind']} all", []).append((verdict, weight))
    return [_precision(name, judged) for name, judged in sorted(filed.items(), key=_order)]


def _order(item: tuple[str, object]) -> tuple[str, bool, str]:
    return item[0].split()[0], item[0].endswith(" all"), item[0]


def _precision(name: str, judged: list[tuple[bool, float]]) -> Precision:
    total = sum(weight for _, weight in judged)
    share = sum(weight for verdict, weight in judged if verdict) / total
    effective = total**2 / sum(weight**2 for _, weight in judged)
    low, high = wilson(share, effective)
    return Precision(name, len(judged), sum(verdict for verdict, _ in judged), round(share, 4), round(low, 4), round(high, 4))


def wilson(share: float, count: float) -> tuple[float, float]:
    """The 95 % interval for a share seen in ``count`` trials (Wilson 1927).

    >>> tuple(round(end, 3) for end in wilson(0.9, 10))
    (0.596, 0.982)
    """
    middle = share + Z**2 / (2 * count)
    spread = Z * math.sqrt(share * (1 - share) / count + Z**2 / (4 * count**2))
    below = 1 + Z**2 / count
    return max(0.0, (middle - spread) / below), min(1.0, (middle + spread) / below)
