//! What happens around a checkout while its page is open, as a pure machine: time runs out, the connection
//! goes and comes, and the payment may be made elsewhere. Nothing here touches a browser.

mod report;
#[cfg(test)]
mod tests;

pub use self::report::{Happened, Report};
use crate::{
    flow::poll_pause_ms,
    wire::{MoreTime, NextStep, Standing},
};

/// From here on the shopper is told that time runs out, and again in the last minute.
const WARNING_MS: u32 = 5 * MINUTE_MS;
const MINUTE_MS: u32 = 60_000;

/// What the page shows, and what is known. Times are milliseconds since the page was asked for, as the
/// browser counts them; what time it is, only the server knows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is so or not, whatever the others are")]
pub struct Watch {
    /// Until when the session stays open.
    ends: u32,
    /// There is a connection, as far as the browser knows.
    online: bool,
    /// The page can be seen. One that cannot asks nothing.
    visible: bool,
    /// Our server was asked how things stand and has not answered.
    looking: bool,
    /// It was asked for more time and has not answered.
    asking: bool,
    /// How often it was asked in a row because another tab pays, or because nobody answered.
    asked: u32,
    /// Counts the timers: all but the last are stale.
    ticket: u32,
    /// What the shopper reads.
    pub view: View,
}

/// What the shopper reads.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct View {
    /// About the connection.
    pub connection: Connection,
    /// So many minutes are left, and the shopper was told so.
    pub minutes: Option<u32>,
    /// What our server said when it was asked for more time, instead of that.
    pub said: Option<String>,
}

/// What is said of the connection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Connection {
    /// Nothing: there was always one.
    #[default]
    Quiet,
    /// There is none.
    Offline,
    /// There is one again.
    Back,
}

/// What happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The page is alive.
    Started {
        /// Whether the page can be seen.
        visible: bool,
        /// Whether there is a connection.
        online: bool,
    },
    /// The timer of this number is over.
    Tick(u32),
    /// The page was hidden or is seen again, the connection went or came.
    Changed {
        /// Whether the page can be seen.
        visible: bool,
        /// Whether there is a connection.
        online: bool,
    },
    /// The shopper asks for more time.
    NeedsMore,
    /// The shopper has gone on from the button that asks for it.
    WentOn,
    /// Our server's answer to how things stand; `None` where none came.
    Stands(Option<Standing>),
    /// Our server's answer to a wish for more time.
    Given(Option<MoreTime>),
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// Ask our server how things stand.
    Look,
    /// Ask it for more time.
    AskForMore,
    /// Come back with [`Event::Tick`] and this number after so many milliseconds.
    Timer(u32, u32),
    /// Go to the checkout's address: another page belongs here.
    Leave,
}

impl Watch {
    /// A page whose session stays open for so many seconds.
    pub fn new(seconds: u32) -> Self {
        Self {
            ends: seconds.saturating_mul(1_000),
            online: true,
            visible: true,
            looking: false,
            asking: false,
            asked: 0,
            ticket: 0,
            view: View::default(),
        }
    }

    /// Makes the watch what it is after an event at that time, and says what is to be done. While the form is
    /// `busy` with a payment it alone decides where the page goes.
    pub fn step(&mut self, now: u32, busy: bool, event: Event) -> Vec<Effect> {
        match event {
            Event::Tick(ticket) if ticket != self.ticket => return Vec::new(),
            Event::Started { visible, online } => self.surround(visible, online),
            Event::Tick(_) => {
                // The end may have moved in another tab, so that nobody is told before it was asked.
                if self.due(now).is_some() || self.asked > 0 || now >= self.ends {
                    return self.look(now);
                }
            }
            Event::Changed { visible, online } => {
                self.surround(visible, online);
                return self.look(now);
            }
            Event::NeedsMore => {
                if !self.asking {
                    self.asking = true;
                    return vec![Effect::AskForMore];
                }
            }
            Event::WentOn => {
                if self.ends.saturating_sub(now) > WARNING_MS {
                    self.view.said = None;
                }
            }
            Event::Stands(standing) => return self.stands(now, busy, standing),
            Event::Given(given) => {
                self.asking = false;
                let Some(MoreTime { seconds, message }) = given else { return self.look(now) };
                self.ends = end(now, seconds);
                self.view.said = Some(message);
                // What is left was just said.
                self.view.minutes = minutes(seconds.saturating_mul(1_000));
            }
        }
        self.timer(now)
    }

    fn surround(&mut self, visible: bool, online: bool) {
        self.visible = visible;
        match (self.online, online) {
            (_, false) => self.view.connection = Connection::Offline,
            (false, true) => self.view.connection = Connection::Back,
            (true, true) => {}
        }
        self.online = online;
    }

    fn look(&mut self, now: u32) -> Vec<Effect> {
        if self.visible && self.online && !self.looking {
            self.looking = true;
            return vec![Effect::Look];
        }
        self.tell(now);
        self.timer(now)
    }

    fn stands(&mut self, now: u32, busy: bool, standing: Option<Standing>) -> Vec<Effect> {
        self.looking = false;
        let asks_again = match &standing {
            Some(Standing { next: NextStep::Leave { .. }, .. }) if !busy => return vec![Effect::Leave],
            Some(Standing { next, .. }) => matches!(next, NextStep::Leave { .. } | NextStep::Wait),
            None => true,
        };
        self.asked = if asks_again { self.asked.saturating_add(1) } else { 0 };
        if let Some(seconds) = standing.and_then(|standing| standing.seconds) {
            self.ends = end(now, seconds);
        }
        self.tell(now);
        self.timer(now)
    }

    /// How many minutes the shopper must be told of.
    fn due(&self, now: u32) -> Option<u32> {
        let left = minutes(self.ends.saturating_sub(now))?;
        let is_news = self.view.minutes.is_none_or(|told| told > 1 && left == 1);
        is_news.then_some(left)
    }

    fn tell(&mut self, now: u32) {
        if minutes(self.ends.saturating_sub(now)).is_none() {
            self.view.minutes = None;
        } else if let Some(left) = self.due(now) {
            self.view.minutes = Some(left);
            self.view.said = None;
        }
    }

    /// One timer, to whatever comes next.
    fn timer(&mut self, now: u32) -> Vec<Effect> {
        self.ticket = self.ticket.wrapping_add(1);
        let left = self.ends.saturating_sub(now);
        let next = match self.view.minutes {
            None => left.saturating_sub(WARNING_MS),
            Some(minutes) if minutes > 1 => left.saturating_sub(MINUTE_MS),
            Some(_) => left,
        };
        let again = poll_pause_ms(self.asked);
        // Whoever cannot look waits for the event that lets them.
        let can_look = self.visible && self.online;
        let pause = match (left, can_look && self.asked > 0) {
            (0, _) if can_look => again,
            (0, _) => return Vec::new(),
            (_, true) => next.min(again),
            (_, false) => next,
        };
        vec![Effect::Timer(self.ticket, pause.max(1))]
    }
}

fn end(now: u32, seconds: u32) -> u32 {
    now.saturating_add(seconds.saturating_mul(1_000))
}

/// So many minutes are left, begun ones counted as whole; `None` where there is no need to hurry, or nothing
/// to hurry for.
fn minutes(left: u32) -> Option<u32> {
    (1..=WARNING_MS).contains(&left).then(|| left.div_ceil(MINUTE_MS))
}
