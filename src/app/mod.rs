//! What the app does. A tap becomes an [`Event`]; [`update`] changes the [`Model`] and answers with [`Effect`]s;
//! whoever performs them (`browser::perform`) answers with events again. No clock, no browser, no view here.

pub mod data;
pub mod effect;
pub mod event;
pub mod flow;
pub mod heart;
pub mod later;
pub mod lock;
pub mod model;
pub mod phone;
pub mod planning;
pub mod renewal;
pub mod route;
pub mod sound;
pub mod update;

pub use effect::{Effect, Write};
pub use event::Event;
pub use later::Later;
pub use model::Model;
pub use route::Route;
pub use update::update;
