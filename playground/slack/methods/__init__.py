"""The methods of the Web API, by family, and the table in which they register."""
