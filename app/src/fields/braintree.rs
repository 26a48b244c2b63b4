//! Braintree's Hosted Fields, version 3, as npm's `braintree-web` has them:
//! <https://braintree.github.io/braintree-web/current/module-braintree-web_hosted-fields.html>.

mod heard;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Function, Object, Promise};
use leptos::prelude::document;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

use self::heard::{NAMES, Standing, changed, field_named, token_error};
use super::{CardFields, Driver, FIELDS, FieldEvent, MOUNTS, Tongue, Unusable, Working, style::FieldStyle};
use crate::{
    flow::TokenError,
    js::{get, object, set},
    wire::{Answer, CardField, Source, Word, Words},
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["braintree", "client"], js_name = create)]
    fn create_client(options: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["braintree", "hostedFields"], js_name = create)]
    fn create_fields(options: &Object) -> Result<Promise, JsValue>;

    #[derive(Clone)]
    type HostedFields;

    #[wasm_bindgen(method)]
    fn on(this: &HostedFields, event: &str, handler: &Function);

    #[wasm_bindgen(method)]
    fn tokenize(this: &HostedFields, options: &Object) -> Promise;

    #[wasm_bindgen(method)]
    fn focus(this: &HostedFields, field: &str);

    #[wasm_bindgen(method)]
    fn clear(this: &HostedFields, field: &str);

    #[wasm_bindgen(method, js_name = setAttribute)]
    fn set_attribute(this: &HostedFields, options: &Object);

    #[wasm_bindgen(method, js_name = removeAttribute)]
    fn remove_attribute(this: &HostedFields, options: &Object);

    #[wasm_bindgen(method)]
    fn teardown(this: &HostedFields);
}

/// After these, what is known of a field may have changed.
const CHANGES: [&str; 4] = ["validityChange", "empty", "notEmpty", "blur"];

/// Labels of the fields, by their order.
const LABELS: [Word; 3] = [Word::CardNumber, Word::CardExpiry, Word::CardCvc];

/// The half that speaks to Hosted Fields.
pub(super) const DRIVER: Driver = Driver {
    name: "braintree",
    prepare: |_| {},
    is_loaded,
    open: |connection, tongue| Ok(Rc::new(BraintreeFields::new(&connection.key, tongue))),
};

/// Whether both scripts have come: in whichever order, each defines its part.
fn is_loaded() -> bool {
    let braintree = get(&js_sys::global(), "braintree");
    ["client", "hostedFields"].into_iter().all(|part| get(&braintree, part).is_object())
}

/// The scripts, with the fields that are on the page.
struct BraintreeFields {
    client_token: String,
    words: Rc<Words>,
    stage: Rc<Stage>,
}

#[derive(Default)]
struct Stage {
    /// Counts the times that fields were asked for: those of an earlier time come too late.
    round: Cell<u32>,
    mounted: RefCell<Option<Mounted>>,
}

struct Mounted {
    fields: HostedFields,
    /// What their text was chosen for.
    background: String,
    /// The script calls these as long as the fields live.
    _handlers: [Closure<dyn Fn(JsValue)>; 2],
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.fields.teardown();
    }
}

impl BraintreeFields {
    fn new(client_token: &str, tongue: Tongue<'_>) -> Self {
        let words = Rc::new(tongue.words.clone());
        Self { client_token: client_token.to_owned(), words, stage: Rc::default() }
    }

    fn with_fields(&self, act: impl Fn(&HostedFields)) {
        if let Some(mounted) = &*self.stage.mounted.borrow() {
            act(&mounted.fields);
        }
    }
}

impl CardFields for BraintreeFields {
    fn mount(&self, tell: Rc<dyn Fn(FieldEvent)>) -> Result<(), Unusable> {
        self.stage.mounted.replace(None);
        for place in places() {
            // Frames that came too late, or not at all: the script takes no second one in one place.
            place.set_text_content(None);
            paint(&place, "");
        }
        let (stage, words) = (self.stage.clone(), self.words.clone());
        let round = stage.round.get().wrapping_add(1);
        stage.round.set(round);
        let client = create_client(&object(&[("authorization", self.client_token.as_str().into())]));
        let client = client.map_err(|_| Unusable)?;
        spawn_local(async move {
            let fields = stage.create(round, client, &words).await;
            if stage.round.get() != round {
                return;
            }
            let Ok(fields) = fields else { return tell(FieldEvent::Failed) };
            stage.mounted.replace(Some(Mounted::new(fields, words, &tell)));
            tell(FieldEvent::AllReady);
        });
        Ok(())
    }

