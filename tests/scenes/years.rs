//! A diary of many years, made without chance: the same number of days gives the same life. A session on most days, told of in every way
//! a chart shows; check-ins each week; a summer without training.

use super::*;
use kraftpause::domain::check_in::CheckIn;
use kraftpause::domain::diary::{After, Diary, Entry};
use kraftpause::domain::pain::{Side, Site};
use kraftpause::domain::profile::{Answer, BoutLength, Frequency, Habits, Intensity, Profile, Sex, WorkKind};
use kraftpause::domain::session::bout::{Done, Set};
use kraftpause::domain::session::steering::Steered;
use kraftpause::domain::units::Day;

/// Saturday 21 November 2026.
pub const TODAY: Day = Day(20_778);

/// A small number that looks like chance.
fn roll(day: i32, salt: i32, most: u8) -> u8 {
    let mixed = (day.wrapping_mul(7_919) ^ salt.wrapping_mul(104_729)).unsigned_abs();
    u8::try_from((mixed >> 3) % (u32::from(most) + 1)).unwrap_or_default()
}

pub fn site(region: Region, side: Side) -> Site {
    Site { region, side }
}

/// One session: rows with a dumbbell that gets heavier, squats, four times four on every third day; the neck gets better.
pub fn entry(day: Day, number: u8, age: i32) -> Entry {
    let weight = u16::try_from(50 + age / 30 * 5).unwrap_or(50);
    let told = |reps, load| Told {
        reps,
        load,
        reserve: Some(2),
        pain: None,
    };
    let set = |name: &str, told, seconds| Set {
        exercise: exercise(name),
        side: None,
        finished: true,
        told,
        worked: Span::seconds(seconds),
    };
    let done = |name: &str, dose, worked| Done {
        exercise: exercise(name),
        dose,
        sets: 3,
        reps: 36,
        reserve: Some(2),
        worked,
    };
    let mut sets = Vec::new();
    for _ in 0..3 {
        sets.push(set("row-db", told(12, Some(Load::Weight(weight))), 40));
        sets.push(set("squat-bw", told(8 + u16::from(roll(day.0, 1, 6)), None), 40));
        sets.push(set("plank", told(0, None), 30));
    }
    let mut all = vec![
        done("row-db", REPS, Span::seconds(120)),
        done("squat-bw", REPS, Span::seconds(120)),
        done("plank", HOLD, Span::seconds(90)),
    ];
    if age % 3 == 0 {
        all.push(done("hill-4x4", FOUR_BY_FOUR, Span::minutes(16)));
    }
    let neck = u8::try_from((6 - age / 40).max(1)).unwrap_or(1);
    let mut pains = vec![(site(Region::Neck, Side::Left), neck)];
    if age % 4 == 0 {
        pains.push((site(Region::Knee, Side::Right), roll(day.0, 2, 5)));
    }
    Entry {
        id: Instant(i64::from(day.0) * 86_400_000 + 43_200_000),
        day,
        number,
        focus: Focus::WholeBody,
        length: Span::minutes(if age % 3 == 0 { 35 } else { 20 }),
        complete: age % 11 != 0,
        done: all,
        sets,
        after: After {
            effort: Some(5),
            mood: Some(roll(day.0, 3, 4)),
            stopped: None,
            pains,
            note: String::new(),
        },
        morning: None,
        steered: Steered::default(),
    }
}

/// So many days until today, a session on each but in July.
pub fn diary(days: i32) -> Diary {
    let mut diary = Diary::default();
    for back in (0..days).rev() {
        let day = TODAY.plus(-back);
        let (_, month, _) = day.date();
        if month != 7 {
            diary.put(entry(day, day.weekday() % 4, days - 1 - back));
        }
    }
    diary
}

/// Answers, a check-in a week, tests every three months.
pub fn profile(days: i32) -> Profile {
    let mut profile = Profile::default();
    let first = TODAY.plus(1 - days);
    for answer in [
        Answer::Kind(WorkKind::Sitting),
        Answer::Work(WorkKind::Sitting.typical()),
        Answer::Age(44),
        Answer::Sex(Sex::Female),
        Answer::HeightCm(168),
        Answer::WeightKg(72),
        Answer::Habits(Habits {
            frequency: Frequency::Once,
            intensity: Intensity::Easy,
            length: BoutLength::UnderHalfHour,
        }),
        Answer::WeekMinutes(60),
    ] {
        profile.accept(answer, first);
    }
    for age in 0..days {
        let day = first.plus(age);
        if age % 7 == 0 {
            let check_in = CheckIn {
                sleep: Some(u8::try_from((8 - age / 20).max(2)).unwrap_or(2)),
                stress: Some(1 + roll(day.0, 4, 4)),
                energy: Some(roll(day.0, 5, 10)),
                work_ability: Some(5 + roll(day.0, 6, 2)),
            };
            profile.accept(Answer::CheckIn(check_in), day);
        }
        if age % 91 == 0 {
            profile.accept(Answer::RestingPulse(Some(72 - u16::from(roll(day.0, 7, 12)))), day);
            profile.accept(Answer::PushUps(10 + u16::try_from(age / 91).unwrap_or(0)), day);
        }
    }
    profile
}
