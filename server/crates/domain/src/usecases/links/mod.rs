//! Payment links: made by a merchant, followed by anybody.

mod create;
mod open;
mod update;

pub use create::{NewLink, create_link};
pub use open::{LinkClosed, LinkOpened, LinkView, LinkVisit, OpenLinkError, look_at_link, open_link};
pub use update::{LinkChange, LinkQuantity, OptionsChange, UpdateLinkError, update_link};
