//! The table for people: in the docs and on the sandbox's own page.

use super::{Group, TestCard, test_cards};
use crate::page::html::{code_spans, table};

/// A number as it is printed on a card: in fours, or 4-6-5 for American Express.
pub(crate) fn grouped_number(number: &str) -> String {
    let groups: &[usize] = if number.len() == 15 { &[4, 6, 5] } else { &[4, 4, 4, 4, 4] };
    let mut rest = number;
    let mut parts = Vec::new();
    for length in groups {
        let (part, after) = rest.split_at(rest.len().min(*length));
        if !part.is_empty() {
            parts.push(part);
        }
        rest = after;
    }
    parts.join(" ")
}

fn in_group(group: Group) -> impl Iterator<Item = &'static TestCard> {
    test_cards().iter().filter(move |card| card.group == group)
}

/// One HTML table for each group.
pub(crate) fn as_html() -> String {
    Group::ALL.map(section).concat()
}

fn section(group: Group) -> String {
    let rows = in_group(group).map(|card| {
        let method = card.method.map(|name| format!("<code>{name}</code>")).unwrap_or_default();
        let (number, about) = (grouped_number(card.number), code_spans(card.about));
        format!("<td class=\"number\">{number}</td><td>{about}</td><td>{method}</td>")
    });
    let title = group.title();
    format!("<h3>{title}</h3>\n{}", table(title, &["Number", "What it does", "Name in an API call"], rows))
}

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, fmt::Write};

    use super::*;
    use crate::cards::{ALIASES, Behaviour, by_method, by_number, passes_luhn};

    fn as_markdown() -> String {
        let mut text = String::from(
            "# Test cards\n\nWhat each card number does in the [sandbox](sandbox.md). Any expiry date in the future and \
             any security code of the right length (three digits, four for American Express) go with each. Every other \
             number is refused, so no real card can end up here.\n\nThis page is written from the table in \
             `server/crates/sandbox/src/cards/table.rs`: change that, then run `UPDATE_DOCS=1 cargo test -p sandbox`.\n",
        );
        for group in Group::ALL {
            let _ = write!(
                text,
                "\n## {}\n\n| Number | What it does | Name in an API call |\n|---|---|---|\n",
                group.title()
            );
            for card in in_group(group) {
                let method = card.method.map(|name| format!("`{name}`")).unwrap_or_default();
                let _ = writeln!(text, "| {} | {} | {method} |", grouped_number(card.number), card.about);
            }
        }
        text.push_str(
            "\n## Mistakes that any number can show\n\n| What is typed | Error |\n|---|---|\n\
             | Month 13 | `invalid_expiry_month` |\n| A month of this year that is over | `invalid_expiry_month` |\n\
             | Year 95, or a year that is over | `invalid_expiry_year` |\n| Security code 99 | `invalid_cvc` |\n",
        );
        text
    }

    #[test]
    fn the_page_in_the_docs_is_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/test-cards.md");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(path, as_markdown()).unwrap();
        }
        let written = std::fs::read_to_string(path).unwrap();
        assert!(
            written == as_markdown(),
            "server/docs/test-cards.md is old: run UPDATE_DOCS=1 cargo test -p sandbox"
        );
    }

    #[test]
    fn numbers_and_names_are_unique_and_numbers_are_card_numbers() {
        let numbers: HashSet<_> = test_cards().iter().map(|card| card.number).collect();
        let names: Vec<_> = test_cards().iter().filter_map(|card| card.method).collect();
        assert_eq!(numbers.len(), test_cards().len());
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
        for card in test_cards() {
            assert_eq!(
                passes_luhn(card.number),
                card.behaviour != Behaviour::IncorrectNumber,
                "check digit of {}",
                card.number
            );
        }
    }

    #[test]
    fn cards_are_found_by_number_and_by_name() {
        assert_eq!(by_number("378282246310005").unwrap().brand, "amex");
        assert_eq!(by_method("pm_card_refundFail").unwrap().number, "4000000000005126");
        assert_eq!(by_method("pm_card_amex_threeDSecureNotSupported").unwrap().number, "378282246310005");
        assert!(ALIASES.iter().all(|(alias, _)| by_method(alias).is_some()));
        assert!(by_method("pm_card_none").is_none());
        assert!(by_number("4111111111111111").is_none());
    }

    #[test]
    fn numbers_are_grouped_as_on_the_card() {
        assert_eq!(grouped_number("4242424242424242"), "4242 4242 4242 4242");
        assert_eq!(grouped_number("378282246310005"), "3782 822463 10005");
        assert_eq!(grouped_number("36227206271667"), "3622 7206 2716 67");
        assert_eq!(grouped_number("6205500000000000004"), "6205 5000 0000 0000 004");
    }
}
