//! A phone for the stories: performs the effects the way the browser does, with a disk of texts, and lets things go
//! wrong on demand. After every event it checks that the disk alone leads to what the screen shows.

use super::*;
use kraftpause::app::effect::{Ticket, Write};
use kraftpause::app::event::Trouble;
use kraftpause::app::model::{Preferences, Storage};
use kraftpause::app::sound::Tuning;
use kraftpause::app::{Effect, Event, Later, Model, Route, update};
use kraftpause::archive::{self, Contents, Record};
use kraftpause::domain::exposure::Exposure;
use kraftpause::domain::program::{Activity, Blocks, Program};
use kraftpause::domain::screening::Clearance;
use kraftpause::domain::session::cue::Cue;
use kraftpause::domain::session::score::{Ends, Task};
use kraftpause::domain::units::Now;
use kraftpause::text::{Text, embedded_packs};
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// What outlives the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Disk {
    pub log: BTreeMap<String, String>,
    pub run: Option<String>,
    pub preferences: Preferences,
}

/// Empty, of a person who was asked already how to be told in a session.
impl Default for Disk {
    fn default() -> Disk {
        Disk {
            log: BTreeMap::new(),
            run: None,
            preferences: Preferences {
                tuning: Tuning {
                    settled: true,
                    ..Tuning::default()
                },
                ..Preferences::default()
            },
        }
    }
}

/// How writes go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Writes {
    #[default]
    AtOnce,
    /// They take until [`Phone::deliver`].
    Slow,
    Fail(Trouble),
    /// They reach the disk, but the answer says they did not.
    AnswerLost,
    /// There is no database.
    Denied,
}

#[derive(Default)]
pub struct Phone {
    pub model: Model,
    pub disk: Disk,
    pub writes: Writes,
    /// The later half of the program cannot be fetched.
    pub later_away: bool,
    /// The copy of the log that lies beside the database.
    pub copy: Option<Disk>,
    /// The disk was harmed: it leads to less than what was shown.
    pub unchecked: bool,
    pub under_way: Vec<(Ticket, Write)>,
    pub now: Now,
    /// Everything that was done outside, oldest first.
    pub effects: Vec<Effect>,
    pub cues: Vec<Cue>,
    pub awake: bool,
    pub ticking: bool,
    waiting: VecDeque<Event>,
}

/// The two sessions of `scenes` as the plan: 0 is strength, 1 is four by four, 2 is two minutes, 3 a walk.
pub fn plan() -> Program {
    let mut sessions = vec![strength(), four_by_four(), two_minutes(), walk()];
    for (number, session) in (0..).zip(&mut sessions) {
        session.number = number;
    }
    Program {
        exposure: Exposure::Sedentary,
        clearance: Clearance::Cleared,
        blocks: Blocks::default(),
        block_reasons: Vec::new(),
        limits: Vec::new(),
        advice: Vec::new(),
        activity: Activity {
            moderate_minutes: 150,
            strength_days: 2,
            breaks: false,
            reasons: Vec::new(),
        },
        course: None,
        milestones: Vec::new(),
        reasons: Vec::new(),
        sessions,
        leisure_minutes: 180,
        week_minutes: 60,
    }
}

impl Phone {
    /// A phone on which the page was just opened, in the only tab.
    pub fn open(disk: Disk, at: Instant) -> Phone {
        Phone::open_with(disk, at, Writes::AtOnce)
    }

    pub fn open_with(disk: Disk, at: Instant, writes: Writes) -> Phone {
        Phone {
            writes,
            ..Phone::default()
        }
        .opened(disk, at)
    }

    /// A phone on which the page is not open yet.
    pub fn closed(disk: Disk) -> Phone {
        Phone {
            disk,
            ..Phone::default()
        }
    }

    /// The later half of the program does not arrive.
    pub fn open_without_later(disk: Disk, at: Instant) -> Phone {
        let later_away = true;
        Phone {
            later_away,
            ..Phone::default()
        }
        .opened(disk, at)
    }

    fn opened(mut self, disk: Disk, at: Instant) -> Phone {
        self.disk = disk;
        self.begin(at);
        self
    }

    /// The page is opened.
    pub fn begin(&mut self, at: Instant) {
        let preferences = self.disk.preferences;
        self.now = Now { at, offset_minutes: 60 };
        let route = None;
        self.send(Event::Started { preferences, route });
        self.send(Event::TabIsOurs);
    }

