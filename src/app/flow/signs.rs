//! The signs beside complaints on the page of safety questions: which groups are asked, and which are answered. "None of
//! these" is an answer of its own, so that nobody passes a group unread. What a sign means is the domain's.

use crate::domain::order;
use crate::domain::profile::{Answer, Profile};
use crate::domain::red_flag::{FlagGroup, RedFlag, Urgency};

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Signs {
    /// The groups that the complaints ask for.
    pub asked: Vec<FlagGroup>,
    flags: Vec<RedFlag>,
    answered: Vec<FlagGroup>,
    /// Something was said, now or before; also taking the last sign back says something.
    touched: bool,
}

impl Signs {
    #[must_use]
    pub fn new(profile: &Profile) -> Signs {
        let pains = profile.pains.as_deref().unwrap_or_default();
        Signs {
            asked: FlagGroup::ALL
                .into_iter()
                .filter(|group| group.is_asked(pains))
                .collect(),
            flags: profile.red_flags.clone().unwrap_or_default(),
            answered: profile.flag_groups.clone(),
            touched: profile.red_flags.is_some(),
        }
    }

    #[must_use]
    pub fn has(&self, flag: RedFlag) -> bool {
        self.flags.contains(&flag)
    }

    /// "None of these" was said for the group.
    #[must_use]
    pub fn has_none(&self, group: FlagGroup) -> bool {
        self.answered.contains(&group) && !group.flags().iter().any(|flag| self.has(*flag))
    }

    /// How soon somebody should look, for the worst sign of the group.
    #[must_use]
    pub fn urgency(&self, group: FlagGroup) -> Option<Urgency> {
        let signs = group.flags().iter().filter(|flag| self.has(**flag));
        signs.map(|flag| flag.urgency()).max()
    }

    /// A sign taken back leaves its group open again when it was the only one: nothing is not yet "none of these".
    pub fn say(&mut self, flag: RedFlag, yes: bool) {
        let group = flag.group();
        self.flags.retain(|other| *other != flag);
        if yes {
            self.flags.push(flag);
            order::by_key(&mut self.flags, |flag| *flag);
        }
        let any = group.flags().iter().any(|flag| self.has(*flag));
        self.answer(group, any);
    }

    pub fn say_none(&mut self, group: FlagGroup, none: bool) {
        self.flags.retain(|flag| flag.group() != group);
        self.answer(group, none);
    }

    fn answer(&mut self, group: FlagGroup, answered: bool) {
        self.touched = true;
        self.answered.retain(|other| *other != group);
        if answered {
            self.answered.push(group);
            order::by_key(&mut self.answered, |group| *group);
        }
    }

    /// The groups without an answer.
    pub fn open(&self) -> impl Iterator<Item = FlagGroup> {
        self.asked
            .iter()
            .copied()
            .filter(|group| !self.answered.contains(group))
    }

    /// One answer over all groups, and which of them it answers. Nothing before the first was answered.
    pub fn answers(&self) -> Vec<Answer> {
        if !self.touched {
            return Vec::new();
        }
        vec![
            Answer::RedFlags(self.flags.clone()),
            Answer::FlagGroups(self.answered.clone()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pain::{Duration, Pain, Region, Side, Site};
    use crate::domain::units::Day;

    fn sore(places: &[(Region, u8)]) -> Profile {
        let pain = |(region, worst): &(Region, u8)| {
            let (region, side) = (*region, Side::Left);
            Pain::new(Site { region, side }, *worst, Duration::OverThreeMonths)
        };
        Profile {
            pains: Some(places.iter().map(pain).collect()),
            ..Profile::default()
        }
    }

    fn open(signs: &Signs) -> Vec<FlagGroup> {
        signs.open().collect()
    }

    #[test]
    fn a_group_is_asked_only_with_pain_of_three_or_more() {
        assert_eq!(Signs::new(&sore(&[(Region::LowBack, 2)])).asked, []);
        let asked = Signs::new(&sore(&[(Region::LowBack, 3), (Region::Elbow, 5)])).asked;
        assert_eq!(asked, [FlagGroup::Back, FlagGroup::Arm, FlagGroup::Limb]);
    }

    #[test]
    fn each_group_needs_its_own_answer() {
        let mut signs = Signs::new(&sore(&[(Region::LowBack, 3), (Region::Neck, 4)]));
        signs.say_none(FlagGroup::Back, true);
        assert_eq!(open(&signs), [FlagGroup::Neck]);
        signs.say(RedFlag::NeckNerves, true);
        assert_eq!(open(&signs), []);
        assert_eq!(signs.urgency(FlagGroup::Neck), Some(Urgency::BeforeTraining));
        assert_eq!(signs.urgency(FlagGroup::Back), None);
    }

    #[test]
    fn none_of_these_takes_the_signs_back_and_a_sign_takes_none_back() {
        let mut signs = Signs::new(&sore(&[(Region::LowBack, 6)]));
        signs.say(RedFlag::BackNight, true);
        signs.say_none(FlagGroup::Back, true);
        assert!(!signs.has(RedFlag::BackNight) && signs.has_none(FlagGroup::Back));
        signs.say(RedFlag::BackNumb, true);
        assert!(!signs.has_none(FlagGroup::Back));
        assert_eq!(signs.urgency(FlagGroup::Back), Some(Urgency::Now));
        signs.say(RedFlag::BackNumb, false);
        assert_eq!(open(&signs), [FlagGroup::Back]);
        assert_eq!(
            signs.answers().first(),
            Some(&Answer::RedFlags(Vec::new())),
            "that it was taken back is saved"
        );
    }

    #[test]
    fn a_complaint_that_comes_later_opens_its_own_group_only() {
        let mut profile = sore(&[(Region::LowBack, 6)]);
        let mut signs = Signs::new(&profile);
        signs.say(RedFlag::BackNight, true);
        for answer in signs.answers() {
            profile.accept(answer, Day(20_000));
        }
        assert_eq!(Signs::new(&profile), signs);
        profile.pains = sore(&[(Region::LowBack, 6), (Region::Knee, 3)]).pains;
        let signs = Signs::new(&profile);
        assert_eq!(open(&signs), [FlagGroup::Limb]);
        assert!(signs.has(RedFlag::BackNight));
    }
}
