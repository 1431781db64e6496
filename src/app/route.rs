//! Which screen: the hash part of the address, so that any static host works and every screen can be linked to.

use super::flow::questions::Question;
use crate::domain::catalogue::ExerciseId;
use crate::domain::fitness_test::Test;
use crate::domain::progress::Chart;
use crate::domain::small_question::SmallQuestion;
use crate::domain::units::Instant;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Route {
    /// The first page, which is real HTML in `index.html`.
    #[default]
    First,
    Question(Question),
    Today,
    Plan,
    /// Why the week is built as it is.
    WhyWeek,
    /// Why this exercise and dose: session number, place in the session.
    Why {
        session: u8,
        item: u8,
    },
    Session,
    /// Questions after a session; the entry's id.
    After(Instant),
    Progress,
    /// One of its charts.
    Chart(Chart),
    More,
    /// How to be told in a session.
    Sound,
    /// Pain has flared up: what happens, and when to call a doctor.
    FlareUp,
    /// The week to come: what changes, and why.
    NextWeek,
    /// The steps towards a movement that is feared.
    Steps,
    /// One of the small questions of the first weeks.
    Ask(SmallQuestion),
    /// All rules and all sources.
    Rules,
    /// What the person has swapped, rated and added.
    Mine,
    /// What was changed lately, and taking it back.
    Changes,
    /// An exercise of the person's own is added, or corrected.
    Own(Option<ExerciseId>),
    /// All exercises.
    Library,
    Exercise(ExerciseId),
    /// Version of the app, and updates.
    Update,
    /// What is sent, and where the data lies.
    Privacy,
    /// How the app comes to the home screen.
    Install,
    /// The lock for shared phones.
    Lock,
    /// Backup, import, tables, deleting.
    Data,
    /// One page for doctor or physiotherapist.
    Report,
    /// Answers as a code: to give, and to take.
    Carry,
    /// Shifts.
    Roster,
    /// Reminders for the calendar.
    Reminders,
    /// Tests of fitness and strength, and one of them.
    Tests,
    Test(Test),
}

impl Route {
    /// What a first visitor meets before the later half of the program can be there.
    #[must_use]
    pub const fn is_in_first_half(self) -> bool {
        matches!(self, Route::First | Route::Question(Question::Shares))
    }

    /// Where an exercise is told about: its page, or the form of an own one.
    #[must_use]
    pub const fn about(exercise: ExerciseId) -> Route {
        if exercise.is_own() {
            Route::Own(Some(exercise))
        } else {
            Route::Exercise(exercise)
        }
    }

    /// The hash of the address, with `#`.
    #[must_use]
    pub fn hash(self) -> String {
        match self {
            Route::First => "#/".to_owned(),
            Route::Question(question) => format!("#/question/{}", question.id()),
            Route::Today => "#/today".to_owned(),
            Route::Data => "#/data".to_owned(),
            Route::Report => "#/report".to_owned(),
            Route::Carry => "#/carry".to_owned(),
            Route::Roster => "#/roster".to_owned(),
            Route::Reminders => "#/reminders".to_owned(),
            Route::Tests => "#/tests".to_owned(),
            Route::Test(test) => format!("#/tests/{}", test.id()),
            Route::Plan => "#/plan".to_owned(),
            Route::WhyWeek => "#/why".to_owned(),
            Route::Why { session, item } => format!("#/why/{session}/{item}"),
            Route::Session => "#/session".to_owned(),
            Route::After(Instant(id)) => format!("#/after/{id}"),
            Route::Progress => "#/progress".to_owned(),
            Route::Chart(chart) => format!("#/progress/{}", chart.id()),
            Route::More => "#/more".to_owned(),
            Route::Sound => "#/sound".to_owned(),
            Route::FlareUp => "#/flare-up".to_owned(),
            Route::NextWeek => "#/next-week".to_owned(),
            Route::Steps => "#/steps".to_owned(),
            Route::Ask(question) => format!("#/ask/{}", question.id()),
            Route::Rules => "#/rules".to_owned(),
            Route::Mine => "#/mine".to_owned(),
            Route::Changes => "#/changes".to_owned(),
            Route::Own(None) => "#/mine/new".to_owned(),
            Route::Own(Some(id)) => format!("#/mine/{}", id.stored()),
            Route::Library => "#/exercises".to_owned(),
            Route::Exercise(id) => format!("#/exercise/{}", id.id()),
            Route::Update => "#/update".to_owned(),
            Route::Privacy => "#/privacy".to_owned(),
            Route::Install => "#/install".to_owned(),
            Route::Lock => "#/lock".to_owned(),
        }
    }

