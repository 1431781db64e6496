//! A calendar file as what takes place between two days. Blocks that are no appointments (zones, tasks, notes) are passed over.

use super::lines::{Line, unescaped};
use super::unfold::unfold;
use super::wall::{Wall, Zone};
use super::{Event, MOST_BYTES, MOST_EVENTS, Start, parse};
use crate::domain::units::Day;
use std::collections::BTreeMap;

/// Steps for the repetitions of a whole file.
const MOST_STEPS: u32 = 600_000;
/// Times of all appointments together.
const MOST_FOUND: usize = 5_000;
/// Letters of a title or an identity that matter.
const MOST_LETTERS: usize = 200;

/// Something that takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub from: Wall,
    pub to: Wall,
    pub all_day: bool,
    pub title: String,
}

/// What was found, in the order of its beginnings.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Calendar {
    pub found: Vec<Found>,
    /// Appointments that repeat in a way that is not understood: only their first time is here.
    pub strange: u32,
    /// There was more than is read.
    pub cut: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    TooLarge,
    NoCalendar,
}

/// What takes place from `days.0` to `days.1`.
///
/// # Errors
/// No calendar file, or one that is too large.
pub fn read(text: &str, days: (Day, Day), zone: Zone) -> Result<Calendar, Refused> {
    let events = appointments(text)?;
    let mut calendar = Calendar {
        cut: events.len() >= MOST_EVENTS,
        ..Calendar::default()
    };
    let wall = |start: Start| match start {
        Start::Wall(wall) => wall,
        Start::Utc(minutes) => zone.wall(minutes),
        Start::Day(day) => Wall::at(day, 0),
    };
    let moved: Vec<(&str, Wall)> = events
        .iter()
        .filter_map(|event| Some((event.uid.as_str(), wall(event.replaces?))))
        .collect();
    // Walked once for each time of a series, so hostile files must not make it long.
    let moved = moved.get(..moved.len().min(200)).unwrap_or_default();
    let mut budget = MOST_STEPS;
    for event in events.iter().filter(|event| !event.cancelled) {
        if calendar.found.len() >= MOST_FOUND {
            calendar.cut = true;
            break;
        }
        calendar.strange += u32::from(event.strange);
        let first = wall(event.start);
        let mut times = match &event.rule {
            Some(rule) => rule.times(first, days, zone, &mut budget),
            None if (days.0..=days.1).contains(&first.day()) => vec![first],
            None => Vec::new(),
        };
        if event.replaces.is_none() {
            let is_left_out = |at: Wall| {
                let excepted = event.except.iter().any(|except| match except {
                    Start::Day(day) => at.day() == *day,
                    other => wall(*other) == at,
                });
                excepted || moved.iter().any(|(uid, from)| *from == at && *uid == event.uid)
            };
            times.retain(|at| !is_left_out(*at));
        }
        for from in times {
            if calendar.found.len() >= MOST_FOUND {
                calendar.cut = true;
                break;
            }
            calendar.found.push(Found {
                from,
                to: from.plus(i64::from(event.minutes)),
                all_day: matches!(event.start, Start::Day(_)),
                title: event.title.clone(),
            });
        }
    }
    calendar.cut |= budget == 0;
    calendar.found = in_order(calendar.found);
    Ok(calendar)
}

/// Thousands, in disorder: too many for the short sort of the house, so they go through a map.
fn in_order(found: Vec<Found>) -> Vec<Found> {
    let mut places = BTreeMap::new();
    for (number, found) in found.into_iter().enumerate() {
        places.insert((found.from, number), found);
    }
    places.into_values().collect()
}

/// The appointments as they stand in the file.
///
/// # Errors
/// No calendar file, or one that is too large.
pub fn appointments(text: &str) -> Result<Vec<Event>, Refused> {
    if text.len() > MOST_BYTES {
        return Err(Refused::TooLarge);
    }
    let mut reader = Reader::default();
    for line in unfold(text) {
        if let Some(line) = Line::of(&line) {
            reader.take(&line);
        }
    }
    reader.finish();
    if reader.is_calendar {
        Ok(reader.events)
    } else {
        Err(Refused::NoCalendar)
    }
}

