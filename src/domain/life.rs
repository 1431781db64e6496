//! What a person tells of a day or of some days beside the training: how today is, that pain has flared up, that they are ill
//! or away. What it does to a session is decided in `program::relief`.

use super::flare_up::FlareUps;
use super::return_after::{Away, Aways};
use super::units::Day;

/// How a day is. One at a time: the newest counts, and only for its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayState {
    /// Much lifting and carrying at work.
    Heavy,
    /// Hours on one spot.
    Standing,
    /// Hours on a chair.
    Sitting,
    /// A night shift, before or behind.
    Night,
    /// Nothing special, and yet hardly any strength.
    Bad,
    /// Two minutes are what there is.
    TwoMinutes,
}

impl DayState {
    pub const ALL: [DayState; 6] = [
        DayState::Heavy,
        DayState::Standing,
        DayState::Sitting,
        DayState::Night,
        DayState::Bad,
        DayState::TwoMinutes,
    ];
}

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Life {
    /// The newest day that was told, and how it was.
    state: Option<(Day, DayState)>,
    pub flare_ups: FlareUps,
    pub aways: Aways,
}

impl Life {
    /// `None` takes back what was told of the day.
    pub fn is_like(&mut self, day: Day, state: Option<DayState>) {
        self.state = state.map(|state| (day, state));
    }

    /// How a day is; nothing is known of other days than the newest that was told.
    #[must_use]
    pub fn on(&self, day: Day) -> Option<DayState> {
        self.state.filter(|(told, _)| *told == day).map(|(_, state)| state)
    }

    /// `None`: back again, well again.
    pub fn is_away(&mut self, day: Day, away: Option<Away>) {
        match away {
            Some(away) => self.aways.begin(day, away),
            None => self.aways.end(day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_for_itself_alone() {
        let mut life = Life::default();
        life.is_like(Day(10), Some(DayState::Heavy));
        assert_eq!(life.on(Day(10)), Some(DayState::Heavy));
        assert_eq!((life.on(Day(9)), life.on(Day(11))), (None, None));
        life.is_like(Day(10), Some(DayState::Bad));
        assert_eq!(life.on(Day(10)), Some(DayState::Bad), "the newest counts");
        life.is_like(Day(10), None);
        assert_eq!(life, Life::default());
    }
}
