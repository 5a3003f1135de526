"""Takes the pictures of docs/screenshots: the real program on a virtual screen, driven with keys alone.

    python packaging/screenshots.py                 docs/screenshots/<scene>-<language>-<theme>.png
    python packaging/screenshots.py FOLDER --all    every scene in both languages and both themes, to look at

The main window is taken in both languages, light and dark, and at 200 %; the other scenes once in each language and
each theme, dialogs by themselves.
The dossier is made anew from resources/samples, with settings and fonts (DejaVu) of its own, in a folder that is
gone afterwards. Needs what the tests need (`packaging/setup.sh test`): Xvfb, xdotool, ImageMagick.
"""

import argparse
import itertools
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.end_to_end.screen import PATIENCE, Keyboard, screen, until  # noqa: E402  (found only from the root)

FOLDER = ROOT / "docs" / "screenshots"
DESK = Path(tempfile.gettempdir()) / "covid-19"
"""Where the dossier stands while the pictures are taken; a dialog shows it, so it has no random name."""

LANGUAGES, THEMES = ("en", "nl"), ("light", "dark")
REVIEWER = "M. Smit"
SCREEN = "root"
"""What ImageMagick calls the whole screen."""

MINUTES, MEMO = 8, 5
"""Places of two samples in the list of documents, from 0."""

MOST_BYTES = 200_000
COLOURS = (255, 128, 96, 64)
"""The most that keep a picture below that size."""

TITLES = {
    "anchor": {"en": "Anchor date", "nl": "Ankerdatum"},
    "export": {"en": "Export", "nl": "Exporteren"},
    "settings": {"en": "Settings", "nl": "Instellingen"},
    "keys": {"en": "Keys", "nl": "Toetsen"},
    "import": {"en": "Import", "nl": "Importeren"},
    "folder": {"en": "Import a folder", "nl": "Een map importeren"},
}
"""What the windows are called that open over the main one."""

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/dejavu</dir>
  <dir>/usr/share/fonts/truetype/noto</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern"><edit name="family" mode="append_last"><string>DejaVu Sans</string></edit></match>
  <match target="font">
    <edit name="antialias"><bool>true</bool></edit>
    <edit name="hintstyle"><const>hintslight</const></edit>
    <edit name="rgba"><const>none</const></edit>
  </match>
