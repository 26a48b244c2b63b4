//! The page that the server draws is the form's first state: nothing jumps when it wakes.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::{
    pay_form,
    scene::{Page, Question, Scene},
};
use crate::{
    flow::State,
    islands::TITLE_ID,
    parts::Questionnaire,
    texts::Texts,
    wire::{self, GatewayClient, Questions, Verb},
};

/// What each id shows: a text, or an attribute under its name.
#[derive(Default)]
struct Wanted(BTreeMap<(String, Option<String>), Option<String>>);

impl Page for Wanted {
    fn text(&mut self, id: &str, text: &str) {
        self.0.insert((id.to_owned(), None), Some(text.to_owned()));
    }

    fn attribute(&mut self, id: &str, name: &str, value: Option<&str>) {
        self.0.insert((id.to_owned(), Some(name.to_owned())), value.map(str::to_owned));
    }
}

/// The opening tag that has this id, and the text right behind it.
fn element<'a>(html: &'a str, id: &str) -> (&'a str, &'a str) {
    let mark = format!(" id=\"{id}\"");
    let part = html.split('<').find(|part| part.contains(&mark)).unwrap_or_else(|| panic!("nothing is {id}"));
    let (tag, text) = part.split_once('>').expect("a tag ends");
    (tag, text.trim())
}

/// The value of an attribute; nothing for one that is merely there.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let with_value = format!(" {name}=\"");
    if let Some((_, rest)) = tag.split_once(&with_value) {
        return rest.split_once('"').map(|(value, _)| value);
    }
    tag.split_whitespace().any(|word| word == name).then_some("")
}

fn form(pending: Option<&str>) -> wire::PayForm {
    wire::PayForm {
        base: "/c/cs_1".into(),
        gateway: GatewayClient {
            driver: "stripe".into(),
            scripts: vec![],
            key: "pk_1".into(),
            settings: vec![],
        },
        locale: "en".into(),
        email: None,
        shown: "2500".into(),
        verb: Verb::Pay,
        pending_action: pending.map(str::to_owned),
    }
}

#[test]
fn what_the_server_draws_is_what_the_browser_begins_with() {
    for pending in [None, Some("pi_1_secret_2")] {
        let texts = Texts::default();
        let words = texts.pay_form("€25.00", Verb::Pay, "Pay Books");
        let questions = Questions { phone: true, ..Questions::default() };
        let questionnaire = Questionnaire::new(questions, None, "Books", texts);
        let asked: Vec<_> = questionnaire
            .questions()
            .into_iter()
            .map(|question| Question { name: question.name, sentence: question.sentence })
            .collect();
        assert_eq!(asked.len(), 1);

        let mut wanted = Wanted::default();
        let state = State::new(pending.map(str::to_owned));
        Scene { state: &state, words: &words, questions: &asked }.show(&mut wanted);
        let title = wanted.0.remove(&(TITLE_ID.to_owned(), None));
        assert_eq!(title.flatten().as_deref(), Some("Pay Books"));
        assert!(wanted.0.len() > 30);

        let form = form(pending);
        let html = Owner::new().with(|| pay_form(form, &words, questionnaire, texts).to_html());
        for ((id, name), value) in wanted.0 {
            let (tag, text) = element(&html, &id);
            match name {
                Some(name) => assert_eq!(attribute(tag, &name), value.as_deref(), "{name} in {tag}"),
                None => assert_eq!(Some(text), value.as_deref(), "{tag}"),
            }
        }
    }
}
