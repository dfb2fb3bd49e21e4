"""Who did what to whom over several sentences, and what only looks like an event, on our own sentences."""

import pytest

import sanad
from sanad.model import EventMention


def events_of(text: str, language: str, published: str = "2025-08-14") -> list[EventMention]:
    """The events of a text."""
    return list(sanad.annotate(text, language=language, published=published).events)


def told(text: str, language: str, published: str = "2025-08-14") -> set[tuple[str, str, str, str]]:
    """The events as type, countries of either side joined by "+", and status."""
    return {
        (one.type, "+".join(str(m.country) for m in one.actors), "+".join(str(m.country) for m in one.recipients), one.status)
        for one in events_of(text, language, published)
    }


def types(text: str, language: str) -> list[str]:
    """The types of the events of a text, in order."""
    return [one.type for one in events_of(text, language)]


THE_TWO = [
    (
        "id",
        "Perdana Menteri Armenia Nikol Pashinyan dan Presiden Azerbaijan Ilham Aliyev berjabat tangan di Praha. "
        "Kedua pemimpin sepakat menghentikan permusuhan.",
        {"ARM", "AZE"},
    ),
    (
        "en",
        "Iran fired missiles at Pakistan. Pakistan struck Iran two days later. Iran had warned Pakistan before. "
        "A Turkish envoy said the two countries agreed to a truce.",
        {"IRN", "PAK"},
    ),
    (
        "en",
        "The Egyptian foreign minister spoke to Pakistan on Monday. A pact on the border of Iran with Pakistan, to which the two "
        "countries agreed in May, is still a letter in a drawer.",
        {"IRN", "PAK"},
    ),
]


@pytest.mark.parametrize(("language", "text", "sides"), THE_TWO)
def test_the_two_sides_are_those_named_as_a_list_or_most_often(language: str, text: str, sides: set[str]) -> None:
    """Somebody who only speaks of the two is not one of them."""
    found = [one for one in events_of(text, language) if one.type in ("AGREE", "CONCEDE")]
    assert found and {m.country for m in (*found[0].actors, *found[0].recipients)} == sides


def test_a_promise_to_both_is_not_made_to_oneself() -> None:
    """The actor is not among the recipients although "both countries" stands for him as well."""
    text = "Perdana Menteri India Narendra Modi menelepon Presiden Sri Lanka. Ia berjanji mempererat hubungan kedua negara."
    found = [one for one in events_of(text, "id") if one.type == "AGREE"]
    assert [[m.country for m in one.recipients] for one in found] == [["LKA"]]


OPEN = [
    ("id", "Thailand menuduh Kamboja menanam ranjau. Bangkok meminta semua pihak menahan diri.", "REQUEST"),
    ("id", "Rusia menuduh Ukraina menyerang Belgorod. Rusia membantah rumor soal gencatan senjata.", "REJECT"),
    ("en", "Thailand accused Cambodia of laying mines. Bangkok urged all sides to show restraint.", "REQUEST"),
]


@pytest.mark.parametrize(("language", "text", "type_"), OPEN)
def test_a_side_that_the_words_leave_open_is_not_filled_from_the_page(language: str, text: str, type_: str) -> None:
    """ "All sides", "anyone", and rumours are nobody."""
    found = [one for one in events_of(text, language) if one.type == type_]
    assert found and not found[-1].recipients


def test_an_accusation_without_object_is_of_whoever_acted_right_before() -> None:
    """ "Britain sent a warship to Guyana. Caracas called it a provocation": Britain is accused."""
    found = told("Inggris mengirim kapal perang ke Guyana. Caracas menyebut langkah itu provokasi.", "id")
    assert ("ACCUSE", "VEN", "GBR", "reported") in found


def test_an_answer_goes_to_whoever_offered() -> None:
    """A rejected offer is that of the sentence before; the noun that points back to it is no offer of its own."""
    found = told("Malaysia menawarkan diri menjadi penengah. Tawaran itu ditolak Thailand.", "id")
    assert ("REJECT", "THA", "MYS", "reported") in found
    assert [one[0] for one in found].count("AGREE") <= 1


VOICED = [
    ('"Ini pelanggaran kedaulatan kami," kecam juru bicara militer Thailand soal ranjau Kamboja.', ("ACCUSE", "THA", "KHM")),
    ('"Kapal India masuk tanpa izin," tuding juru bicara militer Pakistan.', ("ACCUSE", "PAK", "IND")),
    ('"India tidak boleh menutup perbatasan," desak Menteri Luar Negeri Nepal.', ("REQUEST", "NPL", "IND")),
]


