//! Taking a port, or saying plainly who cannot have it.

use std::{io::ErrorKind, net::SocketAddr};

use anyhow::{Context as _, anyhow};
use tokio::net::TcpListener;

/// Listens on an address, which the configuration has under `key`.
pub(super) async fn listen(address: SocketAddr, key: &str) -> anyhow::Result<(TcpListener, SocketAddr)> {
    let listener = TcpListener::bind(address).await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            let variable = format!("COUNTERFOIL_{}", key.replace('.', "__").to_uppercase());
            anyhow!(
                "port {} is taken by another program. Stop that one, or choose another port: \
                 {key} in counterfoil.toml, or {variable}={}:{}",
                address.port(),
                address.ip(),
                address.port().wrapping_add(100),
            )
        }
        _ => anyhow!("cannot listen on {address} ({key}): {error}"),
    })?;
    let actual = listener.local_addr().context("a listening socket has an address")?;
    Ok((listener, actual))
}

/// Ends when the process is asked to stop.
pub(super) async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Without a way to be asked, the process runs until it is killed.
    if interrupt.await.is_err() {
        std::future::pending::<()>().await;
    }
}
