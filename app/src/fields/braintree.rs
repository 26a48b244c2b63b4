//! Braintree's Hosted Fields, version 3, as npm's `braintree-web` has them:
//! <https://braintree.github.io/braintree-web/current/module-braintree-web_hosted-fields.html>.

mod heard;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Function, Object, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use self::heard::{NAMES, Standing, address_line, changed, field_named, token_error};
use super::{CardFields, Driver, FIELDS, FieldEvent, MOUNTS, Tongue, Unusable, Working, style::FieldStyle};
use crate::{
    browser::{element, elements},
    flow::TokenError,
    js::{get, set, set_text, texts},
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

/// The ids of their labels on the page, by their order.
const LABELS: [&str; 3] = ["card-number-label", "card-expiry-label", "card-cvc-label"];

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
    /// The script calls these as long as the fields live.
    _handlers: [Closure<dyn FnMut(JsValue)>; 2],
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
        let style = FieldStyle::read().ok_or(Unusable)?;
        clear_places(&style.background);
        let (stage, words) = (self.stage.clone(), self.words.clone());
        let round = stage.round.get().wrapping_add(1);
        stage.round.set(round);
        let client = create_client(&texts(&[("authorization", &self.client_token)])).map_err(|_| Unusable)?;
        let options = texts(&[]);
        set(&options, "fields", &fields_option(&words));
        set(&options, "styles", &styles_option(&style));
        spawn_local(async move {
            let fields = stage.create(round, client, options).await;
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
        let options = tokenize_option(name, answers);
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
                attribute(fields, name, "disabled", !enabled);
            }
        });
    }

    /// Hosted Fields are told their colours once, so the boxes around them keep theirs too (see
    /// [`clear_places`]): what was typed can be read whatever becomes of the page.
    fn restyle(&self) {}
}

impl Stage {
    /// Comes back when all three can be filled in.
    async fn create(&self, round: u32, client: Promise, options: Object) -> Result<HostedFields, JsValue> {
        set(&options, "client", &JsFuture::from(client).await?);
        if self.round.get() != round {
            return Err(JsValue::UNDEFINED);
        }
        Ok(JsFuture::from(create_fields(&options)?).await?.unchecked_into())
    }
}

impl Mounted {
    fn new(fields: HostedFields, words: Rc<Words>, tell: &Rc<dyn Fn(FieldEvent)>) -> Self {
        let on_change: Closure<dyn FnMut(JsValue)> = Closure::new({
            let (fields, tell) = (fields.clone(), tell.clone());
            move |event: JsValue| {
                let name = event.text("emittedBy").unwrap_or_default();
                if let Some(field) = field_named(&name) {
                    let marks = get(&get(&event, "fields"), &name);
                    let standing = Standing::of(|mark| get(&marks, mark).is_truthy());
                    // For whoever cannot see it: the box around the frame is not the input.
                    attribute(&fields, &name, "aria-invalid", standing.is_wrong());
                    tell(changed(field, standing, &words));
                }
            }
        });
        for event in CHANGES {
            fields.on(event, on_change.as_ref().unchecked_ref());
        }
        let tell = tell.clone();
        let on_enter: Closure<dyn FnMut(JsValue)> = Closure::new(move |_| tell(FieldEvent::Submitted));
        fields.on("inputSubmitRequest", on_enter.as_ref().unchecked_ref());
        Self { fields, _handlers: [on_change, on_enter] }
    }
}

/// Gives a field's input an attribute or takes it away.
fn attribute(fields: &HostedFields, field: &str, attribute: &str, is_set: bool) {
    let options = texts(&[("field", field), ("attribute", attribute)]);
    if is_set {
        set(&options, "value", &true.into());
        fields.set_attribute(&options);
    } else {
        fields.remove_attribute(&options);
    }
}

/// Makes room for the fields. Frames that came too late, or not at all, go: the script takes no second one
/// in one place. The boxes take the colour that the text is chosen for.
fn clear_places(background: &str) {
    for selector in MOUNTS {
        let Some(place) = elements(selector).pop() else { continue };
        // Frames are no text: what is there goes, whatever it says.
        place.set_text_content(None);
        set_text(&get(&get(&place, "parentNode"), "style"), "background", background);
    }
}

fn fields_option(words: &Words) -> Object {
    let fields = texts(&[]);
    for field in FIELDS {
        let index = field as usize;
        let label = &element(LABELS[index]).and_then(|label| label.text_content()).unwrap_or_default();
        let hint = if field == CardField::Expiry { words.get(Word::CardExpiryHint) } else { "" };
        let options = texts(&[
            ("container", MOUNTS[index]),
            ("iframeTitle", label),
            ("internalLabel", label),
            ("placeholder", hint),
        ]);
        set(&fields, NAMES[index], &options);
    }
    fields
}

fn styles_option(style: &FieldStyle) -> Object {
    let input =
        [("color", &*style.color), ("font-family", &style.font_family), ("font-size", &style.font_size)];
    let styles = texts(&[]);
    set(&styles, "input", &texts(&input));
    set(&styles, "::placeholder", &texts(&[("color", &style.placeholder)]));
    set(&styles, ".invalid", &texts(&[("color", &style.invalid)]));
    styles
}

/// Who pays, and from where.
fn tokenize_option(name: &str, answers: &[Answer]) -> Object {
    let options = texts(&[("cardholderName", name)]);
    let address = texts(&[]);
    for Answer { name, value } in answers {
        if let Some(line) = name.strip_prefix("address-").and_then(address_line) {
            set_text(&address, line, value);
            set(&options, "billingAddress", &address);
        }
    }
    options
}
