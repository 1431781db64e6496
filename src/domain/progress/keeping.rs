//! How much of what was planned was done, and in how many of the last weeks anything was: never a row that can break.
//! Earlier weeks are measured by the present plan, because no plan is ever stored. Weeks that are kept out count on neither side.

use super::kept_out::KeptOut;
use super::slices::{Period, Slices};
use crate::domain::diary::{Diary, Share};
use crate::domain::units::Day;
use std::collections::BTreeSet;

/// Per cent of the planned sessions at which the trials saw their effect (Dalager 2016, 2017; Justesen 2017).
pub const GOAL: u8 = 70;
/// Weeks that "kept going" looks back on (evidence 9: no streaks).
pub const WEEKS: u8 = 6;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keeping {
    pub slices: Slices,
    /// Of each piece of time; `None` where nothing was planned.
    pub shares: Vec<Option<Share>>,
    pub sum: Share,
}

/// `planned`: sessions of the present week. `None` before the first session, or without a plan.
#[must_use]
pub fn keeping(diary: &Diary, kept_out: &KeptOut, planned: u8, period: Period, today: Day) -> Option<Keeping> {
    let first = diary.totals().first?;
    let slices = Slices::of(period, first, today);
    let from = slices.all.first()?.first.max(first).monday();
    let done: BTreeSet<(Day, u8)> = diary
        .entries
        .iter()
        .filter(|entry| entry.complete && entry.number < planned)
        .map(|entry| (entry.day.monday(), entry.number))
        .collect();
    let weeks = (0..).map(|week| from.plus(7 * week)).take_while(|day| *day <= today);
    let told = weeks.filter(|monday| !kept_out.holds_week(*monday)).map(|monday| {
        let range = (monday, 0)..=(monday, u8::MAX);
        let done = u16::try_from(done.range(range).count()).unwrap_or(u16::MAX);
        // The week that still runs counts only as far as it is done.
        let planned = if monday < today.monday() {
            u16::from(planned)
        } else {
            done
        };
        // A week belongs where most of its days are.
        let place = monday.plus(3).min(today);
        (place, Share { done, planned })
    });
    let mut sum = Share { done: 0, planned: 0 };
    let shares = slices.gather(Share { done: 0, planned: 0 }, told, |share, week| {
        for share in [share, &mut sum] {
            share.done = share.done.saturating_add(week.done);
            share.planned = share.planned.saturating_add(week.planned);
        }
    });
    (sum.planned > 0).then(|| Keeping {
        shares: shares
            .into_iter()
            .map(|share| (share.planned > 0).then_some(share))
            .collect(),
        slices,
        sum,
    })
}

/// In how many of the last weeks anything was done, and how many those were: six with this one when it has begun with a
/// session, otherwise the six before it; fewer for those who began later.
#[must_use]
pub fn kept_going(diary: &Diary, kept_out: &KeptOut, today: Day) -> Option<(u8, u8)> {
    let first = diary.totals().first?.monday();
    let trained = |monday: Day| diary.in_week(monday).next().is_some();
    let this = today.monday();
    let newest = if trained(this) { this } else { this.plus(-7) };
    let back = (0..i32::from(WEEKS) * 4).map(|back| newest.plus(-7 * back));
    let weeks: Vec<Day> = back
        .take_while(|monday| *monday >= first)
        .filter(|monday| !kept_out.holds_week(*monday))
        .take(usize::from(WEEKS))
        .collect();
    let kept = weeks.iter().filter(|monday| trained(**monday)).count();
    let of = u8::try_from(weeks.len()).ok().filter(|of| *of > 0)?;
    Some((u8::try_from(kept).ok()?, of))
}
