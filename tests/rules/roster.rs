//! Shifts: which days training falls on, what belongs to sleep, and what a week without room looks like.

use crate::anyone::plausible_profile;
use crate::check;
use crate::people::{fit, names, told, week};
use kraftpause::domain::evidence::RuleId;
use kraftpause::domain::ics::Wall;
use kraftpause::domain::profile::{Course, Profile, Slot, Split};
use kraftpause::domain::program::past::Past;
use kraftpause::domain::program::reason::Fact;
use kraftpause::domain::program::{self, Program, Wishes};
use kraftpause::domain::roster::{Roster, Shift, Turn};
use kraftpause::domain::units::Day;
use proptest::prelude::*;

/// A Monday.
const MONDAY: Day = Day(20_780);

const OFF: Turn = Turn::Off;
const DAY: Turn = Turn::Day;
const NIGHT: Turn = Turn::Night;

fn works(turns: &[Turn]) -> Profile {
    Profile {
        roster: Roster::rotation(MONDAY, turns.to_vec()),
        split: Some(Split::Three),
        slot: Some(Slot::AtHome),
        ..fit()
    }
}

fn made(profile: &Profile) -> Program {
    program::make(profile, &Wishes::default(), &Past::default(), MONDAY)
}

fn days(program: &Program) -> Vec<u8> {
    program.sessions.iter().map(|session| session.weekday).collect()
}

#[test]
fn roster_days() {
    let free_at_the_end = made(&works(&[NIGHT, NIGHT, NIGHT, NIGHT, OFF, OFF, OFF]));
    let on = days(&free_at_the_end);
    assert!(on.contains(&5) || on.contains(&6), "{on:?}");
    assert!(on.windows(2).all(|pair| pair[0] + 1 < pair[1]), "a day between: {on:?}");
    assert_eq!(told(&free_at_the_end, RuleId::RosterDays), Some(vec![Fact::Shifts(4)]));
    let usual = made(&works(&[DAY, DAY, DAY, DAY, DAY, OFF, OFF]));
    assert_eq!(days(&usual), [0, 2, 4], "day shifts leave the usual days alone");
    let without = week(&Profile {
        roster: None,
        ..works(&[DAY; 7])
    });
    assert!(!names(&without, RuleId::RosterDays));
    assert_eq!(days(&without), [0, 2, 4]);
}

#[test]
fn roster_nights() {
    let nights = made(&works(&[NIGHT, NIGHT, OFF, OFF, OFF, OFF, OFF]));
    assert_eq!(told(&nights, RuleId::RosterNights), Some(vec![Fact::Nights(2)]));
    let hard: Vec<u8> = nights
        .sessions
        .iter()
        .filter(|session| session.is_hard())
        .map(|session| session.weekday)
        .collect();
    assert!(
        hard.iter().all(|day| *day > 2),
        "a hard session beside a night: {hard:?}"
    );
    let none = made(&works(&[DAY, DAY, DAY, DAY, DAY, OFF, OFF]));
    assert!(!names(&none, RuleId::RosterNights));
}

#[test]
fn roster_rest() {
    // A late shift until 23 and an early one from 7: eight hours.
    let late_early = works(&[Turn::Late, Turn::Early, OFF, OFF, OFF, OFF, OFF]);
    assert_eq!(
        told(&made(&late_early), RuleId::RosterRest),
        Some(vec![Fact::ShortRest(8)])
    );
    let late_late = works(&[Turn::Late, Turn::Late, OFF, OFF, OFF, OFF, OFF]);
    assert!(!names(&made(&late_late), RuleId::RosterRest));
}

/// Sixteen hours of work and eight of sleep leave no room on any day: there is a session all the same, and no figure of a
/// minute is made up for it.
#[test]
fn a_week_without_room_still_has_a_session() {
    let shifts = (-3..10).map(|day| Shift::new(Wall::at(MONDAY.plus(day), 360), 1000));
    let profile = Profile {
        roster: Roster::of_shifts(shifts),
        ..works(&[])
    };
    assert_eq!(made(&profile).sessions.len(), 1);
}

#[test]
fn hard_days_of_a_course_stay_two_days_apart_among_shifts() {
    for turn in Turn::ALL {
        for off in 0..7_usize {
            let mut turns = [turn; 7];
            turns[off] = OFF;
            turns[(off + 1) % 7] = OFF;
            let profile = Profile {
                course: Some((Course::Intervals, MONDAY)),
                ..works(&turns)
            };
            let program = made(&profile);
            let hard: Vec<u8> = program
                .sessions
                .iter()
                .filter(|session| session.is_hard())
                .map(|session| session.weekday)
                .collect();
            assert!(
                hard.windows(2).all(|pair| pair[0] + 2 <= pair[1]),
                "{turn:?} {off}: {hard:?}"
            );
            assert!(!program.sessions.is_empty());
        }
    }
}

#[test]
fn the_daily_minutes_follow_the_shifts_too() {
    let profile = Profile {
        split: Some(Split::Micro),
        slot: Some(Slot::BeforeLunch),
        ..works(&[OFF, OFF, DAY, DAY, DAY, DAY, DAY])
    };
    let daily: Vec<u8> = made(&profile)
        .sessions
        .iter()
        .filter(|session| session.minutes <= 5)
        .map(|session| session.weekday)
        .collect();
    assert_eq!(daily, [2, 3, 4, 5, 6], "on the days with work");
}

fn any_rotation() -> impl Strategy<Value = Option<Roster>> {
    let turn = prop::sample::select(Turn::ALL.to_vec());
    prop::collection::vec(turn, 7).prop_map(|turns| Roster::rotation(MONDAY, turns))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    /// Whoever works whichever shifts has a week that keeps all that is kept without them; only its length may be less,
    /// when there is no room.
    #[test]
    fn anybody_with_any_rotation_has_a_sound_week(person in plausible_profile(), roster in any_rotation()) {
        let profile = Profile { roster, ..person };
        let program = made(&profile);
        prop_assert!(!program.sessions.is_empty());
        let without = made(&Profile { roster: None, ..profile.clone() });
        prop_assert!(program.sessions.len() <= without.sessions.len());
        for claim in [check::nothing_is_empty, check::everything_has_a_reason, check::hard_days_are_apart] {
            prop_assert_eq!(claim(&profile, &program), Ok(()));
        }
    }
}
