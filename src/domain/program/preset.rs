//! Ready-made sessions by their length and kind: two minutes, five, ten, twelve, twenty, thirty; intervals; heavy
//! strength; a set amount; an easy walk. Their timelines are those of evidence 3.6 (proposals but where marked there).

use super::allowed::is_hard_intervals;
use super::assess::Assessment;
use super::compose::Composer;
use super::dose::{self, Dosed};
use super::families::Purpose;
use super::intensity::Ceiling;
use super::proposals as p;
use super::reason::{Fact, Reason};
use super::select::Choice;
use super::{Block, Dose, PlannedSession};
use crate::domain::catalogue::{Exercise, ExerciseId, Kind, Work};
use crate::domain::evidence::RuleId;
use crate::domain::pain::Region;
use crate::domain::pressure::Band;
use crate::domain::profile::{Equipment, Pregnancy, Profile};
use crate::domain::screening::Clearance;
use crate::domain::units::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preset {
    M2,
    M5,
    M10,
    M12,
    M20,
    M30,
    Hit35,
    Hit40,
    HitStart,
    Mst,
    Pace,
    Easy,
}

impl Preset {
    pub const ALL: [Preset; 12] = [
        Preset::M2,
        Preset::M5,
        Preset::M10,
        Preset::M12,
        Preset::M20,
        Preset::M30,
        Preset::Hit35,
        Preset::Hit40,
        Preset::HitStart,
        Preset::Mst,
        Preset::Pace,
        Preset::Easy,
    ];

    /// Number of a session that is not of the week: the week's own begin at 0 and stay below this.
    pub const FIRST_NUMBER: u8 = 100;

    #[must_use]
    pub const fn number(self) -> u8 {
        Preset::FIRST_NUMBER + self as u8
    }

    #[must_use]
    pub fn of_number(number: u8) -> Option<Preset> {
        let place = number.checked_sub(Preset::FIRST_NUMBER)?;
        Preset::ALL.get(usize::from(place)).copied()
    }

    /// Sets by the clock: exercises, sets of each, seconds of work, seconds to the next.
    #[must_use]
    pub const fn clock(self) -> Option<(usize, u16, u16, u16)> {
        match self {
            Preset::M5 => Some((4, 1, 50, 20)),
            Preset::M10 => Some((4, 2, 45, 15)),
            Preset::M20 => Some((5, 3, 40, 30)),
            Preset::M30 => Some((6, 3, 40, 35)),
            _ => None,
        }
    }

    /// Easy start and end of a session that goes by the clock, and of heavy strength with its two light sets.
    #[must_use]
    pub const fn frame(self) -> Option<(Span, Span)> {
        let (start, end) = match self {
            Preset::M5 => (10, 10),
            Preset::M10 => (60, 60),
            Preset::M20 => (120, 30),
            Preset::M30 => (300, 150),
            // The last of the twelve minutes.
            Preset::M12 => (0, 60),
            // Five minutes easily, then two light sets with two minutes of rest.
            Preset::Mst => (300 + 2 * (20 + 120), 0),
            _ => return None,
        };
        Some((Span::seconds(start), Span::seconds(end)))
    }

    /// One set of each exercise, then the next round; otherwise all sets of an exercise in a row.
    #[must_use]
    pub const fn is_circuit(self) -> bool {
        matches!(self, Preset::M10)
    }

    /// Hard rounds, seconds of warm-up; four minutes hard and three easy, five to cool down.
    #[must_use]
    pub const fn rounds(self) -> Option<(u16, u16)> {
        match self {
            Preset::Hit35 => Some((4, 300)),
            Preset::Hit40 => Some((4, 600)),
            Preset::HitStart => Some((2, 420)),
            _ => None,
        }
    }

    /// Whether this exercise could be a part of it.
    #[must_use]
    pub fn could_use(self, exercise: &Exercise) -> bool {
        match self {
            Preset::Hit35 | Preset::Hit40 | Preset::HitStart => is_hard_intervals(exercise),
            Preset::Mst => exercise.equipment.contains(&Equipment::Barbell) && exercise.trains(Region::Knee),
            Preset::Pace | Preset::Easy => exercise.kind == Kind::Cardio && !is_hard_intervals(exercise),
            _ => exercise.kind == Kind::Strength,
        }
    }

