"""Who brings comparable claims together."""
