"""What `tests/benchmarks/keystrokes.py` is made of: damage, a typist, a reviewer who knows the gold."""
