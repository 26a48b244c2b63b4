//! Which options a merchant may choose for a checkout.

use super::{InvalidCheckout, Problem};
use crate::model::{
    AnswerLimits, Branding, CheckoutOptions, CustomField, CustomFieldKind, DropdownOption, LONGEST_ANSWER,
    PaymentOptions,
};

/// Fonts by Stripe's names (<https://docs.stripe.com/api/checkout/sessions/create>, `font_family`).
pub const FONTS: [&str; 26] = [
    "default",
    "be_vietnam_pro",
    "bitter",
    "chakra_petch",
    "hahmlet",
    "inconsolata",
    "inter",
    "lato",
    "lora",
    "m_plus_1_code",
    "montserrat",
    "noto_sans",
    "noto_sans_jp",
    "noto_serif",
    "nunito",
    "open_sans",
    "pridi",
    "pt_sans",
    "pt_serif",
    "raleway",
    "roboto",
    "roboto_slab",
    "source_sans_pro",
    "titillium_web",
    "ubuntu_mono",
    "zen_maru_gothic",
];

const LONGEST_TEXT: usize = 1200;
const MOST_FIELDS: usize = 3;
const MOST_CHOICES: usize = 200;
const LONGEST_ADDRESS: usize = 2048;

/// Holds options to their limits, which are Stripe's
/// (<https://docs.stripe.com/api/checkout/sessions/create>).
pub(crate) fn check(options: &CheckoutOptions) -> Result<(), InvalidCheckout> {
    let text = &options.custom_text;
    up_to(LONGEST_TEXT, "custom_text[submit][message]", text.submit.as_deref())?;
    up_to(LONGEST_TEXT, "custom_text[after_submit][message]", text.after_submit.as_deref())?;
    let terms = text.terms_of_service_acceptance.as_deref();
    up_to(LONGEST_TEXT, "custom_text[terms_of_service_acceptance][message]", terms)?;
    let message = options.confirmation_message.as_deref();
    up_to(500, "after_completion[hosted_confirmation][custom_message]", message)?;
    fields(&options.custom_fields)?;
    branding(&options.branding)?;
    payment(&options.payment)
}

fn up_to(most: usize, parameter: &str, text: Option<&str>) -> Result<(), InvalidCheckout> {
    match text {
        Some(text) if text.chars().count() > most => {
            Err(InvalidCheckout::new(parameter, Problem::TooLong(most)))
        }
        _ => Ok(()),
    }
}

fn fields(fields: &[CustomField]) -> Result<(), InvalidCheckout> {
    if fields.len() > MOST_FIELDS {
        return Err(InvalidCheckout::new("custom_fields", Problem::TooMany(MOST_FIELDS)));
    }
    for (index, field) in fields.iter().enumerate() {
        let at = |rest: &str| format!("custom_fields[{index}]{rest}");
        word(&field.key, 200, || at("[key]"))?;
        if fields[..index].iter().any(|earlier| earlier.key == field.key) {
            return Err(InvalidCheckout::new(at("[key]"), Problem::Twice));
        }
        if field.label.trim().is_empty() {
            return Err(InvalidCheckout::new(at("[label][custom]"), Problem::AtLeastOne));
        }
        up_to(50, &at("[label][custom]"), Some(&field.label))?;
        match &field.kind {
            CustomFieldKind::Text(limits) => answer_limits(limits, || at("[text]"))?,
            CustomFieldKind::Numeric(limits) => answer_limits(limits, || at("[numeric]"))?,
            CustomFieldKind::Dropdown { options, .. } => choices(options, || at("[dropdown][options]"))?,
        }
        check_default(field, || at(""))?;
    }
    Ok(())
}

/// What stands there beforehand must be an answer.
fn check_default(field: &CustomField, at: impl Fn() -> String) -> Result<(), InvalidCheckout> {
    let default = match &field.kind {
        CustomFieldKind::Text(limits) | CustomFieldKind::Numeric(limits) => &limits.default_value,
        CustomFieldKind::Dropdown { default_value, .. } => default_value,
    };
    match default {
        Some(default) if !field.accepts(default) => {
            let parameter = format!("{}[{}][default_value]", at(), field.kind.name());
            Err(InvalidCheckout::new(parameter, Problem::Default))
        }
        _ => Ok(()),
    }
}

