#!/usr/bin/env python3
"""plan_json.py PLAN SCHEMA FILE...: what `plan render --to json` writes of each plan is what
the schema says, and the schema refuses what it does not know.

Plans with errors are not rendered and are left out.
"""
import copy
import json
import subprocess
import sys

import jsonschema

program, schema_path, *files = sys.argv[1:]
with open(schema_path, encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)


def objects(value):
    """Every object of the document but those of the user's own keys."""
    if isinstance(value, dict):
        yield value
        for key, below in value.items():
            if not key.startswith("x-"):
                yield from objects(below)
    elif isinstance(value, list):
        for below in value:
            yield from objects(below)


wrong = 0
rendered = 0
for path in files:
    ran = subprocess.run([program, "render", "--to", "json", path], capture_output=True, check=False)
    if ran.returncode == 2:
        continue
    rendered += 1
    document = json.loads(ran.stdout)
    for mistake in validator.iter_errors(document):
        wrong += 1
        deepest = jsonschema.exceptions.best_match([mistake])
        place = "/".join(map(str, deepest.absolute_path))
        print(f"{path}: {place}: {deepest.message[:300]}")
    unknown = copy.deepcopy(document)
    # Maps by the user's own names may hold any key.
    next(o for o in objects(unknown) if "title" in o)["unheard-of"] = 1
    if validator.is_valid(unknown):
        wrong += 1
        print(f"{path}: an unknown key is accepted")
print(f"{rendered} of {len(files)} plans rendered, {wrong} mistakes")
sys.exit(1 if wrong or rendered < len(files) // 2 else 0)
