"""Interchange formats, a module or a package each, and what they share.

In a package `places` tells what must come back and what is lost, `writing` writes, `proving` reads back what was
written, `foreign` reads what others left.

Not in here: choosing what is exported, the store.
May import: domain, resources; the format's libraries, where used.
"""
