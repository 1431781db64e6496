//! Everything that can happen to the app. The list is closed: what is not here cannot happen.

use super::data::DataEvent;
use super::effect::Ticket;
use super::flow::questions::Question;
use super::heart::HeartEvent;
use super::later::Later;
use super::lock::LockEvent;
use super::model::Preferences;
use super::phone::PhoneEvent;
use super::planning::{RemindEvent, RosterEvent, TestEvent};
use super::renewal::Renewing;
use super::route::Route;
use super::sound::{Lamp, Pocketing, Sounding};
use crate::archive::{Contents, Stored};
use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::own::OwnExercise;
use crate::domain::diary::{After, Morning};
use crate::domain::profile::{Answer, WorkKind};
use crate::domain::program::{Liking, Preset, Swap};
use crate::domain::session::run::Step;
use crate::domain::session::told::Told;
use crate::domain::small_question::SmallQuestion;
use crate::domain::units::Instant;
use crate::text::{Lang, Text};
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The program runs; what the preferences and the address say.
    Started {
        preferences: Preferences,
        route: Option<Route>,
    },
    /// The sentences of a language are here, or could not be had.
    TextArrived(Lang, Option<Arc<Text>>),
    /// The database was read.
    Opened(Contents),
    /// Everything in it, the packs too: for a file, or to look at.
    AllRead(Option<Contents>),
    /// Everything in it, understood.
    PacksRead(Box<Stored>),
    /// The database was empty. There was a copy, and it is the database now; or there was none.
    CopyFound(Option<Contents>),
    /// Database and copies are gone; `false`: they could not be deleted.
    EverythingDeleted(bool),
    /// What was written at these instants shall not count any more.
    Undo(Vec<Instant>),
    /// The later half of the program is here, or could not be had.
    LaterArrived(Option<Later>),
    /// Try to fetch it again.
    LaterWanted,
    /// The database cannot be used at all.
    StorageDenied,
    /// The database did not open: once more, or without it.
    OpenAgain,
    GoOnWithout,
    /// A write is on the disk.
    Saved(Ticket),
    /// A write failed; it stays in the queue.
    SaveFailed(Ticket, Trouble),
    /// Try the queue again.
    Retry,

    /// The clock moved: about once a second while a session runs, and on every return to the page.
    Tick,
    /// The page came back from the background.
    Woken,
    /// Nobody sees the page any more; it may be gone the next moment.
    Hidden,
    /// The running session was heard until then, though nobody looked: the track of pocket mode played, or the audio clock
    /// ran on.
    Heard(Instant),
    /// The person wants another screen.
    Go(Route),
    /// One step back in the history.
    GoBack,
    /// The address changed by itself: back, forward, a link.
    Arrived(Option<Route>),

    LanguageChosen(Lang),
    /// The form of the first page was sent.
    FirstAnswered {
        lang: Lang,
        work: WorkKind,
    },
    Answered(Answer),
    /// Next was pressed: what is still unanswered here takes its default.
    QuestionDone(Question),
    /// A small question was answered; `None`: not now.
    Asked(SmallQuestion, Option<Vec<Answer>>),

    /// Start of a planned session.
    SessionStarted {
        number: u8,
    },
    /// Start of a ready-made session beside the plan.
    PresetStarted(Preset),
    Session(Step),
    /// A stop sign: the session ends here, and the safety questions are open again.
    Unwell,
    /// Another exercise instead of this one, in plan and running session; `everywhere`: the reason holds for the whole
    /// plan.
    Swapped {
        swap: Swap,
        everywhere: bool,
    },
    /// The exercise comes back to where it was swapped away.
    Unswapped(ExerciseId),
    /// An own exercise was added or corrected.
    OwnPut(OwnExercise),
    OwnDropped(ExerciseId),
    /// How the person finds an exercise.
    Rated {
        exercise: ExerciseId,
        liking: Liking,
    },
    /// Questions after a session, each answer by itself.
    AfterAnswered {
        id: Instant,
        after: After,
    },
    /// A set in the diary was told otherwise: the session, the exercise, which of its sets in that session (from 0).
    SetCorrected {
        id: Instant,
        exercise: ExerciseId,
        set: u16,
        told: Told,
    },
    /// The morning after a session, or that it is put away.
    MorningAnswered {
        id: Instant,
        morning: Morning,
    },
    /// A session is taken out of the diary, and comes back.
    EntryDropped(Instant),
    EntryRestored(Instant),
    SoundSwitched(bool),
    /// How to be told is set up.
    Sound(Sounding),
    /// The session plays as one file.
    Pocket(Pocketing),
    /// The person wants to hear what a session sounds like.
    SoundTried,
    /// The audio clock stopped or runs again.
    SoundLost,
    SoundBack,
    /// Breath and pulse.
    Heart(HeartEvent),
    /// Backup, import, tables, deleting.
    Data(DataEvent),
    /// Shifts out of a calendar file.
    Roster(RosterEvent),
    /// Reminders as a calendar file.
    Remind(RemindEvent),
    /// A test of fitness or strength.
    Test(TestEvent),
    /// Whether the screen is kept awake.
    Awake(Lamp),

    /// A newer version of the program.
    Renewal(Renewing),
    /// The phone tells what it is and what it holds.
    Phone(PhoneEvent),
    /// The lock for shared phones.
    Lock(LockEvent),

    /// Everything needed without network has been stored.
    OfflineReady,
    OfflineNoticeSeen,
    RestoredNoticeSeen,
    /// Another tab has the app open / took it over / this tab took over.
    OtherTabHolds,
    TakeOver,
    /// The other tab goes on; this one shows what is stored.
    OnlyLook,
    TakenOver,
    /// This tab writes now.
    TabIsOurs,
}

/// Why a write failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    DiskFull,
    /// The connection was lost or the transaction aborted.
    Interrupted,
}
