"""Example tenders written for this project, and what the washer makes of them."""
