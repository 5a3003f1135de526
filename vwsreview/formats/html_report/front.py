"""The first part of the report: what it is, what was counted, how to read it, where everything stands, the grounds."""

from collections import Counter
from collections.abc import Iterator, Sequence

from vwsreview import __version__
from vwsreview.domain.exporting import Exported, Occasion, Selection
from vwsreview.domain.grounds import codes, ground
from vwsreview.domain.layers import LAYERS, REVIEW_STATES
from vwsreview.formats.html_report.markup import said
from vwsreview.formats.html_report.values import ground_place, known_cell, moment_cell
from vwsreview.formats.html_report.vocabulary import Vocabulary
from vwsreview.formats.jsonl.reading import VERSION

GUIDELINE = VERSION.partition("/")[2]

UNKNOWN = ""
"""Under this codes are counted that are no ground of any law."""


class Overview:
    """Counts over all documents, taken while they are written."""

    def __init__(self) -> None:
        self.documents = 0
        self.records: Counter[tuple[str, str]] = Counter()
        self.grounds: Counter[str] = Counter()

    def add(self, exported: Exported) -> None:
        """Count a document with its records."""
        self.documents += 1
        for record in exported.annotated.records:
            self.records[record.layer, record.review] += 1
            codes_told = record.values.get("ground") if record.layer == "redaction" else None
            told = set(codes_told) if isinstance(codes_told, list) else ()
            self.grounds.update(code if ground(code) is not None else UNKNOWN for code in told)

    def table(self, words: Vocabulary) -> str:
        """A row a layer, a column a state of review."""
        states = [state for state in REVIEW_STATES if any(self.records[layer.name, state] for layer in LAYERS)]
        head = "".join(f'<th scope="col">{words.word(f"review.{state}")}</th>' for state in states)
        rows = "".join(self._row(layer.name, states, words) for layer in LAYERS)
        sums = "".join(f"<td>{sum(self.records[layer.name, state] for layer in LAYERS)}</td>" for state in states)
        return (
            f'<table class="counts"><caption>{words.word("counts")}</caption>\n<thead><tr><th scope="col">'
            f'{words.word("layer")}</th>{head}<th scope="col">{words.word("total")}</th></tr></thead>\n<tbody>\n{rows}'
            f'</tbody>\n<tfoot><tr><th scope="row">{words.word("total")}</th>{sums}<td>{self.records.total()}</td></tr>'
            "</tfoot></table>\n"
        )

    def _row(self, layer: str, states: list[str], words: Vocabulary) -> str:
        counts = [self.records[layer, state] for state in states]
        cells = "".join(f"<td>{count}</td>" for count in (*counts, sum(counts)))
        return f'<tr><th scope="row">{words.word(f"layers.{layer}")}</th>{cells}</tr>\n'

    def explained(self, words: Vocabulary) -> str:
        """The grounds that the records name, once each, in the order of the laws; empty where none is named."""
        if not self.grounds:
            return ""
        rows = "".join(_explained(code, self.grounds[code], words) for code in codes() if code in self.grounds)
        if unknown := self.grounds[UNKNOWN]:
            rows += _ground_row("", "–", (words.word("unknown_ground"), "", str(unknown)), words)
        heads = (words.word(key) for key in ("ground", "meaning", "weighing", "redactions_count"))
        head = "".join(f'<th scope="col">{word}</th>' for word in heads)
        return (
            '<section id="grounds" aria-labelledby="grounds-title">\n'
            f'<h2 id="grounds-title">{words.word("grounds")}</h2>\n'
            f'<table class="grounds"><caption>{words.word("grounds.explained")}</caption>\n'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n</section>\n"
        )


def _explained(code: str, count: int, words: Vocabulary) -> str:
    known = ground(code)
    assert known is not None
    weighing = words.word(f"weighing.{known.weighing}") if known.weighing else ""
    name = known_cell("choice.redaction.ground", code, words)
    cells = (known.description(words.language), weighing, str(count))
    return _ground_row(f' id="{ground_place(code)}"', name, cells, words)


