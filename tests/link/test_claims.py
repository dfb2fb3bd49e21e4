"""Asserted against denied."""

from dataclasses import replace

import pytest

import sanad
from sanad import build
from sanad.link.claims import find_claims, find_contradictions, fold_claims
from sanad.model import Article, Conflict, Passage


def claims(text: str, language: str = "en") -> list[tuple[str, ...]]:
    article = Article(id="a", text=text, language=language, published="2024-05-03")
    return [one.values for one in find_claims(find_contradictions(article, sanad.annotate(article)))]


def test_a_denial_is_set_against_the_accusation() -> None:
    """Who accused and who denied are the two sides."""
    text = (
        "Rwanda's foreign ministry accused Burundi of arming rebels near the border.\n\n"
        '"The weather was fine," said the mayor of Kigali, Samuel Dusengiyumva.\n\n'
        "Burundi's foreign ministry denied that it had armed any rebels."
    )
    assert claims(text) == [("Ministry of Foreign Affairs (Rwanda)", "Ministry of Foreign Affairs (Burundi)")]


def test_no_denial_no_claim() -> None:
    """Two sides that say different things do not yet contradict each other."""
    text = 'Kenya praised the truce. "We welcome it," said the Tanzanian president Samia Suluhu Hassan.'
    assert claims(text) == []


def test_the_same_sides_on_echoing_pages_are_one() -> None:
    """Folded, the two sides stand once, with the words of both pages."""
    text = "Rwanda accused Burundi of arming rebels. Burundi denied that it had armed rebels."
    article = Article(id="a", text=text, language="en", published="2024-05-03")
    found = find_claims(find_contradictions(article, sanad.annotate(article)))
    assert len(found) == 1
    elsewhere = [replace(found[0], mentions=tuple(replace(one, article="b") for one in found[0].mentions))]
    folded = fold_claims([*found, *elsewhere])
    assert len(folded) == 1
    assert {one.article for one in folded[0].mentions} == {"a", "b"}


def test_an_accusation_told_without_its_words() -> None:
    """Whoever is said to have accused the denier is the other side, though others spoke before."""
    text = (
        '"Kenya urges the army of Chad and the rebels to stop," said the Kenyan president William Ruto.\n\n'
        "Chad accused Libya of shelling a village. Libya denied the accusation and said that its soldiers had stayed at home."
    )
    assert claims(text) == [("Government of Chad", "Government of Libya")]


def told(text: str, language: str = "en") -> list[tuple[str, ...]]:
    article = Article(id="a", text=text, language=language, published="2024-05-03")
    found = find_contradictions(article, sanad.annotate(article), build.disputes(language), build.world().outlets)
    return [one.values for one in find_claims(found)]


@pytest.mark.parametrize(
    ("text", "language", "sides"),
    [
        (
            "Chad's foreign ministry denied rumours on Facebook that its embassy was looted.",
            "en",
            ("unnamed", "Ministry of Foreign Affairs (Chad)"),
        ),
        (
            "Kementerian Luar Negeri Chad membantah kabar bahwa kedutaannya dijarah.",
            "id",
            ("unnamed", "Ministry of Foreign Affairs (Chad)"),
        ),
    ],
)
def test_denied_hearsay_is_somebodys_who_is_unnamed(text: str, language: str, sides: tuple[str, ...]) -> None:
    """A rumour that is denied has a side, though the page does not say whose word it is."""
    assert told(text, language) == [sides]


def test_a_denial_answers_the_unnamed_source_before_it() -> None:
    """What a source without a name said right before is what is denied, though others have spoken of the denier."""
    text = (
        "Libya's foreign minister said that Chad was a friend.\n\n"
        "An official who asked not to be named said that extra trucks were promised as a gift for the vote.\n\n"
        "Chad's president Mahamat Deby denied any link between trucks and ballots."
    )
    assert told(text) == [("unnamed", "Mahamat Deby")]


