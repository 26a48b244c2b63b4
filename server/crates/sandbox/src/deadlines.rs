//! What happens by itself at some later time, kept with what it happens to.

use crate::store::Unit;

/// What happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deadline {
    /// A pending refund has arrived.
    RefundSucceeds,
    /// A refund comes back.
    RefundFails,
    /// Nobody has answered a challenge.
    ChallengeExpires,
    /// A bank that took its time has made up its mind about a payment.
    AuthenticationEnds,
    /// What was reserved for a payment was not captured.
    AuthorizationExpires,
    /// A bank disputes a charge.
    DisputeOpens,
    /// A bank has looked at the evidence in a dispute.
    DisputeDecided,
    /// Nobody has answered a dispute, or a bank lets an inquiry rest.
    DisputeLapses,
    /// A bank warns that a charge was fraud.
    FraudWarningComes,
}

impl Deadline {
    const ALL: [Self; 9] = [
        Self::RefundSucceeds,
        Self::RefundFails,
        Self::ChallengeExpires,
        Self::AuthenticationEnds,
        Self::AuthorizationExpires,
        Self::DisputeOpens,
        Self::DisputeDecided,
        Self::DisputeLapses,
        Self::FraudWarningComes,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::RefundSucceeds => "refund_succeeds",
            Self::RefundFails => "refund_fails",
            Self::ChallengeExpires => "challenge_expires",
            Self::AuthenticationEnds => "authentication_ends",
            Self::AuthorizationExpires => "authorization_expires",
            Self::DisputeOpens => "dispute_opens",
            Self::DisputeDecided => "dispute_decided",
            Self::DisputeLapses => "dispute_lapses",
            Self::FraudWarningComes => "fraud_warning_comes",
        }
    }

    fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deadline| deadline.name() == name)
    }

    /// Sets it for `subject` at `due` (Unix milliseconds); a later one for the same takes its place.
    pub(crate) async fn set(self, unit: &mut Unit, subject: &str, due: i64) -> Result<(), sqlx::Error> {
        sqlx::query("INSERT OR REPLACE INTO deadlines (kind, subject, due) VALUES (?, ?, ?)")
            .bind(self.name())
            .bind(subject)
            .bind(due)
            .execute(unit.connection())
            .await?;
        Ok(())
    }
}

/// True if [`take`] has something to give.
pub(crate) async fn has_due(unit: &mut Unit, now: i64) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM deadlines WHERE due <= ?)")
        .bind(now)
        .fetch_one(unit.connection())
        .await
}

/// Takes the one that has been due for longest, with its subject.
pub(crate) async fn take(unit: &mut Unit, now: i64) -> Result<Option<(Deadline, String)>, sqlx::Error> {
    let first: Option<(String, String)> = sqlx::query_as(
        "DELETE FROM deadlines WHERE (kind, subject) =
         (SELECT kind, subject FROM deadlines WHERE due <= ? ORDER BY due, kind, subject LIMIT 1)
         RETURNING kind, subject",
    )
    .bind(now)
    .fetch_optional(unit.connection())
    .await?;
    let Some((kind, subject)) = first else { return Ok(None) };
    let unknown = || sqlx::Error::Decode(format!("unknown deadline {kind}").into());
    Ok(Some((Deadline::by_name(&kind).ok_or_else(unknown)?, subject)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_what_happens() {
        for deadline in Deadline::ALL {
            assert_eq!(Deadline::by_name(deadline.name()), Some(deadline));
        }
        assert_eq!(Deadline::by_name("other"), None);
    }
}
