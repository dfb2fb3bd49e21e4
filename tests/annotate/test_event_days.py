"""On which day an event was, where its own sentence leaves that to a clause or to the sentences around it."""

from __future__ import annotations

import pytest

import sanad

PUBLISHED = "2025-08-16"  # a Saturday


def days(text: str, language: str) -> dict[str, str | None]:
    """The day of each type of event that a text tells."""
    return {one.type: one.date for one in sanad.annotate(text, language=language, published=PUBLISHED).events}


CLAUSES = [
    ("en", "Two days after Peru bombed a Chilean base, Chile expelled Peru's ambassador on Thursday.", "ASSAULT", "2025-08-12"),
    ("en", "Two days after Peru bombed a Chilean base on Monday, Chile expelled Peru's ambassador.", "SANCTION", "2025-08-13"),
    ("id", "Selang dua hari sejak Peru mengebom pangkalan Chile, Chile mengusir duta besar Peru, Kamis.", "ASSAULT", "2025-08-12"),
    ("id", "Sekitar 24 jam setelah diserbu tentara Chile, Peru mengusir duta besar Chile, Kamis.", "ASSAULT", "2025-08-13"),
    ("en", "After Peru had bombed Chile on Tuesday, Chile expelled Peru's ambassador on Friday.", "SANCTION", "2025-08-15"),
    ("id", "Setelah Peru mengebom Chile pada Selasa, Chile mengusir duta besar Peru pada Jumat.", "SANCTION", "2025-08-15"),
    (
        "en",
        "Kenya cut ties with Chad, the ministry announced on Thursday, three days after Chad bombed a Kenyan base.",
        "ASSAULT",
        "2025-08-11",
    ),
    ("en", "Relations have been sour since May, when Kenya expelled Chad's ambassador.", "SANCTION", "2025-05"),
    ("id", "Hubungan Kenya dan Chad memburuk sejak Mei, ketika Kenya mengusir duta besar Chad.", "SANCTION", "2025-05"),
    # a meeting that was called off, whose day is over or to come
    ("en", "Kenya's president had scrapped a meeting with the president of Chad set for Tuesday evening.", "AGREE", "2025-08-12"),
    ("en", "Kenya called off talks with Chad scheduled for Friday.", "AGREE", "2025-08-22"),
    ("id", "Presiden Kenya sebelumnya membatalkan pertemuan dengan Presiden Chad yang dijadwalkan Selasa.", "AGREE", "2025-08-12"),
    # what somebody has set out for
    ("en", "Kenya's foreign minister set off for Moscow to see Vladimir Putin on Monday.", "AGREE", "2025-08-18"),
    ("en", "Kenya's foreign minister flew to Moscow on Monday.", "CONSULT", "2025-08-11"),
    ("id", "Menteri Luar Negeri Kenya bertolak ke Moskow untuk menemui Vladimir Putin pada Senin.", "AGREE", "2025-08-18"),
    # at the same session, and what was said, as somebody's own
    ("id", "Kenya menuduh Chad berbohong, Kamis. Tudingan itu dibantah Chad dalam sidang yang sama.", "REJECT", "2025-08-14"),
    (
        "en",
        "Chad accused Kenya of lying on Thursday. Kenya has warned Chad four times, its envoy told the same meeting.",
        "THREATEN",
        None,
    ),
    ("en", "Kenya urged Chad to close the border. Kenya's request was made on Monday.", "REQUEST", "2025-08-11"),
    ("en", "Kenya urged Chad to close the border. Kenya's request was rejected by Chad on Monday.", "REQUEST", None),
    ("id", "Kenya mendesak Chad menutup perbatasan. Desakan Kenya dilontarkan pada Senin.", "REQUEST", "2025-08-11"),
    ("id", "Kenya mendesak Chad menutup perbatasan. Desakan itu ditolak Chad pada Senin.", "REQUEST", None),
    # when an outlet reported it says nothing
    ("en", "Kenya pressed Chad to close the border, the Financial Times reported on Wednesday.", "REQUEST", None),
    ("en", "Kenya and Chad met in June, where Kenya pressed Chad to yield, Reuters reported on Friday.", "REQUEST", "2025-06"),
    # a day that only says which attack is meant, and one that says at which meeting
    ("en", "Kenya warned Chad over the Tuesday raid.", "THREATEN", None),
    ("en", "Kenya asked Chad for an inquiry into the April 22 attack.", "REQUEST", None),
    ("en", "At Tuesday's meeting Kenya urged Chad to close the border.", "REQUEST", "2025-08-12"),
    ("en", "The same day Kenya urged Chad to close the border.", "REQUEST", None),
    # what came before it, nobody says when
    ("en", "Kenya expelled Chad's ambassador on Thursday after Chadian troops attacked a Kenyan border post.", "ASSAULT", None),
    ("en", "Minutes after Chadian troops attacked a Kenyan post on Thursday, Kenya expelled its envoy.", "ASSAULT", "2025-08-14"),
    ("en", "In 2022, Kenya signed a treaty with Uganda.", "SUPPORT", "2022"),
    ("id", "Rusia mencaplok Krimea tahun 2014.", "ASSAULT", "2014"),
    ("en", "Over the weekend Peru bombed a Chilean base.", "ASSAULT", "2025-W33-WE"),
    ("en", "From August 4 to 9 Kenyan envoys paid a visit to Uganda.", "CONSULT", "2025-08-04/2025-08-09"),
    # a comma parts it from what somebody is accused of
    ("id", "Kenya menuduh Uganda menembak kapalnya, Kamis (14/8/2025).", "ACCUSE", "2025-08-14"),
    ("id", "Kenya menuduh Uganda menembak kapalnya, Kamis (14/8/2025).", "ASSAULT", None),
    ("id", "Kenya menuduh Uganda menembak kapalnya pada Kamis (14/8/2025).", "ASSAULT", "2025-08-14"),
    (
        "id",
        "Kenya memperingatkan pada hari Rabu bahwa Uganda tidak akan dibiarkan melanggar gencatan senjata.",
        "THREATEN",
        "2025-08-13",
    ),
]


