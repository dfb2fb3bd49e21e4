"""The outlets and agencies that a page draws on: those named on its source line, and those that reporting words in the body point to."""

from __future__ import annotations

from sanad.read.context import Context
from sanad.read.draft import Draft


def find_sources(draft: Draft, context: Context) -> None:
    """Fill in ``draft.sources``."""
