"""What is kept: the database and its tables, which interactions have been handled, and the rows of each feature."""
