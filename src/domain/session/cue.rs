//! What is heard and when. Sounds themselves are made in `browser::audio`.

use crate::domain::units::Instant;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sound {
    /// 3, 2, 1.
    Count,
    /// Work begins.
    Start,
    /// Half of a hold or interval.
    Half,
    /// Work ends, rest begins.
    Stop,
    ChangeSide,
    /// The session is over.
    Finish,
}

/// A sound at an instant; scheduled ahead on the audio clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cue {
    pub at: Instant,
    pub sound: Sound,
}
