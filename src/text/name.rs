//! Names of the things the domain speaks of: regions, equipment, slots, splits, kinds of work, blocks, titles.
//! Words stand in `content/text/name.toml`; whole sentences about answers are in `because`.

use super::Text;
use crate::domain::band_colour::BandColour;
use crate::domain::evidence::Strength;
use crate::domain::exposure::Exposure;
use crate::domain::pain::{Duration, Region, Side, Site};
use crate::domain::profile::{Course, Equipment, Hurdle, Place, Slot, Split, Task};
use crate::domain::program::{Block, Focus, PlannedSession, Preset};
use crate::domain::red_flag::RedFlag;

/// A sign beside a complaint, as it is asked for.
#[must_use]
pub fn red_flag(text: &Text, flag: RedFlag) -> &str {
    match flag {
        RedFlag::BackNumb => text.red_back_numb(),
        RedFlag::BackInjury => text.red_back_injury(),
        RedFlag::BackIll => text.red_back_ill(),
        RedFlag::BackNight => text.red_back_night(),
        RedFlag::BackFirst => text.red_back_first(),
        RedFlag::NeckInjury => text.red_neck_injury(),
        RedFlag::NeckNerves => text.red_neck_nerves(),
        RedFlag::NeckHead => text.red_neck_head(),
        RedFlag::Chest => text.red_chest(),
        RedFlag::JointHot => text.red_joint_hot(),
        RedFlag::Calf => text.red_calf(),
        RedFlag::CannotBear => text.red_cannot_bear(),
        RedFlag::Deformity => text.red_deformity(),
    }
}

/// `nakke`: lower case, without article.
#[must_use]
pub fn region(text: &Text, region: Region) -> &str {
    match region {
        Region::Neck => text.name_region_neck(),
        Region::Shoulder => text.name_region_shoulder(),
        Region::Elbow => text.name_region_elbow(),
        Region::WristHand => text.name_region_wrist_hand(),
        Region::UpperBack => text.name_region_upper_back(),
        Region::LowBack => text.name_region_low_back(),
        Region::Hip => text.name_region_hip(),
        Region::Knee => text.name_region_knee(),
        Region::AnkleFoot => text.name_region_ankle_foot(),
    }
}

/// `nakken`: definite, to stand after "in" or "for".
#[must_use]
pub fn region_definite(text: &Text, region: Region) -> &str {
    match region {
        Region::Neck => text.name_in_neck(),
        Region::Shoulder => text.name_in_shoulder(),
        Region::Elbow => text.name_in_elbow(),
        Region::WristHand => text.name_in_wrist_hand(),
        Region::UpperBack => text.name_in_upper_back(),
        Region::LowBack => text.name_in_low_back(),
        Region::Hip => text.name_in_hip(),
        Region::Knee => text.name_in_knee(),
        Region::AnkleFoot => text.name_in_ankle_foot(),
    }
}

/// `kne, høyre side`.
#[must_use]
pub fn site(text: &Text, site: Site) -> String {
    let region = region(text, site.region);
    match site.side {
        Side::Left => text.name_site_left(&region),
        Side::Right => text.name_site_right(&region),
    }
}

#[must_use]
pub fn side(text: &Text, side: Side) -> &str {
    match side {
        Side::Left => text.name_side_left(),
        Side::Right => text.name_side_right(),
    }
}

#[must_use]
pub fn duration(text: &Text, duration: Duration) -> &str {
    match duration {
        Duration::UnderSixWeeks => text.name_duration_under_six_weeks(),
        Duration::SixWeeksToThreeMonths => text.name_duration_six_weeks_to_three_months(),
        Duration::OverThreeMonths => text.name_duration_over_three_months(),
    }
}

/// What a band is called by its owner: `rød`.
#[must_use]
pub fn band_colour(text: &Text, colour: BandColour) -> &str {
    match colour {
        BandColour::Beige => text.name_colour_beige(),
        BandColour::Yellow => text.name_colour_yellow(),
        BandColour::Red => text.name_colour_red(),
        BandColour::Green => text.name_colour_green(),
        BandColour::Blue => text.name_colour_blue(),
        BandColour::Black => text.name_colour_black(),
        BandColour::Silver => text.name_colour_silver(),
        BandColour::Gold => text.name_colour_gold(),
        BandColour::White => text.name_colour_white(),
        BandColour::Pink => text.name_colour_pink(),
        BandColour::Orange => text.name_colour_orange(),
        BandColour::Purple => text.name_colour_purple(),
        BandColour::Grey => text.name_colour_grey(),
    }
}

