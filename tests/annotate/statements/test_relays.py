"""Who speaks where outlets carry, cite or describe each other, or tell what somebody says; which outlet a shared name means."""

import pytest

from sanad import annotate


def _told(text, language):
    """Speaker, words and chain of each statement in ``text``."""
    found = annotate(text, language=language).statements
    return [
        (one.speaker.name if one.speaker else None, " … ".join(text[slice(*span)] for span in one.content), one.chain)
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The bridge is safe, Peru's defence ministry said in a statement that AFP published and Xinhua picked up.", "en",
         [("Ministry of Defence (Peru)", "The bridge is safe", ("AFP", "Xinhua"))]),
        ("Jembatan itu aman, kata Kementerian Pertahanan Peru dalam pernyataan yang dimuat AFP, disambung Xinhua.", "id",
         [("Ministry of Defence (Peru)", "Jembatan itu aman", ("AFP", "Xinhua"))]),
        ("The bridge is safe, Reuters reports, citing the Peruvian interior ministry.", "en",
         [("Ministry of the Interior (Peru)", "The bridge is safe", ("Reuters",))]),
        ("Twelve people were hurt, according to Carla Rojas, the mayor, whose remarks to the broadcaster RPP were reported by AFP.",
         "en", [("Carla Rojas", "Twelve people were hurt", ("RPP", "AFP"))]),
        ("Dua belas orang terluka, demikian keterangan KFOR, pasukan aliansi itu, yang dikutip Antara.", "id",
         [("KFOR", "Dua belas orang terluka", ("Antara",))]),
        ('"The bridge will be mended," Mayor Carla Rojas told the state news agency Andina, Reuters reported.', "en",
         [("Carla Rojas", "The bridge will be mended", ("Andina", "Reuters"))]),
        ('"The bridge will be mended," said Carla Rojas on Monday. It was shown by TASS and picked up by AFP.', "en",
         [("Carla Rojas", "The bridge will be mended", ("TASS", "AFP"))]),
    ],
)
def test_who_carried_it(text, language, expected):
    """Every outlet that handed the words on stands in the chain, and none of them speaks."""
    assert _told(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The talks went well, according to the Norwegian prime minister's Facebook page.", "en", ("Facebook",)),
        ("Perundingan berjalan baik, menurut laman Facebook perdana menteri Norwegia itu.", "id", ("Facebook",)),
        ('Tore Sandvik was angry. "Nobody asked us," he tweeted late on Monday.', "en", ("X",)),
        ('Tore Sandvik marah. "Tidak ada yang bertanya kepada kami," cuitnya, Senin.', "id", ("X",)),
    ],
)
def test_a_network_is_a_vehicle_and_no_speaker(text, language, expected):
    """Whoever has the page or posts speaks; the network only carries it."""
    [(speaker, _, chain)] = _told(text, language)
    assert chain == expected
    assert speaker not in ("Facebook", "X", "unnamed")


