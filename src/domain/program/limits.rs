//! What a week leaves out for a person, and why; what is due when; what is worth knowing beside the training.

use super::allocate::{Allocation, trainable};
use super::assess::Assessment;
use super::explain::{once, rule_of};
use super::families::{Purpose, ladders};
use super::intensity::Ceiling;
use super::proposals as p;
use super::reason::{Fact, Reason};
use super::{Activity, Limit, Limited, Milestone, PlannedSession, SwapReason, Wishes};
use crate::domain::catalogue::{ExerciseId, Kind};
use crate::domain::evidence::RuleId;
use crate::domain::exposure::Exposure;
use crate::domain::order;
use crate::domain::pain::{PAIN_HIGH, Pain, Region};
use crate::domain::pressure::Band;
use crate::domain::profile::{Company, Course, Hurdle, Pregnancy, Profile};
use crate::domain::screening::{ASK_AGAIN_DAYS, Clearance};
use crate::domain::units::Day;

/// Everything that is left out, the widest first.
#[must_use]
pub fn limits(who: &Assessment, wishes: &Wishes, allocation: &Allocation, sessions: &[PlannedSession]) -> Vec<Limited> {
    let mut limits = Vec::new();
    let mut leave_out = |limit, reason: Reason| limits.push(Limited { limit, reason });
    let cleared = || who.clearance_reason.clone();
    match &who.clearance {
        Clearance::SeekHelp(_) => {
            leave_out(Limit::Training, cleared());
            return limits;
        }
        Clearance::Without(regions) => {
            leave_out(Limit::Strength, cleared());
            for region in regions {
                leave_out(Limit::Region(*region), cleared());
            }
        }
        // Without a band nothing light enough is left.
        Clearance::LowOnly if allocation.blocks.strength_specific == 0 => leave_out(Limit::Strength, cleared()),
        _ => {}
    }
    for region in &who.spared {
        if who.resting(*region).is_some() {
            continue;
        }
        let sore = who.complaint(*region).map(Fact::of_pain);
        let rule = if sore.is_some() {
            RuleId::PainSpared
        } else {
            RuleId::ScreenLimits
        };
        let because = [Fact::Stable(*region)].into_iter().chain(sore).collect();
        leave_out(Limit::Spared(*region), Reason { rule, because });
    }
    for (region, reason) in who.rests() {
        leave_out(Limit::Spared(region), reason);
    }
    for pain in who.complaints.iter().filter(|pain| !who.is_spared(pain.site.region)) {
        let region = pain.site.region;
        let because = vec![Fact::of_pain(*pain)];
        if !allocation.painful.iter().any(|aim| aim.region == region) {
            let rule = RuleId::PainTwoRegions;
            leave_out(Limit::Waits(region), Reason { rule, because });
        } else if allocation.blocks.strength_specific > 0 && !is_trained(sessions, region) {
            let Limited { limit, reason } = untrained(who, wishes, *pain);
            leave_out(limit, reason);
        }
    }
    effort(who, &mut leave_out);
    if let Some(reason) = who.floor_reason() {
        leave_out(Limit::Floor, reason);
    }
    if who.needs_quiet {
        let because = vec![Fact::NeedsQuiet];
        let rule = RuleId::WishQuiet;
        leave_out(Limit::Loud, Reason { rule, because });
    }
    for hurt in ExerciseId::all().filter(|exercise| wishes.hurt_by(*exercise) == Some(*exercise)) {
        let because = vec![Fact::SwappedFrom(hurt), Fact::SwapReason(SwapReason::Hurts)];
        let rule = RuleId::SwapHurts;
        leave_out(Limit::Hurt(hurt), Reason { rule, because });
    }
    for own in wishes.kept_own() {
        if let Some(reason) = super::own::left_out(who, wishes, own, sessions) {
            leave_out(Limit::Own(own.id), reason);
        }
    }
    limits
}

/// Some strength trains the region, or is there for its sake.
fn is_trained(sessions: &[PlannedSession], region: Region) -> bool {
    let mut items = sessions.iter().flat_map(|session| &session.items);
    items.any(|item| {
        let exercise = item.exercise.get();
        let for_it = |fact: &Fact| matches!(fact, Fact::Pain { region: sore, .. } if *sore == region);
        let mut aims = item.reasons.iter().filter(|reason| reason.rule == RuleId::PainStrength);
        exercise.kind == Kind::Strength
            && (exercise.trains(region) || aims.any(|reason| reason.because.iter().any(for_it)))
    })
}

