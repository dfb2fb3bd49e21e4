"""One line of a page by itself: is it a menu, buttons, a label with its value, a pointer to another article, or plain text?"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sanad.lang.furniture import FurnitureWords
from sanad.read.caption import names_somebody
from sanad.text.tokens import fold

_SEGMENTS: Final = re.compile(r"\s*(?:\||»|›|•|·|\t| {2,}|(?<=\s)[/>.](?=\s))\s*")
_SEPARATOR: Final = re.compile(r"[|»›•·\t]|  |\s[/>.]\s")
_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_END: Final = re.compile(r"(?:[.!?…:;][\"”’')\]]*|[\"”])\s*(?:\*{1,3}|■|\([A-Za-z*]{1,6}(?:[/,.-][A-Za-z*]{1,6}){0,3}\))?$")
_STOPS: Final = frozenset('.!?…:;"”')
_SIGNATURE: Final = re.compile(
    r"^[(\[]\s*[a-z*]{1,6}(?:\s*[/,&.-]\s*[a-z*]{1,6}){0,4}\s*[)\]]\.?$|^[(\[]\s*[A-Z*]{1,4}(?:\s*[/,&-]\s*[A-Z*]{1,5}){0,3}\s*[)\]]\.?$|^[*#=_~.•■□♦-]+$"
    r"|^[A-Z]{2,6}(?:[/-][a-z]{1,4}){1,3}$|^\([A-Za-z*]{1,6}(?:[/,&.-]\s?[A-Za-z*]{1,6}){0,4}\)\.?\s*[*#=_~•■□♦-]+$"
    r"|^[(\[][A-Z][a-z]{1,5}[)\]]$|^[(\[][a-z]{2,14}(?:/[a-z]{1,14}){1,3}[)\]]$"
)
_PLACEHOLDER: Final = re.compile(r"^\[[^\[\]]{3,60}\]$")  # where a video or picture stood
_GLUED: Final = re.compile(r"[a-z](?=[A-Z][a-z])")
_BULLET: Final = re.compile(r"^(?:[-+*•»›·>]|\d{1,2}[.)])\s+")
_COUNT: Final = re.compile(r"\s*[(\[]?\d+[)\]]?\s*$")
MOST_GLUED: Final = 1000  # characters of a line at the head of which a menu is looked for
SHORT: Final = 24  # characters that a clock time and what stands around it have at most
_SIGNS: Final = frozenset("([*#=_~.•■□♦-")  # with which a signature or a row of marks begins
LONG: Final = 240  # characters of a line that is no menu, button or label
_POINTERS: Final = (">>", "»", "›", "▶", "►", "➤")
MOST_POINTER: Final = 18  # words of a line that points to another article
_SIZES: Final = frozenset({"a- a+", "a+ a-", "a-", "a+", "aa"})  # buttons for the size of letters
_QUOTES: Final = frozenset("\"'”’")
_STOP: Final = re.compile(r"[.!?,]")
_MARKED: Final = re.compile(r"([*_~])(\S.*\S)\1")  # bold, italic and struck out, as messengers write them
_DIGIT: Final = re.compile(r"\d")
_PRICE: Final = re.compile(r"([^\W\d_]{0,3}[^\w\s.,:;!?'\"“”‘’()%/&*#@+=-]|[^\W\d_]{1,3})\s?\d")
_BEHIND: Final = re.compile(r"^(.{4,70}?)(?:\s+[-–—|/]\s*|\s*[,(]\s*)([^\W\d_]+(?: [^\W\d_]+){0,2})\)?$")
_HASHTAGS: Final = re.compile(r"#[^\W\d_][^#.!?]{0,40}(?:#[^\W\d_][^#.!?]{0,40})*$")
# Words of a heading for what follows the article, and of a row of buttons.
MOST_OF_HEADING: Final = 9
MOST_BUTTONS: Final = 40
MOST_OFFERED: Final = 16  # words of a line that offers a subscription
_FRAME: Final = "-–—=*~<>«»•·|_#+"
_FRAMES: Final = frozenset(_FRAME)  # marks that stand on either side of an offer: ">> ... <<", "-- ... --"
_LENGTH: Final = re.compile(r"\b\d{1,2}:\d{2}\b")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_YEAR_OR_CLOCK: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[.:]\d{2}\b")


class Line:
    """A line of the page. ``raw`` keeps runs of blanks, which part the items of a menu; ``blank`` says that an empty line stood
    before; ``reads``, whether it is running text, once that was asked."""

    __slots__ = ("blank", "folded", "kind", "raw", "reads", "text", "value")

    def __init__(self, raw: str, text: str, folded: str, blank: bool, kind: str = "text", value: str = "") -> None:
        self.raw = raw
        self.text = text
        self.folded = folded
        self.blank = blank
        self.kind = kind
        self.value = value
        self.reads: bool | None = None

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1


def line_of(text: str, *, blank: bool = True) -> Line:
    """A line by itself; of a long one only the head is folded."""
    return Line(text, text, fold(text if len(text) < LONG else text[: LONG // 2]), blank)


def split_lines(text: str) -> list[Line]:
    """The lines of ``text`` that are not empty."""
    found: list[Line] = []
    blank = True
    for raw in text.splitlines():
        line = " ".join(raw.split())
        if line[:1] in ("*", "_", "~") and (marked := _MARKED.fullmatch(line)):
            raw = line = marked.group(2)
        if line:
            found.append(Line(raw.strip(), line, fold(line if len(line) < LONG else line[: LONG // 2]), blank))
        blank = not line
    return found


def segments(line: Line) -> list[str]:
    """The items into which bars, bullets or wide blanks part the line."""
    if not _SEPARATOR.search(line.raw):
        return [line.raw.strip()]
    return [part for part in _SEGMENTS.split(line.raw) if part]


def ends_like_sentence(text: str) -> bool:
    """Whether a full stop or the like closes the line."""
    last = text[-1:]
    return last in _STOPS or (not last.isalnum() and bool(_END.search(text[-24:])))


_TOLD: Final = 4  # words in small letters, of which a publication line has fewer


def is_prose(line: Line) -> bool:
    """Whether the line reads as running text: several words, not all capitalised, closed by a stop or long."""
    if line.reads is None:
        line.reads = _reads_on(line.text)
    return line.reads


def _reads_on(text: str) -> bool:
    words = text.split(None, 24)
    if len(words) < 6 or not (len(words) >= 22 or ends_like_sentence(text)):
        return False
    small = sum([word[0].islower() for word in words])
    return small > 0 and small * (8 if len(words) >= 10 else 5) >= len(words) - 1


def mark_asides(lines: list[Line], words: FurnitureWords) -> None:
    """Take a short sentence above the text that speaks to the reader, and is nobody's speech, for a notice, if it stands
    apart."""
    for index, line in enumerate(lines):
        if line.kind != "text" or not is_prose(line):
            continue
        spoken_to = len(line.text) < MOST_ASIDE and not words.reader.isdisjoint(_WORD.findall(line.folded))
        below = lines[index + 1 : index + 3]
        if not spoken_to or '"' in line.folded or all(map(is_prose, below)) or not any(map(is_prose, lines[index + 1 :])):
            break
        line.kind = "promo"


MOST_ASIDE: Final = 180  # characters of a sentence to the reader


def tells(line: Line) -> bool:
    """Whether the line is a sentence of the article that has a date in it, and no publication line: it goes on in small letters."""
    return line.kind == "text" and is_prose(line) and sum(word[0].islower() for word in line.text.split()) >= _TOLD


def has_stamp(text: str) -> bool:
    """Whether a year or clock time stands in a short line: then a date may be read from it."""
    return len(text) < 130 and bool(_DIGIT.search(text)) and bool(_YEAR_OR_CLOCK.search(text))


def name_kind(line: Line, words: FurnitureWords) -> None:
    """Set ``line.kind`` (and ``value`` behind a label) from what the line itself says; `text` where it says nothing."""
    text, folded = line.text, line.folded
    if len(text) >= LONG:
        if (
            (found := words.begins.at_head(folded))
            and found[0] in ("copyright", "cookies", "paywall")
            and (kind := _begins(line, words))
        ):
            line.kind = kind
        return
    count = text.count(" ") + 1
    running = count > 8 and ends_like_sentence(text)  # no menu, no buttons
    if text.startswith(("http://", "https://", "www.")) and " " not in text:
        line.kind = "tools"
    elif (text[:1] in _SIGNS or (len(text) < SHORT and "/" in text)) and _SIGNATURE.match(text):
        line.kind = "signature"
    elif text[-1:] in _FRAMES and text[0] in _FRAMES and (inner := _framed(text)):
        name_kind(inner, words)
        line.kind = "other" if inner.kind == "text" else inner.kind.removeprefix("heading:")
    elif not running and count <= MOST_POINTER and text.startswith(_POINTERS):
        line.kind = "related"  # ">> Other article"
    elif text[:1] == "[" and _PLACEHOLDER.match(text) and not _is_buttons(folded, words):
        line.kind = "media"
    elif len(text) < SHORT and _clock(words).match(text):
        line.kind = "tools"
    elif (
        count <= MOST_OF_HEADING
        and not running
        and (bare := _without_count(_without_bullet(folded)).strip(" :.…+-–—|")) in words.ends
    ):
        line.kind = "heading:" + words.ends[bare]
    elif count <= MOST_BUTTONS and not running and _is_buttons(folded, words):
        line.kind = "pages" if _begins(line, words) == "pages" else "share"
    elif _read_line_label(line, words) or (not running and _read_label_behind(line, words)):
        pass
    elif text[:1] == "#" and _HASHTAGS.match(text):
        line.kind, line.value = "tags", text
    elif (kind := _begins(line, words)) or (count <= 30 and (kind := words.holds.kind_of(folded))):
        line.kind = kind
    elif not running and _is_menu(line, words):
        line.kind = "nav"
    elif not running and 2 < count <= MOST_OFFERED and _is_offer(line, words):
        line.kind = "paywall"
    elif not running and count > 4 and _is_figures(text):
        line.kind = "tools"


@lru_cache(maxsize=4)
def _clock(words: FurnitureWords) -> re.Pattern[str]:
    """A clock time that makes up its line, or a length of time and where it is."""
    return re.compile(
        r"^\W*\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?\W*$"
        rf"|^\d{{1,2}}[:.]\d{{2}}(?: ?{half_of_day(words)}| \(?[A-Z]{{2,5}}\)?){{1,2}}$"
    )


@lru_cache(maxsize=4)
def half_of_day(words: FurnitureWords) -> str:
    """An expression for what tells the halves of the day apart behind a clock time, with points or without: "pm", "P.M."."""
    listed = [r"\.?".join(map(re.escape, half)) for half in sorted(words.halves)]
    return rf"(?i:(?:{'|'.join(listed) or '(?!)'})\.?)"


def _framed(text: str) -> Line | None:
    """What stands between rows of marks, two or more on either side."""
    inner = text.strip(_FRAME + " ")
    start = text.find(inner) if inner else 0
    framed = start >= 2 and len(text) - start - len(inner) >= 2 and text[1] in _FRAMES and text[-2] in _FRAMES
    return line_of(inner) if framed else None


def _is_figures(text: str) -> bool:
    """Whether half of the words are numbers, one of them a length of time and none a year: the controls of a player."""
    if not _LENGTH.search(text) or _YEAR.search(text):
        return False
    listed = text.split()
    return sum([bool(_DIGIT.search(word)) or not any(map(str.isalpha, word)) for word in listed]) * 2 >= len(listed)


def _read_line_label(line: Line, words: FurnitureWords) -> bool:
    """Set kind and value from the label with which the line begins, behind a bullet too; whether it has one."""
    if line.text[:1] == "(" and line.text[-1:] == ")":  # "(Reporting by Somebody; Editing by Somebody)"
        inner = line_of(line.text[1:-1])
        label = words.labels.at_head(inner.folded)
        if label and label[0] in ("byline", "editor", "source") and _label_value(inner, label):
            line.raw, line.kind, line.value = inner.raw, inner.kind, inner.value
            return True
        return False
    if not line.text[:1].isalpha() and (bullet := _BULLET.match(line.text)):
        inner = line_of(line.text[bullet.end() :])
        label = words.labels.at_head(inner.folded)
        if label and _label_value(inner, label):
            line.kind, line.value = inner.kind, inner.value
            return True
        return False
    label = words.labels.at_head(line.folded)
    return label is not None and _label_value(line, label)


def _read_label_behind(line: Line, words: FurnitureWords) -> bool:
    """Set kind and value from a label behind the names: "Name, Name - Editor"."""
    if line.folded.rpartition(" ")[2].rstrip(")") not in words.label_ends:
        return False
    if not 3 <= line.words <= 12 or (found := _BEHIND.match(line.text)) is None:
        return False
    tail = fold(found.group(2))
    label = words.labels.at_head(tail)
    if label is None or label[1] != len(tail) or label[0] not in ("byline", "editor") or _DIGIT.search(line.text):
        return False
    listed = found.group(1).split()
    if sum(word[0].isupper() for word in listed) < max(2, len(listed) - 2):
        return False
    line.kind, line.value = label[0], found.group(1)
    return True


def _is_offer(line: Line, words: FurnitureWords) -> bool:
    """Whether the line names the price of a subscription: a sum of money for a period."""
    if not _DIGIT.search(line.text) or ends_like_sentence(line.text):
        return False
    named = [period for period in words.periods if period in line.folded]
    if not named:
        return False
    sums = [found for found in _PRICE.findall(line.text) if not found[-1].isalpha() or fold(found) in words.currencies]
    return bool(sums) and any(re.search(rf"(?<!\w){re.escape(period)}(?!\w)", line.folded) for period in named)


def _label_value(line: Line, label: tuple[str, int]) -> bool:
    kind, end = label
    rest = line.text[end:].strip()
    colon = rest[:1] in (":", "-", "–", "—", "|") or not rest or (rest[0] == "," and kind in ("credit", "caption"))
    value = rest.lstrip(":,-–—| ").strip()
    if kind == "caption" and not colon:
        return False
    if kind == "credit" and not colon:
        single = " " not in line.folded[:end] and not (line.text[0].islower() and line.words <= 4)
        if single or line.words > 9 or not value or not names_somebody(value):
            return False
    elif kind == "credit" and not _is_closed_credit(value) and ("/" not in value or not names_somebody(value)):
        return False  # "VIDEO: ..." and the like open a headline
    if not colon and kind != "credit":
        if (
            line.words > 12
            or ends_like_sentence(line.text)
            or (kind in ("published", "modified") and not has_stamp(value))
            or (kind == "video" and " " not in line.folded[:end])
        ):
            return False
        if (kind in ("byline", "editor", "source") and not value[:1].isupper()) or (
            kind == "source" and " " not in line.folded[:end]
        ):
            return False
    if kind in ("published", "modified") and value and not has_stamp(value):
        return False
    line.kind, line.value = kind, value
    return True


def _is_closed_credit(value: str) -> bool:
    return value.count(" ") < 5 or ends_like_sentence(value) or value[-1:] == ")"


def _begins(line: Line, words: FurnitureWords) -> str | None:
    start = _without_bullet(line.folded).lstrip("[ ►▶➤→#*")
    if start[:3] != "(c)":
        start = start.lstrip("(")
    found = words.begins.at_head(start)
    if not found:
        return None
    kind, end = found
    rest = start[end:].strip()
    several = " " in start[:end]
    if not rest or rest[0] in ":|" or (rest[0] in "-–—" and kind == "related"):
        return kind
    if kind == "advert" and rest[0] in ".-–—" and not ends_like_sentence(line.text):
        return kind
    if kind == "pages" and rest[0].isdigit():
        return kind
    if kind in ("copyright", "cookies", "paywall") and (several or start[0] in "©("):
        return kind if line.words <= 60 else None
    closed = ends_like_sentence(line.text) and not rest.endswith(":")
    if kind == "related" and several and rest[-1] in _QUOTES and not _STOP.search(rest):
        closed = False  # a title in quotes
    if several:
        return (
            kind
            if line.words <= (30 if kind != "related" else 18)
            and (not closed or kind in ("promo", "comments", "tools", "contact", "advert"))
            else None
        )
    return kind if not closed and line.words <= (6 if kind != "promo" else 12) and kind != "related" else None


def _without_bullet(folded: str) -> str:
    return folded if folded[:1].isalpha() else _BULLET.sub("", folded)


def _without_count(folded: str) -> str:
    """``folded`` without a number at its end or head: "comments (12)", "3 comments"."""
    if folded[-1:].isdigit() or folded[-1:] in (")", "]"):
        return _COUNT.sub("", folded)
    return folded.lstrip("0123456789., ") if folded[:1].isdigit() else folded


def _is_buttons(folded: str, words: FurnitureWords) -> bool:
    first = _WORD.search(folded)
    if first and (word := first.group()) not in words.buttons and not word.isdigit() and len(folded) > 5:
        return False
    listed = [word for word in _WORD.findall(folded) if not word.isdigit()]
    return (bool(listed) and len(listed) <= 16 and words.buttons.issuperset(listed)) or folded.strip() in _SIZES


def _is_menu(line: Line, words: FurnitureWords) -> bool:
    listed = _WORD.findall(line.folded)
    known = sum([word in words.menu for word in listed])
    if known >= 2 and known * 3 >= len(listed) * 2:
        return True
    parts = segments(line)
    if len(parts) < 2:
        return False
    if len(parts) >= 3 and not has_stamp(line.text) and all(len(part.split()) <= 4 for part in parts):
        return True
    return len(parts) >= 2 and sum(fold(part) in words.menu for part in parts) * 2 >= len(parts) and not has_stamp(line.text)


def cut_glued_menu(text: str, words: FurnitureWords) -> tuple[str, str] | None:
    """``text`` parted behind a menu whose words were copied without blanks ("HomeNewsSportTitle of the article"), or `None`."""
    if len(_GLUED.findall(text[:120])) < 2 or len(text) > MOST_GLUED:
        return None
    start, count = 0, 0
    while True:
        for end in sorted((found.end() for found in _GLUED.finditer(text, start, start + 40)), reverse=True):
            if fold(text[start:end]) in words.menu:
                start, count = end, count + 1
                break
        else:
            break
    return (text[:start], text[start:]) if count >= 2 else None
