"""Capital letters of replaced words."""

from __future__ import annotations


def cased_like(model: str, words: str) -> str:
    """`words` with the capitals of `model`: all, the first one, or as they are.

    A single capital letter is a first one. Words with capitals of their own ("PDF") keep them.
    """
    letters = [letter for letter in model if letter.isalpha()]
    if not letters or not words:
        return words
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return words.upper()
    return words[0].upper() + words[1:] if letters[0].isupper() else words
