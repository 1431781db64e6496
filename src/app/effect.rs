//! What the app wants done outside of itself. Data, not deeds: `browser::perform` does them.

use super::data::DataEffect;
use super::model::Preferences;
use super::route::Route;
use crate::archive::{ActiveRun, Record};
use crate::domain::session::cue::{Cue, Sound};
use crate::domain::session::track::Track;
use crate::domain::units::Span;
use crate::text::Lang;

/// Number of a write, to tell answers apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ticket(pub u32);

/// One transaction. Records go under their own keys, the running session under one: the same write twice is the same
/// as once, so a write whose answer got lost may be sent again.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    /// Adds records to the log.
    Append(Vec<Record>),
    /// Replaces the running session.
    Run(Box<ActiveRun>),
    /// Adds the finished session to the log and removes the running one, together or not at all.
    Finish(Box<Record>),
    /// Removes the running session, which leaves nothing for the log.
    Forget,
    /// Adds those texts of records to the log that are not there yet.
    Merge(Vec<String>),
    /// From now on only these texts of records count, and this running session; what was there is undone, not lost.
    Replace { texts: Vec<String>, run: Option<String> },
}

impl Write {
    /// Changes more of the log than the model can follow: afterwards it is read again.
    #[must_use]
    pub const fn is_from_elsewhere(&self) -> bool {
        matches!(self, Write::Merge(_) | Write::Replace { .. })
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    OpenDatabase,
    /// Everything as texts: [`super::Event::AllRead`].
    ReadAll,
    /// Also the old records, which a start can do without: [`super::Event::PacksRead`].
    ReadPacks,
    /// The database is empty: is there a copy? [`super::Event::CopyFound`].
    FindCopy,
    /// Packs what has become old and copies the log when it is time; does not hurry.
    Tidy,
    /// Database and copies are deleted: [`super::Event::EverythingDeleted`].
    DeleteEverything,
    /// What the first screens say; `whole` with all other words, which those can do without.
    FetchText {
        lang: Lang,
        whole: bool,
    },
    /// Fetches the later half of the program: [`super::Event::LaterArrived`].
    FetchLater,
    /// The running session that lies there cannot be read: it is put aside before its place is taken.
    SetRunAside,
    SavePreferences(Preferences),
    Save(Ticket, Write),
    /// Come back with [`super::Event::Retry`] after so many milliseconds.
    RetryAfter(u32),
    /// Puts the screen into the address bar; `replace` leaves no step behind.
    Show {
        route: Route,
        replace: bool,
    },
    HistoryBack,
    /// Moves focus to the new screen's heading.
    FocusHeading,
    /// A screen that is come back to stands as it was left, and the link by which it was left has the focus.
    FocusLink(Route),
    /// `lang` of the document and its title.
    DocumentLanguage(Lang),
    /// Makes sound possible; must be performed inside the tap that caused it. `also_muted`: as an app for music.
    UnlockSound {
        also_muted: bool,
    },
    /// The phone's sound is not touched any more.
    LetGoOfSound,
    /// Replaces all sounds that are still to come.
    Cues(Vec<Cue>),
    /// What can this phone do? [`super::sound::Sounding::Can`] answers, again when a voice turns up later.
    AskPowers(Lang),
    /// Shakes as this sound does, where the phone can.
    Vibrate(Sound),
    /// Says this instead of what is being said; a phone without a voice for the language says nothing.
    Speak(Lang, String),
    /// No more word.
    Hush,
    /// Plays a session as one file, from this position; must be performed inside the tap that caused it the first time.
    PlayTrack {
        track: Box<Track>,
        at: Span,
    },
    /// The file goes to this position, and plays or stands.
    MoveTrack {
        to: Span,
        playing: bool,
    },
    /// What the locked screen says.
    NameTrack(String),
    EndTrack,
    KeepAwake(bool),
    /// Opens the browser's chooser for a heart-rate strap (inside the tap that caused it), or lets the strap go.
    Strap {
        wanted: bool,
    },
    /// Starts or stops the ticking.
    Ticking(bool),
    /// Asks the browser to keep the data even when space is short.
    AskPersistence,
    /// Takes the app over from the other tab.
    ClaimTab,
    /// Files, and what is kept beside the database.
    Data(DataEffect),
}
