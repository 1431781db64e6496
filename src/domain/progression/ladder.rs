//! Up and down a ladder by what was done on it: twice fifteen repetitions or forty seconds with a reserve and without
//! pain lead one rung up; what is too hard and has no load to make lighter leads one down (evidence 7.2). Works from the
//! rung that the answers give, so that a corrected diary gives the right rung again.

use super::judge::{Judged, judge};
use super::rest::Return;
use crate::domain::catalogue::{Exercise, ExerciseId, FAMILIES, Family, Kind, Work};
use crate::domain::evidence::RuleId;
use crate::domain::pain_monitor::{self, SAFE};
use crate::domain::program::assess::Assessment;
use crate::domain::program::past::Time;
use crate::domain::program::proposals as p;
use crate::domain::program::reason::{Fact, Reason};
use crate::domain::program::{Dose, Past};
use crate::domain::session::told::LoadKind;
use crate::domain::units::Day;

/// Where the past has moved a person on one ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// Place in [`FAMILIES`].
    pub family: u8,
    /// 1 to 3.
    pub rung: u8,
    pub reason: Reason,
}

impl Rung {
    /// Where strong pain asks for a lower rung than the answers, it stays lower.
    #[must_use]
    pub fn within(&self, asked: u8, usual: u8) -> u8 {
        if asked < usual { asked.min(self.rung) } else { self.rung }
    }
}

#[must_use]
pub fn rungs(who: &Assessment, past: &Past, monday: Day, back: Option<Return>) -> Vec<Rung> {
    let seen = Seen { who, past, monday };
    let mut rungs: Vec<Rung> = Vec::new();
    for family in &FAMILIES {
        let done = |member: &ExerciseId| member.get().kind == Kind::Strength && !past.times(*member).is_empty();
        if family.members.iter().any(done) {
            rungs.extend(seen.rung(family));
        }
    }
    if let Some(back) = back.filter(|back| back.is_long()) {
        for family in &FAMILIES {
            let reason = back.reason();
            match rungs.iter_mut().find(|rung| rung.family == family.place) {
                Some(rung) => {
                    *rung = Rung {
                        family: family.place,
                        rung: rung.rung.saturating_sub(1).max(1),
                        reason,
                    }
                }
                None if who.level > 1 => rungs.push(Rung {
                    family: family.place,
                    rung: who.level - 1,
                    reason,
                }),
                None => {}
            }
        }
    }
    rungs
}

struct Seen<'a> {
    who: &'a Assessment,
    past: &'a Past,
    monday: Day,
}

impl<'a> Seen<'a> {
    fn rung(&self, family: &Family) -> Option<Rung> {
        let base = self.who.level;
        let mut rung = base;
        let mut from = None;
        while rung < 3 && self.may_climb() {
            let Some((shown, since)) = self.shown(family, rung) else {
                break;
            };
            // What was too hard is tried again when the rung below has been mastered anew.
            if self.failed(family, rung + 1).is_some_and(|(_, day)| day >= since) {
                break;
            }
            from = Some(shown);
            rung += 1;
        }
        if let Some(shown) = from {
            let reason = Reason {
                rule: RuleId::ProgressLevel,
                because: vec![Fact::Mastered(shown)],
            };
            return Some(Rung {
                family: family.place,
                rung,
                reason,
            });
        }
        let (hard, day) = self.failed(family, base).filter(|_| base > 1)?;
        let again = self.shown(family, base - 1).is_some_and(|(_, since)| since > day);
        let reason = Reason {
            rule: RuleId::ProgressEasier,
            because: vec![Fact::TooHard(hard)],
        };
        (!again).then_some(Rung {
            family: family.place,
            rung: base - 1,
            reason,
        })
    }

    /// Fear takes its own small steps; without clearance nothing gets harder.
    fn may_climb(&self) -> bool {
        !self.who.low_only() && self.who.fear.is_none()
    }

    fn times(&self, member: ExerciseId) -> &'a [Time] {
        let times = self.past.times(member);
        let until = times.partition_point(|time| time.day < self.monday);
        let times = times.get(..until).unwrap_or_default();
        let fresh = times
            .last()
            .is_some_and(|last| last.day.plus(p::NEW_BEGINNING_DAYS) >= self.monday);
        if fresh { times } else { &[] }
    }

    fn on<'b>(&'b self, family: &'b Family, rung: u8) -> impl Iterator<Item = (ExerciseId, &'a [Time])> + 'b {
        let members = family.members.iter().filter(move |member| member.get().level == rung);
        members.map(|member| (*member, self.times(*member)))
    }

    /// A member of this rung that was mastered, and since when.
    fn shown(&self, family: &Family, rung: u8) -> Option<(ExerciseId, Day)> {
        self.on(family, rung).find_map(|(member, times)| {
            let [.., before, last] = times else { return None };
            let exercise = member.get();
            (is_mastered(exercise, before) && is_mastered(exercise, last)).then_some((member, before.day))
        })
    }

    /// A member of this rung that was too hard or hurt too much, and when. What has a load gets a lighter one instead.
    fn failed(&self, family: &Family, rung: u8) -> Option<(ExerciseId, Day)> {
        self.on(family, rung).find_map(|(member, times)| {
            // Pain counts at once, also within the week.
            let newest = self.past.times(member).last();
            let hurt = |time: &Time| time.pain.is_some_and(|pain| pain > pain_monitor::ACCEPTABLE);
            if let Some(time) = newest.filter(|time| hurt(time) || self.much_worse(member.get())) {
                return Some((member, time.day));
            }
            let last = times.last()?;
            let lightest = LoadKind::of(member.get()).is_none() && at_the_least(member.get(), last);
            let short = lightest && matches!(judge(times), Judged::Short(_));
            short.then_some((member, last.day))
        })
    }

    fn much_worse(&self, exercise: &'static Exercise) -> bool {
        let verdict = self
            .past
            .verdict(|region| super::next::trained(exercise).any(|other| other == region));
        matches!(
            verdict,
            Some(pain_monitor::Next::Easier { .. } | pain_monitor::Next::Stop { .. })
        )
    }
}

/// Two sets of fifteen with three in reserve, or two holds of forty seconds (or as long as this one is ever held), and
/// hardly any pain.
fn is_mastered(exercise: &Exercise, time: &Time) -> bool {
    let calm = time.pain.is_none_or(|pain| pain <= SAFE);
    let enough = match (time.dose, exercise.work) {
        (Dose::Reps { .. }, _) => {
            time.reps >= p::LADDER_REPS && time.reserve.is_some_and(|reserve| reserve >= p::LADDER_RESERVE)
        }
        (Dose::Hold { seconds, .. }, Work::Hold { high, .. }) => {
            seconds >= p::LADDER_SECONDS.min(high) && time.seconds + 1 >= seconds
        }
        _ => false,
    };
    calm && enough && time.sets >= 2
}

/// It cannot be made easier by doing less of it.
fn at_the_least(exercise: &Exercise, time: &Time) -> bool {
    match (time.dose, exercise.work) {
        (Dose::Reps { reps, .. }, Work::Reps { low, .. }) => reps <= low,
        (Dose::Hold { seconds, .. }, Work::Hold { low, .. }) => seconds <= low,
        _ => false,
    }
}
