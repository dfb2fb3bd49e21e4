"""How a surface form is written in lists and tables: its marks, and several forms in one cell."""

from __future__ import annotations

from typing import NamedTuple


class Form(NamedTuple):
    """A way to write a name. ``exact``: only with these capitals; ``doubtful``: means other things as well, so it wants support."""

    surface: str
    exact: bool = False
    doubtful: bool = False


def read_form(cell: str) -> Form:
    """The form in ``cell``, written with its marks.

    >>> read_form("~=Jordan")
    Form(surface='Jordan', exact=True, doubtful=True)
    """
    text = cell.strip()
    if not text.startswith(("~", "=")):
        return Form(text)
    surface = text.lstrip("~=")
    marks = text[:len(text) - len(surface)]
    return Form(surface.strip(), "=" in marks, "~" in marks)


def read_forms(cell: str) -> list[Form]:
    """The forms in ``cell``, parted by ``;``, each once, in order."""
    return list(dict.fromkeys(read_form(one) for one in cell.split(";") if one.strip()))
