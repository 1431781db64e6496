//! Answers in version 1: a name and a list of numbers, so that one shape serves all.
//!
//! | name | numbers |
//! |---|---|
//! | `kind`, `sex`, `split`, `slot` | the choice |
//! | `work` | sitting, standing, walking, heavy, repetitive, per cent |
//! | `age`, `height_cm`, `weight_kg`, `week_minutes` | the number |
//! | `waist_cm`, `resting_pulse` | the number, or none when it was skipped |
//! | `habits` | frequency, intensity, length |
//! | `pains` | four for each: region, side, worst, duration |
//! | `screening` | the seven answers (0 no, 1 yes, 2 open), cleared by a professional (0, 1), then the stable regions |
//! | `equipment` | the things |

use crate::archive::codes::{self, choice, code};
use crate::domain::pain::{Pain, Site};
use crate::domain::profile::{Answer, Field, Habits, WorkDay};
use crate::domain::screening::Screening;

const OPEN: u16 = 2;

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
        Answer::Habits(habits) => (
            "habits",
            vec![
                code(&codes::FREQUENCIES, &habits.frequency),
                code(&codes::INTENSITIES, &habits.intensity),
                code(&codes::LENGTHS, &habits.length),
            ],
        ),
        Answer::Pains(pains) => ("pains", pains.iter().flat_map(write_pain).collect()),
        Answer::Screening(screening) => ("screening", write_screening(screening)),
        Answer::Equipment(things) => (
            "equipment",
            things.iter().map(|thing| code(&codes::EQUIPMENT, thing)).collect(),
        ),
        Answer::WeekMinutes(minutes) => ("week_minutes", vec![*minutes]),
        Answer::Split(split) => ("split", vec![code(&codes::SPLITS, split)]),
        Answer::Slot(slot) => ("slot", vec![code(&codes::SLOTS, slot)]),
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
        ("habits", [frequency, intensity, length]) => Answer::Habits(Habits {
            frequency: choice(&codes::FREQUENCIES, *frequency)?,
            intensity: choice(&codes::INTENSITIES, *intensity)?,
            length: choice(&codes::LENGTHS, *length)?,
        }),
        ("pains", pains) => Answer::Pains(fours(pains)?.map(read_pain).collect::<Option<_>>()?),
        ("screening", [answers @ .., _]) if answers.len() >= 7 => Answer::Screening(read_screening(numbers)?),
        ("equipment", things) if things.len() <= MOST_CHOICES => Answer::Equipment(choices(&codes::EQUIPMENT, things)?),
        ("week_minutes", [minutes @ 1..=MOST_MINUTES]) => Answer::WeekMinutes(*minutes),
        ("split", [split]) => Answer::Split(choice(&codes::SPLITS, *split)?),
        ("slot", [slot]) => Answer::Slot(choice(&codes::SLOTS, *slot)?),
        _ => return None,
    })
}

/// More minutes has no week of a person with a job.
const MOST_MINUTES: u16 = 2_000;
/// Longer lists of choices say the same thing twice.
const MOST_CHOICES: usize = 20;

fn write_pain(pain: &Pain) -> [u16; 4] {
    [
        code(&codes::REGIONS, &pain.site.region),
        code(&codes::SIDES, &pain.site.side),
        u16::from(pain.worst),
        code(&codes::DURATIONS, &pain.duration),
    ]
}

fn read_pain(numbers: &[u16]) -> Option<Pain> {
    let [region, side, worst, duration] = numbers else {
        return None;
    };
    Some(Pain {
        site: Site {
            region: choice(&codes::REGIONS, *region)?,
            side: choice(&codes::SIDES, *side)?,
        },
        worst: at_most(10, *worst)?,
        duration: choice(&codes::DURATIONS, *duration)?,
    })
}

fn fours(numbers: &[u16]) -> Option<core::slice::Chunks<'_, u16>> {
    (numbers.len() <= 4 * MOST_CHOICES).then(|| numbers.chunks(4))
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
