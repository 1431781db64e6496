//! Answers in version 1: a name and a list of numbers, so that one shape serves all.
//!
//! | name | numbers |
//! |---|---|
//! | `kind`, `sex`, `split`, `slot` | the choice |
//! | `work` | sitting, standing, walking, heavy, repetitive, per cent |
//! | `age`, `height_cm`, `weight_kg`, `week_minutes` | the number |
//! | `dumbbells`, `kettlebells`, `bands` | what is at hand: tenths of a kilogram, levels 1 to 8; empty: not told |
//! | `waist_cm`, `resting_pulse`, `max_pulse` | the number, or none when it was skipped |
//! | `habits` | frequency, intensity, length |
//! | `pains` | four for each: region, side, worst, duration; when nothing more was told of any |
//! | `complaints` | six for each: region, side, worst, duration, average, days a week (99: not told) |
//! | `screening` | the seven answers (0 no, 1 yes, 2 open), cleared by a professional (0, 1), then the stable regions |
//! | `equipment`, `red_flags`, `flag_groups`, `hurdles` | the things |
//! | `pregnancy` | 0; or 1 and late, complicated, hard training agreed; or 2 and checked |
//! | `pressure` | upper, lower; none when taken back |
//! | `work_effort`, `fear`, `self_efficacy`, `pain_limits_work`, `sitting_hours`, `one_leg`, `sit_to_stand`, `push_ups`, `trunk_hold` | the number |
//! | `place`, `company`, `feared_task`, `strength_practice`, `avoids_floor`, `needs_quiet` | the choice |
//! | `check_in` | sleep, stress, energy, work ability (99: not told) |
//! | `course` | the choice; none when it was ended |
//! | `day_state`, `away` | the choice; none when it was taken back, or over |
//! | `flare_up` | 1: begun, 0: settled |
//! | `roster` | none; or as `roster` says |
//!
//! What an answer needs to know of its day it has from its record.

use super::roster;
use crate::archive::codes::{self, choice, code};
use crate::domain::check_in::CheckIn;
use crate::domain::pain::{Pain, Site};
use crate::domain::pressure::Pressure;
use crate::domain::profile::{Answer, Field, Habits, Pregnancy, WorkDay};
use crate::domain::screening::Screening;
use crate::domain::session::told::{MOST_BAND, MOST_WEIGHT};

const OPEN: u16 = 2;
/// Stands for a number that was not told; no scale reaches it.
const UNTOLD: u16 = 99;

