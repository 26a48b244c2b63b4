//! What we are told, and whom we tell.

use super::{View, row, tables::conflict};
use crate::{
    model::{Delivery, EndpointId, Notice, NoticeState},
    ports::StoreError,
};

impl View {
    pub(super) async fn keep_notice(&mut self, notice: &Notice, once: bool) -> Result<bool, StoreError> {
        let notice = notice.clone();
        let rows = [
            format!("notice of {} {}", notice.gateway, notice.gateway_event),
            format!("{} of {}", notice.kind, notice.subject.object()),
        ];
        self.change(rows, move |tables| {
            let same = |known: &Notice| {
                known.mode == notice.mode
                    && known.gateway == notice.gateway
                    && (known.gateway_event == notice.gateway_event
                        || known.kind == notice.kind
                            && known.subject.object() == notice.subject.object()
                            && (once || known.state == NoticeState::Pending))
            };
            let new = !tables.notices.any(same);
            if new {
                tables.notices.push(notice.clone());
            }
            Ok(new)
        })
        .await
    }

    pub(super) async fn drop_endpoint(&mut self, id: &EndpointId) -> Result<(), StoreError> {
        let id = id.clone();
        self.change(row("endpoint", id.as_str()), move |tables| {
            let gone = tables.deliveries.filter(|delivery| delivery.endpoint == id);
            tables.deliveries.retain(|delivery| delivery.endpoint != id);
            tables.tries.retain(|tried| !gone.iter().any(|delivery| delivery.id == tried.delivery));
            tables.jobs.retain(|job| job.lane.as_deref() != Some(id.as_str()));
            tables.endpoints.retain(|endpoint| endpoint.id != id);
            Ok(())
        })
        .await
    }

    pub(super) async fn keep_delivery(&mut self, delivery: &Delivery) -> Result<(), StoreError> {
        let delivery = delivery.clone();
        let [name] = row("delivery of", delivery.event.as_str());
        self.change([format!("{name} {}", delivery.endpoint)], move |tables| {
            let same =
                |known: &Delivery| known.event == delivery.event && known.endpoint == delivery.endpoint;
            if tables.deliveries.any(same) {
                return conflict("the event goes there already");
            }
            if !tables.endpoints.any(|endpoint| endpoint.id == delivery.endpoint) {
                return conflict("a delivery needs its endpoint");
            }
            tables.deliveries.push(delivery.clone());
            Ok(())
        })
        .await
    }
}