/// Why a sore region that should be trained is not: nothing suits it, what does has hurt, or there was no room.
fn untrained(who: &Assessment, wishes: &Wishes, pain: Pain) -> Limited {
    let region = pain.site.region;
    let suits = |exercise: &&ExerciseId| {
        let exercise = exercise.get();
        exercise.kind == Kind::Strength && who.barrier(exercise, who.level_for(region)).is_none()
    };
    let families = ladders(Purpose::Region(region)).iter();
    let suiting = || families.clone().flat_map(|family| family.members).filter(suits);
    if suiting().any(|exercise| wishes.hurt_by(*exercise).is_none()) {
        let limit = Limit::NoRoom(region);
        let (rule, fact) = match who.course {
            Some(running) => (rule_of(running.course), Fact::Course(running.course, running.week)),
            None => (RuleId::WeekMinutes, Fact::WeekMinutes(who.week_minutes)),
        };
        let because = vec![Fact::of_pain(pain), fact];
        let reason = Reason { rule, because };
        return Limited { limit, reason };
    }
    let limit = Limit::NoExercise(region);
    let hurt = suiting().find_map(|exercise| wishes.hurt_by(*exercise));
    let reason = match hurt {
        Some(hurt) => Reason {
            rule: RuleId::SwapHurts,
            because: vec![
                Fact::of_pain(pain),
                Fact::SwappedFrom(hurt),
                Fact::SwapReason(SwapReason::Hurts),
            ],
        },
        None => nothing_for(who, pain),
    };
    Limited { limit, reason }
}

/// Why nothing suits a sore region.
fn nothing_for(who: &Assessment, pain: Pain) -> Reason {
    let sore = Fact::of_pain(pain);
    let (rule, because) = if who.low_only() {
        return who.clearance_reason.clone();
    } else if pain.worst >= PAIN_HIGH {
        (RuleId::PainHigh, vec![sore])
    } else if let Some(mut reason) = who.floor_reason() {
        reason.because.insert(0, sore);
        return reason;
    } else if who.owned.is_empty() {
        (RuleId::EquipmentNone, vec![sore, Fact::NoEquipment])
    } else {
        (RuleId::PainSwap, vec![sore])
    };
    Reason { rule, because }
}

/// How hard, how heavy, in which position.
fn effort(who: &Assessment, leave_out: &mut impl FnMut(Limit, Reason)) {
    let intensity = &who.intensity;
    if let Some(reason) = intensity.reason().filter(|_| intensity.ceiling <= Ceiling::Moderate) {
        leave_out(Limit::Intervals, reason.clone());
        leave_out(Limit::Effort(intensity.effort), reason.clone());
        if intensity.one_hard_block {
            leave_out(Limit::OneHard, reason);
        }
    }
    if who.says(Hurdle::Clothes) && who.at_work() {
        let because = vec![Fact::Hurdle(Hurdle::Clothes)];
        let rule = RuleId::BarrierClothes;
        leave_out(Limit::Sweat, Reason { rule, because });
    }
    if let Some(measured) = who
        .measured
        .filter(|measured| measured.pressure.band() == Band::VeryHigh)
    {
        let reason = || Reason {
            rule: RuleId::PressureHigh,
            because: vec![Fact::Pressure(measured.pressure)],
        };
        leave_out(Limit::Maximal, reason());
        leave_out(Limit::Holds, reason());
    }
    if let Pregnancy::Pregnant { late, .. } = who.pregnancy {
        let reason = |fact| Reason {
            rule: RuleId::Pregnant,
            because: vec![fact],
        };
        leave_out(Limit::Maximal, reason(Fact::Pregnant));
        leave_out(Limit::Prone, reason(Fact::Pregnant));
        leave_out(Limit::Falls, reason(Fact::Pregnant));
        if late {
            leave_out(Limit::Lying, reason(Fact::PregnantLate));
        }
    } else if let Some(seconds) = who.balance_failed {
        let because = vec![Fact::OneLeg(seconds)];
        let rule = RuleId::BalanceTest;
        leave_out(Limit::Falls, Reason { rule, because });
    }
}

