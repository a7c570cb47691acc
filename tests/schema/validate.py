#!/usr/bin/env python3
"""validate.py SCHEMA [--refuse] PLAN...: holds YAML plans to a JSON Schema.

Exit 0: all are valid (with --refuse: none is); 1: not so, with every mistake and its place.
"""
import json
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML as JSON sees it: a date is text."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

schema_path, *plans = sys.argv[1:]
refuse = "--refuse" in plans
with open(schema_path, encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
wrong = 0
for path in plans:
    if path == "--refuse":
        continue
    with open(path, encoding="utf-8") as file:
        # Keys of a JSON object are text: {95: 10} is {"95": 10}.
        plan = json.loads(json.dumps(yaml.load(file, Loader)))
    mistakes = list(validator.iter_errors(plan))
    if bool(mistakes) == refuse:
        continue
    wrong += 1
    print(path + (": is accepted" if refuse else ""))
    for mistake in mistakes:
        deepest = jsonschema.exceptions.best_match([mistake])
        print("  /" + "/".join(map(str, deepest.absolute_path)) + ": " + deepest.message[:300])
print(f"{len(plans) - refuse - wrong} as expected, {wrong} not")
sys.exit(1 if wrong else 0)
