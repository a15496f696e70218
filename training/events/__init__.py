"""The event model: its corpus, its training, its scores."""
