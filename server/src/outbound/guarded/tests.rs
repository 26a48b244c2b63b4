use std::sync::{Arc, Mutex};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, StatusCode},
    response::Redirect,
    routing::{any, get, post},
};
use futures::stream;
use tokio::net::TcpListener;

use super::*;

/// Answers every name with these addresses, and keeps which names were asked for.
#[derive(Clone, Default)]
pub(super) struct FakeResolver {
    addresses: Vec<&'static str>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl FakeResolver {
    pub(super) fn answering(addresses: &[&'static str]) -> Self {
        Self { addresses: addresses.to_vec(), ..Self::default() }
    }

    fn asked(&self) -> usize {
        self.asked.lock().unwrap().len()
    }
}

impl Resolve for FakeResolver {
    fn resolve(&self, name: Name) -> Resolving {
        self.asked.lock().unwrap().push(name.as_str().to_owned());
        let found: Vec<SocketAddr> =
            self.addresses.iter().map(|ip| SocketAddr::new(ip.parse().unwrap(), 0)).collect();
        Box::pin(async move { Ok(Box::new(found.into_iter()) as Addrs) })
    }
}

/// A merchant's server on this machine; gives back its port.
pub(super) async fn serve(router: Router) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move { axum::serve(listener, router).await });
    port
}

/// One that must not be called.
pub(super) async fn unreachable() -> u16 {
    serve(Router::new().fallback(any(async || -> StatusCode { panic!("this must not be called") }))).await
}

pub(super) fn public_only() -> Destinations {
    Destinations::public_and([]).and_unencrypted()
}

pub(super) fn own_machine() -> Destinations {
    public_only().and_loopback()
}

pub(super) fn guarded(destinations: Destinations, resolver: &FakeResolver) -> GuardedOutbound {
    GuardedOutbound::resolving_by(resolver.clone(), destinations).unwrap()
}

fn to(url: &str) -> OutboundRequest {
    OutboundRequest {
        method: "POST",
        url: url.parse().unwrap(),
        headers: vec![("content-type", "application/json".into()), ("stripe-signature", "t=1,v1=2".into())],
        body: b"{}".to_vec(),
        timeout: Duration::from_secs(20),
    }
}

#[track_caller]
fn assert_forbidden(outcome: Result<OutboundResponse, OutboundError>, why: &str) {
    match outcome {
        Err(OutboundError::Forbidden(said)) => assert!(said.contains(why), "{said}"),
        Err(other) => panic!("{other}"),
        Ok(answer) => panic!("answered {}", answer.status),
    }
}

#[tokio::test]
async fn a_request_arrives_whole_and_its_answer_comes_back() {
    let hook = post(async |headers: HeaderMap, body: Bytes| {
        let header = |name: &str| headers[name].to_str().unwrap().to_owned();
        let told = [header("stripe-signature"), header("content-type"), header("user-agent")].join(" ");
        assert!(!headers.contains_key("cookie") && !headers.contains_key("referer"));
        (StatusCode::ACCEPTED, [("x-shop", "yes"), ("set-cookie", "a=b")], format!("{told} {}", body.len()))
    });
    let port = serve(Router::new().route("/hook", hook)).await;
    let resolver = FakeResolver::answering(&["127.0.0.1"]);
    let client = guarded(own_machine(), &resolver);
    for _ in 0..2 {
        let answer = client.send(to(&format!("http://shop.test:{port}/hook"))).await.unwrap();
        let expected =
            concat!("t=1,v1=2 application/json counterfoil/", env!("CARGO_PKG_VERSION"), " 2").as_bytes();
        assert_eq!((answer.status, answer.body.as_slice()), (202, expected));
        assert_eq!(answer.header("x-shop"), Some("yes"));
    }
    assert_eq!(resolver.asked(), 1, "the connection is kept");
}

