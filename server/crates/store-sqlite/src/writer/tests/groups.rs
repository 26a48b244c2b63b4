//! Who is committed with whom, and when they are told.

use super::{Limits, Numbers, add, commit, look};

#[tokio::test]
async fn those_who_wait_share_a_commit() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let mut others = Vec::new();
    for number in 1..50 {
        others.push(numbers.in_line(move |turn| add(turn, number).unwrap()).await);
    }
    add(&mut first, 0).unwrap();
    first.commit().await.unwrap();
    for other in others {
        other.await.unwrap().unwrap();
    }
    assert_eq!(numbers.committed(), (0..50).collect::<Vec<_>>());
    assert_eq!(numbers.writer.commits(), 1);
}

#[tokio::test]
async fn a_group_has_a_limit() {
    let numbers = Numbers::within(Limits { turns: 10, ..Limits::default() }).await;
    let mut first = numbers.turn().await;
    let mut others = Vec::new();
    for number in 1..51 {
        others.push(numbers.in_line(move |turn| add(turn, number).unwrap()).await);
    }
    add(&mut first, 0).unwrap();
    first.commit().await.unwrap();
    for other in others {
        other.await.unwrap().unwrap();
    }
    assert_eq!(numbers.committed().len(), 51);
    assert_eq!(numbers.writer.commits(), 6);
}

#[tokio::test]
async fn nobody_is_told_before_it_is_durable() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let second = numbers.wait_for_turn().await;
    add(&mut first, 1).unwrap();
    let first = commit(first).await;
    let mut second = second.await.unwrap();
    add(&mut second, 2).unwrap();
    tokio::task::yield_now().await;
    assert!(!first.is_finished());
    assert!(numbers.committed().is_empty());

    second.commit().await.unwrap();
    first.await.unwrap().unwrap();
    assert_eq!(numbers.committed(), [1, 2]);
}

#[tokio::test]
async fn a_dropped_turn_takes_only_its_own_changes_back() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let second = tokio::spawn({
        let writer = numbers.writer.clone();
        async move {
            let mut turn = writer.turn().await.unwrap();
            add(&mut turn, 2).unwrap();
            add(&mut turn, 1).unwrap_err();
        }
    });
    tokio::task::yield_now().await;
    let third = numbers.in_line(|turn| add(turn, 3).unwrap()).await;
    add(&mut first, 1).unwrap();
    first.commit().await.unwrap();
    second.await.unwrap();
    third.await.unwrap().unwrap();
    assert_eq!(numbers.committed(), [1, 3]);
}

#[tokio::test]
async fn a_failed_statement_leaves_the_rest_of_its_turn() {
    let numbers = Numbers::new().await;
    let mut turn = numbers.turn().await;
    add(&mut turn, 1).unwrap();
    add(&mut turn, 1).unwrap_err();
    add(&mut turn, 2).unwrap();
    turn.commit().await.unwrap();
    assert_eq!(numbers.committed(), [1, 2]);
}

#[tokio::test]
async fn nothing_is_committed_for_nothing() {
    let numbers = Numbers::new().await;
    let mut read = numbers.turn().await;
    look(&mut read);
    read.commit().await.unwrap();
    let mut undone = numbers.turn().await;
    add(&mut undone, 1).unwrap();
    drop(undone);
    assert!(look(&mut numbers.turn().await).is_empty());
    assert_eq!(numbers.writer.commits(), 0);
}

/// A turn that only reads may have read what its neighbour's commit has still to make durable.
#[tokio::test]
async fn a_commit_of_nothing_waits_for_what_was_read() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let second = numbers.in_line(|turn| assert_eq!(look(turn), [1])).await;
    let third = numbers.wait_for_turn().await;
    add(&mut first, 1).unwrap();
    let first = commit(first).await;
    let third = third.await.unwrap();
    assert!(!second.is_finished() && !first.is_finished());
    drop(third);
    second.await.unwrap().unwrap();
    first.await.unwrap().unwrap();
}

#[tokio::test]
async fn whoever_locks_sees_only_what_is_durable() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let other = numbers.in_line(|_| {}).await;
    let locking = tokio::spawn({
        let writer = numbers.writer.clone();
        async move {
            let mut turn = writer.turn().await.unwrap();
            turn.lock("two").await.unwrap();
            let commits_for_another = writer.commits();
            turn.lock("one").await.unwrap();
            (commits_for_another, writer.commits(), turn)
        }
    });
    tokio::task::yield_now().await;
    let last = numbers.in_line(|turn| add(turn, 3).unwrap()).await;

    first.lock("one").await.unwrap();
    add(&mut first, 1).unwrap();
    first.commit().await.unwrap();
    other.await.unwrap().unwrap();
    let (commits_for_another, commits, mut turn) = locking.await.unwrap();
    assert_eq!((commits_for_another, commits), (0, 1));
    assert_eq!(numbers.committed(), [1]);
    assert_eq!(look(&mut turn), [1], "those in line come after it");
    add(&mut turn, 2).unwrap();
    turn.commit().await.unwrap();
    last.await.unwrap().unwrap();
    assert_eq!(numbers.committed(), [1, 2, 3]);
}

#[tokio::test]
async fn a_lock_outlasts_the_wait_for_another() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let second = numbers.wait_for_turn().await;
    let third = tokio::spawn({
        let writer = numbers.writer.clone();
        async move {
            let mut turn = writer.turn().await.unwrap();
            turn.lock("two").await.unwrap();
            (look(&mut turn), writer.commits())
        }
    });
    tokio::task::yield_now().await;
    first.lock("one").await.unwrap();
    add(&mut first, 1).unwrap();
    let first = commit(first).await;
    let mut second = second.await.unwrap();
    second.lock("two").await.unwrap();
    second.lock("one").await.unwrap();
    first.await.unwrap().unwrap();
    add(&mut second, 2).unwrap();
    second.commit().await.unwrap();
    assert_eq!(third.await.unwrap(), (vec![1, 2], 2));
}

/// Its caller may tell what it read; so that is not kept waiting for others.
#[tokio::test]
async fn a_dropped_turn_that_read_has_its_group_committed() {
    let numbers = Numbers::new().await;
    let mut first = numbers.turn().await;
    let second = tokio::spawn({
        let writer = numbers.writer.clone();
        async move { look(&mut writer.turn().await.unwrap()) }
    });
    tokio::task::yield_now().await;
    let third = tokio::spawn({
        let writer = numbers.writer.clone();
        async move { (writer.turn().await.unwrap(), writer.commits()) }
    });
    tokio::task::yield_now().await;
    add(&mut first, 1).unwrap();
    first.commit().await.unwrap();
    assert_eq!(second.await.unwrap(), [1]);
    assert_eq!(third.await.unwrap().1, 1);
}
