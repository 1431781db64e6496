//! The filters: folded away until they are wanted, in the browser's own controls; what is chosen stands below as buttons
//! that take it back.

use super::{Haven, Looking};
use crate::domain::catalogue::library::{Filter, Things, Wanted, in_order, targets};
use crate::domain::profile::Equipment;
use crate::text::{Text, catalogue};
use crate::ui::part::choice::Choice;
use crate::ui::part::icon::{CLOSE, icon};
use crate::ui::text;
use leptos::html::Details;
use leptos::prelude::*;

pub fn filters(looking: Looking, haven: Haven, count: Memo<u32>) -> AnyView {
    let t = text();
    let details = NodeRef::<Details>::new();
    let toggled = move |_| {
        if let Some(details) = details.get_untracked() {
            looking.open.set(details.open());
        }
    };
    let title = {
        let t = t.clone();
        move || match looking.filter.with(|filter| filter.wanted().len()) {
            0 => t.library_filter().to_owned(),
            n => t.library_filter_some(&n),
        }
    };
    // Most people search: the controls are made when somebody unfolds them.
    let wanted = Memo::new(move |before: Option<&bool>| before == Some(&true) || looking.open.get());
    view! {
        <div class="ds-card list">
            <details class="ds-details" node_ref=details prop:open=looking.open on:toggle=toggled>
                <summary node_ref=haven.0>
                    <span>{title}</span>
                </summary>
                <div class="groups">{move || wanted.get().then(|| controls(looking, haven, count))}</div>
            </details>
        </div>
        {chosen(looking, haven)}
    }
    .into_any()
}

fn controls(looking: Looking, haven: Haven, count: Memo<u32>) -> AnyView {
    let t = text();
    let show = {
        let t = t.clone();
        move || match count.get() {
            0 => t.library_none().to_owned(),
            n => t.library_show(n),
        }
    };
    // The list begins where the filters began.
    let fold = move |_| {
        looking.open.set(false);
        haven.focus();
    };
    let trains = targets().into_iter().map(Wanted::Trains).collect();
    let levels = [1, 2, 3].map(Wanted::Level).to_vec();
    view! {
        {group(looking, &t, "trains", t.library_filter_trains(), trains)}
        {group(looking, &t, "level", t.library_filter_level(), levels)}
        {select(looking, "things", t.library_filter_things(), t.library_things_any(), things(&t))}
        {select(looking, "family", t.library_filter_family(), t.library_family_any(), families(&t))}
        <button type="button" class="ds-button wide" on:click=fold>{show}</button>
    }
    .into_any()
}

fn group(looking: Looking, t: &Text, name: &'static str, title: &str, all: Vec<Wanted>) -> AnyView {
    let choices = all
        .into_iter()
        .map(|one| {
            let label = catalogue::wanted(t, one);
            let picked = Signal::derive(move || looking.filter.with(|filter| filter.wants(one)));
            let choose = move |on| looking.filter.update(|filter| filter.put(one, on));
            view! { <Choice name label picked choose many=true /> }
        })
        .collect_view();
    view! {
        <fieldset class="ds-fieldset field">
            <legend class="field-name">{title.to_owned()}</legend>
            <div class="choices" data-row="">{choices}</div>
        </fieldset>
    }
    .into_any()
}

/// One of many, or all.
fn select(looking: Looking, id: &'static str, title: &str, all: &str, offered: Vec<(Wanted, String)>) -> AnyView {
    let kinds: Vec<Wanted> = offered.iter().map(|(one, _)| *one).collect();
    let options = offered
        .into_iter()
        .zip(1_usize..)
        .map(|((one, words), at)| {
            let picked = move || looking.filter.with(|filter| filter.wants(one));
            view! { <option value=at.to_string() prop:selected=picked>{words}</option> }
        })
        .collect_view();
    let choose = move |event| {
        let at: usize = event_target_value(&event).parse().unwrap_or_default();
        let one = at.checked_sub(1).and_then(|at| kinds.get(at));
        looking.filter.update(|filter| match one {
            Some(one) => filter.put(*one, true),
            None => kinds.iter().for_each(|one| filter.put(*one, false)),
        });
    };
    view! {
        <div class="field">
            <label for=id class="field-name">{title.to_owned()}</label>
            <select id=id class="ds-input" on:change=choose>
                <option value="0">{all.to_owned()}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

fn things(t: &Text) -> Vec<(Wanted, String)> {
    let mut all = vec![Things::Mine, Things::Nothing];
    all.extend(Equipment::ASKED.map(Things::One));
    all.into_iter()
        .map(|one| (Wanted::With(one), catalogue::things(t, one)))
        .collect()
}

fn families(t: &Text) -> Vec<(Wanted, String)> {
    let mut places: Vec<u8> = in_order().into_iter().map(|id| id.get().ladder).collect();
    places.dedup();
    places
        .into_iter()
        .map(|place| (Wanted::Family(place), t.family(place).to_owned()))
        .collect()
}

/// What is chosen, each a button that takes it back.
fn chosen(looking: Looking, haven: Haven) -> impl Fn() -> Option<AnyView> + 'static {
    move || {
        let t = text();
        let wanted = looking.filter.with(|filter| filter.wanted().to_vec());
        let several = wanted.len() > 1;
        let all = several.then(|| {
            let clear = move |_| {
                looking.filter.set(Filter::default());
                haven.focus();
            };
            view! {
                <button type="button" class="taken" on:click=clear>{t.library_remove_all().to_owned()}</button>
            }
        });
        let buttons = wanted
            .iter()
            .map(|one| {
                let one = *one;
                let words = catalogue::wanted(&t, one);
                let take = move |_| {
                    looking.filter.update(|filter| filter.put(one, false));
                    haven.focus();
                };
                view! {
                    <button type="button" class="taken" aria-label=t.library_remove(&words) on:click=take>
                        {words.clone()}
                        {icon(CLOSE)}
                    </button>
                }
            })
            .collect_view();
        (!wanted.is_empty()).then(|| {
            view! {
                <div class="taken-row" role="group" aria-label=t.library_chosen().to_owned()>
                    {buttons}
                    {all}
                </div>
            }
            .into_any()
        })
    }
}
