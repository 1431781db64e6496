//! A disk that lost, changed or mixed up what lay on it, a thousand times: the app opens, says how much cannot be read, and
//! everything else counts. And a database that is gone comes back from its copy.

#![allow(clippy::indexing_slicing)] // a wrong place must stop the test

mod scenes;

use kraftpause::app::Event;
use kraftpause::app::model::Boot;
use kraftpause::app::route::Route;
use kraftpause::archive;
use kraftpause::domain::profile::Answer;
use kraftpause::domain::units::Span;
use scenes::phone::*;
use scenes::*;

/// Small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).unwrap_or_default()
    }
}

/// Somebody who trained twice and told much.
fn lived() -> Phone {
    let mut phone = start(2);
    phone.wait(131);
    phone.send(Event::Go(Route::Today));
    for age in 30..40 {
        phone.now.at = phone.now.at + Span::seconds(60);
        phone.send(Event::Answered(Answer::Age(age)));
    }
    phone.send(Event::SessionStarted { number: 2 });
    phone.wait(5);
    phone
}

fn harmed(text: &str, dice: &mut Dice) -> String {
    let letters: Vec<char> = text.chars().collect();
    let (at, other) = (dice.roll(letters.len()), dice.roll(letters.len()));
    let odd = ['"', '{', '9', '-', '\u{0}', 'x', ']', '🙂'][dice.roll(8)];
    match dice.roll(6) {
        0 => letters.iter().take(at).collect(),
        1 => letters.iter().skip(at).collect(),
        2 => String::new(),
        3 => [text, text].concat(),
        4 => letters
            .iter()
            .enumerate()
            .map(|(place, letter)| if place == at { odd } else { *letter })
            .collect(),
        _ => {
            let mut mixed = letters.clone();
            if at < mixed.len() && other < mixed.len() {
                mixed.swap(at, other);
            }
            mixed.into_iter().collect()
        }
    }
}

#[test]
fn a_thousand_harmed_records_are_counted_or_read_and_the_rest_counts() {
    let phone = lived();
    let mut dice = Dice(20_261_122);
    let mut seen = 0;
    for _ in 0..1_000 {
        let mut disk = phone.disk.clone();
        let keys: Vec<String> = disk.log.keys().cloned().collect();
        let harm = 1 + dice.roll(3);
        let mut touched = Vec::new();
        for _ in 0..harm {
            let key = keys[dice.roll(keys.len())].clone();
            let text = harmed(&disk.log[&key], &mut dice);
            disk.log.insert(key.clone(), text);
            touched.push(key);
        }
        if dice.roll(4) == 0 {
            disk.run = disk.run.map(|run| harmed(&run, &mut dice));
        }
        let whole: Vec<_> = disk
            .log
            .iter()
            .filter(|(key, _)| !touched.contains(key))
            .map(|(_, text)| text.clone())
            .collect();
        let unreadable = disk.log.values().filter(|text| archive::decode(text).is_err()).count();
        let run_unreadable = disk.run.as_ref().is_some_and(|run| archive::decode_run(run).is_err());
        let mut opened = Phone::closed(disk.clone());
        opened.unchecked = true;
        opened.begin(phone.now.at);
        assert_eq!(opened.model.boot, Boot::Ready);
        assert_eq!(
            opened.model.unreadable as usize,
            unreadable + usize::from(run_unreadable)
        );
        seen += unreadable;
        // What was not touched is still there, and so is what cannot be read.
        for text in whole {
            assert!(opened.disk.log.values().any(|there| *there == text));
        }
        for (key, text) in disk.log.iter().filter(|(_, text)| archive::decode(text).is_err()) {
            assert_eq!(opened.disk.log.get(key), Some(text));
        }
    }
    assert!(seen > 500, "{seen} were beyond reading");
}

#[test]
fn a_database_that_is_gone_comes_back_from_its_copy_and_says_so() {
    let phone = lived();
    let empty = Disk {
        preferences: phone.disk.preferences,
        ..Disk::default()
    };
    let mut opened = Phone::closed(empty.clone());
    opened.copy = Some(phone.disk.clone());
    opened.begin(phone.now.at);
    assert_eq!(opened.model.profile, phone.model.profile);
    assert_eq!(opened.model.diary, phone.model.diary);
    assert_eq!(opened.model.restored, Some(1));
    opened.send(Event::RestoredNoticeSeen);
    assert_eq!(opened.model.restored, None);
    // Without a copy it begins anew, and says nothing of one.
    let blank = Phone::open(empty, phone.now.at);
    assert_eq!((blank.model.boot, blank.model.restored), (Boot::Ready, None));
    assert!(blank.model.diary.entries.is_empty());
    // Whoever never was here is not asked for copies.
    let new = Phone::open(Disk::default(), START);
    assert!(!new.effects.contains(&kraftpause::app::Effect::FindCopy));
}

#[test]
fn everything_deleted_is_as_on_the_first_day() {
    let mut phone = lived();
    (phone.disk.log, phone.disk.run) = Default::default();
    phone.send(Event::EverythingDeleted(true));
    assert_eq!(phone.model.profile, kraftpause::domain::profile::Profile::default());
    assert!(phone.model.run.is_none() && phone.model.recent.is_empty() && phone.model.unsaved.is_empty());
    assert_eq!(phone.model.route, Route::First);
    assert!(!phone.disk.preferences.returning);
}