@pytest.mark.parametrize(("language", "text", "type_", "day"), CLAUSES)
def test_a_day_of_its_sentence(language: str, text: str, type_: str, day: str) -> None:
    """Counted from the other clause, or the only one named."""
    assert days(text, language).get(type_) == day


AROUND = [
    # counted from what was spoken of
    ("en", "Peru bombed Chile on Tuesday. Hours later Chile expelled Peru's ambassador.", "SANCTION", "2025-08-12"),
    ("en", "Peru bombed Chile on Tuesday. Chile struck back within hours, expelling Peru's ambassador.", "SANCTION", "2025-08-12"),
    ("id", "Peru mengebom Chile, Selasa. Tak lama setelah serangan itu, Chile mengusir duta besar Peru.", "SANCTION", "2025-08-12"),
    (
        "id",
        "Norwegia menggelar referendum pada Rabu. Dua hari sebelum referendum, Swedia mengusir duta besar Norwegia.",
        "SANCTION",
        "2025-08-11",
    ),
    (
        "id",
        "Utusan Peru dan Chile bertemu di Lima, Selasa. Pada hari pertemuan itu pula, Kenya mengusir duta besar Uganda.",
        "SANCTION",
        "2025-08-12",
    ),
    # what the actor does next
    (
        "en",
        "President William Ruto spoke on television on Wednesday. He also accused Uganda of arming rebels.",
        "ACCUSE",
        "2025-08-13",
    ),
    (
        "en",
        "Kampala's answer came on Thursday. The Ugandan foreign ministry rejected the accusation by Kenya.",
        "REJECT",
        "2025-08-14",
    ),
    ("id", "Jawaban Kampala datang pada Kamis. Kementerian Luar Negeri Uganda menepis tuduhan Kenya.", "REJECT", "2025-08-14"),
    (
        "id",
        "Presiden William Ruto berpidato pada Rabu. Ia juga meminta Uganda, yang bergabung sejak 2010, menarik pasukan.",
        "REQUEST",
        "2025-08-13",
    ),
    (
        "id",
        "Para menteri luar negeri ASEAN bertemu di Lima pada Rabu. Mereka mendesak Peru menahan diri.",
        "REQUEST",
        "2025-08-13",
    ),
    ("en", "In July Kenya accused Uganda of arming rebels. Uganda then cut diplomatic ties with Kenya.", "SANCTION", "2025-07"),
    (
        "id",
        "Presiden William Ruto menolak tuntutan Uganda. “Kami tidak akan membayar,” katanya dalam wawancara, Jumat malam.",
        "REJECT",
        "2025-08-15",
    ),
    # told again with its day
    (
        "en",
        "Kenya has imposed sanctions on Uganda. Flights are off, the Kenyan foreign ministry said on Friday.",
        "SANCTION",
        "2025-08-15",
    ),
    (
        "en",
        "Kenya has imposed sanctions on Uganda. The measures were announced by the finance ministry on Friday.",
        "SANCTION",
        "2025-08-15",
    ),
    ("id", "Kenya menjatuhkan sanksi kepada Uganda. Langkah itu diumumkan Kementerian Keuangan, Jumat.", "SANCTION", "2025-08-15"),
    # what the next sentence points back to
    ("en", "Rebels attacked an army post in Kenya.\n\nThe attack took place on Wednesday near a river.", "ASSAULT", "2025-08-13"),
    ("id", "Jet Kenya menggempur pangkalan Uganda. Serangan udara itu dilancarkan pada Rabu.", "ASSAULT", "2025-08-13"),
    ("en", "Kenya has seized a Ugandan boat. The incident happened on Thursday.", "COERCE", "2025-08-14"),
    ("en", "Kenya looted a Ugandan depot. The looting took place on Wednesday.", "ASSAULT", "2025-08-13"),
    ("id", "Kenya menyita kapal Uganda. Insiden itu terjadi pada Kamis.", "COERCE", "2025-08-14"),
    ("id", "Kenya dan Uganda menandatangani perjanjian. Penandatanganan berlangsung di Nairobi, Kamis.", "SUPPORT", "2025-08-14"),
    ("id", "Kenya menangkap dua polisi Uganda. Keduanya ditangkap pada Rabu.", "COERCE", "2025-08-13"),
    ("en", "Kenya's defence minister accused Uganda of theft. He was speaking in Nairobi on Thursday.", "ACCUSE", "2025-08-14"),
    ("id", "Kenya menuduh Uganda mencuri ikan.\n\nHal itu diungkapkan Menteri Perikanan Kenya, Kamis.", "ACCUSE", "2025-08-14"),
    ("en", "Kenya this week imposed sanctions on Uganda. The measures were announced on Tuesday.", "SANCTION", "2025-08-12"),
    # made known on a day
    ("en", "Kenya has expelled Uganda's ambassador, its foreign ministry announced on Friday.", "SANCTION", "2025-08-15"),
    ("id", "Pada 15 Agustus Uni Afrika mengumumkan bahwa Kenya dan Uganda menyepakati gencatan senjata.", "AGREE", "2025-08-15"),
    # the clause ahead of the comma belongs to the sentence before
    (
        "en",
        "The talks opened on Thursday, according to Reuters. A day later Ana Mbeki, who acts for Kenya, blamed Uganda.",
        "ACCUSE",
        "2025-08-15",
    ),
    # what the words count from is an act told before
    ("en", "Kenyan police clashed with Ugandan soldiers on Tuesday. The clash came a day after Rwanda's president visited Kenya.",
     "CONSULT", "2025-08-11"),
    ("id", "Polisi Kenya bentrok dengan tentara Uganda, Selasa. Bentrokan pecah sehari sesudah Presiden Rwanda menelepon Presiden "
           "Kenya.", "CONSULT", "2025-08-11"),
    # somebody speaks up
    ("en", "Two allies of Kenya spoke up on Tuesday. Rwanda's foreign ministry urged Uganda to hold back.", "REQUEST",
     "2025-08-12"),
    ("id", "Dua sekutu Kenya angkat suara, Selasa. Kementerian Luar Negeri Rwanda mendesak Uganda menahan diri.", "REQUEST",
     "2025-08-12"),
]