    fn tokenize(&self, name: &str, _email: &str, answers: &[Answer]) -> Working<Result<String, TokenError>> {
        let options =
            object(&[("cardholderName", name.into()), ("billingAddress", billing_address(answers).into())]);
        let promise = self.stage.mounted.borrow().as_ref().map(|mounted| mounted.fields.tokenize(&options));
        let words = self.words.clone();
        Box::pin(async move {
            let payload = JsFuture::from(promise.ok_or(TokenError::Unreachable)?).await.map_err(|error| {
                let invalid = get(&error, "details").texts("invalidFieldKeys").unwrap_or_default();
                token_error(&error.text("code").unwrap_or_default(), &invalid, &words)
            })?;
            payload.text("nonce").ok_or(TokenError::Unreachable)
        })
    }

    /// Our server never sends a shopper to the bank by this gateway.
    fn next_action(&self, _client_secret: &str) -> Working<()> {
        Box::pin(async {})
    }

    fn focus(&self, field: CardField) {
        self.with_fields(|fields| fields.focus(NAMES[field as usize]));
    }

    fn clear(&self, field: CardField) {
        self.with_fields(|fields| fields.clear(NAMES[field as usize]));
    }

    fn enable(&self, enabled: bool) {
        self.with_fields(|fields| {
            for name in NAMES {
                let options = object(&[("field", name.into()), ("attribute", "disabled".into())]);
                if enabled {
                    fields.remove_attribute(&options);
                } else {
                    set(&options, "value", &true.into());
                    fields.set_attribute(&options);
                }
            }
        });
    }

    /// Hosted Fields are told their colours once. The boxes around them keep theirs too, so that the text
    /// in them can be read.
    fn restyle(&self) {
        if let Some(mounted) = &*self.stage.mounted.borrow() {
            places().for_each(|place| paint(&place, &mounted.background));
        }
    }
}

impl Stage {
    /// Comes back when all three can be filled in.
    async fn create(&self, round: u32, client: Promise, words: &Words) -> Result<HostedFields, JsValue> {
        let client = JsFuture::from(client).await?;
        if self.round.get() != round {
            return Err(JsValue::UNDEFINED);
        }
        let options = object(&[
            ("client", client),
            ("fields", fields_option(words).into()),
            ("styles", styles_option().into()),
        ]);
        Ok(JsFuture::from(create_fields(&options)?).await?.unchecked_into())
    }
}

impl Mounted {
    fn new(fields: HostedFields, words: Rc<Words>, tell: &Rc<dyn Fn(FieldEvent)>) -> Self {
        let on_change: Closure<dyn Fn(JsValue)> = Closure::new({
            let tell = tell.clone();
            move |event: JsValue| {
                let name = event.text("emittedBy").unwrap_or_default();
                if let Some(field) = field_named(&name) {
                    let marks = get(&get(&event, "fields"), &name);
                    let standing = Standing::of(|mark| get(&marks, mark).is_truthy());
                    tell(changed(field, standing, &words));
                }
            }
        });
        for event in CHANGES {
            fields.on(event, on_change.as_ref().unchecked_ref());
        }
        let tell = tell.clone();
        let on_enter: Closure<dyn Fn(JsValue)> = Closure::new(move |_| tell(FieldEvent::Submitted));
        fields.on("inputSubmitRequest", on_enter.as_ref().unchecked_ref());
        let background = FieldStyle::read().map(|style| style.background).unwrap_or_default();
        Self { fields, background, _handlers: [on_change, on_enter] }
    }
}

/// The elements that the fields are mounted in.
fn places() -> impl Iterator<Item = Element> {
    MOUNTS.into_iter().filter_map(|selector| document().query_selector(selector).ok().flatten())
}

/// Colours the box around a field by hand; nothing lets the style sheet do it again.
fn paint(place: &Element, background: &str) {
    if let Some(around) = place.parent_element() {
        set(&get(&around, "style"), "background", &background.into());
    }
}

fn fields_option(words: &Words) -> Object {
    let fields = Object::new();
    for field in FIELDS {
        let index = field as usize;
        let label = JsValue::from(words.get(LABELS[index]));
        let options = object(&[
            ("container", MOUNTS[index].into()),
            ("iframeTitle", label.clone()),
            ("internalLabel", label),
        ]);
        if field == CardField::Expiry {
            set(&options, "placeholder", &words.get(Word::CardExpiryHint).into());
        }
        set(&fields, NAMES[index], &options);
    }
    fields
}

fn styles_option() -> Object {
    let Some(style) = FieldStyle::read() else { return Object::new() };
    let coloured = |color: String| object(&[("color", color.into())]);
    let input = coloured(style.color);
    set(&input, "font-family", &style.font_family.into());
    set(&input, "font-size", &style.font_size.into());
    object(&[
        ("input", input.into()),
        ("::placeholder", coloured(style.placeholder).into()),
        (".invalid", coloured(style.invalid).into()),
    ])
}

/// From where is paid, under the names that `tokenize` has for it.
fn billing_address(answers: &[Answer]) -> Object {
    let address = Object::new();
    for Answer { name, value } in answers {
        if let Some(name) = name.strip_prefix("address-").and_then(heard::address_line) {
            set(&address, name, &value.into());
        }
    }
    address
}
