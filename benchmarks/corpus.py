"""Pages of the size and make of real ones: what `sanad.testing` writes, lengthened, in the markup of a news site."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sanad.testing import make_pages

LENGTH = 4500  # characters of an article; about the median of news pages
RUBRICS = 40  # links of the menu
TEASERS = 30  # of other articles


@dataclass(frozen=True, slots=True)
class FullPage:
    """One page; ``packed`` as archives hold it."""

    name: str
    body: bytes
    language: str
    packed: bytes


def full_pages(count: int, seed: int = 5) -> list[FullPage]:
    """``count`` pages of `LENGTH` characters of text in some fifty thousand of markup, the same for the same ``seed``."""
    drawn = [(page.language, page.outlet, page.published, _paragraphs(page.body)) for page in make_pages(count * 6, seed, echoes=0)]
    found = []
    for language in ("en", "id"):
        stock = [one for one in drawn if one[0] == language and len(one[3]) > 2]
        stream = iter(stock)
        for number in range(count // 2):
            text: list[str] = []
            outlet, published = "", ""
            while sum(map(len, text)) < LENGTH:
                _, outlet, published, paragraphs = next(stream, stock[number % len(stock)])
                text += paragraphs
            while sum(map(len, text[:-1])) > LENGTH:
                text.pop()
            titles = [one[3][-1][:70] for one in stock[number : number + TEASERS]]
            body = _site(language, outlet, published, text, titles).encode()
            found.append(FullPage(f"{language}-{number:05d}.html", body, language, gzip.compress(body, 6)))
    return found


def folder_pages(folder: Path) -> list[FullPage]:
    """The pages of a folder, for measuring on one's own."""
    files = sorted(one for one in folder.rglob("*") if one.is_file() and not one.name.startswith("."))
    return [FullPage(one.name, body := one.read_bytes(), "", gzip.compress(body, 6)) for one in files]


def _paragraphs(body: bytes) -> list[str]:
    text = body.decode()
    if "<p>" in text:
        return re.findall(r"<p>(.*?)</p>", text)
    return [one for one in text.split("\n\n")[3:] if len(one) > 80]


def _site(language: str, outlet: str, published: str, text: list[str], titles: list[str]) -> str:
    head, *rest = text
    title = head.split(".")[0][:90]
    menu = "".join(
        f'<li class="nav__item"><a href="/rubric/{n}" data-track="nav-{n}"><span>Rubric {n}</span></a></li>' for n in range(RUBRICS)
    )
    teasers = "".join(_teaser(n, one) for n, one in enumerate(titles))
    style = "".join(f".c{n}{{margin:{n}px;padding:{n}px;color:#{n:03d};font:{n}px/1.4 sans-serif}}" for n in range(100, 250))
    script = "".join(f"window.q{n}=function(a,b){{return a<b?a+{n}:b-{n}}};" for n in range(150))
    body = "".join(f"<p>{one}</p>" for one in [head, *rest])
    return f"""<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title} | {outlet}</title>
<meta property="og:title" content="{title}"><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{published}"><style>{style}</style><script>{script}</script></head>
<body><header><nav><ul>{menu}</ul></nav></header><main><div class="wrap"><article class="article"><h1>{title}</h1>
<div class="share"><a href="#">Facebook</a> <a href="#">X</a></div><div class="article__body">{body}</div></article>
<aside><h2>Related</h2>{teasers}</aside></div></main><footer><ul>{menu}</ul></footer><script>{script}</script></body></html>"""


def _teaser(number: int, title: str) -> str:
    return (
        f'<div class="teaser teaser--{number}"><a href="/a/{number}">'
        f'<img src="/i/{number}.jpg" alt="" width="320" height="180" loading="lazy">'
        f'<h3 class="teaser__title">{title}</h3></a><time datetime="2023-01-{number % 28 + 1:02d}">{number} min</time></div>'
    )


def written(pages: list[FullPage], folder: Path) -> Iterator[Path]:
    """The pages as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages:
        path = folder / page.name
        path.write_bytes(page.body)
        yield path
