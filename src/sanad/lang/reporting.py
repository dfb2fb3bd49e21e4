"""The words with which a language reports speech (``reporting.toml`` and the verbs in ``reporting/``, one class a file)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from sanad.errors import PackError
from sanad.lang.denying import DenyingWords, read_denying_words
from sanad.lang.pack import Pack
from sanad.text.tokens import fold

CLASSES: Final = ("say", "write", "judge", "hope", "ask", "promise", "threaten", "deny", "accuse")
_CLOSING: Final = frozenset({"say", "write", "judge", "deny"})
ORDERS: Final = ("inverted", "subject", "passive")


@dataclass(frozen=True, slots=True)
class CueWord:
    """One form of a reporting verb, or a phrase like *according to*.

    ``orders`` says where its speaker may stand: ``inverted`` (behind it, itself behind what is said), ``subject`` (before it),
    ``passive`` (behind it, as agent), ``source`` (*according to* and the like), ``object`` (before it; what is said is its own
    ending). ``own`` forms hold their speaker in a clitic. ``tells`` marks those whose object is told. ``weak`` ones report only
    where a comma, colon, quotation mark or *that* follows.
    """

    surface: str
    kinds: tuple[str, ...]
    orders: frozenset[str]
    own: bool
    weak: bool
    where: str
    tells: bool = False

    @property
    def closes(self) -> bool:
        """Whether it may stand behind what is said, with its speaker before it ("…, they said")."""
        return bool(_CLOSING.intersection(self.kinds))


@dataclass(frozen=True, slots=True)
class ViaWords:
    """Words that name the vehicles through which a statement came.

    ``opening`` are those of ``words`` that open a sentence in which the vehicle tells; ``named`` those behind which only a known
    outlet is a vehicle; ``reverse`` those whose object is nearer to the speaker than their subject; ``documents`` open a sentence
    that tells through whom the words came, ``letters`` one of which more is quoted behind it; ``same_sources`` are those of
    ``same_heads`` that may mean a speaker whom the page leaves unnamed.

    ``press`` are nouns beside which an outlet's name stands, also before them where ``noun_behind``; ``titles`` words that such
    names are made of, and ``endings`` those of names in one word; ``agents`` prepositions before the agent of a passive;
    ``answering``, with ``about``, stand before a report
    that is answered. ``posts``
    gives for verbs like *tweet* the network that carried what was said, ``using`` are verbs of using one to say something.
    ``within`` stand before a paper of a body in which somebody speaks, words of ``written`` between the noun for it and the body.
    """

    words: frozenset[str]
    reverse: frozenset[str]
    link: frozenset[str]
    origin: frozenset[str]
    named: frozenset[str]
    documents: frozenset[str]
    letters: frozenset[str]
    posting: frozenset[str]
    using: frozenset[str]
    within: frozenset[str]
    written: frozenset[str]
    opening: frozenset[str]
    same_sources: frozenset[str]
    similar: frozenset[str]
    press: frozenset[str]
    titles: frozenset[str]
    agents: frozenset[str]
    answering: frozenset[str]
    about: frozenset[str]
    same_heads: tuple[str, ...]
    networks: tuple[str, ...]
    endings: tuple[str, ...]
    noun_behind: bool
    posts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class HearsayWords:
    """Words with which something is told that nobody is named as saying.

    ``alone`` are phrases that report by themselves before a clause; ``impersonal`` passives, behind a ``dummy`` subject where the
    language has one; ``rumours`` nouns, with a word of ``spreading`` beside them; ``widely`` what may stand among these. ``bare``:
    what is told may follow without a *that*.
    """

    alone: frozenset[str]
    impersonal: frozenset[str]
    dummy: frozenset[str]
    rumours: frozenset[str]
    spreading: frozenset[str]
    widely: frozenset[str]
    bare: bool


@dataclass(frozen=True, slots=True)
class CountingWords:
    """Words with which a number is given.

    Behind ``verbs`` and ``told`` it stands right away, past ``hedges`` ("counts at least 40"); behind ``putting`` what is counted
    stands between, with a word of ``at`` ("put the toll at 40"). Only a body is the subject of ``verbs``.
    """

    verbs: frozenset[str]
    told: frozenset[str]
    putting: frozenset[str]
    at: frozenset[str]
    hedges: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """What finding statements needs to know of a language; the sets hold folded single words. See ``docs/statements.md``.

    ``mute`` are nouns for what says nothing, ``standards`` what one goes by, ``idioms`` phrases with a reporting word in which
    nobody speaks; ``head_last`` says where the noun of a phrase stands; ``corrections``, of ``disputes.toml``, open a note that
    corrects the page; ``hollow`` are objects of a verb of saying that give no words; ``partitives`` single one out of several, with
    the comma behind them.
    """

    cues: tuple[CueWord, ...]
    via: ViaWords
    hearsay: HearsayWords
    counting: CountingWords
    denying: DenyingWords
    nouns: frozenset[str]
    denying_nouns: frozenset[str]
    contradictions: tuple[str, ...]
    no_contradictions: tuple[str, ...]
    clitic: str
    participle: str
    possessive: tuple[str, ...]
    comma_introduces: bool
    announcing: frozenset[str]
    that: frozenset[str]
    aim: frozenset[str]
    meets: frozenset[str]
    to_whom: frozenset[str]
    audience: frozenset[str]
    between: frozenset[str]
    negation: frozenset[str]
    lead_in: frozenset[str]
    openers: frozenset[str]
    prepositions: frozenset[str]
    stops: frozenset[str]
    when: frozenset[str]
    spells: frozenset[str]
    contrasting: frozenset[str]
    adverbials: frozenset[str]
    coordinators: frozenset[str]
    alternatives: frozenset[str]
    of_denied: frozenset[str]
    relatives: frozenset[str]
    pronouns: frozenset[str]
    describing: frozenset[str]
    indefinite: frozenset[str]
    naming: frozenset[str]
    determiners: frozenset[str]
    passive_auxiliaries: frozenset[str]
    finite: frozenset[str]
    present: frozenset[str]
    subordinators: frozenset[str]
    bearing_out: frozenset[str]
    insisting: frozenset[str]
    continuing: frozenset[str]
    nots: frozenset[str]
    sides: frozenset[str]
    crowds: frozenset[str]
    collective: frozenset[str]
    silence: frozenset[str]
    attributive: frozenset[str]
    nominal: frozenset[str]
    as_saying: frozenset[str]
    inquiries: frozenset[str]
    refusing: frozenset[str]
    claims: frozenset[str]
    clausal: frozenset[str]
    reflexives: frozenset[str]
    plural: frozenset[str]
    owning: frozenset[str]
    particles: frozenset[str]
    homeward: frozenset[str]
    supposed: frozenset[str]
    sought: frozenset[str]
    definite: frozenset[str]
    singular: frozenset[str]
    pointing: frozenset[str]
    persons: frozenset[str]
    bodies: frozenset[str]
    papers: frozenset[str]
    seated: frozenset[str]
    verb_beginnings: tuple[str, ...]
    passive_beginnings: tuple[str, ...]
    no_passives: tuple[str, ...]
    numerals: frozenset[str]
    standards: frozenset[str]
    mute: frozenset[str]
    head_last: bool
    idioms: tuple[str, ...]
    anonymity: tuple[str, ...]
    occasions: tuple[str, ...]
    in_papers: tuple[str, ...]
    corrections: tuple[str, ...]
    hollow: frozenset[str]
    nobody: tuple[str, ...]
    files: frozenset[str]
    professing: frozenset[str]
    reasons: frozenset[str]
    informed: frozenset[str]
    undergone: frozenset[str]
    partitives: tuple[str, ...]


# The fields that do not hold the words of one key as they stand there, those that keep the order of theirs, and keys that are not
# called as their field. (What a field is for does not tell: compiled classes have lost their types.)
_NO_WORDS: Final = frozenset(
    {"cues", "via", "hearsay", "counting", "denying", "clitic", "participle", "comma_introduces", "head_last", "noun_behind",
     "bare", "posts", "hollow", "nobody", "partitives", "corrections", "mute", "standards", "idioms", "numerals"}
)  # fmt: skip
_LISTS: Final = frozenset(
    {"contradictions", "no_contradictions", "possessive", "verb_beginnings", "passive_beginnings", "no_passives", "anonymity",
     "occasions", "in_papers", "same_heads", "networks", "endings"}
)  # fmt: skip
_KEYS: Final = {"origin": "from"}


def read_reporting_words(pack: Pack) -> ReportingWords:
    """The reporting words of ``pack``; empty where it has none. Raises `PackError` where a line or key can't be interpreted."""
    table = pack.table("reporting")
    via: Mapping[str, Any] = table.get("via", {})
    mute = pack.table("mute")
    clitic = table.get("clitic", "")
    if not isinstance(clitic, str):
        raise PackError(f"{pack.code}/reporting.toml: clitic: expected a string, found {clitic!r}")
    denying, words = read_denying_words(pack), _words(pack, ReportingWords)
    words["claims"] |= denying.claimed
    return ReportingWords(
        cues=tuple(_merged(_cues(pack, table, clitic))),
        via=ViaWords(
            noun_behind=bool(via.get("noun_behind", False)),
            posts={fold(verb): network for network, verbs in via.get("posts", {}).items() for verb in verbs},
            **_words(pack, ViaWords, "via"),
        ),
        hearsay=HearsayWords(bare=bool(table.get("hearsay", {}).get("bare", False)), **_words(pack, HearsayWords, "hearsay")),
        counting=CountingWords(**_words(pack, CountingWords, "counting")),
        denying=denying,
        clitic=clitic,
        participle=table.get("participle", ""),
        comma_introduces=bool(table.get("comma_introduces", False)),
        head_last=bool(mute.get("head_last", False)),
        hollow=frozenset(map(fold, pack.words("reporting", "hollow"))),
        nobody=tuple(f"{phrase} " for phrase in pack.words("reporting", "nobody")),
        partitives=tuple(f"{phrase}," for phrase in pack.words("reporting", "partitives")),
        corrections=tuple(map(fold, pack.words("disputes", "corrections"))),
        mute=frozenset(fold(line.text) for line in pack.lines("mute")),
        standards=frozenset(map(fold, pack.words("mute", "standards"))),
        idioms=pack.words("mute", "idioms"),
        numerals=frozenset(word for listed in pack.table("numbers").get("cardinals", {}).values() for word in listed),
        **words,
    )


