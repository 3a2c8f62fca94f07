"""What follows from the data on a given day."""
