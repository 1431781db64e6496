//! The text files of the page: sentences in every language, file names, the start of the program, the worker.
//! Knows nothing of folders.

use crate::policy::POLICY;
use kraftpause::text::news::RELEASES;
use kraftpause::text::{Lang, Text};

type Sentence = fn(&Text) -> &str;

/// `{{key}}` in `index.html` and the sentence it stands for.
const SENTENCES: &[(&str, Sentence)] = &[
    ("promise", Text::first_promise),
    ("private", Text::first_private),
    ("language", Text::first_language),
    ("question", Text::first_question),
    ("hint", Text::first_hint),
    ("sitting", Text::first_sitting),
    ("sitting_examples", Text::first_sitting_examples),
    ("repetitive", Text::first_repetitive),
    ("repetitive_examples", Text::first_repetitive_examples),
    ("on_feet", Text::first_on_feet),
    ("on_feet_examples", Text::first_on_feet_examples),
    ("heavy", Text::first_heavy),
    ("heavy_examples", Text::first_heavy_examples),
    ("code", Text::first_code),
    ("next", Text::first_next),
    ("moment", Text::first_moment),
    ("kept", Text::first_kept),
    ("missing", Text::first_missing),
    ("old_browser", Text::first_old_browser),
    ("no_storage", Text::first_no_storage),
    ("slow", Text::first_slow),
    ("failed", Text::first_failed),
    ("crashed", Text::first_crashed),
    ("retry", Text::first_retry),
    ("help", Text::first_help),
    ("install", Text::first_install),
    ("no_script", Text::first_no_script),
];

/// The same in `public/repair.js`.
const REPAIR: &[(&str, Sentence)] = &[
    ("repair_title", Text::update_repair_title),
    ("repair_safe", Text::update_repair_safe),
    ("repair_happened", Text::update_repair_happened),
    ("repair_copy", Text::update_repair_copy),
    ("repair_copied", Text::update_repair_copied),
    ("repair_retry", Text::update_repair_retry),
    ("repair_anew", Text::update_repair_anew),
    ("repair_anew_text", Text::update_repair_anew_text),
    ("repair_anew_now", Text::update_repair_anew_now),
    ("repair_wait", Text::update_repair_wait),
    ("repair_no_network", Text::update_repair_no_network),
    ("repair_keep", Text::update_repair_keep),
    ("repair_keep_text", Text::update_repair_keep_text),
    ("repair_keep_now", Text::update_repair_keep_now),
    ("repair_kept", Text::update_repair_kept),
    ("repair_nothing", Text::update_repair_nothing),
    ("repair_unread", Text::update_repair_unread),
    ("repair_save", Text::update_repair_save),
    ("repair_share", Text::update_repair_share),
    ("repair_locked", Text::update_repair_locked),
    ("repair_word", Text::update_repair_word),
    ("repair_wrong", Text::update_repair_wrong),
    ("repair_erase", Text::update_repair_erase),
    ("repair_erase_text", Text::update_repair_erase_text),
    ("repair_erase_now", Text::update_repair_erase_now),
    ("repair_erase_sure", Text::update_repair_erase_sure),
    ("repair_erase_blocked", Text::update_repair_erase_blocked),
];

/// Fills `index.html`. `names` are the file names under the keys that the template uses.
pub fn page(template: &str, names: &[(&str, String)]) -> Result<String, String> {
    let texts = Lang::ALL.map(Text::embedded);
    let mut html = template.replace(
        "{{policy}}",
        &format!(r#"<meta http-equiv="Content-Security-Policy" content="{POLICY}">"#),
    );
    for (key, name) in names {
        html = html.replace(&format!("{{{{{key}}}}}"), name);
    }
    for (key, sentence) in SENTENCES {
        let spans = texts.each_ref().map(|text| {
            format!(
                r#"<span lang="{}">{}</span>"#,
                text.lang.code(),
                escaped(sentence(text))
            )
        });
        html = html.replace(&format!("{{{{{key}}}}}"), &spans.concat());
    }
    filled("index.html", html)
}

/// Refuses a key that nothing stands for.
fn filled(name: &str, text: String) -> Result<String, String> {
    match text.split_once("{{") {
        Some((_, rest)) => Err(format!(
            "{name} asks for {{{{{}}}}}, which does not exist",
            rest.split('}').next().unwrap_or(rest)
        )),
        None => Ok(text),
    }
}

/// Fills `public/repair.js`: a sentence becomes a list of it in every language.
pub fn repair(template: &str) -> Result<String, String> {
    let texts = Lang::ALL.map(Text::embedded);
    let mut script = without_comments(template).replace("{{version}}", env!("CARGO_PKG_VERSION"));
    for (key, sentence) in REPAIR {
        let words = texts.each_ref().map(sentence);
        script = script.replace(&format!("\"{{{{{key}}}}}\""), &format!("{words:?}"));
    }
    filled("repair.js", script)
}

/// The glue of wasm-bindgen with the loader of the later half in it: the tools write two modules that import each other,
/// and one file is one fetch less. A module that did not arrive whole is compiled by our own `compiled` (start.js), which
/// also takes it from a server that sends the wrong type.
pub fn glue(glue: &str, loader: &str, later: &str) -> Result<String, String> {
    let (_, glue) = glue
        .split_once('\n')
        .filter(|(first, _)| first.starts_with("import * as import1 from"))
        .ok_or("the glue of wasm-bindgen does not begin with its import of the later half")?;
    let name = loader
        .split_once("export const ")
        .and_then(|(_, rest)| rest.split_once(' '))
        .map(|(name, _)| name)
        .ok_or("the loader of the later half exports nothing")?;
    let file = loader
        .split_once("new URL(\"./")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(file, _)| file)
        .ok_or("the loader of the later half names no file")?;
    let mut joined = loader.replace(file, later);
    for (theirs, ours) in [
        ("import { initSync } from", "// from"),
        ("export const ", "const "),
        // It is no fault of the program when the network is away, and the app says it in words.
        ("console.error(", "console.warn("),
        ("fetch(new URL(", "compiled(new URL("),
        (
            "WebAssembly.instantiateStreaming(src, imports)",
            "WebAssembly.instantiate(await src, imports)",
        ),
    ] {
        if !joined.contains(theirs) {
            return Err(format!("the loader of the later half has no `{theirs}`"));
        }
        joined = joined.replace(theirs, ours);
    }
    Ok(format!(
        "{glue}\n{}\nconst import1 = {{ {name} }};\n",
        without_comments(&joined)
    ))
}

