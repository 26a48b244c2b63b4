//! The menu for people: in the docs and on the sandbox's own page.

use super::{FAULTS, Operation, Stage, table::Entry};
use crate::page::html::{code_spans, table};

fn at(stage: Stage) -> impl Iterator<Item = &'static Entry> {
    FAULTS.iter().filter(move |entry| entry.stage == stage)
}

fn operations(entry: &Entry) -> String {
    entry.on.iter().copied().map(Operation::name).collect::<Vec<_>>().join(", ")
}

/// One HTML table for each stage.
pub(crate) fn as_html() -> String {
    Stage::ALL.map(section).concat()
}

fn section(stage: Stage) -> String {
    let rows = at(stage).map(|entry| {
        let (name, about) = (entry.name, code_spans(entry.about));
        format!("<td><code>{name}</code></td><td>{about}</td><td>{}</td>", operations(entry))
    });
    let title = stage.title();
    format!("<h3>{title}</h3>\n{}", table(title, &["Name", "What happens", "On"], rows))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    fn as_markdown() -> String {
        let mut text = include_str!("document.md").to_owned();
        for stage in Stage::ALL {
            let _ = write!(text, "\n### {}\n\n| Name | What happens | On |\n|---|---|---|\n", stage.title());
            for entry in at(stage) {
                let _ = writeln!(text, "| `{}` | {} | {} |", entry.name, entry.about, operations(entry));
            }
        }
        text
    }

    #[test]
    fn the_page_in_the_docs_is_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/faults.md");
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(path, as_markdown()).unwrap();
        }
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert!(
            written == as_markdown(),
            "server/docs/faults.md is old: run UPDATE_DOCS=1 cargo test -p sandbox"
        );
    }
}
