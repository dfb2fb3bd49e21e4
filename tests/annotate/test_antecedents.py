"""Whom "it", "its" and "-nya" take up, and whose a body or office is that names no country."""

from __future__ import annotations

import pytest

import sanad
from sanad.model import Mention


def named(text: str, words: str, language: str, published: str = "2025-08-16", title: str | None = None) -> Mention:
    """The mention that begins with the first of ``words`` at the last place where they stand."""
    if title is None:
        found = sanad.annotate(text, language=language, published=published).mentions
    else:
        body = "".join(f"<p>{one}</p>" for one in text.split("\n\n"))
        dated = f'<meta property="article:published_time" content="{published}">'
        page = f'<html lang="{language}"><head>{dated}</head><body><article><h1>{title}</h1>{body}</article></body></html>'
        article = sanad.read(page.encode())
        text, found = article.text, sanad.annotate(article).mentions
    start = text.rindex(words)
    return next(one for one in found if one.start == start)


IT = [
    ("Bolivia sued in May, a week after soldiers entered its consulate and took away a painter to whom it had given shelter. "
     "It asked the court to act.", "It", "BOL"),
    ("Peru called off the talks with Chile on Monday, a day after speedboats attacked patrol boats of its navy.", "navy", "PER"),
    ("The Kenyan defence ministry told another story. Addis Ababa, it said on Tuesday, had offered a truce.", "it", "KEN"),
    ("Norway broke off its work on the treaty with Sweden. On Friday it sent an envoy home.", "it", "NOR"),
    ("Ghana accused Togo of hiding rebels and moved tanks to its border posts after reports that gunmen had left Lomé. "
     "It closed the market as well.", "It", "GHA"),
]


@pytest.mark.parametrize(("text", "words", "country"), IT)
def test_it_is_the_subject_of_the_main_clause(text: str, words: str, country: str) -> None:
    """Not a body in a clause beside it, nor one behind a preposition."""
    assert named(text, words, "en").country == country


def test_it_does_not_stand_for_what_a_comma_sets_off() -> None:
    """"Lima, it said, …" is somebody else's word about Lima."""
    text = "The Chilean foreign ministry was not impressed. Lima, it said, had promised nothing."
    assert named(text, "it", "en").name == "Ministry of Foreign Affairs (Chile)"


HOLDERS = [
    ("en", "The junta in Lima turned down the offer. In a letter seen by Antara and quoted by Kyodo, its envoy, Admiral Ramiro "
           "Quintana, accused Oslo of theft.", "Ramiro Quintana", "PER"),
    ("id", "Pemerintah Kenya menolak usul itu. Dalam pidato yang disiarkan AFP, juru bicaranya, Kolonel Peter Odhiambo, menuduh "
           "Prancis memata-matai.", "Peter Odhiambo", "KEN"),
    ("id", "Bagaimana dengan Peru? Negara itu menutup perbatasannya. Menurut Jenderal Ramiro Quintana, panglima angkatan "
           "daratnya, 20 tank dikirim.", "Ramiro Quintana", "PER"),
]


@pytest.mark.parametrize(("language", "text", "name", "country"), HOLDERS)
def test_its_office_holder_is_of_the_country_of_whom_its_means(language: str, text: str, name: str, country: str) -> None:
    """Not of that of the outlet or state named last."""
    assert named(text, name, language).country == country


OWN = [
    ("Menteri Luar Negeri Peru Ramiro Quintana menuduh Chile membiarkan unjuk rasa terjadi di depan polisinya sendiri.",
     "polisinya", "CHL"),
    ("Kenya menarik pasukannya dari perbatasan setelah Etiopia mengirim utusan.", "pasukannya", "KEN"),
]


@pytest.mark.parametrize(("text", "words", "country"), OWN)
def test_the_clitic_means_the_nearest_subject(text: str, words: str, country: str) -> None:
    """Who is accused of something is the subject of what he is accused of."""
    assert named(text, words, "id").country == country


def test_no_embassy_is_one_of_the_state_in_which_it_stands() -> None:
    """"the embassy in Lima" is somebody else's."""
    assert named("Norwegia menutup kedutaan besar di Peru.", "kedutaan besar", "id").country == "NOR"


HEADLINES = [
    ("en", "Rain delays Gabon's president",
     "A Norwegian envoy, who was changing trains in Nepal, asked for the president to be met with an umbrella. "
     "Boats lay under every bridge of the capital all day long.", "president"),
    ("id", "Junta Gabon diberi waktu sepekan",
     "Prancis tidak akan membiarkan warganya diserang, kata Paris pada hari Senin.\n\n"
     "Junta menolak tuntutan itu dan menutup semua jembatan.", "Junta"),
]


@pytest.mark.parametrize(("language", "title", "text", "words"), HEADLINES)
def test_a_bare_office_or_body_is_the_one_of_the_headline(language: str, title: str, text: str, words: str) -> None:
    """The headline says whose it is, where the text does not."""
    assert named(text, words, language, "2023-09-02", title).country == "GAB"


BARE = [
    ("en", "The Pacific Court of Fisheries met on Monday. Peru and Chile sent envoys. In Lima ministers waited; the court ruled "
           "for neither.", "court", "body:pacific-court-of-fisheries"),
    ("en", "ASEAN condemned the coup on Friday. Nepal said nothing, but the ten-nation bloc shut its office.", "bloc",
     "body:asean"),
    ("id", "ASEAN mengecam kudeta itu pada Jumat. Nepal diam saja, tetapi perhimpunan sepuluh negara itu menutup kantornya.",
     "perhimpunan", "body:asean"),
]


