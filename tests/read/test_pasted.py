"""Pages pasted as text. Outlets, people and events are invented."""

import pytest

import sanad

PAGE = """Warta Seroja | Beranda Nasional Dunia Ekonomi
Menlu Terima Dubes Norwegia di Jakarta
Oleh Bayu Laksana - Selasa, 4 April 2023 | 09:15 WIB
Bagikan: Facebook Twitter WhatsApp
Menlu dan Dubes Norwegia di Gedung Pancasila, Senin (3/4/2023). (Foto: Dok. Kemlu)

JAKARTA, WARTA SEROJA - Menteri Luar Negeri menerima Duta Besar Norwegia di Jakarta, Senin (3/4/2023), kata kementerian itu.

Baca juga: Harga Cabai Turun

"Kami membahas energi terbarukan," kata menteri itu, seperti dikutip Reuters.

Pertemuan berlangsung satu jam. (byl)

Editor: Citra Anggun
Tags: Norwegia, Kemlu
Berita Terkait
Jadwal Pertandingan Malam Ini
"""


def test_every_field_of_a_pasted_page_is_found(read):
    """Title, people, time with zone, place, picture, tags and sources come from where the page shows them."""
    article = read(PAGE)
    assert article.title == "Menlu Terima Dubes Norwegia di Jakarta"
    assert article.outlet == "Warta Seroja"
    assert article.byline == ("Bayu Laksana",)
    assert article.editor == "Citra Anggun"
    assert article.published == "2023-04-04T09:15+07:00"
    assert article.dateline == "JAKARTA"
    assert article.image_caption == "Menlu dan Dubes Norwegia di Gedung Pancasila, Senin (3/4/2023)."
    assert article.image_credit == "Dok. Kemlu"
    assert article.tags == ("Norwegia", "Kemlu")
    assert article.sources == ("Reuters",)
    assert article.language == "id"


def test_the_body_is_the_body_alone(read):
    """Dateline, slug, pointers, signature and what follows the article stand outside of the text, labelled."""
    article = read(PAGE)
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0].startswith("Menteri Luar Negeri menerima")
    assert paragraphs[-1] == "Pertemuan berlangsung satu jam."
    kinds = {one.kind: one.text for one in article.furniture}
    assert kinds["signature"] == "(byl)"
    assert "Jadwal Pertandingan Malam Ini" in [one.text for one in article.furniture if one.kind == "related"]
    assert not any("Harga Cabai" in paragraph for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("head", "place", "first"),
    [
        ("OSLO - Perundingan itu gagal lagi malam ini, kata seorang pejabat.", "OSLO", "Perundingan"),
        ("Medan (ANTARA) - Perundingan itu gagal lagi malam ini, kata seorang pejabat.", "Medan", "Perundingan"),
        ("TEMPO.CO, Jakarta - Perundingan itu gagal lagi malam ini, kata seorang pejabat.", "Jakarta", "Perundingan"),
        ("AMBON, KOMPAS.com – Perundingan itu gagal lagi malam ini, kata seorang pejabat.", "AMBON", "Perundingan"),
        ("MEDAN, kabarseroja.example - Perundingan itu gagal lagi malam ini, kata seorang pejabat.", "MEDAN", "Perundingan"),
        ("LONDON, May 3 (Reuters) - The talks failed again tonight, an official said here.", "LONDON", "The talks"),
        ("Perundingan itu – yang kedua tahun ini – gagal lagi malam ini, kata pejabat.", None, "Perundingan itu – yang"),
    ],
)
def test_datelines_and_slugs(read, head, place, first):
    """Place and slug at the head of a body are known by their form; a dash in a sentence is none."""
    article = read(
        f"Perundingan Gagal Lagi Malam Ini\n4 April 2023, 10:00 WIB\n\n{head}\n\nTidak ada tanggal baru, katanya kemudian.\n"
    )
    assert article.dateline == place
    assert article.text.startswith(first)


def test_a_title_that_stands_twice_is_taken_once(read):
    """Copied pages often repeat the headline over the picture."""
    article = read(
        "Beranda Berita Dunia\nDua Menteri Bertemu di Oslo\nSenin, 3 April 2023 10.00 WIB\nDua Menteri Bertemu di Oslo\n\n"
        "Dua menteri bertemu di Oslo pada hari Senin untuk membahas gas.\n\nMereka akan bertemu lagi pada bulan Mei.\n"
    )
    assert article.title == "Dua Menteri Bertemu di Oslo"
    assert article.title not in article.text


