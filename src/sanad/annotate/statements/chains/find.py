"""Through whom a page has what was said: the chain of vehicles from the speaker outward."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from sanad.annotate.statements.chains.shared import Told, share_chains
from sanad.annotate.statements.chains.vehicles import Vehicle, find_vehicles
from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.speaker import begins_outlet
from sanad.lang.reporting import ReportingWords
from sanad.model import Article, Mention, Span
from sanad.text.match import Entry, Hit
from sanad.text.sentences import Sentence
from sanad.text.tokens import fold

_CLOSE: Final = 4  # words between a verb and the outlet to which it is said
_SPOKEN_TO: Final = frozenset({"accuse", "ask"})


def entries(words: ReportingWords) -> Iterator[Entry]:
    """The lexicon entries that `find_chains` looks up."""
    for word in words.via.words:
        yield Entry(word, "cue.via", word)
    for phrase in words.via.same_heads:
        yield Entry(phrase, "cue.same", phrase)
    for network in words.via.networks:
        yield Entry(network, "cue.network", network)


def find_chains(
    speech: Speech, article: Article, sayings: Sequence[Saying], speakers: Sequence[Mention | None]
) -> list[tuple[str, ...]]:
    """The chain of each of ``sayings``, which are in order; names only, without the page's own outlet."""
    own_names = _own_names(speech.words, article)
    vehicles = [one for one in find_vehicles(speech) if fold(one.name) not in own_names and not _is_answered(speech, one)]
    starts = [one.start for one in vehicles]
    sentence_at = speech.reading.sentence_at
    sentences = [(sentence_at(one.start), sentence_at(max(_end(one) - 1, one.start))) for one in sayings]
    chains = [
        _own_chain(
            speech,
            one,
            speaker,
            _of_clause(vehicles[bisect_left(starts, first.start) : bisect_left(starts, last.end)], index, sayings, speakers),
            own_names,
        )
        for index, (one, speaker, (first, last)) in enumerate(zip(sayings, speakers, sentences, strict=True))
    ]
    named = [bool(chain) for chain in chains]
    _refer_back(speech, vehicles, sayings, speakers, sentences, chains)
    before = list(chains)
    _apart(speech, vehicles, sentences, chains)
    named = [one or chain != old for one, chain, old in zip(named, chains, before, strict=True)]
    told = zip(sayings, speakers, sentences, named, strict=True)
    share_chains(speech, [Told(one, speaker, first, last, own) for one, speaker, (first, last), own in told], chains)
    closing = _source_line(article, own_names)
    return [chain or closing for chain in chains]


def _own_names(words: ReportingWords, article: Article) -> set[str]:
    """What the page's own outlet is called, with and without an article before it."""
    names = {fold(name) for name in (article.outlet, article.outlet_name) if name}
    names |= {short for name in names for first, _, short in [name.rpartition(" ")] if first and short in words.via.titles}
    return names | {rest for name in names for first, _, rest in [name.partition(" ")] if rest and first in words.determiners}


def _of_clause(
    vehicles: Sequence[Vehicle], index: int, sayings: Sequence[Saying], speakers: Sequence[Mention | None]
) -> list[Vehicle]:
    """Those of ``vehicles`` that don't stand in the reporting clause of somebody else in the same sentence."""
    left = list(vehicles)
    for other in (index - 1, index + 1):
        if left and 0 <= other < len(sayings) and not _are_one(speakers[index], speakers[other]):
            left = [one for one in left if not _reports_with(sayings[other], sayings[index], one)]
    return left


def _are_one(speaker: Mention | None, other: Mention | None) -> bool:
    return speaker is None or other is None or speaker.entity == other.entity


def _reports_with(other: Saying, saying: Saying, vehicle: Vehicle) -> bool:
    """Whether ``vehicle`` belongs to the clause in which ``other`` is said, and not to that of ``saying``."""
    if saying.through is not None and saying.through.start == vehicle.start:
        return False
    if other.start > saying.start:  # what is behind the last words may be said of both
        return other.start <= vehicle.start < other.content[-1].end
    return other.start <= vehicle.start < min(_end(other), saying.start)


def _end(saying: Saying) -> int:
    ends = [saying.content[-1].end]
    if saying.cue is not None:
        ends.append(saying.cue.end)
    return max(ends)


def _own_chain(
    speech: Speech, saying: Saying, speaker: Mention | None, near: Sequence[Vehicle], own_names: set[str]
) -> tuple[str, ...]:
    """The vehicles that the sentence of ``saying`` names outside what is said."""
    inside = [
        one
        for one in near
        if (_is_where(speech, saying, one) or not any(_holds(span, one.start) for span in saying.content))
        and not _carries_the_denied(speech, saying, one)
        and not _is_own(speaker, one)
    ]
    ordered: list[Vehicle] = []
    for one in inside:
        place = next((index for index, other in enumerate(ordered) if other.start == one.under), len(ordered))
        ordered.insert(place, one)
    through, told = saying.through, saying.addressee
    if through is not None and fold(through.name) not in own_names and all(one.start != through.start for one in ordered):
        ordered.append(Vehicle(through.start, through.end, through.name))
    ordered = _through_last(speech, saying, ordered)
    names = [one.name for one in ordered]
    if told is not None and told.kind == "outlet" and told.name in names:  # "X reported that Y told Z": Z, X
        names.insert(0, told.name)
    if speaker is not None and speaker.kind == "outlet" and fold(speaker.name) not in own_names and speaker.name not in names:
        names.insert(0, speaker.name)
    posted = speech.words.via.posts.get(saying.cue.word.surface) if saying.cue is not None else None
    if posted is not None and not any(name in speech.words.via.networks for name in names):  # "he tweeted"
        names.insert(0, posted)
    return tuple(dict.fromkeys(names))


