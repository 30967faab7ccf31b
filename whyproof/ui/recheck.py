"""``whyproof recheck``: judge certificates again, without the solver and without the model."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from whyproof.core.errors import InputError, shown
from whyproof.ui.ending import DONE, FAILED
from whyproof.ui.printable import printable
from whyproof.ui.printing import print_json
from whyproof.ui.reading import json_of

_MEND = "pass the file as whyproof ask --certificates wrote it"


def recheck(files: Sequence[str], as_json: bool = False) -> int:
    """Recheck every certificate in the files (one, a list, or one a line); where cvc5 is installed it reads each script too.
    0 if all hold, else 1.

    Raises:
        InputError: a file holds no certificates.
    """
    from whyproof.verifiers import recheck as judge

    held, with_cvc5 = True, find_spec("cvc5") is not None
    for name in files:
        data = json_of(name)
        certificates = data if isinstance(data, list) else [data]
        if not certificates:
            raise InputError(f"a certificate in {name!r}", "an empty list", _MEND)
        for number, certificate in enumerate(certificates, start=1):
            if not isinstance(certificate, dict):
                raise InputError(f"a certificate in {name!r}", shown(certificate), _MEND)
            found = judge(certificate, with_cvc5=with_cvc5)
            held = held and found.ok
            if as_json:
                print_json({"file": printable(name), "number": number, "ok": found.ok, "reasons": list(found.reasons)})
            else:
                place = name if len(certificates) == 1 else f"{name} #{number}"
                print(printable(f"{place}: " + ("holds" if found.ok else f"does not hold: {'; '.join(found.reasons)}")))
    return DONE if held else FAILED
