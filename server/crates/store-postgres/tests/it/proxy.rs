//! A line to PostgreSQL that can go dead.

use std::path::Path;

use tempfile::TempDir;
use tokio::{
    io::copy_bidirectional,
    net::{UnixListener, UnixStream},
    sync::watch,
};

const SOCKET: &str = ".s.PGSQL.5432";

/// Passes everything on until it is cut.
pub(crate) struct Proxy {
    folder: TempDir,
    cut: watch::Sender<bool>,
}

impl Proxy {
    /// In front of the PostgreSQL whose socket is in that folder.
    pub(crate) fn before(cluster: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join(SOCKET)).unwrap();
        let (cut, is_cut) = watch::channel(false);
        let server = cluster.join(SOCKET);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(pass_on(client, UnixStream::connect(&server).await.unwrap(), is_cut.clone()));
            }
        });
        Self { folder, cut }
    }

    /// The way to a database through here.
    pub(crate) fn url(&self, database: &str) -> String {
        let name = database.rsplit('/').next().unwrap();
        let host = self.folder.path().to_str().unwrap().replace('/', "%2F");
        format!("postgres://counterfoil@{host}/{name}")
    }

    /// From now on nothing comes through on the lines that there are, and nobody hangs up.
    pub(crate) fn cut(&self) {
        self.cut.send_replace(true);
    }

    /// New lines work.
    pub(crate) fn mend(&self) {
        self.cut.send_replace(false);
    }
}

async fn pass_on(mut client: UnixStream, mut server: UnixStream, mut is_cut: watch::Receiver<bool>) {
    tokio::select! {
        _ = copy_bidirectional(&mut client, &mut server) => return,
        Ok(_) = is_cut.wait_for(|cut| *cut) => {}
    }
    // Held open, as a machine does that lost its power.
    std::future::pending::<()>().await;
    drop((client, server));
}
