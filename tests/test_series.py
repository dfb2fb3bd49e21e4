"""Articles that a site gives in several pages. Outlets, people and events are invented."""

import zipfile
from pathlib import Path

import pytest

from sanad import Chronicle, UnreadablePage, annotate, read
from sanad.lang.furniture import read_furniture_words
from sanad.lang.load import load_pack
from sanad.read.series import Place, find_place, pack_pages, place_of, unpack_pages

WORDS = read_furniture_words((load_pack("en"), load_pack("id")))
TEXTS = [
    "Menteri Pelabuhan Kota Seruni, Bima Lesmana, mengatakan pada Senin bahwa dermaga baru akan dibuka pada bulan Mei.",
    "Para nelayan menyambut baik rencana itu, tetapi meminta agar biaya tambat tidak dinaikkan sebelum akhir tahun depan.",
    "Wali kota menambahkan bahwa pembangunan tahap kedua akan dimulai setelah anggaran disetujui oleh dewan pada bulan Juni.",
]


def page(number: int, of: int = 3) -> bytes:
    address, mark = "https://warta-seruni.test/berita/dermaga-baru", "?page="
    shown = f"{address}{mark}{number}" if number > 1 else address
    links = " ".join(f'<a href="{address}{mark}{one}">{one}</a>' for one in range(1, of + 1))
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Dermaga baru dibuka Mei - Warta Seruni</title>'
        f'<meta property="og:url" content="{shown}"><meta property="og:site_name" content="Warta Seruni">'
        '<meta property="article:published_time" content="2023-04-03T10:00:00+07:00"></head><body>'
        f"<article><h1>Dermaga baru dibuka Mei</h1><div>Penulis: Sari Wulandari</div><p>{TEXTS[number - 1]}</p>"
        f"<p>{TEXTS[number - 1][:60].swapcase()} {number} orang ikut bertanya tentang hal itu kepada kantor pelabuhan.</p>"
        f"<div>Halaman: {links}</div></article></body></html>"
    ).encode()


def folder_of(tmp_path: Path, pages: dict[str, bytes]) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, data in pages.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://www.warta.test/read/dermaga-baru?page=2", Place("warta.test/read/dermaga-baru", 2)),
        ("https://warta.test/read/dermaga-baru?halaman=3&id=7", Place("warta.test/read/dermaga-baru?id=7", 3)),
        ("https://warta.test/2023/04/dermaga-baru/2/", Place("warta.test/2023/04/dermaga-baru", 2)),
        ("https://warta.test/dermaga-baru/page/4", Place("warta.test/dermaga-baru", 4)),
        ("https://warta.test/read/dermaga-baru", Place("warta.test/read/dermaga-baru", 1)),
        ("https://warta.test/berita?page=2", None),  # a list of articles
        ("https://warta.test/arsip/2023/04/12", Place("warta.test/arsip/2023/04/12", 1)),  # a day
        ("no address", None),
    ],
)
def test_addresses_name_an_article_and_a_page(url, place):
    """In a parameter or at the end of the path."""
    assert place_of(url, WORDS) == place


def test_pages_declare_where_they_stand():
    """By their own address, or by what comes before and after them; a page that leads to no other is none of several."""
    assert find_place(page(2), None, WORDS) == Place("warta-seruni.test/berita/dermaga-baru", 2)
    assert find_place(page(1), None, WORDS) == Place("warta-seruni.test/berita/dermaga-baru", 1)
    assert find_place(page(1, of=1), None, WORDS) is None
    beside = page(1, of=1).replace(
        b"</head>", b'<link rel="prev" href="https://warta-seruni.test/berita/dermaga-baru?page=2"></head>'
    )
    assert find_place(beside, None, WORDS) == Place("warta-seruni.test/berita/dermaga-baru", 3)


def test_bundles_give_every_byte_back():
    """Also of pages that hold what divides them."""
    pages = [b"one\n", b"", pack_pages([b"in it"])]
    assert unpack_pages(pack_pages(pages)) == pages
    assert unpack_pages(b"sanad-pages/1 7,x\nabc") == unpack_pages(b"<p>") == []


def test_a_bundle_is_one_article():
    """The text of all pages in order; people, time and title of the first; every span is exact."""
    article = read(pack_pages([page(1), page(2), page(3)]))
    assert [one for one in article.text.split("\n\n") if one in TEXTS] == TEXTS
    assert (article.title, article.byline) == ("Dermaga baru dibuka Mei", ("Sari Wulandari",))
    assert "more_pages" not in [one.code for one in article.problems]
    notes = annotate(article)
    assert notes.times and all(article.text[one.start : one.end] == one.text for one in notes.times)


def test_a_bundle_without_its_last_page_says_so():
    """Pages one and two of three."""
    assert "more_pages" in [one.code for one in read(pack_pages([page(1), page(2)])).problems]


def test_a_page_that_cannot_be_read_costs_only_itself():
    """Its text is missing, and the article says so; bundles inside of bundles are refused."""
    article = read(pack_pages([page(1), b"<p></p>", page(3)]))
    assert [one for one in article.text.split("\n\n") if one in TEXTS] == [TEXTS[0], TEXTS[2]]
    assert "more_pages" in [one.code for one in article.problems]
    with pytest.raises(UnreadablePage, match="bundle of bundles"):
        read(pack_pages([pack_pages([page(1), page(2)]), page(3)]))


def test_pages_that_are_added_together_are_one_article(tmp_path):
    """In the order of their numbers, whatever their files are called; all places are kept, and nothing is added twice."""
    folder = folder_of(tmp_path, {"a.html": page(3), "b.html": page(1), "c.html": page(2)})
    with Chronicle(tmp_path / "news.db") as chronicle:
        assert chronicle.add(folder).new == 1
        (row,) = chronicle.articles()
        assert [one for one in row.article.text.split("\n\n") if one in TEXTS] == TEXTS
        assert {Path(one).name for one in row.locations} == {"a.html", "b.html", "c.html"}
        assert chronicle.add(folder).new == 0
        chronicle.reread()
        assert [one.article.text for one in chronicle.articles()] == [row.article.text]


def test_pages_in_an_archive_are_joined_too(tmp_path):
    """Before the archive is done with."""
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        for number in (1, 2):
            archive.writestr(f"{number}.html", page(number, of=2))
    with Chronicle(tmp_path / "news.db") as chronicle:
        assert chronicle.add(tmp_path / "pages.zip").new == 1
        assert chronicle.add(tmp_path / "pages.zip").new == 0
        assert len(list(chronicle.articles())) == 1


def test_a_page_without_the_first_stays_by_itself(tmp_path):
    """A gap is no reason to join."""
    folder = folder_of(tmp_path, {"a.html": page(1), "c.html": page(3)})
    with Chronicle(tmp_path / "news.db") as chronicle:
        assert chronicle.add(folder).new == 2
        assert all("more_pages" in [one.code for one in row.article.problems] for row in chronicle.articles())
