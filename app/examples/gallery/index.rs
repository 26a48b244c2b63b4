//! The gallery's own pages: the list of all others, and one page at several widths.

/// In pixels: a small phone, a usual one, a tablet, a desk.
const WIDTHS: [u32; 4] = [320, 390, 768, 1280];
const LOOKS: [(&str, &str); 5] = [
    ("As the browser says", "auto/ltr"),
    ("Light", "light/ltr"),
    ("Dark", "dark/ltr"),
    ("Right to left, light", "light/rtl"),
    ("Right to left, dark", "dark/rtl"),
];

/// The list of all pages, in every look.
pub(crate) fn index(names: &[&str]) -> String {
    let cell = |name: &str, (words, place): (&str, &str)| {
        format!(
            "<td><a href=\"{place}/{name}.html\" aria-label=\"{name}: {words}\">look</a> · \
             <a href=\"{place}/widths/{name}.html\" aria-label=\"{name}: {words}, at all widths\">widths</a></td>"
        )
    };
    let row = |name: &&str| {
        let cells: String = LOOKS.map(|look| cell(name, look)).concat();
        format!("<tr><th scope=\"row\">{name}</th>{cells}</tr>")
    };
    let heads: String = LOOKS.map(|(words, _)| format!("<th scope=\"col\">{words}</th>")).concat();
    let rows: String = names.iter().map(row).collect();
    let body = format!(
        "<main class=\"docs\"><h1>Gallery</h1><p>All pages and all parts, filled in with samples. What a \
         shopper sees is drawn by the same code.</p><div class=\"docs-wide\" tabindex=\"0\" role=\"region\" \
         aria-label=\"All pages\"><table><thead><tr><th scope=\"col\">Page</th>{heads}</tr></thead>\
         <tbody>{rows}</tbody></table></div></main>"
    );
    document("auto/style", "Gallery", &body)
}

/// One page at all widths, side by side.
pub(crate) fn at_widths(name: &str) -> String {
    let frames = WIDTHS.map(|width| {
        format!(
            "<figure><figcaption>{width} px</figcaption><iframe src=\"../{name}.html\" width=\"{width}\" \
             height=\"900\" title=\"{name} at {width} pixels\"></iframe></figure>"
        )
    });
    let title = format!("{name}, at all widths");
    let body = format!("<main><h1>{title}</h1><div class=\"widths\">{}</div></main>", frames.concat());
    document("../../style", &title, &body)
}

fn document(style: &str, title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\"><title>{title}</title><link rel=\"stylesheet\" \
         href=\"{style}/main.css\"><link rel=\"stylesheet\" href=\"{style}/gallery.css\"></head>\
         <body>{body}</body></html>"
    )
}
