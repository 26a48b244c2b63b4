//! The verbs, one a file.

mod create_api_key;
mod jobs;
mod merchants;
mod open_checkout;
mod payments;
mod record;
mod webhooks;

pub use create_api_key::{CreateApiKeyError, create_api_key};
pub use jobs::{JobOutcome, LEASE, Next, run_job, take_jobs};
pub use merchants::{ensure_merchant, set_late_payments};
pub use open_checkout::{InvalidCheckout, NewCheckout, NewLine, OpenCheckoutError, Problem, open_checkout};
pub use payments::{
    CaptureError, ConfirmRequest, PaymentError, Progress, ReceiveNoticeError, RefundError, RefundRequest,
    apply_notice, cancel_payment, capture_payment, confirm_payment, continue_payment, end_session,
    expire_session, payment_progress, receive_notice, refund_payment, resume_payment,
};
pub use webhooks::{
    EndpointChange, EndpointError, NewEndpoint, ResendError, add_endpoint, change_endpoint, deliver_webhook,
    forget_old, remove_endpoint, resend_event, roll_secret, signature,
};