def _through_last(speech: Speech, saying: Saying, vehicles: list[Vehicle]) -> list[Vehicle]:
    """``vehicles`` with those that the speaker used ahead of the outlet that tells of it before: "according to Y, X wrote on Z"."""
    if saying.through is None or saying.speaker is None:
        return vehicles
    begins = speech.reading.tokens.starts[saying.speaker.first]
    if saying.through.start >= begins:
        return vehicles
    return sorted(vehicles, key=lambda one: one.start < begins)


def _is_own(speaker: Mention | None, vehicle: Vehicle) -> bool:
    """Whether ``vehicle`` is the body that speaks, which has its own papers."""
    return speaker is not None and speaker.kind != "outlet" and speaker.name == vehicle.name


def _is_where(speech: Speech, saying: Saying, vehicle: Vehicle) -> bool:
    """Whether ``vehicle`` is the network on which somebody is accused or asked, named beside him: "accused Peru on X of lying"."""
    cue, words, lists = saying.cue, speech.reading.tokens.words, speech.words
    if cue is None or _SPOKEN_TO.isdisjoint(cue.word.kinds) or vehicle.name not in lists.via.networks:
        return False
    at = speech.reading.tokens.at(vehicle.start)
    between = words[cue.last : at - 1]
    if not cue.last < at - 1 <= cue.last + _CLOSE or words[at - 1] not in lists.prepositions:
        return False
    return lists.via.documents.isdisjoint(between) and lists.via.posting.isdisjoint(between) and lists.that.isdisjoint(between)


def _carries_the_denied(speech: Speech, saying: Saying, vehicle: Vehicle) -> bool:
    """Whether ``vehicle`` carries what is denied, not the denial: "denied a report in X that", "rumours on Facebook that"."""
    cue = saying.cue
    if cue is None or "deny" not in cue.word.kinds or not cue.end <= vehicle.start < saying.content[-1].start:
        return False
    words, at = speech.reading.tokens.words, speech.reading.tokens.at(vehicle.start)
    return at - cue.last > _CLOSE or not speech.words.nouns.isdisjoint(words[cue.last : at])


def _is_answered(speech: Speech, vehicle: Vehicle) -> bool:
    """Whether ``vehicle`` carries what is answered: "menanggapi laporan X", "said of the X report", "asked about a report in X"."""
    words, lists = speech.reading.tokens.words, speech.words
    first, last = speech.reading.tokens.at(vehicle.start), speech.reading.tokens.at(vehicle.end)
    documents = lists.via.documents | lists.nouns
    held = last < len(words) and words[last] in documents
    between = documents | lists.determiners | lists.via.press | lists.via.about
    at = first - 1
    while at > 0 and first - at <= _CLOSE and words[at] in between and words[at] not in lists.via.answering:
        held = held or words[at] in documents
        at -= 1
    return held and words[at] in lists.via.answering


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end


def _refer_back(
    speech: Speech,
    vehicles: Sequence[Vehicle],
    sayings: Sequence[Saying],
    speakers: Sequence[Mention | None],
    sentences: Sequence[tuple[Sentence, Sentence]],
    chains: list[tuple[str, ...]],
) -> None:
    """ "Menurut laman yang sama": the chain before, that of the same speaker first, for one that names no other."""
    hits = [hit for hit in speech.reading.hits("cue.same") if not begins_outlet(speech, speech.reading.tokens.at(hit.end))]
    if not hits:
        return
    starts = [hit.start for hit in hits]
    taken = {first.start for first, _ in sentences}
    apart: dict[int, int] = {}  # by paragraph, the first such words in a sentence in which nothing is said
    for sentence in map(speech.reading.sentence_at, starts):
        if sentence.start not in taken:
            apart.setdefault(sentence.paragraph, sentence.start)
    previous: tuple[str, ...] = ()
    by_speaker: dict[str, tuple[str, ...]] = {}
    for index, (saying, (first, last)) in enumerate(zip(sayings, sentences, strict=True)):
        here = hits[bisect_left(starts, first.start) : bisect_left(starts, last.end)]
        back = [hit for hit in here if not any(_holds(span, hit.start) for span in saying.content)]
        ahead = not chains[index] and apart.get(first.paragraph, first.start) < first.start
        speaker = speakers[index]
        meant = by_speaker.get(speaker.entity, previous) if speaker is not None else previous
        paper = next((hit for hit in back if _is_outlet(speech, hit)), None)
        same = _last_outlet(speech, vehicles, paper, previous, chains[index]) if paper is not None and chains[index] else ""
        if same:
            chains[index] = tuple(dict.fromkeys((*chains[index], same)))  # "told X, the same paper wrote"
        elif (back or ahead) and meant:
            begin = meant.index(chains[index][0]) if chains[index] and chains[index][0] in meant else 0
            chains[index] = tuple(dict.fromkeys((*chains[index], *meant[begin:])))
        previous = chains[index] or previous
        if speaker is not None and chains[index]:
            by_speaker[speaker.entity] = chains[index]


