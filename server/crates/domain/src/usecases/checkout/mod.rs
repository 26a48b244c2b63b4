//! What merchants and shoppers do with a session besides paying it.

mod change_quantity;
mod give_more_time;
mod invalid;
pub(crate) mod lines;
pub(crate) mod open;
pub(crate) mod options;
mod recover;
mod update;

pub use change_quantity::{QuantityChange, change_quantity};
pub use give_more_time::{MOST_EXTENSIONS, MoreTime, give_more_time, may_have_more_time};
pub use invalid::{InvalidCheckout, OpenCheckoutError, Problem};
pub use lines::{InlinePrice, InlineProduct, LinePrice, LineProduct, NewAdjustable, NewLine};
pub use open::{NewCheckout, open_checkout};
pub use options::{FONTS, check_branding};
pub use recover::{RECOVERABLE, Recovered, recover_session};
pub use update::{KeptLine, LineChange, SessionChange, UpdateSessionError, update_session};
