//! Takes over the first page, which is real HTML in `index.html` and was there before the program.
//! Until then `public/boot.js` keeps what was answered; from then on each answer is an event.

use super::{Send, crash, on};
use crate::app::Event;
use crate::app::model::Stage;
use crate::domain::profile::WorkKind;
use crate::text::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

/// The parts of `index.html` that matter here.
#[derive(Clone)]
pub struct FirstPage {
    root: HtmlElement,
    first: HtmlElement,
    form: HtmlElement,
    app: HtmlElement,
}

impl FirstPage {
    /// `None` when the page is not ours.
    #[must_use]
    pub fn find(document: &Document) -> Option<FirstPage> {
        let part = |id: &str| document.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok();
        Some(FirstPage {
            root: document.document_element()?.dyn_into().ok()?,
            first: part("first")?,
            form: part("first-form")?,
            app: part("app")?,
        })
    }

    /// Where the program's own screens go.
    #[must_use]
    pub fn app(&self) -> HtmlElement {
        self.app.clone()
    }

    /// The language that is chosen on the page now.
    #[must_use]
    pub fn language(&self) -> Option<Lang> {
        Lang::from_code(&self.chosen("lang")?)
    }

    /// Marks the language on the page, because it may have been changed elsewhere.
    pub fn mark(&self, lang: Lang) {
        if let Some(input) = self.input(&["input[name=lang][value=", lang.code(), "]"].concat()) {
            input.set_checked(true);
        }
    }

    pub fn listen(&self, send: &Send) {
        let (page, answer) = (self.clone(), send.clone());
        on(&self.form, "change", move |event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if target.is_some_and(|input| input.name() == "lang")
                && let Some(lang) = page.language()
            {
                answer(Event::LanguageChosen(lang));
            }
        });
        let (page, send) = (self.clone(), send.clone());
        on(&self.form, "submit", move |event| {
            event.prevent_default();
            if page.answers() {
                page.send(&send);
            }
        });
    }

    /// Shows what stands in front of the person now.
    pub fn show(&self, stage: Stage, send: &Send) {
        let first = match stage {
            Stage::Loading => return,
            // Without a language there is no sentence to show: the page itself has this one in all of them.
            Stage::Stuck => return crash::tell("failed"),
            Stage::First => true,
            Stage::App => false,
        };
        // What hides the first page from those who come back; from here on the program does that.
        let _ = self.root.class_list().remove_1("returning");
        self.first.set_hidden(!first);
        self.app.set_hidden(first);
        let _ = self.root.set_attribute("data-ready", "");
        // Sent before the program could answer: it counts now.
        if self.form.has_attribute("data-sent") {
            let _ = self.form.remove_attribute("data-sent");
            if let Some(kept) = self.find_in_form("#first-kept") {
                let _ = kept.set_attribute("hidden", "");
            }
            if first {
                self.send(send);
            }
        }
    }

    /// Whether something that was said is not on the disk yet; for whoever must not break in just then, and for tests.
    pub fn saving(&self, saving: bool) {
        let _ = self.root.toggle_attribute_with_force("data-saving", saving);
    }

    /// Whether the program answers already.
    fn answers(&self) -> bool {
        self.root.has_attribute("data-ready")
    }

    fn send(&self, send: &Send) {
        let work = self.chosen("work");
        let work = WorkKind::ALL
            .into_iter()
            .find(|kind| Some(kind.id()) == work.as_deref());
        if let (Some(lang), Some(work)) = (self.language(), work) {
            send(Event::FirstAnswered { lang, work });
        }
    }

    fn chosen(&self, name: &str) -> Option<String> {
        let input = self.input(&["input[name=", name, "]:checked"].concat())?;
        Some(input.value())
    }

    fn input(&self, selector: &str) -> Option<HtmlInputElement> {
        self.find_in_form(selector)?.dyn_into().ok()
    }

    fn find_in_form(&self, selector: &str) -> Option<Element> {
        self.form.query_selector(selector).ok()?
    }
}
