//! Self-tests of balance and leg strength and their cut-points. Evidence 1.5.

use super::profile::Sex;

/// Seconds on one leg, eyes open, the best of three, below which balance is trained more: under 60 years, from 60.
/// A proposal: the older-adult version of the model gives no figure.
pub const ONE_LEG: (u16, u16) = (30, 10);
/// The age at which the second limit begins to count.
const ONE_LEG_AGE: u8 = 60;

#[must_use]
pub const fn balance_failed(seconds: u16, age: Option<u8>) -> bool {
    seconds < one_leg_limit(age)
}

/// The limit for an age.
#[must_use]
pub const fn one_leg_limit(age: Option<u8>) -> u16 {
    match age {
        Some(age) if age >= ONE_LEG_AGE => ONE_LEG.1,
        _ => ONE_LEG.0,
    }
}

/// Rises from a chair in one minute that three of four of this age and sex reach (25th percentile): 41 for men and 39
/// for women at 20 to 24, 25 and 22 at 75 to 79 (Strassmann 2013). Between, a straight line: the table of the paper was
/// not readable.
#[must_use]
pub fn sit_to_stand_limit(sex: Sex, age: u8) -> u16 {
    let (young, old) = match sex {
        Sex::Male => (41, 25),
        Sex::Female => (39, 22),
    };
    // The middles of the two age groups, doubled: 44 and 154.
    let age = (2 * u16::from(age)).clamp(44, 154);
    young - ((young - old) * (age - 44) + 55) / 110
}

/// Push-ups that are called "good" for men on their toes and women on their knees, from 15, 20, 30, 40, 50 and 60 years on
/// (the Canadian standardised test of fitness, 1986, as colleges and clinics print it; the book itself was not seen).
const PUSH_UPS: [(u8, [(u16, u16); 2]); 6] = [
    (60, [(8, 10), (5, 11)]),
    (50, [(10, 12), (7, 10)]),
    (40, [(13, 16), (11, 14)]),
    (30, [(17, 21), (13, 19)]),
    (20, [(22, 28), (15, 20)]),
    (0, [(23, 28), (18, 24)]),
];

/// Fewest and most push-ups that are called good for a sex and an age.
#[must_use]
pub fn push_ups_good(sex: Sex, age: u8) -> (u16, u16) {
    let group = PUSH_UPS.into_iter().find(|(from, _)| age >= *from);
    let [men, women] = group.map_or([(0, 0); 2], |(_, both)| both);
    match sex {
        Sex::Male => men,
        Sex::Female => women,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_push_ups_are_those_of_the_table_and_fewer_with_age() {
        assert_eq!(push_ups_good(Sex::Male, 19), (23, 28));
        assert_eq!(push_ups_good(Sex::Male, 20), (22, 28));
        assert_eq!(push_ups_good(Sex::Female, 39), (13, 19));
        assert_eq!(push_ups_good(Sex::Female, 40), (11, 14));
        assert_eq!(push_ups_good(Sex::Male, 75), (8, 10), "the oldest group goes on");
        for sex in [Sex::Male, Sex::Female] {
            let least: Vec<u16> = (15..90).map(|age| push_ups_good(sex, age).0).collect();
            assert!(least.is_sorted_by(|younger, older| younger >= older));
        }
    }

    #[test]
    fn the_limit_of_rising_is_that_of_the_table_at_both_ends() {
        assert_eq!(sit_to_stand_limit(Sex::Male, 20), 41);
        assert_eq!(sit_to_stand_limit(Sex::Female, 22), 39);
        assert_eq!(sit_to_stand_limit(Sex::Male, 77), 25);
        assert_eq!(sit_to_stand_limit(Sex::Female, 90), 22);
        let limits: Vec<u16> = (16..90).map(|age| sit_to_stand_limit(Sex::Female, age)).collect();
        assert!(limits.is_sorted_by(|younger, older| younger >= older));
    }

    #[test]
    fn sixty_years_halve_what_is_asked_of_one_leg() {
        assert!(balance_failed(29, Some(59)));
        assert!(!balance_failed(30, Some(59)));
        assert!(balance_failed(29, None));
        assert!(!balance_failed(29, Some(60)));
        assert!(balance_failed(9, Some(60)));
    }
}
