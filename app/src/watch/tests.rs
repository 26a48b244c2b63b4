use super::*;

const MINUTE: u32 = 60;
const SEEN: Event = Event::Changed { visible: true, online: true };
const HIDDEN: Event = Event::Changed { visible: false, online: true };
const OFFLINE: Event = Event::Changed { visible: true, online: false };

/// A page with its clock, and whether the form is busy.
struct Page {
    watch: Watch,
    now: u32,
    busy: bool,
    timer: Option<(u32, u32)>,
}

impl Page {
    fn new(seconds: u32) -> Self {
        let mut page = Self { watch: Watch::new(seconds), now: 0, busy: false, timer: None };
        page.does(Event::Started { visible: true, online: true }, &[]);
        page
    }

    /// Something happens now; these are all effects but the timer.
    fn does(&mut self, event: Event, expected: &[Effect]) {
        let what = format!("{event:?}");
        let mut effects = self.watch.step(self.now, self.busy, event);
        if let Some(Effect::Timer(ticket, pause)) = effects.last().copied() {
            self.timer = Some((ticket, self.now + pause));
            effects.pop();
        }
        assert_eq!(effects, expected, "after {what}");
    }

    /// The timer that was set is over.
    fn ticks(&mut self, at: u32, expected: &[Effect]) {
        let (ticket, due) = self.timer.take().expect("a timer was set");
        assert_eq!(due, at * 1_000);
        self.now = due;
        self.does(Event::Tick(ticket), expected);
    }

    fn stands(&mut self, next: NextStep, seconds: Option<u32>) {
        self.does(Event::Stands(Some(Standing { next, seconds })), &[]);
    }

    fn waits_for_a_card(&mut self, seconds: u32) {
        self.stands(NextStep::Trouble { message: String::new() }, Some(seconds));
    }

    fn reads(&self) -> (Option<u32>, Option<&str>) {
        (self.watch.view.minutes, self.watch.view.said.as_deref())
    }
}

fn leave() -> NextStep {
    NextStep::Leave { to: "/c/cs_1/receipt".into() }
}

fn given(seconds: u32, message: &str) -> Event {
    Event::Given(Some(MoreTime { seconds, message: message.into() }))
}

#[test]
fn the_shopper_is_told_at_five_minutes_and_at_one() {
    let mut page = Page::new(30 * MINUTE);
    page.ticks(25 * MINUTE, &[Effect::Look]);
    assert_eq!(page.reads(), (None, None), "the server is asked first");
    page.waits_for_a_card(5 * MINUTE);
    assert_eq!(page.reads(), (Some(5), None));
    page.ticks(29 * MINUTE, &[Effect::Look]);
    page.waits_for_a_card(MINUTE);
    assert_eq!(page.reads(), (Some(1), None));
}

#[test]
fn a_page_that_is_opened_late_says_what_is_left() {
    let mut page = Page::new(200);
    page.now = 1;
    let (ticket, _) = page.timer.take().unwrap();
    page.does(Event::Tick(ticket), &[Effect::Look]);
    page.waits_for_a_card(199);
    assert_eq!(page.reads(), (Some(4), None));
}

#[test]
fn nobody_is_warned_whose_time_was_moved_in_another_tab() {
    let mut page = Page::new(30 * MINUTE);
    page.ticks(25 * MINUTE, &[Effect::Look]);
    page.waits_for_a_card(10 * MINUTE);
    assert_eq!(page.reads(), (None, None));
    page.ticks(30 * MINUTE, &[Effect::Look]);
}

#[test]
fn whoever_cannot_ask_is_warned_all_the_same() {
    let mut page = Page::new(30 * MINUTE);
    page.ticks(25 * MINUTE, &[Effect::Look]);
    page.does(Event::Stands(None), &[]);
    assert_eq!(page.reads(), (Some(5), None));

    let mut offline = Page::new(30 * MINUTE);
    offline.does(OFFLINE, &[]);
    offline.ticks(25 * MINUTE, &[]);
    assert_eq!(offline.reads(), (Some(5), None));
}

#[test]
fn more_time_is_asked_for_once_and_its_answer_stays_until_the_shopper_goes_on() {
    let mut page = warned(100);
    page.does(Event::NeedsMore, &[Effect::AskForMore]);
    page.does(Event::NeedsMore, &[]);
    page.does(given(400, "You have 6 more minutes."), &[]);
    assert_eq!(page.reads(), (None, Some("You have 6 more minutes.")));
    page.does(Event::WentOn, &[]);
    assert_eq!(page.reads(), (None, None));
    page.ticks(100, &[Effect::Look]);
    page.waits_for_a_card(300);
    page.does(Event::NeedsMore, &[Effect::AskForMore]);
    page.does(Event::Given(None), &[Effect::Look]);
    page.waits_for_a_card(299);
    assert_eq!(page.reads(), (Some(5), None));
}

