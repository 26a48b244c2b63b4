"""Makes what schemathesis draws for sessions and links hold to the rules for which OpenAPI has no words, so
that some are made: all lines in one currency, a total within its limits, an end that is near but not over.

Only what the document allows is changed, and half of it is left as it was drawn.
"""

import time

import schemathesis

SELLING = {("POST", "/v1/checkout/sessions"), ("POST", "/v1/payment_links")}
LARGEST = 99_999


@schemathesis.hook
def map_body(context, body):
    operation = context.operation
    if (operation.method.upper(), operation.path) not in SELLING or not is_selling(body):
        return body
    lines = [line for line in body["line_items"] if is_inline(line)]
    if not lines or len(str(body)) % 2:
        return body
    changed = {**body, "line_items": [held(line) for line in lines[:9]]}
    if isinstance(changed.get("expires_at"), int):
        changed["expires_at"] = int(time.time()) + 3600
    return changed


def is_selling(body):
    return isinstance(body, dict) and isinstance(body.get("line_items"), list)


def is_inline(line):
    """A line that makes its own product, as the document has it."""
    price = line.get("price_data") if isinstance(line, dict) else None
    return (
        isinstance(price, dict)
        and isinstance(price.get("product_data"), dict)
        and type(price.get("unit_amount")) is int
        and type(line.get("quantity")) is int
        and price["unit_amount"] >= 0
        and line["quantity"] > 0
    )


def held(line):
    """The same line, which can be sold together with the others."""
    price = {**line["price_data"], "currency": "eur", "unit_amount": line["price_data"]["unit_amount"] % LARGEST + 1}
    rest = {name: value for name, value in line.items() if name != "adjustable_quantity"}
    return {**rest, "price_data": price, "quantity": line["quantity"] % 9 + 1}
