"""Turns of phrase of whole pages: who speaks through an outlet, what is no statement, and whom a description means."""

import pytest

from sanad import annotate


def _told(text, language):
    """Speaker and words of each statement in ``text``."""
    found = annotate(text, language=language).statements
    return [(one.speaker.name if one.speaker else None, " … ".join(text[slice(*span)] for span in one.content)) for one in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Ida Brandt, the orchard's treasurer, pledged at the same talk that the mill would stay open, according to"
         " Xinhua.", "en",
         [("Ida Brandt", "the mill would stay open")]),
        ("In Oslo, lighthouse keeper Ida Brandt said his team was tired and urged Sweden to lend a tug for a month, according"
         " to the Associated Press.", "en",
         [("Ida Brandt", "his team was tired"), ("Ida Brandt", "Sweden to lend a tug for a month")]),
        ("Presiden Rahmat Daulay tiba. Daulay meminta agar dermaga tidak ditutup, demikian Anadolu.", "id",
         [("Rahmat Daulay", "agar dermaga tidak ditutup")]),
        ("Kementerian Luar Negeri Portugal pada Selasa mendesak Ghana agar tidak menaikkan bea kopi, sementara Kementerian Luar"
         " Negeri Belanda menyatakan belum puas dengan rancangan itu, menurut Reuters.", "id",
         [("Ministry of Foreign Affairs (Portugal)", "Ghana agar tidak menaikkan bea kopi"),
          ("Ministry of Foreign Affairs (Netherlands)", "belum puas dengan rancangan itu")]),
        ("Reuters pada 9 April, dengan bersandar pada orang-orang yang melihat berkasnya, menulis bahwa dua pabrik gula tutup.",
         "id", [("Reuters", "dua pabrik gula tutup")]),
        ("Bea kopi naik dua kali lipat, menurut Kementerian Perdagangan Portugal, sementara Rahmat Daulay menyebut kenaikan itu"
         " wajar.", "id",
         [("Ministry of Trade (Portugal)", "Bea kopi naik dua kali lipat"), ("Rahmat Daulay", "kenaikan itu wajar")]),
        ("Komite Dermaga Luwuk bersidang. Menurut Reuters, komite menyimpulkan bahwa dermaga itu aman.", "id",
         [("Komite Dermaga Luwuk", "dermaga itu aman")]),
    ],
)
def test_who_speaks_through_an_outlet(text, language, expected):
    """An outlet at the end or head of a sentence in which somebody pledges, asks or finds something is only a link; what stands
    against it behind *sementara* is somebody else's."""
    assert _told(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The crew told the tale backwards. The owner tells a different story.", "en"),
        ("Among those told to leave the island is Tom Reed.", "en"),
        ("The club called its players home in June. The owner ordered the crew back.", "en"),
        ("On Friday drones slammed into a barn full of hay.", "en"),
        ("Later she called on Bishop Tom Reed, the abbot.", "en"),
        ("Correction: An earlier version of this article called Tom Reed a baker.", "en"),
        ("Clarification: This page was changed to make clear that the bakery shut in May.", "en"),
        ("Empat hari setelah pagar itu roboh, nelayan Ghana membalas.", "id"),
        ("Rahmat Daulay menampik kabar itu pada Rabu. Portugal mengecam keras bea itu.", "id"),
        ("In May the captain told his crew the opposite.", "en"),
    ],
)
def test_what_gives_no_words(text, language):
    """Acts, notes that correct the page, and objects that only point to words are no statements."""
    assert _told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A sailor briefed on the lease of a sugar mill told Reuters that the roof was weak.", "en",
         [("unnamed", "the roof was weak")]),
        ("Testifying in June before the orchard board, Ida Brandt allowed that the press was rusty.", "en",
         [("Ida Brandt", "the press was rusty")]),
        ("The road is shut, according to Lima.", "en", [("Government of Peru", "The road is shut")]),
        ("Sheds of the Lowland Orchard Front flooded. \"Nobody slept there,\" a spokesman for the group told Reuters.", "en",
         [("Lowland Orchard Front", "Nobody slept there")]),
        ("Presiden Rahmat Daulay tiba. Seorang penasihat Daulay bilang kepada AFP, dermaga bakal dijual.", "id",
         [("unnamed", "dermaga bakal dijual")]),
        ("Seorang pejabat senior Ghana yang ogah dikutip menampik kabar itu lalu menerangkan kepada Reuters bahwa gudang"
         " kopi penuh.", "id", [("unnamed", "gudang kopi penuh")]),
        ("Kementerian Luar Negeri Portugal menampik tudingan itu: syarat agar bea sama, kata kementerian, sesuai dengan"
         " kebiasaan.", "id",
         [("Ministry of Foreign Affairs (Portugal)", "syarat agar bea sama … sesuai dengan kebiasaan")]),
        ("Kementerian Luar Negeri Portugal, dalam pernyataan yang dikutip Kompas dari Reuters, menyebut gudang itu penuh. Menurut"
         " pernyataan yang sama, dua pedagang mendapat izin baru.", "id",
         [("Ministry of Foreign Affairs (Portugal)", "gudang itu penuh"),
          ("Ministry of Foreign Affairs (Portugal)", "dua pedagang mendapat izin baru")]),
    ],
)
def test_whom_a_description_means(text, language, expected):
    """Advisers, sources and spokesmen without a name stay unnamed or speak for their body; a noun alone means the body before."""
    assert _told(text, language) == expected


def test_a_quotation_that_a_comma_broke_off_goes_on():
    """Words about how it was said may stand between its halves."""
    text = '"We pick at dawn," Ida Brandt said from the ladder, holding her hat, "but we wait for the rain."'
    assert _told(text, "en") == [("Ida Brandt", "We pick at dawn … but we wait for the rain.")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The shops sold all their salt after Mayor Ida Brandt rose at the market on Friday to say that snow was near.", "en",
         ("Ida Brandt", "snow was near")),
        ("In a letter, the government seed office said that no field had been missed.", "en",
         ("government seed office", "no field had been missed")),
        ("Kemarin dinas perkebunan pemerintah menyatakan bahwa tidak ada ladang yang terlewat.", "id",
         ("dinas perkebunan pemerintah", "tidak ada ladang yang terlewat")),
    ],
)
def test_who_is_the_subject(text, language, expected):
    """Of a verb of purpose, whoever acts; of a body named by what it is for, the whole name."""
    assert _told(text, language) == [expected]
