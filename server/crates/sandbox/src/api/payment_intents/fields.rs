//! The parameters that creating, updating and confirming an intent share.

use crate::{
    api::payment_methods,
    error::{ApiError, Result},
    form::{Change, MetadataChange, Params},
    money::{self, AmountProblem},
    objects::{CaptureMethod, PaymentIntent, SetupFutureUsage, Shipping, ThreeDSecureRequest, email},
    payments::{Confirmation, NewMethod, find_method, make_method},
    work::Work,
};

/// What the real API takes and this one does not speak.
pub(super) const UNSUPPORTED: [&str; 15] = [
    "allowed_payment_method_types",
    "amount_details",
    "amount_to_confirm",
    "application_fee_amount",
    "confirmation_token",
    "customer",
    "customer_account",
    "excluded_payment_method_types",
    "hooks",
    "mandate",
    "on_behalf_of",
    "payment_details",
    "payment_method_configuration",
    "transfer_data",
    "transfer_group",
];

/// Values to be set or taken back.
#[derive(Default)]
pub(super) struct Details {
    pub(super) description: Change<String>,
    pub(super) receipt_email: Change<String>,
    pub(super) shipping: Change<Shipping>,
    pub(super) setup_future_usage: Change<SetupFutureUsage>,
    pub(super) statement_descriptor: Change<String>,
    pub(super) statement_descriptor_suffix: Change<String>,
    pub(super) request_three_d_secure: Option<ThreeDSecureRequest>,
    pub(super) capture_method: Option<CaptureMethod>,
    pub(super) metadata: Option<MetadataChange>,
}

impl Details {
    /// All of them; confirming takes fewer, and leaves the rest unknown.
    pub(super) fn parse(params: &mut Params) -> Result<Self> {
        Ok(Self {
            description: params.clearable("description", 1000)?,
            statement_descriptor: descriptor(params, "statement_descriptor")?,
            statement_descriptor_suffix: descriptor(params, "statement_descriptor_suffix")?,
            metadata: params.metadata()?,
            ..Self::parse_for_confirmation(params)?
        })
    }

    pub(super) fn parse_for_confirmation(params: &mut Params) -> Result<Self> {
        params.unsupported(&UNSUPPORTED)?;
        params.ignore(&["mandate_data", "radar_options"]);
        Ok(Self {
            receipt_email: email(params, "receipt_email")?,
            shipping: params.clearable_object("shipping")?.try_map(Shipping::parse)?,
            setup_future_usage: setup_future_usage(params)?,
            request_three_d_secure: request_three_d_secure(params)?,
            capture_method: capture_method(params)?,
            ..Self::default()
        })
    }

    pub(super) fn apply(self, intent: &mut PaymentIntent) -> Result<()> {
        self.description.apply(&mut intent.description);
        self.receipt_email.apply(&mut intent.receipt_email);
        self.shipping.apply(&mut intent.shipping);
        self.setup_future_usage.apply(&mut intent.setup_future_usage);
        self.statement_descriptor.apply(&mut intent.statement_descriptor);
        self.statement_descriptor_suffix.apply(&mut intent.statement_descriptor_suffix);
        if let Some(request) = self.request_three_d_secure {
            intent.request_three_d_secure = request;
        }
        if let Some(capture_method) = self.capture_method {
            intent.capture_method = capture_method;
        }
        match self.metadata {
            Some(change) => change.apply(&mut intent.metadata),
            None => Ok(()),
        }
    }
}

fn setup_future_usage(params: &mut Params) -> Result<Change<SetupFutureUsage>> {
    params.clearable_choice(
        "setup_future_usage",
        &[("on_session", SetupFutureUsage::OnSession), ("off_session", SetupFutureUsage::OffSession)],
    )
}

fn capture_method(params: &mut Params) -> Result<Option<CaptureMethod>> {
    params.choice(
        "capture_method",
        &[
            ("automatic", CaptureMethod::Automatic),
            ("automatic_async", CaptureMethod::AutomaticAsync),
            ("manual", CaptureMethod::Manual),
        ],
    )
}

