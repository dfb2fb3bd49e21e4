"""All that one page says against itself, or has two sides say against each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sanad.lang.disputes import DisputeWords
from sanad.link.corrected import find_corrected
from sanad.link.noted import Note, notes_of
from sanad.link.pages import page_alone
from sanad.link.redated import find_rival_days
from sanad.link.retold import find_retold_days
from sanad.link.rivals import find_rival_figures
from sanad.link.sheet import Sheet, lay_out
from sanad.link.tallies import Tally, find_rival_counts
from sanad.model import Annotations, Article, Conflict, TimeExpression

_BOTH: Final = 2  # numbers in common of two conflicts that are one


def find_disputes(
    article: Article,
    annotations: Annotations,
    words: DisputeWords | None,
    claims: Sequence[Conflict] = (),
    caption: Sequence[TimeExpression] = (),
) -> list[Conflict]:
    """The conflicts on one page: its ``claims``, then those of numbers and days, of which there are none in a language without
    words for them.

    ``caption`` holds the times in the caption of the page's picture.
    """
    if words is None:
        return list(claims)
    sheet = lay_out(article, annotations, words)
    return find_on_sheet(sheet, notes_of(page_alone(article), sheet), claims, caption)


def find_on_sheet(
    sheet: Sheet, notes: Sequence[Note], claims: Sequence[Conflict] = (), caption: Sequence[TimeExpression] = ()
) -> list[Conflict]:
    """The same of a page that is laid out, with what it is compared in."""
    corrected = find_corrected(sheet)
    days = find_rival_days(sheet, caption)
    rivalled = {day for one in days for day in one.values}
    days += [one for one in find_retold_days(sheet) if rivalled.isdisjoint(one.values)]
    known = {(one.kind, one.values) for one in corrected}
    found = [*corrected, *(one for one in (*find_rival_figures(sheet), *days) if (one.kind, one.values) not in known)]
    counted = [one for one in notes if isinstance(one, Tally)]
    recounted = [one for one in find_rival_counts(counted) if not any(len({*one.values} & {*it.values}) >= _BOTH for it in found)]
    return [*claims, *found, *recounted]
