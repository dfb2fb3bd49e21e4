"""Who acts where the subject stands far off, is named but once, or is another's; what is told twice in one sentence."""

import pytest
from tests.annotate.acts import told

import sanad


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Rwanda, a longtime ally of Uganda, on Monday expelled two Burundian diplomats.", ("SANCTION", "RWA", "BDI")),
    ("id", "Rwanda, sekutu lama Uganda, pada Senin mengusir dua diplomat Burundi.", ("SANCTION", "RWA", "BDI")),
    ("en", "Latvia, which borders both Russia and Belarus, quit the treaty after recalling its envoy from Minsk.",
     ("SANCTION", "LVA", "BLR")),
    ("en", "Cuba accused Washington of strangling its economy by preventing tankers from docking, and asked Mexico to send fuel.",
     ("REQUEST", "CUB", "MEX")),
    ("en", "Accusing Sudan of arming rebels in the east, Chad's foreign minister, Mahamat Saleh Annadif, summoned the Sudanese"
     " ambassador.", ("ACCUSE", "TCD", "SDN")),
    ("id", "Ghana pada Senin mengatakan kapal penjaga pantai Togo menembakkan peluru ke kapal Benin.",
     ("ASSAULT", "TGO", "BEN")),
    ("id", "Mengecam campur tangan Pakistan, Menteri Dalam Negeri Afghanistan Sirajuddin Haqqani mengusir dua diplomat India.",
     ("SANCTION", "AFG", "IND")),
])
def test_the_subject_stands_before_what_is_said_of_it_in_between(language, text, event):
    """Appositions, relative clauses, days and other verbs stand between a subject and its verb."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "The vote prompted Israel to recall its ambassador from Oslo.", ("SANCTION", "ISR", "NOR")),
    ("id", "Polisi Ghana menerobos kedutaan Togo di Accra, yang membuat Togo memutus hubungan.",
     ("SANCTION", "TGO", "GHA")),
    ("id", "Iran berterima kasih kepada Irak karena membebaskan pelautnya.", ("RETREAT", "IRQ", "IRN")),
    ("id", "Keputusan Nauru keluar dari pakta iklim Forum Kepulauan Pasifik dikritik Fiji.", ("ACCUSE", "FJI", "NRU")),
])
def test_another_than_the_subject_acts(language, text, event):
    """Whoever is brought to act, praised for a deed, or has taken a step that is judged."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "events"), [
    ("en", "A Kenyan soldier was killed and four others injured when al-Shabaab fighters ambushed their convoy near Dhobley.",
     [("ASSAULT", "SOM", "KEN")]),
    ("en", "Thai and Cambodian soldiers exchanged fire near the border, and one Cambodian soldier was killed.",
     [("ASSAULT", "THA+KHM", "")]),
    ("en", "Sri Lanka's navy seized three Indian trawlers and arrested twenty fishermen.",
     [("COERCE", "LKA", "IND"), ("COERCE", "LKA", "IND")]),
    ("en", "Spain's prime minister will travel to Rabat next week for a summit with King Mohammed.", [("AGREE", "ESP", "MAR")]),
])
def test_one_occasion_is_told_once_and_with_one_other_side(language, text, events):
    """What came of an attack is that attack, and the crew of a seized ship is of its country."""
    assert told(text, language) == events


def test_what_protesters_demand_is_not_told_as_done():
    """It is what they want of others."""
    text = "Warga Panama memblokade jalan raya untuk menuntut pemerintah membatalkan rencana waduk baru."
    assert [type_ for type_, _, _ in told(text, "id")] == ["PROTEST"]


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "In March Kenya expelled Uganda's ambassador.", ("SANCTION", "KEN", "UGA")),
    ("en", "Despite warnings from Spain, Portugal released the Moroccan fishermen.", ("RETREAT", "PRT", "MAR")),
    ("en", "Sudan thanked Egypt but rejected Ethiopia's request.", ("REJECT", "SDN", "ETH")),
    ("id", "Sudan memuji Mesir, tetapi menolak permintaan Ethiopia.", ("REJECT", "SDN", "ETH")),
    ("en", "Haiti thanked Brazil, which had sent aid to Cuba.", ("AID", "BRA", "CUB")),
    ("en", "Ireland praised Spain yet condemned Hungary.", ("ACCUSE", "IRL", "HUN")),
    ("en", "Rwanda, whose troops were accused of attacking Congo, expelled the Zambian ambassador.", ("SANCTION", "RWA", "ZMB")),
])
def test_a_verb_has_the_subject_of_its_own_clause(language, text, event):
    """Times at the head, "but", a second verb and a clause about what somebody owns do not hide who acts."""
    assert event in told(text, language)


