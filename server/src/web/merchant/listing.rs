//! What all lists have in common: where a page begins, how long it is, and when its things were made
//! (<https://docs.stripe.com/api/pagination>).

use domain::{model::ApiKey, ports::Listing};
use jiff::Timestamp;

use super::{error::ApiError, params::Params};

/// A page as it was asked for. Lists have the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page {
    /// At most so many things.
    pub(super) limit: usize,
    /// It begins right after this one, which is newer: `starting_after`.
    after: Option<String>,
    /// It ends right before this one, which is older: `ending_before`. Of more things than fit there are
    /// those nearest to it.
    before: Option<String>,
}

impl Page {
    /// Reads `limit`, `starting_after` and `ending_before`.
    pub(super) fn read(params: &mut Params) -> Result<Self, ApiError> {
        let limit = match params.integer("limit")? {
            None => 10,
            Some(limit) => {
                usize::try_from(limit).ok().filter(|limit| (1..=100).contains(limit)).ok_or_else(|| {
                    let code = Some("parameter_invalid_integer");
                    ApiError::invalid("limit", code, "Invalid limit: must be from 1 to 100.")
                })?
            }
        };
        Ok(Self { limit, after: params.text("starting_after")?, before: params.text("ending_before")? })
    }

    /// The things between which the page lies, with the parameters that name them: the newer one and the
    /// older one.
    pub(super) fn ends(&self) -> [Option<(&str, &'static str)>; 2] {
        [
            self.after.as_deref().map(|id| (id, "starting_after")),
            self.before.as_deref().map(|id| (id, "ending_before")),
        ]
    }

    /// What to ask the database for; `ends` are the things of [`Page::ends`], which are the caller's.
    pub(super) fn listing<Id>(&self, key: &ApiKey, created: Created, ends: [Option<Id>; 2]) -> Listing<Id> {
        let [older_than, newer_than] = ends;
        Listing {
            merchant: key.merchant.clone(),
            mode: key.mode,
            since: created.since,
            until: created.until,
            older_than,
            newer_than,
            // One more than is wanted says whether there are more.
            limit: u32::try_from(self.limit + 1).expect("a page has at most a hundred things"),
        }
    }

    /// Of a list that is all at hand, the newest first, what is on the right side of the page's beginning.
    /// `kind` is what the things are called.
    pub(super) fn beginning<T>(
        &self,
        mut all: Vec<T>,
        kind: &str,
        id: impl Fn(&T) -> &str,
    ) -> Result<Vec<T>, ApiError> {
        let find = |end: Option<(&str, &'static str)>| match end {
            None => Ok(None),
            Some((wanted, param)) => {
                let found = all.iter().position(|thing| id(thing) == wanted);
                found.map(Some).ok_or_else(|| ApiError::no_such_param(kind, wanted, param))
            }
        };
        let [after, before] = self.ends();
        let (after, before) = (find(after)?, find(before)?);
        all.truncate(before.unwrap_or(all.len()));
        if let Some(after) = after {
            all.drain(..(after + 1).min(all.len()));
        }
        Ok(all)
    }

    /// Takes from things on the right side of the page's beginning, the newest first, those of the page;
    /// and says whether any were left over.
    pub(super) fn cut<T>(&self, mut things: Vec<T>) -> (Vec<T>, bool) {
        let more = things.len() > self.limit;
        if self.before.is_some() {
            things.drain(..things.len().saturating_sub(self.limit));
        } else {
            things.truncate(self.limit);
        }
        (things, more)
    }
}

/// When things were made: from a time on, and before another. The API counts in whole seconds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Created {
    pub(super) since: Option<Timestamp>,
    pub(super) until: Option<Timestamp>,
}

