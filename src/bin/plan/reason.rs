//! How reasons are written: the rule, how well it stands, what it says, the facts that made it decide, its sources.

use crate::kind::choice;
use crate::shape::{Each, Line, Number, Range, Tenths, Truth, object, tagged};
use kraftpause::domain::evidence::{RuleId, Source, SourceId, Strength};
use kraftpause::domain::exposure::Exposure;
use kraftpause::domain::pain::{Duration, Region};
use kraftpause::domain::pressure::Pressure;
use kraftpause::domain::profile::{Course, Equipment, Frequency, Hurdle, Place, Slot, Split, Task};
use kraftpause::domain::program::reason::{Fact, Reason};
use kraftpause::domain::program::{Dose, SwapReason};
use kraftpause::domain::red_flag::RedFlag;
use kraftpause::domain::screening::SafetyQuestion;
use kraftpause::text::Text;

/// A reason, said in a language.
pub struct Why<'a>(pub &'a Text);

object! { Why<'_>, Reason, "reason", "Why something is as it is."; |me, Reason { rule, because }| {
    rule: Line, rule.get().id, "Id of the rule.";
    strength: choice::<Strength>(), &rule.get().strength, "How well the rule stands; proposal: our own decision.";
    says: Line, me.0.rule(*rule), "The rule in words, in the language asked for.";
    because: Each(Facts), because.as_slice(), "The answers that made it decide; empty: it holds for everyone.";
    sources: Each(Line), source_ids(*rule).as_slice(), "Ids; the sources themselves stand at the end.";
}}

fn source_ids(rule: RuleId) -> Vec<String> {
    rule.get()
        .sources
        .iter()
        .map(|source| source.get().id.to_owned())
        .collect()
}

pub struct Facts;

tagged! { Facts, Fact, "fact", "fact", "Something that was answered, or follows directly from it."; {
    Fact::Exposure(exposure) => "exposure" { exposure: choice::<Exposure>(), exposure; }
    Fact::Sitting(share) => "sitting" { per_cent: Number, share; }
    Fact::OnFeet(share) => "on_feet" { per_cent: Number, share; }
    Fact::Heavy(share) => "heavy" { per_cent: Number, share; }
    Fact::Repetitive(share) => "repetitive" { per_cent: Number, share; }
    Fact::Pain { region, worst, duration } => "pain" {
        region: choice::<Region>(), region;
        worst: Number, worst;
        duration: choice::<Duration>(), duration;
    }
    Fact::Age(years) => "age" { years: Number, years; }
    Fact::Active(frequency) => "active" { frequency: choice::<Frequency>(), frequency; }
    Fact::RestingPulse(beats) => "resting_pulse" { beats_per_minute: Number, beats; }
    Fact::BodyMassIndex(tenths) => "body_mass_index" { kg_per_m2: Tenths, tenths; }
    Fact::WaistCm(cm) => "waist" { cm: Number, cm; }
    Fact::Fitness(tenths) => "fitness" { ml_per_kg_min: Tenths, tenths; }
    Fact::SafetyYes(question) => "safety_yes" { question: choice::<SafetyQuestion>(), question; }
    Fact::SafetyNo => "safety_no" {}
    Fact::ClearedByProfessional => "cleared_by_professional" {}
    Fact::Stable(region) => "stable" { region: choice::<Region>(), region; }
    Fact::Has(thing) => "has" { equipment: choice::<Equipment>(), thing; }
    Fact::NoEquipment => "no_equipment" {}
    Fact::WeekMinutes(minutes) => "week_minutes" { minutes: Number, minutes; }
    Fact::Split(split) => "split" { split: choice::<Split>(), split; }
    Fact::Slot(slot) => "slot" { slot: choice::<Slot>(), slot; }
    Fact::WorkEffort(score) => "work_effort" { score_0_10: Number, score; }
    Fact::SittingHours(hours) => "sitting_hours" { hours: Number, hours; }
    Fact::Pressure(Pressure { systolic, diastolic }) => "pressure" {
        systolic: Number, systolic;
        diastolic: Number, diastolic;
    }
    Fact::PressureUnknown => "pressure_unknown" {}
    Fact::PressureOld => "pressure_old" {}
    Fact::OneLeg(seconds) => "one_leg" { seconds: Number, seconds; }
    Fact::SitToStand(rises) => "sit_to_stand" { rises: Number, rises; }
    Fact::Sleep(score) => "sleep" { score_0_10: Number, score; }
    Fact::Stress(score) => "stress" { score_1_5: Number, score; }
    Fact::WorkAbility(score) => "work_ability" { score_0_10: Number, score; }
    Fact::Pregnant => "pregnant" {}
    Fact::PregnantLate => "pregnant_late" {}
    Fact::PregnantHabit => "pregnant_habit" {}
    Fact::PregnantComplicated => "pregnant_complicated" {}
    Fact::AfterBirth => "after_birth" {}
    Fact::RedFlag(flag) => "red_flag" { flag: choice::<RedFlag>(), flag; }
    Fact::ScreenedLongAgo => "screened_long_ago" {}
    Fact::ClearedWeeks(weeks) => "cleared_weeks" { weeks: Number, weeks; }
    Fact::Fear(score) => "fear" { score_0_10: Number, score; }
    Fact::FearedTask(task) => "feared_task" { task: choice::<Task>(), task; }
    Fact::SelfEfficacy(score) => "self_efficacy" { score_0_10: Number, score; }
    Fact::LimitsWork(score) => "pain_limits_work" { score_0_10: Number, score; }
    Fact::Course(course, week) => "course" { course: choice::<Course>(), course; week: Number, week; }
    Fact::Liked(exercise) => "liked" { exercise: Line, exercise.stored().as_str(); }
    Fact::Disliked(exercise) => "disliked" { exercise: Line, exercise.stored().as_str(); }
    Fact::Hurdle(hurdle) => "hurdle" { hurdle: choice::<Hurdle>(), hurdle; }
    Fact::Place(place) => "place" { place: choice::<Place>(), place; }
    Fact::Together => "together" {}
    Fact::SwappedFrom(exercise) => "swapped_from" { exercise: Line, exercise.stored().as_str(); }
    Fact::SwapReason(reason) => "swap_reason" { because: choice::<SwapReason>(), reason; }
    Fact::AvoidsFloor => "avoids_floor" {}
    Fact::NeedsQuiet => "needs_quiet" {}
    Fact::Own(exercise) => "own" { exercise: Line, exercise.stored().as_str(); }
    Fact::NotAnswered => "not_answered" {}
}}

