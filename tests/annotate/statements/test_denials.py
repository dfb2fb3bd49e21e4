"""Who contradicts a claim, over the paragraphs of a page: claim, reply, and how the reply goes on."""

from __future__ import annotations

import pytest

import sanad


def denied(language: str, *paragraphs: str) -> list[bool]:
    """Whether each statement denies, in order."""
    return [one.denies for one in sanad.annotate("\n\n".join(paragraphs), language=language).statements]


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        (
            "en",
            [
                "Peru's army said that Chilean troops had crossed the river.",
                '"No soldier of ours was there," Chilean government spokeswoman Rosa Silva said.',
            ],
        ),
        (
            "en",
            [
                "The Andean Herald reported that three wagons had been stolen.",
                '"Our wagons are all fairly counted," Chilean transport minister Rosa Silva said.',
            ],
        ),
        (
            "en",
            [
                "Peru accused Chile of moving the border stones.",
                '"Our men have always respected the border," Chilean government spokeswoman Rosa Silva said.',
            ],
        ),
        (
            "en",
            [
                "Peru accused Chile of moving the border stones.",
                "Chilean government spokeswoman Rosa Silva said the accusation served to hide a bad harvest.",
            ],
        ),
        (
            "id",
            [
                "Peru menuduh Chile menggeser patok perbatasan.",
                '"Tentara kami selalu menghormati perbatasan," kata juru bicara pemerintah Chile Rosa Silva.',
            ],
        ),
        (
            "en",
            [
                "Peru said that the meeting was held at Chile's request.",
                '"We never asked for that meeting," a Chilean official said.',
            ],
        ),
        (
            "id",
            [
                "Beredar kabar bahwa jembatan perbatasan ditutup.",
                "Menteri Perhubungan Chile Rosa Silva memastikan jembatan itu dapat dilalui.",
            ],
        ),
    ],
)
def test_a_claim_is_answered_by_whom_it_is_about(language: str, paragraphs: list[str]) -> None:
    """With a *not*, with an assurance that all is right, or by what is said of the accusation."""
    assert denied(language, *paragraphs) == [False, True]


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        (
            "en",
            [
                "Peru's army said that Chilean troops had crossed the river.",
                '"We will not leave the valley," Chilean government spokeswoman Rosa Silva said.',
            ],
        ),
        (
            "en",
            [
                "Chile said that Peru had closed the bridge.",
                "Peru's trade minister, Luis Vega, said Chile had not paid its share of the costs.",
            ],
        ),
        ("en", ["Peru accused Chile of moving the stones.", "Chile had said that no soldier moved the border stones."]),
        ("en", ["Peru urged Chile to pay for the bridge.", '"Chile is not rich," Chilean government spokeswoman Rosa Silva said.']),
        ("en", ["Chile said that it had raised the fare.", '"The fare is absurd," Peruvian trader Luis Vega said.']),
        (
            "id",
            [
                "Militer Peru menyebut pasukan Chile menyeberangi sungai.",
                '"Kami tidak akan meninggalkan lembah itu," kata juru bicara pemerintah Chile Rosa Silva.',
            ],
        ),
        (
            "en",
            [
                "Peru accused Chile of moving the border stones.",
                '"As long as nobody moves them again, the matter is closed," Chile\'s president said.',
            ],
        ),
        (
            "id",
            [
                "Peru menuduh Chile menggeser patok perbatasan.",
                "Chile menambahkan bahwa negaranya tidak mencari perselisihan.",
            ],
        ),
        ("id", ["Chile menyatakan menaikkan tarif jembatan.", "Pedagang Peru Luis Vega menilai kebijakan itu keliru."]),
        ("id", ["Chile menyatakan menaikkan tarif jembatan.", '"Inisiatif yang sangat keliru," kata pedagang Peru Luis Vega.']),
    ],
)
def test_not_every_not_answers_a_claim(language: str, paragraphs: list[str]) -> None:
    """Refusals, complaints about the other side, what was said before, answers to a wish and blame for what is done contradict
    nobody."""
    assert denied(language, *paragraphs) == [False, False]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", 'The operator issued a denial. "Every wagon was checked," manager Rosa Silva said.'),
        ("en", 'The villagers saw it. The operator tells a different story. "Every wagon was checked," manager Rosa Silva said.'),
        ("en", "Chile's transport minister said every wagon had been checked, rejecting the report of a rail magazine."),
        ("en", "Chile was accused of theft. Chile's minister said nothing was taken."),
        ("en", "After Peru blamed Chilean drivers, Chile's transport minister said none of them had been on the road."),
        ("id", 'Operator kereta memberi bantahan. "Semua gerbong sudah diperiksa," kata manajer Rosa Silva.'),
        ("id", 'Operator kereta berkilah. "Semua gerbong sudah diperiksa," kata manajer Rosa Silva.'),
        ("id", "Menteri Perhubungan Chile mengatakan rem kereta tidak aus, menanggapi tuduhan serikat pekerja."),
    ],
)
def test_the_page_says_that_somebody_denies(language: str, text: str) -> None:
    """With a noun, a phrase or a verb before or behind what is said."""
    assert denied(language, text)[0]


