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
        ("Tom Reed, the guild's secretary, pledged at the same session that the quay would stay open, according to Xinhua.", "en",
         [("Tom Reed", "the quay would stay open")]),
        ("In Lima, harbour master Tom Reed said her mood was grim and urged Chile to help with the search, according to the"
         " Associated Press.", "en", [("Tom Reed", "her mood was grim"), ("Tom Reed", "Chile to help with the search")]),
        ("Presiden Rahmat Daulay tiba. Daulay meminta agar dermaga tidak ditutup, demikian Anadolu.", "id",
         [("Rahmat Daulay", "agar dermaga tidak ditutup")]),
        ("Kementerian Luar Negeri Kenya pada Jumat mendesak Peru agar tidak menutup dermaga, sementara Kementerian Luar Negeri"
         " Inggris menyatakan tidak sependapat dengan keputusan itu, menurut Reuters.", "id",
         [("Ministry of Foreign Affairs (Kenya)", "Peru agar tidak menutup dermaga"),
          ("Ministry of Foreign Affairs (United Kingdom)", "tidak sependapat dengan keputusan itu")]),
        ("Reuters pada 3 Oktober, dengan bersandar pada orang-orang yang mengetahui hal itu, menulis bahwa empat kapal karam.",
         "id", [("Reuters", "empat kapal karam")]),
        ("Komite Dermaga Luwuk bersidang. Menurut Reuters, komite menyimpulkan bahwa dermaga itu aman.", "id",
         [("Komite Dermaga Luwuk", "dermaga itu aman")]),
    ],
)
def test_who_speaks_through_an_outlet(text, language, expected):
    """An outlet at the end or head of a sentence in which somebody pledges, asks or finds something is only a link."""
    assert _told(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The crew told the tale backwards. The owner tells a different story.", "en"),
        ("Among those told to leave the island is Tom Reed.", "en"),
        ("The club called its players home in June. The owner ordered the crew back.", "en"),
        ("On Friday drones slammed into a barn full of hay.", "en"),
        ("Later she called on Bishop Tom Reed, the abbot.", "en"),
        ("Correction: An earlier version of this article described Tom Reed as a baker.", "en"),
        ("Clarification: This page was changed to make clear that the bakery shut in May.", "en"),
        ("Tiga hari setelah kapal itu karam, nelayan Peru membalas.", "id"),
        ("Rahmat Daulay menampik kabar itu pada Jumat. Peru mengecam keras larangan itu.", "id"),
        ("In May the captain told his crew the opposite.", "en"),
    ],
)
def test_what_gives_no_words(text, language):
    """Acts, notes that correct the page, and objects that only point to words are no statements."""
    assert _told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("A sailor briefed on the sale of two ferries told Reuters that the hull was thin.", "en",
         [("unnamed", "the hull was thin")]),
        ("Testifying in May before the harbour court, Tom Reed allowed that the quay was old.", "en",
         [("Tom Reed", "the quay was old")]),
        ("The road is shut, according to Lima.", "en", [("Government of Peru", "The road is shut")]),
        ("Camps of the Highland Ferry Front burned. \"They were empty,\" a spokesman for the group told Reuters.", "en",
         [("Highland Ferry Front", "They were empty")]),
        ("Presiden Rahmat Daulay tiba. Seorang penasihat Daulay bilang kepada AFP, dermaga bakal dijual.", "id",
         [("unnamed", "dermaga bakal dijual")]),
        ("Seorang pejabat senior Peru yang enggan disebut namanya menyangkal hal itu dan mengatakan kepada Reuters bahwa dermaga"
         " itu utuh.", "id", [("unnamed", "dermaga itu utuh")]),
        ("Kementerian Luar Negeri Kenya menampik tudingan itu: permintaan agar kapal setara, kata kementerian, sejalan dengan"
         " konvensi.", "id",
         [("Ministry of Foreign Affairs (Kenya)", "permintaan agar kapal setara … sejalan dengan konvensi")]),
        ("Kementerian Luar Negeri Kenya, dalam pernyataan yang dikutip Kompas dari Reuters, menyebut dermaga itu utuh. Menurut"
         " pernyataan yang sama, empat kapal diberi waktu lima hari.", "id",
         [("Ministry of Foreign Affairs (Kenya)", "dermaga itu utuh"),
          ("Ministry of Foreign Affairs (Kenya)", "empat kapal diberi waktu lima hari")]),
    ],
)
def test_whom_a_description_means(text, language, expected):
    """Advisers, sources and spokesmen without a name stay unnamed or speak for their body; a noun alone means the body before."""
    assert _told(text, language) == expected


def test_a_quotation_that_a_comma_broke_off_goes_on():
    """Words about how it was said may stand between its halves."""
    text = '"We sail at noon," Tom Reed said from the deck, waving his cap, "but we wait for the cook."'
    assert _told(text, "en") == [("Tom Reed", "We sail at noon … but we wait for the cook.")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The towns shut their gates after Mayor Tom Reed stood up in the council on Monday to say that the wells were dry.", "en",
         ("Tom Reed", "the wells were dry")),
        ("In a statement, the government communication service said that nobody had been wronged.", "en",
         ("government communication service", "nobody had been wronged")),
        ("Kemarin dinas komunikasi pemerintah menyatakan bahwa tidak ada yang dirugikan.", "id",
         ("dinas komunikasi pemerintah", "tidak ada yang dirugikan")),
    ],
)
def test_who_is_the_subject(text, language, expected):
    """Of a verb of purpose, whoever acts; of a body named by what it is for, the whole name."""
    assert _told(text, language) == [expected]
