"""What was decided on a document and its records: who, when, and what became what, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from vwsreview.domain.document import Document
from vwsreview.domain.edit import Change
from vwsreview.domain.exporting import Exported
from vwsreview.domain.layers import BY_NAME
from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.record import Record
from vwsreview.formats.html_report.dates import human_date
from vwsreview.formats.html_report.marks import Marked
from vwsreview.formats.html_report.markup import data, said
from vwsreview.formats.html_report.values import moment_cell, value_words
from vwsreview.formats.html_report.vocabulary import Vocabulary

NOTHING = "–"
_KEPT = ("sections_read", "answered_cues", "waived", "findings_waived", "furniture")
"""What a document's row keeps beside its records, of which the report tells how many there are."""
_COLUMNS = ("when", "who", "what", "change")


def told(exported: Exported) -> Iterator[HistoryStep]:
    """The steps that touched the document or a record that goes along, oldest first, with those changes only."""
    there = {exported.annotated.document.id, *(record.id for record in exported.annotated.records)}
    for step in exported.history:
        changes = tuple(change for change in step.changes if change.row.id in there)
        if changes:
            yield replace(step, changes=changes)


def table(exported: Exported, marks: Mapping[str, Marked], words: Vocabulary) -> str:
    """A row a step; empty where nobody decided anything. `marks` are those of the records, by their ids."""
    steps = list(told(exported))
    if not steps:
        return ""
    text = exported.annotated.text
    head = "".join(f'<th scope="col">{words.word(column)}</th>' for column in _COLUMNS)
    rows = "".join(_row(step, text, marks, words) for step in steps)
    caption = f'{words.word("history")} <span class="count">{len(steps)}</span>'
    return (
        f'<table class="history"><caption>{caption}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"
    )


def _row(step: HistoryStep, text: str, marks: Mapping[str, Marked], words: Vocabulary) -> str:
    """Equal differences are said once, with the tags of all records that they befell."""
    groups: dict[str, list[str]] = {}
    for change in step.changes:
        mark = marks.get(change.row.id)
        tags = groups.setdefault(_difference(change, text, words), [])
        if mark is not None:
            tags.append(f'<a href="#{mark.place}-row">{mark.tag}</a>')
    lines = "".join(
        f'<li>{difference} <span class="of">{" ".join(tags)}</span></li>' for difference, tags in groups.items()
    )
    cells = {
        "at": ("when", moment_cell(step.at, words)),
        "by": ("who", said(step.reviewer)),
        "label": ("what", data(step.label, sentence(step.label, step.detail, _layer(step), words))),
        "changes": ("change", f"<ul>{lines}</ul>"),
    }
    shown = "".join(
        f'<td data-key="{key}" data-label="{words.word(label)}">{cell}</td>' for key, (label, cell) in cells.items()
    )
    return f'<tr data-step="">{shown}</tr>\n'


def sentence(label: str, detail: str, layer: str, words: Vocabulary) -> str:
    """What a step did, as the window's history names it; a step that this version does not know by its label."""
    return words.known(f"edit.{label}", label.replace("{", "").replace("}", "")).format(
        detail=_detail(label, detail, layer, words)
    )


def _detail(label: str, detail: str, layer: str, words: Vocabulary) -> str:
    if label == "undo_step":
        was, _, about = detail.partition(":")
        return sentence(was, about, layer, words)
    if label == "move_anchor":
        return human_date(detail, words) if detail else words.word("edit.detail.none")
    place = {
        "set_value": f"key.{layer}.{detail}",
        "set_layer": f"layer.{detail}",
        "add_record": f"layer.{detail}",
        "answer_cue": f"layer.{detail}",
        "mark_read": f"edit.detail.{detail}",
        "spread": f"edit.detail.{detail}",
        "set_status": f"status.{detail}",
        "set_kind": f"kind.{detail}",
    }.get(label, "")
    if label == "set_value":
        return words.known(place, words.word("edit.detail.value")).lower()
    if label == "mark_read":
        return words.known(place, words.word("edit.detail.read"))
    told = words.known(place, detail)
    return told.lower() if place.startswith("layer.") else told


def _layer(step: HistoryStep) -> str:
    return next((change.row.layer for change in step.changes if isinstance(change.row, Record)), "")


def _difference(change: Change, text: str, words: Vocabulary) -> str:
    before, after = change.before, change.after
    if isinstance(before, Record) and isinstance(after, Record):
        parts = list(_of_record(before, after, text, words))
    elif isinstance(before, Document) and isinstance(after, Document):
        parts = list(_of_document(before, after, words))
    else:
        parts = [words.word("change.new")]
    return "; ".join(parts) or words.word("change.other")


def _of_record(before: Record, after: Record, text: str, words: Vocabulary) -> Iterator[str]:
    if before.review != after.review:
        yield _pair(words.word(f"review.{before.review}"), words.word(f"review.{after.review}"))
    if before.layer != after.layer:
        layers = (words.word(f"layer.{row.layer}") for row in (before, after))
        yield f"{words.word('change.layer')}: {_pair(*layers)}"
    else:
        for key in BY_NAME[after.layer].keys:
            old, new = before.values.get(key.name), after.values.get(key.name)
            if old != new:
                values = (value_words(after.layer, key.name, value, words) for value in (old, new))
                yield f"{words.key(after.layer, key.name).lower()}: {_pair(*values)}"
    if before.span != after.span:
        yield f"{words.word('change.words')}: {_pair(before.span.of(text), after.span.of(text))}"
    if before.comment != after.comment:
        yield f"{words.word('comment').lower()}: {_pair(before.comment, after.comment)}"


def _of_document(before: Document, after: Document, words: Vocabulary) -> Iterator[str]:
    for part in ("kind", "status"):
        old, new = getattr(before, part), getattr(after, part)
        if old != new:
            told = (words.known(f"{part}.{value}", value) for value in (old, new))
            yield f"{words.word(part).lower()}: {_pair(*told)}"
    if before.anchor_date != after.anchor_date:
        days = (human_date(row.anchor_date, words) if row.anchor_date else None for row in (before, after))
        yield f"{words.word('anchor_date').lower()}: {_pair(*days)}"
    if before.comment != after.comment:
        yield f"{words.word('comment').lower()}: {_pair(before.comment, after.comment)}"
    if before.removed != after.removed:
        yield words.word("change.removed" if after.removed else "change.returned")
    for key in _KEPT:
        old, new = before.extra.get(key), after.extra.get(key)
        if old != new:
            yield f"{words.word(f'change.{key}')}: {_pair(_count(old), _count(new))}"


def _pair(old: str | None, new: str | None) -> str:
    return f"<del>{said(old or NOTHING)}</del> → <ins>{said(new or NOTHING)}</ins>"


def _count(value: object) -> str:
    return str(len(value)) if isinstance(value, list | dict) else "0"
