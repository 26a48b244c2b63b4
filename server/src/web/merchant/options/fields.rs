//! Reading `custom_fields`.

use domain::model::{AnswerLimits, CustomField, CustomFieldKind, DropdownOption};

use crate::web::merchant::{error::ApiError, params::Params};

/// The merchant's questions, if they are named at all.
pub(super) fn custom_fields(params: &mut Params) -> Result<Option<Vec<CustomField>>, ApiError> {
    let named = params.is_emptied("custom_fields") || params.has_members("custom_fields");
    let fields = params.list("custom_fields")?.into_iter().map(field).collect::<Result<_, _>>()?;
    Ok(named.then_some(fields))
}

fn field(mut params: Params) -> Result<CustomField, ApiError> {
    let key = params.required_text("key")?;
    let label_name = params.name_of("label");
    let mut label = params.below("label")?.ok_or_else(|| ApiError::missing(label_name))?;
    label.one_of("type", &["custom"])?.ok_or_else(|| ApiError::missing(label.name_of("type")))?;
    let label_text = label.required_text("custom")?;
    label.finish()?;
    let kind_name = params.name_of("type");
    let kind = params.one_of("type", &["text", "numeric", "dropdown"])?;
    let kind = match kind.ok_or_else(|| ApiError::missing(kind_name))?.as_str() {
        "dropdown" => dropdown(&mut params)?,
        "numeric" => CustomFieldKind::Numeric(limits(&mut params, "numeric")?),
        _ => CustomFieldKind::Text(limits(&mut params, "text")?),
    };
    let optional = params.boolean("optional")?.unwrap_or(false);
    // What belongs to another kind of question was not read, and is named here.
    params.finish()?;
    Ok(CustomField { key, label: label_text, optional, kind })
}

fn limits(params: &mut Params, name: &str) -> Result<AnswerLimits, ApiError> {
    let Some(mut below) = params.below(name)? else { return Ok(AnswerLimits::default()) };
    let limits = AnswerLimits {
        minimum_length: length(&mut below, "minimum_length")?,
        maximum_length: length(&mut below, "maximum_length")?,
        default_value: below.text("default_value")?,
    };
    below.finish()?;
    Ok(limits)
}

fn length(params: &mut Params, name: &str) -> Result<Option<u16>, ApiError> {
    let Some(number) = params.integer(name)? else { return Ok(None) };
    u16::try_from(number).ok().filter(|number| (1..=255).contains(number)).map(Some).ok_or_else(|| {
        let full = params.name_of(name);
        let message = format!("Invalid {full}: must be from 1 to 255.");
        ApiError::invalid(full, Some("parameter_invalid_integer"), message)
    })
}

fn dropdown(params: &mut Params) -> Result<CustomFieldKind, ApiError> {
    let name = params.name_of("dropdown");
    let mut below = params.below("dropdown")?.ok_or_else(|| ApiError::missing(name))?;
    let options = below.list("options")?.into_iter().map(option).collect::<Result<_, _>>()?;
    let default_value = below.text("default_value")?;
    below.finish()?;
    Ok(CustomFieldKind::Dropdown { options, default_value })
}

fn option(mut params: Params) -> Result<DropdownOption, ApiError> {
    let option =
        DropdownOption { label: params.required_text("label")?, value: params.required_text("value")? };
    params.finish()?;
    Ok(option)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(form: &str) -> Result<Option<Vec<CustomField>>, ApiError> {
        custom_fields(&mut Params::of_query(Some(form)).unwrap())
    }

    #[test]
    fn each_kind_is_read() {
        let fields = parse(
            "custom_fields[0][key]=size&custom_fields[0][label][type]=custom\
             &custom_fields[0][label][custom]=Size&custom_fields[0][type]=dropdown\
             &custom_fields[0][dropdown][options][0][label]=Large&custom_fields[0][dropdown][options][0][value]=l\
             &custom_fields[1][key]=n&custom_fields[1][label][type]=custom&custom_fields[1][label][custom]=N\
             &custom_fields[1][type]=numeric&custom_fields[1][numeric][maximum_length]=4\
             &custom_fields[1][optional]=true",
        )
        .unwrap()
        .unwrap();
        assert!(matches!(&fields[0].kind, CustomFieldKind::Dropdown { options, .. } if options.len() == 1));
        assert!(
            matches!(&fields[1].kind, CustomFieldKind::Numeric(limits) if limits.maximum_length == Some(4))
        );
        assert!(fields[1].optional);
        assert_eq!(parse("").unwrap(), None);
        assert_eq!(parse("custom_fields=").unwrap(), Some(vec![]));
    }

    #[test]
    fn what_belongs_to_another_kind_is_refused() {
        let form = "custom_fields[0][key]=n&custom_fields[0][label][type]=custom\
             &custom_fields[0][label][custom]=N&custom_fields[0][type]=text\
             &custom_fields[0][numeric][maximum_length]=4";
        assert_eq!(parse(form).unwrap_err().param(), Some("custom_fields[0][numeric]"));
    }
}
