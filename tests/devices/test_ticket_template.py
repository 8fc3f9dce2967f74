"""The template that a city may change: what it can say, what it never can, and a plain word for every mistake."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from kiosk.devices.tickets.layout import WIDTH_58_MM, WIDTH_80_MM, lay_out
from kiosk.devices.tickets.template import DEFAULT_TEMPLATE, Template
from kiosk.devices.tickets.template_file import Reading, TemplateError, load_template
from kiosk.devices.tickets.wording import Role
from tests.devices.papers import black_bounds, code_on, ticket_paper


def template(folder: Path, text: str) -> Template:
    path = folder / "ticket.toml"
    path.write_text(text, "utf-8")
    return load_template(path)


def logo(folder: Path) -> Path:
    picture = Image.new("RGBA", (900, 300), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((100, 20, 800, 280), fill=(120, 20, 20, 255))
    picture.save(folder / "logo.png")
    return folder / "logo.png"


def test_an_empty_template_is_the_usual_one(tmp_path: Path) -> None:
    paper = ticket_paper()
    assert lay_out(paper, template=template(tmp_path, "")).tobytes() == lay_out(paper).tobytes()


def test_what_is_left_out_is_not_printed(tmp_path: Path) -> None:
    short = template(tmp_path, 'elements = ["number", "service"]')
    picture = lay_out(ticket_paper(), template=short)
    assert picture.height < lay_out(ticket_paper()).height / 2
    assert code_on(picture) == ""


def test_the_order_is_the_templates(tmp_path: Path) -> None:
    code_first = template(tmp_path, 'elements = ["code", "number"]')
    number_first = template(tmp_path, 'elements = ["number", "code"]')
    first, second = (lay_out(ticket_paper(), template=each) for each in (code_first, number_first))
    assert first.size == second.size
    assert first.tobytes() != second.tobytes()
    assert code_on(first) == code_on(second) == ticket_paper().code


@pytest.mark.parametrize("width", [WIDTH_80_MM, WIDTH_58_MM])
def test_a_logo_a_footer_and_sizes(tmp_path: Path, width: int) -> None:
    logo(tmp_path)
    whole = template(
        tmp_path, 'logo = "logo.png"\n[footer]\nen = "Welcome"\nnl = "Welkom"\n[sizes]\noffice = "large"\n'
    )
    assert whole.logo is not None
    assert max(whole.logo.size) <= 400
    assert whole.footer_in("nl") == "Welkom"
    assert whole.footer_in("uk") == "Welcome"
    picture = lay_out(ticket_paper(), width, whole)
    assert picture.height > lay_out(ticket_paper(), width).height + 100
    assert code_on(picture) == ticket_paper().code


def test_a_copy_is_marked_whatever_the_template_says(tmp_path: Path) -> None:
    picture = lay_out(ticket_paper(copy_mark="Copy"), template=template(tmp_path, 'elements = ["number"]'))
    assert picture.getpixel((2, 2)) == 0


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("elements = [", "this is not TOML"),
        ('elements = ["service"]', "the number has to be there"),
        ('elements = ["number", "number"]', "number stands there twice"),
        ('elements = ["number", "coupon"]', "'coupon' is none of"),
        ("elements = 3", "a list of at most 24 names is expected"),
        ('elements = [["number"], "number"]', "is none of office"),
        ('align = "left"', "'left' is none of centre, start"),
        ('align = ["start"]', "is none of centre"),
        ('logo = ""', "the path of a picture"),
        ("[sizes]\noffice = [1]", "sizes.office: "),
        ("x = " + "[" * 3000, "this is not TOML"),
        ("#" * 70_000, "has more than 64 kB"),
        ('sizes = "large"', "sizes: a table of names"),
        ('[sizes]\nnumber = "small"', "sizes.number: only"),
        ('[sizes]\noffice = "huge"', "sizes.office: 'huge' is none of small, normal, large"),
        ("[footer]\nen = 3", "footer.en: a text"),
        ('logo = "none.png"', "is no PNG that can be read"),
        ("logo = 3", "the path of a picture"),
        ("colour = 1", "colour: there is no such setting"),
    ],
)
def test_every_mistake_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(TemplateError, match=complaint):
        template(tmp_path, text)


def test_all_mistakes_at_once_with_their_lines(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        template(
            tmp_path, 'colour = 1\nelements = ["coupon"]\n\n[sizes]\noffice = "huge"\n[footer]\nnl = 3\n'
        )
    where = [line.removeprefix(str(tmp_path / "ticket.toml")) for line in str(caught.value).splitlines()]
    assert [each.split(": ")[:2] for each in where] == [
        [":1", "colour"],
        [":2", "elements"],
        [":2", "elements"],
        [":5", "sizes.office"],
        [":7", "footer.nl"],
    ]


def test_a_logo_that_unpacks_to_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    Image.new("1", (20_000, 300)).save(tmp_path / "logo.png")
    with pytest.raises(TemplateError, match="more than 4000 dots on a side"):
        template(tmp_path, 'logo = "logo.png"')


def test_a_logo_is_no_wider_than_the_narrow_paper(tmp_path: Path) -> None:
    Image.new("1", (400, 100), 0).save(tmp_path / "logo.png")
    short = template(tmp_path, 'elements = ["logo", "number"]\nlogo = "logo.png"')
    left, _, right, _ = black_bounds(lay_out(ticket_paper(), WIDTH_58_MM, short))
    assert left >= 8
    assert right <= WIDTH_58_MM - 8


def test_lines_of_text_follow_the_template_too(tmp_path: Path) -> None:
    short = template(tmp_path, 'elements = ["issued", "rule", "number", "footer"]\n[footer]\nen = "Welcome"')
    lines = short.lines(ticket_paper(copy_mark="Copy"))
    assert [line.role.value for line in lines] == ["copy_mark", "issued", "number", "footer"]


JSON_LIKE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(["elements", "sizes", "logo", "footer", "align", "colour"])


@given(st.dictionaries(KEYS, JSON_LIKE | st.lists(st.sampled_from(["number", "code", "rule"]), max_size=4)))
def test_any_table_is_a_template_or_a_complaint(table: dict[str, object]) -> None:
    """What is read without a complaint always has the number."""
    reading = Reading(Path("ticket.toml"), "")
    read = reading.template(table)
    assert reading.complaints or Role.NUMBER in read.elements


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot be read"):
        load_template(tmp_path / "none.toml")


def test_the_usual_template_has_no_logo_and_no_footer() -> None:
    assert DEFAULT_TEMPLATE.logo is None
    assert DEFAULT_TEMPLATE.footer_in("en") == ""
