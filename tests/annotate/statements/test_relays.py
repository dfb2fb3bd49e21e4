"""Who speaks where outlets carry, cite or describe each other, and which outlet a shared name means."""

import pytest

from sanad import annotate


def _told(text, language):
    """Speaker, words and chain of each statement in ``text``."""
    found = annotate(text, language=language).statements
    return [
        (one.speaker.name if one.speaker else None, " … ".join(text[slice(*span)] for span in one.content), one.chain)
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The bridge is safe, Peru's defence ministry said in a statement that AFP published and Xinhua picked up.", "en",
         [("Ministry of Defence (Peru)", "The bridge is safe", ("AFP", "Xinhua"))]),
        ("Jembatan itu aman, kata Kementerian Pertahanan Peru dalam pernyataan yang dimuat AFP, disambung Xinhua.", "id",
         [("Ministry of Defence (Peru)", "Jembatan itu aman", ("AFP", "Xinhua"))]),
        ("The bridge is safe, Reuters reports, citing the Peruvian interior ministry.", "en",
         [("Ministry of the Interior (Peru)", "The bridge is safe", ("Reuters",))]),
        ("Twelve people were hurt, according to Carla Rojas, the mayor, whose remarks to the broadcaster RPP were reported by AFP.",
         "en", [("Carla Rojas", "Twelve people were hurt", ("RPP", "AFP"))]),
        ("Dua belas orang terluka, demikian keterangan KFOR, pasukan aliansi itu, yang dikutip Antara.", "id",
         [("KFOR", "Dua belas orang terluka", ("Antara",))]),
        ('"The bridge will be mended," Mayor Carla Rojas told the state news agency Andina, Reuters reported.', "en",
         [("Carla Rojas", "The bridge will be mended", ("Andina", "Reuters"))]),
        ('"The bridge will be mended," said Carla Rojas on Monday. It was shown by TASS and picked up by AFP.', "en",
         [("Carla Rojas", "The bridge will be mended", ("TASS", "AFP"))]),
    ],
)
def test_who_carried_it(text, language, expected):
    """Every outlet that handed the words on stands in the chain, and none of them speaks."""
    assert _told(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The talks went well, according to the Norwegian prime minister's Facebook page.", "en", ("Facebook",)),
        ("Perundingan berjalan baik, menurut laman Facebook perdana menteri Norwegia itu.", "id", ("Facebook",)),
        ('Tore Sandvik was angry. "Nobody asked us," he tweeted late on Monday.', "en", ("X",)),
        ('Tore Sandvik marah. "Tidak ada yang bertanya kepada kami," cuitnya, Senin.', "id", ("X",)),
    ],
)
def test_a_network_is_a_vehicle_and_no_speaker(text, language, expected):
    """Whoever has the page or posts speaks; the network only carries it."""
    [(speaker, _, chain)] = _told(text, language)
    assert chain == expected
    assert speaker not in ("Facebook", "X", "unnamed")


@pytest.mark.parametrize(
    "text",
    [
        "An engineer who built it, and who asked for anonymity, told Reuters that the bridge was safe.",
        "Two porters, none of whom gave a name because the railway had not allowed them to address the press, told Reuters that"
        " the bridge was safe.",
        "A diplomat in Lima, asking not to be named since he has a family, told Reuters that the bridge was safe.",
    ],
)
def test_whoever_keeps_his_name_back_is_unnamed(text):
    """However much is told of them."""
    assert _told(text, "en") == [("unnamed", "the bridge was safe", ("Reuters",))]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Phnom Penh denied it on Monday, the agency AKP reported. Cambodia's army was silent.", "KHM"),
        ("In Ankara, the AKP said on Monday that Turkey would stay.", "TUR"),
        ("Caracas is calm. Venezuela will vote in May, VTV reported on Monday.", "VEN"),
        ("Hanoi is calm. Vietnam will vote in May, VTV reported on Monday.", "VNM"),
    ],
)
def test_a_shared_name_is_that_of_the_country_on_the_page(text, country):
    """Agencies, parties and broadcasters of several states go by the same initials."""
    assert [one.country for one in annotate(text, language="en").mentions if one.text in ("AKP", "VTV")] == [country]
