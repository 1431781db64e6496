//! What a body can do and how it answers: largest loads, repetitions that are possible, pain that rises and settles.
//! A plain model to test the engine against (Epley's formula turned round), not a claim about people.

use crate::dice::Dice;
use kraftpause::domain::catalogue::{Exercise, Kind};
use kraftpause::domain::pain::{Pain, Region};
use kraftpause::domain::profile::{Equipment, Sex};
use kraftpause::domain::progression::next::trained;
use kraftpause::domain::session::told::Load;

pub struct Body {
    /// Thousandths of a usual grown-up's strength.
    strength: i64,
    /// What training has added for each ladder, thousandths.
    gains: Vec<(u8, i64)>,
    /// Tenths of 0 to 10.
    pains: Vec<(Region, i64)>,
    /// Breath: thousandths of what is usual.
    pub breath: i64,
}

/// Force of the bands at full stretch, tenths of a kilogram (TheraBand).
const BANDS: [i64; 8] = [11, 14, 17, 21, 26, 33, 46, 64];
/// Most that training adds.
const MOST_GAIN: i64 = 350;

impl Body {
    pub fn of(dice: &mut Dice, sex: Sex, age: i64, pains: &[Pain]) -> Body {
        let usual = if sex == Sex::Female { 850 } else { 1150 };
        let older = (age - 40).max(0) * 6;
        Body {
            strength: usual - older + dice.between(-200, 250),
            gains: Vec::new(),
            pains: pains
                .iter()
                .map(|pain| (pain.site.region, i64::from(pain.worst) * 10))
                .collect(),
            breath: 1000 - older + dice.between(-250, 250),
        }
    }

    pub fn worst(&self, region: Region) -> u8 {
        let found = self.pains.iter().filter(|(sore, _)| *sore == region);
        let worst = found.map(|(_, tenths)| *tenths).max().unwrap_or(0);
        u8::try_from((worst + 5) / 10).unwrap_or(10).min(10)
    }

    pub fn sore(&self) -> impl Iterator<Item = Region> {
        self.pains
            .iter()
            .filter(|(_, tenths)| *tenths >= 20)
            .map(|(region, _)| *region)
    }

    fn strength_for(&self, exercise: &Exercise) -> i64 {
        let gain = self.gains.iter().find(|(ladder, _)| *ladder == exercise.ladder);
        self.strength * (1000 + gain.map_or(0, |(_, gain)| *gain)) / 1000
    }

    /// The largest load, tenths of a kilogram; for bands the largest force.
    pub fn largest(&self, exercise: &Exercise) -> i64 {
        let has = |thing| exercise.equipment.contains(&thing);
        let large = exercise.trains(Region::Hip) || exercise.trains(Region::Knee) || exercise.trains(Region::LowBack);
        let usual = match exercise.family {
            _ if has(Equipment::Barbell) => 800,
            _ if has(Equipment::Kettlebell) => 400,
            "lateral-raise" | "reverse-fly" => 110,
            "external-rotation" | "wrist" => 90,
            "shrug" => 300,
            _ if has(Equipment::Dumbbell) => 260,
            _ if large => 60,
            _ => 42,
        };
        usual * self.strength_for(exercise) / 1000
    }

    /// Force of a load, tenths of a kilogram.
    pub fn force(load: Load, shorter: bool) -> i64 {
        match load {
            Load::Weight(tenths) => i64::from(tenths),
            Load::Band(level) => {
                let force = BANDS.get(usize::from(level.saturating_sub(1))).copied().unwrap_or(64);
                if shorter { force * 115 / 100 } else { force }
            }
        }
    }

    /// Repetitions that are possible today, `None` where it is not counted so.
    pub fn possible(&self, exercise: &Exercise, load: Option<(Load, bool)>, form: i64) -> i64 {
        let (can, must) = match load {
            Some((load, shorter)) => (self.largest(exercise), Body::force(load, shorter)),
            None => {
                let hard = match exercise.level {
                    1 => 500,
                    2 => 650,
                    _ => 800,
                };
                (self.strength_for(exercise), hard)
            }
        };
        (30 * (can - must) / must.max(1) * (1000 + form) / 1000).clamp(0, 60)
    }

    /// Pain in an exercise, 0 to 10; strain near the limit makes it worse.
    pub fn pain_in(&self, dice: &mut Dice, exercise: &'static Exercise, near_limit: bool) -> u8 {
        let sore = trained(exercise).map(|region| self.worst(region)).max().unwrap_or(0);
        if sore == 0 {
            return 0;
        }
        let more = dice.between(-2, 1) + i64::from(near_limit) * 2;
        u8::try_from((i64::from(sore) + more).clamp(0, 10)).unwrap_or(0)
    }

    /// Training makes stronger, slowly, and what is sore a little less so.
    pub fn trained(&mut self, dice: &mut Dice, exercise: &'static Exercise, pain: u8) {
        if exercise.kind == Kind::Strength {
            match self.gains.iter_mut().find(|(ladder, _)| *ladder == exercise.ladder) {
                Some((_, gain)) => *gain += (MOST_GAIN - *gain).max(0) / 60,
                None => self.gains.push((exercise.ladder, 5)),
            }
        } else if exercise.kind == Kind::Cardio {
            self.breath += i64::from(self.breath < 1500);
        }
        for region in trained(exercise) {
            for (_, tenths) in self.pains.iter_mut().filter(|(sore, _)| *sore == region) {
                let change = if pain > 5 {
                    dice.between(2, 12)
                } else {
                    dice.between(-2, 1)
                };
                *tenths = (*tenths + change).clamp(0, 100);
            }
        }
    }

    /// A week goes by: pain comes and goes, and now and then it flares up; whether it did.
    pub fn week(&mut self, dice: &mut Dice, idle: bool) -> bool {
        let mut flared = false;
        for (_, tenths) in &mut self.pains {
            let flare = if dice.permille(12) { dice.between(15, 40) } else { 0 };
            flared |= flare > 0;
            *tenths = (*tenths + dice.between(-5, 4) + flare).clamp(0, 95);
        }
        if idle {
            for (_, gain) in &mut self.gains {
                *gain = *gain * 97 / 100;
            }
        }
        flared
    }
}
