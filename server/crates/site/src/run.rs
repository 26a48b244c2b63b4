//! Starts other programs.

use std::process::{Command, Stdio};

use crate::Error;

/// Runs a program whose output the person should see.
pub(crate) fn shown(command: &mut Command) -> Result<(), Error> {
    let program = name(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|source| Error::Start { program: program.clone(), source })?;
    if status.success() { Ok(()) } else { Err(Error::Failed { program, status, said: None }) }
}

/// Runs a program and gives back its standard output. What it said is in the error if it fails.
pub(crate) fn captured(command: &mut Command) -> Result<String, Error> {
    let program = name(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|source| Error::Start { program: program.clone(), source })?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        return Ok(text);
    }
    let said = format!("{text}{}", String::from_utf8_lossy(&output.stderr));
    Err(Error::Failed { program, status: output.status, said: Some(said.trim().to_owned()) })
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_brings_what_was_said() {
        let error = captured(Command::new("sh").args(["-c", "echo out; echo err >&2; exit 3"])).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("out\nerr") && text.contains('3'), "{text}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = shown(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(
            matches!(&error, Error::Start { program, .. } if program == "no-such-program-here"),
            "{error}"
        );
    }
}
