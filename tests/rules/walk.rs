//! Every combination of the discrete answers that shape a week most, each with all that must hold.
#![allow(clippy::indexing_slicing)] // a place outside its list must stop the test

use crate::check::check;
use crate::people::{ACTIVE, NO_TO_ALL, ONCE_EASILY, fit, pain, week, yes_to};
use kraftpause::domain::pain::Region;
use kraftpause::domain::profile::{Equipment, Frequency, Habits, Profile, Split, WorkKind};
use kraftpause::domain::red_flag::{FlagGroup, RedFlag, Urgency};
use kraftpause::domain::screening::{SafetyQuestion, Screening};
use std::collections::BTreeMap;

const WORK: [WorkKind; 3] = [WorkKind::Sitting, WorkKind::OnFeet, WorkKind::Heavy];
/// None, moderate, high.
const WORST: [u8; 3] = [0, 4, 7];
/// What the safety answers may come to.
const CLEARANCES: usize = 6;
const EQUIPMENT: usize = Equipment::ASKED.len() + 2;
/// Those who never train, sometimes, regularly and out of breath: the three rungs.
const HABITS: [Habits; 3] = [
    Habits {
        frequency: Frequency::Never,
        ..ONCE_EASILY
    },
    ONCE_EASILY,
    ACTIVE,
];

/// One answer to each of the seven questions, as places in the lists above.
#[derive(Clone, Copy, Debug)]
struct Answers {
    work: usize,
    region: usize,
    worst: usize,
    clearance: usize,
    equipment: usize,
    split: usize,
    habits: usize,
}

fn all() -> impl Iterator<Item = Answers> {
    let combinations =
        WORK.len() * Region::ALL.len() * WORST.len() * CLEARANCES * EQUIPMENT * Split::ALL.len() * HABITS.len();
    (0..combinations).map(|mut number| {
        let mut digit = |base: usize| {
            let digit = number % base;
            number /= base;
            digit
        };
        Answers {
            equipment: digit(EQUIPMENT),
            split: digit(Split::ALL.len()),
            habits: digit(HABITS.len()),
            region: digit(Region::ALL.len()),
            worst: digit(WORST.len()),
            work: digit(WORK.len()),
            clearance: digit(CLEARANCES),
        }
    })
}

impl Answers {
    /// Without pain no sign is asked for, and only a spared region makes one region different from another.
    const fn is_new(&self) -> bool {
        WORST[self.worst] > 0 || matches!((self.clearance, self.region), (1, _) | (0 | 2 | 3, 0))
    }

    fn person(&self) -> Profile {
        let region = Region::ALL[self.region];
        let equipment = match self.equipment {
            0 => Vec::new(),
            1 => Equipment::ASKED.to_vec(),
            place => vec![Equipment::ASKED[place - 2]],
        };
        let profile = Profile {
            work: Some(WORK[self.work].typical()),
            pains: Some(vec![pain(region, WORST[self.worst])]),
            equipment: Some(equipment),
            split: Some(Split::ALL[self.split]),
            habits: Some(HABITS[self.habits]),
            ..fit()
        };
        cleared(profile, region, self.clearance)
    }
}

fn cleared(profile: Profile, region: Region, clearance: usize) -> Profile {
    let answered = |screening| Profile {
        screening,
        ..profile.clone()
    };
    let sign = |urgency| Profile {
        red_flags: Some(vec![sign_for(region, urgency)]),
        ..profile.clone()
    };
    match clearance {
        0 => answered(NO_TO_ALL),
        1 => answered(Screening {
            stable_regions: vec![region],
            ..yes_to(&[SafetyQuestion::BoneOrJoint])
        }),
        2 => answered(yes_to(&[SafetyQuestion::Medicine])),
        3 => answered(yes_to(&[SafetyQuestion::ChestPain])),
        4 => sign(Urgency::BeforeTraining),
        _ => sign(Urgency::Now),
    }
}

/// A sign that is asked for with a complaint in this region, as urgent as can be up to `most`.
fn sign_for(region: Region, most: Urgency) -> RedFlag {
    let groups = FlagGroup::ALL
        .into_iter()
        .filter(|group| group.regions().contains(&region));
    let signs = groups.flat_map(FlagGroup::flags).copied();
    let milder = |sign: &RedFlag| sign.urgency() <= most;
    signs
        .clone()
        .filter(milder)
        .max_by_key(|sign| sign.urgency())
        .or(signs.clone().next())
        .unwrap_or(RedFlag::Chest)
}

/// Each kind of failure with how often it came and the answers it came with first.
type Failures = BTreeMap<String, (usize, Answers)>;

fn failures(people: impl Iterator<Item = Answers>) -> (usize, Failures) {
    let (mut number, mut found) = (0, Failures::new());
    for answers in people {
        number += 1;
        let profile = answers.person();
        if let Err(problem) = check(&profile, &week(&profile)) {
            found.entry(problem).or_insert((0, answers)).0 += 1;
        }
    }
    (number, found)
}

/// Exposure x region and pain x clearance x equipment x split x habits: 71 280 different people, none left out. About
/// 25 seconds of one core in a debug build, so two threads share them.
#[test]
fn every_combination_of_answers_gives_a_sound_week() {
    let halves = std::thread::scope(|scope| {
        [0, 1]
            .map(|half| {
                let mine = move |answers: &Answers| answers.split % 2 == half;
                scope.spawn(move || failures(all().filter(Answers::is_new).filter(mine)))
            })
            .map(|half| half.join().unwrap())
    });
    for (_, found) in &halves {
        assert!(found.is_empty(), "{found:#?}");
    }
    assert_eq!(halves.iter().map(|(number, _)| number).sum::<usize>(), 71_280);
}
