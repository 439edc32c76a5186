"""What can be done, each function in one transaction: load, let the decisions decide, store."""
