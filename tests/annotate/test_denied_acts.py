"""Which acts of a page somebody's denial is of, and which it leaves as they are told."""

from __future__ import annotations

import pytest

import sanad


def denied(text: str, language: str) -> list[tuple[str, bool]]:
    """The type of each event in ``text`` but rejections, and whether it is told as denied."""
    found = sanad.annotate(text, language=language, published="2025-03-14").events
    return [(one.type, one.status == "denied") for one in found if one.type not in ("REJECT", "ACCUSE")]


@pytest.mark.parametrize(("language", "text", "type_"), [
    ("en", "Chile and Peru agreed to reopen the border, a joint statement said. Peru's president denied that he had paid for it.",
     "AGREE"),
    ("en", "Chile and Peru agreed to lift the ban on flights, according to a joint communique. Peru denied paying for flights.",
     "AGREE"),
    ("id", "Chili dan Peru sepakat mencabut larangan terbang, menurut pernyataan bersama. Presiden Peru membantah menyuap.",
     "CONCEDE"),
])
def test_what_is_told_in_a_joint_statement_is_not_denied_by_one_side_of_it(language: str, text: str, type_: str) -> None:
    """All sides vouch for it: what one of them denies is another matter."""
    assert (type_, False) in denied(text, language)
    assert (type_, True) not in denied(text, language)


def test_a_denial_in_other_words_is_not_of_what_several_did_together() -> None:
    """An unnamed source tells the deal; what one side denies, it says. Where it only points back, it means the deal."""
    deal = "Chile and Peru agreed to reopen the border, a source said. "
    assert denied(deal + "Peru's president denied that he had paid smugglers.", "en") == [("AGREE", False)]
    assert denied(deal + "Peru denied it.", "en") == [("AGREE", True)]


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Chile said Peru had expelled its ambassador. Peru denied that it had broken any rules."),
    ("en", "Peru has expelled three Chilean diplomats, Chile's foreign ministry said. Peru denied that it harboured smugglers."),
    ("id", "Peru mengusir tiga diplomat Chili, kata Kementerian Luar Negeri Chili. Peru membantah melindungi penyelundup."),
])
def test_a_measure_taken_openly_is_no_charge_in_the_mouth_of_whom_it_hits(language: str, text: str) -> None:
    """Nobody doubts that envoys were sent home."""
    assert denied(text, language) == [("SANCTION", False)]


@pytest.mark.parametrize(("language", "text", "type_"), [
    ("en", "Sudan shelled a village in Chad, Chad's army said. Sudan denied the charge.", "ASSAULT"),
    ("en", "Sudan detained 12 Chadian traders, Chad's foreign ministry said. Sudan denied that it had detained any traders.",
     "COERCE"),
    ("id", "Chad mengatakan Sudan menembaki desa di Chad. Sudan membantah tuduhan itu.", "ASSAULT"),
])
def test_violence_in_the_mouth_of_whom_it_hits_is_denied_by_an_answer(language: str, text: str, type_: str) -> None:
    """Only the victim vouches for it."""
    assert denied(text, language) == [(type_, True)]


@pytest.mark.parametrize(("language", "text", "told"), [
    ("en", "Peru expelled three Chilean diplomats on Monday.\n\nLima denied that the diplomats had been expelled because of fish.",
     [("SANCTION", False)]),
    ("en", "Peru freed the Chilean sailors on Monday. Peru denied that the sailors were freed under pressure from Brazil.",
     [("RETREAT", False)]),
    ("en", "Peru denied expelling the Chilean envoys in retaliation.", []),
    ("id", "Peru mengusir tiga diplomat Chili. Lima membantah diplomat Chili diusir karena sengketa ikan.", [("SANCTION", False)]),
    ("id", "Peru membebaskan pelaut Chili pada Senin. Peru membantah pelaut itu dibebaskan sebagai imbalan.", [("RETREAT", False)]),
])
def test_who_denies_only_a_motive_grants_the_act(language: str, text: str, told: list[tuple[str, bool]]) -> None:
    """Why it was done is disputed, and not that it was."""
    assert denied(text, language) == told


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Peru denied attacking Chile, because its ships were in port."),
    ("en", "Peru denied that it had bombed Chile."),
    ("id", "Peru membantah telah menyerang Chili, karena kapalnya ada di pelabuhan."),
])
def test_why_somebody_denies_an_act_is_no_motive_of_it(language: str, text: str) -> None:
    """Behind a comma stands the reason for the denial."""
    assert denied(text, language) == [("ASSAULT", True)]
