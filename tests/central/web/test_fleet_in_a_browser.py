"""The fleet's pages in a real browser: by keyboard alone, and nothing that axe complains of, wide and narrow."""

import pytest
from playwright.sync_api import expect

from kiosk.central.desk.fleet_access import make_fleet_code
from kiosk.central.storage.database import Database
from tests.central.town import OFFICE
from tests.central.web.chromium import axe, complaints, page_of, running
from tests.central.web.served import served

pytestmark = pytest.mark.timeout(300)

PATHS = ("/fleet", "/fleet/kiosk/k1", "/fleet/enrol", "/fleet/settings", "/fleet/alarms")


def test_by_keyboard_alone_and_without_a_complaint(database: Database) -> None:
    code, checker = make_fleet_code(database, OFFICE, "J. de Wit"), axe()
    with served(database) as central, running() as browser, page_of(browser, locale="en-GB") as page:
        page.goto(f"{central.url}/fleet")
        page.keyboard.type(code)
        page.keyboard.press("Enter")
        expect(page.locator("#list")).to_be_visible()
        page.locator("#k-k1").focus()
        page.keyboard.press("Space")
        page.locator("#kind").focus()
        page.keyboard.type("Start")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("#said")).to_have_text("One kiosk was told.")
        expect(page.locator("#list")).to_contain_text("Start anew: waits")
        for path in PATHS:
            page.goto(central.url + path)
            assert complaints(page, checker) == [], path
            page.set_viewport_size({"width": 360, "height": 640})
            assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
            page.set_viewport_size({"width": 1280, "height": 900})
