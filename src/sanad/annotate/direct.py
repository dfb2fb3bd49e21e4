"""Direct speech: which quotations are somebody's words, and the cue that says whose."""

from __future__ import annotations

from sanad.annotate.quotes import Quotation
from sanad.annotate.sayings import Saying
from sanad.annotate.scene import Cue, Scene
from sanad.annotate.speakers import Speaker, speaker_before, speaker_behind
from sanad.model import Span
from sanad.text.sentences import Sentence

_FAR = 30
_LEAST_WORDS = 3
_ENDS = frozenset(".?!…")


def find_direct(scene: Scene) -> list[Saying]:
    """The direct speech of ``scene`` in order."""
    found: list[Saying] = []
    for index, quotation in enumerate(scene.quotations):
        if found and quotation.start < found[-1].tail:
            continue  # the second half of the one before
        said = _with_cue_behind(scene, index) or _with_cue_before(scene, index) or _alone(scene, quotation)
        if said is not None:
            found.append(said)
    return found


def inner(scene: Scene, quotation: Quotation) -> Span:
    """What stands between the marks, without a comma that belongs to the reporting clause."""
    tokens = scene.reading.tokens
    start, end = quotation.start + 1, quotation.end - 1
    text = scene.reading.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return Span(start, end) if end > start else Span(tokens.starts[quotation.first + 1], quotation.end - 1)


def _with_cue_behind(scene: Scene, index: int) -> Saying | None:
    """`"…," kata X`, `"…," X said`, and what goes on behind: `"…," kata X, "…"`, `"…," said X. "…"`."""
    quotation = scene.quotations[index]
    words, tokens, text = scene.reading.tokens.words, scene.reading.tokens, scene.reading.text
    at = quotation.last + 1
    pause = words[quotation.last - 1] in ",?!…-" or words[quotation.last - 1] in _ENDS
    comma = words[quotation.last - 1] == ","
    if at < len(words) and words[at] == ",":
        at, pause, comma = at + 1, True, True
    if at >= len(words) or not pause or "\n" in text[quotation.end:tokens.starts[at]]:
        return None
    sentence = scene.reading.sentence_at(tokens.starts[at])
    end, ceiling = _clause_end(scene, sentence, at)
    lead = at
    while lead < ceiling and words[lead] in scene.words.lead_in and not _cue_at(scene, lead):
        lead += 1
    cue = _cue_at(scene, lead) or _cue_at(scene, at)
    speaker: Speaker | None = None
    if cue is not None and not text[cue.start].isupper() and cue.word.orders & {"inverted", "source"}:
        speaker = speaker_behind(scene, cue, ceiling) if not cue.word.own else None
        if speaker is not None and speaker.mention is None and not speaker.pronoun:
            cue = None if speaker.first == speaker.last and not comma else cue
    else:
        cue = None
    if cue is None and (comma or words[quotation.last - 1] in "?!…-"):
        for one in scene.cues_in(tokens.starts[at], end):
            if one.first - at > _FAR:
                break
            if "subject" in one.word.orders:
                speaker = speaker_before(scene, at, one)
                if speaker.mention is not None or speaker.pronoun:
                    cue = one
                break
    if cue is None:
        return None
    content, tail = [inner(scene, quotation)], end
    following = index + 1
    while following < len(scene.quotations):
        more = scene.quotations[following]
        gap = text[tail:more.start]
        if gap.strip(" ,") or not (tail <= more.start) or not _goes_on(scene, following, resumed=following == index + 1):
            break
        content.append(inner(scene, more))
        tail = more.end
        following += 1
    return Saying(tuple(content), cue, speaker, "direct", "quotation before cue", tail)


def _goes_on(scene: Scene, index: int, *, resumed: bool) -> bool:
    """Whether the quotation goes on what was said before its reporting clause: it has no cue of its own."""
    quotation = scene.quotations[index]
    return quotation.last - quotation.first > _LEAST_WORDS and _with_cue_behind(scene, index) is None and (
        resumed or _is_whole(scene, quotation))


def _clause_end(scene: Scene, sentence: Sentence, at: int) -> tuple[int, int]:
    """Where the reporting clause that begins at token ``at`` ends: with its sentence or before the next quotation."""
    tokens = scene.reading.tokens
    end, ceiling = sentence.end, sentence.last
    for quotation in scene.quotations_in(tokens.starts[at], sentence.end):
        return quotation.start, quotation.first
    return end, ceiling