@pytest.mark.parametrize(("language", "text", "type_", "day"), AROUND)
def test_a_day_of_the_sentences_around(language: str, text: str, type_: str, day: str) -> None:
    """So long from the day spoken of, on which the same side acts, or which the next sentence gives."""
    assert days(text, language).get(type_) == day


LEFT_OPEN = [
    ("en", "Kenya expelled an envoy on Tuesday. Sweden accused Norway of espionage.", "ACCUSE"),
    (
        "en",
        "President William Ruto said that an envoy had been on the run since Tuesday. He accused Uganda of arming rebels.",
        "ACCUSE",
    ),
    ("en", "Kenya has imposed sanctions on Uganda. The treaty between them was signed on Friday.", "SANCTION"),
    ("en", "Sweden, at odds with Norway since a quarrel over fish in June, accused Norway of espionage.", "ACCUSE"),
    # again and again, ever since, or once before
    ("en", "Peru bombed Chile on Tuesday. Chile has repeatedly accused Peru of theft.", "ACCUSE"),
    ("id", "Peru mengebom Chile pada Selasa. Chile berulang kali menuduh Peru mencuri.", "ACCUSE"),
    ("en", "Peru bombed Chile in February 2022. Since then, Chile has expelled Peru's ambassador.", "SANCTION"),
    ("id", "Peru mengebom Chile pada Selasa. Sebelumnya, Chile mengusir duta besar Peru.", "SANCTION"),
    # what those say to whom it was done, in a paragraph of its own
    ("en", "Peru expelled Chile's ambassador on Tuesday.\n\nChile condemned Peru.", "ACCUSE"),
    ("id", "Peru mengusir duta besar Chile pada Selasa.\n\nChile mengecam Peru.", "ACCUSE"),
    ("en", "Rebels attacked an army post in Kenya. The attack came a day after Kenya freed three men on Monday.", "ASSAULT"),
    ("en", "Kenya condemned a raid on its embassy. The raid took place on Monday.", "ACCUSE"),
    ("id", "Kenya menuduh Uganda mencuri ikan. Uganda membantah hal itu, Kamis.", "ACCUSE"),
    ("id", "Kenya menuduh Uganda mencuri ikan. Uganda membantah tuduhan itu, Kamis.", "ACCUSE"),
    ("en", "Kenya's president has visited Uganda. The visit was announced on Monday.", "CONSULT"),
    ("en", "Kenya has accused Uganda of theft. Uganda rejected the accusation on Thursday.", "ACCUSE"),
    # of the war of which the anniversary is kept
    ("id", "Menteri Kenya berkunjung ke Uganda untuk mengenang usainya Perang Dunia II 1939-1945.", "CONSULT"),
    ("en", "Kenya's president visited Uganda for the anniversary of the end of the Second World War.", "CONSULT"),
    # what had been done before
    ("en", "Kenya seized a Ugandan boat that had left its port on Tuesday.", "COERCE"),
    ("id", "Kenya menjatuhkan sanksi kepada Uganda. Perjanjian itu ditandatangani Jumat.", "SANCTION"),
    # of what an act is about
    ("en", "Kenyan prosecutors charged two Ugandan officers with theft over a raid on a bank in March.", "ACCUSE"),
]


