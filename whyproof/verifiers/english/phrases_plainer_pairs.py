"""Turns of phrase of what two words do together, beside those of ``phrases_plainer_trials``, and the ones that the readers have.
Data only: see ``plainer``, and ``phrases_plainer`` for how they are written."""

from __future__ import annotations

Rules = tuple[tuple[str, str], ...]

_OWN = r"(?:separate|individual|single|own|respective|solo|two|stand-?alone)"
_PARTS = r"(?:effects?|contributions?|weights?|parts?|influences?|impacts?|shares?|ones|values?)"
_ADDED = (
    r"(?:added (?:up|together)|summed(?: up)?|put together separately|taken separately and added(?: up)?|combined by addition)"
)
_EACH = r"(?:each|each one|each of them|either|each word|they|the two|the words?)"
_DOES = r"(?:does|do|gives?|adds?|contributes?|brings?|has|have|achieves?|is worth|are worth|provides?)"
_SOLO = r"(?:alone|on (?:its|their) own|by (?:itself|themselves)|separately|individually|apart|in isolation)"
#: The sum of what each does alone: the word for the sum has to be there, where "more than each" would be something else.
_SUM = (
    rf"(?:the (?:mere |simple |plain )?(?:sum|total) of (?:their|its|the|both|the two)(?: {_OWN})*(?: {_PARTS})?|the (?:mere |simple )?sum of what {_EACH} {_DOES}(?: {_SOLO})?|"
    rf"(?:their|its|the|both) (?:{_OWN} )*{_PARTS} {_ADDED}|what {_EACH} {_DOES}(?: {_SOLO})?,? {_ADDED}|"
    rf"(?:you|we|one) (?:would |will )?(?:get|gets|expect|expects|obtain) (?:by|from|when|if (?:you|we|one)) (?:adding|add|adds|summing|sum)(?: up| together)? (?:their|the|both)(?: {_OWN})* {_PARTS}(?: up| together)?)"
)
_PAIR = (
    r"(?:(?:together|jointly|side by side|combined|in combination|as a pair|taken together|when (?:combined|together|they (?:stand|appear|occur) together)),? <W1> and <W2>|"
    r"(?:the )?(?:combination|pair|pairing|joint presence|co-?occurrence|duo) (?:of )?<W3> and <W4>|"
    r"<W5> and <W6>,? (?:together|jointly|combined|in combination|as a pair|taken together|side by side)|"
    r"(?:when|if|where|whenever) <W7> and <W8> (?:(?:both )?(?:appear|occur|stand|are|come|are used|are found|meet) together|are both (?:there|present|in the text)), "
    r"(?:they|the two|the two words|the pair)(?: together| jointly)?)"
)
_TWO = r"<W1><W3><W5><W7> and <W2><W4><W6><W8>"
_GIVES = r"(?:is worth|are worth|adds? up to|amounts? to|comes? to|adds?|contributes?|gives?|brings?|does|do|has|have|yields?|provides?|lends?|is|are|weighs?|counts?(?: for)?)"
_TO = r"(?:to|for|on|toward|towards|in favou?r of)"
_BY = r"(?P<by>,? by <N>)?<$>"
_OVER = r"the joint effect of {two} on {label} exceeds the sum of their separate effects"
_SHORT = r"the joint effect of {two} on {label} falls short of the sum of their separate effects"
_MUTUAL = (
    r"((?:weaken|dampen|hamper|undercut|undermine|hinder|reinforce|strengthen|boost|amplify|enhance)) (?:each other|one another)"
)


def _compared(more: str, put: str) -> Rules:
    """More (or less) together than the sum: with the label before, beside or after what is given."""
    pair = _TWO
    rules: list[tuple[str, str]] = []
    for front, middle, end, label in (("for <L>, ", "", "", "<L>"), ("", " <L>", "", "<L>"), ("", "", rf" {_TO} <L>", "<L>")):
        said = put.format(two=pair, label=label)
        rules.append((rf"<^>{front}{_PAIR} {_GIVES}{middle} {more}{end} than {_SUM}{_BY}", rf"{said}<by>"))
    late = put.format(two=pair, label="<L>")
    rules.append((rf"<^>{_PAIR} {_GIVES} {more} than {_SUM} {_TO} <L>{_BY}", rf"{late}<by>"))
    for front, end in (("for <L>, ", ""), ("", r" (?:for|to|on) <L>")):
        two = put.format(two="<W1> and <W2>", label="<L>")
        rules.append((rf"<^>{front}<W1> and <W2> (?:is|are) worth {more}{end} together than {_SUM}{_BY}", rf"{two}<by>"))
        rules.append((rf"<^>{front}<W1> and <W2> {_GIVES} {more}{end} together than {_SUM}{_BY}", rf"{two}<by>"))
    return tuple((said, words) for said, words in rules)


