"""How far several reviewers agree on the same documents: figures, and the list of what they differ on."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from vwsreview.domain.layers import Value
from vwsreview.domain.steps import Refusal

DOCUMENT, RECORD = "document", "record"
"""Stand in the place of a layer: values of a document as a whole, and what goes for records of every layer."""
LAYER, SPAN = "layer", "span"
"""Stand in the place of a key: the layer that a record is of, and where it begins and ends."""

KeyOfLayer = tuple[str, str]
"""A layer, or what stands in its place, and one of its keys."""


@dataclass(frozen=True, slots=True)
class Coefficient:
    """Agreement beyond chance: 1 where all agree, 0 where they agree as often as by chance.

    `units` counts what it rests on, the records or documents of which at least two said something, `agreed` those of
    which all of them said the same. `value` is None where chance leaves nothing to compare with: `undefined` tells why.
    """

    value: float | None
    units: int
    agreed: int

    @property
    def undefined(self) -> str | None:
        """``no_units``: no two said anything; ``always_same``: everybody always said the same. None: it has a value."""
        if self.value is not None:
            return None
        return "always_same" if self.units else "no_units"

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        return {"value": self.value, "undefined": self.undefined, "units": self.units, "agreed": self.agreed}


@dataclass(frozen=True, slots=True)
class LayerScores:
    """The three F1 of a layer between two reviewers, from 0 to 1, and how many records each of them has."""

    exact: float
    overlap: float
    value: float
    records: tuple[int, int]


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two reviewers, by their numbers, on the documents that both have: F1 by layer, Cohen's kappa by key."""

    reviewers: tuple[int, int]
    documents: int
    layers: Mapping[str, LayerScores]
    kappas: Mapping[KeyOfLayer, Coefficient]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One thing on which reviewers differ. `says`, `documents` and `records` (ids) have a place for each reviewer.

    `key` is None where somebody lacks the record: `says` then holds the words that the others marked. `missing` are
    the numbers of those who have the document and no such record. Of a document as a whole the span is empty.
    """

    document: str
    layer: str
    key: str | None
    start: int
    end: int
    quote: str
    says: tuple[Value, ...]
    missing: tuple[int, ...]
    documents: tuple[str | None, ...]
    records: tuple[str | None, ...]

    def is_about(self, layers: Collection[str]) -> bool:
        """Whether it is about one of these layers; the question which layer it is is about all that were named."""
        return self.layer in layers or (self.key == LAYER and any(said in layers for said in self.says))


@dataclass(slots=True)
class AgreementReport:
    """What a comparison of reviewers gave. They are named in `reviewers` and elsewhere go by their number there.

    `documents` counts those that at least two have; `lone` are the others, with the number of who has them.
    """

    reviewers: tuple[str, ...] = ()
    documents: int = 0
    pairs: list[PairAgreement] = field(default_factory=list)
    alphas: dict[KeyOfLayer, Coefficient] = field(default_factory=dict)
    disagreements: list[Disagreement] = field(default_factory=list)
    lone: list[tuple[int, str]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)

    def only(self, layers: Collection[str]) -> "AgreementReport":
        """The same, of these layers alone."""
        return replace(
            self,
            pairs=[
                replace(
                    pair,
                    layers={name: scores for name, scores in pair.layers.items() if name in layers},
                    kappas={key: kappa for key, kappa in pair.kappas.items() if key[0] in layers},
                )
                for pair in self.pairs
            ],
            alphas={key: alpha for key, alpha in self.alphas.items() if key[0] in layers},
            disagreements=[one for one in self.disagreements if one.is_about(layers)],
        )

    def as_json(self) -> dict[str, Any]:
        """All of it but the refusals; keys as ``action.owners``."""
        return {
            "reviewers": self.reviewers,
            "documents": self.documents,
            "lone": [{"reviewer": reviewer, "document": name} for reviewer, name in self.lone],
            "pairs": [
                {
                    "reviewers": pair.reviewers,
                    "documents": pair.documents,
                    "f1": {name: asdict(scores) for name, scores in pair.layers.items()},
                    "kappa": _by_name(pair.kappas),
                }
                for pair in self.pairs
            ],
            "alpha": _by_name(self.alphas),
            "disagreements": [asdict(one) for one in self.disagreements],
        }


def _by_name(coefficients: Mapping[KeyOfLayer, Coefficient]) -> dict[str, Any]:
    return {".".join(key): coefficient.as_json() for key, coefficient in coefficients.items()}
