"""Reading: YAML in, frozen records with line numbers out."""
