//! What must hold for every week, whoever it is for. Asked of random people and of every combination of the discrete
//! answers. Written a second time, away from the engine: it reads the answers, the catalogue and the week, no more.

use crate::harm::{clearance_holds, limits_hold, nothing_too_hard, sore_regions_are_spared};
use kraftpause::domain::catalogue::{Exercise, ExerciseId, Kind, Position, Unsuited, Work};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::{PAIN_CASE, Region, worst_in};
use kraftpause::domain::profile::{Equipment, Profile, Split};
use kraftpause::domain::program::reason::{Fact, Reason};
use kraftpause::domain::program::{Block, Dose, Item, Limit, PlannedSession, Program, Wishes, timing};
use kraftpause::domain::screening::Clearance;

pub type Checked = Result<(), String>;
pub type Claim = fn(&Profile, &Program) -> Checked;

macro_rules! hold {
    ($holds:expr, $($why:tt)+) => {
        if !$holds {
            return Err(format!($($why)+));
        }
    };
}

pub(crate) use hold;

/// The first thing that does not hold.
///
/// # Errors
/// What it is, with the exercise, region or number.
pub fn check(profile: &Profile, program: &Program) -> Checked {
    check_with(profile, &Wishes::default(), program)
}

/// The same for a person who has asked for something: what was swapped away narrows what is possible.
///
/// # Errors
/// What does not hold.
pub fn check_with(profile: &Profile, wishes: &Wishes, program: &Program) -> Checked {
    let narrowed = !wishes.swaps.is_empty();
    hold!(narrowed || !program.sessions.is_empty(), "no session");
    it_takes_minutes(profile, program, narrowed)?;
    let all: [Claim; 10] = [
        nothing_is_empty,
        everything_has_a_reason,
        only_what_is_owned,
        clearance_holds,
        sore_regions_are_trained,
        sore_regions_are_spared,
        nothing_too_hard,
        limits_hold,
        hard_days_are_apart,
        families_rest,
    ];
    all.iter().try_for_each(|claim| claim(profile, program))
}

pub fn items(program: &Program) -> impl Iterator<Item = &Item> {
    program.sessions.iter().flat_map(|session| &session.items)
}

pub fn nothing_is_empty(_: &Profile, program: &Program) -> Checked {
    hold!(
        program.sessions.is_sorted_by_key(|session| session.weekday),
        "days in disorder"
    );
    for (session, number) in program.sessions.iter().zip(0_u8..) {
        hold!(
            session.number == number,
            "session {number} says it is {}",
            session.number
        );
        hold!(!session.items.is_empty(), "session {number} has no exercise");
        hold!(session.weekday < 7, "weekday {}", session.weekday);
        for (at, item) in session.items.iter().enumerate() {
            let again = session
                .items
                .iter()
                .skip(at + 1)
                .any(|other| other.exercise == item.exercise);
            hold!(!again, "{} stands twice in session {number}", item.exercise.get().id);
            hold!(is_some(item.dose), "{}: {:?}", item.exercise.get().id, item.dose);
        }
    }
    Ok(())
}

/// A dose in which something is done, efforts in order and on the scale.
fn is_some(dose: Dose) -> bool {
    let scale = |(low, high): (u8, u8)| 6 <= low && low <= high && high <= 20;
    match dose {
        Dose::Reps { sets, reps, .. } => sets > 0 && reps > 0,
        Dose::Hold { sets, seconds, .. } | Dose::Timed { sets, seconds, .. } => sets > 0 && seconds > 0,
        Dose::ToFatigue { seconds } => seconds > 0,
        Dose::Minutes { minutes, effort } => minutes > 0 && scale(effort),
        Dose::Intervals {
            work, rounds, effort, ..
        } => work > 0 && rounds > 0 && scale(effort),
    }
}

