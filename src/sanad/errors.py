"""Everything that sanad raises on purpose: one root, a kind for each part a user can do something about."""


class SanadError(Exception):
    """Something that the caller can mend; its text is one line that says what was wrong and what to do."""


class UnreadablePage(SanadError):
    """Neither a title nor a body was found in what was given as a page."""


class FetchError(SanadError):
    """An address could not be fetched, or must not be."""


class PackError(SanadError):
    """A language pack is not usable; the text lists all its faults, each with file and key."""


class StoreError(SanadError):
    """The chronicle file can't be opened, read or written."""


class UnfitValue(StoreError):
    """A value that is asked for, or said to be right, is none that there can be; the text says which there can."""