/// What is worth knowing or doing, each by its rule, what presses most first.
#[must_use]
pub fn advice(profile: &Profile, who: &Assessment, sessions: &[PlannedSession]) -> Vec<Reason> {
    let mut all = Vec::new();
    let mut say = |rule, because| all.push(Reason { rule, because });
    if let Some(measured) = who.measured {
        let because = vec![Fact::Pressure(measured.pressure)];
        match measured.pressure.band() {
            Band::Stop => say(RuleId::PressureStop, because),
            Band::VeryHigh => say(RuleId::PressureHigh, because),
            Band::High => say(RuleId::PressureCalm, because),
            Band::Raised | Band::Fine => {}
        }
    }
    if who.exposure == Exposure::Heavy && who.measured.is_none_or(|measured| measured.old) {
        let fact = if who.measured.is_some() {
            Fact::PressureOld
        } else {
            Fact::PressureUnknown
        };
        say(RuleId::PressureRepeat, vec![fact]);
    }
    if let Some(score) = profile.pain_limits_work.filter(|score| *score >= p::MUCH_LIMITED) {
        say(RuleId::PainLimitsWork, vec![Fact::LimitsWork(score)]);
    }
    if let Some(score) = who.flags.work_ability {
        say(RuleId::WorkAbilityLow, vec![Fact::WorkAbility(score)]);
    }
    if let Some(score) = who.flags.stress {
        say(RuleId::StressHigh, vec![Fact::Stress(score)]);
    }
    if let Some(score) = who.flags.sleep {
        say(RuleId::SleepPoor, vec![Fact::Sleep(score)]);
    }
    if who.steered.iter().any(|steered| steered.paced) {
        say(RuleId::PainRising, who.pace_facts());
    } else if who.pace {
        say(RuleId::PaceGraded, who.pace_facts());
    }
    if let Pregnancy::Pregnant { .. } = who.pregnancy {
        say(RuleId::Pregnant, vec![Fact::Pregnant]);
    }
    if trainable(who).next().is_some() && who.says(Hurdle::Fear) && who.fear.is_some() {
        say(RuleId::BarrierFear, vec![Fact::Hurdle(Hurdle::Fear)]);
    }
    if sessions.iter().any(PlannedSession::is_hard) {
        say(RuleId::HitBedtime, Vec::new());
    }
    if profile.company == Some(Company::Together) {
        say(RuleId::Together, vec![Fact::Together]);
    }
    for hurdle in &who.hurdles {
        say(rule_of_hurdle(*hurdle), vec![Fact::Hurdle(*hurdle)]);
    }
    if let Some(running) = who.course {
        say(
            rule_of(running.course),
            vec![Fact::Course(running.course, running.week)],
        );
    }
    once(&mut all);
    all
}

#[must_use]
const fn rule_of_hurdle(hurdle: Hurdle) -> RuleId {
    match hurdle {
        Hurdle::Time => RuleId::BarrierTime,
        Hurdle::Shape => RuleId::BarrierShape,
        Hurdle::Boring => RuleId::BarrierBoring,
        Hurdle::Money => RuleId::BarrierMoney,
        Hurdle::Clothes => RuleId::BarrierClothes,
        Hurdle::Alone => RuleId::BarrierAlone,
        Hurdle::Ill => RuleId::BarrierIll,
        Hurdle::Offers => RuleId::BarrierOffers,
        Hurdle::Intervals => RuleId::BarrierIntervals,
        Hurdle::Leaders => RuleId::BarrierLeaders,
        Hurdle::Fear => RuleId::BarrierFear,
    }
}

/// The week's goal for all activity. Movement at work is not counted: much of it does not protect health.
#[must_use]
pub fn activity(profile: &Profile, who: &Assessment) -> Activity {
    let (usual, sitting) = p::ACTIVITY_MINUTES;
    let much = profile.sitting_hours.filter(|hours| *hours >= p::MUCH_SITTING);
    let mut reasons = vec![Reason {
        rule: RuleId::ActivityGoal,
        because: Vec::new(),
    }];
    if let Some(hours) = much {
        for rule in [RuleId::HighSitting, RuleId::SittingBreaks] {
            let because = vec![Fact::SittingHours(hours)];
            reasons.push(Reason { rule, because });
        }
    } else if who.exposure == Exposure::Sedentary {
        let because = who.exposure_reason.because.clone();
        let rule = RuleId::SittingBreaks;
        reasons.push(Reason { rule, because });
    }
    Activity {
        moderate_minutes: if much.is_some() { sitting } else { usual },
        strength_days: p::STRENGTH_DAYS,
        breaks: much.is_some() || who.exposure == Exposure::Sedentary,
        reasons,
    }
}

/// What is due, soonest first; what was due before today is due today.
#[must_use]
pub fn milestones(profile: &Profile, who: &Assessment) -> Vec<(Day, Milestone)> {
    let mut all = Vec::new();
    let mut due = |from: Day, days: i32, what| all.push((from.plus(days).max(who.today), what));
    if let Some((course, begun)) = profile.course.filter(|_| who.course.is_some()) {
        due(begun.monday(), i32::from(course.weeks()) * 7, Milestone::CourseEnd);
        if course == Course::Office {
            due(begun, p::TECHNIQUE_DAYS, Milestone::TechniqueCheck);
        }
    }
    // Three months after the first answers, a course's beginning, or the last test, whatever came last.
    let begun = profile.course.filter(|_| who.course.is_some()).map(|(_, begun)| begun);
    if let Some(day) = begun.or(profile.screened_on).max(profile.history.last_tested()) {
        due(day, p::RETEST_DAYS, Milestone::Retest);
    }
    if let Some(day) = profile.screened_on {
        due(day, ASK_AGAIN_DAYS, Milestone::Rescreen);
    }
    let measured = profile.pressure.filter(|(_, pressure)| {
        let high = pressure.band() >= Band::High;
        high || who.exposure == Exposure::Heavy
    });
    if let Some((day, _)) = measured {
        due(day, p::PRESSURE_DAYS, Milestone::MeasurePressure);
    } else if who.exposure == Exposure::Heavy {
        due(who.today, 0, Milestone::MeasurePressure);
    }
    order::by_key(&mut all, |milestone| *milestone);
    all
}