impl Created {
    /// Reads `created`, which is one second or a span: `created[gt]`, `[gte]`, `[lt]`, `[lte]`.
    pub(super) fn read(params: &mut Params) -> Result<Self, ApiError> {
        if !params.has_members("created") {
            return match params.integer("created")? {
                None => Ok(Self::default()),
                Some(second) => Ok(Self { since: start(second, 0), until: start(second, 1) }),
            };
        }
        let Some(mut span) = params.below("created")? else { return Ok(Self::default()) };
        let mut bound = |name: &str, later: i64| -> Result<Option<Timestamp>, ApiError> {
            Ok(span.integer(name)?.and_then(|second| start(second, later)))
        };
        let since = bound("gte", 0)?.max(bound("gt", 1)?);
        let (at_latest, before) = (bound("lte", 1)?, bound("lt", 0)?);
        let until = match (at_latest, before) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        };
        span.finish()?;
        Ok(Self { since, until })
    }
}

/// When a second begins, or one some seconds later. Beyond all times there is as far as can be.
fn start(second: i64, later: i64) -> Option<Timestamp> {
    let (earliest, latest) = (Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    Timestamp::from_second(second.saturating_add(later).clamp(earliest, latest)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(query: &str) -> Params {
        Params::of_query(Some(query)).unwrap()
    }

    fn page(query: &str) -> Result<(Vec<&'static str>, bool), ApiError> {
        let page = Page::read(&mut params(query))?;
        Ok(page.cut(page.beginning(vec!["e", "d", "c", "b", "a"], "letter", |letter| letter)?))
    }

    #[test]
    fn pages_go_back_and_forth_and_say_whether_there_are_more() {
        for (query, letters, more) in [
            ("", vec!["e", "d", "c", "b", "a"], false),
            ("limit=2", vec!["e", "d"], true),
            ("limit=2&starting_after=d", vec!["c", "b"], true),
            ("limit=2&starting_after=c", vec!["b", "a"], false),
            ("starting_after=a", vec![], false),
            ("limit=2&ending_before=a", vec!["c", "b"], true),
            ("limit=2&ending_before=c", vec!["e", "d"], false),
            ("ending_before=e", vec![], false),
            ("starting_after=e&ending_before=a", vec!["d", "c", "b"], false),
            ("limit=2&starting_after=e&ending_before=a", vec!["c", "b"], true),
            ("starting_after=a&ending_before=c", vec![], false),
        ] {
            assert_eq!(page(query).unwrap(), (letters, more), "{query}");
        }
    }

    #[test]
    fn bad_pages_name_what_is_wrong() {
        for (query, param) in [
            ("limit=0", "limit"),
            ("limit=101", "limit"),
            ("limit=x", "limit"),
            ("starting_after=z", "starting_after"),
            ("ending_before=z", "ending_before"),
            ("starting_after=z&ending_before=c", "starting_after"),
        ] {
            assert_eq!(page(query).unwrap_err().param(), Some(param), "{query}");
        }
    }

    /// Whether something that was made then is among them.
    fn holds(created: Created, created_at: Timestamp) -> bool {
        created.since.is_none_or(|since| created_at >= since)
            && created.until.is_none_or(|until| created_at < until)
    }

    #[test]
    fn a_span_is_of_whole_seconds() {
        let at = |milliseconds| Timestamp::from_millisecond(milliseconds).unwrap();
        for (query, inside, outside) in [
            ("created=5", vec![5_000, 5_999], vec![4_999, 6_000]),
            ("created[gt]=5", vec![6_000], vec![5_000, 5_999]),
            ("created[gte]=5", vec![5_000], vec![4_999]),
            ("created[lt]=5", vec![4_999], vec![5_000]),
            ("created[lte]=5", vec![5_999], vec![6_000]),
            (
                "created[gte]=3&created[gt]=4&created[lte]=9&created[lt]=7",
                vec![5_000, 6_999],
                vec![4_500, 7_000],
            ),
            ("created[lt]=99999999999999999", vec![5_000], vec![]),
            ("", vec![0], vec![]),
        ] {
            let created = Created::read(&mut params(query)).unwrap();
            assert!(inside.into_iter().all(|time| holds(created, at(time))), "{query}");
            assert!(!outside.into_iter().any(|time| holds(created, at(time))), "{query}");
        }
        assert_eq!(Created::read(&mut params("created[from]=1")).unwrap_err().param(), Some("created[from]"));
    }
}
