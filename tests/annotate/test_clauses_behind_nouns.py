"""Acts told in clauses behind a noun: what others made of a step that a noun sums up, whose people a clause is about, who condemned
what a participle tells of; on our own sentences."""

import pytest
from tests.annotate.acts import told

STEPS = [
    ("en", "Kenya accused Ethiopia of a land grab, a charge that Addis Ababa dismissed as baseless.", ("REJECT", "ETH", "KEN")),
    ("en", "Bolivia asked Peru to hand over the former minister, a request that Lima rejected.", ("REJECT", "PER", "BOL")),
    ("en", "Morocco released 40 Spanish fishermen on Monday, a step that the U.N. chief praised.", ("SUPPORT", "IGO", "MAR")),
    ("en", "Morocco released 40 Spanish fishermen on Monday, a move welcomed by France.", ("SUPPORT", "FRA", "MAR")),
    ("en", "Morocco released 40 Spanish fishermen on Monday, a decision France welcomed.", ("SUPPORT", "FRA", "MAR")),
    ("en", "Colombia rejected Peru's claim to the island, a claim Lima has repeated for years.", ("REJECT", "COL", "PER")),
    ("en", "Colombia sent soldiers to the border, a deployment Panama described as a provocation.", ("ACCUSE", "PAN", "COL")),
    ("en", "Guatemala demanded that Belize withdraw its boats, a demand that was rejected by Belmopan.", ("REJECT", "BLZ", "GTM")),
    ("id", "Maroko membebaskan 40 nelayan Spanyol pada Senin, langkah yang dipuji Sekjen PBB.", ("SUPPORT", "IGO", "MAR")),
    ("id", "Maroko menyita dua kapal Spanyol pada Senin, langkah yang dikecam Prancis.", ("ACCUSE", "FRA", "MAR")),
    ("id", "Hungaria menuntut Ukraina membuka pipa minyak, tuntutan yang ditolak Kyiv.", ("REJECT", "UKR", "HUN")),
]


@pytest.mark.parametrize(("language", "text", "act"), STEPS)
def test_who_took_a_step_acts_in_the_clause_that_the_noun_sums_up(language: str, text: str, act: tuple[str, str, str]) -> None:
    assert act in told(text, language)


def test_a_verb_with_an_object_of_its_own_says_nothing_of_the_step() -> None:
    text = "Menteri itu mundur, langkah yang membuat Kenya mengecam Uganda."
    assert ("ACCUSE", "KEN", "UGA") in told(text, "id")


def test_what_a_noun_sums_up_ends_at_its_comma() -> None:
    text = "Kenya menuduh Ethiopia mempersenjatai pemberontak, tudingan yang dibantah Menteri Luar Negeri Ethiopia."
    assert [one for one in told(text, "id") if one[0] == "AID"] == []


WHOSE = [
    ("Djibouti, whose fishermen were arrested by Eritrea on Monday, closed the border.", ("COERCE", "ERI", "DJI")),
    ("Djibouti, whose foreign minister accused Eritrea of a land grab, recalled its envoy.", ("ACCUSE", "DJI", "ERI")),
    ("Oman, whose soldiers were praised by the president of Nepal on Friday, sent two boats.", ("SUPPORT", "NPL", "OMN")),
]


@pytest.mark.parametrize(("text", "act"), WHOSE)
def test_people_of_a_clause_with_whose_are_of_whom_it_is_told(text: str, act: tuple[str, str, str]) -> None:
    assert act in told(text, "en")


PARTICIPLES = [
    "Turkish jets bombed an Iraqi village. The raid, condemned by Egypt as a war crime, killed six people.",
    "Turkish jets bombed an Iraqi village. The raid, denounced by Egypt the same day, killed six people.",
]


@pytest.mark.parametrize("text", PARTICIPLES)
def test_a_participle_behind_a_comma_is_a_passive(text: str) -> None:
    assert ("ACCUSE", "EGY", "TUR") in told(text, "en")


def test_the_head_of_an_international_body_acts_for_none_of_the_states() -> None:
    assert told("The U.N. chief condemned Turkey on Monday.", "en") == [("ACCUSE", "IGO", "TUR")]
    assert told("Sekjen PBB mengecam Turki pada Senin.", "id") == [("ACCUSE", "IGO", "TUR")]


def test_a_place_may_be_taken_in_a_relative_clause() -> None:
    text = "Eritrea withdrew from the Djiboutian town that its marines had seized in May."
    assert ("ASSAULT", "ERI", "DJI") in told(text, "en")