#[derive(Default)]
struct Reader {
    is_calendar: bool,
    events: Vec<Event>,
    draft: Option<Draft>,
}

/// An appointment whose end was not read yet.
#[derive(Default)]
struct Draft {
    /// Blocks begun inside of it.
    nested: u32,
    in_alarm: bool,
    start: Option<Start>,
    end: Option<Start>,
    length: Option<i64>,
    event: Option<Event>,
}

impl Reader {
    fn take(&mut self, line: &Line) {
        let block = || line.value.trim().to_ascii_uppercase();
        match (line.name.as_str(), &mut self.draft) {
            ("BEGIN", None) if block() == "VCALENDAR" => self.is_calendar = true,
            ("BEGIN", _) if block() == "VEVENT" => {
                self.finish();
                self.draft = Some(Draft::new());
            }
            ("END", Some(_)) if block() == "VEVENT" => self.finish(),
            ("BEGIN", Some(draft)) => {
                draft.nested = draft.nested.saturating_add(1);
                draft.in_alarm = block() == "VALARM" && draft.nested == 1;
            }
            ("END", Some(draft)) => draft.nested = draft.nested.saturating_sub(1),
            (_, Some(draft)) if draft.nested == 0 => draft.take(line),
            ("TRIGGER", Some(draft)) if draft.in_alarm && draft.nested == 1 => draft.alarm(line),
            _ => {}
        }
    }

    fn finish(&mut self) {
        let event = self.draft.take().and_then(Draft::finish);
        if self.is_calendar && self.events.len() < MOST_EVENTS {
            self.events.extend(event);
        }
    }
}

impl Draft {
    fn new() -> Draft {
        Draft {
            event: Some(Event::once(String::new(), Start::Utc(0), 0)),
            ..Draft::default()
        }
    }

    fn take(&mut self, line: &Line) {
        let Some(event) = &mut self.event else { return };
        match line.name.as_str() {
            "UID" => event.uid = short(line.value),
            "SUMMARY" => event.title = short(&unescaped(line.value)),
            "DESCRIPTION" => event.note = unescaped(line.value),
            "SEQUENCE" => event.sequence = line.value.trim().parse().unwrap_or_default(),
            "STATUS" => event.cancelled = line.value.trim().eq_ignore_ascii_case("CANCELLED"),
            "DTSTART" => self.start = parse::start_of(line),
            "DTEND" => self.end = parse::start_of(line),
            "DURATION" => self.length = parse::minutes(line.value),
            "RRULE" => {
                event.rule = parse::rule(line.value);
                event.strange |= event.rule.is_none();
            }
            "RDATE" => event.strange = true,
            "EXDATE" => event
                .except
                .extend(parse::starts_of(line).take(500 - event.except.len().min(500))),
            "RECURRENCE-ID" => event.replaces = parse::start_of(line),
            _ => {}
        }
    }

    fn alarm(&mut self, line: &Line) {
        let before = parse::minutes(line.value).and_then(|minutes| u16::try_from(-minutes).ok());
        if let Some(event) = &mut self.event {
            event.alarm = event.alarm.or(before);
        }
    }

    fn finish(self) -> Option<Event> {
        let start = self.start?;
        let between = |end: Start| match (start, end) {
            (Start::Wall(from), Start::Wall(to)) => Some(to.0 - from.0),
            (Start::Utc(from), Start::Utc(to)) => Some(to - from),
            (Start::Day(from), Start::Day(to)) => Some((i64::from(to.0) - i64::from(from.0)) * 1440),
            _ => None,
        };
        let usual = if matches!(start, Start::Day(_)) { 1440 } else { 0 };
        let minutes = self.end.and_then(between).or(self.length).unwrap_or(usual);
        let minutes = u32::try_from(minutes).ok().filter(|minutes| *minutes <= 366 * 1440)?;
        Some(Event {
            start,
            minutes,
            ..self.event?
        })
    }
}

fn short(text: &str) -> String {
    text.trim().chars().take(MOST_LETTERS).collect()
}
