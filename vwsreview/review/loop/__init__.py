"""What comes next, which value is most in doubt, other boundaries, many decisions at once.

Not in here: widgets. Imports extract, domain.
"""
