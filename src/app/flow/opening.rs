//! How the app begins: what was stored becomes the model. Only the tab that holds the app reads and writes.

use super::{saving, way};
use crate::app::data::{Data, DataEffect};
use crate::app::effect::{Effect, Write};
use crate::app::later::Later;
use crate::app::model::{Again, Boot, Model, Preferences, Storage};
use crate::app::route::Route;
use crate::archive::{Contents, Record, Stored, What};
use crate::domain::diary::{Diary, Early};

/// This tab writes from now on. Everything is read again, because another tab may have written meanwhile;
/// what this one could not bring to the disk is not forgotten.
pub fn tab_is_ours(model: &mut Model) -> Vec<Effect> {
    if model.boot == Boot::Ready && !model.looking {
        return Vec::new();
    }
    anew_from_disk(model)
}

fn anew_from_disk(model: &mut Model) -> Vec<Effect> {
    *model = Model {
        now: model.now,
        preferences: model.preferences,
        text: model.text.take(),
        text_missing: model.text_missing,
        later: model.later,
        route: model.route,
        // A strap stays on, whoever holds the data.
        heart: core::mem::take(&mut model.heart),
        renewal: core::mem::take(&mut model.renewal),
        phone: model.phone,
        lock: model.lock,
        // What was told of files may come before the tab is ours.
        data: Data {
            kept: model.data.kept,
            ways: model.data.ways,
            ..Data::default()
        },
        was_elsewhere: model.boot != Boot::Opening,
        newest: model.newest,
        next_ticket: model.next_ticket,
        unsaved: core::mem::take(&mut model.unsaved),
        retrying: model.retrying,
        ..Model::default()
    };
    vec![Effect::OpenDatabase]
}

/// Everything was deleted: as on the first day, in the language that is spoken.
pub fn anew(model: &mut Model) -> Vec<Effect> {
    let preferences = Preferences {
        lang: model.preferences.lang,
        ..Preferences::default()
    };
    *model = Model {
        now: model.now,
        text: model.text.take(),
        later: model.later,
        boot: Boot::Ready,
        next_ticket: model.next_ticket,
        preferences,
        ..Model::default()
    };
    vec![
        Effect::SavePreferences(preferences),
        Effect::Cues(Vec::new()),
        Effect::KeepAwake(false),
        Effect::Ticking(false),
        Effect::Show {
            route: Route::First,
            replace: true,
        },
    ]
}

/// Another tab holds the app: this one only says so.
pub fn tab_is_not_ours(model: &mut Model) -> Vec<Effect> {
    model.boot = Boot::Elsewhere;
    model.contents = None;
    model.run = None;
    model.coming = None;
    saving::keep_only_records(model);
    vec![
        Effect::Cues(Vec::new()),
        Effect::KeepAwake(false),
        Effect::Ticking(false),
    ]
}

/// The database cannot be read. What is shown already stays; who comes back is told before anything looks new.
pub fn denied(model: &mut Model) -> Vec<Effect> {
    let packs_only = core::mem::take(&mut model.reading_packs);
    match model.boot {
        Boot::Ready if packs_only => Vec::new(),
        Boot::Ready => {
            model.storage = Storage::Denied;
            model.again = Again::No;
            Vec::new()
        }
        Boot::Elsewhere => Vec::new(),
        Boot::Opening | Boot::Unopened if model.preferences.returning => {
            model.boot = Boot::Unopened;
            vec![Effect::FocusHeading]
        }
        Boot::Opening | Boot::Unopened => without(model),
    }
}

/// It did not open: once more, for writing or for looking as before.
pub fn open_again(model: &mut Model) -> Vec<Effect> {
    if model.boot != Boot::Unopened {
        return Vec::new();
    }
    let looking = model.looking;
    let effects = anew_from_disk(model);
    model.looking = looking;
    effects
}

/// The other tab goes on writing; what is stored by now is shown here, and nothing is written.
pub fn only_look(model: &mut Model) -> Vec<Effect> {
    if model.boot != Boot::Elsewhere {
        return Vec::new();
    }
    let effects = anew_from_disk(model);
    model.looking = true;
    effects
}

