"""Reading documents into blocks, and writing changes back."""
