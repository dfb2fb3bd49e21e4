"""Names of people in bylines: which words are a name, and where one name ends and the next begins."""

from __future__ import annotations

import re
from typing import Final

from sanad.lang.furniture import FurnitureWords
from sanad.text.tokens import fold

_CUT: Final = re.compile(r"\s*(?:[;|•·\n]|\s[-–—/]+\s|,)\s*")
_BRACKETS: Final = re.compile(r"\s*[(\[][^)\]]*[)\]]?\s*")
_ACCOUNT: Final = re.compile(r"^\S*[_\d]\S*$")  # of a system: "webdesk_3"
_ADDRESS: Final = re.compile(r"\S*@\S+|https?://\S+|www\.\S+")


def looks_like_name(text: str, words: FurnitureWords, most: int = 5) -> bool:
    """Whether ``text`` could be somebody's name: two to ``most`` capitalised words, or one word behind a label."""
    listed = text.split()
    if not 2 <= len(listed) <= most or len(text) > 48:
        return False
    return all(_is_name_word(word, words) for word in listed) and listed[0][0].isupper()


def _is_name_word(word: str, words: FurnitureWords) -> bool:
    bare = word.strip(".,'’")
    if not bare or any(one.isdigit() for one in bare):
        return False
    if not all(one.isalpha() or one in "-'’.‘`" for one in bare):
        return False
    return (
        bare[0].isupper()
        or not bare[0].islower()
        or bare.lower() in words.particles
        or (len(bare) > 3 and fold(bare[:2]) in words.particles_joined)
    )


def split_names(text: str, words: FurnitureWords, *, strict: bool = False) -> list[str]:
    """The people named in the value of a byline, without their roles, places and addresses; ``strict`` wants each to look like a
    name."""
    text = _ADDRESS.sub(" ", _BRACKETS.sub(" ", text)).strip(" :-–—|,.\t")
    found: list[str] = []
    for piece in _CUT.split(text):
        if found and piece.split(" ", 1)[0] in words.role_before:
            break  # "in London, for ...": where and for whom, no more names
        for name in _joined(piece, words):
            name = _without_role(name, words)
            if not name or ":" in name or fold(name) in words.nobody or _ACCOUNT.search(name):
                continue
            if found and fold(name).rstrip(".") in words.suffixes:
                found[-1] = f"{found[-1]}, {name}" if "," in text else f"{found[-1]} {name}"
                continue
            if strict and not looks_like_name(name, words):
                continue
            found.append(name)
    return list(dict.fromkeys(found))


def _joined(piece: str, words: FurnitureWords) -> list[str]:
    parts: list[list[str]] = [[]]
    for word in piece.split():
        if (fold(word) in words.join and word[:1].islower()) or word == "&":
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]


def _without_role(name: str, words: FurnitureWords) -> str:
    """``name`` up to where a place or an office begins; empty where it is nothing but an office."""
    kept: list[str] = []
    listed = name.split()
    while (
        listed
        and (label := words.labels.at_head(fold(" ".join(listed))))
        and label[0] == "byline"
        and label[1] < len(" ".join(listed))
    ):
        listed = " ".join(listed)[label[1] :].lstrip(" :").split()
    for word in listed:
        if kept and fold(word) in words.role_before and word[:1].islower():
            break
        if fold(word).strip(".,") in words.weekdays:
            break  # "Name Name Tuesday": the day is of the time behind it
        kept.append(word)
    bare = [one.strip(".,'") for one in fold(" ".join(kept)).split(" ")]
    behind = max((place for place, word in enumerate(bare) if word in words.role), default=-1) + 1
    if 0 < behind < len(kept) - 1 and looks_like_name(" ".join(kept[behind:]), words, 4):
        return " ".join(kept[behind:])  # "Political Correspondent Name Name"
    if kept and any(word in words.role for word in bare) and (len(kept) != 2 or bare[-1] in words.role or bare[0] in words.role):
        return ""
    if kept and not any(one.isalpha() for one in "".join(kept)):
        return ""
    return " ".join(kept)
