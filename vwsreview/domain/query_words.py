"""The words of the query language: its keys and their choices, in English and Dutch.

The first name of each is the English one and what a query is kept as, the second the Dutch one; others follow, so that
all that the window calls it is understood. A blank in a name is an underscore here.
"""

from vwsreview.domain.layers import DOCUMENT_KINDS, DOCUMENT_STATUSES, FIELD_NAMES, LAYERS, REVIEW_STATES

Names = tuple[str, ...]

NONE: Names = ("none", "geen", "leeg", "empty")
"""Asks for what has no value."""
ANY = "*"
"""Asks for what has a value, whichever."""

FLAGS: dict[str, Names] = {
    "yes": ("yes", "ja", "true", "waar"),
    "no": ("no", "nee", "false", "onwaar"),
}
LAYER_NAMES: dict[str, Names] = {
    "field": ("field", "veld", "fields", "velden"),
    "attendee": ("attendee", "deelnemer", "attendees", "deelnemers", "aanwezige", "aanwezigen"),
    "date": ("date", "datum", "dates", "data", "datums"),
    "action": ("action", "actie", "actions", "acties"),
    "decision": ("decision", "besluit", "decisions", "besluiten"),
    "redaction": ("redaction", "lakking", "redactions", "lakkingen"),
    "section": ("section", "onderdeel", "sections", "onderdelen"),
}
REVIEW_NAMES: dict[str, Names] = {
    "proposed": ("proposed", "voorstel", "voorgesteld"),
    "accepted": ("accepted", "geaccepteerd", "akkoord"),
    "corrected": ("corrected", "verbeterd", "gecorrigeerd"),
    "added": ("added", "toegevoegd"),
    "rejected": ("rejected", "afgewezen"),
    "open": ("open", "open"),
    "decided": ("decided", "beoordeeld", "beslist"),
}
"""The states, ``open`` for what nobody decided, ``decided`` for all others."""
KIND_NAMES: dict[str, Names] = {
    "letter": ("letter", "brief"),
    "minutes": ("minutes", "verslag", "notulen"),
    "memo": ("memo", "nota"),
    "agenda": ("agenda", "agenda"),
    "decision_list": ("decision_list", "besluitenlijst", "actielijst"),
    "email": ("email", "mail", "e-mail"),
    "other": ("other", "overig", "anders"),
}
STATUS_NAMES: dict[str, Names] = {
    "new": ("new", "nieuw"),
    "in_review": ("in_review", "in_behandeling", "bezig"),
    "done": ("done", "klaar", "gereed", "afgerond"),
}
PROGRESS_NAMES: dict[str, Names] = {
    "open": ("open", "open"),
    "done": ("done", "gedaan", "klaar", "gereed"),
    "cancelled": ("cancelled", "vervallen"),
}
PRESENCE_NAMES: dict[str, Names] = {
    "present": ("present", "aanwezig"),
    "absent": ("absent", "afwezig"),
    "expected": ("expected", "verwacht"),
    "partial": ("partial", "deels", "gedeeltelijk", "partly"),
    "deputised": ("deputised", "vervangen"),
}
ROLE_NAMES: dict[str, Names] = {
    "chair": ("chair", "voorzitter"),
    "minutes_taker": ("minutes_taker", "notulist"),
    "guest": ("guest", "gast"),
    "deputy": ("deputy", "plaatsvervanger", "vervanger"),
    "meeting": ("meeting", "vergadering", "overleg"),
    "document": ("document", "document"),
    "deadline": ("deadline", "termijn"),
    "next_meeting": ("next_meeting", "volgende_vergadering", "volgend_overleg"),
    "mention": ("mention", "vermelding"),
}
"""Of attendees and of dates."""
TYPE_NAMES: dict[str, Names] = {
    "date": ("date", "datum"),
    "time": ("time", "tijd"),
    "interval": ("interval", "periode"),
    "duration": ("duration", "duur"),
    "set": ("set", "herhaald", "herhaling", "repeated"),
}
FIELD_WORDS: dict[str, Names] = {
    "subject": ("subject", "onderwerp", "betreft"),
    "meeting": ("meeting", "overleg", "vergadering"),
    "meeting_date": ("meeting_date", "vergaderdatum"),
    "meeting_place": ("meeting_place", "vergaderplaats", "locatie"),
    "document_date": ("document_date", "documentdatum"),
    "deadline": ("deadline", "termijn"),
    "reference": ("reference", "kenmerk"),
    "attachments": ("attachments", "bijlage", "bijlagen", "attachment"),
    "unit": ("unit", "dienstonderdeel", "afdeling", "directie"),
    "sender": ("sender", "afzender", "van"),
    "recipient": ("recipient", "ontvanger", "geadresseerde", "aan"),
    "copy_to": ("copy_to", "kopie", "cc", "kopie_aan"),
    "contact": ("contact", "contactpersoon", "inlichtingen_bij"),
    "chair": ("chair", "voorzitter"),
    "minutes_taker": ("minutes_taker", "notulist"),
    "pages": ("pages", "paginas", "aantal_pagina's"),
}

assert set(LAYER_NAMES) == {layer.name for layer in LAYERS}
assert set(REVIEW_STATES) < set(REVIEW_NAMES)
assert set(KIND_NAMES) == set(DOCUMENT_KINDS)
assert set(STATUS_NAMES) == set(DOCUMENT_STATUSES)
assert set(FIELD_WORDS) == set(FIELD_NAMES)
