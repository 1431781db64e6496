//! The rules of the engine: each id in `src/content/rules.toml` has a test of its name here, the reference persons get
//! the weeks they should, and some things hold for every person there can be: `check` and `harm` say what, `properties`
//! asks anyone, `walk` asks every combination, `damage` shows that the claims can see.

mod advice;
mod any_wishes;
mod anyone;
mod check;
mod comeback;
mod courses;
mod damage;
mod days;
mod every_rule;
mod exercises;
mod granted;
mod harm;
mod hurdles;
mod intervals;
mod limits;
mod lived;
mod needs;
mod offers;
mod own;
mod people;
mod persons;
mod pregnancy;
mod presets;
mod pressure;
mod progress;
mod properties;
mod roster;
mod safety;
mod stand_ins;
mod state;
mod steer;
mod steering;
mod ten;
mod tests;
mod trained;
mod walk;
mod week;
mod wishes;