def test_two_verbs_of_one_subject_do_not_make_an_accusation():
    """What is asked for behind "and" is not what the other side is accused of."""
    assert told("Armenia mengecam Azerbaijan dan mendesak Rusia mengirim pasukan.", "id") == [
        ("ACCUSE", "ARM", "AZE"), ("REQUEST", "ARM", "RUS")]


@pytest.mark.parametrize(("text", "event"), [
    ("The list of demands that Serbia handed to Kosovo was long.", ("REQUEST", "SRB", "XKX")),
    ("A deal which Malaysia and Brunei struck last year covers the oil fields.", ("AGREE", "MYS+BRN", "")),
    ("Latvia, a country that Russia has repeatedly threatened, left the talks.", ("THREATEN", "RUS", "LVA")),
    ("Iceland freed the Danish fishermen it had detained.", ("COERCE", "ISL", "DNK")),
])
def test_the_noun_before_a_relative_clause_is_its_object(text, event):
    """The verb of a relative clause with a subject of its own has its object before it."""
    assert event in told(text, "en")


def test_who_is_told_what_somebody_does_is_not_done_to():
    assert ("COERCE", "KEN", "UGA") not in told("Kenya told Uganda it detained Zambian fishermen.", "en")


@pytest.mark.parametrize(("language", "text", "events"), [
    ("id", "Trump Desak Netanyahu Akhiri Perang", [("REQUEST", "USA", "ISR")]),
    ("id", "Erdogan Kecam Netanyahu, Desak Israel Tarik Pasukan", [("ACCUSE", "TUR", "ISR"), ("REQUEST", "TUR", "ISR")]),
    ("en", "Kenya Expels Ugandan Ambassador", [("SANCTION", "KEN", "UGA")]),
    ("en", "Lula Condemns Milei Over Remarks", [("ACCUSE", "BRA", "ARG")]),
    ("en", "Iranian Drone Shot Down by Jordan", [("ASSAULT", "JOR", "IRN")]),
    ("en", "Poland Closes Border With Belarus", [("SANCTION", "POL", "BLR")]),
    ("id", "Resep Sup Khas Turki dan Cara Membuatnya", []),
])
def test_the_capitals_of_a_headline_make_no_names_of_its_verbs(language, text, events):
    """Where every word has a capital a verb parts the names beside it."""
    assert told(text, language) == events


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Uganda's ambassador was expelled by Kenya in March.", ("SANCTION", "KEN", "UGA")),
    ("en", "The Ugandan ambassador was summoned to the foreign ministry in Nairobi.", ("ACCUSE", "KEN", "UGA")),
    ("id", "Perjanjian itu ditandatangani Peru dan Cile di Lima.", ("SUPPORT", "PER+CHL", "")),
    ("id", "Bantuan itu dikirim ke Vanuatu oleh Selandia Baru.", ("AID", "NZL", "VUT")),
])
def test_who_does_what_a_passive_tells(language, text, event):
    """Behind "by", the ministry to which somebody is called, and both of those who sign."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Burundi closed its border with Rwanda and accused its neighbour of arming rebels.", ("MOBILIZE", "RWA", "?")),
    ("id", "Burundi menutup perbatasan dengan Rwanda. Burundi menyerang negara tetangganya itu.", ("ASSAULT", "BDI", "RWA")),
    ("id", "Laos memuji tetangganya, Vietnam.", ("SUPPORT", "LAO", "VNM")),
    ("en", "Forces led by France bombed Mali.", ("ASSAULT", "FRA", "MLI")),
    ("id", "Pasukan yang dipimpin Rwanda menembaki Kongo.", ("ASSAULT", "RWA", "COD")),
])
def test_a_neighbour_and_a_leader_say_whose_a_party_is(language, text, event):
    """Its neighbour is the other state just named; forces led by somebody are his."""
    assert event in told(text, language)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Peru said it will not bow to anyone."),
    ("id", "Peru menyatakan menolak tunduk pada siapa saja."),
])
def test_what_is_refused_to_anybody_is_refused_to_nobody(language, text):
    assert not [one for one in told(text, language) if one[0] == "REJECT"]


def test_what_is_done_behind_a_clause_about_an_accusation_is_told_as_done():
    """The comma that closes the clause ends what is only alleged."""
    text = "Cameroon, which Nigeria accused of arming rebels, closed its border with Nigeria."
    events = {one.type: one.status for one in sanad.annotate(text, language="en", published="2025-03-14").events}
    assert events["SANCTION"] == "reported"
    assert events["MOBILIZE"] == "alleged"


def test_the_war_that_is_talked_about_takes_no_part():
    assert told("Putin dan Modi membahas perang Ukraina.", "id") == [("CONSULT", "RUS+IND", "")]


def test_consuls_who_are_recalled_are_nothing_that_is_said():
    text = "Colombia recalled its consuls in Nicaragua on Monday."
    assert not sanad.annotate(text, language="en", published="2025-03-14").statements


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Oman pledged to impose sanctions on Yemen.", ("THREATEN", "OMN", "YEM")),
    ("en", "Oman vowed to impose sanctions on Yemen.", ("THREATEN", "OMN", "YEM")),
    ("en", "Oman's threat to impose a levy on Yemen came late.", ("THREATEN", "OMN", "YEM")),
    ("en", "Oman vowed to send food aid to Yemen.", ("AGREE", "OMN", "YEM")),
    ("id", "Oman berjanji menjatuhkan sanksi kepada Yaman.", ("THREATEN", "OMN", "YEM")),
    ("id", "Ancaman Oman menjatuhkan sanksi kepada Yaman datang terlambat.", ("THREATEN", "OMN", "YEM")),
])
def test_who_promises_harm_threatens(language, text, event):
    """A promise is what is promised, ahead: no agreement where it is to somebody's harm."""
    assert told(text, language) == [event]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The Malian envoy called on Niger to stop the shelling and apologise."),
    ("en", "Mali urged Niger to withdraw its troops, free the prisoners and apologise to Ghana."),
    ("id", "Mali meminta Niger menghentikan penembakan, membebaskan tahanan, dan menarik pasukannya dari Ghana."),
])
def test_the_second_thing_that_is_asked_is_not_told_as_done(language, text):
    """Behind a conjunction or in a list, the verb of another demand stands without its infinitive."""
    assert told(text, language) == [("REQUEST", "MLI", "NER")]