    /// What stands in its way for a person.
    ///
    /// # Errors
    /// The reasons.
    pub fn against(self, profile: &Profile, who: &Assessment) -> Result<(), Vec<Reason>> {
        let harmless = matches!(self, Preset::Easy) && !matches!(who.clearance, Clearance::SeekHelp(_));
        if who.low_only() && !harmless {
            return Err(vec![who.clearance_reason.clone()]);
        }
        match self {
            Preset::Hit35 | Preset::Hit40 if who.intensity.ceiling < Ceiling::Full => {
                Err(who.intensity.reasons.clone())
            }
            Preset::HitStart if who.intensity.ceiling < Ceiling::Start => Err(who.intensity.reasons.clone()),
            Preset::Mst => heavy_strength(profile, who),
            _ => Ok(()),
        }
    }
}

/// Heavy strength asks for clear answers, a pressure under 160/100, no sore legs or back, and practice (proposal).
fn heavy_strength(profile: &Profile, who: &Assessment) -> Result<(), Vec<Reason>> {
    let mut because = Vec::new();
    if let Clearance::WithLimits(regions) = &who.clearance {
        because.extend(regions.iter().map(|region| Fact::Stable(*region)));
    }
    because.extend(
        who.measured
            .filter(|measured| measured.pressure.band() >= Band::VeryHigh)
            .map(|measured| Fact::Pressure(measured.pressure)),
    );
    let lifting = [Region::Hip, Region::Knee, Region::LowBack];
    let sore = lifting.into_iter().filter_map(|region| who.complaint(region));
    because.extend(sore.map(Fact::of_pain));
    if who.pregnancy != Pregnancy::No {
        because.push(Fact::Pregnant);
    }
    let practised = profile.strength_practice == Some(true) || who.progress.stage.weeks >= p::PRACTICE_WEEKS;
    if because.is_empty() && practised {
        return Ok(());
    }
    if because.is_empty() {
        because.push(Fact::NotAnswered);
    }
    let rule = RuleId::MstGate;
    Err(vec![Reason { rule, because }])
}

impl<'a> Composer<'a> {
    /// A ready-made session; `None` when nothing can be done in it.
    pub(super) fn preset(&mut self, preset: Preset) -> Option<PlannedSession> {
        let weekday = self.who().today.weekday();
        let mut session = self.of_preset(preset, preset.number(), weekday)?;
        let (rule, because) = match preset {
            Preset::M2 => (RuleId::DoseTwoMinutes, Vec::new()),
            Preset::M12 => (RuleId::DoseEverySecondMinute, Vec::new()),
            Preset::M5 | Preset::M10 | Preset::M20 | Preset::M30 => (RuleId::DoseCircuit, Vec::new()),
            Preset::Hit35 | Preset::Hit40 | Preset::HitStart => (RuleId::HitIntervals, self.who().form()),
            Preset::Mst => (RuleId::MstDose, Vec::new()),
            Preset::Pace => (RuleId::PaceQuota, self.who().pace_facts()),
            Preset::Easy => (RuleId::EasyWalk, Vec::new()),
        };
        session.reasons = vec![Reason { rule, because }];
        Some(session)
    }

    /// The same as part of a week.
    pub(super) fn of_preset(&mut self, preset: Preset, number: u8, weekday: u8) -> Option<PlannedSession> {
        self.begin(weekday, MOST_EXERCISES);
        match preset {
            Preset::M2 => self.daily_sets(1),
            Preset::M12 => self.one_exercise(),
            Preset::M5 | Preset::M10 | Preset::M20 | Preset::M30 => self.by_the_clock(preset.clock()?),
            Preset::Hit35 | Preset::Hit40 => self.whole_intervals(preset.rounds()?, p::HARDEST_EFFORT),
            Preset::HitStart => self.whole_intervals(preset.rounds()?, p::LOW_FITNESS_EFFORT.1),
            Preset::Mst => self.heavy(),
            Preset::Pace => self.easy_walk(self.set_minutes(), Dosed::Everyone(RuleId::PaceQuota)),
            Preset::Easy => self.easy_walk(p::EASY_MINUTES, Dosed::Everyone(RuleId::EasyWalk)),
        }
        (!self.items.is_empty()).then(|| self.finished(number, weekday, Some(preset)))
    }

    /// Six sets of one exercise, one started every second minute.
    fn one_exercise(&mut self) {
        let Some((aim, choice)) = self.next_aimed(true) else {
            return;
        };
        if let Some((dose, dosed)) = dose::every_second_minute(choice.exercise.get(), Span::minutes(12)) {
            self.put_choice(Block::StrengthSpecific, choice, dose, Some(aim), dosed);
        }
    }

