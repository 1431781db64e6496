//! A backup comes about: everything is read, written down, sealed if wanted, and then opened again as a stranger would,
//! through a database of its own. Only a file that gave back what it should is offered. And when to ask for one.

use crate::app::data::{DataEffect, Draft, File, Kept, Making, Ready, Wanted, Way};
use crate::app::effect::Effect;
use crate::app::model::{Model, Preferences};
use crate::archive::Contents;
use crate::archive::backup::{self, Settings};
use crate::domain::diary::Diary;
use crate::domain::units::{Day, Now, Span};

/// A shorter passphrase is guessed on one computer in an afternoon; longer is up to the person.
pub const SHORTEST_PASSPHRASE: usize = 8;
/// Nobody types more.
pub const LONGEST_PASSPHRASE: usize = 200;

/// How old a backup may be before it is asked for.
const OLD: Span = Span(30 * 86_400_000);
/// Before that there is little to lose.
const FIRST_SESSIONS: usize = 3;

pub fn wanted(model: &mut Model, passphrase: Option<String>) -> Vec<Effect> {
    let usable = |passphrase: &String| (SHORTEST_PASSPHRASE..=LONGEST_PASSPHRASE).contains(&passphrase.chars().count());
    if !passphrase.as_ref().is_none_or(usable) {
        return Vec::new();
    }
    model.data.making = Making::Reading;
    model.data.left = None;
    model.data.reading = Some(Wanted::Backup { passphrase });
    vec![Effect::ReadAll]
}

/// Everything is here.
pub fn write(model: &mut Model, contents: &Contents, passphrase: Option<String>) -> Vec<Effect> {
    let settings = settings(&model.preferences);
    let backup::Written { text, counts } = backup::write(contents, &settings, env!("CARGO_PKG_VERSION"), model.now.at);
    let draft = Draft {
        text,
        counts,
        passphrase,
    };
    let Some(passphrase) = draft.passphrase.clone() else {
        let text = draft.text.clone();
        model.data.making = Making::Checking(draft);
        return check(model, &text);
    };
    let text = draft.text.clone();
    model.data.making = Making::Sealing(draft);
    vec![Effect::Data(DataEffect::Seal { text, passphrase })]
}

/// The sealed text stands for the open one from here on.
pub fn sealed(model: &mut Model, text: Option<String>) -> Vec<Effect> {
    let Making::Sealing(draft) = core::mem::take(&mut model.data.making) else {
        return Vec::new();
    };
    let (Some(text), Some(passphrase)) = (text, draft.passphrase.clone()) else {
        model.data.making = Making::Failed;
        return Vec::new();
    };
    model.data.making = Making::Checking(Draft {
        text: text.clone(),
        ..draft
    });
    vec![Effect::Data(DataEffect::Unseal { text, passphrase })]
}

/// The file as it would leave, opened.
pub fn unsealed(model: &mut Model, text: Option<&str>) -> Vec<Effect> {
    match text {
        Some(text) => check(model, text),
        None => {
            model.data.making = Making::Failed;
            Vec::new()
        }
    }
}

fn check(model: &mut Model, text: &str) -> Vec<Effect> {
    match backup::open(text) {
        Ok(opened) if !opened.altered && opened.missing == 0 => vec![Effect::Data(DataEffect::Check(opened.log))],
        _ => {
            model.data.making = Making::Failed;
            Vec::new()
        }
    }
}

/// What came back from the scratch database must add up to what went in.
pub fn checked(model: &mut Model, texts: Option<Vec<String>>) -> Vec<Effect> {
    let Making::Checking(draft) = core::mem::take(&mut model.data.making) else {
        return Vec::new();
    };
    let contents = Contents {
        log: texts.into_iter().flatten().map(Some).collect(),
        ..Contents::default()
    };
    let again = backup::write(&contents, &Settings::default(), "", model.now.at).counts;
    // What this version cannot read is in the file too, and not in what was read of it.
    let same =
        (again.sessions, again.sets, again.days) == (draft.counts.sessions, draft.counts.sets, draft.counts.days);
    model.data.making = if same {
        Making::Ready(Box::new(Ready {
            file: File {
                name: file_name("", model.now.day(), "txt"),
                kind: "text/plain",
                text: draft.text,
            },
            counts: draft.counts,
            sealed: draft.passphrase.is_some(),
            handed: false,
        }))
    } else {
        Making::Failed
    };
    Vec::new()
}

pub fn taken(model: &mut Model, way: Way) -> Vec<Effect> {
    match &model.data.making {
        Making::Ready(ready) => vec![Effect::Data(DataEffect::Hand(ready.file.clone(), way))],
        _ => Vec::new(),
    }
}

/// The file left: a backup counts only now.
pub fn handed(model: &mut Model) -> Vec<Effect> {
    let Making::Ready(ready) = &mut model.data.making else {
        return Vec::new();
    };
    ready.handed = true;
    model.data.kept = Kept {
        backed_up: Some(model.now.at),
        put_off: None,
    };
    vec![Effect::Data(DataEffect::Keep(model.data.kept))]
}

/// Not before the next session again.
pub fn put_off(model: &mut Model) -> Vec<Effect> {
    model.data.kept.put_off = model.diary.entries.last().map(|entry| entry.id);
    vec![Effect::Data(DataEffect::Keep(model.data.kept))]
}

/// Whether to ask for a backup: after a session of today, when there is none or the last is old.
#[must_use]
pub fn is_due(kept: Kept, diary: &Diary, now: Now) -> bool {
    let Some(last) = diary.entries.last().filter(|last| last.day == now.day()) else {
        return false;
    };
    let old = match kept.backed_up {
        None => diary.entries.len() >= FIRST_SESSIONS,
        // A clock that was set back makes no backup younger than it is.
        Some(at) => now.at - at > OLD || at > now.at,
    };
    old && kept.put_off != Some(last.id)
}

/// `kraftpause-dagbok-2026-11-22.csv`: what sorts by day, and no letter that a mail program stumbles over.
#[must_use]
pub fn file_name(what: &str, day: Day, ending: &str) -> String {
    let (year, month, of_month) = day.date();
    let dash = if what.is_empty() { "" } else { "-" };
    format!("kraftpause{dash}{what}-{year}-{month:02}-{of_month:02}.{ending}")
}

fn settings(preferences: &Preferences) -> Settings {
    Settings {
        lang: Some(preferences.lang.code().to_owned()),
        sound: Some(preferences.sound),
        also_muted: Some(preferences.tuning.also_muted),
        vibration: Some(preferences.tuning.vibration),
        speech: Some(preferences.tuning.speech),
    }
}