def test_what_stands_beside_a_request_is_done():
    """The past tense goes on with the one who asked."""
    events = told("Mali urged Niger to withdraw its troops and expelled its ambassador.", "en")
    assert events == [("REQUEST", "MLI", "NER"), ("SANCTION", "MLI", "NER")]


@pytest.mark.parametrize(("language", "text", "types"), [
    ("en", "Fiji's president will visit Samoa and sign a treaty with Tonga.", ["AGREE", "AGREE"]),
    ("en", "Fiji may impose sanctions on Samoa and expel Tonga's ambassador.", ["THREATEN", "THREATEN"]),
    ("en", "Fiji's president visited Samoa and signed a treaty with Tonga.", ["CONSULT", "SUPPORT"]),
    ("id", "Presiden Fiji akan mengunjungi Samoa dan menandatangani perjanjian dengan Tonga.", ["AGREE", "AGREE"]),
])
def test_coordinated_verbs_share_their_auxiliary(language, text, types):
    """What is said to lie ahead, or to be possible, is said of all of them."""
    assert [type_ for type_, _, _ in told(text, language)] == types


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Malta's goal is to help Cyprus."),
    ("en", "Malta's plan would make it hard for Cyprus's premier to attack the bill."),
    ("en", "It is important for Malta to condemn Cyprus."),
    ("en", "Malta would receive a billion."),
    ("en", "Malta's tariffs could punish Cyprus."),
    ("en", "Malta's premier spoke about bombing Cyprus."),
    ("en", "Malta's plan would force the Cypriots to withdraw their troops."),
    ("id", "Sulit bagi Malta untuk menyerang Siprus."),
])
def test_what_a_thing_is_for_or_makes_hard_is_no_act(language, text):
    """An infinitive that nobody is told to carry out."""
    assert told(text, language) == []


