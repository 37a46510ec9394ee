"""Swedish: the parsing engine, roles of sentences, inflection."""
