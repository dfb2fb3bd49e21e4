"""Who is mentioned in a text, and who is meant by each mention."""

from sanad.annotate.actors.clauses import ClauseWords, read_clause_words
from sanad.annotate.actors.find import find_mentions
from sanad.annotate.actors.words import entries

__all__ = ["ClauseWords", "entries", "find_mentions", "read_clause_words"]