@pytest.mark.parametrize(("language", "text", "words", "entity"), BARE)
def test_a_bare_noun_for_a_body_means_the_last_of_that_kind(language: str, text: str, words: str, entity: str) -> None:
    """A court, council or bloc is not one of the state that was named last."""
    assert named(text, words, language).entity == entity


MEMBERS = [
    ("en", "Peru closed the port. Ramiro Quintana, speaking for the opposition Harbour Party, accused the government of waste.",
     "Ramiro Quintana", "PER"),
    ("en", "Astrid Solbakken, who acts for Norway, told the judges that Chile was late.", "Astrid Solbakken", "NOR"),
    ("id", "Ramiro Quintana dari Partai Cakrawala menuduh pemerintah Peru boros.", "Ramiro Quintana", "PER"),
    ("id", "Pemerintah Indonesia mengecam pembakaran bendera oleh politikus sayap kanan Ramiro Quintana di Lima, Peru.",
     "Ramiro Quintana", "PER"),
]


@pytest.mark.parametrize(("language", "text", "name", "country"), MEMBERS)
def test_a_member_is_of_the_country_of_his_party_and_a_party_of_that_of_the_page(
    language: str, text: str, name: str, country: str
) -> None:
    """A phrase set beside a name, or behind the word for *of*, says to whom somebody belongs."""
    assert named(text, name, language).country == country


def test_forces_named_together_are_of_one_state() -> None:
    """"tentara dan artileri X": the owner stands behind both."""
    assert named("Kota itu diserbu tentara dan artileri Peru pada Senin.", "tentara", "id").country == "PER"


def test_a_plural_head_stands_for_those_listed_behind_it() -> None:
    """"the presidents of the two banks, A and B": the presidents are A and B."""
    text = "The presidents of the two banks, Astrid Solbakken and Ramiro Quintana, dined in Accra."
    assert named(text, "presidents", "en").name == "Astrid Solbakken, Ramiro Quintana"


def test_a_word_between_title_and_state_parts_them_not() -> None:
    """"Presiden transisi Chad X" is the transitional president of Chad."""
    found = named("Presiden transisi Gabon Kwaku Danso terbang ke Lima.", "Kwaku Danso", "id")
    assert (found.country, found.role) == ("GAB", "Presiden transisi Gabon")


HIM = [
    ("Hours before the vote in Lima, Astrid Solbakken wrote to Ramiro Quintana and invited him to dinner.", "him",
     "Ramiro Quintana"),
    ("Astrid Solbakken went on the radio. \"I knew, Ramiro Quintana knew, and we chose together,\" she said.", "she",
     "Astrid Solbakken"),
]


@pytest.mark.parametrize(("text", "words", "name"), HIM)
def test_a_pronoun_is_neither_the_subject_of_its_verb_nor_somebody_in_a_quotation(text: str, words: str, name: str) -> None:
    """Whom somebody invites is somebody else, and whoever is quoted is not he of whom the quotation tells."""
    assert named(text, words, "en").name == name


def test_what_a_junta_calls_itself_is_of_its_state() -> None:
    """The name stands behind the word for *itself*."""
    text = "France warned Gabon. The junta of Gabon, which calls itself the Council for Renewal, shut the port."
    assert named(text, "Council", "en").country == "GAB"


def test_a_capital_that_only_the_sentence_gives_makes_no_name() -> None:
    """On a page of several sentences a word that stands but once, at the head of one, with a small letter behind it."""
    text = "Peru closed its border. Chile did so too. Buntings on the road were taken down. Nobody was seen there."
    assert "Buntings" not in [one.text for one in sanad.annotate(text, language="en").mentions]


def test_the_palace_of_a_president_is_his_office() -> None:
    """Not the government."""
    assert named("The Elysee said nothing.", "Elysee", "en").name == "Office of the President (France)"


def test_the_spokesman_of_the_junta_is_of_the_state_where_one_rules() -> None:
    """"juru bicara junta X" takes the junta that the page has told of, not the state named last."""
    text = "Junta Gabon diberi waktu sepekan. Prancis menolak tuntutan itu. Pada Jumat juru bicara junta Kwaku Danso menuduh PBB."
    assert named(text, "Kwaku Danso", "id").country == "GAB"


def test_an_embassy_in_a_city_is_that_of_another_state_told_of_before() -> None:
    """It is not one of the state in which it stands."""
    text = "Norway recalled its envoy. A crowd marched to the embassy in Lima on Sunday."
    assert named(text, "embassy", "en").name == "Embassy of Norway in Lima"


def test_a_palace_with_a_name_of_its_own_is_a_place() -> None:
    """"Istana" alone is that of Indonesia, "Istana Varegga" is not."""
    assert named("Perjanjian itu diteken di Istana Varegga oleh Menteri Pertahanan Peru.", "Istana", "id").kind == "place"


@pytest.mark.parametrize(("language", "text", "words"), [
    ("en", "Kenya detained a Ugandan trawler and its crew.", "crew"),
    ("en", "Kenya sent Uganda and its army a warning.", "army"),
    ("id", "Kenya menahan kapal Uganda dan awaknya.", "awaknya"),
])  # fmt: skip
def test_what_a_list_names_behind_somebody_as_his_is_his(language: str, text: str, words: str) -> None:
    """Not that of the subject."""
    assert named(text, words, language).country == "UGA"
