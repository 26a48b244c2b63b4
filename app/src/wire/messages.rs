//! The JSON between the form and our own server.
//!
//! The server's half is serde's. The browser reads and writes the same by hand, out of what its own
//! JSON parser gives: serde's half would be a third of all the WebAssembly. The tests below hold
//! the two together.

/// The body of `POST /c/{session}/confirm`: all that the browser decides about a payment.
/// The amount is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct ConfirmRequest {
    /// The gateway's token for the card, such as `pm_…`.
    pub token: String,
    /// Where the receipt may be sent.
    pub email: String,
    /// The amount that the page showed, as [`super::PayForm::shown`] has it. It decides nothing but
    /// whether the page must be looked at again.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub shown: String,
    /// What the merchant asked for besides; nothing that was left empty.
    #[cfg_attr(feature = "ssr", serde(default))]
    pub answers: Vec<Answer>,
}

/// What the shopper answered to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize, serde::Deserialize), serde(deny_unknown_fields))]
pub struct Answer {
    /// The name of its input.
    pub name: String,
    /// What stands in it.
    pub value: String,
}

/// The answer to `POST …/confirm` (pay) and `POST …/continue` (after the bank's question), and a part of
/// that to `GET …/status` (has it been decided?): what the page does next.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    feature = "ssr",
    derive(serde::Serialize, serde::Deserialize),
    serde(tag = "step", rename_all = "snake_case")
)]
pub enum NextStep {
    /// Go there: the receipt, or whatever page the session's state now asks for.
    Leave {
        /// A path on our own origin.
        to: String,
    },
    /// The card was refused; nothing was charged. The form stays as it is for another try.
    Retry {
        /// A sentence for the shopper.
        message: String,
        /// The field that the sentence is about, where it is about one.
        field: Option<CardField>,
    },
    /// Some answers are missing or will not do; nothing was charged, and the card was not used.
    Mend {
        /// The names of their inputs.
        names: Vec<String>,
    },
    /// The bank wants to see the shopper: hand this to the gateway's script, then `POST …/continue`.
    Authenticate {
        /// The gateway's client secret for this one payment.
        client_secret: String,
    },
    /// Not decided yet. Ask `GET …/status` again.
    Wait,
    /// Nothing was decided and the form may be used again.
    Trouble {
        /// A sentence for the shopper.
        message: String,
    },
}

/// The answer to `GET …/status`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
pub struct Standing {
    /// What the page does next.
    #[cfg_attr(feature = "ssr", serde(flatten))]
    pub next: NextStep,
    /// For how many seconds the session stays open; `None` where it is not.
    #[cfg_attr(feature = "ssr", serde(serialize_with = "as_text_option"))]
    pub seconds: Option<u32>,
}

/// The answer to `POST …/more-time`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
pub struct MoreTime {
    /// For how many seconds the session stays open; none where it is over.
    #[cfg_attr(feature = "ssr", serde(serialize_with = "as_text"))]
    pub seconds: u32,
    /// A sentence for the shopper.
    pub message: String,
}

/// Numbers cross as texts, which is all that the browser's half reads.
#[cfg(feature = "ssr")]
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn as_text<Output: serde::Serializer>(number: &u32, output: Output) -> Result<Output::Ok, Output::Error> {
    output.collect_str(number)
}

#[cfg(feature = "ssr")]
#[expect(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn as_text_option<Output: serde::Serializer>(
    number: &Option<u32>,
    output: Output,
) -> Result<Output::Ok, Output::Error> {
    match number {
        Some(number) => output.collect_str(number),
        None => output.serialize_none(),
    }
}

/// The three fields that live in the gateway's frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum CardField {
    /// The card's number.
    Number,
    /// Month and year.
    Expiry,
    /// The security code.
    Cvc,
}

/// An object of JSON, whoever parsed it.
pub trait Source {
    /// The text under this name; `None` where there is none.
    fn text(&self, name: &str) -> Option<String>;

    /// The texts in the list under this name; `None` where there is no list.
    fn texts(&self, name: &str) -> Option<Vec<String>>;
}

