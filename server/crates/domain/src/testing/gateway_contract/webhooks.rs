//! What the gateway tells.

use super::{GatewayWorld, paid};
use crate::{
    model::NoticeSubject,
    ports::{IncomingWebhook, NoticeError},
};

pub async fn a_webhook_names_its_payment(world: &dyn GatewayWorld) {
    let payment = paid(world).await;
    let (headers, body) = world.webhook_about(&payment.id).await;
    let webhook = IncomingWebhook { headers: &headers, body: &body };
    let notice = world.gateway().read_notice(&webhook, world.now()).unwrap();
    assert!(!notice.event.is_empty() && !notice.kind.is_empty());
    let Some(NoticeSubject::Payment { payment: told, .. }) = notice.subject else { panic!("{notice:?}") };
    assert_eq!(told, payment.id);
    let again = world.gateway().read_notice(&webhook, world.now()).unwrap();
    assert_eq!(again.event, notice.event, "the same webhook is the same event");
}

pub async fn a_webhook_that_was_touched_is_not_believed(world: &dyn GatewayWorld) {
    let payment = paid(world).await;
    let (headers, body) = world.webhook_about(&payment.id).await;
    let read = |headers: &[(String, String)], body: &[u8]| {
        world.gateway().read_notice(&IncomingWebhook { headers, body }, world.now())
    };
    for place in [body.len() / 3, body.len() / 2, body.len() * 2 / 3] {
        let mut touched = body.clone();
        touched[place] = if touched[place] == b'a' { b'b' } else { b'a' };
        let answer = read(&headers, &touched);
        assert_eq!(answer, Err(NoticeError::Signature), "at {place}");
    }
    assert_eq!(read(&[], b"{}"), Err(NoticeError::Signature));
    assert_eq!(read(&[], b""), Err(NoticeError::Signature));
}
