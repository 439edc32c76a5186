"""People in what was typed: names, titles, addresses, phones, pasted signatures. Pure."""