#[tokio::test]
async fn a_public_name_that_leads_inside_is_forbidden() {
    let port = unreachable().await;
    for address in
        ["127.0.0.1", "::1", "10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1", "fd00:ec2::254", "0.0.0.0"]
    {
        let client = guarded(public_only(), &FakeResolver::answering(&[address]));
        let outcome = client.send(to(&format!("http://shop.test:{port}/"))).await;
        assert_forbidden(outcome, "not to the public Internet");
    }
}

#[tokio::test]
async fn what_a_name_led_to_is_not_told() {
    let client = guarded(own_machine(), &FakeResolver::answering(&["10.20.30.40"]));
    let Err(error) = client.send(to("http://db.shop.test/")).await else { panic!("answered") };
    assert!(!error.to_string().contains("10.20"), "{error}");
}

#[tokio::test]
async fn of_several_addresses_only_the_allowed_are_tried() {
    let port = serve(Router::new().route("/", post(async || "here"))).await;
    // It is tried first, so it would answer if it were tried.
    let other = TcpListener::bind(("127.0.0.2", port)).await.unwrap();
    let forbidden = Router::new().route("/", post(async || "forbidden"));
    tokio::spawn(async move { axum::serve(other, forbidden).await });
    let only = Destinations::public_and(["127.0.0.1/32".parse().unwrap()]).and_unencrypted();
    let client = guarded(only, &FakeResolver::answering(&["127.0.0.2", "10.255.255.1", "127.0.0.1"]));
    let answer = client.send(to(&format!("http://shop.test:{port}/"))).await.unwrap();
    assert_eq!(answer.body, b"here");
}

#[tokio::test]
async fn a_name_is_looked_at_again_for_each_connection() {
    let port = serve(Router::new().route("/", post(async || ([("connection", "close")], "here")))).await;
    let resolver = FakeResolver::answering(&["127.0.0.1"]);
    let client = guarded(own_machine(), &resolver);
    for connections in 1..=2 {
        assert!(client.send(to(&format!("http://shop.test:{port}/"))).await.is_ok());
        assert_eq!(resolver.asked(), connections);
    }
}

#[tokio::test]
async fn an_address_that_is_no_name_is_looked_at_too() {
    let port = unreachable().await;
    let resolver = FakeResolver::answering(&["127.0.0.1"]);
    let client = guarded(public_only(), &resolver);
    for host in ["127.0.0.1", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0"] {
        let outcome = client.send(to(&format!("http://{host}:{port}/"))).await;
        assert_forbidden(outcome, "not to the public Internet");
    }
    assert_eq!(resolver.asked(), 0);
}

#[tokio::test]
async fn the_system_s_own_names_for_this_machine_are_seen_through() {
    let port = unreachable().await;
    let client = GuardedOutbound::new(public_only()).unwrap();
    for host in ["localhost", "LOCALHOST"] {
        let outcome = client.send(to(&format!("http://{host}:{port}/"))).await;
        assert_forbidden(outcome, "not to the public Internet");
    }
    // Some systems do not know this one.
    let outcome = client.send(to(&format!("http://localhost.:{port}/"))).await;
    assert!(matches!(outcome, Err(OutboundError::Forbidden(_) | OutboundError::NotSent(_))));
}

#[tokio::test]
async fn test_mode_reaches_this_machine_by_name_and_by_address() {
    let port = serve(Router::new().route("/", post(async || "here"))).await;
    let client = GuardedOutbound::new(own_machine()).unwrap();
    for host in ["localhost", "127.0.0.1", "0x7f.1", "[::ffff:127.0.0.1]"] {
        let answer = client.send(to(&format!("http://{host}:{port}/"))).await;
        assert_eq!(answer.unwrap().body, b"here", "{host}");
    }
}

