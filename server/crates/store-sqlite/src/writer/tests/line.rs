//! Standing in line, leaving it, and the end of it.

use std::{
    pin::pin,
    sync::{Arc, Mutex},
    task::{Context, Waker},
};

use super::{Numbers, add, commit};
use crate::error::GroupError;

#[tokio::test]
async fn turns_come_in_the_order_of_the_line() {
    let numbers = Numbers::new().await;
    let first = numbers.turn().await;
    let order = Arc::new(Mutex::new(Vec::new()));
    let mut others = Vec::new();
    for number in 1..20 {
        let order = order.clone();
        others.push(numbers.in_line(move |_| order.lock().unwrap().push(number)).await);
    }
    drop(first);
    for other in others {
        other.await.unwrap().unwrap();
    }
    assert_eq!(*order.lock().unwrap(), (1..20).collect::<Vec<_>>());
}

#[tokio::test]
async fn whoever_leaves_the_line_is_passed_over() {
    let numbers = Numbers::new().await;
    let first = numbers.turn().await;
    let gone = numbers.in_line(|turn| add(turn, 1).unwrap()).await;
    let stays = numbers.in_line(|turn| add(turn, 2).unwrap()).await;
    gone.abort();
    assert!(gone.await.unwrap_err().is_cancelled());
    drop(first);
    stays.await.unwrap().unwrap();
    assert_eq!(numbers.committed(), [2]);
}

#[tokio::test]
async fn whoever_is_called_and_does_not_hear_it_is_passed_over() {
    let numbers = Numbers::new().await;
    let first = numbers.turn().await;
    {
        let mut gone = pin!(numbers.writer.turn());
        let mut context = Context::from_waker(Waker::noop());
        assert!(gone.as_mut().poll(&mut context).is_pending());
        // It is called now, and dropped with the call unread.
        drop(first);
    }
    let mut next = numbers.turn().await;
    add(&mut next, 1).unwrap();
    next.commit().await.unwrap();
    assert_eq!(numbers.committed(), [1]);
}

#[tokio::test]
async fn a_commit_that_nobody_waits_for_is_made_all_the_same() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let second = numbers.wait_for_turn().await;
    add(&mut first, 1).unwrap();
    let first = commit(first).await;
    first.abort();
    assert!(first.await.unwrap_err().is_cancelled());
    second.await.unwrap().commit().await.unwrap();
    assert_eq!(numbers.committed(), [1]);
}

#[tokio::test]
async fn closing_serves_those_in_line_and_nobody_else() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let second = numbers.in_line(|turn| add(turn, 2).unwrap()).await;
    let closing = tokio::spawn({
        let writer = numbers.writer.clone();
        async move { writer.close().await }
    });
    tokio::task::yield_now().await;
    let late = numbers.writer.turn().await;
    assert!(matches!(late, Err(GroupError::Closed)));
    assert!(!closing.is_finished());

    add(&mut first, 1).unwrap();
    first.commit().await.unwrap();
    second.await.unwrap().unwrap();
    closing.await.unwrap();
    assert_eq!(numbers.committed(), [1, 2]);
    numbers.writer.close().await;
}

/// A store is handed from runtime to runtime in tests, and outlives one at the end of a program.
#[test]
fn the_writer_outlives_a_runtime() {
    let runtime = || tokio::runtime::Builder::new_current_thread().build().unwrap();
    let numbers = runtime().block_on(Numbers::new());
    let unfinished = runtime().block_on(numbers.turn());
    drop(unfinished);
    runtime().block_on(async {
        let mut turn = numbers.turn().await;
        add(&mut turn, 1).unwrap();
        turn.commit().await.unwrap();
    });
    assert_eq!(numbers.committed(), [1]);
}
