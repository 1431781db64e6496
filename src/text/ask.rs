//! The small questions in words: what is asked, why, and a name for the list of answers.

use super::Text;
use crate::domain::small_question::SmallQuestion;

/// The question, and why it is asked.
#[must_use]
pub fn words(t: &Text, question: SmallQuestion) -> (&str, &str) {
    match question {
        SmallQuestion::Rescreen => (t.ask_rescreen(), t.ask_rescreen_why()),
        SmallQuestion::Pressure => (t.ask_pressure(), t.ask_pressure_why()),
        SmallQuestion::CheckIn => (t.ask_check_in(), t.ask_check_in_why()),
        SmallQuestion::Place => (t.ask_place(), t.ask_place_why()),
        SmallQuestion::Fear => (t.ask_fear(), t.ask_fear_why()),
        SmallQuestion::PainLimitsWork => (t.ask_limits(), t.ask_limits_why()),
        SmallQuestion::SelfEfficacy => (t.ask_efficacy(), t.ask_efficacy_why()),
        SmallQuestion::WorkEffort => (t.ask_effort(), t.ask_effort_why()),
        SmallQuestion::SittingHours => (t.ask_sitting(), t.ask_sitting_why()),
        SmallQuestion::StrengthPractice => (t.ask_practice(), t.ask_practice_why()),
        SmallQuestion::Company => (t.ask_company(), t.ask_company_why()),
        SmallQuestion::Hurdles => (t.ask_hurdles(), t.ask_hurdles_why()),
        SmallQuestion::Tests => (t.ask_tests(), t.ask_tests_why()),
        SmallQuestion::Course => (t.ask_course(), t.ask_course_why()),
        SmallQuestion::Loads => (t.ask_loads(), t.ask_loads_why()),
        SmallQuestion::MaxPulse => (t.ask_max_pulse(), t.ask_max_pulse_why()),
    }
}

/// A name for the list of answers.
#[must_use]
pub fn short(t: &Text, question: SmallQuestion) -> &str {
    match question {
        SmallQuestion::Rescreen => t.ask_rescreen_short(),
        SmallQuestion::Pressure => t.ask_pressure_short(),
        SmallQuestion::CheckIn => t.ask_check_in_short(),
        SmallQuestion::Place => t.ask_place_short(),
        SmallQuestion::Fear => t.ask_fear_short(),
        SmallQuestion::PainLimitsWork => t.ask_limits_short(),
        SmallQuestion::SelfEfficacy => t.ask_efficacy_short(),
        SmallQuestion::WorkEffort => t.ask_effort_short(),
        SmallQuestion::SittingHours => t.ask_sitting_short(),
        SmallQuestion::StrengthPractice => t.ask_practice_short(),
        SmallQuestion::Company => t.ask_company_short(),
        SmallQuestion::Hurdles => t.ask_hurdles_short(),
        SmallQuestion::Tests => t.ask_tests_short(),
        SmallQuestion::Course => t.ask_course_short(),
        SmallQuestion::Loads => t.ask_loads_short(),
        SmallQuestion::MaxPulse => t.ask_max_pulse_short(),
    }
}
