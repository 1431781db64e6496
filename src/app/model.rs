//! The one model. Everything on the screen is computed from it; everything in it comes from an event.

use super::data::Data;
use super::effect::{Effect, Ticket, Write};
use super::event::Trouble;
use super::flow::questions;
use super::heart::Heart;
use super::later::Later;
use super::lock::{Lock, Seal};
use super::phone::Phone;
use super::planning::{Reminding, Rostering, Testing};
use super::renewal::Renewal;
use super::route::Route;
use super::sound::{Flash, Lamp, Mode, Pocket, Powers, Tuning};
use crate::archive::{ActiveRun, Contents, Record};
use crate::domain::diary::Diary;
use crate::domain::fitness_test::Results;
use crate::domain::profile::Profile;
use crate::domain::program::{Past, PlannedSession, Preset, Program, Wishes};
use crate::domain::progress::kept_out::KeptOut;
use crate::domain::small_question::Asked;
use crate::domain::units::{Day, Instant, Now};
use crate::text::{Lang, Text};
use std::sync::Arc;

/// Small things that must be known before the database is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    pub lang: Lang,
    /// The questions were begun: the first page is not shown again on start.
    pub returning: bool,
    pub sound: bool,
    pub tuning: Tuning,
    /// "Ready for use without network" has been said.
    pub offline_said: bool,
    /// Whether the browser promised not to clear the data by itself; `None`: it was not asked yet.
    pub promised: Option<bool>,
    /// Nothing is shown without the word of this.
    pub lock: Option<Seal>,
}

impl Default for Preferences {
    fn default() -> Preferences {
        Preferences {
            lang: Lang::Nb,
            returning: false,
            sound: true,
            tuning: Tuning::default(),
            offline_said: false,
            promised: None,
            lock: None,
        }
    }
}

impl Preferences {
    /// How the person wants to be told.
    #[must_use]
    pub const fn mode(&self) -> Mode {
        match (self.sound, self.tuning.also_muted) {
            (false, _) => Mode::Silent,
            (true, true) => Mode::AlsoMuted,
            (true, false) => Mode::OverMusic,
        }
    }
}

/// How far the start has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Boot {
    #[default]
    Opening,
    Ready,
    /// Another tab holds the app; this one only says so.
    Elsewhere,
    /// Somebody was here before, and the database does not open. An empty app would look like a lost diary.
    Unopened,
}

/// What stands in front of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Stage {
    /// The page as it was delivered; nothing answers yet.
    #[default]
    Loading,
    /// The sentences could not be had, so no screen can be shown.
    Stuck,
    /// The first page, which is HTML in `index.html`.
    First,
    /// One of the app's own screens.
    App,
}

/// Why the database is read again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Again {
    #[default]
    No,
    /// Other records count now.
    Records,
    /// And another session may be running.
    AlsoRun,
}

/// How the database is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Storage {
    #[default]
    Fine,
    /// Cannot be used (private mode, no IndexedDB): everything works until the page is closed.
    Denied,
    /// Writes wait in the queue.
    Failing(Trouble),
}

#[derive(Clone, Debug, PartialEq, Default)]
pub struct Model {
    pub now: Now,
    pub boot: Boot,
    pub preferences: Preferences,
    /// `None` until the language pack is here.
    pub text: Option<Arc<Text>>,
    /// The pack could not be fetched.
    pub text_missing: bool,
    /// `None` until the later half of the program is here: no week can be made.
    pub later: Option<Later>,
    /// It could not be fetched.
    pub later_missing: bool,
    /// What the database held, until the later half can read it.
    pub contents: Option<Contents>,
    pub route: Route,
    pub profile: Profile,
    pub wishes: Wishes,
    pub diary: Diary,
    /// What became of the small questions.
    pub asked: Asked,
    /// The screen from which the small question was opened.
    pub asked_from: Route,
    /// The week made from profile and wishes; derived, never stored.
    pub program: Option<Arc<Program>>,
    /// What was done lately, as the engine needs it; derived, never stored.
    pub past: Past,
    /// The Monday of that week.
    pub made_for: Option<Day>,
    /// The running session as it is shown: each step of the person is on the disk before it stands here.
    pub run: Option<ActiveRun>,
    /// The next state of the running session, on its way to the disk.
    pub coming: Option<(Ticket, ActiveRun)>,
    /// The back gesture was made while a session ran: it asks once before it leads away.
    pub leaving: bool,
    pub storage: Storage,
    /// Another tab holds the app, and this one only looks: nothing is written.
    pub looking: bool,
    /// Something was to be changed while it only looks.
    pub refused: bool,
    /// Another tab held the app until now: the screen to come is a new one, and gets the focus.
    pub was_elsewhere: bool,
    /// Writes that are not on the disk yet, oldest first.
    pub unsaved: Vec<(Ticket, Write)>,
    pub next_ticket: Ticket,
    /// The queue will be tried again by itself.
    pub retrying: bool,
    /// The newest record's instant; the next one is later.
    pub newest: Instant,
    /// Records that could not be read at the start.
    pub unreadable: u32,
    /// What was written lately, also what is undone: as long as it can be.
    pub recent: Vec<Record>,
    /// The database is read again while the app goes on.
    pub again: Again,
    /// The old records are on their way.
    pub reading_packs: bool,
    /// The database was empty and came back from a copy, with so many sessions; until that was read.
    pub restored: Option<u32>,
    pub sound_lost: bool,
    /// Whether the screen is kept awake.
    pub awake: Lamp,
    /// What this phone can do about sound.
    pub powers: Powers,
    /// The session that begins when it is settled how to be told.
    pub starting: Option<u8>,
    /// Cues up to here were shown.
    pub told: Instant,
    /// The newest cue, for the eye.
    pub flash: Option<Flash>,
    /// The session plays as one file.
    pub pocket: Option<Pocket>,
    /// It could not be played.
    pub pocket_failed: bool,
    pub heart: Heart,
    pub data: Data,
    /// A calendar file that is being looked at, the reminders that were handed over, a test that runs, results of tests.
    pub rostering: Rostering,
    pub reminding: Reminding,
    pub testing: Option<Testing>,
    pub results: Results,
    /// Everything for use without network is stored, and that was not said yet.
    pub offline_news: bool,
    /// A newer version of the program.
    pub renewal: Renewal,
    pub phone: Phone,
    pub lock: Lock,
}

