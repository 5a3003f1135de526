"""The page around the documents: its head, its look, its landmarks."""

import base64
import hashlib
import json
import re
from functools import cache

from vwsreview.domain.exporting import Occasion
from vwsreview.formats.html_report.markup import plain
from vwsreview.formats.html_report.vocabulary import Vocabulary
from vwsreview.resources import resource

END = "</body></html>\n"


def head(occasion: Occasion, words: Vocabulary) -> str:
    """Everything before the first words that people see. The policy allows our own look and nothing else."""
    look = style()
    digest = base64.b64encode(hashlib.sha256(look.encode()).digest()).decode()
    return (
        f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{plain(words.word('title', dossier=occasion.dossier))}</title>\n"
        f"<style>{look}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#documents">{words.word("skip")}</a>\n'
    )


@cache
def style() -> str:
    """The style sheet, with the colours of the program in light and dark."""
    light, dark = (_properties(colours(theme)) for theme in ("light", "dark"))
    rules = resource("formats/html_report.css").read_text(encoding="utf-8")
    return f"\n:root {{ {light} }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n{rules}"


@cache
def paper_style() -> str:
    """The style sheet for what knows no more of CSS than rich text needs."""
    rules = resource("formats/html_report_paper.css").read_text(encoding="utf-8")
    return re.sub(r"var\(--([\w-]+)\)", lambda named: colours("light")[named[1]], rules)


def colours(theme: str) -> dict[str, str]:
    """The colours of a theme by name; those of layers as ``date-fill`` and ``date-line``."""
    told = json.loads(resource("colours.json").read_text(encoding="utf-8"))[theme]
    layers = {f"{layer}-{part}": value for layer, parts in told.pop("layers").items() for part, value in parts.items()}
    return {**told, **layers}


def _properties(colours: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in colours.items())
