"""Finding a command by words that are typed: what fits, best first."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from vwsreview.domain.wording import folded
from vwsreview.ui.keys.commands import Command, Menu


@dataclass(frozen=True, slots=True)
class Found:
    """A command with where it stands in the menus (``Record › Move a boundary``)."""

    command: Command
    path: str

    @property
    def title(self) -> str:
        """What it is called outside its menu: with the menu inside another one (``Extract again › This document``)."""
        _, inside, menu = self.path.rpartition(" › ")
        return f"{menu} › {self.command.name}" if inside else self.command.name


def commands_of(menus: Iterable[Menu], path: str = "") -> Iterator[Found]:
    """All commands with their menus, in the order of the table."""
    for menu in menus:
        here = f"{path} › {menu.text.replace('&', '')}" if path else menu.text.replace("&", "")
        for entry in menu.entries:
            if isinstance(entry, Command):
                yield Found(entry, here)
            elif isinstance(entry, Menu):
                yield from commands_of([entry], here)


def fitting(
    words: str, all_found: Iterable[Found], keys: Callable[[str], str], times_run: Mapping[str, int]
) -> list[Found]:
    """Those that the words fit, best first; among equals what was run most, then the order of the table.

    `keys` gives the keys of a command in words. Accents and capitals do not count.
    """
    wanted = _plain(words)
    scored = (
        (score, -times_run.get(found.command.id, 0), place, found)
        for place, found in enumerate(all_found)
        if (score := _score(wanted, found, keys(found.command.id))) is not None
    )
    return [found for *_, found in sorted(scored, key=lambda row: row[:3])]


def _plain(words: str) -> str:
    """Small letters without accents, single spaces."""
    return " ".join(folded(words).split())


def _score(wanted: str, found: Found, keys: str) -> int | None:
    """The lower the better; None where the words do not fit. Words may stand in any order."""
    name, title = _plain(found.command.name), _plain(found.title)
    if not wanted or name.startswith(wanted) or title.startswith(wanted):
        return 0
    parts = wanted.split()
    if all(f" {part}" in f" {title}" for part in parts):
        return 1
    if wanted == _plain(keys):
        return 1
    everything = f"{name} {_plain(found.path)} {_plain(found.command.tip)} {_plain(keys)}"
    if all(part in name for part in parts):
        return 2
    if all(part in everything for part in parts):
        return 3
    return 4 if _in_order(wanted.replace(" ", ""), name) else None


def _in_order(letters: str, name: str) -> bool:
    """Whether the letters stand in the name in this order, others between them (``nopr`` in ``Next open record``)."""
    rest = iter(name)
    return all(letter in rest for letter in letters)
