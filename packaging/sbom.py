"""Writes what the program consists of: packaging/sbom.json (CycloneDX) and docs/dependencies.md.

    python packaging/sbom.py          write both
    python packaging/sbom.py --check  only say whether they are as they would be written

Names and versions are those of the lock, of what the program and its formats need on any system; tools of the tests
and of building are not shipped. Licences are those that the installed packages tell, or LICENCES below where they tell
none, or none that is a word of SPDX. So nothing in it depends on when and where it is made.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements-test.lock"
SBOM, PAGE = ROOT / "packaging" / "sbom.json", ROOT / "docs" / "dependencies.md"
NOT_SHIPPED = ("test",)
"""Extras for those who develop."""
SYSTEMS = ({"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
           {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
           {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"})  # fmt: skip
LICENCES: dict[str, str] = tomllib.loads((ROOT / "packaging" / "licences.toml").read_text(encoding="utf-8"))["told"]
CLASSIFIED = {
    "MIT License": "MIT", "Apache Software License": "Apache-2.0", "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0", "Python Software Foundation License": "PSF-2.0",
}  # fmt: skip
"""Classifiers that name one licence and no family, in the words of SPDX."""
WORDS = {
    **{word: word for word in ("MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC", "MPL-2.0")},
    **dict.fromkeys(("MIT License", "The MIT License"), "MIT"),
    **dict.fromkeys(("Apache 2.0", "Apache License 2.0", "Apache License, Version 2.0"), "Apache-2.0"),
}
"""The same of the free words of older packages."""
REASONS: dict[str, str] = tomllib.loads((ROOT / "packaging" / "licences.toml").read_text(encoding="utf-8"))["why"]


def locked() -> dict[str, str]:
    """Version by name of all that is locked."""
    lines = re.findall(r"^([a-z0-9][a-z0-9._-]*)==([^\s;]+)", LOCK.read_text(encoding="utf-8"), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in lines}


def needed() -> dict[str, set[str]]:
    """All that is shipped, with who needs it: our own extras in square brackets, or other packages."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = {name: words for name, words in project["optional-dependencies"].items() if name not in NOT_SHIPPED}
    found: dict[str, set[str]] = {}
    waiting = [(Requirement(word), "vwsreview") for word in project["dependencies"]]
    waiting += [(Requirement(word), f"[{name}]") for name, words in extras.items() for word in words]
    known = locked()
    walked = set[tuple[str, frozenset[str]]]()
    while waiting:
        requirement, by = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name == "vwsreview" or name not in known:
            continue
        found.setdefault(name, set()).add(by)
        asked = (name, frozenset(requirement.extras))
        if asked not in walked:
            walked.add(asked)
            waiting += [(one, name) for one in _requirements(name, requirement.extras)]
    return found


def licence(name: str) -> str:
    """In words of SPDX; empty where nobody told it."""
    if name in LICENCES:
        return LICENCES[name]
    told = metadata.metadata(name)
    if expression := told["License-Expression"]:
        return str(expression)
    if word := WORDS.get((told["License"] or "").strip()):
        return word
    classified = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or () if one.startswith("License")]
    known = [CLASSIFIED[one] for one in classified if one in CLASSIFIED]
    return known[0] if len(known) == 1 == len(classified) else ""


def sbom() -> dict[str, Any]:
    """CycloneDX 1.6."""
    versions, shipped = locked(), needed()
    reference = {name: f"pkg:pypi/{name}@{versions[name]}" for name in shipped}
    own = re.search(
        r'"(.+)"', (ROOT / "vwsreview" / "__init__.py").read_text(encoding="utf-8").partition("__version__")[2]
    )
    root = {"type": "application", "name": "vwsreview", "version": own[1] if own else "", "bom-ref": "vwsreview",
            "licenses": [{"license": {"id": "MIT"}}]}  # fmt: skip
    components = [
        {
            "type": "library",
            "bom-ref": reference[name],
            "name": name,
            "version": versions[name],
            "scope": "required" if _is_always_needed(name, shipped) else "optional",
            "licenses": [{"expression": licence(name)}],
            "purl": reference[name],
        }
        for name in sorted(shipped)
    ]
    users = sorted({by for name in shipped for by in shipped[name] if by in shipped})
    edges = [
        {"ref": "vwsreview", "dependsOn": sorted(reference[n] for n in shipped if any(_is_ours(b) for b in shipped[n]))}
    ]
    edges += [
        {"ref": reference[by], "dependsOn": sorted(reference[n] for n in shipped if by in shipped[n])} for by in users
    ]
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": root},
            "components": components, "dependencies": edges}  # fmt: skip


def page() -> str:
    """The same to read."""
    versions, shipped = locked(), needed()
    head = (
        "# Dependencies\n\nWhat the program is shipped with, by name; `packaging/sbom.json` has the same for programs "
        "(CycloneDX).\nWritten by `python packaging/sbom.py` from the lock, the licences as the packages tell them. "
        "Extras are in square\nbrackets; [decisions.md](decisions.md) tells what else was considered.\n\n"
        "| package | version | licence | why |\n| --- | --- | --- | --- |\n"
    )
    rows = (
        f"| {name} | {versions[name]} | {licence(name)} | {_why(name, shipped[name])} |\n" for name in sorted(shipped)
    )
    return head + "".join(rows)


def _why(name: str, by: set[str]) -> str:
    extras = " ".join(sorted(one for one in by if one.startswith("[")))
    others = ", ".join(sorted(one for one in by if not _is_ours(one)))
    told = REASONS.get(name) or f"needed by {others}"
    return f"{told} {extras}".strip()


def _is_ours(by: str) -> bool:
    return by == "vwsreview" or by.startswith("[")


def _is_always_needed(name: str, shipped: dict[str, set[str]]) -> bool:
    seen, waiting = set[str](), [name]
    while waiting:
        one = waiting.pop()
        if one == "vwsreview":
            return True
        if one not in seen:
            seen.add(one)
            waiting += shipped.get(one, ())
    return False


def _requirements(name: str, extras: set[str]) -> Iterator[Requirement]:
    """What a package needs with these extras on any system; of one that is not for this system, nothing is known."""
    try:
        told = metadata.requires(name) or ()
    except metadata.PackageNotFoundError:
        return
    for word in told:
        one = Requirement(word)
        wanted = [{**system, "extra": extra} for system in SYSTEMS for extra in ("", *extras)]
        if one.marker is None or any(one.marker.evaluate(environment) for environment in wanted):
            yield one


def main() -> int:
    """Write, or say that it is not as it would be written."""
    wanted = {SBOM: json.dumps(sbom(), indent=1, ensure_ascii=False) + "\n", PAGE: page()}
    if "--check" in sys.argv:
        old = [path for path, text in wanted.items() if path.read_text(encoding="utf-8") != text]
        print(*(f"{path.relative_to(ROOT)} is old: run packaging/sbom.py" for path in old), sep="\n")
        return len(old)
    for path, text in wanted.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
