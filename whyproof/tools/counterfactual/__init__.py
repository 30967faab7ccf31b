"""One search for changes of a text, of four parts that can be exchanged: proposals, constraints, objective and search.

After the modular attacks of Rauber et al. 2017, arXiv:1707.04131, and Morris et al. 2020, arXiv:2005.05909.
"""
