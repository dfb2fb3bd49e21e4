"""What a page says in a note of correction: the earlier figure or day against the present one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from sanad.link.figures import plain
from sanad.link.sheet import Sheet
from sanad.model import Conflict, Passage
from sanad.text.sentences import Sentence
from sanad.times.days import days_between

APART: Final = 31  # days; what lies further apart are not two dates of one thing


def find_corrected(sheet: Sheet) -> list[Conflict]:
    """One conflict for each paragraph that corrects a figure or a day and gives both."""
    found: list[Conflict] = []
    for note in _notes(sheet):
        where = Passage(sheet.article.id, "text", note[0].start, note[-1].end)
        what = sheet.article.text[where.start : where.end]
        figures = sorted({one.value for one in sheet.figures if where.start <= one.start < where.end})
        days = sorted({day for start, _, day in sheet.days if where.start <= start < where.end})
        if len(figures) == 2:
            found.append(Conflict("number", what, tuple(map(plain, figures)), (where,)))
        elif len(days) == 2 and days_between(days[0], days[1]) <= APART:
            found.append(Conflict("date", what, tuple(days), (where,)))
    return found


def _notes(sheet: Sheet) -> Iterator[list[Sentence]]:
    """The paragraphs that correct something, from where the correction begins."""
    for _, held in groupby(sheet.sentences, key=lambda one: one.paragraph) if sheet.correcting else ():
        paragraph = list(held)
        for n, one in enumerate(paragraph):
            if any(one.first <= at < one.last for at in sheet.correcting):
                yield paragraph[n:]
                break