</fontconfig>
"""


@dataclass(frozen=True)
class Stage:
    """A window that is open, in a language and a theme, and how a picture of its screen is taken."""

    keys: Keyboard
    environment: dict[str, str]
    language: str
    theme: str

    def shoot(self, target: Path, window: str) -> None:
        """Look until two looks in a row are the same, so that all is painted; keep what is seen in few colours."""

        def look() -> bytes:
            command = ["import", "-window", window, "ppm:-"]
            return subprocess.run(command, env=self.environment, check=True, capture_output=True).stdout

        def settled() -> bytes | None:
            before = look()
            time.sleep(0.4)
            seen = look()
            return seen if seen == before else None

        seen = until(settled, "a picture that stays the same")
        for colours in COLOURS:
            command = ["convert", "ppm:-", "-strip", "-dither", "None", "-quantize", "Lab", "-colors", str(colours)]
            command += ["-define", "png:compression-level=9", "-define", "png:exclude-chunks=date,time"]
            subprocess.run([*command, f"png8:{target}"], input=seen, check=True)
            if target.stat().st_size < MOST_BYTES:
                print(target.name)
                return
        raise SystemExit(f"{target.name} is larger than {MOST_BYTES} bytes")

    def main(self) -> None:
        """Give the keyboard to the main window again."""
        self.keys.focus(DESK.name)

    def dialog(self, name: str, *keys: str) -> str:
        """Open a dialog by its keys; its window."""
        self.main()
        self.keys.press(*keys)
        return self.keys.focus(TITLES[name][self.language])


def main_scene(stage: Stage) -> str:
    """Minutes under review: most decided, a date rejected, an attendee set absent and still selected."""
    stage.keys.press(*["ctrl+Next"] * MINUTES, *["a"] * 9, "x", *["a"] * 5)
    absent = {"en": ("a",), "nl": ("a", "Return")}  # in Dutch two choices begin with an a
    stage.keys.press("e", "Tab", "Tab", *absent[stage.language], "F8")
    return SCREEN


def source_scene(stage: Stage) -> str:
    """The same with its Markdown signs."""
    stage.main()
    stage.keys.press("F8", "F4")
    return SCREEN


def find_scene(stage: Stage) -> str:
    """Words in all documents."""
    stage.main()
    stage.keys.press("ctrl+shift+f")
    stage.keys.type("week")
    stage.keys.press("Return")
    return SCREEN


def anchor_scene(stage: Stage) -> str:
    """Another anchor date, and what would follow."""
    window = stage.dialog("anchor", "F8", "d")
    stage.keys.type("25 november 2020")
    return window


def export_scene(stage: Stage) -> str:
    """Where to, and what."""
    return stage.dialog("export", "ctrl+e")


def settings_scene(stage: Stage) -> str:
    """Language, colours, name."""
    return stage.dialog("settings", "ctrl+comma")


def keys_scene(stage: Stage) -> str:
    """All commands."""
    return stage.dialog("keys", "F1")


def table_scene(stage: Stage) -> str:
    """A memo with a table whose columns fit."""
    stage.main()
    stage.keys.press(*["ctrl+Prior"] * (MINUTES - MEMO), "F8", "ctrl+Home", "ctrl+f")
    stage.keys.type("Kernpunten")
    stage.keys.press("Escape")
    return SCREEN


def import_scene(stage: Stage) -> str:
    """What an import added, knew and refused."""
    stage.dialog("folder", "ctrl+shift+i")
    stage.keys.type(str(DESK / "post"))
    stage.keys.press("Return")
    until(lambda: not stage.keys.window(TITLES["folder"][stage.language]), "the folder to be taken")
    return stage.keys.focus(TITLES["import"][stage.language])


def stay(stage: Stage) -> None:
    """Leave all as it is."""


def hide_source(stage: Stage) -> None:
    """Show the page again."""
    stage.keys.press("F4")


def close(stage: Stage) -> None:
    """Close what is open."""
    stage.keys.press("Escape")


SCENES: dict[str, tuple[Callable[[Stage], str], Callable[[Stage], None]]] = {
    "main": (main_scene, stay),
    "source": (source_scene, hide_source),
    "find": (find_scene, close),
    "anchor": (anchor_scene, close),
    "export": (export_scene, close),
    "settings": (settings_scene, close),
    "keys": (keys_scene, close),
    "table": (table_scene, stay),
    "import": (import_scene, close),
}
"""In this order: what to do before a picture, giving the window to take, and after it."""


@contextmanager
def desk() -> Iterator[Path]:
    """A folder with a dossier of the samples, and mail to import of which one part cannot be read."""
    DESK.mkdir()
    try:
        dossier = DESK / "covid-19.dossier"
        samples = ROOT / "resources" / "samples"
        command = [sys.executable, "-m", "vwsreview", "import", str(dossier), str(samples)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        post = DESK / "post"
        post.mkdir()
        shutil.copy(samples / "mail-testlijn.md", post)
        (post / "verslag-stuurgroep.md").write_text("# Verslag\n\nAanwezig: MEVA, LZ\n", encoding="utf-8")
        (post / "leeg.txt").touch()
        (post / "oud.txt").write_bytes("Geachte collega’s, betreft één café".encode("latin-1", "replace"))
        yield dossier
    finally:
        shutil.rmtree(DESK)


@contextmanager
def stage(language: str, theme: str, shown: dict[str, str]) -> Iterator[Stage]:
    """The program with settings of its own on a dossier of its own, shown on a screen."""
    with tempfile.TemporaryDirectory() as private, desk() as dossier:
        folder = Path(private)
        (folder / "vwsreview").mkdir()
        settings = f"[General]\nlanguage={language}\ntheme={theme}\nreviewer={REVIEWER}\n"
        (folder / "vwsreview" / "vwsreview.ini").write_text(settings, encoding="utf-8")
        (folder / "fonts.conf").write_text(FONTS.format(cache=folder / "fonts"), encoding="utf-8")
        environment = {
            **shown,
            "LC_ALL": "C.UTF-8",
            "XDG_CONFIG_HOME": str(folder),
            "FONTCONFIG_FILE": str(folder / "fonts.conf"),
            "QT_FONT_DPI": "96",
        }
        command = [sys.executable, "-m", "vwsreview", str(dossier)]
        process = subprocess.Popen(command, cwd=ROOT, env=environment)
        try:
            keys = Keyboard(environment, process.pid)
            keys.focus(DESK.name)
            subprocess.run(["xdotool", "mousemove", "4000", "4000"], env=environment, check=True)
            yield Stage(keys, environment, language, theme)
            keys.focus(DESK.name)
            keys.press("ctrl+q")
            process.wait(timeout=PATIENCE)
        finally:
            process.kill()
            process.wait()


def wanted(scene: str, language: str, theme: str, every: bool) -> bool:
    """Whether a picture is kept: of the main window all, of others English light and Dutch dark."""
    return every or scene == "main" or (language, theme) in (("en", "light"), ("nl", "dark"))


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--all", action="store_true", help="every scene in both languages and both themes")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    for language, theme in itertools.product(LANGUAGES, THEMES):
        with screen() as shown, stage(language, theme, shown) as opened:
            for scene, (before, after) in SCENES.items():
                if wanted(scene, language, theme, given.all):
                    window = before(opened)
                    opened.shoot(given.folder / f"{scene}-{language}-{theme}.png", window)
                    after(opened)
    with screen("2560x1600") as shown, stage("nl", "light", {**shown, "QT_SCALE_FACTOR": "2"}) as opened:
        window = main_scene(opened)
        opened.shoot(given.folder / "main-nl-light-200.png", window)


if __name__ == "__main__":
    main()
