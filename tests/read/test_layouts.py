"""Pages in layouts that have little markup, or labels in unusual places. Outlets, people and events are invented."""

import pytest

TABLES = """<HTML><HEAD><TITLE>The Holm Courier :: World :: Ferry row ends after nine days of talks</TITLE></HEAD>
<BODY BGCOLOR=#ffffff><TABLE WIDTH=760><TR><TD COLSPAN=2><FONT SIZE=6>The Holm Courier</FONT><BR>
<I>Printed daily. Online since 1998.</I></TD></TR>
<TR><TD WIDTH=140 VALIGN=top><B>Sections</B><BR>Front page<BR>Ports<BR><HR>Tides: high water 06:12</TD><TD VALIGN=top>
<H2>Ferry row ends after nine days of talks</H2>
<FONT SIZE=2>By Signe Aakre | Wed 5 May 2021, 18:30 CET</FONT>
<TABLE ALIGN=right><TR><TD><IMG SRC=v.gif><BR><FONT SIZE=1>The two ministers shake hands in Bergen.</FONT><BR>
<FONT SIZE=1>Picture: Odd Lie/Holm Courier</FONT></TD></TR></TABLE>
<P><B>BERGEN</B> -- The row over the northern ferries ended on Wednesday, both ministries said, after nine days of talks.
<P>"We have a deal that lasts," the Norwegian minister told the newspaper Kystposten in a short interview.
<TABLE BORDER=1><TR><TD><B>Elsewhere today</B><BR><A HREF=/a>Herring quota cut by a fifth</A></TD></TR></TABLE>
<P>The Danish minister wrote on X that the first ferry would sail on Friday, according to Sund Radio.
<P><FONT SIZE=1>[ Print this story ] [ E-mail to a friend ]</FONT>
</TD></TR><TR><TD COLSPAN=2><CENTER>
<FONT SIZE=1>Copyright 1998-2021 The Holm Courier. You are visitor 0048213</FONT></CENTER></TD></TR></TABLE></BODY></HTML>"""

PASTED = """KABAR SEROJA
Suara Pesisir Sejak 1999
Harga kakao naik
Beranda | Daerah | Dunia

Dua Menteri Sepakati Jalur Feri Baru

Ratih Kemala, Budi Anta - Penulis
Sinta Laras - Editor
Rabu, 5 Mei 2021 | 18:30 WIB
Dibaca 1.204 kali
Dua menteri berjabat tangan di Pelabuhan Merah
(Foto: Dok. Pelabuhan)

BERGEN, Norwegia - Dua menteri menyepakati jalur feri baru setelah sembilan hari berunding, kata kedua kementerian.

TERPOPULER
1. Kucing masuk ruang sidang
2. Jadwal kapal akhir pekan

"Kesepakatan ini akan bertahan lama," kata Menteri Perhubungan kepada harian Kystposten.

DARI ARSIP: Ketika mercusuar padam

Feri pertama berangkat pada Jumat, tulis menteri itu lewat akun X resminya.

Langganan Kabar Seroja Premium mulai Rp29.000 per bulan

Warga pulau menyambut kabar itu dengan lega, demikian dilaporkan Radio Pesisir FM.

#Feri #Norwegia
"""


def test_the_cell_of_a_layout_table_is_the_page(read):
    """Menus, tides and counters in other cells stay out; caption, credit, place and time come from beside the text."""
    article = read(TABLES)
    assert article.title == "Ferry row ends after nine days of talks"
    assert article.outlet == "The Holm Courier"
    assert article.byline == ("Signe Aakre",)
    assert article.published == "2021-05-05T18:30+01:00"
    assert article.dateline == "BERGEN"
    assert article.image_caption == "The two ministers shake hands in Bergen."
    assert article.image_credit == "Odd Lie/Holm Courier"
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0].startswith("The row over the northern ferries")
    assert paragraphs[-1].startswith("The Danish minister wrote on X")
    assert len(paragraphs) == 3


def test_what_stands_between_paragraphs_is_no_text(read):
    """Lists of other articles, kickers in capitals and offers with a price go to the furniture."""
    article = read(PASTED)
    paragraphs = article.text.split("\n\n")
    assert [one.split()[0] for one in paragraphs] == ["Dua", '"Kesepakatan', "Feri", "Warga"]
    left_out = [one.text for one in article.furniture]
    for piece in (
        "2. Jadwal kapal akhir pekan",
        "DARI ARSIP: Ketika mercusuar padam",
        "Langganan Kabar Seroja Premium mulai Rp29.000 per bulan",
    ):
        assert piece in left_out


def test_labels_behind_names_and_hashtags(read):
    """ "Name - Editor" says who edited; a line of hashtags holds the tags; a credit may stand on a line of its own."""
    article = read(PASTED)
    assert article.byline == ("Ratih Kemala", "Budi Anta")
    assert article.editor == "Sinta Laras"
    assert article.tags == ("Feri", "Norwegia")
    assert article.image_caption == "Dua menteri berjabat tangan di Pelabuhan Merah"
    assert article.image_credit == "Dok. Pelabuhan"
    assert article.dateline == "BERGEN, Norwegia"


