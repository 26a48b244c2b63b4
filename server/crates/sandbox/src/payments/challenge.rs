//! Asking the shopper to authenticate, and what comes of the answer.

use serde_json::json;

use super::{Confirmation, charge, declined, plan};
use crate::{
    challenges::{Challenge, ChallengeState},
    error::Result,
    objects::{PaymentIntent, PaymentMethod, Step},
    work::Work,
};

/// What the shopper's bank found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Approve,
    Decline,
}

/// How a verdict was taken.
#[derive(Debug)]
pub(crate) enum Verdicted {
    /// The challenge has ended so, now or by the same verdict before.
    Resolved(Challenge),
    /// It had ended otherwise.
    Conflict(Challenge),
}

/// Puts the intent behind a new challenge.
pub(super) async fn open(
    work: &mut Work,
    intent: &mut PaymentIntent,
    method: &PaymentMethod,
    confirmation: &Confirmation,
) -> Result<()> {
    let redirect = confirmation.return_url.as_deref().filter(|_| !confirmation.use_stripe_sdk);
    let challenge = Challenge {
        // The only thing that guards the page, so it is longer than other ids.
        id: format!("tds_{}", work.token(43)),
        payment_intent: intent.id.clone(),
        created: work.seconds(),
        state: ChallengeState::Open,
        amount: intent.amount,
        currency: intent.currency.clone(),
        description: intent.description.clone(),
        brand: method.card.brand.clone(),
        last4: method.card.last4.clone(),
        return_url: redirect.map(|url| returning(url, intent)),
    };
    let page = work.sandbox.challenge_url(&challenge);
    intent.take(Step::Challenge, "confirmed")?;
    intent.last_payment_error = None;
    intent.challenge = Some(challenge.id.clone());
    intent.next_action = Some(match redirect {
        Some(return_url) => json!({
            "redirect_to_url": { "return_url": return_url, "url": page },
            "type": "redirect_to_url",
        }),
        None => json!({
            "type": "use_stripe_sdk",
            "use_stripe_sdk": { "source": challenge.id, "stripe_js": page, "type": "three_d_secure_redirect" },
        }),
    });
    work.unit.save(&challenge).await?;
    work.emit("payment_intent.requires_action", intent.render(), None).await?;
    Ok(())
}

/// The merchant's address with what their page needs to ask for the outcome. Whether the shopper passed
/// is added when that is known.
fn returning(return_url: &str, intent: &PaymentIntent) -> String {
    let Ok(mut url) = url::Url::parse(return_url) else { return return_url.to_owned() };
    url.query_pairs_mut()
        .append_pair("payment_intent", &intent.id)
        .append_pair("payment_intent_client_secret", &intent.client_secret);
    url.into()
}

/// Ends the intent's open challenge, if it has one: the payment goes another way.
pub(crate) async fn void_open(work: &mut Work, intent: &mut PaymentIntent) -> Result<()> {
    intent.next_action = None;
    let Some(id) = intent.challenge.take() else { return Ok(()) };
    if let Some(mut challenge) = work.unit.find::<Challenge>(&id).await? {
        challenge.state = ChallengeState::Void;
        work.unit.save(&challenge).await?;
    }
    Ok(())
}

/// Takes the verdict on a challenge: once. Nothing if there is no such challenge.
pub(crate) async fn resolve(
    work: &mut Work,
    intent_id: &str,
    challenge_id: &str,
    verdict: Verdict,
) -> Result<Option<Verdicted>> {
    let Some(mut challenge) = work.unit.find::<Challenge>(challenge_id).await? else { return Ok(None) };
    if challenge.payment_intent != intent_id {
        return Ok(None);
    }
    let wanted = match verdict {
        Verdict::Approve => ChallengeState::Approved,
        Verdict::Decline => ChallengeState::Declined,
    };
    if challenge.state == wanted {
        return Ok(Some(Verdicted::Resolved(challenge)));
    }
    if challenge.state != ChallengeState::Open {
        return Ok(Some(Verdicted::Conflict(challenge)));
    }
    let Some(mut intent) = work.unit.find::<PaymentIntent>(intent_id).await? else { return Ok(None) };
    let Some(method) = method_of(work, &intent).await? else { return Ok(None) };

    challenge.state = wanted;
    work.unit.save(&challenge).await?;
    match verdict {
        Verdict::Approve => {
            charge::charge(work, &mut intent, &method, plan::after_challenge(method.card.behaviour)).await?;
        }
        Verdict::Decline => refuse(work, &mut intent, &method).await?,
    }
    work.unit.save(&intent).await?;
    Ok(Some(Verdicted::Resolved(challenge)))
}

async fn method_of(work: &mut Work, intent: &PaymentIntent) -> Result<Option<PaymentMethod>> {
    match &intent.payment_method {
        Some(id) => Ok(work.unit.find(id).await?),
        None => Ok(None),
    }
}

async fn refuse(work: &mut Work, intent: &mut PaymentIntent, method: &PaymentMethod) -> Result<()> {
    intent.take(Step::Refuse, "refused")?;
    intent.next_action = None;
    intent.challenge = None;
    intent.payment_method = None;
    intent.last_payment_error = Some(declined::not_authenticated(method));
    work.emit("payment_intent.payment_failed", intent.render(), None).await?;
    Ok(())
}
