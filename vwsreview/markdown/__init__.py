"""Source text to style runs for showing it; positions in code points and UTF-16 units.

Not in here: changing the text, widgets, records.
May import: domain, resources; markdown_it.
"""
