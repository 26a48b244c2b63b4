//! Tells the person at the terminal what is done and what each step costs.

use std::{
    io::Write,
    time::{Duration, Instant},
};

/// Where the steps are told.
pub struct Steps<'a> {
    out: &'a mut dyn Write,
}

impl<'a> Steps<'a> {
    /// Tells them there.
    pub fn new(out: &'a mut dyn Write) -> Self {
        Self { out }
    }

    /// Does something that takes a while, and says what it took.
    pub(crate) fn timed<T, E>(
        &mut self,
        what: &str,
        step: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let started = now();
        let done = step(self)?;
        self.say(&format!("{what}: {}", seconds(started.elapsed())));
        Ok(done)
    }

    pub(crate) fn say(&mut self, line: &str) {
        // A closed pipe is no reason to leave a site half built.
        _ = writeln!(self.out, "      {line}");
    }
}

#[expect(clippy::disallowed_methods, reason = "measures the tool itself, for the person who waits")]
fn now() -> Instant {
    Instant::now()
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_that_succeeds_is_told_and_one_that_fails_is_not() {
        let mut told = Vec::new();
        let mut steps = Steps::new(&mut told);
        assert_eq!(steps.timed("first", |_| Ok::<_, ()>(7)), Ok(7));
        assert_eq!(steps.timed("second", |_| Err::<(), _>("no")), Err("no"));
        let told = String::from_utf8(told).unwrap();
        assert!(told.trim_start().starts_with("first: ") && told.ends_with(" s\n"), "{told}");
        assert_eq!(told.lines().count(), 1);
    }
}
