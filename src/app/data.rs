//! Files that leave and come: what stands at the moment, what can happen, what is wanted of the browser. Data only: the machines
//! are `flow::backup` and `flow::transfer`.

use super::effect::Ticket;
use crate::archive::backup::{Counts, Opened, Refused};
use crate::archive::merge::Preview;
use crate::domain::units::Instant;

/// What is kept about backups, beside the database: a backup that is brought back must not say that there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Kept {
    /// When the last one was handed over.
    pub backed_up: Option<Instant>,
    /// The session after which it was put off.
    pub put_off: Option<Instant>,
}

/// How files can leave here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Ways {
    pub share: bool,
    /// Saving does not work: an app on the home screen of an iPhone.
    pub only_share: bool,
    /// Something can be sealed with a passphrase.
    pub seal: bool,
}

/// What stands.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Data {
    pub kept: Kept,
    pub ways: Ways,
    pub making: Making,
    pub taking: Taking,
    /// What everything that is being read is wanted for.
    pub reading: Option<Wanted>,
    /// The answers as a code.
    pub code: Option<String>,
    /// The file that leaves is the backup, and not a table.
    pub backup_leaves: bool,
    /// What became of the last file that left.
    pub left: Option<Left>,
    /// Not everything could be deleted.
    pub not_deleted: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    Backup { passphrase: Option<String> },
    Preview(Box<Opened>),
    Code,
}

/// A backup comes about.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Making {
    #[default]
    Nothing,
    Reading,
    Sealing(Draft),
    /// The finished file is opened again and goes through a database of its own.
    Checking(Draft),
    Ready(Box<Ready>),
    Failed,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub text: String,
    pub counts: Counts,
    pub passphrase: Option<String>,
}

/// A file that was made and checked; the button for it can be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    pub file: File,
    pub counts: Counts,
    pub sealed: bool,
    pub handed: bool,
}

/// Something is brought.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Taking {
    #[default]
    Nothing,
    Reading,
    /// A passphrase is asked for; `wrong`: the last one did not open it.
    Sealed {
        text: String,
        wrong: bool,
    },
    Unsealing(String),
    Refused(Problem),
    /// What is here is being read, to compare.
    Looking,
    Looked(Box<Looked>),
    /// `None`: answers of a code.
    Writing {
        ticket: Ticket,
        sessions: Option<u32>,
    },
    Done {
        sessions: Option<u32>,
    },
}

/// What a file would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Looked {
    pub file: Opened,
    pub preview: Preview,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    File(Refused),
    /// It could not be read at all.
    Unreadable,
    Code,
    /// What lies here cannot be read at the moment, so nothing can be compared with it.
    Here,
    /// A session runs, or nothing can be kept here.
    NotNow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    Merge,
    Replace,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    Diary,
    Sets,
}

/// How a file leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Save,
    Share,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    Saved,
    Shared,
    Copied,
    /// The share sheet was closed, or copying is not allowed.
    Not,
}

/// A file on its way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub kind: &'static str,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq)]
pub enum DataEvent {
    Known(Kept, Ways),
    BackupWanted {
        passphrase: Option<String>,
    },
    Sealed(Option<String>),
    /// `None`: the passphrase is another, or the file is damaged.
    Unsealed(Option<String>),
    /// What the scratch database gave back.
    Checked(Option<Vec<String>>),
    /// The finished backup leaves.
    BackupTaken(Way),
    TableWanted(Table, Way),
    /// The report: its words leave as a file, are copied, or the page is printed.
    WordsShared(String),
    WordsCopied(String),
    PrintWanted,
    Left(Left),
    PickWanted,
    /// `None`: nothing was chosen.
    Picked(Option<Result<String, Problem>>),
    PassphraseTold(String),
    CodeWanted,
    CodeTold(String),
    TakeIn(How),
    PutAway,
    /// What was brought last is taken back.
    TakenBack,
    ReminderPutOff,
    DeleteWanted,
}

#[derive(Clone, Debug, PartialEq)]
pub enum DataEffect {
    Seal {
        text: String,
        passphrase: String,
    },
    Unseal {
        text: String,
        passphrase: String,
    },
    /// Puts these texts into a database of its own, reads them again and deletes it.
    Check(Vec<String>),
    /// Inside the tap that caused it.
    Hand(File, Way),
    Copy(String),
    Print,
    Pick,
    Keep(Kept),
    /// Everything that is kept beside the database goes too, and the app begins anew.
    ForgetRest,
}