/// Runs the test above once more, in a process whose environment names a proxy that is not there.
#[test]
fn a_proxy_of_the_environment_is_not_asked() {
    let test = "outbound::guarded::tests::test_mode_reaches_this_machine_by_name_and_by_address";
    let mut again = std::process::Command::new(std::env::current_exe().unwrap());
    for variable in ["http_proxy", "https_proxy", "all_proxy"] {
        again.env(variable, "http://127.0.0.1:9").env(variable.to_uppercase(), "http://127.0.0.1:9");
    }
    let output =
        again.env_remove("no_proxy").env_remove("NO_PROXY").args([test, "--exact"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

#[tokio::test]
async fn plain_http_and_passwords_are_refused_before_anything_is_sent() {
    let resolver = FakeResolver::answering(&["127.0.0.1"]);
    let live = guarded(Destinations::public_and([]).and_loopback(), &resolver);
    assert_forbidden(live.send(to("http://shop.test/")).await, "https:// addresses only");
    let test = guarded(own_machine(), &resolver);
    assert_forbidden(test.send(to("http://ada:secret@shop.test/")).await, "password");
    assert_forbidden(test.send(to("ftp://shop.test/")).await, "http:// and https://");
    assert_eq!(resolver.asked(), 0);
}

#[tokio::test]
async fn a_redirect_is_an_answer_and_is_not_followed() {
    let elsewhere = unreachable().await;
    let redirect = post(async move || Redirect::temporary(&format!("http://127.0.0.1:{elsewhere}/")));
    let port = serve(Router::new().route("/", redirect)).await;
    let client = GuardedOutbound::new(own_machine()).unwrap();
    let answer = client.send(to(&format!("http://127.0.0.1:{port}/"))).await.unwrap();
    assert_eq!(answer.status, 307);
    assert!(answer.header("location").is_some());
}

#[tokio::test]
async fn a_long_answer_is_cut_and_no_error() {
    let chunk = Bytes::from_static(&[b'x'; 1000]);
    let exact = "y".repeat(LONGEST_ANSWER);
    let router = Router::new()
        .route(
            "/endless",
            // Nobody could read all of it.
            post(async move || {
                Body::from_stream(stream::repeat_with(move || Ok::<_, std::io::Error>(chunk.clone())))
            }),
        )
        .route("/exact", post(async move || exact))
        .route("/nothing", post(async || StatusCode::NO_CONTENT));
    let port = serve(router).await;
    let client = GuardedOutbound::new(own_machine()).unwrap();
    for (path, status, length) in [
        ("endless", 200, LONGEST_ANSWER),
        ("exact", 200, LONGEST_ANSWER),
        ("nothing", 204, 0),
        ("none", 404, 0),
    ] {
        let answer = client.send(to(&format!("http://127.0.0.1:{port}/{path}"))).await.unwrap();
        assert_eq!((answer.status, answer.body.len()), (status, length), "{path}");
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_in_time_is_left() {
    let silent = post(async || std::future::pending::<StatusCode>().await);
    let drips = get(async || Body::from_stream(stream::pending::<Result<Bytes, std::io::Error>>()));
    let port = serve(Router::new().route("/silent", silent).route("/drips", drips)).await;
    let client = GuardedOutbound::new(own_machine()).unwrap();
    for (method, path) in [("POST", "silent"), ("GET", "drips")] {
        let url = format!("http://127.0.0.1:{port}/{path}");
        let request = OutboundRequest { method, timeout: Duration::from_millis(200), ..to(&url) };
        let outcome = client.send(request).await;
        assert!(matches!(outcome, Err(OutboundError::NoAnswer(_))), "{path}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_got_nothing() {
    // A port that was free a moment ago.
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let client = guarded(own_machine(), &FakeResolver::answering(&["127.0.0.1"]));
    let outcome = client.send(to(&format!("http://shop.test:{port}/"))).await;
    assert!(matches!(outcome, Err(OutboundError::NotSent(_))));
    let nowhere = guarded(own_machine(), &FakeResolver::answering(&[]));
    assert!(matches!(nowhere.send(to("http://shop.test/")).await, Err(OutboundError::NotSent(_))));
}
