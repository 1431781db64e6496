//! Days that say nothing about the way things go, and are left out of every trend: weeks in which a person marked that the
//! pain has flared up, illness, holiday. Knows only days; why a day is kept out is known where it was marked.

use crate::domain::flare_up::EASED_DAYS;
use crate::domain::life::Life;
use crate::domain::units::Day;

/// Stretches of days, both included; they may overlap.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct KeptOut(pub Vec<(Day, Day)>);

impl KeptOut {
    /// The eased days of each flare-up, and the days on which a person was ill or away; what lasts still, up to today.
    #[must_use]
    pub fn of(life: &Life, today: Day) -> KeptOut {
        let eased = life.flare_ups.all().iter().filter_map(|stretch| {
            let days = (0..EASED_DAYS).map(|day| stretch.from.plus(day));
            let last = days.take_while(|day| life.flare_ups.covers(*day)).last()?;
            Some((stretch.from, last))
        });
        let away = life.aways.all().map(|(stretch, _)| {
            let last = stretch.to.map_or(today, |to| to.plus(-1));
            (stretch.from, last)
        });
        KeptOut(eased.chain(away).collect())
    }

    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.0.iter().any(|(first, last)| *first <= day && day <= *last)
    }

    /// Whether most of the days of a week were kept out, by its Monday: so little was left that it is not judged.
    #[must_use]
    pub fn holds_week(&self, monday: Day) -> bool {
        (0..7).filter(|day| self.holds(monday.plus(*day))).count() > 3
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
