//! The admin port, for as long as a command runs.

use axum::Router;
use sandbox::Sandbox;
use tokio::task::JoinHandle;

use super::listen::listen;
use crate::{
    config::{Config, Origin},
    jobs::Wake,
    system::SystemClock,
};

/// The port while it is open; it closes when this is dropped.
pub(super) struct AdminPort {
    /// Where it is.
    pub(super) origin: Origin,
    serving: JoinHandle<()>,
}

impl AdminPort {
    /// Opens it if the configuration wants it.
    pub(super) async fn open(
        config: &Config,
        clock: &SystemClock,
        followers: Followers,
    ) -> anyhow::Result<Option<Self>> {
        let Some(address) = config.admin.listen() else { return Ok(None) };
        let (listener, address) = listen(address, "admin.listen").await?;
        let origin =
            Origin::parse(&format!("http://{address}")).expect("an address with a port is an origin");
        let router: Router = crate::admin::router(clock.clone(), move || followers.clone().follow());
        let serving = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!(%error, "the admin port closed");
            }
        });
        Ok(Some(Self { origin, serving }))
    }
}

/// Who goes by the clock and must hear of it when it was moved.
#[derive(Clone, Default)]
pub(super) struct Followers {
    pub(super) sandbox: Option<Sandbox>,
    pub(super) jobs: Wake,
}

impl Followers {
    /// First the sandbox, whom the jobs may ask: it has caught up when they wake.
    async fn follow(self) {
        if let Some(sandbox) = self.sandbox
            && let Err(error) = sandbox.clock_moved().await
        {
            tracing::error!(%error, "the sandbox could not follow the clock");
        }
        self.jobs.ring();
    }
}

impl Drop for AdminPort {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
