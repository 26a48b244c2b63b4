//! The names of all texts, each with the values it needs: a text that does not exist or an
//! argument that is missing does not compile.

use fluent_bundle::{FluentArgs, FluentValue};

/// Makes [`Key`] out of one table, so that a text's name in the code, its name in the catalogue
/// and its arguments stand on one line. An argument is text, or with `#` before it a count, by which a
/// language may choose its plural form.
macro_rules! keys {
    ($( $variant:ident $({ $($(#$count:ident)? $($text:ident)?),+ })? => $id:literal, )+) => {
        /// One text of the catalogue, together with the values that are put into it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Key<'a> {
            $(
                #[doc = concat!("The message `", $id, "` of `locales/en.ftl`.")]
                $variant $({
                    $(
                        $(
                            #[doc = concat!("Is the number `$", stringify!($count), "`.")]
                            $count: u64,
                        )?
                        $(
                            #[doc = concat!("Takes the place of `$", stringify!($text), "`.")]
                            $text: &'a str,
                        )?
                    )+
                })?,
            )+
        }

        impl<'a> Key<'a> {
            /// The message's name in the catalogue.
            pub fn id(self) -> &'static str {
                match self {
                    $( Self::$variant { .. } => $id, )+
                }
            }

            /// The values by their names; for a count, its plural form.
            pub(super) fn arguments(self, form: impl Fn(u64) -> &'static str) -> FluentArgs<'a> {
                match self {
                    $(
                        Self::$variant $({ $($($count)? $($text)?),+ })? => FluentArgs::from_iter([
                            $( $(
                                $((stringify!($count), FluentValue::from(form($count))))?
                                $((stringify!($text), FluentValue::from($text)))?
                            ),+ )?
                        ] as [(&'static str, FluentValue<'a>); _]),
                    )+
                }
            }

            /// What is counted; a text counts one thing at most.
            pub(super) fn count(self) -> Option<u64> {
                match self {
                    $( Self::$variant $({ $($($count)? $($text: _)?),+ })? => {
                        None $($( $(.or(Some($count)))? )+)?
                    } )+
                }
            }
        }

        /// Each key as it is written in the code, and a sample of it.
        #[cfg(test)]
        pub(super) const ALL: &[(&str, Key<'static>)] = &[
            $( (
                stringify!($variant),
                Key::$variant $({
                    $(
                        $($count: 3)?
                        $($text: concat!("<", stringify!($text), ">"))?
                    ),+
                })?,
            ), )+
        ];
    };
}

keys! {
    LanguageName => "language-name",
    LanguageLink => "language-link",
    LanguageTitle => "language-title",
    LanguageBack => "language-back",

    TestMode => "test-mode",
    Reference { reference } => "reference",
    SupportLink { merchant } => "support-link",
    ReturnLink { merchant } => "return-link",
    ReloadLink => "reload-link",

    OrderHeading => "order-heading",
    OrderItem => "order-item",
    OrderAmount => "order-amount",
    OrderQuantity { #quantity } => "order-quantity",
    OrderMore { #count } => "order-more",
    QuantityLabel => "quantity-label",
    QuantityLabelOf { name } => "quantity-label-of",
    QuantityUpdate => "quantity-update",
    QuantityUpdateOf { name } => "quantity-update-of",
    AmountChanged => "amount-changed",
    QuantityRefused => "quantity-refused",
    OrderUnitPrice { price } => "order-unit-price",
    OrderTotal => "order-total",

    CheckoutTitle { merchant } => "checkout-title",
    CheckoutTitleError { title } => "checkout-title-error",
    SkipToForm => "skip-to-form",
    CheckoutCancel => "checkout-cancel",
    CheckoutPayHeading => "checkout-pay-heading",
    CheckoutSafety { merchant } => "checkout-safety",
    CheckoutNoScriptHeading => "checkout-no-script-heading",
    CheckoutNoScript => "checkout-no-script",
    CheckoutFailedHeading => "checkout-failed-heading",
    CheckoutFailed => "checkout-failed",

    PayButton { amount } => "pay-button",
    BookButton { amount } => "book-button",
    DonateButton { amount } => "donate-button",
    Paying => "paying",
    PayingSlow => "paying-slow",
    EmailLabel => "email-label",
    NameLabel => "name-label",
    CardNumberLabel => "card-number-label",
    CardExpiryLabel => "card-expiry-label",
    CardCvcLabel => "card-cvc-label",
    FormLoading => "form-loading",
    FormRetrying => "form-retrying",
    FormUnavailable => "form-unavailable",
    TryAgain => "try-again",
    EmailInvalid => "email-invalid",
    NameMissing => "name-missing",
    CardNumberMissing => "card-number-missing",
    CardExpiryMissing => "card-expiry-missing",
    CardCvcMissing => "card-cvc-missing",
    CardExpiryHint => "card-expiry-hint",
    CardNumberInvalid => "card-number-invalid",
    CardExpiryInvalid => "card-expiry-invalid",
    CardCvcInvalid => "card-cvc-invalid",
    CardRefused => "card-refused",
    ErrorSummary => "error-summary",
    RefusalHeading => "refusal-heading",
    AuthenticateHeading => "authenticate-heading",
    Authenticate => "authenticate",
    AuthenticateButton => "authenticate-button",
    OtherCard => "other-card",
    Checking => "checking",
    ConnectionLost => "connection-lost",
    GatewayUnreachable => "gateway-unreachable",
    FormTrouble => "form-trouble",

    Offline => "offline",
    OnlineAgain => "online-again",
    ExpiringHeading => "expiring-heading",
    Expiring { #minutes } => "expiring",
    MoreTimeButton => "more-time-button",
    MoreTimeGiven { #minutes } => "more-time-given",
    MoreTimeRefused => "more-time-refused",

    OptionalLabel { label } => "optional-label",
    Choose => "choose",
    NewTab => "new-tab",
    IndividualNameLabel => "individual-name-label",
    IndividualNameMissing => "individual-name-missing",
    BusinessNameLabel => "business-name-label",
    BusinessNameMissing => "business-name-missing",
    PhoneLabel => "phone-label",
    PhoneInvalid => "phone-invalid",
    AddressHeading => "address-heading",
    CountryLabel => "country-label",
    CountryMissing => "country-missing",
    Line1Label => "line1-label",
    Line1Missing => "line1-missing",
    Line2Label => "line2-label",
    CityLabel => "city-label",
    CityMissing => "city-missing",
    StateLabel => "state-label",
    PostalCodeLabel => "postal-code-label",
    AnswerMissing { label } => "answer-missing",
    AnswerLength { label, range } => "answer-length",
    NumberMissing { label } => "number-missing",
    NumberLength { label, range } => "number-length",
    ChoiceMissing { label } => "choice-missing",
    TermsLabel { merchant } => "terms-label",
    TermsMissing => "terms-missing",
    SoldOut => "sold-out",

    ProcessingTitle => "processing-title",
    ProcessingBody { merchant } => "processing-body",
    ProcessingNext => "processing-next",

    NotNowTitle => "not-now-title",
    NotNowBody { merchant } => "not-now-body",
    NotNowNext => "not-now-next",

    ReceiptTitle => "receipt-title",
    ReceiptBody { amount, merchant } => "receipt-body",
    ReceiptReservedTitle => "receipt-reserved-title",
    ReceiptReservedBody { amount, merchant } => "receipt-reserved-body",
    ReceiptHeading => "receipt-heading",
    ReceiptMerchant => "receipt-merchant",
    ReceiptAmount => "receipt-amount",
    ReceiptDate => "receipt-date",
    ReceiptCard => "receipt-card",
    ReceiptCardValue { brand, digits } => "receipt-card-value",
    ReceiptEmail => "receipt-email",
    ReceiptReference => "receipt-reference",
    ReceiptForward { merchant } => "receipt-forward",
    ReceiptStay => "receipt-stay",
    ReceiptKept { date } => "receipt-kept",
    ReceiptGoneTitle => "receipt-gone-title",
    ReceiptGoneBody { merchant } => "receipt-gone-body",

    ExpiredTitle => "expired-title",
    ExpiredBody { merchant } => "expired-body",
    ExpiredRecoverBody => "expired-recover-body",
    RecoverButton => "recover-button",
    AlreadyPaidTitle => "already-paid-title",
    AlreadyPaidBody { merchant } => "already-paid-body",
    ReceiptLink => "receipt-link",
    CancelledTitle => "cancelled-title",
    CancelledBody { merchant } => "cancelled-body",

    LinkBody => "link-body",
    LinkButton => "link-button",
    LinkMore { name } => "link-more",
    LinkDescription { amount, merchant } => "link-description",
    LinkInactiveTitle => "link-inactive-title",
    LinkInactiveBody { merchant } => "link-inactive-body",
    LinkOverTitle => "link-over-title",
    LinkOverBody { merchant } => "link-over-body",
    LinkSoldOutTitle => "link-sold-out-title",
    LinkSoldOutBody { merchant } => "link-sold-out-body",

    NotFoundTitle => "not-found-title",
    NotFoundBody => "not-found-body",
    TroubleTitle => "trouble-title",
    TroubleBody => "trouble-body",

    DeclineGeneric => "decline-generic",
    DeclineInsufficientFunds => "decline-insufficient-funds",
    DeclineExpiredCard => "decline-expired-card",
    DeclineIncorrectCvc => "decline-incorrect-cvc",
    DeclineIncorrectNumber => "decline-incorrect-number",
    DeclineInvalidExpiry => "decline-invalid-expiry",
    DeclineIncorrectAddress => "decline-incorrect-address",
    DeclineIncorrectDetails => "decline-incorrect-details",
    DeclineProcessingError => "decline-processing-error",
    DeclineCardVelocityExceeded => "decline-card-velocity-exceeded",
    DeclineCardNotSupported => "decline-card-not-supported",
    DeclineCurrencyNotSupported => "decline-currency-not-supported",
    DeclineAuthenticationRequired => "decline-authentication-required",
    DeclineAuthenticationFailed => "decline-authentication-failed",
    DeclineTryAgainLater => "decline-try-again-later",
    DeclineCallIssuer => "decline-call-issuer",
    DeclineDuplicate => "decline-duplicate",
}
