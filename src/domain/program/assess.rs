//! What the rules need to know about a person, worked out once from the answers; missing answers get their
//! meaning here. Decides nothing about exercises.

use super::intensity::{self, Ceiling, Intensity};
use super::past::Illness;
use super::proposals as p;
use super::reason::Reason;
use super::relief::Ease;
use super::{CourseWeek, Past};
use crate::domain::catalogue::ExerciseId;
use crate::domain::check_in::Flags;
use crate::domain::evidence::RuleId;
use crate::domain::exposure::{self, Exposure};
use crate::domain::exposure_ladder::Standing;
use crate::domain::fitness::{self, Class, Uptake};
use crate::domain::order;
use crate::domain::pacing::quota::Quota;
use crate::domain::pain::{PAIN_CASE, PAIN_HIGH, Pain, Region};
use crate::domain::pain_monitor::regions::Steered;
use crate::domain::pressure::{Band, Pressure};
use crate::domain::profile::{
    Course, Equipment, Frequency, Hurdle, Intensity as Breath, Place, Pregnancy, Profile, Slot, Split, Task, WorkKind,
};
use crate::domain::progression::cardio::{self, Cardio};
use crate::domain::progression::{Progress, rest, shift};
use crate::domain::roster::Shift;
use crate::domain::screening::{self, Clearance};
use crate::domain::self_test;
use crate::domain::units::Day;

/// A measured blood pressure as it counts today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    pub pressure: Pressure,
    /// Older than four weeks.
    pub old: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub today: Day,
    pub exposure: Exposure,
    pub repetitive: bool,
    pub clearance: Clearance,
    /// Regions that a safety answer keeps from load.
    pub spared: Vec<Region>,
    /// The strongest complaint of each region with pain of 3 or more; strongest first.
    pub complaints: Vec<Pain>,
    pub age: Option<u8>,
    pub fitness: Option<(Uptake, Class)>,
    /// Fitness so low in itself that it counts whatever the age.
    pub alarm: bool,
    pub frequency: Option<Frequency>,
    /// Trains less than twice a week.
    pub beginner: bool,
    /// Rung of the exercise ladders to aim at, 1 to 3.
    pub level: u8,
    pub measured: Option<Measured>,
    pub pregnancy: Pregnancy,
    /// What stays bad of sleep, stress and work ability.
    pub flags: Flags,
    /// Seconds on one leg, when too few.
    pub balance_failed: Option<u16>,
    /// Rises from a chair, when too few.
    pub weak_legs: Option<u16>,
    /// Much fear of movement with a complaint; the score, when told.
    pub fear: Option<Option<u8>>,
    pub feared_task: Option<Task>,
    /// Little trust in managing with pain; the score.
    pub little_trust: Option<u8>,
    /// Long-lasting pain with much fear or little trust, or pain that rose for two weeks: amounts go by the calendar.
    pub pace: bool,
    /// The amounts, for those who go by them.
    pub quotas: Option<Vec<(ExerciseId, Quota)>>,
    /// What the sessions of the last weeks say about each sore region.
    pub steered: Vec<Steered>,
    /// Where the movement that is feared stands on its ladder.
    pub ladder: Option<Standing>,
    /// What today or these days ease.
    pub ease: Ease,
    pub hurdles: Vec<Hurdle>,
    pub intensity: Intensity,
    pub owned: Vec<Equipment>,
    /// The weights and bands the person has told to have.
    pub dumbbells: Vec<u16>,
    pub kettlebells: Vec<u16>,
    pub bands: Vec<u8>,
    pub place: Option<Place>,
    /// Does not get down on the floor; it must be quiet.
    pub avoids_floor: bool,
    pub needs_quiet: bool,
    pub week_minutes: u16,
    pub split: Split,
    pub slot: Option<Slot>,
    /// The shifts around this week, when they are known.
    pub shifts: Option<Vec<Shift>>,
    /// The course that runs and may be done.
    pub course: Option<CourseWeek>,
    /// What the past says about cardio, and about everything else.
    pub cardio: Cardio,
    pub progress: Progress,
    /// An illness with fever that is not over, or was not a week ago.
    pub ill: Option<Illness>,
    /// Weeks since the epoch, for those who want something else each week; else 0.
    pub variety: usize,
    /// Why exposure and clearance are as they are.
    pub exposure_reason: Reason,
    pub clearance_reason: Reason,
}

