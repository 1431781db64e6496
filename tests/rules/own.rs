//! Exercises that the person or an instructor added: how often they come, in which amount, and when they wait.

use crate::people::{TODAY, exercise, fit, having, hour, items, left_out, own, pain, swap, told, week_with, yes_to};
use crate::people::{ids, swapping, week};
use kraftpause::domain::catalogue::ExerciseId;
use kraftpause::domain::catalogue::own::{OwnExercise, OwnWork};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::pain::{Duration, Region};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Course, Pregnancy, Profile, Split};
use kraftpause::domain::program::Past;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{self, Dose, Limit, Preset, Program, SwapReason, Wishes};
use kraftpause::domain::screening::{SafetyQuestion, Screening};

fn knee() -> OwnExercise {
    own(Region::Knee, OwnWork::Reps(12), 2)
}

fn days(program: &Program, own: &OwnExercise) -> Vec<u8> {
    let has = |session: &&program::PlannedSession| session.items.iter().any(|item| item.exercise == own.id);
    program
        .sessions
        .iter()
        .filter(has)
        .map(|session| session.weekday)
        .collect()
}

fn split(split: Split, minutes: u16) -> Profile {
    Profile {
        split: Some(split),
        week_minutes: Some(minutes),
        ..fit()
    }
}

fn waits(profile: &Profile, own: &OwnExercise) -> Option<(RuleId, Vec<Fact>)> {
    let program = week_with(profile, &having(std::slice::from_ref(own)));
    let said = left_out(&program, Limit::Own(own.id)).map(|reason| (reason.rule, reason.because.clone()));
    assert_eq!(
        said.is_none(),
        !days(&program, own).is_empty(),
        "there, or said why not"
    );
    said
}

#[test]
fn own_exercise() {
    let own = knee();
    let program = week_with(&fit(), &having(std::slice::from_ref(&own)));
    assert_eq!(days(&program, &own), [0, 2, 4]);
    assert_eq!(told(&program, RuleId::OwnExercise), Some(vec![Fact::Own(own.id)]));
    for item in items(&program).filter(|item| item.exercise == own.id) {
        let rules: Vec<RuleId> = item.reasons.iter().map(|reason| reason.rule).collect();
        assert_eq!(rules, [RuleId::OwnExercise]);
    }
    assert_eq!(waits(&fit(), &own), None);
    // Three times at most, with a day between.
    for (kind, expected) in [
        (Split::One, &[2][..]),
        (Split::Two, &[1, 4]),
        (Split::Five, &[0, 2, 4]),
        (Split::Six, &[0, 2, 4]),
        (Split::Micro, &[0, 2, 4]),
    ] {
        let program = week_with(&split(kind, 120), &having(std::slice::from_ref(&own)));
        assert_eq!(days(&program, &own), expected, "{kind:?}");
    }
    // Half of a session of twenty minutes: ten, with the breath after it.
    let hold = |seconds| self::own(Region::Hip, OwnWork::Hold(seconds), 2);
    assert_eq!(waits(&fit(), &hold(262)), None);
    let no_room = vec![Fact::Own(hold(263).id), Fact::WeekMinutes(60)];
    assert_eq!(waits(&fit(), &hold(263)), Some((RuleId::OwnExercise, no_room)));
}

#[test]
fn in_a_short_week_it_is_said_that_there_is_no_room() {
    let own = knee();
    let short = split(Split::Six, 20);
    let facts = vec![Fact::Own(own.id), Fact::WeekMinutes(20)];
    assert_eq!(waits(&short, &own), Some((RuleId::OwnExercise, facts)));
    // In a course it is the course that has none.
    let course = Profile {
        course: Some((Course::Office, TODAY)),
        ..fit()
    };
    let facts = vec![Fact::Own(own.id), Fact::Course(Course::Office, 1)];
    assert_eq!(waits(&course, &own), Some((RuleId::OwnExercise, facts)));
}

