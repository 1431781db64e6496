//! The program comes in two halves: what works before the later one is here, and what happens when it does not come.

mod scenes;

use kraftpause::app::flow::questions::Question;
use kraftpause::app::model::{Boot, Stage};
use kraftpause::app::{Effect, Event, Route};
use kraftpause::domain::profile::WorkKind;
use kraftpause::text::Lang;
use scenes::START;
use scenes::phone::{Disk, Phone};

fn network_is_back(phone: &mut Phone) {
    phone.later_away = false;
    phone.send(Event::LaterWanted);
}

#[test]
fn a_first_visitor_answers_and_saves_before_the_later_half_is_here() {
    let mut phone = Phone::open_without_later(Disk::default(), START);
    assert_eq!(phone.model.stage(), Stage::First);
    phone.send(Event::FirstAnswered {
        lang: Lang::Da,
        work: WorkKind::OnFeet,
    });
    assert_eq!(phone.model.route, Route::Question(Question::Shares));
    assert_eq!(phone.model.stage(), Stage::App);
    assert!(!phone.records().is_empty());
    assert!(phone.model.route.is_in_first_half());
    assert!(
        !phone.model.waits(),
        "nothing about this screen changes when the rest arrives"
    );
    phone.effects.clear();
    network_is_back(&mut phone);
    assert!(!phone.model.waits());
    assert!(
        !phone.effects.contains(&Effect::FocusHeading),
        "nor is the focus taken away"
    );
}

#[test]
fn whoever_is_faster_than_the_network_gets_the_screen_and_the_focus_as_soon_as_it_is_here() {
    let mut phone = Phone::open_without_later(Disk::default(), START);
    phone.send(Event::FirstAnswered {
        lang: Lang::Nb,
        work: WorkKind::Sitting,
    });
    phone.send(Event::QuestionDone(Question::Shares));
    assert!(!phone.model.route.is_in_first_half());
    assert!(phone.model.later_missing, "the screen says so and offers to try again");
    phone.effects.clear();
    network_is_back(&mut phone);
    assert!(!phone.model.later_missing);
    assert!(phone.effects.contains(&Effect::FocusHeading));
}

#[test]
fn the_week_is_made_when_the_engine_comes_after_the_last_answer() {
    let done = Phone::with_plan();
    let mut phone = Phone::open(done.disk.clone(), START);
    let expected = phone.model.program.clone();
    phone.model.later = None;
    phone.model.program = None;
    phone.send(Event::LaterArrived(Some(kraftpause::app::Later::here())));
    assert!(expected.is_some());
    assert_eq!(phone.model.program, expected);
}

#[test]
fn who_comes_back_without_the_half_that_reads_loses_nothing_and_is_told() {
    let disk = Phone::with_plan().disk;
    let mut phone = Phone::open_without_later(disk.clone(), START);
    assert_eq!(phone.model.boot, Boot::Opening);
    assert_eq!(phone.model.stage(), Stage::Stuck);
    assert_eq!(phone.disk, disk);
    network_is_back(&mut phone);
    assert_eq!(phone.model.stage(), Stage::App);
    assert!(phone.model.program.is_some());
    assert_eq!(phone.disk, disk);
}

/// A tap on the way back while the diary is still being read.
#[test]
fn where_somebody_wants_to_go_before_the_diary_is_read_is_where_they_get() {
    let mut phone = Phone::open_without_later(Phone::with_plan().disk, START);
    phone.send(Event::Arrived(Some(Route::Plan)));
    network_is_back(&mut phone);
    assert_eq!(phone.model.route, Route::Plan);
}

#[test]
fn a_tab_that_lost_the_app_while_it_waited_is_not_opened_by_the_later_half() {
    let mut phone = Phone::open_without_later(Phone::with_plan().disk, START);
    phone.send(Event::TakenOver);
    network_is_back(&mut phone);
    assert_eq!(phone.model.boot, Boot::Elsewhere);
    phone.send(Event::TakeOver);
    assert_eq!(phone.model.boot, Boot::Ready);
    assert!(phone.model.program.is_some());
}

#[test]
fn a_running_session_that_cannot_be_read_is_put_aside() {
    let mut disk = Phone::with_plan().disk;
    disk.run = Some(r#"{"v":9}"#.to_owned());
    let phone = Phone::open(disk, START);
    assert!(phone.effects.contains(&Effect::SetRunAside));
    assert_eq!(phone.model.unreadable, 1);
}

/// The words of all other areas travel with the later half: a first screen that spoke from them would be silent there.
#[test]
fn the_first_screens_speak_only_from_the_first_pack() {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let list = read("build/text.rs");
    let first = list
        .split_once("const FIRST_AREAS")
        .and_then(|(_, list)| list.split_once(';'));
    let (_, list) = first
        .and_then(|(_, list)| list.split_once('['))
        .expect("the list of the first areas");
    let (list, _) = list.split_once(']').expect("its end");
    let first: Vec<&str> = list.split(',').map(|area| area.trim().trim_matches('"')).collect();
    assert!(first.contains(&"shares"));

    let mut files: Vec<String> = [
        "mod",
        "page/waiting",
        "page/elsewhere",
        "page/question/mod",
        "page/question/shares",
    ]
    .map(|file| format!("src/ui/{file}.rs"))
    .to_vec();
    // With the parts they use, and the parts of those.
    let mut at = 0;
    while let Some(file) = files.get(at).cloned() {
        for line in read(&file).lines().filter(|line| line.starts_with("use ")) {
            let inside = file.contains("/part/").then_some("super::");
            let part = ["ui::part::"].into_iter().chain(inside);
            for part in part.filter_map(|way| line.split_once(way)) {
                let name = part.1.split([':', ';']).next().unwrap_or_default();
                let used = format!("src/ui/part/{name}.rs");
                if std::path::Path::new(&used).exists() && !files.contains(&used) {
                    files.push(used);
                }
            }
        }
        at += 1;
    }
    assert!(files.len() > 10, "the parts were found: {files:?}");

    let areas = std::fs::read_dir("src/content/text").expect("the sentences");
    let areas = areas.filter_map(|file| file.ok()?.path().file_stem()?.to_str().map(str::to_owned));
    let others: Vec<String> = areas.filter(|area| !first.contains(&area.as_str())).collect();
    let mut wrong = Vec::new();
    for file in &files {
        let code = read(file);
        let speaks = |area: &&String| {
            ["t", "text()", "words"]
                .iter()
                .any(|from| code.contains(&format!("{from}.{area}_")))
        };
        wrong.extend(
            others
                .iter()
                .filter(speaks)
                .map(|area| format!("{file} speaks from {area}")),
        );
    }
    assert_eq!(wrong, Vec::<String>::new());
}
