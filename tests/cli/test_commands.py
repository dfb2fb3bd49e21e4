"""The command line as people call it: what it prints, what it refuses, and its exit statuses."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sanad.cli.main import COMMANDS, main
from sanad.testing import write_pages

PAGE = """Quayside Tribune

Ferry ministers to meet in Rabat

12 May 2023, 08:00 GMT

Japan condemned Brazil on Thursday over the ferry line. "The line is closed," Prime Minister Fumio Kishida said.

Brazil rejected the criticism, Reuters reported. The harbour was quiet in the morning and the market stayed open.
"""


class Said(NamedTuple):
    """What a call ended with."""

    status: int
    out: str
    err: str


Call = Callable[..., Said]


@pytest.fixture
def call(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Call:
    """A function that calls `sanad` with arguments in this process."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LANG", "C.UTF-8")

    def run(*arguments: object) -> Said:
        with pytest.raises(SystemExit) as left:
            main([str(one) for one in arguments])
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Said(int(left.value.code or 0), out.decode(), err.decode())

    return run


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A chronicle of eighty made-up pages and one of ours."""
    from sanad import Chronicle

    folder = tmp_path_factory.mktemp("cli")
    write_pages(folder / "pages", 80, seed=5)
    (folder / "pages" / "ferry.txt").write_text(PAGE)
    with Chronicle(folder / "news.db") as chronicle:
        chronicle.add(folder / "pages")
    return folder / "news.db"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """One page as a file."""
    (tmp_path / "ferry.txt").write_text(PAGE)
    return tmp_path / "ferry.txt"


# -- help and calls that are wrong ------------------------------------------------------------------------------------


def test_help_is_quick_and_lists_every_command() -> None:
    """No command's module is loaded for it; three tenths of a second are enough on a machine that is doing other things too."""
    code = "import sys; from sanad.cli.main import main\ntry: main(['--help'])\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert all(re.search(rf"^  {name} ", said, re.M) for name in COMMANDS)
    assert not [name for name in ("rich", "lxml", "sqlite3", "fastapi", "msgspec", "sanad.build") if f"'{name}'" in said]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, call: Call) -> None:
    """And says more than its name."""
    said = call(name, "--help")
    assert said.status == 0
    assert len(said.out) > 80


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nonsense"], "No such command 'nonsense'"),
        (["timeline", "--db", "nowhere.db"], "there is no chronicle at nowhere.db; make one with"),
        (["timeline", "--from", "yesterday"], "'yesterday' is no date"),
        (["timeline", "--status", "maybe"], "--status: 'maybe' is no status; choose from: reported, planned"),
        (["timeline", "--from", "2024-13"], "--from: '2024-13' is no date"),
        (["timeline", "--from", "2024-06", "--to", "2024-05"], "--from: 2024-06 lies behind the last day"),
        (["timeline", "--type", "FOO"], "--type: 'FOO' is no PLOVER type; choose from: AGREE, CONSULT"),
        (["statements", "--type", "consults"], "is CONSULT meant?"),
        (["timeline", "--country", "Indonesia"], "is IDN (Indonesia) meant?"),
        (["quotes", "--country", "Jepang"], "is JPN (Japan) meant?"),
        (["articles", "--language", "indonesian"], "is id meant?"),
        (["export", "--language", "xx"], "'xx' is no language code"),
        (["timeline", "--storyline", "lnope"], "there is none with the id 'lnope'; ids stand in: sanad storylines"),
        (["timeline", "--limit", "abc"], "'abc' does not fit; write a whole number of 1 or more"),
        (["sample", "abc"], "'abc' does not fit; write a whole number of 1 or more"),
        (["search", '"'], "holds no words to look for"),
        (["add", ".", "--languages", "xx"], "'xx' is no language code, and there is no pack for it; packs: en, id"),
        (["explain", "x", "--packs", "nofolder"], "there is no folder nofolder"),
        (["add"], "Missing argument"),
        (["add", "/nowhere/at/all", "--db", "new.db"], "there is nothing at /nowhere/at/all"),
        (["add", "-", "--db", "/nowhere/new.db"], "there is no folder /nowhere"),
        (["read", "/nowhere/at/all"], "there is nothing at"),
        (["export", "--format", "ics", "--what", "quotes"], "ics holds events, not quotes"),
        (["pack", "check", "xx"], "there is no pack 'xx'"),
        (["pack", "new", "Malay"], "is no ISO 639 code"),
        (["show", "nobody"], "nothing in"),
        (["export", "-o", "/nowhere/events.csv"], "there is no folder /nowhere to write events.csv in"),
        (["correct", "a1", "--wrong"], "there is no article 'a1'"),
        (["correct", "--by", "R. Sari"], "Missing argument 'ARTICLE'"),
        (["correct", "--undo", "99", "--by", "R. Sari"], "there is no correction number 99"),
        (["correct", "--undo", "1", "--wrong"], "--undo takes back a correction by its number alone"),
    ],
)
def test_a_wrong_call_gets_one_line_and_status_2(
    arguments: list[str], words: str, call: Call, db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On standard error, with what was wrong; nothing on standard output."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SANAD_DB", str(db))
    said = call(*arguments)
    assert (said.status, said.out) == (2, "")
    assert words in said.err
    assert said.err.startswith("sanad: ")
    assert said.err.count("\n") == 1


