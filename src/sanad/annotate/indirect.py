"""Indirect and mixed speech: clauses that a cue reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sanad.annotate.clauses import close_clause, form_of, open_clause, span_of
from sanad.annotate.cues import Cue, Speech
from sanad.annotate.quotes import MARKS
from sanad.annotate.sayings import Saying
from sanad.annotate.speakers import Speaker, behind_preposition, speaker_before, speaker_behind, unnamed
from sanad.model import Mention, Span
from sanad.text.sentences import Sentence

_ENDS = frozenset(".?!…")
_SPOKEN = frozenset({"say", "write", "judge", "deny", "accuse"})
_OBJECTS = frozenset({"deny", "accuse", "judge"})
_LEAST_SAID = 3
_LONG = 7
_CLAIM = 12
_POINTER = 4
_HEAD = 9
_LEAST = 4


def find_indirect(speech: Speech, direct: Sequence[Saying]) -> list[Saying]:
    """The reported clauses of ``speech`` outside ``direct`` speech, in order."""
    found: list[Saying] = []
    starts = [one.start for one in direct]
    cues, index = speech.cues, 0
    while index < len(cues):
        sentence = speech.reading.sentence_at(cues[index].start)
        here = index
        while index < len(cues) and cues[index].start < sentence.end:
            index += 1
        floor, last = sentence.first, sentence.last
        held = speech.quotation_over(sentence.start)
        if held is not None and held.start < sentence.start:
            floor = held.last + 1
        near = bisect_left(starts, sentence.end)
        for one in direct[max(0, near - 2):near]:
            if one.tail <= sentence.start and not (one.cue and sentence.start <= one.cue.start < sentence.end):
                continue
            if one.cue is not None:
                beyond = one.speaker.last if one.speaker is not None else one.cue.last
                floor = max(floor, one.cue.last, beyond)
                if one.content[-1].start > one.cue.start:
                    floor = max(floor, speech.reading.tokens.at(one.tail))
        left = [cue for cue in cues[here:index] if cue.first >= floor]
        if left:
            back = _pointing_back(speech, sentence, left[0], [*direct[max(0, near - 3):near], *found[-2:]]) if floor == sentence.first else None
            found += [back] if back is not None else _Clause(speech, floor, last).read(left)
    return sorted([*found, *_headed(speech, direct, found)], key=lambda one: one.start)


def _pointing_back(speech: Speech, sentence: Sentence, cue: Cue, said: Sequence[Saying]) -> Saying | None:
    """`… . Hal itu diungkapkan X, Rabu.`, `… . Demikian X.`: what was said is the sentence before, unless that is somebody's words already."""
    words, lists = speech.reading.tokens.words, speech.words
    points = cue.first == sentence.first and "source" in cue.word.orders and cue.word.weak
    if not points and not ("passive" in cue.word.orders and not cue.word.own and words[sentence.first] in lists.via.documents
                           and cue.first - sentence.first <= _POINTER):
        return None
    speaker = speaker_behind(speech, cue, sentence.last)
    index = bisect_left(speech.reading.sentences, sentence.start, key=lambda one: one.start)
    if not speaker.named or index == 0 or any(word in lists.that for word in words[speaker.last:sentence.last]):
        return None
    before = speech.reading.sentences[index - 1]
    if before.paragraph != sentence.paragraph or any(one.start < before.end and one.tail > before.start for one in said):
        return None
    rest = [word for word in words[speaker.last:sentence.last] if word.isalpha()]
    if rest and not (rest[0] in lists.when or rest[0] in lists.adverbials or rest[0] in lists.to_whom or rest[0] in lists.stops):
        return None
    span = span_of(speech, before.first, before.last)
    if span is None:
        return None
    return Saying((span,), cue, speaker, form_of(speech, (span,)), "sentence before", sentence.end)


