"""A merchant's program in Python that was written for Stripe, pointed at us."""

import os
import unittest
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import stripe

ADDRESS = {"api": os.environ["CHECKOUT"]}


def client(key=os.environ["CHECKOUT_KEY"]):
    return stripe.StripeClient(key, base_addresses=ADDRESS, max_network_retries=0)


STRIPE = client()
API = STRIPE.v1


def line(name="Workshop", amount=2500, quantity=1, currency="eur"):
    price = {"currency": currency, "unit_amount": amount, "product_data": {"name": name}}
    return {"price_data": price, "quantity": quantity}


def open_session(**wishes):
    return API.checkout.sessions.create({"mode": "payment", "line_items": [line()], **wishes})


def failure(call):
    try:
        answer = call()
    except stripe.StripeError as error:
        return error
    raise AssertionError(f"expected a failure, got {answer}")


class Sessions(unittest.TestCase):
    def test_open_read_change_and_end(self):
        session = open_session(
            metadata={"order": "7", "ключ": "значение & =[]"},
            client_reference_id="7",
            success_url="https://shop.test/ok?sid={CHECKOUT_SESSION_ID}",
            expand=["line_items"],
        )
        self.assertEqual((session.status, session.amount_total, session.currency), ("open", 2500, "eur"))
        self.assertEqual(session.metadata["ключ"], "значение & =[]")
        self.assertEqual(session.line_items.data[0].description, "Workshop")
        self.assertTrue(session.last_response.request_id.startswith("req_"))
        changed = API.checkout.sessions.update(session.id, {"metadata": {"order": "8"}})
        self.assertEqual(changed.metadata["order"], "8")
        lines = API.checkout.sessions.line_items.list(session.id, {"limit": 5})
        self.assertEqual([item.amount_total for item in lines.data], [2500])
        self.assertEqual(API.checkout.sessions.expire(session.id).status, "expired")
        self.assertEqual(API.checkout.sessions.retrieve(session.id).status, "expired")

    def test_expand_reaches_the_charge(self):
        session = API.checkout.sessions.retrieve(os.environ["PAID_SESSION"], {"expand": ["payment_intent.latest_charge"]})
        self.assertEqual(session.payment_intent.latest_charge.payment_method_details.card.last4, "4242")

    def test_lists_are_paged_both_ways(self):
        made = [open_session(client_reference_id=str(count)).id for count in range(5)]
        forth = []
        for session in API.checkout.sessions.list({"limit": 2}).auto_paging_iter():
            forth.append(session.id)
            if made[0] in forth:
                break
        self.assertEqual(forth[-5:], list(reversed(made)))
        back = API.checkout.sessions.list({"limit": 2, "ending_before": made[0]})
        self.assertEqual([session.id for session in back.auto_paging_iter()][:4], made[1:])


class Catalogue(unittest.TestCase):
    def test_a_product_and_its_price_are_sold(self):
        product = API.products.create({"name": "Tea", "default_price_data": {"currency": "eur", "unit_amount": 450}})
        key = f"tea-{uuid4()}"
        price = API.prices.create({"product": product.id, "currency": "eur", "unit_amount": 700, "lookup_key": key})
        self.assertEqual(API.prices.list({"lookup_keys": [key]}).data[0].id, price.id)
        session = open_session(line_items=[{"price": price.id, "quantity": 3}])
        self.assertEqual(session.amount_total, 2100)
        self.assertFalse(API.prices.update(price.id, {"active": False}).active)
        error = failure(lambda: open_session(line_items=[{"price": price.id, "quantity": 3}]))
        self.assertIsInstance(error, stripe.InvalidRequestError)
        self.assertEqual(error.param, "line_items[0][price]")

    def test_a_product_without_prices_is_removed(self):
        product = API.products.create({"name": "Mistake"})
        self.assertTrue(API.products.delete(product.id).deleted)
        error = failure(lambda: API.products.retrieve(product.id))
        self.assertEqual((error.http_status, error.code), (404, "resource_missing"))

    def test_a_link_is_made_changed_and_closed(self):
        link = API.payment_links.create({
            "line_items": [line()],
            "restrictions": {"completed_sessions": {"limit": 3}},
            "after_completion": {"type": "redirect", "redirect": {"url": "https://shop.test/thanks"}},
        })
        self.assertEqual(link.url, f"{os.environ['CHECKOUT']}/l/{link.id}")
        self.assertEqual(link.restrictions.completed_sessions.limit, 3)
        closed = API.payment_links.update(link.id, {"active": False, "inactive_message": "Come back in May"})
        self.assertEqual((closed.active, closed.inactive_message), (False, "Come back in May"))
        self.assertIn(link.id, [other.id for other in API.payment_links.list({"active": False}).data])


