//! What a person tells about place and company, what stands in the way, what is feared, courses, pregnancy, self-tests.
//! What each means for training is decided in `program`.

/// Where training is done most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At the desk, among colleagues: no floor to lie on, nothing loud.
    Desk,
    /// A corner or room at work.
    Corner,
    Outdoors,
    Home,
    Gym,
}

impl Place {
    pub const ALL: [Place; 5] = [Place::Desk, Place::Corner, Place::Outdoors, Place::Home, Place::Gym];

    /// Whether one can lie down and kneel there.
    #[must_use]
    pub const fn has_floor(self) -> bool {
        matches!(self, Place::Corner | Place::Home | Place::Gym)
    }

    #[must_use]
    pub const fn is_at_work(self) -> bool {
        matches!(self, Place::Desk | Place::Corner)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Company {
    Alone,
    Together,
}

/// What has kept a person from training. Named in Moe's lecture; the answers are ours (evidence 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hurdle {
    Time,
    Shape,
    Boring,
    Money,
    Clothes,
    Alone,
    Ill,
    Offers,
    Intervals,
    Leaders,
    Fear,
}

impl Hurdle {
    pub const ALL: [Hurdle; 11] = [
        Hurdle::Time,
        Hurdle::Shape,
        Hurdle::Boring,
        Hurdle::Money,
        Hurdle::Clothes,
        Hurdle::Alone,
        Hurdle::Ill,
        Hurdle::Offers,
        Hurdle::Intervals,
        Hurdle::Leaders,
        Hurdle::Fear,
    ];
}

/// A movement at work that a person is afraid of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Task {
    Lifting,
    /// Arms above the shoulders.
    Overhead,
    /// Pushing and pulling.
    Pushing,
    /// Squatting and kneeling.
    Kneeling,
    Carrying,
    Twisting,
}

impl Task {
    pub const ALL: [Task; 6] = [
        Task::Lifting,
        Task::Overhead,
        Task::Pushing,
        Task::Kneeling,
        Task::Carrying,
        Task::Twisting,
    ];
}

/// A fixed way through some weeks instead of the plan that the rules make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Course {
    /// Eight weeks of four times four.
    Intervals,
    /// Five minutes of bands every working day before lunch, three months.
    Office,
    /// Twice thirty minutes of strength, fifteen weeks.
    Workshop,
}

impl Course {
    pub const ALL: [Course; 3] = [Course::Intervals, Course::Office, Course::Workshop];

    /// Length in weeks; afterwards the rules make the plan again.
    #[must_use]
    pub const fn weeks(self) -> u8 {
        match self {
            Course::Intervals => 8,
            Course::Office => 13,
            Course::Workshop => 15,
        }
    }
}

/// Pregnancy and the time after it. Evidence 5.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Pregnancy {
    #[default]
    No,
    Pregnant {
        /// Week 16 or later.
        late: bool,
        /// A complicated pregnancy, or advice to take it easy.
        complicated: bool,
        /// Used to hard training before, and midwife or doctor agrees.
        hard_agreed: bool,
    },
    /// Gave birth in the last months.
    Born {
        /// The check at about six weeks is done, or a professional says that training is fine.
        checked: bool,
    },
}

/// What self-tests gave, as far as done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct SelfTests {
    /// Seconds on one leg, eyes open, best of three.
    pub one_leg: Option<u16>,
    /// Rises from a chair in a minute.
    pub sit_to_stand: Option<u16>,
    /// Push-ups in a row.
    pub push_ups: Option<u16>,
    /// Seconds in the trunk hold.
    pub trunk_hold: Option<u16>,
}
