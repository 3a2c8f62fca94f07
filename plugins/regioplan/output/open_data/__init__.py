"""The machine-readable side of the site: one table per kind, everything as JSON, and what the files mean."""
