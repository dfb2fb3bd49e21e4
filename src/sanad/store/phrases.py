"""Events in words: who does what to whom, in the language of the interface."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from sanad.model import Event

FILE = Path(__file__).resolve().parent / "phrases.toml"


@lru_cache(maxsize=1)
def phrases() -> dict[str, Any]:
    """The phrases by interface language."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def languages() -> list[str]:
    """The interface languages there are."""
    return sorted(phrases())


def act_in_words(event: Event, language: str = "en") -> str:
    """The event as a short sentence: "Vladimir Putin visits Kim Jong Un"."""
    words = phrases()[language]
    actors = [one.name for one in event.participants if one.part == "actor"]
    recipients = [one.name for one in event.participants if one.part == "recipient"]
    forms = words.get(f"{event.act}.{event.mode}") or words.get(event.act)
    if forms is None:
        return " ".join((series(actors, words) or words["someone"], event.act, series(recipients, words))).strip()
    if not recipients:
        if len(actors) > 1:
            return f"{series(actors, words)} {forms['together']}"
        return f"{series(actors, words) or words['someone']} {forms['alone'][0]}"
    return f"{series(actors, words) or words['someone']} {forms['to'][len(actors) > 1]} {series(recipients, words)}"


def series(names: Sequence[str], words: dict[str, Any], most: int = 3) -> str:
    """Names as people list them; more than ``most`` are counted."""
    shown = list(names[:most]) + ([f"+{len(names) - most}"] if len(names) > most else [])
    return f" {words['and']} ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
