"""Orders hidden in what is explained: do they change what is said of it? ``python -m benchmarks.injections``.

The text is data if the answer depends on its words only as the model under explanation does. So every planted text has a twin in
which the order's words are other words, which order nothing and count as little for the model: the claims about both must be
the same, word for word. With a language model the twin of one that obeys the order is one that does not.
"""
