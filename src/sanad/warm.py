"""What the server loads that reading processes are forked from: all that any page needs, once for all of them.

Importing this module loads packs and world; it is named where that server is started and imported nowhere else.
"""

from __future__ import annotations

from contextlib import suppress

from sanad import build
from sanad.errors import SanadError


def warm_up() -> None:
    """Load the built-in packs and all modules that reading a page needs."""
    import sanad.intake
    import sanad.read.page  # noqa: F401

    with suppress(SanadError):  # told by the first page
        for code in build.built_in_codes():
            build.language(code)


warm_up()
