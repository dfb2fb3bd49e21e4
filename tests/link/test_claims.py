"""Asserted against denied."""

from dataclasses import replace

import sanad
from sanad.link.claims import find_claims, find_contradictions, fold_claims
from sanad.model import Article


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