impl Model {
    /// Nothing is shown before database and sentences are there, so that no screen is shown and taken away again.
    #[must_use]
    pub fn stage(&self) -> Stage {
        match (&self.text, self.boot) {
            (None, _) if self.text_missing => Stage::Stuck,
            (_, Boot::Opening) if self.later_missing => Stage::Stuck,
            (None, _) | (_, Boot::Opening) => Stage::Loading,
            (Some(_), Boot::Ready) if self.route == Route::First && !self.lock.shut => Stage::First,
            (Some(_), Boot::Ready | Boot::Elsewhere | Boot::Unopened) => Stage::App,
        }
    }

    /// Whether something is still on its way that this screen needs. The first ones need nothing more: they must not be
    /// built anew under the finger when the rest arrives.
    #[must_use]
    pub fn waits(&self) -> bool {
        let whole = self.later.is_some() && self.text.as_ref().is_some_and(|text| text.is_whole());
        !whole && (self.lock.shut || !self.route.is_in_first_half())
    }

    /// A first visitor gets what the first screens say, and all other words as soon as the first screen can stand.
    #[must_use]
    pub fn fetch_text(&self) -> Effect {
        Effect::FetchText {
            lang: self.preferences.lang,
            whole: self.preferences.returning || self.boot == Boot::Ready,
        }
    }

    /// A session by its number: one of the week, or a ready-made one as it is for this person today.
    #[must_use]
    pub fn session(&self, number: u8) -> Option<PlannedSession> {
        let program = self.program.as_ref()?;
        if let Some(preset) = Preset::of_number(number) {
            let later = self.later?;
            return (later.preset)(&self.profile, &self.wishes, &self.past, self.now.day(), preset).ok();
        }
        program
            .sessions
            .iter()
            .find(|session| session.number == number)
            .cloned()
    }

    /// The next session of this week; `None` when the week is done or there is no plan.
    #[must_use]
    pub fn next_session(&self) -> Option<&PlannedSession> {
        self.program.as_ref()?.next(&self.diary, self.now.day())
    }

    /// Where a small question leads back to.
    #[must_use]
    pub const fn back_from_ask(&self) -> Route {
        match self.asked_from {
            from @ (Route::Plan | Route::More) => from,
            _ => Route::Today,
        }
    }

    /// The Monday of the week that is planned: a plan does not change from one day to the next.
    #[must_use]
    pub fn week(&self) -> Day {
        self.now.day().monday()
    }

    /// Makes the week anew, because answers or wishes changed.
    pub fn remake(&mut self) {
        let later = self.later.filter(|_| questions::finished(&self.profile));
        let monday = self.week();
        self.made_for = Some(monday);
        self.past = later.map_or_else(Past::default, |later| {
            (later.past)(&self.profile, &self.diary, self.now.day())
        });
        self.program = later.map(|later| Arc::new((later.make)(&self.profile, &self.wishes, &self.past, monday)));
    }

    /// Makes the week anew because something was done, or told of what was done.
    pub fn look_back(&mut self) {
        if self.program.is_some() && questions::finished(&self.profile) {
            self.remake();
        }
    }

    /// Makes the week anew when another one has begun since it was made, or another day: after days away the next
    /// session is a lighter one.
    pub fn turn_week(&mut self) {
        if self.program.is_some() && self.made_for != Some(self.week()) {
            self.remake();
        } else if self.past.today != Some(self.now.day()) {
            self.look_back();
        }
    }

    /// Days that no trend counts: flare-ups, illness, holiday.
    #[must_use]
    pub fn kept_out(&self) -> KeptOut {
        KeptOut::of(&self.profile.life, self.now.day())
    }

    /// Minutes trained this week.
    #[must_use]
    pub fn minutes_this_week(&self) -> u16 {
        self.diary.minutes_in_week(self.now.day().monday())
    }
}
