"""Tests of the check for plain language."""
