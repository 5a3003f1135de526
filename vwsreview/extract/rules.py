"""The order in which a text is read: each stage may use what the stages before it found."""

from vwsreview.extract.header import addressees, header, header_below, letterhead, mail_heads, title_lines, titles
from vwsreview.extract.outcomes import (
    action_lists,
    action_tables,
    commitments,
    decision_answers,
    decisions,
    instructions,
    margin_actions,
    marked_actions,
    signed_actions,
)
from vwsreview.extract.people import (
    attendance_inline,
    attendance_openings,
    attendance_prose,
    attendee_groups,
    attendee_tables,
    attendees,
)
from vwsreview.extract.reading import Reading
from vwsreview.extract.redactions import redactions
from vwsreview.extract.rule import Rule
from vwsreview.extract.sections import section_headings, section_plain, section_run_ins, section_tables, sections

STAGES: tuple[tuple[Rule, ...], ...] = (
    header.RULES,
    header_below.RULES,
    addressees.RULES,
    letterhead.RULES,
    mail_heads.RULES,
    titles.RULES,
    title_lines.RULES,
    redactions.RULES,
    attendees.RULES,
    attendee_groups.RULES,
    attendee_tables.RULES,
    section_headings.RULES,
    sections.RULES,
    section_tables.RULES,
    section_run_ins.RULES,
    section_plain.RULES,
    attendance_inline.RULES,
    attendance_openings.RULES,
    attendance_prose.RULES,
    decisions.RULES,
    decision_answers.RULES,
    action_tables.RULES,
    margin_actions.RULES,
    marked_actions.RULES,
    signed_actions.RULES,
    action_lists.RULES,
    commitments.RULES,
    instructions.RULES,
)


def read(text: str) -> Reading:
    """Read a text: every stage in order. Within a layer what was found first keeps its place."""
    reading = Reading(text)
    for rule in (rule for stage in STAGES for rule in stage):
        if (not rule.gate or reading.holds(rule.gate)) and (finds := list(rule.find(reading))):
            reading.add(rule, finds)
    return reading