@pytest.mark.parametrize(("language", "text", "type_"), LEFT_OPEN)
def test_a_day_of_something_else(language: str, text: str, type_: str) -> None:
    """Of what others do, of what is said, or of a thing."""
    assert days(text, language)[type_] is None


TODAY = [
    ("en", "Peru expelled Chile's ambassador on Saturday.\n\nChile condemned Peru.", "ACCUSE", PUBLISHED),
    ("id", "Peru mengusir duta besar Chile pada Sabtu (16/8).\n\nChile mengecam Peru.", "ACCUSE", PUBLISHED),
    ("en", "Peru expelled Chile's ambassador on Saturday.\n\nChile had accused Peru of theft.", "ACCUSE", None),
    ("en", "Peru expelled Chile's ambassador on Saturday.\n\nKenya condemned Uganda.", "ACCUSE", None),
    ("en", "Peru attacked Chile on Saturday.\n\nPeru expelled Chile's envoy in 2022.\n\nChile condemned Peru.", "ACCUSE", None),
    # police break up a rally while it lasts
    ("en", "Thousands of Kenyans rallied in Nairobi on Tuesday.\n\nKenyan police arrested 30 protesters.", "COERCE", "2025-08-12"),
    ("id", "Ribuan warga Kenya berunjuk rasa di Nairobi, Selasa.\n\nPolisi Kenya menangkap 30 orang.", "COERCE", "2025-08-12"),
]


