"""First-order theories: their reading, their bounded grounding, and the gates against cheap proofs.

What is decided, and by both provers in the same words. The goal's negation and every axiom are put in negation normal form
(``A iff B`` is ``A implies B`` and ``B implies A``). Every existential becomes a Skolem term over the universal variables
that occur free in it. Universals range over the ground terms of their sort up to a depth (``universe``). If the instances
are unsatisfiable, the goal follows; that is sound for every theory. Without Skolem functions that feed themselves the
universe is finite and the answer "does not follow" is exact too (Bernays and Schoenfinkel 1928; Herbrand 1930).
"""
