"""Sentences for what went wrong, what an edit does, and what an import did."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from vwsreview.domain.listing import HistoryStep
from vwsreview.domain.problems import Problem
from vwsreview.domain.record import Record
from vwsreview.domain.steps import IntakeReport
from vwsreview.ui.wording.correction_words import correction_kind
from vwsreview.ui.wording.date_words import human_date
from vwsreview.ui.wording.words import key_word, kind_word, layer_word, status_word


def problem_sentence(problem: Problem) -> str:
    """What is wrong and what to do about it."""
    return _ProblemSentences().sentence(problem)


def edit_sentence(label: str, detail: str = "", layer: str = "") -> str:
    """What an edit does, as the history and the undo command name it; `layer` is that of its first record."""
    return _EditSentences().sentence(label, detail, layer)


def step_sentence(step: HistoryStep) -> str:
    """What a step of the history did."""
    layers = [change.row.layer for change in step.changes if isinstance(change.row, Record)]
    return edit_sentence(step.label, step.detail, layers[0] if layers else "")


def intake_sentence(report: IntakeReport) -> str:
    """An import in one sentence."""
    return _IntakeSentences().sentence(report)


def intake_groups(report: IntakeReport) -> list[tuple[str, list[tuple[str, str]]]]:
    """An import file by file: groups with a title, each a list of name and reason; what needs a look comes first."""
    return _IntakeSentences().groups(report)


class _Given(dict[str, object]):
    """Parameters of a sentence; one that is not given shows as a question mark."""

    def __missing__(self, name: str) -> str:
        return "?"


class _ProblemSentences(QObject):
    def sentence(self, problem: Problem) -> str:
        given = _Given({name: _shown(value) for name, value in problem.parameters.items()})
        sentence = self._table().get(problem.code)
        if sentence is None:
            return self.tr("Something is not as needed: {problem}").format(problem=problem)
        return sentence.format_map(given)

    def _table(self) -> Mapping[str, str]:
        return {**self._files(), **self._interchange(), **self._dossiers(), **self._review()}

    def _files(self) -> Mapping[str, str]:
        return {
            "no_such_file": self.tr("There is no file {path}. It may have been moved or renamed."),
            "no_such_folder": self.tr("There is no folder {path}. Choose another, or make it first."),
            "not_a_file": self.tr("{path} is no file. Choose another name."),
            "file_exists": self.tr("There is a file {path} already. Choose another name."),
            "not_readable": self.tr("{path} cannot be read: {reason}."),
            "not_writable": self.tr(
                "{path} cannot be written; nothing was changed there. "
                "Choose another place, or ask for leave to write there."
            ),
            "disk_full": self.tr(
                "The disk is full, so {path} was not written. Everything that was saved before is safe. "
                "Make room on the disk and do it again."
            ),
            "io_error": self.tr(
                "The disk failed at {path} ({reason}), so this was not written. "
                "Save a copy on another disk now: it holds everything that was saved before."
            ),
            "not_unicode": self.tr("The name {path} cannot be written down. Rename the file."),
            "unknown_type": self.tr(
                "This type of file is not read, nor are these annotations that are. Documents are {known}."
            ),
            "damaged_archive": self.tr("The ZIP archive is damaged, or none at all. Make or send it again."),
            "too_large": self.tr("The file is too large: {bytes} bytes, {most} at most. Split it first."),
            "too_many_parts": self.tr(
                "{path} has more than {most} parts. Nothing of it was taken; divide it into several files first."
            ),
            "too_many_refused": self.tr(
                "More than {most} parts of {path} cannot be used, so it is probably something else. What was taken "
                "before stays; see the report of the import."
            ),
            "bad_table": self.tr("This is no table of CSV as it is written here: {reason}. Save it as CSV again."),
            "empty_file": self.tr("The file is empty."),
            "binary_file": self.tr("This is no text: there is a zero byte at {offset}."),
            "not_utf8": self.tr("The text is not in UTF-8 (byte {offset}). Save it as UTF-8 and import it again."),
        }

    def _interchange(self) -> Mapping[str, str]:
        return {
            "bad_json": self.tr("A line is no JSON: {reason}. Ask for the file again from where it was made."),
            "no_object": self.tr("This is JSON, but no object that holds a document."),
            "no_format": self.tr("This is neither {known} nor annotations of a tool whose files are read."),
            "unknown_format": self.tr("The format {format} is not known; this program reads {known}."),
            "bad_text": self.tr("The text of {document} is no valid text."),
            "bad_value": self.tr("The value {value} does not fit the key {key}."),
            "annotation_skipped": self.tr("An annotation that was skipped, with {count} regions, is left out."),
            "draft_left_out": self.tr("A draft that nobody submitted, with {count} regions, is left out."),
            "only_numbers": self.tr("Of {count} {key} the file has the numbers only; export them in full."),
            "said_of_document": self.tr("{key}: {value} is said of the document as a whole and has no place here."),
            "missing_key": self.tr("The key {key} is missing."),
            "duplicate_id": self.tr("{document} has two records with the id {id}."),
            "span_outside_text": self.tr("A record of {document} lies outside its text ({start}–{end})."),
            "quote_mismatch": self.tr("The quote of a record of {document} is not its text at {start}–{end}."),
            "read_back_differs": self.tr(
                "{reader} read {count} records or values differently from what was written, first in {document} "
                "({layer}). Nothing was replaced. Please report this."
            ),
            "read_back_refused": self.tr(
                "{reader} could not read what was written ({reason}). Nothing was replaced. Please report this."
            ),
            "missing_library": self.tr(
                "This format needs {library}, which is not installed. "
                "Install it with: pip install 'vwsreview[{extra}]'."
            ),
            "damaged_part": self.tr(
                "{path} is not what extraction wrote. Nothing was taken in; copy the folder again or extract again."
            ),
            "against_schema": self.tr("What stands at {place} does not follow the schema."),
            "no_such_query": self.tr("There is no saved query {name}. There are: {known}."),
            "no_such_document": self.tr("The dossier has no document {name}."),
            "bad_mapping": self.tr("The mapping of labels cannot be used: {reason}."),
            "part_unknown": self.tr("{place}: nothing that can be taken over: {content}."),
            "no_target": self.tr("{place}: said of something that is no annotation of a text: {content}."),
            "pieces_joined": self.tr("{place}: in pieces, taken over from the first to the last: {content}."),
            "no_annotations": self.tr("{path} has no annotations beside it."),
            "no_type_system": self.tr("{path} has no TypeSystem.xml beside it. Export it together with its types."),
            "not_accepted": self.tr("An example that was answered {answer}, with {count} spans, is left out."),
            "not_a_folder": self.tr("{path} is no folder. Choose another name."),
            "folder_in_use": self.tr(
                "{path} holds {count} other files, in which people may be named ({names}). Nothing was written. "
                "Choose an empty folder."
            ),
            "is_the_dossier": self.tr("{path} is the dossier itself. Choose another file."),
            "is_a_source": self.tr("{path} is one of the sources. Choose another file."),
            "no_such_format": self.tr("There is no format {format}; there are {known}."),
            "long_query": self.tr("A query has {most} characters at most. Write a shorter one."),
            "bad_query": self.tr("The query is not understood at “{text}”. Write one of these there: {known}."),
        }

    def _dossiers(self) -> Mapping[str, str]:
        return {
            "not_a_dossier": self.tr("{path} is no dossier; nothing was changed. Choose another file."),
            "newer_dossier": self.tr(
                "{path} was made by a newer version of vwsreview. Install that version to open it; nothing was changed."
            ),
            "older_dossier": self.tr(
                "{path} was made by an older version of vwsreview; nothing was changed. Open it where it may be "
                "written and nobody else has it open, so that it can be brought up to date."
            ),
            "damaged_dossier": self.tr(
                "{path} is damaged. Leave it as it is and go on with a good copy of it, or with what can be rescued."
            ),
            "nothing_to_rescue": self.tr(
                "Nothing of a dossier can be read in {path}. It was left as it is. Look for a copy of it elsewhere."
            ),
            "locked": self.tr(
                "Another window or command has {path} open to write in it; nothing was changed. "
                "Close it there and try again."
            ),
            "busy": self.tr(
                "Another program is using {path}, so this was not written. Everything that was saved before is safe. "
                "Wait until that program is done, or close it, and do it again."
            ),
            "no_copy_first": self.tr(
                "{path} was made by an older version of vwsreview and was not brought up to date, for no copy of it "
                "can be kept in {folder} before ({reason}). Nothing was changed. See to it that you may write there, "
                "and open it again."
            ),
            "copies_not_writable": self.tr(
                "No copy of the dossier can be kept in {path} ({reason}). The dossier itself is as it was. "
                "See to it that you may write in that folder, and save a copy elsewhere until then."
            ),
            "lost_dossier": self.tr(
                "{path} was deleted, moved or replaced while it was open; nothing is saved there any more. "
                "Save a copy now: it holds every decision until this one."
            ),
            "read_only": self.tr("This dossier is open for reading only; nothing was changed."),
            "conflict": self.tr(
                "The record was changed elsewhere meanwhile; this decision was not written. Look again and repeat it."
            ),
            "known_document": self.tr("{name} is in the dossier already."),
            "same_dossier": self.tr("{path} is the base and one of the others as well. Leave it out of these."),
            "nothing_in_common": self.tr("{path} has no document in common with the other dossiers."),
            "nothing_to_compare": self.tr("There are no documents to compare in {path}. Choose another file."),
            "too_few_sets": self.tr("{names} cannot be read, and nothing is left to compare. Choose other files."),
            "other_text": self.tr(
                "{name} has another text in one of the dossiers, although its digest is the same. Nothing was merged."
            ),
            "known_record": self.tr("{name} has a record whose id another document has already ({record})."),
            "work_failed": self.tr(
                "Extraction failed on this document ({error}). That is a mistake of ours; report it."
            ),
            "worker_died": self.tr(
                "Extraction of this document ended its process; perhaps the memory is full. The other documents are "
                "not touched by that. Close other programs and import this one again."
            ),
        }

    def _review(self) -> Mapping[str, str]:
        return {
            "not_understood": self.tr(
                "“{words}” is not understood. Dates can be typed as 1 april, vr, 2021-04-01, week 12 or P2W."
            ),
            "no_such_choice": self.tr(
                "“{words}” is the beginning of no choice. Type another, or pick one by its digit."
            ),
            "not_a_number": self.tr("“{words}” is no whole number from 1."),
            "no_day": self.tr("“{words}” is no single day. Type 11 januari 2021, 11-1-2021 or 2021-01-11."),
            "not_saved": self.tr("“{words}” could not be saved. Type it again when the cause is gone, or discard it."),
            "empty_value": self.tr("This value cannot be empty. Type something, or reject the record."),
        }


def _shown(value: object) -> str:
    if isinstance(value, Path):
        return str(value)
    return f"{value:,}".replace(",", "\u202f") if isinstance(value, int) else str(value)


class _EditSentences(QObject):
    def sentence(self, label: str, detail: str, layer: str) -> str:
        words = self._detail(label, detail, layer)
        sentence = {
            "accept": self.tr("Accept"),
            "accept_all": self.tr("Accept all that was open ({detail})"),
            "reject": self.tr("Reject"),
            "reopen": self.tr("Back to proposed"),
            "set_value": self.tr("Change of {detail}"),
            "set_span": self.tr("Move of a boundary"),
            "set_layer": self.tr("Change of layer to {detail}"),
            "add_record": self.tr("New {detail}"),
            "answer_cue": self.tr("Nothing at this cue ({detail})"),
            "mark_read": self.tr("Part marked as {detail}"),
            "waive": self.tr("Done, with %n thing(s) left open", "", int(detail) if detail.isdigit() else 0),
            "split_person": self.tr("Division into {detail} attendees"),
            "join_people": self.tr("Union of {detail} attendees"),
            "add_people": self.tr("{detail} pasted attendees"),
            "set_comment": self.tr("Comment"),
            "set_status": self.tr("Status {detail}"),
            "set_kind": self.tr("Kind {detail}"),
            "move_anchor": self.tr("Anchor date {detail}"),
            "remove_document": self.tr("Removal of {detail}"),
            "restore_document": self.tr("Return of {detail}"),
            "undo_step": self.tr("Taken back: {detail}"),
            "keep_finding": self.tr("A finding that is right as it is"),
            "spread": self.tr("The same in equal cases: {detail}"),
            "revert_record": self.tr("Back to what was extracted"),
            "revert_document": self.tr("{detail} back to what was extracted"),
            "extract_again": self.tr("Extracted again: {detail}"),
            "import_records": self.tr("Proposals read from {detail}"),
            "merge": self.tr("The work of several people merged: {detail}"),
            "settle": self.tr("Decision between versions"),
            "other_import": self.tr("As {detail} had imported it"),
        }.get(label, label)
        return sentence.format(detail=words)

    def _detail(self, label: str, detail: str, layer: str) -> str:
        if label == "set_value":
            return key_word(layer, detail).lower() if layer and detail else self.tr("a value")
        if label == "mark_read":
            return self.tr("not read") if detail == "unread" else self.tr("read")
        if label in ("set_layer", "add_record", "answer_cue"):
            return layer_word(detail).lower()
        if label == "set_status":
            return status_word(detail)
        if label == "set_kind":
            return kind_word(detail)
        if label == "undo_step":
            was, _, about = detail.partition(":")
            return self.sentence(was, about, layer)
        if label == "spread":
            return correction_kind(detail)
        if label == "move_anchor":
            return human_date(detail) if detail else self.tr("none")
        return detail


class _IntakeSentences(QObject):
    def sentence(self, report: IntakeReport) -> str:
        parts = [self.tr("%Ln document(s) added", "", len(report.added))]
        if report.restored:
            parts.append(self.tr("%Ln brought back", "", len(report.restored)))
        if report.skipped:
            parts.append(self.tr("%Ln known already", "", len(report.skipped)))
        if report.changed:
            parts.append(self.tr("%Ln changed on disk since", "", len(report.changed)))
        if report.refused:
            parts.append(self.tr("%Ln refused", "", len(report.refused)))
        if report.passed_over:
            parts.append(self.tr("%Ln file(s) of annotations not taken", "", len(report.passed_over)))
        sentence = ", ".join(parts) + "."
        stopped = self.tr("Stopped before the end.")
        return f"{sentence} {stopped}" if report.cancelled else sentence

    def groups(self, report: IntakeReport) -> list[tuple[str, list[tuple[str, str]]]]:
        changed = self.tr("The file is not what it was when it was imported; the dossier keeps the text of then.")
        skipped = self.tr("A document with the same contents is in the dossier.")
        restored = self.tr("It had been removed; it is back with all that was decided in it.")
        passed_over = self.tr("Annotations in a folder are left; choose the file itself to read it.")
        groups = [
            (self.tr("Refused"), [(refusal.name, problem_sentence(refusal.problem)) for refusal in report.refused]),
            (self.tr("Changed on disk since"), [(name, changed) for name in report.changed]),
            (self.tr("Annotations not taken"), [(name, passed_over) for name in report.passed_over]),
            (self.tr("Known already"), [(name, skipped) for name in report.skipped]),
            (self.tr("Brought back"), [(name, restored) for name in report.restored]),
            (self.tr("Added"), [(name, "") for name in report.added]),
        ]
        return [(f"{title} ({len(rows)})", rows) for title, rows in groups if rows]
