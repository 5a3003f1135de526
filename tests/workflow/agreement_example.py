"""What a comparison of three reviewers of the example gave."""

from dataclasses import replace

from tests.review.examples import annotated
from tests.workflow.steps import returned
from vwsreview.domain.agreement import AgreementReport
from vwsreview.domain.document import AnnotatedDocument
from vwsreview.domain.layers import Value
from vwsreview.workflow.agreement.measuring import agreement


def other_reading(document: AnnotatedDocument, layer: str, **values: Value) -> AnnotatedDocument:
    """The same document, with these values in the first record of a layer."""
    first = next(one for one in document.records if one.layer == layer)
    changed = first.with_values(**values)
    return replace(document, records=tuple(changed if one is first else one for one in document.records))


def without(document: AnnotatedDocument, layer: str) -> AnnotatedDocument:
    """The same document without the records of a layer."""
    return replace(document, records=tuple(one for one in document.records if one.layer != layer))


def agreement_report() -> AgreementReport:
    """Bert names another owner and no day; Carla takes no sentence for a decision, and has a document of her own."""
    mine = annotated()
    bert = other_reading(mine, "action", owners=["PZo"], due=None)
    sets = [[mine], [bert], [without(mine, "decision"), annotated("eigen.md")]]
    return returned(agreement(sets, ["anna.dossier", "bert.jsonl", "carla.dossier"]))
