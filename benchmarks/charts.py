"""Charts as SVG, readable without colour and without a program."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

FONT = 'font-family="sans-serif" font-size="13" fill="#222"'


def bars(title: str, unit: str, rows: Sequence[tuple[str, float]]) -> str:
    """Horizontal bars, one a row; the first, ours, is filled."""
    top, left, width = max(value for _, value in rows), 250, 380
    lines = []
    for n, (name, value) in enumerate(rows):
        y, length = 40 + n * 28, max(2.0, value / top * width)
        fill = "#2a6f97" if n == 0 else "#c9d6df"
        lines.append(f'<text x="{left - 8}" y="{y + 14}" text-anchor="end" {FONT}>{escape(name)}</text>')
        lines.append(f'<rect x="{left}" y="{y}" width="{length:.1f}" height="18" fill="{fill}" stroke="#2a6f97"/>')
        lines.append(f'<text x="{left + length + 6:.1f}" y="{y + 14}" {FONT}>{value:,.4g} {escape(unit)}</text>')
    return _picture(title, 760, 50 + len(rows) * 28, lines)


def curves(title: str, across: str, up: str, lines: Sequence[tuple[str, Sequence[tuple[float, float]]]]) -> str:
    """Curves over a common axis that begins at zero both ways; each is named at its end."""
    most_x = max(x for _, points in lines for x, _ in points)
    most_y = max(y for _, points in lines for _, y in points) * 1.15 or 1.0
    left, top, width, height = 80, 40, 500, 240
    drawn = [
        f'<line x1="{left}" y1="{top + height}" x2="{left + width}" y2="{top + height}" stroke="#222"/>',
        f'<line x1="{left}" y1="{top}" x2="{left}" y2="{top + height}" stroke="#222"/>',
        f'<text x="{left + width / 2}" y="{top + height + 38}" text-anchor="middle" {FONT}>{escape(across)}</text>',
        f'<text x="{left}" y="{top - 8}" text-anchor="middle" {FONT}>{escape(up)}</text>',
    ]
    for part in range(5):
        x, y = most_x * part / 4, most_y * part / 4
        drawn.append(f'<text x="{left + width * part / 4}" y="{top + height + 18}" text-anchor="middle" {FONT}>{x:,.0f}</text>')
        drawn.append(f'<text x="{left - 6}" y="{top + height - height * part / 4 + 4}" text-anchor="end" {FONT}>{y:.3g}</text>')
    for n, (name, points) in enumerate(lines):
        at = [(left + x / most_x * width, top + height - y / most_y * height) for x, y in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in at)
        dash = ("", ' stroke-dasharray="7 4"', ' stroke-dasharray="2 3"')[n % 3]
        drawn.append(f'<polyline points="{path}" fill="none" stroke="#2a6f97" stroke-width="2"{dash}/>')
        drawn.append(f'<text x="{at[-1][0] + 6:.1f}" y="{at[-1][1] + 4:.1f}" {FONT}>{escape(name)}</text>')
    return _picture(title, 760, 330, drawn)


def _picture(title: str, width: int, height: int, lines: Sequence[str]) -> str:
    inner = "\n".join(lines)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(title)}">\n'
        f'<rect width="{width}" height="{height}" fill="#fff"/>\n'
        f'<text x="12" y="22" {FONT} font-weight="bold">{escape(title)}</text>\n{inner}\n</svg>\n'
    )
