//! The thread that does what has to wait: for another process that writes, and for the disk.

use tokio::sync::oneshot;

use super::{group::Group, shared::Shared};
use crate::{connect::File, error::GroupError};

/// Opens the file and says whether that worked; then serves everybody in line, until the line is
/// closed and empty.
pub(super) fn run(shared: &Shared, file: &File, opening: oneshot::Sender<Result<(), GroupError>>) {
    // Also after a panic: whoever waits must not wait for ever.
    let _end = End(shared);
    let (mut connection, opened) = match file.connect() {
        Ok(connection) => (Some(connection), Ok(())),
        Err(error) => (None, Err(error.into())),
    };
    // If nobody wants to know, the writer was dropped, and there will be nobody in line.
    let _ = opening.send(opened);
    while shared.wait_for_somebody() {
        let connected = connection.take().map_or_else(|| file.connect().map_err(Into::into), Ok);
        match connected.and_then(Group::begin) {
            Ok(group) => {
                let (after, outcome) = shared.serve(group).commit();
                connection = after;
                if outcome.is_commit() {
                    shared.count_commit();
                }
                outcome.tell();
            }
            Err(error) => shared.refuse(&error),
        }
    }
}

struct End<'shared>(&'shared Shared);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.end();
    }
}
