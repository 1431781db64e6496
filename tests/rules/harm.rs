//! The claims of [`crate::check`] about what must not be done: to spared and sore regions, too hard, or though the week says that
//! it is left out.

use crate::check::{Checked, hold, is_easy, items, trained_for};
use kraftpause::domain::catalogue::{Exercise, Kind, Position, Unsuited};
use kraftpause::domain::pain::{PAIN_HIGH, Region, worst_in};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Equipment, Frequency, Pregnancy, Profile};
use kraftpause::domain::program::{Dose, Item, Limit, Program};
use kraftpause::domain::screening::Clearance;

/// Nothing is loaded against an excluded region, and easy is easy.
pub fn clearance_holds(profile: &Profile, program: &Program) -> Checked {
    let none: &[Region] = &[];
    let (limited, without) = match &program.clearance {
        Clearance::WithLimits(regions) => (regions.as_slice(), none),
        Clearance::Without(regions) => (none, regions.as_slice()),
        _ => (none, none),
    };
    for item in items(program) {
        let exercise = item.exercise.get();
        let id = exercise.id;
        for region in limited.iter().chain(profile.screening.spared()) {
            hold!(
                !loads(exercise, *region),
                "{id} loads {region:?}, which is to be spared"
            );
        }
        for region in without {
            let touches = loads(exercise, *region) || exercise.trains(*region);
            hold!(!touches, "{id} is for {region:?}, which a doctor should see first");
        }
        if !is_easy(program) {
            continue;
        }
        let easy = match (exercise.kind, item.dose) {
            (Kind::Strength, Dose::Reps { reserve, .. }) => {
                reserve >= 4 && exercise.level <= 2 && exercise.equipment.contains(&Equipment::Band)
            }
            (Kind::Cardio | Kind::Relaxation, Dose::Minutes { effort, .. }) => effort.1 <= 12,
            (Kind::Mobility, Dose::Reps { .. } | Dose::Hold { .. }) => true,
            _ => false,
        };
        hold!(easy, "{id} {:?} in an easy week", item.dose);
        let calm = exercise.kind == Kind::Relaxation;
        let help = matches!(program.clearance, Clearance::SeekHelp(_));
        hold!(calm || !help, "{id} while help is to be sought");
        let strength = exercise.kind == Kind::Strength;
        hold!(!strength || without.is_empty(), "{id} while a sign waits for a doctor");
    }
    Ok(())
}

/// From 6 nothing that asks for care there, and of what trains the region only the first rung.
pub fn sore_regions_are_spared(profile: &Profile, program: &Program) -> Checked {
    let pains = profile.pains.as_deref().unwrap_or_default();
    for region in Region::ALL {
        if worst_in(pains, region) < PAIN_HIGH {
            continue;
        }
        for exercise in items(program).map(|item| item.exercise.get()) {
            let careful = exercise.avoid.iter().any(|(avoided, _)| *avoided == region);
            hold!(!careful, "{} with much pain in {region:?}", exercise.id);
            let first = exercise.level == 1 || exercise.kind == Kind::Mobility;
            hold!(
                first || !exercise.trains(region),
                "{} with much pain in {region:?}",
                exercise.id
            );
        }
    }
    Ok(())
}

/// Highest perceived exertion of an exercise's dose; strength has none.
fn effort(item: &Item) -> u8 {
    match item.dose {
        Dose::Minutes { effort, .. } | Dose::Intervals { effort, .. } => effort.1,
        _ => 0,
    }
}

pub fn nothing_too_hard(profile: &Profile, program: &Program) -> Checked {
    let high = |pressure: Pressure| pressure.systolic >= 140 || pressure.diastolic >= 90;
    let pressed = profile.pressure.is_some_and(|(_, pressure)| high(pressure));
    let carrying = match profile.pregnancy {
        Some(Pregnancy::Pregnant { hard_agreed, .. }) => Some(hard_agreed),
        _ => None,
    };
    let usual = profile.habits.map(|habits| habits.frequency);
    let regular = matches!(usual, Some(Frequency::TwoOrThree | Frequency::AlmostDaily));
    for item in items(program) {
        let (id, most) = (item.exercise.get().id, effort(item));
        let until_tired = matches!(item.dose, Dose::ToFatigue { .. });
        hold!(
            !until_tired || !(is_easy(program) || pressed || carrying.is_some()),
            "{id} until tired"
        );
        if is_easy(program) || pressed || carrying == Some(false) {
            hold!(!item.dose.is_hard(), "{id}: hard intervals");
        }
        if is_easy(program) || pressed || carrying.is_some() {
            hold!(most <= 14, "{id} at {most}");
        }
        // The eight weeks lead a beginner to hard work; nothing else does.
        let course = program.course.is_some_and(|running| running.week > 2);
        hold!(regular || course || most <= 14, "{id} at {most} for a beginner");
    }
    Ok(())
}

/// What the week says it leaves out is left out.
pub fn limits_hold(_: &Profile, program: &Program) -> Checked {
    let one_hard = program.limits.iter().any(|limited| limited.limit == Limit::OneHard);
    for limit in program.limits.iter().map(|limited| limited.limit) {
        for item in items(program) {
            let exercise = item.exercise.get();
            let strength = exercise.kind == Kind::Strength;
            let unsuited = |state| exercise.unsuited.contains(&state);
            let kept = match limit {
                Limit::Training => exercise.id == "breathing",
                Limit::Strength => !strength,
                Limit::Region(region) => !strength || !trained_for(item, region),
                Limit::Spared(region) => !loads(exercise, region),
                Limit::Waits(region) | Limit::NoExercise(region) | Limit::NoRoom(region) => !trained_for(item, region),
                Limit::Intervals => !item.dose.is_hard(),
                Limit::OneHard | Limit::Sweat => true,
                Limit::Effort(most) => effort(item) <= most || one_hard && effort(item) <= 15,
                Limit::Maximal => !exercise.equipment.contains(&Equipment::Barbell) || !is_heavy(item.dose),
                Limit::Holds => !strength || !matches!(item.dose, Dose::Hold { seconds, .. } if seconds > 20),
                Limit::Lying => !unsuited(Unsuited::LatePregnancy),
                Limit::Prone => !unsuited(Unsuited::Pregnancy),
                Limit::Falls => !unsuited(Unsuited::Falls),
                Limit::Loud => exercise.quiet,
                Limit::Hurt(hurt) => item.exercise != hurt,
                Limit::Own(own) => item.exercise != own,
                Limit::Floor => !matches!(exercise.position, Position::Lying | Position::AllFours),
            };
            hold!(kept, "{} though {limit:?} is left out", exercise.id);
        }
    }
    Ok(())
}

/// Four repetitions with one in reserve, as heavy strength has them.
fn is_heavy(dose: Dose) -> bool {
    matches!(
        dose,
        Dose::Reps {
            reserve: 0..=1,
            reps: 1..=5,
            ..
        }
    )
}

fn loads(exercise: &Exercise, region: Region) -> bool {
    let with_effort = matches!(exercise.kind, Kind::Strength | Kind::Balance) && exercise.trains(region);
    with_effort || exercise.avoid.iter().any(|(avoided, _)| *avoided == region)
}