fn answer_limits(limits: &AnswerLimits, at: impl Fn() -> String) -> Result<(), InvalidCheckout> {
    let most = limits.maximum_length.unwrap_or(LONGEST_ANSWER);
    let possible = (1..=LONGEST_ANSWER).contains(&most) && limits.minimum_length.unwrap_or(0) <= most;
    if possible { Ok(()) } else { Err(InvalidCheckout::new(at(), Problem::Limits)) }
}

fn choices(options: &[DropdownOption], at: impl Fn() -> String) -> Result<(), InvalidCheckout> {
    if options.is_empty() {
        return Err(InvalidCheckout::new(at(), Problem::AtLeastOne));
    }
    if options.len() > MOST_CHOICES {
        return Err(InvalidCheckout::new(at(), Problem::TooMany(MOST_CHOICES)));
    }
    for (index, option) in options.iter().enumerate() {
        word(&option.value, 100, || format!("{}[{index}][value]", at()))?;
        if options[..index].iter().any(|earlier| earlier.value == option.value) {
            return Err(InvalidCheckout::new(format!("{}[{index}][value]", at()), Problem::Twice));
        }
        let label = format!("{}[{index}][label]", at());
        if option.label.trim().is_empty() {
            return Err(InvalidCheckout::new(label, Problem::AtLeastOne));
        }
        up_to(100, &label, Some(&option.label))?;
    }
    Ok(())
}

fn word(text: &str, most: usize, at: impl Fn() -> String) -> Result<(), InvalidCheckout> {
    let fits = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if fits { Ok(()) } else { Err(InvalidCheckout::new(at(), Problem::Word(most))) }
}

fn branding(branding: &Branding) -> Result<(), InvalidCheckout> {
    check_branding(branding).map_err(|InvalidCheckout { parameter, problem }| {
        InvalidCheckout::new(format!("branding_settings[{parameter}]"), problem)
    })
}

/// Holds a branding to what a page can be made of. What is wrong is named by the field alone, such as
/// `button_color`.
pub fn check_branding(branding: &Branding) -> Result<(), InvalidCheckout> {
    let colors = [("background_color", &branding.background_color), ("button_color", &branding.button_color)];
    for (name, color) in colors {
        if let Some(color) = color.as_deref().filter(|color| !is_color(color)) {
            return Err(InvalidCheckout::new(name, Problem::Color(shortened(color))));
        }
    }
    if let Some(font) = branding.font_family.as_deref().filter(|font| !FONTS.contains(font)) {
        return Err(InvalidCheckout::new("font_family", Problem::Font(shortened(font))));
    }
    let pictures = [("icon", &branding.icon), ("logo", &branding.logo)];
    for (name, address) in pictures {
        if address.as_deref().is_some_and(|address| !is_web_address(address)) {
            return Err(InvalidCheckout::new(name, Problem::Address));
        }
    }
    up_to(250, "display_name", branding.display_name.as_deref())
}

/// Enough of somebody's words to know them again.
fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

fn is_color(text: &str) -> bool {
    let digits = |rest: &str| rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.strip_prefix('#').is_some_and(digits)
}

fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    text.len() <= LONGEST_ADDRESS && rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
}

fn payment(payment: &PaymentOptions) -> Result<(), InvalidCheckout> {
    up_to(1000, "payment_intent_data[description]", payment.description.as_deref())?;
    let descriptors = [
        ("statement_descriptor", &payment.statement_descriptor),
        ("statement_descriptor_suffix", &payment.statement_descriptor_suffix),
    ];
    for (name, descriptor) in descriptors {
        if descriptor.as_deref().is_some_and(|text| !fits_a_statement(text)) {
            let parameter = format!("payment_intent_data[{name}]");
            return Err(InvalidCheckout::new(parameter, Problem::StatementDescriptor));
        }
    }
    Ok(())
}

