//! What all lists have in common: where they start, how long they are, and when their items were made.

use serde_json::Value;

use crate::{
    endpoint::{Answer, Call},
    error::{ApiError, Result},
    form::Params,
    objects::list,
    store::{Document, Filter, Page},
};

/// A list as it was asked for.
pub(super) struct Listing {
    limit: u32,
    starting_after: Option<String>,
    ending_before: Option<String>,
    pub(super) filter: Filter,
}

impl Listing {
    pub(super) fn parse(params: &mut Params) -> Result<Self> {
        let limit = match params.integer("limit")? {
            None => 10,
            Some(limit) => {
                u32::try_from(limit).ok().filter(|limit| (1..=100).contains(limit)).ok_or_else(|| {
                    ApiError::parameter(
                        "parameter_invalid_integer",
                        "limit",
                        "A limit must be from 1 to 100.",
                    )
                })?
            }
        };
        let starting_after = params.text("starting_after")?;
        let ending_before = params.text("ending_before")?;
        if starting_after.is_some() && ending_before.is_some() {
            return Err(ApiError::parameter(
                "parameters_exclusive",
                "starting_after",
                "Received both starting_after and ending_before parameters. Please pass in only one.",
            ));
        }
        Ok(Self { limit, starting_after, ending_before, filter: Filter::default() })
    }

    /// Reads `created`, which is a moment or a span of them.
    pub(super) fn by_created(mut self, params: &mut Params) -> Result<Self> {
        if params.is_text("created") {
            let moment = params.integer("created")?;
            self.filter.created_from = moment;
            self.filter.created_to = moment;
        } else if let Some(mut span) = params.object("created")? {
            let after = span.integer("gt")?.map(|moment| moment.saturating_add(1));
            let before = span.integer("lt")?.map(|moment| moment.saturating_sub(1));
            self.filter.created_from = span.integer("gte")?.max(after);
            self.filter.created_to = match (span.integer("lte")?, before) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
            span.finish()?;
        }
        Ok(self)
    }

    /// One page of documents, and whether there are more.
    pub(super) async fn documents<T: Document>(&self, call: &mut Call) -> Result<(Vec<T>, bool)> {
        let page = Page {
            limit: self.limit,
            after: place::<T>(call, "starting_after", self.starting_after.as_deref()).await?,
            before: place::<T>(call, "ending_before", self.ending_before.as_deref()).await?,
        };
        Ok(call.work.unit.list::<T>(&self.filter, &page).await?)
    }

    /// One page as the answer.
    pub(super) async fn answer<T: Document>(
        &self,
        call: &mut Call,
        url: &str,
        render: impl Fn(&T) -> Value,
    ) -> Result<Answer> {
        let (documents, has_more) = self.documents::<T>(call).await?;
        Ok(Answer::ok(list(url, documents.iter().map(render).collect(), has_more)))
    }
}

async fn place<T: Document>(call: &mut Call, param: &str, id: Option<&str>) -> Result<Option<i64>> {
    let Some(id) = id else { return Ok(None) };
    match call.work.unit.place(T::KIND, id).await? {
        Some(place) => Ok(Some(place)),
        None => Err(ApiError::missing_parameter_object(T::KIND.name(), id, param)),
    }
}
