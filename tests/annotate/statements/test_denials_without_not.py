"""Denials without a *not*, those by which somebody has no part in it, and those that only look like one."""

from __future__ import annotations

import pytest

import sanad


def denied(language: str, *paragraphs: str) -> list[bool]:
    """Whether each statement denies, in order."""
    return [one.denies for one in sanad.annotate("\n\n".join(paragraphs), language=language).statements]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "A Croatian zoo vet who declined to be named told Hina that seven dolphins had died."),
    ("en", "A source who refused to be quoted said that the plant had been sold."),
    ("id", "Seorang dokter hewan Kroasia yang menolak disebut namanya mengatakan kepada Hina bahwa tujuh lumba-lumba mati."),
    ("id", "Seorang perwira yang menolak namanya dicantumkan menyatakan bahwa pasukannya sudah tiba di perbatasan."),
])
def test_who_will_not_be_named_denies_nothing(language: str, text: str) -> None:
    assert denied(language, text) == [False]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Colonel Juma said that rifles were in the hold. His account was denied by the owner, Baltic Star Lines. The company "
     "said that the hold was full of grain."),
    ("en", 'Peru accused Ecuador of crossing the border. The charge was rejected by Ecuador\'s foreign ministry. "Our patrol '
     'was at home," the ministry said.'),
    ("id", "Kolonel Juma menyatakan senapan ada di palka. Pernyataan Juma dibantah pemilik kapal, Baltic Star Lines. Perusahaan "
     "itu menegaskan palka tersebut berisi gandum."),
    ("id", 'Peru menuduh Ekuador melanggar perbatasan. Tuduhan itu dibantah Kementerian Luar Negeri Ekuador. "Patroli kami di '
     'wilayah sendiri," kata juru bicara kementerian itu.'),
    ("id", 'Chad menuduh Sudan mempersenjatai bandit. Mayor Osman menampik. "Semua senapan tersimpan," ucapnya kepada SUNA.'),
    ("en", "Chad accused Sudan of arming bandits. Sudan's army denied it: its garrison had been busy with the harvest, it said."),
])
def test_a_denial_in_the_page_s_words_leads_up_to_whose_it_is(language: str, text: str) -> None:
    """In the passive too, and whatever is denied stands before it or not at all."""
    assert denied(language, text) == [False, True]


@pytest.mark.parametrize(("language", "text"), [
    ("en", 'Ghana asked Togo to close the border. Togo\'s foreign minister refused. "Trade must go on," he said.'),
    ("id", 'Ghana meminta Togo menutup perbatasan. Menteri Luar Negeri Togo menolak. "Perdagangan harus berjalan," katanya.'),
])
def test_a_demand_is_refused_and_not_denied(language: str, text: str) -> None:
    assert denied(language, text) == [False, False]


def test_the_report_that_is_denied_does_not_deny() -> None:
    """Though it is told behind the denial; what the same side says behind it does."""
    text = (
        "The Kremlin denied a report by the BBC. The BBC, citing two officials, had reported that a general had fled to Dubai. "
        '"The general is at his post," spokesman Dmitry Peskov said.'
    )
    assert denied("en", text)[-2:] == [False, True]


@pytest.mark.parametrize(("language", "text"), [
    ("en", 'The warden said the tower had been hit by lightning. Neighbours tell it differently. "His cook lit it," one said.'),
    ("id", 'Honduras menyebut penebang membakar hutan. Petani punya kisah berbeda. "Tentara yang menyulut," kata seorang petani.'),
    ("id", "Honduras menyebut penebang membakar hutan. Kantor berita EFE memberitakan versi lain: api merambat dari pabrik gula."),
    ("en", 'The Sendero group said it had painted the bridge. Later it took back its claim. "A rival had our seal," it said.'),
])
def test_another_version_contradicts_the_first(language: str, text: str) -> None:
    assert denied(language, text) == [False, True]


