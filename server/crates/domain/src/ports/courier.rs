//! What telling merchants of events needs.

use std::{sync::Arc, time::Duration};

use super::Outbound;
use crate::model::Event;

/// Writes events as merchants read them.
pub trait RenderEvent: Send + Sync {
    /// The body that is signed and sent.
    fn render(&self, event: &Event) -> Vec<u8>;
}

/// Everything that delivering an event needs besides the [`Ports`](super::Ports).
#[derive(Clone)]
pub struct Courier {
    /// A client that goes only where merchants' endpoints may be.
    pub outbound: Arc<dyn Outbound>,
    /// Writes events.
    pub render: Arc<dyn RenderEvent>,
    /// How long one try may take.
    pub timeout: Duration,
}
