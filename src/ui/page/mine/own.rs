//! The form of an own exercise: what it is called, what it is for, how much, and a note. Impossible values get a
//! sentence at their field; saved is only what can be done.

use crate::app::{Event, Route};
use crate::domain::catalogue::ExerciseId;
use crate::domain::catalogue::own::{MOST_LETTERS_NAME, MOST_LETTERS_NOTE, OwnExercise, OwnRefused, OwnWork};
use crate::domain::pain::Region;
use crate::domain::profile::Field;
use crate::text::name;
use crate::ui::part::back::back;
use crate::ui::part::choice::Choice;
use crate::ui::part::focus::focus;
use crate::ui::part::problem::Problem;
use crate::ui::part::screen::screen;
use crate::ui::part::stepper::{Stepper, Typed};
use crate::ui::{App, app, text};
use leptos::prelude::*;

/// What stands in the fields.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    /// The exercise that is corrected.
    before: Option<ExerciseId>,
    name: RwSignal<String>,
    region: RwSignal<Option<Region>>,
    hold: RwSignal<bool>,
    reps: Typed,
    seconds: Typed,
    sets: Typed,
    note: RwSignal<String>,
    /// The sentence at the name, at the region and at the note.
    wrong: RwSignal<Option<Wrong>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrong {
    Region,
    Told(OwnRefused),
}

#[must_use]
pub fn page(own: Option<ExerciseId>) -> AnyView {
    let app = app();
    let t = text();
    let known = own.and_then(|id| app.model.with_untracked(|model| model.wishes.own(id).cloned()));
    let form = Form::of(app, known.as_ref());
    let title = if known.is_some() {
        t.mine_own_edit()
    } else {
        t.mine_own_add()
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.save();
    };
    let content = view! {
        <form id="own" novalidate autocomplete="off" on:submit=save>
            <h1 tabindex="-1">{title.to_owned()}</h1>
            <p class="lead">{t.mine_care().to_owned()}</p>
            <div class="groups">
                {form.name_field()}
                {form.region_field()}
                {form.work_fields()}
                {form.note_field()}
            </div>
        </form>
    };
    let bottom = view! { <button type="submit" form="own" class="ds-button main">{t.mine_save().to_owned()}</button> };
    screen(
        Some(back(app, t.why_back(), Event::Go(Route::Mine))),
        content.into_any(),
        bottom.into_any(),
    )
}

impl Form {
    fn of(app: App, known: Option<&OwnExercise>) -> Form {
        let work = known.map(|own| own.work);
        let amount = |hold: bool| work.filter(|work| work.is_hold() == hold).map(OwnWork::amount);
        Form {
            app,
            before: known.map(|own| own.id),
            name: RwSignal::new(known.map(|own| own.name.clone()).unwrap_or_default()),
            region: RwSignal::new(known.map(OwnExercise::region)),
            hold: RwSignal::new(work.is_some_and(OwnWork::is_hold)),
            reps: Typed::new(Field::OwnReps, amount(false), false),
            seconds: Typed::new(Field::OwnSeconds, amount(true), false),
            sets: Typed::new(Field::OwnSets, known.map(|own| own.sets), false),
            note: RwSignal::new(known.map(|own| own.note.clone()).unwrap_or_default()),
            wrong: RwSignal::new(None),
        }
    }

    /// The sentence of a problem while it is one of these.
    fn says(self, of: fn(Wrong) -> bool) -> Signal<Option<String>> {
        Signal::derive(move || {
            let wrong = self.wrong.get().filter(|wrong| of(*wrong))?;
            let t = text();
            Some(match wrong {
                Wrong::Region => t.mine_region_missing().to_owned(),
                Wrong::Told(OwnRefused::NameMissing) => t.mine_name_missing().to_owned(),
                Wrong::Told(OwnRefused::NameTooLong) => t.mine_name_long(&MOST_LETTERS_NAME),
                Wrong::Told(OwnRefused::NoteTooLong) => t.mine_note_long(&MOST_LETTERS_NOTE),
                Wrong::Told(OwnRefused::OutOfRange { min, max }) => t.mine_out_of_range(&min, &max),
            })
        })
    }

    /// What was wrong is being mended.
    fn write(self, field: RwSignal<String>, event: &leptos::ev::Event) {
        self.wrong.set(None);
        field.set(event_target_value(event));
    }

    fn name_field(self) -> AnyView {
        let t = text();
        let of_name = |wrong| matches!(wrong, Wrong::Told(OwnRefused::NameMissing | OwnRefused::NameTooLong));
        let says = self.says(of_name);
        view! {
            <div class="field">
                <label class="field-name" for="own-name">{t.mine_name().to_owned()}</label>
                <input
                    id="own-name"
                    class="ds-input"
                    type="text"
                    autocapitalize="sentences"
                    aria-describedby="own-name-problem"
                    aria-invalid=move || says.get().is_some().to_string()
                    prop:value=self.name
                    on:input=move |event| self.write(self.name, &event)
                />
                <Problem id="own-name-problem" says />
            </div>
        }
        .into_any()
    }