@pytest.mark.parametrize(("language", "text", "type_", "day"), TODAY)
def test_what_came_of_it_before_the_page_was_out(language: str, text: str, type_: str, day: str | None) -> None:
    """What is done about an act of the page's own day was done on that day."""
    assert days(text, language).get(type_) == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor, this year's host, was hoarse when Peru's president met Chile's president.",
         None),
        ("Peru's president visited Chile on Monday to see the bridge that burned on 9 March. Bolivia condemned Peru the same day.",
         "2024-05-06"),
    ],
)
def test_days_beside_the_news_are_not_those_of_the_news(text, expected):
    """Whose chairman somebody is says no day, and what lies weeks back is not "the same day"."""
    event = sanad.annotate(text, language="en", published="2024-05-10").events[-1]
    assert event.date == expected


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("en", "They met on Friday, days after Chile turned down a meeting with Peru.", "REJECT"),
        ("id", "Mereka bertemu Jumat, beberapa hari setelah Chile menolak pertemuan dengan Peru.", "REJECT"),
        ("en", "Ties are cold since Peru closed the border on May 5. Peru also cancelled a trip to Chile.", "REJECT"),
        ("id", "Hubungan tegang sejak Peru menutup perbatasan pada 5 Mei. Peru juga membatalkan kunjungan ke Chile.", "REJECT"),
    ],
)
def test_a_day_counted_vaguely_or_of_an_old_act_is_not_handed_on(language: str, text: str, act: str) -> None:
    """*Days after* is no number, and what has lasted since May began then, not what is told next."""
    found = sanad.annotate(text, language=language, published="2023-06-14").events
    assert [one.date for one in found if one.type == act] == [None]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The ministers met in Lima. It was the first meeting of Peru and Chile since a Chilean jet fell two weeks ago."),
    ("id", "Itu pertemuan pertama Peru dan Chile sejak jet Chile jatuh dua pekan lalu."),
])  # fmt: skip
def test_what_happened_before_is_no_day_of_what_happened_since(language, text):
    """"The first since": its day is not that of the last."""
    events = sanad.annotate(text, language=language, published="2025-03-14").events
    assert events and all(one.date is None for one in events)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Peru expelled Chile's envoy on Monday. The decision came a day after Chile detained three Peruvians."),
    ("id", "Peru mengusir dubes Chile pada Senin. Keputusan itu diumumkan sehari setelah Chile menahan tiga warga Peru."),
])  # fmt: skip
def test_what_a_decision_follows_by_a_day_was_a_day_before_it(language: str, text: str) -> None:
    """The words ahead take up what was told, from whose day is counted back."""
    events = sanad.annotate(text, language=language, published="2023-10-12").events
    assert [one.date for one in events if one.type == "COERCE"] == ["2023-10-08"]


@pytest.mark.parametrize(("text", "day"), [
    ("Pada Sabtu, Presiden Kenya mengancam akan menutup perbatasan Somalia.", "2023-10-07"),
    ("Pada Sabtu, Presiden Kenya menelepon Presiden Somalia dan mengancam Ethiopia.", "2023-10-07"),
])  # fmt: skip
def test_a_threat_behind_a_weekday_was_made_on_it(text: str, day: str) -> None:
    """What lies ahead is what is threatened, not the day on which that was done."""
    events = sanad.annotate(text, language="id", published="2023-10-12").events
    assert [one.date for one in events if one.type == "THREATEN"] == [day]


