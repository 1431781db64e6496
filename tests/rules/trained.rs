//! Diaries to try the rules on: sessions with what was told of them, and the week that follows.

use crate::people::{TODAY, exercise};
use kraftpause::domain::diary::{After, Diary, Entry, Morning};
use kraftpause::domain::pain::{Region, Side, Site};
use kraftpause::domain::profile::Profile;
use kraftpause::domain::program::{self, Dose, Focus, Past, PlannedSession, Program, Wishes};
use kraftpause::domain::session::bout::{Done, Set};
use kraftpause::domain::session::steering::Steered;
use kraftpause::domain::session::told::{Load, Told};
use kraftpause::domain::units::{Instant, Span};

pub fn site(region: Region) -> Site {
    let side = Side::Right;
    Site { region, side }
}

/// One session of one exercise, days before or after today, and what was told of it.
#[derive(Clone)]
pub struct Told1 {
    pub day: i32,
    pub exercise: &'static str,
    pub reps: u16,
    pub minutes: i64,
    pub load: Option<Load>,
    pub pain: Option<u8>,
    pub morning: Option<Morning>,
    pub after: Vec<(Site, u8)>,
}

/// So many repetitions, nothing told.
pub fn did(day: i32, exercise: &'static str, reps: u16) -> Told1 {
    Told1 {
        day,
        exercise,
        reps,
        minutes: 1,
        load: None,
        pain: None,
        morning: None,
        after: Vec::new(),
    }
}

/// With this much pain in it, and this morning after.
pub fn hurt(day: i32, exercise: &'static str, pain: u8, morning: Option<Morning>) -> Told1 {
    Told1 {
        pain: Some(pain),
        morning,
        ..did(day, exercise, 12)
    }
}

pub fn diary(all: &[Told1]) -> Diary {
    let mut diary = Diary::default();
    for told in all {
        let id = exercise(told.exercise);
        let worked = Span::minutes(told.minutes);
        let dose = match told.reps {
            0 => Dose::Minutes {
                minutes: 20,
                effort: (9, 11),
            },
            reps => Dose::Reps {
                sets: 1,
                reps,
                rest: 60,
                reserve: 4,
            },
        };
        let sides = if id.get().per_side { 2 } else { 1 };
        let set = Set {
            exercise: id,
            side: None,
            finished: true,
            told: Told {
                reps: told.reps,
                load: told.load,
                reserve: None,
                pain: told.pain,
            },
            worked,
        };
        let day = TODAY.plus(told.day);
        diary.put(Entry {
            id: Instant(i64::from(day.0) * 86_400_000),
            day,
            number: 50,
            focus: Focus::WholeBody,
            length: worked,
            complete: true,
            done: vec![Done {
                exercise: id,
                dose,
                sets: 1,
                reps: told.reps * sides,
                reserve: None,
                worked,
            }],
            sets: vec![set],
            after: After {
                pains: told.after.clone(),
                ..After::default()
            },
            morning: told.morning.clone(),
            steered: Steered::default(),
        });
    }
    diary
}

/// The week of today after these sessions.
pub fn week_after(profile: &Profile, all: &[Told1]) -> Program {
    week_in(profile, all, 0)
}

/// The week of today's Monday, seen from some days later.
pub fn week_in(profile: &Profile, all: &[Told1], days: i32) -> Program {
    let today = TODAY.plus(days);
    let past = Past::of(profile, &diary(all), today);
    program::make(profile, &Wishes::default(), &past, today.monday())
}

pub fn sets_of(session: &PlannedSession, name: &str) -> Option<(u16, u16)> {
    let item = session.items.iter().find(|item| item.exercise == exercise(name))?;
    match item.dose {
        Dose::Reps { sets, reps, .. } => Some((sets, reps)),
        _ => None,
    }
}
