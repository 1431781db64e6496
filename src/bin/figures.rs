//! `make figures`: every exercise's figure at its key moments on one page, target/figures/index.html,
//! so that a physiotherapist (and a reviewer) can look at all of them at once. Names a fault where the rig finds one.

use kraftpause::domain::body_map::{Aspect, body_map};
use kraftpause::domain::catalogue::figure::Figure;
use kraftpause::domain::catalogue::figure::check::faults;
use kraftpause::domain::catalogue::figure::draw::Scene;
use kraftpause::domain::catalogue::figure::motion::Motion;
use kraftpause::domain::catalogue::figure::piece::Stage;
use kraftpause::domain::catalogue::{EXERCISES, Exercise};
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;

/// Pictures in a row.
const PICTURES: usize = 4;

fn main() -> ExitCode {
    // Arguments are beginnings of ids; without any, all exercises.
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let wants =
        |exercise: &&Exercise| wanted.is_empty() || wanted.iter().any(|id| exercise.id.starts_with(id.as_str()));
    let mut page = String::from(HEAD);
    let mut bytes = 0;
    for exercise in EXERCISES.iter().filter(wants) {
        bytes += std::mem::size_of_val(exercise.figure) + exercise.figure.tracks.len() * 2;
        bytes += std::mem::size_of_val(exercise.figure.props);
        row(&mut page, exercise);
    }
    if wanted.is_empty() {
        for aspect in [Aspect::Front, Aspect::Back] {
            map(&mut page, aspect);
        }
    }
    let folder = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let folder = Path::new(&folder).join("figures");
    let file = folder.join("index.html");
    match std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, page)) {
        Ok(()) => {
            println!("{} ({bytes} bytes of static data)", file.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}

fn row(page: &mut String, exercise: &Exercise) {
    let tempo = [exercise.tempo.out, exercise.tempo.hold, exercise.tempo.back].map(|tenths| u32::from(tenths) * 100);
    let _ = write!(page, "<section><h2>{}</h2>", exercise.id);
    for figure in [Some(exercise.figure), exercise.second].into_iter().flatten() {
        pictures(page, figure, tempo);
        for fault in faults(figure, tempo) {
            let _ = write!(page, "<p>{fault}</p>");
        }
    }
    page.push_str("</section>");
}

fn pictures(page: &mut String, figure: &'static Figure, tempo: [u32; 3]) {
    let scene = Scene::new(figure, tempo);
    let mut stage = Stage::default();
    for at in moments(&scene.motion) {
        scene.paint(&mut stage, at);
        let [left, top, width, height] = figure.frame;
        let _ = write!(
            page,
            "<figure><svg viewBox='{left} {top} {width} {height}' preserveAspectRatio='xMidYMax'>"
        );
        for piece in &stage.pieces {
            let _ = write!(page, "<g transform='{}'>", piece.place.matrix());
            for (class, outline) in &piece.shapes {
                let _ = write!(page, "<path class='{}' d='{}'/>", class.name(), outline.data);
            }
            page.push_str("</g>");
        }
        let _ = write!(
            page,
            "</svg><figcaption>{}.{} s</figcaption></figure>",
            at / 1000,
            at % 1000 / 100
        );
    }
}

/// Start, half-way, end; of a movement with many keys some of them.
fn moments(motion: &Motion) -> Vec<u32> {
    let (start, end) = motion.ends();
    let keys: Vec<u32> = motion.moments().collect();
    if keys.len() <= 3 {
        return vec![start, end / 3, end * 2 / 3, end];
    }
    (0..PICTURES)
        .filter_map(|place| keys.get(place * keys.len() / PICTURES).copied())
        .collect()
}

fn map(page: &mut String, aspect: Aspect) {
    let map = body_map(aspect);
    let [left, top, width, height] = map.frame;
    let _ = write!(
        page,
        "<section><h2>{aspect:?}</h2><figure><svg viewBox='{left} {top} {width} {height}'>\
         <path class='fig-far' d='{}'/>",
        map.outline
    );
    for area in &map.areas {
        let _ = write!(
            page,
            "<circle cx='{}' cy='{}' r='{}' class='fig-work'/>",
            area.x, area.y, 24
        );
    }
    page.push_str("</svg></figure></section>");
}

const HEAD: &str = "<!doctype html><meta charset=utf-8><title>Figures</title><style>\
    body{margin:8px;font:13px sans-serif;background:#f3f4f4;display:grid;grid-template-columns:repeat(auto-fill,minmax(620px,1fr));gap:8px}\
    section{background:#fff;display:grid;grid-template-columns:repeat(4,1fr);border-radius:12px;padding:8px}\
    h2{grid-column:1/-1;margin:0;font-size:14px}p{grid-column:1/-1;margin:0;color:#b03a17}\
    figure{margin:0}figcaption{text-align:center;color:#545e6b}svg{width:100%;height:170px;display:block}\
    .fig-near{fill:#0b2e44}.fig-far{fill:#8fa6bc}\
    .fig-work{fill:#e2552f}.fig-gap{fill:#fff}.fig-prop{fill:#545e6b}.fig-furniture{fill:#c7d0d9}.fig-floor{fill:#c0cfde}\
    .fig-band{fill:#f2b705}</style>";
