//! Every figure the literature does not give, in one place: ours to decide, a clinician's to change.
//! Each says what it is and what speaks against it. Cut-points of work, pain and zones stand with their types.

use super::{Block, Blocks};
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
pub const ROUND_MINUTES: u16 = 4;
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
/// Hard minutes of a week at most while hard rounds are new, and for how many weeks with them (evidence 7.4).
pub const FIRST_HARD_MINUTES: u16 = 30;
pub const FIRST_HARD_WEEKS: u8 = 2;
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

/// Days a region has no exercises of its own after too much pain again and again. Doubt: a short rest is right, a long one
/// makes weaker (the Norwegian article); a week is ours.
pub const REST_DAYS: i32 = 7;
/// More rungs than there are: down to the easiest.
pub const ALL_LEVELS: u8 = 2;
/// The first days of a flare-up are without strength: mobility, easy walks, calm; shares in per cent. All days' figures are ours.
pub const FLARE_WITHOUT_STRENGTH: u8 = 3;
pub const FLARE_PARTS: &[(Block, u8)] = &[(Block::Functional, 40), (Block::Cardio, 40), (Block::Relax, 20)];
/// Per cent of the session's length on such days, and its parts. Work that was heavy was strength enough; after hours of
/// standing the legs rest; after hours of sitting one gets moving; around a night shift sleep comes first.
pub const HEAVY_DAY: u8 = 60;
pub const HEAVY_DAY_PARTS: &[(Block, u8)] = &[(Block::Functional, 65), (Block::Relax, 35)];
pub const STANDING_DAY: u8 = 80;
pub const STANDING_DAY_PARTS: &[(Block, u8)] = &[(Block::StrengthSpecific, 60), (Block::Functional, 40)];
pub const SITTING_DAY_PARTS: &[(Block, u8)] = &[
    (Block::Cardio, 50),
    (Block::StrengthSpecific, 30),
    (Block::Functional, 20),
];
pub const NIGHT_DAY: u8 = 60;
pub const NIGHT_DAY_PARTS: &[(Block, u8)] = &[(Block::Cardio, 40), (Block::Functional, 40), (Block::Relax, 20)];
/// Half on a bad day (the floor of graded activity).
pub const BAD_DAY: u8 = 50;
/// An eased session is no shorter, unless the usual one is.
pub const SHORTEST_EASED: Span = Span::minutes(3);

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

/// What a difference between two weeks' means must reach before it is called a change, tenths of a point. Pain 0 to 10: two points
/// (Farrar 2001, doi 10.1016/S0304-3959(01)00349-9; the smallest change that can be told from chance is 1.8, doi 10.1055/a-1304-3677).
pub const REAL_PAIN_CHANGE: u16 = 20;
/// Work ability 0 to 10: one answer against another must differ by 4.9 (validation in people with back pain, Eur Spine J 2022), two
/// weeks of two answers each by that over the root of two.
pub const REAL_WORK_ABILITY_CHANGE: u16 = 35;
/// Sleep and energy 0 to 10. Doubt: taken from pain; sleep's single question agrees with itself by 0.9, its spread was not seen.
pub const REAL_SCALE_CHANGE: u16 = 20;
/// Stress 1 to 5, mood in five steps. Doubt: one whole step of five is ours.
pub const REAL_SHORT_SCALE_CHANGE: u16 = 10;
/// Weeks that "as if all, half or none were done" plays.
pub const WEEKS_AHEAD: u8 = 12;
/// Shifts. Nobody has tested when somebody who works shifts should train; these keep sleep whole.
/// The night, as minutes of the evening and of the morning, and how much work in it makes a night shift (the directive on
/// working time leaves the hours to each country; these lie inside all of them).
pub const NIGHT: (u16, u16) = (23 * 60, 6 * 60);
pub const NIGHT_WORK: i64 = 3 * 60;
/// Minutes from the end of a night in which nothing is asked: an hour to come home and eight of sleep. Doubt: most who
/// work at night sleep less by day, and would be free earlier.
pub const SLEEP_AFTER_NIGHT: i64 = 9 * 60;
/// Minutes to and from work, and to change.
pub const WAY: i64 = 30;
/// A rest between two shifts that is shorter, in minutes, belongs to sleep alone. Doubt: the law asks for eleven hours of
/// rest in both countries, with exceptions; ten leaves time for eight of sleep and both ways.
pub const SHORT_REST: i64 = 10 * 60;
/// Minutes of the day between which a session may lie.
pub const AWAKE: (u16, u16) = (6 * 60, 21 * 60 + 30);
/// A shift that begins from this minute on is a late one.
pub const LATE_FROM: u16 = 12 * 60;
/// Longest session, minutes, for which room is looked for; a longer one is begun where this one has room.
pub const ROOM: u16 = 60;

