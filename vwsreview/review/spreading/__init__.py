"""One correction made in equal cases, and what was answered about them.

Not in here: widgets; what decides which cases are alike in the file is store.alike. Imports store, domain.
"""
