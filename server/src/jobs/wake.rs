//! Calling the job loop before its time.

use std::sync::Arc;

use tokio::sync::Notify;

/// A bell between whoever makes work due and the loop that does it. Clones ring the same bell.
#[derive(Debug, Clone, Default)]
pub struct Wake(Arc<Notify>);

impl Wake {
    /// Something is due now. A loop that is at work looks once more when it is done.
    pub fn ring(&self) {
        self.0.notify_one();
    }

    /// Ends when it has rung since the last time that this was waited for. One loop waits, not more:
    /// the bell wakes one.
    pub async fn rung(&self) {
        self.0.notified().await;
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt as _;

    use super::*;

    #[tokio::test]
    async fn it_is_heard_also_by_who_was_busy_and_only_once() {
        let wake = Wake::default();
        assert_eq!(wake.rung().now_or_never(), None);
        wake.ring();
        wake.clone().ring();
        assert_eq!(wake.rung().now_or_never(), Some(()));
        assert_eq!(wake.rung().now_or_never(), None);
    }
}
