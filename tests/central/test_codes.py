"""Every refusal in the code is in the list of codes, with its status; the documentation has what is served."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

import kiosk.central
from kiosk.central.api.codes import CODES
from kiosk.scheduling.wire import BASE
from tests.central.api_tables import DOCUMENT, calls_table, codes_of, codes_table

CENTRAL = Path(kiosk.central.__file__).parent
OF_NO_CALL = {"method_not_allowed"}
OF_PAGES = {"changed_meanwhile"}
"""Raised by what only pages ask for."""


def refusals() -> Iterator[tuple[str, int, str]]:
    """Find all refusals of the contract that are written out: where, which status and code. Pages have their own."""
    for path in sorted(set(CENTRAL.rglob("*.py")) - set(CENTRAL.glob("web/**/*.py"))):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name("RefusalError"),
                    args=[ast.Constant(int() as status), ast.Constant(str() as code), *_],
                ) if code not in OF_PAGES:
                    yield f"{path.name}:{node.lineno}", status, code
                case _:
                    pass


FOUND = tuple(refusals())


@pytest.mark.parametrize(("place", "status", "code"), FOUND, ids=[each[0] for each in FOUND])
def test_a_refusal_is_in_the_list(place: str, status: int, code: str) -> None:
    assert CODES[code].status == status, place


def test_nothing_is_in_the_list_for_nothing(app: FastAPI) -> None:
    declared = {
        code for each in app.openapi()["paths"].values() for said in each.values() for code in codes_of(said)
    }
    assert declared | OF_NO_CALL == set(CODES)


def test_roles_are_described(app: FastAPI) -> None:
    paths = app.openapi()["paths"]
    assert paths[BASE + "/office"]["get"]["x-roles"] == ["kiosk"]
    assert paths[BASE + "/queue"]["get"]["x-roles"] == ["any"]
    assert paths[BASE + "/kiosks/silent"]["get"]["x-roles"] == ["counter", "manager"]
    assert paths[BASE + "/tickets/{ticket_id}/rating"]["post"]["x-roles"] == ["kiosk", "ticket holder"]
    assert "security" not in paths[BASE + "/enrolments"]["post"]


def test_the_documentation_has_what_is_served(app: FastAPI) -> None:
    text = DOCUMENT.read_text("utf-8")
    assert calls_table(app.openapi()) in text, "python -m tests.central.api_tables"
    assert codes_table() in text, "python -m tests.central.api_tables"
