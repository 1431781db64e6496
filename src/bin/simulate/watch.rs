//! What must always hold, looked at session by session and week by week. Each broken requirement keeps its first cases.

use crate::person::{Person, Tells};
use crate::steps::{self, Done};
use kraftpause::domain::catalogue::{Exercise, ExerciseId};
use kraftpause::domain::program::{Dose, PlannedSession, Program};
use kraftpause::domain::session::told::{Load, LoadKind};
use kraftpause::domain::units::Day;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requirement {
    Step,
    Exclusion,
    Capacity,
    Pain,
    Goal,
    Plan,
    Same,
}

impl Requirement {
    pub const ALL: [Requirement; 7] = [
        Requirement::Step,
        Requirement::Exclusion,
        Requirement::Capacity,
        Requirement::Pain,
        Requirement::Goal,
        Requirement::Plan,
        Requirement::Same,
    ];

    pub const fn words(self) -> &'static str {
        match self {
            Requirement::Step => "no step beyond the rules' limits",
            Requirement::Exclusion => "no training against an exclusion",
            Requirement::Capacity => "no load beyond what the body can",
            Requirement::Pain => "pain above 5 of 10 is answered in the next session",
            Requirement::Goal => "more than 70 % of the sessions done: the weekly goal met by week 8",
            Requirement::Plan => "nobody without a plan",
            Requirement::Same => "the same seed gives the same year",
        }
    }
}

/// What a year showed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Watched {
    pub broken: Vec<(Requirement, String)>,
    pub sessions: u32,
    pub minutes: u32,
    pub steps_up: u32,
    pub steps_down: u32,
    /// Per cent of the load that the body's capacity asks for, at the end, for each exercise that was done often.
    pub converged: Vec<u16>,
    /// The first week, from 1, in which the goal was met.
    pub goal_week: Option<u16>,
    /// Something stood in the way of the goal: illness, clearance.
    pub limited: bool,
    /// Of what was done and planned: for the comparison of two years.
    pub trace: u64,
}

impl Watched {
    pub fn broke(&mut self, what: Requirement, how: String) {
        self.broken.push((what, how));
    }

    fn mark(&mut self, number: u64) {
        self.trace = (self.trace ^ number).wrapping_mul(0x0100_0000_01B3);
    }

    /// A week that was made, the first one being 0.
    pub fn week(&mut self, program: &Program, promised: u16, week: u16) {
        let planned: usize = program.sessions.iter().map(|session| session.items.len()).sum();
        if planned == 0 || program.week_minutes == 0 {
            self.broke(Requirement::Plan, format!("{:?}", program.clearance));
        }
        if program.course.is_none() && program.week_minutes > promised + promised / 10 + 2 {
            self.broke(
                Requirement::Step,
                format!("{} minutes of {promised}", program.week_minutes),
            );
        }
        let hard = steps::hard_minutes(program);
        if week < 2 && hard > 30 {
            self.broke(Requirement::Step, format!("{hard} hard minutes in week {}", week + 1));
        }
        self.mark(u64::from(program.week_minutes));
    }

    /// A session before it is done.
    pub fn session(&mut self, person: &Person, program: &Program, session: &PlannedSession, seen: &Seen, today: Day) {
        for item in &session.items {
            let id = item.exercise.id();
            let times = seen.times(item.exercise);
            if let Some(why) = steps::forbidden(&person.profile, &program.clearance, item) {
                self.broke(Requirement::Exclusion, format!("{id}: {why}"));
            }
            if let Some(why) = steps::too_much(item, times, today.monday(), today) {
                self.broke(Requirement::Step, format!("{id}: {why}"));
            }
            if let Some(why) = steps::no_reaction(item, times, today) {
                self.broke(Requirement::Pain, format!("{id}: {why}"));
            }
            if let (Some(Load::Weight(now)), Some(last)) = (item.load, times.last()) {
                if let Some(Load::Weight(before)) = last.load {
                    self.steps_up += u32::from(now > before);
                    self.steps_down += u32::from(now < before);
                    // Whoever took more than they can is not the engine's doing; it must not add to it.
                    if now > before && i64::from(now) > person.body.largest(item.exercise.get()) {
                        self.broke(Requirement::Capacity, format!("{id}: {now} tenths"));
                    }
                }
                self.mark(u64::from(now));
            }
            self.mark(u64::try_from(item.exercise.index()).unwrap_or(0));
        }
        self.sessions += 1;
        self.minutes += u32::from(session.minutes);
    }

    /// Loads at the end of the year against what the body could have been asked for.
    pub fn end(&mut self, person: &Person, seen: &Seen, today: Day) {
        if person.adherence < 70 || person.tells != Tells::Honestly {
            return;
        }
        for (exercise, times) in &seen.0 {
            let facts = exercise.get();
            let often = times.len() >= 12 && times.last().is_some_and(|last| last.day.plus(28) >= today);
            if !often || LoadKind::of(facts) != Some(LoadKind::Weight) {
                continue;
            }
            if let Some((share, hurt)) = times.last().and_then(|last| share(person, facts, last))
                && !hurt
            {
                self.converged.push(share);
            }
        }
    }
}

/// Per cent of the load for which the dose would be right; and whether pain held it down.
fn share(person: &Person, exercise: &Exercise, last: &Done) -> Option<(u16, bool)> {
    let (Dose::Reps { reps, reserve, .. }, Some(Load::Weight(load))) = (last.dose, last.load) else {
        return None;
    };
    // While the next weight is far, repetitions climb instead of the load: what counts is the load for a dozen.
    let rm = (i64::from(reps) + i64::from(reserve)).min(12);
    let right = person.body.largest(exercise) * 30 / (30 + rm);
    let share = i64::from(load) * 100 / right.max(1);
    let sore = kraftpause::domain::progression::next::trained(exercise_of(exercise)?)
        .any(|region| person.body.worst(region) > 2);
    Some((u16::try_from(share).unwrap_or(u16::MAX), sore))
}

fn exercise_of(exercise: &Exercise) -> Option<&'static Exercise> {
    ExerciseId::from_str_id(exercise.id).map(ExerciseId::get)
}

/// The times of each exercise so far.
#[derive(Default)]
pub struct Seen(pub Vec<(ExerciseId, Vec<Done>)>);

impl Seen {
    pub fn times(&self, exercise: ExerciseId) -> &[Done] {
        let found = self.0.iter().find(|(known, _)| *known == exercise);
        found.map_or(&[], |(_, times)| times.as_slice())
    }

    pub fn put(&mut self, exercise: ExerciseId, done: Done) {
        match self.0.iter_mut().find(|(known, _)| *known == exercise) {
            Some((_, times)) => times.push(done),
            None => self.0.push((exercise, vec![done])),
        }
    }

    pub fn loads(&self) -> Vec<(ExerciseId, Load)> {
        let last = |times: &Vec<Done>| times.iter().rev().find_map(|done| done.load);
        self.0
            .iter()
            .filter_map(|(exercise, times)| Some((*exercise, last(times)?)))
            .collect()
    }
}