/// Tests. The treadmill's thirteen minutes are the clinic's, its stages ours: a warm-up (tenths of km/h, seconds), then
/// three stages (seconds, per cent) at one speed, slower and faster (tenths of km/h).
pub const TREADMILL_WARM_UP: (u16, u16) = (45, 240);
pub const TREADMILL_STAGE: u16 = 180;
pub const TREADMILL_GRADES: [u16; 3] = [4, 8, 12];
pub const TREADMILL_SPEED: (u16, u16) = (50, 55);
/// The step test's stages, seconds and steps a minute (Chester), and the age from which the step is low.
pub const STEP_STAGE: u16 = 120;
pub const STEP_RATES: [u16; 5] = [15, 20, 25, 30, 35];
pub const LOW_STEP_FROM_AGE: u8 = 60;
/// Days for which a due test is mentioned.
pub const RETEST_SAID_DAYS: i32 = 14;
/// Seconds to get into place, and to walk easily afterwards.
pub const TEST_READY: u16 = 10;
pub const TEST_COOL_DOWN: u16 = 120;
/// Pulse below which a stage says nothing about the highest one.
pub const LEAST_TEST_PULSE: u16 = 110;
/// Uptakes that an adult at work can have, thousandths of ml/kg/min; others are a slip of the finger.
pub const PLAUSIBLE_UPTAKE: core::ops::RangeInclusive<i32> = 10_000..=95_000;
/// How far an uptake can be off, tenths of ml/kg/min, men and women: from answers (Nes 2011), on the treadmill (Loe 2016),
/// on the step (no figure was found; taken to be as good as the treadmill).
pub const ESTIMATE_ERROR: (u16, u16) = (57, 51);
pub const TREADMILL_ERROR: (u16, u16) = (62, 52);
pub const STEP_ERROR: (u16, u16) = (62, 52);
/// How far the others can be off: metres, rises, push-ups, per cent. Doubt: retests of healthy people of working age were not
/// read; the figures are on the safe side of what practice gains alone.
pub const WALK_ERROR: u16 = 50;
pub const CHAIR_ERROR: u16 = 3;
pub const PUSH_UP_ERROR: u16 = 3;
pub const TRUNK_ERROR: u16 = 20;
pub const ONE_LEG_ERROR: u16 = 25;
pub const LIFT_ERROR: u16 = 10;

