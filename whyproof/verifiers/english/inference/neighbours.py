"""Which class of word likes to stand after which, set by hand: the preferences by which a sentence is cut into phrases.

Classes: D determiner, U universal, 0 "no", Y "any", # numeral, PN "someone", NAME, N and NS noun (singular, plural), A
adjective, R adverb, VB VZ VD VG VN verb forms (base, -s, past, -ing, participle), BE HAVE DO M auxiliaries, TO, NEG, P
preposition, S subordinator, W relative, C "and", OR "or" (likes what "and" likes), PRON pronoun, GEN "'s", OUT "without",
IF and THEN, EX "there", ^ either end.
"""

from __future__ import annotations

# After each class, the classes by preference. What is not listed has UNLIKELY.
_NEIGHBOURS: dict[str, dict[float, str]] = {
    "^": {1: "D U 0 # PN EX PRON NAME NS", 0.5: "N A", 0: "P NEG S", -1: "VG"},
    "D": {2: "N NS", 1.5: "A", 1: "# NAME", 0: "VG VN", -1: "R D"},
    "U": {2: "N NS", 1.5: "A", 1: "D", 0: "VN VG #"},
    "0": {2: "N NS", 1.5: "A", 0: "VN VG"},
    "Y": {2: "N NS", 1.5: "A", 0: "D VN VG"},
    "#": {2: "NS", 1.5: "A", 0.5: "N", 0: "VG VN"},
    "A": {2: "N NS", 1: "A", 0.5: ",", 0.3: "P", 0: "C NAME S W", -0.3: "TO ^", -1: "VG VN R"},
    "N": {
        2: "BE HAVE DO M",
        1.5: "VZ VD GEN",
        1: "P C , ^ W OUT",
        0.7: "VG",
        0.5: "TO NEG S",
        0.2: "VN",
        0: "N NS R Y",
        -0.5: "D PRON 0 # EX U",
        -1: "VB NAME PN",
        -2: "A",
    },
    "NS": {
        2: "BE HAVE DO M",
        1.5: "VB VD",
        1: "P C , ^ W OUT",
        0.7: "VG",
        0.5: "TO NEG S",
        0.2: "VN",
        0: "R GEN Y",
        -0.5: "D PRON 0 # EX U",
        -1.5: "N A",
        -2: "NS",
        -3: "VZ",
    },
    "V": {
        1: "D U 0 Y # PN P",
        0.5: "R TO ^ PRON S NAME OUT",
        0.3: "NS",
        0: "N C , VG EX W BE",
        -0.3: "A",
        -0.5: "NEG HAVE DO M",
        -1.5: "VN VZ VD",
        -2: "VB",
    },
    "P": {
        1: "D U 0 Y # PN N NS NAME",
        0.5: "A PRON",
        0.3: "P VG",
        0: "TO OUT NEG",
        -0.3: "^ ,",
        -0.5: "C S",
        -1: "BE",
        -1.5: "R",
        -2: "VN",
    },
    "TO": {2.5: "VB", 2: "BE", 1: "HAVE D NAME", 0.5: "# PN PRON", 0: "U Y NS A", -0.5: "N VG", -1: "NEG R"},
    "BE": {2: "VG", 1.2: "VN", 1: "A D P NEG", 0.5: "R 0 # NAME BE OUT", 0: "PN U", -0.7: "NS", -1: "N TO Y"},
    "HAVE": {2: "VN", 1: "BE NEG D Y 0 #", 0.5: "PN", 0.3: "NS", 0: "U N A R HAVE TO PRON"},
    "DO": {2: "VB NEG HAVE", 1: "DO", 0: "BE R", -1: "D"},
    "M": {2.5: "VB", 2: "BE", 1.5: "HAVE", 1: "NEG", 0: "R"},
    "NEG": {2: "HAVE", 1.5: "VG VB", 1: "VN D U Y BE DO", 0.5: "VD VZ A P TO PN", 0: "R # NAME", -0.7: "NS", -1: "N"},
    "C": {1: "D # NAME NEG", 0.7: "N NS VG", 0.5: "PN A VZ VD BE EX", 0.3: "VN", 0.2: "VB", 0: "U 0 PRON P R HAVE DO OUT TO"},
    ",": {1: "D # C NAME", 0.7: "VG", 0.5: "PN N NS A P NEG S W EX OUT", 0: "U 0 VN VZ VD PRON R BE"},
    "R": {1: "VZ VD", 0.7: "VG A P", 0.5: "VB VN ^", 0.3: "NEG", 0: "R D C , TO S BE 0 Y U OUT W", -1: "# PRON", -2: "N NS"},
    "PRON": {
        1: "VZ VD BE HAVE DO M P",
        0.5: "VB ^",
        0.3: "VG TO S",
        0: "C , R D NEG OUT",
        -0.5: "VN",
        -1: "A",
        -2.5: "NS",
        -3: "N",
    },
    "NAME": {1.5: "NAME VZ VD BE", 1: "HAVE DO M P C , ^ GEN", 0.5: "VG TO W S", 0: "N NS R NEG VN OUT", -1: "VB"},
    "PN": {1.5: "VZ VD BE", 1: "HAVE DO M P ^ W", 0.7: "VG", 0.5: "TO", 0.3: "S", 0: "VN A R C , EX VB OUT"},
    "EX": {2: "BE", 0: "^ C P"},
    "W": {1.5: "BE", 1: "VZ VD HAVE DO M", 0.5: "VB PRON", 0.3: "D", 0: "NAME", -1: "N NS"},
    "S": {1: "D PRON VG", 0.5: "# NAME TO PN", 0.3: "NS", 0: "N S NEG A EX P R", -0.5: "VN"},
    "GEN": {2: "N NS", 1: "A", 0: "VG VN"},
    "IF": {1: "D U 0 # PN PRON NAME EX", 0.5: "N NS A"},
    "OUT": {1: "D Y N NS", 0.5: "A PN", 0: "#", -1: "VG"},
}
UNLIKELY = -4.0
_VERBS = ("VB", "VZ", "VD", "VG", "VN")  # what may follow any form of a verb is one row, V


def _preferences() -> dict[tuple[str, str], float]:
    table = {}
    for before, row in _NEIGHBOURS.items():
        for value, codes in row.items():
            for code in _VERBS if before == "V" else (before,):
                table.update({(code, after): float(value) for after in codes.split()})
    table.update({("OR", after): value for (before, after), value in table.items() if before == "C"})
    table.update({("THEN", after): value for (before, after), value in table.items() if before == "IF"})
    table.update({(before, "OR"): value for (before, after), value in table.items() if after == "C"})
    return table


PREFERENCE = _preferences()
