"""What reviewers differ on in one document, in the order of its text."""

from collections.abc import Iterator, Sequence

from vwsreview.domain.agreement import SPAN, Disagreement
from vwsreview.workflow.agreement.answers import Row, Said, of_document, of_unit
from vwsreview.workflow.agreement.units import Unit
from vwsreview.workflow.matching import normalised


def disagreements(row: Row, units: Sequence[Unit]) -> Iterator[Disagreement]:
    """First what is said of the document as a whole; of a record whether it is there, its words, then its values."""
    nobody: Unit = (None,) * len(row)
    for key, said in of_document(row):
        if _differ(said):
            yield _disagreement(row, nobody, key, said)
    for unit in units:
        records = {number: record for number, record in enumerate(unit) if record is not None}
        layer, *other_layers = {record.layer: None for record in records.values()}
        words = {number: record.span.of(_text(row, number)) for number, record in records.items()}
        if len(records) < sum(document is not None for document in row):
            yield _disagreement(row, unit, (layer, None), words)
        if not other_layers and len({record.span for record in records.values()}) > 1:
            yield _disagreement(row, unit, (layer, SPAN), words)
        for key, said in of_unit(unit):
            if _differ(said):
                yield _disagreement(row, unit, key, said)


def _disagreement(row: Row, unit: Unit, key: tuple[str, str | None], said: Said) -> Disagreement:
    names = [one.document.name for one in row if one is not None]
    place = next((record for record in unit if record is not None), None)
    missing = [number for number, one in enumerate(row) if place and one is not None and unit[number] is None]
    return Disagreement(
        document=names[0],
        layer=key[0],
        key=key[1],
        start=place.start if place else 0,
        end=place.end if place else 0,
        quote=place.span.of(_text(row, unit.index(place))) if place else "",
        says=tuple(said.get(number) for number in range(len(row))),
        missing=tuple(missing),
        documents=tuple(one.document.id if one is not None else None for one in row),
        records=tuple(record.id if record is not None else None for record in unit),
    )


def _differ(said: Said) -> bool:
    return len(set(map(normalised, said.values()))) > 1


def _text(row: Row, reviewer: int) -> str:
    """The text as this reviewer has it; of who has none as the first other has it."""
    own = row[reviewer]
    if own is not None and own.text:
        return own.text
    return next((one.text for one in row if one is not None and one.text), "")