def test_two_accusers_are_two_conflicts() -> None:
    """What one side denies to two others."""
    text = (
        "Rwanda's foreign ministry accused Burundi of arming rebels. "
        "Burundi's foreign ministry denied that it had armed any rebels.\n\n"
        "The harbour was quiet.\n\n"
        "Tanzania's foreign ministry accused Burundi of closing the lake. "
        "Burundi's foreign ministry denied that the lake was closed."
    )
    burundi = "Ministry of Foreign Affairs (Burundi)"
    assert told(text) == [("Ministry of Foreign Affairs (Rwanda)", burundi), ("Ministry of Foreign Affairs (Tanzania)", burundi)]


def test_a_retort_answers_what_was_said_before() -> None:
    """Countering is denying."""
    text = (
        '"The lake is ours," said the Tanzanian foreign minister January Makamba. '
        "The Burundian president Evariste Ndayishimiye countered that the lake belonged to all."
    )
    assert told(text) == [("January Makamba", "Evariste Ndayishimiye")]


def test_a_denial_that_says_no_more_answers_what_stands_right_before_it() -> None:
    """Also where both are of one country; and an accusation told as an act rather than what was said further up."""
    text = (
        "Presiden Kenya William Ruto menyesali pembelian pesawat itu. Harganya, kata Ruto, ditetapkan diam-diam oleh para menteri."
        " Menteri Luar Negeri Kenya Musalia Mudavadi menampik. Ruto sendiri hadir dalam rapat, ucapnya."
    )
    assert told(text, "id") == [("William Ruto", "Musalia Mudavadi")]
    text = (
        "Ethiopia was only told, its foreign minister Gedion Timothewos said.\n\n"
        "Somalia accused Kenya of breaking the truce. Nairobi denied it."
    )
    assert told(text) == [("Government of Somalia", "Government of Kenya")]


def test_a_no_in_quotation_marks_answers_a_source_without_a_name() -> None:
    """Whoever is said to have done something by somebody unnamed, and answers it right behind, denies it."""
    text = (
        "An official who asked not to be named said that Burundi had kept the Rwandan delegation out of the hall.\n\n"
        '"Nobody kept anybody out," the Burundian foreign minister Albert Shingiro said.'
    )
    assert told(text) == [("unnamed", "Albert Shingiro")]


def test_echoes_fold_with_what_they_have_most_in_common() -> None:
    """Of several conflicts on the page that is echoed, the one with more of the same speakers; somebody unnamed alone is nobody."""
    where = Passage("a", "text", 0, 1)
    first = [
        Conflict("claim", "x", ("Rwanda", "Burundi"), (where,)),
        Conflict("claim", "y", ("unnamed", "Burundi"), (where,)),
        Conflict("claim", "z", ("unnamed", "Chad"), (where,)),
        Conflict("number", "n", ("3", "4"), (where,)),
    ]
    there = replace(where, article="b")
    again = [Conflict("claim", "y", ("unnamed", "Burundi"), (there,)), Conflict("number", "n", ("3", "5"), (there,))]
    folded = fold_claims([*first, *again])
    assert [len(one.mentions) for one in folded] == [1, 2, 1, 1, 1]


@pytest.mark.parametrize(
    ("text", "language", "sides"),
    [
        (
            'The dam is safe, Chad\'s water minister Idriss Saleh said.\n\nThe villagers saw it otherwise. "It leaks every night," '
            "said the farmer Achta Djibrine.",
            "en",
            ("Idriss Saleh", "Achta Djibrine"),
        ),
        (
            "Bendungan itu aman, kata Menteri Pengairan Chad Idriss Saleh.\n\nWarga berkata lain. "
            '"Setiap malam air merembes," ujar petani Achta Djibrine.',
            "id",
            ("Idriss Saleh", "Achta Djibrine"),
        ),
    ],
)
def test_the_page_says_that_the_next_to_speak_holds_otherwise(text: str, language: str, sides: tuple[str, ...]) -> None:
    """Both sides, though nobody denies anything in so many words."""
    assert told(text, language) == [sides]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Libya demanded that Chad reopen the border. Chad's president Mahamat Deby rejected the demand.", "en"),
        ("Libya meminta Chad membuka perbatasan. Presiden Chad Mahamat Deby menolak permintaan itu.", "id"),
        ("The ambassador of Libya, Omar Said, offered a truce. Chad's foreign minister Abderaman Koulamallah ruled it out.", "en"),
    ],
)
def test_a_refusal_is_no_denial(text: str, language: str) -> None:
    """Who refuses what is asked or offered contradicts nobody."""
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "sides"),
    [
        (
            "Somebody in the crowd had thrown a grenade, the mayor of Moundou, Hassan Bichara, said. "
            '"Nobody threw anything," the union leader Achta Djibrine told Radio Moundou.',
            "en",
            ("Hassan Bichara", "Achta Djibrine"),
        ),
        (
            "Wali Kota Moundou Hassan Bichara mengatakan granat dilempar dari kerumunan. "
            "Ketua serikat buruh Achta Djibrine menegaskan tidak pernah ada granat di sana.",
            "id",
            ("Hassan Bichara", "Achta Djibrine"),
        ),
    ],
)
def test_an_assertion_and_its_negation(text: str, language: str, sides: tuple[str, ...]) -> None:
    """A *not* right behind what another says of the same thing, in the same paragraph."""
    assert told(text, language) == [sides]