pub struct Doses;

tagged! { Doses, Dose, "dose", "kind", "How much. `_s`: seconds; effort on the scale from 6 to 20, from and to."; {
    Dose::Reps { sets, reps, rest, reserve } => "reps" {
        sets: Number, sets;
        reps: Number, reps;
        rest_s: Number, rest;
        reserve: Number, reserve;
    }
    Dose::Hold { sets, seconds, rest } => "hold" {
        sets: Number, sets;
        hold_s: Number, seconds;
        rest_s: Number, rest;
    }
    Dose::Timed { sets, seconds, rest } => "timed" {
        sets: Number, sets;
        work_s: Number, seconds;
        rest_s: Number, rest;
    }
    Dose::ToFatigue { seconds } => "to_fatigue" { work_s: Number, seconds; }
    Dose::Minutes { minutes, effort } => "minutes" { minutes: Number, minutes; effort_6_20: Range, effort; }
    Dose::Intervals { warm, work, rest, rounds, cool, effort } => "intervals" {
        warm_s: Number, warm;
        work_s: Number, work;
        rest_s: Number, rest;
        rounds: Number, rounds;
        cool_s: Number, cool;
        effort_6_20: Range, effort;
    }
}}

pub struct Sources;

object! { Sources, Source, "source", "A study, guideline or page."; |me, Source {
    id, authors, year, title, lang, place, doi, interests, seen
}| {
    id: Line, *id, "As reasons name it.";
    authors: Line, *authors, "";
    year: Number, year, "";
    title: Line, *title, "";
    lang: Line, *lang, "Language of the title.";
    place: Line, *place, "Journal with volume and page, or the site.";
    doi: Line, *doi, "Empty when unknown.";
    interests: Line, *interests, "Authors' interests as far as we could read them.";
    seen: Truth, seen, "false: from memory, must be checked before use.";
}}

/// The sources of these rules, each once, in the order of their ids.
pub fn sources_of(rules: impl IntoIterator<Item = RuleId>) -> Vec<Source> {
    let all = rules.into_iter().flat_map(|rule| rule.get().sources.iter().copied());
    let once: std::collections::BTreeSet<SourceId> = all.collect();
    once.into_iter().map(|source| *source.get()).collect()
}
