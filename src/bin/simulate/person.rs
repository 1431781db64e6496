//! Who lives through the year: answers as people give them, a body of which the engine knows nothing, and how they keep
//! to a plan. The shares are guesses that make a mixed crowd, not statistics of anybody.

use crate::body::Body;
use crate::dice::Dice;
use kraftpause::domain::check_in::CheckIn;
use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{
    BoutLength, Course, Equipment, Frequency, Habits, Hurdle, Intensity, Profile, Sex, Slot, Split, WEEK_MINUTES,
    WorkKind,
};
use kraftpause::domain::screening::Screening;
use kraftpause::domain::units::Day;

/// How a person tells of what was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tells {
    Honestly,
    /// More in reserve and less pain than there is.
    Boasts,
    /// Nothing beyond what the app knows by itself.
    Nothing,
}

pub struct Person {
    pub profile: Profile,
    pub body: Body,
    /// Per cent of the planned sessions that are begun.
    pub adherence: i64,
    pub tells: Tells,
}

/// A Monday.
pub const START: Day = Day(20_780);

impl Person {
    pub fn of(dice: &mut Dice) -> Person {
        let sex = dice.pick(&[Sex::Female, Sex::Male], Sex::Female);
        let age = dice.between(18, 67);
        let pains: Vec<Pain> = (0..dice.pick(&[0, 0, 1, 1, 1, 2, 3], 0)).map(|_| pain(dice)).collect();
        let body = Body::of(dice, sex, age, &pains);
        let tells = match dice.between(1, 10) {
            1 => Tells::Boasts,
            2 | 3 => Tells::Nothing,
            _ => Tells::Honestly,
        };
        Person {
            profile: profile(dice, sex, age, pains),
            body,
            adherence: dice.between(20, 100),
            tells,
        }
    }

    /// The weekly question, answered by two of three.
    pub fn checks_in(&mut self, dice: &mut Dice, day: Day) {
        if dice.per_cent(66) {
            let score = |value: i64| u8::try_from(value).ok();
            let bad = dice.per_cent(15);
            let told = CheckIn {
                sleep: score(if bad { dice.between(6, 10) } else { dice.between(0, 6) }),
                stress: score(if bad { dice.between(3, 5) } else { dice.between(1, 3) }),
                energy: score(dice.between(2, 9)),
                work_ability: score(dice.between(5, 10)),
            };
            self.profile.check_ins.put(day, told);
        }
    }

    /// The map of the body, as it hurts now; told anew every fourth week.
    pub fn tells_of_pain(&mut self) {
        let pains = self.profile.pains.get_or_insert_default();
        for pain in pains.iter_mut() {
            pain.worst = self.body.worst(pain.site.region);
        }
    }
}

fn pain(dice: &mut Dice) -> Pain {
    let often = [
        Region::Neck,
        Region::Shoulder,
        Region::LowBack,
        Region::LowBack,
        Region::Knee,
        Region::Elbow,
    ];
    let region = if dice.per_cent(80) {
        dice.pick(&often, Region::Neck)
    } else {
        dice.pick(&Region::ALL, Region::Hip)
    };
    let site = Site {
        region,
        side: Side::Left,
    };
    let durations = [
        Duration::UnderSixWeeks,
        Duration::SixWeeksToThreeMonths,
        Duration::OverThreeMonths,
    ];
    let worst = u8::try_from(dice.between(2, 8)).unwrap_or(3);
    Pain::new(site, worst, dice.pick(&durations, Duration::OverThreeMonths))
}

fn profile(dice: &mut Dice, sex: Sex, age: i64, pains: Vec<Pain>) -> Profile {
    let kind = dice.pick(&WorkKind::ALL, WorkKind::Sitting);
    let habits = Habits {
        frequency: dice.pick(
            &[
                Frequency::Never,
                Frequency::Once,
                Frequency::Once,
                Frequency::TwoOrThree,
                Frequency::AlmostDaily,
            ],
            Frequency::Once,
        ),
        intensity: dice.pick(
            &[Intensity::Easy, Intensity::Breathless, Intensity::Exhausting],
            Intensity::Easy,
        ),
        length: dice.pick(
            &[BoutLength::UnderHalfHour, BoutLength::HalfHourOrMore],
            BoutLength::HalfHourOrMore,
        ),
    };
    // At a gym nearly everything is there; at home or in a pause room some of it.
    let share = dice.pick(&[90, 40, 15], 40);
    let equipment: Vec<Equipment> = Equipment::ASKED.into_iter().filter(|_| dice.per_cent(share)).collect();
    let mut yes = [Some(false); 7];
    for answer in &mut yes {
        *answer = Some(dice.per_cent(3));
    }
    let screening = Screening {
        yes,
        stable_regions: Vec::new(),
        cleared_by_professional: dice.per_cent(50),
    };
    let hurdle = dice.pick(&Hurdle::ALL, Hurdle::Time);
    let pressure = dice.per_cent(30).then(|| Pressure {
        systolic: u16::try_from(dice.between(105, 170)).unwrap_or(120),
        diastolic: u16::try_from(dice.between(65, 104)).unwrap_or(80),
    });
    let small = |value: i64| u16::try_from(value).ok();
    Profile {
        kind: Some(kind),
        work: Some(kind.typical()),
        age: u8::try_from(age).ok(),
        sex: Some(sex),
        height_cm: small(dice.between(152, 198)),
        weight_kg: small(dice.between(50, 120)),
        resting_pulse: small(dice.between(48, 95)).filter(|_| dice.per_cent(50)),
        habits: Some(habits),
        pains: Some(pains),
        screening,
        screened_on: Some(START),
        pressure: pressure.map(|pressure| (START, pressure)),
        equipment: Some(equipment),
        week_minutes: Some(dice.pick(&WEEK_MINUTES, 60)),
        split: Some(dice.pick(&Split::ALL, Split::Three)),
        slot: Some(dice.pick(&Slot::ALL, Slot::BeforeLunch)),
        hurdles: dice.per_cent(30).then(|| vec![hurdle]),
        fear: dice
            .per_cent(20)
            .then(|| u8::try_from(dice.between(0, 10)).unwrap_or(0)),
        course: dice.per_cent(10).then_some((Course::Intervals, START)),
        ..Profile::default()
    }
}
