"""Pages in the manner of many sites' templates, as HTML and as pasted. Outlets, people and events are invented."""

import pytest

ID = [
    "Menteri Luar Negeri Tarumaya, Dewi Santika, bertemu sejawatnya dari Kalingga pada Senin (3/4/2023) untuk membahas laut.",
    "Kedua menteri sepakat membentuk komisi bersama yang akan mulai bekerja pada Juni, kata juru bicara kepada wartawan.",
    "“Kami ingin nelayan kami kembali bekerja dengan tenang,” ujar Dewi seusai pertemuan yang berlangsung tiga jam itu.",
]
EN = [
    "The foreign ministers of Tarumaya and Kalingga met in Seruni on Monday to talk about waters that both of them claim.",
    "They agreed to set up a joint commission that will begin its work in June, a spokesman of the ministry said.",
    "“We want our fishermen to go back to work in peace,” said Dewi Santika, who led the delegation of her country.",
]
JUDUL, TITLE = "Menlu Tarumaya dan Kalingga Bentuk Komisi Bersama", "Tarumaya and Kalingga to set up joint commission"
RINGKAS = "Komisi itu akan membahas batas laut yang sudah lama menjadi sengketa kedua negara."
SHORT = "The body will deal with a sea border that has been in dispute for decades."


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{one}</p>" for one in lines)


def html(body: str, lang: str = "id") -> str:
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"></head><body>{body}</body></html>'


LEADS = {
    "a paragraph of that class": (
        html(
            f'<article><h1>{JUDUL}</h1><p class="lead">{RINGKAS}</p><div class="author">Oleh: <a>Rina Asmara</a></div>'
            f'<time datetime="2023-04-03T10:00:00+07:00">3 April 2023</time>'
            f'<div class="detail__body">{paragraphs(ID)}</div></article>'
        ),
        RINGKAS,
        ID,
    ),
    "a second headline": (
        html(
            f'<main><h1>{TITLE}</h1><h2 class="standfirst">{SHORT}</h2><p>By Anna Holm</p>'
            f'<div class="article-body">{paragraphs(EN)}</div></main>',
            "en",
        ),
        SHORT,
        EN,
    ),
    "a subtitle": (
        html(
            f'<article><header><h1>{TITLE}</h1><div class="article__subtitle">{SHORT}</div></header>'
            f'<section class="article__body">{paragraphs(EN)}</section></article>',
            "en",
        ),
        SHORT,
        EN,
    ),
    "pasted, Indonesian": (
        f"Warta Seruni\nBeranda Nasional Dunia Ekonomi\n{JUDUL}\n{RINGKAS}\nRina Asmara\n3 April 2023, 10:15 WIB\n\n{ID[0]}\n\n"
        f"Baca juga: Nelayan Seruni Kembali Melaut\n\n{ID[1]}\n\n{ID[2]}\n",
        RINGKAS,
        ID,
    ),
    "pasted, English": (
        f"Home News World\n{TITLE}\n{SHORT}\nBy Anna Holm\nPublished 3 April 2023 10:15 GMT\nShare\n\n{EN[0]}\n\n{EN[1]}\n\n"
        f"Read more: Fishermen wait for a deal\n\n{EN[2]}\n\nSource: Fjord News Agency\n",
        SHORT,
        EN,
    ),
}


@pytest.mark.parametrize(("page", "lead", "text"), LEADS.values(), ids=LEADS)
def test_a_lead_that_stands_apart_is_kept_apart(read, page, lead, text):
    """Labelled, and no part of the text."""
    article = read(page)
    assert article.text.split("\n\n") == text
    assert [one.kind for one in article.furniture if lead in one.text] == ["lead"]


def test_a_lead_inside_of_the_body_is_text(read):
    """Once."""
    body = f'<div class="read__content"><p class="intro"><strong>{RINGKAS}</strong></p>{paragraphs(ID)}</div>'
    assert read(html(f"<article><h1>{JUDUL}</h1>{body}</article>")).text.split("\n\n") == [RINGKAS, *ID]


def test_a_lead_that_repeats_the_body_is_not_doubled(read):
    """The same sentence above the body and in it."""
    body = f'<article><h1>{JUDUL}</h1><div class="summary">{ID[0]}</div><div class="content">{paragraphs(ID)}</div></article>'
    assert read(html(body)).text.split("\n\n") == ID


def test_the_minute_in_the_markup_belongs_to_the_day_that_is_shown(read):
    """Where no metadata give a time."""
    assert read(LEADS["a paragraph of that class"][0]).published == "2023-04-03T10:00+07:00"


