"""Correcting one value or boundary by digit: the editor of a slot, the chooser of boundaries.

Not in here: what is offered (review.slots, review.loop). Imports ui, review, domain.
"""
