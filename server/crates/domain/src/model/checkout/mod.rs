//! What a merchant chooses for a checkout, and what its shopper answers.

mod collected;
mod custom_field;
mod options;

pub use collected::{Address, Collected};
pub use custom_field::{AnswerLimits, CustomField, CustomFieldKind, DropdownOption, LONGEST_ANSWER};
pub use options::{Asked, BorderStyle, Branding, CheckoutOptions, CustomText, PaymentOptions, SubmitType};
