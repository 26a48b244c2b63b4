"""Validates answers against the schemas of an OpenAPI document, Stripe's or ours: validate.py DOCUMENT ANSWERS.

ANSWERS is a JSON list of [name of the schema, answer]. What is wrong is printed, and makes the exit 1.
"""

import json
import sys

import jsonschema_rs
import yaml

# What has changed since Stripe's document: there, our answer is in the shape of today's client.
NEWER = {
    ("checkout.session", "ui_mode"): "hosted_page was hosted",
    ("product", "features"): "is now marketing_features",
    ("product", "marketing_features"): "was features",
}


def of_json_schema(value):
    """OpenAPI 3.0 says `nullable` where JSON Schema has a type of its own."""
    if isinstance(value, list):
        return [of_json_schema(member) for member in value]
    if not isinstance(value, dict):
        return value
    schema = {name: of_json_schema(member) for name, member in value.items() if name != "nullable"}
    if value.get("nullable") is True:
        return {"anyOf": [schema, {"type": "null"}]}
    return schema


def main(document, answers):
    with open(document, encoding="utf-8") as file:
        document = yaml.load(file, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    schemas = of_json_schema(document["components"]["schemas"])
    for name, property_name in NEWER:
        schema = schemas.get(name, {"properties": {}})
        schema["properties"].pop(property_name, None)
        if property_name in schema.get("required", []):
            schema["required"].remove(property_name)
    # 3.0 has a dialect that is close to draft 4, 3.1 has draft 2020-12 itself.
    old = document["openapi"].startswith("3.0")
    validator = jsonschema_rs.Draft4Validator if old else jsonschema_rs.Draft202012Validator
    validators = {}
    wrong = 0
    with open(answers, encoding="utf-8") as file:
        answers = json.load(file)
    for name, answer in answers:
        if name not in validators:
            schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}
            validators[name] = validator(schema)
        for error in validators[name].iter_errors(answer):
            wrong += 1
            print(f"{name} {answer.get('id')}: {list(error.instance_path)}: {str(error.message)[:300]}")
    print(f"{len(answers)} answers, {len(validators)} schemas, {wrong} faults")
    return 1 if wrong or not answers else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
