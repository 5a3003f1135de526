"""What another tool's labels and attributes are called here; a person may change it, and the dossier keeps it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from vwsreview.domain.layers import BY_NAME, LAYERS, Value
from vwsreview.domain.problems import Problem
from vwsreview.formats.json_checks import check_of
from vwsreview.formats.json_text import loaded
from vwsreview.store.store import Store

SETTING = "mapping/"
"""The setting of the dossier that keeps a tool's mapping, with the tool's key behind it."""

OF_THE_REVIEW = frozenset(
    ("origin", "review", "confidence", "rule", "reviewer", "updated_at", "evidence", "by_hand", "computed", "changed",
     "proposal", "document", "layer", "quote")
)  # fmt: skip
"""Keys of ours that another tool may carry along: a proposal has its own story."""

COMMENT = "comment"
"""What an attribute may become beside a key of the layer."""

OF_ANY_LAYER = frozenset((COMMENT, "organisation_id"))
"""Attributes that a record of any layer has a place for beside the layer's keys."""

APART = OF_THE_REVIEW | OF_ANY_LAYER
"""Attributes about which there is nothing to ask."""

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
    their attributes here, where they differ: a key of the layer, `COMMENT`, or None to leave the attribute out."""

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

    def places(self, label: str, attributes: Iterable[str]) -> dict[str, str | None]:
        """Where the attributes of a label go that are to be understood at all: a key, or None to leave it out.

        What is not in it stands beside the record, among what no layer has a place for.
        """
        rule = self.rule(label)
        if rule is None or rule.layer is None:
            return {}
        known = {key.name for key in BY_NAME[rule.layer].keys} | OF_ANY_LAYER
        wanted = {name: rule.keys.get(name, name) for name in attributes}
        return {name: key for name, key in wanted.items() if key is None or key in known}

    def is_complete(self, attributes: Mapping[str, Iterable[str]]) -> bool:
        """Whether a file with these labels, each with the names of its attributes, leaves nothing to ask."""
        for label, names in attributes.items():
            rule = self.rule(label)
            asked = set(names) - APART
            if rule is None or (rule.layer is not None and asked - self.places(label, asked).keys()):
                return False
        return True

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
        rows = loaded(text)
    except Problem as problem:
        raise Problem("bad_mapping", reason=problem.parameters["reason"]) from problem
    if not isinstance(rows, dict):
        raise Problem("bad_mapping", reason="no object")
    return LabelMapping({label: _rule(label, row) for label, row in rows.items()})


def kept_mapping(store: Store, tool: str) -> LabelMapping:
    """What the dossier keeps of a tool's labels. Problem: ``bad_mapping``."""
    kept = store.setting(SETTING + tool)
    return LabelMapping() if kept is None else mapping_of(kept)


def keep_mapping(store: Store, tool: str, mapping: LabelMapping) -> None:
    """Keep it for the next file of that tool. Problems are the store's."""
    store.set_setting(SETTING + tool, mapping.as_json())


def _rule(label: str, row: Any) -> LabelRule:
    """A rule: an object, the name of a layer alone, or null."""
    row = row if isinstance(row, dict) else {"layer": row}
    layer, values, keys = row.get("layer"), row.get("values", {}), row.get("keys", {})
    if layer is not None and (not isinstance(layer, str) or layer not in BY_NAME):
        raise Problem("bad_mapping", reason=f"{label}: {layer!r} ({', '.join(BY_NAME)})")
    known = {key.name: check_of(key) for key in BY_NAME[layer].keys} if layer else {}
    if not isinstance(values, dict) or not all(key in known and known[key](value) for key, value in values.items()):
        raise Problem("bad_mapping", reason=f"{label}: values ({', '.join(sorted(known))})")
    places = {*known, COMMENT}
    if not isinstance(keys, dict) or not all(key in (None, *places) for key in keys.values()):
        raise Problem("bad_mapping", reason=f"{label}: keys ({', '.join(sorted(places))})")
    return LabelRule(layer, values, keys)