@pytest.mark.parametrize(("text", "event"), VOICED)
def test_a_reporting_verb_may_be_an_act(text: str, event: tuple[str, str, str]) -> None:
    """ "...," condemned X: the one who speaks accuses, demands or denies."""
    assert event in {one[:3] for one in told(text, "id")}


def test_a_meeting_called_off_is_a_rejection_and_a_plan() -> None:
    """The visit that had been planned is told as well, under its own day."""
    found = events_of("Menteri Luar Negeri India membatalkan kunjungan ke Turki yang dijadwalkan Kamis (21/8/2025).", "id")
    assert [(one.type, one.act, one.status) for one in found] == [("REJECT", "REJECT", "reported"), ("AGREE", "CONSULT", "planned")]
    assert found[1].date == "2025-08-21"


INVITED = [
    ("id", "Presiden Chile mengundang Presiden Peru ke Santiago."),
    ("en", "Chile's president invited Peru's president to Santiago."),
]


@pytest.mark.parametrize(("language", "text"), INVITED)
def test_an_invitation_is_agreeing_to_a_visit_that_lies_ahead(language: str, text: str) -> None:
    """Type by PLOVER, the visit as the act, planned."""
    assert [(one.type, one.act, one.status) for one in events_of(text, language)] == [("AGREE", "CONSULT", "planned")]


def test_is_to_and_a_day_to_come_are_plans() -> None:
    """ "X is to visit Y"; "the meeting of X with Y on 12 September"."""
    assert ("AGREE", "IND", "LKA", "planned") in told("Indian Prime Minister Narendra Modi is to visit Colombo next week.", "en")
    found = events_of("Jadwal pertemuan Presiden Chile dengan Presiden Peru pada 12 September 2025 belum berubah.", "id")
    assert [(one.type, one.act, one.status, one.date) for one in found] == [("AGREE", "CONSULT", "planned", "2025-09-12")]


PROTESTS = [
    ("id", "Kerusuhan pecah di Kolombo, Sabtu malam.", "LKA"),
    ("id", "Warga Yangon turun ke jalan menolak kudeta.", "MMR"),
    ("en", "Thousands took to the streets of Tbilisi on Wednesday.", "GEO"),
    ("en", "Riots broke out in Colombo on Saturday.", "LKA"),
    ("id", "Kerusuhan pecah di Nauru.", "NRU"),
]


@pytest.mark.parametrize(("language", "text", "country"), PROTESTS)
def test_people_in_the_street_are_of_the_place(language: str, text: str, country: str) -> None:
    """A protest that names nobody has the country of the place that is named as its own."""
    found = [one for one in events_of(text, language) if one.type == "PROTEST"]
    assert found and [m.country for m in found[0].actors] == [country]


def test_judges_on_strike_send_no_note() -> None:
    """What a state says in protest accuses; who stops work or eating protests, whoever pays him."""
    assert [one.type for one in events_of("Hakim Malta mogok kerja.", "id")] == ["PROTEST"]
    assert [one.type for one in events_of("Pemerintah Malta memprotes keras.", "id")] == ["ACCUSE"]


def test_an_exercise_of_several_states_is_cooperation() -> None:
    """One country's exercise is a military move, in both languages."""
    several, alone = "Malta dan Italia menggelar latihan laut.", "Malta menggelar latihan laut."
    assert [[one.type for one in events_of(text, "id")] for text in (several, alone)] == [["COOPERATE"], ["MOBILIZE"]]