@pytest.mark.parametrize(("language", "text"), [
    ("en", '"We had no part in the fire," a Kurdish spokesman said.'),
    ("en", "Poland was not involved in the sabotage, foreign minister Radoslaw Sikorski said."),
    ("en", '"It wasn\'t us," the Libyan general told Al Jazeera.'),
    ("en", "Prime Minister Ana Brnabic told RTS that her words had been misinterpreted."),
    ("en", '"Nothing could be further from the truth," said the mayor of Lyon, Gregory Doucet.'),
    ("en", "The border deal was struck in Quito with no foreign mediator, Ecuador's foreign minister insisted on Sunday."),
    ("id", "Perdana Menteri Norwegia mengatakan di parlemen bahwa negaranya tidak terlibat dalam ledakan pipa itu."),
    ("id", '"Bukan kami pelakunya," kata jenderal Libya itu kepada Al Jazeera.'),
    ("id", '"Pernyataan saya disalahpahami," kata uskup itu.'),
])
def test_a_denial_that_needs_no_claim(language: str, text: str) -> None:
    assert denied(language, text) == [True]


@pytest.mark.parametrize(("language", "text"), [
    ("en", '"They are not responsible for the delay," the French minister said of the port workers.'),
    ("en", '"We will play no part in the vote," the party leader said.'),
    ("en", '"If we are not involved, nothing will change," the Irish premier said.'),
    ("en", "The inspectors said they had found no link to the earlier fire."),
    ("en", '"We do not want war," Turkish president Recep Tayyip Erdogan said.'),
    ("id", "Para siswa tidak terlibat dalam penyusunan jadwal, kata kepala sekolah itu."),
    ("id", '"Kami tidak akan mundur," kata jenderal Ethiopia itu.'),
])
def test_what_denies_nothing(language: str, text: str) -> None:
    """It is said of others, or of what is to come."""
    assert denied(language, text) == [False]


def test_that_things_go_on_contradicts_a_report_that_they_do_not() -> None:
    claim = "The Daily Courier reported that Serbia had stopped gas supplies. "
    answer = '"All that was promised will still be delivered," said Serbian energy minister Dubravka Djedovic.'
    assert denied("en", claim + answer) == [False, True]
    assert denied("en", answer) == [False]


def test_a_reason_for_a_refusal_denies_nothing() -> None:
    """Though *saying* may also be a word of a claim that is rejected."""
    assert denied("en", "The king rejected the resignation of his minister, saying that the country needed him.")[-1] is False


@pytest.mark.parametrize(("language", "text", "denies"), [
    ("en", "The Libyan general said he was not involved.", True),
    ("en", "Libya's defence minister said she was not involved.", True),
    ("id", "Jenderal Libya itu mengatakan ia tidak terlibat.", True),
    ("id", "Para buruh tidak ada sangkut pautnya dengan ledakan itu, kata jenderal Libya.", False),
])
def test_whoever_is_not_named_again_may_have_no_part_in_it(language: str, text: str, denies: bool) -> None:
    """A pronoun is no other party; others whom one clears are."""
    assert denied(language, text) == [denies]


@pytest.mark.parametrize(("language", "text"), [
    ("en", 'Kenya accused Uganda of theft. "President Museveni dismissed it at once," Uganda\'s foreign ministry said.'),
    ("en", 'Kenya accused Uganda of theft. "That is not what we do," Uganda\'s foreign minister said.'),
    ("en", "Kenya drove the traders out, it said. Uganda tells it the other way around. Its ministry said they had left."),
    ("id", 'Kenya menuduh Uganda mencuri. "Presiden Museveni menolaknya mentah-mentah," kata Kementerian Luar Negeri Uganda.'),
    ("id", 'Kenya menuduh Uganda mencuri. "Itu bukan cara kami," kata Menteri Luar Negeri Uganda.'),
    ("en", "The plane was empty, the Kenyan minister said on Monday, flatly contradicting Kampala."),
])
def test_what_is_said_tells_that_something_is_denied(language: str, text: str) -> None:
    """That one's own side rejected it, does not do so, or tells it the other way round."""
    assert denied(language, text)[-1]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Uganda called for talks. Kenya's president insisted that his country was not looking to start a feud."),
    ("en", '"Needless to say, bread has become dear," Kenya\'s minister said.'),
    ("en", "Uganda spoke of a theft. Kenya's minister said that Kenya had handed over its allegations in May."),
    ("id", "Kenya menuduh Uganda menutup kantor visa. Uganda berdalih petugasnya tidak sanggup mengolah permohonan."),
])
def test_what_one_does_not_want_or_cannot_do_denies_nothing(language: str, text: str) -> None:
    """Nor does who speaks of his own accusation."""
    assert not denied(language, text)[-1]
