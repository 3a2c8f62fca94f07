"""Charts as plain values: what is drawn, said and listed, not yet how."""
