"""The nouns of a base, frozen: sources, entities, properties, claims, findings."""
