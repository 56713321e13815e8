"""A folder of YAML and texts into a checked ledger, with places."""
