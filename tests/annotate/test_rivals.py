"""Pages about two states: to whom something is done that only one of them tells, and who calls envoys home from where."""

import pytest

import sanad


def told(text, language):
    """Type, status, countries of the actors and of the recipients of each event in ``text``."""
    found = sanad.annotate(text, language=language, published="2025-03-14").events
    return [
        (one.type, one.status, "+".join(x.country or "?" for x in one.actors), "+".join(x.country or "?" for x in one.recipients))
        for one in found
    ]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Peru and Chile quarrel over a river. Chile's army denied it on Monday. Peru warned Chile on Tuesday. On Wednesday"
           " Peru's foreign minister accused Chile of sending troops over the border."),
    ("id", "Peru dan Chili berselisih soal sungai. Tentara Chili membantahnya. Peru memperingatkan Chili pada Selasa. Pada Rabu"
           " Menteri Luar Negeri Peru menuduh Chili mengirim pasukan melintasi perbatasan."),
])
def test_troops_of_which_a_rival_tells_are_sent_against_it(language, text):
    """Nobody says against whom, and it is plain from the page."""
    assert ("MOBILIZE", "alleged", "CHL", "PER") in told(text, language)


def test_a_boat_of_nobody_known_is_of_the_rival_who_tells_of_it():
    """Whose it was is plain from the page; who only gives the account is not struck himself."""
    text = (
        "Peru dan Chili berselisih soal laut. Peru memperingatkan Chili pada Selasa. Chili menolak peringatan Peru itu."
        " Menurut penjaga pantai Peru, sebuah perahu kayu ditabrak kapal patroli Chili."
    )
    assert ("ASSAULT", "alleged", "CHL", "PER") in told(text, "id")


def test_what_a_third_state_tells_is_not_done_to_it():
    """It only looks on."""
    text = (
        "Peru and Chile quarrel over a river. Peru warned Chile on Monday. Chile's army denied it. Brazil's foreign minister"
        " accused Chile of sending troops over the border."
    )
    assert not any(recipients == "BRA" for type_, _, _, recipients in told(text, "en") if type_ == "MOBILIZE")


@pytest.mark.parametrize(("language", "text", "sides"), [
    ("id", "Peru menutup kedutaan besar beserta kantor dagangnya di Chili, Selasa.", ("PER", "CHL")),
    ("en", "Peru and Chile are at odds. Peru warned Chile in May. Chile answered Peru. On Monday Peru pulled out its ambassador.",
     ("PER", "CHL")),
    ("id", "Peru dan Chili sama-sama mengusir seorang diplomat senior.", ("PER+CHL", "")),
])
def test_envoys_are_called_home_from_their_host(language, text, sides):
    """A state does that to the state where its envoys were, not to itself."""
    assert ("SANCTION", "reported", *sides) in told(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The ministers of Peru and Chile spoke on the sidelines of the G20 summit in Delhi."),
    ("id", "Menteri Luar Negeri Peru menuduh Chili dalam rapat darurat Uni Afrika."),
])
def test_a_leagues_meeting_is_where_others_act(language, text):
    """It is no event of its own."""
    assert not any(actors == "IGO" for _, _, actors, _ in told(text, language))


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Brazil urged Peru and Chile to show restraint and return to the negotiating table."),
    ("id", "Brasil meminta agar Peru dan Chili menahan diri serta duduk lagi di meja perundingan."),
])
def test_all_that_is_asked_is_one_request(language, text):
    """What stands beside the first thing asked is asked as well, not done."""
    assert [type_ for type_, *_ in told(text, language)] == ["REQUEST"]


