"""The product's words as values, below everything else: answers, people, kinds of notes, intents."""