@pytest.mark.parametrize(
    "text",
    [
        "An engineer who built it, and who asked for anonymity, told Reuters that the bridge was safe.",
        "Two porters, none of whom gave a name because the railway had not allowed them to address the press, told Reuters that"
        " the bridge was safe.",
        "A diplomat in Lima, asking not to be named since he has a family, told Reuters that the bridge was safe.",
    ],
)
def test_whoever_keeps_his_name_back_is_unnamed(text):
    """However much is told of them."""
    assert _told(text, "en") == [("unnamed", "the bridge was safe", ("Reuters",))]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Phnom Penh denied it on Monday, the agency AKP reported. Cambodia's army was silent.", "KHM"),
        ("In Ankara, the AKP said on Monday that Turkey would stay.", "TUR"),
        ("Caracas is calm. Venezuela will vote in May, VTV reported on Monday.", "VEN"),
        ("Hanoi is calm. Vietnam will vote in May, VTV reported on Monday.", "VNM"),
    ],
)
def test_a_shared_name_is_that_of_the_country_on_the_page(text, country):
    """Agencies, parties and broadcasters of several states go by the same initials."""
    assert [one.country for one in annotate(text, language="en").mentions if one.text in ("AKP", "VTV")] == [country]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("According to Reuters, Major Tore Sandvik, who speaks for the fleet, wrote on his Facebook page that the ferry had sunk.",
         "en", ("Tore Sandvik", "the ferry had sunk", ("Facebook", "Reuters"))),
        ("In a second letter, Reuters said, Carla Rojas demanded that the port be closed.", "en",
         ("Carla Rojas", "the port be closed", ("Reuters",))),
        ("Carla Rojas, Reuters said, accused Peru of hiding the fault.", "en",
         ("Carla Rojas", "Peru of hiding the fault", ("Reuters",))),
        ("Menurut Reuters, Mayor Tore Sandvik, juru bicara armada, menulis di laman Facebook miliknya bahwa kapal itu tenggelam.",
         "id", ("Tore Sandvik", "kapal itu tenggelam", ("Facebook", "Reuters"))),
        ("Carla Rojas, tulis Reuters, meminta galangan itu menghentikan pekerjaan.", "id",
         ("Carla Rojas", "galangan itu menghentikan pekerjaan", ("Reuters",))),
        ("Dalam wawancara itu, masih menurut Reuters, Carla Rojas mengeluhkan bahwa pelabuhannya terlalu sempit.", "id",
         ("Carla Rojas", "pelabuhannya terlalu sempit", ("Reuters",))),
        ("Carla Rojas pada Rabu mengimbau galangan itu menghentikan pekerjaan sampai musim hujan, menurut Reuters.", "id",
         ("Carla Rojas", "galangan itu menghentikan pekerjaan sampai musim hujan", ("Reuters",))),
    ],
)
def test_who_speaks_inside_what_an_outlet_tells(text, language, expected):
    """The outlet closes the chain, ahead of it what the speaker used."""
    assert _told(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Carla Rojas called the fault a lie, Reuters reported. Tore Sandvik urged the yard to stop, according to the same agency.",
         "en"),
        ("Carla Rojas menyebut tuduhan itu bohong, tulis Reuters. Tore Sandvik mengimbau galangan itu menahan diri, menurut "
         "kantor berita yang sama.", "id"),
    ],
)
def test_the_same_agency_carries_somebody_else(text, language):
    """Words that point back to an outlet are no speaker of their own."""
    _, (speaker, _, chain) = _told(text, language)
    assert (speaker, chain) == ("Tore Sandvik", ("Reuters",))


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ('"We have never lent that ship to anybody at all," groused Carla Rojas, the harbour master.', "en", "Carla Rojas"),
        ('"We have never lent that ship to anybody at all," Carla Rojas groused on Tuesday.', "en", "Carla Rojas"),
        ('"Kami tidak pernah meminjamkan kapal itu," gertak Carla Rojas, kepala pelabuhan.', "id", "Carla Rojas"),
        ('Carla Rojas tidak senang. "Kami tidak pernah meminjamkan kapal itu," semburnya, Rabu.', "id", "Carla Rojas"),
    ],
)
def test_a_verb_on_no_list_between_words_and_speaker_reports(text, language, speaker):
    """Whatever stands between a quotation's comma and a person can hardly be anything but a verb of speech."""
    assert [who for who, _, _ in _told(text, language)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        '"The Long and Winding Quay," starring Carla Rojas, opened on Friday.',
        '"The Long and Winding Quay," with Carla Rojas at her best, opened on Friday.',
    ],
)
def test_a_title_before_a_name_says_nothing(text):
    """Participles and prepositions report nothing."""
    assert _told(text, "en") == []


def test_a_figure_said_to_include_something_is_not_said_by_anybody():
    """A participle behind a noun that is set off belongs to that noun."""
    text = "Reuters reported that 61 crates were lost, a figure said to include empty ones."
    assert _told(text, "en") == [("Reuters", "61 crates were lost, a figure said to include empty ones", ("Reuters",))]


def test_whoever_is_met_by_an_agency_speaks():
    """Who was asked speaks, and who asked carries it."""
    assert _told("Wali Kota Carla Rojas, ditemui Reuters di dermaga, mengatakan dua kapalnya hilang.", "id") == [
        ("Carla Rojas", "dua kapalnya hilang", ("Reuters",))
    ]


def test_a_short_name_before_words_for_the_kind_of_outlet():
    """ "Lyra" is Lyra Daily Post where the page has that name whole, and a state is no outlet."""
    text = (
        "The bridge is safe, Carla Rojas told Lyra Daily Post on Monday.\n\nThe mayor told Lyra that the bridge would be closed "
        "for a week."
    )
    assert [chain for _, _, chain in _told(text, "en")] == [("Lyra Daily Post",), ("Lyra Daily Post",)]
    text = "Malawi menutup jembatan itu. Foto jembatan dimuat kantor berita Malawi, MANA."
    assert not any(one.kind == "outlet" and one.name == "Malawi" for one in annotate(text, language="id").mentions)


def test_the_army_that_spoke_before_speaks_again():
    """A bare noun means the body that it meant before, though another state's stands nearer."""
    text = (
        "Pakistani soldiers shelled an outpost of Afghan troops, the Army said on Friday. It had been empty for weeks, the "
        "Army added."
    )
    assert [who for who, _, _ in _told(text, "en")] == ["Pakistan Army", "Pakistan Army"]


@pytest.mark.parametrize(
    "relay", ["Reuters quoted Diaz", "Reuters quoted her", "Reuters cited the minister", "the agency Reuters quoted Diaz"]
)
def test_an_outlet_that_quotes_somebody_behind_the_quotation_is_the_vehicle(relay: str) -> None:
    """X speaks where A quotes him as saying so."""
    text = f'Peruvian minister Ana Diaz opened a port on Monday.\n\n"There are too many ships," {relay} as saying.'
    [one] = annotate(text, language="en").statements
    assert one.speaker is not None and (one.speaker.name, one.chain, one.form) == ("Ana Diaz", ("Reuters",), "direct")