NOTHING = [
    ("id", "Hubungan dan kerja sama antara kedua negara makin erat. Peru dan Chile bertetangga."),
    ("id", "Perang Ukraina menaikkan harga gandum di Mesir."),
    ("id", "Menurut pernyataan itu, dialog mencakup kunjungan ke Myanmar."),
    ("id", "Kekuatan separatis sokongan Moskwa tetap besar."),
    ("en", "Two Kenyan officials told Reuters that the deal was fair."),
    ("en", "Japan said five of the missiles landed in its exclusive economic zone."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_relations_named_wars_and_words_to_reporters_are_no_events(language: str, text: str) -> None:
    """Neither is a noun of an act that nobody does, nor what a thing does in somebody's words."""
    assert types(text, language) == []


def test_an_aim_is_not_told_as_reached() -> None:
    """Arms that are given for an attack are the event, the attack is none."""
    assert types("Iran memberikan bantuan senjata kepada Sudan untuk menyerang Chad.", "id") == ["AID"]


def test_a_letter_is_from_who_wrote_it() -> None:
    """Who hands it over is neither its writer nor the one it is for."""
    found = told("Menteri Luar Negeri Aljazair menyerahkan surat dari Presiden Aljazair kepada Presiden Mesir.", "id")
    assert ("CONSULT", "DZA", "EGY", "reported") in found


def test_a_second_telling_is_not_a_second_event() -> None:
    """A noun that refers back to a visit told before gives nothing; one on another day does."""
    text = "Menteri Luar Negeri Turki mengunjungi Mesir, Selasa (12/8/2025). Kunjungan Menlu Turki ke Mesir itu disiarkan."
    assert types(text, "id") == ["CONSULT"]


def test_a_meeting_without_names_is_of_the_two_that_the_page_is_about() -> None:
    """Only where the noun has its own day or place, so that one meeting is meant."""
    text = (
        "Presiden Chile menelepon Presiden Peru, Selasa (12/8/2025). Chile menilai hubungan dengan Peru membaik. "
        "Peru setuju dengan Chile. Semua berawal dari pertemuan di Lima pada 2019."
    )
    found = [one for one in events_of(text, "id") if one.date == "2019"]
    assert [(one.type, {m.country for m in (*one.actors, *one.recipients)}) for one in found] == [("CONSULT", {"CHL", "PER"})]


def test_words_that_only_somebody_else_reports_do_not_take_the_day_of_the_report() -> None:
    """ "Reuters reported on Monday that Kenya urged ..." says nothing of the day on which Kenya did."""
    found = [
        one
        for one in events_of("Reuters melaporkan pada Senin bahwa Kenya mendesak Uganda menarik pasukannya.", "id")
        if one.type == "REQUEST"
    ]
    assert found and found[0].date is None


def test_a_lead_has_the_day_of_the_words_that_it_sums_up() -> None:
    """The denial is dated by the briefing told in the sentence behind it."""
    text = (
        "Kementerian Luar Negeri Indonesia membantah kabar itu. "
        '"Rencana seperti itu tidak ada," kata juru bicara Kementerian Luar Negeri Indonesia, Selasa (12/8/2025).'
    )
    first = events_of(text, "id")[0]
    assert (first.type, first.date) == ("REJECT", "2025-08-12")


def test_a_visit_takes_place_where_its_host_is() -> None:
    """The host's city or country is the place unless another one is named; a country goes by its plain name."""
    (event,) = events_of("Saudi Arabia's foreign minister visited Iran on Tuesday.", "en")
    assert event.place is not None and (event.place.kind, event.place.name) == ("place", "Iran")
    (event,) = events_of("Presiden Kenya menemui Presiden Uganda di Sekretariat ASEAN, Jakarta, Selasa (12/8/2025).", "id")
    assert event.place is not None and event.place.name == "Jakarta"


def test_somebody_whom_a_clause_is_about_is_its_object() -> None:
    """ "B, whom A jailed": B is acted on."""
    found = told("Bobi Wine, whom the police of Uganda detained in 2021, is a musician.", "en")
    assert ("COERCE", "UGA", "UGA", "reported") in found


def test_they_behind_a_verb_are_not_its_subject() -> None:
    """ "Police dispersed them": the people named before."""
    text = "Mahasiswa Kenya berunjuk rasa di Nairobi. Polisi membubarkan mereka."
    found = [one for one in events_of(text, "id") if one.type == "COERCE"]
    assert found and [m.text for m in found[0].recipients] == ["Mahasiswa Kenya"]


def test_what_one_government_says_another_did_is_alleged() -> None:
    """Violence told by the other side, whomever it was done to."""
    found = told('"Thailand melakukan agresi tanpa alasan," tulis Perdana Menteri Kamboja Hun Manet.', "id")
    assert {one[3] for one in found if one[0] == "ASSAULT"} <= {"alleged"}


POINTING = [
    (
        "id",
        "Kelompok bersenjata dari Chad menyerbu pos Kamerun. Polisi Kamerun menangkap dua warga Nigeria. "
        "Prancis mengutuk serangan itu.",
    ),
    ("en", "Libya bombed a village in Tunisia. Police in Tunisia arrested two men from Algeria. France condemned the bombing."),
]


@pytest.mark.parametrize(("language", "text"), POINTING)
def test_an_act_that_is_pointed_back_to_is_that_of_who_did_it(language: str, text: str) -> None:
    """Not of the police who were told of last."""
    found = [one for one in events_of(text, language) if one.type == "ACCUSE"]
    assert found and all(m.sector != "COP" for m in found[0].recipients)


def test_an_accusation_is_not_of_the_day_of_what_somebody_is_accused_of() -> None:
    """The day behind the act is that of the act alone."""
    text = "Pemerintah Chad menuduh Sudan menyerang pos perbatasan pada Minggu (10/8/2025)."
    days = {one.type: one.date for one in events_of(text, "id")}
    assert days == {"ACCUSE": None, "ASSAULT": "2025-08-10"}


def test_what_all_sides_do_is_not_denied_by_one_of_them() -> None:
    """A fight stays reported although a side denies that it began."""
    text = (
        "Tentara Armenia dan Azerbaijan saling tembak di perbatasan, Selasa. Baku menyebut pasukan Armenia menembak lebih dulu. "
        "Yerevan membantah pasukannya menembak lebih dulu di perbatasan."
    )
    fights = [one for one in events_of(text, "id") if one.type == "ASSAULT" and len(one.actors) > 1]
    assert [one.status for one in fights] == ["reported"]


US = [
    ("id", '"Armenia menyerang kami lebih dulu," kata Menteri Pertahanan Azerbaijan Zakir Hasanov.'),
    ("en", '"Armenia attacked us first," said Azerbaijan\'s defence minister Zakir Hasanov.'),
]


@pytest.mark.parametrize(("language", "text"), US)
def test_us_are_those_who_speak(language: str, text: str) -> None:
    """Whom an act was done to in somebody's words."""
    assert ("ASSAULT", "ARM", "AZE", "alleged") in told(text, language)


def test_those_who_are_told_are_no_party() -> None:
    """Neither an outlet nor the manner of speaking is somebody whom an official talks to."""
    text = "Seorang pejabat Kenya yang berbicara dengan syarat anonim mengatakan kepada Reuters bahwa panen gagal."
    assert types(text, "id") == []
    denial = text + " Wakil Presiden Kenya membantah tuduhan tersebut."
    assert all(m.sector != "JRN" for one in events_of(denial, "id") for m in one.recipients)


def test_a_denial_answers_who_said_so() -> None:
    """Whoever told of the act on the page right before."""
    text = "Menurut Presiden Kenya William Ruto, Uganda akan membangun pangkalan militer di Burundi. Kampala membantah rencana itu."
    assert ("REJECT", "UGA", "KEN", "reported") in told(text, "id")


def test_who_threatens_for_his_own_people_does_not_threaten_them() -> None:
    """The people named are those whom the threat protects."""
    text = "Presiden Ghana memperingatkan bahwa serangan terhadap warga Ghana akan dibalas."
    assert all(not one.recipients for one in events_of(text, "id") if one.type == "THREATEN")


def test_police_are_of_the_country_of_the_crowd() -> None:
    """Where nothing else says whose they are."""
    text = "Ribuan warga Togo berunjuk rasa di Lome. Mereka dibubarkan polisi dengan gas air mata."
    found = [one for one in events_of(text, "id") if one.type in ("COERCE", "ASSAULT")]
    assert [[m.country for m in one.actors] for one in found] == [["TGO"]]


def test_an_envoy_is_sent_to_whom_he_visits() -> None:
    """His name does not stand between."""
    text = "Amerika Serikat akan mengirim utusan khusus Amos Hill ke Lusaka pekan depan."
    assert ("AGREE", "USA", "ZMB", "planned") in told(text, "id")


DAYS = [
    ("en", "Russia attacked Ukraine on Tuesday, a day after Moscow expelled the ambassador of Poland.", "2025-08-11"),
    ("id", "Rusia menyerang Ukraina pada Selasa, dua hari setelah Moskow mengusir duta besar Polandia.", "2025-08-10"),
]


@pytest.mark.parametrize(("language", "text", "day"), DAYS)
def test_a_day_is_counted_from_the_clause_before(language: str, text: str, day: str) -> None:
    """So long before what the first clause tells."""
    assert {one.type: one.date for one in events_of(text, language)} == {"ASSAULT": "2025-08-12", "SANCTION": day}


@pytest.mark.parametrize(
    "text",
    [
        "At least 40 people have been killed since fighting broke out in March, the Red Cross said.",
        "Fighting in Sudan has killed at least 86 civilians, according to the doctors.",
        "Fighting in Sudan has killed at least 86 civilians, according to the doctors' union.",
        "The army's spokesman told Reuters that the rebels had repeatedly violated the truce.",
    ],
)
def test_whoever_counts_the_dead_did_not_kill_them(text: str) -> None:
    """Nor was whom it was told to attacked: they stand beside the words, not in them."""
    parties = {mention.text for one in events_of(text, "en") for mention in (*one.actors, *one.recipients)}
    assert not parties & {"Red Cross", "Reuters", "doctors"}


def test_nothing_in_her_words_is_done_to_who_says_them() -> None:
    """The places are proposed to nobody named."""
    found = events_of("Menteri Luar Negeri Peru menyebut tiga lokasi sudah diusulkan.", "id")
    assert not [one for one in found if one.recipients]


def test_ones_own_state_named_in_what_one_says_is_not_the_other_side() -> None:
    """The parliament of which the president warns is his own; whom he warns the sentence before tells."""
    text = "Chile demanded an apology from Peru. President Dina Boluarte denied that Peru had sent any patrol."
    denial = next(event for event in sanad.annotate(text, language="en", published="2023-05-04").events if event.type == "REJECT")
    assert [one.country for one in denial.recipients] == ["CHL"]


def test_an_outlet_through_which_something_is_said_is_no_party() -> None:
    """Nobody rejects Facebook where a rumour stood there."""
    text = "Juru bicara Kemlu Thailand menepis kabar di Facebook bahwa perbatasan ditutup."
    events = sanad.annotate(text, language="id", published="2023-05-04").events
    assert events
    assert all(one.kind != "outlet" for event in events for one in (*event.actors, *event.recipients))


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ('"Ghana has trampled on the border treaty," Foreign Minister Ama Sey of Togo said.', "en", "GHA"),
        ("Kementerian Luar Negeri Vietnam mengatakan Kamboja telah melanggar perjanjian perbatasan.", "id", "KHM"),
        ("Togo's interior minister said on Monday that Ghana was dragging its heels.", "en", "GHA"),
        ('"Ghana has shown no good faith," Togo\'s foreign minister, Ama Sey, said.', "en", "GHA"),
        ("Togo's foreign minister said Ghana had not kept its side of the bargain.", "en", "GHA"),
        ('"The talks are over. Ghana has failed to rein in the gangs," Togo\'s foreign minister said.', "en", "GHA"),
        ("Togo's foreign minister said Ghana was deliberately blocking every settlement.", "en", "GHA"),
        ("Kementerian Luar Negeri Vietnam mengatakan Kamboja telah merusak kepercayaan.", "id", "KHM"),
        ('"Kamboja terus mengulur waktu," kata Menteri Luar Negeri Vietnam.', "id", "KHM"),
        ('"Kamboja tidak punya iktikad baik," kata Menteri Pertahanan Vietnam.', "id", "KHM"),
        ("Menteri Luar Negeri Vietnam mengatakan Kamboja lari dari tanggung jawab.", "id", "KHM"),
    ],
)
def test_who_charges_another_with_a_wrong_accuses(text: str, language: str, other: str) -> None:
    """Without any verb of accusing."""
    events = sanad.annotate(text, language=language, published="2023-05-04").events
    charge = next(event for event in events if event.type == "ACCUSE")
    assert [one.country for one in charge.recipients] == [other]


