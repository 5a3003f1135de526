"""Collects every sentence of the program into the translation files and compiles them.

    python packaging/translate.py           update resources/translations/*.ts and compile them to *.qm
    python packaging/translate.py --check   say (exit code 1) whether a sentence is missing, unfinished or not compiled

English is the source language: its file holds only the plural forms.
"""

import argparse
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = ("nl", "en")


def tool(name: str) -> str:
    """The path of a tool of Qt that stands beside the running Python."""
    return str(Path(sys.executable).with_name(name))


def collect(target: Path, language: str) -> None:
    """Bring a .ts file up to date with the sentences in the source; finished translations stay."""
    files = [ROOT / "vwsreview" / "app.py", *sorted((ROOT / "vwsreview" / "ui").rglob("*.py"))]
    sources = [str(path.relative_to(ROOT)) for path in files]
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", language]
    if language == "en":
        options.append("-pluralonly")
    command = [tool("pyside6-lupdate"), *options, *sources, "-ts", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)


def compile_to(source: Path, target: Path) -> None:
    """Turn a .ts file into the .qm file that Qt reads."""
    command = [tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True, text=True)


def messages(path: Path) -> dict[tuple[str, str, str], bool]:
    """Every message of a .ts file by context, source and comment, with whether its translation is finished."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [] if translation is None else (list(translation.iter("numerusform")) or [translation])
            finished = bool(forms) and all(form.text for form in forms)
            finished = finished and translation is not None and translation.get("type") != "unfinished"
            found[name, message.findtext("source", ""), message.findtext("comment", "")] = finished
    return found


def complaints() -> list[str]:
    """What is not as it should be, a line each."""
    said = []
    for language in LANGUAGES:
        kept = TRANSLATIONS / f"vwsreview_{language}.ts"
        with tempfile.TemporaryDirectory() as folder:
            fresh, compiled = Path(folder) / kept.name, Path(folder) / "fresh.qm"
            fresh.write_bytes(kept.read_bytes())
            collect(fresh, language)
            now, before = messages(fresh), messages(kept)
            said += [f"{language}: not collected: {key}" for key in now.keys() - before.keys()]
            said += [f"{language}: no longer used: {key}" for key in before.keys() - now.keys()]
            said += [f"{language}: not translated: {key}" for key, finished in now.items() if not finished]
            compile_to(kept, compiled)
            if compiled.read_bytes() != kept.with_suffix(".qm").read_bytes():
                said.append(f"{language}: {kept.with_suffix('.qm').name} is older than {kept.name}")
    return sorted(said)


def main() -> int:
    """Update, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit code 1 where something is missing")
    if parser.parse_args().check:
        said = complaints()
        print("\n".join(said) or "translations are complete")
        return 1 if said else 0
    for language in LANGUAGES:
        kept = TRANSLATIONS / f"vwsreview_{language}.ts"
        collect(kept, language)
        compile_to(kept, kept.with_suffix(".qm"))
        open_ones = [key for key, finished in messages(kept).items() if not finished]
        print(f"{kept.name}: {len(messages(kept))} sentences, {len(open_ones)} not translated")
    return 0


if __name__ == "__main__":
    sys.exit(main())
