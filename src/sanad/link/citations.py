"""Who has it from whom: the links of every chain that a page names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sanad.model import Annotations, Article, Citation, EventMention, Statement


def find_citations(article: Article, annotations: Annotations) -> list[Citation]:
    """Every link of every chain of one page, each pair of names once, with the words where it is first read."""
    found: dict[tuple[str, str], Citation] = {}
    for citing, cited, field, start, end in _links(article, annotations):
        if citing != cited:
            found.setdefault((citing, cited), Citation(citing, cited, article.id, field, start, end))
    return list(found.values())


def _links(article: Article, annotations: Annotations) -> Iterator[tuple[str, str, str, int, int]]:
    here = article.outlet_name or article.outlet
    both: list[Statement | EventMention] = [*annotations.statements, *annotations.events]
    told = sorted(both, key=lambda one: (one.field, one.start, one.end))
    for one in told:
        names = [*one.chain, here] if here else [*one.chain]
        for cited, citing in pairwise(names):
            yield citing, cited, one.field, one.start, one.end
    if here is None:
        return
    cited_within = {name for one in told for name in one.chain[:-1]}
    line = article.source_line or ""
    for source in article.sources:
        if source in cited_within:
            continue  # the chain says through whom it came
        start = line.find(source)
        if start >= 0:
            yield here, source, "source_line", start, start + len(source)
            continue
        start = article.text.find(source)
        if start >= 0:
            yield here, source, "text", start, start + len(source)
        elif line:
            yield here, source, "source_line", 0, len(line)
