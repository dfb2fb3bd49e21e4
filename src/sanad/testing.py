"""News pages made up by the thousand, with what is planted in them, and all that a chronicle holds, to be compared: for tests of
growth, of interruption, and of linking.

Outlets and persons without an office are invented; the states are real names in invented sentences and no source about the world.
"""

from __future__ import annotations

import io
import random
import sqlite3
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from sanad.store.export.formats import ROWS, export
from sanad.store.filters import Filters

FILE = Path(__file__).resolve().with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Planted:
    """An event that is planted on pages: type, actor, recipient and day."""

    type: str
    actor: str
    recipient: str
    day: str


@dataclass(frozen=True, slots=True)
class MadePage:
    """One page and what is planted on it; ``echo_of`` names the page that it copies, ``chain`` whom it has its event from."""

    name: str
    body: bytes
    outlet: str
    language: str
    published: str
    event: Planted
    echo_of: str | None
    chain: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """What an echo repeats and a retelling takes up."""

    paragraphs: tuple[str, ...]
    event: Planted
    chain: tuple[str, ...]
    language: str
    name: str


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def make_pages(count: int, seed: int = 1, *, echoes: float = 0.1, retold: float = 0.3) -> Iterator[MadePage]:
    """``count`` pages in order of publication, the same for the same ``seed``.

    A share ``echoes`` of them repeats an earlier page but for the last paragraph, a share ``retold`` tells an earlier page's event.
    """
    dice, words = random.Random(seed), _words()
    moment = datetime(2023, 1, 2, 6, 0)
    drafts: list[_Draft] = []
    for number in range(count):
        moment += timedelta(minutes=dice.randint(5, 55))
        throw = dice.random()
        echo = dice.choice(drafts) if throw < echoes and drafts else None
        language = echo.language if echo else dice.choice(("en", "id"))
        outlet = dice.choice(words["outlets"][language])
        title = _filler(dice, language, 1).rstrip(".")
        name = f"{number:06d}-{outlet.lower().replace(' ', '-')}.{'html' if number % 2 else 'txt'}"
        if echo:
            paragraphs, event, chain = (*echo.paragraphs[:-1], _filler(dice, language, 1)), echo.event, echo.chain
        else:
            event = dice.choice(drafts).event if throw < echoes + retold and drafts else _event(dice, moment)
            chain = tuple(dice.sample(words["vehicles"], dice.choice((0, 0, 1, 2))))
            paragraphs = tuple(_paragraphs(dice, language, event, chain))
            drafts = [*drafts[-60:], _Draft(paragraphs, event, chain, language, name)]
        published = moment.isoformat(timespec="minutes") + words[language]["offset"]
        write = _html if number % 2 else _text
        body = write(outlet, language, title, moment, paragraphs).encode()
        yield MadePage(name, body, outlet, language, published, event, echo.name if echo else None, chain)


def write_pages(folder: Path, count: int, seed: int = 1) -> list[MadePage]:
    """`make_pages` into files below ``folder``, a thousand to a sub-folder; gives the pages."""
    made = []
    for number, page in enumerate(make_pages(count, seed)):
        home = folder / f"{number // 1000:03d}"
        home.mkdir(parents=True, exist_ok=True)
        (home / page.name).write_bytes(page.body)
        made.append(page)
    return made


def exported(connection: sqlite3.Connection) -> dict[str, bytes]:
    """All rows of all kinds of a chronicle, as `sanad export` writes them."""
    found = {}
    for what in ROWS:
        out = io.BytesIO()
        export(connection, "jsonl", what, Filters(), out)
        found[what] = out.getvalue()
    return found


def _event(dice: random.Random, moment: datetime) -> Planted:
    words = _words()
    actor, recipient = dice.sample(words["states"], 2)
    day = (moment - timedelta(days=dice.randint(0, 2))).date().isoformat()
    return Planted(dice.choice(sorted(words["acts"])), actor[2], recipient[2], day)


def _paragraphs(dice: random.Random, language: str, event: Planted, chain: tuple[str, ...]) -> Iterator[str]:
    yield _sentence(event, language) + " " + _filler(dice, language, 2)
    if chain:
        credit = _words()[language]["credit_citing" if len(chain) > 1 else "credit"]
        yield credit.format(said=_filler(dice, language, 1).rstrip(".").lower(), vehicle=chain[-1], first=chain[0])
    for _ in range(dice.randint(4, 7)):
        yield _filler(dice, language, dice.randint(2, 4))


def _sentence(event: Planted, language: str) -> str:
    words = _words()
    names = {code: {"en": english, "id": indonesian} for english, indonesian, code in words["states"]}
    year, month, day = (int(part) for part in event.day.split("-"))
    date = f"{day} {words[language]['months'][month - 1]} {year}"
    sentence: str = words["acts"][event.type][language]
    return sentence.format(a=names[event.actor][language], b=names[event.recipient][language], day=date)


def _filler(dice: random.Random, language: str, sentences: int) -> str:
    words = _words()[language]
    made = []
    for _ in range(sentences):
        subject, verb, rest = (dice.choice(words[part]) for part in ("subjects", "verbs", "rests"))
        made.append(dice.choice(words["shapes"]).format(subject, verb, rest, _name(dice), _name(dice), dice.randint(11, 999)))
    return " ".join(one[0].upper() + one[1:] + "." for one in made)


def _name(dice: random.Random) -> str:
    """An invented name, so that sentences differ as much as those of real pages do."""
    return "".join(dice.choice(_words()["syllables"]) for _ in range(dice.randint(2, 3))).capitalize()


def _text(outlet: str, language: str, title: str, moment: datetime, paragraphs: tuple[str, ...]) -> str:
    words, middle = _words()[language], len(paragraphs) // 2
    stamp = f"{moment.day} {words['months'][moment.month - 1]} {moment.year}, {moment:%H:%M} {words['zone']}"
    more = words["more"].format(title=title)
    return (
        "\n\n".join([outlet, title, stamp, words["share"], *paragraphs[:middle], more, *paragraphs[middle:], words["most"]]) + "\n"
    )


def _html(outlet: str, language: str, title: str, moment: datetime, paragraphs: tuple[str, ...]) -> str:
    words, body = _words()[language], "\n".join(f"<p>{one}</p>" for one in paragraphs)
    return f"""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title} - {outlet}</title>
<meta property="og:site_name" content="{outlet}"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{moment.isoformat(timespec="minutes")}{words["offset"]}"></head>
<body><header><nav><a href="/">{outlet}</a></nav></header>
<article><h1>{title}</h1><div class="share">{words["share"]}</div>
{body}
</article><aside><h2>{words["most"]}</h2></aside></body></html>
"""
