//! What of the pages is alive. An island is a part of a page that the server draws whole, and that the
//! browser then wakes: its element bears the island's name in `data-island`, and stays as the server drew
//! it but for the texts and attributes that the browser's half sets. See
//! `server/docs/adr/0008-islands-that-bind.md`.
//!
//! The browsers' halves, and what they use, are the only code of ours that is sent to a browser.

pub(crate) mod page_watch;
pub(crate) mod pay_form;
pub(crate) mod return_watch;
pub(crate) mod status_watch;

#[cfg(not(feature = "ssr"))]
pub(crate) use self::awake::wake_all;

/// The id of the e-mail input, whose look the gateway's fields take over.
pub(crate) const EMAIL_ID: &str = "email";

/// The id of the document's title.
pub(crate) const TITLE_ID: &str = "page-title";

#[cfg(not(feature = "ssr"))]
mod awake {
    use super::{page_watch, pay_form, return_watch, status_watch};
    use crate::browser::{Bind, Element, elements};

    /// Wakes an island, given its element.
    type Wake = fn(&Element);

    /// Every island, by its name.
    const ISLANDS: &[(&str, Wake)] = &[
        (page_watch::NAME, page_watch::wake),
        (pay_form::NAME, pay_form::wake),
        (return_watch::NAME, return_watch::wake),
        (status_watch::NAME, status_watch::wake),
    ];

    /// Wakes every island of the page, in the order of the page.
    pub(crate) fn wake_all() {
        for island in elements("[data-island]") {
            let name = island.told("data-island");
            let known = ISLANDS.iter().find(|(known, _)| *known == name);
            let (_, wake) = known.expect("the page and this module are of one build");
            wake(&island);
        }
    }
}
