//! Stripe.js, version 3, and whatever is shaped like it: <https://docs.stripe.com/js>.

mod script_policy;

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Function, Object, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{
    CardFields, Connection, Driver, FIELDS, FieldEvent, MOUNTS, Unusable, Working, style::FieldStyle,
};
use crate::{
    browser,
    flow::TokenError,
    js::{get, object, set},
    wire::{Answer, CardField, Source},
};

#[wasm_bindgen]
extern "C" {
    type Stripe;

    #[wasm_bindgen(catch, js_name = Stripe)]
    fn stripe(publishable_key: &str, options: &Object) -> Result<Stripe, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn elements(this: &Stripe, options: &Object) -> Result<Elements, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createPaymentMethod)]
    fn create_payment_method(this: &Stripe, options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = handleNextAction)]
    fn handle_next_action(this: &Stripe, options: &Object) -> Result<Promise, JsValue>;

    type Elements;

    #[wasm_bindgen(method, catch)]
    fn create(this: &Elements, kind: &str, options: &Object) -> Result<Element, JsValue>;

    #[derive(Clone)]
    type Element;

    #[wasm_bindgen(method, catch)]
    fn mount(this: &Element, selector: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn on(this: &Element, event: &str, handler: &Function) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method)]
    fn update(this: &Element, options: &Object);

    #[wasm_bindgen(method)]
    fn focus(this: &Element);

    #[wasm_bindgen(method)]
    fn clear(this: &Element);

    #[wasm_bindgen(method)]
    fn destroy(this: &Element);
}

/// The kinds of element, by the order of [`CardField`].
const KINDS: [&str; 3] = ["cardNumber", "cardExpiry", "cardCvc"];

/// The half that speaks Stripe.js.
pub(super) const DRIVER: Driver = Driver {
    name: "stripe",
    prepare: |connection| {
        if connection.setting("trusted_types") == Some("default") {
            script_policy::make();
        }
    },
    is_loaded,
    open: |connection, tongue| Ok(Rc::new(StripeFields::connect(connection, tongue.locale)?)),
};

/// Whether the script defined its one global function.
fn is_loaded() -> bool {
    get(&js_sys::global(), "Stripe").is_function()
}

/// The script, with the fields that are on the page.
struct StripeFields {
    stripe: Stripe,
    /// For all fields together.
    options: Object,
    mounted: RefCell<Option<Mounted>>,
}

struct Mounted {
    elements: [Element; 3],
    /// The script calls these as long as the elements live.
    _handlers: Vec<Closure<dyn FnMut(JsValue)>>,
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.elements.iter().for_each(Element::destroy);
    }
}

impl StripeFields {
    fn connect(connection: &Connection, locale: &str) -> Result<Self, Unusable> {
        if !is_loaded() {
            return Err(Unusable);
        }
        // The bank's question and all errors too, not the fields alone.
        let stripe = stripe(&connection.key, &object(&[("locale", locale.into())])).map_err(|_| Unusable)?;
        let options = object(&[("fonts", fonts_option(connection))]);
        Ok(Self { stripe, options, mounted: RefCell::new(None) })
    }

    fn build(&self, tell: &Rc<dyn Fn(FieldEvent)>) -> Result<Mounted, JsValue> {
        let elements = self.stripe.elements(&self.options)?;
        let options = object(&[("style", style_option())]);
        let create = |kind| elements.create(kind, &options);
        let elements = [create(KINDS[0])?, create(KINDS[1])?, create(KINDS[2])?];

        let mut handlers = Vec::with_capacity(2 * FIELDS.len());
        let waiting_for = Rc::new(RefCell::new(FIELDS.to_vec()));
        for (field, element) in FIELDS.into_iter().zip(&elements) {
            let on_ready = ready_handler(field, waiting_for.clone(), tell.clone());
            element.on("ready", on_ready.as_ref().unchecked_ref())?;
            let on_change = change_handler(field, tell.clone());
            element.on("change", on_change.as_ref().unchecked_ref())?;
            handlers.extend([on_ready, on_change]);
        }
        Ok(Mounted { elements, _handlers: handlers })
    }

    fn with_element(&self, field: CardField, act: impl Fn(&Element)) {
        if let Some(mounted) = &*self.mounted.borrow() {
            act(&mounted.elements[field as usize]);
        }
    }

    fn update_all(&self, options: &Object) {
        for field in FIELDS {
            self.with_element(field, |element| element.update(options));
        }
    }
}

impl CardFields for StripeFields {
    fn mount(&self, tell: Rc<dyn Fn(FieldEvent)>) -> Result<(), Unusable> {
        // The old elements go first: the script takes no second one of a kind in one place.
        self.mounted.replace(None);
        let mounted = self.build(&tell).map_err(|_| Unusable)?;
        for (selector, element) in MOUNTS.into_iter().zip(mounted.elements.clone()) {
            let tell = tell.clone();
            // A frame is much work for a weak phone, which is to answer the shopper between them. One that was
            // destroyed meanwhile refuses, and whoever is told so does not wait for it any more.
            browser::after(0, move || {
                if element.mount(selector).is_err() {
                    tell(FieldEvent::Failed);
                }
            });
        }
        self.mounted.replace(Some(mounted));
        Ok(())
    }

