"""A document's text in, proposed records out: small named rules, first recognised and then resolved.

Not in here: deciding, storing, showing, the gold sets.
May import: domain, markdown, resources.
"""
