"""What could stand in a value: candidates for each key, typed words, words of the text.

Not in here: the window that shows them. Imports extract, domain.
"""
