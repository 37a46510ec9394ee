"""What is shown about a document: console, JSON, CriticMarkup, HTML."""
