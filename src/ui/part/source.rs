//! A study or guideline as a line of text. The link leaves the app, and only when the person taps it.

use crate::domain::evidence::Source;
use crate::text::Text;
use leptos::prelude::*;

/// Authors, year, title, place, as it was published; what is not in a language of ours says so.
#[must_use]
pub fn source(t: &Text, source: &'static Source) -> AnyView {
    let who = format!("{} ({}). ", source.authors, source.year);
    let what = format!("{}. ", source.title);
    let place = match source.doi {
        "" => view! { <span lang="en">{source.place}</span> }.into_any(),
        doi => view! {
            <a
                class="ds-link"
                href=format!("https://doi.org/{doi}")
                target="_blank"
                rel="noopener noreferrer"
                title=t.why_opens(&"doi.org")
            >
                <span lang="en">{source.place}</span>
            </a>
        }
        .into_any(),
    };
    let unchecked = (!source.seen).then(|| view! { <small>" " {t.why_unchecked().to_owned()}</small> });
    view! {
        <span class="source">
            <span lang="en">{who}</span>
            <span lang=source.lang>{what}</span>
            {place}
            {unchecked}
        </span>
    }
    .into_any()
}
