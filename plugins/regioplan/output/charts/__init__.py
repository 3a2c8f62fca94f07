"""Charts for readers: pictures in the page, figures for plotly, and their numbers as CSV."""
