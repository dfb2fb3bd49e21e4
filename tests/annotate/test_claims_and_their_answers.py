"""Who answers a claim in the next sentences, and whether the answer, and what goes on with it, denies it."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

import sanad
from sanad.model import Statement


def said(text: str, words: str, language: str) -> Statement:
    """The statement that holds ``words`` in what is said."""
    found = sanad.annotate(text, language=language, published="2024-05-17").statements
    at = text.index(words)
    return next(one for one in found if any(span.start <= at < span.end for span in one.content))


DENYING = [
    ("en", 'Norway blamed Iceland for cutting a cable. Malta urged the two countries to talk. "We did not touch it," the Icelandic '
           "foreign ministry said.", "did not touch", "ISL"),
    ("en", 'Kenya accused Uganda of hiding smugglers. The Ugandan army called the charge absurd. "Its own boats carry the sugar," '
           "a spokesman said.", "own boats", "UGA"),
    ("en", 'Bolivia said that Peruvian customs officers had taken bribes. "It is a lie," the Peruvian foreign minister said.',
     "a lie", "PER"),
    ("id", "Ghana menuduh Togo menimbun pupuk. Negara itu membantah. \"Gudang kami kosong,\" ujar dia.", "Gudang", "TGO"),
    ("id", "Kenya menuding Uganda menyadap teleponnya. Kementerian di Kampala menyebut tudingan itu tidak berdasar.",
     "tudingan itu", "UGA"),
    ("id", 'Tarif gula naik pekan lalu. "Ini bukan hukuman bagi siapa pun," kata Menteri Keuangan Fiji.', "Ini bukan", "FJI"),
]

DENYING += [
    ("en", "Iceland held a Norwegian trawler on Monday. Norwegian minister Odd Berg says his crew never cut a cable.",
     "his crew", "NOR"),
    ("en", '"Nobody hailed us on any channel," Norwegian minister Odd Berg told reporters. The Icelandic coast guard tells '
           'it differently. "We hailed the trawler four times," it said.', "Nobody hailed", "NOR"),
    ("id", '"Tidak satu pun kapal memanggil kami," kata menteri Norwegia Odd Berg. Penjaga pantai Islandia punya versi lain. '
           "Menurut penjaga pantai itu, petugas sudah empat kali memanggil kapal tersebut.", "Tidak satu pun", "NOR"),
]

NOT_DENYING = [
    ("en", '"Nobody hailed us on any channel," Norwegian minister Odd Berg told reporters. The Icelandic coast guard tells '
           'it differently. "We hailed the trawler four times," it said.', "four times"),
    ("en", "Kenya accused Uganda of hiding smugglers. Uganda's foreign ministry said it had no plans to hold talks.", "no plans"),
    ("en", "Peru alleged that Chile had moved the fence. The Chilean foreign ministry said the matter should be settled by judges, "
           "not by policemen.", "by judges"),
    ("en", "Ghana accused Togo of hoarding cocoa. Togo said that there were no Togolese stores in the north. It added that Togo "
           "had summoned the Ghanaian ambassador.", "had summoned"),
    ("en", 'Norway said Iceland had cut a cable. "These claims are untrue," the Icelandic prime minister said.\n\n"The ferry '
           'leaves in the morning," she added.', "ferry"),
    ("id", "Kenya menuduh Uganda menimbun gula. Militer Uganda membantah terlibat. Ia mengatakan nota protes akan dikirim ke "
           "Nairobi.", "nota protes"),
    ("id", 'Ghana menuding Togo menimbun pupuk. "Ini bukan urusan wartawan," kata Presiden Togo.', "bukan urusan"),
    ("id", 'Pemerintah Fiji mendukung usul itu. "Kami berharap ini mendorong kawasan ke arah yang benar," kata Menteri Luar Negeri '
           "Fiji.", "berharap"),
]


@pytest.mark.parametrize(("language", "text", "words", "country"), DENYING)
def test_an_answer_denies_and_is_that_of_the_accused(language: str, text: str, words: str, country: str) -> None:
    """Also behind a third voice, by a body that only its seat or a pointing word names, and as a quotation that bears it out."""
    statement = said(text, words, language)
    assert statement.denies
    assert statement.speaker is not None
    assert statement.speaker.country == country


@pytest.mark.parametrize(("language", "text", "words"), NOT_DENYING)
def test_what_is_refused_added_or_to_be_done_denies_nothing(language: str, text: str, words: str) -> None:
    """Nor does what goes on behind a denial with another matter."""
    assert not said(text, words, language).denies


REJECTIONS = [
    ("en", "Kenya accused Uganda of hiding smugglers. Malta urged restraint. Uganda denied the accusation.", "UGA", "KEN"),
    ("en", "Peru accused Chile of moving the fence. Chile denied any wrongdoing.", "CHL", "PER"),
    ("en", "Ghana accused Togo of hoarding cocoa. The country rejected the claim as baseless.", "TGO", "GHA"),
    ("id", "Kenya menuding Uganda menimbun gula. Malta meminta keduanya berunding. Uganda menampik tudingan itu.", "UGA", "KEN"),
    ("id", "Ghana menuduh Togo menimbun pupuk. Kementerian itu menyebut tuduhan tersebut mengada-ada.", "TGO", "GHA"),
]


@pytest.mark.parametrize(("language", "text", "actor", "recipient"), REJECTIONS)
def test_a_denial_answers_who_accused(language: str, text: str, actor: str, recipient: str) -> None:
    """Rather than who spoke in between."""
    rejection = next(one for one in told(text, language) if one[0] == "REJECT")
    assert rejection == ("REJECT", actor, recipient)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Kenya said on Monday that Ugandan troops had crossed the border and killed two soldiers."),
        ("id", "Kenya menyatakan pada Senin bahwa pasukan Uganda menyeberangi perbatasan dan menewaskan dua prajurit."),
    ],
)
def test_soldiers_killed_by_another_state_are_of_who_tells(language: str, text: str) -> None:
    """And nobody but he vouches for it."""
    events = sanad.annotate(text, language=language, published="2024-05-17").events
    blow = next(one for one in events if one.type == "ASSAULT")
    assert [one.country for one in blow.recipients] == ["KEN"]
    assert blow.status == "alleged"
