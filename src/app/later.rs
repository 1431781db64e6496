//! The half of the app that a first visitor does not wait for: sessions, engine and the reading of what was stored. It is
//! another file than the program (`src/later.rs` tells how), so the app reaches it through these functions only.

use super::effect::Effect;
use super::event::Event;
use super::model::Model;
use super::update::behind;
use crate::archive::{self, ActiveRun, Contents, Record, Stored};
use crate::domain::catalogue::ExerciseId;
use crate::domain::diary::Diary;
use crate::domain::profile::Profile;
use crate::domain::program::alternatives::StandIn;
use crate::domain::program::reason::Reason;
use crate::domain::program::{self, Dose, Past, PlannedSession, Preset, Program, SwapReason, Wishes};
use crate::domain::units::Day;

/// A session, or what stands in its way.
pub type Possible = Result<PlannedSession, Vec<Reason>>;

type StandIns = fn(&Profile, &Wishes, &Past, Day, SwapReason, &[ExerciseId]) -> Vec<StandIn>;

/// The functions of the later half.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    /// What happens from now on.
    pub update: fn(&mut Model, Event) -> Vec<Effect>,
    /// What was stored becomes part of the model, as far as it counts.
    pub take_in: fn(&mut Model, Vec<Record>),
    pub go_on: fn(&mut Model, Option<ActiveRun>) -> Vec<Effect>,
    /// What answers and diary tell the engine of the past, seen from a day.
    pub past: fn(&Profile, &Diary, Day) -> Past,
    pub make: fn(&Profile, &Wishes, &Past, Day) -> Program,
    pub preset: fn(&Profile, &Wishes, &Past, Day, Preset) -> Possible,
    /// How much of another exercise stands for a dose: from, dose, to.
    pub dose_for: fn(&Profile, &Wishes, &Past, Day, ExerciseId, Dose, ExerciseId) -> Dose,
    /// What stands in for those exercises of a session that do not suit for this reason: from, to.
    pub stand_ins: StandIns,
    pub read: fn(Contents) -> Stored,
}

impl Later {
    /// Whoever calls this pulls the later half into its own.
    #[must_use]
    pub fn here() -> Later {
        Later {
            update: behind::update,
            take_in: behind::take_in,
            go_on: behind::go_on,
            past: Past::of,
            make: program::make,
            preset: program::preset,
            dose_for: program::alternatives::dose_for,
            stand_ins: program::alternatives::stand_ins,
            read: archive::read,
        }
    }
}

/// There is only one.
impl PartialEq for Later {
    fn eq(&self, _: &Later) -> bool {
        true
    }
}
