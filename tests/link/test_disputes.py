"""Where one page disagrees with itself, or tells of two who disagree: figures, days, corrections."""

import pytest

import sanad
from sanad import build
from sanad.link.disputes import find_disputes
from sanad.model import Article


def disputes(
    text: str, language: str = "en", caption: str | None = None, published: str = "2024-05-10"
) -> list[tuple[str, tuple[str, ...]]]:
    article = Article(id="a", text=text, language=language, published=published, image_caption=caption)
    captioned = sanad.annotate(caption, published=published, language=language).times if caption else ()
    words = build.disputes(language)
    return [(one.kind, one.values) for one in find_disputes(article, sanad.annotate(article), words, (), captioned)]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("The organisers said 3,000 people attended, while the police said no more than 450.", "en", ("450", "3000")),
        ("Panitia mengatakan 3.000 orang hadir, sementara polisi memperkirakan tak lebih dari 450.", "id", ("450", "3000")),
        ("Accounts differ: Chad's army said 12 soldiers were killed, but rebels said 40.", "en", ("12", "40")),
        ("Jumlah korban simpang siur: tentara Chad menyebut dua orang, sedangkan warga menyebut sembilan.", "id", ("2", "9")),
        (
            "Harga jembatan itu 25 juta euro menurut Kementerian Perhubungan Chad,"
            " sementara Gubernur Issa Saleh menyebut 31 juta euro.",
            "id",
            ("25000000", "31000000"),
        ),
        ("Three of the divers drowned, by the count of the harbour police; the mayor has spoken of four.", "en", ("3", "4")),
        (
            "Menteri Chad Issa Saleh mengatakan perompak menangkap 20 pelaut Chad. Kementerian Luar Negeri Libya hanya mengakui"
            " penangkapan 18 orang.",
            "id",
            ("18", "20"),
        ),
        ("How many had enlisted is unclear: the army says 410, the union 365.", "en", ("365", "410")),
        (
            "How many drowned in Chad is anyone's guess. The interior ministry counted 48 by Monday. The Red Crescent in Tripoli"
            " had counted 131 by Saturday.",
            "en",
            ("48", "131"),
        ),
        (
            "Berapa yang hanyut di Chad belum jelas. Kementerian Dalam Negeri mencatat 48 orang. Palang Merah Libya menghitung 131"
            " pada Sabtu.",
            "id",
            ("48", "131"),
        ),
        (
            "Juru bicara PBB Ahmad Idris menaksir 410 penambang tewas dan 90 lainnya terluka.\n\n"
            "Menteri Chad Issa Saleh menyebut jumlah korban tewas mencapai 560 orang.",
            "id",
            ("410", "560"),
        ),
        (
            "Chad's defence ministry said 12 people had died. The Libyan Red Crescent, however, said that 31 bodies were found.",
            "en",
            ("12", "31"),
        ),
    ],
)
def test_two_tellers_count_the_same_differently(text: str, language: str, values: tuple[str, ...]) -> None:
    """Both figures, the smaller first, whichever words say what is counted; the second may leave it unsaid."""
    assert disputes(text, language) == [("number", values)]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        (
            "Officers unloaded 31 tonnes of charcoal, Kenya's navy said.\n\nThe customs authority gave a figure of 40 tonnes.",
            "en",
            ("31", "40"),
        ),
        (
            "Chad expelled 12 Libyan officials, its foreign ministry said.\n\nTripoli puts the number of those sent home at nine.",
            "en",
            ("9", "12"),
        ),
        (
            "Six trawlers were seized on Monday, Chad's navy said.\n\nCrews in the port counted eight vessels under guard.",
            "en",
            ("6", "8"),
        ),
        (
            "A plane with 45 passengers made an emergency landing, the airline said; the airport spoke of 51 people.",
            "en",
            ("45", "51"),
        ),
        (
            "The deal covers 300 megawatts, Chad's energy ministry said. Libya's version of it speaks of 450 megawatts.",
            "en",
            ("300", "450"),
        ),
        ("Polisi Chad mencatat 14 orang tewas.\n\nWarga di dermaga menyebut sedikitnya 22 korban jiwa.", "id", ("14", "22")),
        (
            "Sebanyak 31 ton arang disita, kata juru bicara angkatan laut Chad.\n\nData bea cukai menunjukkan 40 ton.",
            "id",
            ("31", "40"),
        ),
        (
            "Chad memulangkan 12 pejabat Libya, kata Kementerian Luar Negeri Chad. Libya punya hitungan lain: sembilan pejabat.",
            "id",
            ("9", "12"),
        ),
    ],
)
def test_somebody_gives_another_figure_for_what_was_counted_before(text: str, language: str, values: tuple[str, ...]) -> None:
    """In the same sentence or one of the next, under another noun for the same, or with none."""
    assert disputes(text, language) == [("number", values)]


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        (
            "A guide in Pokhara told Kantipur that 17 climbers had been killed.\n\nNepal's tourism minister, Badri Pandey,"
            ' denied that figure. "Only three died, and all of them slipped," he told the council.',
            "en",
            ("3", "17"),
        ),
        (
            "Seorang pemandu di Pokhara mengatakan 17 pendaki tewas.\n\nMenteri Pariwisata Nepal Badri Pandey membantah"
            ' jumlah itu. "Hanya tiga yang tewas, karena tergelincir," tuturnya.',
            "id",
            ("3", "17"),
        ),
        (
            "A third ferry has brought the number of Maltese pilgrims shipped home to 320, the tourism ministry in Valletta said."
            " Radio Tripoli gave a smaller figure, 210.",
            "en",
            ("210", "320"),
        ),
        (
            "Jumlah korban simpang siur. Militer Laos menyebut 11 militan dan tiga prajuritnya tewas. Menteri Kehutanan Thailand"
            " Somchai Wongsa menaksir 7 sampai 9 prajurit Laos tewas.",
            "id",
            ("3", "7", "9"),
        ),
    ],
)
def test_a_number_that_is_denied_or_part_of_a_list_has_its_rival(text: str, language: str, values: tuple[str, ...]) -> None:
    """A sentence or two further, among other figures, as a range."""
    assert disputes(text, language) == [("number", values)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Accounts differ. Chad's army said 12 soldiers died at Mao. Libya's army said three Libyan soldiers were killed.", "en"),
        ("Jumlah korban simpang siur. Militer Chad menyebut 15 tentaranya tewas. Polisi Chad mencatat 30 warga sipil tewas.", "id"),
        ("Chad's navy sank two boats, it denied the number of dead. Nine people were wounded, a nurse said.", "en"),
    ],
)
def test_each_counts_his_own(text: str, language: str) -> None:
    """Where accounts differ, the dead of two armies, and soldiers and civilians, are still counted apart."""
    assert disputes(text, language) == []


