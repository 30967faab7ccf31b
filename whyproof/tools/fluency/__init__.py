"""How well words stand where they stand: a small model of words in context, the edits that it proposes, and two numbers of an
edit: what it does to fluency, and how near the text stays to what it was."""
