//! The verbs, one a file.

mod catalogue;
mod checkout;
mod jobs;
mod keys;
mod links;
mod merchants;
mod metadata;
mod page_numbers;
mod payments;
mod record;
mod requests;
mod webhooks;

pub use catalogue::{
    CatalogueError, NewDefaultPrice, NewPrice, NewProduct, PriceChange, PricedProduct, ProductChange,
    create_price, create_product, remove_product, update_price, update_product,
};
pub use checkout::{
    FONTS, InlinePrice, InlineProduct, InvalidCheckout, KeptLine, LineChange, LinePrice, LineProduct,
    MOST_EXTENSIONS, MoreTime, NewAdjustable, NewCheckout, NewLine, OpenCheckoutError, Problem,
    QuantityChange, RECOVERABLE, Recovered, SessionChange, UpdateSessionError, change_quantity,
    check_branding, give_more_time, may_have_more_time, open_checkout, recover_session, update_session,
};
pub use jobs::{JobOutcome, LEASE, Next, run_job, take_jobs};
pub use keys::{
    CreateKeyError, KeyRefusal, LONGEST_KEY_OVERLAP, NOTE_EVERY, NewApiKey, RevokeKeyError, RotateKeyError,
    Rotated, Rotation, UseKeyError, create_key, list_keys, note_key_use, revoke_key, rotate_key, use_key,
};
pub use links::{
    LinkChange, LinkClosed, LinkOpened, LinkQuantity, LinkView, LinkVisit, NewLink, OpenLinkError,
    OptionsChange, UpdateLinkError, create_link, look_at_link, open_link, update_link,
};
pub use merchants::{choose_gateway, ensure_merchant, set_late_payments, set_more_time};
pub use metadata::{MOST_NOTES, MetadataChange, TooManyNotes};
pub use page_numbers::{
    ErrorCount, PAGE_NUMBERS_KEPT, PageSummary, StepCount, TimingSummary, add_page_counts, read_page_counts,
};
pub use payments::{
    AskedField, CaptureError, ConfirmRequest, EndEarlyError, PaymentError, Progress, ReceiveNoticeError,
    RefundError, RefundRequest, apply_notice, cancel_payment, capture_payment, confirm_payment,
    continue_payment, end_early, end_session, expire_session, payment_progress, receive_notice,
    refund_payment, resume_payment,
};
pub use requests::{Begun, REQUEST_LEASE, begin_request, keep_answer, let_go, renew_request};
pub use webhooks::{
    EndpointChange, EndpointError, NewEndpoint, ResendError, add_endpoint, change_endpoint, deliver_webhook,
    forget_old, remove_endpoint, resend_event, roll_secret, signature,
};
