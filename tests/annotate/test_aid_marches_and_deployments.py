"""Who helps, backs, sends forces and takes to the street, in the wordings that newspapers use most."""

from __future__ import annotations

import pytest

import sanad


@pytest.mark.parametrize(
    ("language", "text", "type_", "actors", "recipients"),
    [
        ("en", "Hundreds marched in Dakar against Gambia.", "PROTEST", ["SEN"], ["GMB"]),
        ("en", "Malian students marched in Bamako against Niger.", "PROTEST", ["MLI"], ["NER"]),
        ("en", "Hundreds protested in Tunis against the war in Yemen.", "PROTEST", ["TUN"], []),
        ("en", "A two-day strike paralysed Uruguay.", "PROTEST", ["URY"], []),
        ("en", "Frigates were deployed by Chile near Peru.", "MOBILIZE", ["CHL"], ["PER"]),
        ("en", "Bhutan's peace plan was backed by Nepal.", "SUPPORT", ["NPL"], ["BTN"]),
        ("en", "Fiji's bid has the backing of Tonga.", "SUPPORT", ["TON"], ["FJI"]),
        ("en", "The Omani navy rescued 12 Kenyan fishermen.", "AID", ["OMN"], ["KEN"]),
        ("en", "A Gabonese writer was granted asylum in Malta.", "AID", ["MLT"], ["GAB"]),
        ("id", "Puluhan ribu orang turun ke jalan di Lima menentang Bolivia.", "PROTEST", ["PER"], ["BOL"]),
        ("id", "Kapal perang Kuba memasuki perairan Haiti pada Rabu.", "MOBILIZE", ["CUB"], ["HTI"]),
        ("id", "Pasukan dikerahkan oleh Ghana ke perbatasan Togo.", "MOBILIZE", ["GHA"], ["TGO"]),
        ("id", "Perwira Oman melatih pilot Kenya pada Senin.", "AID", ["OMN"], ["KEN"]),
        ("id", "Malta dan Siprus menyambut baik keputusan Yordania.", "SUPPORT", ["CYP", "MLT"], ["JOR"]),
    ],
)
def test_common_wordings(language: str, text: str, type_: str, actors: list[str], recipients: list[str]) -> None:
    (event,) = sanad.annotate(text, language=language, published="2024-05-08").events
    found = (event.type, sorted(x.country or "" for x in event.actors), [x.country for x in event.recipients])
    assert found == (type_, actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "A lightning strike shut down the power station in Ghana.",
        "Birds gathered near the Kenyan border.",
        "Fuel prices reached Kenya's highest level.",
        "Thousands gathered in Oslo for a concert.",
    ],
)
def test_no_event(text: str) -> None:
    assert not sanad.annotate(text, language="en").events
