//! Files that leave and come, as people meet them: a backup that is offered only when it can be read again, a file that says what
//! it would change, a code, a reminder that goes away, tables and a page that say what the diary says.

#![allow(clippy::unwrap_used, clippy::panic)] // a story that cannot go on must stop

mod scenes;

use kraftpause::app::data::{DataEffect, DataEvent, How, Kept, Left, Making, Problem, Table, Taking, Way, Ways};
use kraftpause::app::effect::Write;
use kraftpause::app::flow::backup::is_due;
use kraftpause::app::flow::transfer::report::{self, Parts};
use kraftpause::app::{Effect, Event, Route};
use kraftpause::archive::backup::Refused;
use kraftpause::archive::{Contents, carry};
use kraftpause::domain::diary::After;
use kraftpause::domain::units::Instant;
use kraftpause::text::{Lang, Text};
use scenes::phone::*;
use scenes::*;

/// Somebody who trained once.
fn trained() -> Phone {
    let mut phone = start(2);
    train(&mut phone, 600);
    assert_eq!(phone.model.diary.entries.len(), 1);
    phone.send(Event::Go(Route::Data));
    phone
}

fn data(phone: &mut Phone, event: DataEvent) -> Vec<DataEffect> {
    let before = phone.effects.len();
    phone.send(Event::Data(event));
    wanted(phone, before)
}

/// The database answers.
fn all_read(phone: &mut Phone) -> Vec<DataEffect> {
    let before = phone.effects.len();
    let mut contents = Contents {
        log: phone.disk.log.values().cloned().map(Some).collect(),
        ..Contents::default()
    };
    contents.run = phone.disk.run.clone().map(Some);
    phone.send(Event::AllRead(Some(contents)));
    wanted(phone, before)
}

fn wanted(phone: &Phone, before: usize) -> Vec<DataEffect> {
    let data = |effect: &Effect| match effect {
        Effect::Data(effect) => Some(effect.clone()),
        _ => None,
    };
    phone.effects.iter().skip(before).filter_map(data).collect()
}

/// The texts that go through the scratch database.
fn made(phone: &mut Phone) -> Vec<String> {
    data(phone, DataEvent::BackupWanted { passphrase: None });
    let effects = all_read(phone);
    let [DataEffect::Check(texts)] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    texts.clone()
}

/// The file as it leaves.
fn backup(phone: &mut Phone) -> String {
    let texts = made(phone);
    data(phone, DataEvent::Checked(Some(texts)));
    let effects = data(phone, DataEvent::BackupTaken(Way::Save));
    let [DataEffect::Hand(file, Way::Save)] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    assert_eq!(file.name, "kraftpause-2026-11-23.txt");
    file.text.clone()
}

#[test]
fn a_backup_is_offered_when_it_was_read_again_and_counts_when_it_left() {
    let mut phone = trained();
    backup(&mut phone);
    let Making::Ready(ready) = &phone.model.data.making else {
        panic!("not ready");
    };
    assert_eq!((ready.counts.sessions, ready.handed), (1, false));
    assert_eq!(phone.model.data.kept.backed_up, None);
    data(&mut phone, DataEvent::Left(Left::Not));
    assert_eq!(
        phone.model.data.kept.backed_up, None,
        "a share sheet that was closed is no backup"
    );
    data(&mut phone, DataEvent::TableWanted(Table::Diary, Way::Save));
    data(&mut phone, DataEvent::Left(Left::Saved));
    assert_eq!(phone.model.data.kept.backed_up, None, "a table is no backup");
    data(&mut phone, DataEvent::BackupTaken(Way::Share));
    let effects = data(&mut phone, DataEvent::Left(Left::Shared));
    let kept = Kept {
        backed_up: Some(phone.now.at),
        put_off: None,
    };
    assert_eq!(effects, [DataEffect::Keep(kept)]);
}

