//! How much a merchant may ask for, on each node: a bucket for reading and one for writing, which fill
//! again as time goes by (<https://docs.stripe.com/rate-limits>).

use std::{
    num::NonZeroU32,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use domain::{
    model::{Access, MerchantId},
    ports::Clock,
};
use governor::{
    Quota, RateLimiter, clock::Clock as GovernorClock, middleware::NoOpMiddleware,
    state::keyed::HashMapStateStore,
};
use jiff::Timestamp;

use super::{auth::Caller, error::ApiError};
use crate::config::RateLimitsSection;

/// The limits of this node.
pub(super) struct RateLimits {
    reads: Option<Buckets>,
    writes: Option<Buckets>,
    refused: AtomicU64,
}

impl RateLimits {
    /// None is used up yet.
    pub(super) fn new(limits: RateLimitsSection, clock: &Arc<dyn Clock>) -> Arc<Self> {
        let buckets = |rate: u32| {
            let burst = NonZeroU32::new(limits.burst)?;
            Some(Buckets::new(Quota::per_second(NonZeroU32::new(rate)?).allow_burst(burst), clock.clone()))
        };
        Arc::new(Self {
            reads: buckets(limits.reads_per_second),
            writes: buckets(limits.writes_per_second),
            refused: AtomicU64::new(0),
        })
    }

    /// Takes one request out of a merchant's bucket, or says how long it takes until there is one.
    fn take(&self, merchant: &MerchantId, access: Access) -> Result<(), Duration> {
        let buckets = if access == Access::Write { &self.writes } else { &self.reads };
        buckets.as_ref().map_or(Ok(()), |buckets| buckets.take(merchant))
    }
}

/// Lets a merchant's request through, or asks to wait.
pub(super) async fn limit(
    State((limits, access)): State<(Arc<RateLimits>, Access)>,
    Caller(key): Caller,
    request: Request,
    next: Next,
) -> Response {
    match limits.take(&key.merchant, access) {
        Ok(()) => next.run(request).await,
        Err(wait) => {
            let refusals = limits.refused.fetch_add(1, Ordering::Relaxed) + 1;
            // A flood of requests shall not become a flood of words: the 1st, the 2nd, the 4th and so on.
            if refusals.is_power_of_two() {
                let merchant = &key.merchant;
                tracing::warn!(%merchant, refusals, "a merchant asks more often than is allowed");
            }
            refused(wait)
        }
    }
}

fn refused(wait: Duration) -> Response {
    let message = "Request rate limit exceeded. Wait for as many seconds as Retry-After says.";
    let error = ApiError::denied(StatusCode::TOO_MANY_REQUESTS, Some("rate_limit"), message);
    let mut response = error.into_response();
    // A second too early would be refused again.
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds.max(1)));
    response.headers_mut().insert("stripe-rate-limited-reason", HeaderValue::from_static("global-rate"));
    response
}

/// One bucket for each merchant who has asked for something lately.
struct Buckets {
    limiter: RateLimiter<MerchantId, HashMapStateStore<MerchantId>, Elapsed, NoOpMiddleware<Duration>>,
    clock: Elapsed,
    /// So many buckets, and those that are full again are forgotten.
    sweep_at: AtomicUsize,
}

/// Only merchants with a good key have buckets, so that a stranger cannot make the table grow.
const FEW: usize = 1_000;

impl Buckets {
    fn new(quota: Quota, clock: Arc<dyn Clock>) -> Self {
        let clock = Elapsed::since_now(clock);
        let limiter = RateLimiter::hashmap_with_clock(quota, clock.clone());
        Self { limiter, clock, sweep_at: AtomicUsize::new(FEW) }
    }

    fn take(&self, merchant: &MerchantId) -> Result<(), Duration> {
        if self.limiter.len() >= self.sweep_at.load(Ordering::Relaxed) {
            self.limiter.retain_recent();
            // Twice what is in use: so the next sweep is worth its time.
            self.sweep_at.store((self.limiter.len() * 2).max(FEW), Ordering::Relaxed);
        }
        self.limiter.check_key(merchant).map_err(|full| full.wait_time_from(self.clock.now()))
    }
}

/// How much time has gone by, by our clock, which a test can move. A clock that is set back stands still
/// here and goes on from there: otherwise every bucket would stay empty until that time came again.
#[derive(Clone)]
struct Elapsed {
    clock: Arc<dyn Clock>,
    seen: Arc<Mutex<Seen>>,
}

struct Seen {
    at: Timestamp,
    elapsed: Duration,
}

impl Elapsed {
    fn since_now(clock: Arc<dyn Clock>) -> Self {
        let seen = Seen { at: clock.now(), elapsed: Duration::ZERO };
        Self { clock, seen: Arc::new(Mutex::new(seen)) }
    }
}

