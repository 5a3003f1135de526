"""The words of iCalendar that writing and reading share."""

STATUS = {"open": "NEEDS-ACTION", "done": "COMPLETED", "cancelled": "CANCELLED"}
SUFFIX = "@vwsreview"
"""Behind a record's id in its UID, which is to be the only one in the world."""