@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        (
            "PORTAL SEROJA\nPasang surut hari ini: Muara 04.38 | Teluk 11.55 | Selat 15.17 | Tanjung 17.47\n"
            "Dunia Bahari\nDua Menteri Bertemu di Oslo\nSenin, 3 April 2023 10.12 WIB",
            "Dua Menteri Bertemu di Oslo",
            "PORTAL SEROJA",
        ),
        (
            "Seroja 98.4 FM - Kawan setia di teluk\nSiaran | Lagu\nKilat: dua menteri sudah rujuk\n3 April 2023, 19.02 WIB",
            "Kilat: dua menteri sudah rujuk",
            "Seroja 98.4 FM",
        ),
        (
            "WARTA SEROJA -- LAYANAN PELANGGAN\nDua Menteri Bertemu Lagi di Oslo Soal Gas\nWarta Seroja\n"
            "Senin, 3 April 2023 08:51 WIB",
            "Dua Menteri Bertemu Lagi di Oslo Soal Gas",
            "WARTA SEROJA",
        ),
    ],
)
def test_strips_and_names_of_the_site_are_no_headline(read, head, title, outlet):
    """Rows of small things, what a station says of itself, and the outlet's name, also where it stands twice."""
    article = read(
        f"{head}\n\nDua menteri bertemu di Oslo pada hari Senin untuk membahas gas.\n\nMereka akan bertemu lagi pada bulan Mei.\n"
    )
    assert article.title == title
    assert article.outlet == outlet


def test_labels_on_their_own_line_take_the_name_beside_them(read):
    """Some sites put the role under the name, some above it."""
    below = read(
        "Dua Menteri Bertemu di Oslo\nDimas Wirawan\nPenulis\n\nRatna Kemala\nEditor\n\n"
        "Dua menteri bertemu di Oslo pada hari Senin untuk membahas gas alam.\n"
    )
    above = read(
        "Dua Menteri Bertemu di Oslo\nReporter\nDimas Wirawan\nEditor\nRatna Kemala\n\n"
        "Dua menteri bertemu di Oslo pada hari Senin untuk membahas gas alam.\n"
    )
    for article in (below, above):
        assert (article.byline, article.editor) == (("Dimas Wirawan",), "Ratna Kemala")


def test_a_time_without_zone_takes_that_of_the_place_at_home(read):
    """A page from Makassar that gives no zone is in the zone of Makassar; one from abroad gets none."""
    body = " - Pertemuan itu berlangsung dua jam dan berakhir tanpa hasil, kata panitia kemarin.\n"
    assert (
        read("Pertemuan Berakhir Tanpa Hasil\nSenin, 3 April 2023 10.00\n\nMakassar" + body).published == "2023-04-03T10:00+08:00"
    )
    assert read("Pertemuan Berakhir Tanpa Hasil\nSenin, 3 April 2023 10.00\n\nOslo" + body).published == "2023-04-03T10:00"


def test_no_date_is_invented(read):
    """A page without a date says so; a date in its story or caption is not its own."""
    article = read(
        "Two Ministers Meet In Oslo Again\n\nTwo ministers met in Oslo on 3 April 2023 to talk about natural gas.\n\nThey will meet again.\n"  # noqa: E501
    )
    assert article.published is None
    assert "no_date" in [one.code for one in article.problems]


def test_pointers_inside_paragraphs_are_cut_out(read):
    """In brackets, or glued to the end of a paragraph."""
    article = read(
        "Dua Menteri Bertemu di Oslo\n\nDua menteri bertemu di Oslo (Baca juga: Harga Gas Naik Lagi) pada hari Senin.\n\n"
        "Mereka membahas gas alam dan ikan. Baca juga: Ekspor Ikan Menurun\n\nPertemuan berikutnya diadakan pada bulan Mei.\n"
    )
    assert article.text.split("\n\n")[:2] == ["Dua menteri bertemu di Oslo pada hari Senin.", "Mereka membahas gas alam dan ikan."]


