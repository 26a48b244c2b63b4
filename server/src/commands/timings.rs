//! `counterfoil timings`: the numbers of the shoppers' page.

#![expect(clippy::print_stdout, reason = "the command's answer")]

use std::fmt::Write as _;

use domain::{
    model::{Device, Timing},
    ports::Ports,
    usecases::{PageSummary, TimingSummary, read_page_counts},
};
use jiff::{ToSpan as _, civil::Date, tz::TimeZone};
use serde_json::{Value, json};

use super::log;
use crate::{
    app::{App, offline},
    config::Config,
};

/// How fast the shoppers' page is, how far they get, and what they get wrong
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The first day, such as 2026-07-01, in UTC [default: 30 days ago]
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// The last day [default: today]
    #[arg(long, value_name = "DAY")]
    to: Option<Date>,
    /// For programs
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(config: &Config, arguments: &Arguments) -> anyhow::Result<()> {
    log::start(config);
    let App { ports, database, .. } = offline(config).await?;
    let said = answer(&ports, arguments).await;
    database.close().await;
    println!("{}", said?);
    Ok(())
}

async fn answer(ports: &Ports, typed: &Arguments) -> anyhow::Result<String> {
    let today = ports.clock.now().to_zoned(TimeZone::UTC).date();
    let (from, to) =
        (typed.from.map_or_else(|| today.checked_sub(30.days()), Ok)?, typed.to.unwrap_or(today));
    anyhow::ensure!(from <= to, "--from must not be after --to");
    let summary = PageSummary::of(&read_page_counts(ports, from, to).await?);
    if typed.json {
        return Ok(serde_json::to_string_pretty(&for_programs(&summary, from, to))?);
    }
    Ok(for_people(&summary, from, to))
}

fn for_people(summary: &PageSummary, from: Date, to: Date) -> String {
    if summary.pages == 0 {
        return format!("No page was reported from {from} to {to}.");
    }
    let mut said = format!("{} pages from {from} to {to}, estimated from buckets\n", summary.pages);
    let line = |columns: [&str; 6]| {
        let [what, device, count, p50, p75, p95] = columns;
        format!("\n{what:<34}{device:<9}{count:>9}{p50:>10}{p75:>10}{p95:>10}")
    };
    said.push_str(&line(["", "", "pages", "p50 ms", "p75 ms", "p95 ms"]));
    for timing in &summary.timings {
        let numbers = [timing.count, timing.p50.into(), timing.p75.into(), timing.p95.into()];
        let [count, p50, p75, p95] = numbers.map(|number: u64| number.to_string());
        said.push_str(&line([what(timing.timing), device(timing), &count, &p50, &p75, &p95]));
    }
    said.push_str(&format!("\n\n{:<34}{:>9}{:>9}{:>9}", "how far", "got here", "of all", "left"));
    for step in &summary.funnel {
        let share = format!("{} %", step.reached * 100 / summary.pages);
        let _ = write!(said, "\n{:<34}{:>9}{share:>9}{:>9}", step.step.name(), step.reached, step.left);
    }
    if !summary.errors.is_empty() {
        said.push_str(&format!("\n\n{:<34}{:>9}", "what was wrong", "pages"));
    }
    for error in &summary.errors {
        let _ = write!(said, "\n{:<34}{:>9}", error.field.name(), error.count);
    }
    said
}

fn what(timing: Timing) -> &'static str {
    match timing {
        Timing::Paint => "first thing to be seen",
        Timing::WasmReady => "our part of the form runs",
        Timing::GatewayScript => "the gateway's script is there",
        Timing::PayReady => "ready for a card",
        Timing::PayToReceipt => "from Pay to the receipt",
    }
}

fn device(timing: &TimingSummary) -> &'static str {
    timing.device.map_or("all", Device::name)
}

fn for_programs(summary: &PageSummary, from: Date, to: Date) -> Value {
    let timing = |timing: &TimingSummary| {
        json!({
            "timing": timing.timing.name(),
            "device": device(timing),
            "pages": timing.count,
            "p50_ms": timing.p50,
            "p75_ms": timing.p75,
            "p95_ms": timing.p95,
        })
    };
    let steps = summary.funnel.iter();
    let steps =
        steps.map(|step| json!({"step": step.step.name(), "reached": step.reached, "left": step.left}));
    let errors = summary.errors.iter();
    let errors = errors.map(|error| json!({"field": error.field.name(), "pages": error.count}));
    json!({
        "from": from,
        "to": to,
        "pages": summary.pages,
        "timings": summary.timings.iter().map(timing).collect::<Vec<_>>(),
        "funnel": steps.collect::<Vec<_>>(),
        "errors": errors.collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use domain::{
        model::{Bucket, Counted, ErrorField, LastStep, PageCount},
        testing::Harness,
        usecases::add_page_counts,
    };

    use super::*;

    async fn said(arguments: Arguments) -> anyhow::Result<String> {
        let harness = Harness::new();
        let day = harness.ports.clock.now().to_zoned(TimeZone::UTC).date();
        let counted = [
            (day, Counted::Took(Timing::PayReady, Bucket::of(900)), 4),
            (day, Counted::Left(LastStep::Paid), 3),
            (day, Counted::Left(LastStep::Arrived), 1),
            (day, Counted::Wrong(ErrorField::CardCvc), 2),
            (day.checked_sub(40.days()).unwrap(), Counted::Left(LastStep::Arrived), 96),
        ];
        let counts =
            counted.map(|(day, counted, count)| PageCount { day, device: Device::Phone, counted, count });
        add_page_counts(&harness.ports, &counts).await.unwrap();
        answer(&harness.ports, &arguments).await
    }

    fn usual() -> Arguments {
        Arguments { from: None, to: None, json: false }
    }

    #[tokio::test]
    async fn people_read_the_last_thirty_days() {
        let said = said(usual()).await.unwrap();
        for line in ["4 pages from 2026-06-01 to 2026-07-01", "ready for a card", "1000", "card_cvc", "75 %"]
        {
            assert!(said.contains(line), "{line}\n{said}");
        }
        assert!(!said.contains("96"), "{said}");
    }

    #[tokio::test]
    async fn programs_read_the_days_they_name() {
        let from = Some("2026-01-01".parse().unwrap());
        let said = said(Arguments { from, json: true, ..usual() }).await.unwrap();
        let said: Value = serde_json::from_str(&said).unwrap();
        assert_eq!((&said["pages"], &said["from"]), (&json!(100), &json!("2026-01-01")));
        assert_eq!(said["funnel"][6], json!({"step": "paid", "reached": 3, "left": 3}));
        assert_eq!(said["errors"], json!([{"field": "card_cvc", "pages": 2}]));
        assert_eq!(
            (&said["timings"][0]["device"], &said["timings"][0]["p50_ms"]),
            (&json!("all"), &json!(875))
        );
    }

    #[tokio::test]
    async fn days_without_pages_say_so() {
        let day = Some("2025-01-01".parse().unwrap());
        let said_nothing = said(Arguments { from: day, to: day, ..usual() }).await.unwrap();
        assert_eq!(said_nothing, "No page was reported from 2025-01-01 to 2025-01-01.");
        assert!(said(Arguments { to: day, ..usual() }).await.is_err());
    }
}
