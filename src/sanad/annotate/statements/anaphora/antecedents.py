"""Whom a cue means that doesn't name its speaker: katanya, sambungnya, ia mengatakan, and quotations without a cue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sanad.annotate.statements.anaphora.epithets import (
    BODY,
    PERSON,
    body_meant,
    full_name,
    kind_of_epithet,
    one_meant,
    placed,
    speaks_for,
    spoken_for,
    unnamed_meant,
)
from sanad.annotate.statements.anaphora.same_source import same_source
from sanad.annotate.statements.cues import Speech
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.agents import speaker_behind
from sanad.annotate.statements.speakers.speaker import Speaker, unnamed
from sanad.annotate.statements.speakers.subjects import speaker_before
from sanad.model import BODIES, SIDES, UNNAMED, Mention

_ADJECTIVES: Final = 3  # words between an article and its noun
_CROWD: Final = 40  # words back in which a crowd was told of that a pronoun means
_NEAR_HEAD: Final = 10
_MANY: Final = frozenset({"group", "office"})
_VOICES: Final = frozenset({"person", "office"})
_PEOPLE: Final = frozenset({"person"})
_SPEAKING_BODIES: Final = frozenset({"organisation", "country"})
_CIVILIANS: Final = "CVL"
_ANYBODY: Final = SIDES | {"group"}


def settle_speakers(speech: Speech, sayings: Sequence[Saying]) -> list[Mention | None]:
    """The speaker of each of ``sayings``, which are in order; who is only pointed at is whoever spoke or acted last."""
    settled: list[Mention | None] = []
    last: Mention | None = None
    since = 0
    before: Saying | None = None
    for saying in sayings:
        own = saying.speaker.mention if saying.speaker is not None else None
        source = same_source(speech, saying, since, settled[-1] if settled else None)
        if source is not None:
            speaker: Mention | None = source
        elif saying.speaker is not None and saying.speaker.pronoun and _is_of_several(speech, saying.speaker, own):
            speaker = _several(speech, saying.speaker)
        elif saying.speaker is not None and own is not None and (own.name != UNNAMED or not saying.speaker.pronoun):
            speaker = _author(speech, saying, own, settled)
            body = spoken_for(speech, own, settled[-1] if settled else None) or full_name(speech, own)
            if body is not None:
                speaker = placed(own, body)
            if saying.speaker.pronoun:
                speaker = _not_told(speech, speaker, last)
                speaker = placed(speaker, _announced(speech, saying))
                speaker = _not_said(speech, saying, speaker)
                if before is not None:
                    speaker = _body_before(speech, saying, before, settled[-1], speaker)
                    speaker = _unnamed_before(speech, saying, before, settled[-1], speaker)
                    speaker = placed(speaker, _body_speaking(speech, saying, before, settled[-1], speaker, since))
            elif unnamed_meant(speech, saying.speaker, speaker, settled[-1] if settled else None):
                speaker = placed(speaker, settled[-1])
            elif epithet := kind_of_epithet(speech, saying.speaker, speaker):
                begin = saying.start
                recent = _voice_since(speech, since, begin, _PEOPLE) or _subject_since(speech, since, begin, _PEOPLE) or last
                speaker = _by_epithet(speech, saying, saying.speaker, speaker, epithet, recent, settled[-1] if settled else None)
            elif _is_anybody(speech, speaker) or _is_one_of_many(speech, speaker):
                speaker = replace(speaker, kind="person", entity=f"{UNNAMED}:{speaker.start}", name=UNNAMED)
        elif before is not None and (
            (before.form == "direct" and _continues(speech, saying)) or _is_of_the_same(speech, before, saying)
        ):
            speaker = _pointing(speech, saying, settled[-1])
        else:
            kinds = _ANYBODY if _by_paper(speech, saying) else _PEOPLE
            antecedent = (
                _voice_since(speech, since, saying.start, kinds)
                or _subject_since(speech, since, saying.start, kinds)
                or last
                or _named_before(speech, saying.start)
            )
            if before is not None and antecedent is None:
                antecedent = _body_speaking(speech, saying, before, settled[-1], None, since)
            speaker = _pointing(speech, saying, antecedent)
        heard = saying.cue is not None and "hearsay" in saying.cue.word.orders
        if speaker is not None and not heard and _is_voice(speaker):
            last = speaker
        settled.append(speaker)
        before = saying
        if not heard:
            since = max(since, saying.tail)
    return settled


def _by_epithet(
    speech: Speech, saying: Saying, words: Speaker, own: Mention, kind: str, antecedent: Mention | None, last: Mention | None
) -> Mention:
    """Whom the words for a speaker mean, an epithet of the given kind; ``own`` where nobody can be told."""
    if kind == PERSON:
        return placed(own, one_meant(speech, words, own, antecedent))
    if kind == BODY:
        return placed(own, body_meant(speech, words, own, last))
    begin = speech.reading.paragraph_start(own.start)
    subject = _subject_since(speech, begin, min(own.start, saying.content[0].start), _ANYBODY)
    spoke = last is not None and last.start >= begin and (subject is None or subject.start < last.start)
    return placed(own, last if spoke else subject or last)


def _not_told(speech: Speech, own: Mention, last: Mention | None) -> Mention:
    """``own``, unless the pronoun would mean the one who is told: "Kepada Ali ia menjanjikan …" is somebody else's promise."""
    tokens = speech.reading.tokens
    begin = speech.reading.sentence_at(own.start).start
    told = any(
        one.entity == own.entity and one.start > begin and tokens.words[tokens.at(one.start) - 1] in speech.words.to_whom
        for one in speech.mentions_in(begin, own.start)
    )
    if not told or own.kind != "person":
        return own
    near = [one for one in speech.mentions_in(speech.reading.paragraph_start(begin), begin) if one.kind == "person"]
    others = [one for one in near if one.entity != own.entity and speech.quotation_over(one.start) is None]
    sentence_of = speech.reading.sentence_index
    other = next((one for one in others if sentence_of(one.start) == sentence_of(others[-1].start)), last)
    return own if other is None or other.entity == own.entity else placed(own, other)


