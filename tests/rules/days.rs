//! Days and gaps: what a heavy day, a night shift, a flare-up, a fever or a month away makes of the sessions to come.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a missing session must stop the test

use crate::check;
use crate::people::{
    ONCE_EASILY, TODAY, advised, exercises, fit, has_hard_intervals, hour, items, names, office_worker, told, week,
};
use crate::trained::{did, week_after, week_in};
use kraftpause::domain::catalogue::Kind;
use kraftpause::domain::diary::Diary;
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::life::DayState;
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Answer, Equipment, Profile};
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{Past, PlannedSession, Preset, Program, Wishes, preset};
use kraftpause::domain::return_after::Away;
use kraftpause::domain::small_question::{Asked, SmallQuestion, due};

/// Told on these days, counted from today, a Monday.
fn telling(profile: Profile, answers: &[(i32, Answer)]) -> Profile {
    let mut profile = profile;
    for (day, answer) in answers {
        profile.accept(answer.clone(), TODAY.plus(*day));
    }
    profile
}

fn on_a(state: DayState, profile: Profile) -> Program {
    week_after(&telling(profile, &[(0, Answer::DayState(Some(state)))]), &[])
}

/// Trains once a week: the second rung.
fn seldom() -> Profile {
    Profile {
        habits: Some(ONCE_EASILY),
        ..fit()
    }
}

fn first(program: &Program) -> &PlannedSession {
    program.sessions.first().unwrap()
}

fn has_strength(session: &PlannedSession) -> bool {
    session
        .items
        .iter()
        .any(|item| item.exercise.get().kind == Kind::Strength)
}

/// Only today's session is another one, and everything that must hold for a week holds for the rest of it.
fn only_today_changes(eased: &Program, state: DayState, rule: RuleId) {
    let usual = week(&fit());
    assert_ne!(first(eased).items, first(&usual).items, "{state:?}");
    assert_eq!(
        eased.sessions[1..],
        usual.sessions[1..],
        "{state:?}: the other sessions stay"
    );
    assert_eq!(first(eased).number, first(&usual).number, "it counts as the same");
    assert_eq!(first(eased).reasons.first().unwrap().rule, rule);
    assert_eq!(told(eased, rule), Some(vec![Fact::Day(state)]));
    assert!(first(eased).minutes <= first(&usual).minutes);
    assert_eq!(check::everything_has_a_reason(&fit(), eased), Ok(()));
    assert_eq!(check::only_what_is_owned(&fit(), eased), Ok(()));
}

#[test]
fn day_heavy() {
    let eased = on_a(DayState::Heavy, fit());
    only_today_changes(&eased, DayState::Heavy, RuleId::DayHeavy);
    assert!(!has_strength(first(&eased)) && has_strength(first(&week(&fit()))));
    assert_eq!(first(&eased).minutes, 12, "60 per cent of twenty");
}

#[test]
fn day_standing() {
    let eased = on_a(DayState::Standing, fit());
    only_today_changes(&eased, DayState::Standing, RuleId::DayStanding);
    let loads_legs = |item: &kraftpause::domain::program::Item| {
        let exercise = item.exercise.get();
        exercise.kind == Kind::Strength && (exercise.trains(Region::Knee) || exercise.trains(Region::AnkleFoot))
    };
    assert!(!first(&eased).items.iter().any(loads_legs));
    assert_eq!(first(&eased).minutes, 16);
}

#[test]
fn day_sitting() {
    let eased = on_a(DayState::Sitting, fit());
    only_today_changes(&eased, DayState::Sitting, RuleId::DaySitting);
    let cardio = |session: &PlannedSession| {
        session
            .items
            .iter()
            .any(|item| item.exercise.get().kind == Kind::Cardio)
    };
    assert!(cardio(first(&eased)));
    assert_eq!(first(&eased).minutes, first(&week(&fit())).minutes, "as long as ever");
    let intervals = on_a(DayState::Sitting, hour());
    assert!(has_hard_intervals(&intervals), "intervals move enough");
}

#[test]
fn day_night() {
    let eased = on_a(DayState::Night, hour());
    assert!(has_hard_intervals(&week_in(
        &telling(hour(), &[(0, Answer::DayState(Some(DayState::Night)))]),
        &[],
        1
    )));
    let now = week_in(
        &telling(hour(), &[(2, Answer::DayState(Some(DayState::Night)))]),
        &[],
        2,
    );
    assert!(!has_hard_intervals(&now) && !has_strength(first(&now)));
    assert_eq!(first(&now).minutes, 36, "60 per cent of an hour");
    assert_eq!(told(&now, RuleId::DayNight), Some(vec![Fact::Day(DayState::Night)]));
    assert!(
        !names(&eased, RuleId::DayNight),
        "Monday is told, the session is on Wednesday"
    );
}