/// Nobody tells a tab that only looks what the other one writes.
pub fn look_again(model: &mut Model) -> Option<Effect> {
    if !model.looking || model.boot != Boot::Ready {
        return None;
    }
    model.again = Again::Records;
    Some(Effect::OpenDatabase)
}

/// A tab that only looks leaves disk and preferences to the other.
pub fn write_nothing(effects: &mut Vec<Effect>) {
    effects.retain(|effect| {
        !matches!(
            effect,
            Effect::Save(..)
                | Effect::SetRunAside
                | Effect::Tidy
                | Effect::DeleteEverything
                | Effect::SavePreferences(_)
                | Effect::Data(DataEffect::Keep(_) | DataEffect::ForgetRest)
        )
    });
}

/// Without a database everything works until the page is closed.
pub fn without(model: &mut Model) -> Vec<Effect> {
    if matches!(model.boot, Boot::Ready | Boot::Elsewhere) {
        return Vec::new();
    }
    model.storage = Storage::Denied;
    begin(model, Stored::default())
}

/// What the database held. Reading it takes the later half of the program; where there is nothing, nobody waits for it.
pub fn opened(model: &mut Model, contents: Contents) -> Vec<Effect> {
    match (model.boot, model.later) {
        (Boot::Opening, later)
            if contents.is_empty() && model.preferences.returning && later.is_some() && !model.looking =>
        {
            vec![Effect::FindCopy]
        }
        (Boot::Opening, None) if contents.is_empty() && model.preferences.returning => {
            model.contents = Some(contents);
            vec![Effect::FetchLater]
        }
        (Boot::Opening, _) if contents.is_empty() => begin(model, Stored::default()),
        (Boot::Opening, None) => {
            model.contents = Some(contents);
            vec![Effect::FetchLater]
        }
        (Boot::Opening, Some(later)) => understood(model, (later.read)(contents)),
        (Boot::Ready, Some(later)) if model.again != Again::No => read_again(model, (later.read)(contents)),
        _ => Vec::new(),
    }
}

/// What a start needs was read; the old records too, when nothing stands for them.
fn understood(model: &mut Model, stored: Stored) -> Vec<Effect> {
    if stored.needs_packs {
        model.reading_packs = true;
        return vec![Effect::ReadPacks];
    }
    begin(model, stored)
}

/// All records are here, also the old ones.
pub fn packs_read(model: &mut Model, stored: Stored) -> Vec<Effect> {
    if !core::mem::take(&mut model.reading_packs) {
        return Vec::new();
    }
    match model.boot {
        Boot::Opening => begin(model, stored),
        Boot::Ready => {
            take_all(model, stored);
            way::settle(model)
        }
        Boot::Elsewhere | Boot::Unopened => Vec::new(),
    }
}

/// A screen that tells of all sessions needs the old ones too.
pub fn old_too(model: &mut Model) -> Option<Effect> {
    let tells_all = matches!(
        model.route,
        Route::Progress | Route::Chart(_) | Route::Data | Route::Report
    );
    let wanted = tells_all && model.diary.early != Early::default();
    if !wanted || core::mem::replace(&mut model.reading_packs, true) {
        return None;
    }
    Some(Effect::ReadPacks)
}

/// The database was empty although somebody was here before. With a copy it is as it was when that was made.
pub fn copy_found(model: &mut Model, contents: Option<Contents>) -> Vec<Effect> {
    let (Boot::Opening, Some(later)) = (model.boot, model.later) else {
        return Vec::new();
    };
    let Some(contents) = contents else {
        return begin(model, Stored::default());
    };
    model.restored = Some(0);
    understood(model, (later.read)(contents))
}

/// Other records count now: everything that follows from them is made anew. The running session goes on, unless it came
/// from elsewhere too.
fn read_again(model: &mut Model, stored: Stored) -> Vec<Effect> {
    if stored.needs_packs {
        if !core::mem::replace(&mut model.reading_packs, true) {
            return vec![Effect::ReadPacks];
        }
        return Vec::new();
    }
    let run = stored.run.clone();
    let also_run = core::mem::take(&mut model.again) == Again::AlsoRun;
    take_all(model, stored);
    let mut effects = way::settle(model);
    if let (true, Some(later)) = (also_run, model.later) {
        model.run = None;
        model.coming = None;
        effects.extend((later.go_on)(model, run.filter(|_| !model.looking)));
    }
    effects
}

