//! Composes the page after Trunk: names by final bytes, sentences, security policy, language packs, service worker.
//! Run by Trunk's `post_build` hook (`scripts/finish.sh`), because only then the bytes are the ones that are shipped.
//! Knows nothing of sizes: the budget is `tools/size.mjs`.

#[cfg(not(target_arch = "wasm32"))]
mod folder;
#[cfg(not(target_arch = "wasm32"))]
mod page;
#[cfg(not(target_arch = "wasm32"))]
mod policy;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let staging = std::env::var("TRUNK_STAGING_DIR").unwrap_or_default();
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    match compose(&folder::Folder::new(&staging), release) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("The page could not be composed: {problem}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// A host tool; the lints of the browser build pass over it.
#[cfg(target_arch = "wasm32")]
fn main() {}

/// The order matters: a name is known only when its bytes are, and the worker's version only when all else is written.
#[cfg(not(target_arch = "wasm32"))]
fn compose(dist: &folder::Folder, release: bool) -> Result<(), String> {
    use folder::read;
    use kraftpause::text::{Lang, embedded_packs, pack_names};

    for lang in Lang::ALL {
        for (name, pack) in pack_names(lang).into_iter().zip(embedded_packs(lang)) {
            dist.write(name, pack.as_bytes())?;
        }
    }
    let mut names: Vec<(&str, String)> = Lang::ALL
        .map(|lang| (lang.code(), pack_names(lang)[0].to_owned()))
        .to_vec();

    for sheet in ["first.css", "app.css"] {
        names.push((
            sheet,
            dist.add(sheet, read(&format!("style/bundle/{sheet}"))?.as_bytes())?,
        ));
    }
    names.push((
        "boot.js",
        dist.add("boot.js", page::without_comments(&read("public/boot.js")?).as_bytes())?,
    ));

    names.push((
        "repair.js",
        dist.add("repair.js", page::repair(&read("public/repair.js")?)?.as_bytes())?,
    ));

    let program = dist.rename("kraftpause_bg.wasm", "app.wasm")?;
    let later = dist.rename("later.wasm", "later.wasm")?;
    let glue = page::glue(&dist.take("kraftpause.js")?, &dist.take("later.js")?, &later)?;
    let glue = policy::trusting(&glue)?;
    let start = page::without_comments(&read("public/start.js")?);
    names.push((
        "start.js",
        dist.add("app.js", page::start(&glue, &start, &program)?.as_bytes())?,
    ));
    names.push(("wasm", program));

    let html = page::page(&dist.take("index.html")?, &names)?;
    dist.write("index.html", html.as_bytes())?;

    // A development build keeps nothing, or a reload would show yesterday's program.
    let kept = if release { dist.kept_offline()? } else { Vec::new() };
    let version = dist.version(&kept)?;
    dist.write(
        "sw.js",
        page::worker(&read("public/sw.js")?, &kept, &version).as_bytes(),
    )?;
    Ok(())
}
