//! The coming weeks played: as if all planned sessions were done, half of them, or none. The engine makes each week from what
//! was done up to then; nothing else is assumed, and nothing is promised about the body. Knows no sentences.

use super::minutes::planned_hard;
use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::diary::{After, Diary, Entry};
use crate::domain::profile::Profile;
use crate::domain::program::timing::{sides, work_length};
use crate::domain::program::{self, Dose, Milestone, Past, PlannedSession, Program, Wishes, proposals as p};
use crate::domain::session::bout::{Done, Set};
use crate::domain::session::steering::Steered;
use crate::domain::session::told::{Load, Told};
use crate::domain::units::{Day, Instant, Span};

/// How much is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    All,
    /// Every other session.
    Half,
    Nothing,
}

impl Way {
    pub const ALL: [Way; 3] = [Way::All, Way::Half, Way::Nothing];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Week {
    pub monday: Day,
    pub planned: u16,
    pub sessions: u16,
    pub minutes: u16,
    /// Of those, hard.
    pub hard: u16,
    /// Days with strength.
    pub strength_days: u8,
}

/// What an exercise asks for in the first week and in the last week in which it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub exercise: ExerciseId,
    pub first: (Dose, Option<Load>),
    pub last: (Dose, Option<Load>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    pub way: Way,
    /// Twelve, the next Monday's first.
    pub weeks: Vec<Week>,
    /// What is due on the way, soonest first.
    pub due: Vec<(Day, Milestone)>,
    /// Exercises whose amount is another at the end.
    pub steps: Vec<Step>,
}

impl Played {
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.weeks.iter().map(|week| u32::from(week.minutes)).sum()
    }

    #[must_use]
    pub fn hard(&self) -> u32 {
        self.weeks.iter().map(|week| u32::from(week.hard)).sum()
    }

    #[must_use]
    pub fn sessions(&self) -> u32 {
        self.weeks.iter().map(|week| u32::from(week.sessions)).sum()
    }

    /// Minutes gathered up to the end of each week.
    #[must_use]
    pub fn gathered(&self) -> Vec<u16> {
        let mut sum = 0_u16;
        let weeks = self.weeks.iter();
        weeks
            .map(|week| {
                sum = sum.saturating_add(week.minutes);
                sum
            })
            .collect()
    }
}

/// So many days of the diary are enough for the engine to know where a person stands.
const LOOKED_BACK: i32 = 183;

/// Twelve weeks from the next Monday.
#[must_use]
pub fn play(profile: &Profile, wishes: &Wishes, diary: &Diary, today: Day, way: Way) -> Played {
    let mut diary = lately(diary, today);
    let first = today.monday().plus(7);
    let mut played = Played {
        way,
        weeks: Vec::new(),
        due: Vec::new(),
        steps: Vec::new(),
    };
    let mut turn = 0_u32;
    for week in 0..i32::from(p::WEEKS_AHEAD) {
        let monday = first.plus(7 * week);
        let program = week_of(profile, wishes, &diary, monday);
        let mut all = Week {
            monday,
            planned: count(program.sessions.len()),
            ..Week::default()
        };
        let mut strength = 0_u8;
        for session in &program.sessions {
            note(&mut played.steps, session);
            let does = match way {
                Way::All => true,
                Way::Half => turn.is_multiple_of(2),
                Way::Nothing => false,
            };
            turn = turn.wrapping_add(1);
            if !does {
                continue;
            }
            let hard: u32 = session.items.iter().map(|item| planned_hard(item.dose)).sum();
            all.sessions += 1;
            all.minutes = all.minutes.saturating_add(session.minutes);
            all.hard = all
                .hard
                .saturating_add(u16::try_from((hard + 30) / 60).unwrap_or(u16::MAX));
            let is_strength = |kind: Kind| matches!(kind, Kind::Strength);
            if session.items.iter().any(|item| is_strength(item.exercise.get().kind)) {
                strength |= 1 << session.weekday.min(6);
            }
            diary.put(done(session, monday.plus(i32::from(session.weekday)), &diary));
        }
        all.strength_days = u8::try_from(strength.count_ones()).unwrap_or_default();
        played.weeks.push(all);
        if week == 0 {
            let last = first.plus(7 * i32::from(p::WEEKS_AHEAD));
            played.due = program.milestones;
            played.due.retain(|(day, _)| *day < last);
        }
    }
    played.steps.retain(|step| step.first != step.last);
    played
}

/// The engine's week after what was done up to then: the one place where the played sessions lead to the next.
fn week_of(profile: &Profile, wishes: &Wishes, diary: &Diary, monday: Day) -> Program {
    program::make(profile, wishes, &Past::of(profile, diary, monday), monday)
}

/// The last half year: a diary of ten years is not carried along three times.
fn lately(diary: &Diary, today: Day) -> Diary {
    let from = diary
        .entries
        .partition_point(|entry| entry.day < today.plus(-LOOKED_BACK));
    Diary {
        entries: diary.entries.get(from..).unwrap_or_default().to_vec(),
        dropped: Vec::new(),
        early: diary.early.clone(),
    }
}

fn note(steps: &mut Vec<Step>, session: &PlannedSession) {
    for item in &session.items {
        match steps.iter_mut().find(|step| step.exercise == item.exercise) {
            Some(step) => {
                // A load that was not said before is no step.
                let load = item.load.or(step.last.1);
                step.first.1 = step.first.1.or(item.load);
                step.last = (item.dose, load);
            }
            None => steps.push(Step {
                exercise: item.exercise,
                first: (item.dose, item.load),
                last: (item.dose, item.load),
            }),
        }
    }
}

/// A session done as it was planned.
fn done(session: &PlannedSession, day: Day, diary: &Diary) -> Entry {
    let mut sets = Vec::new();
    let mut all = Vec::new();
    for item in &session.items {
        let one = work_length(item.exercise.get(), item.dose);
        let sides = sides(item.exercise.get());
        let (count, reps, reserve) = match item.dose {
            Dose::Reps {
                sets, reps, reserve, ..
            } => (sets, reps, Some(reserve)),
            Dose::Hold { sets, .. } | Dose::Timed { sets, .. } => (sets, 0, None),
            Dose::Intervals { rounds, .. } => (rounds, 0, None),
            Dose::ToFatigue { .. } | Dose::Minutes { .. } => (1, 0, None),
        };
        let told = Told {
            reps,
            load: item.load.or_else(|| diary.last_load(item.exercise)),
            reserve,
            pain: None,
        };
        sets.extend((0..count * sides).map(|_| Set {
            exercise: item.exercise,
            side: None,
            finished: true,
            told,
            worked: one,
        }));
        all.push(Done {
            exercise: item.exercise,
            dose: item.dose,
            sets: count,
            reps: reps.saturating_mul(count * sides),
            reserve,
            worked: Span(one.0 * i64::from(count * sides)),
        });
    }
    Entry {
        // Noon, and a moment more for each session of the day.
        id: Instant(i64::from(day.0) * 86_400_000 + 43_200_000 + i64::from(session.number)),
        day,
        number: session.number,
        focus: session.focus,
        length: Span::minutes(i64::from(session.minutes)),
        complete: true,
        done: all,
        sets,
        after: After::default(),
        morning: None,
        steered: Steered::default(),
    }
}

fn count(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}
