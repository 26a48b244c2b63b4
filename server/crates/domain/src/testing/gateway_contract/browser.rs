//! What the page is told.

use url::Url;

use super::GatewayWorld;
use crate::ports::GatewayScript;

/// A scheme and a host, perhaps with a port, perhaps with any name before a host of at least two parts.
fn is_whole_host(source: &str) -> bool {
    let plain = source.replacen("://*.", "://", 1);
    let Ok(url) = Url::parse(&plain) else { return false };
    let secure = url.scheme() == "https" || matches!(url.host_str(), Some("localhost" | "127.0.0.1"));
    let wide = plain != source && !url.host_str().is_some_and(|host| host.contains('.'));
    secure && !wide && !plain.contains('*') && url.origin().ascii_serialization() == plain
}

#[expect(clippy::unused_async, reason = "every test of the contract is called alike")]
pub async fn the_page_s_policy_names_whole_hosts(world: &dyn GatewayWorld) {
    let side = world.gateway().browser_side();
    let lists = [&side.script_origins, &side.frame_origins, &side.connect_origins, &side.image_origins];
    for source in lists.into_iter().flatten() {
        assert!(is_whole_host(source), "{source}");
    }
    assert!(!side.frame_origins.is_empty(), "card fields live in frames of the gateway's");
    for wrong in ["https:", "*", "https://*", "https://*.com", "https://a.test/path", "'unsafe-inline'"] {
        assert!(!is_whole_host(wrong), "{wrong}");
    }
}

#[expect(clippy::unused_async, reason = "every test of the contract is called alike")]
pub async fn the_page_s_scripts_are_allowed_by_its_policy(world: &dyn GatewayWorld) {
    let side = world.gateway().browser_side();
    assert!(!side.driver.is_empty() && !side.scripts.is_empty());
    for script in &side.scripts {
        if let GatewayScript::Theirs { url } = script {
            let origin = Url::parse(url).unwrap().origin().ascii_serialization();
            assert!(side.script_origins.contains(&origin), "{url}");
        }
    }
}

pub async fn the_browser_gets_a_key_and_no_secret(world: &dyn GatewayWorld) {
    let key = world.gateway().browser_key().await.unwrap();
    assert!(!key.is_empty());
    for secret in ["sk_", "rk_", "whsec_", "private"] {
        assert!(!key.contains(secret));
    }
    for (name, value) in world.gateway().browser_side().settings {
        assert!(!name.contains(['=', '\n']) && !value.contains('\n'), "it travels in lines: {name}");
    }
}
