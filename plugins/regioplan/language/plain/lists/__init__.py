"""The word lists that editors keep, and finding their words in a sentence."""