class Failures(unittest.TestCase):
    def test_every_failure_has_its_class(self):
        for error, kind, status in [
            (failure(lambda: open_session(nonsense=1)), stripe.InvalidRequestError, 400),
            (failure(lambda: API.checkout.sessions.retrieve("cs_test_nothing")), stripe.InvalidRequestError, 404),
            (failure(lambda: client("sk_test_unknown").v1.events.list()), stripe.AuthenticationError, 401),
            (failure(lambda: client("pk_test_1").v1.events.list()), stripe.PermissionError, 403),
        ]:
            self.assertIsInstance(error, kind)
            self.assertEqual(error.http_status, status)
            self.assertTrue(error.request_id.startswith("req_"))
            self.assertGreater(len(error.user_message), 10)

    def test_what_is_stripes_and_not_ours_is_named(self):
        for name, value in [("subscription_data", {"trial_period_days": 3}), ("tax_id_collection", {"enabled": True}), ("discounts", [{"coupon": "x"}])]:
            error = failure(lambda: open_session(**{name: value}))
            self.assertTrue(error.param.startswith(name), error.param)


class Once(unittest.TestCase):
    def test_the_same_request_is_answered_the_same(self):
        options = {"idempotency_key": str(uuid4())}
        params = {"mode": "payment", "line_items": [line()]}
        first = API.checkout.sessions.create(params, options)
        again = API.checkout.sessions.create(params, options)
        self.assertEqual(first.id, again.id)
        self.assertNotIn("idempotent-replayed", {name.lower() for name in first.last_response.headers})
        self.assertEqual(again.last_response.headers["Idempotent-Replayed"], "true")
        error = failure(lambda: API.checkout.sessions.create({**params, "client_reference_id": "x"}, options))
        self.assertIsInstance(error, stripe.IdempotencyError)
        self.assertEqual(error.http_status, 400)

    def test_twenty_at_once_make_one(self):
        options = {"idempotency_key": str(uuid4())}

        def create(_):
            try:
                return API.products.create({"name": "Once"}, options).id
            except stripe.StripeError as error:
                return (error.http_status, error.error.code)

        with ThreadPoolExecutor(20) as pool:
            answers = set(pool.map(create, range(20)))
        made = {answer for answer in answers if isinstance(answer, str)}
        self.assertEqual(len(made), 1)
        self.assertLessEqual(answers - made, {(409, "idempotency_key_in_use")})


class Webhooks(unittest.TestCase):
    def test_a_delivery_passes_the_check_and_a_changed_one_does_not(self):
        body, signature, secret = (os.environ[name] for name in ("DELIVERY", "DELIVERY_SIGNATURE", "DELIVERY_SECRET"))
        event = STRIPE.construct_event(body, signature, secret)
        self.assertEqual(event.type, "checkout.session.completed")
        self.assertEqual(event.data.object.id, os.environ["PAID_SESSION"])
        with self.assertRaises(stripe.SignatureVerificationError):
            STRIPE.construct_event(body.replace("2500", "1"), signature, secret)

    def test_an_endpoint_over_its_life(self):
        endpoint = API.webhook_endpoints.create({"url": "https://shop.test/hooks", "enabled_events": ["*"]})
        self.assertTrue(endpoint.secret.startswith("whsec_"))
        self.assertEqual(API.webhook_endpoints.update(endpoint.id, {"disabled": True}).status, "disabled")
        self.assertTrue(API.webhook_endpoints.delete(endpoint.id).deleted)

    def test_events_are_listed_by_type(self):
        events = API.events.list({"type": "checkout.session.completed"})
        self.assertTrue(all(event.type == "checkout.session.completed" for event in events.data))
        self.assertIn(os.environ["PAID_SESSION"], [event.data.object.id for event in events.data])


class Money(unittest.TestCase):
    def test_a_refund_in_part(self):
        payment = API.checkout.sessions.retrieve(os.environ["PAID_SESSION"]).payment_intent
        refund = API.refunds.create({"payment_intent": payment, "amount": 100, "reason": "requested_by_customer"})
        self.assertEqual((refund.status, refund.amount), ("succeeded", 100))
        self.assertEqual(API.refunds.retrieve(refund.id).id, refund.id)
        self.assertIn(refund.id, [other.id for other in API.refunds.list({"payment_intent": payment}).auto_paging_iter()])
        self.assertIn(payment, [intent.id for intent in API.payment_intents.list({"limit": 100}).data])
        error = failure(lambda: API.payment_intents.capture(payment))
        self.assertEqual(error.code, "payment_intent_unexpected_state")
        error = failure(lambda: API.refunds.create({"payment_intent": payment, "amount": 999_999}))
        self.assertEqual((error.code, error.param), ("amount_too_large", "amount"))
