//! A merchant changes an open session.

use super::{
    InvalidCheckout, NewLine, OpenCheckoutError, Problem,
    change_quantity::amount_may_change,
    lines::{LARGEST_CHOICE, NewAdjustable, resolve, total},
};
use crate::{
    model::{Adjustable, CheckoutSession, LineItem, LineItemId, SessionId},
    ports::{Ports, StoreError, UnitOfWork},
    usecases::{MetadataChange, TooManyNotes},
};

/// What changes; the rest stays.
#[derive(Debug, Clone, Default)]
pub struct SessionChange {
    /// The merchant's notes.
    pub metadata: Option<MetadataChange>,
    /// All lines as they are to be: those that are not named go.
    pub lines: Option<Vec<LineChange>>,
}

/// One line as it is to be.
#[derive(Debug, Clone)]
pub enum LineChange {
    /// One that is there.
    Kept(KeptLine),
    /// A new one.
    New(NewLine),
}

/// A line that is there, and what changes in it.
#[derive(Debug, Clone)]
pub struct KeptLine {
    /// Its identifier.
    pub id: String,
    /// How many, if that changes.
    pub quantity: Option<u64>,
    /// What a shopper may choose, if that changes; the inner `None` is nothing.
    pub adjustable: Option<Option<NewAdjustable>>,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum UpdateSessionError {
    /// There is no such session.
    #[error("there is no such session")]
    NoSuchSession,
    /// It was paid, has expired, or a payment was tried: the amount cannot change any more.
    #[error("the amount cannot change any more")]
    TooLate,
    /// The merchant's to mend.
    #[error(transparent)]
    Invalid(#[from] InvalidCheckout),
    /// The merchant's to mend: too many notes.
    #[error(transparent)]
    Metadata(#[from] TooManyNotes),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<OpenCheckoutError> for UpdateSessionError {
    fn from(error: OpenCheckoutError) -> Self {
        match error {
            OpenCheckoutError::Invalid(invalid) => Self::Invalid(invalid),
            OpenCheckoutError::Store(error) => Self::Store(error),
        }
    }
}

/// Changes a session. Its notes can change at any time, what it sells only before a payment is tried.
pub async fn update_session(
    ports: &Ports,
    session: &SessionId,
    change: SessionChange,
) -> Result<CheckoutSession, UpdateSessionError> {
    let mut work = ports.store.begin().await?;
    let mut session = work.lock_session(session).await?.ok_or(UpdateSessionError::NoSuchSession)?;
    if let Some(notes) = change.metadata {
        notes.apply(&mut session.metadata)?;
    }
    if let Some(lines) = change.lines {
        let late = session.is_overdue(ports.clock.now());
        if late || !amount_may_change(work.as_mut(), &session).await? {
            return Err(UpdateSessionError::TooLate);
        }
        session.lines = changed(ports, work.as_mut(), &session, lines).await?;
        session.amount = total(session.lines.iter().map(|line| (line.unit_amount, line.quantity)))?;
    }
    work.update_session(&session).await?;
    work.commit().await?;
    Ok(session)
}

async fn changed(
    ports: &Ports,
    work: &mut dyn UnitOfWork,
    session: &CheckoutSession,
    changes: Vec<LineChange>,
) -> Result<Vec<LineItem>, OpenCheckoutError> {
    if changes.is_empty() {
        return Err(InvalidCheckout::new("line_items", Problem::NoLines).into());
    }
    if changes.len() > 100 {
        return Err(InvalidCheckout::new("line_items", Problem::TooMany(100)).into());
    }
    let mut lines: Vec<LineItem> = Vec::with_capacity(changes.len());
    for (index, change) in changes.into_iter().enumerate() {
        let line = match change {
            LineChange::Kept(change) => kept(session, &lines, &format!("line_items[{index}]"), &change)?,
            LineChange::New(new) => {
                let resolved = resolve(ports, work, &session.merchant, vec![new])
                    .await
                    .map_err(|error| at(error, index))?;
                let one = resolved.into_iter().next().expect("one line resolves to one");
                one.line(LineItemId::generate(ports.random.as_ref()))
            }
        };
        lines.push(line);
    }
    Ok(lines)
}

/// New lines are looked at one by one, so each thinks that it is the first.
fn at(error: OpenCheckoutError, index: usize) -> OpenCheckoutError {
    match error {
        OpenCheckoutError::Invalid(mut invalid) => {
            invalid.parameter =
                invalid.parameter.replacen("line_items[0]", &format!("line_items[{index}]"), 1);
            OpenCheckoutError::Invalid(invalid)
        }
        OpenCheckoutError::Store(error) => OpenCheckoutError::Store(error),
    }
}

fn kept(
    session: &CheckoutSession,
    earlier: &[LineItem],
    parameter: &str,
    change: &KeptLine,
) -> Result<LineItem, InvalidCheckout> {
    let found = session.lines.iter().find(|line| line.id.as_str() == change.id);
    let mut line = found.cloned().ok_or_else(|| {
        let problem = Problem::NoSuchLine(change.id.chars().take(100).collect());
        InvalidCheckout::new(format!("{parameter}[id]"), problem)
    })?;
    if earlier.iter().any(|known| known.id == line.id) {
        return Err(InvalidCheckout::new(format!("{parameter}[id]"), Problem::Twice));
    }
    line.quantity = change.quantity.unwrap_or(line.quantity);
    if let Some(chosen) = change.adjustable {
        line.adjustable = chosen.map(|chosen| Adjustable {
            minimum: chosen.minimum.unwrap_or(0),
            maximum: chosen.maximum.unwrap_or(99).max(line.quantity),
        });
    }
    match line.adjustable {
        None if line.quantity == 0 => {
            Err(InvalidCheckout::new(format!("{parameter}[quantity]"), Problem::Quantity))
        }
        Some(bounds)
            if bounds.maximum > LARGEST_CHOICE
                || !(bounds.minimum..=bounds.maximum).contains(&line.quantity) =>
        {
            Err(InvalidCheckout::new(format!("{parameter}[adjustable_quantity]"), Problem::Adjustable))
        }
        _ => Ok(line),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::Money,
        testing::{Harness, a_checkout},
        usecases::open_checkout,
    };

    #[tokio::test]
    async fn lines_are_kept_changed_and_added() {
        let harness = Harness::new();
        let mut new = a_checkout(&harness.merchant().await);
        new.lines.push(new.lines[0].clone());
        let session = open_checkout(&harness.ports, new, None).await.unwrap();
        let price = session.lines[0].unit_amount;
        let kept = session.lines[1].id.as_str().to_owned();
        let lines = vec![
            LineChange::Kept(KeptLine { id: kept.clone(), quantity: Some(3), adjustable: None }),
            LineChange::New(NewLine::of("Stand", Money::new(100, price.currency))),
        ];
        let change = SessionChange { lines: Some(lines), ..SessionChange::default() };
        let updated = update_session(&harness.ports, &session.id, change).await.unwrap();
        assert_eq!((updated.lines.len(), updated.lines[0].id.as_str()), (2, kept.as_str()));
        assert_eq!(updated.amount.minor, price.minor * 3 + 100);
    }

    #[tokio::test]
    async fn a_line_of_nobodys_is_named() {
        let harness = Harness::new();
        let session = harness.open().await;
        let lines =
            vec![LineChange::Kept(KeptLine { id: "li_x".to_owned(), quantity: None, adjustable: None })];
        let change = SessionChange { lines: Some(lines), ..SessionChange::default() };
        let refused = update_session(&harness.ports, &session.id, change).await;
        let Err(UpdateSessionError::Invalid(invalid)) = refused else { panic!("{refused:?}") };
        assert_eq!(invalid.parameter, "line_items[0][id]");
    }
}
