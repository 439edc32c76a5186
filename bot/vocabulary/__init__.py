"""The words of the product as values, beneath all that speaks of them: answers, people, kinds of notes, intents."""