#[test]
fn day_bad() {
    let eased = on_a(DayState::Bad, fit());
    only_today_changes(&eased, DayState::Bad, RuleId::DayBad);
    assert_eq!(first(&eased).minutes, 10);
    let level = |session: &PlannedSession| {
        let strength = session
            .items
            .iter()
            .map(|item| item.exercise.get())
            .filter(|one| one.kind == Kind::Strength);
        strength.map(|one| one.level).max()
    };
    let eased = on_a(DayState::Bad, seldom());
    assert_eq!(
        (level(first(&eased)), level(first(&week(&seldom())))),
        (Some(1), Some(2))
    );
}

#[test]
fn day_two_minutes() {
    let eased = on_a(DayState::TwoMinutes, fit());
    only_today_changes(&eased, DayState::TwoMinutes, RuleId::DayTwoMinutes);
    assert_eq!((first(&eased).minutes, first(&eased).preset), (2, Some(Preset::M2)));
    let careful = Profile {
        screening: crate::people::yes_to(&[kraftpause::domain::screening::SafetyQuestion::ChestPain]),
        ..fit()
    };
    let calm = on_a(DayState::TwoMinutes, careful);
    assert!(
        !first(&calm).items.is_empty() && !has_strength(first(&calm)),
        "never an empty screen"
    );
}

/// What was told yesterday says nothing of today.
#[test]
fn a_day_is_over_when_the_next_has_begun() {
    let told = telling(fit(), &[(0, Answer::DayState(Some(DayState::Bad)))]);
    assert_eq!(week_in(&told, &[], 1).sessions, week(&fit()).sessions);
    let back = telling(told, &[(0, Answer::DayState(None))]);
    assert_eq!(week_after(&back, &[]).sessions, week(&fit()).sessions, "taken back");
}

#[test]
fn flare_eased() {
    let flared = telling(fit(), &[(0, Answer::FlareUp(true))]);
    let eased = week_after(&flared, &[]);
    let minutes: Vec<u16> = eased.sessions.iter().map(|session| session.minutes).collect();
    assert_eq!(
        minutes,
        [10, 10, 12],
        "half on Monday and Wednesday, 60 per cent on Friday"
    );
    let strong: Vec<bool> = eased.sessions.iter().map(has_strength).collect();
    assert_eq!(strong, [false, false, true], "no strength in the first three days");
    assert!(exercises(&eased).all(|exercise| exercise.kind != Kind::Strength || exercise.level == 1));
    assert_eq!(told(&eased, RuleId::FlareEased), Some(vec![Fact::FlareDay(1)]));
    let intervals = telling(hour(), &[(0, Answer::FlareUp(true))]);
    assert!(!has_hard_intervals(&week_after(&intervals, &[])));
    // What was missed is done today, as today asks for.
    let late = week_in(&flared, &[], 4);
    assert!(late.sessions.iter().all(|session| session.minutes == 12));
}

/// What the day asks for holds for ready-made sessions, too.
#[test]
fn nothing_hard_is_offered_on_an_eased_day() {
    let offer = |profile: &Profile| {
        let past = Past::of(profile, &Diary::default(), TODAY);
        preset(profile, &Wishes::default(), &past, TODAY, Preset::Hit35)
    };
    assert!(offer(&hour_with_a_bike()).is_ok());
    let flared = telling(hour_with_a_bike(), &[(0, Answer::FlareUp(true))]);
    let against = offer(&flared).unwrap_err();
    assert_eq!(against[0].rule, RuleId::FlareEased);
}

fn hour_with_a_bike() -> Profile {
    Profile {
        equipment: Some(vec![Equipment::Bike]),
        ..hour()
    }
}

