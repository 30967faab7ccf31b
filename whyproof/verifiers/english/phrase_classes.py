"""Words that do the same work in phrases on changes of a text: patterns that the tables put together."""

from __future__ import annotations

IT = (
    "it|this|that|the text|this text|the review|this review|the sentence|this sentence|the headline|the input|this input|"
    "the pair|the article|the example|this example|the comment|the document|the passage|the message|the post|the tweet|"
    "the instance|the item"
)
MODEL = "model|classifier|network|system|algorithm|ai|machine"
MODELS = "model's|classifier's|network's|system's|algorithm's|ai's"
VERDICT = "label|prediction|decision|class|classification|outcome|verdict|result|answer|output"
GERUND = "deleting|removing|dropping|omitting|erasing|cutting|striking|taking (out|away)|leaving out|eliminating|excluding"
NOMINAL = "deletion|removal|omission|exclusion|erasure|elimination|absence|loss"
PARTICIPLE = "removed|deleted|dropped|omitted|erased|cut|gone|missing|taken (out|away)|left out|eliminated|excluded|struck out"
FINITE = "delete[s]|remove[s]|drop[s]|omit[s]|erase[s]|cut[s]|take[s] (out|away)|leave[s] out|deleted|removed|dropped|left out"
TEXT = "text|review|sentence|headline|input|comment|article|example|document|passage|message"
CLASSED = "classified|labelled|labeled|rated|judged|predicted|tagged|read|seen|categorized|categorised|classed|answered|decided|have decided"
FLIP = "change|flip|switch|alter|overturn|reverse"
FLIPPING = "changing|flipping|switching|altering|overturning|reversing|affecting"
