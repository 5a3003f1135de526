"""The command merge: dossiers of the same documents from several people made into one new dossier."""

import argparse
import json

from vwsreview.cli.terminal import FINE, say, sentence, with_progress
from vwsreview.domain.merging_people import PeopleConflict, PeopleReport, Saying
from vwsreview.domain.reviewer import system_user
from vwsreview.workflow.merging_people.dossiers import merge_people


def merge(options: argparse.Namespace) -> int:
    """Write the new dossier; print what people agree on and every conflict, with who said what."""
    report = with_progress(merge_people(options.base, options.others, options.output, system_user()))
    for conflict in report.conflicts:
        _tell_conflict(conflict)
    for name in report.removed:
        say("merged_removed", name=name)
    _tell_counts(report)
    say("merged_into", path=options.output)
    if report.conflicts:
        say("merged_open", path=options.output)
    return FINE


def _tell_conflict(conflict: PeopleConflict) -> None:
    if conflict.record is None:
        say("people_document", name=conflict.name)
    else:
        say(
            "people_record",
            name=conflict.name,
            start=conflict.start,
            end=conflict.end,
            layer=conflict.layer,
            quote=conflict.quote,
        )
    for key in dict.fromkeys(saying.key for saying in conflict.sayings):
        said = " | ".join(_said(saying) for saying in conflict.sayings if saying.key == key)
        say("people_said", key=key, said=said)


def _said(saying: Saying) -> str:
    if isinstance(saying.value, tuple):
        value = "{}-{}".format(*saying.value)
    elif isinstance(saying.value, str):
        value = saying.value
    else:
        value = json.dumps(saying.value, ensure_ascii=False)
    if saying.reviewer is None:
        return value
    return sentence("people_saying", value=value, reviewer=saying.reviewer, at=saying.at or "?")


def _tell_counts(report: PeopleReport) -> None:
    say("merged_documents", count=report.documents, new=report.new_documents)
    say("merged_agreed", count=report.agreed)
    say("merged_taken", count=report.taken)
    say("merged_added", count=report.added)
    say("merged_conflicts", count=len(report.conflicts))