@pytest.mark.parametrize(("language", "text"), [
    ("id", "Menteri Peru menyampaikan bahwa petani perlu surat tanah."),
    ("en", "A clerk in Peru had seen a map with two Chilean wells."),
    ("en", "Peru's president signed a law on Monday that lowers school fees near Chile."),
    ("en", "The president of Chad sounded a hopeful note in Lima."),
])
def test_words_that_only_look_like_an_act(language, text):
    """A message that somebody needs, a list that somebody saw, a law at home, a tone of voice."""
    assert told(text, language) == []


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Peru and Chile quarrel over a river. Peru warned Chile in May, and Chile answered Peru."
           " The pact signed in Quito on 3 March had given both the water."),
    ("id", "Peru dan Chili berselisih soal sungai. Peru memperingatkan Chili pada Mei dan Chili menjawab Peru."
           " Pakta yang diteken di Quito pada 3 Maret itu membagi airnya."),
])
def test_a_deal_of_which_only_day_and_place_are_told_is_of_the_pages_states(language, text):
    """Nobody else is known who could have made it."""
    assert any(type_ == "SUPPORT" and {actors, recipients} <= {"PER+CHL", "CHL+PER", ""}
               for type_, _, actors, recipients in told(text, language))


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Six warships had been sent to the strait, said Chile's navy chief."),
    ("id", "Sebanyak 130 prajurit tambahan dikerahkan ke perbatasan, kata Panglima Angkatan Darat Chili."),
])
def test_forces_of_no_name_are_sent_by_the_state_whose_official_tells_it(language, text):
    """He speaks of his own."""
    assert ("MOBILIZE", "reported", "CHL", "") in told(text, language)


def test_a_patrol_ship_that_sails_is_no_trade():
    """Ships may be of firms, but not those that do such things."""
    assert ("RETREAT", "reported", "CHL", "") in told("A Chilean patrol ship sailed away on Monday.", "en")


@pytest.mark.parametrize(("language", "text", "other"), [
    ("en", '"Peru will pay the price for this," said Chile\'s foreign minister.', "PER"),
    ("id", '"Peru akan menanggung akibatnya," kata Presiden Chili.', "PER"),
    ("en", '"If the raids go on, there will be a price to pay," Chile\'s president said.', ""),
])
def test_who_says_what_awaits_the_other_side_threatens_it(language, text, other):
    """The subject of such words is who is threatened."""
    assert ("THREATEN", "reported", "CHL", other) in told(text, language)


def test_what_one_says_to_await_oneself_is_no_threat():
    """It is a complaint."""
    assert not any(type_ == "THREATEN" for type_, *_ in told('"Chile will pay the price for this," said Chile\'s president.', "en"))


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Peru and Chile are at odds. Peru warned Chile in May. Chile answered Peru. On Monday Chile freed nine detainees.",
     ("RETREAT", "reported", "CHL", "PER")),
    ("id", "Peru dan Chili berselisih. Peru memperingatkan Chili. Chili menjawab Peru. Senin, Chili melepas sembilan tahanan.",
     ("RETREAT", "reported", "CHL", "PER")),
    ("en", "Peru and Chile are at odds. Peru warned Chile in May. Chile answered Peru. Talks that Chile put on ice are at an end.",
     ("SANCTION", "reported", "CHL", "PER")),
])
def test_who_is_not_named_is_of_the_other_state(language, text, event):
    """One of two states frees captives or stops dealings: whose, is plain from the page."""
    assert event in told(text, language)


def test_rebels_act_within_their_own_state():
    """What they do is not done to the other state that the page is about."""
    text = "Peru and Chile are at odds. Peru warned Chile in May. Chile answered Peru. Rebels in Peru killed nine people on Monday."
    assert not any(recipients == "CHL" for type_, _, _, recipients in told(text, "en") if type_ == "ASSAULT")


def test_to_retort_is_to_reject():
    """The verb by which somebody says something is an act of his own."""
    text = "Peru accused Chile of shelling a village. Chile's spokeswoman retorted that the village was a camp."
    assert ("REJECT", "reported", "CHL", "PER") in told(text, "en")


def test_an_accused_neighbour_is_the_other_state():
    """A word that names nobody leaves it to the page whom it means."""
    text = "Peru and Chile are at odds. Peru warned Chile in May. Chile's presidency accused its neighbour of bad faith on Monday."
    assert ("ACCUSE", "reported", "CHL", "PER") in told(text, "en")