pub fn write(answer: &Answer) -> (&'static str, Vec<u16>) {
    match answer {
        Answer::Kind(kind) => ("kind", vec![code(&codes::KINDS, kind)]),
        Answer::Work(work) => {
            let shares = [work.sitting, work.standing, work.walking, work.heavy, work.repetitive];
            ("work", shares.map(u16::from).to_vec())
        }
        Answer::Age(age) => ("age", vec![u16::from(*age)]),
        Answer::Sex(sex) => ("sex", vec![code(&codes::SEXES, sex)]),
        Answer::HeightCm(height) => ("height_cm", vec![*height]),
        Answer::WeightKg(weight) => ("weight_kg", vec![*weight]),
        Answer::WaistCm(waist) => ("waist_cm", waist.iter().copied().collect()),
        Answer::RestingPulse(pulse) => ("resting_pulse", pulse.iter().copied().collect()),
        Answer::MaxPulse(pulse) => ("max_pulse", pulse.iter().copied().collect()),
        Answer::Dumbbells(weights) => ("dumbbells", weights.clone()),
        Answer::Kettlebells(weights) => ("kettlebells", weights.clone()),
        Answer::Bands(levels) => ("bands", levels.iter().copied().map(u16::from).collect()),
        Answer::BandColours(colours) => {
            let pair = |(level, colour): &(u8, _)| [u16::from(*level), code(&codes::BAND_COLOURS, colour)];
            ("band_colours", colours.iter().flat_map(pair).collect())
        }
        Answer::Habits(habits) => (
            "habits",
            vec![
                code(&codes::FREQUENCIES, &habits.frequency),
                code(&codes::INTENSITIES, &habits.intensity),
                code(&codes::LENGTHS, &habits.length),
            ],
        ),
        Answer::Pains(pains) if pains.iter().all(told_briefly) => {
            let four = |pain| write_pain(pain).into_iter().take(4);
            ("pains", pains.iter().flat_map(four).collect())
        }
        Answer::Pains(pains) => ("complaints", pains.iter().flat_map(write_pain).collect()),
        Answer::Screening(screening) => ("screening", write_screening(screening)),
        Answer::Equipment(things) => ("equipment", all(&codes::EQUIPMENT, things)),
        Answer::WeekMinutes(minutes) => ("week_minutes", vec![*minutes]),
        Answer::Split(split) => ("split", vec![code(&codes::SPLITS, split)]),
        Answer::Slot(slot) => ("slot", vec![code(&codes::SLOTS, slot)]),
        Answer::RedFlags(flags) => ("red_flags", all(&codes::RED_FLAGS, flags)),
        Answer::FlagGroups(groups) => ("flag_groups", all(&codes::FLAG_GROUPS, groups)),
        Answer::Pregnancy(pregnancy) => ("pregnancy", write_pregnancy(*pregnancy)),
        Answer::Pressure(pressure) => (
            "pressure",
            pressure.map_or(Vec::new(), |told| vec![told.systolic, told.diastolic]),
        ),
        Answer::WorkEffort(score) => ("work_effort", vec![u16::from(*score)]),
        Answer::SittingHours(hours) => ("sitting_hours", vec![u16::from(*hours)]),
        Answer::Place(place) => ("place", vec![code(&codes::PLACES, place)]),
        Answer::Company(company) => ("company", vec![code(&codes::COMPANIES, company)]),
        Answer::Hurdles(hurdles) => ("hurdles", all(&codes::HURDLES, hurdles)),
        Answer::Fear(score) => ("fear", vec![u16::from(*score)]),
        Answer::FearedTask(task) => ("feared_task", vec![code(&codes::TASKS, task)]),
        Answer::SelfEfficacy(score) => ("self_efficacy", vec![u16::from(*score)]),
        Answer::PainLimitsWork(score) => ("pain_limits_work", vec![u16::from(*score)]),
        Answer::CheckIn(told) => (
            "check_in",
            [told.sleep, told.stress, told.energy, told.work_ability]
                .map(untold)
                .to_vec(),
        ),
        Answer::OneLeg(seconds) => ("one_leg", vec![*seconds]),
        Answer::SitToStand(count) => ("sit_to_stand", vec![*count]),
        Answer::PushUps(count) => ("push_ups", vec![*count]),
        Answer::TrunkHold(seconds) => ("trunk_hold", vec![*seconds]),
        Answer::StrengthPractice(has) => ("strength_practice", vec![u16::from(*has)]),
        Answer::AvoidsFloor(avoids) => ("avoids_floor", vec![u16::from(*avoids)]),
        Answer::NeedsQuiet(needs) => ("needs_quiet", vec![u16::from(*needs)]),
        Answer::Course(course) => (
            "course",
            course.iter().map(|course| code(&codes::COURSES, course)).collect(),
        ),
        Answer::DayState(state) => (
            "day_state",
            state.iter().map(|state| code(&codes::DAY_STATES, state)).collect(),
        ),
        Answer::FlareUp(begun) => ("flare_up", vec![u16::from(*begun)]),
        Answer::Away(away) => ("away", away.iter().map(|away| code(&codes::AWAYS, away)).collect()),
        Answer::Roster(roster) => ("roster", roster.as_ref().map_or_else(Vec::new, roster::write)),
    }
}

