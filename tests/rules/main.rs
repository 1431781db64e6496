//! The rules of the engine: each id in `src/content/rules.toml` has a test of its name here, the two reference
//! persons get the weeks they should, and some things hold for every person there can be.

mod anyone;
mod check;
mod damage;
mod every_rule;
mod exercises;
mod intervals;
mod limits;
mod needs;
mod people;
mod persons;
mod properties;
mod ten;
mod walk;
mod week;
