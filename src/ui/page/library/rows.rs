//! The list itself: how many there are, a row for each, and what is said when nothing fits. All rows are written as one text:
//! built one by one as views they would hold a slow phone up for a tenth of a second at every letter.

use super::{Haven, Looking, Row};
use crate::app::{Event, Route};
use crate::domain::catalogue::EXERCISES;
use crate::domain::catalogue::library::Filter;
use crate::text::{Text, catalogue, name};
use crate::ui::part::near::Near;
use crate::ui::part::still::still;
use crate::ui::{app, text};
use leptos::html::Ul;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

pub fn count(count: Memo<u32>) -> AnyView {
    let t = text();
    let says = move || match count.get() {
        0 => t.library_none().to_owned(),
        n => t.library_count(n),
    };
    view! { <p role="status" class="quiet">{says}</p> }.into_any()
}

/// As many as the tallest phone shows: they come with the screen, the others with the next picture.
const FIRST: usize = 8;

pub fn list(looking: Looking, shown: Memo<Vec<Row>>) -> AnyView {
    let app = app();
    let t = text();
    let list = NodeRef::<Ul>::new();
    // A figure that was drawn once is not drawn again when the list changes.
    let drawn = StoredValue::new(vec![None::<String>; EXERCISES.len()]);
    let near = Near::new(move |row| {
        let place = row.query_selector(".movement").ok().flatten();
        if let (Some(place), Some(Route::Exercise(exercise))) = (place, route_of(row)) {
            drawn.try_update_value(|drawn| {
                if let Some(picture) = drawn.get_mut(exercise.index()) {
                    place.set_inner_html(picture.get_or_insert_with(|| still(exercise)));
                }
            });
        }
    });
    let write = move |rows: &[Row]| rows.iter().map(|row| markup(&t, *row)).collect::<String>();
    // Who comes back is led to a row that may stand anywhere.
    let came_back = looking.left.get_value();
    looking.left.set_value(false);
    Effect::new(move |written: Option<bool>| {
        let Some(list) = list.get() else { return false };
        let wanted = shown.get();
        let first = if came_back && written != Some(true) {
            wanted.len()
        } else {
            FIRST.min(wanted.len())
        };
        let (first, rest) = wanted.split_at(first);
        list.set_inner_html(&write(first));
        near.watch(&children(&list));
        if !rest.is_empty() {
            let rest = write(rest);
            after_paint(move || {
                // Meanwhile another list may have been asked for.
                if shown.try_with_untracked(|now| *now == wanted) == Some(true) {
                    let _ = list.insert_adjacent_html("beforeend", &rest);
                    near.watch(&children(&list));
                }
            });
        }
        true
    });
    let go = move |event: leptos::ev::MouseEvent| {
        let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let row = on.and_then(|on| on.closest("li").ok().flatten());
        if let Some(route) = row.and_then(|row| route_of(&row)) {
            event.prevent_default();
            looking.left.try_set_value(true);
            app.send(Event::Go(route));
        }
    };
    view! { <ul class="exercise-list" node_ref=list on:click=go></ul> }.into_any()
}

fn after_paint(action: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(action));
}

/// Where the link of a row leads.
fn route_of(row: &Element) -> Option<Route> {
    let link = row.query_selector("a").ok()??;
    Route::parse(&link.get_attribute("href")?)
}

fn children(list: &Element) -> Vec<Element> {
    let mut children = Vec::new();
    let mut next = list.first_element_child();
    while let Some(child) = next {
        next = child.next_element_sibling();
        children.push(child);
    }
    children
}

/// A row: family if it is the first of it, figure, name, what it trains, level and equipment.
fn markup(t: &Text, row: Row) -> String {
    let exercise = row.exercise.get();
    let mut markup = String::from("<li>");
    if row.headed {
        put(&mut markup, "<h2>", t.family(exercise.ladder), "</h2>");
    }
    put(&mut markup, "<a href=\"", &Route::Exercise(row.exercise).hash(), "\">");
    markup.push_str("<span class=\"movement\" data-small=\"\"></span><span>");
    put(&mut markup, "<b>", t.exercise(row.exercise).name, "</b>");
    put(&mut markup, "<small>", &catalogue::targets(t, exercise), "</small>");
    put(&mut markup, "<small>", catalogue::level(t, exercise.level), " · ");
    put(
        &mut markup,
        "",
        &name::equipment_list(t, exercise.equipment),
        "</small>",
    );
    markup.push_str("</span></a></li>");
    markup
}

/// Words between two pieces of markup.
fn put(markup: &mut String, before: &str, words: &str, after: &str) {
    markup.push_str(before);
    for letter in words.chars() {
        match letter {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '"' => markup.push_str("&quot;"),
            _ => markup.push(letter),
        }
    }
    markup.push_str(after);
}

/// Nothing fits: the ways out.
pub fn nothing(looking: Looking, count: Memo<u32>, haven: Haven) -> AnyView {
    let empty = Memo::new(move |_| count.get() == 0);
    let ways = move || {
        let t = text();
        let words = looking.words.with(|words| !words.is_empty());
        let filters = looking.filter.with(|filter| !filter.wanted().is_empty());
        view! {
            <div class="stack">
                <p>{t.library_none_text().to_owned()}</p>
                {words.then(|| way(t.library_clear(), haven, move || looking.words.set(String::new())))}
                {filters
                    .then(|| way(t.library_remove_filters(), haven, move || looking.filter.set(Filter::default())))}
            </div>
        }
    };
    (move || empty.get().then(ways)).into_any()
}

fn way(words: &str, haven: Haven, out: impl Fn() + 'static) -> AnyView {
    let press = move |_| {
        out();
        haven.focus();
    };
    view! {
        <button type="button" class="ds-button wide" data-variant="secondary" on:click=press>
            {words.to_owned()}
        </button>
    }
    .into_any()
}