def test_a_colleague_may_speak_before_the_claim_is_answered() -> None:
    """Between charge and denial another of the accused side may have told what it does."""
    claim = "Peru said that Chilean troops had crossed the river."
    between = "Chile was preparing its harvest feast, Chilean farm minister Ana Diaz said."
    reply = '"No soldier of ours was there," Chilean government spokeswoman Rosa Silva said.'
    assert denied("en", claim, between, reply) == [False, False, True]


@pytest.mark.parametrize(("state", "denies"), [("Chilean", True), ("Peruvian", False)])
def test_the_quotation_behind_a_denial_bears_it_out(state: str, denies: bool) -> None:
    """Where it is not another state that speaks."""
    first = "Chile denied on Monday that its troops had crossed the river."
    assert denied("en", first, f'"Trust must be earned," {state} president Ana Diaz said.') == [True, denies]


@pytest.mark.parametrize(
    ("language", "going_on", "denies"),
    [
        ("en", '"The wagons never left the yard," she added.', True),
        ("en", '"The yard is locked at night," she added.', False),
        ("en", '"Peru should look after its own trains," she added.', False),
        ("en", '"Bolivia never mended its bridges," she added.', False),
        ("en", "Silva asked Peru not to listen to rumours.", False),
        ("id", '"Gerbong itu dikunci pada malam hari," tambahnya.', False),
        ("id", '"Peru harus mengurus keretanya sendiri," tambahnya.', False),
        ("id", "Silva meminta Peru tidak percaya kabar burung.", False),
    ],
)
def test_how_a_denial_goes_on(language: str, going_on: str, denies: bool) -> None:
    """What the same speaker says in the next paragraph bears a quotation out with words in common with it."""
    first = {
        "en": '"That is not true," Chilean transport minister Rosa Silva said of the stolen wagons.',
        "id": '"Itu tidak benar," kata Menteri Perhubungan Chile Rosa Silva tentang gerbong yang hilang.',
    }
    assert denied(language, first[language], going_on) == [True, denies]


@pytest.mark.parametrize(("language", "paragraphs", "expected"), [
    ("en", ["Peru denied that its boats had crossed the lake. Chile has another version. Its president accused Peruvian sailors of "
            "cutting nets."], [True, False]),
    ("id", ["Peru membantah kapalnya melintasi danau. Chile punya versi lain. Presiden Chile menuduh pelaut Peru memotong jaring."],
     [True, False]),
    ("en", ["How many boats sank is disputed. The coastguard has spoken of 40."], [False]),
    ("id", ["Menurut Menteri Luar Negeri Peru Ana Diaz, denda bagi Chile bisa dicabut. Chile menganggap denda itu tidak adil."],
     [False, False]),
    ("id", ["Menurut Menteri Luar Negeri Peru Ana Diaz, Chile mencuri jaring. Chile menganggap tuduhan itu tidak benar."],
     [False, True]),
    ("en", ["Peru has rejected Chile's protest over the nets.", '"Our grandfathers fished there," minister Ana Diaz of Peru said.'],
     [True, True]),
])
def test_what_contradicts_nobody_by_itself(language: str, paragraphs: list[str], expected: list[bool]) -> None:
    """An accusation, a figure, what somebody makes of a thing; a protest that is rejected is contradicted."""
    assert denied(language, *paragraphs) == expected


def test_who_is_told_as_his_counterpart_speaks_next() -> None:
    """And not the one whose counterpart he is."""
    text = ('Peru\'s president, Juan Soto, accused Chile of fraud. His Chilean counterpart, Luis Prado, dismissed the charge. '
            '"Our books are in order," he told reporters.')
    speakers = [one.speaker.name for one in sanad.annotate(text, language="en").statements if one.speaker]
    assert speakers == ["Juan Soto", "Luis Prado"]