def test_whose_the_rumour_is_may_be_told_behind() -> None:
    """Where the page says from whom the denied report came, that is the claim."""
    text = (
        "Chad's health ministry denied reports that the wells of Faya are poisoned.\n\n"
        "The report came from the opposition leader Achta Djibrine, who wrote on Facebook that four goats had died."
    )
    assert told(text) == [("Achta Djibrine", "Ministry of Health (Chad)")]


def test_a_source_that_an_outlet_keeps_unnamed() -> None:
    """Is the one who claims, rather than the outlet."""
    text = (
        "Reuters, citing an official who asked not to be named, reported that Chad had sold the harbour. "
        'Chad\'s foreign ministry denied it. "No harbour was sold," it said.'
    )
    assert told(text) == [("unnamed", "Ministry of Foreign Affairs (Chad)")]


@pytest.mark.parametrize(
    ("text", "language", "sides"),
    [
        (
            "Chad's army accused Libya of laying fresh mines along the frontier.\n\n"
            '"Those mines have lain there for forty years," Libya\'s defence ministry replied.',
            "en",
            ("Chadian National Army", "Ministry of Defence (Libya)"),
        ),
        (
            "Chad's president, Mahamat Deby, says Libyan police harassed herders at the well. "
            "Libya's interior minister, Emad Trabelsi, says his officers never set foot there.",
            "en",
            ("Mahamat Deby", "Emad Trabelsi"),
        ),
        (
            "Chad's defence ministry said a Libyan drone had set the depot on fire.\n\n"
            '"That is simply nonsense," said the Libyan interior minister, Emad Trabelsi.',
            "en",
            ("Ministry of Defence (Chad)", "Emad Trabelsi"),
        ),
        (
            "Presiden Chad Mahamat Deby mengatakan polisi Libya mengganggu para penggembala. "
            "Menteri Dalam Negeri Libya Emad Trabelsi mengatakan anak buahnya tidak pernah menginjakkan kaki di sana.",
            "id",
            ("Mahamat Deby", "Emad Trabelsi"),
        ),
        (
            "Kementerian Pertahanan Chad menuduh Libya menanam ranjau di perbatasan.\n\n"
            '"Ranjau itu sudah empat puluh tahun di sana," '
            "jawab Kementerian Pertahanan Libya.",
            "id",
            ("Ministry of Defence (Chad)", "Ministry of Defence (Libya)"),
        ),
    ],
)
def test_an_answer_to_a_charge(text: str, language: str, sides: tuple[str, ...]) -> None:
    """Whoever is charged and replies, says that it was not so, or calls it untrue in a few words."""
    assert told(text, language) == [sides]


