"""What a file of another tool holds, looked through before anything is taken from it."""

from collections import Counter
from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from vwsreview.domain.receiving import UNITS
from vwsreview.domain.steps import Refusal, Step
from vwsreview.formats.foreign import Reading
from vwsreview.store.store import Store
from vwsreview.workflow.receiving.partners import Partners
from vwsreview.workflow.receiving.units import chosen, votes


@dataclass(slots=True)
class Survey:
    """What a file holds: the unit of its offsets, how many of the `quoted` records have their words there (`agreed`),
    how many documents, and its labels, each with how often it stands there and the names of its attributes."""

    unit: str = UNITS[0]
    quoted: int = 0
    agreed: int = 0
    documents: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    attributes: dict[str, Counter[str]] = field(default_factory=dict)


def survey(store: Store, path: Path, reading: Reading) -> Generator[Step, None, Survey]:
    """Look through a file before anything is taken from it, a step a document. Problems: those of its `Reading`."""
    found, outcome, partners = Counter[str](), Survey(), Partners(store)
    with closing(reading.read(path)) as things:
        for foreign in things:
            if isinstance(foreign, Refusal):
                continue
            outcome.documents += 1
            for record in foreign.records:
                outcome.labels[record.label] += 1
                outcome.attributes.setdefault(record.label, Counter()).update(record.values.keys())
            text = foreign.text
            if text is None and (partner := partners.of(foreign)) is not None:
                text = store.text(partner[0].id)
            found.update(votes(text or "", foreign.records))
            yield Step(outcome.documents, None, foreign.name or foreign.place)
    outcome.unit = chosen(found)
    outcome.quoted, outcome.agreed = found["quoted"], found[outcome.unit]
    return outcome
