//! The name under which we find our payments again: `orderId`, made of the session and the try.

use domain::model::{AttemptId, SessionId};

/// Between the two; neither has it.
const BETWEEN: char = '.';

/// What a payment of this try is called.
pub(super) fn of(session: &SessionId, attempt: &AttemptId) -> String {
    format!("{}{attempt}", all_of(session))
}

/// What the names of all payments of this session begin with.
pub(super) fn all_of(session: &SessionId) -> String {
    format!("{}{BETWEEN}", session.as_str())
}

/// The session and the try that a payment was made for; nothing if it is none of ours.
pub(super) fn read(order_id: Option<&str>) -> Option<(SessionId, AttemptId)> {
    let (session, attempt) = order_id?.split_once(BETWEEN)?;
    Some((session.parse().ok()?, attempt.parse().ok()?))
}