    /// Specific strength first; what no region has an exercise for, the body as a whole and mobility fill.
    fn by_the_clock(&mut self, (exercises, sets, seconds, rest): (usize, u16, u16, u16)) {
        let dose = Dose::Timed { sets, seconds, rest };
        let dosed = Dosed::Everyone(RuleId::DoseCircuit);
        while self.items.len() < exercises {
            if let Some((aim, choice)) = self.next_aimed(true) {
                self.put_choice(Block::StrengthSpecific, choice, dose, Some(aim), dosed);
            } else if let Some(choice) = self.chooser.whole_body(true) {
                self.put_choice(Block::StrengthGeneral, choice, dose, None, dosed);
            } else if let Some(choice) = self.chooser.functional(false) {
                self.put_choice(Block::Functional, choice, dose, None, dosed);
            } else {
                break;
            }
        }
    }

    fn whole_intervals(&mut self, (rounds, warm_up): (u16, u16), most: u8) {
        let hard = |choice: Choice| is_hard_intervals(choice.exercise.get());
        if !self.chooser.intervals().is_some_and(hard) {
            return;
        }
        self.intervals(rounds);
        for item in &mut self.items {
            if let Dose::Intervals { warm, effort, .. } = &mut item.dose {
                *warm = warm_up;
                *effort = (effort.0.min(most), effort.1.min(most));
            }
        }
    }

    /// The first exercise with a bar that the legs do.
    fn heavy(&mut self) {
        let heavy = |exercise: ExerciseId| Preset::Mst.could_use(exercise.get());
        let squat_first = |exercise: &ExerciseId| exercise.get().family != "squat";
        let chooser = &self.chooser;
        let allowed = ExerciseId::all().filter(|exercise| chooser.barrier(*exercise, 3).is_none());
        // What stands in must be as heavy.
        let chosen = allowed.filter(|exercise| heavy(*exercise) && heavy(chooser.wished(*exercise)));
        let Some(exercise) = chosen.min_by_key(squat_first) else {
            return;
        };
        let dose = Dose::Reps {
            sets: 4,
            reps: 4,
            rest: 180,
            reserve: p::HEAVY_RESERVE,
        };
        let choice = self.chooser.plainly(Purpose::WholeBody, exercise);
        let dosed = Dosed::Everyone(RuleId::MstDose);
        self.put_choice(Block::StrengthGeneral, choice, dose, None, dosed);
    }

    /// The calendar's minutes of the walk, once there were three tries.
    fn set_minutes(&self) -> u16 {
        let walk = ExerciseId::from_str_id("walk-easy");
        walk.and_then(|walk| self.who().calendar_minutes(walk.get()))
            .unwrap_or(p::PACE_MINUTES)
    }

    fn easy_walk(&mut self, minutes: u16, dosed: Dosed) {
        let Some(walk) = ExerciseId::from_str_id("walk-easy") else {
            return;
        };
        let walk = if self.chooser.barrier(walk, 1).is_none() {
            Some(self.chooser.plainly(Purpose::Cardio, walk))
        } else {
            self.chooser.steady(minutes)
        };
        let steady = |walk: &Choice| matches!(walk.exercise.get().work, Work::Minutes { .. });
        let Some(walk) = walk.filter(steady) else { return };
        let effort = dose::steady_effort(self.who(), walk.exercise.get(), false);
        let effort = (effort.0.min(p::EASY_WALK_EFFORT), effort.1.min(p::EASY_WALK_EFFORT));
        self.put_choice(Block::Cardio, walk, Dose::Minutes { minutes, effort }, None, dosed);
    }
}

/// No preset has more.
const MOST_EXERCISES: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    /// The timelines of evidence 3.6 add up to their names.
    #[test]
    fn every_timeline_takes_what_its_name_says() {
        for (preset, seconds) in [
            (Preset::M5, 5 * 60),
            (Preset::M10, 10 * 60),
            (Preset::M20, 20 * 60),
            (Preset::M30, 30 * 60),
        ] {
            let (exercises, sets, work, rest) = preset.clock().unwrap();
            let (start, end) = preset.frame().unwrap();
            let sets = i64::from(sets) * i64::try_from(exercises).unwrap();
            let whole = start + Span::seconds(sets * i64::from(work + rest)) + end;
            assert_eq!(whole, Span::seconds(seconds), "{preset:?}");
        }
        for (preset, seconds) in [
            (Preset::Hit35, 35 * 60),
            (Preset::Hit40, 40 * 60),
            (Preset::HitStart, 23 * 60),
        ] {
            let (rounds, warm) = preset.rounds().unwrap();
            let whole = warm + rounds * 240 + (rounds - 1) * 180 + 300;
            assert_eq!(whole, seconds, "{preset:?}");
        }
    }

    #[test]
    fn numbers_of_ready_made_sessions_lead_back_to_them() {
        for preset in Preset::ALL {
            assert_eq!(Preset::of_number(preset.number()), Some(preset));
        }
        assert_eq!(Preset::of_number(0), None);
        assert_eq!(Preset::of_number(255), None);
    }
}
