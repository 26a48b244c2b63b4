//! What goes wrong, and for whom.

use std::time::Duration;

use rusqlite::TransactionBehavior;

use super::{Limits, Numbers, add, commit, look};
use crate::error::GroupError;

#[tokio::test]
async fn a_commit_that_fails_fails_for_the_whole_group() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let second = numbers.in_line(|turn| add(turn, 2).unwrap()).await;
    let needs = "INSERT INTO numbers (number, needs) VALUES (1, 99)";
    first.write(needs, []).unwrap();
    assert!(matches!(first.commit().await, Err(GroupError::Database(_))));
    assert!(matches!(second.await.unwrap(), Err(GroupError::Database(_))));
    assert!(numbers.committed().is_empty());

    let mut next = numbers.turn().await;
    add(&mut next, 3).unwrap();
    next.commit().await.unwrap();
    assert_eq!(numbers.committed(), [3]);
    assert_eq!(numbers.writer.commits(), 1);
}

/// SQLite gives a whole transaction up when the disk is full, and would commit each statement after
/// that by itself.
#[tokio::test]
async fn a_full_disk_fails_for_the_whole_group() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let second = tokio::spawn({
        let writer = numbers.writer.clone();
        async move {
            let mut turn = writer.turn().await.unwrap();
            let full = turn.change(|connection| {
                connection.pragma_update(None, "max_page_count", 1).map_err(crate::error::failed)?;
                connection
                    .execute("INSERT INTO numbers (number, weight) VALUES (2, zeroblob(100000))", [])
                    .map_err(crate::error::failed)
            });
            assert!(full.unwrap_err().to_string().contains("full"));
            add(&mut turn, 4).unwrap_err();
            turn.commit().await
        }
    });
    tokio::task::yield_now().await;
    let third = numbers.in_line(|turn| add(turn, 3).unwrap()).await;
    add(&mut first, 1).unwrap();
    assert!(matches!(first.commit().await, Err(GroupError::GivenUp(_))));
    assert!(matches!(second.await.unwrap(), Err(GroupError::GivenUp(_))));
    third.await.unwrap().unwrap();
    assert_eq!(numbers.committed(), [3]);
}

#[tokio::test]
async fn another_process_that_writes_for_too_long_is_an_error_for_all_who_wait() {
    let numbers = Numbers::new().await;
    let mut other = numbers.file.connect().unwrap();
    let writing = other.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    let (first, second) = tokio::join!(numbers.writer.turn(), numbers.writer.turn());
    assert!(matches!(first, Err(GroupError::Database(_))));
    assert!(matches!(second, Err(GroupError::Database(_))));

    writing.rollback().unwrap();
    let mut turn = numbers.turn().await;
    add(&mut turn, 1).unwrap();
    turn.commit().await.unwrap();
    assert_eq!(numbers.committed(), [1]);
}

#[tokio::test]
async fn a_turn_that_is_taken_away_is_undone_and_its_neighbours_are_not() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let slow = numbers.wait_for_turn().await;
    let third = numbers.in_line(|turn| add(turn, 3).unwrap()).await;
    add(&mut first, 1).unwrap();
    let first = commit(first).await;
    let mut slow = slow.await.unwrap();
    add(&mut slow, 2).unwrap();
    numbers.writer.0.take_away(slow.number);
    first.await.unwrap().unwrap();
    third.await.unwrap().unwrap();
    assert!(add(&mut slow, 4).unwrap_err().to_string().contains("too long"));
    assert!(matches!(slow.commit().await, Err(GroupError::TookTooLong)));
    assert_eq!(numbers.committed(), [1, 3]);
}

#[tokio::test]
async fn a_turn_that_takes_too_long_is_taken_away() {
    let numbers = Numbers::within(Limits { turn: Duration::from_millis(20), ..Limits::default() }).await;
    let slow = numbers.turn().await;
    let next = numbers.in_line(|_| {}).await;
    next.await.unwrap().unwrap();
    assert!(matches!(slow.commit().await, Err(GroupError::TookTooLong)));
}

#[tokio::test]
async fn a_task_that_panics_ends_its_turn_only() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let between = numbers.in_line(|turn| {
        add(turn, 2).unwrap();
        panic!("of a bug, between two statements");
    });
    let between = between.await;
    let within = numbers.in_line(|turn| {
        add(turn, 3).unwrap();
        let _: () = turn.change(|_| panic!("of a bug, within a statement")).unwrap();
    });
    let within = within.await;
    let last = numbers.in_line(|turn| add(turn, 4).unwrap()).await;
    add(&mut first, 1).unwrap();
    first.commit().await.unwrap();
    assert!(between.await.unwrap_err().is_panic());
    assert!(within.await.unwrap_err().is_panic());
    last.await.unwrap().unwrap();
    assert_eq!(numbers.committed(), [1, 4]);
    assert_eq!(look(&mut numbers.turn().await), [1, 4]);
}
