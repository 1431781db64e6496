//! Geometry of a chart in whole pixels: scale with round ticks, bars, lines. Knows nothing of drawing, time,
//! colours or words; every number comes with the value it stands for, so that the same list is also the table.

/// The box the data is drawn in. `y` grows downwards, as on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub left: i32,
    pub top: i32,
    pub width: i32,
    pub height: i32,
}

/// From 0 to `top` in equal round steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    pub top: u16,
    pub step: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    pub value: u16,
    pub y: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    pub value: u16,
}

/// A value of a line. `place` is its place among the values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    pub x: i32,
    pub y: i32,
    pub place: usize,
    pub value: u16,
}

/// Steps in minutes that people read without reckoning.
const MINUTE_STEPS: [u16; 11] = [5, 10, 15, 20, 30, 60, 120, 180, 240, 300, 600];
/// More lines than this make a chart grey.
const MOST_STEPS: u16 = 5;

impl Scale {
    /// The numeric rating 0 to 10, in tenths.
    pub const RATING: Scale = Scale { top: 100, step: 20 };

    /// A rating from 0 to a top of at most five, in tenths.
    #[must_use]
    pub fn short_rating(top: u8) -> Scale {
        Scale {
            top: u16::from(top) * 10,
            step: 10,
        }
    }

    /// From 0 to the first round step at or above the largest, in steps of 1, 2 or 5 times a power of ten.
    #[must_use]
    pub fn round(largest: u16) -> Scale {
        let powers = [1_u16, 10, 100, 1_000, 10_000];
        let steps = powers
            .into_iter()
            .flat_map(|power| [1, 2, 5].map(|times| times * power));
        Scale::fit(largest.max(1), steps)
    }

    /// Minutes from 0 to the first round step at or above the largest, at least half an hour.
    #[must_use]
    pub fn minutes(largest: u16) -> Scale {
        Scale::fit(largest.max(30), MINUTE_STEPS)
    }

    fn fit(largest: u16, steps: impl IntoIterator<Item = u16>) -> Scale {
        let step = steps
            .into_iter()
            .find(|step| largest.div_ceil(*step) <= MOST_STEPS)
            .unwrap_or(largest.div_ceil(MOST_STEPS));
        Scale {
            top: largest.div_ceil(step).saturating_mul(step),
            step,
        }
    }

    /// Where a value stands; values beyond the scale stand at its edge.
    #[must_use]
    pub fn y(self, value: u16, frame: Frame) -> i32 {
        frame.top + frame.height - self.height(value, frame)
    }

    /// The lines of the scale from 0 up.
    #[must_use]
    pub fn ticks(self, frame: Frame) -> Vec<Tick> {
        (0..=self.top / self.step.max(1))
            .map(|count| count * self.step)
            .map(|value| Tick {
                value,
                y: self.y(value, frame),
            })
            .collect()
    }

    fn height(self, value: u16, frame: Frame) -> i32 {
        rounded(
            i64::from(value.min(self.top)) * i64::from(frame.height),
            i64::from(self.top.max(1)),
        )
    }
}

/// One bar for each value, side by side over the whole width, a third of each place left free between them.
#[must_use]
pub fn bars(values: &[u16], scale: Scale, frame: Frame) -> Vec<Bar> {
    let places = i64::try_from(values.len()).unwrap_or(i64::MAX);
    let edge = |place: i64| frame.left + rounded(place * i64::from(frame.width), places.max(1));
    (0..)
        .zip(values)
        .map(|(place, value)| {
            let (left, right) = (edge(place), edge(place + 1));
            // Sixty bars are four units each: they must not run together either.
            let gap = ((right - left) / 6).max(i32::from(right - left > 3));
            let height = scale.height(*value, frame);
            Bar {
                x: left + gap,
                y: frame.top + frame.height - height,
                width: (right - left - 2 * gap).max(1),
                height,
                value: *value,
            }
        })
        .collect()
}

/// The pieces of a line through values side by side, each over the middle of its place as a bar would be. What is missing is bridged
/// up to `gap` places and breaks the line beyond: nobody knows what was there.
#[must_use]
pub fn line(values: &[Option<u16>], gap: usize, scale: Scale, frame: Frame) -> Vec<Vec<Dot>> {
    let places = i64::try_from(values.len()).unwrap_or(i64::MAX);
    let mut pieces: Vec<Vec<Dot>> = Vec::new();
    for (place, value) in values.iter().enumerate() {
        let Some(value) = *value else { continue };
        let middle = 2 * i64::try_from(place).unwrap_or(i64::MAX) + 1;
        let dot = Dot {
            x: frame.left + rounded(middle * i64::from(frame.width), 2 * places.max(1)),
            y: scale.y(value, frame),
            place,
            value,
        };
        match pieces.last_mut() {
            Some(piece) if piece.last().is_some_and(|last| place - last.place <= gap + 1) => piece.push(dot),
            _ => pieces.push(vec![dot]),
        }
    }
    pieces
}

