//! Operations, refunds and notices.

use super::{TestStore, session_in};
use crate::{
    model::{
        CancelReason, GatewayRefundId, Mode, Notice, NoticeId, NoticeState, Operation, OperationKind,
        OperationState, Refund, RefundId, RefundState,
    },
    ports::StoreError,
    testing::{SeededRandom, a_notice, a_refund, an_operation},
};

pub async fn an_operation_reads_back_in_every_state(store: TestStore) {
    let random = SeededRandom::new(20);
    let session = session_in(&store, &random).await;
    let refund = a_refund(&random, &session);
    let mut all = Vec::new();
    for kind in [
        OperationKind::Capture { amount: session.amount },
        OperationKind::Cancel { reason: CancelReason::Duplicate },
        OperationKind::Refund { refund: refund.id.clone(), amount: refund.amount },
    ] {
        let operation = Operation { kind, ..an_operation(&random, &session) };
        let mut work = store.begin().await.unwrap();
        work.add_operation(&operation).await.unwrap();
        work.commit().await.unwrap();
        all.push(operation);
    }
    for state in [OperationState::InFlight, OperationState::Refused("no".to_owned()), OperationState::Done] {
        let operation = &mut all[0];
        operation.state = state;
        operation.tries += 1;
        let mut work = store.begin().await.unwrap();
        work.update_operation(operation).await.unwrap();
        work.commit().await.unwrap();
        let read = store.snapshot().await.unwrap().operation(&operation.id).await.unwrap();
        assert_eq!(read.as_ref(), Some(&*operation));
    }
    assert_eq!(store.snapshot().await.unwrap().operations(&session.id).await.unwrap(), all);
}

pub async fn a_second_capture_in_flight_is_a_conflict(store: TestStore) {
    let random = SeededRandom::new(21);
    let session = session_in(&store, &random).await;
    let first = an_operation(&random, &session);
    let second = Operation {
        payment: first.payment.clone(),
        kind: OperationKind::Cancel { reason: CancelReason::RequestedByMerchant },
        ..an_operation(&random, &session)
    };
    let refund = Operation {
        kind: OperationKind::Refund { refund: RefundId::generate(&random), amount: session.amount },
        ..an_operation(&random, &session)
    };
    let mut work = store.begin().await.unwrap();
    work.add_operation(&first).await.unwrap();
    work.add_operation(&Operation { payment: first.payment.clone(), ..refund.clone() }).await.unwrap();
    let second = work.add_operation(&second).await;
    assert!(matches!(second, Err(StoreError::Conflict(_))), "{second:?}");
}

pub async fn a_refund_reads_back_in_every_state(store: TestStore) {
    let random = SeededRandom::new(22);
    let session = session_in(&store, &random).await;
    let mut refund = a_refund(&random, &session);
    let mut work = store.begin().await.unwrap();
    work.add_refund(&refund).await.unwrap();
    work.commit().await.unwrap();
    let name: GatewayRefundId = "re_9".parse().unwrap();
    for state in [
        RefundState::Pending,
        RefundState::Succeeded,
        RefundState::Failed("lost_or_stolen_card".to_owned()),
        RefundState::Canceled,
    ] {
        refund.state = state;
        refund.gateway_refund = Some(name.clone());
        let mut work = store.begin().await.unwrap();
        work.update_refund(&refund).await.unwrap();
        work.commit().await.unwrap();
        let mut read = store.snapshot().await.unwrap();
        assert_eq!(read.refund(&refund.id).await.unwrap(), Some(refund.clone()));
        assert_eq!(read.refunds(&session.id).await.unwrap(), [refund.clone()]);
        assert_eq!(read.refund_at_gateway(Mode::Test, &name).await.unwrap(), Some(refund.clone()));
        assert_eq!(read.refund_at_gateway(Mode::Live, &name).await.unwrap(), None);
    }
}

pub async fn a_refund_of_the_gateway_is_known_once(store: TestStore) {
    let random = SeededRandom::new(23);
    let session = session_in(&store, &random).await;
    let named =
        |name: &str| Refund { gateway_refund: Some(name.parse().unwrap()), ..a_refund(&random, &session) };
    let mut work = store.begin().await.unwrap();
    work.add_refund(&named("re_1")).await.unwrap();
    work.add_refund(&named("re_2")).await.unwrap();
    work.add_refund(&a_refund(&random, &session)).await.unwrap();
    work.add_refund(&a_refund(&random, &session)).await.unwrap();
    let again = work.add_refund(&named("re_1")).await;
    assert!(matches!(again, Err(StoreError::Conflict(_))), "{again:?}");
}

pub async fn a_notice_is_kept_once(store: TestStore) {
    let random = SeededRandom::new(24);
    let session = session_in(&store, &random).await;
    let first = a_notice(&random, &session);
    let renamed = |notice: &Notice, event: &str| Notice {
        id: NoticeId::generate(&random),
        gateway_event: event.to_owned(),
        ..notice.clone()
    };
    let mut work = store.begin().await.unwrap();
    assert!(work.add_notice(&first, false).await.unwrap());
    assert!(!work.add_notice(&renamed(&first, &first.gateway_event), false).await.unwrap(), "the same event");
    assert!(!work.add_notice(&renamed(&first, "evt_2"), false).await.unwrap(), "one is still to be applied");
    let live = Notice { mode: Mode::Live, ..renamed(&first, &first.gateway_event) };
    assert!(work.add_notice(&live, false).await.unwrap(), "the other mode knows nothing of it");
    work.commit().await.unwrap();

    let applied = Notice { state: NoticeState::Applied, ..first.clone() };
    let mut work = store.begin().await.unwrap();
    work.update_notice(&applied).await.unwrap();
    assert!(!work.add_notice(&renamed(&first, "evt_3"), true).await.unwrap(), "it happens once");
    assert!(work.add_notice(&renamed(&first, "evt_4"), false).await.unwrap(), "it happened again");
    work.commit().await.unwrap();
    assert_eq!(store.snapshot().await.unwrap().notice(&first.id).await.unwrap(), Some(applied));
}
