"""What the build of a sentence or page says of who did what: aims, ability, each other, answers, asides. Our own sentences."""

import pytest

import sanad
from sanad.model import EventMention


def events_of(text: str, language: str = "en") -> list[EventMention]:
    return list(sanad.annotate(text, language=language, published="2024-05-10").events)


def told(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    """The events as type and the countries of either side."""
    return [
        (one.type, "+".join(str(m.country) for m in one.actors), "+".join(str(m.country) for m in one.recipients))
        for one in events_of(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "acts"),
    [
        ("en", "Kenyan President William Ruto flew to Kampala to persuade Uganda to sign the pact.", ["CONSULT"]),
        ("id", "Menteri Luar Negeri Chile terbang ke Lima guna mengecam Bolivia.", ["CONSULT"]),
    ],
)
def test_what_another_act_is_done_for_is_not_told_as_done(language: str, text: str, acts: list[str]) -> None:
    """The aim of a visit is no event of its own."""
    assert [one.act for one in events_of(text, language)] == acts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Norway is not able to attack Sweden."),
        ("en", "Denmark has no right to bomb Greenland."),
        ("en", "A Peruvian envoy was not authorised to criticise Bolivia."),
        ("en", "Malta is unable to invade Italy."),
        ("id", "Polisi Norwegia tidak berwenang melarang unjuk rasa warga Kenya."),
    ],
)
def test_what_one_may_or_can_not_do_is_no_event(language: str, text: str) -> None:
    """A want of power or right is no act."""
    assert told(text, language) == []


def test_what_one_was_allowed_to_do_is_only_possible() -> None:
    (event,) = events_of("France was allowed to bomb Libya.")
    assert event.status == "hypothetical"


