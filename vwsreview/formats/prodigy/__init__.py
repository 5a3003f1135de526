"""Reading JSON of Prodigy and of spaCy: a text with spans whose offsets count code points.

Prodigy writes ``{"text", "spans": [{"start", "end", "label"}], "relations", "answer", "meta"}`` a line, spaCy's
``Doc.to_json`` the same under ``ents`` and, by group, under ``spans``. Older releases of spaCy train on
``{"text", "entities": [[start, end, label]]}`` and on pairs ``[text, {"entities": [...]}]``, a line or in a list.
"""

from vwsreview.domain.exporting import Words
from vwsreview.formats.foreign import Reading
from vwsreview.formats.prodigy.foreign import read, recognises

READING = Reading("spacy", Words("Prodigy or spaCy", "Prodigy of spaCy"), recognises, read, sparse=True)