# The page is of Friday 17 May 2024.
COUNTED = [
    # the day of an act that a noun takes up, though other days were named since
    ("id", "Tentara Kenya menembaki desa di Somalia, Selasa (14/5). Mogadishu mengajukan protes, Kamis. Ethiopia pada "
     "hari penembakan itu "
     "mengusir Duta Besar Kenya.", "SANCTION", "2024-05-14"),
    ("en", "Kenyan troops shelled a village in Somalia on Tuesday. Mogadishu lodged a protest on Thursday. On the day "
     "of the shelling, Ethiopia had expelled Kenya's ambassador.", "SANCTION", "2024-05-14"),
    ("id", "Tentara Togo menembak pesawat Ghana, Selasa (14/5). Togo memulangkan jenazah pilotnya sehari kemudian. Dua "
     "hari sebelum penembakan itu, Ghana sudah menarik duta besarnya dari Lome.", "SANCTION", "2024-05-12"),
    ("id", "Polisi Bolivia menyerbu kedutaan Peru di La Paz, Rabu (15/5). Presiden Chile menelepon Presiden Peru pada "
     "malam penyerbuan itu.", "CONSULT", "2024-05-15"),
    # what is counted back is no news: the next sentence goes on from the day from which it was counted
    ("id", "Jepang memutus hubungan dagang dengan Mesir, Kamis (16/5), karena seorang pelautnya ditahan Mesir dua hari "
     "sebelumnya. Pada hari yang sama Kairo mengecam Tokyo.", "ACCUSE", "2024-05-16"),
    ("en", "Japan cut trade ties with Egypt on Thursday over the arrest of a sailor two days earlier. The same day, "
     "Cairo condemned Tokyo.", "ACCUSE", "2024-05-16"),
    # a part of the day is that of the day before it
    ("id", "Kenya mengecam Uganda, Rabu (15/5). Pesawat tempur Uganda mengebom Mombasa pada dini hari.", "ASSAULT", "2024-05-15"),
    # what is done at once
    ("id", "Uganda mengusir Duta Besar Kenya, Rabu (15/5). Presiden Kenya langsung mengancam Uganda.", "THREATEN", "2024-05-15"),
    ("en", "Uganda expelled Kenya's ambassador on Wednesday. Kenya's president promptly threatened Uganda.",
     "THREATEN", "2024-05-15"),
    # the sentence behind tells when, whatever lies ahead or behind a "because"
    ("id", "Peru meminta Chile menarik kapalnya paling lambat 20 Juni. Permintaan itu disampaikan kementeriannya, Rabu, "
     "15 Mei 2024.", "REQUEST", "2024-05-15"),
    ("id", "Ghana mengancam akan menutup kedutaannya di Togo. Ancaman itu dilontarkan Presiden Ghana, Rabu (15/5), karena "
     "kapalnya disita "
     "pada 29 April.", "THREATEN", "2024-05-15"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "type_", "day"), COUNTED)
def test_a_day_counted_from_that_of_another_act(language: str, text: str, type_: str, day: str) -> None:
    """From the day of the act that the words name, else from that of the news."""
    found = [one.date for one in sanad.annotate(text, language=language, published="2024-05-17").events if one.type == type_]
    assert found[-1:] == [day]


def test_what_answers_an_act_is_not_of_the_day_of_what_that_answered() -> None:
    """The cause of an act lies before it, and what is said of it does not."""
    text = "Jepang memutus hubungan dagang dengan Mesir, Kamis (16/5), karena seorang pelautnya ditahan Mesir dua hari sebelumnya. "
    events = sanad.annotate(f"{text}Mesir mengecam pemutusan itu.", language="id", published="2024-05-17").events
    assert [one.date for one in events if one.type == "ACCUSE"] != ["2024-05-14"]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Ghana on Thursday condemned Togo's attack on Benin. Togolese jets bombed Benin on Wednesday."),
    ("id", "Ghana, Kamis (16/5), mengecam serangan militer Togo ke Benin. Pasukan Togo menyerbu Benin pada Rabu dari tiga arah."),
])  # fmt: skip
def test_what_is_condemned_is_not_of_the_day_on_which_that_was_done(language: str, text: str) -> None:
    """It is of the day that the next sentence gives, which tells it at length, and is told once."""
    events = sanad.annotate(text, language=language, published="2024-05-17").events
    assert [(one.type, one.date) for one in events] == [("ACCUSE", "2024-05-16"), ("ASSAULT", "2024-05-15")]