def test_accusing_each_other_of_an_attack_is_no_accusation_of_those_attacked() -> None:
    assert ("ACCUSE", "CHL+PER", "") in told("Chile and Peru accused each other of shelling villages along the border.")


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Chile and Peru expelled each other's envoys on Monday.", ("SANCTION", "CHL+PER", "")),
        ("Chad and Niger freed dozens of each other's prisoners.", ("RETREAT", "TCD+NER", "")),
    ],
)
def test_what_several_do_to_each_other_has_all_of_them_as_actors(text: str, sides: tuple[str, str, str]) -> None:
    assert told(text) == [sides]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        # what somebody says behind is no object of the verb before
        (
            "en",
            "Norway's foreign minister welcomed the vote in the Swedish parliament and said that Finland's entry was near.",
            ("SUPPORT", "NOR", "SWE"),
        ),
        # a list goes on behind who its members are
        (
            "en",
            "The treaty was signed by William Ruto, the president of Kenya, and Yoweri Museveni, the president of Uganda.",
            ("SUPPORT", "KEN+UGA", ""),
        ),
        # brackets and quotation marks do not end a clause
        (
            "id",
            "Perjanjian itu diteken di Nairobi, Senin (6/5), oleh William Ruto dan Yoweri Museveni.",
            ("SUPPORT", "KEN+UGA", ""),
        ),
        ("en", 'William Ruto said Kenya was "deeply worried" and urged Uganda to withdraw.', ("REQUEST", "KEN", "UGA")),
        # the place of a press conference is not who is accused
        (
            "en",
            "Kenyan police chief Japhet Koome alleged, at a meeting in Nairobi, that the Ugandan government had taken part.",
            ("ACCUSE", "KEN", "UGA"),
        ),
        # people behind a noun for violence are its victims
        ("id", "Polisi Kenya mengutuk penembakan aktivis John Otieno di Kampala.", ("ACCUSE", "KEN", "None")),
        # rounds of talks that end were held
        ("en", "Envoys from Chad and Mali ended a second round of talks.", ("CONSULT", "TCD+MLI", "")),
        # to both sides is to nobody more than to others
        (
            "en",
            "Armenia and Azerbaijan clashed. The Chinese government urged both sides to show restraint.",
            ("REQUEST", "CHN", ""),
        ),
    ],
)
def test_whom_an_act_concerns_is_told_by_the_build_of_its_sentence(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    found = told(text, language)
    assert any(one[:2] == wanted[:2] and (wanted[2] == "None" or one[2] == wanted[2]) for one in found), found


def test_a_court_that_hears_a_complaint_is_not_who_is_complained_of() -> None:
    """Whom a state takes to court, the sentences before say."""
    text = "Uganda closed its border to Kenya on Monday. Kenya lodged a complaint with the International Court of Justice."
    assert ("ACCUSE", "KEN", "UGA") in told(text)


def test_a_denial_without_a_verb_for_it_rejects_the_claim_before() -> None:
    text = 'Kenya accused Uganda of shelling a village. "That is simply untrue," Ugandan President Yoweri Museveni told reporters.'
    assert ("REJECT", "UGA", "KEN") in told(text)


PAGE = (
    "Kenya expelled the Ugandan ambassador on Monday. Uganda recalled its envoy from Kenya on Tuesday. "
    "Tanzania urged Kenya to reopen its border. {aside}"
)


@pytest.mark.parametrize(
    "aside",
    [
        "Residents fled a village.",
        "A teacher was arrested.",
        "Gunmen robbed shopkeepers.",
        "Rwanda condemned the remarks.",
        "A Rwandan convoy was shot at.",
        "The market opens unless Rwanda attacks Kenya.",
    ],
)
def test_acts_of_which_one_side_is_unknown_are_asides_on_a_page_about_states(aside: str) -> None:
    """Beside several acts between states, what nobody known did, or what was done towards nobody known, is not told."""
    assert len(told(PAGE.format(aside=aside))) == len(told(PAGE.format(aside="")))


def test_what_a_page_opens_with_is_no_aside() -> None:
    """Though it is not known of which state those are to whom it is done."""
    opening = "Kenya imposed sanctions on four companies on Monday. "
    assert ("SANCTION", "KEN", "None") in told(opening + PAGE.format(aside=""))



def test_attacks_on_somebody_known_are_told_whoever_made_them() -> None:
    found = told(PAGE.format(aside="Gunmen killed three Kenyan soldiers."))
    assert ("ASSAULT", "None", "KEN") in found


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Bolivia said Peruvian boats rammed its vessels.", ("ASSAULT", "PER", "BOL")),
        ("en", "Bolivia withdrew after Peru attacked its territory.", ("ASSAULT", "PER", "BOL")),
        ("en", "Bolivia recalled its ambassador after Peru attacked its territory.", ("SANCTION", "BOL", "PER")),
        ("id", "Bolivia memanggil pulang duta besarnya setelah Peru menyerang wilayahnya.", ("SANCTION", "BOL", "PER")),
        ("en", "Bolivia said Peru killed its own soldiers.", ("ASSAULT", "PER", "PER")),
        ("id", "Bolivia menyatakan Peru menyerang wilayahnya.", ("ASSAULT", "PER", "BOL")),
        ("id", "Bolivia mengatakan Peru menahan nelayannya.", ("COERCE", "PER", "BOL")),
    ],
)
def test_what_is_ours_in_the_words_of_a_state_is_that_state_s(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Peru struck targets in Bolivia.", ("ASSAULT", "PER", "BOL")),
        ("en", "Peru offered Bolivia a deal.", ("AGREE", "PER", "BOL")),
        ("en", "Peru and Bolivia met in Lima for a second round of talks.", ("CONSULT", "PER+BOL", "")),
        ("id", "Peru mendukung proses perdamaian di Kolombia.", ("SUPPORT", "PER", "COL")),
    ],
)
def test_words_that_sport_and_trade_use_too_still_tell_acts(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Malta complained to the United Nations that Tunisian boats had entered its waters.", [("ACCUSE", "MLT", "TUN")]),
        ("en", "Ghana and Togo signed a peace accord at the White House.", [("SUPPORT", "GHA+TGO", "")]),
        ("en", "Oman hosted the leaders of Qatar and Kuwait for talks on gas.", [("CONSULT", "QAT+KWT", "OMN")]),
        ("id", "Oman menjamu pemimpin Qatar dan Kuwait.", [("CONSULT", "QAT+KWT", "OMN")]),
        ("en", "Ghana barred Togo's airlines from entering its airspace.", [("SANCTION", "GHA", "TGO")]),
        ("id", "Ghana melarang maskapai Togo melintasi wilayah udaranya.", [("SANCTION", "GHA", "TGO")]),
    ],
)
def test_whom_bodies_hosts_and_bans_leave_as_parties(language: str, text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert told(text, language) == wanted


def test_a_year_told_once_is_not_that_of_the_next_sentence() -> None:
    text = "Ghana and Togo agreed in 2021 to hold joint patrols. The African Union urged Ghana and Togo to settle the matter."
    assert [event.date for event in events_of(text)] == ["2021", None]


@pytest.mark.parametrize("text", ["A day later Chile announced that it was leaving.", "Two weeks later Chile said it was leaving."])
def test_a_time_without_a_comma_is_not_the_speaker(text: str) -> None:
    (statement,) = sanad.annotate(text, language="en", published="2024-05-10").statements
    assert statement.speaker is not None and statement.speaker.country == "CHL"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru signed no agreement with Chile."),
        ("en", "Not one of the ministers from Kenya condemned Uganda."),
        ("en", "Neither Kenya nor Uganda attacked Rwanda."),
        ("id", "Tidak satu pun menteri Kenya mengecam Uganda."),
        ("en", "A Kenyan diplomat, speaking to Reuters on condition of anonymity, praised the harvest."),
        ("en", "The Kenyan deserter was flown to Kampala on Monday."),
    ],
)
def test_what_nobody_did_and_talks_with_the_press_are_no_events(language: str, text: str) -> None:
    assert told(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "Kenya attacked Uganda without warning.", ("ASSAULT", "KEN", "UGA")),
        ("en", "Two Kenyan fighter jets landed in Kampala.", ("MOBILIZE", "KEN", "UGA")),
        ("en", "Kenyan peacekeepers arrived in Kampala.", ("AID", "KEN", "UGA")),
        ("en", "Ghana condemned Togo's storming of the Beninese embassy.", ("ASSAULT", "TGO", "BEN")),
        ("id", "Oman mempertemukan presiden Chad dan presiden Mali.", ("CONSULT", "TCD+MLI", "")),
    ],
)
def test_who_acts_decides_what_an_act_is(language: str, text: str, wanted: tuple[str, str, str]) -> None:
    assert wanted in told(text, language)


