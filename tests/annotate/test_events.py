"""Who did what to whom, on our own sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sanad
from sanad.model import EventMention
from sanad.plover import TYPES, score_of


def events_of(text: str, language: str, published: str | None = "2024-03-07") -> list[EventMention]:
    """The events of a text."""
    return list(sanad.annotate(text, language=language, published=published).events)


def told(text: str, language: str) -> list[tuple[str, list[str | None], list[str | None], str]]:
    """The events of a text as type, countries of either side, and status."""
    return [
        (one.type, [m.country for m in one.actors], [m.country for m in one.recipients], one.status)
        for one in events_of(text, language)
    ]


ACTIVE_AND_PASSIVE = [
    ("en", "France condemned Belarus on Tuesday.", ("ACCUSE", ["FRA"], ["BLR"], "reported")),
    ("en", "Belarus was condemned by France.", ("ACCUSE", ["FRA"], ["BLR"], "reported")),
    ("en", "Norway and Sweden condemned Belarus.", ("ACCUSE", ["NOR", "SWE"], ["BLR"], "reported")),
    ("id", "Prancis mengecam Belarus.", ("ACCUSE", ["FRA"], ["BLR"], "reported")),
    ("id", "Belarus dikecam Prancis.", ("ACCUSE", ["FRA"], ["BLR"], "reported")),
    ("id", "Belarus dikecam oleh Prancis.", ("ACCUSE", ["FRA"], ["BLR"], "reported")),
    ("id", "Norwegia dan Swedia mengecam Belarus.", ("ACCUSE", ["NOR", "SWE"], ["BLR"], "reported")),
]


@pytest.mark.parametrize(("language", "text", "event"), ACTIVE_AND_PASSIVE)
def test_parties_stand_on_their_sides_whatever_the_voice(
    language: str, text: str, event: tuple[str, list[str], list[str], str]
) -> None:
    """Active and passive, with the agent's preposition and without, give the same direction; lists stay together."""
    assert event in told(text, language)


def test_between_a_party_and_what_it_is_given_anything_may_stand() -> None:
    """An open place may follow a party in a pattern: "give R .. @aid"."""
    assert ("AID", ["JPN"], ["MNG"], "reported") in told("Japan gave Mongolia three low-interest loans.", "en")


NOMINAL = [
    ("en", "Talks between Chile and Peru began in Lima.", "CONSULT", {"CHL", "PER"}, set()),
    ("en", "Germany launched an attack on Norway.", "ASSAULT", {"DEU"}, {"NOR"}),
    ("en", "The Chinese troop build-up along the border continued.", "MOBILIZE", {"CHN"}, set()),
    ("id", "Penolakan Mesir terhadap usulan Etiopia disampaikan kemarin.", "REJECT", {"EGY"}, {"ETH"}),
    ("id", "Bolivia melancarkan serangan terhadap Paraguay.", "ASSAULT", {"BOL"}, {"PRY"}),
]


@pytest.mark.parametrize(("language", "text", "type_", "actors", "recipients"), NOMINAL)
def test_acts_told_as_nouns_have_their_parties(
    language: str, text: str, type_: str, actors: set[str], recipients: set[str]
) -> None:
    """ "between X and Y", "X's ... of Y", and a noun behind a light verb."""
    found = [one for one in events_of(text, language) if one.type == type_]
    assert found, told(text, language)
    assert {m.country for m in found[0].actors} == actors
    assert recipients <= {m.country for m in found[0].recipients}


def test_two_acts_of_one_clause_answer_each_other() -> None:
    """ "tawaran A ditolak B": the offer was made to the one who rejects it."""
    found = told("Tawaran mediasi Turki ditolak Armenia.", "id")
    assert ("REJECT", ["ARM"], ["TUR"], "reported") in found
    assert ("AGREE", ["TUR"], ["ARM"], "reported") in found


FUTURE = [
    ("en", "Japan will visit Norway.", None),
    ("id", "Menteri Luar Negeri Jepang akan mengunjungi Norwegia.", ("AGREE", "CONSULT", "planned")),
    ("en", "The Japanese foreign minister will visit Norway.", ("AGREE", "CONSULT", "planned")),
    ("id", "Prancis akan menarik pasukan dari Mali.", ("CONCEDE", "RETREAT", "planned")),
    ("en", "France will withdraw its troops from Mali.", ("CONCEDE", "RETREAT", "planned")),
]


