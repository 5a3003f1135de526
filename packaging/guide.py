"""Makes docs/guide.md, for readers of the repository, from the guide that the program opens.

    python packaging/guide.py           write docs/guide.md
    python packaging/guide.py --check   say (exit code 1) whether it is older than resources/guide, keys and menus

Both languages stand in it, with the standard keys, the menus' own words, and pictures of docs/screenshots.
"""

import argparse
import re
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.ui.languages import spoken  # noqa: E402  (found only from the root)
from vwsreview.ui.guide_text import guide  # noqa: E402  (needs the path set above)

TARGET = ROOT / "docs" / "guide.md"
LOCALES = {"en": "en_GB", "nl": "nl_NL"}
THEMES = {"en": "light", "nl": "dark"}
HEADING = re.compile(r"(?m)^(#+) (.*?) \{#([\w-]+)\}$")
PICTURES = {
    "start": ("start",),
    "decide": ("main",),
    "values": ("slot",),
    "edges": ("boundaries",),
    "cues": ("cue",),
    "read": ("outline",),
    "people": ("people", "cutting"),
    "anchor": ("anchor",),
    "checks": ("checks",),
    "spread": ("spread",),
    "find": ("find",),
    "history": ("history",),
    "again": ("again",),
    "done": ("closing",),
    "guideline": ("guideline",),
    "keys": ("keys", "palette"),
    "look": ("settings",),
    "export": ("export", "identifying", "exported"),
    "tools": ("labels", "receipt"),
    "agreement": ("agreement",),
    "merging": ("merge", "conflicts"),
}
"""The pictures that stand at the end of a section, by their scenes in screenshots.py."""

HEAD = """<!-- Made from resources/guide by packaging/guide.py. -->

[Handleiding in het Nederlands](#handleiding)
"""


def in_repository(text: str, language: str) -> str:
    """A language's guide with headings as GitHub knows them, and with its pictures."""
    found = list(HEADING.finditer(text))
    parts = []
    for one, after in zip(found, [*found[1:], None], strict=True):
        depth, title, name = one.groups()
        body = text[one.end() : after.start() if after is not None else None].strip()
        pictures = [
            f"![{title}](screenshots/{scene}-{language}-{THEMES[language]}.png)" for scene in PICTURES.get(name, ())
        ]
        parts.append("\n\n".join([f"{depth} {title}", body, *pictures]))
    return "\n\n".join(parts)


def made() -> str:
    """The whole file."""
    app = QCoreApplication.instance() or QCoreApplication([])
    parts = [HEAD]
    for language, locale in LOCALES.items():
        with spoken(app, QLocale(locale)):
            parts.append(in_repository(guide(locale), language))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def main() -> int:
    """Write, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit code 1 where it is not up to date")
    if not parser.parse_args().check:
        TARGET.write_text(made(), encoding="utf-8")
        return 0
    up_to_date = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == made()
    print("the guide is up to date" if up_to_date else "docs/guide.md is old; run packaging/guide.py")
    return 0 if up_to_date else 1


if __name__ == "__main__":
    sys.exit(main())
