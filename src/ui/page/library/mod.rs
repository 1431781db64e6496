//! All exercises: searched by words, narrowed by filters, each a row that leads to its page. What is looked for outlives the
//! screen, so that who comes back from an exercise finds the list as it was.

mod filters;
mod rows;
mod search;

use crate::app::{Event, Route};
use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::library::{Filter, in_order};
use crate::text::search::Index;
use crate::ui::part::back::back;
use crate::ui::part::place::Place;
use crate::ui::part::screen::screen;
use crate::ui::part::tab_bar::TabBar;
use crate::ui::{app, text};
use leptos::html::Summary;
use leptos::prelude::*;
use std::sync::OnceLock;

/// What is looked for. It holds for the visit, not for a screen.
#[derive(Clone, Copy)]
pub struct Looking {
    words: RwSignal<String>,
    filter: RwSignal<Filter>,
    /// The filters are unfolded.
    open: RwSignal<bool>,
    /// One of the rows was followed.
    left: StoredValue<bool>,
}

impl Looking {
    #[must_use]
    pub fn for_nothing() -> Looking {
        Looking {
            words: RwSignal::new(String::new()),
            filter: RwSignal::new(Filter::default()),
            open: RwSignal::new(false),
            left: StoredValue::new(false),
        }
    }
}

/// Where the focus goes when the button that was pressed takes itself away: the line that opens the filters.
#[derive(Clone, Copy)]
struct Haven(NodeRef<Summary>);

impl Haven {
    fn focus(self) {
        if let Some(summary) = self.0.get_untracked() {
            let _ = summary.focus();
        }
    }
}

/// A row of the list; the first of a family carries its name while they stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Row {
    exercise: ExerciseId,
    headed: bool,
}

#[must_use]
pub fn page() -> AnyView {
    let app = app();
    let t = text();
    let looking = expect_context::<Looking>();
    let rows = found(looking);
    let count = Memo::new(move |_| rows.with(|rows| u32::try_from(rows.len()).unwrap_or(u32::MAX)));
    let haven = Haven(NodeRef::new());
    let top = back(app, t.ask_back(), Event::GoBack);
    let content = view! {
        <div class="library">
            <h1 tabindex="-1">{t.library_title().to_owned()}</h1>
            {search::field(looking)}
            {filters::filters(looking, haven, count)}
            {rows::count(count)}
            {rows::list(looking, rows)}
            {rows::nothing(looking, count, haven)}
            <ul class="answers">
                <li>
                    <Place to=Route::Mine words=t.mine_title().to_owned() />
                </li>
            </ul>
        </div>
    };
    screen(
        Some(top),
        content.into_any(),
        view! { <TabBar here=Route::More /> }.into_any(),
    )
}

/// The exercises that fit: by family when no words are asked, else the best first.
fn found(looking: Looking) -> Memo<Vec<Row>> {
    let t = text();
    let owned = app()
        .model
        .with_untracked(|model| model.profile.equipment.clone())
        .unwrap_or_default();
    let shelf = in_order();
    // Folding all words takes a moment that only who searches must wait for.
    let index = OnceLock::new();
    Memo::new(move |_| {
        let asked = looking.words.with(|words| {
            let any = words.chars().any(|letter| !letter.is_whitespace());
            any.then(|| index.get_or_init(|| Index::new(&t)).find(words)).flatten()
        });
        let together = asked.is_none();
        let exercises = asked.as_ref().unwrap_or(&shelf);
        let mut family = None;
        looking.filter.with(|filter| {
            let fits = exercises.iter().filter(|id| filter.lets(id.get(), &owned));
            fits.map(|id| {
                let before = family.replace(id.get().ladder);
                Row {
                    exercise: *id,
                    headed: together && before != family,
                }
            })
            .collect()
        })
    })
}