@pytest.mark.parametrize(("language", "text", "coded"), [row for row in FUTURE if row[2]])
def test_what_lies_ahead_is_coded_as_plover_says_and_keeps_its_act(language: str, text: str, coded: tuple[str, str, str]) -> None:
    """A planned visit is AGREE with the act CONSULT; an announced withdrawal CONCEDE with the act RETREAT."""
    assert coded in [(one.type, one.act, one.status) for one in events_of(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Egypt refused to send troops to Libya."),
        ("en", "Egypt will not send aid to Libya."),
        ("id", "Mesir menolak mengirim pasukan ke Libya."),
        ("id", "Mesir tidak akan mengirim bantuan ke Libya."),
    ],
)
def test_refusing_an_act_is_a_rejection_and_not_the_act(language: str, text: str) -> None:
    """The governing verb decides the type."""
    types = {one.type for one in events_of(text, language)}
    assert "REJECT" in types and not types & {"MOBILIZE", "AID"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Canada urged Sudan to release the prisoners."),
        ("id", "Kanada mendesak Sudan membebaskan para tahanan."),
    ],
)
def test_what_is_demanded_has_not_happened(language: str, text: str) -> None:
    """A demand gives one event between who demands and who should act."""
    assert told(text, language) == [("REQUEST", ["CAN"], ["SDN"], "reported")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ghana accused Togo of attacking Benin."),
        ("id", "Ghana menuduh Togo menyerang Benin."),
    ],
)
def test_what_somebody_is_accused_of_is_alleged(language: str, text: str) -> None:
    """Both are told: the accusation, and the act with only the accuser to vouch for it."""
    found = told(text, language)
    assert ("ACCUSE", ["GHA"], ["TGO"], "reported") in found
    assert ("ASSAULT", ["TGO"], ["BEN"], "alleged") in found


@pytest.mark.parametrize(
    ("language", "text"), [("en", "Malta denied attacking Cyprus."), ("id", "Malta membantah telah menyerang Siprus.")]
)
def test_an_act_that_its_doer_denies_is_denied(language: str, text: str) -> None:
    """The act is told with the status denied."""
    assert ("ASSAULT", ["MLT"], ["CYP"], "denied") in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No talks took place between Chile and Peru."),
        ("id", "Tidak ada perundingan antara Cile dan Peru."),
        ("en", "Chile did not attack Peru."),
        ("id", "Cile tidak menyerang Peru."),
    ],
)
def test_what_did_not_take_place_is_no_event(language: str, text: str) -> None:
    """The page's own word that nothing happened gives nothing."""
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Brazil attacked Spain down the wings, but the goalkeeper saved two penalties."),
        ("id", "Brasil menyerang Spanyol lewat sayap, tetapi kiper menggagalkan dua penalti."),
        ("en", "A typhoon hit Japan."),
        ("id", "Topan menghantam Jepang."),
        ("en", "An embargo is a ban on trade with another state."),
        ("id", "Embargo adalah larangan berdagang dengan negara lain."),
    ],
)
def test_other_subjects_forces_of_nature_and_definitions_give_no_events(language: str, text: str) -> None:
    """Sport, weather and what only says what a word means."""
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "event"),
    [
        (
            "en",
            "After meeting Norway's foreign minister in Oslo, Chile's president said the talks went well.",
            ("CONSULT", ["CHL"], ["NOR"], "reported"),
        ),
        (
            "id",
            "Usai bertemu Menteri Luar Negeri Norwegia di Oslo, Presiden Chile mengatakan pembicaraan lancar.",
            ("CONSULT", ["CHL"], ["NOR"], "reported"),
        ),
        (
            "en",
            "Canada expelled six Indian diplomats, and India responded by expelling six Canadian diplomats.",
            ("SANCTION", ["IND"], ["CAN"], "reported"),
        ),
        (
            "id",
            "Kanada mengusir enam diplomat India, dan India membalas dengan mengusir enam diplomat Kanada.",
            ("SANCTION", ["IND"], ["CAN"], "reported"),
        ),
    ],
)
def test_verbs_without_a_subject_take_that_of_their_main_clause(
    language: str, text: str, event: tuple[str, list[str], list[str], str]
) -> None:
    """Behind a conjunction or preposition, the main clause's subject acts, wherever it stands; ", and B" opens a new clause."""
    assert event in told(text, language)


