"""Long work in a thread while the reviewer goes on: a generator of steps with progress and cancel.

Not in here: what the work is (workflow). Imports store, workflow, domain.
"""