def test_what_was_said_before_is_dismissed_by_its_name() -> None:
    """The announcement is the one right before, not one with more words in common."""
    text = (
        "The road to the harbour of Tripoli is open, said the Italian foreign minister, Antonio Tajani.\n\n"
        "Chad's army said it had taken the town.\n\n"
        "Libya's defence ministry dismissed the announcement as a lie about the road to the harbour."
    )
    assert told(text)[0][:2] == ("Chadian National Army", "Ministry of Defence (Libya)")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Each side blamed the other for the fire. Chad's defence ministry said that a Libyan drone had set it off; "
            "Libya's defence ministry said that Chadian soldiers had been careless.",
            "en",
        ),
        (
            "Kedua pihak saling menyalahkan. Kementerian Pertahanan Chad mengatakan pesawat nirawak Libya memicu kebakaran itu, "
            "sedangkan Kementerian Pertahanan Libya mengatakan serdadu Chad lalai.",
            "id",
        ),
    ],
)
def test_each_side_blames_the_other(text: str, language: str) -> None:
    """The next two to speak are the two sides."""
    assert told(text, language) == [("Ministry of Defence (Chad)", "Ministry of Defence (Libya)")]


def test_a_report_whose_sources_go_unnamed_is_theirs_too() -> None:
    """Whoever denies it contradicts the outlet and those whom it does not name."""
    text = (
        "Reuters reported that Chad had offered its gold to Libya. The agency relied on two officials who declined to be named.\n\n"
        'Chad\'s finance ministry denied it. "There is no such offer," its spokesman, Kalzeube Deubet, said.'
    )
    assert set(told(text)[0]) >= {"Reuters", "unnamed"}


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president, Mahamat Deby, said the railway would be finished by June. "
        "Libya's transport minister, Mohamed Shahoubi, said his country would not build its own stretch before 2026.",
        "Chad's foreign minister asked Libya to return the flag. "
        "Libya's foreign minister, Taher Baour, said the flag was not in her hands.",
        "Chad praised the truce. Libya's foreign ministry said it had no plans to leave the talks.",
        "Chad's speaker, Haroun Kabadi, said the law had passed. Six deputies refused.",
    ],
)
def test_a_not_to_something_else(text: str) -> None:
    """What is said of other things, asked for, or refused contradicts nobody."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Chad's army said Libyan troops had shelled the customs house."
            " Libya denied it, saying that the roof had fallen in a storm.",
            ("Chadian National Army", "Government of Libya"),
        ),
        (
            "Colombia's army said the ELN had burnt the ferry. The ELN denied it, saying that the ferry had been sold.",
            ("National Army of Colombia", "National Liberation Army (Colombia)"),
        ),
    ],
)
def test_what_was_just_said_is_denied_as_it(text: str, sides: tuple[str, ...]) -> None:
    """Also by rebels, who are not on the side of their country's army."""
    assert told(text) == [sides]


@pytest.mark.parametrize(
    ("text", "language", "sides"),
    [
        (
            "The Andean Herald reported on Monday, citing two port officials, that Chile had sold its old tugs to Peru. "
            "Chile's transport ministry called the report untrue.",
            "en",
            ("unnamed", "Ministry of Transport (Chile)"),
        ),
        (
            "Harian Lontar memberitakan, mengutip sejumlah pegawai pelabuhan, bahwa Chad menjual kapal tundanya. "
            "Kementerian Luar Negeri Chad membantah berita itu.",
            "id",
            ("unnamed", "Ministry of Foreign Affairs (Chad)"),
        ),
    ],
)
def test_an_outlet_that_cites_people_without_names(text: str, language: str, sides: tuple[str, ...]) -> None:
    """The claim is theirs, not the outlet's."""
    [values] = told(text, language)
    assert values[0] == sides[0] or sides[0] in values
    assert sides[1] in values


@pytest.mark.parametrize(
    ("text", "language", "sides"),
    [
        (
            '"The rains were late," said Senegal\'s president, Bassirou Diomaye Faye.\n\n'
            "Chad's foreign ministry rejected Sudan's accusation that its lorries had crossed the border.",
            "en",
            ("Government of Sudan", "Ministry of Foreign Affairs (Chad)"),
        ),
        (
            '"Hujan datang terlambat," kata Presiden Senegal Bassirou Diomaye Faye.\n\n'
            "Kementerian Luar Negeri Chad menepis tudingan Sudan bahwa truknya melintasi perbatasan.",
            "id",
            ("Government of Sudan", "Ministry of Foreign Affairs (Chad)"),
        ),
    ],
)
def test_a_denial_that_says_whose_claim_it_denies(text: str, language: str, sides: tuple[str, ...]) -> None:
    """Whoever spoke before is not meant."""
    assert told(text, language) == [sides]