/// The later half of the program may be here before the browser says that this tab is the one.
#[test]
fn what_the_browser_can_do_with_files_is_known_whatever_comes_first() {
    let mut phone = Phone::closed(Phone::with_plan().disk);
    let ways = Ways {
        seal: true,
        ..Ways::default()
    };
    let kept = Kept {
        backed_up: Some(START),
        put_off: None,
    };
    phone.send(Event::LaterArrived(Some(kraftpause::app::Later::here())));
    phone.send(Event::Data(DataEvent::Known(kept, ways)));
    phone.begin(START);
    assert_eq!((phone.model.data.kept, phone.model.data.ways), (kept, ways));
}

/// Not "one moment" for ever.
#[test]
fn a_database_that_cannot_be_read_is_said_and_leaves_a_way_to_try_again() {
    let mut phone = trained();
    let file = backup(&mut phone);
    data(&mut phone, DataEvent::BackupWanted { passphrase: None });
    phone.send(Event::AllRead(None));
    assert_eq!(phone.model.data.making, Making::Failed);
    for wanted in [DataEvent::Picked(Some(Ok(file))), DataEvent::CodeWanted] {
        data(&mut phone, wanted);
        phone.send(Event::AllRead(None));
        assert_eq!(phone.model.data.taking, Taking::Refused(Problem::Here));
    }
    data(&mut phone, DataEvent::CodeWanted);
    all_read(&mut phone);
    assert!(phone.model.data.code.is_some());
}

#[test]
fn a_backup_that_does_not_come_back_whole_is_not_offered() {
    let mut phone = trained();
    let mut texts = made(&mut phone);
    texts.retain(|text| !text.contains("finished"));
    data(&mut phone, DataEvent::Checked(Some(texts)));
    assert_eq!(phone.model.data.making, Making::Failed);
    made(&mut phone);
    data(&mut phone, DataEvent::Checked(None));
    assert_eq!(phone.model.data.making, Making::Failed);
    assert_eq!(data(&mut phone, DataEvent::BackupTaken(Way::Save)), []);
}

#[test]
fn a_sealed_backup_is_opened_again_before_it_is_offered() {
    let mut phone = trained();
    for short in ["", "1234567"] {
        let passphrase = Some(short.to_owned());
        assert_eq!(data(&mut phone, DataEvent::BackupWanted { passphrase }), []);
        assert_eq!(phone.model.data.making, Making::Nothing);
    }
    let passphrase = Some("rugbrød og smør".to_owned());
    data(&mut phone, DataEvent::BackupWanted { passphrase });
    let effects = all_read(&mut phone);
    let [DataEffect::Seal { text: open, .. }] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    let effects = data(&mut phone, DataEvent::Sealed(Some("sealed".into())));
    assert!(matches!(effects.as_slice(), [DataEffect::Unseal { text, .. }] if text == "sealed"));
    let effects = data(&mut phone, DataEvent::Unsealed(Some(open.clone())));
    let [DataEffect::Check(texts)] = effects.as_slice() else {
        panic!("{effects:?}");
    };
    data(&mut phone, DataEvent::Checked(Some(texts.clone())));
    let Making::Ready(ready) = &phone.model.data.making else {
        panic!("not ready");
    };
    assert_eq!((ready.file.text.as_str(), ready.sealed), ("sealed", true));
}

#[test]
fn a_file_says_what_it_would_change_before_anything_changes() {
    let file = backup(&mut trained());
    let mut phone = Phone::open(Disk::default(), START);
    phone.send(Event::Go(Route::Data));
    assert_eq!(
        phone.model.route,
        Route::Data,
        "who comes from another phone need not answer first"
    );
    assert_eq!(data(&mut phone, DataEvent::PickWanted), [DataEffect::Pick]);
    data(&mut phone, DataEvent::Picked(Some(Ok(file))));
    all_read(&mut phone);
    let Taking::Looked(looked) = &phone.model.data.taking else {
        panic!("{:?}", phone.model.data.taking);
    };
    assert_eq!((looked.preview.new_sessions, looked.preview.only_here), (1, 0));
    assert!(phone.disk.log.is_empty());
    data(&mut phone, DataEvent::TakeIn(How::Merge));
    assert_eq!(phone.model.data.taking, Taking::Done { sessions: Some(1) });
    assert!(
        phone.model.preferences.returning,
        "who has a diary is not greeted as new"
    );
    let writes = phone
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Save(_, Write::Merge(_))));
    assert_eq!(writes.count(), 1);
}

