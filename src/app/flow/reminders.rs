//! Reminders leave as a calendar file. What was handed over is a record, so that the next file can call off what is gone, and
//! the person can be told when the plan and the calendar no longer agree.

use super::{backup, saving};
use crate::app::data::{DataEffect, File, Way};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::planning::{RemindEvent, When};
use crate::archive::What;
use crate::domain::ics;
use crate::domain::program::{PlannedSession, proposals as p};
use crate::domain::reminder::{self, Handed, Series};
use crate::domain::roster::{Wanted, minute_on, usual_minute};
use crate::domain::units::Day;
use crate::text::name;

/// Weeks of a file's shifts for which there are reminders: a quarter of a year.
const MOST_WEEKS: i32 = 13;
/// Numbers for the sessions of one week.
const A_WEEK: u32 = 16;

pub fn took(model: &mut Model, event: RemindEvent) -> Vec<Effect> {
    match event {
        RemindEvent::FileWanted(when, way) => file(model, planned(model, when), when, way),
        RemindEvent::OffWanted(way) => file(model, Vec::new(), (None, 0), way),
    }
}

fn file(model: &mut Model, planned: Vec<(Series, String)>, when: When, way: Way) -> Vec<Effect> {
    let Some(t) = model.text.clone() else { return Vec::new() };
    let now = (model.now.at, model.now.day());
    let before = model.reminding.handed.as_ref();
    let (handed, events) = reminder::next(before, &planned, when, now, t.reminder_event_gone());
    model.reminding.leaves = Some(handed);
    model.data.backup_leaves = false;
    let name = backup::file_name(t.reminder_file(), model.now.day(), "ics");
    let text = ics::write(&events, model.now.at, t.reminder_calendar());
    let kind = "text/calendar";
    vec![Effect::Data(DataEffect::Hand(File { name, kind, text }, way))]
}

/// A file left, or did not.
pub fn left(model: &mut Model, is_out: bool) -> Vec<Effect> {
    match model.reminding.leaves.take() {
        Some(handed) if is_out => {
            model.reminding.handed = Some(handed.clone());
            saving::append(model, [What::Reminded(handed)])
        }
        _ => Vec::new(),
    }
}

/// Whether the calendar says something else than the plan. Nobody who has no reminders is told.
#[must_use]
pub fn is_old(model: &Model) -> bool {
    let handed = model.reminding.handed.as_ref();
    handed.filter(|handed| !handed.series.is_empty()).is_some_and(|handed| {
        let wanted = planned(model, (handed.minute, handed.ahead));
        let wanted: Vec<Series> = wanted.into_iter().map(|(series, _)| series).collect();
        !handed.fits(&wanted, model.now.day())
    })
}

/// What was chosen the last time.
#[must_use]
pub fn chosen(model: &Model) -> When {
    let handed = model.reminding.handed.as_ref();
    let handed = handed.filter(|handed| !handed.series.is_empty());
    handed.map_or((None, reminder::AHEAD[1]), |handed: &Handed| {
        (handed.minute, handed.ahead)
    })
}

/// The sessions ahead as series, each with its title: one week that repeats; or as many as a rotation has; or week by week
/// as far as the shifts are known.
#[must_use]
pub fn planned(model: &Model, when: When) -> Vec<(Series, String)> {
    let (Some(t), Some(later)) = (&model.text, model.later) else {
        return Vec::new();
    };
    let (monday, today) = (model.week(), model.now.day());
    let roster = model.profile.roster.as_ref();
    let (weeks, repeats) = match roster.map(|roster| (roster.weeks(), roster.ends())) {
        None => (1, 1),
        Some((Some(weeks), _)) => (i32::from(weeks), weeks),
        Some((None, ends)) => {
            let known = ends.map_or(1, |end| (end.monday().0 - monday.0) / 7 + 1);
            (known.clamp(1, MOST_WEEKS), 0)
        }
    };
    let mut all = Vec::new();
    for week in 0..weeks {
        let monday = monday.plus(week * 7);
        let program = (later.make)(&model.profile, &model.wishes, &model.past, monday);
        for session in &program.sessions {
            let day = monday.plus(session.weekday.into());
            // Counted from a fixed Monday, so that a week keeps its number from one file to the next.
            let turn = if repeats == 0 {
                monday.0
            } else {
                (monday.0 + 3) / 7 % i32::from(repeats)
            };
            let number = u32::try_from(turn).unwrap_or(0) * A_WEEK + u32::from(session.number);
            let first = if repeats > 0 && day < today {
                day.plus(i32::from(repeats) * 7)
            } else {
                day
            };
            if first < today {
                continue;
            }
            let series = Series {
                number,
                day: first,
                minute: minute(model, day, session, when.0),
                minutes: session.minutes,
                weeks: repeats,
            };
            all.push((series, t.reminder_event(&name::session(t, session))));
        }
    }
    all.truncate(reminder::MOST_SERIES);
    all
}

/// The minute of a session: as chosen, unless shifts leave another.
fn minute(model: &Model, day: Day, session: &PlannedSession, chosen: Option<u16>) -> u16 {
    let slot = model.profile.slot;
    let usual = chosen.unwrap_or_else(|| usual_minute(slot));
    let roster = model.profile.roster.as_ref();
    let among_shifts = roster
        .and_then(|roster| roster.around(day.monday()))
        .and_then(|shifts| {
            let wanted = Wanted {
                weekdays: &[],
                slot,
                room: session.minutes.clamp(1, p::ROOM),
                minute: chosen,
                days: 7,
            };
            minute_on(&shifts, day, wanted)
        });
    among_shifts.unwrap_or(usual)
}
