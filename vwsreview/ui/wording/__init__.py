"""Everything the program says in words: names of layers and keys, sentences, dates.

Not in here: widgets. Imports domain.
"""