#[must_use]
pub fn equipment(text: &Text, equipment: Equipment) -> &str {
    match equipment {
        Equipment::Chair => text.name_equipment_chair(),
        Equipment::Wall => text.name_equipment_wall(),
        Equipment::Band => text.name_equipment_band(),
        Equipment::Dumbbell => text.name_equipment_dumbbell(),
        Equipment::Kettlebell => text.name_equipment_kettlebell(),
        Equipment::Barbell => text.name_equipment_barbell(),
        Equipment::Step => text.name_equipment_step(),
        Equipment::Stairs => text.name_equipment_stairs(),
        Equipment::Treadmill => text.name_equipment_treadmill(),
        Equipment::Bike => text.name_equipment_bike(),
        Equipment::Rower => text.name_equipment_rower(),
    }
}

/// `strikk, stol`, or `uten utstyr` for an empty list.
#[must_use]
pub fn equipment_list(text: &Text, list: &[Equipment]) -> String {
    if list.is_empty() {
        return text.name_equipment_none().to_owned();
    }
    let names: Vec<&str> = list.iter().map(|thing| equipment(text, *thing)).collect();
    names.join(", ")
}

/// `før lunsj`.
#[must_use]
pub fn slot(text: &Text, slot: Slot) -> &str {
    match slot {
        Slot::Morning => text.name_slot_morning(),
        Slot::BeforeLunch => text.name_slot_before_lunch(),
        Slot::AtWork => text.name_slot_at_work(),
        Slot::AfterWork => text.name_slot_after_work(),
        Slot::AtHome => text.name_slot_at_home(),
    }
}

/// `tre økter`; the minutes of each depend on the week and are said beside it.
#[must_use]
pub fn split(text: &Text, split: Split) -> &str {
    match split {
        Split::One => text.name_split_one(),
        Split::Two => text.name_split_two(),
        Split::Three => text.name_split_three(),
        Split::Five => text.name_split_five(),
        Split::Six => text.name_split_six(),
        Split::Micro => text.name_split_micro(),
    }
}

#[must_use]
pub fn exposure(text: &Text, exposure: Exposure) -> &str {
    match exposure {
        Exposure::Sedentary => text.name_exposure_sedentary(),
        Exposure::Repetitive => text.name_exposure_repetitive(),
        Exposure::Heavy => text.name_exposure_heavy(),
    }
}

#[must_use]
pub fn block(text: &Text, block: Block) -> &str {
    match block {
        Block::Cardio => text.name_block_cardio(),
        Block::StrengthSpecific => text.name_block_strength_specific(),
        Block::StrengthGeneral => text.name_block_strength_general(),
        Block::Functional => text.name_block_functional(),
        Block::Relax => text.name_block_relax(),
    }
}

/// `Nakke og skulder`: the title of a session.
#[must_use]
pub fn focus(text: &Text, focus: Focus) -> String {
    let title = match focus {
        Focus::Regions(first, None) => region(text, first).to_owned(),
        Focus::Regions(first, Some(second)) => text.name_focus_two(&region(text, first), &region(text, second)),
        Focus::Cardio => return text.name_focus_cardio().to_owned(),
        Focus::WholeBody => return text.name_focus_whole_body().to_owned(),
        Focus::Balance => return text.name_focus_balance().to_owned(),
        Focus::Easy => return text.name_focus_easy().to_owned(),
    };
    capital(&title)
}

/// The title of a session: of a ready-made one that is not of the week its own name.
#[must_use]
pub fn session(text: &Text, session: &PlannedSession) -> String {
    Preset::of_number(session.number).map_or_else(|| focus(text, session.focus), |own| capital(preset(text, own)))
}