def test_a_wrong_that_is_denied_or_only_supposed_is_no_charge() -> None:
    """Nobody is accused."""
    for said in (
        "Ghana has not trampled on any treaty",
        "if Ghana violated the treaty, talks would end",
        "there was no ill will on Ghana's part",
        "if Ghana is playing for time, we will turn to the judges",
        "Ghana has kept its side of the bargain",
    ):
        events = sanad.annotate(f'"{said}," the foreign ministry of Togo said.', language="en", published="2023-05-04").events
        assert all(not event.rule.startswith("charge") for event in events)
    for said in (
        "Kamboja tidak memperkeruh suasana",
        "Jika Kamboja mengulur waktu, kami akan ke pengadilan",
        "Kamboja menepati janjinya",
    ):
        events = sanad.annotate(f'"{said}," kata Menteri Luar Negeri Vietnam.', language="id", published="2023-05-04").events
        assert all(not event.rule.startswith("charge") for event in events)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chad asked the French soldiers who have been in the north since 2014 to leave.", "en"),
        ("Kenya rejected the ruling under the Nairobi Convention of 1985.", "en"),
        ("Malaysia meminta pasukan Thailand yang menjaga sungai itu sejak 2019 mundur.", "id"),
    ],
)
def test_a_year_that_belongs_to_something_else_dates_no_act(text: str, language: str) -> None:
    """Since when soldiers have been there, or of what year a treaty is."""
    events = sanad.annotate(text, language=language, published="2023-05-04").events
    assert events
    assert all(event.date is None for event in events)


