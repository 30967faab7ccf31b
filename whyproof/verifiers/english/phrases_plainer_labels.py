"""Turns of phrase of the label that the model gives, of its probabilities and of counted rows, and the ones that the readers have.
Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_MODEL = r"(?:the )?(?:model|classifier|network|system|ai)"
_TEXT = r"(?:the|this|your|our) (?:given |present |whole )?(?:text|input|review|sentence|headline|message|comment|pair|article|document|example)"
_OUTCOME = r"(?:label|prediction|class|answer|output|verdict|decision|category|classification|result|choice|determination|ruling|judge?ment|assessment|conclusion|call|tag|output label|output class|response|reply|pick|finding|outcome|reading|view|opinion|statement)"
_LABEL = r"(?:label|class|category|tag|prediction|answer|one|output|verdict)"
#: "Different from": of a label, another one.
_UNLIKE = r"(?:other than|different (?:from|than|to)|else than|else but|distinct from|which is not|that is not|not equal to|differing from|not the same as|not identical (?:to|with))"
_WE = r"(?:we|you|one|I|they)"
_FOUND = r"(?:(?:can |could |do |did )?(?:find|found|see|saw|observe|observed|note|noted|notice|noticed|count|counted|get|got|read|learn|learned|discover|discovered|establish|established|determine|determined|obtain|obtained))"
_ITWAS = r"it (?:was|is|has been|can be|could be|turns out|turned out|emerges|emerged|came out|holds|happens)(?: (?:found|observed|seen|noted|recorded|established|determined|shown|measured|counted|noticed|discovered|to be the case|true|the case))?"

#: "In D, we find that ...": what is found there, and no more. Where a sentence has its condition first, the finding is under it.
FOUND_THERE: Rules = (
    (rf"(?<=, )(?:{_WE} {_FOUND}|{_ITWAS}|the (?:result|finding|count|outcome|answer) is) that (?!(?:is|are|was|were|has|have|had|do|does|did)\b)", r""),
)  # fmt: skip

#: What the model says of the text.
SAID: Rules = (
    (r"\b(gives?|gave|given|assigns?|assigned|has given|attaches|attached|awards|awarded|grants|granted) to (the|this|your|our) (text|input|review|sentence|headline|message|comment|pair|article|document) (?=(?:the|a|an|some|another|any)\b)", r"\1 \2 \3 "),
    (rf"\b(?:some|another|any|a|an)(?: (?:other|different))? {_LABEL} {_UNLIKE} (?=<L>)", r"a label other than "),
    (rf"\b(?:some other|another|a different) {_LABEL} (?:than|from|to) (?=<L>)", r"a label other than "),
    (rf"<^>{_MODEL}['’]s (?:own )?{_OUTCOME}(?: (?:of|for|on|about|regarding) {_TEXT})? (?:is|was|reads|says|states) that (?=(?:{_TEXT}|it|this) (?:is|was|counts as|belongs|falls|deserves|should be)\b|the (?:label|class) is\b)", r"the model says that "),
    (rf"<^>((?:the|its|this) [^,;:⟦⟧]{{0,60}}?\b{_OUTCOME}\b[^,;:⟦⟧]{{0,60}}?) (?:is|was) (?:(?:some|something|anything|a|an|another|one|that is|that was) ?)*(?:(?:other |different |another )?(?:{_LABEL} )?)?(?:{_UNLIKE}|than) <L><$>", r"\1 is not <L>"),
    (rf"<^>((?:the|its|this) [^,;:⟦⟧]{{0,60}}?\b{_OUTCOME}\b[^,;:⟦⟧]{{0,60}}?) (?:differs|differed) from <L><$>", r"\1 is not <L>"),
    (rf"<^>{_MODEL} ((?:does|did) not )?(?:arrives?|arrived|lands?|landed|ends up|ended up|comes? (?:down|out)|came (?:down|out)|settles?|settled|goes?|went) (?:at|on|with|for) <L>(?: (?:as|for) (?:its|the) {_OUTCOME})?(?: (?:for|on|of|as the label of) {_TEXT})?<$>", r"the model \1predict <L>"),
    (r"\bthe model predict (?=<L>)", r"the model predicts "),
)  # fmt: skip

_VALUE = r"(?:value|score|figure|level|mass|estimate|number|reading|rating)"
_COMPARING = rf"(?:(?:if|when) {_WE} compares?|comparing|in a comparison of|in comparing|on comparing|looking at|(?:if|when) {_WE} looks? at|among|between|of|in terms of) (?:the )?(?:two )?(?:model['’]s |predicted |output |estimated )?(?:two )?(?:probabilities|probability values|likelihoods|label probabilities|class probabilities)(?: (?:of|from|given by|assigned by) the model)?(?: (?:of|for) (?:the|these) (?:two )?(?:labels|classes))?"
#: Probabilities.
PROBABLE: Rules = (
    (rf"\b(probabilit(?:y|ies)|likelihood) {_VALUE}s?\b(?= (?:of|for|from|that|the model|given|would|will|is|are|at|to|as)\b)", r"\1"),
    (rf"<^>{_COMPARING},? (?:then )?(?:we (?:see|find) that )?(?:that|the one|the probability|the value|the figure) (?=(?:of|for) <L>)", r"the probability "),
    (rf"<^>{_COMPARING},? (?=<L> )", r""),
    (rf"<^>(?:(?:if|when) {_WE} compares? |(?:when |on |in |by )?comparing |in a comparison of |put side by side, )<L> (?:and|with|to|against) <L2>, (?=<L3> |the model |it )", r"between <L> and <L2>, "),
    (r"\b(probability|likelihood|chance|probable|likely|likelier)\b([^,;:⟦⟧]*?) under the model<$>", r"\1\2 according to the model"),
    (r"<^>(?:as between|between|of|among|comparing|out of) (?:the|these|those|our|both) (?:two )?(?:labels|classes|categories|options|two),? (?=<L> )", r""),
    (r"<^>(?:as for|as regards|regarding|concerning|in terms of|when it comes to|with regard to|with respect to|on|by|in|going by|judged by|measured by) (?:the )?(?:model['’]s )?(?:predicted )?(?:probabilit(?:y|ies))(?: (?:of|from|given by) the model)?, <L> (?:has|is|gets|comes to|stands at|is at) (<N>) (?:times )?(?:the (?:value|figure|score|size|level|amount) of|that of|the one of|what) <L2>(?: (?:has|gets|does|is))?<$>", r"the probability of <L> is \1 that of <L2>"),
    (r"<^>(?:the )?(?:model['’]s )?(?:predicted )?probability is (<N>) (?:times )?(?:as (?:high|large|great|big)) (?:for|with|in the case of) <L> (?:as|than) (?:it is )?(?:for|with|in the case of) <L2><$>", r"the probability of <L> is \1 that of <L2>"),
    (r"<^>(?:the )?(?:model['’]s )?(?:predicted )?probability is (higher|larger|greater|bigger|lower|smaller) (?:for|with|in the case of) <L> than (?:it is )?(?:for|with|in the case of) <L2><$>", r"the probability of <L> is \1 than that of <L2>"),
    (r"\b(?:supposing|assuming|in the event|imagine|given)(?: that)? (<WS> (?:is|was|were|are|had been|got|gets|has been) (?:\w+ )?(?:removed|deleted|dropped|taken|left|cut|omitted|replaced|swapped|exchanged|erased|struck|gone|absent|missing)\b)", r"if \1"),
    (r"<^>the (?:effect|result|outcome|consequence|upshot|end result|net effect) of (<DOING>) (would be|will be|is) (?=(?:a|the) (?:predicted )?probability\b)", r"\1 would give "),
    (r"<^>what (<DOING>) would (?:give|yield|lead to|result in|produce|bring) (?:us |you )?(?:would be|is) (?=(?:a|the) (?:predicted )?probability\b)", r"\1 would give "),
)  # fmt: skip

_FILE = r"(?:data )?(?:file|data ?set|table|spreadsheet|csv(?: file)?|collection|corpus|data|sheet|archive|resource|source)"
#: Rows that were counted.
COUNTED: Rules = (
    (rf"\b(?:the|your|our|this|that|a) {_FILE},? (?:named|called|titled|known as|that is called|which is called|by the name of|with the name(?: of)?|of the name) (?=<D>)", r"the data set "),
)  # fmt: skip

RULES = (*FOUND_THERE, *SAID, *PROBABLE, *COUNTED)
