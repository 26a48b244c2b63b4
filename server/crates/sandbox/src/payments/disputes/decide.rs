//! Deciding: the bank has looked at the evidence. A test says how by what it writes there:
//! <https://docs.stripe.com/testing#disputes>.

use super::{end, funds, lapse, open::due_by};
use crate::{
    error::Result,
    objects::{Dispute, DisputeStep},
    work::Work,
};

/// What a bank makes of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decision {
    Ends(DisputeStep),
    Escalates,
}

/// Decides, if the evidence is one that decides; any other stays under review.
pub(in crate::payments) async fn decide(work: &mut Work, id: &str) -> Result<()> {
    let Some(mut dispute) = end::find(work, id).await? else { return Ok(()) };
    match decision(dispute.evidence.uncategorized_text(), dispute.status.is_inquiry()) {
        Some(Decision::Ends(step)) => _ = end::end(work, &mut dispute, step).await?,
        Some(Decision::Escalates) => escalate(work, &mut dispute).await?,
        None => {}
    }
    Ok(())
}

fn decision(text: Option<&str>, inquiry: bool) -> Option<Decision> {
    match (text, inquiry) {
        (Some("winning_evidence" | "losing_evidence"), true) => Some(Decision::Ends(DisputeStep::Dismiss)),
        (Some("escalate_inquiry_evidence"), true) => Some(Decision::Escalates),
        (Some("winning_evidence"), false) => Some(Decision::Ends(DisputeStep::Win)),
        (Some("losing_evidence"), false) => Some(Decision::Ends(DisputeStep::Lose)),
        _ => None,
    }
}

/// The question becomes a dispute: the money goes, and the merchant may answer anew.
async fn escalate(work: &mut Work, dispute: &mut Dispute) -> Result<()> {
    let Some(status) = dispute.status.after(DisputeStep::Escalate) else { return Ok(()) };
    let before = dispute.render();
    dispute.status = status;
    dispute.due_by = due_by(work.seconds());
    funds::withdraw(work, dispute);
    work.unit.save(dispute).await?;
    lapse::set(work, dispute).await?;
    work.emit_update("charge.dispute.updated", &before, dispute.render()).await?;
    work.emit("charge.dispute.funds_withdrawn", dispute.render(), None).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_texts_decide() {
        let ends = |step| Some(Decision::Ends(step));
        for (text, inquiry, expected) in [
            (Some("winning_evidence"), false, ends(DisputeStep::Win)),
            (Some("losing_evidence"), false, ends(DisputeStep::Lose)),
            (Some("escalate_inquiry_evidence"), false, None),
            (Some("winning_evidence"), true, ends(DisputeStep::Dismiss)),
            (Some("losing_evidence"), true, ends(DisputeStep::Dismiss)),
            (Some("escalate_inquiry_evidence"), true, Some(Decision::Escalates)),
            (Some("We sent it."), false, None),
            (None, true, None),
        ] {
            assert_eq!(decision(text, inquiry), expected, "{text:?} {inquiry}");
        }
    }
}
