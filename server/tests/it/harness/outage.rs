//! A gateway that does not answer.

use domain::{
    ports::Health,
    testing::{Behaviour, the_gateway},
    usecases::Progress,
};

use super::TestServer;

/// The gateway goes away, and shoppers press Pay until it is left alone.
pub(crate) async fn outage(server: &TestServer) {
    let gateway = server.domain.ports.gateways.of(&the_gateway());
    for _ in 0..100 {
        if gateway.health() != Health::Up {
            return;
        }
        server.gateway().will([Behaviour::BeUnreachable]);
        let session = server.session().await;
        assert_eq!(server.domain.pay(&session.id, "pm_1").await.unwrap(), Progress::NotCharged);
    }
    panic!("it is never left alone");
}
