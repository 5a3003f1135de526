"""Small files that would take much memory or time, made by the tests themselves; each reader has a bound."""
