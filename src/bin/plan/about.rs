//! What the words of some answers mean, in the sentences with which the app itself asks. Made once: they are needed only
//! to describe, and reading must not pay for them.

use crate::word::Word;
use kraftpause::domain::profile::Hurdle;
use kraftpause::domain::red_flag::RedFlag;
use kraftpause::domain::screening::SafetyQuestion;
use kraftpause::text::{Lang, Text, name};
use std::sync::LazyLock;

static TEXT: LazyLock<Text> = LazyLock::new(|| Text::embedded(Lang::En));

static QUESTIONS: LazyLock<Vec<(SafetyQuestion, String)>> = LazyLock::new(|| {
    let all = SafetyQuestion::ALL.into_iter();
    all.map(|question| (question, asked(&TEXT, question))).collect()
});

pub fn question(question: SafetyQuestion) -> &'static str {
    let mut all = QUESTIONS.iter();
    all.find(|(known, _)| *known == question).map_or("", |(_, asked)| asked)
}

fn asked(t: &Text, question: SafetyQuestion) -> String {
    let (question, note) = match question {
        SafetyQuestion::HeartOrPressure => (t.safety_heart(), ""),
        SafetyQuestion::ChestPain => (t.safety_chest(), t.safety_chest_note()),
        SafetyQuestion::Fainting => (t.safety_faint(), t.safety_faint_note()),
        SafetyQuestion::OtherDisease => (t.safety_disease(), t.safety_disease_note()),
        SafetyQuestion::Medicine => (t.safety_medicine(), ""),
        SafetyQuestion::BoneOrJoint => (t.safety_bone(), t.safety_bone_note()),
        SafetyQuestion::Supervised => (t.safety_supervised(), ""),
    };
    format!("{question} {note}").trim().to_owned()
}

pub static RED_FLAGS: LazyLock<String> = LazyLock::new(|| {
    let meanings = RedFlag::ALL.map(|flag| format!("{}: {}.", flag.word(), name::red_flag(&TEXT, flag)));
    format!(
        "Signs beside the complaints; an empty list: none. Missing: not asked. {}",
        meanings.join(" ")
    )
});

pub static HURDLES: LazyLock<String> = LazyLock::new(|| {
    let meanings = Hurdle::ALL.map(|hurdle| format!("{}: {}.", hurdle.word(), name::hurdle(&TEXT, hurdle)));
    format!("What has kept the person from training. {}", meanings.join(" "))
});
