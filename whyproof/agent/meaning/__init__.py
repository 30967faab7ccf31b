"""Which sense of the lexical graph a word of a text has."""