def test_a_source_line_names_the_sources(read):
    """With a label or without one; known outlets under their canonical names."""
    body = "Dua Menteri Bertemu di Oslo\n\nDua menteri bertemu di Oslo pada hari Senin untuk membahas gas.\n\nMereka akan bertemu lagi.\n\n"  # noqa: E501
    assert read(body + "Sumber: Reuters, Kantor Berita Antara\n").sources == ("Reuters", "Antara")
    assert read(body + "REUTERS | AL JAZEERA\n").sources == ("Reuters", "Al Jazeera")


def test_an_abbreviation_that_the_page_gives_to_somebody_else_is_no_agency(read):
    """AFP may be armed forces."""
    article = read(
        "Troops Land On A Small Island\n\nTroops landed on the island, the Armed Forces of the Palms (AFP) said on Monday.\n\n"
        "The AFP said nobody was hurt there, according to Xinhua.\n"
    )
    assert article.sources == ("Xinhua",)


def test_a_paywalled_page_keeps_the_little_that_is_shown(read):
    """The first words are the body; the offers are not."""
    article = read(
        "PALM BUSINESS DAILY\nMarkets  Companies  Subscribe\nIsland finishes its first trade talks\nApril 3, 2023\n"
        "The island finished its first talks on Monday with\nSubscribe to continue reading\nAlready a subscriber? Log in\n"
    )
    assert article.text == "The island finished its first talks on Monday with"
    assert {"paywall"} <= {one.kind for one in article.furniture}


def test_the_same_article_elsewhere_has_the_same_id(read):
    """The id is made of outlet, title, time and text, not of what surrounds them."""
    assert (
        read(PAGE).id
        == read("Beranda\n\n".join(["", PAGE.replace("Jadwal Pertandingan", "Resep")])).id
        != read(PAGE.replace("satu jam", "dua jam")).id
    )


def test_an_article_that_goes_on_elsewhere_says_so(read):
    """The page numbers are no text; a page that is one of one is whole."""
    body = "Dua Menteri Bertemu di Oslo\n\nDua menteri bertemu di Oslo pada hari Senin untuk membahas gas.\n\nMereka akan bertemu lagi.\n\n"  # noqa: E501
    several, single = read(body + "Halaman: 1 2 3 Selanjutnya\n"), read(body + "Halaman 1 dari 1\n")
    assert ["more_pages" in [one.code for one in article.problems] for article in (several, single)] == [True, False]
    assert "Halaman" not in several.text + single.text


def test_a_first_sentence_with_a_date_belongs_to_the_body(read):
    """It is not taken for the line that says when the page was published."""
    page = (
        "Harbour Post\nIndonesia's foreign minister visits India\nBy Mara Ellison\n2 July 2023, 10:00 GMT\n\n"
        "Indonesia's foreign minister visited India on Saturday (1/7/2023), the ministry in Jakarta said.\n\n"
        "India's government welcomed the visit. The two ministers signed an agreement on trade.\n"
    )
    article = read(page)
    assert article.text.startswith("Indonesia's foreign minister visited India on Saturday (1/7/2023)")
    assert article.published == "2023-07-02T10:00+00:00"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("+ Don't miss: How the ferry was saved", "related"),
        ("Don't forget to like and subscribe to our channel!", "promo"),
        ("A version of this article appeared in print on May 4, on page A6.", "promo"),
        ("Registered at the Post Office as a newspaper", "copyright"),
        ("Printed and published by Holm Press, 4 Quay Street, Vikholm.", "copyright"),
        ("Poll of the day: should the market close?", "contact"),
        ("Weather today: 31°C, partly cloudy", "tools"),
        ("You are visitor no. 48213 since May 1998", "tools"),
        ("Jangan lupa like, share, dan subscribe!", "promo"),
        ("Bersambung ke halaman 4", "promo"),
        ("Terdaftar sebagai surat kabar di Kantor Pos", "copyright"),
        ("Ikuti polling pekan ini: setujukah Anda pasar ditutup?", "contact"),
        ("Kurs hari ini: USD 15.200, SGD 11.300", "tools"),
        ("14 orang sedang membaca berita ini", "tools"),
    ],
)
def test_calls_notices_polls_and_counters_are_no_text(read, line, kind):
    """Wherever they stand between the paragraphs; what they are is kept with them."""
    paragraphs = (
        "Dua menteri bertemu di Oslo pada hari Senin untuk membahas gas alam dan ikan.",
        "Mereka sepakat membentuk komisi bersama, kata juru bicara kepada wartawan.",
        "Komisi itu akan mulai bekerja pada bulan Juni dan melapor pada akhir tahun.",
    )
    first, *others = paragraphs
    article = read("\n\n".join(["Dua Menteri Bertemu di Oslo\n4 April 2023, 10:00 WIB", first, line, *others]))
    assert article.text.split("\n\n") == list(paragraphs)
    assert (kind, line) in [(one.kind, one.text) for one in article.furniture]