#[test]
fn a_file_that_is_here_already_writes_nothing() {
    let mut phone = trained();
    let file = backup(&mut phone);
    data(&mut phone, DataEvent::Picked(Some(Ok(file))));
    all_read(&mut phone);
    let before = phone.effects.len();
    data(&mut phone, DataEvent::TakeIn(How::Merge));
    assert!(
        phone
            .effects
            .iter()
            .skip(before)
            .all(|effect| !matches!(effect, Effect::Save(..)))
    );
    assert_eq!(phone.model.data.taking, Taking::Done { sessions: Some(0) });
}

#[test]
fn what_cannot_be_read_says_why_and_a_wrong_passphrase_may_be_tried_again() {
    let mut phone = trained();
    data(&mut phone, DataEvent::Picked(Some(Ok("<html>".into()))));
    assert_eq!(
        phone.model.data.taking,
        Taking::Refused(Problem::File(Refused::NotOurs))
    );
    data(&mut phone, DataEvent::Picked(None));
    data(&mut phone, DataEvent::Picked(Some(Err(Problem::Unreadable))));
    assert_eq!(phone.model.data.taking, Taking::Refused(Problem::Unreadable));
    let sealed = "{\"format\":\"kraftpause-sealed\",\"v\":1}".to_owned();
    data(&mut phone, DataEvent::Picked(Some(Ok(sealed.clone()))));
    for _ in 0..2 {
        let effects = data(&mut phone, DataEvent::PassphraseTold("feil".into()));
        assert!(matches!(effects.as_slice(), [DataEffect::Unseal { .. }]));
        data(&mut phone, DataEvent::Unsealed(None));
        let (text, wrong) = (sealed.clone(), true);
        assert_eq!(phone.model.data.taking, Taking::Sealed { text, wrong });
    }
    phone.send(Event::Go(Route::Today));
    assert_eq!(
        phone.model.data.taking,
        Taking::Nothing,
        "nothing waits for whoever went elsewhere"
    );
}

#[test]
fn nothing_is_brought_into_a_running_session() {
    let file = backup(&mut trained());
    let mut phone = start(2);
    phone.send(Event::Go(Route::Data));
    data(&mut phone, DataEvent::Picked(Some(Ok(file))));
    assert_eq!(phone.model.data.taking, Taking::Refused(Problem::NotNow));
}

#[test]
fn answers_come_along_as_a_code() {
    let mut here = trained();
    data(&mut here, DataEvent::CodeWanted);
    all_read(&mut here);
    let code = here.model.data.code.clone().unwrap();
    let mut there = Phone::open(Disk::default(), START);
    there.send(Event::Go(Route::Carry));
    data(
        &mut there,
        DataEvent::CodeTold(code.replace('A', "B").to_lowercase() + "x"),
    );
    assert_eq!(there.model.data.taking, Taking::Refused(Problem::Code));
    data(&mut there, DataEvent::CodeTold(code.to_lowercase()));
    all_read(&mut there);
    let Taking::Looked(looked) = &there.model.data.taking else {
        panic!("{:?}", there.model.data.taking);
    };
    assert!(looked.file.is_code());
    assert_eq!(looked.preview.new, carry::read(&code).unwrap());
    data(&mut there, DataEvent::TakeIn(How::Merge));
    assert_eq!(there.model.data.taking, Taking::Done { sessions: None });
}

