"""Rules for clock times."""

from __future__ import annotations

from typing import Final

from sanad.times.figures import Item
from sanad.times.moment import Moment
from sanad.times.rules import Cut, moment_of, rule

_DAY: Final = 24 * 60


def _hour_minute(item: Item) -> tuple[int, int] | None:
    value = item.value
    if item.kind == "t":
        hour, minute = value
        return hour, minute
    if isinstance(value, str) or (isinstance(value, (int, float)) and value >= 100):  # 0900, 1430
        number = int(value)
        return (number // 100, number % 100) if number // 100 < 25 and number % 100 < 60 else None
    return (int(value), 0) if 0 <= value <= 24 and value == int(value) else None


def _clock(cut: Cut, first: str | None = None) -> Item | None:
    found = _hour_minute(cut.at("h"))
    if found is None:
        return None
    hour, minute = found
    return cut.item("7", Moment(hour=hour, minute=minute), first)


def _clock_marked(cut: Cut) -> Item | None:
    """8.30 a.m."""
    found = _hour_minute(cut.at("h"))
    if found is None or found[0] > 12:
        return None
    return cut.item("7", Moment(hour=found[0] % 12 + (12 if cut.value("a") == "pm" else 0), minute=found[1]))


def _half_to(cut: Cut) -> Item | None:
    found = _hour_minute(cut.at("h"))
    if found is None:
        return None
    return cut.item("7", Moment(hour=(found[0] - 1) % 24 or 12, minute=30) if found[0] != 1 else Moment(hour=0, minute=30))


def _minutes(item: Item) -> int | None:
    if item.kind == "4":
        return 15
    if item.kind == "2":
        return 30
    if item.kind == "Q":
        return 30 if item.value == "half" else 15
    return int(item.value) if isinstance(item.value, (int, float)) and 0 < item.value < 60 else None


def _minutes_after(cut: Cut) -> Item | None:
    """Hour first: pukul lima kurang sepuluh."""
    found, minutes = _hour_minute(cut.at("h")), _minutes(cut.at("min"))
    if found is None or minutes is None:
        return None
    return _past_or_to(cut, found[0], minutes, cut.value("mark") == "to")


def _minutes_before(cut: Cut) -> Item | None:
    """Minutes first: a quarter to nine."""
    found, minutes, mark = _hour_minute(cut.at("h")), _minutes(cut.at("min")), cut.at("mark")
    if found is None or minutes is None or found[0] > 12:
        return None
    if mark.kind == "~" and (cut.at("min").kind == "d" or minutes % 5):  # "9 to 11" is a range
        return None
    return _past_or_to(cut, found[0], minutes, mark.kind == "~")


def _past_or_to(cut: Cut, hour: int, minutes: int, before: bool) -> Item:
    if before:
        return cut.item("7", Moment(hour=(hour - 1) % 24, minute=60 - minutes))
    return cut.item("7", Moment(hour=hour, minute=minutes))


def _midnight(cut: Cut) -> Item:
    return cut.item(
        "7", Moment(hour=0 if cut.value("h") == "midnight" else 12, unit="clock" if cut.value("h") == "midnight" else None)
    )


def _part_of_clock(cut: Cut) -> Item | None:
    clock = cut.moment("clock")
    return cut.item("7", clock.but(hour=hour_in(clock.hour or 0, str(cut.value("part")))))


def hour_in(hour: int, part: str) -> int:
    """The hour of 24 that is called ``hour`` in a part of day: three in the afternoon is 15."""
    if hour > 12:
        return hour
    if part == "NI":
        return 24 if hour == 12 else hour + 12 if hour >= 6 else hour
    if part in ("AF", "EV"):
        return hour % 12 + 12
    if part == "MI":
        return hour + 12 if hour < 4 else hour
    return hour % 12


def _zone(cut: Cut) -> Item:
    return cut.item("7", cut.moment("clock").but(zone=str(cut.value("zone"))))


def _clock_pair(cut: Cut) -> list[Item]:
    """Two clock times that share zone and part of day stay two expressions."""
    first, second = cut.at("first"), cut.at("second")
    one, two = moment_of(first), moment_of(second)
    hour = one.hour or 0
    if (
        hour + 12 <= (two.hour or 0)
        and (two.hour or 0) > 12
        and hour >= 1
        and first.value.part is None
        and hour <= 11
        and not _written_out(first, cut)
    ):
        one = one.but(hour=hour + 12)
    return [first._replace(value=one.but(zone=one.zone or two.zone)), Item("_", first.end, second.start), second]


def _written_out(item: Item, cut: Cut) -> bool:
    """Whether the hour has its minutes: 10.00 is not taken for ten in the evening."""
    return item.end - item.start > 2


def _hour_of_range(cut: Cut) -> list[Item] | None:
    """9 to 11 a.m., 10.00-12.00: the number at one end of a clock time is an hour too."""
    out: list[Item] = []
    for name in ("first", "joint", "second"):
        item = cut.at(name)
        if name != "joint" and item.kind in "dt":
            found = _hour_minute(item)
            if found is None:
                return None
            item = Item("7", item.start, item.end, Moment(hour=found[0], minute=found[1]))
        out.append(item)
    return out


def _in_two_zones(cut: Cut) -> Item:
    """9:04 a.m. (0104 GMT)."""
    return cut.item("7", zoned_by(cut.moment("first"), cut.moment("second")))


def zoned_by(first: Moment, second: Moment) -> Moment:
    """A clock time with the zone that the same time elsewhere tells: 9:04 is at +08:00 where it is 0104 GMT."""
    if first.zone in (None, "local") and second.zone and second.zone[0] in "+-":
        sign = -1 if second.zone[0] == "-" else 1
        shift = sign * (int(second.zone[1:3]) * 60 + int(second.zone[4:6]))
        between = ((first.hour or 0) * 60 + first.minute - (second.hour or 0) * 60 - second.minute + shift) % _DAY
        between -= _DAY if between > 14 * 60 else 0  # zones run from -12:00 to +14:00
        if between % 15 == 0 and between >= -12 * 60:
            first = first.but(zone=f"{'-' if between < 0 else '+'}{abs(between) // 60:02d}:{abs(between) % 60:02d}")
    return first


def _military(cut: Cut) -> Item | None:
    """1430 hours."""
    hour = cut.at("h")
    if hour.end - hour.start != 4 or cut.value("U") != "hour":
        return None
    at = cut.match.start()
    if not isinstance(hour.value, str) and (not at or cut.items[at - 1].kind not in "@W3"):  # a leading nought is sure
        return None
    return _clock(cut)


def _two_hours(cut: Cut) -> list[Item] | None:
    """Between 8 and 9 p.m.: the first is an hour too."""
    found = _hour_minute(cut.at("first"))
    if found is None:
        return None
    first = cut.at("first")
    return [Item("7", first.start, first.end, Moment(hour=found[0], minute=found[1])), cut.at("joint"), cut.at("second")]


CLOCK_RULES: Final = (
    rule(r"c2(?P<h>[dn])", "c2", lambda cut: _half_to(cut) if cut.words.half_hour_before else None),
    rule(r"c(?P<h>[dnt])(?P<mark>>)(?P<min>[dn4])U?", "c>", _minutes_after),
    rule(r"1?(?P<min>[dnQ])(?P<mark>[l~])(?P<h>[dn])(?=[aPZ]|g?i?P)", "", _minutes_before, "l~"),
    rule(r"1?(?P<min>Q)-?(?P<mark>[l~])(?P<h>[dn])", "Q", _minutes_before),
    rule(r"(?P<h>[dtn])(?P<a>a)", "a", _clock_marked),
    rule(r"(?P<h>[dn])C", "C", _clock),
    rule(r"c(?P<h>[dnt])(?![MU*])", "c", _clock),
    rule(r"(?:@q?|(?<=P)q)(?P<h>t)", "t", lambda cut: _clock(cut, "h")),
    rule(r"(?P<h>[ny])(?P<U>U)", "U", _military, "ny"),
    rule(r"(?P<h>[td]|(?<![M,])[ny])(?=Z)", "Z", _clock),
    rule(r"(?<=@)(?P<h>[nyt])(?=\(7)", "7(", _clock),
    rule(r"(?<=@)(?P<min>n)(?P<mark>l)(?P<h>n)(?![UQ])", "@l", _minutes_before),
    rule(r"d?(?P<h>0)", "0", _midnight),
    rule(r"(?<=b)(?P<first>[dt])(?P<joint>&)(?P<second>7)", "b7", _two_hours),
    rule(r"(?P<first>[dt7])(?P<joint>[~-])(?P<second>7)(?<=.7)", "7", _hour_of_range),
    rule(r"(?P<first>7)(?P<joint>[~-])(?P<second>[dt])(?=[ZPa ,.)(&gTW]|$)", "7", _hour_of_range),
    rule(r"(?<=[7P][~-])(?P<h>[dt])(?=[PZ])", "7", _clock),
    rule(r"@q?(?P<h>[dn])(?=sP|g?i?P|T|gW)", "@", lambda cut: _clock(cut, "h")),
    rule(r"(?<=b7&)(?P<h>t)", "b7", _clock),
    rule(r"(?P<clock>7)g?i?(?P<part>P)", "7P", _part_of_clock),
    rule(r"(?P<clock>7),?(?P<open>\()?(?P<zone>Z)(?(open)\))", "7Z", _zone),
    rule(r"(?P<first>7)\((?P<second>7)\)", "7()", _in_two_zones),
    rule(r"(?P<first>7)[~-](?P<second>7)", "7", _clock_pair),
    rule(r"b(?P<first>7)&(?P<second>7)", "7b", _clock_pair),
)
