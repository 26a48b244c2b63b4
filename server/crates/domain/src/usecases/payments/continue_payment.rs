//! The shopper has answered the bank, or comes back while its question is open.

use super::{
    PaymentError, Progress, in_our_mode,
    payment_progress::payment_progress,
    settle::{Heard, settle},
};
use crate::{
    model::{Phase, SessionId},
    ports::Ports,
};

/// Asks the gateway how the session's payment stands, and writes it down. What the browser says
/// about the bank's check counts for nothing.
///
/// # Errors
/// [`PaymentError::Gateway`] if the gateway cannot tell; the session is left as it is.
pub async fn continue_payment(ports: &Ports, session: &SessionId) -> Result<Progress, PaymentError> {
    in_our_mode(ports, session)?;
    let mut snapshot = ports.store.snapshot().await?;
    let session = snapshot.session(session).await?.ok_or(PaymentError::NoSuchSession)?;
    drop(snapshot);
    let Phase::Authenticating(_) = &session.phase else {
        // The gateway's webhook may have been faster than the shopper.
        return payment_progress(ports, &session.id).await;
    };
    let payment = session.gateway_payment.as_ref().expect("a payment that asks for the shopper has a name");
    let payment = ports.gateways.of(&session.gateway).retrieve(payment).await?;
    settle(ports, &session.id, Heard::News, payment).await
}
