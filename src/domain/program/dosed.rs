//! Why a dose is as it is, before it is written out as a reason.

use super::assess::Assessment;
use super::intensity::Ceiling;
use super::reason::{Fact, Reason};
use crate::domain::evidence::RuleId;
use crate::domain::pacing::quota::Quota;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dosed {
    /// A rule that looks at form and habits.
    Form(RuleId),
    /// The safety answers.
    Clearance,
    /// How the week is split.
    Split(RuleId),
    /// Holds for everyone.
    Everyone(RuleId),
    /// Whole intervals, with what holds them back.
    Intervals,
    /// The course that runs.
    Course(RuleId),
    /// The weeks of training behind the person.
    Stage,
    /// Amounts by the calendar.
    Pace,
    /// And how they came about.
    Calendar(Quota),
}

impl Dosed {
    /// Writes the reasons out.
    pub fn reasons(self, who: &Assessment, to: &mut Vec<Reason>) {
        let (rule, because) = match self {
            Dosed::Form(rule) => (rule, who.form()),
            Dosed::Clearance => return to.push(who.clearance_reason.clone()),
            Dosed::Split(rule) => (rule, vec![Fact::Split(who.split)]),
            Dosed::Everyone(rule) => (rule, Vec::new()),
            Dosed::Intervals => {
                to.push(Reason {
                    rule: RuleId::HitIntervals,
                    because: vec![Fact::WeekMinutes(who.week_minutes)],
                });
                if who.intensity.ceiling == Ceiling::Full && who.cardio.most_hard_minutes().is_some() {
                    let behind = Some(who.cardio.hard_weeks).filter(|weeks| *weeks > 0);
                    to.push(Reason {
                        rule: RuleId::HitFirstWeeks,
                        because: behind.map(Fact::HardWeeks).into_iter().collect(),
                    });
                }
                return to.extend(who.intensity.reason());
            }
            Dosed::Course(rule) => {
                let running = who.course.map(|running| Fact::Course(running.course, running.week));
                (rule, running.into_iter().collect())
            }
            Dosed::Stage => (
                RuleId::ProgressStage,
                vec![Fact::TrainedWeeks(who.progress.stage.weeks)],
            ),
            Dosed::Pace => (RuleId::PaceGraded, who.pace_facts()),
            Dosed::Calendar(quota) => {
                Dosed::Pace.reasons(who, to);
                match quota {
                    Quota::Trying(done) => (RuleId::PaceTries, vec![Fact::Tries(done)]),
                    Quota::Set { unit, amount, .. } => (RuleId::PaceStep, vec![Fact::Quota(unit, amount)]),
                }
            }
        };
        to.push(Reason { rule, because });
    }
}