def test_what_was_counted_is_counted_again() -> None:
    """As known, with what was said of it, far from where it was told."""
    text = "Three fishermen were detained on Monday.\n\nThe harbour fell silent.\n\nPrices rose.\n\nFish was dear.\n\n"
    assert disputes(f"{text}Relatives of the five detained fishermen blocked the road.") == [("number", ("3", "5"))]
    assert disputes(f"{text}Relatives of the three detained fishermen blocked the road.") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chad will send 30 trucks, its army said. Libya has promised 12 trucks, its foreign ministry said.", "en"),
        ("Chad's navy seized 31 tonnes of charcoal on Sunday. In January it had counted 40 tonnes of sugar.", "en"),
        ("Last year 120 people died on the lake, Chad's police said. On Monday Libya's police counted 14 dead.", "en"),
        ("Chad has 20 million inhabitants, its statistics office says. Libya's counts 21 million people.", "en"),
        ("Chad mengirim 30 truk, kata tentaranya. Libya menjanjikan 12 truk, kata Kementerian Luar Negeri Libya.", "id"),
        ("The blast killed 12 people, four of them children, the police said, but two survived.", "en"),
        ("Chad sent 300 soldiers, while Libya, its government said, sent 40 trucks.", "en"),
        ("Ledakan itu menewaskan 12 orang, empat di antaranya anak-anak, kata polisi.", "id"),
        ("The bill passed by 120 votes to 45, the speaker of Chad's parliament said.", "en"),
        ("Chad's army said 12 soldiers were killed. It said 40 soldiers were wounded.", "en"),
        ("The toll is disputed. Chad said 31 civilians were killed. A Libyan official said at least 70 militants had died.", "en"),
        ("It was unclear who fired. Chad has 12 ships there, Kenya 5.", "en"),
    ],
)
def test_other_figures_are_no_rivals(text: str, language: str) -> None:
    """Parts of a figure, other things, one teller."""
    assert disputes(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "Chad freed the men.\n\nCorrection: An earlier version of this article said that 14 men were freed. The number is 11.",
            "en",
            ("number", ("11", "14")),
        ),
        (
            "Chad membebaskan mereka.\n\nKoreksi: Artikel ini semula menyebut 14 orang dibebaskan. Jumlah yang benar 11 orang.",
            "id",
            ("number", ("11", "14")),
        ),
        (
            "Chad freed the men.\n\nCorrection: An earlier version said that they were freed on 7 May 2024. It was 8 May 2024.",
            "en",
            ("date", ("2024-05-07", "2024-05-08")),
        ),
    ],
)
def test_a_note_of_correction_gives_both(text: str, language: str, expected: tuple[str, tuple[str, ...]]) -> None:
    """What was wrong against what is right, whatever it counts."""
    assert disputes(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        (
            "Chad's foreign minister met the Libyan ambassador in Tripoli on 6 May.\n\nThe harbour was quiet.\n\n"
            "At the meeting on 7 May both sides also spoke of fish.",
            "en",
            ("2024-05-06", "2024-05-07"),
        ),
        (
            "Menteri Luar Negeri Chad bertemu Duta Besar Libya di Tripoli, Senin (6/5/2024).\n\nPelabuhan sepi.\n\n"
            "Pertemuan pada Selasa (7/5/2024) itu juga membahas ikan.",
            "id",
            ("2024-05-06", "2024-05-07"),
        ),
    ],
)
def test_an_act_that_is_told_again_with_another_day(text: str, language: str, days: tuple[str, ...]) -> None:
    """A noun that points back to what was told, with a day that differs by no more than a slip."""
    assert disputes(text, language) == [("date", days)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The treaty signed in Bardai on 6 May was short.\n\nNobody has fished there since the 7 May treaty.",
            "en",
        ),
        (
            "Chad recalled its ambassador from Tripoli on 6 May.\n\nTrade has been falling since the recall on 7 May.",
            "en",
        ),
        (
            "Chad's president Mahamat Deby received the Libyan leader Mohamed al-Menfi in Bardai on 6 May.\n\n"
            "Al-Menfi's stay in Bardai on 7 May was his first.",
            "en",
        ),
        (
            "Mahamat Deby telephoned Mohamed al-Menfi on 6 May.\n\nThe harbour was quiet.\n\n"
            "Deby raised the matter of fish in their conversation on 7 May.",
            "en",
        ),
        (
            "Chad cut ties with Libya, its foreign ministry announced on 9 May, three days after Libya opened an office in Bardai."
            "\n\nThe harbour was quiet.\n\nAt the opening on 7 May the envoy spoke of fish.",
            "en",
        ),
        (
            "Rebels seized the freighter Amina on 6 May.\n\nSince the seizure of the Amina on 7 May, insurers ask for more.",
            "en",
        ),
        (
            "Gubernur meresmikan jembatan pada Senin (6/5/2024).\n\nDalam peresmian Selasa (7/5/2024) itu, gubernur menanam pohon.",
            "id",
        ),
        (
            "Chad menarik duta besarnya pada Senin (6/5/2024).\n\n"
            "Sejak penarikan duta besar pada Selasa (7/5/2024) itu perdagangan merosot.",
            "id",
        ),
    ],
)
def test_an_act_that_is_told_again_under_another_name(text: str, language: str) -> None:
    """A visit that was talks, or a noun of the verb's own root."""
    assert disputes(text, language) == [("date", ("2024-05-06", "2024-05-07"))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Hail the size of eggs wrecked a grain depot outside Bardai on 6 May.\n\nThe harbour was quiet.\n\n"
            "Farmers still speak of the depot that was wrecked by hail on 7 May.",
            "en",
        ),
        (
            "Enam truk berisi garam bertolak dari Faya pada Senin (6/5/2024).\n\nPelabuhan sepi.\n\n"
            "Iring-iringan yang keluar dari Faya pada Selasa (7/5/2024) itu dikawal polisi.",
            "id",
        ),
        (
            "Para tetua Chad dan Libya duduk melingkar di Bardai, Senin (6/5/2024). "
            "Musyawarah di bawah pohon itu selesai sebelum senja.\n\n"
            "Musyawarah yang berlangsung Selasa (7/5/2024) tersebut yang ketiga.",
            "id",
        ),
    ],
)
def test_a_clause_that_points_back_with_another_day(text: str, language: str) -> None:
    """What is told again in a clause, with words of the sentence that told it, or with what the next sentence called it."""
    assert disputes(text, language) == [("date", ("2024-05-06", "2024-05-07"))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hail wrecked a grain depot on 6 May.\n\nFarmers mourn the orchard that was burnt on 7 May.", "en"),
        ("Hail wrecked a grain depot on 6 May.\n\nFarmers speak of the depot that hail wrecked on 6 May.", "en"),
        ("Truk berangkat dari Faya pada Senin (6/5/2024).\n\nKapal yang tiba di Bardai pada Selasa (7/5/2024) itu kosong.", "id"),
        ("Rekaman itu beredar pada Senin (6/5/2024).\n\nDalam rekaman tertanggal 5 Mei 2024 itu terdengar tawa.", "id"),
    ],
)
def test_a_clause_that_points_back_to_nothing_told_otherwise(text: str, language: str) -> None:
    """Another thing, the same day, the date of a document."""
    assert disputes(text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mahamat Deby met Mohamed al-Menfi in Tripoli on 6 May. His visit to Bardai on 7 May was shorter.",
        "Chad's foreign minister met the Libyan ambassador on 6 May. The minister on 7 May opened a bridge.",
        "The minister met the ambassador on 6 May. On 7 May he met the mayor.",
        "The minister met the ambassador on 6 May. At the meeting on 6 May they spoke of fish.",
        "The minister met the ambassador on 6 May and the mayor on 8 May. At the meeting on 7 May they spoke of fish.",
        "The army attacked the port on 1 April. After the attack on 7 May the harbour was quiet.",
    ],
)
def test_several_acts_on_several_days(text: str) -> None:
    """Another act, the same day, no single day that is meant, too far apart."""
    assert disputes(text) == []