/// The limiter counts nanoseconds in 64 bits: more than this at once would overflow them sooner or later,
/// and no bucket takes as long to fill.
const LONGEST_STEP: Duration = Duration::from_hours(24);

impl GovernorClock for Elapsed {
    type Instant = Duration;

    fn now(&self) -> Duration {
        let mut seen = self.seen.lock().expect("nobody panics while holding it");
        let now = self.clock.now();
        let step = Duration::try_from(now.duration_since(seen.at)).unwrap_or_default();
        seen.at = now;
        seen.elapsed += step.min(LONGEST_STEP);
        seen.elapsed
    }
}

#[cfg(test)]
mod tests {
    use domain::testing::{MovableClock, SeededRandom};
    use jiff::SignedDuration;

    use super::*;

    fn limits(reads: u32, writes: u32, burst: u32) -> (Arc<RateLimits>, Arc<MovableClock>) {
        let clock = Arc::new(MovableClock::default());
        let section = RateLimitsSection { reads_per_second: reads, writes_per_second: writes, burst };
        let port: Arc<dyn Clock> = clock.clone();
        (RateLimits::new(section, &port), clock)
    }

    fn merchants(count: usize) -> Vec<MerchantId> {
        let random = SeededRandom::new(7);
        (0..count).map(|_| MerchantId::generate(&random)).collect()
    }

    /// How many requests go through before one is refused.
    fn taken(limits: &RateLimits, merchant: &MerchantId, access: Access) -> usize {
        (0..1_000).take_while(|_| limits.take(merchant, access).is_ok()).count()
    }

    #[test]
    fn a_bucket_fills_as_time_goes_by_and_never_over_its_brim() {
        let (limits, clock) = limits(10, 10, 20);
        let [merchant] = &merchants(1)[..] else { unreachable!() };
        assert_eq!(taken(&limits, merchant, Access::Read), 20);
        let wait = limits.take(merchant, Access::Read).unwrap_err();
        assert_eq!(wait, Duration::from_millis(100));
        clock.advance(SignedDuration::from_millis(99));
        assert_eq!(taken(&limits, merchant, Access::Read), 0);
        clock.advance(SignedDuration::from_millis(1));
        assert_eq!(taken(&limits, merchant, Access::Read), 1);
        clock.advance(SignedDuration::from_secs(1));
        assert_eq!(taken(&limits, merchant, Access::Read), 10);
        clock.advance(SignedDuration::from_hours(24 * 365 * 900));
        assert_eq!(taken(&limits, merchant, Access::Read), 20);
    }

    #[test]
    fn reading_and_writing_and_merchants_do_not_stand_in_each_other_s_way() {
        let (limits, _) = limits(10, 5, 3);
        let [one, other] = &merchants(2)[..] else { unreachable!() };
        assert_eq!(taken(&limits, one, Access::Read), 3);
        assert_eq!(taken(&limits, one, Access::Write), 3);
        assert_eq!(taken(&limits, other, Access::Write), 3);
    }

    #[test]
    fn nothing_is_no_limit() {
        let (limits, _) = limits(0, 1, 1);
        let [merchant] = &merchants(1)[..] else { unreachable!() };
        assert_eq!(taken(&limits, merchant, Access::Read), 1_000);
        assert_eq!(taken(&limits, merchant, Access::Write), 1);
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_keep_the_buckets_empty() {
        let (limits, clock) = limits(10, 10, 20);
        let [merchant] = &merchants(1)[..] else { unreachable!() };
        assert_eq!(taken(&limits, merchant, Access::Read), 20);
        clock.advance(-SignedDuration::from_hours(1));
        assert_eq!(taken(&limits, merchant, Access::Read), 0);
        clock.advance(SignedDuration::from_secs(1));
        assert_eq!(taken(&limits, merchant, Access::Read), 10);
    }

    #[test]
    fn buckets_that_are_full_again_are_forgotten() {
        let (limits, clock) = limits(10, 10, 20);
        for merchant in merchants(FEW) {
            limits.take(&merchant, Access::Read).unwrap();
        }
        let buckets = || limits.reads.as_ref().unwrap().limiter.len();
        assert_eq!(buckets(), FEW);
        clock.advance(SignedDuration::from_secs(10));
        limits.take(&merchants(1)[0], Access::Read).unwrap();
        assert_eq!(buckets(), 1);
    }

    #[test]
    fn whoever_waits_as_long_as_is_said_is_let_through() {
        for (wait, seconds) in [(1, "1"), (999, "1"), (1_000, "1"), (1_001, "2")] {
            let response = refused(Duration::from_millis(wait));
            assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
            assert_eq!(response.headers()[RETRY_AFTER], seconds, "{wait}");
        }
    }
}