@pytest.mark.parametrize(("text", "event", "status"), [
    ("Malta will not, and never would, accept Cyprus as mediator.", ("REJECT", "MLT", "CYP"), "reported"),
    ("Malta's sanctions on Cyprus will hurt its economy.", ("SANCTION", "MLT", "CYP"), "reported"),
    ("Western powers imposed sanctions on Cyprus.", ("SANCTION", "?", "CYP"), "reported"),
    ("Malta's president is to visit Cyprus.", ("AGREE", "MLT", "CYP"), "planned"),
])
def test_auxiliaries_are_those_of_the_verb(text, event, status):
    """An aside of auxiliaries belongs to the verb; words that only look like one, or tell what comes of an act, do not."""
    found = sanad.annotate(text, language="en", published="2025-03-14").events
    assert (told(text, "en"), [one.status for one in found]) == ([event], [status])


@pytest.mark.slow
def test_a_sentence_may_list_any_number_of_verbs() -> None:
    """Pages are hostile input."""
    assert sanad.annotate("Peru will " + "sign a treaty and " * 1100 + "leave Chile.", language="en").events


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Kenya pledged not to attack Uganda."),
    ("en", "Kenya vowed not to send troops to Uganda."),
    ("id", "Kenya mengatakan tidak akan menyerang Uganda."),
    ("id", "Kenya berjanji tidak akan menyerang Uganda."),
])  # fmt: skip
def test_to_promise_no_harm_is_no_threat(language: str, text: str) -> None:
    """A negation is passed over by nothing that an entry leaves open."""
    assert all(one.type == "AGREE" for one in sanad.annotate(text, language=language).events)


@pytest.mark.parametrize(("who", "types"), [("Kenyan troops", ["MOBILIZE"]), ("Rohingya", []), ("Kenyan refugees", [])])
def test_armies_cross_into_a_state_and_people_flee_there(who: str, types: list[str]) -> None:
    """Only the former is an act."""
    assert [one.type for one in sanad.annotate(f"{who} crossed into Uganda on Monday.", language="en").events] == types


@pytest.mark.parametrize(("text", "expected"), [
    ("Kenya bergerak ke perbatasan Uganda.", [("MOBILIZE", "KEN", "UGA")]),
    ("Pasukan Kenya bergerak ke perbatasan Uganda.", [("MOBILIZE", "KEN", "UGA")]),
])
def test_a_line_about_soldiers_leaves_the_act_of_others_to_plainer_lines(text: str, expected: list[tuple[str, str, str]]) -> None:
    """It is no reason that nothing is told."""
    assert told(text, "id") == expected


@pytest.mark.parametrize(("language", "text", "event"), [
    ("en", "Benin denied sheltering the gunmen and in turn accused Ghana of theft.", ("ACCUSE", "BEN", "GHA")),
    ("en", "Benin denied sheltering the gunmen and instead accused Ghana of theft.", ("ACCUSE", "BEN", "GHA")),
    ("en", "Benin backed Togo and at the same time accused Ghana of theft.", ("ACCUSE", "BEN", "GHA")),
    ("id", "Benin membantah melindungi para pelaku dan balik menuding Ghana mencuri.", ("ACCUSE", "BEN", "GHA")),
    ("id", "Benin mengecam Ghana dan balik mengusir duta besar Ghana.", ("SANCTION", "BEN", "GHA")),
    ("id", "Benin mendukung Togo dan pada saat yang sama menuduh Ghana mencuri.", ("ACCUSE", "BEN", "GHA")),
])
def test_what_stands_behind_a_conjunction_does_not_part_a_verb_from_its_subject(language, text, event):
    """Adverbs, and what stands like them."""
    assert event in told(text, language)


@pytest.mark.parametrize("text", [
    "Benin has given no promise to shelter 200 refugees from Ghana, its minister said.",
    "Benin has no plans to recall its ambassador from Ghana.",
])
def test_what_nobody_has_promised_or_planned_is_not_told_as_done(text):
    """The *no* stands before the noun on which the verb hangs."""
    assert [one for one in told(text, "en") if one[0] in ("AID", "AGREE", "SANCTION")] == []


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Kenya's president, William Ruto, wrote to Uganda's Yoweri Museveni after the two met at the African Union summit."),
    ("id", "Presiden Kenya William Ruto mengaku menyurati Presiden Uganda Yoweri Museveni saat keduanya bersua di sela KTT Uni "
           "Afrika."),
])
def test_two_who_meet_at_a_summit_meet_each_other(language, text):
    """And not the body whose summit it is."""
    assert ("CONSULT", "KEN+UGA", "") in told(text, language)