def test_a_denial_of_what_somebody_without_a_name_says_is_said_to_nobody() -> None:
    """Neither is whoever the page is about the other side."""
    text = (
        "Peru warned Chile in May. Peru accused Chile of spying in June. "
        "A diplomat who would not be named said Peru was moving tanks. The Peruvian defence ministry denied it."
    )
    denials = [one for one in events_of(text, "en") if one.type == "REJECT"]
    assert [[m.country for m in one.recipients] for one in denials] == [[]]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        # an outlet or somebody unnamed tells it
        (
            "Reuters reported, on the word of two sources, that Peru was pressing ASEAN to mediate. "
            'The foreign ministry of Peru denied it. "There is no such plan," it said.',
            "en",
        ),
        (
            "Reuters memberitakan bahwa Peru mendesak ASEAN menjadi penengah. "
            'Wakil Menteri Luar Negeri Peru Ana Brun membantah. "Rencana semacam itu tidak ada," katanya.',
            "id",
        ),
        # the page opens with the denial
        (
            'The foreign ministry of Peru denied any such plan on Tuesday. "We plan no such thing," it said. '
            "Reuters reported a day earlier that Peru was pressing ASEAN to mediate.",
            "en",
        ),
        # the accused answers in no words of his own
        ("Chile's foreign minister accused Peru of sending troops over the frontier. Peru brushed the charge aside.", "en"),
        ("Menteri Luar Negeri Chile menuding Peru mengirim pasukan ke perbatasan. Peru menepis tuduhan itu.", "id"),
    ],
)
def test_what_is_told_on_the_word_of_others_is_denied_by_an_answer_beside_it(text: str, language: str) -> None:
    """Though the answer shares no word with it."""
    acts = [one for one in events_of(text, language) if one.act in ("REQUEST", "MOBILIZE")]
    assert [one.status for one in acts] == ["denied"]


