//! The text files of the page: sentences in every language, file names, the security policy, the start of the program.
//! Knows nothing of folders.

use kraftpause::text::{Lang, Text};

/// Nothing inline, nothing from anywhere else. `wasm-unsafe-eval` allows compiling WebAssembly, not evaluating text.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; media-src blob:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

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
    ("no_script", Text::first_no_script),
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
    match html.split_once("{{") {
        Some((_, rest)) => Err(format!(
            "index.html asks for {{{{{}}}}}, which does not exist",
            rest.split('}').next().unwrap_or(rest)
        )),
        None => Ok(html),
    }
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
    without_comments(template)
        .replace("{{version}}", version)
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
    fn the_policy_allows_nothing_inline() {
        assert!(!POLICY.contains("unsafe-inline") && !POLICY.contains("'unsafe-eval'") && !POLICY.contains("http"));
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
