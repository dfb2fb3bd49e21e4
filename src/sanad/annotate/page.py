"""From an article's text to its annotations: the order of the steps, and nothing else."""

from __future__ import annotations

from sanad.annotate.actors import find_mentions
from sanad.annotate.events import find_events
from sanad.annotate.language import Language
from sanad.annotate.statements import find_statements, name_outlets
from sanad.model import Annotations, Article
from sanad.text.reading import read_text
from sanad.times.find import find_times


def annotate_article(article: Article, language: Language, version: str) -> Annotations:
    """All that ``article.text`` says, read with ``language``; ``version`` is that of sanad, for the record. Pure."""
    reading = read_text(article.text, language.lexicon, language.abbreviations)
    times = find_times(reading, language.dates, article.published)
    mentions = find_mentions(reading, language, article, times)
    mentions = name_outlets(reading, language.reporting, language.given, article, mentions)
    statements = find_statements(reading, language, article, mentions)
    events = find_events(reading, language, article, times, mentions, statements)
    coded_by = f"sanad {version}, {language.code} {language.version}"
    return Annotations(tuple(times), tuple(mentions), tuple(statements), tuple(events), coded_by)
