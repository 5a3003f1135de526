"""The guideline's keys and choices as words for people; English here, other languages as translations."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from vwsreview.domain.grounds import ground
from vwsreview.domain.layers import BY_NAME, Value
from vwsreview.ui.wording.date_words import human_date

_LAYER = {
    "field": QT_TRANSLATE_NOOP("Layer", "Field"),
    "attendee": QT_TRANSLATE_NOOP("Layer", "Attendee"),
    "date": QT_TRANSLATE_NOOP("Layer", "Date"),
    "action": QT_TRANSLATE_NOOP("Layer", "Action"),
    "decision": QT_TRANSLATE_NOOP("Layer", "Decision"),
    "redaction": QT_TRANSLATE_NOOP("Layer", "Redaction"),
    "section": QT_TRANSLATE_NOOP("Layer", "Section"),
}
_LAYERS = {
    "field": QT_TRANSLATE_NOOP("Layers", "Fields"),
    "attendee": QT_TRANSLATE_NOOP("Layers", "Attendees"),
    "date": QT_TRANSLATE_NOOP("Layers", "Dates"),
    "action": QT_TRANSLATE_NOOP("Layers", "Actions"),
    "decision": QT_TRANSLATE_NOOP("Layers", "Decisions"),
    "redaction": QT_TRANSLATE_NOOP("Layers", "Redactions"),
    "section": QT_TRANSLATE_NOOP("Layers", "Sections"),
}
_KEY = {
    "field.name": QT_TRANSLATE_NOOP("Key", "Field"),
    "field.value": QT_TRANSLATE_NOOP("Key", "Value"),
    "attendee.name": QT_TRANSLATE_NOOP("Key", "Name"),
    "attendee.redacted": QT_TRANSLATE_NOOP("Key", "Redacted"),
    "attendee.honorific": QT_TRANSLATE_NOOP("Key", "Honorific"),
    "attendee.organisation": QT_TRANSLATE_NOOP("Key", "Organisation"),
    "attendee.role": QT_TRANSLATE_NOOP("Key", "Role"),
    "attendee.presence": QT_TRANSLATE_NOOP("Key", "Presence"),
    "date.type": QT_TRANSLATE_NOOP("Key", "Type"),
    "date.value": QT_TRANSLATE_NOOP("Key", "Date"),
    "date.role": QT_TRANSLATE_NOOP("Key", "Role"),
    "action.explicit": QT_TRANSLATE_NOOP("Key", "Marked"),
    "action.owners": QT_TRANSLATE_NOOP("Key", "Owners"),
    "action.due": QT_TRANSLATE_NOOP("Key", "Due"),
    "action.status": QT_TRANSLATE_NOOP("Key", "Status"),
    "decision.explicit": QT_TRANSLATE_NOOP("Key", "Marked"),
    "redaction.ground": QT_TRANSLATE_NOOP("Key", "Ground"),
    "section.number": QT_TRANSLATE_NOOP("Key", "Number"),
    "section.level": QT_TRANSLATE_NOOP("Key", "Level"),
}
_FIELD = {
    "subject": QT_TRANSLATE_NOOP("FieldName", "Subject"),
    "meeting": QT_TRANSLATE_NOOP("FieldName", "Meeting"),
    "meeting_date": QT_TRANSLATE_NOOP("FieldName", "Meeting date"),
    "meeting_place": QT_TRANSLATE_NOOP("FieldName", "Meeting place"),
    "document_date": QT_TRANSLATE_NOOP("FieldName", "Document date"),
    "deadline": QT_TRANSLATE_NOOP("FieldName", "Deadline"),
    "reference": QT_TRANSLATE_NOOP("FieldName", "Reference"),
    "attachments": QT_TRANSLATE_NOOP("FieldName", "Attachment"),
    "unit": QT_TRANSLATE_NOOP("FieldName", "Unit"),
    "sender": QT_TRANSLATE_NOOP("FieldName", "Sender"),
    "recipient": QT_TRANSLATE_NOOP("FieldName", "Recipient"),
    "copy_to": QT_TRANSLATE_NOOP("FieldName", "Copy to"),
    "contact": QT_TRANSLATE_NOOP("FieldName", "Contact"),
    "chair": QT_TRANSLATE_NOOP("FieldName", "Chair"),
    "minutes_taker": QT_TRANSLATE_NOOP("FieldName", "Minutes taker"),
    "pages": QT_TRANSLATE_NOOP("FieldName", "Pages"),
}
_CHOICES = {
    "field.name": _FIELD,
    "attendee.role": {
        "chair": QT_TRANSLATE_NOOP("AttendeeRole", "chair"),
        "minutes_taker": QT_TRANSLATE_NOOP("AttendeeRole", "minutes taker"),
        "guest": QT_TRANSLATE_NOOP("AttendeeRole", "guest"),
        "deputy": QT_TRANSLATE_NOOP("AttendeeRole", "deputy"),
    },
    "attendee.presence": {
        "present": QT_TRANSLATE_NOOP("Presence", "present"),
        "absent": QT_TRANSLATE_NOOP("Presence", "absent"),
        "expected": QT_TRANSLATE_NOOP("Presence", "expected"),
        "partial": QT_TRANSLATE_NOOP("Presence", "partly"),
        "deputised": QT_TRANSLATE_NOOP("Presence", "deputised"),
    },
    "date.type": {
        "date": QT_TRANSLATE_NOOP("DateType", "date"),
        "time": QT_TRANSLATE_NOOP("DateType", "time"),
        "interval": QT_TRANSLATE_NOOP("DateType", "interval"),
        "duration": QT_TRANSLATE_NOOP("DateType", "duration"),
        "set": QT_TRANSLATE_NOOP("DateType", "repeated"),
    },
    "date.role": {
        "meeting": QT_TRANSLATE_NOOP("DateRole", "meeting"),
        "document": QT_TRANSLATE_NOOP("DateRole", "document"),
        "deadline": QT_TRANSLATE_NOOP("DateRole", "deadline"),
        "next_meeting": QT_TRANSLATE_NOOP("DateRole", "next meeting"),
        "mention": QT_TRANSLATE_NOOP("DateRole", "mention"),
    },
    "action.status": {
        "open": QT_TRANSLATE_NOOP("ActionStatus", "open"),
        "done": QT_TRANSLATE_NOOP("ActionStatus", "done"),
        "cancelled": QT_TRANSLATE_NOOP("ActionStatus", "cancelled"),
    },
    "redaction.ground": {
        "out_of_scope": QT_TRANSLATE_NOOP("Ground", "out of scope"),
    },
}
_REVIEW = {
    "proposed": QT_TRANSLATE_NOOP("Review", "proposed"),
    "accepted": QT_TRANSLATE_NOOP("Review", "accepted"),
    "corrected": QT_TRANSLATE_NOOP("Review", "corrected"),
    "added": QT_TRANSLATE_NOOP("Review", "added"),
    "rejected": QT_TRANSLATE_NOOP("Review", "rejected"),
}
_KIND = {
    "letter": QT_TRANSLATE_NOOP("Kind", "letter"),
    "minutes": QT_TRANSLATE_NOOP("Kind", "minutes"),
    "memo": QT_TRANSLATE_NOOP("Kind", "memo"),
    "agenda": QT_TRANSLATE_NOOP("Kind", "agenda"),
    "decision_list": QT_TRANSLATE_NOOP("Kind", "decision list"),
    "email": QT_TRANSLATE_NOOP("Kind", "email"),
    "other": QT_TRANSLATE_NOOP("Kind", "other"),
}
_STATUS = {
    "new": QT_TRANSLATE_NOOP("Status", "new"),
    "in_review": QT_TRANSLATE_NOOP("Status", "in review"),
    "done": QT_TRANSLATE_NOOP("Status", "done"),
}
_CHOICE_CONTEXT = {
    "field.name": "FieldName",
    "attendee.role": "AttendeeRole",
    "attendee.presence": "Presence",
    "date.type": "DateType",
    "date.role": "DateRole",
    "action.status": "ActionStatus",
    "redaction.ground": "Ground",
}


def layer_word(layer: str) -> str:
    """One record of a layer: ``Attendee``."""
    return _translated("Layer", _LAYER[layer])


def layers_word(layer: str) -> str:
    """All records of a layer: ``Attendees``."""
    return _translated("Layers", _LAYERS[layer])


def key_word(layer: str, key: str) -> str:
    """A key of a layer, as a column is headed."""
    return _translated("Key", _KEY[f"{layer}.{key}"])


def choice_word(layer: str, key: str, choice: str) -> str:
    """A choice of a key; what is no choice of the guideline stays as it was written."""
    place = f"{layer}.{key}"
    word = _CHOICES.get(place, {}).get(choice)
    return _translated(_CHOICE_CONTEXT[place], word) if word is not None else choice


def words_language() -> str:
    """The language of names that come with the program: ``nl`` where it speaks Dutch, else ``en``."""
    return "nl" if QLocale().language() == QLocale.Language.Dutch else "en"


def ground_sentence(code: str) -> str:
    """What a ground for a redaction means, in the language of the program; nothing where no law knows the code."""
    known = ground(code)
    if known is None:
        return ""
    language = words_language()
    name = choice_word("redaction", "ground", code)
    sentence = QCoreApplication.translate("Ground", "{ground}: {description}")
    return sentence.format(ground=name, description=known.description(language))


def flag_word(value: bool) -> str:
    """Yes or no."""
    return QCoreApplication.translate("Flag", "yes") if value else QCoreApplication.translate("Flag", "no")


def review_word(state: str) -> str:
    """A state of review."""
    return _translated("Review", _REVIEW[state])


def kind_word(kind: str) -> str:
    """A kind of document; one that the guideline does not know stays as it is."""
    return _translated("Kind", _KIND[kind]) if kind in _KIND else kind


def status_word(status: str) -> str:
    """A document's status."""
    return _translated("Status", _STATUS[status])


def value_words(layer: str, key: str, value: Value) -> str:
    """Any value of a key as people write it; nothing for null."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return flag_word(value)
    if isinstance(value, list):
        return ", ".join(choice_word(layer, key, part) for part in value)
    if BY_NAME[layer].key(key).type == "time":
        return human_date(str(value))
    return choice_word(layer, key, str(value))


def row_words(layer: str, key: str, value: Value) -> str:
    """As `value_words`, but a flag that is set is said by its name and one that is not goes unsaid."""
    if isinstance(value, bool):
        return key_word(layer, key).lower() if value else ""
    return value_words(layer, key, value)


def _translated(context: str, word: object) -> str:
    return QCoreApplication.translate(context, str(word))
