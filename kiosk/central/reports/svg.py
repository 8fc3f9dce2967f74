"""A plot as SVG within a page: colours come from the page's style, words for who does not see it from the plot."""

from markupsafe import Markup, escape

from kiosk.central.reports.drawing import MARK, Box, Drawing, Label, Line, Mark, Shape


def svg_of(drawing: Drawing, name: str) -> Markup:
    """Draw it; `name` is unlike that of every other plot on the page."""
    shapes = Markup("\n").join(_shape(each) for each in drawing.shapes)
    return Markup(
        '<svg class="plot" viewBox="0 0 {width:g} {height:g}" role="img"'
        ' aria-labelledby="{name}-title {name}-summary">\n'
        '<title id="{name}-title">{title}</title>\n<desc id="{name}-summary">{summary}</desc>\n{shapes}\n</svg>'
    ).format(
        width=drawing.width,
        height=drawing.height,
        name=name,
        title=drawing.title,
        summary=drawing.summary,
        shapes=shapes,
    )


def _shape(shape: Shape) -> Markup:
    match shape:
        case Line():
            return Markup('<line class="{}" x1="{}" y1="{}" x2="{}" y2="{}"/>').format(
                shape.kind, *map(_number, (shape.x1, shape.y1, shape.x2, shape.y2))
            )
        case Box():
            return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>').format(
                shape.kind, *map(_number, (shape.x, shape.y, shape.width, shape.height))
            )
        case Mark() if shape.kind == "second":
            return Markup('<rect class="mark second" x="{}" y="{}" width="{}" height="{}"/>').format(
                *map(_number, (shape.x - MARK, shape.y - MARK, 2 * MARK, 2 * MARK))
            )
        case Mark():
            return Markup('<circle class="mark {}" cx="{}" cy="{}" r="{}"/>').format(
                shape.kind, *map(_number, (shape.x, shape.y, MARK))
            )
        case Label():
            return Markup('<text class="{}" x="{}" y="{}">{}</text>').format(
                shape.anchor, _number(shape.x), _number(shape.y), escape(shape.text)
            )


def _number(value: float) -> str:
    return f"{value:.1f}"
