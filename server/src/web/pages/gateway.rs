//! What a page is told of the session's gateway.

use app::wire;
use domain::{
    model::CheckoutSession,
    ports::{BrowserSide, GatewayScript, Health},
};

use crate::web::state::WebState;

/// What the page must allow, and what the browser is told. `None` if the gateway cannot be had now.
pub(super) async fn gateway_of(
    state: &WebState,
    session: &CheckoutSession,
) -> Option<(BrowserSide, wire::GatewayClient)> {
    let gateway = state.ports().gateways.of(&session.gateway);
    if let Health::Down { .. } = gateway.health() {
        return None;
    }
    let key = match gateway.browser_key().await {
        Ok(key) => key,
        Err(error) => {
            tracing::warn!(gateway = %session.gateway, %error, "no key for the card fields");
            return None;
        }
    };
    let side = gateway.browser_side();
    let scripts = side.scripts.iter().map(|script| address(state, script)).collect::<Option<_>>()?;
    let settings = side.settings.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
    let client =
        wire::GatewayClient { driver: side.driver.to_owned(), scripts, key, settings: settings.collect() };
    Some((side, client))
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