def _ground_row(place: str, name: str, shown: Sequence[str], words: Vocabulary) -> str:
    labels = (words.word(key) for key in ("meaning", "weighing", "redactions_count"))
    cells = "".join(f'<td data-label="{label}">{cell}</td>' for label, cell in zip(labels, shown, strict=True))
    return f'<tr{place}><th scope="row">{name}</th>{cells}</tr>\n'


def entry(exported: Exported, number: int, words: Vocabulary) -> str:
    """A document's line in the table of contents."""
    document, records = exported.annotated.document, exported.annotated.records
    count = words.word("record_count", count=len(records), open=sum(record.is_open for record in records))
    kind, status = known_cell("kind", document.kind, words), known_cell("status", document.status, words)
    return (
        f'<li><a href="#d{number}">{said(document.name)}</a> <span class="facts">{kind} · {status} · {count}</span> '
        f"<code>{said(document.sha256)}</code></li>\n"
    )


def title(occasion: Occasion, overview: Overview, words: Vocabulary) -> str:
    """The head of the page that people see, with the facts of the report."""
    facts = {
        "dossier": said(occasion.dossier),
        "made_at": moment_cell(occasion.at, words),
        "chosen": f"<ul>{''.join(f'<li>{line}</li>' for line in _chosen(occasion.selection, words))}</ul>",
        "documents": str(overview.documents),
        "records": str(overview.records.total()),
        "guideline": words.word("guideline_version", guideline=GUIDELINE, format=VERSION),
        "program": f"vwsreview {__version__}",
    }
    rows = "".join(f"<div><dt>{words.word(key)}</dt><dd>{shown}</dd></div>\n" for key, shown in facts.items())
    return (
        f'<header class="title">\n<p class="eyebrow">{words.word("report")}</p>\n<h1>{said(occasion.dossier)}</h1>\n'
        f'<p class="lead">{words.word("subtitle")}</p>\n<dl>\n{rows}</dl>\n</header>\n'
    )


def overview(counted: Overview, words: Vocabulary) -> str:
    """What was counted, and how the marks are to be read."""
    return (
        f'<section aria-labelledby="overview">\n<h2 id="overview">{words.word("overview")}</h2>\n'
        f"{counted.table(words)}{legend(words)}</section>\n"
    )


def legend(words: Vocabulary) -> str:
    """How the marks are to be read."""
    layers = "".join(
        f'<li><mark class="{layer.name} accepted lane0">{words.word(f"layer.{layer.name}")}</mark>'
        f'<span class="tag {layer.name}">{words.tag(layer.name)}</span></li>'
        for layer in LAYERS
    )
    states = "".join(
        f'<li><mark class="redaction {state} lane0">{words.word(f"review.{state}")}</mark></li>'
        for state in REVIEW_STATES
    )
    return (
        f'<h3>{words.word("legend")}</h3>\n<p>{words.word("legend.layers")}</p>\n<ul class="legend">{layers}</ul>\n'
        f'<p>{words.word("legend.states")}</p>\n<ul class="legend">{states}</ul>\n'
    )


def foot(words: Vocabulary) -> str:
    """Who made the page, and that it is whole."""
    made = words.word("made_by", version=__version__, guideline=GUIDELINE, format=VERSION)
    return f"<footer>\n<p>{made}</p>\n</footer>\n"


def _chosen(selection: Selection, words: Vocabulary) -> Iterator[str]:
    if selection.query:
        # A query may name a person.
        asked = "…" if selection.organisations_only else f"<code>{said(selection.query)}</code>"
        yield f"{words.word('chosen.query')}{asked}"
    if selection.documents is not None:
        yield words.word("chosen.documents", count=len(selection.documents))
    elif not selection.query:
        yield words.word("chosen.every_document")
    if selection.layers is None:
        yield words.word("chosen.every_layer")
    else:
        names = (word for name, word in words.layers().items() if name in selection.layers)
        yield words.word("chosen.layers", layers=", ".join(names).lower())
    yield words.word("chosen.reviewed_only" if selection.reviewed_only else "chosen.any_state")
    yield words.word("chosen.rejected" if selection.rejected else "chosen.no_rejected")
    if selection.organisations_only:
        yield words.word("chosen.organisations_only")