def test_an_act_told_again_in_the_next_sentence_is_one() -> None:
    text = "Kenya accepted the offer of Uganda. Kenya attacked Uganda on Monday. Its army struck Uganda with rockets."
    assert [one[0] for one in told(text)].count("ASSAULT") == 1


def test_a_deed_told_again_on_no_other_day_is_one() -> None:
    text = "Kenya attacked Uganda on Monday. {between} The president thanked the army. Kenya struck Uganda {day}."
    found = [told(text.format(between="Uganda expelled the Kenyan envoy.", day=day)) for day in ("with rockets", "on 3 May 2019")]
    assert [[one[0] for one in page].count("ASSAULT") for page in found] == [1, 2]


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("en", 'Macron reaffirmed France\'s "unshakeable support" for Armenia.', ("SUPPORT", "FRA", "ARM")),
        ("en", 'Peru\'s foreign minister voiced "deep displeasure" with Bolivia.', ("ACCUSE", "PER", "BOL")),
        ("en", 'Oslo called the Danish decree "an outrage" and "a plain provocation".', ("ACCUSE", "NOR", "DNK")),
        ("id", 'Presiden Prancis Emmanuel Macron menegaskan "dukungan penuh" Prancis bagi Armenia.', ("SUPPORT", "FRA", "ARM")),
        ("id", 'Menteri Luar Negeri Peru melayangkan "protes keras" kepada Bolivia.', ("ACCUSE", "PER", "BOL")),
    ],
)
def test_a_few_words_in_quotation_marks_are_part_of_their_clause(language: str, text: str, act: tuple[str, str, str]) -> None:
    """The marks say that somebody used these very words, not that somebody else's speech begins."""
    assert act in told(text, language)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Arab League met in Cairo on Sunday at Jordan's request.", ("REQUEST", "JOR", "")),
        ("The African Union held an emergency session at the request of Rwanda.", ("REQUEST", "RWA", "IGO")),
        ("At the behest of Hungary, Slovakia barred the envoy.", ("REQUEST", "HUN", "SVK")),
    ],
)
def test_at_whose_request_something_is_done(text: str, act: tuple[str, str, str]) -> None:
    """Who asked acts, though the clause tells of what others did."""
    found = [(kind, by, to.replace("None", "")) for kind, by, to in told(text)]
    assert act in found and all(kind != "CONCEDE" for kind, *_ in found)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Oslo once more condemned Togo's raid.", ("ACCUSE", "NOR", "TGO")),
        ("Abiy once again declined to apologise to Kenya.", ("REJECT", "ETH", "KEN")),
    ],
)
def test_once_more_is_not_once(text: str, act: tuple[str, str, str]) -> None:
    """It says that the act was done again, not that it was done in former times."""
    assert act in told(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("In a statement Kenya condemned Uganda.", ("ACCUSE", "KEN", "UGA")),
        ("In a short letter Lula asked Elmedin Konakovic, Bosnia's foreign minister, to resign.", ("REQUEST", "BRA", "BIH")),
        ("At a televised rally President William Ruto threatened Uganda with sanctions.", ("THREATEN", "KEN", "UGA")),
    ],
)
def test_a_sentence_that_opens_with_where_it_was_said(text: str, act: tuple[str, str, str]) -> None:
    """No comma parts the opening from who acts, whose verb follows at once."""
    assert act in told(text)


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("id", "Pemerintah Kuba menolak penyair Angola dan Namibia yang datang Rabu, lalu dua pekan kemudian mengecam Haiti.",
         ("ACCUSE", "CUB", "HTI")),
        ("en", "Cuba rebuffed poets from Angola and Namibia that came on Wednesday and, two weeks later, condemned Haiti.",
         ("ACCUSE", "CUB", "HTI")),
    ],
)
def test_who_goes_on_days_later_is_who_began(language: str, text: str, act: tuple[str, str, str]) -> None:
    """Whoever else was named in between."""
    assert act in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "acts"),
    [
        ("en", "Modi rang Dahal to demand the return of a statue.", [("CONSULT", "IND", "NPL"), ("REQUEST", "IND", "NPL")]),
        ("en", "Ruto met Museveni in Entebbe to urge him to withdraw.", [("CONSULT", "KEN", "UGA"), ("REQUEST", "KEN", "UGA")]),
        ("id", "Ruto menyurati Museveni untuk menuntut permintaan maaf.", [("CONSULT", "KEN", "UGA"), ("REQUEST", "KEN", "UGA")]),
        ("en", "Macron rang Tebboune to demand the release of a poet.", [("CONSULT", "FRA", "DZA"), ("REQUEST", "FRA", "None")]),
        ("en", "Ruto flew to Kampala to persuade Uganda to withdraw.", [("CONSULT", "KEN", "UGA")]),
    ],
)
def test_what_somebody_calls_or_writes_to_say_is_said(language: str, text: str, acts: list[tuple[str, str, str]]) -> None:
    """By him who calls, and done; what he travels to say may never be said."""
    assert told(text, language) == acts
    assert {one.status for one in events_of(text, language)} == {"reported"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Lula was not allowed to visit Arce or to telephone Boric."),
        ("en", "Chad did not free the hostages or close its border with Sudan."),
        ("id", "Lula tidak diizinkan mengunjungi Arce maupun menelepon Boric."),
    ],
)
def test_the_other_of_two_things_that_were_not_done(language: str, text: str) -> None:
    assert told(text, language) == []


