//! Whether the model would notice: worlds that are broken on purpose must be found out, and soon.

use crate::{play_all, story, world::Broken};

/// Far more than it takes.
const SOON: u64 = 5_000;

fn is_found(broken: Broken) {
    let bad = play_all(1, SOON, broken).bad;
    let seed = bad.unwrap_or_else(|| panic!("{broken:?} was not noticed in {SOON} sequences"));
    println!("{broken:?}: {}", story(seed, broken));
}

#[test]
fn a_store_that_locks_nothing_is_found() {
    is_found(Broken { lockless: true, ..Broken::default() });
}

#[test]
fn a_gateway_that_knows_no_keys_is_found() {
    is_found(Broken { forgetful: true, ..Broken::default() });
}
