"""Rules as data: loading, validating, matching."""