/// A quotient of numbers that are not negative, rounded to the nearest.
fn rounded(dividend: i64, divisor: i64) -> i32 {
    i32::try_from((2 * dividend + divisor) / (2 * divisor)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        left: 40,
        top: 10,
        width: 280,
        height: 200,
    };

    #[test]
    fn minutes_get_round_ticks_that_reach_over_the_largest() {
        let scale = |largest| (Scale::minutes(largest).top, Scale::minutes(largest).step);
        assert_eq!(scale(0), (30, 10));
        assert_eq!(scale(48), (50, 10));
        assert_eq!(scale(60), (60, 15));
        assert_eq!(scale(90), (100, 20));
        assert_eq!(scale(100), (100, 20));
        assert_eq!(scale(135), (150, 30));
        assert_eq!(scale(610), (720, 180));
        for largest in 0..=u16::MAX {
            let Scale { top, step } = Scale::minutes(largest);
            assert!(
                top >= largest.min(65_000) && top / step <= 5,
                "{largest}: {top} in steps of {step}"
            );
        }
    }

    #[test]
    fn the_scale_stands_on_the_ground_and_reaches_the_top() {
        let ticks = Scale::RATING.ticks(FRAME);
        let values: Vec<u16> = ticks.iter().map(|tick| tick.value).collect();
        assert_eq!(values, [0, 20, 40, 60, 80, 100]);
        let ys: Vec<i32> = ticks.iter().map(|tick| tick.y).collect();
        assert_eq!(ys, [210, 170, 130, 90, 50, 10]);
        assert_eq!(Scale::RATING.y(200, FRAME), 10);
    }

    #[test]
    fn bars_stay_in_the_frame_in_order_and_do_not_touch() {
        let values: Vec<u16> = (0..8).map(|week| week * 10).collect();
        let bars = bars(&values, Scale::minutes(70), FRAME);
        assert_eq!(bars.len(), 8);
        assert_eq!((bars[0].height, bars[0].value), (0, 0));
        assert!(bars.windows(2).all(|pair| pair[0].x + pair[0].width < pair[1].x));
        for bar in &bars {
            assert!(bar.x >= FRAME.left && bar.x + bar.width <= FRAME.left + FRAME.width);
            assert_eq!(bar.y + bar.height, FRAME.top + FRAME.height);
        }
        assert!(super::bars(&[], Scale::RATING, FRAME).is_empty());
        let many = super::bars(&[50; 60], Scale::RATING, FRAME);
        assert!(many.windows(2).all(|pair| pair[0].x + pair[0].width < pair[1].x));
    }

    #[test]
    fn other_amounts_get_round_ticks_too() {
        let scale = |largest| (Scale::round(largest).top, Scale::round(largest).step);
        assert_eq!(scale(0), (1, 1));
        assert_eq!(scale(8), (8, 2));
        assert_eq!(scale(75), (80, 20));
        assert_eq!(scale(500), (500, 100));
        for largest in 0..=u16::MAX {
            let Scale { top, step } = Scale::round(largest);
            assert!(
                top >= largest.min(60_000) && top / step <= 5,
                "{largest}: {top} in steps of {step}"
            );
        }
    }

    #[test]
    fn a_line_stands_over_its_bars_and_breaks_only_over_a_long_gap() {
        let values = [
            Some(0),
            None,
            Some(100),
            None,
            None,
            Some(50),
            None,
            None,
            None,
            Some(20),
        ];
        let pieces = line(&values, 2, Scale::RATING, FRAME);
        let places: Vec<Vec<usize>> = pieces
            .iter()
            .map(|piece| piece.iter().map(|dot| dot.place).collect())
            .collect();
        assert_eq!(places, [vec![0, 2, 5], vec![9]]);
        let columns = bars(&[1; 10], Scale::RATING, FRAME);
        for dot in pieces.iter().flatten() {
            let bar = columns[dot.place];
            assert!((dot.x - bar.x - bar.width / 2).abs() <= 1, "{dot:?} {bar:?}");
            assert!(FRAME.top <= dot.y && dot.y <= FRAME.top + FRAME.height);
        }
        assert_eq!((pieces[0][0].y, pieces[0][1].y), (210, 10));
    }

    #[test]
    fn a_single_value_stands_in_the_middle_and_nothing_is_no_line() {
        let pieces = line(&[Some(50)], 2, Scale::RATING, FRAME);
        assert_eq!(pieces.len(), 1);
        assert_eq!((pieces[0][0].x, pieces[0][0].y), (180, 110));
        assert!(line(&[None, None], 2, Scale::RATING, FRAME).is_empty());
        assert!(line(&[], 2, Scale::RATING, FRAME).is_empty());
    }
}
