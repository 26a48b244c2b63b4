//! Asking the shopper to authenticate, and what comes of the answer, or of none.

use serde_json::json;

use super::{Confirmation, charge, declined, plan};
use crate::{
    challenges::{Challenge, ChallengeState},
    deadlines::Deadline,
    error::Result,
    faults::Fault,
    objects::{PaymentIntent, PaymentMethod, Status, Step},
    work::Work,
};

/// How long a shopper has to answer, in milliseconds: an hour.
const ANSWERED_WITHIN: i64 = 60 * 60 * 1000;

/// How long a bank takes that takes its time, in milliseconds: a minute.
const DECIDED_AFTER: i64 = 60 * 1000;

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
    Deadline::ChallengeExpires.set(&mut work.unit, &challenge.id, work.now + ANSWERED_WITHIN).await?;
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

    work.go_on_under(&intent.faults);
    challenge.state = wanted;
    work.unit.save(&challenge).await?;
    match verdict {
        Verdict::Approve if intent.faults.contains(&Fault::SlowAuthentication) => {
            wait_for_bank(work, &mut intent).await?;
        }
        Verdict::Approve => {
            charge::charge(work, &mut intent, &method, plan::after_challenge(method.card.behaviour)).await?;
        }
        Verdict::Decline => refuse(work, &mut intent, &method).await?,
    }
    work.unit.save(&intent).await?;
    Ok(Some(Verdicted::Resolved(challenge)))
}

/// The shopper has done their part, and the bank does not say yet what it found.
async fn wait_for_bank(work: &mut Work, intent: &mut PaymentIntent) -> Result<()> {
    intent.take(Step::Process, "confirmed")?;
    intent.next_action = None;
    intent.challenge = None;
    Deadline::AuthenticationEnds.set(&mut work.unit, &intent.id, work.now + DECIDED_AFTER).await?;
    work.emit("payment_intent.processing", intent.render(), None).await?;
    Ok(())
}

/// Takes the decision of a bank that took its time.
pub(super) async fn decide(work: &mut Work, intent_id: &str) -> Result<()> {
    let Some(mut intent) = work.unit.find::<PaymentIntent>(intent_id).await? else { return Ok(()) };
    let Some(method) = method_of(work, &intent).await? else { return Ok(()) };
    if intent.status != Status::Processing {
        return Ok(());
    }
    work.go_on_under(&intent.faults);
    charge::charge(work, &mut intent, &method, plan::after_challenge(method.card.behaviour)).await?;
    work.unit.save(&intent).await?;
    Ok(())
}

/// Ends a challenge that nobody has answered: to the payment, that is a failed one.
pub(super) async fn expire(work: &mut Work, challenge_id: &str) -> Result<()> {
    let Some(mut challenge) = work.unit.find::<Challenge>(challenge_id).await? else { return Ok(()) };
    if challenge.state != ChallengeState::Open {
        return Ok(());
    }
    let Some(mut intent) = work.unit.find::<PaymentIntent>(&challenge.payment_intent).await? else {
        return Ok(());
    };
    let Some(method) = method_of(work, &intent).await? else { return Ok(()) };
    work.go_on_under(&intent.faults);
    challenge.state = ChallengeState::Expired;
    work.unit.save(&challenge).await?;
    refuse(work, &mut intent, &method).await?;
    work.unit.save(&intent).await?;
    Ok(())
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