def test_an_answer_to_one_claim_is_none_to_the_next() -> None:
    """Nor is what the same side refuses others."""
    text = (
        'Chile said that Peru had shelled a village. "There was no shelling," the foreign ministry of Peru said. '
        "Peru was pressing ASEAN to mediate, a diplomat said on condition of anonymity."
    )
    assert [one.status for one in events_of(text, "en") if one.act == "REQUEST"] in (["reported"], ["alleged"])


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ("The Norwegian foreign minister is due in Baku on Sunday for talks with Ilham Aliyev.", "CONSULT", "planned"),
        ("Peru would have none of it.", "REJECT", "reported"),
    ],
)
def test_what_a_trigger_says_of_the_future(text: str, act: str, status: str) -> None:
    """Who is awaited has not come; an idiom with *would* is no plan."""
    assert {one.status for one in events_of(text, "en") if one.act == act} == {status}


def test_whoever_condemns_the_attack_means_the_one_that_the_page_reports() -> None:
    """Not the one of which one side only accuses the other."""
    text = (
        "Eritrea shelled Ethiopian positions on Monday. Eritrea accused Ethiopia of shelling a village. "
        "The Kenyan foreign ministry condemned the attack."
    )
    found = [one for one in events_of(text, "en") if one.type == "ACCUSE" and one.actors[0].country == "KEN"]
    assert [[m.country for m in one.recipients] for one in found] == [["ERI"]]


def test_soldiers_of_ones_own_are_not_the_other_side_of_a_denial() -> None:
    """Peacekeepers neither."""
    text = "Kenya rejected claims that its peacekeepers had stood aside."
    assert [one.recipients for one in events_of(text, "en") if one.type == "REJECT"] == [()]


def test_who_reports_what_is_said_is_no_party_to_it() -> None:
    """An outlet behind the words is neither accused nor asked."""
    text = "Kementerian Luar Negeri Laos kecewa berat atas keputusan itu, demikian Reuters yang dikutip Antara."
    for event in sanad.annotate(text, language="id", published="2023-05-04").events:
        assert all(one.kind != "outlet" for one in (*event.actors, *event.recipients))


@pytest.mark.parametrize("verb", ["began arresting", "kept arresting", "has resumed arresting", "started arresting"])
def test_what_somebody_begins_to_do_is_done(verb: str) -> None:
    """The verb of phase is an auxiliary of the act."""
    events = sanad.annotate(f"Togo {verb} Ghanaian fishermen.", language="en", published="2023-05-04").events
    assert [(one.type, one.actors[0].country, one.recipients[0].country) for one in events] == [("COERCE", "TGO", "GHA")]


def test_a_phrase_at_the_head_of_a_sentence_is_no_city() -> None:
    """Baku tembak is an exchange of fire, Baku the capital of Azerbaijan."""
    events = sanad.annotate("Baku tembak antara tentara Kamboja dan Thailand pecah.", language="id", published="2023-05-04").events
    assert [(one.type, {x.country for x in one.actors}) for one in events] == [("ASSAULT", {"KHM", "THA"})]


