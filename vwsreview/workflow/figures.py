"""Figures of a comparison: counts with precision, recall and F1, and shares of agreement."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Score:
    """Records in the gold set, in the predicted set, and pairs of both that agree."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0

    @property
    def precision(self) -> float:
        """The share of what was predicted that is right; 1 where nothing was predicted and nothing is there."""
        return self.matched / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """The share of the gold set that was found; 1 where there is none and nothing was predicted."""
        return self.matched / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """The harmonic mean of both; nothing against nothing is 1."""
        total = self.gold + self.predicted
        return 2 * self.matched / total if total else 1.0

    def add(self, gold: int, predicted: int, matched: int) -> None:
        """Count the records of one document."""
        self.gold += gold
        self.predicted += predicted
        self.matched += matched

    def as_json(self) -> dict[str, Any]:
        """Counts and figures."""
        figures = {"precision": self.precision, "recall": self.recall, "f1": self.f1}
        return {"gold": self.gold, "predicted": self.predicted, "matched": self.matched, **figures}


@dataclass(slots=True)
class Agreement:
    """How often a key has the same value on both sides of a matched pair."""

    agreed: int = 0
    total: int = 0

    @property
    def share(self) -> float:
        """From 0 to 1; 1 where there was nothing to compare."""
        return self.agreed / self.total if self.total else 1.0

    def add(self, agrees: bool) -> None:
        """Count one pair."""
        self.total += 1
        self.agreed += agrees

    def as_json(self) -> dict[str, Any]:
        """Counts and share."""
        return {"agreed": self.agreed, "total": self.total, "share": self.share}


@dataclass(slots=True)
class LayerReport:
    """The three figures of a layer, and the agreement of its other keys among overlapping pairs."""

    exact: Score = field(default_factory=Score)
    overlap: Score = field(default_factory=Score)
    value: Score = field(default_factory=Score)
    keys: dict[str, Agreement] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        return {
            "exact": self.exact.as_json(),
            "overlap": self.overlap.as_json(),
            "value": self.value.as_json(),
            "keys": {name: agreement.as_json() for name, agreement in self.keys.items()},
        }


@dataclass(frozen=True, slots=True)
class RuleScore:
    """One rule: how many records it found, how many of them are right by value, and how many gold has in the layer."""

    rule: str
    layer: str
    found: int
    right: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of its records that are right."""
        return self.right / self.found

    @property
    def recall(self) -> float:
        """The share of all gold records of the layer that it found."""
        return self.right / self.gold if self.gold else 0.0

    def as_json(self) -> dict[str, Any]:
        """Counts and figures."""
        return {
            "rule": self.rule, "layer": self.layer, "found": self.found, "right": self.right,
            "precision": self.precision, "recall": self.recall,
        }  # fmt: skip
