//! Every figure the literature does not give, in one place: ours to decide, a clinician's to change.
//! Each says what it is and what speaks against it. Cut-points of work, pain and zones stand with their types.

use super::Blocks;
use crate::domain::exposure::Exposure;
use crate::domain::units::Span;

/// Six parts of the week, ten minutes each in the standard week of 60. The structure is IPET's (cardio, specific
/// strength, function); the numbers are our reconstruction, because the table of Sjøgaard 2023 was not readable.
#[must_use]
pub const fn blocks_for(exposure: Exposure) -> Blocks {
    let (cardio, strength_specific, strength_general, functional) = match exposure {
        Exposure::Sedentary => (3, 2, 0, 1),
        Exposure::Repetitive => (2, 3, 0, 1),
        Exposure::Heavy => (2, 2, 1, 1),
    };
    Blocks {
        cardio,
        strength_specific,
        strength_general,
        functional,
        relax: 0,
    }
}

/// Minutes of the week when nothing was told: the model's dose (this one is from the trials).
pub const WEEK_MINUTES: u16 = 60;
/// What the engine can plan, whatever it is asked for.
pub const WEEK_MINUTES_POSSIBLE: (u16, u16) = (20, 180);

/// Age from which one part goes to balance. Doubt: the older-adult version of the model gives no age.
pub const BALANCE_FROM_AGE: u8 = 65;
/// Body mass index, thousandths, from which one part goes to cardio. Doubt: a risk sign of groups, not of persons.
pub const HIGH_BODY_MASS: i32 = 30_000;
/// Waist, cm, of very high risk: men, women (WHO; Dyrstad 2017).
pub const HIGH_WAIST: (u16, u16) = (102, 88);
/// Resting pulse above which no hard intervals are planned. Doubt: seen on one rehabilitation page only.
pub const RESTING_PULSE_LIMIT: u16 = 100;

/// Upper blood pressure from which one part goes to cardio.
pub const RAISED_SYSTOLIC: u16 = 130;
/// And up to which: from here on other rules limit the effort instead.
pub const VERY_HIGH_SYSTOLIC: u16 = 160;
/// Days after which a measured pressure of heavy workers is old. Doubt: cleaners' pressure rose by 3.6 mmHg in four
/// months of cardio (Korshøj 2015); how often to measure is ours.
pub const PRESSURE_DAYS: i32 = 28;
/// Days of moderate training after a professional's yes, before more opens.
pub const STEPWISE_DAYS: i32 = 28;
/// Fear of movement that counts as much, trust in coping that counts as little, work limited by pain; each 0 to 10.
/// Own single questions; the known questionnaires are licensed.
pub const MUCH_FEAR: u8 = 7;
pub const LITTLE_TRUST: u8 = 4;
pub const MUCH_LIMITED: u8 = 7;
/// Hours of sitting a day that count as very much. Sources say eight or eight to ten; eight is on the safe side.
pub const MUCH_SITTING: u8 = 8;
/// Moderate minutes of activity a week: usual goal, and with very much sitting (Helsedirektoratet 2022).
pub const ACTIVITY_MINUTES: (u16, u16) = (150, 300);
/// Days a week with strength (WHO 2020).
pub const STRENGTH_DAYS: u8 = 2;
/// Days from one test to the next, and to the check of technique.
pub const RETEST_DAYS: i32 = 90;
pub const TECHNIQUE_DAYS: i32 = 28;

/// Most regions of pain that are trained at once.
pub const PAINFUL_REGIONS: usize = 2;

/// Seconds from which a hold is long for somebody with very high blood pressure.
pub const LONG_HOLD: u16 = 20;

/// Repetitions left in reserve in the first two weeks. Doubt: trials say 15 RM; four in reserve is gentler and
/// leaves room for the soreness of the first days.
pub const RESERVE: u8 = 4;
/// Sets for those who do not train regularly (ACSM 2009 says one to three for beginners).
pub const BEGINNER_SETS: u16 = 2;
/// Sets for the others in the first weeks.
pub const USUAL_SETS: u16 = 3;
/// The two-minute set of Andersen 2011, seconds.
pub const TWO_MINUTES: u16 = 120;
/// A set is started every so many seconds in the twelve minutes of Andersen 2011.
pub const SET_EVERY: u16 = 120;

