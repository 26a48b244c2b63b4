//! Where the process dies: every store write and every call to the gateway is a numbered point.

use std::{collections::HashMap, fs::OpenOptions, io::Write as _, path::PathBuf, sync::Mutex};

use rustix::process::{Signal, getpid, kill_process};

/// The `occurrence`th time (from 1) that the point `name` is reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Point {
    pub(crate) name: String,
    pub(crate) occurrence: u32,
}

impl Point {
    /// `name#occurrence`, as it is handed to the child and printed.
    pub(crate) fn written(&self) -> String {
        format!("{}#{}", self.name, self.occurrence)
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (name, occurrence) = text.rsplit_once('#')?;
        Some(Self { name: name.to_owned(), occurrence: occurrence.parse().ok()? })
    }
}

/// Counts what is reached, writes it down, and kills the process at one point.
pub(crate) struct Points {
    record: PathBuf,
    deadly: Option<Point>,
    reached: Mutex<HashMap<String, u32>>,
}

impl Points {
    pub(crate) fn new(record: PathBuf, deadly: Option<Point>) -> Self {
        Self { record, deadly, reached: Mutex::default() }
    }

    /// The process is at this point. It may not come back from here.
    pub(crate) fn reach(&self, name: &str) {
        let mut reached = self.reached.lock().expect("nobody panics while holding it");
        let occurrence = reached.entry(name.to_owned()).or_default();
        *occurrence += 1;
        let point = Point { name: name.to_owned(), occurrence: *occurrence };
        let mut record = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.record)
            .expect("the record can be written");
        writeln!(record, "{}", point.written()).expect("the record can be written");
        if self.deadly.as_ref() == Some(&point) {
            kill_process(getpid(), Signal::KILL).expect("a process may kill itself");
            // The signal is on its way to every thread; nothing more may happen in this one.
            loop {
                std::thread::park();
            }
        }
    }
}
