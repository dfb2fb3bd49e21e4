"""News pages made up by the thousand, with what is planted in them: for tests of growth, of interruption, and of linking.

Outlets and persons without an office are invented; the states are real names in invented sentences and no source about the world.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

OUTLETS = (
    ("Quayside Tribune", "en"), ("The Bellwether", "en"), ("Harbour Dispatch", "en"), ("Ferry Lane Post", "en"), ("Crossroads Wire", "en"),
    ("Pena Cendana", "id"), ("Lini Embun", "id"), ("Suara Beringin", "id"), ("Kanal Sagara", "id"), ("Jurnal Wetan", "id"),
)  # fmt: skip
STATES = (
    ("Russia", "Rusia", "RUS"), ("Ukraine", "Ukraina", "UKR"), ("Iran", "Iran", "IRN"), ("Turkey", "Turki", "TUR"), ("Japan", "Jepang", "JPN"),
    ("China", "China", "CHN"), ("India", "India", "IND"), ("Pakistan", "Pakistan", "PAK"), ("Egypt", "Mesir", "EGY"), ("Brazil", "Brasil", "BRA"),
    ("Indonesia", "Indonesia", "IDN"), ("Malaysia", "Malaysia", "MYS"), ("Vietnam", "Vietnam", "VNM"), ("Germany", "Jerman", "DEU"),
    ("France", "Prancis", "FRA"), ("Poland", "Polandia", "POL"), ("Sudan", "Sudan", "SDN"), ("Ethiopia", "Etiopia", "ETH"),
)  # fmt: skip
ACTS = (
    ("ACCUSE", "{a} condemned {b} on {day}.", "{a} mengecam {b} pada {day}."),
    ("SANCTION", "{a} imposed sanctions on {b} on {day}.", "{a} menjatuhkan sanksi kepada {b} pada {day}."),
    ("THREATEN", "{a} threatened {b} on {day}.", "{a} mengancam {b} pada {day}."),
    ("SUPPORT", "{a} praised {b} on {day}.", "{a} memuji {b} pada {day}."),
)  # fmt: skip
VEHICLES = ("Reuters", "AFP", "Xinhua", "Antara", "TASS", "Kyodo News", "Yonhap")
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
}
FILLER = {
    "en": (
        "the harbour,the old market,a narrow bridge,the northern railway,the grain store,a small observatory,the ferry line,the weather office,"
        "the town library,a school choir,the fishing fleet,the power station,a travelling theatre,the paper mill,the botanical garden".split(","),
        "was repainted,stood empty,drew more visitors,was closed for repairs,changed hands,was measured again,opened an hour later,lost its roof,"
        "won a small prize,ran out of coal,was moved uphill,kept its name,grew by a third,was photographed,waited for new windows".split(","),
        "after the spring rains,during the long holiday,for the third year,without much notice,despite the cold,before the harvest,in the early"
        " hours,with borrowed tools,at its own expense,under a new roof,while the road was mended,to general surprise".split(","),
    ),
    "id": (
        "pelabuhan lama,pasar induk,sebuah jembatan sempit,jalur kereta utara,gudang padi,sebuah balai kecil,jalur penyeberangan,kantor cuaca,"
        "perpustakaan kota,paduan suara sekolah,armada nelayan,pembangkit listrik,teater keliling,pabrik kertas,kebun raya".split(","),
        "dicat ulang,tampak kosong,didatangi banyak orang,ditutup sementara,berpindah tangan,diukur kembali,dibuka lebih siang,kehilangan atap,"
        "mendapat hadiah kecil,kehabisan batu bara,dipindahkan ke bukit,tetap memakai nama lama,bertambah sepertiga,dipotret".split(","),
        "setelah hujan panjang,selama libur panjang,untuk ketiga kali,tanpa banyak kabar,meski udara dingin,sebelum panen,pada dini hari,"
        "dengan alat pinjaman,dengan biaya sendiri,di bawah atap baru,ketika jalan diperbaiki,di luar dugaan".split(","),
    ),
}  # fmt: skip
FURNITURE = {"en": ("Share on Facebook Share on X", "Read more: {title}", "Most read"),
             "id": ("Bagikan ke Facebook Bagikan ke WhatsApp", "Baca Juga: {title}", "Terpopuler")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planted:
    """An event that is planted on pages: type, actor, recipient and day."""

    type: str
    actor: str
    recipient: str
    day: str


@dataclass(frozen=True, slots=True)
class MadePage:
    """One page and what is planted on it; ``echo_of`` is the name of the page that it copies, ``chain`` whom it has its event from."""

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
    paragraphs: tuple[str, ...]
    event: Planted
    chain: tuple[str, ...]
    language: str
    name: str


def make_pages(count: int, seed: int = 1, *, echoes: float = 0.1, retold: float = 0.3) -> Iterator[MadePage]:
    """``count`` pages in order of publication, the same for the same ``seed``; shares of them echo an earlier page or retell its event."""
    dice = random.Random(seed)
    moment = datetime(2023, 1, 2, 6, 0)
    drafts: list[_Draft] = []
    for number in range(count):
        moment += timedelta(minutes=dice.randint(5, 55))
        throw = dice.random()
        recent = drafts[-60:]
        if throw < echoes and recent:
            first = dice.choice(recent)
            outlet, language = dice.choice([one for one in OUTLETS if one[1] == first.language])
            paragraphs, event, chain, echo = (*first.paragraphs[:-1], _filler(dice, language, 1)), first.event, first.chain, first.name
        else:
            outlet, language = dice.choice(OUTLETS)
            event = dice.choice(recent).event if throw < echoes + retold and recent else _event(dice, moment)
            chain = tuple(dice.sample(VEHICLES, dice.choice((0, 0, 1, 2))))
            paragraphs, echo = tuple(_paragraphs(dice, language, event, chain)), None
        title = _filler(dice, language, 1).rstrip(".")
        zone = "+07:00" if language == "id" else "+00:00"
        published = moment.isoformat(timespec="minutes") + zone
        name = f"{number:06d}-{outlet.lower().replace(' ', '-')}.{'html' if number % 2 else 'txt'}"
        write = _html if number % 2 else _text
        yield MadePage(name, write(outlet, language, title, published, paragraphs).encode(), outlet, language, published, event, echo, chain)
        if echo is None:
            drafts = [*recent, _Draft(paragraphs, event, chain, language, name)]


def write_pages(folder: Path, count: int, seed: int = 1) -> list[MadePage]:
    """`make_pages` into files of ``folder``, a thousand to a sub-folder; gives the pages."""
    made = []
    for number, page in enumerate(make_pages(count, seed)):
        home = folder / f"{number // 1000:03d}"
        home.mkdir(parents=True, exist_ok=True)
        (home / page.name).write_bytes(page.body)
        made.append(page)
    return made


def _event(dice: random.Random, moment: datetime) -> Planted:
    actor, recipient = dice.sample(STATES, 2)
    return Planted(dice.choice(ACTS)[0], actor[2], recipient[2], (moment - timedelta(days=dice.randint(0, 2))).date().isoformat())


def _paragraphs(dice: random.Random, language: str, event: Planted, chain: tuple[str, ...]) -> Iterator[str]:
    yield _sentence(event, language) + " " + _filler(dice, language, 2)
    if chain:
        yield _credit(dice, language, chain)
    for _ in range(dice.randint(4, 7)):
        yield _filler(dice, language, dice.randint(2, 4))


def _sentence(event: Planted, language: str) -> str:
    side = 0 if language == "en" else 1
    names = {state[2]: state[side] for state in STATES}
    shape = next(act for act in ACTS if act[0] == event.type)[1 + side]
    year, month, day = (int(part) for part in event.day.split("-"))
    return shape.format(a=names[event.actor], b=names[event.recipient], day=f"{day} {MONTHS[language][month - 1]} {year}")


def _credit(dice: random.Random, language: str, chain: tuple[str, ...]) -> str:
    said = _filler(dice, language, 1).rstrip(".").lower()
    if language == "en":
        return f"Officials said {said}, {chain[-1]} reported" + (f", citing {chain[0]}." if len(chain) > 1 else ".")
    return f"Pejabat mengatakan {said}, dilansir dari {chain[-1]}" + (f" yang mengutip {chain[0]}." if len(chain) > 1 else ".")


def _filler(dice: random.Random, language: str, sentences: int) -> str:
    subjects, verbs, rests = FILLER[language]
    made = [f"{dice.choice(subjects)} {dice.choice(verbs)} {dice.choice(rests)}." for _ in range(sentences)]
    return " ".join(one[0].upper() + one[1:] for one in made)


def _text(outlet: str, language: str, title: str, published: str, paragraphs: tuple[str, ...]) -> str:
    share, more, most = FURNITURE[language]
    moment = datetime.fromisoformat(published)
    stamp = f"{moment.day} {MONTHS[language][moment.month - 1]} {moment.year}, {moment:%H:%M} {'WIB' if language == 'id' else 'GMT'}"
    middle = len(paragraphs) // 2
    lines = [outlet, title, stamp, share, *paragraphs[:middle], more.format(title=title), *paragraphs[middle:], most]
    return "\n\n".join(lines) + "\n"


def _html(outlet: str, language: str, title: str, published: str, paragraphs: tuple[str, ...]) -> str:
    body = "\n".join(f"<p>{one}</p>" for one in paragraphs)
    share, _, most = FURNITURE[language]
    return f"""<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title} - {outlet}</title>
<meta property="og:site_name" content="{outlet}"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{published}"></head>
<body><header><nav><a href="/">{outlet}</a></nav></header>
<article><h1>{title}</h1><div class="share">{share}</div>
{body}
</article><aside><h2>{most}</h2></aside></body></html>
"""