def _words(pack: Pack, record: type, *where: str) -> dict[str, Any]:
    """The words at the keys of the table ``where`` in ``reporting.toml`` for the fields of ``record`` that hold such."""
    names = [one.name for one in fields(record) if one.name not in _NO_WORDS]
    found = {name: pack.words("reporting", *where, _KEYS.get(name, name)) for name in names}
    return {name: words if name in _LISTS else frozenset(words) for name, words in found.items()}


def _cues(pack: Pack, table: Mapping[str, Any], clitic: str) -> Iterator[CueWord]:
    columns, inverting = table.get("columns", ["subject"]), set(table.get("inverting", ()))
    participle = table.get("participle", "")
    weak, tells = set(table.get("weak", ())), set(table.get("tells", ()))
    if unknown := [one for one in columns if one not in ORDERS]:
        raise PackError(f"{pack.code}/reporting.toml: columns: {unknown[0]!r} is none of {', '.join(ORDERS)}")
    for kind, lines in pack.folder("reporting").items():
        if kind not in CLASSES:
            raise PackError(f"{pack.code}/reporting/{kind}.txt: a class is one of {', '.join(CLASSES)}")
        for line in lines:
            fields = [field.split() for field in line.text.split("|")]
            if len(fields) > len(columns):
                raise PackError(f"{line.where}: expected at most {len(columns)} fields between bars")
            for order, forms in zip(columns, fields, strict=False):
                for form in forms:
                    surface = form.replace("_", " ")
                    inverted = kind in inverting and not (participle and surface.endswith(participle))
                    orders = frozenset({order, "inverted"} if inverted else {order})
                    own = bool(clitic and len(form) > len(clitic) + 2 and form.endswith(clitic) and order != "subject")
                    yield CueWord(surface, (kind,), orders, own, surface in weak, line.where, surface in tells)
                    if clitic and order == "subject":  # with its object: membantahnya
                        yield CueWord(surface + clitic, (kind,), frozenset({"object"}), False, True, line.where)
    weak_sources = set(table.get("weak_sources", ()))
    for surface in table.get("sources", ()):
        own = bool(clitic and surface.endswith(clitic))
        yield CueWord(surface, ("say",), frozenset({"source"}), own, surface in weak_sources, "reporting.toml")


def _merged(cues: Iterator[CueWord]) -> Iterator[CueWord]:
    """One cue a surface: a form that stands in two classes or columns has the kinds and orders of both."""
    found: dict[str, CueWord] = {}
    for cue in cues:
        old = found.get(cue.surface)
        if old is None:
            found[cue.surface] = cue
        else:
            kinds = old.kinds if cue.kinds[0] in old.kinds else old.kinds + cue.kinds
            found[cue.surface] = CueWord(
                cue.surface,
                kinds,
                old.orders | cue.orders,
                old.own and cue.own,
                old.weak and cue.weak,
                old.where,
                old.tells or cue.tells,
            )
    return iter(found.values())
