"""Whose somebody is whom no word of his own gives to a state."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import Article, Mention


def one(text: str, words: str, language: str) -> Mention:
    """The mention over the last place of ``words``."""
    start = text.rindex(words)
    return next(m for m in sanad.annotate(text, language=language).mentions if m.start < start + len(words) and start < m.end)


@pytest.mark.parametrize(("language", "text", "words", "country"), [
    ("en", "Gambia signed a pact with Ghana on Sunday. Parliament will vote on it.", "Parliament", "GMB"),
    ("en", "Uganda sent troops into Congo on Thursday. The army said it hunted rebels.", "army", "UGA"),
    ("en", "Palau said a Chinese ship had entered its waters. The coast guard sent two boats.", "coast guard", "PLW"),
    ("en", "QUITO - Police arrested two Albanians. Prosecutors said they were bound for Belgium. Minister Ana Brun thanked Peru.",
     "Ana Brun", "ECU"),
    ("en", "Kenya sent troops across. Somalia asked why. Colonel Abdi Warsame said a well broke.", "Abdi Warsame", "SOM"),
    ("en", "Congress in Lima voted on Monday. Bolivia was surprised.", "Congress", "PER"),
    ("en", "Two herders died, according to the Foreign Office in Islamabad.", "Foreign Office", "PAK"),
    ("id", "Samoa menyatakan kapal China memasuki perairannya. Penjaga pantai mengirim dua kapal.", "Penjaga pantai", "WSM"),
    ("id", "Togo mengadu bahwa Benin mengerahkan tentara. Presiden Kossi Amegan mengatakan negaranya siap.", "Kossi Amegan", "TGO"),
])  # fmt: skip
def test_who_has_no_country_is_of_the_one_told_of_before(language: str, text: str, words: str, country: str) -> None:
    """The first state that is named there, rather than the one to which something is done or in which it happens."""
    assert one(text, words, language).country == country


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", "Togo arrested two Beninese, according to police.", "police"),
    ("en", "Togo arrested two Beninese, according to the army.", "army"),
    ("id", "Togo menangkap dua warga Benin, menurut data kepolisian.", "kepolisian"),
])
def test_who_tells_behind_a_comma_what_a_state_did_is_of_that_state(language: str, text: str, words: str) -> None:
    """Not of the state named last."""
    assert one(text, words, language).country == "TGO"


@pytest.mark.parametrize(("language", "text", "words", "country"), [
    ("en", "Togo urged Benin to open the bridge. President Afi Mensah of Togo received Trade Minister Kossi Amegan on Monday.",
     "Kossi Amegan", "BEN"),
    ("id", "Togo mendesak Benin membuka jembatan. Presiden Togo Afi Mensah menelepon Menteri Pertahanan Kossi Amegan, Senin.",
     "Kossi Amegan", "BEN"),
    ("id", "Menteri Pertahanan Togo Afi Mensah menemui Menteri Pertahanan Kossi Amegan.", "Kossi Amegan", None),
])  # fmt: skip
def test_who_is_met_is_not_of_the_side_of_who_meets_him(language: str, text: str, words: str, country: str | None) -> None:
    """Although his own office is named without a country."""
    assert one(text, words, language).country == country


@pytest.mark.parametrize(("text", "words", "country"), [
    ("Togo menutup perbatasannya, kata Kementerian Pertahanan, Jumat.", "Kementerian Pertahanan", "TGO"),
    ("Togo mengusir Duta Besar Benin. Kementerian itu menilai ia menghina Presiden.", "Kementerian", "TGO"),
    ("Kementerian Luar Negeri memulangkan 12 WNI dari Togo. Benin menutup perbatasan dengan Togo. Togo mengecam Benin.",
     "Kementerian Luar Negeri", "IDN"),
    ("Togo menuduh Benin. Juru bicara Kementerian Pertahanan Kossi Amegan menunjukkan foto.", "Kossi Amegan", "TGO"),
    ("Benin membantah tuduhan Togo, kata Kementerian Luar Negeri di Lome.", "Kementerian Luar Negeri", "TGO"),
    ("Menteri Pertahanan Indonesia tiba di Togo. Benin menyalahkan pihak seberang. Sekjen Kementerian Pertahanan Kossi Amegan"
     " menuduh Togo.", "Kossi Amegan", "BEN"),
    ("Kementerian Luar Negeri mengecam serangan di Togo.", "Kementerian Luar Negeri", "IDN"),
])
def test_a_ministry_is_that_at_home_only_by_custom(text: str, words: str, country: str) -> None:
    """Where the sentence tells of another state before, or a pointing word stands behind it, it is not the one at home."""
    assert one(text, words, "id").country == country


def test_an_organ_that_was_named_with_its_country_is_no_other() -> None:
    """ "Congress" alone is that of the United States, behind "Peru's Congress" that of Peru."""
    assert one("Congress met on Monday.", "Congress", "en").country == "USA"
    assert one("Peru's Congress met on Monday. Congress then voted. The United States was told.", "Congress", "en").country == "PER"


@pytest.mark.parametrize(("language", "text", "words", "country"), [
    ("en", "Two Chinese workers were killed in Mali. The workers were building a dam.", "workers", "CHN"),
    ("en", "Two Chinese workers were killed in Mali. Workers protested.", "Workers", None),
    ("en", "Ghana's ruling party won. Togo and Benin sent greetings. The party said it was grateful.", "party", "GHA"),
    ("id", "Dua nelayan India ditahan di Oman. Para nelayan itu sehat.", "nelayan", "IND"),
    ("id", "Dua nelayan India dan tiga nelayan Nepal ditahan di Oman. Para nelayan itu sehat.", "nelayan", None),
])
def test_people_named_before_by_the_same_word_are_the_same(language: str, text: str, words: str, country: str | None) -> None:
    """Only where a pointing word says that they are those, and all that were named are of one country."""
    assert one(text, words, language).country == country


def test_citizens_of_the_country_at_home_are_of_that_wherever_they_are() -> None:
    """ "WNI dari Sudan" come from there without being of there."""
    assert one("Sebanyak 12 WNI dari Sudan tiba, Senin.", "WNI", "id").country == "IDN"
    assert one("Seorang jenderal Mesir membantah.", "jenderal", "id").kind == "group"


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", "Chad said Niger had fired first. Niger was silent. Minister Abdou Garba denied that Niger had fired.", "Abdou Garba"),
    ("id", "Chad menyebut Niger menembak. Niger diam. Menteri Abdou Garba membantah bahwa Niger menembak.", "Abdou Garba"),
])
def test_who_denies_that_a_state_did_something_is_of_that_state(language: str, text: str, words: str) -> None:
    """Whoever says that it did something is of another."""
    assert one(text, words, language).country == "NER"


@pytest.mark.parametrize(("text", "country"), [
    ("Pemerintah mengusir dua diplomat Rusia karena tuduhan mata-mata.", "IDN"),
    ("Pemerintah menolak permintaan Selandia Baru.", "IDN"),
    ("Pemerintah memberlakukan jam malam di Bamako setelah unjuk rasa.", "MLI"),
    ("Pemerintah Peru mengusir utusan Bolivia. Pemerintah juga memanggil pulang dubesnya.", "PER"),
])  # fmt: skip
def test_a_government_without_a_name_is_that_at_home_before_any_other_is_named(text: str, country: str) -> None:
    """An Indonesian page says whose a foreign government is."""
    assert one(text, "Pemerintah", "id").country == country


@pytest.mark.parametrize(("language", "text", "words", "country"), [
    ("id", "Kapal perang Peru menabrak kapal patroli Chile, Jumat. Hal itu dikatakan Laksamana Joko Prado.",
     "Joko Prado", "CHL"),
    ("id", "Kapal perang Peru berlayar ke utara, Jumat. Hal itu dikatakan Laksamana Joko Prado.", "Joko Prado", "PER"),
    ("en", "A Peruvian warship rammed a Chilean patrol boat, the head of Chile's northern fleet, First Admiral Luis Prado, said.",
     "Luis Prado", "CHL"),
])
def test_an_officer_who_tells_what_forces_did_to_others_is_of_these(language: str, text: str, words: str, country: str) -> None:
    """Where others are told of."""
    assert one(text, words, language).country == country


def written(text: str, dateline: str, language: str, words: str) -> str | None:
    """The country of the mention over the last place of ``words`` on a page written at ``dateline``."""
    article = Article("page", published="2024-05-01", language=language, dateline=dateline, text=text)
    start = text.rindex(words)
    return next(m.country for m in sanad.annotate(article).mentions if m.start < start + len(words) and start < m.end)


_TOLD = "Uganda protested. Uganda's president spoke. Ugandan papers agreed. "


@pytest.mark.parametrize(("language", "text", "words", "country"), [
    ("en", _TOLD + "Police have arrested a Ugandan woman and a Tanzanian man.", "Police", "KEN"),
    ("en", _TOLD + "Police cordoned off the Ugandan embassy.", "Police", "KEN"),
    ("en", "Kenya expelled Uganda's ambassador, who had said that the police inquiry was a farce.", "police", "KEN"),
    ("en", "Kenya's king defended the police.\nIn Kampala, Uganda protested.\nPolice said two Ugandans fled.", "Police", "KEN"),
    ("id", 'Uganda menolak hal itu.\n"Kita sabar," kata Retno Marsudi di Jakarta.\nPolisi membiarkan tiga warga Uganda pergi.',
     "Polisi", "KEN"),
    ("en", "The bridge was closed. Officers of the spy agency searched the Ugandan minister's house.", "Officers", "UGA"),
    # another place, other police or another state that acts
    ("en", "Uganda protested. In Kampala, the president spoke. Police cordoned off the square.", "Police", "UGA"),
    ("en", "Ugandan police seized two boats. The owner paid. Police said they would keep them.", "Police", "UGA"),
    ("en", "Uganda arrested two Kenyans on Monday. Police said they had fished there.", "Police", "UGA"),
    ("id", "Uganda melepas dua warga Rwanda. Setiba di Kigali, keduanya menuding polisi Uganda. Tuduhan itu dibantah Kepala Polisi"
     " Moses Okot.", "Moses Okot", "UGA"),
])  # fmt: skip
def test_police_are_those_of_where_a_page_was_written(language: str, text: str, words: str, country: str) -> None:
    """Rather than of the state most often named; they act on strangers by their nationality, and around embassies of others."""
    assert written(text, "NAIROBI", language, words) == country


def test_police_at_home_are_not_those_of_a_page_about_another_state() -> None:
    """An Indonesian page is written in Jakarta whatever it is about."""
    text = "Kepolisian Kenya menahan dua WNI. Keduanya sehat. Polisi mengatakan kasus itu dilimpahkan."
    assert written(text, "Jakarta", "id", "Polisi") == "KEN"


@pytest.mark.parametrize(("text", "country"), [
    ("The foreign ministry in Kampala was silent. Four Kenyans are stranded in Uganda, according to the Foreign Ministry.", "KEN"),
    ("The foreign ministry in Kampala spoke. Uganda deported four Kenyans, according to the Foreign Ministry.", "UGA"),
    ("The foreign ministry in Kampala spoke. Uganda freed four men, according to the Foreign Ministry.", "UGA"),
])
def test_a_foreign_ministry_tells_of_its_own_citizens_abroad(text: str, country: str) -> None:
    """Where a sentence is about them; not where it is about what a state does to them."""
    assert one(text, "Foreign Ministry", "en").country == country


@pytest.mark.parametrize(("language", "text", "words", "country"), [
    ("en", _TOLD + "Prime Minister Ann Otieno of Kenya accused Kampala of malice. She met the National Security Council.",
     "National Security Council", "KEN"),
    ("id", "Uganda mengeluh. Warga Uganda marah, dan Uganda protes. Perdana Menteri Kenya Ann Otieno menuduh Kampala."
     " Ia menggelar rapat Dewan Keamanan Nasional.", "Dewan Keamanan Nasional", "KEN"),
])  # fmt: skip
def test_who_convenes_a_body_is_of_its_state(language: str, text: str, words: str, country: str) -> None:
    """Although only a pronoun stands there."""
    assert one(text, words, language).country == country


def test_an_embassy_is_that_of_whose_envoy_was_named() -> None:
    """Nobody sends a note to his own embassy where he is."""
    text = "Kenya expelled Uganda's ambassador. Minister Ann Otieno of Kenya said that a note was sent to the embassy on Saturday."
    assert written(text, "NAIROBI", "en", "embassy") == "UGA"
    text = "Kenya closed its airport. The State Department told Americans to call the embassy."
    assert written(text, "WASHINGTON", "en", "embassy") == "USA"


def test_a_place_at_home_on_the_way_says_nothing_of_a_ministry_abroad() -> None:
    """A page written abroad names home only as a place to which somebody flies."""
    text = "Kenya memanggil utusan Kampala, yang ucapannya disebut Kementerian Luar Negeri keliru. Ia pulang lewat Jakarta."
    assert written(text, "NAIROBI", "id", "Kementerian Luar Negeri") == "KEN"
    text = "Kenya menahan dua WNI. Kementerian Luar Negeri meminta akses."
    assert written(text, "NAIROBI", "id", "Kementerian Luar Negeri") == "IDN"