pub fn read(name: &str, numbers: &[u16]) -> Option<Answer> {
    Some(match (name, numbers) {
        ("kind", [kind]) => Answer::Kind(choice(&codes::KINDS, *kind)?),
        ("work", [sitting, standing, walking, heavy, repetitive]) => Answer::Work(WorkDay {
            sitting: at_most(100, *sitting)?,
            standing: at_most(100, *standing)?,
            walking: at_most(100, *walking)?,
            heavy: at_most(100, *heavy)?,
            repetitive: at_most(100, *repetitive)?,
        }),
        ("age", [age]) => Answer::Age(u8::try_from(field(Field::Age, *age)?).ok()?),
        ("sex", [sex]) => Answer::Sex(choice(&codes::SEXES, *sex)?),
        ("height_cm", [height]) => Answer::HeightCm(field(Field::HeightCm, *height)?),
        ("weight_kg", [weight]) => Answer::WeightKg(field(Field::WeightKg, *weight)?),
        ("waist_cm", []) => Answer::WaistCm(None),
        ("waist_cm", [waist]) => Answer::WaistCm(Some(field(Field::WaistCm, *waist)?)),
        ("resting_pulse", []) => Answer::RestingPulse(None),
        ("resting_pulse", [pulse]) => Answer::RestingPulse(Some(field(Field::RestingPulse, *pulse)?)),
        ("max_pulse", []) => Answer::MaxPulse(None),
        ("max_pulse", [pulse]) => Answer::MaxPulse(Some(field(Field::MaxPulse, *pulse)?)),
        ("dumbbells", loads) => Answer::Dumbbells(weights(loads)?),
        ("kettlebells", loads) => Answer::Kettlebells(weights(loads)?),
        ("bands", levels) if levels.len() <= usize::from(MOST_BAND) => {
            Answer::Bands(levels.iter().map(band).collect::<Option<_>>()?)
        }
        ("band_colours", pairs) if pairs.len() <= 2 * usize::from(MOST_BAND) => {
            let read = |pair: &[u16]| {
                let [level, colour] = pair else { return None };
                Some((band(level)?, choice(&codes::BAND_COLOURS, *colour)?))
            };
            Answer::BandColours(groups(pairs, 2)?.map(read).collect::<Option<_>>()?)
        }
        ("habits", [frequency, intensity, length]) => Answer::Habits(Habits {
            frequency: choice(&codes::FREQUENCIES, *frequency)?,
            intensity: choice(&codes::INTENSITIES, *intensity)?,
            length: choice(&codes::LENGTHS, *length)?,
        }),
        ("pains", pains) => Answer::Pains(groups(pains, 4)?.map(read_first_pain).collect::<Option<_>>()?),
        ("complaints", pains) => Answer::Pains(groups(pains, 6)?.map(read_pain).collect::<Option<_>>()?),
        ("screening", [answers @ .., _]) if answers.len() >= 7 => Answer::Screening(read_screening(numbers)?),
        ("equipment", things) if things.len() <= MOST_CHOICES => Answer::Equipment(choices(&codes::EQUIPMENT, things)?),
        ("week_minutes", [minutes @ 1..=MOST_MINUTES]) => Answer::WeekMinutes(*minutes),
        ("split", [split]) => Answer::Split(choice(&codes::SPLITS, *split)?),
        ("slot", [slot]) => Answer::Slot(choice(&codes::SLOTS, *slot)?),
        ("red_flags", flags) if flags.len() <= MOST_CHOICES => Answer::RedFlags(choices(&codes::RED_FLAGS, flags)?),
        ("flag_groups", groups) if groups.len() <= MOST_CHOICES => {
            Answer::FlagGroups(choices(&codes::FLAG_GROUPS, groups)?)
        }
        ("pregnancy", numbers) => Answer::Pregnancy(read_pregnancy(numbers)?),
        ("pressure", []) => Answer::Pressure(None),
        ("pressure", [systolic, diastolic]) => {
            let (systolic, diastolic) = (*systolic, *diastolic);
            let told = Pressure { systolic, diastolic };
            Answer::Pressure(Some(Some(told).filter(|told| told.plausible())?))
        }
        ("work_effort", [score]) => Answer::WorkEffort(at_most(10, *score)?),
        ("sitting_hours", [hours]) => Answer::SittingHours(at_most(24, *hours)?),
        ("place", [place]) => Answer::Place(choice(&codes::PLACES, *place)?),
        ("company", [company]) => Answer::Company(choice(&codes::COMPANIES, *company)?),
        ("hurdles", hurdles) if hurdles.len() <= MOST_CHOICES => Answer::Hurdles(choices(&codes::HURDLES, hurdles)?),
        ("fear", [score]) => Answer::Fear(at_most(10, *score)?),
        ("feared_task", [task]) => Answer::FearedTask(choice(&codes::TASKS, *task)?),
        ("self_efficacy", [score]) => Answer::SelfEfficacy(at_most(10, *score)?),
        ("pain_limits_work", [score]) => Answer::PainLimitsWork(at_most(10, *score)?),
        ("check_in", [sleep, stress, energy, work_ability]) => Answer::CheckIn(CheckIn {
            sleep: told(10, *sleep)?,
            stress: told(5, *stress)?,
            energy: told(10, *energy)?,
            work_ability: told(10, *work_ability)?,
        }),
        ("one_leg", [seconds]) => Answer::OneLeg(field(Field::OneLeg, *seconds)?),
        ("sit_to_stand", [count]) => Answer::SitToStand(field(Field::SitToStand, *count)?),
        ("push_ups", [count]) => Answer::PushUps(field(Field::PushUps, *count)?),
        ("trunk_hold", [seconds]) => Answer::TrunkHold(field(Field::TrunkHold, *seconds)?),
        ("strength_practice", [has]) => Answer::StrengthPractice(yes(*has)?),
        ("avoids_floor", [avoids]) => Answer::AvoidsFloor(yes(*avoids)?),
        ("needs_quiet", [needs]) => Answer::NeedsQuiet(yes(*needs)?),
        ("roster", []) => Answer::Roster(None),
        ("roster", numbers) => Answer::Roster(Some(roster::read(numbers)?)),
        ("course", []) => Answer::Course(None),
        ("course", [course]) => Answer::Course(Some(choice(&codes::COURSES, *course)?)),
        ("day_state", []) => Answer::DayState(None),
        ("day_state", [state]) => Answer::DayState(Some(choice(&codes::DAY_STATES, *state)?)),
        ("flare_up", [begun]) => Answer::FlareUp(yes(*begun)?),
        ("away", []) => Answer::Away(None),
        ("away", [away]) => Answer::Away(Some(choice(&codes::AWAYS, *away)?)),
        _ => return None,
    })
}

