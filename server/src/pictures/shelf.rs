//! Pictures that were made, those that could not be, and those that are being made.

use std::{collections::HashMap, sync::Arc};

use jiff::{SignedDuration, Timestamp};

use super::{Coming, Key, Picture};

/// What all pictures together may weigh, in bytes.
pub(super) const CAPACITY: usize = 32 * 1024 * 1024;

/// A merchant who puts another picture at the same address sees it after this long.
const KEPT: SignedDuration = SignedDuration::from_hours(1);

/// A merchant's server that fails is left alone for this long.
const FAILED: SignedDuration = SignedDuration::from_mins(1);

/// What an entry weighs beside its picture: the address at its longest and the rest.
const ENTRY: usize = 4 * 1024;

/// What there is under an address.
pub(super) enum Found {
    Picture(Arc<Picture>),
    Failure,
    Coming(Coming),
    Nothing,
}

enum Entry {
    Made { picture: Option<Arc<Picture>>, until: Timestamp, used: u64 },
    Coming(Coming),
}

pub(super) struct Shelf {
    entries: HashMap<Key, Entry>,
    capacity: usize,
    weight: usize,
    /// Counts uses: of two, the higher was later.
    uses: u64,
}

impl Shelf {
    pub(super) fn new(capacity: usize) -> Self {
        Self { entries: HashMap::new(), capacity, weight: 0, uses: 0 }
    }

    pub(super) fn find(&mut self, key: &Key, now: Timestamp) -> Found {
        self.uses += 1;
        match self.entries.get_mut(key) {
            Some(Entry::Coming(coming)) => Found::Coming(coming.clone()),
            Some(Entry::Made { picture, until, used }) if now < *until => {
                *used = self.uses;
                picture.clone().map_or(Found::Failure, Found::Picture)
            }
            Some(Entry::Made { .. }) | None => Found::Nothing,
        }
    }

    /// It is being made.
    pub(super) fn expect(&mut self, key: Key, coming: Coming) {
        self.remove(&key);
        self.entries.insert(key, Entry::Coming(coming));
    }

    /// It was made, or could not be. Makes room by what was not used for the longest time.
    pub(super) fn put(&mut self, key: &Key, picture: Option<Arc<Picture>>, now: Timestamp) {
        self.remove(key);
        let until = now + if picture.is_some() { KEPT } else { FAILED };
        self.weight += weight(picture.as_deref());
        self.entries.insert(key.clone(), Entry::Made { picture, until, used: self.uses });
        while self.weight > self.capacity {
            let made = self.entries.iter().filter_map(|(key, entry)| match entry {
                Entry::Made { used, .. } => Some((used, key)),
                Entry::Coming(_) => None,
            });
            let Some(oldest) = made.min_by_key(|(used, _)| **used).map(|(_, key)| key.clone()) else { break };
            self.remove(&oldest);
        }
    }

    fn remove(&mut self, key: &Key) {
        if let Some(Entry::Made { picture, .. }) = self.entries.remove(key) {
            self.weight -= weight(picture.as_deref());
        }
    }
}

fn weight(picture: Option<&Picture>) -> usize {
    ENTRY + picture.map_or(0, |picture| picture.bytes.len())
}

#[cfg(test)]
mod tests {
    use futures::FutureExt as _;

    use super::*;
    use crate::pictures::Frame;

    fn key(name: &str) -> Key {
        (format!("https://shop.test/{name}").parse().unwrap(), Frame::Product)
    }

    fn put(shelf: &mut Shelf, name: &str, size: usize) {
        let picture = Picture { bytes: vec![0; size].into(), content_type: "image/png" };
        shelf.put(&key(name), Some(Arc::new(picture)), Timestamp::UNIX_EPOCH);
    }

    fn has(shelf: &mut Shelf, name: &str) -> bool {
        matches!(shelf.find(&key(name), Timestamp::UNIX_EPOCH), Found::Picture(_))
    }

    #[test]
    fn what_was_not_used_for_long_makes_room() {
        let mut shelf = Shelf::new(3 * (ENTRY + 1000));
        for name in ["a", "b", "c"] {
            assert!(!has(&mut shelf, name));
            put(&mut shelf, name, 1000);
        }
        assert!(has(&mut shelf, "a"));
        put(&mut shelf, "d", 1000);
        assert!(
            has(&mut shelf, "a") && !has(&mut shelf, "b") && has(&mut shelf, "c") && has(&mut shelf, "d")
        );
        put(&mut shelf, "a", 10);
        assert_eq!(shelf.weight, 3 * ENTRY + 2010);
    }

    #[test]
    fn a_picture_larger_than_the_shelf_is_not_kept() {
        let mut shelf = Shelf::new(ENTRY + 10);
        put(&mut shelf, "a", 11);
        assert!(!has(&mut shelf, "a"));
        assert_eq!((shelf.weight, shelf.entries.len()), (0, 0));
    }

    #[test]
    fn both_kinds_are_forgotten_in_time() {
        let mut shelf = Shelf::new(CAPACITY);
        let now = Timestamp::UNIX_EPOCH;
        put(&mut shelf, "good", 1);
        shelf.put(&key("bad"), None, now);
        let just_before = |time: SignedDuration| now + time - SignedDuration::from_millis(1);
        assert!(matches!(shelf.find(&key("bad"), just_before(FAILED)), Found::Failure));
        assert!(matches!(shelf.find(&key("bad"), now + FAILED), Found::Nothing));
        assert!(matches!(shelf.find(&key("good"), just_before(KEPT)), Found::Picture(_)));
        assert!(matches!(shelf.find(&key("good"), now + KEPT), Found::Nothing));
    }

    #[test]
    fn what_is_coming_is_waited_for() {
        let mut shelf = Shelf::new(CAPACITY);
        put(&mut shelf, "a", 1);
        shelf.expect(key("a"), futures::future::ready(None).boxed().shared());
        assert!(matches!(shelf.find(&key("a"), Timestamp::UNIX_EPOCH), Found::Coming(_)));
        assert_eq!(shelf.weight, 0);
    }
}
