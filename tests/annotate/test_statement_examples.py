"""The packs' own examples of statements run."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

import sanad
from sanad.lang.load import BUILT_IN


def examples() -> list[tuple[str, dict[str, Any]]]:
    return [
        (file.parent.parent.name, row)
        for file in sorted(BUILT_IN.glob("*/examples/statements.toml"))
        for row in tomllib.loads(file.read_text(encoding="utf-8"))["example"]
    ]


@pytest.mark.parametrize(("code", "row"), examples(), ids=lambda one: one if isinstance(one, str) else one["text"])
def test_every_pack_finds_the_statements_that_its_examples_list(code: str, row: dict[str, Any]) -> None:
    """Exactly the listed statements are found; of each, the fields that the example gives are compared."""
    text = row["text"]
    found = sanad.annotate(text, language=code).statements
    seen = [
        {
            "content": " ".join(text[start:end] for start, end in one.content),
            "speaker": one.speaker.name if one.speaker else None,
            "form": one.form,
            "chain": list(one.chain),
            "denies": one.denies,
        }
        for one in found
    ]
    assert [one["content"] for one in seen] == [want["content"] for want in row["statements"]]
    for one, want in zip(seen, row["statements"], strict=True):
        assert {key: one[key] for key in want} == want
        assert one["chain"] == want.get("chain", [])
        assert one["denies"] == want.get("denies", False)


def test_every_language_shows_statements_and_sentences_without_any() -> None:
    """A pack's examples are worth running: some hold statements, some hold none."""
    for code in {code for code, _ in examples()}:
        rows = [row["statements"] for other, row in examples() if other == code]
        assert sum(map(bool, rows)) >= 10
        assert sum(not row for row in rows) >= 4
