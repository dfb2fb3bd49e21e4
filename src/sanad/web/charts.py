"""Charts as SVG, made here: drawn with classes alone (no inline style), every mark with a title, colours left to the styles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sanad.model import Event
from sanad.store.actors import Month
from sanad.times.days import days_of
from sanad.web.words import Words

WIDTH = 960
NARROW = 350  # of the same chart for a telephone; the styles show one of the two
LANE = 22
SIDES = 24
ROOM = 88  # for one label of the line of time
LETTER = 6.3  # width of a letter of a label, about


def side_of(event: Event) -> str:
    """Whether an event is cooperation or conflict, or neither."""
    return "coop" if event.score > 0 else "conf" if event.score < 0 else "even"


def _svg(width: float, height: float, label: str, body: Iterable[Markup], kind: str, role: str = "group") -> Markup:
    """The whole; ``role`` is img where nothing in it leads anywhere."""
    return Markup('<svg class="chart {}" viewBox="0 0 {:.0f} {:.0f}" role="{}" aria-label="{}">{}</svg>').format(
        kind, width, height, role, label, Markup("").join(body)
    )


def both_widths(draw: Callable[[int], Markup | None]) -> Markup | None:
    """A chart as ``draw`` makes it for a width, for wide and for narrow screens; None where there is none."""
    drawn = [(kind, chart) for kind, width in (("wide", WIDTH), ("narrow", NARROW)) if (chart := draw(width)) is not None]
    return Markup("").join(Markup('<div class="{}">{}</div>').format(kind, chart) for kind, chart in drawn) if drawn else None


def timeline(
    events: Sequence[Event],
    words: Words,
    span: tuple[str, str] | None = None,
    width: int = WIDTH,
    signs: Mapping[str, Markup] | None = None,
) -> Markup | None:
    """Events on a line of time: a day is a dot, a month or a span a bar; above the line cooperation, below it conflict.

    None where no event has a day. ``span`` shows that part alone. ``signs`` are `signs_of` the events, where they are made already.
    """
    signs = signs_of(events, words) if signs is None else signs
    placed = [(days_of(one.date) or days_of((one.first_reported or "")[:10]), one) for one in events]
    dated = [(date.fromisoformat(days[0]), date.fromisoformat(days[1]), one) for days, one in placed if days]
    if span:
        low, high = date.fromisoformat(span[0]), date.fromisoformat(span[1])
        dated = [one for one in dated if one[1] >= low and one[0] <= high]
    if not dated:
        return None
    first = low if span else min(one[0] for one in dated)
    last = high if span else max(one[1] for one in dated)
    days = max((last - first).days, 6)
    scale = (width - 2 * SIDES) / days

    def at(day: date) -> float:
        return SIDES + min(max((day - first).days, 0), days) * scale

    lanes: dict[str, list[float]] = {"up": [], "down": []}
    drawn: list[tuple[str, int, float, float, Event]] = []
    for start, end, one in sorted(dated, key=lambda item: (item[0], item[1], item[2].id)):
        x, long = at(start), max(at(end) - at(start), 0)
        half = "down" if side_of(one) == "conf" else "up"
        taken = lanes[half]
        lane = next((n for n, edge in enumerate(taken) if edge < x - 9), None)
        if lane is None:
            taken.append(0)
            lane = len(taken) - 1
        taken[lane] = x + max(long, 9)
        drawn.append((half, lane, x, long, one))
    above, below = max(len(lanes["up"]), 1) * LANE, len(lanes["down"]) * LANE
    base = above + 8
    height = base + 26 + below + 8
    body = list(_ticks(first, last, at, base, words, width // ROOM))
    body.append(Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(SIDES - 8, base, width - SIDES + 8, base))
    for half, lane, x, long, one in drawn:
        y = base - 12 - lane * LANE if half == "up" else base + 36 + lane * LANE
        body.append(_dot(one, x, y, long, signs[one.id]))
    return _svg(width, height, words("storyline.chart", count=len(drawn)), body, "timeline")


def signs_of(events: Iterable[Event], words: Words) -> dict[str, Markup]:
    """The beginning of each event's sign on the line of time, by the event's id: where it leads, how it looks, what it says."""
    signs = {}
    for event in events:
        kinds = f"{side_of(event)} s-{event.status}" + (" disputed" if event.disputed else "")
        when = words.date(event.date) or f"({words.date((event.first_reported or '')[:10])})"
        title = f"{when}: {words.act(event)} [{words.said('status', event.status)}]"
        sign = Markup('<a href="/events/{}" class="{}" aria-label="{}"><title>{}</title>')
        signs[event.id] = sign.format(event.id, kinds, title, title)
    return signs


def _dot(event: Event, x: float, y: float, width: float, sign: Markup) -> Markup:
    if width > 1:
        shape = f'<rect x="{x:.1f}" y="{y - 4:.1f}" width="{width:.1f}" height="8" rx="4"/>'
    else:
        shape = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{5 + min(event.independent_sources - 1, 3)}"/>'
    return sign + Markup(shape + "</a>")


def _ticks(first: date, last: date, at: Callable[[date], float], base: float, words: Words, count: int) -> Iterable[Markup]:
    """Lines for days, months or years, about ``count``; the label of a month or year leads to it alone."""
    days = (last - first).days
    marks: list[tuple[date, str]] = []
    if days <= 21:
        step = max(1, -(-days // count))
        marks = [(day, day.isoformat()) for n in range(0, days + 1, step) if (day := date.fromordinal(first.toordinal() + n))]
    elif days <= 1100:
        months = (last.year - first.year) * 12 + last.month - first.month
        step = max(1, -(-months // count))
        for n in range(1, months + 1, step):
            year, month = divmod(first.year * 12 + first.month - 1 + n, 12)
            marks.append((date(year, month + 1, 1), f"{year}-{month + 1:02d}"))
    else:
        step = max(1, -(-(last.year - first.year) // count))
        marks = [(date(year, 1, 1), str(year)) for year in range(first.year + 1, last.year + 1, step)]
    for day, label in marks:
        x = at(day)
        yield Markup('<line class="tick" x1="{:.1f}" y1="{}" x2="{:.1f}" y2="{}"/>').format(x, 4, x, base + 4)
        text = Markup('<text class="tick" x="{:.1f}" y="{}" text-anchor="middle">{}</text>').format(
            x, base + 18, words.short(label)
        )
        yield Markup('<a href="?from={}&amp;to={}">{}</a>').format(label, label, text) if len(label) < 10 else text


def months(rows: Sequence[Month], words: Words, label: str, frame: Sequence[Month] = (), width: int = WIDTH) -> Markup | None:
    """Cooperation above and conflict below a line, month by month; None where there is nothing to show.

    ``frame`` are the rows of all charts that stand beside each other, so that they have the same months and the same measure.
    """
    sums = _sums(rows)
    if not sums:
        return None
    whole = [*([_sums(frame)] if frame else []), sums]
    first, last = _number(min(map(min, whole))), _number(max(map(max, whole)))
    count = max(last - first + 1, 6)
    most = max(max(up, -down) for part in whole for up, down in part.values()) or 1
    step, half = (width - 2 * SIDES) / count, 90
    body = [Markup('<line class="axis" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(SIDES, half + 10, width - SIDES, half + 10)]
    for n in range(count):
        year, month = divmod(first + n, 12)
        name = f"{year}-{month + 1:02d}"
        x = SIDES + n * step + step * 0.15
        for value, kind in zip(sums.get(name, (0.0, 0.0)), ("coop", "conf"), strict=True):
            if value:
                size = abs(value) / most * half
                y = half + 10 - size if value > 0 else half + 10
                said = f"{words.date(name)}: {words('chart.' + kind)} {value:+.1f}"
                body.append(
                    Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"><title>{}</title></rect>').format(
                        kind, x, y, max(min(step * 0.7, 40), 1), max(size, 1), said
                    )
                )
        if n % -(-count // (width // ROOM)) == 0:
            body.append(Markup('<text class="tick" x="{:.1f}" y="{}">{}</text>').format(x, 2 * half + 36, words.short(name)))
    return _svg(width, 2 * half + 44, label, body, "months", "img")


def _sums(rows: Sequence[Month]) -> dict[str, tuple[float, float]]:
    sums: dict[str, tuple[float, float]] = {}
    for row in rows:
        up, down = sums.get(row.month, (0.0, 0.0))
        sums[row.month] = (up + row.cooperation, down + row.conflict)
    return sums


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


@dataclass(frozen=True, slots=True)
class Spot:
    """A node of a graph."""

    name: str
    kind: str
    href: str | None
    own: bool = True


def graph(spots: Sequence[Spot], edges: Sequence[tuple[str, str, int]], label: str) -> Markup | None:
    """Who has things from whom: origins at the left, those who pass on at the right. ``edges``: from, to, how often."""
    names = {one.name for one in spots}
    known = [(one, other, count) for one, other, count in edges if one in names and other in names and one != other]
    if not known:
        return None
    depth = _depths(names, known)
    columns: dict[int, list[Spot]] = {}
    for spot in spots:
        columns.setdefault(depth[spot.name], []).append(spot)
    wide, tall = len(columns), max(len(column) for column in columns.values())
    height = tall * 34 + 30
    gap = (WIDTH - 230) / max(wide - 1, 1)
    place: dict[str, tuple[float, float]] = {}
    for n, key in enumerate(sorted(columns)):
        column = columns[key]
        if n:
            column.sort(key=lambda spot: (_middle(spot.name, known, place), spot.name))
        for row, spot in enumerate(column):
            place[spot.name] = (14 + n * gap, height * (row + 0.5) / len(column))
    body = []
    for one, other, count in known:
        (x1, y1), (x2, y2) = place[one], place[other]
        x1 += 16 + min(len(one), 30) * LETTER  # behind its label
        bend = max((x2 - x1) * 0.4, 24)
        title = f"{one} → {other}: {count}"
        body.append(
            Markup(
                '<path class="edge w{}" d="M{:.0f},{:.0f} C{:.0f},{:.0f} {:.0f},{:.0f} {:.0f},{:.0f}"><title>{}</title></path>'
            ).format(min(count, 5), x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2, title)
        )
    for spot in spots:
        x, y = place[spot.name]
        body.append(_spot(spot, x, y))
    return _svg(WIDTH, height, label, body, "graph")


def _spot(spot: Spot, x: float, y: float) -> Markup:
    name = spot.name if len(spot.name) <= 30 else spot.name[:29] + "…"
    shape = {
        "speaker": Markup('<rect x="{:.1f}" y="{:.1f}" width="9" height="9" transform="rotate(45 {:.1f} {:.1f})"/>').format(
            x - 4.5, y - 4.5, x, y
        ),
        "document": Markup('<rect x="{:.1f}" y="{:.1f}" width="10" height="10"/>').format(x - 5, y - 5),
        "agency": Markup('<circle class="ring" cx="{:.1f}" cy="{:.1f}" r="8"/><circle cx="{:.1f}" cy="{:.1f}" r="4.5"/>').format(
            x, y, x, y
        ),
    }.get(spot.kind, Markup('<circle cx="{:.1f}" cy="{:.1f}" r="5.5"/>').format(x, y))
    text = Markup('<text x="{:.1f}" y="{:.1f}">{}</text>').format(x + 11, y + 4, name)
    inside = Markup('<g class="node n-{} {}"><title>{}</title>{}{}</g>').format(
        spot.kind, "own" if spot.own else "passes", spot.name, shape, text
    )
    return Markup('<a href="{}">{}</a>').format(spot.href, inside) if spot.href else inside


def _middle(name: str, edges: Sequence[tuple[str, str, int]], place: dict[str, tuple[float, float]]) -> float:
    near = [place[one][1] for one, other, _ in edges if other == name and one in place]
    return sum(near) / len(near) if near else 0.0


def _depths(names: Iterable[str], edges: Sequence[tuple[str, str, int]]) -> dict[str, int]:
    """How many links each lies behind an origin; circles are cut where they close."""
    before: dict[str, set[str]] = {name: set() for name in names}
    for one, other, _ in edges:
        before[other].add(one)
    depth: dict[str, int] = {}

    def of(name: str, seen: frozenset[str]) -> int:
        if name not in depth:
            depth[name] = max((of(one, seen | {name}) + 1 for one in sorted(before[name]) if one not in seen), default=0)
        return depth[name]

    for name in sorted(before):
        of(name, frozenset({name}))
    return depth
