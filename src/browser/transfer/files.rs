//! How a file or a text leaves the browser, and how a file is chosen. Sharing and choosing must begin inside the tap that wants
//! them. No `accept` on the chooser: on iPhones it greys out what it does not know.

use crate::app::data::{DataEvent, File, Left, Problem, Way};
use crate::archive::backup::{MOST_BYTES, Refused};
use crate::browser::clock::after;
use crate::browser::power;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, HtmlInputElement, Url};

/// Milliseconds until a saved file is let go of: the download has begun long before.
const LET_GO: i32 = 60_000;
/// A sealed file is a third larger than what is in it.
const MOST_FILE: f64 = MOST_BYTES as f64 / 3.0 * 4.0 + 2_000.0;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = Blob, js_name = File)]
    type RealFile;

    #[wasm_bindgen(constructor, catch, js_class = "File")]
    fn new(parts: &Array, name: &str, options: &BlobPropertyBag) -> Result<RealFile, JsValue>;
}

/// Whether the share sheet takes text files.
pub fn shares() -> bool {
    let probe = File {
        name: "kraftpause.txt".into(),
        kind: "text/plain",
        text: String::new(),
    };
    let can = || {
        let answer = navigator("canShare", &shared(&probe)?)?;
        answer.as_bool()
    };
    can().unwrap_or(false)
}

/// An app on the home screen of an iPhone, where a download leads nowhere.
pub fn is_iphone_app() -> bool {
    power("standalone").and_then(|standalone| standalone.as_bool()) == Some(true)
}

pub fn hand(file: &File, way: Way, tell: impl Fn(DataEvent) + 'static) {
    match way {
        Way::Save => {
            let left = if save(file).is_some() { Left::Saved } else { Left::Not };
            tell(DataEvent::Left(left));
        }
        Way::Share => {
            let promise = shared(file).and_then(|data| navigator("share", &data));
            spawn_local(async move {
                tell(DataEvent::Left(if came_true(promise).await {
                    Left::Shared
                } else {
                    Left::Not
                }));
            });
        }
    }
}

pub fn copy(text: &str, tell: impl Fn(DataEvent) + 'static) {
    let promise = power("clipboard").and_then(|clipboard| call(&clipboard, "writeText", &text.into()));
    spawn_local(async move {
        tell(DataEvent::Left(if came_true(promise).await {
            Left::Copied
        } else {
            Left::Not
        }));
    });
}

pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Opens the browser's chooser. A chooser that is closed without a choice says nothing in some browsers; then nothing happens.
pub fn pick(tell: impl Fn(DataEvent) + 'static) {
    let chooser = || -> Option<HtmlInputElement> {
        let document = web_sys::window()?.document()?;
        let chooser: HtmlInputElement = document.create_element("input").ok()?.dyn_into().ok()?;
        chooser.set_type("file");
        chooser.set_hidden(true);
        // Safari forgets choosers that are not part of the page.
        document.body()?.append_child(&chooser).ok()?;
        Some(chooser)
    };
    let Some(chooser) = chooser() else { return };
    let chosen = chooser.clone();
    super::super::on(&chooser, "change", {
        let tell = std::rc::Rc::new(tell);
        move |_| {
            let file = chosen.files().and_then(|files| files.get(0));
            chosen.remove();
            let tell = tell.clone();
            spawn_local(async move {
                let picked = match file {
                    Some(file) => Some(read(file.unchecked_into()).await),
                    None => None,
                };
                tell(DataEvent::Picked(picked));
            });
        }
    });
    let closed = chooser.clone();
    super::super::on(&chooser, "cancel", move |_| closed.remove());
    chooser.click();
}

async fn read(file: Blob) -> Result<String, Problem> {
    if file.size() > MOST_FILE {
        return Err(Problem::File(Refused::TooLarge));
    }
    let text = JsFuture::from(file.text()).await;
    text.ok().and_then(|text| text.as_string()).ok_or(Problem::Unreadable)
}

/// As a download, the way browsers do it: a link that presses itself.
fn save(file: &File) -> Option<()> {
    let address = Url::create_object_url_with_blob(&blob(file)?).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", &file.name).ok()?;
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    after(LET_GO, move || {
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}

fn blob(file: &File) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(file.kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&file.text.as_str().into()), &options).ok()
}

fn shared(file: &File) -> Option<JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(file.kind);
    // A browser without files throws a type error only inside the call, so whether there are any is asked first.
    crate::browser::power_of_window("File")?;
    let real = RealFile::new(&Array::of1(&file.text.as_str().into()), &file.name, &options).ok()?;
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(&real)).ok()?;
    Some(data.into())
}

fn navigator(method: &str, argument: &JsValue) -> Option<JsValue> {
    let navigator: JsValue = web_sys::window()?.navigator().into();
    call(&navigator, method, argument)
}

/// `None` when there is no such method, or it throws.
fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, argument).ok()
}

async fn came_true(promise: Option<JsValue>) -> bool {
    match promise {
        Some(promise) => JsFuture::from(Promise::resolve(&promise)).await.is_ok(),
        None => false,
    }
}