    /// A phone whose person has answered everything and has the plan of [`plan`].
    pub fn with_plan() -> Phone {
        use kraftpause::app::flow::questions::Question;
        use kraftpause::domain::profile::{Answer, Sex, WorkKind};
        use kraftpause::domain::screening::Screening;
        let mut phone = Phone::open(Disk::default(), START);
        phone.send(Event::FirstAnswered {
            lang: kraftpause::text::Lang::Nb,
            work: WorkKind::Sitting,
        });
        phone.send(Event::Answered(Answer::Sex(Sex::Female)));
        phone.send(Event::Answered(Answer::Screening(Screening {
            yes: [Some(false); 7],
            ..Screening::default()
        })));
        for question in Question::ALL {
            phone.send(Event::QuestionDone(question));
        }
        phone.model.program = Some(Arc::new(plan()));
        phone
    }

    /// The page is gone from one moment to the next; later it is opened again.
    pub fn killed_and_opened(&self, at: Instant) -> Phone {
        Phone::open(self.disk.clone(), at)
    }

    /// Time passes, and the screen ticks once a second for as long as it should.
    pub fn wait(&mut self, seconds: i64) {
        for _ in 0..seconds {
            self.now.at = self.now.at + Span::seconds(1);
            if self.ticking {
                self.send(Event::Tick);
            }
        }
    }

    /// Time passes with the screen off; then somebody looks again.
    pub fn sleep(&mut self, seconds: i64) {
        self.send(Event::Hidden);
        self.now.at = self.now.at + Span::seconds(seconds);
        self.send(Event::Woken);
    }

    pub fn step(&mut self, step: Step) {
        self.send(Event::Session(step));
    }

