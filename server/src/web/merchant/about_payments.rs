//! What banks say about payments: disputes and warnings of fraud. They have the payment and its charge in
//! common, by which they are listed and which can be answered in full.

use domain::{
    model::{ApiKey, Dispute, FraudWarning, GatewayChargeId, GatewayPaymentId, SessionId},
    ports::Snapshot,
};
use serde_json::Value;

use super::{
    error::ApiError,
    expand::Expand,
    objects,
    params::Params,
    payments::{find, of_session},
};
use crate::web::state::WebState;

/// What of them can be answered in full.
pub(super) const POSSIBLE: &[&str] = &["charge", "payment_intent", "payment_intent.latest_charge"];

/// The same in a list.
pub(super) const POSSIBLE_IN_LIST: &[&str] =
    &["data.charge", "data.payment_intent", "data.payment_intent.latest_charge"];

/// Something that is about a payment.
pub(super) trait AboutPayment {
    fn session(&self) -> &SessionId;
    fn payment(&self) -> &GatewayPaymentId;
    /// As it is answered, with identifiers of other things.
    fn object(&self) -> Value;
}

impl AboutPayment for Dispute {
    fn session(&self) -> &SessionId {
        &self.session
    }

    fn payment(&self) -> &GatewayPaymentId {
        &self.payment
    }

    fn object(&self) -> Value {
        objects::dispute(self)
    }
}

impl AboutPayment for FraudWarning {
    fn session(&self) -> &SessionId {
        &self.session
    }

    fn payment(&self) -> &GatewayPaymentId {
        &self.payment
    }

    fn object(&self) -> Value {
        objects::early_fraud_warning(self)
    }
}

/// The thing as it is answered. `at` is how its place is written in `expand[]`.
pub(super) async fn object(
    snapshot: &mut dyn Snapshot,
    thing: &(impl AboutPayment + Sync),
    expand: &Expand,
    at: &str,
) -> Result<Value, ApiError> {
    let mut object = thing.object();
    let charge = expand.wants(&format!("{at}charge"));
    let payment = expand.wants(&format!("{at}payment_intent"));
    if !charge && !payment {
        return Ok(object);
    }
    let session = snapshot.session(thing.session()).await?.ok_or_else(|| {
        tracing::error!(thing = %object["id"], "what is said of a payment has no session");
        ApiError::ours()
    })?;
    let order = snapshot.order(&session.id).await?;
    let found = of_session(snapshot, session, order.as_ref(), thing.payment()).await?;
    // The bank may speak before the gateway has told us that the money was taken.
    if charge && found.charge_id().is_some_and(|id| object["charge"] == id) {
        object["charge"] = objects::charge(&found.payment);
    }
    if payment {
        object["payment_intent"] = found.object(expand, &format!("{at}payment_intent."));
    }
    Ok(object)
}

/// Of which payment and charge things are listed, as it was asked.
pub(super) struct Asked {
    payment: Option<String>,
    charge: Option<String>,
}

/// The same, as the database knows them.
pub(super) struct Of {
    pub(super) payment: Option<GatewayPaymentId>,
    pub(super) charge: Option<GatewayChargeId>,
}

impl Asked {
    /// Reads `payment_intent` and `charge`.
    pub(super) fn read(params: &mut Params) -> Result<Self, ApiError> {
        Ok(Self { payment: params.text("payment_intent")?, charge: params.text("charge")? })
    }

    /// Finds them. Of a charge nothing is known until something is said about it, so one that does not exist
    /// is one without anything.
    pub(super) async fn find(self, state: &WebState, key: &ApiKey) -> Result<Of, ApiError> {
        let payment = match self.payment {
            None => None,
            Some(id) => {
                let missing = || ApiError::no_such_param("payment_intent", &id, "payment_intent");
                Some(find(state, key, &id).await?.ok_or_else(missing)?.payment.id)
            }
        };
        let Some(charge) = self.charge else { return Ok(Of { payment, charge: None }) };
        match called_after(state, key, &charge).await? {
            Some(of) if payment.as_ref().is_none_or(|payment| *payment == of) => {
                Ok(Of { payment: Some(of), charge: None })
            }
            _ => {
                let missing = |_| ApiError::no_such_param("charge", &charge, "charge");
                Ok(Of { payment, charge: Some(charge.parse().map_err(missing)?) })
            }
        }
    }
}

/// The caller's payment after which this charge is called, for want of a name of the gateway's.
async fn called_after(
    state: &WebState,
    key: &ApiKey,
    charge: &str,
) -> Result<Option<GatewayPaymentId>, ApiError> {
    let Some(rest) = charge.strip_prefix("ch_") else { return Ok(None) };
    for id in [format!("pi_{rest}"), rest.to_owned()] {
        let found = find(state, key, &id).await?.map(|found| found.payment);
        if let Some(payment) = found.filter(|payment| payment.charge.is_none())
            && objects::charge_name(None, &payment.id) == charge
        {
            return Ok(Some(payment.id));
        }
    }
    Ok(None)
}