#[test]
fn daily_sets_may_be_an_own_exercise_and_stay_as_long_as_they_are() {
    let day = |own: &OwnExercise, minutes| {
        let program = week_with(&split(Split::Micro, minutes), &having(std::slice::from_ref(own)));
        let monday = program.sessions.first().unwrap().clone();
        (
            monday.items.iter().map(|item| item.exercise).collect::<Vec<_>>(),
            monday.minutes,
        )
    };
    // Two minutes: the whole of it, more than half.
    let long = own(Region::Knee, OwnWork::Hold(115), 1);
    assert_eq!(day(&long, 30), (vec![long.id], 2));
    let too_long = own(Region::Knee, OwnWork::Hold(125), 1);
    assert!(!day(&too_long, 30).0.contains(&too_long.id));
    // Five minutes: own, and the usual set as well.
    let (there, minutes) = day(&knee(), 60);
    assert!(
        there.contains(&knee().id) && there.len() == 2 && (4..=6).contains(&minutes),
        "{there:?} {minutes}"
    );
    // Half a minute may be missing; a larger hole in which nothing finds room is worse than the usual set.
    let nearly = own(Region::Knee, OwnWork::Hold(90), 1);
    assert_eq!(day(&nearly, 30), (vec![nearly.id], 2));
    let hole = own(Region::Knee, OwnWork::Hold(89), 1);
    let (there, minutes) = day(&hole, 30);
    assert!(minutes == 2 && !there.contains(&hole.id), "{there:?} {minutes}");
}

#[test]
fn own_exercises_take_turns_and_leave_half_of_the_places() {
    let all: Vec<OwnExercise> = Region::ALL
        .into_iter()
        .map(|region| own(region, OwnWork::Reps(1), 1))
        .collect();
    let program = week_with(&fit(), &having(&all));
    for session in &program.sessions {
        let own = session.items.iter().filter(|item| item.exercise.is_own()).count();
        assert_eq!(own, 3, "of six places");
        assert!(session.items.len() > own && (19..=21).contains(&session.minutes));
    }
    assert!(
        all.iter().all(|own| days(&program, own).len() == 1),
        "each once before one comes twice"
    );
}

#[test]
fn sets_and_repetitions_stay_as_they_were_told() {
    for told in [
        own(Region::Knee, OwnWork::Reps(1), 1),
        own(Region::Neck, OwnWork::Reps(37), 3),
        own(Region::Hip, OwnWork::Hold(300), 1),
        own(Region::LowBack, OwnWork::Hold(5), 5),
    ] {
        for kind in Split::ALL {
            for minutes in [30, 60, 90, 120] {
                let program = week_with(&split(kind, minutes), &having(std::slice::from_ref(&told)));
                for item in items(&program).filter(|item| item.exercise == told.id) {
                    let as_told = match (item.dose, told.work) {
                        (
                            Dose::Reps {
                                sets,
                                reps,
                                rest,
                                reserve,
                            },
                            OwnWork::Reps(amount),
                        ) => (sets, reps, rest, reserve) == (told.sets, amount, 45, 0),
                        (Dose::Hold { sets, seconds, rest }, OwnWork::Hold(amount)) => {
                            (sets, seconds, rest) == (told.sets, amount, 45)
                        }
                        _ => false,
                    };
                    assert!(as_told, "{kind:?} {minutes}: {:?}", item.dose);
                }
                let off = program.week_minutes.abs_diff(minutes);
                assert!(off * 10 <= minutes + 10, "{kind:?} {minutes}: {}", program.week_minutes);
            }
        }
    }
}

