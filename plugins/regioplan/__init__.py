"""Turns the YAML of a regional plan into a public website."""
