//! `/v1/payment_intents`.

pub(super) use cancel::Cancel;
pub(super) use capture::Capture;
pub(super) use confirm::Confirm;
pub(super) use create::Create;
pub(super) use list::List;
pub(super) use retrieve::Retrieve;
pub(super) use update::Update;

mod cancel;
mod capture;
mod confirm;
mod create;
mod fields;
mod list;
mod retrieve;
mod update;

use crate::{
    auth::{self, Caller},
    endpoint::Call,
    error::{ApiError, Result},
    objects::PaymentIntent,
};

/// The intent in the path.
async fn find(call: &mut Call) -> Result<PaymentIntent> {
    let id = call.id().to_owned();
    call.work.unit.find(&id).await?.ok_or_else(|| ApiError::missing("payment_intent", &id))
}

/// The intent in the path, for a caller who knows its secret or has the account's.
async fn find_for_page(call: &mut Call, client_secret: Option<&str>) -> Result<PaymentIntent> {
    let intent = find(call).await;
    match (call.caller, client_secret) {
        (Caller::Publishable, None) => Err(auth::secret_key_required()),
        // Whether the intent exists is nobody's business who does not know its secret.
        (Caller::Publishable, Some(secret)) => match intent {
            Ok(intent) if auth::same(secret, &intent.client_secret) => Ok(intent),
            Err(error) if error.status().is_server_error() => Err(error),
            _ => Err(ApiError::missing("payment_intent", call.id())),
        },
        (Caller::Secret, Some(secret)) => match intent {
            Ok(intent) if !auth::same(secret, &intent.client_secret) => {
                Err(ApiError::invalid("The client_secret is not this PaymentIntent's.")
                    .param("client_secret"))
            }
            found => found,
        },
        (Caller::Secret, None) => intent,
    }
}
