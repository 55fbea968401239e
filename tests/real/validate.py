"""An independent judge of workflow files: the JSON Schema that is shipped, and the validator `jsonschema`.

    validate.py VENV SCHEMA DEFINITION FILE...

The packages live in the virtual environment VENV, which is made where it is not there. FILE is .yaml, or .jsonl with
one document a line. For each document a line is printed: `ok`, or `bad`, a tab and why. It ends with 77 where there is
no virtual environment and none can be made, for instance without a network.
"""

import json
import os
import subprocess
import sys

PACKAGES = ["jsonschema==4.25.1", "pyyaml==6.0.2"]
READY = "FASHEN_VENV_READY"


def enter(venv):
    """Goes on inside the virtual environment, and makes it first where it is not there."""
    python = os.path.join(venv, "Scripts" if os.name == "nt" else "bin", "python")
    done = os.path.join(venv, "packages")
    try:
        if not os.path.exists(done) or open(done).read() != " ".join(PACKAGES):
            subprocess.run([sys.executable, "-m", "venv", "--clear", venv], check=True, stdout=sys.stderr)
            pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            subprocess.run(pip + PACKAGES, check=True, stdout=sys.stderr)
            with open(done, "w") as file:
                file.write(" ".join(PACKAGES))
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"no virtual environment: {error}", file=sys.stderr)
        sys.exit(77)
    sys.exit(subprocess.run([python, *sys.argv], env={**os.environ, READY: "1"}).returncode)


def documents(path):
    import yaml

    class Loader(yaml.SafeLoader):
        """As YAML 1.2 has it: `yes` and `on` are words, a date is text."""

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in rules if not tag.endswith((":timestamp", ":bool", ":merge"))]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    import re

    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])
    with open(path, encoding="utf-8") as file:
        if path.endswith(".jsonl"):
            yield from (json.loads(line) for line in file)
        else:
            yield yaml.load(file, Loader)


def main():
    venv, schema, definition, *paths = sys.argv[1:]
    if READY not in os.environ:
        enter(venv)
    import jsonschema

    with open(schema, encoding="utf-8") as file:
        whole = json.load(file)
    jsonschema.Draft202012Validator.check_schema(whole)
    judge = jsonschema.Draft202012Validator({**whole, "$ref": f"#/$defs/{definition}"})
    for path in paths:
        for document in documents(path):
            error = next(judge.iter_errors(document), None)
            print("ok" if error is None else "bad\t" + error.message.replace("\n", " ")[:200])


main()
