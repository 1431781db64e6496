//! The first page, which is HTML and was there before the program: who answers it when.

use super::{Heard, script, window};
use kraftpause::app::Event;
use kraftpause::app::model::Stage;
use kraftpause::browser::first_page::FirstPage;
use kraftpause::domain::profile::WorkKind;
use kraftpause::text::Lang;
use wasm_bindgen_test::wasm_bindgen_test;

/// The bare bones of `index.html`.
fn page() -> FirstPage {
    script(
        r#"document.getElementById("fixture")?.remove();
        const fixture = document.createElement("div");
        fixture.id = "fixture";
        fixture.innerHTML = `<div id="first"><form id="first-form">
            <input type="radio" name="lang" value="nb" checked><input type="radio" name="lang" value="da">
            <input type="radio" name="lang" value="en">
            <h1>?</h1>
            <input type="radio" name="work" value="sitting"><input type="radio" name="work" value="on-feet">
            <p id="first-kept"></p><button type="submit">Next</button></form></div><div id="app" hidden></div>`;
        document.body.append(fixture);
        delete document.documentElement.dataset.ready;
        document.documentElement.className = "returning""#,
    );
    FirstPage::find(&window().document().unwrap()).unwrap()
}

fn tap(selector: &str) {
    script(&format!("document.querySelector(`#fixture {selector}`).click()"));
}

fn is(line: &str) -> bool {
    script(line).as_bool().unwrap()
}

#[wasm_bindgen_test]
fn an_answer_becomes_an_event() {
    let (page, heard) = (page(), Heard::default());
    page.listen(&heard.door());
    page.show(Stage::First, &heard.door());
    assert!(is(
        "!first.hidden && app.hidden && 'ready' in document.documentElement.dataset"
    ));
    tap("[value=da]");
    tap("[value=on-feet]");
    tap("button");
    let answered = Event::FirstAnswered {
        lang: Lang::Da,
        work: WorkKind::OnFeet,
    };
    assert_eq!(heard.all(), [Event::LanguageChosen(Lang::Da), answered]);
}

#[wasm_bindgen_test]
fn an_answer_that_was_sent_before_the_program_came_counts_once() {
    let (page, heard) = (page(), Heard::default());
    page.listen(&heard.door());
    tap("[value=sitting]");
    // boot.js keeps it until there is somebody to take it.
    script("document.getElementById('first-form').dataset.sent = ''");
    assert!(heard.all().is_empty());
    page.show(Stage::First, &heard.door());
    let answered = Event::FirstAnswered {
        lang: Lang::Nb,
        work: WorkKind::Sitting,
    };
    assert_eq!(heard.all(), [answered]);
    page.show(Stage::App, &heard.door());
    page.show(Stage::First, &heard.door());
    assert_eq!(heard.all().len(), 1);
    assert!(is("document.getElementById('first-kept').hidden"));
}

#[wasm_bindgen_test]
fn nothing_is_sent_without_a_choice_or_before_the_program_answers() {
    let (page, heard) = (page(), Heard::default());
    page.listen(&heard.door());
    tap("[value=sitting]");
    tap("button");
    assert!(heard.all().is_empty(), "boot.js keeps this one");
    script("document.querySelector('#fixture [value=sitting]').checked = false");
    page.show(Stage::First, &heard.door());
    tap("button");
    assert!(heard.all().is_empty());
}

#[wasm_bindgen_test]
fn exactly_one_of_the_two_pages_is_seen() {
    let (page, heard) = (page(), Heard::default());
    page.show(Stage::Loading, &heard.door());
    assert!(
        is("document.documentElement.className === 'returning' && app.hidden"),
        "nothing changes yet"
    );
    for (stage, first) in [(Stage::App, false), (Stage::First, true), (Stage::App, false)] {
        page.show(stage, &heard.door());
        assert_eq!((is("!first.hidden"), is("!app.hidden")), (first, !first));
        assert!(
            is("document.documentElement.className === ''"),
            "boot.js no longer hides anything"
        );
    }
}

#[wasm_bindgen_test]
fn the_page_knows_its_language() {
    let page = page();
    assert_eq!(page.language(), Some(Lang::Nb));
    page.mark(Lang::En);
    assert_eq!(page.language(), Some(Lang::En));
}

#[wasm_bindgen_test]
fn without_words_the_page_says_so_itself() {
    script("window.told = ''; addEventListener('trouble', (event) => told = event.detail, { once: true })");
    let (page, heard) = (page(), Heard::default());
    page.show(Stage::Stuck, &heard.door());
    assert_eq!(script("told").as_string().as_deref(), Some("failed"));
    assert!(!is("'ready' in document.documentElement.dataset"));
}

#[wasm_bindgen_test]
fn a_page_that_is_not_ours_is_left_alone() {
    page();
    script("document.getElementById('app').remove()");
    assert!(FirstPage::find(&window().document().unwrap()).is_none());
}
