//! A database that does not open, or of which a part cannot be read: nothing looks new, nothing is touched.

mod scenes;

use kraftpause::app::Event;
use kraftpause::app::model::{Boot, Storage};
use kraftpause::domain::profile::WorkKind;
use kraftpause::text::Lang;
use scenes::START;
use scenes::phone::{Phone, Writes};

/// Another window may hold the database for a while. An empty app would look like a lost diary.
#[test]
fn who_comes_back_to_a_database_that_does_not_open_is_told_and_gets_all_of_it_when_it_does() {
    let disk = Phone::with_plan().disk;
    let mut phone = Phone::open_with(disk.clone(), START, Writes::Denied);
    assert_eq!(phone.model.boot, Boot::Unopened);
    phone.send(Event::OpenAgain);
    assert_eq!(phone.model.boot, Boot::Unopened);
    phone.writes = Writes::AtOnce;
    phone.send(Event::OpenAgain);
    assert_eq!((phone.model.boot, phone.model.storage), (Boot::Ready, Storage::Fine));
    assert!(phone.model.program.is_some());
    assert_eq!(phone.disk, disk);
}

#[test]
fn who_goes_on_without_the_diary_leaves_it_as_it_is() {
    let disk = Phone::with_plan().disk;
    let mut phone = Phone::open_with(disk.clone(), START, Writes::Denied);
    phone.send(Event::GoOnWithout);
    assert_eq!((phone.model.boot, phone.model.storage), (Boot::Ready, Storage::Denied));
    phone.send(Event::FirstAnswered {
        lang: Lang::Nb,
        work: WorkKind::Heavy,
    });
    assert_eq!(phone.disk.log, disk.log);
}

/// Old sessions that cannot be read for a chart are no reason to forget the others.
#[test]
fn packs_that_cannot_be_read_leave_the_app_as_it_stands() {
    let mut phone = Phone::with_plan();
    let before = phone.model.profile.clone();
    phone.model.reading_packs = true;
    phone.send(Event::StorageDenied);
    assert_eq!((phone.model.boot, phone.model.storage), (Boot::Ready, Storage::Fine));
    assert_eq!(phone.model.profile, before);
}