    fn region_field(self) -> AnyView {
        let t = text();
        let says = self.says(|wrong| wrong == Wrong::Region);
        let rows = Region::ALL
            .into_iter()
            .enumerate()
            .map(|(place, region)| {
                view! {
                    <Choice
                        id=(place == 0).then(|| "own-region".to_owned())
                        name="region"
                        label=name::capital(name::region(&t, region))
                        picked=Signal::derive(move || self.region.get() == Some(region))
                        choose=move |_| {
                            self.wrong.set(None);
                            self.region.set(Some(region));
                        }
                        described="own-region-problem"
                    />
                }
            })
            .collect_view();
        view! {
            <fieldset class="ds-fieldset field">
                <legend class="field-name">{t.mine_region().to_owned()}</legend>
                <p class="field-note">{t.mine_region_text().to_owned()}</p>
                <div class="choices" data-row="wide">{rows}</div>
                <Problem id="own-region-problem" says />
            </fieldset>
        }
        .into_any()
    }

    fn work_fields(self) -> AnyView {
        let t = text();
        let choice = |hold: bool, label: &str, note: &str| {
            view! {
                <Choice
                    name="work"
                    label=label.to_owned()
                    note=note
                    picked=Signal::derive(move || self.hold.get() == hold)
                    choose=move |_| self.hold.set(hold)
                />
            }
        };
        let amount = move || {
            let t = text();
            let (id, problem_id, label, typed) = if self.hold.get() {
                ("own-seconds", "own-seconds-problem", t.mine_seconds(), self.seconds)
            } else {
                ("own-reps", "own-reps-problem", t.mine_reps(), self.reps)
            };
            view! { <Stepper id problem_id label=label.to_owned() unit=String::new() typed accepted=|_| () /> }
        };
        view! {
            <fieldset class="ds-fieldset field">
                <legend class="field-name">{t.mine_how().to_owned()}</legend>
                <div class="choices">
                    {choice(false, t.mine_how_reps(), t.mine_how_reps_text())}
                    {choice(true, t.mine_how_hold(), t.mine_how_hold_text())}
                </div>
            </fieldset>
            {amount}
            <Stepper
                id="own-sets"
                problem_id="own-sets-problem"
                label=t.mine_sets().to_owned()
                unit=String::new()
                typed=self.sets
                accepted=|_| ()
            />
        }
        .into_any()
    }

    fn note_field(self) -> AnyView {
        let t = text();
        let says = self.says(|wrong| wrong == Wrong::Told(OwnRefused::NoteTooLong));
        view! {
            <div class="field note">
                <label class="field-name" for="own-note">{t.mine_note().to_owned()}</label>
                <p class="field-note">{t.mine_note_text().to_owned()}</p>
                <textarea
                    id="own-note"
                    class="ds-input"
                    rows="3"
                    aria-describedby="own-note-problem"
                    aria-invalid=move || says.get().is_some().to_string()
                    prop:value=self.note
                    on:input=move |event| self.write(self.note, &event)
                ></textarea>
                <Problem id="own-note-problem" says />
            </div>
        }
        .into_any()
    }

    /// The amount, or the field that cannot be used.
    fn amount(self) -> Result<(OwnWork, u16), &'static str> {
        let hold = self.hold.get_untracked();
        let (id, typed) = if hold {
            ("own-seconds", self.seconds)
        } else {
            ("own-reps", self.reps)
        };
        for typed in [typed, self.sets] {
            typed.finished.set(true);
        }
        let read = |typed: Typed, id| typed.peek().ok().flatten().ok_or(id);
        let amount = read(typed, id)?;
        let sets = read(self.sets, "own-sets")?;
        let work = if hold {
            OwnWork::Hold(amount)
        } else {
            OwnWork::Reps(amount)
        };
        Ok((work, sets))
    }

    /// Everything as it would be saved, or the field to look at and what is wrong with it.
    fn told(self) -> Result<OwnExercise, (&'static str, Option<Wrong>)> {
        let name = self.name.get_untracked();
        let missing = ("own-name", Some(Wrong::Told(OwnRefused::NameMissing)));
        if name.trim().is_empty() {
            return Err(missing);
        }
        let region = self.region.get_untracked().ok_or(("own-region", Some(Wrong::Region)))?;
        let (work, sets) = self.amount().map_err(|id| (id, None))?;
        let same = self.before.filter(|id| *id == id.like(region, work.is_hold()));
        let taken = self.app.model.with_untracked(|model| model.wishes.own.clone());
        let free = || ExerciseId::next_own(region, work.is_hold(), &taken);
        let id = same.or_else(free).ok_or(missing)?;
        OwnExercise::told(id, &name, work, sets, &self.note.get_untracked()).map_err(|refused| {
            let id = match refused {
                OwnRefused::NoteTooLong => "own-note",
                _ => "own-name",
            };
            (id, Some(Wrong::Told(refused)))
        })
    }

    fn save(self) {
        match self.told() {
            Ok(own) => {
                // Another region or way of counting makes it another exercise for the diary.
                if let Some(before) = self.before.filter(|before| *before != own.id) {
                    self.app.send(Event::OwnDropped(before));
                }
                self.app.send(Event::OwnPut(own));
                self.app.send(Event::Go(Route::Mine));
            }
            Err((id, wrong)) => {
                self.wrong.set(wrong);
                focus(id);
            }
        }
    }
}
