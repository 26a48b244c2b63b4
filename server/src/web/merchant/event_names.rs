//! Kinds of events by their names.

use domain::model::EventKind;

use super::error::ApiError;

/// The kinds of these names, each once. A name that nothing here is called is refused: whoever waits for
/// such an event would wait for ever. `param` is the list that they came in.
pub(super) fn kinds(names: &[String], param: &str) -> Result<Vec<EventKind>, ApiError> {
    let mut kinds = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let kind = EventKind::from_name(name).ok_or_else(|| unknown(&format!("{param}[{index}]"), name))?;
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    Ok(kinds)
}

/// No event is called so.
pub(super) fn unknown(param: &str, name: &str) -> ApiError {
    let name: String = name.chars().take(100).collect();
    let known: Vec<_> = EventKind::ALL.iter().map(|kind| kind.name()).collect();
    let message =
        format!("Invalid {param}: there is no event {name:?} here. There are {}.", known.join(", "));
    ApiError::invalid(param, None, message)
}