def _last_outlet(
    speech: Speech, vehicles: Sequence[Vehicle], same: Hit, previous: tuple[str, ...], own: tuple[str, ...]
) -> str:
    """The outlet that a phrase like "the same paper" means: the outermost of the chain before, else the last named; no network."""
    networks = speech.words.via.networks
    if previous and previous[-1] not in networks:
        return previous[-1]
    named = [one.name for one in vehicles if one.end <= same.start and one.name not in own and one.name not in networks]
    return named[-1] if named else ""


def _is_outlet(speech: Speech, same: Hit) -> bool:
    """Whether a phrase that points to a source means an outlet: "the same paper", not "the same official"."""
    return any(f" {noun} " in f" {same.value} " for noun in speech.words.via.press)


def _apart(
    speech: Speech, vehicles: Sequence[Vehicle], sentences: Sequence[tuple[Sentence, Sentence]], chains: list[tuple[str, ...]]
) -> None:
    """Sentences that only tell through whom words came: "Keterangan itu disiarkan A dan dikutip B"."""
    taken = {first.start for first, _ in sentences} | {last.start for _, last in sentences}
    carriers: dict[int, tuple[Sentence, list[str]]] = {}
    for one in vehicles:
        sentence = speech.reading.sentence_at(one.start)
        if sentence.start in taken:
            continue
        names = carriers.setdefault(sentence.start, (sentence, []))[1]
        names.insert(len(names) if one.under < 0 else max(0, len(names) - 1), one.name)
    words, via = speech.reading.tokens.words, speech.words.via
    starts = [first.start for first, _ in sentences]
    for sentence, names in carriers.values():
        if not via.similar.isdisjoint(words[sentence.first : sentence.first + 4]):
            continue  # "the same was said by Y to Z": another's words
        opening = [word.removesuffix(speech.words.clitic) for word in words[sentence.first : sentence.first + 4]]
        chain = tuple(dict.fromkeys(names))
        forward = any(word in via.letters for word in opening)
        pointed = any(word in speech.words.pointing for word in words[sentence.first + 1 : sentence.first + 6])
        about = forward or pointed or any(word in via.documents for word in opening) or _was_carried(speech, sentence)
        if not about:
            following = bisect_right(starts, sentence.start)
            if (
                following < len(sentences)
                and not chains[following]
                and sentences[following][0].first == sentence.last
                and (sentences[following][0].paragraph == sentence.paragraph)
            ):
                chains[following] = chain
            continue
        last = bisect_left(starts, sentence.start) - 1
        if any(_is_outlet(speech, hit) for hit in speech.reading.hits_in("cue.same", sentence.start, sentence.end)):
            earlier = next((chains[at] for at in range(last - 1, -1, -1) if chains[at]), ())
            chain = tuple(dict.fromkeys((*chain, *earlier[-1:])))  # "carried by X and quoted by the same paper"
        if last >= 0 and (forward or sentences[last][1].paragraph >= sentence.paragraph - 1):
            more = not forward and sentences[last][1].paragraph == sentence.paragraph
            chains[last] = tuple(dict.fromkeys((*chains[last], *chain))) if more else chains[last] or chain
        if forward or last < 0:
            for index in range(bisect_right(starts, sentence.start), len(sentences)):
                if chains[index]:
                    break
                chains[index] = chain


def _was_carried(speech: Speech, sentence: Sentence) -> bool:
    """Whether a pronoun opens the sentence of which is told who carried it: "It was shown by A and picked up by B"."""
    words, lists = speech.reading.tokens.words, speech.words
    at = sentence.first + 1
    if words[sentence.first] not in lists.pronouns or words[at] not in lists.passive_auxiliaries:
        return False
    while at < sentence.last and (words[at] in lists.passive_auxiliaries or words[at] in lists.between):
        at += 1
    return at < sentence.last and words[at] in lists.via.words


def _source_line(article: Article, own_names: set[str]) -> tuple[str, ...]:
    """The outlets of the page's own source line, which ends every chain that names none."""
    if not article.source_line:
        return ()
    line = fold(article.source_line)
    listed = sorted((line.find(fold(name)), name) for name in article.sources if fold(name) not in own_names)
    found = tuple(name for at, name in listed if at >= 0)
    if found:
        return found
    pieces = [piece.strip(" .*") for piece in article.source_line.partition(":")[2].replace("/", ",").split(",")]
    return tuple(piece for piece in pieces if piece and fold(piece) not in own_names)