// How the past moves the plan (`progression`).
/// From so many trained weeks on: most repetitions the load should allow (15 to 8 RM over ten to twenty weeks is the
/// trials'; the weeks between are ours, the shorter end, because only thirteen weeks are looked back on).
pub const STAGES: [(u8, u16); 4] = [(0, 15), (3, 12), (6, 10), (9, 8)];
/// For heavy work it goes on to five (the same trials).
pub const HEAVY_STAGE: (u8, u16) = (12, 5);
/// From so many trained weeks on: repetitions left in reserve. Doubt: we found no trial that compares them.
pub const RESERVES: [(u8, u8); 3] = [(0, 4), (2, 3), (6, 2)];
/// Who needs care with effort or breath: fewest repetitions a load should allow, and least reserve.
pub const CAREFUL: (u16, u8) = (12, 3);
/// No set is planned shorter.
pub const FEWEST_REPS: u16 = 4;
/// Repetitions beyond the plan, in two sessions running, after which the load goes up (the rule's own name).
pub const TWO_FOR_TWO: i16 = 2;
/// A band set of two minutes that reaches so many repetitions counts as done to its end.
pub const FATIGUE_REPS: u16 = 30;
/// Most per cent of a step: small muscles, large ones (ACSM 2009 says 2 to 10; the split is remembered).
pub const LOAD_STEPS: (u8, u8) = (5, 10);
/// Per cent off when repetitions were short twice.
pub const BACK_PER_CENT: u8 = 10;
/// So many repetitions more than usual make a set another kind of work, with a lighter load of its own.
pub const LONGER_SETS: u16 = 3;
/// Days for which the last load of the usual kind counts before any other.
pub const ALIKE_DAYS: i32 = 28;
/// Within so many days no more than one step.
pub const STEP_DAYS: i32 = 7;
/// Days before the first heavier load of somebody who has not trained (Andersen 2011: two weeks).
pub const FIRST_STEP_DAYS: i32 = 14;
/// A reserve of so many is far more than planned: repetitions grow by two amounts at once.
pub const MUCH_RESERVE: u8 = 5;
/// Most repetitions that are planned while the next weight is much heavier.
pub const MOST_REPS_FIRST: u16 = 25;
/// Seconds by which a hold grows.
pub const HOLD_STEP: u16 = 5;
/// No hold is planned shorter, seconds.
pub const SHORTEST_HOLD: u16 = 10;
/// Per cent less from which another band is meant; less is a longer grip.
pub const BAND_STEP: u8 = 20;
/// One rung up after two sessions of two sets: repetitions, reserve, or seconds (a proposal).
pub const LADDER_REPS: u16 = 15;
pub const LADDER_RESERVE: u8 = 3;
pub const LADDER_SECONDS: u16 = 40;
/// Less load after pain above what is acceptable, per cent (the pain-monitoring model says level and load down).
pub const PAIN_STOP: u8 = 30;
/// A gentler week after so many: every fifth.
pub const DELOAD_WEEKS: u8 = 5;
/// So much harder (0 to 10) than the sessions before counts as a sign of tiredness.
pub const HARDER_EFFORT: u8 = 2;
/// Days away after which a pause counts, and days of pause with the per cent less they ask for.
pub const WEEK_AWAY: u16 = 7;
pub const RETURNS: [(u16, u8); 3] = [(14, 10), (28, 25), (56, 25)];
/// Less than so much is far less than a tenth; per cent off after four weeks, at least and at most.
pub const FAR_PER_CENT: u8 = 15;
pub const LONG_PAUSE: (u8, u8) = (20, 30);
/// After more than eight weeks it is a new beginning: so much less, per cent, and the weeks count anew.
pub const RETURN_ANEW: u8 = 40;
pub const NEW_BEGINNING_DAYS: i32 = 56;
/// First session after a fever, per cent less; days without anything hard.
pub const ILLNESS_PER_CENT: u8 = 50;
pub const ILLNESS_DAYS: i32 = 7;
/// Hard sessions that make a week of the interval course.
pub const COURSE_SESSIONS: u16 = 2;
/// Weeks of hard rounds before they get one step harder (the course's own pace).
pub const EFFORT_WEEKS: u8 = 2;
/// Weeks of moderate training before hard rounds for those with a very low fitness (Riebe 2015: two to four).
pub const MODERATE_WEEKS: u8 = 4;
/// Minutes grow by one part in so many a week: ten per cent.
pub const MINUTES_SHARE: u32 = 10;
/// Trained weeks after which a beginner does the usual number of sets.
pub const USUAL_SETS_WEEKS: u8 = 6;
/// Weeks of strength that count as practice for heavy lifting.
pub const PRACTICE_WEEKS: u8 = 8;
/// Share of the estimated largest load for four times four, per cent (85 to 90), and tenths of a kilogram added when a
/// fifth repetition is possible.
pub const HEAVY_SHARE: u8 = 85;
pub const HEAVY_STEP: u16 = 25;
