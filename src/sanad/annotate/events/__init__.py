"""Who did what to whom: triggers of the lexicon, parties by position and voice, what stands and what is only planned or denied."""

from sanad.annotate.events.find import entries, find_events

__all__ = ["entries", "find_events"]
