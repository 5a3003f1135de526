"""What another tool's labels and attributes are called here; a person may change it, and the dossier keeps it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vwsreview.domain.layers import BY_NAME, LAYERS, Value
from vwsreview.domain.problems import Problem

SETTING = "mapping/"
"""The setting of the dossier that keeps a tool's mapping, with the tool's key behind it."""

_SYNONYMS = {
    "field": ("header", "kopveld", "veld"),
    "attendee": ("participant", "deelnemer", "aanwezige"),
    "date": ("datum", "time", "timex3"),
    "action": ("actie", "actiepunt", "task", "todo"),
    "decision": ("besluit", "conclusie"),
    "redaction": ("lakking", "weglakking"),
    "section": ("heading", "onderdeel", "agendapunt"),
}
_LAYER_OF = {
    word: layer.name for layer in LAYERS for word in (layer.name, layer.plural, *_SYNONYMS[layer.name])
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LabelRule:
    """What a label becomes: a layer, None to leave it out; `values` that all its records get, and `keys` the names of
    their attributes here, where they differ (None leaves an attribute out)."""

    layer: str | None
    values: Mapping[str, Value] = field(default_factory=dict)
    keys: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LabelMapping:
    """Rules by label; a label without one is taken for the layer of that name, if there is one."""

    rules: Mapping[str, LabelRule] = field(default_factory=dict)

    def rule(self, label: str) -> LabelRule | None:
        """The rule of a label; None where nothing is known of it."""
        if label in self.rules:
            return self.rules[label]
        layer = _LAYER_OF.get(label.rpartition(".")[2].rpartition(":")[2].casefold())
        return None if layer is None else LabelRule(layer)

    def as_json(self) -> str:
        """The mapping as it is kept and exchanged."""
        rows = {
            label: {"layer": rule.layer, "values": dict(rule.values), "keys": dict(rule.keys)}
            for label, rule in self.rules.items()
        }
        return json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True)


def mapping_of(text: str) -> LabelMapping:
    """The mapping that `LabelMapping.as_json` wrote, or a person. Problem: ``bad_mapping`` with the `reason`."""
    try:
        rows = json.loads(text)
    except ValueError as error:
        raise Problem("bad_mapping", reason=str(error)) from error
    if not isinstance(rows, dict):
        raise Problem("bad_mapping", reason="no object")
    return LabelMapping({label: _rule(label, row) for label, row in rows.items()})


def _rule(label: str, row: Any) -> LabelRule:
    """A rule: an object, the name of a layer alone, or null."""
    row = row if isinstance(row, dict) else {"layer": row}
    layer, values, keys = row.get("layer"), row.get("values", {}), row.get("keys", {})
    if layer is not None and layer not in BY_NAME:
        raise Problem("bad_mapping", reason=f"{label}: {layer!r} ({', '.join(BY_NAME)})")
    known = {key.name for key in BY_NAME[layer].keys} if layer else set()
    if not isinstance(values, dict) or not values.keys() <= known:
        raise Problem("bad_mapping", reason=f"{label}: values ({', '.join(sorted(known))})")
    if not isinstance(keys, dict) or not {key for key in keys.values() if key is not None} <= known:
        raise Problem("bad_mapping", reason=f"{label}: keys ({', '.join(sorted(known))})")
    return LabelRule(layer, values, keys)
