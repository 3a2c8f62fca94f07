"""The commands behind build.py."""