@pytest.mark.parametrize("told", ["a routine briefing on Friday", "a parliamentary hearing", "the weekly cabinet session"])
def test_who_is_told_is_no_part_of_what_is_said(told: str) -> None:
    """Although a briefing is a word of saying as well."""
    text = f"Spokesman Juan Soto told {told} that Peru had no ships."
    [one] = annotate(text, language="en").statements
    assert [text[slice(*span)] for span in one.content] == ["Peru had no ships"]


@pytest.mark.parametrize(
    ("text", "language", "speaker", "words"),
    [
        ("Menurut kantor berita Iran, IRNA, jembatan itu sudah dibuka lagi.", "id", "IRNA", "jembatan itu sudah dibuka lagi"),
        ("Menurut kantor berita Ghana, GNA, jembatan itu sudah dibuka lagi.", "id", "GNA", "jembatan itu sudah dibuka lagi"),
        ("Jembatan itu sudah dibuka lagi, menurut kantor berita Iran, IRNA.", "id", "IRNA", "Jembatan itu sudah dibuka lagi"),
        ("According to Turkey's news agency, TRNX, the bridge was open again.", "en", "TRNX", "the bridge was open again"),
        ("The bridge is open again, said Iran's news agency, IRNA.", "en", "IRNA", "The bridge is open again"),
        ("Kantor berita Suriah, SANA, melaporkan jembatan itu sudah dibuka lagi.", "id", "SANA", "jembatan itu sudah dibuka lagi"),
        ("Menurut koran Korea Selatan Dong Baram, jembatan itu sudah dibuka lagi.", "id", "Dong Baram",
         "jembatan itu sudah dibuka lagi"),
        ("According to the Peruvian daily Dong Baram, the bridge was open again.", "en", "Dong Baram", "the bridge was open again"),
        ("Menurut media Arab Saudi, jembatan itu sudah dibuka lagi.", "id", "media Arab Saudi", "jembatan itu sudah dibuka lagi"),
        ("Menurut harian Peru, jembatan itu sudah dibuka lagi.", "id", "unnamed", "jembatan itu sudah dibuka lagi"),
        # what stands between the commas is no name of that outlet
        ("Menurut media Turki, Reuters, yang berkantor di London, akan tutup.", "id", "media Turki",
         "Reuters, yang berkantor di London, akan tutup"),
        ("Menurut media Turki, Reuters akan tutup bulan depan.", "id", "media Turki", "Reuters akan tutup bulan depan"),
        ("Menurut Turki, media Yunani keliru soal jembatan itu.", "id", "Government of Turkey",
         "media Yunani keliru soal jembatan itu"),
    ],
)
def test_an_outlet_goes_by_the_name_beside_the_words_for_it(text: str, language: str, speaker: str, words: str) -> None:
    """Also where commas set the name off; and no state speaks for the papers that are printed in it."""
    [(found, said, _)] = _told(text, language)
    assert (found, said) == (speaker, words)


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Menurut Reuters yang mengutip Menteri Pertahanan Peru, jembatan itu sudah dibuka lagi.", "id", "Menteri Pertahanan Peru"),
        ("Menurut Reuters yang mengutip seorang diplomat di Lima, jembatan itu sudah dibuka lagi.", "id", "unnamed"),
        ("Reuters, mengutip Wali Kota Carla Rojas, melaporkan jembatan itu sudah dibuka lagi.", "id", "Carla Rojas"),
        ("According to Reuters, which quoted Mayor Carla Rojas, the bridge was open again.", "en", "Carla Rojas"),
        ("Reuters, citing the defence ministry in Lima, said the bridge was open again.", "en", "Ministry of Defence (Peru)"),
        ("According to Reuters, citing an official, Carla Rojas said the bridge was open again.", "en", "Carla Rojas"),
        ("The bridge was open again, Reuters said, which quoted Mayor Carla Rojas.", "en", "Carla Rojas"),
        ("Jembatan itu sudah dibuka lagi, menurut Reuters yang mengutip Wali Kota Carla Rojas.", "id", "Carla Rojas"),
        ("Jembatan itu sudah dibuka lagi, lapor Reuters mengutip Wali Kota Carla Rojas.", "id", "Carla Rojas"),
        ("The bridge was open again, Reuters said, citing a report by Peru.", "en", "Reuters"),
        ("Three men were hurt, according to Reuters, citing a captain.", "en", "Reuters"),
        ("Reuters, citing a memo and two engineers, said the bridge was open again.", "en", "Reuters"),
    ],
)
def test_whoever_an_outlet_cites_speaks_through_it(text: str, language: str, speaker: str) -> None:
    """Wherever the words for that stand; those whom it doesn't name leave it the speaker."""
    [(found, _, chain)] = _told(text, language)
    assert (found, chain) == (speaker, ("Reuters",))
