"""Draws what an event costs as a workspace grows, as SVG."""

WIDTH, HEIGHT = 760, 380
LEFT, RIGHT, TOP, BOTTOM = 60, 250, 30, 50
COLOURS = ["#1b6ca8", "#c8553d", "#3a7d44", "#7b4b94", "#b8860b", "#444444"]
FACTORS = [1, 10, 100]


def text(x, y, words, anchor="start", colour="#333333"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{words}</text>'


def drawn(lines):
    """`lines`: name, the size at first, and microseconds for each factor of FACTORS."""
    highest = max(figure for *_, figures in lines for figure in figures) * 1.1
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if highest / step <= 8)
    across = [LEFT + (WIDTH - LEFT - RIGHT) * place / 2 for place in range(3)]

    def height(figure):
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * figure / highest

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        text(LEFT, 18, "microseconds of processor time for an event"),
    ]
    for value in range(0, int(highest) + 1, step):
        y = height(value)
        parts.append(f'<line x1="{LEFT}" x2="{across[-1]:.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="#dddddd"/>')
        parts.append(text(LEFT - 8, y + 4, value, "end"))
    parts += [text(x, HEIGHT - BOTTOM + 20, "at first" if factor == 1 else f"× {factor}", "middle") for x, factor in zip(across, FACTORS)]
    # Names stand beside the ends of their lines, none on another.
    places, free = [], TOP
    for y, name in sorted((height(figures[-1]), name) for name, _, figures in lines):
        free = max(y + 4, free + 15)
        places.append((name, free))
    ends = dict(places)
    for (name, base, figures), colour in zip(lines, COLOURS):
        points = [(x, height(figure)) for x, figure in zip(across, figures)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        parts.append(text(points[-1][0] + 10, ends[name], f"{name}, {base:,} at first", colour=colour))
    return "\n".join(parts + ["</svg>"]) + "\n"