def test_what_points_is_no_passive_of_calling() -> None:
    """ "Tersebut" only says which step; who calls it something acts."""
    text = "Menteri Pertahanan Kenya menyebut serangan tersebut kejahatan perang oleh Uganda."
    assert ("ACCUSE", "KEN", "UGA") in told(text, "id")


@pytest.mark.parametrize(
    ("language", "text", "act"),
    [
        ("id", "Perdamaian tanpa syarat itu disepakati Angola dan Zambia pada Mei.", ("AGREE", "AGO+ZMB", "")),
        ("id", "Kawanan bersenjata menculik tiga insinyur China.", ("ASSAULT", "None", "CHN")),
        ("id", "Gugatan itu diajukan Ghana pada Senin.", ("ACCUSE", "GHA", "")),
        ("en", "Malta wants the 60 Tunisian trawlers in its harbour gone at once.", ("REQUEST", "MLT", "TUN")),
    ],
)
def test_deals_without_conditions_and_demands_to_be_gone(language: str, text: str, act: tuple[str, str, str]) -> None:
    """What is without conditions is agreed all the same."""
    assert act in told(text, language)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ruto told parliament that he refused Uganda's demand.", ("REJECT", "KEN", "UGA")),
        ("Ruto told reporters in Nairobi that Kenya rejected Uganda's demand.", ("REJECT", "KEN", "UGA")),
        ("Lula told pupils that he disliked walls, but once more rejected Paraguay's offer.", ("REJECT", "BRA", "PRY")),
    ],
)
def test_whom_somebody_tells_is_not_whom_he_refuses(text: str, act: tuple[str, str, str]) -> None:
    """The other side stands in the words of the act."""
    assert told(text) == [act]


def test_what_one_of_two_rivals_denies_is_answered_to_the_other() -> None:
    """A page that names two states again and again is about what they do to each other."""
    page = (
        "Peru moved guns to the Chilean border on Monday. Chile asked Peru why. Peru said they were old. Chile counted 40.\n\n"
        "Peru's envoy flew home from Chile on Tuesday.\n\nThe Chilean navy denied that its ships had left port."
    )
    assert [one for one in told(page) if one[0] == "REJECT"] == [("REJECT", "CHL", "PER")]
