"""What can go wrong outside the program, and what becomes of the work then."""
