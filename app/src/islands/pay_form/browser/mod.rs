//! The form, awake.

mod driver;
mod questions;
mod report;
mod script;
mod told;

use std::rc::Rc;

use self::{driver::Driver, told::Told};
use super::{ids, place::Place, scene::Page};
use crate::{
    browser::{Bind, Element, Event as Happened, element, listen, target},
    flow::Event,
};

/// Wakes the form.
pub(crate) fn wake(form: &Element) {
    let driver = Rc::new(Driver::new(Told::find(form)));
    listen(form, "submit", {
        let driver = driver.clone();
        move |event| {
            event.prevent_default();
            driver.submit();
        }
    });
    listen(form, "input", {
        let driver = driver.clone();
        move |event| {
            if let Some(input) = target(&event) {
                driver.tell(edited(input.id()));
            }
        }
    });
    listen(form, "click", {
        let driver = driver.clone();
        move |event| pressed(&driver, &event)
    });
    driver.start();
}

/// Whether the form on the page is busy with a payment, so that nobody else may leave the page.
pub(crate) fn is_paying() -> bool {
    element(ids::PAY).is_some_and(|button| button.has_attribute("aria-busy"))
}

/// What it means that the input of this id was changed. The gateway tells of its own fields itself.
fn edited(id: String) -> Event {
    if id == Place::Email.id() {
        Event::EmailEdited
    } else if id == Place::Name.id() {
        Event::NameEdited
    } else {
        Event::AnswerEdited(id)
    }
}

/// A button, a line in the list of errors, or the label of a field of the gateway's.
fn pressed(driver: &Rc<Driver>, event: &Happened) {
    let pressed = target(event).and_then(|element| element.closest("a,button,[data-for]").ok()?);
    let Some(pressed) = pressed else { return };
    let link = pressed.get_attribute("href");
    let within = link.as_deref().and_then(|link| link.strip_prefix('#'));
    if let Some(id) = within.or(pressed.get_attribute("data-for").as_deref()) {
        event.prevent_default();
        driver.focus(id);
    } else {
        match &*pressed.id() {
            ids::TO_BANK => driver.tell(Event::WentToBank),
            ids::OTHER_CARD => driver.tell(Event::ChoseOtherCard),
            ids::TRY_AGAIN => driver.tell(Event::TriedAgain),
            _ => {}
        }
    }
}

/// The page that is on the screen.
struct Screen;

impl Page for Screen {
    fn text(&mut self, id: &str, text: &str) {
        if let Some(element) = element(id) {
            element.show_text(text);
        }
    }

    fn attribute(&mut self, id: &str, name: &str, value: Option<&str>) {
        if let Some(element) = element(id) {
            element.show_attribute(name, value);
        }
    }
}