    /// The screen of an address; `None` for what does not exist.
    #[must_use]
    pub fn parse(hash: &str) -> Option<Route> {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            [""] => Some(Route::First),
            ["question", id] => Question::from_id(id).map(Route::Question),
            ["today"] => Some(Route::Today),
            ["data"] => Some(Route::Data),
            ["report"] => Some(Route::Report),
            ["carry"] => Some(Route::Carry),
            ["roster"] => Some(Route::Roster),
            ["reminders"] => Some(Route::Reminders),
            ["tests"] => Some(Route::Tests),
            ["tests", id] => Test::from_id(id).map(Route::Test),
            ["plan"] => Some(Route::Plan),
            ["why"] => Some(Route::WhyWeek),
            ["why", session, item] => Some(Route::Why {
                session: session.parse().ok()?,
                item: item.parse().ok()?,
            }),
            ["session"] => Some(Route::Session),
            ["after", id] => id.parse().ok().map(Instant).map(Route::After),
            ["progress"] => Some(Route::Progress),
            ["progress", id] => Chart::from_id(id).map(Route::Chart),
            ["more"] => Some(Route::More),
            ["sound"] => Some(Route::Sound),
            ["flare-up"] => Some(Route::FlareUp),
            ["next-week"] => Some(Route::NextWeek),
            ["steps"] => Some(Route::Steps),
            ["ask", id] => SmallQuestion::from_id(id).map(Route::Ask),
            ["rules"] => Some(Route::Rules),
            ["mine"] => Some(Route::Mine),
            ["update"] => Some(Route::Update),
            ["privacy"] => Some(Route::Privacy),
            ["install"] => Some(Route::Install),
            ["lock"] => Some(Route::Lock),
            ["changes"] => Some(Route::Changes),
            ["mine", "new"] => Some(Route::Own(None)),
            ["mine", "own", ..] => {
                let (_, id) = path.split_once('/')?;
                ExerciseId::read_own(id).map(Some).map(Route::Own)
            }
            ["exercises" | "exercise"] => Some(Route::Library),
            // An exercise of another edition is looked for among those that are here.
            ["exercise", id] => Some(ExerciseId::from_str_id(id).map_or(Route::Library, Route::Exercise)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_route_survives_its_own_address() {
        let mut routes = vec![
            Route::First,
            Route::Today,
            Route::Plan,
            Route::WhyWeek,
            Route::Why { session: 2, item: 11 },
            Route::Session,
            Route::After(Instant(1_795_000_000_123)),
            Route::Progress,
            Route::More,
            Route::Sound,
            Route::FlareUp,
            Route::NextWeek,
            Route::Steps,
            Route::Rules,
            Route::Mine,
            Route::Changes,
            Route::Own(None),
            Route::Own(ExerciseId::from_str_id("own/low-back/hold/7")),
            Route::Library,
            Route::Update,
            Route::Privacy,
            Route::Install,
            Route::Lock,
            Route::Data,
            Route::Report,
            Route::Carry,
            Route::Roster,
            Route::Reminders,
            Route::Tests,
        ];
        routes.extend(Test::ALL.map(Route::Test));
        routes.extend(Question::ALL.map(Route::Question));
        routes.extend(SmallQuestion::ALL.map(Route::Ask));
        routes.extend(Chart::ALL.map(Route::Chart));
        routes.extend(ExerciseId::all().map(Route::Exercise));
        for route in routes {
            assert_eq!(Route::parse(&route.hash()), Some(route));
        }
    }

    #[test]
    fn an_exercise_that_does_not_exist_leads_to_all_exercises() {
        for hash in ["#/exercise/handstand", "#/exercise/", "#/exercise/plank plank-knee"] {
            assert_eq!(Route::parse(hash), Some(Route::Library), "{hash}");
        }
    }

    #[test]
    fn an_address_that_does_not_exist_is_no_route() {
        for hash in [
            "#/nowhere",
            "#/why/x/1",
            "#/why/1",
            "#/question/soul",
            "#/after/",
            "#/ask/soul",
            "#/progress/soul",
            "#/today/now",
            "#/mine/own/neck",
            "#/mine/own/neck/reps/01",
            "#/exercises/plank",
            "#/exercise/plank/now",
        ] {
            assert_eq!(Route::parse(hash), None, "{hash}");
        }
    }
}
