"""Dossiers: opened, made, copied, recovered; the samples.

Not in here: widgets. Imports store, domain.
"""
