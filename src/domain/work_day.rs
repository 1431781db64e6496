//! The work day as shares of its hours, the one-tap answers that stand for usual days, and how shares are made to add up.
//! What a day means for training is decided in `exposure`.

/// Share of a usual work day in per cent. The first four add to 100; `repetitive` overlaps them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct WorkDay {
    pub sitting: u8,
    pub standing: u8,
    pub walking: u8,
    /// Lifting, carrying, pushing, climbing.
    pub heavy: u8,
    /// The same arm or hand movement over and over.
    pub repetitive: u8,
}

impl WorkDay {
    /// Sum of the four shares that must be 100.
    #[must_use]
    pub fn sum(&self) -> u16 {
        [self.sitting, self.standing, self.walking, self.heavy]
            .iter()
            .map(|share| u16::from(*share))
            .sum()
    }

    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.sum() == 100
    }

    #[must_use]
    pub const fn share(&self, share: Share) -> u8 {
        match share {
            Share::Sitting => self.sitting,
            Share::Standing => self.standing,
            Share::Walking => self.walking,
            Share::Heavy => self.heavy,
        }
    }

    pub const fn set_share(&mut self, share: Share, per_cent: u8) {
        match share {
            Share::Sitting => self.sitting = per_cent,
            Share::Standing => self.standing = per_cent,
            Share::Walking => self.walking = per_cent,
            Share::Heavy => self.heavy = per_cent,
        }
    }

    /// The same day with shares that add to 100. `keep` is what the person set last and stays as it is; the others
    /// keep their proportions as well as steps of ten allow. Others that are all 0 share what is missing evenly.
    #[must_use]
    pub fn balanced(mut self, keep: Option<Share>) -> WorkDay {
        let kept = keep.map_or(0, |share| self.share(share).min(100));
        let others = || Share::ALL.into_iter().filter(|share| Some(*share) != keep);
        let all_zero = others().all(|share| self.share(share) == 0);
        let weights: Vec<(Share, u32)> = others()
            .map(|share| (share, if all_zero { 1 } else { self.share(share).into() }))
            .collect();
        let weight: u32 = weights.iter().map(|(_, weight)| weight).sum();
        let steps = u32::from(100 - kept) / STEP;

        // Largest remainder: whole steps first, what is left to those who lost most by rounding.
        let mut parts: Vec<(Share, u32, u32)> = weights
            .iter()
            .map(|(share, own)| (*share, steps * own / weight, steps * own % weight))
            .collect();
        let mut left = steps - parts.iter().map(|(_, whole, _)| whole).sum::<u32>();
        super::order::by_key(&mut parts, |(_, _, lost)| core::cmp::Reverse(*lost));
        for (_, whole, _) in &mut parts {
            let more = left.min(1);
            *whole += more;
            left -= more;
        }
        if let Some(share) = keep {
            self.set_share(share, kept);
        }
        let odd = u32::from(100 - kept) % STEP;
        let largest = parts
            .iter()
            .max_by_key(|(_, whole, _)| *whole)
            .map(|(share, _, _)| *share);
        for (share, whole, _) in parts {
            let per_cent = whole * STEP + if Some(share) == largest { odd } else { 0 };
            self.set_share(share, u8::try_from(per_cent).unwrap_or(100));
        }
        self
    }
}

/// Per cent in one step of a share.
const STEP: u32 = 10;

/// The four shares of a work day that add to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    Sitting,
    Standing,
    Walking,
    Heavy,
}

impl Share {
    pub const ALL: [Share; 4] = [Share::Sitting, Share::Standing, Share::Walking, Share::Heavy];
}

/// How much of the day the same arm or hand movement is repeated, as it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Repetition {
    Never,
    Some,
    Half,
    Most,
}

impl Repetition {
    pub const ALL: [Repetition; 4] = [Repetition::Never, Repetition::Some, Repetition::Half, Repetition::Most];

    /// What the words stand for, per cent of the day (proposal).
    #[must_use]
    pub const fn per_cent(self) -> u8 {
        match self {
            Repetition::Never => 0,
            Repetition::Some => 20,
            Repetition::Half => 50,
            Repetition::Most => 80,
        }
    }

