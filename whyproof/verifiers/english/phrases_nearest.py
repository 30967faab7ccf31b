"""A plain wording of each kind of claim, and what sentences say that mean to make such a claim. Data only: see ``nearest``.

Slots: ``w``, ``v`` and ``ws`` words of the text, ``L`` a label, ``F`` another one, ``n`` a share, ``p`` points, ``t`` a quoted word that is
not in the text. Cues are beginnings of words.
"""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """``several`` says it of two or more words."""

    one: str
    cues: str
    several: str = ""


WORDINGS = (
    Wording("{w} speaks for {L}.", "positiv toward push pull support favo help boost rais evidence signal indicat point contribut lift add drive", "{ws} speak for {L}."),
    Wording("{w} speaks against {L}.", "negativ against away oppos hurt lower reduc undermin detract drag weaken counter bad damag subtract", "{ws} speak against {L}."),
    Wording("{w} is the most important word for {L}.", "most strongest biggest largest highest main key top chief primar central dominant decisiv crucial import first matter influen driv", "{ws} are the most important words for {L}."),
    Wording("{w} has a strong influence on {L}.", "strong huge great heavi big major large very lot much signific consider powerful deep massive influen impact effect role", "{ws} have a strong influence on {L}."),
    Wording("{w} has only a small influence on {L}.", "little slight minor small bare hardly weak margin neglig influen impact effect role", "{ws} have only a small influence on {L}."),
    Wording("{w} carries {n} of the weight for {L}.", "account share carry percent weight attribut import total contribut respons explain mass of", "{ws} together carry {n} of the weight for {L}."),
    Wording("{w} is more important for {L} than {v}.", "more less than compar outweigh stronger bigger larger greater smaller exceed follow ahead behind beat before after"),
    Wording("only {w} matters for {L}.", "only matter nothing else alone other rest ignor sole exclusiv irrelev mere just", "only {ws} matter for {L}."),
    Wording("{w} is a negative word.", "word sentiment tone connot mean sound vibe carr express emotion feel"),
    Wording("the model predicts {L}.", "model predict classif label decid verdict say said output result answer chose conclu class categor read"),
    Wording("the probability of {L} is {n}.", "probab confid sure certain chance likel percent score model"),
    Wording("the model finds {L} more likely than {F}.", "more likel prefer rather than over above probab score less"),
    Wording("without {w}, the prediction changes.", "without remov delet flip chang need necess essent crucial depend drop absent miss requir cause", "without {ws}, the prediction changes."),
    Wording("without {w}, the prediction stays the same.", "without remov delet same still unchang not need surviv unaffect", "without {ws}, the prediction stays the same."),
    Wording("{w} alone is enough for the prediction.", "alone enough suffic itself own only keep", "{ws} alone are enough for the prediction."),
    Wording("without {w}, the model predicts {L}.", "without remov delet would predict becom turn switch if were", "without {ws}, the model predicts {L}."),
    Wording("removing {w} lowers the probability of {L}.", "because caus led convinc make made due drive probab confid lower drop fall decreas remov why reason thanks", "removing {ws} lowers the probability of {L}."),
    Wording("removing {w} lowers the probability of {L} by {p}.", "point lower drop fall decreas reduc remov probab confid cost lose"),
    Wording("replacing {w} with {t} makes the prediction {L}.", "replac swap chang substitut instead turn with"),
    Wording("{w} and {v} interact positively for {L}.", "together interact combin synerg reinforc joint amplif boost each other both"),
)  # fmt: skip
