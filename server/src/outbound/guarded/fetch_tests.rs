use axum::{Router, body::Body, http::StatusCode, response::Redirect, routing::get};
use futures::{StreamExt as _, stream};

use super::{
    tests::{FakeResolver, guarded, own_machine, public_only, serve, unreachable},
    *,
};

const LIMITS: FetchLimits = FetchLimits { size: 1000, time: Duration::from_secs(20) };

async fn fetch(client: &GuardedOutbound, address: &str) -> Result<Vec<u8>, FetchError> {
    client.fetch(&address.parse().unwrap(), "image/png", LIMITS).await
}

fn here() -> GuardedOutbound {
    guarded(own_machine(), &FakeResolver::answering(&["127.0.0.1"]))
}

#[tokio::test]
async fn a_file_comes_whole_or_not_at_all() {
    let chunk = |text: &str| Ok::<_, std::io::Error>(text.repeat(100));
    let unsaid = move || Body::from_stream(stream::iter(["x"; 11]).map(chunk));
    let router = Router::new()
        .route("/fits", get(async || vec![7_u8; 1000]))
        .route("/large", get(async || vec![7_u8; 1001]))
        .route("/unsaid", get(async move || unsaid()))
        .route("/gone", get(async || (StatusCode::GONE, "no")));
    let (port, client) = (serve(router).await, here());
    let at = |path: &str| format!("http://shop.test:{port}{path}");
    assert_eq!(fetch(&client, &at("/fits")).await.unwrap(), [7; 1000]);
    for path in ["/large", "/unsaid"] {
        let error = fetch(&client, &at(path)).await.unwrap_err();
        assert!(matches!(error, FetchError::TooLarge(1000)), "{path}: {error}");
    }
    assert!(matches!(fetch(&client, &at("/gone")).await.unwrap_err(), FetchError::Status(410)));
}

#[tokio::test]
async fn redirects_are_followed_a_little() {
    let router = Router::new()
        .route("/file", get(async || "here"))
        .route("/3", get(async || Redirect::permanent("/2")))
        .route("/2", get(async || Redirect::to("1")))
        .route("/1", get(async || Redirect::temporary("/file")))
        .route("/4", get(async || Redirect::to("/3")))
        .route("/round", get(async || Redirect::to("/round")))
        .route("/nowhere", get(async || StatusCode::FOUND));
    let (port, client) = (serve(router).await, here());
    let at = |path: &str| format!("http://shop.test:{port}{path}");
    assert_eq!(fetch(&client, &at("/3")).await.unwrap(), b"here");
    for path in ["/4", "/round", "/nowhere"] {
        let error = fetch(&client, &at(path)).await.unwrap_err();
        assert!(matches!(error, FetchError::Redirects), "{path}: {error}");
    }
}

#[tokio::test]
async fn a_redirect_leads_nowhere_that_the_address_itself_may_not() {
    let inside = unreachable().await;
    let to = [
        format!("http://127.0.0.2:{inside}/"),
        format!("http://[::1]:{inside}/"),
        "http://169.254.169.254/latest/meta-data/".to_owned(),
        "http://10.0.0.1/".to_owned(),
        "file:///etc/passwd".to_owned(),
    ];
    for target in to {
        let leads = target.clone();
        let port = serve(Router::new().route("/", get(async move || Redirect::to(&leads)))).await;
        let only = Destinations::public_and(["127.0.0.1/32".parse().unwrap()]).and_unencrypted();
        let client = guarded(only, &FakeResolver::answering(&["127.0.0.1"]));
        let error = fetch(&client, &format!("http://shop.test:{port}/")).await.unwrap_err();
        assert!(matches!(error, FetchError::Forbidden(_)), "{target}: {error}");
    }
}

#[tokio::test]
async fn private_addresses_and_names_that_lead_there_are_forbidden() {
    let port = unreachable().await;
    for host in ["127.0.0.1", "[::1]", "10.0.0.1", "169.254.169.254", "2130706433", "shop.test"] {
        let client = guarded(public_only(), &FakeResolver::answering(&["127.0.0.1"]));
        let error = fetch(&client, &format!("http://{host}:{port}/")).await.unwrap_err();
        assert!(matches!(error, FetchError::Forbidden(_)), "{host}: {error}");
    }
    let live = Destinations::public_and([]).and_loopback();
    let error = fetch(&guarded(live, &FakeResolver::default()), "http://shop.test/").await.unwrap_err();
    assert!(matches!(error, FetchError::Forbidden(Forbidden::Unencrypted)), "{error}");
}

#[tokio::test]
async fn whoever_never_ends_is_given_up() {
    let drop_by_drop =
        || Body::from_stream(stream::once(async { Ok::<_, std::io::Error>("x") }).chain(stream::pending()));
    let port = serve(Router::new().route("/", get(async move || drop_by_drop()))).await;
    let limits = FetchLimits { time: Duration::from_millis(200), ..LIMITS };
    let address = format!("http://shop.test:{port}/").parse().unwrap();
    let error = here().fetch(&address, "image/png", limits).await.unwrap_err();
    assert!(matches!(error, FetchError::TooSlow(_)), "{error}");
}
