//! Geometry of a chart in whole pixels: scale with round ticks, bars, points, weeks. Knows nothing of drawing,
//! colours or words; every number comes with the value it stands for, so that the same list is also the table.

use super::units::Day;

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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    pub x: i32,
    pub y: i32,
    pub day: Day,
    pub value: u16,
}

/// A label under the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub x: i32,
    pub day: Day,
}

/// Steps in minutes that people read without reckoning.
const MINUTE_STEPS: [u16; 11] = [5, 10, 15, 20, 30, 60, 120, 180, 240, 300, 600];
/// More lines than this make a chart grey.
const MOST_STEPS: u16 = 5;

impl Scale {
    /// The numeric rating 0 to 10.
    pub const RATING: Scale = Scale { top: 10, step: 2 };

    /// Minutes from 0 to the first round step at or above the largest, at least half an hour.
    #[must_use]
    pub fn minutes(largest: u16) -> Scale {
        let largest = largest.max(30);
        let step = MINUTE_STEPS
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
            let gap = (right - left) / 6;
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

/// The points of a line between two days, both included; what lies outside is left out.
#[must_use]
pub fn points(values: &[(Day, u8)], days: (Day, Day), scale: Scale, frame: Frame) -> Vec<Point> {
    values
        .iter()
        .filter(|(day, _)| days.0 <= *day && *day <= days.1)
        .map(|(day, value)| Point {
            x: x(*day, days, frame),
            y: scale.y(u16::from(*value), frame),
            day: *day,
            value: u16::from(*value),
        })
        .collect()
}

/// Mondays between two days as labels, so few that at most `most` of them stand side by side, evenly, the newest kept.
#[must_use]
pub fn weeks(days: (Day, Day), most: u16, frame: Frame) -> Vec<Mark> {
    let newest = days.1.monday();
    let oldest = days.0.plus(6).monday();
    let count = (newest.0.saturating_sub(oldest.0)) / 7 + 1;
    let every = count.max(1).saturating_add(i32::from(most.max(1)) - 1) / i32::from(most.max(1));
    let mut marks: Vec<Mark> = (0..count.max(0))
        .step_by(usize::try_from(every).unwrap_or(1).max(1))
        .map(|back| newest.plus(-7 * back))
        .map(|day| Mark {
            x: x(day, days, frame),
            day,
        })
        .collect();
    marks.reverse();
    marks
}

/// Where a day stands; a single day stands in the middle.
fn x(day: Day, (first, last): (Day, Day), frame: Frame) -> i32 {
    let all = i64::from(last.0) - i64::from(first.0);
    if all <= 0 {
        return frame.left + frame.width / 2;
    }
    let passed = (i64::from(day.0) - i64::from(first.0)).clamp(0, all);
    frame.left + rounded(passed * i64::from(frame.width), all)
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
    /// A Monday.
    const MONDAY: Day = Day(20_780);

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
        assert_eq!(values, [0, 2, 4, 6, 8, 10]);
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
    }

    #[test]
    fn points_lie_between_the_first_and_the_last_day() {
        let days = (MONDAY, MONDAY.plus(28));
        let told = [
            (MONDAY.plus(-1), 9),
            (MONDAY, 6),
            (MONDAY.plus(14), 5),
            (MONDAY.plus(28), 0),
            (MONDAY.plus(29), 9),
        ];
        let points: Vec<(i32, i32)> = super::points(&told, days, Scale::RATING, FRAME)
            .iter()
            .map(|point| (point.x, point.y))
            .collect();
        assert_eq!(points, [(40, 90), (180, 110), (320, 210)]);
    }

    #[test]
    fn a_single_day_stands_in_the_middle() {
        let points = points(&[(MONDAY, 5)], (MONDAY, MONDAY), Scale::RATING, FRAME);
        assert_eq!((points[0].x, points[0].y), (180, 110));
    }

    #[test]
    fn weeks_are_few_enough_to_be_read_and_end_with_the_newest() {
        let days = (MONDAY, MONDAY.plus(7 * 12 - 1));
        let marks = weeks(days, 4, FRAME);
        let mondays: Vec<i32> = marks.iter().map(|mark| (mark.day.0 - MONDAY.0) / 7).collect();
        assert_eq!(mondays, [2, 5, 8, 11]);
        assert!(marks.iter().all(|mark| mark.day.weekday() == 0));
        assert!(marks.windows(2).all(|pair| pair[0].x < pair[1].x));
        assert_eq!(weeks((MONDAY.plus(1), MONDAY.plus(3)), 4, FRAME), []);
    }
}
