"""The main job in a real window, with keys alone: review, undo, close, open again, export."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.screen import PATIENCE, Keyboard, screen, until
from vwsreview.domain.record import Record
from vwsreview.store.store import Store

pytestmark = pytest.mark.end_to_end

TEXT = """# Verslag stuurgroep testketen

Aanwezig: Jansen (LZ), De Vries (WJZ)

Morgen belt LZ met de GGD over de proef.

MEVA rondt het protocol af en stuurt het rond.

De evaluatie van 3 mei is besproken.
"""

ACTION = "MEVA rondt het protocol af en stuurt het rond."


def proposal(words: str, **values: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "quote": words, "review": "proposed", **values}


def document() -> dict[str, Any]:
    def attendee(words: str, name: str, organisation: str) -> dict[str, Any]:
        return proposal(words, name=name, redacted=False, honorific=None, organisation=organisation, role=None,
                        presence="present")  # fmt: skip

    return {
        "format": "vwsreview/1",
        "document": "verslag-testketen.md",
        "sha256": sha256(TEXT.encode()).hexdigest(),
        "text": TEXT,
        "kind": "minutes",
        "language": "nl",
        "anchor_date": "2021-02-03",
        "attendees": [attendee("Jansen (LZ)", "Jansen", "LZ"), attendee("De Vries (WJZ)", "De Vries", "WJZ")],
        "dates": [
            proposal("Morgen", type="date", value="2021-02-04", role="mention", computed=["value"]),
            proposal("3 mei", type="date", value="2021-05-03", role="mention"),
        ],
    }


@dataclass(frozen=True)
class Desk:
    """The dossier as it lies on disk, and the keyboard of the window on it."""

    path: Path
    keys: Keyboard

    def records(self) -> dict[str, Record]:
        """The records by their words."""
        with Store.open(self.path, "read") as store:
            (shown,) = store.documents()
            text = store.text(shown.id)
            return {record.span.of(text): record for record in store.records(shown.id)}

    def anchor(self) -> str | None:
        with Store.open(self.path, "read") as store:
            return store.documents()[0].anchor_date

    def wait(self, told: str, is_so: Callable[[dict[str, Record]], bool]) -> None:
        """Wait until the dossier on disk is so."""
        until(lambda: is_so(self.records()), told)


def run(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "vwsreview", *arguments], check=True, capture_output=True, timeout=60)


@contextmanager
def window(path: Path, environment: dict[str, str]) -> Iterator[Desk]:
    """The program in a process of its own, with its window shown and the document open."""
    command = [sys.executable, "-X", "faulthandler", "-m", "vwsreview", str(path)]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        desk = Desk(path, Keyboard(environment, process.pid))
        desk.keys.focus("verslag-testketen.md")
        yield desk
        desk.keys.press("ctrl+q")
        _, errors = process.communicate(timeout=PATIENCE)
        assert (process.returncode, errors) == (0, "")
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


def find(keys: Keyboard, words: str) -> None:
    """Put the caret at words of the document."""
    keys.press("ctrl+f")
    keys.type(words)
    keys.press("Escape")


def test_a_review_by_keys_alone(tmp_path: Path) -> None:
    source, path, export = tmp_path / "source.jsonl", tmp_path / "d.dossier", tmp_path / "out.jsonl"
    source.write_text(json.dumps(document()) + "\n", encoding="utf-8")
    run("import", str(path), str(source))
    with screen() as shown:
        environment = {**shown, "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": str(tmp_path / "settings")}
        with window(path, environment) as desk:
            review(desk)
        with window(path, environment) as desk:
            desk.keys.press("ctrl+z")
            desk.wait("undo after a restart", lambda found: found["3 mei"].review == "proposed")
            desk.keys.press("ctrl+shift+z")
            desk.wait("redo after a restart", lambda found: found["3 mei"].review == "rejected")
    run("export", str(path), "--format", "jsonl", "-o", str(export))
    exported = json.loads(export.read_text(encoding="utf-8"))
    presences = [(attendee["name"], attendee["presence"], attendee["review"]) for attendee in exported["attendees"]]
    assert presences == [("Jansen", "present", "accepted"), ("De Vries", "absent", "corrected")]
    (action,) = exported["actions"]
    assert (action["quote"], action["owners"], action["due"]) == (ACTION.removesuffix("."), ["GGD"], "2021-02-12")
    assert [date["quote"] for date in exported["dates"]] == ["Morgen"]
    run("check", str(path))


def review(desk: Desk) -> None:
    keys = desk.keys
    keys.press("a")
    desk.wait("the accepted attendee", lambda found: found["Jansen (LZ)"].review == "accepted")

    keys.press("e", "Tab")  # from the organisation, the most doubtful value, to the presence
    keys.type("abs")
    keys.press("Return")
    desk.wait("the absent attendee", lambda found: found["De Vries (WJZ)"].values["presence"] == "absent")

    find(keys, "protocol")
    keys.press("s", "4")
    desk.wait("the new action", lambda found: ACTION in found)
    keys.press("e")
    keys.type("GGD")
    keys.press("Tab", "space")  # to the due date; without a blank first a digit picks a date of the document
    keys.type("12 februari 2021")
    keys.press("Return")
    desk.wait("the owner", lambda found: found[ACTION].values["owners"] == ["GGD"])
    desk.wait("the due date", lambda found: found[ACTION].values["due"] == "2021-02-12")

    keys.press("k", "alt+shift+Up")  # back from the open record that Return led to
    desk.wait("the moved boundary", lambda found: ACTION.removesuffix(".") in found)

    keys.press("n", "x")
    desk.wait("the rejected date", lambda found: found["3 mei"].review == "rejected")

    keys.press("d")
    keys.focus("Anchor date")
    keys.type("10 februari 2021")
    keys.press("Return")
    desk.wait("the value that follows the anchor", lambda found: found["Morgen"].values["value"] == "2021-02-11")
    assert desk.anchor() == "2021-02-10"

    keys.focus("verslag-testketen.md")
    keys.press("ctrl+z")
    desk.wait("the anchor put back", lambda found: found["Morgen"].values["value"] == "2021-02-04")
    assert desk.anchor() == "2021-02-03"
    keys.press("ctrl+z")
    desk.wait("the date proposed again", lambda found: found["3 mei"].review == "proposed")
    keys.press("ctrl+shift+z")
    desk.wait("the date rejected again", lambda found: found["3 mei"].review == "rejected")
