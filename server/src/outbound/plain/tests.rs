use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::TcpListener,
    process::Command,
    thread,
    time::Duration,
};

use axum::{Router, routing::get};

use super::*;

const GATEWAY: &str = "https://api.gateway.test/v1/payment_intents";

fn to(url: &str) -> OutboundRequest {
    OutboundRequest {
        method: "GET",
        url: url.parse().unwrap(),
        headers: vec![("authorization", "Bearer sk_test_1".into())],
        body: vec![],
        timeout: Duration::from_secs(20),
    }
}

/// Nobody has this name, so this holds with a proxy and without one.
#[tokio::test]
async fn a_gateway_that_cannot_be_reached_got_nothing() {
    let outcome = HttpOutbound::new().unwrap().send(to(GATEWAY)).await;
    assert!(matches!(outcome, Err(OutboundError::NotSent(_))));
}

#[tokio::test]
async fn a_server_on_this_machine_is_reached() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let router = Router::new().route("/", get(async || "here"));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let client = HttpOutbound::new().unwrap();
    for host in ["localhost", "127.0.0.1", "[::ffff:127.0.0.1]"] {
        let url = format!("http://{host}:{port}/");
        let answer = client.send(to(&url)).await;
        assert_eq!(answer.unwrap().body, b"here", "{host}");
    }
}

/// Runs one of the tests above once more, in a process with this environment.
fn again(test: &str, environment: &[(&str, &str)]) {
    let test = format!("outbound::plain::tests::{test}");
    let mut command = Command::new(std::env::current_exe().unwrap());
    for variable in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"] {
        command.env_remove(variable).env_remove(variable.to_uppercase());
    }
    let output = command.envs(environment.iter().copied()).args([&test, "--exact"]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

/// A proxy that leads nowhere. What it is asked comes out when it has been asked once.
fn unwilling_proxy() -> (String, thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let asked = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let lines = BufReader::new(stream.try_clone().unwrap()).lines().map(Result::unwrap);
        let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        stream.write_all(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n").unwrap();
        head
    });
    (address.to_string(), asked)
}

#[test]
fn the_environment_s_proxy_is_asked_for_the_way_and_told_nothing_else() {
    for variable in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
        let (address, asked) = unwilling_proxy();
        let proxy = format!("http://ada:secret@{address}");
        again("a_gateway_that_cannot_be_reached_got_nothing", &[(variable, &proxy)]);
        let asked = asked.join().unwrap();
        assert_eq!(asked[0], "CONNECT api.gateway.test:443 HTTP/1.1");
        let said = asked.join("\n").to_lowercase();
        assert!(said.contains("proxy-authorization: basic ywrhonnly3jlda=="), "{said}");
        assert!(!said.contains("sk_test_1") && !said.contains("payment_intents"), "{said}");
    }
}

#[test]
fn what_needs_no_proxy_is_reached_without_one() {
    for excluded in ["gateway.test", ".gateway.test", "api.gateway.test", "shop.test, gateway.test", "*"] {
        let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", proxy.local_addr().unwrap());
        again(
            "a_gateway_that_cannot_be_reached_got_nothing",
            &[("HTTPS_PROXY", &address), ("NO_PROXY", excluded)],
        );
        proxy.set_nonblocking(true).unwrap();
        assert!(proxy.accept().is_err(), "{excluded}");
    }
}

#[test]
fn no_proxy_is_asked_for_this_machine() {
    let nobody = "http://127.0.0.1:9";
    again(
        "a_server_on_this_machine_is_reached",
        &[("HTTP_PROXY", nobody), ("HTTPS_PROXY", nobody), ("ALL_PROXY", nobody)],
    );
}
