"""The two other engines that residents have: WebKit (Safari, every iPhone) and Gecko (Firefox).

Playwright cannot drive the builds of Debian, so each has the driver of its makers. Both windows are at least
450 pixels wide; a page stands in a frame, which may be as narrow as a phone.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

MINIBROWSER = next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"), None)
FRAME = """
document.body.replaceChildren();
document.body.style.margin = "0";
const kader = document.createElement("iframe");
Object.assign(kader, {id: "kader", width: arguments[1], height: 740, src: arguments[0]});
kader.style.border = "0";
document.body.append(kader);
"""


class Driver(Protocol):
    """What the drivers of both makers can do."""

    def execute_script(self, script: str, *args: Any, **options: Any) -> Any: ...
    def find_element(self, by: str, value: str) -> Any: ...


class Reader:
    """Somebody who reads one page at a time, in a frame of a given width."""

    def __init__(
        self, driver: Driver, address: str, go: Callable[[str], object], into: Callable[[Any], object]
    ) -> None:
        self._driver = driver
        self._address = address
        self._go = go
        self._into = into
        self.width = 0

    def open(self, path: str) -> None:
        """Read the page at `path`, with nothing left of what was done before."""
        self._into(None)
        self._go(self._address + "/robots.txt")
        self._script("localStorage.clear()")
        self._script(FRAME, self._address + path, self.width)
        self._into(self._driver.find_element("id", "kader"))
        self.wait_for("document.readyState === 'complete' && !!document.querySelector('main')")

    def ask(self, expression: str) -> Any:
        """What a JavaScript expression gives."""
        return self._script(f"return {expression}")

    def wait_for(self, expression: str, seconds: float = 15) -> None:
        """Until the expression is true; fails when it stays false."""
        end = time.monotonic() + seconds
        while not self._try(expression):
            assert time.monotonic() < end, f"never true: {expression}"
            time.sleep(0.05)

    def click(self, selector: str) -> None:
        """As a reader does, after it has come into view."""
        self._element(selector).click()

    def type(self, selector: str, text: str) -> None:
        """Key by key."""
        self._element(selector).send_keys(text)

    def is_shown(self, selector: str) -> bool:
        """Whether something is there and can be seen."""
        return bool(self.ask(f"!!document.querySelector({selector!r})?.checkVisibility()"))

    def text(self, selector: str) -> str:
        """What stands there."""
        return " ".join(str(self.ask(f"document.querySelector({selector!r}).innerText")).split())

    def _element(self, selector: str) -> Any:
        self.wait_for(f"!!document.querySelector({selector!r})")
        self._script(f"document.querySelector({selector!r}).scrollIntoView({{block: 'center', behavior: 'instant'}})")
        return self._driver.find_element("css selector", selector)

    def _script(self, script: str, *args: Any) -> Any:
        if type(self._driver).__module__.startswith("marionette"):
            return self._driver.execute_script(script, args, sandbox=None)
        return self._driver.execute_script(script, *args)

    def _try(self, expression: str) -> bool:
        """False too while a page is being left for the next one."""
        with contextlib.suppress(Exception):
            return bool(self.ask(expression))
        return False


@contextlib.contextmanager
def webkit(address: str) -> Iterator[Reader]:
    """The engine of Safari."""
    if MINIBROWSER is None or not shutil.which("WebKitWebDriver") or not shutil.which("Xvfb"):
        pytest.skip("no WebKit on this machine; on Debian: apt install webkit2gtk-driver xvfb")
    from selenium import webdriver
    from selenium.webdriver.webkitgtk.options import Options
    from selenium.webdriver.webkitgtk.service import Service

    options = Options()
    options.binary_location = str(MINIBROWSER)
    options.add_argument("--automation")
    with screen():
        driver = webdriver.WebKitGTK(options=options, service=Service(shutil.which("WebKitWebDriver")))
        try:
            driver.set_window_size(1300, 900)
            yield Reader(
                driver,
                address,
                driver.get,
                lambda frame: driver.switch_to.frame(frame) if frame else driver.switch_to.default_content(),
            )
        finally:
            driver.quit()


@contextlib.contextmanager
def gecko(address: str) -> Iterator[Reader]:
    """The engine of Firefox."""
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if not found:
        pytest.skip("no Firefox on this machine; on Debian: apt install firefox-esr")
    from marionette_driver.marionette import Marionette

    driver = Marionette(bin=found, headless=True, gecko_log="-")
    driver.start_session()
    try:
        driver.set_window_rect(width=1300, height=900)
        yield Reader(driver, address, driver.navigate, driver.switch_to_frame)
    finally:
        driver.delete_session()
        driver.cleanup()


@contextlib.contextmanager
def screen() -> Iterator[None]:
    """A screen that nobody sees, for a browser that needs one."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24"]
    process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    before = {name: os.environ.get(name) for name in ("DISPLAY", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS")}
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        os.environ |= {"DISPLAY": f":{number}", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)
        process.terminate()
        process.wait()
