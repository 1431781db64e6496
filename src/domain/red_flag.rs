//! Signs beside a complaint that a doctor should see before the region is trained. Evidence 5.2.
//! Doubt: the rows of neck, chest and limbs are remembered, not seen; one single sign is weak evidence.

use super::pain::{PAIN_CASE, Pain, Region};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RedFlag {
    /// Numb in the saddle area, new trouble with bladder or bowel, growing weakness in the legs.
    BackNumb,
    /// A hard fall or blow; a small one with brittle bones, steroids or high age.
    BackInjury,
    /// Cancer earlier, weight loss without a reason, fever or infection, weak immune defence, injected drugs.
    BackIll,
    /// Strong pain at night that does not let go.
    BackNight,
    /// First back pain before 20 or after 55.
    BackFirst,
    /// After a fall or crash.
    NeckInjury,
    /// Clumsy hands, unsteady walk, electric shocks.
    NeckNerves,
    /// Double vision, slurred speech, sudden falls, numb face, sudden worst headache.
    NeckHead,
    /// Pressure in chest, arm or jaw, cold sweat, short of breath.
    Chest,
    /// A hot swollen joint and fever.
    JointHot,
    /// One swollen sore calf.
    Calf,
    CannotBear,
    Deformity,
}

/// How soon somebody should look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// A doctor before this region is trained.
    BeforeTraining,
    /// A doctor today.
    Today,
    /// Emergency number now.
    Now,
}

/// The groups in which the signs are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlagGroup {
    Back,
    Neck,
    Arm,
    Limb,
}

impl FlagGroup {
    pub const ALL: [FlagGroup; 4] = [FlagGroup::Back, FlagGroup::Neck, FlagGroup::Arm, FlagGroup::Limb];

    #[must_use]
    pub const fn flags(self) -> &'static [RedFlag] {
        match self {
            FlagGroup::Back => &[
                RedFlag::BackNumb,
                RedFlag::BackInjury,
                RedFlag::BackIll,
                RedFlag::BackNight,
                RedFlag::BackFirst,
            ],
            FlagGroup::Neck => &[RedFlag::NeckInjury, RedFlag::NeckNerves, RedFlag::NeckHead],
            FlagGroup::Arm => &[RedFlag::Chest],
            FlagGroup::Limb => &[
                RedFlag::JointHot,
                RedFlag::Calf,
                RedFlag::CannotBear,
                RedFlag::Deformity,
            ],
        }
    }

    /// The signs are asked for with a complaint of 3 or more in one of their regions.
    #[must_use]
    pub fn is_asked(self, pains: &[Pain]) -> bool {
        let mut sore = pains.iter().filter(|pain| pain.worst >= PAIN_CASE);
        sore.any(|pain| self.regions().contains(&pain.site.region))
    }

    /// The complaints with which the group is asked for.
    #[must_use]
    pub const fn regions(self) -> &'static [Region] {
        match self {
            FlagGroup::Back => &[Region::LowBack],
            FlagGroup::Neck => &[Region::Neck],
            FlagGroup::Arm => &[Region::Shoulder, Region::Elbow, Region::UpperBack],
            FlagGroup::Limb => &[
                Region::Shoulder,
                Region::Elbow,
                Region::WristHand,
                Region::Hip,
                Region::Knee,
                Region::AnkleFoot,
            ],
        }
    }
}

impl RedFlag {
    pub const ALL: [RedFlag; 13] = [
        RedFlag::BackNumb,
        RedFlag::BackInjury,
        RedFlag::BackIll,
        RedFlag::BackNight,
        RedFlag::BackFirst,
        RedFlag::NeckInjury,
        RedFlag::NeckNerves,
        RedFlag::NeckHead,
        RedFlag::Chest,
        RedFlag::JointHot,
        RedFlag::Calf,
        RedFlag::CannotBear,
        RedFlag::Deformity,
    ];

    #[must_use]
    pub const fn urgency(self) -> Urgency {
        match self {
            RedFlag::BackNumb | RedFlag::NeckHead | RedFlag::Chest => Urgency::Now,
            RedFlag::JointHot | RedFlag::Calf | RedFlag::CannotBear | RedFlag::Deformity => Urgency::Today,
            RedFlag::BackInjury
            | RedFlag::BackIll
            | RedFlag::BackNight
            | RedFlag::BackFirst
            | RedFlag::NeckInjury
            | RedFlag::NeckNerves => Urgency::BeforeTraining,
        }
    }

    #[must_use]
    pub fn group(self) -> FlagGroup {
        FlagGroup::ALL
            .into_iter()
            .find(|group| group.flags().contains(&self))
            .unwrap_or(FlagGroup::Limb)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_asked_for_in_exactly_one_group() {
        for flag in RedFlag::ALL {
            let groups = FlagGroup::ALL.into_iter().filter(|group| group.flags().contains(&flag));
            assert_eq!(groups.count(), 1, "{flag:?}");
        }
        let asked: usize = FlagGroup::ALL.iter().map(|group| group.flags().len()).sum();
        assert_eq!(asked, RedFlag::ALL.len());
    }
}