#[test]
fn a_backup_is_asked_for_after_a_session_when_it_is_old() {
    let phone = trained();
    let (diary, now) = (&phone.model.diary, phone.now);
    let kept = |days: i64| Kept {
        backed_up: Some(Instant(now.at.0 - days * 86_400_000)),
        put_off: None,
    };
    assert!(
        !is_due(Kept::default(), diary, now),
        "after one session there is little to lose"
    );
    assert!(!is_due(kept(29), diary, now));
    assert!(is_due(kept(31), diary, now));
    assert!(is_due(kept(-1), diary, now), "a backup of the future is none");
    let put_off = diary.entries.last().map(|entry| entry.id);
    assert!(!is_due(Kept { put_off, ..kept(31) }, diary, now));
    let other = Some(Instant(5));
    assert!(
        is_due(
            Kept {
                put_off: other,
                ..kept(31)
            },
            diary,
            now
        ),
        "not at the next one"
    );
    let tomorrow = kraftpause::domain::units::Now {
        at: Instant(now.at.0 + 86_400_000),
        ..now
    };
    assert!(!is_due(kept(31), diary, tomorrow), "not on a day without a session");
}

#[test]
fn what_was_put_off_is_kept() {
    let mut phone = trained();
    let put_off = phone.model.diary.entries.last().map(|entry| entry.id);
    let kept = Kept {
        backed_up: None,
        put_off,
    };
    assert_eq!(data(&mut phone, DataEvent::ReminderPutOff), [DataEffect::Keep(kept)]);
    data(&mut phone, DataEvent::Known(Kept::default(), Ways::default()));
    assert_eq!(phone.model.data.kept, Kept::default());
}

#[test]
fn tables_hold_the_diary_and_no_formula() {
    let mut phone = trained();
    let id = phone.model.diary.entries[0].id;
    let after = After {
        note: "=HYPERLINK(\"http://ond.example\";\"trykk\")".into(),
        effort: Some(4),
        ..After::default()
    };
    phone.send(Event::AfterAnswered { id, after });
    for (table, columns) in [(Table::Diary, 11), (Table::Sets, 12)] {
        let effects = data(&mut phone, DataEvent::TableWanted(table, Way::Share));
        let [DataEffect::Hand(file, Way::Share)] = effects.as_slice() else {
            panic!("{effects:?}");
        };
        assert!(file.name.ends_with("-2026-11-23.csv"), "{}", file.name);
        let rows: Vec<&str> = file.text.lines().collect();
        assert!(
            rows.len() > 1 && rows[0].matches(';').count() == columns - 1,
            "{}",
            rows[0]
        );
        assert!(
            !file.text.contains(";\"=") && !file.text.contains(";="),
            "{}",
            file.text
        );
    }
}

#[test]
fn the_page_for_a_doctor_says_nothing_of_illness_unless_it_is_ticked() {
    let phone = trained();
    for lang in Lang::ALL {
        let t = Text::embedded(lang);
        let all = report::sections(&phone.model, &t, Parts::default());
        assert_eq!(all.len(), 5);
        assert!(all.iter().all(|section| !section.lines.is_empty()));
        let words = report::words(&t, &all, phone.now.day());
        assert!(words.contains("2026") && !words.contains(t.report_health()), "{words}");
        let health = Parts {
            health: true,
            ..Parts::default()
        };
        let all = report::sections(&phone.model, &t, health);
        assert!(report::words(&t, &all, phone.now.day()).contains(t.report_health_no()));
    }
}

#[test]
fn deleting_takes_the_rest_only_when_the_database_is_gone() {
    let mut phone = trained();
    data(&mut phone, DataEvent::DeleteWanted);
    assert_eq!(phone.effects.last(), Some(&Effect::DeleteEverything));
    phone.send(Event::EverythingDeleted(false));
    assert!(phone.model.data.not_deleted);
    let before = phone.effects.len();
    (phone.disk.log, phone.model.diary) = Default::default();
    phone.send(Event::EverythingDeleted(true));
    assert!(wanted(&phone, before).contains(&DataEffect::ForgetRest));
}
