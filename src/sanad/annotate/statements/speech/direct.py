"""Direct speech: which quotations are somebody's words, and the cue that says whose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sanad.annotate.statements.cues import Cue, Speech
from sanad.annotate.statements.quotes import MARKS, Quotation
from sanad.annotate.statements.sayings import Saying
from sanad.annotate.statements.speakers.agents import speaker_behind
from sanad.annotate.statements.speakers.speaker import Speaker, is_pronoun
from sanad.annotate.statements.speakers.subjects import quoted_as, speaker_before
from sanad.annotate.statements.speech.clauses import told
from sanad.annotate.statements.speech.unlisted import find_unlisted
from sanad.model import Span
from sanad.text.sentences import Sentence

_FAR: Final = 30
_NEAR: Final = 30
_TITLE: Final = 5
_ANNOUNCING: Final = 10  # words of a sentence that announces somebody's words
# Words of a subhead that has run into the sentence behind it.
_SUBHEAD: Final = 4
_LEAST_WORDS: Final = 3
_ATTACHED: Final = frozenset({"say", "write", "ask"})
_ENDS: Final = frozenset(".?!…")
_PAUSES: Final = _ENDS | frozenset(",-")


def find_direct(speech: Speech) -> list[Saying]:
    """The direct speech of ``speech`` in order."""
    found: list[Saying] = []
    for index, quotation in enumerate(speech.quotations):
        if found and quotation.start < found[-1].tail:
            continue  # the second half of the one before
        if _names_something(speech, quotation):
            continue
        said = _with_cue_behind(speech, index) or _with_cue_before(speech, index) or _alone(speech, quotation)
        if said is not None:
            found.append(said)
    return found


def _names_something(speech: Speech, quotation: Quotation) -> bool:
    """Whether the marks stand around a name or title: "film “…”", "operation “…”"."""
    before = quotation.first - 1
    return before >= 0 and speech.reading.tokens.words[before] in speech.words.naming


def inside(speech: Speech, quotation: Quotation) -> tuple[Span, ...]:
    """What stands between the marks, without a comma that belongs to the reporting clause; of a quotation over several paragraphs
    one span each, without the marks that open them."""
    tokens, text = speech.reading.tokens, speech.reading.text
    start, end = tokens.ends[quotation.first], tokens.starts[quotation.last]
    mark = text[tokens.starts[quotation.first] : start]
    found: list[Span] = []
    for line in text[start:end].splitlines(keepends=True):
        first, last = start, start + len(line)
        start = last
        while first < last and text[first].isspace():
            first += 1
        first += len(mark) if found and text.startswith(mark, first) else 0
        while last > first and (text[last - 1].isspace() or (text[last - 1] == "," and start == end)):
            last -= 1
        if last > first:
            found.append(Span(first, last))
    return tuple(found) or (Span(tokens.starts[quotation.first + 1], tokens.starts[quotation.last]),)


def _cue_behind(speech: Speech, index: int) -> tuple[Cue, Speaker | None, int, int] | None:
    """The cue behind a quotation with its speaker, and where its clause ends: before which character, and before which token."""
    quotation = speech.quotations[index]
    words, tokens, text = speech.reading.tokens.words, speech.reading.tokens, speech.reading.text
    at = quotation.last + 1
    mark = _end_mark(speech, quotation)
    pause, comma = mark in _PAUSES, mark == ","
    if at < len(words) and words[at] == ",":
        at, pause, comma = at + 1, True, True
    if at >= len(words) or "\n" in text[quotation.end : tokens.starts[at]] or not (pause or _cue_at(speech, at)):
        return None
    if _opened_before(speech, quotation):
        return None
    sentence = speech.reading.sentence_at(tokens.starts[at])
    end, ceiling = _clause_end(speech, sentence, at)
    lead = at
    while lead < ceiling and words[lead] in speech.words.lead_in and not _cue_at(speech, lead):
        lead += 1
    cue = _cue_at(speech, lead) or _cue_at(speech, at)
    speaker: Speaker | None = None
    if cue is not None and not text[cue.start].isupper() and cue.word.orders & {"inverted", "source"}:
        speaker = speaker_behind(speech, cue, ceiling) if not cue.word.own else None
        if speaker is not None and speaker.first == speaker.last and not comma:
            cue = None
        elif not pause and (cue.word.weak or cue.word.orders != {"inverted"} or (speaker is not None and not speaker.named)):
            cue = None  # without a pause only a verb that always follows a quotation, with a name, tells it from a name in marks
    else:
        cue = None
    if cue is None and pause and (comma or mark in "?!…-"):
        cue, speaker = _subject_behind(speech, at, end)
        if cue is None and quotation.last - quotation.first > _LEAST_WORDS + 1:
            cue, speaker = find_unlisted(speech, at, ceiling)
    return None if cue is None else (cue, speaker, end, ceiling)


def _with_cue_behind(speech: Speech, index: int) -> Saying | None:
    """`"…," kata X`, `"…," X said`, and what goes on behind: `"…," kata X, "…"`, `"…," said X. "…"`."""
    behind = _cue_behind(speech, index)
    if behind is None:
        return None
    cue, speaker, end, ceiling = behind
    quotation = speech.quotations[index]
    words = speech.reading.tokens.words
    content, tail = [*inside(speech, quotation)], end
    beyond = max(cue.last, speaker.last) if speaker is not None else cue.last
    for more in _following(speech, index, tail, " ,"):
        resumed = words[more.first - 1] in _ENDS or _runs_on(speech, quotation, more)
        if tail == end and (more.first - beyond > _NEAR or (not resumed and speech.cues_in(cue.end, more.start))):
            break
        content += inside(speech, more)
        tail = more.end
    addressee = told(speech, cue, beyond, ceiling) if beyond < ceiling else None
    return Saying(tuple(content), cue, speaker, "direct", "quotation before cue", tail, addressee)


def _following(speech: Speech, index: int, tail: int, between: str) -> Iterator[Quotation]:
    """The quotations behind the ``index``-th that go on with it: from ``tail`` on nothing but ``between`` stands before each."""
    text = speech.reading.text
    for following in range(index + 1, len(speech.quotations)):
        more = speech.quotations[following]
        if text[tail : more.start].strip(between) or "\n" in text[tail : more.start] or not _goes_on(speech, following):
            return
        yield more
        tail = more.end


def _runs_on(speech: Speech, quotation: Quotation, more: Quotation) -> bool:
    """Whether ``more`` goes on the sentence that a comma broke off: `"…," X said as he left, striking a softer note, "but …"`."""
    words, start = speech.reading.tokens.words, speech.reading.tokens.starts[more.first + 1]
    return words[more.first - 1] == "," == _end_mark(speech, quotation) and speech.reading.text[start].islower()


def _subject_behind(speech: Speech, at: int, end: int) -> tuple[Cue | None, Speaker | None]:
    """The verb behind a quotation, and its subject, which begins at token ``at``: `"…," X, who heads Y, said`."""
    tokens, words = speech.reading.tokens, speech.reading.tokens.words
    near = [one for one in speech.cues_in(tokens.starts[at], end) if one.first - at <= _FAR and "subject" in one.word.orders]
    for one in near:
        quoted = quoted_as(speech, at, one.first)
        if quoted is not None and quoted.known:
            return one, quoted  # `"…," A cited X as saying`
    for one in near:
        speaker = speaker_before(speech, at, one)
        if (speaker.known and speaker.first <= at + 1) or (speaker.mention is not None and one.word.closes and speaker.first == at):
            return one, speaker
        named = next(
            (
                mention
                for mention in speech.mentions_in(tokens.starts[at], tokens.ends[min(at + _TITLE, one.first - 1)])
                if mention.kind != "place"
                and speech.reading.folded[mention.start : mention.end] not in speech.words.determiners  # "his brother, X, said"
            ),
            None,
        )
        if named is not None and words[one.first - 1] == "," and one.word.closes:
            return one, Speaker(named, at, one.first)
    return None, None


def _opened_before(speech: Speech, quotation: Quotation) -> bool:
    """Whether words of the speaker stand in the sentence before the marks, so that only a part is quoted."""
    words, lists = speech.reading.tokens.words, speech.words
    sentence = speech.reading.sentence_at(quotation.start)
    before = words[sentence.first : quotation.first]
    if not before or before[-1] in _ENDS or before[-1] in lists.announcing or speech.quotation_over(sentence.start) is not None:
        return False
    if all(word in lists.openers or word in MARKS or word in ",-" for word in before):
        return False
    capital = speech.reading.text[speech.reading.tokens.starts[quotation.first + 1]].isupper()
    if capital and len(before) <= _SUBHEAD and "," not in before:
        return False
    if capital and not _ENDS.isdisjoint(words[quotation.first : quotation.last - 1]):
        return False  # several sentences
    return before[-1] not in ",-" or not speech.cues_in(sentence.start, quotation.start)


def _end_mark(speech: Speech, quotation: Quotation) -> str:
    """The last token inside the marks, past those that close a quotation within it."""
    words, last = speech.reading.tokens.words, quotation.last - 1
    while last > quotation.first + 1 and (words[last] in MARKS or words[last] in ")]"):
        last -= 1
    return words[last]


def _goes_on(speech: Speech, index: int) -> bool:
    """Whether the quotation goes on what was said before its reporting clause: it is whole and has no cue of its own."""
    return _is_whole(speech, speech.quotations[index]) and _cue_behind(speech, index) is None


def _clause_end(speech: Speech, sentence: Sentence, at: int) -> tuple[int, int]:
    """Where the reporting clause that begins at token ``at`` ends: with its sentence or before the next quotation."""
    tokens = speech.reading.tokens
    end, ceiling = sentence.end, sentence.last
    for quotation in speech.quotations_in(tokens.starts[at], sentence.end):
        return quotation.start, quotation.first
    return end, ceiling


def _cue_at(speech: Speech, token: int) -> Cue | None:
    if token >= len(speech.reading.tokens):
        return None
    start = speech.reading.tokens.starts[token]
    for cue in speech.cues_in(start, start + 1):
        return cue
    return None


def _with_cue_before(speech: Speech, index: int) -> Saying | None:
    """`X mengatakan, "…"`, `X said: "…"`, and a cue that ends the paragraph before in a colon."""
    quotation = speech.quotations[index]
    words, tokens, text = speech.reading.tokens.words, speech.reading.tokens, speech.reading.text
    at = quotation.first - 1
    if at < 0:
        return None
    sentence = speech.reading.sentence_at(tokens.starts[at])
    announced = words[at] in speech.words.announcing
    if "\n" in text[tokens.ends[at] : quotation.start] and not announced:
        return None
    floor = sentence.first
    for earlier in reversed(speech.quotations_in(sentence.start, quotation.start)):
        floor = earlier.last + 1
        break
    held = speech.quotation_over(sentence.start)
    if held is not None and held.end <= quotation.start:
        floor = max(floor, held.last + 1)
    if floor > at:
        return None
    cues = speech.cues_in(tokens.starts[floor], quotation.start)
    if not cues:
        if not announced:
            return None
        return _announced_by_name(speech, quotation, floor, at) or _announced_by_noun(speech, quotation, floor, at)
    cue = cues[-1]
    closing = announced or words[at] == ","
    whole = _is_whole(speech, quotation)
    if not whole or not (closing or cue.last == quotation.first):
        return None
    if not closing and not _ATTACHED.intersection(cue.word.kinds):
        return None
    if speech.words.that.intersection(words[cue.last : quotation.first - 2]):
        return None
    if not closing and (quotation.last - quotation.first <= _LEAST_WORDS or _end_mark(speech, quotation) not in _ENDS):
        return None
    if quotation.first - cue.last > _FAR:
        return None
    if cue.word.own and not cue.word.orders & {"subject"}:
        speaker: Speaker | None = None
    elif "subject" in cue.word.orders:
        speaker = speaker_before(speech, floor, cue)
    else:
        speaker = speaker_behind(speech, cue, at + 1)
    if speaker is not None and not speaker.known and not announced:
        return None
    content, tail = [*inside(speech, quotation)], quotation.end
    for more in _following(speech, index, tail, " "):
        content += inside(speech, more)
        tail = more.end
    return Saying(tuple(content), cue, speaker, "direct", "cue before quotation", tail)


def _announced_by_name(speech: Speech, quotation: Quotation, floor: int, at: int) -> Saying | None:
    """`X: "…"`: a name and a colon, and nothing else."""
    tokens = speech.reading.tokens
    here = speech.mentions_in(tokens.starts[floor], tokens.starts[at])
    if not here or here[-1].end != tokens.ends[at - 1] or here[-1].kind == "place":
        return None
    return Saying(inside(speech, quotation), None, Speaker(here[-1], floor, at), "direct", "name and colon", quotation.end)


def _announced_by_noun(speech: Speech, quotation: Quotation, floor: int, at: int) -> Saying | None:
    """`X's message was blunt: "…"`, `Jawabannya singkat: "…"`: whose words are announced, by a noun for them."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    if at - floor > _ANNOUNCING or not _is_whole(speech, quotation):
        return None
    for token in range(floor, at):
        word = words[token]
        bare = word.removesuffix(lists.clitic)
        if bare not in lists.nouns and bare not in lists.via.documents and bare not in lists.via.letters:
            continue
        speaker: Speaker | None = None
        if lists.clitic and word != bare:
            speaker = Speaker(None, token, token + 1, True)
        elif lists.head_last:
            ahead = speech.mentions_in(tokens.starts[floor], tokens.starts[token])
            owner = ahead[-1] if ahead else None
            owned = token > floor and (words[token - 1].endswith(lists.possessive) or words[token - 1] in lists.pronouns)
            if owner is not None and owner.kind != "place" and (owned or tokens.at(owner.end) >= token):
                speaker = Speaker(owner, floor, token, is_pronoun(speech, owner))
        else:
            behind = speech.mentions_in(tokens.ends[token], tokens.starts[at])
            if behind and behind[0].kind != "place" and tokens.at(behind[0].start) <= token + _TITLE:
                speaker = Speaker(behind[0], token, tokens.at(behind[0].end))
        if speaker is not None:
            return Saying(inside(speech, quotation), None, speaker, "direct", "noun and colon", quotation.end)
        return None
    return None


