"""What looks like a political event and is none, and what is one in spite of the words around it."""

from __future__ import annotations

import pytest
from tests.annotate.acts import told

import sanad


def types(text: str, language: str) -> list[str]:
    """The types of the events in ``text``."""
    return [one.type for one in sanad.annotate(text, language=language, published="2026-03-02").events]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In the ballet, the king arrests the smugglers and resigns."),
        ("en", "The comedy imagines a Norwegian prime minister who declares war on Iceland."),
        ("en", "In the novel the general arrests his own son."),
        ("id", "Dalam drama musikal itu, presiden mengampuni para pemberontak."),
        ("id", "Novel itu mengisahkan jenderal Rusia yang menyerang Turki."),
    ],
)
def test_what_happens_in_an_invented_story_is_no_event(language: str, text: str) -> None:
    """Whatever office its persons hold."""
    assert types(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "type_"),
    [
        ("en", "In an act of defiance, Iran attacked Oman.", "ASSAULT"),
        ("en", "In the northern city of Mosul, Iraqi troops killed two militants.", "ASSAULT"),
        ("id", "Rusia melarang film itu dan menangkap sutradaranya.", "COERCE"),
        ("id", "Dalam pertemuan di gedung opera itu, presiden mengecam Rusia.", "ACCUSE"),
    ],
)
def test_a_story_must_frame_the_sentence(language: str, text: str, type_: str) -> None:
    """The name of a work somewhere else takes nothing away."""
    assert type_ in types(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Warm winds from Libya will invade Malta."),
        ("en", "Share prices in Peru and Chile retreated."),
        ("en", "A heatwave gripped Greece and forced Athens to act."),
        ("en", "Wolves from Slovenia attacked Austria's sheep."),
        ("id", "Badai dari Australia menyerang Timor Leste."),
        ("id", "Harga di Italia dan Spanyol mundur."),
    ],
)
def test_names_behind_a_force_of_nature_only_say_where_it_comes_from(language: str, text: str) -> None:
    """Countries that stand between a storm or a price and its verb do not act."""
    assert types(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Troops from Chad and Niger attacked rebels in Nigeria."),
        ("en", "Armed men in cars attacked a police station in Mali."),
        ("en", "Rain fell in Lima, and Chile attacked Peru."),
        ("id", "Pasukan dari Chad dan Niger menyerang pemberontak di Nigeria."),
    ],
)
def test_people_from_somewhere_act(language: str, text: str) -> None:
    """Only what is nobody is passed over."""
    assert "ASSAULT" in types(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The statute lets the president veto a bill."),
        ("en", "A state of emergency may be declared only by the president."),
        ("id", "Hak veto dipegang oleh lima anggota Dewan Keamanan PBB."),
        ("id", "Keadaan darurat hanya dapat dinyatakan oleh presiden."),
        ("id", "Pencuri menguras tabungan seorang penjahit tua di Blitar."),
        ("id", "Obligasi Jerman diburu investor."),
        ("en", "Spain struck back when the ball was headed in at the far post."),
        ("id", "Raja putih mundur ke sudut karena menteri hitam mengancamnya."),
    ],
)
def test_rules_markets_sport_and_private_harm_are_no_events(language: str, text: str) -> None:
    """Nobody political acts there, or nobody at all."""
    assert types(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Samoa attacked Fiji from deep and lost by a point after ten minutes."),
        ("id", "Slovenia menyerang Kroasia dan menjaga keunggulan tipis."),
    ],
)
def test_two_words_that_may_be_of_sport_make_a_sentence_one_about_sport(language: str, text: str) -> None:
    """One of them alone may mean anything."""
    assert types(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Chile attacked Peru within ten minutes."),
        ("en", "Chile's army attacked Peru to win the match of its league."),
        ("id", "Chile menyerang Peru selama sepuluh menit."),
    ],
)
def test_one_such_word_or_an_army_beside_two_takes_nothing_away(language: str, text: str) -> None:
    """Minutes pass in wars, too."""
    assert "ASSAULT" in types(text, language)


def test_what_may_be_done_by_nobody_in_particular_is_a_rule() -> None:
    """Whose parliament it is makes it an event that may come."""
    assert types("Only parliament may declare war.", "en") == []
    assert types("Turkey's parliament may declare war on Syria.", "en") == ["MOBILIZE"]


def test_firms_that_deal_with_each_other_make_no_event() -> None:
    """With a state on one side they do."""
    assert types("Volvo and Scania agreed to share a plant for batteries.", "en") == []
    assert types("Hyundai agreed with Poland to build a plant.", "en") == ["AGREE"]


@pytest.mark.parametrize(("language", "text", "events"), [
    ("en", "The last Belgian soldiers left Rwanda on Monday.", [("RETREAT", "BEL", "RWA")]),
    ("en", "France's ambassador left Bamako on Sunday.", [("RETREAT", "FRA", "MLI")]),
    ("en", "Belgian tourists left Rwanda on Monday.", []),
    ("en", "Kim Jong Un left Russia on Sunday.", []),
    ("id", "Tentara terakhir Belgia meninggalkan Rwanda, Senin.", [("RETREAT", "BEL", "RWA")]),
    ("id", "Kim Jong Un meninggalkan Rusia, Minggu.", []),
])  # fmt: skip
def test_soldiers_and_ambassadors_leave_a_country_and_others_travel(
    language: str, text: str, events: list[tuple[str, str, str]]
) -> None:
    """By the same verb."""
    assert told(text, language) == events