def _announced(speech: Speech, saying: Saying) -> Mention | None:
    """Who speaks before the colon behind which a pronoun ends the sentence: "The bakers objected: flour was dear, they said"."""
    at = speech.reading.tokens.at(saying.content[0].start)
    if saying.cue is None or saying.cue.start < saying.content[0].start or speech.reading.tokens.words[at - 1 : at] != [":"]:
        return None
    return _voice_since(speech, speech.reading.sentence_at(saying.start).start, saying.content[0].start, _ANYBODY)


def _not_said(speech: Speech, saying: Saying, own: Mention) -> Mention:
    """``own``, unless it is a capital that only opens what is said and no more than a noun: "Notices were served, it said"."""
    start = saying.content[0].start
    opens = own.kind == "organisation" and own.name.istitle() and " " not in own.name
    if not opens or not speech.reading.text.startswith(own.name, start) or speech.reading.text.count(own.name) > 1:
        return own
    begin = speech.reading.paragraph_start(start)
    near = [one for one in speech.mentions_in(begin, start) if one.name != UNNAMED]
    bodies = [one for one in near if one.kind in _ANYBODY and one.kind != "person"]
    return placed(own, bodies[0]) if bodies else own


def _by_paper(speech: Speech, saying: Saying) -> bool:
    """Whether the speaker's words are a paper of one named before, who may be a body: "bunyi pernyataannya"."""
    words, clitic, speaker = speech.reading.tokens.words, speech.words.clitic, saying.speaker
    if speaker is None or not speaker.pronoun or not clitic or speaker.last != speaker.first + 1:
        return False
    return words[speaker.first].removesuffix(clitic) in speech.words.nouns


def _is_of_several(speech: Speech, speaker: Speaker, own: Mention | None) -> bool:
    """Whether the pronoun means several whom nothing names: not a group, body or state that it was read as."""
    word = speech.reading.tokens.words[speaker.first]
    unknown = own is None or own.name == UNNAMED or (own.kind == "organisation" and own.country is None and own.sector is None)
    return word in speech.words.plural and unknown


def _several(speech: Speech, speaker: Speaker) -> Mention:
    """The crowd last told of in the two sentences before, as the page calls it; else the pronoun, unnamed."""
    tokens, text = speech.reading.tokens, speech.reading.text
    start, end = tokens.starts[speaker.first], tokens.ends[speaker.first]
    begin = tokens.at(speech.reading.sentence_at(start).start)
    for token in range(begin - 1, max(-1, begin - _CROWD), -1):
        if tokens.words[token] in speech.words.crowds:
            for one in speech.mentions_in(tokens.starts[token], tokens.ends[token]):
                if one.kind == "group":
                    return replace(one, start=start, end=end, text=text[start:end])
    return unnamed(speech, start, end)


def _is_anybody(speech: Speech, speaker: Mention) -> bool:
    """Whether the speaker is a group of which the page says no more than a common noun: "the person", "pejabat itu"."""
    lists = speech.words
    if speaker.kind != "group" or speaker.sector not in (None, _CIVILIANS) or speaker.country is not None:
        return False
    words = speech.reading.folded[speaker.start : speaker.end].split()
    return all(word in lists.describing or word in lists.crowds for word in words)