/// The glue of wasm-bindgen with our start appended, in which `{{init}}` is the glue's own entry.
pub fn start(glue: &str, start: &str, program: &str) -> Result<String, String> {
    let entry = glue
        .split_once(" as default")
        .and_then(|(before, _)| before.rsplit([' ', '{', ',']).next())
        .filter(|name| !name.is_empty())
        .ok_or("the glue of wasm-bindgen has no `<name> as default` in its exports; public/start.js needs that name")?;
    Ok(format!(
        "{glue}\n{}",
        start.replace("{{init}}", entry).replace("{{wasm}}", program)
    ))
}

/// The service worker. `index.html` goes by the name under which it is visited: some hosts redirect the longer one,
/// and a redirected answer may not be given to a navigation.
pub fn worker(template: &str, files: &[String], version: &str) -> String {
    let names: Vec<&str> = files
        .iter()
        .map(|name| if name == "index.html" { "./" } else { name.as_str() })
        .collect();
    let texts = Lang::ALL.map(Text::embedded);
    let news = RELEASES.map(|(number, words)| {
        let mut row = vec![number];
        row.extend(texts.iter().map(words));
        row
    });
    without_comments(template)
        .replace("{{version}}", version)
        .replace(r#"["{{news}}"]"#, &format!("{news:?}"))
        .replace(r#"["{{files}}"]"#, &format!("{names:?}"))
}

/// Drops the lines that are comments and the indentation: these files are small, and every byte is before the first paint.
pub fn without_comments(script: &str) -> String {
    let lines = script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_stands_in_the_page() {
        let html = page("<h1>{{question}}</h1>", &[]).expect("the key exists");
        for lang in ["nb", "da", "en"] {
            assert!(html.contains(&format!(r#"<span lang="{lang}">"#)), "{html}");
        }
    }

    #[test]
    fn a_misspelt_key_stops_the_build() {
        assert!(page("{{qestion}}", &[]).is_err());
    }

    #[test]
    fn the_repair_speaks_every_language() {
        let script = repair("title: \"{{repair_title}}\",").expect("the key exists");
        assert_eq!(script.matches("\", \"").count(), 2, "{script}");
        assert!(repair("\"{{repair_titel}}\"").is_err());
    }

    #[test]
    fn the_worker_tells_what_is_new_in_every_language() {
        let script = worker("const NEWS = [\"{{news}}\"];", &[], "1");
        assert!(
            script.contains(&format!("[[\"{}\", \"", env!("CARGO_PKG_VERSION"))),
            "{script}"
        );
    }

    #[test]
    fn start_calls_the_entry_of_the_glue() {
        let glue = "async function __wbg_init(input) {}\nexport { initSync, __wbg_init as default };";
        let script = start(glue, "{{init}}(\"{{wasm}}\")", "app-1.wasm").expect("an entry");
        assert!(script.ends_with("__wbg_init(\"app-1.wasm\")"), "{script}");
        assert!(start("export {};", "", "").is_err());
    }

    #[test]
    fn the_worker_lists_the_page_by_its_address() {
        let script = worker(
            "const FILES = [\"{{files}}\"];",
            &["app-1.js".into(), "index.html".into()],
            "1",
        );
        assert_eq!(script, "const FILES = [\"app-1.js\", \"./\"];\n");
    }
}