/// Without a database everything is still in memory.
pub fn again_from_memory(model: &mut Model) -> Vec<Effect> {
    let records = model.recent.clone();
    take_all(
        model,
        Stored {
            records,
            ..Stored::default()
        },
    );
    way::settle(model)
}

/// Profile, wishes and diary from these records and what is still on its way to the disk.
fn take_all(model: &mut Model, stored: Stored) {
    model.again = Again::No;
    model.unreadable = stored.unreadable;
    (model.profile, model.wishes, model.asked) = Default::default();
    (model.results, model.reminding) = Default::default();
    model.diary = Diary {
        early: stored.early.unwrap_or_default(),
        ..Diary::default()
    };
    let records = all_records(model, stored.records);
    let newest = records.iter().map(|record| record.at).max();
    model.newest = model.newest.max(stored.newest).max(newest.unwrap_or_default());
    match model.later {
        Some(later) => (later.take_in)(model, records),
        // Only answers come about without the later half.
        None => {
            for record in records {
                if let What::Answered(answer) = record.what {
                    model.profile.accept(answer, model.now.day_of(record.at));
                }
            }
        }
    }
    if let Some(sessions) = &mut model.restored {
        *sessions = model.diary.totals().sessions;
    }
    model.remake();
}

/// The later half is here: what waited for it goes on.
pub fn later_arrived(model: &mut Model, later: Option<Later>) -> Vec<Effect> {
    model.later_missing = later.is_none() && model.later.is_none();
    let (None, Some(later)) = (model.later, later) else {
        return Vec::new();
    };
    model.later = Some(later);
    if let Some(contents) = model.contents.take() {
        return opened(model, contents);
    }
    model.remake();
    no_longer_waited_for(model)
}

/// The screen that was waited for replaces the one that said so.
pub fn no_longer_waited_for(model: &Model) -> Vec<Effect> {
    if model.boot == Boot::Ready && !model.route.is_in_first_half() && !model.waits() {
        return vec![Effect::FocusHeading];
    }
    Vec::new()
}

/// Everything stored becomes the model; a session that was running goes on where it is by now.
fn begin(model: &mut Model, stored: Stored) -> Vec<Effect> {
    model.boot = Boot::Ready;
    let (run, run_unreadable) = (stored.run.clone(), stored.run_unreadable);
    take_all(model, stored);
    let mut effects = Vec::new();
    if core::mem::take(&mut model.was_elsewhere) {
        effects.push(Effect::FocusHeading);
    }
    if model.later.is_none() {
        effects.push(Effect::FetchLater);
    }
    if !model.preferences.returning {
        effects.push(model.fetch_text());
    }
    if run_unreadable {
        effects.push(Effect::SetRunAside);
    }
    effects.extend(saving::retry(model));
    if let Some(later) = model.later {
        if model.storage != Storage::Denied {
            effects.push(Effect::Tidy);
        }
        effects.extend((later.go_on)(model, run.filter(|_| !model.looking)));
        if model.run.is_some() || matches!(model.route, Route::After(_)) {
            return effects;
        }
    }
    let route = match model.route {
        Route::First if model.preferences.returning => way::home(model),
        route => way::allowed(model, route),
    };
    if route != model.route {
        model.route = route;
        effects.push(Effect::Show { route, replace: true });
    }
    // A page that is loaded anew where all sessions are told.
    effects.extend(old_too(model));
    effects
}

/// What is on the disk and what is still on its way there; a record may be in both.
fn all_records(model: &Model, mut records: Vec<Record>) -> Vec<Record> {
    for (_, write) in &model.unsaved {
        match write {
            Write::Append(more) => records.extend_from_slice(more),
            Write::Finish(record) => records.push((**record).clone()),
            // What comes from elsewhere is read again when it is there.
            Write::Run(_) | Write::Forget | Write::Merge(_) | Write::Replace { .. } => {}
        }
    }
    records
}
