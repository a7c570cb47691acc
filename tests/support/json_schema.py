#!/usr/bin/env python3
"""json_schema.py SCHEMA: validates the JSON document on standard input.

Exit 0: valid; 1: not, with every mistake and where it is; 2: the validator cannot be used.
"""
import json
import sys

try:
    import jsonschema
except ImportError:
    print("python3-jsonschema is not installed")
    sys.exit(2)

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
validator = jsonschema.validators.validator_for(schema)(schema)
mistakes = list(validator.iter_errors(json.load(sys.stdin)))
for mistake in mistakes:
    print("/".join(str(part) for part in mistake.absolute_path) + ": " + mistake.message[:300])
sys.exit(1 if mistakes else 0)
