"""Passives and pronouns: who is meant where a sentence leaves a party out or takes it up. Our own sentences."""

import pytest
from tests.annotate.acts import told

import sanad


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "The Malian ambassador was summoned by Peru's foreign ministry.", ("ACCUSE", "PER", "MLI")),
        ("en", "Peruvian ambassador summoned by Bolivia over remarks", ("ACCUSE", "BOL", "PER")),
        ("id", "Empat diplomat Mali yang diusir Peru telah pulang.", ("SANCTION", "PER", "MLI")),
    ],
)
def test_an_object_ahead_of_a_passive_says_which_act_it_is(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    """What is done to an envoy is told apart from what is done to others."""
    assert wanted in told(text, language)


def test_a_noun_that_names_its_own_act_is_no_object_of_a_passive() -> None:
    assert told("Embargo senjata Peru terhadap Mali diperpanjang setahun.", "id") == [("SANCTION", "PER", "MLI")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hubungan itu memburuk setelah ditahannya tiga warga Mali oleh Peru.", ("COERCE", "PER", "MLI")),
        ("Rakyat menyambut dibebaskannya dua pelaut Peru oleh Mali.", ("RETREAT", "MLI", "PER")),
    ],
)
def test_a_passive_made_a_noun_has_whom_it_is_done_to_behind_it(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in told(text, "id")


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Peru has announced its answer. Three Malian diplomats were expelled.", ("SANCTION", "PER", "MLI")),
        ("id", "Peru mengumumkan sikapnya. Tiga diplomat Mali diusir.", ("SANCTION", "PER", "MLI")),
    ],
)
def test_who_does_what_a_passive_leaves_out_is_the_state_of_the_sentence_before(
    language: str, text: str, wanted: tuple[str, str, str]
) -> None:
    assert wanted in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru has announced its answer.\n\nThree Malian diplomats were expelled."),
        ("en", "Peru has announced its answer. It is not known since when the three Malian diplomats were expelled."),
    ],
)
def test_another_paragraph_or_a_clause_of_its_own_takes_nobody_over(language: str, text: str) -> None:
    barred = [actors for type_, actors, _ in told(text, language) if type_ == "SANCTION"]
    assert barred
    assert "PER" not in barred


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Mali closed the crossing. Peru urged it to reconsider.", ("REQUEST", "PER", "MLI")),
        ("en", "Two Malian officers landed in Lima on Monday. Peru arrested them.", ("COERCE", "PER", "MLI")),
        ("id", "Dua perwira Mali mendarat di Lima. Peru menangkap mereka.", ("COERCE", "PER", "MLI")),
        ("id", "Mali menutup perlintasan. Peru mendesak negara itu mempertimbangkannya kembali.", ("REQUEST", "PER", "MLI")),
    ],
)
def test_a_word_that_points_back_behind_a_verb_is_not_its_subject(
    language: str, text: str, wanted: tuple[str, str, str]
) -> None:
    assert wanted in told(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "A Peruvian deputy annoyed Chile's farmers with his insults and boasts.",
        "Ghana's army said recent raids and protests demand that all Togolese stay calm.",
        "The Chilean premier has doubts about Peru's budget.",
        "Peru's police arms and Chile's marches were debated.",
        "Ghanaian stations in Togo show the match.",
        "Chilean arms and drums reached Peru.",
        "In that strike Peru and Chile lost.",
        "Ghana's response to protests pleased Togo.",
        "There are signs that sanctions will reach Peru and Chile.",
        "Peru showed Chile a film of last year's shooting.",
        "Peru thanked Chile for time and funding.",
        "Peru is the largest sponsor of refugees in Chile.",
        "A Chilean was sent to jail, Peru said.",
    ],
)
def test_a_noun_or_adjective_is_no_verb_of_the_same_form(text: str) -> None:
    verbs = [one.entry for one in sanad.annotate(text, language="en", published="2025-03-14").events if " v " in one.entry]
    told_by_noun = ("insult", "protest", "doubt", "arm", "station", "strike", "sanction", "shoot", "fund", "sponsor", "jail")
    assert not [entry for entry in verbs if entry.split(" v ")[1].startswith(told_by_noun)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru's army insults Chile", ("ACCUSE", "PER", "CHL")),
        ("Peru supports Ghana and insults Chile.", ("ACCUSE", "PER", "CHL")),
        ("Peru's envoy, who insults Chile often, was absent.", ("ACCUSE", "PER", "CHL")),
        ("They insult Chile, Peru's envoy admitted. Peru shelters Chilean refugees.", ("AID", "PER", "CHL")),
        ("Peruvian senators brand Chile a bully.", ("ACCUSE", "PER", "CHL")),
        ("Iran rockets hit Peruvian base", ("ASSAULT", "IRN", "PER")),
        ("Kenyan police arrest Ugandan protesters", ("COERCE", "KEN", "UGA")),
        ("Peru and Chile insult Ghana.", ("ACCUSE", "PER+CHL", "GHA")),
        ("Peru will fund Ghana's army.", ("AGREE", "PER", "GHA")),
        ("US calls on Chile to release two sailors", ("REQUEST", "USA", "CHL")),
    ],
)
def test_a_verb_that_is_a_noun_as_well_is_still_a_verb(text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in told(text, "en")
