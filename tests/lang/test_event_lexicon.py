"""The lines of the event lexicon, read from packs made up in memory."""

import pytest

from sanad.errors import PackError
from sanad.lang.event_lines import EventEntry, read_entries
from sanad.lang.events import check_event_words, read_event_words
from sanad.lang.load import load_pack
from sanad.lang.pack import Line, Pack


def pack_of(**lists: str) -> Pack:
    """A pack whose event lists hold these lines, with the English morphology."""
    english = load_pack("en")
    lines = {
        f"events/{name}": tuple(
            Line(text, f"xx/events/{name}.txt:{number}") for number, text in enumerate(body.strip().splitlines(), 1)
        )
        for name, body in lists.items()
    }
    return Pack(
        "xx",
        "X",
        "1",
        {"morphology": english.table("morphology")},
        {**lines, "classes/troops": (Line("troops", "xx/classes/troops.txt:1"),)},
    )


def entry_of(line: str) -> EventEntry:
    """The one entry of ``line`` under ACCUSE."""
    entries, faults = read_entries(pack_of(ACCUSE=line))
    assert not faults
    return entries[0]


def test_a_line_is_kind_pattern_contexts_and_example() -> None:
    """What stands behind ``+`` are contexts, what stands behind ``::`` is an example with its parties."""
    entry = entry_of("v accuse .. of +legal :: Oslo accused Rome of delay. => NOR > ITA")
    assert (entry.kind, entry.pattern, entry.contexts) == ("v", "accuse .. of", ("legal",))
    assert entry.examples[0] == ("Oslo accused Rome of delay.", True, ("NOR",), ("ITA",))


def test_an_example_with_an_exclamation_mark_must_not_hold() -> None:
    """``:: !`` is a sentence that the entry must leave alone."""
    assert entry_of("v condemn :: ! The house was condemned.").examples[0].holds is False


def test_a_section_gives_mode_and_contexts_to_the_lines_below() -> None:
    """``[mode] +context`` holds until the next section; ``[-]`` ends the mode."""
    entries, faults = read_entries(pack_of(ACCUSE="[allege] +legal\nv charge\n[-]\nv blame"))
    assert not faults
    assert [(one.mode, one.contexts) for one in entries] == [("allege", ("legal",)), (None, ())]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("x condemn", "a line is one of"),
        ("v condemn +sport", "no PLOVER context"),
        ("[shout]\nv condemn", "no mode 'shout'"),
        ("v (condemn", "brackets"),
        ("v sack @nobody", "classes/nobody.txt"),
        ("v .. of", "begin with a word"),
    ],
)
def test_faults_name_the_line_and_what_was_expected(line: str, says: str) -> None:
    """All faults are listed, each with file and line."""
    faults = check_event_words(pack_of(ACCUSE=line))
    assert [fault for fault in faults if says in fault.message and "xx/events/ACCUSE.txt:" in fault.where]


def test_the_same_pattern_under_two_types_is_a_fault() -> None:
    """A pattern has one type; the second place names the first."""
    faults = check_event_words(pack_of(ACCUSE="v condemn", REJECT="v condemn"))
    assert len(faults) == 1 and "ACCUSE.txt:1" in faults[0].message


def test_a_pattern_that_begins_with_a_party_is_a_fault() -> None:
    """Who acts is read before what is done, so such a pattern never matches; a group may say of what kind an act is."""
    lines = "n police in the streets\np police deployed\nn Kenya standoff\nn police presence\nv police the streets"
    english = pack_of(MOBILIZE=lines)
    pack = Pack(
        "xx",
        "X",
        "1",
        {**english.tables, "groups": {"COP": {"police": ["police"]}}, "stance": {"place": ["in"]}},
        {**english.lists, "countries": (Line("KEN | Kenya", "xx/countries.txt:1"),)},
    )
    assert [fault.where.rpartition(":")[2] for fault in check_event_words(pack)] == ["1", "2", "3"]


def test_a_list_that_is_called_after_no_type_is_refused() -> None:
    """Compiling raises with all faults at once."""
    with pytest.raises(PackError, match="no PLOVER type"):
        read_event_words(pack_of(SHOUT="v shout"))


def test_first_words_are_found_in_all_their_forms() -> None:
    """The tree begins with each form of a verb, with its voices."""
    starts = read_event_words(pack_of(MOBILIZE="v deploy @troops")).starts
    assert {"deploy", "deploys", "deployed", "deploying"} <= set(starts)
    assert starts["deploying"][0].voices == {"gerund"}


@pytest.mark.parametrize("code", ["en", "id"])
def test_the_lexicons_that_ship_have_no_faults(code: str) -> None:
    """Every line can be read, and no pattern stands twice."""
    assert check_event_words(load_pack(code)) == []


def test_an_entry_may_limit_who_acts() -> None:
    """To those who are called by a word of a class; an unknown class is a fault."""
    entry = entry_of("v accuse by:@troops")
    assert (entry.pattern, entry.by) == ("accuse", frozenset({"troops"}))
    _, faults = read_entries(pack_of(ACCUSE="v accuse by:@nobody"))
    assert [fault.message for fault in faults] == ["there is no class 'nobody' of those who act"]