/// <https://docs.stripe.com/get-started/account/statement-descriptors#requirements>
fn fits_a_statement(text: &str) -> bool {
    text.chars().count() <= 22
        && text.chars().any(|letter| letter.is_ascii_alphabetic())
        && text.chars().all(|letter| matches!(letter, ' '..='~') && !"<>\\'\"*".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_field(key: &str) -> CustomField {
        CustomField {
            key: key.to_owned(),
            label: "Engraving".to_owned(),
            optional: false,
            kind: CustomFieldKind::Text(AnswerLimits::default()),
        }
    }

    fn refused(change: impl FnOnce(&mut CheckoutOptions)) -> (String, Problem) {
        let mut options = CheckoutOptions::default();
        change(&mut options);
        let invalid = check(&options).unwrap_err();
        (invalid.parameter, invalid.problem)
    }

    #[test]
    fn nothing_said_is_all_right() {
        check(&CheckoutOptions::default()).unwrap();
    }

    #[test]
    fn a_colour_is_six_digits_behind_a_sign_and_the_refusal_says_so() {
        let button = |color: &str| {
            let branding = Branding { button_color: Some(color.to_owned()), ..Branding::default() };
            check_branding(&branding).map_err(|invalid| invalid.to_string())
        };
        for color in ["#0a7f3f", "#FFFFFF", "#000000"] {
            assert_eq!(button(color), Ok(()), "{color}");
        }
        for color in ["", "#fff", "0a7f3f", "#0a7f3g", "#0a7f3f80", "red", "rgb(1,2,3)", "#é7f3f"] {
            let said = button(color).unwrap_err();
            assert!(said.contains(&format!("{color:?}")) && said.contains("#0a7f3f"), "{said}");
        }
    }

    #[test]
    fn a_picture_has_an_address_on_the_web() {
        let logo = |address: &str| {
            let branding = Branding { logo: Some(address.to_owned()), ..Branding::default() };
            check_branding(&branding)
        };
        assert_eq!(logo("https://shop.test/logo.png"), Ok(()));
        for address in ["", "logo.png", "https://", "https:///logo.png", "data:image/png;base64,AAAA"] {
            assert_eq!(logo(address).unwrap_err().problem, Problem::Address, "{address}");
        }
    }

    #[test]
    fn each_fault_names_its_parameter() {
        let long = |options: &mut CheckoutOptions| options.custom_text.submit = Some("x".repeat(1201));
        assert_eq!(refused(long), ("custom_text[submit][message]".to_owned(), Problem::TooLong(1200)));
        let many = |options: &mut CheckoutOptions| options.custom_fields = vec![text_field("a"); 4];
        assert_eq!(refused(many), ("custom_fields".to_owned(), Problem::TooMany(3)));
        let twice = |options: &mut CheckoutOptions| options.custom_fields = vec![text_field("a"); 2];
        assert_eq!(refused(twice), ("custom_fields[1][key]".to_owned(), Problem::Twice));
        let key = |options: &mut CheckoutOptions| options.custom_fields = vec![text_field("a b")];
        assert_eq!(refused(key), ("custom_fields[0][key]".to_owned(), Problem::Word(200)));
        let limits = |options: &mut CheckoutOptions| {
            let kind = AnswerLimits { minimum_length: Some(9), maximum_length: Some(8), default_value: None };
            options.custom_fields =
                vec![CustomField { kind: CustomFieldKind::Numeric(kind), ..text_field("a") }];
        };
        assert_eq!(refused(limits), ("custom_fields[0][numeric]".to_owned(), Problem::Limits));
        let default = |options: &mut CheckoutOptions| {
            let choice = DropdownOption { label: "Large".to_owned(), value: "l".to_owned() };
            let kind =
                CustomFieldKind::Dropdown { options: vec![choice], default_value: Some("m".to_owned()) };
            options.custom_fields = vec![CustomField { kind, ..text_field("a") }];
        };
        assert_eq!(
            refused(default),
            ("custom_fields[0][dropdown][default_value]".to_owned(), Problem::Default)
        );
        let color = |options: &mut CheckoutOptions| options.branding.button_color = Some("red".to_owned());
        let parameter = "branding_settings[button_color]".to_owned();
        assert_eq!(refused(color), (parameter, Problem::Color("red".to_owned())));
        let font = |options: &mut CheckoutOptions| options.branding.font_family = Some("Comic".to_owned());
        let parameter = "branding_settings[font_family]".to_owned();
        assert_eq!(refused(font), (parameter, Problem::Font("Comic".to_owned())));
        let descriptor =
            |options: &mut CheckoutOptions| options.payment.statement_descriptor = Some("12*".to_owned());
        let parameter = "payment_intent_data[statement_descriptor]".to_owned();
        assert_eq!(refused(descriptor), (parameter, Problem::StatementDescriptor));
    }
}
