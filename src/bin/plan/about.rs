//! What the words of some answers mean, in the sentences with which the app itself asks.

use crate::word::Word;
use kraftpause::domain::profile::Hurdle;
use kraftpause::domain::red_flag::RedFlag;
use kraftpause::domain::screening::SafetyQuestion;
use kraftpause::text::{Lang, Text, name};

pub fn question(question: SafetyQuestion) -> String {
    let t = Text::embedded(Lang::En);
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

pub fn red_flags() -> String {
    let t = Text::embedded(Lang::En);
    let meanings = RedFlag::ALL.map(|flag| format!("{}: {}.", flag.word(), red_flag(&t, flag)));
    format!(
        "Signs beside the complaints; an empty list: none. Missing: not asked. {}",
        meanings.join(" ")
    )
}

fn red_flag(t: &Text, flag: RedFlag) -> &str {
    match flag {
        RedFlag::BackNumb => t.red_back_numb(),
        RedFlag::BackInjury => t.red_back_injury(),
        RedFlag::BackIll => t.red_back_ill(),
        RedFlag::BackNight => t.red_back_night(),
        RedFlag::BackFirst => t.red_back_first(),
        RedFlag::NeckInjury => t.red_neck_injury(),
        RedFlag::NeckNerves => t.red_neck_nerves(),
        RedFlag::NeckHead => t.red_neck_head(),
        RedFlag::Chest => t.red_chest(),
        RedFlag::JointHot => t.red_joint_hot(),
        RedFlag::Calf => t.red_calf(),
        RedFlag::CannotBear => t.red_cannot_bear(),
        RedFlag::Deformity => t.red_deformity(),
    }
}

pub fn hurdles() -> String {
    let t = Text::embedded(Lang::En);
    let meanings = Hurdle::ALL.map(|hurdle| format!("{}: {}.", hurdle.word(), name::hurdle(&t, hurdle)));
    format!("What has kept the person from training. {}", meanings.join(" "))
}
