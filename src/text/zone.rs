//! How hard it should feel in words: name and talk test of a zone, effort on the app's own scale.

use super::Text;
use crate::domain::fitness::{Zone, own_scale};

/// `Tungt`.
#[must_use]
pub fn name(text: &Text, zone: Zone) -> &str {
    match zone {
        Zone::One => text.zone_name_one(),
        Zone::Two => text.zone_name_two(),
        Zone::Three => text.zone_name_three(),
        Zone::Four => text.zone_name_four(),
        Zone::Five => text.zone_name_five(),
    }
}

/// `Bare noen få ord om gangen.`
#[must_use]
pub fn talk(text: &Text, zone: Zone) -> &str {
    match zone {
        Zone::One => text.zone_talk_one(),
        Zone::Two => text.zone_talk_two(),
        Zone::Three => text.zone_talk_three(),
        Zone::Four => text.zone_talk_four(),
        Zone::Five => text.zone_talk_five(),
    }
}

/// `7–8 av 10`: a range of perceived exertion (6 to 20 inside the engine) on the own scale.
#[must_use]
pub fn effort(text: &Text, effort: (u8, u8)) -> String {
    let (low, high) = (own_scale(effort.0), own_scale(effort.1));
    if low == high {
        text.zone_effort_same(&low)
    } else {
        text.zone_effort(&low, &high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn four_times_four_is_seven_to_eight_of_ten() {
        let text = Text::embedded(Lang::Nb);
        assert_eq!(effort(&text, (15, 17)), "7–8 av 10");
        assert_eq!(effort(&text, (15, 16)), "7 av 10");
    }
}
