//! Appointments as a calendar file that replaces what it wrote before: the same identities with a higher number, and what is
//! gone as cancelled. Times are those of the wall clock, so that an alarm rings at the same hour in summer and winter.

use super::lines::escaped;
use super::unfold::fold;
use super::{Event, Start, Wall, parse};
use crate::domain::units::Instant;

/// The file; `made`: when these appointments were made, as RFC 5545 wants it. `name`: how the calendar is called.
#[must_use]
pub fn write(events: &[Event], made: Instant, name: &str) -> String {
    let mut text = String::new();
    let stamp = parse::written(Start::Utc(Wall(made.0.div_euclid(60_000)).0));
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kraftpause//Kraftpause//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ] {
        fold(&mut text, line);
    }
    fold(&mut text, &format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        for line in lines(event, &stamp) {
            fold(&mut text, &line);
        }
    }
    fold(&mut text, "END:VCALENDAR");
    text
}

fn lines(event: &Event, stamp: &str) -> Vec<String> {
    let at = |name: &str, start: Start| match start {
        Start::Day(_) => format!("{name};VALUE=DATE:{}", parse::written(start)),
        _ => format!("{name}:{}", parse::written(start)),
    };
    let title = escaped(&event.title);
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", event.uid),
        format!("DTSTAMP:{stamp}"),
        format!("SEQUENCE:{}", event.sequence),
        at("DTSTART", event.start),
        format!("DURATION:{}", length(event.minutes)),
    ];
    lines.extend(event.replaces.map(|start| at("RECURRENCE-ID", start)));
    let rule = event.rule.as_ref().map(parse::written_rule);
    lines.extend(rule.map(|rule| format!("RRULE:{rule}")));
    lines.extend(event.except.iter().map(|start| at("EXDATE", *start)));
    lines.push(format!("SUMMARY:{title}"));
    if !event.note.is_empty() {
        lines.push(format!("DESCRIPTION:{}", escaped(&event.note)));
    }
    lines.push(format!(
        "STATUS:{}",
        if event.cancelled { "CANCELLED" } else { "CONFIRMED" }
    ));
    // Training is not work: it must not block a shared calendar.
    lines.push("TRANSP:TRANSPARENT".to_owned());
    if let Some(before) = event.alarm {
        let sign = if before == 0 { "" } else { "-" };
        lines.extend([
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("DESCRIPTION:{title}"),
            format!("TRIGGER:{sign}PT{before}M"),
            "END:VALARM".to_owned(),
        ]);
    }
    lines.push("END:VEVENT".to_owned());
    lines
}

fn length(minutes: u32) -> String {
    if minutes > 0 && minutes.is_multiple_of(1440) {
        format!("P{}D", minutes / 1440)
    } else {
        format!("PT{minutes}M")
    }
}