impl Assessment {
    #[must_use]
    pub fn of(profile: &Profile, past: &Past, today: Day) -> Assessment {
        let work = profile.work.or(profile.kind.map(WorkKind::typical));
        let (classified, exposure_reason) = exposure::explained(work, profile.work_effort);
        let (clearance, clearance_reason) = screening::screen(profile, today);
        let complaints = complaints(profile.pains.as_deref().unwrap_or_default());
        let (fitness, alarm) = estimated(profile);
        let frequency = profile.habits.map(|habits| habits.frequency);
        let regular = matches!(frequency, Some(Frequency::TwoOrThree | Frequency::AlmostDaily));
        let hurdles = profile.hurdles.clone().unwrap_or_default();
        let has = |hurdle| hurdles.contains(&hurdle);
        let fear = fear(profile, has(Hurdle::Fear)).filter(|_| !complaints.is_empty());
        let little_trust = profile.self_efficacy.filter(|score| *score <= p::LITTLE_TRUST);
        let steered = past.regions.clone();
        let rising = steered.iter().any(|steered| steered.paced);
        let unsure = fear.is_some() || little_trust.is_some();
        let pace = (unsure && complaints.iter().any(Pain::is_long_lasting)) || rising;
        let mut owned = profile.equipment.clone().unwrap_or_default();
        if has(Hurdle::Money) {
            owned.retain(|thing| *thing == Equipment::Band);
        }
        let mut who = Assessment {
            today,
            exposure: classified.exposure,
            repetitive: classified.repetitive,
            clearance,
            spared: profile.screening.spared().to_vec(),
            complaints,
            age: profile.age,
            fitness,
            alarm,
            frequency,
            beginner: !regular,
            level: 1,
            measured: profile.pressure.map(|(day, pressure)| Measured {
                pressure,
                old: today.0.saturating_sub(day.0) > p::PRESSURE_DAYS,
            }),
            pregnancy: profile.pregnancy.unwrap_or_default(),
            flags: profile.check_ins.flags(today),
            balance_failed: profile
                .tests
                .one_leg
                .filter(|seconds| self_test::balance_failed(*seconds, profile.age)),
            weak_legs: weak_legs(profile),
            fear,
            feared_task: profile.feared_task.filter(|_| fear.is_some()),
            little_trust,
            pace,
            quotas: past.today.filter(|_| pace).map(|_| past.quotas.clone()),
            ladder: past.ladder.filter(|_| fear.is_some()),
            ease: Ease::default(),
            steered,
            intensity: Intensity::FULL,
            owned,
            dumbbells: profile.dumbbells.clone(),
            kettlebells: profile.kettlebells.clone(),
            bands: profile.bands.clone(),
            place: profile.place,
            avoids_floor: profile.avoids_floor,
            needs_quiet: profile.needs_quiet,
            week_minutes: profile
                .week_minutes
                .unwrap_or(p::WEEK_MINUTES)
                .clamp(p::WEEK_MINUTES_POSSIBLE.0, p::WEEK_MINUTES_POSSIBLE.1),
            split: profile
                .split
                .unwrap_or(if has(Hurdle::Time) { Split::Micro } else { Split::Three }),
            slot: profile.slot,
            shifts: profile.roster.as_ref().and_then(|roster| roster.around(today.monday())),
            course: course(profile, past, today),
            cardio: cardio::of(past, today, rest::back(past, today)),
            progress: Progress::default(),
            ill: past.ill.filter(|ill| ill.fever && ill.holds_back(today)),
            variety: if has(Hurdle::Boring) {
                usize::try_from(today.0 / 7).unwrap_or(0)
            } else {
                0
            },
            hurdles,
            exposure_reason,
            clearance_reason,
        };
        who.level = who.rung(profile);
        let resting = who.steered.iter().map(|steered| steered.region);
        let resting: Vec<Region> = resting.filter(|region| who.resting(*region).is_some()).collect();
        who.spared.extend(resting);
        who.intensity = intensity::of(&who, profile);
        // A course that a rule forbids gives way to the usual plan.
        let possible = |running: &CourseWeek| {
            let hard = running.course == Course::Intervals;
            !who.low_only() && (!hard || who.intensity.ceiling >= Ceiling::Start)
        };
        who.course = who.course.filter(possible);
        who.progress = Progress::of(&who, past, today);
        who
    }

    /// The told pain of a region, when it is 3 or more.
    #[must_use]
    pub fn complaint(&self, region: Region) -> Option<Pain> {
        self.complaints
            .iter()
            .copied()
            .find(|complaint| complaint.site.region == region)
    }

    /// Only easy things, whatever the reason.
    #[must_use]
    pub fn low_only(&self) -> bool {
        matches!(
            self.clearance,
            Clearance::LowOnly | Clearance::Without(_) | Clearance::SeekHelp(_)
        )
    }

    /// No strength at all: nobody has looked at a symptom or sign yet.
    #[must_use]
    pub fn no_strength(&self) -> bool {
        self.low_only()
            && (self.clearance != Clearance::LowOnly || self.clearance_reason.rule == RuleId::ScreenSymptoms)
    }

    /// Whether a safety answer keeps a region from being trained.
    #[must_use]
    pub fn is_spared(&self, region: Region) -> bool {
        let without = matches!(&self.clearance, Clearance::Without(regions) if regions.contains(&region));
        without || self.spared.contains(&region)
    }

    #[must_use]
    pub fn says(&self, hurdle: Hurdle) -> bool {
        self.hurdles.contains(&hurdle)
    }

