"""What rules for units make of their match: units that are shifted, numbered, framed by a longer one, or spoken of before."""

from __future__ import annotations

from sanad.times.figures import Item
from sanad.times.moment import Moment
from sanad.times.rules import Cut, moment_of


def shifted(cut: Cut) -> Item | None:
    """Pekan lalu, next year: a unit counted from the day of the page."""
    unit, shift = cut.value("unit"), cut.value("shift")
    if cut.at("unit").kind == "w":
        return cut.item("5", Moment(sub="WE", unit="week", shift=int(shift)))
    if unit in ("second", "minute", "hour") or shift is None or not cut.at("unit").alone:
        return None
    return cut.item("3" if unit == "day" else "5", Moment(unit=str(unit), shift=int(shift)))


def spoken_of(cut: Cut, shift: int, name: str = "unit") -> Item | None:
    """A unit, month, weekday or part of day counted from the time that was spoken of."""
    unit = cut.at(name)
    if unit.kind == "M":
        return cut.item("5", Moment(month=int(unit.value), unit="year", shift=shift, anaphoric=True))
    if unit.kind == "W":
        return cut.item("3", Moment(weekday=int(unit.value), unit="week", shift=shift, anaphoric=True))
    if unit.kind == "P":
        return cut.item("3", Moment(part=unit.value, unit="day", shift=shift, anaphoric=True))
    if unit.value in ("second", "minute", "hour", "half") or not unit.alone:
        return None
    moment = Moment(
        unit="week" if unit.kind == "w" else unit.value, shift=shift, anaphoric=True, sub="WE" if unit.kind == "w" else None
    )
    return cut.item("3" if unit.value == "day" else "5", moment)


def same(cut: Cut) -> Item | None:
    """That year, hari itu."""
    return spoken_of(cut, 0)


def following(cut: Cut) -> Item | None:
    """The following week, tahun berikutnya."""
    return spoken_of(cut, int(cut.value("by")))


def directed(cut: Cut) -> Item | None:
    """Last September, 2 Desember mendatang, the Friday before last."""
    item = cut.at("what")
    moment, direction = moment_of(item), int(cut.value("shift"))
    if abs(direction) > 1:
        direction = direction // 2
        if moment.weekday is None:
            return None
        moment = moment.but(plus=moment.plus + 7 * direction)
    return cut.item("5" if item.kind in "MN5H" else "3", moment.but(direction=direction))


def year_gone(cut: Cut) -> Item | None:
    """Tahun 2004 silam, pemilu 2024 ini: the words beside a year say no more than it."""
    what = cut.moment("what")
    if what.year is None or what.direction is not None or not 1000 <= what.year < 2100:
        return None
    if cut.at("what").kind == "y" and what.year % 50 == 0:  # "2000 lalu" is as likely a count
        return None
    return cut.item("5", what)


def directed_range(cut: Cut) -> Item | None:
    """15-17 Maret mendatang."""
    moment, direction = cut.moment("what"), int(cut.value("shift"))
    if moment.year is not None or moment.end is None:
        return None
    return cut.item("6", moment.but(direction=direction, end=moment.end))


def within(cut: Cut) -> Item | None:
    """A weekday, month or day of a shifted week, month or year: Rabu pekan lalu, October last year."""
    what, frame = cut.at("what"), cut.moment("frame")
    moment = moment_of(what)
    fits = {"week": ("W",), "year": ("M", "3", "H", "N", "%", "5"), "month": ("d", "o", "W")}.get(frame.unit or "", ())
    if frame.shift is None and frame.year is not None and frame.month is None and frame.sub is None:
        if what.kind not in "HN%5" or moment.year is not None or (what.kind == "5" and not (moment.sub or moment.holiday)):
            return None
        return cut.item("5" if moment.holiday is None else "3", moment.but(year=frame.year))
    if what.kind not in fits or (what.kind in "35" and (moment.year is not None or moment.shift is not None)) or frame.mod:
        return None
    if what.kind == "W" and frame.unit == "month":
        return None
    return cut.item(
        "5" if what.kind in "MN%5" else "3", moment.also(Moment(unit=frame.unit, shift=frame.shift)).but(anaphoric=frame.anaphoric)
    )


def year_part(cut: Cut) -> Item | None:
    """The third quarter, semester II."""
    number, letter = cut.value("o"), {"quarter": "Q", "half": "H"}.get(str(cut.value("Q")))
    if letter is None or not isinstance(number, (int, float)) or not 1 <= number <= (4 if letter == "Q" else 2):
        return None
    attributive = letter == "Q" and cut.words.ordinal_days and "-" in cut.match.group()
    return cut.item("%", Moment(sub=f"{letter}{int(number)}", ambiguous=attributive))


def half_of_month(cut: Cut) -> Item | None:
    """The second half of April."""
    month, number = cut.moment("M"), cut.value("o")
    if cut.value("Q") != "half" or number not in (1, 2) or month.mod or month.sub or month.fixed or month.holiday:
        return None
    return cut.item("5", month.but(mod="START" if number == 1 else "END")) if month.month or month.unit == "month" else None


def day_of_feast(cut: Cut) -> Item | None:
    """The second day of Ramadan, hari kedua Lebaran."""
    holiday, number = cut.moment("H").holiday, cut.value("o")
    if cut.value("U") != "day" or holiday is None or holiday.part or not isinstance(number, (int, float)) or not 1 <= number <= 31:
        return None
    return cut.item("3", cut.moment("H").but(day=int(number)))