def test_a_blog_with_linked_reporter_and_tags(read):
    """As the most used publishing system writes it."""
    meta = (
        '<div class="entry-meta"><time class="entry-date" datetime="2023-04-03T10:00:00+07:00">3 April 2023</time>'
        '<span class="byline"> oleh <span class="author vcard"><a href="/x">Rina Asmara</a></span></span></div>'
    )
    tags = (
        '<footer class="entry-footer"><span class="tags-links">Tag: <a href="/t">Laut</a>, <a href="/u">Nelayan</a></span></footer>'
    )
    share = '<div class="sharedaddy"><a href="#">Facebook</a></div>'
    body = f'<div><h1 class="entry-title">{JUDUL}</h1>{meta}</div><div class="entry-content">{paragraphs(ID)}{share}</div>{tags}'
    article = read(html(body))
    assert (article.title, article.byline, article.tags) == (JUDUL, ("Rina Asmara",), ("Laut", "Nelayan"))
    assert article.text.split("\n\n") == ID


def test_line_breaks_instead_of_paragraphs(read):
    """With the place in bold at the head."""
    lines = "<br><br>".join(ID)
    when = '<div class="tgl">Senin, 03 Apr 2023 10:15 WIB</div>'
    body = f'<div class="berita"><h1>{JUDUL}</h1>{when}<div class="isi"><b>Medan</b> - {lines}</div></div>'
    article = read(html(body))
    assert (article.dateline, article.published) == ("Medan", "2023-04-03T10:15+07:00")
    assert article.text.split("\n\n") == ID


def test_adverts_pointers_and_offers_between_paragraphs(read):
    """None of them is text."""
    between = "<p>ADVERTISEMENT</p><p>SCROLL TO CONTINUE WITH CONTENT</p>"
    pointer = '<p><strong>Baca juga: <a href="/z">Nelayan Seruni Kembali Melaut</a></strong></p>'
    offer = "<p><em>Dapatkan berita terbaru di saluran WhatsApp kami</em></p>"
    body = f"<p>{ID[0]}</p>{between}<p>{ID[1]}</p>{pointer}<p>{ID[2]}</p>{offer}"
    assert read(html(f'<article><h1>{JUDUL}</h1><div class="content">{body}</div></article>')).text.split("\n\n") == ID


def test_a_quotation_set_apart_is_text(read):
    """In its place."""
    body = f"<p>{EN[0]}</p><blockquote><p>{EN[2]}</p></blockquote><p>{EN[1]}</p>"
    found = read(html(f'<article><h1>{TITLE}</h1><div class="story">{body}</div></article>', "en"))
    assert found.text.split("\n\n") == [EN[0], EN[2], EN[1]]


def test_pages_of_frameworks_without_telling_names(read):
    """Nothing but divisions with made-up classes."""
    body = "".join(f'<div class="css-p">{one}</div>' for one in EN)
    foot = '<div class="css-f"><a href="/p">Privacy</a> <a href="/t">Terms</a></div>'
    page = f'<div id="__next"><div class="css-2y"><h1 class="css-h">{TITLE}</h1><div class="css-b">{body}</div></div>{foot}</div>'
    assert read(html(page, "en")).text.split("\n\n") == EN


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Sumber: Kemlu", "Kemlu"),
        ("Sumber: Siaran Pers Kementerian Pertahanan", "Siaran Pers Kementerian Pertahanan"),
        ("Source: Ministry of Foreign Affairs", "Ministry of Foreign Affairs"),
    ],
)
def test_bodies_on_the_source_line_are_sources(read, line, source):
    """As the line writes them."""
    article = read(f"{JUDUL}\nSenin, 3 April 2023 10:15 WIB\n\nJAKARTA - {ID[0]}\n\n{ID[1]}\n\n{ID[2]}\n\n{line}\n")
    assert (article.source_line, article.sources) == (line, (source,))


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        (
            "Komisi itu penting, demikian keterangan tertulis Kementerian Luar Negeri Tarumaya, Senin.",
            ("Kementerian Luar Negeri Tarumaya",),
        ),
        ("Dikutip dari laman Kemlu, komisi itu beranggotakan sepuluh orang dari dua negara.", ("Kemlu",)),
        (
            "The commission has ten members, according to a statement from the Ministry of Foreign Affairs.",
            ("Ministry of Foreign Affairs",),
        ),
        ("Dalam keterangan tertulis Dewi Santika, komisi itu disebut sebagai langkah yang baik.", ()),  # a person
    ],
)
def test_what_bodies_publish_is_a_source(read, sentence, sources):
    """Behind the name of what was published; a person's statement is none."""
    article = read(f"{JUDUL}\nSenin, 3 April 2023 10:15 WIB\n\nJAKARTA - {ID[0]}\n\n{sentence}\n\n{ID[2]}\n")
    assert article.sources == sources
