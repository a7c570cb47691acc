#!/usr/bin/env python3
"""json_same.py PLAN FILE...: a plan written as JSON lints as the YAML it was made from.

JSON is YAML, quoting never changes what a value means, and blank means not given: so the same
must be found, apart from places.
"""
import json
import os
import subprocess
import sys
import tempfile

import yaml

program, *files = sys.argv[1:]


def findings(path):
    command = [program, "lint", "--extend-select", "ALL", "--format", "json", path]
    out = subprocess.run(command, capture_output=True, check=False).stdout
    return sorted((f["code"], f["message"]) for f in json.loads(out)["findings"])


wrong = 0
found = 0
for path in files:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if "# plan: ignore" in text:
        continue  # JSON has no comments
    plan = yaml.load(text, yaml.BaseLoader)
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, os.path.basename(path))
        with open(copy, "w", encoding="utf-8") as file:
            json.dump(plan, file, ensure_ascii=False, indent=1)
        of_yaml, of_json = findings(path), findings(copy)
    found += len(of_yaml)
    if of_yaml != of_json:
        wrong += 1
        print(path)
        print("  only of YAML:", [f for f in of_yaml if f not in of_json])
        print("  only of JSON:", [f for f in of_json if f not in of_yaml])
print(f"{len(files) - wrong} the same, {wrong} not; {found} findings")
sys.exit(1 if wrong or found == 0 else 0)
