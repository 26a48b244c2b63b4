//! The merchant's site, which fails when it is told to.

use std::{
    collections::{HashSet, VecDeque},
    sync::{Mutex, MutexGuard},
};

use async_trait::async_trait;
use domain::ports::{Outbound, OutboundError, OutboundRequest, OutboundResponse};

use crate::world::give_way;

/// See above.
#[derive(Default)]
pub(crate) struct Site(Mutex<State>);

#[derive(Default)]
struct State {
    answers: VecDeque<Option<u16>>,
    /// Address and body of what was taken with a 200.
    taken: HashSet<(String, String)>,
}

impl Site {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().expect("a failed sequence is not gone on with")
    }

    /// The next so many calls are answered so; `None` is no answer.
    pub(crate) fn will(&self, calls: u8, answer: Option<u16>) {
        self.state().answers.extend((0..calls).map(|_| answer));
    }

    /// Nothing goes wrong any more.
    pub(crate) fn calm_down(&self) {
        self.state().answers.clear();
    }

    /// Whether the site at that address has taken that body.
    pub(crate) fn has(&self, url: &str, body: &str) -> bool {
        self.state().taken.contains(&(url.to_owned(), body.to_owned()))
    }
}

#[async_trait]
impl Outbound for Site {
    async fn send(&self, request: OutboundRequest) -> Result<OutboundResponse, OutboundError> {
        give_way().await;
        let answer = {
            let mut state = self.state();
            let answer = state.answers.pop_front().unwrap_or(Some(200));
            if answer == Some(200) {
                let body = String::from_utf8(request.body).expect("events are text");
                state.taken.insert((request.url.into(), body));
            }
            answer
        };
        give_way().await;
        match answer {
            Some(status) => Ok(OutboundResponse { status, headers: Vec::new(), body: Vec::new() }),
            None => Err(OutboundError::NoAnswer("time ran out".to_owned())),
        }
    }
}
