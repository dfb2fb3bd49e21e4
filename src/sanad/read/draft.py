"""What has been found of a page so far: the steps of reading fill it in, `sanad.read.page` makes the Article of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sanad.model import Furniture, Problem


@dataclass(slots=True)
class Draft:
    """The fields of an Article while they are being found; ``paragraphs`` is the body."""

    title: str | None = None
    outlet: str | None = None
    byline: list[str] = field(default_factory=list)
    editor: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    dateline: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    image_caption: str | None = None
    image_credit: str | None = None
    tags: list[str] = field(default_factory=list)
    source_line: str | None = None
    sources: list[str] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def leave_out(self, kind: str, text: str) -> None:
        """``text`` is on the page and is not the article."""
        if text:
            self.furniture.append(Furniture(kind, text))

    def note(self, code: str, message: str) -> None:
        """Something odd, for people."""
        self.problems.append(Problem(code, message))