    /// The words nearest to a share.
    #[must_use]
    pub const fn nearest(per_cent: u8) -> Repetition {
        match per_cent {
            0..10 => Repetition::Never,
            10..35 => Repetition::Some,
            35..65 => Repetition::Half,
            _ => Repetition::Most,
        }
    }
}

/// The one-tap answers of the first page; each stands for shares that can be adjusted afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkKind {
    Sitting,
    Repetitive,
    OnFeet,
    Heavy,
}

impl WorkKind {
    pub const ALL: [WorkKind; 4] = [
        WorkKind::Sitting,
        WorkKind::Repetitive,
        WorkKind::OnFeet,
        WorkKind::Heavy,
    ];

    /// The value of the radio button in `index.html`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            WorkKind::Sitting => "sitting",
            WorkKind::Repetitive => "repetitive",
            WorkKind::OnFeet => "on-feet",
            WorkKind::Heavy => "heavy",
        }
    }

    /// Typical shares, a starting point to adjust (proposal: round figures, not from a study).
    #[must_use]
    pub const fn typical(self) -> WorkDay {
        let (sitting, standing, walking, heavy, repetitive) = match self {
            WorkKind::Sitting => (80, 10, 10, 0, 10),
            WorkKind::Repetitive => (30, 50, 10, 10, 70),
            WorkKind::OnFeet => (10, 40, 40, 10, 20),
            WorkKind::Heavy => (10, 20, 30, 40, 20),
        };
        WorkDay {
            sitting,
            standing,
            walking,
            heavy,
            repetitive,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typical_work_days_add_up() {
        for kind in WorkKind::ALL {
            assert!(kind.typical().adds_up(), "{kind:?}");
        }
    }

    #[test]
    fn balanced_shares_add_to_100_and_keep_what_was_set_last() {
        let tens = || (0..=100).step_by(10);
        for sitting in tens() {
            for standing in tens() {
                for walking in tens() {
                    for heavy in tens() {
                        let day = WorkDay {
                            sitting,
                            standing,
                            walking,
                            heavy,
                            repetitive: 30,
                        };
                        for keep in [None, Some(Share::Sitting), Some(Share::Heavy)] {
                            let balanced = day.balanced(keep);
                            assert!(balanced.adds_up(), "{day:?} {keep:?} -> {balanced:?}");
                            assert_eq!(balanced.repetitive, 30);
                            assert!(Share::ALL.iter().all(|share| balanced.share(*share).is_multiple_of(10)));
                            if let Some(share) = keep {
                                assert_eq!(balanced.share(share), day.share(share), "{day:?}");
                            }
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn balancing_a_day_that_adds_up_changes_nothing() {
        for kind in WorkKind::ALL {
            let day = kind.typical();
            assert_eq!(day.balanced(None), day);
            assert_eq!(day.balanced(Some(Share::Walking)), day);
        }
    }

    #[test]
    fn less_sitting_goes_to_the_others_in_their_proportion() {
        let day = WorkDay {
            sitting: 40,
            standing: 20,
            walking: 10,
            heavy: 0,
            repetitive: 0,
        };
        let balanced = day.balanced(Some(Share::Sitting));
        assert_eq!((balanced.standing, balanced.walking, balanced.heavy), (40, 20, 0));
    }

    #[test]
    fn shares_that_are_no_round_tens_are_balanced_too() {
        let day = WorkDay {
            sitting: 33,
            standing: 33,
            walking: 33,
            heavy: 33,
            repetitive: 0,
        };
        assert!(day.balanced(None).adds_up());
        assert_eq!(day.balanced(Some(Share::Heavy)).heavy, 33);
        assert!(day.balanced(Some(Share::Heavy)).adds_up());
    }

    #[test]
    fn the_words_for_repetition_mean_what_they_are_read_back_as() {
        for words in Repetition::ALL {
            assert_eq!(Repetition::nearest(words.per_cent()), words);
        }
        assert_eq!(
            Repetition::nearest(WorkKind::Repetitive.typical().repetitive),
            Repetition::Most
        );
    }
}
