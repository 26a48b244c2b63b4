//! A page as text, on which the form can be shown in any of its states, as a browser would show it.

use app::FormPage;

/// A whole document.
pub(crate) struct Stage {
    html: String,
}

impl Stage {
    pub(crate) fn new(html: String) -> Self {
        Self { html }
    }

    pub(crate) fn into_html(self) -> String {
        self.html
    }

    /// Puts something in front of what an element holds.
    pub(crate) fn put_into(&mut self, id: &str, content: &str) {
        let (_, end) = self.tag(id);
        self.html.insert_str(end, content);
    }

    /// Marks the document's element as the loader does.
    pub(crate) fn mark_document(&mut self, app: &str) {
        self.html = self.html.replacen("<html ", &format!("<html data-app=\"{app}\" "), 1);
    }

    /// Shows the watch over the page, as its island does.
    pub(crate) fn open_watch(&mut self) {
        let closed = "class=\"page-watch\"";
        assert!(self.html.contains(closed), "a checkout is watched over");
        self.html = self.html.replacen(closed, &format!("data-open {closed}"), 1);
    }

    /// Where the opening tag begins and ends that has this id.
    fn tag(&self, id: &str) -> (usize, usize) {
        let mark = format!(" id=\"{id}\"");
        let at = self.html.find(&mark).unwrap_or_else(|| panic!("the page has a {id}"));
        let start = self.html[..at].rfind('<').expect("an attribute is in a tag");
        let mut quoted = false;
        let length = self.html[start..].find(|character| {
            quoted ^= character == '"';
            character == '>' && !quoted
        });
        (start, start + length.expect("a tag ends") + 1)
    }
}

impl FormPage for Stage {
    /// None of the elements whose text changes holds anything but text.
    fn text(&mut self, id: &str, text: &str) {
        let (_, start) = self.tag(id);
        let end = start + self.html[start..].find('<').expect("an element ends");
        self.html.replace_range(start..end, &escaped(text));
    }

    fn attribute(&mut self, id: &str, name: &str, value: Option<&str>) {
        let (start, end) = self.tag(id);
        let mut tag = without(&self.html[start..end - 1], name);
        if let Some(value) = value {
            tag.push_str(&format!(" {name}=\"{}\"", escaped(value)));
        }
        self.html.replace_range(start..end - 1, &tag);
    }
}

/// An opening tag without one of its attributes. Every second part between quotes is a value.
fn without(tag: &str, name: &str) -> String {
    let with_value = format!(" {name}=");
    let mut kept = String::new();
    let mut parts = tag.split('"');
    while let Some(names) = parts.next() {
        let value = parts.next();
        if let Some(before) = names.strip_suffix(&with_value) {
            kept.push_str(before);
            continue;
        }
        let names: Vec<_> = names.split(' ').filter(|word| *word != name).collect();
        kept.push_str(&names.join(" "));
        if let Some(value) = value {
            kept.push_str(&format!("\"{value}\""));
        }
    }
    kept
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
