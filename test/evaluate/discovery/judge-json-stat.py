"""Judges JSON-stat 2.0 with jsonstat-validator."""

import json
import sys

from jsonstat_validator import validate_jsonstat

bad = 0
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        answer = json.load(file)
    try:
        validate_jsonstat(answer)
        print(f"valid, {len(answer['value'])} cells")
    except Exception as error:
        print(f"NOT VALID: {str(error)[:1000]}")
        bad += 1
sys.exit(1 if bad else 0)
