"""What a word of a text may become: tables and graph neighbours, in the word's part of speech and inflection."""
