//! How a day, some days and the look back steer the training, as the screens show it: what today is told to be, what next week
//! changes and why, the steps towards a feared movement. Taps are answers (`Answer::DayState`, `FlareUp`, `Away`); what they do to
//! sessions is decided in `domain::program::relief`.

use crate::app::model::Model;
use crate::domain::catalogue::ExerciseId;
use crate::domain::evidence::RuleId;
use crate::domain::exposure_ladder::{self, Standing};
use crate::domain::flare_up::Phase;
use crate::domain::life::DayState;
use crate::domain::order;
use crate::domain::pain::{PAIN_CASE, Pain};
use crate::domain::profile::Task;
use crate::domain::program::PlannedSession;
use crate::domain::program::families::family_of;
use crate::domain::program::reason::Reason;
use crate::domain::return_after::{Away, Rest};
use crate::domain::units::Day;

/// What the line on Today says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Today {
    /// Nothing was told: it asks.
    Open,
    Told(DayState),
    Flare(Phase),
    Away(Away),
    /// The fever is gone; training waits until this day.
    Recovering {
        until: Day,
    },
}

#[must_use]
pub fn today(model: &Model) -> Today {
    let (life, day) = (&model.profile.life, model.now.day());
    match (life.aways.rest(day), life.flare_ups.phase(day), life.on(day)) {
        (Some(Rest::Away(away)), ..) => Today::Away(away),
        (Some(Rest::Recovering { until }), ..) => Today::Recovering { until },
        (None, _, Some(state)) => Today::Told(state),
        (None, Some(phase), None) => Today::Flare(phase),
        (None, None, None) => Today::Open,
    }
}

/// Today is for rest: no session is offered.
#[must_use]
pub fn rests(model: &Model) -> bool {
    matches!(today(model), Today::Away(_) | Today::Recovering { .. })
}

/// The week after the one that runs, as it looks now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextWeek {
    pub from: Day,
    pub sessions: Vec<PlannedSession>,
    pub minutes: u16,
    /// What changes the week, each rule once.
    pub changes: Vec<Reason>,
    /// What changes in an exercise, the first few.
    pub exercises: Vec<(ExerciseId, Reason)>,
}

/// More exercises than these are read in the plan.
const FEW: usize = 6;

/// Rules that answer what was done, told or felt; all others say what the answers of the beginning say.
const WEEK_RULES: [RuleId; 21] = [
    RuleId::PainStop,
    RuleId::PainEasier,
    RuleId::PainLess,
    RuleId::PainHold,
    RuleId::PainSettled,
    RuleId::PainRest,
    RuleId::PainRising,
    RuleId::FlareEased,
    RuleId::FlareBack,
    RuleId::FlareLook,
    RuleId::IllRest,
    RuleId::IllLong,
    RuleId::SleepPoor,
    RuleId::StressHigh,
    RuleId::WorkAbilityLow,
    RuleId::PaceGraded,
    RuleId::Deload,
    RuleId::ReturnPause,
    RuleId::ReturnAnew,
    RuleId::ReturnIllness,
    RuleId::SequenceGoesOn,
];
const EXERCISE_RULES: [RuleId; 9] = [
    RuleId::ProgressLoad,
    RuleId::ProgressEquipment,
    RuleId::ProgressBand,
    RuleId::ProgressReps,
    RuleId::ProgressLevel,
    RuleId::ProgressEasier,
    RuleId::ProgressBack,
    RuleId::PaceStep,
    RuleId::FearStep,
];

/// `None` before the questions are answered.
#[must_use]
pub fn next_week(model: &Model) -> Option<NextWeek> {
    let later = model.later.filter(|_| model.program.is_some())?;
    let from = model.week().plus(7);
    let mut past = (later.past)(&model.profile, &model.diary, from);
    let sunday = from.plus(-1);
    if model.next_session().is_some() && past.days.last().is_some_and(|last| *last < sunday) {
        // What this week still holds will be done: looking ahead must not count its days as days away.
        past.days.push(sunday);
    }
    let program = (later.make)(&model.profile, &model.wishes, &past, from);
    let of_sessions = program.sessions.iter().flat_map(|session| &session.reasons);
    let all = program.reasons.iter().chain(&program.advice).chain(of_sessions);
    let mut changes: Vec<Reason> = Vec::new();
    for reason in all.filter(|reason| WEEK_RULES.contains(&reason.rule)) {
        if !changes.iter().any(|known| known.rule == reason.rule) {
            changes.push(reason.clone());
        }
    }
    let mut exercises: Vec<(ExerciseId, Reason)> = Vec::new();
    for item in program.sessions.iter().flat_map(|session| &session.items) {
        let why = item.reasons.iter().find(|reason| EXERCISE_RULES.contains(&reason.rule));
        if let Some(why) = why
            && exercises.len() < FEW
            && !exercises.iter().any(|(known, _)| *known == item.exercise)
        {
            exercises.push((item.exercise, why.clone()));
        }
    }
    Some(NextWeek {
        from,
        minutes: program.week_minutes,
        sessions: program.sessions,
        changes,
        exercises,
    })
}

/// The complaints that the weekly look back asks for: one of each region, the strongest two.
#[must_use]
pub fn asked_pains(model: &Model) -> Vec<Pain> {
    let mut asked: Vec<Pain> = Vec::new();
    let mut sore: Vec<Pain> = model.profile.pains.iter().flatten().copied().collect();
    sore.retain(|pain| pain.worst >= PAIN_CASE);
    order::by_key(&mut sore, |pain| core::cmp::Reverse(pain.worst));
    for pain in sore {
        if asked.len() < 2 && !asked.iter().any(|known| known.site.region == pain.site.region) {
            asked.push(pain);
        }
    }
    asked
}

/// All complaints with what was told now: worst of the last seven days. What was known of days and average was of another week.
#[must_use]
pub fn with_pains(model: &Model, told: &[(Pain, u8)]) -> Vec<Pain> {
    let now = |pain: &Pain| {
        let found = told.iter().find(|(asked, _)| asked.site == pain.site);
        found.map_or(*pain, |(_, worst)| Pain {
            worst: *worst,
            average: None,
            ..*pain
        })
    };
    model.profile.pains.iter().flatten().map(now).collect()
}

/// The ladder of the feared movement: an exercise for each rung where there is one, and where the person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    pub task: Task,
    pub rungs: [Option<ExerciseId>; 3],
    pub standing: Standing,
}

#[must_use]
pub fn steps(model: &Model) -> Option<Steps> {
    let task = model.profile.feared_task?;
    let owned = model.profile.equipment.as_deref().unwrap_or_default();
    let family = family_of(task);
    Some(Steps {
        task,
        rungs: exposure_ladder::members(family, owned),
        standing: exposure_ladder::standing(&model.diary, family, model.now.day()),
    })
}
