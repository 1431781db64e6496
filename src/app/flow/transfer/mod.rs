//! Files and codes that leave and come. What comes is looked at first and says what it would change; only then it is taken in,
//! as one write that can be taken back.

pub mod report;
mod tables;
mod take_in;

use super::{backup, reminders, roster};
use crate::app::data::{DataEffect, DataEvent, File, Left, Looked, Making, Problem, Taking, Wanted, Way};
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::route::Route;
use crate::archive::{Contents, carry, merge};

pub use take_in::arrived;

pub fn took(model: &mut Model, event: DataEvent) -> Vec<Effect> {
    match event {
        DataEvent::Known(kept, ways) => {
            model.data.kept = kept;
            model.data.ways = ways;
            Vec::new()
        }
        DataEvent::BackupWanted { passphrase } => backup::wanted(model, passphrase),
        DataEvent::Sealed(text) => backup::sealed(model, text),
        DataEvent::Unsealed(text) => match model.data.making {
            Making::Checking(_) => backup::unsealed(model, text.as_deref()),
            _ => take_in::unsealed(model, text),
        },
        DataEvent::Checked(texts) => backup::checked(model, texts),
        DataEvent::BackupTaken(way) => {
            model.data.backup_leaves = true;
            model.reminding.leaves = None;
            backup::taken(model, way)
        }
        DataEvent::TableWanted(table, way) => {
            model.data.backup_leaves = false;
            model.reminding.leaves = None;
            let file = tables::file(model, table);
            file.map_or_else(Vec::new, |file| vec![Effect::Data(DataEffect::Hand(file, way))])
        }
        DataEvent::WordsShared(text) => {
            model.reminding.leaves = None;
            let what = model.text.as_ref().map_or("", |text| text.report_file_report());
            let name = backup::file_name(what, model.now.day(), "txt");
            let kind = "text/plain";
            let way = if model.data.ways.share { Way::Share } else { Way::Save };
            vec![Effect::Data(DataEffect::Hand(File { name, kind, text }, way))]
        }
        DataEvent::WordsCopied(text) => vec![Effect::Data(DataEffect::Copy(text))],
        DataEvent::PrintWanted => vec![Effect::Data(DataEffect::Print)],
        DataEvent::Left(left) => {
            model.data.left = Some(left);
            let is_out = matches!(left, Left::Saved | Left::Shared);
            if core::mem::take(&mut model.data.backup_leaves) && is_out {
                return backup::handed(model);
            }
            reminders::left(model, is_out)
        }
        DataEvent::PickWanted => {
            model.data.taking = Taking::Nothing;
            vec![Effect::Data(DataEffect::Pick)]
        }
        DataEvent::Picked(picked) if roster::wants_files(model) => {
            roster::picked(model, picked);
            Vec::new()
        }
        DataEvent::Picked(picked) => take_in::picked(model, picked),
        DataEvent::PassphraseTold(passphrase) => take_in::passphrase(model, passphrase),
        DataEvent::CodeWanted => {
            model.data.left = None;
            model.data.reading = Some(Wanted::Code);
            vec![Effect::ReadAll]
        }
        DataEvent::CodeTold(code) => take_in::code(model, &code),
        DataEvent::TakeIn(how) => take_in::take_in(model, how),
        DataEvent::PutAway => {
            model.data.taking = Taking::Nothing;
            Vec::new()
        }
        DataEvent::TakenBack => take_in::take_back(model),
        DataEvent::ReminderPutOff => backup::put_off(model),
        DataEvent::DeleteWanted => {
            model.data.not_deleted = false;
            vec![Effect::DeleteEverything]
        }
    }
}

/// Everything that is stored, as texts, for whoever asked.
pub fn all_read(model: &mut Model, contents: Option<Contents>) -> Vec<Effect> {
    let wanted = model.data.reading.take();
    let Some(contents) = contents else {
        match wanted {
            Some(Wanted::Backup { .. }) => model.data.making = Making::Failed,
            Some(Wanted::Preview(_) | Wanted::Code) => model.data.taking = Taking::Refused(Problem::Here),
            None => {}
        }
        return Vec::new();
    };
    match wanted {
        Some(Wanted::Backup { passphrase }) => return backup::write(model, &contents, passphrase),
        Some(Wanted::Preview(file)) => {
            let preview = merge::preview(&contents, &file);
            model.data.taking = Taking::Looked(Box::new(Looked { file: *file, preview }));
        }
        Some(Wanted::Code) => {
            let log: Vec<String> = contents.log.into_iter().flatten().collect();
            model.data.code = carry::write(&log);
        }
        None => {}
    }
    Vec::new()
}

/// What was half done with files does not wait for whoever goes elsewhere; only what is being written is seen through.
pub fn settled(model: &mut Model, before: Route) {
    if model.route != before {
        model.data.left = None;
    }
    if matches!(
        model.route,
        Route::Data | Route::Carry | Route::Report | Route::Reminders
    ) {
        return;
    }
    let data = &mut model.data;
    data.making = Making::Nothing;
    if !matches!(data.taking, Taking::Writing { .. }) {
        data.taking = Taking::Nothing;
    }
    (data.reading, data.code) = (None, None);
    data.not_deleted = false;
}

/// The database is gone, or could not be deleted; what is kept beside it goes only with it.
pub fn deleted(model: &mut Model, gone: bool) -> Vec<Effect> {
    model.data.not_deleted = !gone;
    if gone {
        return vec![Effect::Data(DataEffect::ForgetRest)];
    }
    Vec::new()
}
