"""What the program remembers from one day to the next, apart from any dossier."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from vwsreview.domain.exporting import Selection
from vwsreview.domain.layers import BY_NAME
from vwsreview.review.loop.queue import ORDERS, READING

MOST_RECENT = 10
MOST_PLACES = 1000
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """How an export was asked for: the key of the format, and what part of the set."""

    format: str = "jsonl"
    selection: Selection = field(default_factory=Selection)


class Session:
    """Recent dossiers, the look of the window, the last place in each document, the reviewer's wishes."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings
        self._places: dict[str, list[Any]] = self._read_json("places", {})

    @property
    def language(self) -> str:
        """``nl``, ``en`` or ``system``."""
        return self._word("language", SYSTEM)

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("language", value)

    @property
    def theme(self) -> str:
        """``light``, ``dark`` or ``system``."""
        return self._word("theme", SYSTEM)

    @theme.setter
    def theme(self, value: str) -> None:
        self._settings.setValue("theme", value)

    @property
    def reviewer(self) -> str:
        """The name under which decisions are written; empty until the reviewer gave one."""
        return self._word("reviewer", "")

    @reviewer.setter
    def reviewer(self, value: str) -> None:
        self._settings.setValue("reviewer", value)

    @property
    def advance(self) -> bool:
        """Whether the next open record is selected after a decision."""
        return self._word("advance", "yes") == "yes"

    @advance.setter
    def advance(self, value: bool) -> None:
        self._settings.setValue("advance", "yes" if value else "no")

    @property
    def queue_order(self) -> str:
        """In which order open records come: a word of `review.loop.queue.ORDERS`."""
        order = self._word("queue_order", READING)
        return order if order in ORDERS else READING

    @queue_order.setter
    def queue_order(self, value: str) -> None:
        self._settings.setValue("queue_order", value)

    @property
    def cues_shown(self) -> bool:
        """Whether open cues are marked in the text."""
        return self._word("cues", "shown") == "shown"

    @cues_shown.setter
    def cues_shown(self, value: bool) -> None:
        self._settings.setValue("cues", "shown" if value else "hidden")

    @property
    def zoom(self) -> int:
        """How many points the document's letters are larger than usual."""
        try:
            return int(self._word("zoom", "0"))
        except ValueError:
            return 0

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._settings.setValue("zoom", str(value))

    @property
    def line_width(self) -> str:
        """How wide the lines of the document may be: a word of `typesetting_commands.LINE_WIDTHS`."""
        return self._word("line_width", "normal")

    @line_width.setter
    def line_width(self, value: str) -> None:
        self._settings.setValue("line_width", value)

    @property
    def line_space(self) -> str:
        """How far apart the lines of the document are: a word of `typesetting_commands.LINE_SPACES`."""
        return self._word("line_space", "normal")

    @line_space.setter
    def line_space(self, value: str) -> None:
        self._settings.setValue("line_space", value)

    @property
    def own_keys(self) -> dict[str, list[str]]:
        """The keys that the reviewer gave to commands, by the command's id."""
        kept = self._read_json("keys", {})
        return {name: [str(key) for key in keys] for name, keys in kept.items() if isinstance(keys, list)}

    @own_keys.setter
    def own_keys(self, value: Mapping[str, Iterable[str]]) -> None:
        self._settings.setValue("keys", json.dumps({name: list(keys) for name, keys in value.items()}))

    @property
    def times_run(self) -> dict[str, int]:
        """How often each command was run from the palette."""
        kept = self._read_json("times_run", {})
        return {name: times for name, times in kept.items() if isinstance(times, int)}

    def count_run(self, command: str) -> None:
        """Keep that a command was run from the palette."""
        times = self.times_run
        self._settings.setValue("times_run", json.dumps({**times, command: times.get(command, 0) + 1}))

    @property
    def history_scope(self) -> str:
        """Whose history the pane lists: ``record``, ``document`` or ``dossier``."""
        return self._word("history_scope", "document")

    @history_scope.setter
    def history_scope(self, value: str) -> None:
        self._settings.setValue("history_scope", value)

    @property
    def export_choice(self) -> ExportChoice:
        """How the last export was asked for, but for its documents, which are of one dossier."""
        kept = self._read_json("export", {})
        layers = kept.get("layers")
        selection = Selection(
            reviewed_only=kept.get("reviewed_only") is True,
            rejected=kept.get("rejected") is True,
            layers=frozenset(map(str, layers)) & BY_NAME.keys() if isinstance(layers, list) else None,
            organisations_only=kept.get("organisations_only") is True,
        )
        return ExportChoice(str(kept.get("format", "jsonl")), selection)

    @export_choice.setter
    def export_choice(self, value: ExportChoice) -> None:
        selection = value.selection
        kept = {
            "format": value.format,
            "reviewed_only": selection.reviewed_only,
            "rejected": selection.rejected,
            "layers": None if selection.layers is None else sorted(selection.layers),
            "organisations_only": selection.organisations_only,
        }
        self._settings.setValue("export", json.dumps(kept))

    def recent_dossiers(self) -> list[Path]:
        """Dossiers that were open before and are still there, the last one first."""
        return [path for path in map(Path, self._read_json("recent", [])) if path.is_file()]

    def remember_dossier(self, path: Path) -> None:
        """Put this dossier on top of the recent ones."""
        recent = [path.resolve(), *(other for other in self.recent_dossiers() if other != path.resolve())]
        self._settings.setValue("recent", json.dumps([str(other) for other in recent[:MOST_RECENT]]))

    def layout(self, name: str) -> QByteArray:
        """The remembered state of a window or splitter; empty where nothing is remembered."""
        value = self._settings.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_layout(self, name: str, state: QByteArray) -> None:
        """Keep the state of a window or splitter."""
        self._settings.setValue(f"layout/{name}", state)

    def place(self, dossier: Path, document: str) -> list[Any] | None:
        """Where the reviewer was in that document, as `remember_place` was told."""
        return self._places.get(_place_key(dossier, document))

    def remember_place(self, dossier: Path, document: str, place: list[Any]) -> None:
        """Keep where the reviewer is; the oldest places make room."""
        key = _place_key(dossier, document)
        self._places.pop(key, None)
        self._places[key] = place
        for oldest in list(self._places)[:-MOST_PLACES]:
            del self._places[oldest]

    def last_document(self, dossier: Path) -> str | None:
        """The document that was open last in that dossier."""
        place = self.place(dossier, "")
        return str(place[0]) if place else None

    def remember_document(self, dossier: Path, document: str) -> None:
        """Keep which document was open last."""
        self.remember_place(dossier, "", [document])

    def save(self) -> None:
        """Write all of it down."""
        self._settings.setValue("places", json.dumps(self._places))
        self._settings.sync()

    def _word(self, name: str, default: str) -> str:
        return str(self._settings.value(name, default))

    def _read_json(self, name: str, default: Any) -> Any:
        try:
            value = json.loads(self._word(name, ""))
        except ValueError:
            return default
        return value if isinstance(value, type(default)) else default


def _place_key(dossier: Path, document: str) -> str:
    return f"{dossier.resolve()}|{document}"
