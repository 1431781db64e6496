//! All rules, by what they are about, with how well each stands; and all sources with their authors' interests as far as
//! known.

use crate::app::{Event, Route};
use crate::domain::evidence::{RuleId, SourceId};
use crate::text::{Text, name};
use crate::ui::part::back::back;
use crate::ui::part::screen::screen;
use crate::ui::part::source::source;
use crate::ui::part::tab_bar::TabBar;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let areas = Area::ALL.map(|area| area_of_rules(&t, area)).collect_view();
    let sources = SourceId::ALL
        .map(|id| {
            let interests = id.get().interests;
            view! {
                <li>
                    {source(&t, id.get())}
                    <small>{t.why_interests().to_owned()} " " <span lang="en">{interests}</span></small>
                </li>
            }
        })
        .collect_view();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let top = back(app, t.ask_back(), Event::GoBack);
    let content = view! {
        <div class="why">
            <h1 tabindex="-1">{t.evidence_title().to_owned()}</h1>
            <p class="lead">{t.evidence_intro().to_owned()}</p>
            <section class="stack">
                <h2>{t.evidence_rules(count(RuleId::ALL.len()))}</h2>
                <div class="ds-card list">{areas}</div>
            </section>
            <section class="stack">
                <h2>{t.evidence_sources(count(SourceId::ALL.len()))}</h2>
                <p class="quiet">{t.evidence_interests().to_owned()}</p>
                <ul class="evidence">{sources}</ul>
            </section>
        </div>
    };
    let bottom = view! { <TabBar here=Route::More /> };
    screen(Some(top), content.into_any(), bottom.into_any())
}

