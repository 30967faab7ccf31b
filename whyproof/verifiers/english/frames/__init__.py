"""The second reader: sentences by what they are about, whatever the order of their words.

The grammar reads constructions. This reader names the concept behind each word or phrase of a sentence, and asks which claim
has a use for all of them: a *frame*. No word is passed over. What has no place in a frame makes the frame unfit, and a sentence
that fits two frames with two claims is ambiguous.
"""