@pytest.mark.parametrize(("language", "text", "day"), [
    ("id", "Raja Belgia Philippe, pelindung pameran itu tahun ini, menjamu Presiden Kenya pada Rabu malam.", "2024-05-15"),
    ("en", "Belgium's king, patron of the fair this year, met Kenya's president on Wednesday.", "2024-05-15"),
    ("en", "Belgium's king, patron of the fair since January, met Kenya's president.", None),
    ("id", "Raja Belgia Philippe, pada April 2024, menjamu Presiden Kenya.", "2024-04"),
    ("en", "The African Union will meet under lowered flags on Monday to mourn a king.", "2024-05-20"),
])  # fmt: skip
def test_what_somebody_is_this_year_is_no_day_of_what_he_did(language: str, text: str, day: str | None) -> None:
    """The day stands with the verb; and a participle behind a preposition is no verb that would make the day one gone by."""
    event = sanad.annotate(text, language=language, published="2024-05-17").events[0]
    assert event.date == day


@pytest.mark.parametrize(("language", "text", "type_", "day"), [
    ("en", "Kenya has banned Somali fish since April.", "SANCTION", "2025-04"),
    ("en", "Kenya has suspended aid to Somalia since last month.", "SANCTION", "2025-04"),
    ("en", "Kenya has accused Somalia of hiding rebels since April.", "ACCUSE", None),
    ("id", "Kenya menangguhkan bantuan bagi Somalia sejak bulan lalu.", "SANCTION", "2025-04"),
    ("id", "Kenya menuntut Somalia membebaskan nelayan yang ditahan sejak April.", "REQUEST", None),
])
def test_what_lasts_was_done_when_it_began(language: str, text: str, type_: str, day: str | None) -> None:
    """A measure or ban is of the month since which it is in force; what somebody says is not."""
    found = sanad.annotate(text, language=language, published="2025-05-17").events
    assert [one.date for one in found if one.type == type_] == [day]


@pytest.mark.parametrize(("text", "day"), [
    ("Kenya closed its border with Somalia on May 5, the day after Somali gunmen killed two Kenyan policemen.", "2025-05-04"),
    ("Kenya closed its border with Somalia on May 5, the day before Somali gunmen killed two Kenyan policemen.", "2025-05-06"),
])
def test_the_day_after_is_one_day_apart(text: str, day: str) -> None:
    """As "a day after" is."""
    found = sanad.annotate(text, language="en", published="2025-05-17").events
    assert [one.date for one in found if one.type == "ASSAULT"] == [day]


@pytest.mark.parametrize(("language", "text", "type_", "day"), [
    ("en", "Chad and Kenya have met in Doha.\n\nObservers said Monday's talks had ended early.", "CONSULT", "2025-08-11"),
    ("en", "Kenya has expelled a Chadian envoy.\n\nThe order, signed on Tuesday, gives him two days.", "SANCTION", "2025-08-12"),
    ("id", "Kenya memanggil Duta Besar Chad. Pemanggilan itu berlangsung Selasa.", "ACCUSE", "2025-08-12"),
    ("id", "Kenya dan Chad bertukar 12 tawanan perang. Pertukaran berlangsung pada Minggu malam.", "RETREAT", "2025-08-10"),
    ("id", "Petani Chad ditembak tentara Kenya di Bol.\n\nPenembakan itu terjadi Jumat pagi.", "ASSAULT", "2025-08-15"),
    (
        "en",
        "Chad closed its border with Kenya on Wednesday. The day before the closure, the two states had talked by telephone.",
        "CONSULT",
        "2025-08-12",
    ),
    ("id", "Kenya dan Chad bertemu pada Senin. Dalam pertemuan itu Kenya dan Chad sepakat menukar tawanan.", "AGREE", "2025-08-11"),
])
def test_a_noun_that_takes_up_an_act_tells_its_day(language: str, text: str, type_: str, day: str) -> None:
    """... in the next sentence or further down; or counts from it."""
    assert days(text, language)[type_] == day


