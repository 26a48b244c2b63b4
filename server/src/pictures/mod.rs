//! Merchants' pictures: fetched by this server, checked, drawn anew and kept for a while, so that a
//! shopper's browser never meets a merchant's server, and no file of a merchant's ever meets a browser.

mod redraw;
mod shelf;

use std::{sync::Arc, time::Duration};

use async_trait::async_trait;
use domain::ports::Clock;
use futures::{FutureExt as _, future::BoxFuture, future::Shared};
use tokio::sync::{Mutex, Semaphore};
use url::Url;

use crate::outbound::{FetchError, FetchLimits, GuardedOutbound};
use redraw::redraw;
pub(crate) use redraw::{Frame, Picture};
use shelf::{Found, Shelf};

/// What is asked for. A server that sends something else is not believed either way.
const ACCEPT: &str = "image/webp, image/png, image/jpeg, image/gif";

const LIMITS: FetchLimits = FetchLimits { size: 5 * 1024 * 1024, time: Duration::from_secs(10) };

/// How many may be fetched at the same time, each up to the limit above.
const FETCHES: usize = 8;

/// How many may be drawn at the same time, each in up to 64 MiB.
const REDRAWS: usize = 2;

/// Where pictures come from.
#[async_trait]
pub trait Source: Send + Sync {
    /// The file at this address.
    async fn fetch(&self, address: &Url) -> Result<Vec<u8>, FetchError>;
}

#[async_trait]
impl Source for GuardedOutbound {
    async fn fetch(&self, address: &Url) -> Result<Vec<u8>, FetchError> {
        GuardedOutbound::fetch(self, address, ACCEPT, LIMITS).await
    }
}

/// A picture by its address and the frame that it is drawn for.
type Key = (Url, Frame);

/// A picture that is being made. Whoever asks meanwhile waits for the same one.
type Coming = Shared<BoxFuture<'static, Option<Arc<Picture>>>>;

/// All pictures. Cheap to clone.
#[derive(Clone)]
pub struct Pictures(Arc<Inner>);

struct Inner {
    source: Box<dyn Source>,
    clock: Arc<dyn Clock>,
    shelf: Mutex<Shelf>,
    fetches: Semaphore,
    redraws: Semaphore,
}

impl Pictures {
    /// None yet.
    pub fn new(source: impl Source + 'static, clock: Arc<dyn Clock>) -> Self {
        Self(Arc::new(Inner {
            source: Box::new(source),
            clock,
            shelf: Mutex::new(Shelf::new(shelf::CAPACITY)),
            fetches: Semaphore::new(FETCHES),
            redraws: Semaphore::new(REDRAWS),
        }))
    }

    /// The picture, drawn for this frame. `None` where there is none that can be shown.
    pub(crate) async fn get(&self, address: &Url, frame: Frame) -> Option<Arc<Picture>> {
        let key = (address.clone(), frame);
        let coming = {
            let mut kept = self.0.shelf.lock().await;
            match kept.find(&key, self.0.clock.now()) {
                Found::Picture(picture) => return Some(picture),
                Found::Failure => return None,
                Found::Coming(coming) => coming,
                Found::Nothing => {
                    let coming = self.clone().begin(key.clone());
                    kept.expect(key, coming.clone());
                    coming
                }
            }
        };
        coming.await
    }

    /// Goes on also if whoever asked has gone: others may wait, and the next one finds it.
    fn begin(self, key: Key) -> Coming {
        let task = tokio::spawn(async move {
            let made = self.make(&key).await;
            if let Err(why) = &made {
                // The path may be a secret of the merchant's.
                let host = key.0.host_str().unwrap_or_default();
                tracing::warn!(host, why, "a merchant's picture cannot be shown");
            }
            let made = made.ok().map(Arc::new);
            self.0.shelf.lock().await.put(&key, made.clone(), self.0.clock.now());
            made
        });
        // A panic while drawing is a picture that cannot be shown; the panic itself is in the log.
        task.map(|made| made.ok().flatten()).boxed().shared()
    }

    async fn make(&self, (address, frame): &Key) -> Result<Picture, String> {
        let bytes = {
            let _turn = self.0.fetches.acquire().await.expect("never closed");
            self.0.source.fetch(address).await.map_err(|error| error.to_string())?
        };
        let _turn = self.0.redraws.acquire().await.expect("never closed");
        let frame = *frame;
        let drawn = tokio::task::spawn_blocking(move || redraw(&bytes, frame)).await;
        drawn.map_err(|_| "drawing it failed".to_owned())?.map_err(|error| error.to_string())
    }
}

#[cfg(test)]
mod tests;
