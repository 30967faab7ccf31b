"""The outcome of a batch as JUnit XML, which every build server reads: a test case an answer."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from whyproof.ui.batch.answers import put_in_place
from whyproof.ui.reading import parsed

#: What XML 1.0 allows, without the controls that it does but no reader wants: C1, and those that reorder text.
_XML = "\t\n\r\x20-\x7e\xa0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff"
_NO_XML = re.compile(f"[^{_XML}]")


class JUnit:
    """Gathers output lines. A missed expectation is a failure, an answer that could not be given is an error."""

    def __init__(self, suite: str) -> None:
        self._suite = suite
        self._cases: list[str] = []
        self._failures = self._errors = 0
        self._seconds = 0.0

    def add(self, line: str, seconds: float) -> None:
        data: Any = parsed(line)
        name = (
            ": ".join(str(part) for part in (data["id"], data["question"]) if part is not None) or f"line {len(self._cases) + 1}"
        )
        said, tag = _outcome(data)
        self._failures += tag == "failure"
        self._errors += tag == "error"
        self._seconds += seconds
        inside = f"<{tag} type={_attribute(said[0].partition(':')[0] if tag == 'failure' else 'error')}" if said else ""
        inside += f" message={_attribute(said[0])}>{escape(_clean(chr(10).join(said)))}</{tag}>" if said else ""
        self._cases.append(
            f"<testcase classname={_attribute(self._suite)} name={_attribute(name)} time={_attribute(f'{seconds:.3f}')}>"
            f"{inside}</testcase>"
        )

    def write(self, path: Path) -> None:
        """Write the file at one stroke.

        Raises:
            ResourceError: there is no room for it.
        """
        counts = f'tests="{len(self._cases)}" failures="{self._failures}" errors="{self._errors}" time="{self._seconds:.3f}"'
        head = f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts}>\n'
        suite = f'<testsuite name={_attribute(self._suite)} skipped="0" {counts}>\n'
        with put_in_place(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(head + suite)
            file.writelines(f"{case}\n" for case in self._cases)
            file.write("</testsuite>\n</testsuites>\n")


def _outcome(data: Any) -> tuple[list[str], str]:
    if data["status"] == "error":
        return [data["error"]], "error"
    expect = data.get("expect")
    return (expect["failed"] if expect else []), "failure" if expect and expect["failed"] else ""


def _clean(text: str) -> str:
    return _NO_XML.sub("", text)


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))
