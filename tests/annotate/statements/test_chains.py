"""Through whom the words came: the order of those who pass them on, where they are named, and by what names."""

import pytest

import sanad
from sanad import annotate


def _told(text, language):
    """Speaker, first words and chain of each statement in ``text``."""
    found = annotate(text, language=language).statements
    return [(one.speaker.name if one.speaker else None, text[slice(*one.content[0])], one.chain) for one in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "The jetty was never shelled, the harbour board said in a statement that Kenya's Kabar Luwuk quoted from Reuters.",
            "en",
            ("The jetty was never shelled", ("Reuters", "Kabar Luwuk")),
        ),
        (
            "Dalam pernyataan yang dikutip Radar Luwuk dari Reuters, Kementerian Luar Negeri Kenya mengeklaim kapal itu kosong.",
            "id",
            ("kapal itu kosong", ("Reuters", "Radar Luwuk")),
        ),
        (
            "The ministry said in remarks that were aired by Xinhua that the ferry was late.",
            "en",
            ("the ferry was late", ("Xinhua",)),
        ),
        (
            "Bread grew dearer in May, according to The Guardian.",
            "en",
            ("Bread grew dearer in May", ("The Guardian",)),
        ),
        (
            "Menteri Kenya Raila Odinga mengatakan harga roti naik dalam pernyataan yang disiarkan Antara dan dikutip Reuters.",
            "id",
            ("harga roti naik", ("Antara", "Reuters")),
        ),
        (
            "Kementerian Keuangan Kenya diam. Menurut pernyataannya yang dimuat Antara dan dilansir Reuters, harga roti naik.",
            "id",
            ("harga roti naik", ("Antara", "Reuters")),
        ),
        (
            "Menteri Kenya Raila Odinga menyatakan harga roti naik, menurut kantor berita negara TASS yang dikutip koran tersebut.",
            "id",
            ("harga roti naik", ("TASS",)),
        ),
    ],
)
def test_who_has_it_from_whom(text, language, expected):
    """The source behind a verb of quoting is nearer to the speaker, and a clause about who quoted is no part of what was said."""
    assert [(words, chain) for _, words, chain in _told(text, language)] == [expected]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "The harbour master Tom Reed, according to an account in the Elmsford Courier, insisted that the quay was safe.",
            "en",
            ("Tom Reed", "the quay was safe", ("Elmsford Courier",)),
        ),
        (
            "Sementara itu Rahmat Daulay, menurut laporan Bernama yang dikutip Antara, menegaskan bahwa dermaga itu aman.",
            "id",
            ("Rahmat Daulay", "dermaga itu aman", ("Bernama", "Antara")),
        ),
        (
            "Kantor berita Yonhap, dikutip Radar Luwuk, sempat menyebut kapal yang karam tujuh buah.",
            "id",
            ("Yonhap", "kapal yang karam tujuh buah", ("Yonhap", "Radar Luwuk")),
        ),
    ],
)
def test_a_source_between_subject_and_verb(text, language, expected):
    """It belongs to the chain; the subject before it speaks, and is nothing said."""
    assert _told(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language", "chain"),
    [
        ("Six boats sank, said Tom Reed. Her comments were broadcast by NHK, relayed by Kyodo and printed by Kabar Luwuk.", "en",
         ("NHK", "Kyodo", "Kabar Luwuk")),
        ("Six boats sank, according to Tom Reed, the deputy mayor, whose words were carried by NHK, the public broadcaster, and"
         " relayed by Kyodo, Radar Luwuk reported.", "en", ("NHK", "Kyodo", "Radar Luwuk")),
        ("Rahmat Daulay bilang bahwa enam kapal karam. Ucapan Daulay disiarkan NHK, dikutip Kyodo, lalu dimuat Radar Luwuk.",
         "id", ("NHK", "Kyodo", "Radar Luwuk")),
    ],
)
def test_the_way_of_the_words(text, language, chain):
    """A sentence or clause that only tells the way of the words before it gives their chain."""
    (one,) = _told(text, language)
    assert one[2] == chain


@pytest.mark.parametrize(
    ("text", "language", "chain"),
    [
        ('"We are late," the captain told the BBC\'s Somali service.', "en", ("BBC Somali",)),
        ('"We are late," the captain told VOA Hausa.', "en", ("VOA Hausa",)),
        ('"Kami terlambat," kata Rahmat Daulay kepada BBC Urdu.', "id", ("BBC Urdu",)),
        ('"Kami terlambat," kata Rahmat Daulay kepada layanan bahasa Swahili DW.', "id", ("DW Kiswahili",)),
        ('"Kami terlambat," kata Rahmat Daulay, dikutip kantor berita News Agency of Nigeria (NAN).', "id", ("NAN",)),
        ('"Kami terlambat," kata Rahmat Daulay, dikutip Kantor Berita Etiopia (ENA).', "id", ("ENA",)),
        ('"We are late," Tom Reed said in a statement published by the Ethiopian News Agency (ENA).', "en", ("ENA",)),
    ],
)
def test_one_outlet_by_several_names(text, language, chain):
    """A broadcaster's language service is an outlet of its own; a name and its initials in brackets are one."""
    (one,) = _told(text, language)
    assert one[2] == chain


@pytest.mark.parametrize(
    ("text", "language", "chain"),
    [
        ('"Kami terlambat," kata Rahmat Daulay seperti dilaporkan surat kabar Inggris The Elmsford Dispatch.', "id",
         ("The Elmsford Dispatch",)),
        ('The ferry sank, according to the British daily The Elmsford Dispatch. "We are late," Tom Reed told the British daily.',
         "en", ("The Elmsford Dispatch",)),
        ('Kata surat kabar Inggris The Elmsford Dispatch, kapal itu karam. Dalam pernyataan yang dimuat Antara dan dikutip koran'
         ' Inggris itu, Rahmat Daulay menyatakan kapal itu utuh.', "id", ("Antara", "The Elmsford Dispatch")),
    ],
)
def test_a_description_by_country_means_the_outlet_before(text, language, chain):
    """The country is no part of a name behind it, and a description without a name means the one named so."""
    assert _told(text, language)[-1][2] == chain


def test_the_pages_own_outlet_is_in_no_chain():
    """Nor is it by its short name."""
    page = (
        "<html lang=en><head><title>Ferry late again - The Elmsford Dispatch</title>"
        '<meta property="og:site_name" content="The Elmsford Dispatch"></head><body><article><h1>Ferry late again</h1>'
        "<p>The ferry was late again on Tuesday, and people waited on the quay for six hours in the rain without any news.</p>"
        "<p>A ticket inspector, whose shift had ended an hour before, told the Dispatch that the engine had failed.</p>"
        "</article></body></html>"
    )
    article = sanad.read(page)
    assert [one.chain for one in sanad.annotate(article).statements] == [()]


def test_a_body_that_put_out_a_paper_is_a_vehicle():
    """Of somebody else's words, by its name on the page; what the body is, set off behind it, is nothing said."""
    text = "According to a readout from the Kremlin, the presidential office, Tom Reed told him that the ferry was late."
    assert _told(text, "en") == [("Tom Reed", "the ferry was late", ("Kremlin",))]


def test_an_outlet_whose_name_has_an_article_speaks():
    """It is no description of somebody unnamed."""
    assert [who for who, _, _ in _told("Bread grew dearer in May, according to The Guardian.", "en")] == ["The Guardian"]
