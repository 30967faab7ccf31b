"""What opens a sentence without saying anything of its subject. Data only, as regular expressions: see ``plainer``."""

from __future__ import annotations

#: What opens a sentence and says nothing of the model, the text or the records: not hedges, and not "therefore".
ADVERBS = (
    "notably|interestingly|importantly|overall|specifically|additionally|moreover|furthermore|however|meanwhile|finally|clearly|"
    "surprisingly|unsurprisingly|remarkably|strikingly|curiously|crucially|indeed|also|lastly|next|then again|put simply|simply put|"
    "here|in summary|in short|in brief|in sum|in particular|in addition|in fact|in other words|in contrast|by contrast|"
    "on the other hand|on the one hand|at the same time|to sum up|to summarize|to summarise|to conclude|in conclusion|that said|"
    "of note|of course|as expected|as (?:we|you|one) (?:can )?see|as shown|as can be seen|as noted|by the way|for the record|"
    "(?:in|for) this (?:case|example|instance|text|review|sentence|message|article|headline|comment|input|decision|prediction)"
)
#: The heading of a paragraph or of a point in a list.
HEADINGS = (
    r"(?:summary|conclusion|explanation|result|analysis|interpretation|takeaway|note|answer|observation|"
    r"(?:key|main) (?:takeaway|point|finding|observation)|(?:in )?summary|in short)s?"
)
THAT = (
    r"(?:please )?(?:note|notice)(?: also)? that|"
    r"it (?:is|was)(?: also)? (?:worth (?:noting|mentioning|pointing out)|important to (?:note|mention)|interesting(?: to (?:note|see))?|"
    r"clear|evident|notable|noteworthy|true|a fact|striking) that|"
    r"it (?:should|must|can) (?:also )?be (?:noted|mentioned|pointed out|seen|said|observed|added) that|"
    r"it (?:turns|turned) out that|it (?:also )?holds that|it follows from the (?:records|evidence) that|"
    r"(?:we|you|one|i) (?:can |also |can also )?(?:see|saw|observe|observed|note|noted|notice|noticed|find|found|"
    r"say|state|add) that|"
    r"(?:the|our|this) (?:analysis|results?|records?|evidence|findings?|numbers?|figures?|output) (?:also )?"
    r"(?:shows?|indicates?|reveals?|confirms?|demonstrates?|tells? us|makes? (?:it )?clear) that"
)
#: Openers that speak of a map: they say nothing more where all that follows is said of the map.
OF_MAP = (
    r"(?:looking|judging) (?:at|by|from) the (?:attributions?|weights?|attribution (?:map|scores?)|saliency map|importance scores?)|"
    r"(?:in|on) the (?:attribution|saliency) map|according to the (?:attributions?|weights?|attribution (?:map|scores?))|"
    r"by the (?:attributions|weights)"
)
OF_MAP_THAT = (
    r"(?:the|this|our) (?:attributions?|weights?|attribution (?:map|scores?)|saliency map|heat ?map|importance scores?|explanation) "
    r"(?:also )?(?:shows?|indicates?|reveals?|confirms?|demonstrates?|tells? us) that"
)