def test_the_first_person_in_speech_is_the_speaker() -> None:
    """ "we" and "kami" act as the one whose words they are."""
    found = events_of('"Kami mengecam Belarus," kata Menteri Luar Negeri Prancis Jean Dupont di Paris, Jumat.', "id")
    assert [(one.type, [m.country for m in one.actors]) for one in found] == [("ACCUSE", ["FRA"])]


def test_what_is_asked_is_no_event() -> None:
    """Neither "whether" nor "apakah" tells that something took place."""
    assert not told("Belum jelas apakah Mesir menerima undangan Norwegia.", "id")
    assert "MOBILIZE" not in [one[0] for one in told("Officials discussed whether France would send troops to Norway.", "en")]


def test_a_conditional_threat_is_a_threat_to_whoever_could_meet_the_condition() -> None:
    """The act threatened is not told as done."""
    found = told("Jika Eritrea menyerang Etiopia, Kenya akan menyerang Eritrea.", "id")
    assert ("THREATEN", ["KEN"], ["ERI"], "reported") in found
    assert all(status == "hypothetical" for type_, _, _, status in found if type_ == "ASSAULT")


def test_mutual_acts_have_all_sides_as_actors() -> None:
    """Where both sides act alike nobody is the recipient."""
    found = [one for one in events_of("Kenya dan Uganda bertemu di Nairobi.", "id") if one.type == "CONSULT"]
    assert [m.country for m in found[0].actors] == ["KEN", "UGA"] and not found[0].recipients


def test_the_event_names_its_lexicon_line_and_the_rule_that_paired_it() -> None:
    """What ``sanad explain`` shows."""
    (event,) = events_of("France condemned Belarus.", "en")
    assert event.entry.startswith("en/events/ACCUSE.txt:") and event.rule == "active"


def test_date_and_place_are_those_of_the_sentence() -> None:
    """The day is resolved by the date grammar; a place stands behind its preposition."""
    (event,) = events_of("Presiden Kenya menemui Presiden Uganda di Mombasa, Selasa (5/3/2024).", "id")
    assert event.date == "2024-03-05"
    assert event.place is not None and event.place.text == "Mombasa"


def test_casualties_are_counted_with_their_kind() -> None:
    """A number beside a word for what befell people."""
    (event,) = [
        one
        for one in events_of("Eritrea attacked Ethiopia on Tuesday and 12 soldiers were killed.", "en")
        if one.type == "ASSAULT" and one.actors
    ]
    assert [(one.kind, one.value) for one in event.quantities] == [("killed", 12.0)]


WORDS = st.sampled_from(
    [
        "France",
        "condemned",
        "Belarus",
        "will",
        "not",
        "attack",
        "the",
        "talks",
        "between",
        "and",
        "Norway",
        ",",
        "said",
        "by",
        "was",
        "Kenya",
        "(",
        ")",
        ".",
        "\n\n",
        "to",
        "release",
        "prisoners",
        "from",
        "accused",
        "of",
        "a",
        "ceasefire",
        '"',
        "if",
        "who",
        "on",
        "Tuesday",
        "troops",
        "U.S.",
        "İstanbul",
    ]
)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_spans_hold_what_they_say_and_codes_are_plovers(text: str) -> None:
    """Whatever the text, every span is exact, every type has its score, and nobody stands on both sides."""
    for event in events_of(text, "en"):
        assert 0 <= event.start <= event.trigger.start < event.trigger.end <= event.end <= len(text)
        assert event.type in TYPES and event.score == score_of(event.type, event.mode)
        for mention in (*event.actors, *event.recipients):
            assert text[mention.start : mention.end] == mention.text
        assert not {(m.start, m.end) for m in event.actors} & {(m.start, m.end) for m in event.recipients}


def test_an_agreement_that_has_a_day_to_come_is_planned() -> None:
    """It stays an agreement."""
    (event,) = sanad.annotate(
        "An agreement between Chile and Peru on 20 June will follow.", language="en", published="2026-05-14"
    ).events
    assert (event.type, event.status, event.date) == ("AGREE", "planned", "2026-06-20")
