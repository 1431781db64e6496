//! Fitness age: the age at which the average uptake of one's sex is one's own. Evidence 4.4.
//! Motivation, never a diagnosis. The averages are those of healthy people in HUNT3 (Loe 2013) and lie above the classes of
//! [`super::fitness::Class`]: the two are never said in one breath.

use super::fitness::Uptake;
use super::profile::Sex;

/// Average uptake in tenths of ml/kg/min of the decades from 20 to 29 to 70 and older (Loe 2013). The first row was seen in
/// the paper, the others in public implementations.
const MEANS: [(i32, i32, i32); 6] = [
    (25, 544, 430),
    (35, 491, 400),
    (45, 472, 384),
    (55, 426, 344),
    (65, 392, 311),
    (75, 353, 283),
];

/// Youngest and oldest fitness age that is said, tenths of a year.
pub const RANGE: (u16, u16) = (200, 800);

/// No human takes up more, thousandths of ml/kg/min.
const MOST: i32 = 100_000;

/// The average of HUNT3 for this age and sex, tenths of ml/kg/min.
#[must_use]
pub fn mean(sex: Sex, age: u8) -> u16 {
    let decade = usize::from(age.saturating_sub(20) / 10).min(MEANS.len() - 1);
    let mean = MEANS.get(decade).map_or(0, |row| of(sex, *row));
    u16::try_from(mean).unwrap_or_default()
}

/// Fitness age in tenths of a year, 20 to 80: on the straight line between the middles of two decades, beyond the first
/// and the last on the lines that lead there.
#[must_use]
pub fn fitness_age(sex: Sex, uptake: Uptake) -> u16 {
    let uptake = uptake.0.clamp(0, MOST);
    let lines = MEANS.windows(2);
    let last = lines.len().saturating_sub(1);
    for (number, line) in lines.enumerate() {
        let [younger, older] = line else { continue };
        let (high, low) = (of(sex, *younger), of(sex, *older));
        // Thousandths against tenths.
        if uptake < low * 100 && number < last {
            continue;
        }
        // Ten years for the difference of the decades, in tenths of a year, rounded half up.
        let twice = 2 * i64::from(high * 100 - uptake);
        let below = i64::from(high - low) * 100;
        let tenths = i64::from(younger.0) * 10 + (twice * 100 + below).div_euclid(2 * below);
        let (least, most) = RANGE;
        return u16::try_from(tenths.max(0)).unwrap_or(most).clamp(least, most);
    }
    RANGE.1
}

/// Fitness age as a band, youngest and oldest, for an uptake that may be off by `error` (thousandths of ml/kg/min).
#[must_use]
pub fn band(sex: Sex, uptake: Uptake, error: i32) -> (u16, u16) {
    let at = |change: i32| fitness_age(sex, Uptake(uptake.0.saturating_add(change)));
    (at(error), at(-error))
}

const fn of(sex: Sex, (_, men, women): (i32, i32, i32)) -> i32 {
    match sex {
        Sex::Male => men,
        Sex::Female => women,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Evidence 4.4.
    #[test]
    fn fitness_age_agrees_with_the_worked_examples() {
        for (sex, uptake, age) in [
            (Sex::Male, 45_000, 498),
            (Sex::Male, 39_200, 650),
            (Sex::Male, 30_000, 800),
            (Sex::Male, 58_000, 200),
            (Sex::Female, 36_000, 510),
            (Sex::Female, 43_000, 250),
            (Sex::Female, 25_000, 800),
        ] {
            assert_eq!(fitness_age(sex, Uptake(uptake)), age, "{sex:?} {uptake}");
        }
    }

    #[test]
    fn the_average_of_a_decade_is_as_old_as_its_middle() {
        for (middle, men, women) in MEANS {
            let age = u8::try_from(middle).unwrap();
            assert_eq!(i32::from(mean(Sex::Male, age)), men);
            assert_eq!(i32::from(mean(Sex::Female, age)), women);
            assert_eq!(i32::from(fitness_age(Sex::Male, Uptake(men * 100))), middle * 10);
            assert_eq!(i32::from(fitness_age(Sex::Female, Uptake(women * 100))), middle * 10);
        }
        assert_eq!((mean(Sex::Male, 16), mean(Sex::Male, 29)), (544, 544));
        assert_eq!((mean(Sex::Male, 30), mean(Sex::Female, 90)), (491, 283));
    }

    #[test]
    fn the_band_is_wider_than_the_number() {
        // 50.7 lies at 25 + 10 x 3.7 / 5.3 years, 39.3 at 55 + 10 x 3.3 / 3.4.
        assert_eq!(band(Sex::Male, Uptake(45_000), 5_700), (320, 647));
        assert_eq!(band(Sex::Male, Uptake(45_000), 0), (498, 498));
    }

    proptest! {
        #[test]
        fn fitter_is_never_older(sex in prop::sample::select(vec![Sex::Male, Sex::Female]), uptake in 0..99_000) {
            let (here, fitter) = (fitness_age(sex, Uptake(uptake)), fitness_age(sex, Uptake(uptake + 50)));
            prop_assert!(fitter <= here && (200..=800).contains(&here));
        }

        #[test]
        fn no_number_breaks_it(sex in prop::sample::select(vec![Sex::Male, Sex::Female]), uptake in any::<i32>(), error in 0..i32::MAX) {
            let (young, old) = band(sex, Uptake(uptake), error);
            prop_assert!(young <= old);
        }
    }
}
