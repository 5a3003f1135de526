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
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.end_to_end.screen import PATIENCE, Keyboard, screen, until  # noqa: E402  (found only from the root)
from vwsreview.review import edits  # noqa: E402
from vwsreview.review.edits import Stamp  # noqa: E402
from vwsreview.store.store import Store  # noqa: E402

FOLDER = ROOT / "docs" / "screenshots"
DESK = Path(tempfile.gettempdir()) / "covid-19"
"""Where the dossier stands while the pictures are taken; a dialog shows it, so it has no random name."""

LANGUAGES, THEMES = ("en", "nl"), ("light", "dark")
REVIEWER = "M. Smit"
COLLEAGUE = "covid-19-anne.dossier"
"""The same documents, of which somebody else decided some."""
AGENDA, LIST, MEMO, MINUTES, LAST = 0, 1, 5, 8, 9
"""Places of samples in the list of documents, from 0."""

MOST_BYTES = 200_000
COLOURS = (255, 128, 96, 64)
"""The most that keep a picture below that size."""

TITLES = {
    "anchor": {"en": "Anchor date", "nl": "Ankerdatum"},
    "export": {"en": "Export", "nl": "Exporteren"},
    "identifying": {"en": "What would tell who a person is", "nl": "Wat zou verraden wie iemand is"},
    "exported": {"en": "Exported", "nl": "Geëxporteerd"},
    "files": {"en": "Import files", "nl": "Bestanden importeren"},
    "labels": {"en": "Labels of", "nl": "Labels van"},
    "receipt": {"en": "Taken in as proposals", "nl": "Ingelezen als voorstellen"},
    "compare": {"en": "Compare with other reviewers", "nl": "Vergelijken met andere beoordelaars"},
    "colleagues": {"en": "Files of other reviewers", "nl": "Bestanden van andere beoordelaars"},
    "agreement": {"en": "Agreement of reviewers", "nl": "Overeenstemming van beoordelaars"},
    "settings": {"en": "Settings", "nl": "Instellingen"},
    "keys": {"en": "Keys", "nl": "Toetsen"},
    "import": {"en": "Import", "nl": "Importeren"},
    "folder": {"en": "Import a folder", "nl": "Een map importeren"},
    "spread": {"en": "The same in equal cases", "nl": "Hetzelfde in gelijke gevallen"},
    "again": {"en": "Extracted again", "nl": "Opnieuw uitgelezen"},
    "closing": {"en": "Something is left open", "nl": "Er staat nog iets open"},
    "palette": {"en": "All commands", "nl": "Alle opdrachten"},
    "guide": {"en": "User's guide", "nl": "Handleiding"},
    "merge": {"en": "Merge with other reviewers", "nl": "Samenvoegen met andere beoordelaars"},
    "others": {"en": "Dossiers of other reviewers", "nl": "Dossiers van andere beoordelaars"},
    "merged": {"en": "Merged", "nl": "Samengevoegd"},
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

    def main(self, *keys: str) -> str:
        """Give the keyboard to the main window again, and press keys in it; the window."""
        window = self.keys.focus("vwsreview")
        if keys:
            self.keys.press(*keys)
        return window

    def document(self, place: int) -> None:
        """Show a document by its place in the list, with all its records, the keyboard in the text at its beginning."""
        self.main()
        self.keys.press("F8", "ctrl+shift+k", *["ctrl+Prior"] * LAST, *["ctrl+Next"] * place, "alt+1", "F8")

    def listed(self, query: str) -> None:
        """List some of the records."""
        self.keys.press("ctrl+l")
        self.keys.type(query)
        self.keys.press("Return")

    def dialog(self, name: str, *keys: str) -> str:
        """Open a dialog by its keys; its window."""
        self.main()
        self.keys.press(*keys)
        return self.keys.focus(TITLES[name][self.language])

    def end(self, scene: "Scene") -> None:
        """Press the keys that end a scene, in whichever window it left the keyboard."""
        if scene.after:
            self.keys.press(*scene.after)


@dataclass(frozen=True)
class Scene:
    """What to do before a picture, giving the window to take, and what after it."""

    before: Callable[[Stage], str]
    after: tuple[str, ...] = ("Escape",)


def main_scene(stage: Stage) -> str:
    """Minutes under review: most decided, a date rejected, an attendee set absent and still selected."""
    stage.keys.press(*["ctrl+Next"] * MINUTES, *["a"] * 9, "x", *["a"] * 5, "h", "F8")
    return stage.main()


def source_scene(stage: Stage) -> str:
    """The same with its Markdown signs."""
    stage.main()
    stage.keys.press("F8", "F4")
    return stage.main()


def slot_scene(stage: Stage) -> str:
    """The owner of an action: who may be meant, and the words that say so."""
    stage.document(MINUTES)
    stage.listed("layer:action")
    stage.keys.press("n", "e")
    return stage.main()


def boundaries_scene(stage: Stage) -> str:
    """Other words for an action, each with a figure."""
    stage.document(MINUTES)
    stage.listed("layer:action")
    stage.keys.press("n", "n", "b", "Down")
    return stage.main()


def cue_scene(stage: Stage) -> str:
    """A cue, and what its keys do."""
    stage.document(MINUTES)
    stage.keys.press("F8", "ctrl+Home", "q", "q")
    return stage.main()


def outline_scene(stage: Stage) -> str:
    """The parts of the minutes; two are read."""
    stage.document(MINUTES)
    stage.keys.press("alt+3", "Home", "m", *["Down"] * 5, "m", "Down")
    return stage.main()


def people_scene(stage: Stage) -> str:
    """The attendees of a meeting: one is set absent, three are accepted."""
    stage.document(LIST)
    stage.keys.press("g", *["Up"] * 6, *["ctrl+Return"] * 3, "space")
    return stage.main()


def cutting_scene(stage: Stage) -> str:
    """Three codes in a row: where does a person end?"""
    stage.document(LIST)
    stage.keys.press("g", *["Up"] * 6, *["Down"] * 4, "ctrl+d", "Right")
    return stage.main()


def find_scene(stage: Stage) -> str:
    """Words in all documents, and only these documents in the list."""
    stage.main()
    stage.keys.press("F8", "ctrl+shift+f")
    stage.keys.type("week kind:minutes")
    stage.keys.press("Return")
    stage.keys.press("ctrl+shift+j", "ctrl+j", "ctrl+j")
    return stage.main()


def anchor_scene(stage: Stage) -> str:
    """Another anchor date, and what would follow."""
    stage.document(MINUTES)
    window = stage.dialog("anchor", "F8", "d")
    stage.keys.type("25 november 2020")
    return window


def checks_scene(stage: Stage) -> str:
    """Two actions due before their meeting: what the checks ask."""
    stage.document(MINUTES)
    stage.listed("layer:action")
    stage.keys.press("n", "e", "Tab")
    stage.keys.type("dinsdag 3 november 2020")
    stage.keys.press("Return", "e", "Tab")
    stage.keys.type("vrijdag 9 oktober 2020")
    stage.keys.press("Return", "F8", "alt+4", "v")
    return stage.main()


def spread_scene(stage: Stage) -> str:
    """An owner was corrected; equal cases, one of them decided."""
    stage.document(LIST)
    stage.listed("owner:GMT")
    stage.keys.press("n", "a", "p", "e")
    stage.keys.type("Directie GMT")
    stage.keys.press("Return")
    return stage.dialog("spread", "t")


def history_scene(stage: Stage) -> str:
    """Two steps were taken back and others taken: the branch that was left can be chosen."""
    stage.document(MEMO)
    stage.keys.press("a", "a", "x", "ctrl+z", "ctrl+z", "x", "a", "alt+5", "Down")
    return stage.main()


def again_scene(stage: Stage) -> str:
    """What a new extraction of a document changed, and kept; two attendees were decided before."""
    stage.document(AGENDA)
    stage.listed("layer:attendee")
    stage.keys.press("a", "a", "F8")
    stage.dialog("palette", "ctrl+shift+p")
    stage.keys.type({"en": "extract again this", "nl": "opnieuw uitlezen dit"}[stage.language])
    stage.keys.press("Return")
    return stage.keys.focus(TITLES["again"][stage.language])


def closing_scene(stage: Stage) -> str:
    """What is left in a document that is to be closed."""
    stage.document(MINUTES)
    return stage.dialog("closing", "ctrl+Return")


def palette_scene(stage: Stage) -> str:
    """Commands by their names."""
    window = stage.dialog("palette", "F8", "ctrl+shift+p")
    stage.keys.type({"en": "record", "nl": "vondst"}[stage.language])
    return window


def keys_scene(stage: Stage) -> str:
    """All commands, and a key that another has."""
    window = stage.dialog("keys", "F1")
    stage.keys.type("F2")
    stage.keys.press("Down", "Return", "a")
    return window


def guideline_scene(stage: Stage) -> str:
    """The guideline at the layer in hand."""
    stage.document(MINUTES)
    stage.listed("layer:action")
    stage.keys.press("i")
    return stage.main()


def guide_scene(stage: Stage) -> str:
    """This guide, at the section for the checks."""
    stage.document(MINUTES)
    stage.keys.press("alt+4")
    return stage.dialog("guide", "shift+F1")


def export_scene(stage: Stage) -> str:
    """Where to, and what."""
    return stage.dialog("export", "ctrl+e")


TO_ORGANISATIONS = ("alt+u", "Tab", "Tab", "Tab", "space")
"""Ticks the box that leaves people out, or takes the tick away."""


def identifying_scene(stage: Stage) -> str:
    """What would tell who a person is, before it is left out."""
    stage.dialog("export", "ctrl+e")
    stage.keys.press(*TO_ORGANISATIONS, "Return")
    return stage.keys.focus(TITLES["identifying"][stage.language])


def exported_scene(stage: Stage) -> str:
    """What was written as tables and read back, and what has no column there."""
    stage.dialog("export", "ctrl+e")
    stage.keys.press(
        *TO_ORGANISATIONS, "shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "Home", "Down", "Down", "Return"
    )
    window = stage.keys.focus(TITLES["exported"][stage.language])
    stage.keys.press("Down", "Right")
    return window


def labels_scene(stage: Stage) -> str:
    """A file of another tool with labels of its own: what one is here."""
    stage.dialog("files", "ctrl+i")
    stage.keys.type(str(DESK / "taken.jsonl"))
    stage.keys.press("Return")
    return stage.keys.focus(TITLES["labels"][stage.language])


def receipt_scene(stage: Stage) -> str:
    """What of it was taken, and what did not fit."""
    stage.keys.focus(TITLES["labels"][stage.language])
    stage.keys.press({"en": "alt+t", "nl": "alt+i"}[stage.language])
    return stage.keys.focus(TITLES["receipt"][stage.language])


def agreement_scene(stage: Stage) -> str:
    """How far an older reading of a document agrees with this one."""
    stage.dialog("palette", "ctrl+shift+p")
    stage.keys.type({"en": "compare with other", "nl": "vergelijken met andere"}[stage.language])
    stage.keys.press("Return")
    stage.keys.focus(TITLES["compare"][stage.language])
    stage.keys.press("space")
    stage.keys.focus(TITLES["colleagues"][stage.language])
    stage.keys.type(str(DESK / "older.jsonl"))
    stage.keys.press("Return")
    until(lambda: not stage.keys.window(TITLES["colleagues"][stage.language]), "the file to be taken")
    stage.keys.focus(TITLES["compare"][stage.language])
    stage.keys.press("Return")
    return stage.keys.focus(TITLES["agreement"][stage.language])


def settings_scene(stage: Stage) -> str:
    """Language, colours, name."""
    return stage.dialog("settings", "ctrl+comma")


def table_scene(stage: Stage) -> str:
    """A memo with a table whose columns fit."""
    stage.document(MEMO)
    stage.keys.press("ctrl+Home", "ctrl+f")
    stage.keys.type("Kernpunten")
    stage.keys.press("Escape")
    return stage.main()


def import_scene(stage: Stage) -> str:
    """What an import added, knew and refused."""
    stage.dialog("folder", "ctrl+shift+i")
    stage.keys.type(str(DESK / "post"))
    stage.keys.press("Return")
    until(lambda: not stage.keys.window(TITLES["folder"][stage.language]), "the folder to be taken")
    return stage.keys.focus(TITLES["import"][stage.language])


def merge_scene(stage: Stage) -> str:
    """A colleague's dossier is added; what both began with is found."""
    stage.dialog("palette", "ctrl+shift+p")
    stage.keys.type({"en": "merge with", "nl": "samenvoegen met"}[stage.language])
    stage.keys.press("Return")
    stage.keys.focus(TITLES["merge"][stage.language])
    stage.keys.press("space")
    stage.keys.focus(TITLES["others"][stage.language])
    stage.keys.type(str(DESK / COLLEAGUE))
    stage.keys.press("Tab", "Return")
    until(lambda: not stage.keys.window(TITLES["others"][stage.language]), "the dossier to be taken")
    return stage.keys.focus(TITLES["merge"][stage.language])


def merged_scene(stage: Stage) -> str:
    """What both agree on, and what not."""
    stage.keys.press("Return")
    return stage.keys.focus(TITLES["merged"][stage.language])


def conflicts_scene(stage: Stage) -> str:
    """The merged dossier: two versions of an attendee, the role taken from the colleague."""
    stage.keys.press("Return")
    until(lambda: not stage.keys.window(TITLES["merged"][stage.language]), "the merged dossier to open")
    stage.main("alt+7", "Left", "Return")
    return stage.main()


def start_scene(stage: Stage) -> str:
    """How to begin."""
    stage.main()
    stage.keys.press("ctrl+w")
    return stage.main()


SCENES: dict[str, Scene] = {
    "main": Scene(main_scene, ()),
    "source": Scene(source_scene, ("F4",)),
    "slot": Scene(slot_scene),
    "boundaries": Scene(boundaries_scene),
    "cue": Scene(cue_scene),
    "outline": Scene(outline_scene, ("alt+1",)),
    "cutting": Scene(cutting_scene),
    "people": Scene(people_scene, ("alt+1",)),
    "find": Scene(find_scene, ("Escape", "ctrl+shift+k")),
    "anchor": Scene(anchor_scene),
    "checks": Scene(checks_scene, ("alt+1",)),
    "spread": Scene(spread_scene),
    "history": Scene(history_scene, ("alt+1",)),
    "again": Scene(again_scene),
    "closing": Scene(closing_scene),
    "palette": Scene(palette_scene),
    "keys": Scene(keys_scene, ("Escape", "Escape")),
    "guideline": Scene(guideline_scene, ("alt+1",)),
    "guide": Scene(guide_scene),
    "export": Scene(export_scene),
    "identifying": Scene(identifying_scene),
    "exported": Scene(exported_scene),
    "agreement": Scene(agreement_scene),
    "settings": Scene(settings_scene),
    "table": Scene(table_scene, ()),
    "import": Scene(import_scene),
    "labels": Scene(labels_scene, ()),
    "receipt": Scene(receipt_scene),
    "merge": Scene(merge_scene, ()),
    "merged": Scene(merged_scene, ()),
    "conflicts": Scene(conflicts_scene, ("alt+1",)),
    "start": Scene(start_scene, ()),
}
"""In this order, for one leaves to the next what it did."""


def run(*words: str) -> str:
    """Run the command line; what it says."""
    command = [sys.executable, "-m", "vwsreview", *words]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def read_by_an_older_version(sample: Path) -> str:
    """A sample as JSON Lines in which less was found, and some of it otherwise, so that a new extraction differs."""
    read = json.loads(run("extract", str(sample)))
    for attendee in read["attendees"][:3]:
        attendee["presence"] = "present"
    for layer, found in (("attendees", 8), ("dates", 12), ("sections", 6)):
        del read[layer][found:]
    return json.dumps(read)


def decide_as_a_colleague(dossier: Path) -> None:
    """Make the first attendees of the minutes guests."""
    with Store.open(dossier, "write") as store:
        minutes = store.documents()[MINUTES]
        attendees = [record for record in store.records(minutes.id) if record.layer == "attendee"]
        for attendee in attendees[:4]:
            stamp = Stamp("Anne de Wit", datetime.now().astimezone().isoformat(timespec="seconds"))
            edit = edits.set_value(store.document(minutes.id), attendee, "role", "guest", stamp)
            if edit is not None:
                store.apply(edit, stamp.reviewer)


def marked_elsewhere(sample: Path) -> str:
    """A sample as another tool has it, an example of Prodigy: with its own labels, and once with other words."""
    read = json.loads(run("extract", str(sample)))
    labels = {"attendees": "PERSON", "dates": "DATE", "actions": "TODO"}
    spans = [
        {"start": record["start"], "end": record["end"], "label": label}
        for layer, label in labels.items()
        for record in read[layer][:8]
    ]
    return json.dumps(
        {"text": read["text"].replace("2020", "2021", 1), "spans": spans, "meta": {"source": sample.name}}
    )


@contextmanager
def desk() -> Iterator[Path]:
    """A folder with a dossier of the samples, and mail to import of which one part cannot be read."""
    DESK.mkdir()
    try:
        dossier = DESK / "covid-19.dossier"
        samples = ROOT / "resources" / "samples"
        older = read_by_an_older_version(samples / "agenda-ziekenhuiszorg.md")
        (DESK / "older.jsonl").write_text(older, encoding="utf-8")
        run("import", str(dossier), str(DESK / "older.jsonl"), str(samples))
        shutil.copy(dossier, DESK / "begin.dossier")
        shutil.copy(dossier, DESK / COLLEAGUE)
        decide_as_a_colleague(DESK / COLLEAGUE)
        taken = marked_elsewhere(samples / "verslag-testcapaciteit.md")
        (DESK / "taken.jsonl").write_text(taken, encoding="utf-8")
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
            keys.focus("vwsreview")
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
            for name, scene in SCENES.items():
                if wanted(name, language, theme, given.all):
                    window = scene.before(opened)
                    opened.shoot(given.folder / f"{name}-{language}-{theme}.png", window)
                    opened.end(scene)
    with screen("2560x1600") as shown, stage("nl", "light", {**shown, "QT_SCALE_FACTOR": "2"}) as opened:
        window = main_scene(opened)
        opened.shoot(given.folder / "main-nl-light-200.png", window)


if __name__ == "__main__":
    main()
