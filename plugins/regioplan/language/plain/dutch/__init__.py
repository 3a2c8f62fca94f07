"""What is known of Dutch: sentences, words, verbs, clauses."""