DOERS = [
    ("en", "The Kenyan government condemned the killing of herders by the Ugandan army."),
    ("id", "Pemerintah Kenya mengecam penembakan penggembala oleh tentara Uganda di perbatasan."),
]


@pytest.mark.parametrize(("language", "text"), DOERS)
def test_whoever_did_what_is_condemned_is_accused(language: str, text: str) -> None:
    """Not those to whom it was done."""
    assert ("ACCUSE", "KEN", "UGA", "reported") in told(text, language)


OWN_WORDS = [
    ("en", "The Kenyan president warned on Monday that his parliament would not ratify the pact for Uganda and Tanzania.",
     ("THREATEN", "KEN", "UGA+TZA", "reported")),
    ("id", "Kedutaan Besar Peru di Santiago menyampaikan keberatan Lima kepada pemerintah Chile.",
     ("ACCUSE", "PER", "CHL", "reported")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "event"), OWN_WORDS)
def test_what_names_ones_own_state_is_said_to_another(language: str, text: str, event: tuple[str, str, str, str]) -> None:
    """The one behind the words for "to" or "for"."""
    assert event in told(text, language)


def test_what_the_accused_did_through_others_is_alleged() -> None:
    """However many words stand between."""
    found = told("Kenya accused Uganda of sending agents who killed six herders.", "en")
    assert {status for type_, _, _, status in found if type_ == "ASSAULT"} == {"alleged"}


def test_a_military_operation_is_against_the_state_in_which_it_is() -> None:
    """Where nobody else is said to be struck."""
    assert ("ASSAULT", "KEN", "SOM", "reported") in told("Operasi militer Kenya di Somalia membuat warga marah.", "id")


PRONOUNS = [
    ("Presiden Kenya William Ruto tiba di Kampala pada Senin. Uganda dituduhnya melanggar perjanjian.", "ACCUSE"),
    ("Presiden Kenya William Ruto tiba di Kampala pada Senin. Tentara Uganda dimintanya menjaga perbatasan.", "REQUEST"),
]


@pytest.mark.parametrize(("text", "type_"), PRONOUNS)
def test_a_pronoun_in_a_passive_is_who_acts(text: str, type_: str) -> None:
    """It means whoever spoke or acted last."""
    assert (type_, "KEN", "UGA", "reported") in told(text, "id")


def test_whoever_took_somebody_holds_him() -> None:
    """Where nobody says by whom he is held."""
    text = "Kenyan police arrested the Ugandan envoy Kizza Otim in Nairobi. Otim was flown to Mombasa and jailed."
    held = [one for one in events_of(text, "en") if one.type in ("SANCTION", "COERCE")]
    assert [[m.country for m in one.actors] for one in held] == [["KEN"], ["KEN"]]


def test_persons_with_titles_are_listed_with_others() -> None:
    """A title before the name parts no list."""
    text = "Putin received Sheinbaum and the Chilean president, Gabriel Boric, in Moscow on 3 March."
    found = [one for one in events_of(text, "en") if one.type == "CONSULT"]
    assert {m.country for one in found for m in (*one.actors, *one.recipients)} == {"RUS", "MEX", "CHL"}


def test_a_breach_by_an_act_told_before_is_charged_to_who_did_it() -> None:
    """Not to whoever acted last."""
    text = (
        "Eritrean troops attacked Djibouti on Monday. Somalia recalled its ambassador from Asmara on Tuesday. "
        "The Brazilian foreign ministry said the attack had breached the Hague Convention."
    )
    found = [one for one in events_of(text, "en") if one.type == "ACCUSE" and one.actors[0].country == "BRA"]
    assert [[m.country for m in one.recipients] for one in found] == [["ERI"]]


OUTCOMES = [
    ("en", "The Kenyan parliament voted to ratify the pact with Uganda on Monday. Tanzania called on Uganda to wait. "
     "The Rwandan president welcomed the vote."),
    ("id", "Parlemen Kenya menyetujui perjanjian dengan Uganda pada Senin. Tanzania meminta Uganda menunggu. "
     "Presiden Rwanda menyambut baik hasil tersebut."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), OUTCOMES)
def test_a_vote_that_is_welcomed_is_that_of_the_parliament_told_of(language: str, text: str) -> None:
    """Not of whoever was named last."""
    assert ("SUPPORT", "RWA", "KEN", "reported") in told(text, language)


CROWDS = [
    ("id", "Massa berkumpul di muka Konsulat Jenderal Peru di Santiago dan membakar bendera negara itu."),
    ("en", "Crowds gathered outside the Peruvian consulate in Santiago and burned the country's flag."),
]


