"""What a reader gets: pages, feeds and open data."""
