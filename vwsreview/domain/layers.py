"""The layers of the annotation guideline: for each its keys, their types and choices.

Forms, checks, exports and comparisons are all driven by this table. Order is the guideline's.
"""

import re
from dataclasses import dataclass
from typing import Literal

Value = str | bool | int | list[str] | None
"""What a key of a record may hold; lists are lists of strings."""

KeyType = Literal["text", "choice", "choice_or_text", "flag", "list", "number", "time"]

DOCUMENT_KINDS = ("letter", "minutes", "memo", "agenda", "decision_list", "email", "other")
DOCUMENT_STATUSES = ("new", "in_review", "done")
REVIEW_STATES = ("proposed", "accepted", "corrected", "added", "rejected")
EXTRACTOR, REVIEWER = "extractor", "reviewer"
ORIGIN = re.compile("[a-z][a-z0-9._-]{0,63}")
"""Who made a record: `EXTRACTOR`, `REVIEWER`, or the key of the tool whose file it was read from."""
FIELD_NAMES = (
    "subject", "meeting", "meeting_date", "meeting_place", "document_date", "deadline", "reference",
    "attachments", "unit", "sender", "recipient", "copy_to", "contact", "chair", "minutes_taker", "pages",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a layer. `time` holds a value as the guideline's table of dates writes it."""

    name: str
    type: KeyType
    choices: tuple[str, ...] = ()
    nullable: bool = False
    default: Value | tuple[str, ...] = None


@dataclass(frozen=True, slots=True)
class Layer:
    """`name` is the singular used in the program, `plural` the key in the interchange format.

    `compared` are the keys that value F1 looks at, `reported` those whose agreement is told besides.
    """

    name: str
    plural: str
    keys: tuple[Key, ...]
    compared: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()

    def key(self, name: str) -> Key:
        """The key of that name; KeyError where the layer has none."""
        for key in self.keys:
            if key.name == name:
                return key
        raise KeyError(name)

    def defaults(self) -> dict[str, Value]:
        """Values of a fresh record."""
        return {key.name: list(key.default) if isinstance(key.default, tuple) else key.default for key in self.keys}


LAYERS: tuple[Layer, ...] = (
    Layer(
        "field", "fields",
        (Key("name", "choice", FIELD_NAMES, default="subject"), Key("value", "text", default="")),
        compared=("name", "value"),
    ),
    Layer(
        "attendee", "attendees",
        (
            Key("name", "text", nullable=True),
            Key("redacted", "flag", default=False),
            Key("honorific", "text", nullable=True),
            Key("organisation", "text", nullable=True),
            Key("role", "choice_or_text", ("chair", "minutes_taker", "guest", "deputy"), nullable=True),
            Key("presence", "choice", ("present", "absent", "expected", "partial", "deputised"), default="present"),
        ),
        compared=("organisation", "presence", "role"),
        reported=("name", "honorific", "redacted"),
    ),
    Layer(
        "date", "dates",
        (
            Key("type", "choice", ("date", "time", "interval", "duration", "set"), default="date"),
            Key("value", "time", nullable=True),
            Key("role", "choice", ("meeting", "document", "deadline", "next_meeting", "mention"), default="mention"),
        ),
        compared=("type", "value"),
        reported=("role",),
    ),
    Layer(
        "action", "actions",
        (
            Key("explicit", "flag", default=False),
            Key("owners", "list", default=()),
            Key("due", "time", nullable=True),
            Key("status", "choice", ("open", "done", "cancelled"), default="open"),
        ),
        compared=("owners", "due"),
        reported=("status", "explicit"),
    ),
    Layer("decision", "decisions", (Key("explicit", "flag", default=False),), reported=("explicit",)),
    Layer("redaction", "redactions", (Key("ground", "list", default=()),), compared=("ground",)),
    Layer(
        "section", "sections",
        (Key("number", "text", nullable=True), Key("level", "number", default=1)),
        compared=("number",),
        reported=("level",),
    ),
)  # fmt: skip

BY_NAME: dict[str, Layer] = {layer.name: layer for layer in LAYERS}