@pytest.mark.parametrize(("language", "text"), CROWDS)
def test_a_crowd_at_a_consulate_is_of_the_host_and_against_its_state(language: str, text: str) -> None:
    """Whose flag is burnt, the consulate says."""
    assert ("PROTEST", "CHL", "PER", "reported") in told(text, language)


def test_police_that_nothing_near_tells_of_are_those_of_the_first_place() -> None:
    """Not of the state that people protest against."""
    text = (
        "Ratusan orang berunjuk rasa di Lima menentang Chile. Mereka menuntut duta besar Chile pulang. Chile tidak menjawab. "
        "Kepolisian membantah kabar bahwa pengunjuk rasa ditahan."
    )
    assert ("REJECT", "PER", "", "reported") in told(text, "id")


def test_whoever_regrets_an_attack_also_asks() -> None:
    """Not the one whose attack is named between; what is regretted was done."""
    text = "Pemerintah Kenya menyesalkan penyerbuan polisi Uganda ke Kedutaan Besar Rwanda dan meminta Uganda menahan diri."
    found = told(text, "id")
    assert ("REQUEST", "KEN", "UGA", "reported") in found
    assert ("ASSAULT", "UGA", "RWA", "reported") in found


def test_of_three_who_met_the_first_met_each_of_the_others() -> None:
    """So that each pair can be counted."""
    found = told("There were hours of talks between Putin, President Gabriel Boric and Prime Minister Narendra Modi.", "en")
    assert {one[1:3] for one in found if one[0] == "CONSULT"} == {("RUS", "CHL+IND")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The president of Chile, whom Peru accuses of fraud, met the leader of Bolivia.", "en"),
        ("Presiden Chile, yang dituduh Peru berbuat curang, bertemu Presiden Bolivia.", "id"),
    ],
)
def test_whom_a_clause_between_commas_is_about_does_what_follows(text: str, language: str) -> None:
    """Not whoever accuses him in it."""
    events = sanad.annotate(text, language=language, published="2023-05-04").events
    assert {event.type: event.actors[0].country for event in events} == {"CONSULT": "CHL", "ACCUSE": "PER"}


WHOSE_CLAIM = [
    (
        "en",
        "A Malawian spokesman said Zambia let smugglers cross.\n\nZambia's president met Egypt's prime minister in Cairo.\n\n"
        "Zambia's chief of police dismissed the charge.",
        "MWI",
    ),
    (
        "id",
        "Juru bicara Malawi mengatakan Zambia membiarkan penyelundup lewat.\n\nMenteri Zambia menjamu rekannya dari Mesir.\n\n"
        '"Itu fitnah," ujar kepala bea cukai Zambia di Lusaka.',
        "MWI",
    ),
]


@pytest.mark.parametrize(("language", "text", "country"), WHOSE_CLAIM)
def test_a_denial_answers_who_said_something_of_the_one_that_denies(language: str, text: str, country: str) -> None:
    """Not whom the page names last, although no verb accuses."""
    found = [one for one in events_of(text, language) if one.type == "REJECT"]
    assert [[m.country for m in one.recipients] for one in found] == [[country]]


NO_ACT = [
    ("en", "Thousands of Sudanese refugees have fled to Chad since April.", "RETREAT"),
    ("en", "Peru offered Bolivia no help.", "AGREE"),
    ("id", "Peru menegaskan Bolivia tidak bisa mengharapkan pengakuan.", "SUPPORT"),
]


@pytest.mark.parametrize(("language", "text", "type_"), NO_ACT)
def test_who_flees_does_not_retreat_and_what_is_declined_is_not_given(language: str, text: str, type_: str) -> None:
    """People on the run are no army, and a negation among the words of a friendly act takes it back."""
    assert type_ not in types(text, language)


def test_a_visit_called_off_by_its_host_is_not_called_off_by_the_guest() -> None:
    """ "By" behind a noun says whose visit it was, not who acted."""
    assert ("REJECT", "PER", "BOL", "reported") in told("Peru postponed a visit by Bolivia's trade envoy.", "en")
    assert ("REJECT", "PER", "BOL", "reported") in told("Peru put off a tour by Bolivia's president.", "en")


def test_a_deal_between_two_is_not_made_with_who_welcomes_it() -> None:
    """Indonesia is on neither side of what Kenya and Uganda agreed."""
    found = told("Indonesia menyambut baik kesepakatan antara Kenya dan Uganda.", "id")
    assert ("AGREE", "KEN+UGA", "", "reported") in found