#[test]
fn intervals_stay_whole_beside_own_exercises() {
    let long = own(Region::Knee, OwnWork::Hold(300), 3);
    let rounds = |profile: &Profile| {
        let program = week_with(profile, &having(std::slice::from_ref(&long)));
        assert!(items(&program).any(|item| item.dose.is_hard()), "{:?}", ids(&program));
        items(&program)
            .filter_map(|item| match item.dose {
                Dose::Intervals { rounds, .. } if item.dose.is_hard() => Some(rounds),
                _ => None,
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(rounds(&hour()), [4]);
    assert_eq!(rounds(&split(Split::Two, 90)), [4]);
}

#[test]
fn own_waits() {
    let own = knee();
    let sore = |worst| Profile {
        pains: Some(vec![pain(Region::Knee, worst)]),
        ..fit()
    };
    assert_eq!(waits(&sore(5), &own), None);
    let (region, worst, duration) = (Region::Knee, 6, Duration::OverThreeMonths);
    let facts = vec![Fact::Pain {
        region,
        worst,
        duration,
    }];
    assert_eq!(waits(&sore(6), &own), Some((RuleId::OwnWaits, facts)));
    // Another region's pain is another matter.
    let neck = Profile {
        pains: Some(vec![pain(Region::Neck, 8)]),
        ..fit()
    };
    assert_eq!(waits(&neck, &own), None);
}

#[test]
fn a_safety_answer_holds_for_own_exercises_too() {
    let own = knee();
    let easy = Profile {
        screening: yes_to(&[SafetyQuestion::Medicine]),
        ..fit()
    };
    let clearance = week(&easy).reasons[0].clone();
    assert_eq!(waits(&easy, &own), Some((clearance.rule, clearance.because)));
    let spared = |region| Profile {
        screening: Screening {
            stable_regions: vec![region],
            ..yes_to(&[SafetyQuestion::BoneOrJoint])
        },
        ..fit()
    };
    let facts = vec![Fact::Stable(Region::Knee)];
    assert_eq!(waits(&spared(Region::Knee), &own), Some((RuleId::ScreenLimits, facts)));
    assert_eq!(waits(&spared(Region::Neck), &own), None);
    let expecting = Profile {
        pregnancy: Some(Pregnancy::Pregnant {
            late: true,
            complicated: false,
            hard_agreed: false,
        }),
        ..fit()
    };
    assert_eq!(waits(&expecting, &own), None, "what it looks like only she knows");
}

#[test]
fn a_long_hold_waits_while_the_pressure_is_very_high() {
    let measured = |systolic, diastolic| Profile {
        pressure: Some((TODAY, Pressure { systolic, diastolic })),
        ..fit()
    };
    let hold = |seconds| own(Region::Hip, OwnWork::Hold(seconds), 1);
    assert_eq!(waits(&measured(160, 80), &hold(20)), None);
    let (systolic, diastolic) = (160, 80);
    let facts = vec![Fact::Pressure(Pressure { systolic, diastolic })];
    assert_eq!(
        waits(&measured(160, 80), &hold(21)),
        Some((RuleId::PressureHigh, facts))
    );
    assert_eq!(waits(&measured(159, 99), &hold(300)), None);
    assert!(waits(&measured(120, 100), &hold(21)).is_some(), "either value alone");
    assert_eq!(waits(&measured(160, 80), &knee()), None, "repetitions are no hold");
}

#[test]
fn what_is_gone_never_comes() {
    let mut wishes = having(&[knee()]);
    wishes.drop_own(knee().id);
    let program = week_with(&fit(), &wishes);
    assert_eq!(program, week(&fit()));
    assert_eq!(
        wishes.own(knee().id).map(|own| own.gone),
        Some(true),
        "the diary still knows it"
    );
    // Put again, it is back.
    wishes.put_own(knee());
    assert_eq!(days(&week_with(&fit(), &wishes), &knee()).len(), 3);
}

#[test]
fn ready_made_sessions_have_their_own_timelines() {
    let wishes = Wishes {
        swaps: vec![swap("lat-raise-band", &knee().id.stored(), SwapReason::Bored)],
        ..having(&[knee()])
    };
    for preset in Preset::ALL {
        if let Ok(session) = program::preset(&fit(), &wishes, &Past::default(), TODAY, preset) {
            assert!(session.items.iter().all(|item| !item.exercise.is_own()), "{preset:?}");
        }
    }
}

/// It comes as often as its rule says, and what it stands for does not.
#[test]
fn a_swap_to_an_own_exercise_holds() {
    let neck = own(Region::Neck, OwnWork::Reps(12), 2);
    let mut wishes = Wishes {
        swaps: vec![swap("lat-raise-band", &neck.id.stored(), SwapReason::Hurts)],
        ..having(std::slice::from_ref(&neck))
    };
    let program = week_with(&split(Split::Five, 60), &wishes);
    assert!(ids(&week(&split(Split::Five, 60))).contains(&"lat-raise-band"));
    assert!(!ids(&program).contains(&"lat-raise-band"));
    assert_eq!(days(&program, &neck), [0, 2, 4]);
    let instead = vec![
        Fact::SwappedFrom(exercise("lat-raise-band")),
        Fact::SwapReason(SwapReason::Hurts),
    ];
    assert_eq!(told(&program, RuleId::SwapWish), Some(instead));
    // Taken out, it leaves behind that the other one hurt.
    wishes.drop_own(neck.id);
    assert!(!ids(&week_with(&fit(), &wishes)).contains(&"lat-raise-band"));
    let bored = Wishes {
        swaps: vec![swap("lat-raise-band", &neck.id.stored(), SwapReason::Bored)],
        ..having(std::slice::from_ref(&neck))
    };
    let mut without = bored.clone();
    without.drop_own(neck.id);
    assert!(!ids(&week_with(&fit(), &bored)).contains(&"lat-raise-band"));
    assert_eq!(ids(&week_with(&fit(), &without)), ids(&week(&fit())));
}

#[test]
fn an_own_exercise_that_was_swapped_away_gives_its_place() {
    let own = knee();
    let away = |to: &str, because| Wishes {
        swaps: vec![swap(&own.id.stored(), to, because)],
        ..having(std::slice::from_ref(&own))
    };
    let program = week_with(&fit(), &away("sit-to-stand", SwapReason::Bored));
    assert!(days(&program, &own).is_empty());
    assert!(ids(&program).contains(&"sit-to-stand"));
    let instead = vec![Fact::SwappedFrom(own.id), Fact::SwapReason(SwapReason::Bored)];
    assert_eq!(told(&program, RuleId::SwapWish), Some(instead.clone()));
    assert_eq!(left_out(&program, Limit::Own(own.id)), None, "not a word of room");
    for item in items(&program).filter(|item| item.exercise == exercise("sit-to-stand")) {
        assert!(
            matches!(item.dose, Dose::Reps { reserve: 4, .. }),
            "dosed as one of the catalogue"
        );
    }
    // What hurt says so, and does not come back when its stand-in is gone.
    let hurts = away("goblet-squat", SwapReason::Hurts);
    let program = week_with(&fit(), &hurts);
    assert!(days(&program, &own).is_empty(), "no kettlebell, and it hurt");
    let facts = vec![Fact::SwappedFrom(own.id), Fact::SwapReason(SwapReason::Hurts)];
    let reason = left_out(&program, Limit::Own(own.id)).unwrap();
    assert_eq!((reason.rule, &reason.because), (RuleId::SwapHurts, &facts));
    let bored = away("goblet-squat", SwapReason::Bored);
    assert_eq!(
        days(&week_with(&fit(), &bored), &own).len(),
        3,
        "nothing else is possible"
    );
    // Another own one comes by itself.
    let other = OwnExercise {
        id: ExerciseId::own(Region::Knee, false, 1),
        ..own.clone()
    };
    let wishes = Wishes {
        swaps: vec![swap(&own.id.stored(), &other.id.stored(), SwapReason::Bored)],
        ..having(&[own.clone(), other.clone()])
    };
    let program = week_with(&fit(), &wishes);
    assert_eq!((days(&program, &own), days(&program, &other)), (vec![], vec![0, 2, 4]));
    assert!(swapping(&[]).swaps.is_empty());
}
