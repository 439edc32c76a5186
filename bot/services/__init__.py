"""What is done with what is kept, each in one transaction: load, let the decisions decide, store."""