impl ConfirmRequest {
    /// The object's names and values, but for the answers.
    pub fn entries(&self) -> [(&'static str, &str); 3] {
        [("token", &self.token), ("email", &self.email), ("shown", &self.shown)]
    }
}

impl Answer {
    /// The object's names and values.
    pub fn entries(&self) -> [(&'static str, &str); 2] {
        [("name", &self.name), ("value", &self.value)]
    }
}

impl NextStep {
    /// Reads an answer; `None` where it is not one.
    pub fn read(source: &impl Source) -> Option<Self> {
        let message = || source.text("message");
        match source.text("step")?.as_str() {
            "leave" => Some(Self::Leave { to: source.text("to")? }),
            "retry" => Some(Self::Retry { message: message()?, field: CardField::read(source) }),
            "mend" => Some(Self::Mend { names: source.texts("names")? }),
            "authenticate" => Some(Self::Authenticate { client_secret: source.text("client_secret")? }),
            "wait" => Some(Self::Wait),
            "trouble" => Some(Self::Trouble { message: message()? }),
            _ => None,
        }
    }
}

impl Standing {
    /// Reads an answer; `None` where it is not one.
    pub fn read(source: &impl Source) -> Option<Self> {
        Some(Self { next: NextStep::read(source)?, seconds: seconds(source) })
    }
}

impl MoreTime {
    /// Reads an answer; `None` where it is not one.
    pub fn read(source: &impl Source) -> Option<Self> {
        Some(Self { seconds: seconds(source)?, message: source.text("message")? })
    }
}

fn seconds(source: &impl Source) -> Option<u32> {
    source.text("seconds")?.parse().ok()
}

impl CardField {
    fn read(source: &impl Source) -> Option<Self> {
        match source.text("field")?.as_str() {
            "number" => Some(Self::Number),
            "expiry" => Some(Self::Expiry),
            "cvc" => Some(Self::Cvc),
            _ => None,
        }
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use serde_json::{Value, json};

    use super::{Answer, CardField, ConfirmRequest, MoreTime, NextStep, Source, Standing};

    impl Source for Value {
        fn text(&self, name: &str) -> Option<String> {
            self.get(name)?.as_str().map(str::to_owned)
        }

        fn texts(&self, name: &str) -> Option<Vec<String>> {
            let list = self.get(name)?.as_array()?;
            Some(list.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        }
    }

    #[test]
    fn what_the_server_writes_the_browser_reads() {
        let message = || "Refused.".to_owned();
        let mut steps = vec![
            NextStep::Leave { to: "/c/cs_1".into() },
            NextStep::Authenticate { client_secret: "pi_1_secret".into() },
            NextStep::Wait,
            NextStep::Trouble { message: message() },
            NextStep::Mend { names: vec!["phone".into(), "custom-size".into()] },
        ];
        for field in [None, Some(CardField::Number), Some(CardField::Expiry), Some(CardField::Cvc)] {
            steps.push(NextStep::Retry { message: message(), field });
        }
        for step in steps {
            let written = serde_json::to_value(&step).unwrap();
            assert_eq!(NextStep::read(&written), Some(step), "{written}");
        }
    }

    #[test]
    fn the_time_that_is_left_crosses_too() {
        for (next, seconds) in [
            (NextStep::Wait, None),
            (NextStep::Trouble { message: "Later.".into() }, Some(287)),
            (NextStep::Leave { to: "/c/cs_1".into() }, Some(0)),
        ] {
            let standing = Standing { next, seconds };
            let written = serde_json::to_value(&standing).unwrap();
            assert_eq!(NextStep::read(&written).as_ref(), Some(&standing.next), "{written}");
            assert_eq!(Standing::read(&written), Some(standing), "{written}");
        }
        let more = MoreTime { seconds: 312, message: "You have 5 more minutes.".into() };
        assert_eq!(MoreTime::read(&serde_json::to_value(&more).unwrap()), Some(more));
        assert_eq!(MoreTime::read(&json!({"seconds": "soon", "message": ""})), None);
    }

    #[test]
    fn what_is_no_answer_is_none() {
        for other in [
            json!({}),
            json!(null),
            json!({"step": "dance"}),
            json!({"step": "leave"}),
            json!({"step": 1}),
            json!({"step": "mend"}),
        ] {
            assert_eq!(NextStep::read(&other), None, "{other}");
        }
    }

    #[test]
    fn what_the_browser_writes_the_server_reads() {
        let answer = |name: &str, value: &str| Answer { name: name.into(), value: value.into() };
        let mut request = ConfirmRequest {
            token: "pm_1".into(),
            email: "ada@example.com".into(),
            shown: "2500".into(),
            answers: Vec::new(),
        };
        let mut written: Value =
            request.entries().into_iter().map(|(name, value)| (name, json!(value))).collect();
        assert_eq!(serde_json::from_value::<ConfirmRequest>(written.clone()).unwrap(), request);

        request.answers = vec![answer("phone", "+44 1"), answer("custom-size", "l")];
        let answers = request.answers.iter().map(|answer| answer.entries().into_iter().collect::<Value>());
        written["answers"] = answers.collect();
        assert_eq!(serde_json::from_value::<ConfirmRequest>(written).unwrap(), request);
    }
}
