//! All rules with how well each stands, and all sources with their authors' interests as far as known.

use crate::app::{Event, Route};
use crate::domain::evidence::{RuleId, SourceId};
use crate::text::{Text, name};
use crate::ui::part::icon::{BACK, icon};
use crate::ui::part::screen::screen;
use crate::ui::part::source::source;
use crate::ui::{app, text};
use leptos::prelude::*;

#[must_use]
pub fn page() -> AnyView {
    ().into_any()
}
