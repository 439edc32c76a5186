"""All interviews of a person in one place: where each stands, adding, changing and ending them."""
