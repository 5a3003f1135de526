"""What a check found and what its fix does, in plain words."""

from PySide6.QtCore import QObject

from vwsreview.review.checks.finding import Finding
from vwsreview.ui.wording.date_words import human_date
from vwsreview.ui.wording.words import layers_word


def finding_sentence(finding: Finding) -> str:
    """What is the matter with these words."""
    return _FindingSentences().sentence(finding)


def fix_words(finding: Finding) -> str:
    """What the key for the fix does, as an instruction."""
    return _FindingSentences().fix(finding)


class _FindingSentences(QObject):
    def sentence(self, finding: Finding) -> str:
        told = {name: _shown(name, value) for name, value in finding.parameters.items()}
        sentence = {
            "due_before_meeting": self.tr("Due {due}, before the meeting of {meeting}."),
            "weekday_disagrees": self.tr("The weekday is not that of the day, which is {day}."),
            "two_meetings": self.tr("A second day of the meeting: {other}. The first one is {first}."),
            "present_and_absent": self.tr("{name} is both present and absent."),
            "no_owner": self.tr("The document marks an action, and nobody is named for it."),
            "owner_unknown": self.tr("{owner} was not at the meeting and is no organisation that is known."),
            "interval_reversed": self.tr("It ends ({last}) before it begins ({first})."),
            "unknown_code": self.tr("{code} is no ground of the Woo or the Wob."),
            "laws_mixed": self.tr("{code} is of the {law}; most codes here are of the {usual}."),
            "overlap": self.tr("Two records of one layer share words: {layer}."),
            "place_uncertain": self.tr("The words may have been meant elsewhere in the text."),
        }[finding.code]
        return sentence.format(**told)

    def fix(self, finding: Finding) -> str:
        fix, told = finding.fix, finding.parameters
        if finding.code == "due_before_meeting":
            if isinstance(fix.value, str):
                return self.tr("Make it {value}").format(value=human_date(fix.value))
            return self.tr("Leave the due day out")
        if finding.code == "owner_unknown" and fix.does == "keep":
            return self.tr("The owner is right")
        if told.get("nearest"):
            return self.tr("Make it {value}").format(value=told["nearest"])
        return {
            "weekday_disagrees": self.tr("Keep the day"),
            "two_meetings": self.tr("Make this one a mention"),
            "present_and_absent": self.tr("Reject this one"),
            "no_owner": self.tr("Name the owner"),
            "interval_reversed": self.tr("Swap the ends"),
            "overlap": self.tr("Reject the less sure one"),
            "place_uncertain": self.tr("Accept it here"),
        }[finding.code]


def _shown(name: str, value: str) -> str:
    if name in ("due", "meeting", "day", "first", "other", "last"):
        return human_date(value)
    return layers_word(value).lower() if name == "layer" else value