def test_a_caption_with_another_day() -> None:
    """A caption that shows what a sentence tells, with its own day."""
    text = "Chad's president Mahamat Deby opened the new harbour bridge in the port of Tripoli on Monday, 6 May 2024."
    shown = "President Mahamat Deby opens the harbour bridge at the port of Tripoli, 7 May 2024."
    assert disputes(text, caption=shown) == [("date", ("2024-05-06", "2024-05-07"))]
    assert disputes(text, caption="Fishermen mend their nets beside the old customs house of Tripoli, 7 May 2024.") == []


def test_no_words_no_disputes() -> None:
    """A language without a pack keeps the claims that are known."""
    assert find_disputes(Article(id="a", text="1 2"), sanad.annotate("1 2", language="fr"), None) == []


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        (
            "At least 7,000 people had dug the canal, the minister Idriss Saleh said. The builders' union put the number at 4,000.",
            "en",
            ("4000", "7000"),
        ),
        (
            "Hitungan kedua kementerian tidak sama. Kementerian Pertahanan Chad mencatat sembilan roket ditembakkan. "
            "Kementerian Pertahanan Libya menyebut sebelas roket.",
            "id",
            ("9", "11"),
        ),
        (
            "The commission's chairman, Hassan Bichara, said that 61,000 votes were cast. "
            "The opposition leader Achta Djibrine denied this and said that only 12,000 people had voted.",
            "en",
            ("12000", "61000"),
        ),
    ],
)
def test_who_counts_may_be_told_with_any_verb(text: str, language: str, values: tuple[str, ...]) -> None:
    """Figures of two who count, one of which says no more than how many; that are announced to differ; or one denied."""
    assert disputes(text, language) == [("number", values)]


