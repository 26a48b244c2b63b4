//! The form that pays. The server draws it; in the browser it follows the machine in [`crate::flow`].

mod ids;
mod place;
mod scene;
#[cfg(all(feature = "ssr", test))]
mod tests;

#[cfg(not(feature = "ssr"))]
mod browser;
#[cfg(feature = "ssr")]
mod server;

#[cfg(not(feature = "ssr"))]
pub(crate) use self::browser::{is_paying, wake};
#[cfg(feature = "ssr")]
pub(crate) use self::{
    ids::{error_id, line_id},
    server::pay_form,
};

#[cfg(feature = "ssr")]
pub use self::scene::{Page as FormPage, show_state};

/// The island's name, and the id of its element.
pub(crate) const NAME: &str = "pay-form";

/// The attribute that makes an input one of the merchant's questions, and holds the sentence that is said
/// while it has no answer that will do.
pub(crate) const SENTENCE: &str = "data-sentence";