fn area_of_rules(t: &Text, area: Area) -> AnyView {
    let rules: Vec<RuleId> = RuleId::ALL.into_iter().filter(|rule| Area::of(*rule) == area).collect();
    let rows = rules
        .into_iter()
        .map(|id| {
            let rule = id.get();
            let sources = rule
                .sources
                .iter()
                .map(|id| view! { <li>{source(t, id.get())}</li> })
                .collect_view();
            view! {
                <li>
                    <p>{t.rule(id).to_owned()}</p>
                    <small>{t.research(id).to_owned()}</small>
                    <small class="strength">{name::strength(t, rule.strength).to_owned()}</small>
                    <details class="sources">
                        <summary>{t.why_sources().to_owned()}</summary>
                        <ul>{sources}</ul>
                    </details>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="ds-details">
            <summary>{area.words(t).to_owned()}</summary>
            <ul class="evidence">{rows}</ul>
        </details>
    }
    .into_any()
}

/// What a rule is about, for a reader.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Area {
    Work,
    Safety,
    Pain,
    Body,
    Week,
    Cardio,
    Strength,
    Wishes,
}

impl Area {
    const ALL: [Area; 8] = [
        Area::Work,
        Area::Safety,
        Area::Pain,
        Area::Body,
        Area::Week,
        Area::Cardio,
        Area::Strength,
        Area::Wishes,
    ];

    /// Without a wildcard: a new rule finds its place before it compiles.
    fn of(rule: RuleId) -> Area {
        use RuleId as R;
        match rule {
            R::ExposureSedentary
            | R::ExposureRepetitive
            | R::ExposureHeavy
            | R::ExposureEffort
            | R::RepetitiveForearm => Area::Work,
            R::ScreenCleared
            | R::ScreenLimits
            | R::ScreenLowOnly
            | R::ScreenSymptoms
            | R::ScreenExpired
            | R::ScreenAgain
            | R::ClearanceStepwise
            | R::RedFlagEmergency
            | R::RedFlagToday
            | R::RedFlagDoctor
            | R::Pregnant
            | R::PregnantHit
            | R::AfterBirth
            | R::IllRest
            | R::IllLong
            | R::HeavyPressure
            | R::PressureRepeat
            | R::PressureCardio
            | R::PressureCalm
            | R::PressureHigh
            | R::PressureStop
            | R::TestScreening
            | R::TestPregnant
            | R::TestPressure
            | R::TestPain
            | R::TestPulse
            | R::TestStop => Area::Safety,
            R::ProgressPain
            | R::PainStrength
            | R::PainHigh
            | R::PainShorten
            | R::PainSwap
            | R::PainTwoRegions
            | R::PainSpared
            | R::PainLimitsWork
            | R::FearGraded
            | R::PaceGraded
            | R::PaceQuota
            | R::PainStop
            | R::PainEasier
            | R::PainLess
            | R::PainHold
            | R::PainSettled
            | R::PainRest
            | R::PainRising
            | R::PaceTries
            | R::PaceStep
            | R::FearStep
            | R::FlareEased
            | R::FlareBack
            | R::FlareLook => Area::Pain,
            R::FitnessLow
            | R::FitnessAlarm
            | R::WeightCardio
            | R::AgeBalance
            | R::BalanceTest
            | R::LegsTest
            | R::SleepPoor
            | R::StressHigh
            | R::WorkAbilityLow
            | R::TestChange
            | R::FitnessAge
            | R::LevelForm => Area::Body,
            R::DayHeavy
            | R::DayStanding
            | R::DaySitting
            | R::DayNight
            | R::DayBad
            | R::DayTwoMinutes
            | R::WeekMinutes
            | R::SplitEqual
            | R::SplitMicro
            | R::WeekSpread
            | R::RosterDays
            | R::RosterNights
            | R::RosterRest
            | R::FamilyRest
            | R::CourseOffice
            | R::CourseWorkshop
            | R::CourseIntervals
            | R::Retest
            | R::LeisureGoal
            | R::ActivityGoal
            | R::HighSitting
            | R::SittingBreaks
            | R::Deload
            | R::ReturnPause
            | R::ReturnAnew
            | R::ReturnIllness
            | R::CourseWaits
            | R::SequenceGoesOn => Area::Week,
            R::HitIntervals
            | R::HitStart
            | R::HitFirstWeeks
            | R::HitWhole
            | R::HitGap
            | R::HitStop
            | R::HitBedtime
            | R::PulseBand
            | R::PulseUntold
            | R::TalkTest
            | R::TalkEase
            | R::CardioSteady
            | R::RelaxEasy
            | R::CardioMinutes
            | R::CardioBreath
            | R::EasyWalk => Area::Cardio,
            R::FamiliesNeckShoulder
            | R::FamiliesForearm
            | R::FamiliesLowBack
            | R::FamiliesLegs
            | R::GeneralStrength
            | R::Functional
            | R::DoseFirstWeeks
            | R::DoseTwoSets
            | R::DoseTwoMinutes
            | R::DoseEverySecondMinute
            | R::DoseCircuit
            | R::MstDose
            | R::MstGate
            | R::ProgressStage
            | R::ProgressLoad
            | R::ProgressEquipment
            | R::ProgressBand
            | R::ProgressReps
            | R::ProgressLevel
            | R::ProgressEasier
            | R::ProgressBack
            | R::OneRm => Area::Strength,
            R::EquipmentOwn
            | R::EquipmentNone
            | R::PlaceFloor
            | R::SwapWish
            | R::SwapHurts
            | R::WishFloor
            | R::WishQuiet
            | R::OwnExercise
            | R::OwnWaits
            | R::LikeWish
            | R::DislikeWish
            | R::Together
            | R::BarrierTime
            | R::BarrierShape
            | R::BarrierBoring
            | R::BarrierMoney
            | R::BarrierClothes
            | R::BarrierAlone
            | R::BarrierIll
            | R::BarrierOffers
            | R::BarrierIntervals
            | R::BarrierLeaders
            | R::BarrierFear => Area::Wishes,
        }
    }

    fn words(self, t: &Text) -> &str {
        match self {
            Area::Work => t.evidence_area_work(),
            Area::Safety => t.evidence_area_safety(),
            Area::Pain => t.evidence_area_pain(),
            Area::Body => t.evidence_area_body(),
            Area::Week => t.evidence_area_week(),
            Area::Cardio => t.evidence_area_cardio(),
            Area::Strength => t.evidence_area_strength(),
            Area::Wishes => t.evidence_area_wishes(),
        }
    }
}
