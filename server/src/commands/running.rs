//! What `serve` and `worker` have in common: a worker that runs beside, and its orderly end.

use std::sync::Arc;

use tokio::{sync::Notify, task::JoinHandle};

use crate::{
    app::App,
    jobs::{Wake, Worker},
};

/// A worker that is running.
pub(super) struct RunningWorker {
    stop: Arc<Notify>,
    task: JoinHandle<()>,
}

impl RunningWorker {
    /// Starts one. Where the database is ours alone, what a crash left behind is taken up first.
    pub(super) async fn start(app: &App, wake: Wake) -> anyhow::Result<Self> {
        let worker = Worker::new(app.ports.clone(), app.courier.clone(), wake);
        if !app.database.is_shared() {
            worker.recover().await?;
        }
        let stop = worker.stopper();
        Ok(Self { stop, task: tokio::spawn(worker.run()) })
    }

    /// Lets it finish what is under way.
    pub(super) async fn stop(self) {
        self.stop.notify_one();
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the worker ended badly");
        }
    }
}
