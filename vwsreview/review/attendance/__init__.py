"""People of an attendance list: dividing and uniting them, several at once, pasted lists.

Not in here: widgets. Imports extract, domain.
"""
