//! Faults: what goes wrong with a coming request of the merchant's server. Each strikes once.

use std::{
    io,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{body::Body, response::Response};
use futures::stream;
use http::StatusCode;
use tokio::{runtime::Handle, sync::watch};

use crate::{books::Decline, failure::ErrorClass};

/// What may go wrong.
#[derive(Debug, Clone)]
pub enum Fault {
    /// The connection breaks before anything is done.
    Unreachable,
    /// The answer is this status with no body, and nothing is done.
    Status(StatusCode),
    /// The answer is an error of this class, and nothing is done.
    Error(ErrorClass),
    /// It is done, and the connection breaks before the answer.
    LoseAnswer,
    /// It is done, and the answer is an error of the class `INTERNAL`.
    InternalAfter,
    /// The next charge is declined with this code.
    Decline(Decline),
}

/// What strikes a request as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strike {
    Unreachable,
    Status(StatusCode),
    Error(ErrorClass),
    LoseAnswer,
    InternalAfter,
}

/// The faults that wait for their request.
#[derive(Debug, Default)]
pub struct Faults {
    armed: Mutex<Vec<(Fault, Option<String>)>>,
    gates: Mutex<Vec<Arc<Gate>>>,
}

impl Faults {
    /// Arms a fault for the next request of the server that asks for this field of the schema, as in
    /// `chargePaymentMethod`, or for the next one at all.
    pub fn arm(&self, fault: Fault, field: Option<&str>) {
        locked(&self.armed).push((fault, field.map(str::to_owned)));
    }

    /// Lets the next mutation that moves money begin, and keeps it waiting before anything is done: it is
    /// in flight until it is released.
    pub fn hold_next(&self, field: Option<&str>) -> Hold {
        let gate = Gate { field: field.map(str::to_owned), stage: watch::Sender::new(Stage::Armed) };
        let gate = Arc::new(gate);
        locked(&self.gates).push(Arc::clone(&gate));
        Hold(gate)
    }

    pub(crate) fn strike(&self, fields: &[String]) -> Option<Strike> {
        let mut armed = locked(&self.armed);
        let place = armed.iter().position(|(fault, field)| {
            !matches!(fault, Fault::Decline(_)) && field.as_ref().is_none_or(|field| fields.contains(field))
        })?;
        Some(match armed.remove(place).0 {
            Fault::Unreachable => Strike::Unreachable,
            Fault::Status(status) => Strike::Status(status),
            Fault::Error(class) => Strike::Error(class),
            Fault::LoseAnswer => Strike::LoseAnswer,
            Fault::InternalAfter => Strike::InternalAfter,
            Fault::Decline(_) => unreachable!("declines were left out"),
        })
    }

    pub(crate) fn decline(&self) -> Option<Decline> {
        let mut armed = locked(&self.armed);
        let place = armed.iter().position(|(fault, _)| matches!(fault, Fault::Decline(_)))?;
        match armed.remove(place).0 {
            Fault::Decline(decline) => Some(decline),
            _ => unreachable!("the place is a decline's"),
        }
    }

    /// Waits here, on a thread that may be kept waiting, if the request is to be held.
    pub(crate) fn hold(&self, field: &str) {
        let mut gates = locked(&self.gates);
        gates.retain(|gate| *gate.stage.borrow() == Stage::Armed);
        let place = gates.iter().position(|gate| gate.field.as_ref().is_none_or(|wanted| wanted == field));
        let gate = place.map(|place| gates.remove(place));
        drop(gates);
        if let Some(gate) = gate {
            // Unless it was released in between.
            gate.stage.send_if_modified(|stage| {
                let armed = *stage == Stage::Armed;
                *stage = (*stage).max(Stage::Held);
                armed
            });
            Handle::current().block_on(gate.reaches(Stage::Released));
        }
    }
}

#[derive(Debug)]
struct Gate {
    field: Option<String>,
    stage: watch::Sender<Stage>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Armed,
    Held,
    Released,
}

impl Gate {
    async fn reaches(&self, wanted: Stage) {
        let mut stage = self.stage.subscribe();
        stage.wait_for(|stage| *stage >= wanted).await.expect("the sender is here");
    }
}

/// A request that is held, or will be. It goes on when this is released or dropped.
#[derive(Debug)]
pub struct Hold(Arc<Gate>);

impl Hold {
    /// Waits until a request is held.
    pub async fn arrived(&self) {
        self.0.reaches(Stage::Held).await;
    }

    /// Lets it go on.
    pub fn release(self) {
        drop(self);
    }

    pub(crate) fn let_go(&self) {
        self.0.stage.send_replace(Stage::Released);
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.let_go();
    }
}

/// A body that fails before its first byte makes the server drop the connection, headers and all.
pub(crate) fn cut() -> Response {
    let lost = io::Error::new(io::ErrorKind::ConnectionReset, "a fault cuts this connection");
    Response::new(Body::from_stream(stream::iter([Err::<Vec<u8>, _>(lost)])))
}

fn locked<T>(list: &Mutex<Vec<T>>) -> std::sync::MutexGuard<'_, Vec<T>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}