    fn tokenize(&self, name: &str, email: &str, answers: &[Answer]) -> Working<Result<String, TokenError>> {
        let card = self.mounted.borrow().as_ref().map(|mounted| mounted.elements[0].clone());
        let details = billing_details(name, email, answers);
        let promise = card.ok_or(JsValue::UNDEFINED).and_then(|card| {
            self.stripe.create_payment_method(&object(&[
                ("type", "card".into()),
                ("card", card.into()),
                ("billing_details", details.into()),
            ]))
        });
        Box::pin(async move {
            let Ok(promise) = promise else { return Err(TokenError::Unreachable) };
            let answer = JsFuture::from(promise).await.map_err(|_| TokenError::Unreachable)?;
            get(&answer, "paymentMethod").text("id").ok_or_else(|| token_error(&get(&answer, "error")))
        })
    }

    fn next_action(&self, client_secret: &str) -> Working<()> {
        let promise = self.stripe.handle_next_action(&object(&[("clientSecret", client_secret.into())]));
        Box::pin(async move {
            if let Ok(promise) = promise {
                // Its answer is not needed: our server asks the gateway.
                drop(JsFuture::from(promise).await);
            }
        })
    }

    fn focus(&self, field: CardField) {
        self.with_element(field, Element::focus);
    }

    fn clear(&self, field: CardField) {
        self.with_element(field, Element::clear);
    }

    fn enable(&self, enabled: bool) {
        self.update_all(&object(&[("disabled", (!enabled).into())]));
    }

    fn restyle(&self) {
        self.update_all(&object(&[("style", style_option())]));
    }
}

/// Who pays, and from where (<https://docs.stripe.com/api/payment_methods/object>, `billing_details`).
fn billing_details(name: &str, email: &str, answers: &[Answer]) -> Object {
    let details = object(&[("name", name.into()), ("email", email.into())]);
    let address = Object::new();
    for Answer { name, value } in answers {
        if let Some(line) = name.strip_prefix("address-") {
            set(&address, if line == "postal-code" { "postal_code" } else { line }, &value.into());
            set(&details, "address", &address);
        } else if name == "phone" {
            set(&details, name, &value.into());
        }
    }
    details
}

/// Tells once, when the last field is ready.
fn ready_handler(
    field: CardField,
    waiting_for: Rc<RefCell<Vec<CardField>>>,
    tell: Rc<dyn Fn(FieldEvent)>,
) -> Closure<dyn FnMut(JsValue)> {
    Closure::new(move |_| {
        let mut waiting_for = waiting_for.borrow_mut();
        let before = waiting_for.len();
        waiting_for.retain(|other| *other != field);
        let was_last = before == 1 && waiting_for.is_empty();
        drop(waiting_for);
        if was_last {
            tell(FieldEvent::AllReady);
        }
    })
}

fn change_handler(field: CardField, tell: Rc<dyn Fn(FieldEvent)>) -> Closure<dyn FnMut(JsValue)> {
    Closure::new(move |event| {
        tell(FieldEvent::Changed {
            field,
            complete: get(&event, "complete").is_truthy(),
            empty: get(&event, "empty").is_truthy(),
            problem: get(&event, "error").text("message"),
        });
    })
}

/// Who can mend it: the shopper where the script has a sentence about the card, else nobody here.
fn token_error(error: &JsValue) -> TokenError {
    let kind = error.text("type").unwrap_or_default();
    match error.text("message") {
        Some(message) if kind == "validation_error" || kind == "card_error" => {
            let code = error.text("code").unwrap_or_default();
            TokenError::Refused { message, field: field_of(&code) }
        }
        _ => TokenError::Unreachable,
    }
}

/// The field that an error's code is about: `incomplete_number`, `invalid_expiry_year`,
/// `incorrect_cvc` and their like.
fn field_of(code: &str) -> Option<CardField> {
    if code.ends_with("number") {
        Some(CardField::Number)
    } else if code.starts_with("invalid_expiry") || matches!(code, "incomplete_expiry" | "expired_card") {
        Some(CardField::Expiry)
    } else if code.ends_with("cvc") {
        Some(CardField::Cvc)
    } else {
        None
    }
}

/// The page's font, for frames that do not have it
/// (<https://docs.stripe.com/js/elements_object/create#stripe_elements-options-fonts>).
fn fonts_option(connection: &Connection) -> JsValue {
    let (Some(family), Some(url)) = (connection.setting("font_family"), connection.setting("font_url"))
    else {
        return JsValue::UNDEFINED;
    };
    let src = ["url(", url, ")"].concat();
    let font = object(&[("family", family.into()), ("src", src.into()), ("display", "swap".into())]);
    Array::of1(&font).into()
}

fn style_option() -> JsValue {
    let Some(style) = FieldStyle::read() else { return JsValue::UNDEFINED };
    let base = object(&[
        ("color", style.color.into()),
        ("backgroundColor", style.background.into()),
        ("fontFamily", style.font_family.into()),
        ("fontSize", style.font_size.into()),
        ("::placeholder", object(&[("color", style.placeholder.into())]).into()),
    ]);
    let invalid = object(&[("color", style.invalid.into())]);
    object(&[("base", base.into()), ("invalid", invalid.into())]).into()
}
