//! The document around every page: `<html>`, its head, and nothing inline, so that the policy of
//! the page needs no nonce.

use leptos::{html, prelude::*};

use crate::{
    assets::{Asset, Assets},
    islands::TITLE_ID,
    pages,
    parts::{OtherLanguages, PageBrand},
    texts::Texts,
    wire::{Brand, GatewayScript, Page},
};

/// What every page needs beside its own matter.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    /// The shopper's language.
    pub texts: Texts,
    /// The files to link to.
    pub assets: &'a Assets,
    /// No real money moves, and the page says so.
    pub test_mode: bool,
    /// Where another language can be chosen for this page, a path on our own origin.
    pub languages: Option<&'a str>,
    /// The merchant's picture.
    pub brand: Option<&'a Brand>,
    /// How the page looks, if it looks otherwise than by itself: a style sheet that sets tokens.
    pub theme: Option<&'a Asset>,
}

/// What a page puts into the document's head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) title: String,
    /// The page has islands and needs the WebAssembly.
    pub(crate) islands: bool,
    /// A gateway's scripts that an island is going to load.
    pub(crate) gateway_scripts: Vec<GatewayScript>,
    pub(crate) refresh: Refresh,
    /// What a chat shows of the page.
    pub(crate) preview: Option<Preview>,
}

/// What a chat shows of a page (<https://ogp.me/>).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Preview {
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) site: String,
    /// The page's own address, with its origin.
    pub(crate) url: String,
    /// The address of a picture, with its origin.
    pub(crate) image: Option<String>,
}

/// Whether the browser loads the page again by itself, where no island can do better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refresh {
    Never,
    WithoutScript { seconds: u32 },
}

impl Head {
    pub(crate) fn titled(title: String) -> Self {
        Self { title, islands: false, gateway_scripts: vec![], refresh: Refresh::Never, preview: None }
    }
}

/// Draws a page: a whole document, ready to be sent.
pub fn render(page: Page, context: &PageContext<'_>) -> String {
    let html = Owner::new().with(|| document(page, *context).to_html());
    // Leptos marks places for a browser's half that would draw them again; ours does not. Text cannot hold the
    // mark, since its `<` is escaped.
    html.replace("<!>", "")
}

fn document(page: Page, context: PageContext<'_>) -> impl IntoView + use<> {
    let PageContext { texts, assets, test_mode, languages, brand, theme } = context;
    provide_context(PageBrand(brand.cloned()));
    provide_context(OtherLanguages(languages.map(str::to_owned)));
    let (head, main) = pages::draw(page, texts);
    let banner = test_mode.then(|| pages::test_banner(texts));
    view! {
        <!DOCTYPE html>
        <html lang=texts.locale() dir=texts.direction().attribute()>
            <head>{head_content(head, assets, theme)}</head>
            <body>{banner} {main}</body>
        </html>
    }
}

fn head_content(head: Head, assets: &Assets, theme: Option<&Asset>) -> impl IntoView + use<> {
    let Head { title, islands, gateway_scripts, refresh, preview } = head;
    view! {
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title id=TITLE_ID>{title}</title>
        {preview.map(preview_content)}
        {refresh_content(refresh)}
        <link rel="icon" href=assets.favicon.clone() type="image/svg+xml" />
        {style_sheet(assets.css.clone())}
        {theme.cloned().map(style_sheet)}
        {islands.then(|| island_start(assets))}
        {gateway_scripts.into_iter().map(script_preload).collect_view()}
    }
}

fn style_sheet(css: Asset) -> impl IntoView {
    view! { <link rel="stylesheet" href=css.url integrity=css.integrity /> }
}

/// The module that starts the islands, and word to the browser of what it is going to fetch.
fn island_start(assets: &Assets) -> impl IntoView + use<> {
    let Assets { script, old_script, wasm, .. } = assets.clone();
    // A preload of this kind takes no hash; the module checks it when it fetches.
    view! {
        <link
            rel="preload"
            r#as="fetch"
            r#type="application/wasm"
            crossorigin="anonymous"
            href=wasm.url
        />
        <script r#type="module" src=script.url integrity=script.integrity></script>
        <script nomodule defer src=old_script.url integrity=old_script.integrity></script>
    }
}

fn script_preload(script: GatewayScript) -> impl IntoView {
    view! { <link rel="preload" r#as="script" href=script.url integrity=script.integrity /> }
}

fn preview_content(preview: Preview) -> impl IntoView {
    let Preview { title, description, site, url, image } = preview;
    // Chats make a large card of a page that has a picture.
    let card = if image.is_some() { "summary_large_image" } else { "summary" };
    let image = image.map(|image| property("og:image", image));
    view! {
        <meta name="description" content=description.clone() />
        {property("og:type", "website".to_owned())}
        {property("og:title", title)}
        {property("og:description", description)}
        {property("og:url", url)}
        {property("og:site_name", site)}
        {image}
        <meta name="twitter:card" content=card />
    }
}

/// A property as `RDFa` writes it, for which Leptos has no name.
fn property(name: &'static str, content: String) -> impl IntoView {
    html::meta().attr("property", name).attr("content", content)
}

fn refresh_content(refresh: Refresh) -> Option<AnyView> {
    match refresh {
        Refresh::Never => None,
        Refresh::WithoutScript { seconds } => Some(
            view! {
                <noscript>
                    <meta http-equiv="refresh" content=seconds.to_string() />
                </noscript>
            }
            .into_any(),
        ),
    }
}
