//! The admin port, for as long as a command runs.

use axum::Router;
use tokio::task::JoinHandle;

use super::listen::listen;
use crate::{
    config::{Config, Origin},
    system::SystemClock,
};

/// The port while it is open; it closes when this is dropped.
pub(super) struct AdminPort {
    /// Where it is.
    pub(super) origin: Origin,
    serving: JoinHandle<()>,
}

impl AdminPort {
    /// Opens it if the configuration wants it. `moved` is called when the clock was moved.
    pub(super) async fn open<F>(
        config: &Config,
        clock: &SystemClock,
        moved: impl Fn() -> F + Send + Sync + 'static,
    ) -> anyhow::Result<Option<Self>>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let Some(address) = config.admin.listen() else { return Ok(None) };
        let (listener, address) = listen(address, "admin.listen").await?;
        let origin =
            Origin::parse(&format!("http://{address}")).expect("an address with a port is an origin");
        let router: Router = crate::admin::router(clock.clone(), moved);
        let serving = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!(%error, "the admin port closed");
            }
        });
        Ok(Some(Self { origin, serving }))
    }
}

impl Drop for AdminPort {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