def _is_whole(speech: Speech, quotation: Quotation) -> bool:
    """Whether the quotation ends its sentence: it isn't a few words lifted into one."""
    words, text, tokens = speech.reading.tokens.words, speech.reading.text, speech.reading.tokens
    mark = _end_mark(speech, quotation)
    if mark in _ENDS:
        return True
    behind = quotation.last + 1
    return behind >= len(words) or words[behind] in _ENDS or "\n" in text[quotation.end : tokens.starts[behind]] or (mark == ",")


def _alone(speech: Speech, quotation: Quotation) -> Saying | None:
    """A whole sentence in marks with no cue: the one who spoke before speaks on."""
    words, text, tokens = speech.reading.tokens.words, speech.reading.text, speech.reading.tokens
    if quotation.last - quotation.first <= _LEAST_WORDS + 1 or _end_mark(speech, quotation) not in _ENDS:
        return None
    before = quotation.first - 1
    if (
        before >= 0
        and words[before] not in _ENDS
        and words[before] not in MARKS
        and "\n" not in text[tokens.ends[before] : quotation.start]
    ):
        return None
    behind = quotation.last + 1
    if behind < len(words) and text[tokens.starts[behind]].islower():
        return None
    return Saying(inside(speech, quotation), None, None, "direct", "quotation alone", quotation.end)
