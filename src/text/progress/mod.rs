//! What the charts say: each picture's summary in a sentence or two, and the labels of time. The same words stand under the
//! picture, are read aloud for it, and are tested here without a browser.

pub mod change;
pub mod fitness;
pub mod loads;
pub mod slices;

use super::Text;
use super::told::kilos;
use crate::domain::diary::Share;
use crate::domain::progress::Chart;
use crate::domain::progress::ahead::Played;
use crate::domain::progress::keeping::Keeping;
use crate::domain::progress::minutes::Minutes;
use crate::domain::progress::wellbeing::{Beside, Feeling};
use crate::domain::units::Day;

#[must_use]
pub fn title(text: &Text, chart: Chart) -> &str {
    match chart {
        Chart::Pain => text.progress_chart_title_pain(),
        Chart::Minutes => text.progress_chart_title_minutes(),
        Chart::Sessions => text.progress_chart_title_sessions(),
        Chart::Loads => text.progress_chart_title_loads(),
        Chart::Fitness => text.progress_chart_title_fitness(),
        Chart::Wellbeing => text.progress_chart_title_wellbeing(),
        Chart::Change => text.progress_chart_title_change(),
        Chart::Ahead => text.progress_chart_title_ahead(),
    }
}

/// Tenths as a number of the language: `6`, `6,5`.
#[must_use]
pub fn tenths(text: &Text, tenths: u16) -> String {
    kilos(text, tenths)
}

/// This week, and the mean of those before it. `before`: minutes and how many weeks.
#[must_use]
pub fn this_week(text: &Text, minutes: &Minutes, before: Option<(u16, u32)>) -> String {
    let (now, goal) = (minutes.now.0, minutes.goal.all);
    match before {
        None => text.progress_minutes_first(&now, &goal),
        Some((average, weeks)) => text.progress_minutes_sum(weeks, &now, &average, &goal),
    }
}

/// The whole of what is shown.
#[must_use]
pub fn weekly(text: &Text, minutes: &Minutes) -> String {
    let count = u32::try_from(minutes.all.len()).unwrap_or(1).max(1);
    let sum: u32 = minutes.all.iter().map(|minutes| u32::from(*minutes)).sum();
    let most = minutes.all.iter().max().copied().unwrap_or_default();
    text.progress_chart_weekly(&((sum + count / 2) / count), &most, &minutes.goal.all)
}

#[must_use]
pub fn hard(text: &Text, minutes: &Minutes) -> String {
    let most = minutes.hard.iter().max().copied().unwrap_or_default();
    match (minutes.goal.hard, most) {
        (0, 0) => text.progress_chart_hard_none().to_owned(),
        (0, _) => text.progress_chart_hard_unplanned(&minutes.now.1, &most),
        (goal, _) => text.progress_chart_hard_sum(&minutes.now.1, &goal, &most),
    }
}

#[must_use]
pub fn share(text: &Text, share: Share) -> String {
    text.progress_chart_share(&share.done, &share.planned, &share.per_cent())
}

/// `I gang i 5 av de siste 6 ukene.` Weeks without training are not counted aloud when they are all there is.
#[must_use]
pub fn going(text: &Text, kept: (u8, u8)) -> String {
    match kept {
        (0, _) => text.progress_chart_going_back().to_owned(),
        (_, 1) => text.progress_chart_going_first().to_owned(),
        (kept, of) => text.progress_chart_going(&kept, &of),
    }
}

/// Share of one piece of time in the words of a table.
#[must_use]
pub fn shares(keeping: &Keeping) -> Vec<Option<u16>> {
    let shares = keeping.shares.iter();
    shares
        .map(|share| share.map(|share| u16::from(share.per_cent())))
        .collect()
}

/// What was told of a region in the time that is shown, whole points; `None` of nothing.
#[must_use]
pub fn pain(text: &Text, told: &[(Day, u8)]) -> Option<String> {
    let values = || told.iter().map(|(_, value)| *value);
    let (first, last) = (values().next()?, values().next_back()?);
    if told.len() == 1 {
        return Some(text.progress_pain_once(&first));
    }
    Some(text.progress_pain_sum(&first, &last, &values().min()?, &values().max()?))
}

#[must_use]
pub fn feeling(text: &Text, feeling: Feeling) -> &str {
    match feeling {
        Feeling::Sleep => text.progress_chart_feel_sleep(),
        Feeling::Stress => text.progress_chart_feel_stress(),
        Feeling::Energy => text.progress_chart_feel_energy(),
        Feeling::Mood => text.progress_chart_feel_mood(),
        Feeling::WorkAbility => text.progress_chart_feel_work_ability(),
    }
}

/// What the ends of its scale mean.
#[must_use]
pub fn feeling_ends(text: &Text, feeling: Feeling) -> &str {
    match feeling {
        Feeling::Sleep => text.ask_sleep_ends(),
        Feeling::Stress => text.ask_stress_ends(),
        Feeling::Energy => text.ask_energy_ends(),
        Feeling::Mood => text.progress_chart_mood_ends(),
        Feeling::WorkAbility => text.ask_work_ability_ends(),
    }
}

/// First and latest of a feeling; `None` of nothing.
#[must_use]
pub fn felt(text: &Text, told: &[(Day, u8)]) -> Option<String> {
    let ((_, first), (_, last)) = (told.first()?, told.last()?);
    Some(match told.len() {
        1 => text.progress_chart_feel_once(first),
        _ => text.progress_chart_feel_sum(first, last),
    })
}

#[must_use]
pub fn beside(text: &Text, beside: Beside) -> String {
    text.progress_chart_feel_beside(&tenths(text, beside.with), &tenths(text, beside.without))
}

/// What twelve weeks add up to.
#[must_use]
pub fn played(text: &Text, played: &Played) -> String {
    let minutes = played.minutes();
    let time = match minutes / 60 {
        0 => text.dose_minutes_short(&minutes),
        hours => text.progress_ahead_hours(&hours, &(minutes % 60)),
    };
    match played.hard() {
        0 => text.progress_ahead_sum_easy(&played.sessions(), &time),
        hard => text.progress_ahead_sum(&played.sessions(), &time, &hard),
    }
}