@pytest.mark.parametrize(
    ("sentence", "sources"),
    [
        ("The ferry sank, according to Sund Radio.", ("Sund Radio",)),
        ("He told the newspaper Kystposten that the ferry sank.", ("Kystposten",)),
        ("He told the Kystkanalen channel that the ferry sank.", ("Kystkanalen",)),
        ("The French newspaper Le Phare reported that the ferry sank.", ("Le Phare",)),
        ("The minister wrote on Facebook that the ferry sank.", ("Facebook",)),
        ("Parliament debated a ban on TikTok for an hour.", ()),
        ("He told the newspaper Monday that the ferry sank.", ()),
        ("Feri itu tenggelam, tulis kementerian itu di akun Telegram resminya.", ("Telegram",)),
        ("Kabar itu beredar di grup WhatsApp warga pulau sejak pagi.", ()),
        ("Feri itu tenggelam, katanya kepada harian Kystposten.", ("Kystposten",)),
        ("Feri itu tenggelam, demikian dilansir Warta Teluk.", ("Warta Teluk",)),
        ("The Korean Central News Agency (KCNA), in a report read by Kyodo, told of a ferry that sank.", ("KCNA", "Kyodo")),
    ],
)
def test_outlets_that_no_list_holds(read, sentence, sources):
    """Their kind, or the words that their names are made of, show them beside words of reporting; platforms are sources too."""
    article = read(
        f"Ferry sinks off the coast of the island\n4 April 2023, 10:00 WIB\n\n{sentence} Everybody was rescued by the crew.\n"
    )
    assert article.sources == sources


def test_an_agency_in_the_dateline_of_another_page_is_a_source(read):
    """ "TOWN, State (Agency)": the place with its state, and where the page has it from."""
    article = read(
        "Prairie Sentinel\nNews | Sport | Letters\n\nGovernor vetoes the grain bill again\nMay 4, 2023\n\n"
        "SPRINGFIELD, Ill. (AP) — The governor vetoed the grain bill on Thursday for the second time.\n\n"
        "Lawmakers will vote next week.\n"
    )
    assert article.dateline == "SPRINGFIELD, Ill."
    assert article.sources == ("AP",)
    assert article.text.startswith("The governor vetoed")


def test_the_body_goes_on_behind_a_list_of_other_articles(read):
    """A heading for other articles ends the page only if no paragraphs follow each other below it."""
    article = read(
        "WARTA TELUK\nDunia\nKamis, 2 Februari 2023 - 19:45 WITA\n\nMenteri Fiji Tunda Kunjungan karena Badai\n\n"
        "Penulis: Sitti Anggun\n\n"
        "MAKASSAR, WARTA TELUK -- Menteri Fiji menunda kunjungannya karena badai.\n\n"
        "Berita Terkait:\nPipa Air Bocor\nJadwal Kapal\n\n"
        "Wali kota memahami penundaan itu, katanya kemudian.\n\nUndangan tetap berlaku sampai akhir tahun ini.\n\nTopik: Fiji\n"
    )
    assert [one.split()[0] for one in article.text.split("\n\n")] == ["Menteri", "Wali", "Undangan"]


def test_a_headline_that_follows_the_name_of_the_site_in_the_first_heading(read):
    """Where the first heading names the site, the headline is what the window title has besides."""
    article = read(
        "<html><head><title>Lentera Teluk: Bupati Bantah Izin Tambang Pasir di Tepi Danau</title></head><body>"
        "<h1><a href=/>Lentera Teluk</a></h1>"
        "<div class=post><h3>Bupati Bantah Izin Tambang Pasir di Tepi Danau</h3>"
        "<p>Bupati membantah telah menerbitkan izin tambang pasir "
        "di tepi danau, kata juru bicaranya pada Jumat.</p>"
        "<p>Warga desa mengadu bulan lalu, dan dinas akan turun ke lokasi.</p></div></body>"
    )
    assert article.title == "Bupati Bantah Izin Tambang Pasir di Tepi Danau"
    assert article.outlet == "Lentera Teluk"


HARBOUR = (
    "Dewan Pelabuhan Tarumaya memutuskan menutup pasar ikan lama pada Senin (3/4/2023), kata ketuanya seusai rapat.",
    "Para pedagang mengatakan akan mengajukan keberatan karena tidak pernah diajak bicara tentang rencana itu.",
    "Dewan akan bertemu lagi pada Juni untuk menentukan tempat baru bagi pasar itu dan empat puluh lapaknya.",
)
MARKET = "Pasar Ikan Lama di Tarumaya Ditutup"
LINES, PARAGRAPHS = "<br><br>".join(HARBOUR), "".join(f"<p>{one}</p>" for one in HARBOUR)