SUMMED_UP = [
    ("en", "Bolivia said Peru had sent spies across the border, an accusation that Lima called baseless.", "BOL", "PER"),
    ("en", "Kenya accused Ethiopia of a land grab, an allegation that Addis Ababa called baseless.", "KEN", "ETH"),
    ("id", "Kenya menuduh Ethiopia merebut tanahnya, tuduhan yang disebut Addis Ababa tidak berdasar.", "KEN", "ETH"),
]


@pytest.mark.parametrize(("language", "text", "accuser", "accused"), SUMMED_UP)
def test_what_is_summed_up_as_a_charge_accuses_and_its_denial_is_the_other_sides(
    language: str, text: str, accuser: str, accused: str
) -> None:
    acts = told(text, language)
    assert ("ACCUSE", accuser, accused) in acts
    assert [one for one in acts if one[0] == "REJECT"] == [("REJECT", accused, accuser)]


OPENING = [
    ("en", "Morocco released 40 Spanish fishermen on Monday. The move was welcomed by France."),
    ("en", "Morocco released 40 Spanish fishermen on Monday. The move, which France praised, came after talks."),
    ("id", "Maroko membebaskan 40 nelayan Spanyol pada Senin. Langkah yang dipuji Prancis itu diambil seusai perundingan."),
    ("id", "Maroko membebaskan 40 nelayan Spanyol pada Senin. Langkah itu dipuji Prancis."),
]


@pytest.mark.parametrize(("language", "text"), OPENING)
def test_a_step_that_opens_a_sentence_was_taken_before_it(language: str, text: str) -> None:
    assert ("SUPPORT", "FRA", "MAR") in told(text, language)


TAKEN = [
    ("en", "The Djiboutian town, which Eritrean marines had seized in May, lies on the coast.", ("ASSAULT", "ERI", "DJI")),
    ("en", "The Djiboutian town, captured by the Eritrean army on April 10, lies on the coast.", ("ASSAULT", "ERI", "DJI")),
    ("en", "Eritrea left the Djiboutian town of Moulhoule, which its marines had seized.", ("ASSAULT", "ERI", "DJI")),
    ("en", "The Djiboutian trawler that the Eritrean navy had seized on April 10 was freed.", ("COERCE", "ERI", "DJI")),
    ("en", "The Djiboutian consul whom Eritrea detained in May was sentenced by an Eritrean court.", ("SANCTION", "ERI", "DJI")),
    ("en", "Yemen's Houthi rebels, whose missiles hit a Saudi refinery on Tuesday, fired again.", ("ASSAULT", "YEM", "SAU")),
    ("id", "Eritrea menarik diri dari kota Moulhoule di Djibouti, yang direbut tentaranya.", ("ASSAULT", "ERI", "DJI")),
    ("id", "Maroko menyita dua kapal Spanyol, tindakan yang oleh Prancis disebut ilegal.", ("ACCUSE", "FRA", "MAR")),
]


@pytest.mark.parametrize(("language", "text", "act"), TAKEN)
def test_what_was_done_to_the_noun_ahead_of_a_clause(language: str, text: str, act: tuple[str, str, str]) -> None:
    assert act in told(text, language)


AGREED = [
    "Trade resumed on Monday under a deal agreed between Kenya and Tanzania at Arusha on March 2.",
    "Kenya swapped prisoners with Tanzania on Monday. The step was agreed between both capitals at Arusha on March 2.",
]


@pytest.mark.parametrize("text", AGREED)
def test_what_is_agreed_between_two_has_both_as_actors(text: str) -> None:
    assert ("AGREE", "KEN+TZA", "") in told(text, "en")


def test_an_unknown_town_is_of_the_state_beside_it() -> None:
    assert told("Eritrean troops attacked the town of Moulhoule in Djibouti on Monday.", "en") == [("ASSAULT", "ERI", "DJI")]
    assert told("Tentara Eritrea menyerang desa Gulgadod di Djibouti pada Senin.", "id") == [("ASSAULT", "ERI", "DJI")]


def test_who_lets_people_go_had_arrested_them() -> None:
    text = "Sang kapten kapal ikan Cina, yang ditangkap pada Senin di dekat pulau itu, dibebaskan jaksa Filipina pada Jumat."
    assert told(text, "id") == [("COERCE", "PHL", "CHN"), ("RETREAT", "PHL", "CHN")]
    text = "Two Chinese fishermen, detained on Monday near the reef, were released by Philippine prosecutors on Friday."
    assert told(text, "en") == [("COERCE", "PHL", "CHN"), ("RETREAT", "PHL", "CHN")]
