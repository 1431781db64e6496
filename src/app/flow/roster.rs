//! A calendar file becomes shifts: chosen, looked at, and only what the person says is taken over.

use super::reminders;
use crate::app::data::{DataEffect, Problem};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::planning::{Looked, RosterEvent, Rostering};
use crate::app::route::Route;
use crate::archive::backup;
use crate::domain::ics::{self, Refused, Zone};
use crate::domain::profile::{Answer, Profile};
use crate::domain::program::{PlannedSession, proposals as p};
use crate::domain::roster::{self, Roster, Shift, Wanted, minute_on};
use crate::domain::units::Day;

/// Days back and ahead that are looked at in a calendar: last month and a year.
const DAYS: (i32, i32) = (28, 400);

/// Days before the end of a file at which it is said.
const SOON: i32 = 7;

/// What the person answers by it, if anything.
pub fn took(model: &mut Model, event: RosterEvent) -> (Option<Answer>, Vec<Effect>) {
    match event {
        RosterEvent::PickWanted => {
            model.rostering = Rostering::Nothing;
            (None, vec![Effect::Data(DataEffect::Pick)])
        }
        RosterEvent::PutAway => {
            model.rostering = Rostering::Nothing;
            (None, Vec::new())
        }
        RosterEvent::Taken(places) => {
            let Rostering::Looked(looked) = core::mem::take(&mut model.rostering) else {
                return (None, Vec::new());
            };
            let taken = looked.groups.into_iter().enumerate();
            let taken = taken.filter(|(at, _)| places.contains(at));
            let shifts = Roster::of_shifts(taken.flat_map(|(_, group)| group.shifts));
            (shifts.map(|shifts| Answer::Roster(Some(shifts))), Vec::new())
        }
    }
}

/// Whether a file that was picked is meant for here.
#[must_use]
pub fn wants_files(model: &Model) -> bool {
    model.route == Route::Roster
}

pub fn picked(model: &mut Model, picked: Option<Result<String, Problem>>) {
    let text = match picked {
        None => return,
        Some(Err(Problem::File(backup::Refused::TooLarge))) => {
            model.rostering = Rostering::Refused(Some(Refused::TooLarge));
            return;
        }
        Some(Err(_)) => {
            model.rostering = Rostering::Refused(None);
            return;
        }
        Some(Ok(text)) => text,
    };
    let today = model.now.day();
    let days = (today.plus(-DAYS.0).monday(), today.plus(DAYS.1));
    model.rostering = match ics::read(&text, days, Zone::of(model.now)) {
        Ok(calendar) => Rostering::Looked(Looked {
            groups: roster::groups(&calendar.found),
            strange: calendar.strange,
            cut: calendar.cut,
        }),
        Err(why) => Rostering::Refused(Some(why)),
    };
}

/// What was looked at does not wait for whoever goes elsewhere.
pub fn settled(model: &mut Model) {
    if !wants_files(model) && model.rostering != Rostering::Nothing {
        model.rostering = Rostering::Nothing;
    }
}

/// One day of a week as the shifts leave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayPlan {
    pub day: Day,
    /// Shifts that begin on it.
    pub shifts: Vec<Shift>,
    /// A session for each; the minute at which it has room, where shifts are known.
    pub sessions: Vec<Option<u16>>,
}

/// The days of the week that begins on this Monday, and how many sessions it has less than it would without shifts.
#[must_use]
pub fn week(model: &Model, monday: Day) -> (Vec<DayPlan>, usize) {
    let Some(later) = model.later else {
        return (Vec::new(), 0);
    };
    let program = (later.make)(&model.profile, &model.wishes, &model.past, monday);
    let without = Profile {
        roster: None,
        ..model.profile.clone()
    };
    let usual = (later.make)(&without, &model.wishes, &model.past, monday)
        .sessions
        .len();
    let known = model.profile.roster.as_ref().and_then(|roster| roster.around(monday));
    let shifts = known.as_deref().unwrap_or_default();
    let plan = |weekday: u8| {
        let day = monday.plus(weekday.into());
        let own = program.sessions.iter().filter(|session| session.weekday == weekday);
        let minute = |session: &PlannedSession| known.as_ref().and_then(|shifts| minute(model, shifts, day, session));
        DayPlan {
            day,
            shifts: shifts.iter().filter(|shift| shift.from.day() == day).copied().collect(),
            sessions: own.map(minute).collect(),
        }
    };
    let less = usual.saturating_sub(program.sessions.len());
    ((0..7).map(plan).collect(), less)
}

fn minute(model: &Model, shifts: &[Shift], day: Day, session: &PlannedSession) -> Option<u16> {
    let wanted = Wanted {
        weekdays: &[],
        slot: model.profile.slot,
        room: session.minutes.clamp(1, p::ROOM),
        minute: reminders::chosen(model).0,
        days: 7,
    };
    minute_on(shifts, day, wanted)
}

/// The minute at which a session of this week has room on its day; `None` when no shifts are known, and the part of the day holds.
#[must_use]
pub fn hour_of(model: &Model, session: &PlannedSession) -> Option<Option<u16>> {
    let monday = model.week();
    let shifts = model.profile.roster.as_ref()?.around(monday)?;
    Some(minute(model, &shifts, monday.plus(session.weekday.into()), session))
}

/// The last day that a file tells of, when it comes soon or is over.
#[must_use]
pub fn ends_soon(model: &Model) -> Option<Day> {
    let ends = model.profile.roster.as_ref()?.ends()?;
    (ends <= model.now.day().plus(SOON)).then_some(ends)
}
