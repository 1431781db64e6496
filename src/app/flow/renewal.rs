//! Updates that never hurt: a newer version is offered on Today only, and taken only when nothing can get lost by it.
//! Knows nothing of workers.

use crate::app::effect::Effect;
use crate::app::model::{Boot, Model, Storage};
use crate::app::renewal::{Looking, News, Renew, Renewing};

pub fn took(model: &mut Model, event: Renewing) -> Vec<Effect> {
    let renewal = &mut model.renewal;
    match event {
        Renewing::Waits(news) => {
            // The same news told again is no reason to ask again.
            renewal.put_off &= renewal.waiting.as_ref() == Some(&news);
            renewal.waiting = Some(news);
            renewal.looking = Looking::Not;
        }
        Renewing::TakenElsewhere => {
            renewal.elsewhere = true;
            // A tab that only looks, or only says that another one has the app, has nothing to lose.
            if model.boot == Boot::Elsewhere || model.looking {
                return vec![Effect::Renew(Renew::Reload)];
            }
        }
        Renewing::Wanted => {
            renewal.looking = Looking::Now;
            return vec![Effect::Renew(Renew::Look)];
        }
        Renewing::Looked(looking) => renewal.looking = looking,
        Renewing::RepairWanted => return vec![Effect::Renew(Renew::Repair)],
        Renewing::PutOff => renewal.put_off = true,
        Renewing::Taken if offered(model).is_some() => {
            model.renewal.taken = true;
            let elsewhere = model.renewal.elsewhere;
            return vec![Effect::Renew(if elsewhere { Renew::Reload } else { Renew::Take })];
        }
        Renewing::Taken => {}
    }
    Vec::new()
}

/// What may be offered now: never while a session runs, nor while something is not on the disk yet, because the page is
/// loaded anew.
#[must_use]
pub fn offered(model: &Model) -> Option<News> {
    let calm = model.boot == Boot::Ready
        && model.run.is_none()
        && model.coming.is_none()
        && model.storage == Storage::Fine
        && model.unsaved.is_empty();
    let renewal = &model.renewal;
    let news = match (&renewal.waiting, renewal.elsewhere) {
        (Some(news), _) => news.clone(),
        (None, true) => News::default(),
        (None, false) => return None,
    };
    (calm && !renewal.taken).then_some(news)
}
