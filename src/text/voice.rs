//! What is said aloud in a session, what stands on a locked screen, and which voice speaks which language.

use super::{Lang, Text};
use crate::domain::session::outlook;
use crate::domain::session::score::{Phase, Score, Task};

/// What a voice says when this phase begins; most phases need no word.
#[must_use]
pub fn sentence(t: &Text, score: &Score, at: usize) -> Option<String> {
    let phase = score.phases.get(at)?;
    match phase.task {
        Task::ChangeSide => Some(t.sound_say_change().to_owned()),
        Task::Rest => {
            let next = outlook::next(score, at)?;
            let name = name(t, score, next)?;
            Some(match next.task {
                Task::Reps { set, sets, .. } | Task::Hold { set, sets, .. } | Task::Timed { set, sets } if sets > 1 => {
                    t.sound_say_next_set(&name, &set, &sets)
                }
                _ => t.sound_say_next(&name),
            })
        }
        Task::Ready if at == 0 => Some(t.sound_say_next(&name(t, score, phase)?)),
        task if task.is_last_of_several() => Some(match task {
            Task::Interval { .. } | Task::Timed { .. } => t.sound_say_last_round().to_owned(),
            _ => t.sound_say_last().to_owned(),
        }),
        _ => None,
    }
}

/// What a locked screen says about this phase.
#[must_use]
pub fn title(t: &Text, score: &Score, at: usize) -> String {
    let Some(phase) = score.phases.get(at) else {
        return t.session_title().to_owned();
    };
    let next = || outlook::next(score, at).and_then(|next| name(t, score, next));
    match phase.task {
        Task::Rest => next().map_or_else(
            || t.session_rest().to_owned(),
            |next| format!("{} · {}", t.session_rest(), t.session_then(&next)),
        ),
        Task::WarmUp => t.session_warm_up().to_owned(),
        Task::CoolDown => t.session_cool_down().to_owned(),
        Task::Recovery { .. } => t.session_recovery().to_owned(),
        Task::ChangeSide => t.session_change_side().to_owned(),
        Task::Interval { round, rounds } => t.session_interval(&round, &rounds),
        Task::Reps { set, sets, .. } | Task::Hold { set, sets, .. } | Task::Timed { set, sets } => format!(
            "{} · {}",
            name(t, score, phase).unwrap_or_default(),
            t.session_set(&set, &sets)
        ),
        Task::Ready | Task::ToFatigue { .. } | Task::Steady => {
            name(t, score, phase).unwrap_or_else(|| t.session_title()).to_owned()
        }
    }
}

fn name<'a>(t: &'a Text, score: &Score, phase: &Phase) -> Option<&'a str> {
    let item = score.items.get(phase.item?)?;
    Some(t.exercise(item.exercise).name)
}

/// Whether a voice with this tag speaks the language. Phones write `nb-NO`, `nb_NO`, `no` and `no-NO`.
#[must_use]
pub fn speaks(lang: Lang, tag: &str) -> bool {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    let known: &[&str] = match lang {
        Lang::Nb => &["nb", "no"],
        Lang::Da => &["da"],
        Lang::En => &["en"],
    };
    known.iter().any(|known| language.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_every_phone_are_understood_and_no_other_language_is_taken() {
        for (lang, tags) in [
            (Lang::Nb, ["nb-NO", "nb_NO", "no", "NO-no", "nb"].as_slice()),
            (Lang::Da, &["da-DK", "da_DK", "da"]),
            (Lang::En, &["en-GB", "en_US", "EN"]),
        ] {
            assert!(tags.iter().all(|tag| speaks(lang, tag)), "{lang:?}");
        }
        for tag in ["", "nn-NO", "sv-SE", "dab", "noo", "de-DE", "enm"] {
            assert!(Lang::ALL.iter().all(|lang| !speaks(*lang, tag)), "{tag}");
        }
    }
}