#[must_use]
pub fn preset(text: &Text, preset: Preset) -> &str {
    match preset {
        Preset::M2 => text.name_preset_m2(),
        Preset::M5 => text.name_preset_m5(),
        Preset::M10 => text.name_preset_m10(),
        Preset::M12 => text.name_preset_m12(),
        Preset::M20 => text.name_preset_m20(),
        Preset::M30 => text.name_preset_m30(),
        Preset::Hit35 => text.name_preset_hit35(),
        Preset::Hit40 => text.name_preset_hit40(),
        Preset::HitStart => text.name_preset_hit_start(),
        Preset::Mst => text.name_preset_mst(),
        Preset::Pace => text.name_preset_pace(),
        Preset::Easy => text.name_preset_easy(),
    }
}

/// `ved pulten`.
#[must_use]
pub fn place(text: &Text, place: Place) -> &str {
    match place {
        Place::Desk => text.name_place_desk(),
        Place::Corner => text.name_place_corner(),
        Place::Outdoors => text.name_place_outdoors(),
        Place::Home => text.name_place_home(),
        Place::Gym => text.name_place_gym(),
    }
}

#[must_use]
pub fn hurdle(text: &Text, hurdle: Hurdle) -> &str {
    match hurdle {
        Hurdle::Time => text.name_barrier_time(),
        Hurdle::Shape => text.name_barrier_shape(),
        Hurdle::Boring => text.name_barrier_boring(),
        Hurdle::Money => text.name_barrier_money(),
        Hurdle::Clothes => text.name_barrier_clothes(),
        Hurdle::Alone => text.name_barrier_alone(),
        Hurdle::Ill => text.name_barrier_ill(),
        Hurdle::Offers => text.name_barrier_offers(),
        Hurdle::Intervals => text.name_barrier_intervals(),
        Hurdle::Leaders => text.name_barrier_leaders(),
        Hurdle::Fear => text.name_barrier_fear(),
    }
}

#[must_use]
pub fn task(text: &Text, task: Task) -> &str {
    match task {
        Task::Lifting => text.name_task_lifting(),
        Task::Overhead => text.name_task_overhead(),
        Task::Pushing => text.name_task_pushing(),
        Task::Kneeling => text.name_task_kneeling(),
        Task::Carrying => text.name_task_carrying(),
        Task::Twisting => text.name_task_twisting(),
    }
}

#[must_use]
pub fn course(text: &Text, course: Course) -> &str {
    match course {
        Course::Intervals => text.name_course_intervals(),
        Course::Office => text.name_course_office(),
        Course::Workshop => text.name_course_workshop(),
    }
}

/// Monday is 0; anything past Sunday is said as Sunday.
#[must_use]
pub fn weekday(text: &Text, weekday: u8) -> &str {
    match weekday {
        0 => text.name_weekday_0(),
        1 => text.name_weekday_1(),
        2 => text.name_weekday_2(),
        3 => text.name_weekday_3(),
        4 => text.name_weekday_4(),
        5 => text.name_weekday_5(),
        _ => text.name_weekday_6(),
    }
}

#[must_use]
pub fn strength(text: &Text, strength: Strength) -> &str {
    match strength {
        Strength::Strong => text.name_strength_strong(),
        Strength::Limited => text.name_strength_limited(),
        Strength::Guideline => text.name_strength_guideline(),
        Strength::Proposal => text.name_strength_proposal(),
    }
}

/// The text with its first letter large.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().collect::<String>() + chars.as_str(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn titles_begin_with_a_large_letter_in_every_language() {
        let title = Focus::Regions(Region::UpperBack, Some(Region::Shoulder));
        let titles: Vec<String> = Lang::ALL
            .into_iter()
            .map(|lang| focus(&Text::embedded(lang), title))
            .collect();
        assert_eq!(
            titles,
            ["Øvre rygg og skulder", "Øvre ryg og skulder", "Upper back and shoulder"]
        );
    }

    #[test]
    fn no_equipment_is_said_and_not_left_empty() {
        let text = Text::embedded(Lang::Nb);
        assert_eq!(equipment_list(&text, &[]), "uten utstyr");
        assert_eq!(
            equipment_list(&text, &[Equipment::Band, Equipment::Chair]),
            "strikk, stol"
        );
    }
}
