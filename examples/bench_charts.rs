//! Milliseconds to reckon every chart of ten years of sessions on this machine, each line a chart and the last all of them, for `make bench`.
//! `cargo run --profile fast --example bench_charts`
#![allow(clippy::disallowed_methods, clippy::print_stdout)] // one of the two places where the program meets a clock: to be measured

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/scenes/mod.rs"]
mod scenes;

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use kraftpause::domain::fitness_test::Results;
    use kraftpause::domain::program::Wishes;
    use kraftpause::domain::progress::ahead::{Way, play};
    use kraftpause::domain::progress::change::{At, change};
    use kraftpause::domain::progress::keeping::{keeping, kept_going};
    use kraftpause::domain::progress::kept_out::KeptOut;
    use kraftpause::domain::progress::slices::{Period, Slices};
    use kraftpause::domain::progress::wellbeing::Feeling;
    use kraftpause::domain::progress::{fitness, loads, minutes, pain, wellbeing};
    use scenes::years::{TODAY, diary, profile};
    use std::hint::black_box;

    // A session on each day but in July: 3 650 of them.
    let (diary, profile) = (diary(3_989), profile(3_989));
    let (out, wishes, all) = (KeptOut::default(), Wishes::default(), Period::All);
    let goal = minutes::Goal { all: 60, hard: 16 };
    let mut sum = 0.0;
    let mut measure = |name: &str, reckon: &dyn Fn()| {
        reckon();
        let mut quickest = f64::MAX;
        for _ in 0..20 {
            let begin = std::time::Instant::now();
            reckon();
            quickest = quickest.min(begin.elapsed().as_secs_f64() * 1_000.0);
        }
        sum += quickest;
        println!("{name} {quickest:.2}");
    };
    measure("pain", &|| {
        black_box((pain::told(&diary, &out), pain::months(&diary)));
    });
    measure("minutes", &|| {
        black_box(minutes::minutes(&diary, goal, all, TODAY));
        black_box(minutes::before(&diary, TODAY));
    });
    measure("sessions", &|| {
        black_box(keeping(&diary, &out, 3, all, TODAY));
        black_box(kept_going(&diary, &out, TODAY));
    });
    measure("loads", &|| {
        let exercises = loads::exercises(&diary);
        let most = exercises
            .first()
            .map(|(exercise, _)| loads::loads(&diary, *exercise, all, TODAY));
        black_box((most, exercises));
    });
    measure("fitness", &|| {
        black_box(fitness::estimates(&profile.history));
    });
    measure("wellbeing", &|| {
        let slices = Slices::of(all, TODAY.plus(-3_988), TODAY);
        for feeling in Feeling::ALL {
            let told = wellbeing::told(&profile.check_ins, &diary, &out, feeling);
            black_box((
                slices.means(told.iter().copied()),
                wellbeing::beside(&told, &diary, &slices),
            ));
        }
    });
    measure("change", &|| {
        for at in At::ALL {
            black_box(change(&diary, &profile, &Results::default(), &out, at, TODAY));
        }
    });
    measure("ahead", &|| {
        for way in Way::ALL {
            black_box(play(&profile, &wishes, &diary, TODAY, way));
        }
    });
    println!("all {sum:.2}");
    println!("sessions {}", diary.entries.len());
}
