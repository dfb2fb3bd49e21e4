"""Who said what, and through whom the page has it: quotations and reported clauses, their speakers, chains of vehicles, denials."""

from sanad.annotate.statements.find import entries, find_statements
from sanad.annotate.statements.outlets.press import name_outlets

__all__ = ["entries", "find_statements", "name_outlets"]
