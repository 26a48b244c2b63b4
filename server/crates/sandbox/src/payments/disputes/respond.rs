//! Responding: the merchant notes evidence, and sends it to the bank.

use super::{close, end};
use crate::{
    deadlines::Deadline,
    error::{ApiError, Result},
    form::MetadataChange,
    objects::{Dispute, DisputeStep, EvidenceChange},
    work::Work,
};

/// What a merchant says to a dispute.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) evidence: Option<EvidenceChange>,
    /// Whether the evidence goes to the bank now; without a word, new evidence does.
    pub(crate) submit: Option<bool>,
    pub(crate) metadata: Option<MetadataChange>,
}

/// Takes it. The bank decides in a moment, so whoever asks next may see it done.
pub(crate) async fn respond(work: &mut Work, dispute: &mut Dispute, response: Response) -> Result<()> {
    if dispute.status.is_over() {
        return Err(close::over());
    }
    end::go_on_under(work, dispute).await?;
    let before = dispute.render();
    let submits = response.submit.unwrap_or(response.evidence.is_some());
    if let Some(change) = response.evidence {
        dispute.evidence.apply(change)?;
    }
    if let Some(change) = response.metadata {
        change.apply(&mut dispute.metadata)?;
    }
    if submits {
        submit(work, dispute).await?;
    }
    let after = dispute.render();
    if after != before {
        work.unit.save(dispute).await?;
        work.emit_update("charge.dispute.updated", &before, after).await?;
    }
    Ok(())
}

async fn submit(work: &mut Work, dispute: &mut Dispute) -> Result<()> {
    if dispute.evidence.is_empty() {
        return Err(ApiError::invalid("There is no evidence to submit.").param("evidence"));
    }
    dispute.status = dispute.status.after(DisputeStep::Submit).ok_or_else(close::over)?;
    dispute.submissions += 1;
    dispute.past_due = work.seconds() > dispute.due_by;
    Deadline::DisputeDecided.set(&mut work.unit, &dispute.id, work.now).await?;
    Ok(())
}