def _is_one_of_many(speech: Speech, speaker: Mention) -> bool:
    """Whether the speaker is one unnamed member of a group, or holds an office as others do: "a regional official", "seorang
    diplomat"."""
    if speaker.kind not in _MANY or (speaker.kind == "group" and speaker.role is not None) or speaks_for(speaker):
        return False
    if speaker.kind == "office" and speaker.entity.startswith("body:"):
        return False  # "a spokesman for the Lawyers Association" speaks as that
    if not speech.reading.folded[speaker.start : speaker.end].endswith(speaker.name.casefold()):
        return False
    words, at = speech.reading.tokens.words, speech.reading.tokens.at(speaker.start)
    for token in range(at - 1, max(-1, at - _ADJECTIVES - 1), -1):
        if words[token] in speech.words.indefinite:
            return words[token] in speech.words.singular
        if not words[token].isalpha() or words[token] in speech.words.prepositions:
            break
    return False


def _is_of_the_same(speech: Speech, before: Saying, saying: Saying) -> bool:
    """Whether ``saying`` shares the words for its speaker with the one before, or asks in a passive what its speaker asks."""
    if saying.speaker is not None and before.speaker is not None:
        return saying.speaker[1:3] == before.speaker[1:3] and saying.speaker.last > saying.speaker.first
    asked = saying.speaker is None and saying.cue is not None and saying.cue.word.own and len(saying.content) > 1
    paragraph_of = speech.reading.paragraph_start
    return asked and paragraph_of(before.start) == paragraph_of(saying.start) and saying.form != "direct"


def _body_before(speech: Speech, saying: Saying, before: Saying, last: Mention | None, own: Mention) -> Mention:
    """``own``, unless it is an outlet and a body has just spoken in the paragraph: "The ministry denies it. …, it says"; or a
    person, where the pronoun rather means one: "…, ujar Ali. Ucapannya dikutip X. Ia pun mengancam"."""
    if own.kind != "outlet" or last is None:
        return own
    if last.kind == "person" and speech.words.clitic and last.name != UNNAMED:
        return placed(own, last)
    if last.kind not in ("organisation", "office", "country"):
        return own
    if speech.reading.paragraph_start(before.start) != speech.reading.paragraph_start(saying.start):
        return own
    return placed(own, last)


def _body_speaking(
    speech: Speech, saying: Saying, before: Saying, last: Mention | None, meant: Mention | None, since: int
) -> Mention | None:
    """The body that spoke in the sentence before, where the language has one pronoun for people and bodies and nobody whom it could
    mean was named there: "Negara itu membantah. …, tegasnya"; None where it is another."""
    if not speech.words.clitic:
        return None
    reading = speech.reading
    here = reading.sentence_at(saying.start)
    begin = reading.sentences[max(reading.sentence_index(here.start) - 1, 0)].start
    if reading.sentence_at(begin).paragraph != here.paragraph:
        return None
    body = _voice_since(speech, max(since, begin), here.start, _ANYBODY)
    if body is None and before.tail > begin:
        body = last
    if body is None or body.kind not in _SPEAKING_BODIES or body.name == UNNAMED:
        return None
    if meant is None or meant.name == UNNAMED:
        return body
    if meant.country in (None, body.country):
        begin = reading.paragraph_start(begin)  # one of its own people who spoke there
    people = (one for one in speech.mentions_in(begin, here.start) if one.kind in _VOICES)
    return None if any(one.entity == meant.entity for one in people) else body


def _unnamed_before(speech: Speech, saying: Saying, before: Saying, last: Mention | None, own: Mention) -> Mention:
    """``own``, unless somebody whom the page leaves unnamed has just spoken in the paragraph: "… seorang diplomat. …, kata dia"."""
    if last is None or own.kind not in _VOICES:
        return own
    same = speech.reading.sentence_at(before.start).paragraph == speech.reading.sentence_at(saying.start).paragraph
    one = before.speaker is not None and speech.reading.tokens.words[before.speaker.first] in speech.words.indefinite
    if same and last.kind == "person" == own.kind and last.entity != own.entity and last.name != UNNAMED:
        begin = speech.reading.paragraph_start(own.start)
        named = any(other.entity == own.entity for other in speech.mentions_in(begin, own.start))
        return own if named or last.country is not None else placed(own, last)
    if not same or not one or any(other.entity == own.entity for other in speech.mentions_in(last.end + 1, own.start)):
        return own
    return placed(own, last)


