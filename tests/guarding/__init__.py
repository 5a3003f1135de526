"""What no test and no program that a test starts may do."""
