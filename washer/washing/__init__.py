"""From findings to edits: inflection and agreement, promoting the need, conflicts."""