fn band(level: &u16) -> Option<u8> {
    let level = u8::try_from(*level).ok()?;
    (1..=MOST_BAND).contains(&level).then_some(level)
}

/// Each a load that a person can lift, and no longer list than a gym has.
fn weights(loads: &[u16]) -> Option<Vec<u16>> {
    let possible = loads.len() <= MOST_CHOICES && loads.iter().all(|load| (1..=MOST_WEIGHT).contains(load));
    possible.then(|| loads.to_vec())
}

/// More minutes has no week of a person with a job.
const MOST_MINUTES: u16 = 2_000;
/// Longer lists of choices say the same thing twice.
const MOST_CHOICES: usize = 20;

fn told_briefly(pain: &Pain) -> bool {
    pain.average.is_none() && pain.days.is_none()
}

fn write_pain(pain: &Pain) -> [u16; 6] {
    [
        code(&codes::REGIONS, &pain.site.region),
        code(&codes::SIDES, &pain.site.side),
        u16::from(pain.worst),
        code(&codes::DURATIONS, &pain.duration),
        untold(pain.average),
        untold(pain.days),
    ]
}

fn read_pain(numbers: &[u16]) -> Option<Pain> {
    let (first, rest) = numbers.split_at_checked(4)?;
    let [average, days] = rest else { return None };
    Some(Pain {
        average: told(10, *average)?,
        days: told(7, *days)?,
        ..read_first_pain(first)?
    })
}

