"""Makes Word files as a Swedish authority's Word would save them, from plain text with a few marks."""