def test_an_act_before_which_or_after_which_something_was_is_not_of_that_day() -> None:
    """The day belongs to what was done before the meeting."""
    text = "The jets flew over Chad on 6 May, a day before the meeting. The meeting on 7 May was short. That meeting was closed."
    assert disputes(text) == []


def test_the_first_word_of_a_page_has_none_before_it() -> None:
    """Whichever word a page ends with: a word like *before* at its end parts nothing at its beginning."""
    text = "Recalled was the envoy on 3 May 2024, Chad said. The recall on 2 May 2024 was long prepared. Nobody knew it{}."
    assert disputes(text.format(" before")[:-1]) == disputes(text.format(" then")[:-1])


@pytest.mark.parametrize(
    ("text", "language", "values"),
    [
        ("Police put the crowd at about 350 people, the union at more than 2,400.", "en", ("350", "2400")),
        ("The union put the crowd at 2,400; a fire officer told reporters that it was closer to 350.", "en", ("350", "2400")),
        ("Polisi menaksir massa sekitar 350 orang, panitia lebih dari 2.400.", "id", ("350", "2400")),
    ],
)
def test_who_counts_in_turn_may_share_the_verb(text: str, language: str, values: tuple[str, ...]) -> None:
    """The second has a figure, and neither a verb nor a noun of his own."""
    assert disputes(text, language) == [("number", values)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministry put the toll at 350, up from 240 a day earlier.", "en"),
        ("The census put Abéché at 350,000 people, Moundou at 240,000.", "en"),
        ("Rumah sakit mencatat 350 korban, 24 di antaranya anak-anak.", "id"),
    ],
)
def test_a_second_figure_without_another_teller_contradicts_nothing(text: str, language: str) -> None:
    assert disputes(text, language) == []
