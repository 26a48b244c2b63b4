//! Listening, for callers that need an address.

use std::io;

use tokio::{net::TcpListener, task::JoinHandle};
use url::Url;

use crate::Double;

/// A double that listens on a port of its own on loopback, in plain HTTP, until this is dropped.
pub struct Listening {
    /// Where, as in `http://127.0.0.1:41234/`.
    pub url: Url,
    task: JoinHandle<()>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Double {
    /// Listens on any free port.
    pub async fn listen(&self) -> io::Result<Listening> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let url = format!("http://{}/", listener.local_addr()?);
        let url = url.parse().expect("an address makes a URL");
        let double = self.clone();
        let task = tokio::spawn(async move {
            double.serve(listener).await.expect("a listener that was bound goes on listening");
        });
        Ok(Listening { url, task })
    }

    /// Serves on that listener for as long as it is waited for.
    pub async fn serve(&self, listener: TcpListener) -> io::Result<()> {
        axum::serve(listener, self.router()).await
    }
}
