//! Weeks of training behind somebody, and what they ask for: from many repetitions with a light load to fewer with a
//! heavier one, and from a large reserve to a smaller one (evidence 7.2). Knows no exercise's history.

use crate::domain::catalogue::Exercise;
use crate::domain::program::Past;
use crate::domain::program::proposals as p;
use crate::domain::units::Day;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Weeks with strength in the last thirteen, the one that runs not counted.
    pub weeks: u8,
    /// Most repetitions that the load should allow.
    pub rm: u16,
    /// Repetitions to leave in reserve.
    pub reserve: u8,
}

impl Default for Stage {
    fn default() -> Stage {
        Stage {
            weeks: 0,
            rm: p::STAGES[0].1,
            reserve: p::RESERVES[0].1,
        }
    }
}

/// `heavy`: the work is heavy and nothing asks for care, so that it goes on to the lowest numbers. `careful`: what asks
/// for care with effort or breath ends the way before loads are heavy.
#[must_use]
pub fn of(past: &Past, monday: Day, heavy: bool, careful: bool) -> Stage {
    let mut weeks = 0_u8;
    let mut later = monday;
    for week in past.weeks_before(monday).rev() {
        // After so long away it is a new beginning.
        if later.0.saturating_sub(week.monday.0) > p::NEW_BEGINNING_DAYS {
            break;
        }
        later = week.monday;
        weeks += u8::from(week.strength > 0);
    }
    let step = |steps: &[(u8, u16)]| steps.iter().rfind(|(from, _)| weeks >= *from).map(|(_, rm)| *rm);
    let rm = step(&p::STAGES).unwrap_or(p::STAGES[0].1);
    let rm = if heavy && weeks >= p::HEAVY_STAGE.0 {
        p::HEAVY_STAGE.1
    } else {
        rm
    };
    let reserve = p::RESERVES
        .iter()
        .rfind(|(from, _)| weeks >= *from)
        .map_or(p::RESERVE, |(_, reserve)| *reserve);
    Stage {
        weeks,
        rm: if careful { rm.max(p::CAREFUL.0) } else { rm },
        reserve: if careful { reserve.max(p::CAREFUL.1) } else { reserve },
    }
}

impl Stage {
    /// The first two weeks, as long as nothing is known.
    #[must_use]
    pub const fn is_first(self) -> bool {
        self.weeks < p::RESERVES[1].0
    }

    /// Repetitions and reserve of a loaded exercise: `None` in the first weeks and where there is no load to count.
    #[must_use]
    pub fn reps(self, exercise: &Exercise) -> Option<(u16, u8)> {
        let (start, end) = exercise.rm?;
        if self.is_first() {
            return None;
        }
        let rm = self.rm.clamp(end.min(start), start);
        let reserve = if rm <= p::HEAVY_STAGE.1 {
            p::HEAVY_RESERVE
        } else {
            self.reserve
        };
        Some((rm.saturating_sub(u16::from(reserve)).max(p::FEWEST_REPS), reserve))
    }
}
