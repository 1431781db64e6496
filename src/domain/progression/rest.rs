//! Gentler weeks: every fifth, when tiredness shows, and the way back after days away or an illness (evidence 7.2, 7.5).
//! Nothing here counts what was missed; a pause is a fact, not a fault.

use crate::domain::evidence::RuleId;
use crate::domain::program::Past;
use crate::domain::program::assess::Assessment;
use crate::domain::program::past::Illness;
use crate::domain::program::proposals as p;
use crate::domain::program::reason::{Fact, Reason};
use crate::domain::units::Day;

/// Fewer sets this week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Easing {
    /// Half the sets, the same loads. With the weeks since the last one, or what shows that it is time.
    Deload(Sign),
    /// One set fewer: back after a week or two.
    OneSetLess { days: u16 },
    /// Half: back after an illness.
    AfterIllness,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// So many weeks in a row were trained.
    Weeks(u8),
    /// Sleep stays poor (0 to 10), and the same work feels harder.
    Tired(u8),
    /// Sore muscles session after session, and the same work feels harder.
    Sore,
}

/// Back after a pause of so many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Return {
    pub days: u16,
}

impl Return {
    /// So long that everything begins one rung lower.
    #[must_use]
    pub const fn is_long(self) -> bool {
        self.days >= p::RETURNS[1].0
    }

    #[must_use]
    pub fn reason(self) -> Reason {
        Reason {
            rule: rule(self.days),
            because: vec![Fact::DaysAway(self.days)],
        }
    }
}

impl Illness {
    /// For a week after it nothing gets heavier or harder.
    #[must_use]
    pub fn holds_back(&self, today: Day) -> bool {
        self.well.is_none_or(|well| today < well.plus(p::ILLNESS_DAYS))
    }
}

const fn rule(days: u16) -> RuleId {
    if days > p::RETURNS[2].0 {
        RuleId::ReturnAnew
    } else {
        RuleId::ReturnPause
    }
}

/// The pause that lies before this Monday, when it is a week or more.
#[must_use]
pub fn back(past: &Past, monday: Day) -> Option<Return> {
    let last = past.days.iter().rfind(|day| **day < monday)?;
    let days = u16::try_from(monday.0.saturating_sub(last.0)).ok()?;
    (days >= p::WEEK_AWAY).then_some(Return { days })
}

/// How much less than on that day, in per cent, and why. Up to two weeks nothing is lost.
#[must_use]
pub fn less_after(past: &Past, since: Day, today: Day) -> Option<(u8, Reason)> {
    let days = past.longest_gap_since(since, today);
    let away = p::RETURNS.iter().rfind(|(from, _)| days >= *from).map(|(_, per_cent)| {
        let per_cent = if days > p::RETURNS[2].0 {
            p::RETURN_ANEW
        } else {
            *per_cent
        };
        (per_cent, Return { days }.reason())
    });
    let ill = past.ill.filter(|ill| {
        let before = since < ill.well.unwrap_or(today);
        ill.fever && before && ill.holds_back(today) && first_day_back(past).is_none_or(|first| first >= today)
    });
    let ill = ill.map(|_| (p::ILLNESS_PER_CENT, illness()));
    [away, ill].into_iter().flatten().max_by_key(|(per_cent, _)| *per_cent)
}

/// The day of the first session after a fever: it was for half the load, so it is no measure of what comes after it.
#[must_use]
pub fn first_day_back(past: &Past) -> Option<Day> {
    let well = past.ill.filter(|ill| ill.fever)?.well?;
    past.days.iter().copied().find(|day| *day >= well)
}

fn illness() -> Reason {
    Reason {
        rule: RuleId::ReturnIllness,
        because: Vec::new(),
    }
}

/// Whether this week has fewer sets.
#[must_use]
pub fn easing(who: &Assessment, past: &Past, monday: Day, back: Option<Return>) -> Option<Easing> {
    if past.ill.is_some_and(|ill| ill.fever && ill.holds_back(monday)) {
        return Some(Easing::AfterIllness);
    }
    if let Some(Return { days }) = back {
        return (days < p::RETURNS[0].0).then_some(Easing::OneSetLess { days });
    }
    deload(who, past, monday).map(Easing::Deload)
}

fn deload(who: &Assessment, past: &Past, monday: Day) -> Option<Sign> {
    let since = monday.0.saturating_sub(past.first?.monday().0) / 7;
    let every = i32::from(p::DELOAD_WEEKS);
    let trained = |back: i32| {
        let week = monday.plus(-7 * back);
        past.weeks.iter().any(|done| done.monday == week && done.strength > 0)
    };
    // A week off in between was rest enough.
    if since % every == every - 1 && (1..every).all(trained) {
        return Some(Sign::Weeks(p::DELOAD_WEEKS - 1));
    }
    let before: Vec<_> = past.felt.iter().filter(|felt| felt.day < monday).collect();
    let sore = before.iter().rev().take(2).filter(|felt| felt.sore).count() == 2;
    let efforts: Vec<u8> = before.iter().rev().filter_map(|felt| felt.effort).take(5).collect();
    // The last two against the three before them.
    let harder = matches!(efforts.as_slice(), [a, b, c, d, e]
        if *a.min(b) >= *c.max(d).max(e) + p::HARDER_EFFORT);
    match who.flags.sleep {
        Some(sleep) if harder => Some(Sign::Tired(sleep)),
        _ if harder && sore => Some(Sign::Sore),
        _ => None,
    }
}

impl Easing {
    /// How many sets are left of so many.
    #[must_use]
    pub const fn sets(self, sets: u16) -> u16 {
        match self {
            Easing::Deload(_) | Easing::AfterIllness => sets.div_ceil(2),
            Easing::OneSetLess { .. } => {
                if sets > 1 {
                    sets - 1
                } else {
                    sets
                }
            }
        }
    }

    #[must_use]
    pub fn reason(self) -> Reason {
        let (rule, because) = match self {
            Easing::Deload(Sign::Weeks(weeks)) => (RuleId::Deload, vec![Fact::TrainedWeeks(weeks)]),
            Easing::Deload(Sign::Tired(sleep)) => (RuleId::Deload, vec![Fact::Sleep(sleep), Fact::FeltHarder]),
            Easing::Deload(Sign::Sore) => (RuleId::Deload, vec![Fact::FeltHarder, Fact::StillSore]),
            Easing::OneSetLess { days } => return Return { days }.reason(),
            Easing::AfterIllness => return illness(),
        };
        Reason { rule, because }
    }
}
