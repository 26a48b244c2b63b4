//! What a page is told of the session's gateway.

use app::{texts::Texts, wire};
use domain::{
    model::CheckoutSession,
    ports::{BrowserSide, GatewayScript, Health},
};
use jiff::{SignedDuration, Timestamp};
use site::fonts::Font;

use crate::web::state::WebState;

/// The gateway cannot be had now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotNow {
    /// When to look again, in seconds.
    pub(super) again_in: u32,
}

impl NotNow {
    /// For those that say nothing of when they will be back.
    const USUAL: Self = Self { again_in: 10 };

    /// A gateway is left alone until then. Whoever waits looks at least twice a minute all the same: another
    /// may have found out that it is back.
    fn until(until: Timestamp, now: Timestamp) -> Self {
        let left = until.duration_since(now) + SignedDuration::from_millis(999);
        let seconds = left.as_secs().clamp(5, 30);
        Self { again_in: u32::try_from(seconds).expect("30 at the most") }
    }
}

/// What the page must allow, and what the browser is told.
pub(super) async fn gateway_of(
    state: &WebState,
    session: &CheckoutSession,
) -> Result<(BrowserSide, wire::GatewayClient), NotNow> {
    let gateway = state.ports().gateways.of(&session.gateway);
    if let Health::Down { until } = gateway.health() {
        return Err(NotNow::until(until, state.ports().clock.now()));
    }
    let key = match gateway.browser_key().await {
        Ok(key) => key,
        Err(error) => {
            tracing::warn!(gateway = %session.gateway, %error, "no key for the card fields");
            return Err(NotNow::USUAL);
        }
    };
    let side = gateway.browser_side();
    let scripts = side.scripts.iter().map(|script| address(state, script));
    let scripts = scripts.collect::<Option<_>>().ok_or(NotNow::USUAL)?;
    let settings = side.settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
    let settings = settings.chain(font(state, session).into_iter().flatten()).collect();
    let client = wire::GatewayClient { driver: side.driver.to_owned(), scripts, key, settings };
    Ok((side, client))
}

/// What the gateway calls the shopper's language, or the nearest that it has.
pub(super) fn language(side: &BrowserSide, texts: Texts) -> String {
    let formatting = texts.formatting().to_string();
    let known = |tag: &str| side.languages.iter().find(|(ours, _)| *ours == tag);
    match known(&formatting).or_else(|| known(texts.locale())) {
        Some((_, theirs)) => (*theirs).to_owned(),
        None if side.languages.is_empty() => texts.locale().to_owned(),
        None => "en".to_owned(),
    }
}

/// The font of the page, which the gateway's frames do not have: its name, and where its digits are.
fn font(state: &WebState, session: &CheckoutSession) -> Option<[(String, String); 2]> {
    let branding = state.branding(&session.options.branding);
    let font = Font::named(branding.font_family.as_deref()?)?;
    let file = state.site().manifest.find(&font.regular())?;
    let address = format!("{}{}", state.public_url().as_str(), file.path);
    Some([("font_family".to_owned(), font.family.to_owned()), ("font_url".to_owned(), address)])
}

fn address(state: &WebState, script: &GatewayScript) -> Option<wire::GatewayScript> {
    Some(match script {
        GatewayScript::Theirs { url } => wire::GatewayScript { url: url.clone(), integrity: None },
        GatewayScript::Ours { name } => {
            let Some(file) = state.site().manifest.find(name) else {
                tracing::error!(name, "a gateway's script is not among our files");
                return None;
            };
            wire::GatewayScript { url: file.path.clone(), integrity: Some(file.integrity.clone()) }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(side: &BrowserSide, tag: &str) -> String {
        language(side, Texts::for_locale(tag).unwrap())
    }

    #[test]
    fn every_language_of_ours_has_one_of_the_gateways() {
        let side =
            BrowserSide { languages: gateways::stripe::languages::LANGUAGES, ..BrowserSide::default() };
        for (texts, name) in Texts::by_name() {
            assert!(side.languages.iter().any(|(ours, _)| *ours == texts.locale()), "{name}");
        }
        for (tag, expected) in [
            ("de-AT", "de"),
            ("en-GB", "en-GB"),
            ("en-IN", "en"),
            ("fr-CA", "fr-CA"),
            ("es-MX", "es-419"),
            ("zh-HK", "zh-HK"),
            ("zh-TW", "zh-TW"),
            ("zh-CN", "zh"),
            ("uk", "en"),
        ] {
            assert_eq!(told(&side, tag), expected, "{tag}");
        }
    }

    #[test]
    fn the_documentation_lists_every_language_and_what_stripe_is_told() {
        let document = include_str!("../../../docs/languages.md");
        let rows = document.lines().filter(|line| line.starts_with("| `")).count();
        assert_eq!(rows, Texts::by_name().len());
        for (texts, name) in Texts::by_name() {
            let tag = texts.locale();
            let (_, theirs) =
                gateways::stripe::languages::LANGUAGES.iter().find(|(ours, _)| *ours == tag).unwrap();
            let row = document.lines().find(|line| line.starts_with(&format!("| `{tag}` | {name} |")));
            assert!(row.is_some_and(|row| row.ends_with(&format!("| `{theirs}` |"))), "{tag}: {row:?}");
        }
    }

    #[test]
    fn a_gateway_that_takes_any_language_is_told_ours() {
        assert_eq!(told(&BrowserSide::default(), "uk-UA"), "uk");
        assert_eq!(told(&BrowserSide::default(), "zh-TW"), "zh-Hant");
    }
}
