//! How a person feels beside the training: sleep, stress, energy and work ability from the check-ins, mood from after the
//! sessions. What goes together is shown side by side; that one causes the other is never said.

use super::kept_out::KeptOut;
use super::slices::Slices;
use super::tenths;
use crate::domain::check_in::{CheckIn, CheckIns};
use crate::domain::diary::Diary;
use crate::domain::units::Day;
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feeling {
    /// 0 best to 10 worst.
    Sleep,
    /// 1 not at all to 5 very much.
    Stress,
    /// 0 worst to 10 best.
    Energy,
    /// After a session, 0 worst to 4 best.
    Mood,
    /// 0 worst to 10 best.
    WorkAbility,
}

impl Feeling {
    pub const ALL: [Feeling; 5] = [
        Feeling::Sleep,
        Feeling::Stress,
        Feeling::Energy,
        Feeling::Mood,
        Feeling::WorkAbility,
    ];

    /// The largest value of its scale.
    #[must_use]
    pub const fn top(self) -> u8 {
        match self {
            Feeling::Stress => 5,
            Feeling::Mood => 4,
            Feeling::Sleep | Feeling::Energy | Feeling::WorkAbility => 10,
        }
    }

    /// Whether a larger value is the better one.
    #[must_use]
    pub const fn is_better_high(self) -> bool {
        !matches!(self, Feeling::Sleep | Feeling::Stress)
    }

    const fn of(self, told: &CheckIn) -> Option<u8> {
        match self {
            Feeling::Sleep => told.sleep,
            Feeling::Stress => told.stress,
            Feeling::Energy => told.energy,
            Feeling::WorkAbility => told.work_ability,
            Feeling::Mood => None,
        }
    }
}

/// All that was told of one feeling, oldest first, without the days that are kept out.
#[must_use]
pub fn told(check_ins: &CheckIns, diary: &Diary, kept_out: &KeptOut, feeling: Feeling) -> Vec<(Day, u8)> {
    let mut told: Vec<(Day, u8)> = match feeling {
        Feeling::Mood => {
            let entries = diary.entries.iter();
            entries
                .filter_map(|entry| Some((entry.day, entry.after.mood?)))
                .collect()
        }
        _ => {
            let weeks = check_ins.all().iter();
            weeks
                .filter_map(|(day, told)| Some((*day, feeling.of(told)?)))
                .collect()
        }
    };
    told.retain(|(day, _)| !kept_out.holds(*day));
    told
}

/// A feeling in weeks with training and in weeks without, means in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside {
    pub with: u16,
    pub without: u16,
    /// Weeks on each side.
    pub weeks: (u32, u32),
}

/// So many weeks on each side are needed before the two are put side by side (a proposal: fewer are chance).
pub const ENOUGH: u32 = 4;

/// Sets the weeks in which anything was trained against the others, within the slices; `None` where one side is too short.
#[must_use]
pub fn beside(told: &[(Day, u8)], diary: &Diary, slices: &Slices) -> Option<Beside> {
    let trained: BTreeSet<Day> = diary.entries.iter().map(|entry| entry.day.monday()).collect();
    let mut sides = [(0_u32, BTreeSet::<Day>::new(), 0_u32), (0, BTreeSet::new(), 0)];
    for (day, value) in told.iter().filter(|(day, _)| slices.place(*day).is_some()) {
        let [with, without] = &mut sides;
        let side = if trained.contains(&day.monday()) { with } else { without };
        side.0 += u32::from(*value);
        side.1.insert(day.monday());
        side.2 += 1;
    }
    let [with, without] = sides;
    let weeks = |side: &BTreeSet<Day>| u32::try_from(side.len()).unwrap_or(u32::MAX);
    let weeks = (weeks(&with.1), weeks(&without.1));
    (weeks.0.min(weeks.1) >= ENOUGH).then_some(())?;
    Some(Beside {
        with: tenths(with.0, with.2)?,
        without: tenths(without.0, without.2)?,
        weeks,
    })
}