pub fn everything_has_a_reason(_: &Profile, program: &Program) -> Checked {
    let grounded = |reasons: &[Reason]| {
        let with_sources = |reason: &Reason| !reason.rule.get().sources.is_empty();
        !reasons.is_empty() && reasons.iter().all(with_sources)
    };
    hold!(grounded(&program.reasons), "the week has no reason");
    for block in Block::ALL {
        let given = program.block_reasons.iter().any(|(kind, _)| *kind == block);
        hold!(
            given == (program.blocks.of(block) > 0),
            "{block:?}: a part without reason, or a reason without part"
        );
    }
    for session in &program.sessions {
        hold!(grounded(&session.reasons), "session {} has no reason", session.number);
        for item in &session.items {
            hold!(grounded(&item.reasons), "{} has no reason", item.exercise.get().id);
        }
    }
    let limits = program.limits.iter().map(|limited| &limited.reason);
    let others = limits
        .chain(&program.advice)
        .chain(program.block_reasons.iter().map(|(_, reason)| reason));
    for reason in others {
        hold!(
            grounded(core::slice::from_ref(reason)),
            "{:?} has no source",
            reason.rule
        );
    }
    hold!(grounded(&program.activity.reasons), "activity has no reason");
    hold!(program.milestones.is_sorted(), "milestones in disorder");
    Ok(())
}

/// Within a tenth of what was asked for, and a minute; easy weeks may be shorter by a fifth, because there is only so
/// much that is easy, those of people who have swapped things away by one fifth more, and more than the two hours that
/// the question offers may stay two hours. Each session takes the time it promises. Courses have their own lengths, and
/// while help is to be sought there is one short session.
pub fn it_takes_the_minutes(profile: &Profile, program: &Program) -> Checked {
    it_takes_minutes(profile, program, false)
}

fn it_takes_minutes(profile: &Profile, program: &Program, narrowed: bool) -> Checked {
    let sum: u16 = program.sessions.iter().map(|session| session.minutes).sum();
    hold!(
        sum == program.week_minutes,
        "{sum} minutes are not {}",
        program.week_minutes
    );
    for session in &program.sessions {
        let doses = session.items.iter().map(|item| (item.exercise, item.dose));
        let real = timing::session_length(session.preset, doses).0;
        let off = (real - i64::from(session.minutes) * 60_000).abs();
        hold!(
            off <= 30_000 || session.minutes == 1,
            "session {} takes {real} ms",
            session.number
        );
    }
    let asked = profile.week_minutes.unwrap_or(60).clamp(20, 180);
    if let Clearance::SeekHelp(_) = program.clearance {
        hold!(
            program.sessions.len() <= 1 && sum <= 5,
            "{sum} minutes while help is to be sought"
        );
        return Ok(());
    }
    if program.course.is_some() && !is_easy(program) {
        return Ok(());
    }
    hold!(sum * 10 <= asked * 11 + 10, "{sum} minutes, {asked} were asked for");
    let tenths = match (is_easy(program), narrowed) {
        (false, false) => 9,
        (true, false) | (false, true) => 8,
        (true, true) => 6,
    };
    hold!(
        (sum + 1) * 10 >= asked.min(120) * tenths,
        "{sum} minutes, {asked} were asked for"
    );
    Ok(())
}

pub fn only_what_is_owned(profile: &Profile, program: &Program) -> Checked {
    let owned = profile.equipment.as_deref().unwrap_or_default();
    for item in items(program) {
        let exercise = item.exercise.get();
        let mut needed = exercise.equipment.iter();
        let missing =
            needed.find(|thing| !matches!(thing, Equipment::Chair | Equipment::Wall) && !owned.contains(thing));
        hold!(missing.is_none(), "{} needs {missing:?}", exercise.id);
    }
    Ok(())
}

pub fn is_easy(program: &Program) -> bool {
    matches!(
        program.clearance,
        Clearance::LowOnly | Clearance::Without(_) | Clearance::SeekHelp(_)
    )
}

