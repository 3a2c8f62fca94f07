"""The rules: what can be the matter with a sentence, a word or a page, and what to do about it."""
