//! How the app begins: what was stored becomes the model. Only the tab that holds the app reads and writes.

use super::{saving, way};
use crate::app::effect::{Effect, Write};
use crate::app::later::Later;
use crate::app::model::{Boot, Model, Storage};
use crate::app::route::Route;
use crate::archive::{Contents, Record, Stored, What};
use crate::domain::order;

/// This tab writes from now on. Everything is read again, because another tab may have written meanwhile;
/// what this one could not bring to the disk is not forgotten.
pub fn tab_is_ours(model: &mut Model) -> Vec<Effect> {
    if model.boot == Boot::Ready {
        return Vec::new();
    }
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
        was_elsewhere: model.boot == Boot::Elsewhere,
        newest: model.newest,
        next_ticket: model.next_ticket,
        unsaved: core::mem::take(&mut model.unsaved),
        retrying: model.retrying,
        ..Model::default()
    };
    vec![Effect::OpenDatabase]
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

/// Without a database everything works until the page is closed.
pub fn denied(model: &mut Model) -> Vec<Effect> {
    model.storage = Storage::Denied;
    begin(model, Stored::default())
}

/// What the database held. Reading it takes the later half of the program; where there is nothing, nobody waits for it.
pub fn opened(model: &mut Model, contents: Contents) -> Vec<Effect> {
    if model.boot != Boot::Opening {
        return Vec::new();
    }
    match model.later {
        _ if contents.is_empty() => begin(model, Stored::default()),
        Some(later) => begin(model, (later.read)(contents)),
        None => {
            model.contents = Some(contents);
            vec![Effect::FetchLater]
        }
    }
}

/// The later half is here: what waited for it goes on.
pub fn later_arrived(model: &mut Model, later: Option<Later>) -> Vec<Effect> {
    model.later_missing = later.is_none() && model.later.is_none();
    let (None, Some(later)) = (model.later, later) else {
        return Vec::new();
    };
    model.later = Some(later);
    if let Some(contents) = model.contents.take() {
        return begin(model, (later.read)(contents));
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
    model.unreadable = stored.unreadable;
    for record in all_records(model, stored.records) {
        model.newest = model.newest.max(record.at);
        let day = model.now.day_of(record.at);
        match (record.what, model.later) {
            (What::Answered(answer), _) => model.profile.accept(answer, day),
            (what, Some(later)) => (later.take_in)(model, what, day),
            // Only answers come about without the later half.
            (_, None) => {}
        }
    }
    model.remake();
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
    if stored.run_unreadable {
        effects.push(Effect::SetRunAside);
    }
    effects.extend(saving::retry(model));
    if let Some(later) = model.later {
        effects.extend((later.go_on)(model, stored.run));
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
    effects
}

/// What is on the disk and what is still on its way there, each once, in the order in which it happened.
fn all_records(model: &Model, mut records: Vec<Record>) -> Vec<Record> {
    for (_, write) in &model.unsaved {
        match write {
            Write::Append(more) => records.extend_from_slice(more),
            Write::Finish(record) => records.push((**record).clone()),
            // What comes from elsewhere is read again when it is there.
            Write::Run(_) | Write::Forget | Write::Merge(_) | Write::Replace { .. } => {}
        }
    }
    order::by_key(&mut records, |record| record.at);
    records.dedup_by_key(|record| record.at);
    records
}