def _appearing(verbs: str, put: str) -> Rules:
    """ "When W and V appear together, their contribution to L goes beyond the sum of the individual ones"."""
    said = put.format(two="<W1> and <W2>", label="<L>")
    front = r"(?:when|if|where|whenever) <W1> and <W2> (?:appear|occur|stand|are|come|are used|are found|meet) together, (?:their|the) (?:joint |combined )?(?:contribution|effect|influence|impact|weight)"
    joint = r"the (?:joint|combined|common) (?:effect|contribution|influence|impact|weight) of <W1> and <W2>"
    return (
        (rf"<^>{front} (?:to|on|for|in) <L> {verbs} {_SUM}{_BY}", rf"{said}<by>"),
        (rf"<^>{joint} {_TO} <L> {verbs} {_SUM}{_BY}", rf"{said}<by>"),
        (rf"<^>(?:for|on) <L>, {joint} {verbs} {_SUM}{_BY}", rf"{said}<by>"),
    )


_ABOVE = (
    r"(?:goes beyond|exceeds|surpasses|is (?:greater|larger|higher|more|bigger) than|is above|lies above|outdoes|tops|outstrips)"
)
_BELOW = r"(?:stays below|falls short of|is (?:smaller|lower|less) than|is below|lies below|remains below|does not reach|falls below|stays under)"
_NO = r"there is no interaction between {} for <L>"
_JUST = "exactly"

PAIRS: Rules = (
    (r"<^>(.*\b(?:together|combination|pair|side by side|each other(?:['’]s way)?|one another|jointly|combined|interaction|redundant|interact)\b.*?),? (?:at|namely by|namely|by exactly) (<N>)<$>", r"\1 by \2"),
    *_compared("more", _OVER),
    *_compared("less", _SHORT),
    *_appearing(_ABOVE, _OVER),
    *_appearing(_BELOW, _SHORT),
    (rf"\b{_MUTUAL} in (?:what (?:they|the two) (?:give|do for|contribute to|add to|bring|bring to|mean for) |(?:their|the) (?:effects?|contributions?|influence|impact|support)s? (?:on|to|for|toward) )(?=<L>)", r"\1 each other for "),
    (r"\b(?:just|precisely|no more and no less than|neither more nor less than) (?=the (?:\w+ )?(?:sum|total) of|what (?:each|they|the two)|as much as)", r"exactly "),
    (r"<^>the (?:effects|contributions|influences) of <W1> and <W2> (?:on|to|for) <L> (?:do not|don['’]t|never) (?:interact|influence each other|affect each other|depend on each other)<$>", r"there is no interaction between <W1> and <W2> for <L>"),
    (r"<^>the interaction (?:between|of) <W1> and <W2> (?:adds to|benefits|favou?rs|helps|supports|works (?:for|in favou?r of)|is in favou?r of|speaks for|counts for) <L>(?P<by>,? by <N>)?<$>", r"<W1> and <W2> interact positively for <L><by>"),
    (r"<^>the interaction (?:between|of) <W1> and <W2> (?:takes away from|detracts from|hurts|harms|works against|speaks against|counts against) <L>(?P<by>,? by <N>)?<$>", r"<W1> and <W2> interact negatively for <L><by>"),
    (rf"<^>(?:for <L>, ){_PAIR} {_GIVES} {_JUST} {_SUM}<$>", _NO.format(_TWO)),
    (rf"<^>{_PAIR} {_GIVES} <L> {_JUST} {_SUM}<$>", _NO.format(_TWO)),
    (rf"<^>{_PAIR} {_GIVES} {_JUST} {_SUM} {_TO} <L><$>", _NO.format(_TWO)),
    (rf"<^>{_PAIR} (?:do|does|give|add|contribute|bring) (?:for|to) <L> {_JUST} (?:what|as much as) (?:they|the two) (?:do|give|add|contribute|bring)(?: to it| for it)? {_SOLO}<$>", _NO.format(_TWO)),
    (r"<^>(?:for <L>, )?it makes no difference (?:to <L2> )?(?:whether|if) <W1> and <W2> (?:appear|stand|are|occur|come) together or (?:separately|apart|alone|one by one|individually)<$>", r"there is no interaction between <W1> and <W2> for <L><L2>"),
    (r"<^>there is (?:neither|no) (?:synergy|reinforcement) (?:nor interference |or interference )?between <W1> and <W2> (?:for|on|with respect to) <L>,? (?:and|nor|or|nor is there|and there is)(?: any| no)? interference(?: either)?<$>", r"<W1> and <W2> neither reinforce nor weaken each other for <L>"),
)  # fmt: skip

RULES = PAIRS