@pytest.mark.parametrize(
    ("opening", "comment"),
    [
        ("3 readers have commented", "Good riddance, that market smelled of herring for forty years."),
        ("1,204 people have commented on this story", "Nobody asked the traders."),
        ("12 pembaca telah berkomentar", "Setuju sekali, pasar itu memang sudah tua."),
    ],
)
def test_how_many_have_commented_opens_the_comments(read, opening, comment):
    """What stands behind is no text, though it reads like it."""
    body = "Dua menteri bertemu di Oslo pada hari Senin untuk membahas gas.\n\nMereka akan bertemu lagi pada bulan Mei."
    article = read(f"Dua Menteri Bertemu di Oslo\n4 April 2023, 10:00 WIB\n\n{body}\n\n{opening}\n\n{comment}\n")
    assert article.text == body
    assert ("comments", comment) in [(one.kind, one.text) for one in article.furniture]


@pytest.mark.parametrize("label", ["Tags", "Topics", "Tag"])
def test_tags_below_the_comments_are_tags(read, label):
    """Comments have no end of their own."""
    body = "Dua menteri bertemu di Oslo pada hari Senin untuk membahas gas.\n\nMereka akan bertemu lagi pada bulan Mei."
    below = f"Komentar (14)\nSetuju!\n{label}: Gas, Norwegia\n"
    article = read(f"Dua Menteri Bertemu di Oslo\n4 April 2023, 10:00 WIB\n\n{body}\n\n{below}")
    assert article.tags == ("Gas", "Norwegia")


@pytest.mark.parametrize("line", ["Artikel ini disadur dari Tinta Baru", "This story is based on reporting by Tinta Baru"])
def test_a_closing_line_that_says_whose_story_it_is(line: str) -> None:
    """It is a source line, and what the page says comes from there."""
    page = (
        "Kabar Lontar\n\nMenlu Peru Menolak Garis Itu\n\n4 Januari 2020, 06.44\n\nMenteri Luar Negeri Peru Ana Rojas menolak garis"
        " itu di Lima, Jumat. Ia berbicara kepada para wartawan seusai rapat panjang di istana.\n\nMenteri Pertahanan meminta semua"
        f" pihak tenang, sambil tersenyum lebar di tangga istana.\n\n{line}\n"
    )
    article = sanad.read(page.encode())
    assert (article.sources, article.source_line) == (("Tinta Baru",), line)
    assert line not in article.text


def test_a_sentence_of_names_with_its_day_is_text(read):
    """Nearly all words of which have capitals, and which no line of publication is."""
    page = PAGE.partition("Menlu dan Dubes")[0] + (
        "Menteri Norwegia Espen Barth Eide menjamu Menteri Malta Ian Borg dan Jonas Gahr di Kota Bergen, Senin (3/4/2023).\n"
        "Ketuk layar bagi foto lain\n"
    )
    assert read(page).text.startswith("Menteri Norwegia")


def test_a_place_behind_the_name_of_a_reporter_is_no_second_one(read):
    """ "Report: Name, Town"; two people are two."""
    page = "Perundingan Gagal Lagi Malam Ini\n4 April 2023\nLaporan: {}\n\nMEDAN - Perundingan itu gagal, kata pejabat.\n"
    assert read(page.format("Wening Asmarani, Kuala Lumpur")).byline == ("Wening Asmarani",)
    assert read(page.format("Wening Asmarani, Bondan Prasojo")).byline == ("Wening Asmarani", "Bondan Prasojo")
