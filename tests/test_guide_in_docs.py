"""docs/guide.md is the guide that the program opens, and shows pictures that are there."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"


def test_it_is_made_from_the_guide_of_the_program() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "guide.py"), "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_its_pictures_and_those_of_the_readme_are_there() -> None:
    for page in (DOCS / "guide.md", ROOT / "README.md"):
        named = re.findall(r"\]\(([^)#]+\.png)\)", page.read_text(encoding="utf-8"))
        assert named
        assert [name for name in named if not (page.parent / name).is_file()] == []


def test_no_picture_is_left_over() -> None:
    """Every picture of docs/screenshots belongs to a scene that screenshots.py takes."""
    script = (ROOT / "packaging" / "screenshots.py").read_text(encoding="utf-8")
    scenes = set(re.findall(r'(?m)^    "([\w-]+)": Scene\(', script))
    assert {path.name.partition("-")[0] for path in (DOCS / "screenshots").iterdir()} == scenes