    /// Does what was asked for outside of an event.
    pub fn take(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.perform(&effect);
            self.effects.push(effect);
        }
        self.send(Event::Retry);
    }

    pub fn send(&mut self, event: Event) {
        let is_tick = event == Event::Tick;
        self.waiting.push_back(event);
        while let Some(event) = self.waiting.pop_front() {
            for effect in update(&mut self.model, event, self.now) {
                self.perform(&effect);
                self.effects.push(effect);
            }
        }
        // Seconds write nothing; what they lead to is checked at the next tap, and by the stories of killed pages.
        if !is_tick && !self.unchecked {
            self.check();
        }
    }

    /// Lets the slow writes reach the disk.
    pub fn deliver(&mut self) {
        for (ticket, write) in std::mem::take(&mut self.under_way) {
            self.write(&write);
            self.send(Event::Saved(ticket));
        }
    }

    pub fn task(&self) -> Option<Task> {
        self.model.run.as_ref()?.run.phase().map(|phase| phase.task)
    }

    pub fn records(&self) -> Vec<Record> {
        self.disk
            .log
            .values()
            .filter_map(|text| archive::decode(text).ok())
            .collect()
    }

    pub fn shown(&self) -> Option<Route> {
        self.effects.iter().rev().find_map(|effect| match effect {
            Effect::Show { route, .. } => Some(*route),
            _ => None,
        })
    }

    fn perform(&mut self, effect: &Effect) {
        match effect {
            Effect::OpenDatabase if self.writes == Writes::Denied => self.waiting.push_back(Event::StorageDenied),
            Effect::OpenDatabase => {
                let contents = Contents {
                    log: self.disk.log.values().cloned().map(Some).collect(),
                    run: self.disk.run.clone().map(Some),
                    ..Contents::default()
                };
                self.waiting.push_back(Event::Opened(contents));
            }
            Effect::FindCopy => self.waiting.push_back(Event::CopyFound(self.copy.take().map(|disk| {
                self.disk = disk;
                Contents {
                    log: self.disk.log.values().cloned().map(Some).collect(),
                    run: self.disk.run.clone().map(Some),
                    ..Contents::default()
                }
            }))),
            Effect::FetchLater => {
                let later = (!self.later_away).then(Later::here);
                self.waiting.push_back(Event::LaterArrived(later));
            }
            Effect::FetchText { lang, whole } => {
                let [sentences, words] = embedded_packs(*lang);
                let text =
                    Text::from_packs(*lang, sentences.to_owned(), whole.then_some(words)).expect("our own packs");
                let text = Arc::new(text);
                self.waiting.push_back(Event::TextArrived(*lang, Some(text)));
            }
            Effect::SavePreferences(preferences) => self.disk.preferences = *preferences,
            Effect::Save(ticket, write) => match self.writes {
                Writes::AtOnce => {
                    self.write(write);
                    self.waiting.push_back(Event::Saved(*ticket));
                }
                Writes::Slow => self.under_way.push((*ticket, write.clone())),
                Writes::Fail(trouble) => self.waiting.push_back(Event::SaveFailed(*ticket, trouble)),
                Writes::AnswerLost => {
                    self.write(write);
                    self.waiting.push_back(Event::SaveFailed(*ticket, Trouble::Interrupted));
                }
                Writes::Denied => panic!("a write without a database"),
            },
            Effect::ClaimTab => self.waiting.push_back(Event::TabIsOurs),
            Effect::Cues(cues) => self.cues = cues.clone(),
            Effect::KeepAwake(awake) => self.awake = *awake,
            Effect::Ticking(ticking) => self.ticking = *ticking,
            _ => {}
        }
    }

    fn write(&mut self, write: &Write) {
        let mut put = |record: &Record| {
            let (key, text) = (record.key(), archive::encode(record));
            if let Some(old) = self.disk.log.insert(key, text.clone()) {
                assert_eq!(old, text, "one record took the place of another");
            }
        };
        match write {
            Write::Append(records) => records.iter().for_each(put),
            Write::Run(active) => self.disk.run = Some(archive::encode_run(active)),
            Write::Finish(record) => {
                put(record);
                self.disk.run = None;
            }
            Write::Forget => self.disk.run = None,
            Write::Merge(texts) => {
                let known: Vec<String> = self.disk.log.values().cloned().collect();
                self.add(archive::merging(
                    known.iter().map(String::as_str),
                    texts.clone(),
                    self.now.at,
                ));
            }
            Write::Replace { texts, run } => {
                let known: Vec<String> = self.disk.log.values().cloned().collect();
                self.add(archive::replacing(
                    known.iter().map(String::as_str),
                    texts.clone(),
                    self.now.at,
                ));
                self.disk.run = run.clone();
            }
        }
    }

    fn add(&mut self, texts: Vec<String>) {
        for text in texts {
            let key = archive::key_of(archive::place(&text).expect("a record"));
            let key = match self.disk.log.get(&key) {
                Some(other) if *other != text => archive::second_key(&key, &text),
                _ => key,
            };
            self.disk.log.insert(key, text);
        }
    }

    /// A kill at this very moment would lose nothing: the disk alone leads to what is shown.
    fn check(&self) {
        let settled = self.under_way.is_empty() && self.model.unsaved.is_empty() && self.model.storage == Storage::Fine;
        if !settled || self.model.looking || self.model.boot != kraftpause::app::model::Boot::Ready {
            return;
        }
        let mut stored = self.disk.run.as_deref().and_then(|text| archive::decode_run(text).ok());
        let mut shown = self.model.run.clone();
        for active in [&mut stored, &mut shown].into_iter().flatten() {
            // The disk does not know each second that was seen, so it may ask; what it then counts is what is shown.
            active.run.take(Step::Tick, self.now.at);
            active.run.take(Step::CountIt, self.now.at);
            active.run.seen = self.now.at;
        }
        assert_eq!(stored, shown, "the disk knows another session than the screen");
        let entries = |records: Vec<Record>| {
            let finished = archive::living(records)
                .into_iter()
                .filter(|record| matches!(record.what, archive::What::Finished(_)));
            finished.count()
        };
        let diary = &self.model.diary;
        assert_eq!(entries(self.records()), diary.entries.len() + diary.dropped.len());
    }
}

/// Trains on as a person would: taps when a set is done, tells the reserve, otherwise lets the clock run.
pub fn train(phone: &mut Phone, seconds: i64) {
    for _ in 0..seconds {
        let Some(active) = phone.model.run.clone() else { return };
        let phase = active.run.phase().copied();
        let waits = phase.is_some_and(|phase| phase.ends == Ends::ByTap);
        if waits && active.run.left(phone.now.at) == Span::ZERO {
            phone.step(Step::Done { reps: Some(12) });
            phone.step(Step::Reserve(2));
        } else {
            phone.wait(1);
        }
    }
}

pub fn start(number: u8) -> Phone {
    let mut phone = Phone::with_plan();
    phone.send(Event::SessionStarted { number });
    phone
}