def feast_weekend(cut: Cut) -> Item:
    """Labor Day weekend."""
    return cut.item("5", cut.moment("H").but(sub="WE", part=None))


def century(cut: Cut) -> Item | None:
    """Abad ke-20, the 20th century."""
    number, unit = cut.value("o"), cut.value("U")
    if unit == "century" and isinstance(number, (int, float)) and 1 <= number <= 22:
        return cut.item("5", Moment(fixed=f"{int(number) - 1:02d}"))
    return None


def centuries(cut: Cut) -> list[Item] | None:
    """The 15th and 16th centuries."""
    first, second = cut.at("o"), cut.at("o2")
    if cut.value("U") != "century" or not all(1 <= one.value <= 22 for one in (first, second)):
        return None
    end = cut.last.end
    return [
        Item("5", cut.first.start, first.end, Moment(fixed=f"{first.value - 1:02d}")),
        Item("_", first.end, second.start),
        Item("5", second.start, end, Moment(fixed=f"{second.value - 1:02d}")),
    ]


def week_of_month(cut: Cut) -> Item | None:
    """The second week of March."""
    if cut.value("U") != "week" or not 1 <= int(cut.value("o")) <= 5:
        return None
    month = cut.moment("M")
    if month.sub or month.fixed or (month.month is None and month.unit != "month"):
        return None
    return cut.item("5", month.but(week=int(cut.value("o"))))


def last_week(cut: Cut) -> Item | None:
    """The last week of August."""
    items = cut.items[cut.match.start() : cut.match.end()]
    last = any(one.kind in "sL" and one.value == -1 for one in items) and any(
        one.kind == "U" and one.value == "week" for one in items
    )
    month = cut.moment("M")
    return cut.item("5", month.but(week=-1)) if last and (month.month or month.unit == "month") else None


def nth_weekday(cut: Cut) -> Item | None:
    """The first Sunday in June, the last Friday of May."""
    month, number = cut.moment("M"), cut.value("o") if cut.has("o") else cut.value("shift")
    if month.month is None or month.day or month.end or month.mod or not (1 <= number <= 5 or (number == -1 and cut.has("shift"))):
        return None
    return cut.item("3", month.but(weekday=cut.moment("W").weekday, week=int(number)))


def week_of_day(cut: Cut) -> Item | None:
    """The week of October 3."""
    if cut.value("U") != "week" or cut.value("g") != "genitive":
        return None
    return cut.item("5", cut.moment("day").but(week=0))


def same_any(cut: Cut) -> Item | None:
    """The same day, bulan yang sama."""
    name = next(one for one in ("what", "unit", "unit2") if cut.has(one))
    made = spoken_of(cut, 0, name)
    return made._replace(start=cut.first.start, end=cut.last.end) if made else None


def last_decade(cut: Cut) -> Item | None:
    """The last decade and the last century are lengths; the last week is a week."""
    unit, shift = cut.value("unit"), int(cut.value("shift"))
    if unit in ("decade", "century") and shift:
        return cut.item("9", Moment(fixed="P1DE" if unit == "decade" else "P1CE"))
    return shifted(cut)


def day_of_month(cut: Cut) -> Item | None:
    """Tanggal 5 bulan depan, the 5th of next month."""
    frame = cut.moment("frame" if cut.has("frame") else "frame2")
    day = int(cut.value("what") or cut.value("what2"))
    if frame.unit != "month" and frame.month is None:
        return None
    return cut.item("3", frame.but(day=day))


def holiday_year(cut: Cut) -> Item | None:
    """Lebaran tahun ini, Christmas 2021."""
    year = cut.at("y")
    frame = moment_of(year)
    if frame.year is not None and frame.year < 1600:  # of another calendar
        return cut.item("3", cut.moment("what"))
    if frame.unit not in (None, "year") or frame.month or frame.sub or frame.fixed:
        return None
    return cut.item("3", cut.moment("what").but(year=frame.year, unit=frame.unit, shift=frame.shift))


def year_word(cut: Cut) -> Item | None:
    """Tahun 2014, dekade 1990-an, tahun ajaran 2022/2023."""
    head, year = cut.at("head"), cut.at("y")
    if head.kind == "U" and head.value not in ("year", "decade"):
        return None
    if year.kind == "y":
        decade = head.value == "decade" and int(year.value) % 10 == 0
        return cut.item("5", Moment(fixed=str(year.value)[:3]) if decade else Moment(year=int(year.value)))
    return cut.item("5" if year.kind == "I" else "6", moment_of(year))


def short_year(cut: Cut) -> Item | None:
    """FY24, right behind its letters."""
    year = cut.at("y")
    if year.start != cut.first.end or year.end - year.start != 2 or not isinstance(year.value, int):
        return None
    return cut.item("5", Moment(year=2000 + year.value))


def year_in_two_figures(cut: Cut) -> Item | None:
    """Mei '98, tahun '61."""
    head, year = cut.at("head"), cut.at("y")
    if year.end - year.start != 2 or not isinstance(year.value, int) or (head.kind == "U" and head.value != "year"):
        return None
    moment = Moment(year=year.value + (2000 if year.value < 40 else 1900))
    return cut.item("5", moment.but(month=int(head.value)) if head.kind == "M" else moment)


def this_unit(cut: Cut) -> Item | None:
    """Later in the week."""
    unit = cut.value("unit") or cut.value("unit2")
    return cut.item("5", Moment(unit=str(unit), shift=0)) if unit in ("week", "month", "year", "day") else None
