"""What is kept: the database and its tables, what was delivered already, and the rows of each feature."""
