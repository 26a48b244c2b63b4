//! The list of languages: plain links, each in its own words.

use leptos::prelude::*;

use crate::{
    shell::Head,
    texts::{Key, Texts},
    wire::LanguagesPage,
};

pub(super) fn draw(page: LanguagesPage, texts: Texts) -> (Head, AnyView) {
    let LanguagesPage { choose, back } = page;
    let title = texts.get(Key::LanguageTitle);
    let separator = if choose.contains('?') { '&' } else { '?' };
    let entry = |(language, name): &(Texts, String)| {
        let tag = language.locale();
        let current = (tag == texts.locale()).then_some("true");
        view! {
            <li>
                <a
                    href=format!("{choose}{separator}locale={tag}")
                    rel="nofollow"
                    lang=tag
                    hreflang=tag
                    dir=language.direction().attribute()
                    aria-current=current
                >
                    {name.clone()}
                </a>
            </li>
        }
    };
    let entries = Texts::by_name().iter().map(entry).collect_view();
    let view = view! {
        <main class="languages">
            <h1>{title.clone()}</h1>
            <ul role="list">{entries}</ul>
            <p>
                <a class="button button-quiet" href=back>
                    {texts.get(Key::LanguageBack)}
                </a>
            </p>
        </main>
    };
    (Head::titled(title), view.into_any())
}
