"""Captions: what a picture shows, and to whom it is credited."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from sanad.lang.furniture import FurnitureWords
from sanad.text.tokens import fold

_LAST_BRACKET: Final = re.compile(r"\s{0,20}[(\[]([^()\[\]]{2,90})[)\]][.\s]{0,20}$")
_AFTER_STOP: Final = re.compile(r"(?<=[.!?)\"”’'])\s*(?:[—–|/]|--?)\s*([^.!?]{2,60}?)\.?$")
_CAPITALS: Final = re.compile(r"(?<=[.!?)\"”])\s+([A-Z][A-Z.&/' -]{2,70})$")
# "... in Oslo - Name/Agency"
_DASHED: Final = re.compile(r"(?<=\w)\s[-–—]\s([A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3}/[A-Z][\w. ]{1,30})$")
# "... in Sochi. Agency/Name"
_SLASHED: Final = re.compile(r"(?<=[.!?)\"”])\s*([A-Z][\w.]*(?:[ -][\w.]+){0,3}/[\w./ -]{2,70}?)\.?$")
_BY: Final = re.compile(r"(?<=[.!?)\"”])\s+([^.!?]{6,80})\.?$")  # "... in Oslo. Photo by Somebody / Agency"
_LABELLED: Final = re.compile(r"(?:^|(?<=[\s.(|/—–-]))([^\W\d_]+(?: [^\W\d_]+){0,2})\s?[:©]\s*([^:]{2,90}?)[.)\]]*$")
_DASH: Final = re.compile(r"(?<=\S)\s(?:[—–|/-]|--)\s*([^—–|/.!?]{3,50})\.?$")  # "... in Ipoh — Agency pic"
_INITIAL: Final = re.compile(r"\b[^\W\d_a-z]\.$")  # of a name, behind which no sentence begins
_SLASH: Final = re.compile(r"\s[/|]\s?([^/|.]{2,60})$")
_CLOCK: Final = re.compile(r"\d[.:]\d\d|[+-]\d|\b(?:19|20)\d\d\b")
_DATE: Final = re.compile(r"^\W*\d{1,4}([/.-]\d{1,4}){1,2}\W*$|^\d+\W*$")


_PARTING: Final = "—–|/-"  # what may stand between a caption and its credit
END: Final = 180  # characters at the end of a caption in which its credit stands
SHORTEST: Final = 24  # characters of a caption without a stop before a name behind a slash


class Caption(NamedTuple):
    """The words of a caption without its credit, and the credit."""

    text: str | None
    credit: str | None


def read_caption(line: str, words: FurnitureWords) -> Caption:
    """``line`` taken as a caption, parted into what is shown and the credit; ``credit`` is `None` where none is recognised."""
    line = line.strip()
    near = max(len(line) - END, 0)
    if owner := _lone_owner(line, words):
        return Caption(None, owner)
    label = words.labels.at_head(fold(line))
    if label and label[0] == "credit" and line[label[1] :].lstrip().startswith((":", ",")):
        inner = line[label[1] :].lstrip(" :,")
        if (last := _LAST_BRACKET.search(inner)) and _may_credit(last.group(1)):
            return Caption(_tidy(inner[: last.start()]), _credit(last.group(1), words))
        if len(inner.split()) <= 8 or ("/" in inner and names_somebody(inner)):
            return Caption(None, inner.rstrip(" .") or None)
        line = inner
    elif (
        label
        and label[0] == "credit"
        and (" " in line[: label[1]] or (line[0].islower() and line.count(" ") < 4))
        and names_somebody(rest := line[label[1] :].strip())
    ):
        return Caption(None, rest.rstrip(" ."))  # "Photo by Somebody"
    if line[-1:] == ")" and (last := _BY.search(line, near)) and (rest := _behind_credit(last.group(1), words)) and "(" in rest:
        return Caption(_tidy(line[: last.start()]), rest)  # "... in Oslo. Photo by Ministry of Somewhere (NO)"
    closed = line[-1:] in (")", "]", ".")
    if closed and (last := _LAST_BRACKET.search(line, near)) and _may_credit(last.group(1)) and _is_credit(last.group(1), words):
        return Caption(_tidy(line[: last.start()]), _credit(last.group(1), words))
    if (":" in line or "©" in line) and (last := _LABELLED.search(line, near)):
        start = last.start(1)
        for before in last.group(1).split(" "):  # what stands before the label may have no stop behind it
            label = words.labels.at_head(fold(line[start : last.end(1)]))
            if label == ("credit", last.end(1) - start) and (start == last.start(1) or line[:start].count(" ") > 2):
                return Caption(_tidy(line[:start].rstrip(" (—–-|/")), last.group(2).strip())
            start += len(before) + 1
    if last := _BY.search(line, near):
        rest = _behind_credit(last.group(1), words)
        if not rest and not _INITIAL.search(line, 0, last.start()):
            rest = _owner(last.group(1), words)
        if rest and names_somebody(rest):
            return Caption(_tidy(line[: last.start()]), rest.rstrip(" ."))
    if line[-1:] != "." and "/" in line and (last := _DASHED.search(line, near)) and names_somebody(last.group(1)):
        return Caption(_tidy(line[: last.start()]), _behind_credit(last.group(1), words) or last.group(1).strip())
    parted = any(mark in line for mark in _PARTING)
    last = _DASH.search(line, near) if parted else None
    if last and (owner := _owner(last.group(1), words) or _behind_agent(last.group(1), words)):
        return Caption(_tidy(line[: last.start()]), owner)  # "... in Ipoh — Agency pic"
    for pattern in (_AFTER_STOP, _CAPITALS, _SLASHED, _SLASH) if parted else (_CAPITALS,):
        if (
            (last := pattern.search(line))
            and ":" not in last.group(1)
            and names_somebody(last.group(1))
            and (pattern is not _SLASH or last.start() > SHORTEST)
        ):
            return Caption(_tidy(line[: last.start()]), last.group(1).strip())
    return Caption(_tidy(line), None)


def _behind_credit(text: str, words: FurnitureWords) -> str:
    """What follows the label of a credit with which ``text`` begins, or that stands inside of it."""
    label = words.labels.at_head(fold(text))
    return text[label[1] :].lstrip(" :,") if label and label[0] == "credit" else _behind_label(text, words)


def _behind_label(text: str, words: FurnitureWords) -> str:
    """What follows a label of two words or more inside of ``text``: "Gazette photo by Somebody"."""
    place = text.find(" ")
    while 0 <= place < 30:
        label = words.labels.at_head(fold(text[place + 1 :]))
        if label and label[0] == "credit" and " " in text[place + 1 : place + 1 + label[1]]:
            return text[place + 1 + label[1] :].lstrip(" :,")
        place = text.find(" ", place + 1)
    return ""


def _tidy(text: str) -> str | None:
    return text.strip(" \t|/") or None


def _may_credit(inner: str) -> bool:
    return not _DATE.match(inner) and len(inner.split()) <= 12


def _is_credit(inner: str, words: FurnitureWords) -> bool:
    label = words.labels.at_head(fold(inner))
    return bool(label and label[0] == "credit") or names_somebody(inner) or bool(_owner(inner, words))


def names_somebody(text: str) -> bool:
    """Whether most words are capitalised, as in the name of an agency or a photographer."""
    if _CLOCK.search(text):
        return False
    listed = [word for word in re.split(r"[\s/]+", text) if word and word[0].isalpha()]
    return 0 < len(listed) <= 9 and listed[0][0].isupper() and sum(word[0].isupper() for word in listed) * 2 > len(listed)


def _credit(inner: str, words: FurnitureWords) -> str:
    """What is inside of brackets without the label of a credit: "Photo: Name", "Photo by Name", "Agency pic"."""
    label = words.labels.at_head(fold(inner))
    if label and label[0] == "credit" and (rest := inner[label[1] :].lstrip()).startswith(":"):
        return rest.lstrip(" :").strip()
    return _behind_agent(inner, words) or _owner(inner, words) or inner.strip()


def _behind_agent(text: str, words: FurnitureWords) -> str:
    """Who follows a label of a credit that says by whom: "Photo by Name", "Foto oleh Name"; else nothing."""
    label = words.labels.at_head(fold(text))
    if label is None or label[0] != "credit":
        return ""
    rest = text[label[1] :].strip()
    if fold(text[: label[1]]).rpartition(" ")[2] in words.agent:
        return rest
    first, _, behind = rest.partition(" ")
    return behind.strip() if fold(first) in words.agent else ""


def _owner(text: str, words: FurnitureWords) -> str:
    """Whose picture it is where ``text`` is a name beside a word for pictures, else nothing: "Agency file pic", "Foto Agency"."""
    folded = fold(text.strip())
    begun = words.begins.at_head(folded)
    if (begun and begun[1] == len(folded)) or folded in words.ends:
        return ""  # "Photo gallery"
    listed = text.split()
    for count in (2, 1):
        if fold(" ".join(listed[-count:])) in words.pictures_behind:
            listed = listed[:-count]
            break
        if fold(" ".join(listed[:count])) in words.pictures_before:
            listed = listed[count:]
            break
    else:
        return ""
    rest = " ".join(listed)
    if not rest or ":" in rest or fold(rest) in words.pictures_behind or not all(word[0].isupper() for word in listed):
        return ""
    lone = fold(rest)
    if any(lone in one.common for one in words.telling.values()) or words.labels.at_head(lone) == ("credit", len(lone)):
        return ""  # "The picture", "File photo"
    return rest if names_somebody(rest) else ""


def _lone_owner(line: str, words: FurnitureWords) -> str:
    """Whose picture it is where a line is nothing but that: "— Agency pic", "(Agency pic)"."""
    bare = line.strip(" —–-|()[].")
    return _owner(bare, words) if bare != line.rstrip(".") or bare.count(" ") < 2 else ""