/// Pain of 3 or more brings strength of its own, or the week says why not.
pub fn sore_regions_are_trained(profile: &Profile, program: &Program) -> Checked {
    let pains = profile.pains.as_deref().unwrap_or_default();
    for region in Region::ALL {
        let said = program.limits.iter().any(|limited| match limited.limit {
            Limit::Training | Limit::Strength => true,
            Limit::Region(other)
            | Limit::Spared(other)
            | Limit::Waits(other)
            | Limit::NoExercise(other)
            | Limit::NoRoom(other) => other == region,
            _ => false,
        });
        if worst_in(pains, region) < PAIN_CASE || said {
            continue;
        }
        let trained = items(program).any(|item| {
            let exercise = item.exercise.get();
            exercise.kind == Kind::Strength && (exercise.trains(region) || trained_for(item, region))
        });
        hold!(trained, "{region:?} is sore, gets no strength, and nothing says why");
    }
    Ok(())
}

/// The exercise is there for a complaint in this region.
pub fn trained_for(item: &Item, region: Region) -> bool {
    item.reasons.iter().any(|reason| {
        let of_region = |fact: &Fact| matches!(fact, Fact::Pain { region: sore, .. } if *sore == region);
        reason.rule == RuleId::PainStrength && reason.because.iter().any(of_region)
    })
}

/// 48 hours, over the end of the week too.
pub fn hard_days_are_apart(_: &Profile, program: &Program) -> Checked {
    let hard = |session: &&PlannedSession| session.items.iter().any(|item| item.dose.is_hard());
    let days: Vec<u8> = program
        .sessions
        .iter()
        .filter(hard)
        .map(|session| session.weekday)
        .collect();
    let apart = days
        .windows(2)
        .all(|pair| matches!(pair, [one, next] if next - one >= 2));
    let wraps = match (days.first(), days.last()) {
        (Some(first), Some(last)) => days.len() < 2 || first + 7 - last >= 2,
        _ => true,
    };
    hold!(apart && wraps, "hard on days {days:?}");
    Ok(())
}

/// The same kind of strength not two days running; short band sets may come every day.
pub fn families_rest(profile: &Profile, program: &Program) -> Checked {
    let daily = |session: &PlannedSession| {
        session.minutes <= 5
            && (profile.split == Some(Split::Micro)
                || session.preset.is_some()
                || program.reasons.iter().any(|reason| reason.rule == RuleId::BarrierTime))
    };
    let tiring = |session: &PlannedSession| {
        let short = daily(session);
        let counts = move |exercise: &ExerciseId| {
            let band = exercise.get().equipment.contains(&Equipment::Band);
            exercise.get().kind == Kind::Strength && !(short && band)
        };
        let tired = session.items.iter().map(|item| item.exercise).filter(counts);
        tired.map(family).collect::<Vec<_>>()
    };
    let worked: Vec<(u8, Vec<Rests>)> = program
        .sessions
        .iter()
        .map(|session| (session.weekday, tiring(session)))
        .collect();
    for (at, (day, families)) in worked.iter().enumerate() {
        for (next, others) in worked.iter().skip(at + 1).filter(|(next, _)| next - day <= 1) {
            let twice = families.iter().find(|family| others.contains(family));
            hold!(twice.is_none(), "family {twice:?} on day {day} and on day {next}");
        }
    }
    Ok(())
}

/// What rests as one: a family of the catalogue, or an own exercise by itself.
type Rests = (u8, Option<ExerciseId>);

fn family(exercise: ExerciseId) -> Rests {
    (exercise.get().ladder, exercise.is_own().then_some(exercise))
}

/// Long holds are named by the catalogue, not by the dose of today.
#[test]
fn the_catalogue_has_what_the_claims_speak_of() {
    let has = |what: fn(&Exercise) -> bool| kraftpause::domain::catalogue::EXERCISES.iter().any(what);
    assert!(has(|exercise| exercise.unsuited.contains(&Unsuited::Pregnancy)));
    assert!(has(|exercise| exercise.unsuited.contains(&Unsuited::LatePregnancy)));
    assert!(has(|exercise| exercise.unsuited.contains(&Unsuited::Falls)));
    assert!(has(|exercise| exercise.position == Position::AllFours));
    assert!(has(
        |exercise| matches!(exercise.work, Work::Hold { high, .. } if high > 20)
    ));
}