fn request_three_d_secure(params: &mut Params) -> Result<Option<ThreeDSecureRequest>> {
    let Some(mut options) = params.object("payment_method_options")? else { return Ok(None) };
    let request = match options.object("card")? {
        None => None,
        Some(mut card) => {
            let request = card.choice(
                "request_three_d_secure",
                &[
                    ("automatic", ThreeDSecureRequest::Automatic),
                    ("any", ThreeDSecureRequest::Any),
                    ("challenge", ThreeDSecureRequest::Challenge),
                ],
            )?;
            card.finish()?;
            request
        }
    };
    options.finish()?;
    Ok(request)
}

/// What the shopper's statement says: short, with a letter in it, and without letters that some banks
/// cannot print.
fn descriptor(params: &mut Params, field: &str) -> Result<Change<String>> {
    let given = params.clearable(field, 22)?;
    if let Change::Set(text) = &given
        && (!text.chars().any(char::is_alphabetic) || text.contains(['<', '>', '\\', '\'', '"', '*']))
    {
        let message = "A statement descriptor needs a letter, and none of < > \\ ' \" *.";
        return Err(ApiError::invalid(message).param(params.name(field)));
    }
    Ok(given)
}

/// A payment method by its id or its card.
pub(super) enum Method {
    Named(String),
    New(Box<NewMethod>),
}

impl Method {
    pub(super) fn parse(params: &mut Params) -> Result<Option<Self>> {
        let named = params.text("payment_method")?;
        let data = params.object("payment_method_data")?;
        match (named, data) {
            (Some(_), Some(_)) => Err(ApiError::parameter(
                "parameters_exclusive",
                "payment_method",
                "Received both payment_method and payment_method_data parameters. Please pass in only one.",
            )),
            (Some(id), None) => Ok(Some(Self::Named(id))),
            (None, Some(mut data)) => {
                data.ignore(&["allow_redisplay", "radar_options"]);
                let new = payment_methods::parse_new(&mut data)?;
                data.finish()?;
                Ok(Some(Self::New(Box::new(new))))
            }
            (None, None) => Ok(None),
        }
    }

    /// The id of the payment method, made if it was not there.
    pub(super) async fn resolve(self, work: &mut Work) -> Result<String> {
        match self {
            Self::Named(id) => match find_method(work, &id).await? {
                Some(method) => Ok(method.id),
                None => Err(ApiError::missing_parameter_object("PaymentMethod", &id, "payment_method")),
            },
            Self::New(new) => Ok(make_method(work, *new).await?.id),
        }
    }
}

/// How to confirm.
pub(super) fn confirmation(params: &mut Params) -> Result<Confirmation> {
    let return_url = params.text("return_url")?;
    if let Some(url) = &return_url {
        let is_web = url::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
        if !is_web {
            let message = format!("Invalid URL: {url}. It must start with http:// or https://.");
            return Err(ApiError::parameter("url_invalid", "return_url", message));
        }
    }
    Ok(Confirmation {
        off_session: params.boolean("off_session")?.unwrap_or(false),
        error_on_requires_action: params.boolean("error_on_requires_action")?.unwrap_or(false),
        use_stripe_sdk: params.boolean("use_stripe_sdk")?.unwrap_or(false),
        return_url,
    })
}

/// A currency that can be charged, in lower case.
pub(super) fn currency(params: &mut Params) -> Result<Option<String>> {
    let Some(code) = params.text("currency")? else { return Ok(None) };
    let lower = code.to_ascii_lowercase();
    if money::is_currency(&lower) {
        Ok(Some(lower))
    } else {
        Err(ApiError::invalid(format!("Invalid currency: {code}.")).param("currency"))
    }
}

/// Refuses an amount that cannot be charged.
pub(super) fn check_amount(amount: i64, currency: &str) -> Result<()> {
    let display = |amount| money::display(amount, currency);
    let (code, message) = match money::check_amount(amount, currency) {
        Ok(()) => return Ok(()),
        Err(_) if amount < 1 => {
            ("parameter_invalid_integer", "This value must be greater than or equal to 1.".to_owned())
        }
        Err(AmountProblem::TooSmall(least)) => {
            ("amount_too_small", format!("Amount must be at least {}.", display(least)))
        }
        Err(AmountProblem::TooLarge(most)) => {
            ("amount_too_large", format!("Amount must be no more than {}.", display(most)))
        }
        Err(AmountProblem::Uneven(step)) => (
            "parameter_invalid_integer",
            format!("Amounts in {} must be multiples of {step}.", currency.to_ascii_uppercase()),
        ),
    };
    Err(ApiError::parameter(code, "amount", message))
}
