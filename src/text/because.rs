//! "You answered": the facts behind a decision in words. Says them; the rule and its research stand in the pack.

use super::{Lang, Text, name};
use crate::domain::profile::Frequency;
use crate::domain::program::reason::{Fact, Reason};
use crate::domain::screening::SafetyQuestion;

/// `Smerte 6 av 10 i nakken, i mer enn 3 måneder.`: one short sentence.
#[must_use]
pub fn fact(text: &Text, fact: Fact) -> String {
    match fact {
        Fact::Exposure(exposure) => text.fact_exposure(&name::exposure(text, exposure)),
        Fact::Sitting(share) => text.fact_sitting(&share),
        Fact::OnFeet(share) => text.fact_on_feet(&share),
        Fact::Heavy(share) => text.fact_heavy(&share),
        Fact::Repetitive(share) => text.fact_repetitive(&share),
        Fact::Pain {
            region,
            worst,
            duration,
        } => text.fact_pain(
            &worst,
            &name::region_definite(text, region),
            &name::duration(text, duration),
        ),
        Fact::Age(age) => text.fact_age(&age),
        Fact::BodyMassIndex(tenths) => text.fact_body_mass_index(&decimal(text.lang, tenths)),
        Fact::WaistCm(cm) => text.fact_waist(&cm),
        Fact::Fitness(tenths) => text.fact_fitness(&decimal(text.lang, tenths)),
        Fact::RestingPulse(beats) => text.fact_resting_pulse(&beats),
        Fact::Active(frequency) => match frequency {
            Frequency::Never => text.fact_active_never(),
            Frequency::Once => text.fact_active_once(),
            Frequency::TwoOrThree => text.fact_active_two_or_three(),
            Frequency::AlmostDaily => text.fact_active_almost_daily(),
        }
        .to_owned(),
        Fact::SafetyYes(question) => match question {
            SafetyQuestion::HeartOrPressure => text.fact_safety_heart(),
            SafetyQuestion::ChestPain => text.fact_safety_chest(),
            SafetyQuestion::Fainting => text.fact_safety_fainting(),
            SafetyQuestion::OtherDisease => text.fact_safety_disease(),
            SafetyQuestion::Medicine => text.fact_safety_medicine(),
            SafetyQuestion::BoneOrJoint => text.fact_safety_bone(),
            SafetyQuestion::Supervised => text.fact_safety_supervised(),
        }
        .to_owned(),
        Fact::SafetyNo => text.fact_safety_no().to_owned(),
        Fact::ClearedByProfessional => text.fact_cleared().to_owned(),
        Fact::Stable(region) => text.fact_stable(&name::region_definite(text, region)),
        Fact::Has(equipment) => text.fact_has(&name::equipment(text, equipment)),
        Fact::NoEquipment => text.fact_no_equipment().to_owned(),
        Fact::WeekMinutes(minutes) => text.fact_week_minutes(&minutes),
        Fact::Split(split) => text.fact_split(&name::split(text, split)),
        Fact::Slot(slot) => text.fact_slot(&name::slot(text, slot)),
        Fact::SwappedFrom(exercise) => text.fact_swapped_from(&text.exercise(exercise).name),
        Fact::NotAnswered => text.fact_not_answered().to_owned(),
    }
}

/// All facts of a reason, one after the other; empty when the rule holds for everyone.
#[must_use]
pub fn facts(text: &Text, reason: &Reason) -> String {
    let sentences: Vec<String> = reason.because.iter().map(|told| fact(text, *told)).collect();
    sentences.join(" ")
}

/// Tenths with the decimal sign of the language.
fn decimal(lang: Lang, tenths: u16) -> String {
    let sign = if lang == Lang::En { '.' } else { ',' };
    format!("{}{sign}{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::RuleId;
    use crate::domain::pain::{Duration, Region};

    const NECK: Fact = Fact::Pain {
        region: Region::Neck,
        worst: 6,
        duration: Duration::OverThreeMonths,
    };

    #[test]
    fn pain_is_said_with_place_strength_and_duration() {
        let said = |lang| fact(&Text::embedded(lang), NECK);
        assert_eq!(said(Lang::Nb), "Smerte 6 av 10 i nakken, i mer enn 3 måneder.");
        assert_eq!(said(Lang::Da), "Smerter 6 af 10 i nakken, i mere end 3 måneder.");
        assert_eq!(said(Lang::En), "Pain 6 of 10 in the neck, for more than 3 months.");
    }

    #[test]
    fn a_reason_says_all_its_facts() {
        let reason = Reason {
            rule: RuleId::FitnessLow,
            because: vec![Fact::Fitness(283), Fact::Age(44)],
        };
        let said = facts(&Text::embedded(Lang::Nb), &reason);
        assert_eq!(said, "Kondisjonen er anslått til 28,3 ml/kg/min. Du er 44 år.");
    }
}
