"""Dutch: dates, numbers, plurals and plain-language rules. Imports nothing of ours."""