def _headed(speech: Speech, direct: Sequence[Saying], found: Sequence[Saying]) -> list[Saying]:
    """`X: …`: a name, a colon and a clause, as in headlines and transcripts."""
    words, tokens, lists = speech.reading.tokens.words, speech.reading.tokens, speech.words
    headed: list[Saying] = []
    for sentence in speech.reading.sentences:
        head = words[sentence.first:sentence.first + _HEAD]
        colon = next((at for at, word in enumerate(head) if word in lists.announcing), 0)
        if not colon or sentence.last - sentence.first - colon < _LEAST:
            continue
        at = sentence.first + colon
        first = sentence.first + (words[sentence.first] in MARKS)
        named = [one for one in speech.mentions_in(tokens.starts[first], tokens.starts[at]) if one.end == tokens.ends[at - 1] and one.kind != "place"]
        if not named or words[at + 1] in MARKS or any(not word.isalpha() for word in words[first:at]):
            continue
        if any(one.start < sentence.end and one.tail > sentence.start for one in (*direct, *found)):
            continue
        span = span_of(speech, at + 1, sentence.last)
        if span is not None:
            headed.append(Saying((span,), None, Speaker(named[0], first, at), form_of(speech, (span,)), "name and colon", sentence.end))
    return headed


class _Clause:
    """One sentence outside direct speech; holds its bounds while its cues are read from left to right."""

    __slots__ = ("floor", "found", "last", "open", "speech")

    def __init__(self, speech: Speech, floor: int, last: int) -> None:
        words = speech.reading.tokens.words
        while last > floor and (words[last - 1] in _ENDS or (words[last - 1] in MARKS and
                                speech.quotation_over(speech.reading.tokens.starts[last - 1]) is None)):
            last -= 1
        self.speech, self.floor, self.last = speech, floor, last
        self.open = floor
        while self.open < last and words[self.open] in speech.words.openers:
            self.open += 1
        if self.open < last and words[self.open] == ",":
            self.open += 1
        else:
            while self.open > floor and self.open - floor > 2:
                self.open -= 1
        self.found: list[Saying] = []

    def read(self, cues: list[Cue]) -> list[Saying]:
        """What the cues report: the clause before the last of them if that closes it, else the clauses behind each."""
        for cue in reversed(cues):
            said = None if self._is_noun(cue) else self._behind_clause(cue)
            if said is not None:
                inner = self._within(said, [one for one in cues if one.first < cue.first])
                self.found += inner or [said]
                cues = [one for one in cues if one.first > cue.first and one.start >= said.tail]
                break
        covered = self.found[-1].tail if self.found else -1
        for position, cue in enumerate(cues):
            if cue.start < covered:
                continue
            if self._is_noun(cue):
                continue
            said = self._before_clause(cue, cues[position + 1:])
            if said is not None:
                self.found.append(said)
                covered = said.tail
        return self.found

    def _within(self, said: Saying, cues: list[Cue]) -> list[Saying]:
        """Where an outlet vouches for the whole and somebody else speaks in it, what that one says, through the outlet."""
        mention = said.speaker.mention if said.speaker is not None else None
        if mention is None or mention.kind != "outlet" or not cues or said.cue is None:
            return []
        first = said.speaker.first if said.speaker is not None and said.speaker.first < said.cue.first else said.cue.first
        inner = _Clause(self.speech, self.floor, first).read(cues)
        named = [one for one in inner if one.cue is not None and _SPOKEN.intersection(one.cue.word.kinds) and one.speaker is not None
                 and one.speaker.mention is not None and one.speaker.mention.kind != "outlet"]
        return [Saying(one.content, one.cue, one.speaker, one.form, one.rule, said.tail, one.addressee, mention) for one in named]

    # -- the cue behind what is said --------------------------------------------------------------------------------

    def _behind_clause(self, cue: Cue) -> Saying | None:
        words, lists = self.speech.reading.tokens.words, self.speech.words
        if cue.first <= self.open:
            return None
        orders = cue.word.orders
        comma = self._set_off(cue.first)
        if words[cue.first - 1] == "," and cue.first - 2 in self.speech.verbs and "source" in orders:
            return None  # an aside of that verb: "memberitakan, berdasarkan keterangan X, bahwa"
        if cue.word.own and not orders & {"subject", "passive"}:
            return self._closed(cue, None, cue.first, cue.last, "cue behind clause") if comma else None
        participle = bool(lists.participle) and cue.word.surface.endswith(lists.participle)
        if "source" in orders or ("inverted" in orders and comma and not participle):
            speaker = speaker_behind(self.speech, cue, self.last)
            known = speaker.known or (speaker.loose and "source" in orders and comma)
            if self._points_back(speaker) and any(one.first > speaker.last for one in self.speech.cues_in(
                    cue.end, self.speech.reading.tokens.ends[self.last - 1])):
                return None
            if known and (self._pauses(speaker.last) or ("source" in orders and self._pauses(speaker.last, loosely=True))) and (
                    comma or not cue.word.weak):
                if "source" in orders and not comma and not _vouches(self.speech, speaker):
                    return None
                return self._closed(cue, speaker, cue.first, speaker.last, "cue and speaker behind clause")
        if "subject" in orders and cue.word.closes and self._pauses(cue.last, cue):
            speaker = speaker_before(self.speech, self.open, cue)
            known = speaker.known or (speaker.loose and "say" in cue.word.kinds and not cue.word.weak)
            if known and speaker.first > self.open and self._set_off(speaker.first) and self._ends_soon(cue.last) and (
                    not self._adverbial(self.open, speaker.first - 1) or speaker.first - self.floor > _LONG
                    or (cue.last < self.last and words[cue.last] == ",")):
                return self._closed(cue, speaker, speaker.first, cue.last, "speaker and cue behind clause")
        return None

    def _points_back(self, speaker: Speaker) -> bool:
        """Whether the phrase only points to a source named before: "menurut keterangan yang sama"."""
        starts = self.speech.reading.tokens
        if speaker.last <= speaker.first:
            return False
        begin, end = starts.starts[speaker.first], starts.ends[speaker.last - 1]
        return any(begin <= hit.start < end for hit in self.speech.reading.hits("cue.same"))

    def _set_off(self, token: int) -> bool:
        """Whether a comma stands before ``token``, also inside a closing quotation mark or before a word like *as*."""
        words, lists = self.speech.reading.tokens.words, self.speech.words
        token -= 1
        if words[token] in lists.lead_in:
            token -= 1
        while token > self.floor and words[token] in MARKS:
            token -= 1
        return words[token] in ",-" or (words[token] in "?!" and words[token + 1] in MARKS)

    def _ends_soon(self, token: int) -> bool:
        """Whether no more than a short phrase follows before the sentence ends or a comma comes."""
        words = self.speech.reading.tokens.words
        return self.last - token <= _LONG or "," in words[token:token + _LONG + 1]

    def _pauses(self, token: int, verb: Cue | None = None, *, loosely: bool = False) -> bool:
        """Whether the reporting clause may end before ``token``: the sentence ends, or a phrase of time, place or addressee follows.

        ``verb`` is handed in where nothing but that verb stands before ``token``.
        """
        words, lists = self.speech.reading.tokens.words, self.speech.words
        if token >= self.last:
            return True
        word = words[token]
        if word in lists.finite:
            return False
        if word == ",":
            return verb is None or not lists.comma_introduces
        if verb is not None and verb.word.tells and (word in lists.audience or self.speech.reading.text[self.speech.reading.tokens.starts[token]].isupper()):
            return not any(one in lists.that for one in words[token:min(self.last, token + 20)])
        if word in lists.when or word in lists.adverbials or word in lists.to_whom or (verb is None and word in lists.stops) or word == "(":
            return loosely or not any(one in lists.that for one in words[token:min(self.last, token + 20)])
        return False

    def _adverbial(self, first: int, last: int) -> bool:
        """Whether tokens ``[first, last)`` are a phrase that sets the speech rather than a clause that is reported."""
        words, lists = self.speech.reading.tokens.words, self.speech.words
        while first < last and words[first] in MARKS:
            first += 1
        return last - first < 3 or words[first] in lists.prepositions or words[first] in lists.openers or words[first] in lists.when

    def _closed(self, cue: Cue, speaker: Speaker | None, first: int, beyond: int, rule: str) -> Saying | None:
        """What stands before the reporting clause ``[first, beyond)``, and behind it where it only interrupts."""
        words, speech, lists = self.speech.reading.tokens.words, self.speech, self.speech.words
        head = span_of(speech, self.open if self._opener_ends() else self.floor, first)
        content = [head] if head is not None else []
        if beyond < self.last and words[beyond] != "," and (words[beyond] in lists.via.words or words[beyond] in lists.lead_in or words[beyond] in lists.adverbials):
            beyond = next((token for token in range(beyond, min(self.last, beyond + 12)) if words[token] == ","), beyond)
        tail = speech.reading.tokens.ends[beyond - 1]
        if beyond < self.last and words[beyond] == "," and beyond + 1 < self.last and not self._trails(beyond + 1) and not self._tells_on(beyond + 1):
            end = close_clause(speech, beyond + 1, self.last)
            more = span_of(speech, beyond + 1, end)
            if more is not None and end - beyond > 2:
                content.append(more)
                tail = more.end
        begin = self.open if self._opener_ends() else self.floor
        if not content or (len(content) == 1 and first - begin - (words[first - 1] == ",") < 2):
            return None
        spans = tuple(content)
        return Saying(spans, cue, speaker, form_of(speech, spans), rule, tail)

    def _opener_ends(self) -> bool:
        """Whether the openers are set off by a comma, so that they don't belong to what is said."""
        return self.open > self.floor and self.speech.reading.tokens.words[self.open - 1] == ","

    def _tells_on(self, token: int) -> bool:
        """Whether somebody else is said to speak in what follows."""
        starts = self.speech.reading.tokens.starts
        for one in self.speech.cues_in(starts[token], self.speech.reading.tokens.ends[self.last - 1]):
            if "subject" in one.word.orders and not one.word.weak and one.first > token and not self._is_noun(one) and not self.speech.words.comma_introduces:
                return speaker_before(self.speech, token, one).known
        return False

    def _is_noun(self, cue: Cue) -> bool:
        """Whether a determiner or possessor before the cue makes it a noun or adjective, or an auxiliary makes it a passive."""
        words, lists = self.speech.reading.tokens.words, self.speech.words
        before = cue.first - 1
        if before < self.floor:
            return False
        if words[before] in lists.determiners or words[before].endswith(lists.possessive):
            return True
        if not lists.passive_auxiliaries or (lists.participle and cue.word.surface.endswith(lists.participle)):
            return False
        while before > self.floor and words[before] in lists.between and words[before] not in lists.passive_auxiliaries:
            before -= 1
        return words[before] in lists.passive_auxiliaries

    def _trails(self, token: int) -> bool:
        """Whether what follows the comma only says when, where or how it was said."""
        words, lists = self.speech.reading.tokens.words, self.speech.words
        word = words[token]
        if word in lists.via.words or word in lists.lead_in or (word in lists.stops and word not in lists.that) or word in lists.relatives:
            return True
        if any(one.first == token and lists.participle and one.word.surface.endswith(lists.participle) for one in
               self.speech.cues_in(self.speech.reading.tokens.starts[token], self.speech.reading.tokens.ends[token])):
            return True
        return (word in lists.when or word in lists.adverbials) and self.last - token <= 9

    # -- the cue before what is said --------------------------------------------------------------------------------

    def _before_clause(self, cue: Cue, later: list[Cue]) -> Saying | None:
        orders = cue.word.orders
        at_head = cue.first == self.open or cue.first == self.floor
        if at_head and orders & {"source", "passive", "inverted"}:
            said = self._led(cue)
            if said is not None or "subject" not in orders:
                return said
        if "source" in orders and cue.first > self.floor and self._pauses(cue.first - 1):
            return None
        if "subject" in orders:
            return self._reported(cue, later)
        return None

    def _led(self, cue: Cue) -> Saying | None:
        """`Menurut X, …`, `Dikatakan X, …`, `Menurutnya …`."""
        words, speech = self.speech.reading.tokens.words, self.speech
        speaker: Speaker | None = None
        at = cue.last
        if not cue.word.own:
            speaker = self._document(cue) or speaker_behind(speech, cue, self.last)
            if speaker.mention is None and not speaker.pronoun or speaker.loose and "source" not in cue.word.orders:
                return None
            at = speaker.last
            if cue.word.orders == {"inverted"} and not (speaker.pronoun or (speaker.named and speaker.first == cue.last)):
                return None
            if at < self.last and words[at] != "," and words[at] not in speech.words.that:
                comma = next((token for token in range(at, min(self.last, at + 25)) if words[token] == ","), None)
                if speaker.loose and at < self.last and words[at] != ",":
                    return None
                if comma is not None and not speaker.pronoun:
                    at = comma
                elif not speaker.pronoun and (speaker.mention is None or speaker.mention.end != speech.reading.tokens.ends[at - 1]):
                    return None
        if "source" not in cue.word.orders and (at >= self.last or (words[at] not in speech.words.that and words[at] != ",")):
            return None
        while at < self.last and (words[at] == "," or words[at] in speech.words.that):
            at += 1
        if at < self.last and words[at] in speech.words.when and words[at - 1] == ",":
            at = next((token + 1 for token in range(at, min(self.last, at + 8)) if words[token] == ","), self.last)
        if at < self.last and words[at - 1] == "," and (words[at] in speech.words.via.words or words[at] in speech.words.lead_in):
            at = next((token + 1 for token in range(at, min(self.last, at + 14)) if words[token] == ","), at)
        return self._said(cue, speaker, at, self.last, "cue and speaker before clause")

    def _document(self, cue: Cue) -> Speaker | None:
        """The paper or knowledge that a phrase like "berdasarkan informasi yang …" names, up to the comma."""
        words, tokens = self.speech.reading.tokens.words, self.speech.reading.tokens
        if cue.last - cue.first < 2 or cue.last >= self.last or words[cue.last] not in self.speech.words.relatives:
            return None
        comma = next((token for token in range(cue.last, min(self.last, cue.last + 16)) if words[token] == ","), 0)
        if not comma:
            return None
        return Speaker(unnamed(self.speech, tokens.starts[cue.last - 1], tokens.ends[comma - 1]), cue.last - 1, comma)

    def _reported(self, cue: Cue, later: list[Cue]) -> Saying | None:
        """`X mengatakan (bahwa) …`, also where a verb before it has the same subject."""
        words, speech, lists = self.speech.reading.tokens.words, self.speech, self.speech.words
        before = cue.first - 1
        while before > self.floor and words[before] in lists.between:
            if words[before] in lists.negation:
                return None
            before -= 1
        joined = before > self.floor and words[before] in lists.coordinators and (
            words[before] != "," or bool(lists.participle and cue.word.surface.endswith(lists.participle)))
        speaker = self._shared(cue) if joined else speaker_before(speech, self.floor, cue)
        if speaker is None or (speaker.mention is None and not speaker.pronoun):
            return None
        opening = open_clause(speech, cue, self.last)
        plain = "say" in cue.word.kinds and not cue.word.weak and len(cue.word.kinds) == 1
        if speaker.loose and words[opening.token - 1] not in lists.that and not plain and (cue.word.weak or not opening.introduced):
            return None
        if not opening.introduced and (cue.word.weak or not (_vouches(speech, speaker) or (plain and not lists.comma_introduces))):
            return None
        end = self.last
        for one in later:
            if one.first > opening.token:
                cut = one.first - 1 if self._joins(one) else self._contrasts(one, opening.token)
                if cut:
                    end = cut
                    break
        first = opening.token
        if not opening.introduced:
            if _OBJECTS.intersection(cue.word.kinds):
                first = self._claim(first, end)
            named = bool(lists.participle) and words[first].endswith(lists.participle)  # "denied trading arms"
            if end - first < (_LEAST_SAID - named) or words[first] in lists.when:
                return None
            if words[first] not in lists.aim and (words[first] in lists.prepositions or (
                    not plain and (words[first] in lists.adverbials or words[first] in lists.subordinators))):
                return None
            if words[first] in lists.to_whom and cue.word.kinds[0] in ("say", "write"):
                return None
        return self._relayed(speaker, first, later) or self._said(
            cue, speaker, first, end, "speaker and cue before clause", opening.addressee)

    def _relayed(self, speaker: Speaker, first: int, later: list[Cue]) -> Saying | None:
        """What somebody says whom an outlet reports to have said it: "Antara menulis bahwa seorang pejabat memastikan …"."""
        mention = speaker.mention
        if mention is None or mention.kind != "outlet":
            return None
        for index, cue in enumerate(later):
            if "subject" in cue.word.orders and _SPOKEN.intersection(cue.word.kinds) and cue.first > first:
                inner = speaker_before(self.speech, first, cue)
                if not inner.known or inner.first != first:
                    return None
                said = _Clause(self.speech, first, self.last).read(later[index:])
                return Saying(said[0].content, said[0].cue, said[0].speaker, said[0].form, said[0].rule, said[0].tail, said[0].addressee,
                              mention) if said and said[0].cue is cue else None
        return None

    def _claim(self, first: int, end: int) -> int:
        """Where the claim begins in an object like "kabar yang menyebut …" or "reports that …"."""
        words, lists = self.speech.reading.tokens.words, self.speech.words
        for token in range(first + 1, min(end - 2, first + _CLAIM)):
            if words[token] in lists.that and words[token - 1] in lists.nouns:
                return token + 1
            if words[token] in lists.relatives:
                verb = token + 1
                while verb < end and words[verb] in lists.between:
                    verb += 1
                cue = next(iter(self.speech.cues_in(self.speech.reading.tokens.starts[verb], self.speech.reading.tokens.ends[verb])), None)
                if cue is not None and "subject" in cue.word.orders:
                    return cue.last + (words[cue.last] in lists.that)
        return first

    def _contrasts(self, cue: Cue, first: int) -> int:
        """Where what is said ends because another speaker takes over: "…, sedangkan Y menyebut", "…, while Y said"; 0 where none does."""
        words, lists = self.speech.reading.tokens.words, self.speech.words
        if "subject" not in cue.word.orders or self._is_noun(cue):
            return 0
        speaker = speaker_before(self.speech, first, cue)
        at = speaker.first - 1
        if speaker.known and not speaker.pronoun and at - 1 > first and words[at - 1] in ",;" and (words[at] in lists.openers or words[at] in lists.coordinators):
            return at - 1
        return 0

    def _joins(self, cue: Cue) -> bool:
        """Whether ``cue`` goes on the sentence with the same subject: "… dan menambahkan bahwa", "…, adding"."""
        words, lists = self.speech.reading.tokens.words, self.speech.words
        before = words[cue.first - 1]
        if before not in lists.coordinators or "subject" not in cue.word.orders or cue.last >= self.last:
            return False
        participle = bool(lists.participle) and cue.word.surface.endswith(lists.participle)
        if before == ",":
            return participle
        return words[cue.last] in lists.that or not cue.word.weak or (participle and bool(lists.participle))

    def _shared(self, cue: Cue) -> Speaker | None:
        """The speaker of the cue before in this sentence, else the sentence's first subject."""
        if self.found and self.found[-1].speaker is not None:
            return self.found[-1].speaker
        speech, tokens = self.speech, self.speech.reading.tokens
        commas = [token for token in range(self.floor, cue.first - 1) if tokens.words[token] == ","]
        begin = commas[-1] if commas else self.floor
        for one in speech.mentions_in(tokens.starts[begin], cue.start) or speech.mentions_in(tokens.starts[self.floor], cue.start):
            if one.kind != "place" and not behind_preposition(speech, one) and (
                    speech.reading.folded[one.start:one.end] not in speech.words.determiners):
                pronoun = speech.reading.folded[one.start:one.end] in speech.words.pronouns
                return Speaker(one, tokens.at(one.start), tokens.holding(one.end - 1) + 1, pronoun)
        for token in range(self.floor, min(cue.first, self.floor + 4)):
            if tokens.words[token] in speech.words.pronouns:
                return Speaker(None, token, token + 1, True)
        return speaker_before(speech, self.floor, cue)

    def _said(self, cue: Cue, speaker: Speaker | None, first: int, last: int, rule: str, addressee: Mention | None = None) -> Saying | None:
        speech = self.speech
        end = close_clause(speech, first, last)
        span: Span | None = span_of(speech, first, end)
        if span is None:
            return None
        content = (span,)
        return Saying(content, cue, speaker, form_of(speech, content), rule, span.end, addressee)


def _vouches(speech: Speech, speaker: Speaker) -> bool:
    """Whether the speaker is somebody that we know can speak, rather than words that merely stand where a speaker would."""
    mention = speaker.mention
    if speaker.named:
        return True
    words, lists = speech.reading.tokens.words, speech.words
    return mention is not None and words[speaker.first] in lists.describing and not lists.relatives.intersection(words[speaker.first:speaker.last])