    /// Fitness far below what is usual for age and sex, or low in itself.
    #[must_use]
    pub fn unfit(&self) -> bool {
        self.alarm || self.fitness.is_some_and(|(_, class)| class <= Class::Low)
    }

    #[must_use]
    pub fn old(&self) -> bool {
        self.age.is_some_and(|age| age >= p::BALANCE_FROM_AGE)
    }

    /// Blood pressure of 140/90 and more counts until it is measured lower.
    #[must_use]
    pub fn pressure_band(&self) -> Option<Band> {
        self.measured.map(|measured| measured.pressure.band())
    }

    /// A set until tired is fine: nothing asks for care with effort or breath.
    #[must_use]
    pub fn may_exhaust(&self) -> bool {
        let high = self.pressure_band() >= Some(Band::High);
        !self.low_only() && !high && !self.pace && self.pregnancy == Pregnancy::No
    }

    /// Rung to aim at for a region: pain of 6 or more leaves only the first.
    #[must_use]
    pub fn level_for(&self, region: Region) -> u8 {
        match self.complaint(region) {
            Some(pain) if pain.worst >= PAIN_HIGH => 1,
            _ => self.level.saturating_sub(self.levels_down(region)).max(1),
        }
    }

    /// Training happens at work, where it should be quiet and on one's feet.
    #[must_use]
    pub fn at_work(&self) -> bool {
        match self.place {
            Some(place) => place.is_at_work(),
            None => matches!(self.slot, Some(Slot::Morning | Slot::BeforeLunch | Slot::AtWork) | None),
        }
    }

    /// Nothing is done lying or kneeling: there is nowhere to, or the person does not get down.
    #[must_use]
    pub fn no_floor(&self) -> bool {
        self.avoids_floor || self.place.is_some_and(|place| !place.has_floor())
    }

    /// Level 2 is where grown-ups begin who can do some activity: light bands and body weight. One up for those who
    /// train and get out of breath, one down for those who do nothing, are old, far from fit, afraid of moving or
    /// say that their shape stands in the way (proposal).
    fn rung(&self, profile: &Profile) -> u8 {
        let never = self.frequency == Some(Frequency::Never);
        let class = self.fitness.map(|(_, class)| class);
        let careful = self.fear.is_some() || self.says(Hurdle::Shape);
        if never || careful || self.old() || class == Some(Class::VeryLow) {
            return 1;
        }
        let breathless = profile
            .habits
            .is_some_and(|habits| habits.intensity >= Breath::Breathless);
        if !self.beginner && breathless && class.is_none_or(|class| class >= Class::Average) {
            3
        } else {
            2
        }
    }
}

fn estimated(profile: &Profile) -> (Option<(Uptake, Class)>, bool) {
    let estimate = || {
        let uptake = fitness::estimate(profile)?;
        let (sex, age) = (profile.sex?, profile.age?);
        Some(((uptake, Class::of(uptake, sex, age)), fitness::alarming(uptake, sex)))
    };
    match estimate() {
        Some((fitness, alarm)) => (Some(fitness), alarm),
        None => (None, false),
    }
}

fn weak_legs(profile: &Profile) -> Option<u16> {
    let (sex, age) = (profile.sex?, profile.age?);
    let rises = profile.tests.sit_to_stand?;
    (rises < self_test::sit_to_stand_limit(sex, age)).then_some(rises)
}

/// `Some(None)`: named as a hurdle, but not scored.
fn fear(profile: &Profile, named: bool) -> Option<Option<u8>> {
    match profile.fear {
        Some(score) => (score >= p::MUCH_FEAR).then_some(Some(score)),
        None => named.then_some(None),
    }
}

fn course(profile: &Profile, past: &Past, today: Day) -> Option<CourseWeek> {
    let (course, begun) = profile.course?;
    let monday = today.monday();
    if course == Course::Intervals
        && let Some(week) = shift::interval_week(past, begun, monday)
    {
        let runs = week <= course.weeks() && !shift::is_over(begun, monday);
        return runs.then_some(CourseWeek { course, week });
    }
    let weeks = today.monday().0.saturating_sub(begun.monday().0) / 7;
    let week = u8::try_from(weeks.max(0)).ok()?.checked_add(1)?;
    (week <= course.weeks()).then_some(CourseWeek { course, week })
}

fn complaints(pains: &[Pain]) -> Vec<Pain> {
    let weight = |pain: &Pain| (pain.worst, pain.average, pain.duration, pain.days);
    let mut strongest: Vec<Pain> = Region::ALL
        .into_iter()
        .filter_map(|region| {
            pains
                .iter()
                .copied()
                .filter(|pain| pain.site.region == region && pain.worst >= PAIN_CASE)
                .max_by_key(weight)
        })
        .collect();
    // Stable: equal pains stay in the order of the body, head first.
    order::by_key(&mut strongest, |pain| core::cmp::Reverse(weight(pain)));
    strongest
}
