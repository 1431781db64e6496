//! A file or a code comes in: sealed, refused, looked at, taken in, taken back.

use crate::app::data::{DataEffect, How, Looked, Problem, Taking, Wanted};
use crate::app::effect::{Effect, Ticket, Write};
use crate::app::flow::{saving, undo};
use crate::app::model::{Model, Storage};
use crate::archive::backup::{self, Opened, Refused, Settings};
use crate::archive::{What, carry, encode_run};
use crate::domain::units::Instant;

pub fn picked(model: &mut Model, picked: Option<Result<String, Problem>>) -> Vec<Effect> {
    match picked {
        None => Vec::new(),
        Some(Err(problem)) => refuse(model, problem),
        Some(Ok(text)) => open(model, text),
    }
}

fn open(model: &mut Model, text: String) -> Vec<Effect> {
    match backup::open(&text) {
        Ok(file) => look(model, file),
        Err(Refused::Sealed) => {
            model.data.taking = Taking::Sealed { text, wrong: false };
            Vec::new()
        }
        Err(why) => refuse(model, Problem::File(why)),
    }
}

/// What is here is read before anything is said about what would be new.
fn look(model: &mut Model, file: Opened) -> Vec<Effect> {
    if model.run.is_some() || model.coming.is_some() || model.storage == Storage::Denied {
        return refuse(model, Problem::NotNow);
    }
    model.data.taking = Taking::Looking;
    model.data.reading = Some(Wanted::Preview(Box::new(file)));
    vec![Effect::ReadAll]
}

fn refuse(model: &mut Model, problem: Problem) -> Vec<Effect> {
    model.data.taking = Taking::Refused(problem);
    Vec::new()
}

pub fn passphrase(model: &mut Model, passphrase: String) -> Vec<Effect> {
    let Taking::Sealed { text, .. } = &model.data.taking else {
        return Vec::new();
    };
    let text = text.clone();
    model.data.taking = Taking::Unsealing(text.clone());
    vec![Effect::Data(DataEffect::Unseal { text, passphrase })]
}

pub fn unsealed(model: &mut Model, opened: Option<String>) -> Vec<Effect> {
    let Taking::Unsealing(text) = core::mem::take(&mut model.data.taking) else {
        return Vec::new();
    };
    match opened {
        // A shell in a shell is nothing we made.
        Some(opened) => match backup::open(&opened) {
            Ok(file) => look(model, file),
            Err(Refused::Sealed) => refuse(model, Problem::File(Refused::NotOurs)),
            Err(why) => refuse(model, Problem::File(why)),
        },
        None => {
            model.data.taking = Taking::Sealed { text, wrong: true };
            Vec::new()
        }
    }
}

/// A code is a small file with answers only.
pub fn code(model: &mut Model, code: &str) -> Vec<Effect> {
    match carry::read(code) {
        Some(log) => {
            let file = Opened {
                log,
                ..Opened::default()
            };
            look(model, file)
        }
        None => refuse(model, Problem::Code),
    }
}

pub fn take_in(model: &mut Model, how: How) -> Vec<Effect> {
    if model.run.is_some() || model.coming.is_some() {
        return refuse(model, Problem::NotNow);
    }
    let Taking::Looked(looked) = core::mem::take(&mut model.data.taking) else {
        return Vec::new();
    };
    let Looked { file, preview } = *looked;
    let mut effects = Vec::new();
    let sessions = match how {
        _ if file.is_code() => None,
        How::Merge => Some(preview.new_sessions),
        How::Replace => Some(file.counts.sessions),
    };
    if how == How::Replace {
        take_settings(model, &file.settings);
    }
    if !model.preferences.returning || how == How::Replace {
        model.preferences.returning = true;
        effects.push(Effect::SavePreferences(model.preferences));
    }
    let write = match how {
        How::Merge if preview.new.is_empty() => {
            model.data.taking = Taking::Done { sessions };
            return effects;
        }
        How::Merge => Write::Merge(preview.new),
        How::Replace => Write::Replace {
            texts: file.log,
            run: file.run.as_ref().map(encode_run),
        },
    };
    let (ticket, save) = saving::save(model, write);
    model.data.taking = Taking::Writing { ticket, sessions };
    effects.extend(save);
    effects
}

/// How to be told comes along; the language is the one that is read here.
fn take_settings(model: &mut Model, settings: &Settings) {
    let preferences = &mut model.preferences;
    preferences.sound = settings.sound.unwrap_or(preferences.sound);
    let tuning = &mut preferences.tuning;
    tuning.also_muted = settings.also_muted.unwrap_or(tuning.also_muted);
    tuning.vibration = settings.vibration.unwrap_or(tuning.vibration);
}

/// The disk has it. A write that failed is shown and tried again as every other.
pub fn arrived(model: &mut Model, arrived: Ticket, saved: bool) {
    if let Taking::Writing { ticket, sessions } = model.data.taking
        && ticket == arrived
        && saved
    {
        model.data.taking = Taking::Done { sessions };
    }
}

/// What was brought last is taken back: the newest change is that file, because nothing else was done on this page.
pub fn take_back(model: &mut Model) -> Vec<Effect> {
    if !matches!(core::mem::take(&mut model.data.taking), Taking::Done { .. }) {
        return Vec::new();
    }
    let newest = undo::changes(&model.recent, model.now.at).into_iter().next();
    let records = newest.map(|change| change.records).unwrap_or_default();
    let brought = records.iter().any(|record| matches!(record.what, What::Brought(_)));
    let all: Vec<Instant> = records.iter().map(|record| record.at).collect();
    if brought { undo::undo(model, &all) } else { Vec::new() }
}