#[test]
fn a_refusal_leaves_the_last_warning_to_come() {
    let mut page = warned(100);
    page.does(Event::NeedsMore, &[Effect::AskForMore]);
    page.does(given(95, "It cannot stay open."), &[]);
    page.does(Event::WentOn, &[]);
    assert_eq!(page.reads(), (Some(2), Some("It cannot stay open.")));
    page.ticks(35, &[Effect::Look]);
    page.waits_for_a_card(MINUTE);
    assert_eq!(page.reads(), (Some(1), None));
}

/// A page with so many seconds left, whose shopper was told so.
fn warned(seconds: u32) -> Page {
    let mut page = Page::new(seconds);
    let (ticket, _) = page.timer.take().unwrap();
    page.does(Event::Tick(ticket), &[Effect::Look]);
    page.waits_for_a_card(seconds);
    assert!(page.watch.view.minutes.is_some());
    page
}

#[test]
fn at_the_end_the_page_goes_where_the_server_says() {
    let mut page = warned(50);
    page.ticks(50, &[Effect::Look]);
    assert_eq!(page.reads().0, Some(1));
    // Our count is a little early: the server still has the session open.
    page.waits_for_a_card(0);
    page.ticks(51, &[Effect::Look]);
    page.does(Event::Stands(Some(Standing { next: leave(), seconds: None })), &[Effect::Leave]);
}

#[test]
fn a_payment_under_way_is_left_alone() {
    let mut page = warned(50);
    page.busy = true;
    page.ticks(50, &[Effect::Look]);
    page.stands(leave(), None);
    page.busy = false;
    page.ticks(51, &[Effect::Look]);
    page.does(Event::Stands(Some(Standing { next: leave(), seconds: None })), &[Effect::Leave]);
}

#[test]
fn a_page_that_is_looked_at_again_moves_on_if_another_tab_has_paid() {
    let mut page = Page::new(30 * MINUTE);
    page.does(HIDDEN, &[]);
    page.now = 60_000;
    page.does(SEEN, &[Effect::Look]);
    page.does(Event::Stands(Some(Standing { next: leave(), seconds: None })), &[Effect::Leave]);
}

#[test]
fn while_another_tab_pays_it_is_asked_again_until_that_is_decided() {
    let mut page = Page::new(30 * MINUTE);
    page.does(SEEN, &[Effect::Look]);
    page.stands(NextStep::Wait, Some(1800));
    page.ticks(1, &[Effect::Look]);
    page.stands(NextStep::Wait, Some(1799));
    page.ticks(3, &[Effect::Look]);
    page.waits_for_a_card(1797);
    assert_eq!(page.timer.unwrap().1, 25 * MINUTE * 1_000, "the other tab's card was refused");
}

#[test]
fn a_page_that_cannot_be_seen_asks_nothing() {
    let mut page = warned(50);
    page.does(HIDDEN, &[]);
    page.ticks(50, &[]);
    assert_eq!(page.timer, None);
    page.does(SEEN, &[Effect::Look]);

    let mut waiting = Page::new(30 * MINUTE);
    waiting.does(SEEN, &[Effect::Look]);
    waiting.does(HIDDEN, &[]);
    waiting.stands(NextStep::Wait, Some(1800));
    assert_eq!(waiting.timer.unwrap().1, 25 * MINUTE * 1_000);
}

#[test]
fn the_connection_goes_and_comes() {
    let mut page = Page::new(30 * MINUTE);
    page.does(SEEN, &[Effect::Look]);
    page.waits_for_a_card(1800);
    assert_eq!(page.watch.view.connection, Connection::Quiet, "it was there all the time");
    page.does(OFFLINE, &[]);
    assert_eq!(page.watch.view.connection, Connection::Offline);
    page.does(OFFLINE, &[]);
    page.does(SEEN, &[Effect::Look]);
    assert_eq!(page.watch.view.connection, Connection::Back);
}

#[test]
fn a_stale_timer_and_a_second_question_change_nothing() {
    let mut page = Page::new(30 * MINUTE);
    let (ticket, _) = page.timer.unwrap();
    page.does(SEEN, &[Effect::Look]);
    page.does(SEEN, &[]);
    page.now = 29 * MINUTE * 1_000;
    page.does(Event::Tick(ticket), &[]);
    assert_eq!(page.reads(), (None, None));
}