def _author(speech: Speech, saying: Saying, own: Mention, settled: Sequence[Mention | None]) -> Mention:
    """Who is behind the words for a speaker, which may be a capital in whose paper more is said, or a paper of a meeting."""
    tokens, lists = speech.reading.tokens, speech.words
    if own.kind == "country":
        begin = speech.reading.sentence_at(saying.start).start
        hits = speech.reading.hits("cue.same")
        if any(begin <= hit.start < own.start for hit in hits):
            for one in reversed(settled):
                if one is not None and one.country == own.country and one.kind in _VOICES | {"organisation"}:
                    return placed(own, one)
    elif own.name == UNNAMED and saying.speaker is not None:
        phrase, often = tokens.words[saying.speaker.first : saying.speaker.last], Counter[str]()
        if not lists.collective.isdisjoint(phrase) and not (lists.nouns.isdisjoint(phrase) and len(phrase) > 1):
            met: dict[str, Mention] = {}
            for one in speech.mentions_in(0, own.start):
                if one.country == "IGO" and one.kind in BODIES:
                    met.setdefault(one.entity, one)
                    often[one.entity] += 1
            if met:
                return placed(own, met[often.most_common(1)[0][0]])
    return own


def _continues(speech: Speech, saying: Saying) -> bool:
    """Whether the cue goes on with what was quoted right before, whoever was quoted: "sambungnya"."""
    return saying.cue is not None and saying.cue.word.surface in speech.words.continuing


def _is_voice(speaker: Mention) -> bool:
    """Whether a pronoun may mean the speaker; a body without a sector is a name about which nothing is known."""
    return speaker.kind in _VOICES or (speaker.kind == "organisation" and speaker.sector is None)


def _voice_since(speech: Speech, start: int, end: int, kinds: frozenset[str]) -> Mention | None:
    """The last one of ``kinds`` in ``[start, end)`` who is said to speak, though not what: "Saputra menyampaikan harapan"."""
    tokens = speech.reading.tokens
    for cue in reversed(speech.cues_in(start, end)):
        sentence = speech.reading.sentence_at(cue.start)
        if cue.word.surface in speech.words.via.words:
            continue
        if cue.word.orders & {"subject", "object"}:
            speaker = speaker_before(speech, sentence.first, cue)
            if speaker.first > sentence.first + 3 and tokens.words[speaker.first - 1] != ",":
                continue
        elif "passive" in cue.word.orders and not cue.word.own:
            speaker = speaker_behind(speech, cue, sentence.last)
        else:
            continue
        if speaker.named and not speaker.pronoun and speaker.mention is not None and speaker.mention.kind in kinds:
            return speaker.mention
    return None


def _subject_since(speech: Speech, start: int, end: int, kinds: frozenset[str]) -> Mention | None:
    """The last one of ``kinds`` in ``[start, end)`` who is brought in by title or full name as the subject of a sentence."""
    chosen: Mention | None = None
    sentence = -1
    tokens = speech.reading.tokens
    for one in speech.mentions_in(start, end):
        person = one.kind == "person" and (one.role is not None or " " in one.text)
        body = one.kind != "person" and one.kind in kinds and one.entity not in ("", UNNAMED)
        if not (person or body) or speech.quotation_over(one.start) is not None:
            continue
        at = speech.reading.sentence_at(one.start)
        head = range(at.first, tokens.at(one.start))
        if (
            at.start != sentence
            and len(head) < _NEAR_HEAD
            and all(
                speech.reading.text[tokens.starts[token]].isupper()
                or tokens.words[token] in speech.words.openers
                or not tokens.words[token][0].isalnum()
                for token in head
            )
        ):
            chosen, sentence = one, at.start
    return chosen


def _named_before(speech: Speech, start: int) -> Mention | None:
    """The person named last in the paragraph before ``start``, outside of quotations: "It was X who turned loud that night"."""
    for one in reversed(speech.mentions_in(speech.reading.paragraph_start(start), start)):
        if one.kind == "person" and one.name != UNNAMED and speech.quotation_over(one.start) is None:
            return one
    return None


def _pointing(speech: Speech, saying: Saying, antecedent: Mention | None) -> Mention | None:
    """The words that point back (a pronoun, the clitic of the cue) as a mention of ``antecedent``; itself where there are none."""
    clitic = speech.words.clitic
    text = speech.reading.text
    if saying.speaker is not None and saying.speaker.pronoun:
        start, end = speech.reading.tokens.starts[saying.speaker.first], speech.reading.tokens.ends[saying.speaker.first]
    elif saying.cue is not None and saying.cue.word.own:
        start, end = saying.cue.end - len(clitic), saying.cue.end
    else:
        return antecedent
    if antecedent is None:
        return unnamed(speech, start, end)
    return replace(antecedent, start=start, end=end, text=text[start:end])