def _cue_at(scene: Scene, token: int) -> Cue | None:
    if token >= len(scene.reading.tokens):
        return None
    start = scene.reading.tokens.starts[token]
    for cue in scene.cues_in(start, start + 1):
        return cue
    return None


def _with_cue_before(scene: Scene, index: int) -> Saying | None:
    """`X mengatakan, "…"`, `X said: "…"`, and a cue that ends the paragraph before in a colon."""
    quotation = scene.quotations[index]
    words, tokens, text = scene.reading.tokens.words, scene.reading.tokens, scene.reading.text
    at = quotation.first - 1
    if at < 0:
        return None
    sentence = scene.reading.sentence_at(tokens.starts[at])
    announced = words[at] in scene.words.announcing
    if "\n" in text[tokens.ends[at]:quotation.start] and not announced:
        return None
    floor = sentence.first
    for earlier in reversed(scene.quotations_in(sentence.start, quotation.start)):
        floor = earlier.last + 1
        break
    held = scene.quotation_over(sentence.start)
    if held is not None and held.end <= quotation.start:
        floor = max(floor, held.last + 1)
    if floor > at:
        return None
    cues = scene.cues_in(tokens.starts[floor], quotation.start)
    if not cues:
        return _announced_by_name(scene, quotation, floor, at) if announced else None
    cue = cues[-1]
    closing = announced or words[at] == ","
    whole = _is_whole(scene, quotation)
    if not whole or not (closing or cue.last == quotation.first):
        return None
    if quotation.first - cue.last > _FAR:
        return None
    if cue.word.own and not cue.word.orders & {"subject"}:
        speaker: Speaker | None = None
    elif "subject" in cue.word.orders:
        speaker = speaker_before(scene, floor, cue)
    else:
        speaker = speaker_behind(scene, cue, at + 1)
    if speaker is not None and speaker.mention is None and not speaker.pronoun and not announced:
        return None
    content, tail = [inner(scene, quotation)], quotation.end
    following = index + 1
    while following < len(scene.quotations):
        more = scene.quotations[following]
        if text[tail:more.start].strip(" ") or "\n" in text[tail:more.start] or not _goes_on(scene, following, resumed=False):
            break
        content.append(inner(scene, more))
        tail = more.end
        following += 1
    return Saying(tuple(content), cue, speaker, "direct", "cue before quotation", tail)


def _announced_by_name(scene: Scene, quotation: Quotation, floor: int, at: int) -> Saying | None:
    """`X: "…"`: a name and a colon, and nothing else."""
    tokens = scene.reading.tokens
    here = scene.mentions_in(tokens.starts[floor], tokens.starts[at])
    if not here or here[-1].end != tokens.ends[at - 1] or here[-1].kind == "place":
        return None
    return Saying((inner(scene, quotation),), None, Speaker(here[-1], floor, at), "direct", "name and colon", quotation.end)


def _is_whole(scene: Scene, quotation: Quotation) -> bool:
    """Whether the quotation ends its sentence: it isn't a few words lifted into one."""
    words, text, tokens = scene.reading.tokens.words, scene.reading.text, scene.reading.tokens
    if words[quotation.last - 1] in _ENDS:
        return True
    behind = quotation.last + 1
    return behind >= len(words) or words[behind] in _ENDS or "\n" in text[quotation.end:tokens.starts[behind]] or (
        words[quotation.last - 1] == ",")


def _alone(scene: Scene, quotation: Quotation) -> Saying | None:
    """A whole sentence in marks with no cue: the one who spoke before speaks on."""
    words, text, tokens = scene.reading.tokens.words, scene.reading.text, scene.reading.tokens
    if quotation.last - quotation.first <= _LEAST_WORDS + 1 or words[quotation.last - 1] not in _ENDS:
        return None
    before = quotation.first - 1
    if before >= 0 and words[before] not in _ENDS and words[before] != '"' and "\n" not in text[tokens.ends[before]:quotation.start]:
        return None
    behind = quotation.last + 1
    if behind < len(words) and text[tokens.starts[behind]].islower():
        return None
    return Saying((inner(scene, quotation),), None, None, "direct", "quotation alone", quotation.end)