@pytest.mark.parametrize(
    ("window", "body"),
    [
        (
            "Mimbar Nusa Online",
            "<center><font size=7>Mimbar Nusa</font></center><table><tr><td>LUAR NEGERI</td></tr><tr><td>"
            f"<font size=5><b>{MARKET}</b></font><br>Oleh Rina Asmara<br>Senin, 3 April 2023<br><br>{LINES}</td></tr></table>",
        ),
        (
            "Mimbar Nusa Online",
            f"<font size=2 color=red>LUAR NEGERI</font><br><font size=5>{MARKET}</font><br><i>Rina Asmara</i><br>{PARAGRAPHS}",
        ),
        (
            "Mimbar Nusa Online - Suara Warga Sejak 1998",
            f"<p><font color=red>LUAR NEGERI</font></p><p><b>{MARKET}</b></p><p><i>Oleh Rina Asmara</i></p>{PARAGRAPHS}",
        ),
        (
            "Mimbar Nusa Online",
            f"<h1>Mimbar Nusa Online</h1><h4>LUAR NEGERI</h4><h2>{MARKET}</h2><p>Oleh: Rina Asmara</p>{PARAGRAPHS}",
        ),
        ("Mimbar Nusa Online", f"<div>Mimbar Nusa Online</div><h3>{MARKET}</h3><p>Oleh: Rina Asmara</p>{PARAGRAPHS}"),
        (
            "Mimbar Nusa Online - Pasar Ikan Lama",
            f"<font size=2>Senin, 3 April 2023, 16.20 WIB</font><br><font size=5><b>{MARKET}</b></font><br>"
            f"<i>Oleh Rina Asmara</i>{PARAGRAPHS}",
        ),
        (
            "Mimbar Nusa Online :: Suara Warga",
            "<div><b>Kirim pesan ketik NUSA spasi nama</b></div><ul><li>Beranda<li>Berita Kota<li>Ruang Pembaca</ul>"
            f"<h3>{MARKET}</h3><small>Senin, 3 April 2023 16:20 WIB<br>Reporter: Rina Asmara</small>{PARAGRAPHS}",
        ),
        (f"{MARKET} &laquo; Mimbar Nusa Online", f"<h2>{MARKET}</h2><p>Oleh: Rina Asmara</p>{PARAGRAPHS}"),
    ],
)
def test_a_window_title_that_names_the_site_alone_is_no_headline(read, window, body):
    """What stands out above the byline is; the section above it, in capitals, is nobody who wrote."""
    article = read(f"<html><head><title>{window}</title></head><body>{body}</body></html>")
    assert article.title == MARKET
    assert article.outlet == "Mimbar Nusa Online"
    assert article.byline == ("Rina Asmara",)
    assert article.text.split("\n\n") == list(HARBOUR)


@pytest.mark.parametrize("section", ["LUAR NEGERI", "WARTA DUNIA KITA", "WORLD BUSINESS"])
def test_a_section_in_capitals_above_the_headline_is_no_byline(read, section):
    """Whether a list of menus holds it or not."""
    body = f"<div>{section}</div><h1>{MARKET}</h1><div>Senin, 3 April 2023 10:15 WIB</div>{PARAGRAPHS}"
    article = read(f"<html><head><title>{MARKET} - Mimbar Nusa</title></head><body>{body}</body></html>")
    assert (article.title, article.byline, article.published) == (MARKET, (), "2023-04-03T10:15+07:00")


def test_the_day_in_figures_is_that_of_the_language_in_which_a_page_is_written(read):
    """Also where its markup does not say in which."""
    body = f"<h1>{MARKET}</h1><div>Senin, 3/4/2023, 10:15 WIB</div>{PARAGRAPHS}"
    assert read(f"<html><head><title>{MARKET}</title></head><body>{body}</body></html>").published == "2023-04-03T10:15+07:00"


def test_what_the_reporter_is_stands_outside_of_the_text(read):
    """ "Ledger Staff Writer" on the line below the name."""
    text = "<p>".join(
        (
            "The harbour board of Vikholm voted on Monday to close the old fish market, its chairman said after the meeting.",
            "Traders said that they would appeal, and that nobody had asked them about the plan before the vote was taken.",
        )
    )
    body = (
        "<CENTER><FONT SIZE=6>THE VIKHOLM LEDGER</FONT></CENTER><HR><B>FOREIGN NEWS</B><BR>"
        f"<FONT SIZE=4>Board votes to close old fish market</FONT><BR>By Ada Holm<BR>Ledger Staff Writer<P>{text}"
    )
    article = read(f"<HTML><HEAD><TITLE>The Vikholm Ledger Online</TITLE></HEAD><BODY>{body}</BODY></HTML>")
    assert (article.title, article.byline) == ("Board votes to close old fish market", ("Ada Holm",))
    assert article.text.startswith("The harbour board") and article.text.count("\n\n") == 1