/// Interval training is kept whole; below this a session gets steady cardio instead.
pub const SHORTEST_INTERVALS: Span = Span::minutes(25);
/// Hard rounds of those who are used to training, and of those who begin (course of eight weeks, week 1).
pub const ROUNDS: (u16, u16) = (4, 3);
/// Perceived exertion of the rounds for those who do not train regularly: below "vigorous" (Riebe 2015: two to
/// four weeks of moderate training first). Doubt: remembered, not seen.
pub const BEGINNER_EFFORT: (u8, u8) = (13, 14);
/// The same for those who train but whose fitness is low for their age.
pub const LOW_FITNESS_EFFORT: (u8, u8) = (14, 15);
/// Shortest and longest warm-up inside interval training, seconds; sources say 7 to 15 minutes, the seed's 35
/// minutes leave five.
pub const INTERVAL_WARM_UP: (u16, u16) = (300, 600);
/// At least two days between two sessions of hard intervals (48 hours).
pub const DAYS_BETWEEN_INTERVALS: u8 = 2;

/// Highest perceived exertion: low only, moderate, and the one hard block of heavy work with unknown pressure.
pub const EASY_EFFORT: u8 = 12;
pub const MODERATE_EFFORT: u8 = 13;
pub const ONE_HARD_BLOCK_EFFORT: u8 = 15;
/// With high pressure and in pregnancy: one can still talk.
pub const TALKING_EFFORT: u8 = 14;
/// Upper end of four times four (Borg 17).
pub const HARDEST_EFFORT: u8 = 17;
/// Effort that makes no sweat, at work in work clothes.
pub const DRY_EFFORT: u8 = 12;
/// Perceived exertion from which cardio counts as hard.
pub const HARD_FROM_EFFORT: u8 = 14;
/// Of breathing and relaxation: no exertion at all.
pub const REST_EFFORT: (u8, u8) = (6, 8);

/// Moderate activity outside the sessions, minutes a week: 30 on six days (Dalager 2016), and ten for beginners.
pub const LEISURE_MINUTES: (u16, u16) = (180, 60);

/// Minutes of the daily set when the week is split into micro-sessions: least, most.
pub const MICRO_MINUTES: (u16, u16) = (2, 5);
/// The daily set when it must not go to exhaustion: two short sets take about so long.
pub const GENTLE_DAILY_SET: Span = Span::seconds(165);
/// Rest between those two, seconds.
pub const GENTLE_REST: u16 = 30;
/// The longer session beside the micro-sessions is halved above this.
pub const LONGEST_BESIDE_MICRO: Span = Span::minutes(60);

/// A part shorter than this is not worth an exercise.
pub const SHORTEST_PART: Span = Span::seconds(55);
/// Less than this beside interval training goes to its warm-up.
pub const BESIDE_INTERVALS: Span = Span::minutes(4);
/// Less than this is not worth a second kind of cardio.
pub const SECOND_CARDIO: Span = Span::minutes(4);
/// How far from the wished length a session may end before something is added or taken.
pub const UNDER: Span = Span::seconds(20);
pub const OVER: Span = Span::seconds(20);
/// And from which missing time on some cardio is given up for another exercise.
pub const TOO_SHORT: Span = Span::seconds(60);
/// Most seconds a rest may be lengthened to fill the time.
pub const LONGER_REST: u16 = 30;

/// Minutes by which steady cardio may go beyond the exercise's usual range when nothing else fills a long session.
pub const LONGER_WALK: u16 = 30;

/// How much later an exercise is chosen that is not liked, and one that is not rated, in steps of the choice.
pub const DISLIKED: usize = 100;
pub const LIKED: usize = 2;

/// Repetitions left in reserve with heavy loads: at 85 to 90 per cent four are done where five to seven are possible.
pub const HEAVY_RESERVE: u8 = 1;
/// Minutes of the easy walk, and of the first set amount, before a person's own is known (a proposal).
pub const EASY_MINUTES: u16 = 20;
pub const PACE_MINUTES: u16 = 15;
/// Perceived exertion of an easy walk.
pub const EASY_WALK_EFFORT: u8 = 11;

/// Breathing while help is to be sought.
pub const CALM: Span = Span::minutes(5);
/// Less is no session beside a course.
pub const SHORTEST_SESSION: Span = Span::minutes(8);

/// Most exercises in a session: one for each four minutes and one more, three at least, twelve at most (in sessions
/// beyond seventy minutes one for each six). More sets of fewer exercises are easier to remember.
#[must_use]
pub fn most_items(length: Span) -> usize {
    let one_for_each = |minutes: i64| usize::try_from(length.0 / (minutes * 60_000)).unwrap_or(0);
    (one_for_each(4) + 1).clamp(3, 12).max(one_for_each(6))
}

/// Own exercises: the share of a session they may take (one half), how often one comes in a week (with a day between),
/// seconds of rest. Nobody here knows what they look like; strength wants two or three times a week and a day between.
pub const OWN_SHARE: i64 = 2;
pub const OWN_TIMES: usize = 3;
pub const OWN_REST: u16 = 45;
/// How much shorter or longer than usual they may leave the few minutes of a working day.
pub const HOLE: Span = Span::seconds(30);