fn read_first_pain(numbers: &[u16]) -> Option<Pain> {
    let [region, side, worst, duration] = numbers else {
        return None;
    };
    let site = Site {
        region: choice(&codes::REGIONS, *region)?,
        side: choice(&codes::SIDES, *side)?,
    };
    Some(Pain::new(
        site,
        at_most(10, *worst)?,
        choice(&codes::DURATIONS, *duration)?,
    ))
}

fn groups(numbers: &[u16], each: usize) -> Option<core::slice::Chunks<'_, u16>> {
    (numbers.len() <= each * MOST_CHOICES).then(|| numbers.chunks(each))
}

fn write_pregnancy(pregnancy: Pregnancy) -> Vec<u16> {
    match pregnancy {
        Pregnancy::No => vec![0],
        Pregnancy::Pregnant {
            late,
            complicated,
            hard_agreed,
        } => vec![1, u16::from(late), u16::from(complicated), u16::from(hard_agreed)],
        Pregnancy::Born { checked } => vec![2, u16::from(checked)],
    }
}

fn read_pregnancy(numbers: &[u16]) -> Option<Pregnancy> {
    Some(match numbers {
        [0] => Pregnancy::No,
        [1, late, complicated, hard_agreed] => Pregnancy::Pregnant {
            late: yes(*late)?,
            complicated: yes(*complicated)?,
            hard_agreed: yes(*hard_agreed)?,
        },
        [2, checked] => Pregnancy::Born {
            checked: yes(*checked)?,
        },
        _ => return None,
    })
}

fn untold(number: Option<u8>) -> u16 {
    number.map_or(UNTOLD, u16::from)
}

/// `None`: impossible. `Some(None)`: not told.
fn told(most: u8, number: u16) -> Option<Option<u8>> {
    if number == UNTOLD {
        return Some(None);
    }
    at_most(most, number).map(Some)
}

fn all<T: PartialEq>(list: &[T], chosen: &[T]) -> Vec<u16> {
    chosen.iter().map(|choice| code(list, choice)).collect()
}

fn write_screening(screening: &Screening) -> Vec<u16> {
    let answers = screening.yes.iter().map(|yes| yes.map_or(OPEN, u16::from));
    let stable = screening.stable_regions.iter();
    answers
        .chain([u16::from(screening.cleared_by_professional)])
        .chain(stable.map(|region| code(&codes::REGIONS, region)))
        .collect()
}

fn read_screening(numbers: &[u16]) -> Option<Screening> {
    let (answers, rest) = numbers.split_at_checked(7)?;
    let (cleared, stable) = rest.split_first()?;
    let mut screening = Screening {
        stable_regions: choices(&codes::REGIONS, stable)?,
        cleared_by_professional: yes(*cleared)?,
        ..Screening::default()
    };
    for (slot, answer) in screening.yes.iter_mut().zip(answers) {
        *slot = match *answer {
            OPEN => None,
            answer => Some(yes(answer)?),
        };
    }
    (stable.len() <= MOST_CHOICES).then_some(screening)
}

fn choices<T: Copy>(list: &[T], numbers: &[u16]) -> Option<Vec<T>> {
    numbers.iter().map(|number| choice(list, *number)).collect()
}

fn yes(number: u16) -> Option<bool> {
    match number {
        0 => Some(false),
        1 => Some(true),
        _ => None,
    }
}

fn at_most(most: u8, number: u16) -> Option<u8> {
    u8::try_from(number).ok().filter(|number| *number <= most)
}

fn field(field: Field, number: u16) -> Option<u16> {
    let (min, max, _) = field.range();
    (min..=max).contains(&number).then_some(number)
}
