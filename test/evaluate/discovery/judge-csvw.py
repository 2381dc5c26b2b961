"""Judges CSV on the Web as its reader in Python finds it: from the address of a CSV alone.

The metadata must be found by the header, describe that address, and hold: types, keys, code lists.
"""

import sys

from csvw.metadata import CSVW

bad = 0
for url in sys.argv[1:]:
    table = CSVW(url, validate=True)
    good = table.is_valid and not table.no_metadata
    notes = [str(each.message) for each in table.warnings][:5]
    print(f"{'valid' if good else 'NOT VALID'}: {url} {notes if notes else ''}")
    bad += 0 if good else 1
sys.exit(1 if bad else 0)