#[test]
fn flare_back() {
    let flared = telling(fit(), &[(-7, Answer::FlareUp(true))]);
    let back = week_after(&flared, &[]);
    let minutes: Vec<u16> = back.sessions.iter().map(|session| session.minutes).collect();
    assert_eq!(minutes, [16, 16, 18]);
    assert_eq!(told(&back, RuleId::FlareBack), Some(vec![Fact::FlareBack(1)]));
    let over = telling(fit(), &[(-14, Answer::FlareUp(true))]);
    assert_eq!(
        week_after(&over, &[]).sessions,
        week(&fit()).sessions,
        "then everything is as before"
    );
    let sooner = telling(flared, &[(-5, Answer::FlareUp(false))]);
    let minutes: Vec<u16> = week_after(&sooner, &[])
        .sessions
        .iter()
        .map(|one| one.minutes)
        .collect();
    assert_eq!(
        minutes,
        [18, 20, 20],
        "what has settled sooner begins its way back sooner"
    );
}

#[test]
fn flare_look() {
    let again = telling(fit(), &[(-20, Answer::FlareUp(true)), (0, Answer::FlareUp(true))]);
    assert_eq!(
        advised(&week_after(&again, &[]), RuleId::FlareLook),
        Some(vec![Fact::FlareDay(1)])
    );
    let once = telling(fit(), &[(0, Answer::FlareUp(true))]);
    assert_eq!(advised(&week_after(&once, &[]), RuleId::FlareLook), None);
    let rarely = telling(fit(), &[(-28, Answer::FlareUp(true)), (0, Answer::FlareUp(true))]);
    assert_eq!(advised(&week_after(&rarely, &[]), RuleId::FlareLook), None);
}

#[test]
fn ill_rest() {
    let ill = telling(fit(), &[(0, Answer::Away(Some(Away::Ill)))]);
    let week = week_after(&ill, &[]);
    assert_eq!(advised(&week, RuleId::IllRest), Some(vec![Fact::Away(Away::Ill)]));
    assert!(!week.sessions.is_empty(), "the sessions wait; they are not lost");
    let well = telling(ill, &[(2, Answer::Away(None))]);
    assert_eq!(advised(&week_in(&well, &[], 2), RuleId::IllRest), None);
}

/// The week after it is `progression`'s; that training waits is said.
#[test]
fn after_a_fever_training_waits_two_days() {
    let fever = [(-4, Answer::Away(Some(Away::Fever))), (-1, Answer::Away(None))];
    let well = telling(hour(), &fever);
    let trained = [did(-5, "row-band", 12)];
    let because = Some(vec![Fact::Away(Away::Fever)]);
    assert_eq!(advised(&week_after(&well, &trained), RuleId::ReturnIllness), because);
    let waited = week_in(&well, &trained, 1);
    assert_ne!(advised(&waited, RuleId::ReturnIllness), because);
    assert!(!has_hard_intervals(&waited));
}

#[test]
fn ill_long() {
    let screened = Profile {
        screened_on: Some(TODAY.plus(-60)),
        ..fit()
    };
    let ill = |days: i32| {
        let answers = [(-days, Answer::Away(Some(Away::Ill))), (0, Answer::Away(None))];
        telling(screened.clone(), &answers)
    };
    assert_eq!(
        advised(&week_after(&ill(8), &[]), RuleId::IllLong),
        Some(vec![Fact::Away(Away::Ill)])
    );
    assert_eq!(advised(&week_after(&ill(7), &[]), RuleId::IllLong), None);
    let asked = due(&ill(8), &Asked::default(), Some(TODAY.plus(-30)), false, TODAY);
    assert_eq!(asked, Some(SmallQuestion::Rescreen), "and the app asks by itself");
    let answered = Profile {
        screened_on: Some(TODAY),
        ..ill(8)
    };
    assert_eq!(advised(&week_after(&answered, &[]), RuleId::IllLong), None);
}

/// Whatever is told: there is a session, with reasons, within what is allowed.
#[test]
fn nobody_is_left_without_a_session_on_any_day() {
    for profile in [fit(), hour(), office_worker(), crate::people::cleaner()] {
        for state in DayState::ALL {
            for flare in [false, true] {
                let mut answers = vec![(0, Answer::DayState(Some(state)))];
                answers.extend(flare.then_some((0, Answer::FlareUp(true))));
                let week = week_after(&telling(profile.clone(), &answers), &[did(-15, "row-band", 12)]);
                assert!(!week.sessions.is_empty() && items(&week).count() >= week.sessions.len());
                assert_eq!(
                    check::everything_has_a_reason(&profile, &week),
                    Ok(()),
                    "{state:?} {flare}"
                );
                assert_eq!(check::only_what_is_owned(&profile, &week), Ok(()));
            }
        }
    }
}
