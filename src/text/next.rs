//! What the next time brings, in one sentence: what changes and why. Says it; what changes is decided in `progression`.

use super::{Text, told};
use crate::domain::program::Item;
use crate::domain::program::reason::{Fact, Reason};

/// `Enarms roing: 7 kg, fordi du hadde 2 repetisjoner mer igjen enn planen to ganger.`; nothing when nothing changes.
#[must_use]
pub fn line(text: &Text, item: &Item) -> Option<String> {
    let what = |reason: &Reason| reason.because.iter().find_map(|fact| what(text, *fact));
    let (reason, what) = item.reasons.iter().find_map(|reason| Some((reason, what(reason)?)))?;
    let name = text.exercise(item.exercise).name;
    let why = reason.because.iter().find_map(|fact| match *fact {
        Fact::Spare(count) => Some(text.next_spare(u32::from(count))),
        Fact::Short(count) => Some(text.next_fewer(u32::from(count))),
        Fact::PainDuring(score) => Some(text.next_pain(&score)),
        _ => None,
    });
    Some(match why {
        Some(why) => text.next_line(&name, &what, &why),
        None => text.next_short(&name, &what),
    })
}

fn what(text: &Text, fact: Fact) -> Option<String> {
    match fact {
        Fact::NextLoad(load) => Some(told::load(text, load)),
        Fact::RepsNow(count) => Some(text.next_reps(&count)),
        Fact::SecondsNow(count) => Some(text.next_seconds(&count)),
        Fact::ShorterGrip => Some(text.next_grip().to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::catalogue::ExerciseId;
    use crate::domain::evidence::RuleId;
    use crate::domain::program::{Block, Dose};
    use crate::domain::session::told::Load;
    use crate::text::Lang;

    #[test]
    fn the_next_time_is_said_with_its_reason() {
        let because = vec![
            Fact::Lifted(Load::Weight(60)),
            Fact::NextLoad(Load::Weight(70)),
            Fact::Spare(2),
        ];
        let rule = RuleId::ProgressLoad;
        let mut item = Item {
            exercise: ExerciseId::from_str_id("row-db").unwrap(),
            block: Block::StrengthSpecific,
            dose: Dose::ToFatigue { seconds: 120 },
            load: Some(Load::Weight(70)),
            shorter: false,
            reasons: vec![Reason { rule, because }],
        };
        let said = |lang, item: &Item| line(&Text::embedded(lang), item);
        assert_eq!(
            said(Lang::Nb, &item).unwrap(),
            "Enarms roing med manual: 7 kg, fordi du hadde 2 repetisjoner mer igjen enn planen to ganger."
        );
        assert_eq!(
            said(Lang::Da, &item).unwrap(),
            "Roning med én arm og håndvægt: 7 kg, fordi du havde 2 gentagelser mere tilbage end planen to gange."
        );
        assert_eq!(
            said(Lang::En, &item).unwrap(),
            "One-arm row with dumbbell: 7 kg, because you had 2 repetitions more than planned to spare twice."
        );
        item.reasons.clear();
        assert_eq!(said(Lang::Nb, &item), None);
    }
}
