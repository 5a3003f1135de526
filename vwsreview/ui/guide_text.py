"""The user's guide: its words with the keys and menus of the moment, and which section tells of which part of the
window."""

import re
from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from vwsreview.resources import resource
from vwsreview.ui.keys.commands import Command, Menu
from vwsreview.ui.keys.key_words import key_words
from vwsreview.ui.menus.table import command_table

LANGUAGES = ("en", "nl")
PLACEHOLDER = re.compile(r"\{(key|menu):([\w/-]+)\}")
"""``{key:accept}`` is the command's first key, ``{menu:accept}`` where it stands in the menus."""

STEP = " › "
"""Stands between a menu and what is in it."""

FIRST = "start"
SECTIONS = {
    "StartPage": "start",
    "AboutDialog": "start",
    "ImportReportDialog": "start",
    "UnfinishedBanner": "many",
    "DocumentList": "window",
    "DocumentView": "decide",
    "RecordPanel": "decide",
    "SlotEditor": "values",
    "SpanChooser": "edges",
    "OutlinePane": "read",
    "PeoplePane": "people",
    "PastedPeopleDialog": "people",
    "AnchorDialog": "anchor",
    "ChecksPane": "checks",
    "SpreadDialog": "spread",
    "RememberedDialog": "spread",
    "FindBar": "find",
    "SearchPane": "find",
    "RecordFilter": "find",
    "HistoryPane": "history",
    "ReextractionReportDialog": "again",
    "CompareDialog": "agreement",
    "AgreementDialog": "agreement",
    "MergeDialog": "merging",
    "MergeReportDialog": "merging",
    "ConflictsPane": "merging",
    "ClosingDialog": "done",
    "CommentDialog": "comments",
    "GuidelinePane": "guideline",
    "KeysDialog": "keys",
    "PaletteDialog": "keys",
    "SettingsDialog": "look",
    "MappingDialog": "tools",
    "ReceiptDialog": "tools",
    "ExportDialog": "export",
    "IdentifyingDialog": "export",
    "ExportReportDialog": "export",
    "Question": "trouble",
    "RescueReportDialog": "trouble",
}
"""The section for each class of widget that is a place of its own for the reviewer."""


def guide_source(language: str) -> str:
    """The guide as it is written, with its placeholders."""
    return resource(f"guide/guide_{language}.md").read_text(encoding="utf-8")


def guide(locale: str) -> str:
    """The guide in the language of a locale (``nl_NL``), English where there is no other; with the keys as they are."""
    language = locale.partition("_")[0]
    places = dict(_places(command_table()))

    def said(found: re.Match[str]) -> str:
        command = found.group(2)
        return key_words(command) if found.group(1) == "key" else places[command]

    return PLACEHOLDER.sub(said, guide_source(language if language in LANGUAGES else LANGUAGES[0]))


def section_for(widget: QWidget | None) -> str:
    """The name of the section that tells of the part of the window in which this widget is."""
    while widget is not None:
        section = SECTIONS.get(type(widget).__name__)
        if section is not None:
            return section
        widget = widget.parentWidget()
    return FIRST


def _places(entries: Sequence[Command | Menu | str], path: str = "") -> Iterator[tuple[str, str]]:
    """Each command with the way to it through the menus."""
    for entry in entries:
        if isinstance(entry, Menu):
            yield from _places(entry.entries, path + entry.text.replace("&", "") + STEP)
        elif isinstance(entry, Command):
            yield entry.id, path + entry.name
