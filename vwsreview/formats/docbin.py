"""spaCy's DocBin: ``doc.spans`` has a group a layer, ``doc.user_data`` what spaCy's spans have no place for.

Each span has its record's id as ``span.id_``, its layer as label. ``doc.user_data["records"][span.id_]`` holds the
values by key, and ``start`` and ``end`` where the record begins or ends inside a token: the span is then the tokens
that it touches. ``doc.user_data["document"]`` holds what is said of the document as a whole. Offsets count code
points, as everywhere in spaCy.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any

from vwsreview.domain.exporting import DOCUMENT, Exported, Loss, Occasion, Words
from vwsreview.domain.layers import LAYERS
from vwsreview.domain.problems import Problem
from vwsreview.formats.format import Format, Library, Reader
from vwsreview.formats.images import Expected, Image, filled, images_of

_LANGUAGE = "nl"
_TOO_LARGE = Words("a number in it has more than 64 bits", "er staat een getal in van meer dan 64 bits")
_SPACY = Library("spacy", "spacy", "spacy")


def _write(documents: Iterable[Exported], target: Path, occasion: Occasion) -> Generator[str, None, None]:
    import spacy
    from spacy.tokens import DocBin

    tokenizer = spacy.blank(_LANGUAGE).tokenizer
    # Other attributes would be zeros: nothing but the words is known of the tokens.
    found = DocBin(attrs=["ORTH"], store_user_data=True)
    for exported in documents:
        found.add(_doc(tokenizer(exported.annotated.text), _expected(exported).images))
        yield exported.name
    found.to_disk(target)


def _doc(doc: Any, images: list[Image]) -> Any:
    from spacy.tokens import Span, SpanGroup

    starts = [token.idx for token in doc]
    spans: dict[str, list[Any]] = {layer.name: [] for layer in LAYERS}
    records = {}
    for image in images:
        values = dict(image.values)
        if image.layer == DOCUMENT:
            values.pop("text", None)
            doc.user_data["document"] = values
            continue
        id = values.pop("id", "")
        first, behind = bisect_right(starts, image.start) - 1, bisect_left(starts, image.end)
        span = Span(doc, first, behind, label=image.layer, span_id=id)
        if (span.start_char, span.end_char) != (image.start, image.end):
            values |= {"start": image.start, "end": image.end}
        records[id] = values
        spans[image.layer].append(span)
    doc.user_data["records"] = records
    for layer, found in spans.items():
        doc.spans[layer] = SpanGroup(doc, name=layer, spans=found)
    return doc


def _read_back(path: Path) -> Generator[list[Image], None, None]:
    """The images of each document. Problem: ``bad_value`` where a record's true place is not in its span's tokens,
    and where its label is not its layer."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    for doc in DocBin().from_disk(path).get_docs(Vocab()):
        told = doc.user_data
        images = [Image(DOCUMENT, 0, len(doc.text), filled({**told["document"], "text": doc.text}))]
        for layer, group in doc.spans.items():
            for span in group:
                values = {**told["records"][span.id_], "id": span.id_}
                start, end = values.pop("start", span.start_char), values.pop("end", span.end_char)
                tokens = doc[span.start : span.end]
                if span.label_ != layer:
                    raise Problem("bad_value", key="label", value=span.label_, line=span.id_)
                if not tokens[0].idx <= start < end <= tokens.start_char + len(tokens.text_with_ws):
                    raise Problem("bad_value", key="start", value=f"{start}-{end}", line=span.id_)
                images.append(Image(layer, start, end, filled(values)))
        yield images


def _expected(exported: Exported) -> Expected:
    found = Expected()
    for image in images_of(exported.annotated):
        kept = {key: value for key, value in image.values.items() if _fits(value)}
        found.images.append(Image(image.layer, image.start, image.end, kept))
        found.losses.update(Loss(image.layer, key, _TOO_LARGE) for key in image.values if key not in kept)
    return found


def _fits(value: Any) -> bool:
    """Whether MessagePack, which user data is written in, has a place for all the numbers in a value."""
    if isinstance(value, dict | list):
        return all(_fits(one) for one in (value.values() if isinstance(value, dict) else value))
    return not isinstance(value, int) or -(2**63) <= value < 2**64


FORMAT = Format(
    "docbin",
    Words("spaCy DocBin", "spaCy DocBin (.spacy)"),
    ".spacy",
    _write,
    _expected,
    (Reader("spacy", _read_back, _SPACY),),
    (_SPACY,),
    remarks=(
        Words(
            "A DocBin stands in memory as a whole, here and in spaCy: export thousands of documents in parts.",
            "Een DocBin staat als geheel in het geheugen, hier en in spaCy: exporteer duizenden documenten in delen.",
        ),
    ),
)
