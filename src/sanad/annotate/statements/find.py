"""Who said what, and through whom the page has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sanad.annotate.statements.anaphora.antecedents import settle_speakers
from sanad.annotate.statements.chains.find import entries as chain_entries
from sanad.annotate.statements.chains.find import find_chains
from sanad.annotate.statements.cues import Speech, set_out
from sanad.annotate.statements.denials.find import entries as denial_entries
from sanad.annotate.statements.denials.find import find_denials
from sanad.annotate.statements.outlets.press import entries as press_entries
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speech.carried import find_carried
from sanad.annotate.statements.speech.counts import entries as count_entries
from sanad.annotate.statements.speech.counts import find_counts
from sanad.annotate.statements.speech.cue_at_head import entries as anonymity_entries
from sanad.annotate.statements.speech.cue_nouns import entries as noun_entries
from sanad.annotate.statements.speech.cue_nouns import find_noun_cues
from sanad.annotate.statements.speech.denied_claims import find_denied_claims
from sanad.annotate.statements.speech.direct import find_direct
from sanad.annotate.statements.speech.hearsay import entries as hearsay_entries
from sanad.annotate.statements.speech.hearsay import find_hearsay
from sanad.annotate.statements.speech.indirect import find_indirect
from sanad.annotate.statements.speech.page_words import entries as occasion_entries
from sanad.lang.reporting import ReportingWords
from sanad.model import Article, Mention, Span, Statement
from sanad.text.match import Entry
from sanad.text.reading import Reading

if TYPE_CHECKING:
    from sanad.annotate.language import Language


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_statements` looks up."""
    for cue in words.cues:
        yield Entry(cue.surface, "cue", cue)
    for phrase in words.idioms:
        yield Entry(phrase, "cue", None)
    yield from chain_entries(words)
    yield from denial_entries(words)
    yield from noun_entries(words)
    yield from hearsay_entries(words)
    yield from count_entries(words)
    yield from anonymity_entries(words)
    yield from occasion_entries(words)
    yield from press_entries(words)


def find_statements(reading: Reading, language: Language, article: Article, mentions: Sequence[Mention]) -> list[Statement]:
    """The statements in ``reading`` in order of start."""
    speech = set_out(reading, language.reporting, mentions)
    direct = find_direct(speech)
    indirect = find_indirect(speech, direct)
    nouns = find_noun_cues(speech, [*direct, *indirect])
    found = [*direct, *indirect, *nouns]
    for find in (find_denied_claims, find_hearsay, find_counts, find_carried):
        found += find(speech, found)
    everything = sorted(found, key=lambda one: one.start)
    sayings = [one for one in everything if not _corrects(speech, one)]
    speakers = settle_speakers(speech, sayings)
    chains = find_chains(speech, article, sayings, speakers)
    denials = find_denials(speech, sayings, speakers)
    statements = [_statement(*parts) for parts in zip(sayings, speakers, chains, denials, strict=True)]
    return sorted(statements, key=lambda one: one.start)


def _corrects(speech: Speech, saying: Saying) -> bool:
    """Whether a note that corrects the page speaks, and nobody else in it: "An earlier version of this story described X as Y"."""
    named = saying.speaker is not None and saying.speaker.named and not saying.speaker.pronoun
    if not speech.words.corrections or named:
        return False
    folded, opening = speech.reading.folded, speech.words.corrections
    starts = (speech.reading.sentence_at(saying.start).start, speech.reading.paragraph_start(saying.start))
    return any(folded.startswith(opening, start) for start in starts)


def _statement(saying: Saying, speaker: Mention | None, chain: tuple[str, ...], denies: bool) -> Statement:
    ends, cue = [saying.content[-1].end], saying.cue
    if cue is not None:
        ends.append(cue.end)
    if saying.speaker is not None and saying.speaker.mention is not None:
        ends.append(saying.speaker.mention.end)
    rule = f"{saying.rule}: {cue.word.surface} ({cue.word.where})" if cue is not None else saying.rule
    return Statement(
        saying.start,
        max(ends),
        saying.content,
        Span(cue.start, cue.end) if cue is not None else None,
        speaker,
        saying.form,
        addressee=saying.addressee,
        chain=chain,
        denies=denies,
        rule=rule,
    )
