//! What a lost answer is on a real connection: not one byte.

use std::time::Duration;

use sandbox::Config;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    task::JoinHandle,
};

use super::PAY;
use crate::harness::{Gateway, config};

struct Served {
    gateway: Gateway,
    address: std::net::SocketAddr,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<Result<(), sandbox::Error>>,
}

async fn serve(config: Config) -> Served {
    let gateway = Gateway::with(config).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let sandbox = gateway.sandbox.clone();
    let serving = tokio::spawn(async move {
        let stopped = async {
            let _ = stopped.await;
        };
        sandbox.serve(listener, stopped).await
    });
    Served { gateway, address, stop, serving }
}

impl Served {
    /// Sends a payment and stays.
    async fn pay(&self) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let request = format!(
            "POST /v1/payment_intents HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{PAY}",
            self.gateway.sandbox.keys().secret,
            PAY.len()
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        stream
    }
}

/// Everything until the other side closes, also if it does so rudely.
async fn rest(mut stream: TcpStream) -> Vec<u8> {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes).await;
    bytes
}

#[tokio::test]
async fn a_lost_answer_is_a_closed_connection() {
    let served = serve(config()).await;
    served.gateway.arm("name=answer_lost").await;
    assert!(rest(served.pay().await).await.is_empty());
    assert_eq!(served.gateway.only_payment().await["status"], "succeeded");
}

#[tokio::test]
async fn one_that_takes_too_long_does_not_hold_up_the_end() {
    let served = serve(Config { timeout: Duration::from_hours(1), ..config() }).await;
    served.gateway.arm("name=timeout").await;
    let stream = served.pay().await;
    while served.gateway.charges().await == 0 {
        tokio::task::yield_now().await;
    }
    served.stop.send(()).unwrap();
    served.serving.await.unwrap().unwrap();
    assert!(rest(stream).await.is_empty());
}

#[tokio::test]
async fn an_answer_that_events_follow_is_whole() {
    let served = serve(config()).await;
    served.gateway.arm("name=webhook_after_answer").await;
    let mut stream = served.pay().await;
    let mut text = String::new();
    let mut part = [0; 4096];
    // The connection stays open, so the length must say where the answer ends.
    while !text.ends_with('}') {
        let read = stream.read(&mut part).await.unwrap();
        assert_ne!(read, 0, "{text}");
        text.push_str(std::str::from_utf8(&part[..read]).unwrap());
    }
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert!(head.contains(&format!("content-length: {}", body.len())), "{head}");
    assert!(!head.contains("chunked"), "{head}");
}
