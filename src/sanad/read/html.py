"""An HTML page: one parse, shared by its metadata and its text."""

from __future__ import annotations

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from sanad.read.context import Context
from sanad.read.draft import Draft
from sanad.read.lines import split_lines
from sanad.read.pasted import sort_lines


def read_html(text: str, context: Context) -> Draft:
    """The article of the page ``text``."""
    tree = HTMLTree.parse(text)
    draft = Draft()
    h1 = tree.document.query_selector("h1") if tree.document else None
    draft.title = " ".join((h1.text if h1 else tree.title or "").split()) or None
    body = extract_plain_text(tree, main_content=True, alt_texts=False, list_bullets=False, comments=False, post_meta=False, preserve_formatting=True)
    sort_lines(split_lines(body), draft, context)
    return draft
