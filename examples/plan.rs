//! Prints the week of the two reference persons, for whoever wants to read what the engine makes:
//! `cargo run --example plan`

use kraftpause::domain::pain::{Duration, Pain, Region, Side, Site};
use kraftpause::domain::profile::{Equipment, Profile, Sex, Split, WorkDay};
use kraftpause::domain::program::{self, Wishes, timing};
use kraftpause::domain::screening::Screening;
use kraftpause::text::{Lang, Text, dose, name};

fn main() {
    for (title, profile) in [("Office worker", office_worker()), ("Cleaner", cleaner())] {
        println!("== {title}");
        print(&profile);
    }
}

fn print(profile: &Profile) {
    let text = Text::embedded(Lang::Nb);
    let program = program::make(profile, &Wishes::default(), kraftpause::domain::units::Day(20_780));
    println!(
        "{:?} {:?} {:?}, {} minutes",
        program.exposure, program.clearance, program.blocks, program.week_minutes
    );
    for reason in &program.reasons {
        println!("  {} {:?}", reason.rule.get().id, reason.because);
    }
    for session in &program.sessions {
        println!(
            "\n {} {}: {} ({} min)",
            session.number,
            name::weekday(&text, session.weekday),
            name::focus(&text, session.focus),
            session.minutes
        );
        for item in &session.items {
            let exercise = item.exercise.get();
            let rules: Vec<&str> = item.reasons.iter().map(|reason| reason.rule.get().id).collect();
            println!(
                "   {:<22} L{} {:<40} {:>4} s  {}",
                exercise.id,
                exercise.level,
                dose::dose(&text, exercise, item.dose),
                timing::dose_length(exercise, item.dose).0 / 1000,
                rules.join(" ")
            );
        }
    }
    println!();
}

fn pain(region: Region, side: Side, worst: u8) -> Pain {
    let site = Site { region, side };
    let duration = Duration::OverThreeMonths;
    Pain::new(site, worst, duration)
}

fn office_worker() -> Profile {
    Profile {
        work: Some(WorkDay {
            sitting: 80,
            standing: 10,
            walking: 10,
            heavy: 0,
            repetitive: 10,
        }),
        age: Some(44),
        sex: Some(Sex::Female),
        pains: Some(vec![pain(Region::Neck, Side::Left, 6)]),
        screening: Screening {
            yes: [Some(false); 7],
            ..Screening::default()
        },
        equipment: Some(vec![Equipment::Band]),
        week_minutes: Some(60),
        split: Some(Split::Five),
        ..Profile::default()
    }
}

fn cleaner() -> Profile {
    Profile {
        work: Some(WorkDay {
            sitting: 10,
            standing: 20,
            walking: 50,
            heavy: 20,
            repetitive: 60,
        }),
        age: Some(52),
        pains: Some(vec![
            pain(Region::LowBack, Side::Left, 5),
            pain(Region::Knee, Side::Right, 4),
        ]),
        equipment: Some(Vec::new()),
        split: Some(Split::Two),
        ..office_worker()
    }
}
