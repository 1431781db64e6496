//! The pages: every figure large enough to judge, and the sheet for the documentation.

use crate::picture::{moments, svg, tempo, views};
use kraftpause::domain::body_map::{Aspect, body_map};
use kraftpause::domain::catalogue::figure::View;
use kraftpause::domain::catalogue::figure::check::faults;
use kraftpause::domain::catalogue::figure::draw::Scene;
use kraftpause::domain::catalogue::figure::piece::Stage;
use kraftpause::domain::catalogue::{Exercise, ExerciseId, FAMILIES};
use kraftpause::text::{Lang, Text};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Start, middle, end.
const PICTURES: u32 = 3;
const CLOSE: u32 = 5;

/// Every view of every exercise, with the faults that the rig finds, and the body map.
pub fn all(chosen: &[&'static Exercise], close: bool) -> String {
    let pictures = if close { CLOSE } else { PICTURES };
    let mut page = head(if close { "close" } else { "all" });
    let text = Text::embedded(Lang::En);
    for (family, members) in by_family(chosen) {
        let _ = write!(page, "<h2>{}</h2>", spoken(family));
        for exercise in members {
            let _ = write!(page, "<section>{}", name(&text, exercise));
            rows(&mut page, exercise, pictures);
            let mut known: BTreeMap<String, (usize, String)> = BTreeMap::new();
            for fault in faults(exercise.figure, tempo(exercise)) {
                let kind = fault.split(": ").nth(1).unwrap_or(&fault);
                let kind = kind.chars().filter(|c| c.is_alphabetic()).collect();
                known.entry(kind).or_insert((0, fault)).0 += 1;
            }
            for (times, fault) in known.values() {
                let _ = write!(page, "<p>{fault} ({times} times)</p>");
            }
            page.push_str("</section>");
        }
    }
    if !close {
        for aspect in [Aspect::Front, Aspect::Back] {
            map(&mut page, aspect);
        }
    }
    page
}

/// What the documentation shows.
pub fn sheet(chosen: &[&'static Exercise]) -> String {
    let mut page = head("sheet");
    let text = Text::embedded(Lang::En);
    for (family, members) in by_family(chosen) {
        let _ = write!(page, "<div><h2>{}</h2>", spoken(family));
        for exercise in members {
            let _ = write!(page, "<section>{}", name(&text, exercise));
            rows(&mut page, exercise, PICTURES);
            page.push_str("</section>");
        }
        page.push_str("</div>");
    }
    page
}

fn by_family<'a>(chosen: &[&'a Exercise]) -> Vec<(&'static str, Vec<&'a Exercise>)> {
    FAMILIES
        .iter()
        .map(|family| {
            let of = |exercise: &&&Exercise| exercise.family == family.name;
            let mut members: Vec<&Exercise> = chosen.iter().filter(of).copied().collect();
            members.sort_by_key(|exercise| exercise.level);
            (family.name, members)
        })
        .filter(|(_, members)| !members.is_empty())
        .collect()
}

fn spoken(family: &str) -> String {
    family.replace('-', " ")
}

fn name(text: &Text, exercise: &Exercise) -> String {
    let name = ExerciseId::from_str_id(exercise.id).map_or("", |id| text.exercise(id).name);
    format!("<h3>{name} <small>{}</small></h3>", exercise.id)
}

fn rows(page: &mut String, exercise: &'static Exercise, pictures: u32) {
    for figure in views(exercise) {
        let scene = Scene::new(figure, tempo(exercise));
        let mut stage = Stage::default();
        let [_, _, width, height] = figure.frame.map(f32::from);
        let wide = if width > height * 1.25 { " class=wide" } else { "" };
        let hand = matches!(figure.view, View::Palm | View::Fingers);
        let _ = write!(page, "<div{}>", if hand { "" } else { wide });
        for at in moments(&scene.motion, pictures) {
            page.push_str(&svg(&scene, &mut stage, at));
        }
        page.push_str("</div>");
    }
}

fn map(page: &mut String, aspect: Aspect) {
    let map = body_map(aspect);
    let [left, top, width, height] = map.frame;
    let _ = write!(
        page,
        "<section><h3>{aspect:?}</h3><div><svg viewBox='{left} {top} {width} {height}'><path class='fig-far' d='{}'/>",
        map.outline
    );
    for area in &map.areas {
        let _ = write!(
            page,
            "<circle cx='{}' cy='{}' r='24' class='fig-work'/>",
            area.x, area.y
        );
    }
    page.push_str("</svg></div></section>");
}

/// The colours of the light window in which figures move (style/parts/movement.css).
fn head(kind: &str) -> String {
    const COMMON: &str = "svg{display:block;overflow:hidden}p{margin:0;color:#b03a17}\
        .fig-near{fill:#16304a}.fig-far{fill:#8fa6bc}.fig-work{fill:#e2552f}.fig-gap{fill:#fff}.fig-prop{fill:#545e6b}\
        .fig-wall{fill:#e4ebf2}.fig-furniture,.fig-floor{fill:#c0cfde}.fig-band{fill:#f2b705}";
    let own = match kind {
        "sheet" => {
            "body{margin:0;padding:10px;font:11px/1.2 sans-serif;background:#eef2f6;color:#16304a;columns:3;column-gap:8px;width:1400px}\
             body>div{display:flex;flex-wrap:wrap;gap:4px;margin-bottom:6px;break-inside:avoid}\
             h2{font-size:13px;margin:0;flex:0 0 100%}h2::first-letter{text-transform:uppercase}\
             section{background:#fff;border-radius:8px;padding:4px 6px;flex:1 1 auto;display:flex;flex-wrap:wrap;justify-content:space-around}\
             h3{margin:0;font-size:11px;font-weight:600;flex:0 0 100%}small{display:none}section>div{display:flex;gap:1px}\
             section>div.wide{flex:1 0 100%;justify-content:space-around}svg{height:82px}section>div.wide svg{height:72px;width:32%}"
        }
        "close" => {
            "body{margin:6px;font:13px sans-serif;background:#eef2f6}section{background:#fff;border-radius:8px;padding:4px;margin-bottom:6px}\
             h2{display:none}h3{margin:0;font-size:13px}section>div{display:grid;grid-template-columns:repeat(5,1fr);gap:2px}svg{width:100%;height:190px}"
        }
        _ => {
            "body{margin:8px;font:13px sans-serif;background:#eef2f6;display:grid;grid-template-columns:repeat(auto-fill,minmax(560px,1fr));gap:8px}\
             h2{grid-column:1/-1;margin:8px 0 0;font-size:16px}h2::first-letter{text-transform:uppercase}section{background:#fff;border-radius:12px;padding:8px}\
             h3{margin:0;font-size:14px}small{font-weight:400;color:#545e6b}section>div{display:grid;grid-template-columns:repeat(3,1fr)}svg{width:100%;height:170px}"
        }
    };
    format!("<!doctype html><html lang=en><meta charset=utf-8><title>Figures</title><style>{own}{COMMON}</style>")
}