@pytest.mark.parametrize(("language", "text", "type_"), [
    ("en", "Kenya has expelled a Chadian diplomat.\n\nMonday's talks between Peru and Chile went well.", "SANCTION"),
    ("en", "Chad and Kenya have met in Doha.\n\nMonday's talks between Peru and Chile went well.", "CONSULT"),
    ("en", "Kenya has expelled a Chadian diplomat.\n\nThe internal affairs minister quit on Monday over a loan.", "SANCTION"),
    ("id", "Kenya mengusir Duta Besar Chad.\n\nPertukaran tawanan antara Peru dan Chile berlangsung Senin.", "SANCTION"),
])
def test_the_day_of_another_act_is_not_taken(language: str, text: str, type_: str) -> None:
    """A noun for something else, or for the like of others, tells nothing of it."""
    events = sanad.annotate(text, language=language, published=PUBLISHED).events
    assert next(one.date for one in events if one.type == type_) is None


def test_what_was_done_to_somebody_hides_what_stands_above() -> None:
    """He apologised when he was called in, two days after what the paragraph opens with."""
    text = (
        "Kenya menembak nelayan Chad pada 4 Agustus. Dua hari setelah penembakan, Duta Besar Kenya dipanggil."
        " Di sana ia meminta maaf."
    )
    assert days(text, "id").get("CONCEDE") != "2025-08-04"


def test_somebody_from_a_place_is_under_no_condition() -> None:
    """*Asal* ahead of a name says where somebody is from."""
    told = sanad.annotate("Seorang petani asal Chad ditembak polisi Kenya.", language="id", published=PUBLISHED).events
    assert [(one.type, one.status) for one in told] == [("ASSAULT", "reported")]


@pytest.mark.parametrize(("language", "text", "days"), [
    ("en", "Kenya freed nine Somalis detained on 3 March.", [None, "2025-03-03"]),
    ("en", "Kenya on Wednesday freed nine Somalis detained on 3 March.", ["2025-03-12", "2025-03-03"]),
    ("en", "Kenya freed nine Somalis who have been held since 3 March.", [None]),
    ("id", "Kenya membebaskan 12 nelayan Somalia yang ditahan pada 3 Maret.", [None, "2025-03-03"]),
    ("id", "Kenya membebaskan 12 warga Somalia yang tertahan sejak 3 Maret.", [None, "2025-03-03"]),
    ("id", "Kenya membebaskan 12 nelayan Somalia yang ditahan pada 3 Maret, Rabu (12/3).", ["2025-03-12", "2025-03-03"]),
    ("en", "Kenya arrested nine Somalis on 3 March.", ["2025-03-03"]),
])
def test_whose_release_is_told_was_held_on_the_day_of_his_clause(language: str, text: str, days: list[str | None]) -> None:
    """It says since when, and not when he was let go; a day that a comma parts from all of it is the release's."""
    assert [one.date for one in sanad.annotate(text, language=language, published="2025-03-14").events] == days


@pytest.mark.parametrize(("language", "text", "day"), [
    ("en", "Kenya banned flights from Somalia starting on Sunday.", "2025-03-16"),
    ("en", "Kenya suspended flights to Somalia effective Monday.", "2025-03-17"),
    ("en", "Kenya banned flights to Somalia from Sunday.", "2025-03-16"),
    ("en", "Kenya on Thursday closed its border with Somalia, beginning Monday.", "2025-03-13"),
    ("id", "Mulai Senin, Kenya mencabut bebas visa bagi warga Somalia.", "2025-03-17"),
    ("id", "Kenya menutup perbatasannya dengan Somalia terhitung mulai Minggu.", "2025-03-16"),
    ("id", "Kenya menutup perbatasannya dengan Somalia mulai Senin lalu.", "2025-03-10"),
    ("id", "Kenya menutup perbatasannya dengan Somalia mulai Rabu.", "2025-03-12"),
    ("en", "Kenya bombed Somalia from Sunday.", "2025-03-09"),
])
def test_a_rule_holds_from_the_next_such_day_if_that_is_near(language: str, text: str, day: str) -> None:
    """Measures are announced before; a fight goes on since a day that is over, and so may what is far ahead."""
    assert [one.date for one in sanad.annotate(text, language=language, published="2025-03-14").events] == [day]