def test_sanad_alone_prints_its_help(call: Call) -> None:
    """As people read it, over several lines; the same for a group of commands."""
    said = call()
    assert (said.status, said.err) == (0, "")
    assert re.search(r"^  timeline ", said.out, re.M)
    assert re.search(r"^  check ", call("pack").out, re.M)


def test_a_folder_that_the_environment_names_is_told_as_such(
    call: Call, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not as if it had been written behind --packs; a pack's own folder is told from the one that holds it."""
    monkeypatch.setenv("SANAD_PACKS", "nofolder")
    said = call("explain", page)
    assert (said.status, "there is no folder nofolder (from SANAD_PACKS in the environment)" in said.err) == (2, True)
    monkeypatch.delenv("SANAD_PACKS")
    call("pack", "new", "ms", "--to", tmp_path / "packs")
    said = call("pack", "check", "ms", "--packs", tmp_path / "packs" / "ms")
    assert said.status == 2
    assert f"is a pack's own folder; give the folder that holds it: {tmp_path / 'packs'}" in said.err


def test_a_database_of_another_program_is_refused(call: Call, tmp_path: Path, page: Path) -> None:
    """Before anything is written to it."""
    import sqlite3

    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE theirs (n)")
    said = call("add", page, "--db", tmp_path / "other.db")
    assert said.status == 2
    assert "another program" in said.err


# -- pages ------------------------------------------------------------------------------------------------------------


def test_read_gives_one_line_of_json_a_page(call: Call, page: Path) -> None:
    """With the article's fields."""
    said = call("read", page, page)
    assert said.status == 0
    first, second = map(json.loads, said.out.splitlines())
    assert first == second
    assert first["title"] == "Ferry ministers to meet in Rabat"
    assert {"id", "text", "published", "language", "furniture", "problems"} <= set(first)


def test_annotate_gives_the_article_and_all_four_lists(call: Call, page: Path) -> None:
    """Every span is exactly what its field says."""
    found = json.loads(call("annotate", page).out)
    assert set(found) >= {"article", "times", "mentions", "statements", "events"}
    text = found["article"]["text"]
    for one in [*found["times"], *found["mentions"]]:
        if one["field"] == "text":
            assert text[one["start"] : one["end"]] == one["text"]


def test_explain_names_words_and_rules(call: Call, page: Path) -> None:
    """For people who ask why."""
    said = call("explain", page).out
    assert "statement direct" in said
    assert "words   The line is closed" in said


def test_explain_shortens_long_lines_of_the_lexicon(call: Call, tmp_path: Path) -> None:
    """To the alternatives that may have matched; --json has the whole line."""
    text = "Protesters in Tehran stormed the Saudi embassy on Thursday. The market stayed open, and the harbour was quiet."
    (tmp_path / "storm.txt").write_text(f"Quayside Tribune\n\nEmbassy stormed\n\n12 May 2023\n\n{text}\n")
    said = call("explain", tmp_path / "storm.txt").out
    whole = {one["entry"] for one in json.loads(call("explain", tmp_path / "storm.txt", "--json").out)["events"]}
    assert any(len(entry) > 300 for entry in whole)
    assert re.search(r"entry en/events/PROTEST\.txt:\d+ v \(storm\|…\) \.\. \(embassy\|embassies\|…\)", said)


def test_a_page_that_can_not_be_read_makes_status_1(call: Call, page: Path, tmp_path: Path) -> None:
    """The others are still printed."""
    (tmp_path / "empty.txt").touch()
    said = call("read", tmp_path)
    assert (said.status, len(said.out.splitlines())) == (1, 1)
    assert re.match(r"sanad: .*empty\.txt: .+\n$", said.err)


# -- adding -----------------------------------------------------------------------------------------------------------


def test_add_says_what_it_did(call: Call, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file may be named by the environment; the second time nothing is new."""
    monkeypatch.setenv("SANAD_DB", str(tmp_path / "new.db"))
    assert call("add", page).out == f"{tmp_path / 'new.db'}: 1 new, 0 known already\n"
    assert call("add", page).out == f"{tmp_path / 'new.db'}: nothing new, 1 known already\n"
    counts = {"new": 0, "known": 1, "same": 0, "left_out": 0, "failed_before": 0}
    assert json.loads(call("add", page, "--json").out) == {**counts, "failed": []}


def test_add_takes_a_page_from_standard_input(page: Path, tmp_path: Path) -> None:
    """As ``-``."""
    run = [sys.executable, "-m", "sanad", "add", "-", "--db", str(tmp_path / "new.db")]
    said = subprocess.run(run, input=PAGE.encode(), capture_output=True, check=True)
    assert b"1 new" in said.stdout


def test_a_wrong_call_leaves_no_chronicle_behind(call: Call, page: Path, tmp_path: Path) -> None:
    """Neither for a page that is not there nor for a language that is none."""
    for wrong in (["nofile.txt"], [page, "--languages", "xx"], [page, "--from", "kemarin"]):
        assert call("add", *wrong, "--db", tmp_path / "new.db").status == 2
        assert not (tmp_path / "new.db").exists()


def test_a_language_without_a_pack_is_told_but_let_in(call: Call, page: Path, tmp_path: Path) -> None:
    """Its pages would be kept and searchable."""
    said = call("add", page, "--languages", "ms", "--db", tmp_path / "new.db")
    assert (said.status, "1 left out for their language" in said.out) == (0, True)
    assert "there is no pack for ms: its pages are kept and can be searched, but not annotated" in said.err


def test_add_lists_failures_and_leaves_with_status_1(call: Call, page: Path, tmp_path: Path) -> None:
    """They can be asked for later."""
    (tmp_path / "empty.txt").touch()
    said = call("add", page, tmp_path / "empty.txt", "--db", tmp_path / "new.db")
    assert said.status == 1
    assert "1 new, 0 known already, 1 failed" in said.out
    assert "empty.txt" in said.err
    (failure,) = map(json.loads, call("failures", "--json", "--db", tmp_path / "new.db").out.splitlines())
    assert set(failure) == {"location", "reason", "retrieved"}
    again = call("add", page, tmp_path / "empty.txt", "--db", tmp_path / "new.db")
    assert (again.status, "nothing new, 1 known already, 1 failed before" in again.out) == (0, True)
    assert "--retry-failed" in again.err
    assert call("add", tmp_path / "empty.txt", "--retry-failed", "--db", tmp_path / "new.db").status == 1


def test_a_failure_is_taken_off_the_list(call: Call, tmp_path: Path) -> None:
    """Where its file is gone, say; a file that is still there is tried when it is added again."""
    db, empty = tmp_path / "new.db", tmp_path / "empty.txt"
    empty.touch()
    call("add", empty, "--db", db)
    assert "nothing failed at 'other.txt'" in call("failures", "--forget", "other.txt", "--db", db).err
    assert call("failures", "--forget", empty, "--db", db).status == 0
    assert "there are no failures" in call("failures", "--db", db).err
    assert call("add", empty, "--db", db).status == 1


def test_reread_and_relink_say_that_they_are_done(call: Call, page: Path, tmp_path: Path) -> None:
    """And change nothing where nothing else has changed."""
    db = tmp_path / "new.db"
    call("add", page, "--db", db)
    before = call("export", "--db", db).out
    assert "1 page read anew" in call("reread", "--db", db).out
    assert "linked anew" in call("relink", "--db", db).out
    assert call("export", "--db", db).out == before


# -- listings ---------------------------------------------------------------------------------------------------------

LISTINGS = ("timeline", "statements", "quotes", "conflicts", "echoes", "sources", "storylines", "actors", "articles")


@pytest.mark.parametrize("name", LISTINGS)
def test_listings_are_tables_for_people_and_json_for_programs(name: str, call: Call, db: Path) -> None:
    """The table is no wider than the terminal, but for headlines of the timeline and of conflicts; each JSON line is an object."""
    rows = [json.loads(line) for line in call(name, "--db", db, "--json").out.splitlines()]
    said = call(name, "--db", db)
    assert said.status == 0
    if name != "conflicts":
        assert rows
        assert said.out
    if name not in ("timeline", "conflicts"):
        assert all(len(line) <= 100 for line in said.out.splitlines())
    assert len(call(name, "--db", db, "--json", "--limit", "1").out.splitlines()) == min(len(rows), 1)
    assert "\x1b" not in said.out


def test_conflicts_say_who_says_what_and_of_what(call: Call, tmp_path: Path) -> None:
    """Each with its day, an id to go on with, and the whole sentences; in the language of the interface."""
    for outlet, count in (("Lini Embun", "tiga"), ("Kabar Sagara", "delapan")):
        text = f"{outlet}\n\nBom di Bandung\n\n3 Mei 2021\n\nBom menewaskan {count} orang di pasar Cicadas, Senin (3/5/2021)."
        (tmp_path / f"{outlet}.txt").write_text(text + " Warga setempat membersihkan jalan itu hingga malam hari.\n")
        call("add", tmp_path / f"{outlet}.txt", "--db", tmp_path / "new.db")
    rows = [json.loads(line) for line in call("conflicts", "--db", tmp_path / "new.db", "--json").out.splitlines()]
    assert [row["values"] for row in rows if row["kind"] == "number"] == [["3", "8"]]
    said = call("conflicts", "--db", tmp_path / "new.db", "--interface", "id").out
    head = re.search(r"^2021-05-03 +angka: 3 / 8 +(\w+)$", said, re.M)
    assert head is not None
    assert call("show", head[1], "--db", tmp_path / "new.db").status == 0
    assert "Lini Embun 2021-05-03: Bom menewaskan tiga orang" in said
    assert "Kabar Sagara 2021-05-03: Bom menewaskan delapan orang" in said


@pytest.mark.parametrize("name", LISTINGS)
def test_all_listings_take_the_same_filters(name: str, call: Call, db: Path) -> None:
    """A filter that nothing meets leaves nothing, and says so on standard error."""
    filters = [
        "--actor",
        "x",
        "--country",
        "RUS",
        "--type",
        "AID",
        "--status",
        "planned",
        "--from",
        "1999",
        "--to",
        "1999-12",
        "--outlet",
        "x",
    ]
    storyline = json.loads(call("storylines", "--db", db, "--json", "--limit", "1").out)["id"]
    said = call(name, "--db", db, *filters, "--language", "id", "--storyline", storyline)
    assert (said.status, said.out, said.err) == (0, "", "nothing matches\n")


def test_the_timeline_tells_who_did_what_and_who_says_so(call: Call, db: Path) -> None:
    """Date, act in words, sources, the outlet, and the sentence; in the interface's language."""
    said = call("timeline", "--db", db, "--actor", "Japan", "--outlet", "Quayside Tribune").out
    assert re.search(r"Japan criticised Brazil  \[disputed\]  1 source, 1 page  e[0-9a-f]{12}", said)
    assert "Japan condemned Brazil on Thursday over the ferry line." in said
    said = call("timeline", "--db", db, "--actor", "Japan", "--outlet", "Quayside Tribune", "--interface", "id").out
    assert re.search(r"Jepang mengecam Brasil  \[diperselisihkan\]  1 sumber, 1 halaman  e", said)


def test_search_finds_words_and_shows_them(call: Call, db: Path) -> None:
    """In the text or the title."""
    (row,) = map(json.loads, call("search", "Kishida", "--db", db, "--json").out.splitlines())
    assert "[Kishida]" in row["snippet"]
    assert "Ferry ministers" in call("search", "ferry", "minis*", "--db", db).out
    assert "AND is looked for as a word" in call("search", "ferry AND zebras", "--db", db).err


def test_actors_are_those_who_are_somebody(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that mean two are none of their own; names are not broken for the sake of ids on a narrow terminal."""
    text = "Foreign Minister Retno Marsudi met Prime Minister Fumio Kishida in Tokyo. Both leaders condemned the attack. "
    (tmp_path / "two.txt").write_text(f"Quayside Tribune\n\nTwo meet\n\n12 May 2023\n\n{text * 2}\n")
    call("add", tmp_path / "two.txt", "--db", tmp_path / "new.db")
    mentioned = [one["entity"] for one in json.loads(call("annotate", tmp_path / "two.txt").out)["mentions"]]
    assert [one for one in mentioned if one.startswith("pair:")]
    monkeypatch.setenv("COLUMNS", "60")
    said = call("actors", "--db", tmp_path / "new.db")
    assert ("pair:" in said.out, "Fumio Kishida" in said.out) == (False, True)


def test_show_gives_everything_by_its_id(call: Call, db: Path) -> None:
    """Events, articles, statements, quotes, storylines and actors from the listings; an outlet by its name."""
    ids = []
    for name, key in (
        ("timeline", "id"),
        ("articles", "id"),
        ("statements", "id"),
        ("quotes", "id"),
        ("storylines", "id"),
        ("actors", "entity"),
    ):
        ids.append(json.loads(call(name, "--db", db, "--json", "--limit", "1").out)[key])
    kinds = [json.loads(call("show", id_, "--db", db, "--json").out)["kind"] for id_ in [*ids, "Reuters"]]
    assert kinds == ["ToldEvent", "ReadArticle", "SaidStatement", "Quote", "Storyline", "KnownActor", "KnownOutlet"]
    for id_ in [*ids, "Reuters"]:
        assert call("show", id_, "--db", db).out.strip()


# -- corrections ------------------------------------------------------------------------------------------------------


def test_a_correction_changes_what_is_told(call: Call, page: Path, tmp_path: Path) -> None:
    """By quoted words; it is listed with the name of who made it."""
    db = tmp_path / "new.db"
    call("add", page, "--db", db)
    (article,) = map(json.loads, call("articles", "--db", db, "--json").out.splitlines())
    assert "kept" in call("correct", article["id"], "--by", "R. Sari", "--set", 'byline=["Mara Ellison"]', "--db", db).out
    said = call("correct", article["id"], "--by", "R. Sari", "--statement", "The line is closed,", "--wrong", "--db", db)
    assert (said.status, "they must be one of: 'The line is closed'" in said.err) == (2, True)
    call(
        "correct",
        article["id"],
        "--by",
        "R. Sari",
        "--statement",
        "The line is closed",
        "--wrong",
        "--note",
        "a headline",
        "--db",
        db,
    )
    assert "The line is closed" not in call("statements", "--db", db).out
    call("reread", "--db", db)
    assert "The line is closed" not in call("statements", "--db", db).out
    assert json.loads(call("articles", "--db", db, "--json").out)["byline"] == ["Mara Ellison"]
    assert [json.loads(line)["name"] for line in call("corrections", "--db", db, "--json").out.splitlines()] == ["R. Sari"] * 2


@pytest.fixture
def put_right(call: Call, page: Path, tmp_path: Path) -> Callable[..., Said]:
    """A function that corrects the one article of a new chronicle."""
    db = tmp_path / "new.db"
    call("add", page, "--db", db)
    id_ = json.loads(call("articles", "--db", db, "--json").out)["id"]
    return lambda *right: call("correct", id_, "--db", db, "--by", "R. Sari", *right)


@pytest.mark.parametrize(
    ("right", "words"),
    [
        (["--event", "condemned", "--set", "status=foo"], "it must be one of reported, planned, hypothetical, alleged, denied"),
        (["--event", "condemned", "--set", "status=planed"], "is planned meant?"),
        (["--event", "condemned", "--set", "date=kemarin"], "it must be a TIMEX3 value: a day (2022-08-15), month (2022-08)"),
        (["--event", "condemned", "--set", "type=FOO"], "it must be one of AGREE, CONSULT"),
        (["--event", "condemned", "--set", "type=AID", "--set", "mode=visit"], "AID has no mode 'visit'"),
        (["--event", "condemned", "--set", "score=20"], "a number from -10 to 10"),
        (["--event", "condemned", "--set", 'contexts=["sport"]'], "it must be a list out of asylum"),
        (["--event", "condemned", "--set", 'recipients=["Laut Natuna"]'], "mentions nobody as 'Laut Natuna'; it mentions"),
        (["--event", "condemned", "--set", 'recipients=[{"text": "Brazil"}]'], '"kind": "place", "entity": "place:natuna"'),
        (["--event", "condemned", "--set", "colour=red"], "'colour' of event can't be corrected; what can: act, actors"),
        (["--event", "condemns", "--wrong"], "no event of this page has the words 'condemns'; they must be one of: 'condemned'"),
        (["--event", "condemned", "--nth", "3", "--wrong"], "this page has 1, so there is no number 3"),
        (["--statement", "The line", "--wrong"], "they must be one of: 'The line is closed'"),
        (["--set", "published=kemarin"], "'kemarin' is no published of article; it must be a day (2022-08-15)"),
        (["--set", "language=indonesian"], "an ISO 639-1 code such as id or en"),
        (["--set", "byline=Mara"], "it must be a list of words"),
        (["--set", "tittle=Boats"], "is title meant?"),
        (["--set", "status=planned"], "'status' of article can't be corrected (it is a field of an event)"),
        ([], "say what is right"),
        (["--wrong"], "--wrong needs --event or --statement"),
    ],
)
def test_a_correction_that_can_not_be_right_is_refused(
    right: list[str], words: str, put_right: Callable[..., Said], call: Call, tmp_path: Path
) -> None:
    """With what is allowed, or the words that could be meant; nothing of it is kept."""
    said = put_right(*right)
    assert said.status == 2
    assert words in said.err
    assert call("corrections", "--db", tmp_path / "new.db").err == "there are no corrections\n"


@pytest.mark.parametrize(
    ("right", "field", "value"),
    [
        ("status=planned", "status", "planned"),
        ("date=2023-05-10/2023-05-12", "date", "2023-05-10/2023-05-12"),
        ("date=null", "date", None),
        ("score=-7.5", "score", -7.5),
        ("historical=true", "historical", True),
    ],
)
def test_a_correction_that_can_be_right_is_kept(
    right: str, field: str, value: object, put_right: Callable[..., Said], call: Call, tmp_path: Path
) -> None:
    """And told at once by what is exported."""
    assert put_right("--event", "condemned", "--set", right).status == 0
    rows = map(json.loads, call("export", "--what", "mentions", "--db", tmp_path / "new.db").out.splitlines())
    assert next(one[field] for one in rows if one["start"] == 0) == value


def test_parties_are_put_right_by_their_names(put_right: Callable[..., Said], call: Call, tmp_path: Path) -> None:
    """As the page mentions them: by canonical name, by id or by its words."""
    assert put_right("--event", "condemned", "--set", 'recipients=["Fumio Kishida"]').status == 0
    rows = map(json.loads, call("export", "--what", "mentions", "--db", tmp_path / "new.db").out.splitlines())
    assert [party["name"] for one in rows if one["start"] == 0 for party in one["recipients"]] == ["Fumio Kishida"]


def test_a_correction_is_taken_back_by_its_key(put_right: Callable[..., Said], call: Call, tmp_path: Path) -> None:
    """The list names key and article; what was taken back stays listed, and is taken back once."""
    db = tmp_path / "new.db"
    title = json.loads(call("articles", "--db", db, "--json").out)["title"]
    hint = re.search(r"take it back with: sanad (.+)\)$", put_right("--set", "title=Boats").out.strip())
    assert hint is not None
    (made,) = map(json.loads, call("corrections", "--db", db, "--json").out.splitlines())
    assert (made["key"], made["article"]) == (1, json.loads(call("articles", "--db", db, "--json").out)["id"])
    assert re.search(rf"^1 +{made['article']} .*title=Boats", call("corrections", "--db", db).out, re.M)
    assert "say who corrects: --by NAME" in call("correct", "--undo", "1", "--db", db).err
    assert shlex.split(hint[1])[:3] == ["correct", "--undo", "1"]
    assert call(*shlex.split(hint[1])).status == 0  # as it stands
    assert json.loads(call("articles", "--db", db, "--json").out)["title"] == title
    assert f"(taken back by {made['name']})" in " ".join(call("corrections", "--db", db).out.split())
    said = call("correct", "--undo", "1", "--by", "B. Lubis", "--db", db)
    assert (said.status, f"was taken back already, by {made['name']}" in said.err) == (2, True)


# -- measuring, packs, keeping ----------------------------------------------------------------------------------------


def test_a_sample_is_judged_and_measured(call: Call, db: Path, tmp_path: Path) -> None:
    """The same seed draws the same; verdicts give precision by type with an interval."""
    sheet = tmp_path / "sheet.csv"
    drawn = call("sample", 6, "--seed", 4, "--db", db).out
    assert drawn == call("sample", 6, "--seed", 4, "--db", db).out != call("sample", 6, "--seed", 5, "--db", db).out
    call("sample", 6, "--seed", 4, "--db", db, "-o", sheet)
    assert call("agreement", sheet).status == 2  # nothing judged yet
    rows = list(csv.DictReader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
    with sheet.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, list(rows[0]))
        table.writeheader()
        table.writerows({**row, "right": "n" if row["kind"] == "statement" else "y"} for row in rows)
    found = {one["type"]: one for one in map(json.loads, call("agreement", sheet, "--json").out.splitlines())}
    assert (found["event all"]["share"], found["statement all"]["share"]) == (1.0, 0.0)
    assert found["event all"]["low"] < 1.0 == found["event all"]["high"]
    assert call("agreement", __file__).status == 2
    assert all(row["words"] and row["words"] in row["sentence"] for row in rows if row["kind"] == "event")


def test_a_sheet_whose_empty_cells_a_spreadsheet_left_out_is_measured(call: Call, tmp_path: Path) -> None:
    """A row that ends early is not judged; a weight may have a decimal comma."""
    (tmp_path / "sheet.csv").write_text('kind,type,weight,right\nevent,AGREE\nevent,AGREE,"1,500",y\n')
    (found, whole) = map(json.loads, call("agreement", tmp_path / "sheet.csv", "--json").out.splitlines())
    assert (found["type"], found["judged"], whole["share"]) == ("event AGREE", 1, 1.0)


def test_a_new_pack_is_commented_and_without_faults(call: Call, tmp_path: Path) -> None:
    """All its entries are comments, so it is empty, loads, and is checked."""
    said = call("pack", "new", "ms", "--to", tmp_path / "packs", "--name", "Malay")
    assert said.status == 0
    assert 'name = "Malay"' in (tmp_path / "packs/ms/pack.toml").read_text()
    lists = [*(tmp_path / "packs/ms").rglob("*.txt")]
    assert lists
    assert all(not line or line.startswith("#") for file in lists for line in map(str.strip, file.read_text().splitlines()))
    assert call("pack", "check", "ms", "--packs", tmp_path / "packs").out == (
        "ms: no faults, 0 examples; it holds no words yet: write some into its files\n"
    )
    assert re.search(r"^# en: and \d+ more lines like these$", (tmp_path / "packs/ms/events/ACCUSE.txt").read_text(), re.M)
    assert call("pack", "new", "ms", "--to", tmp_path / "packs").status == 2


def test_faults_of_a_pack_are_listed_with_their_place(call: Call, tmp_path: Path) -> None:
    """All at once: a line of no kind, a file that nothing asks for; a table that can't be read."""
    call("pack", "new", "ms", "--to", tmp_path)
    home = tmp_path / "ms"
    (home / "events" / "ACCUSE.txt").write_text("x what\nn kecaman\n")
    (home / "abreviations.txt").write_text("dr.\n")
    said = call("pack", "check", "ms", "--packs", tmp_path)
    assert said.status == 1
    assert re.search(rf"^{tmp_path.name}/ms/events/ACCUSE\.txt:1: ", said.out, re.M)
    assert "ms/abreviations.txt: no step asks for a file of this name; is abbreviations.txt meant?" in said.out
    (home / "dates.toml").write_text("months = [\n")
    assert "ms/dates.toml: " in call("pack", "check", "ms", "--packs", tmp_path).out


def test_examples_of_a_pack_that_do_not_come_out_are_listed(call: Call, tmp_path: Path) -> None:
    """Those beside the lines of the lexicon, and those in files of their own."""
    call("pack", "new", "ms", "--to", tmp_path)
    home = tmp_path / "ms"
    (home / "events" / "ACCUSE.txt").write_text("n kecaman :: Hujan turun di pelabuhan.\n")
    (home / "events" / "NONE.txt").write_text("n hujan :: Hujan turun di pelabuhan.\n")
    (home / "examples" / "dates.toml").write_text('examples = [["2026-01-20", "Hujan turun.", "x = 2020"]]\n')
    said = call("pack", "check", "ms", "--packs", tmp_path)
    assert said.status == 1
    assert re.search(r"/ms/events/ACCUSE\.txt:1: .* must give ACCUSE, gives no event$", said.out, re.M)
    assert re.search(r"/ms/examples/dates\.toml, example 1: 'Hujan turun\.' must give \['x = 2020'\], gives \[\]$", said.out, re.M)
    assert said.out.endswith("ms: 2 faults, 3 examples\n")


def test_a_folder_on_top_of_a_built_in_pack(call: Call, page: Path, tmp_path: Path) -> None:
    """Is said to be one; its lines begin without a mode and are told from ours; a fault in it keeps all examples back."""
    said = call("pack", "new", "en", "--to", tmp_path / "mine").out
    assert "lies on top of the built-in pack en, what you write there is added" in said
    assert 'name = "English"' in (tmp_path / "mine/en/pack.toml").read_text()
    (tmp_path / "mine/en/events/PROTEST.txt").write_text("v outstare\n")
    page.write_text(PAGE.replace("rejected the criticism", "outstared Japan"))
    found = json.loads(call("annotate", page, "--packs", tmp_path / "mine").out)["events"]
    (event,) = [one for one in found if one["entry"].endswith(" v outstare")]
    assert (event["entry"], event["mode"]) == ("mine/en/events/PROTEST.txt:1 v outstare", None)
    call("pack", "new", "en", "--to", tmp_path / "broken")
    (tmp_path / "broken/en/events/PROTEST.txt").write_text("x outstare\n")
    said = call("pack", "check", "en", "--packs", tmp_path / "broken")
    assert said.out.endswith("en: 1 fault, examples not run, for the pack can't be used; mend the faults first\n")


def test_check_and_backup_look_after_the_file(call: Call, db: Path, tmp_path: Path) -> None:
    """A sound file says so with its numbers; a copy is made once and never over another file."""
    assert re.match(r".*: sound; 81 articles, \d+ events", call("check", "--db", db).out)
    assert call("backup", tmp_path / "copy.db", "--db", db).status == 0
    assert call("check", "--db", tmp_path / "copy.db").status == 0
    assert call("backup", tmp_path / "copy.db", "--db", db).status == 2


def test_a_damaged_file_gets_one_line(call: Call, db: Path, tmp_path: Path) -> None:
    """Whatever SQLite says about it."""
    call("backup", tmp_path / "copy.db", "--db", db)
    with (tmp_path / "copy.db").open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 200_000)
    said = call("timeline", "--db", tmp_path / "copy.db")
    assert said.status == 2
    assert re.match(r"sanad: .*(can't be read|is damaged).*\n$", said.err)


def test_an_export_that_can_not_be_written_says_so(call: Call, db: Path, tmp_path: Path) -> None:
    """And leaves nothing half-written."""
    (tmp_path / "file").touch()
    said = call("export", "--db", db, "-o", tmp_path / "file" / "events.csv", "--format", "csv")
    assert (said.status, "there is no folder" in said.err) == (2, True)
    assert call("export", "--db", db, "-o", tmp_path / "events.csv", "--format", "csv").status == 0
    assert sorted(one.name for one in tmp_path.iterdir()) == ["events.csv", "file"]
