//! What the page may do (Content Security Policy), and the three places where the program hands text to the browser as more
//! than text, each tied to a rule of its own (Trusted Types). Knows nothing of files.

/// Nothing inline, nothing from anywhere else. `wasm-unsafe-eval` allows compiling WebAssembly, not evaluating text.
/// Where the browser knows Trusted Types, text becomes markup or a script's address only through one of two named rules: the
/// program's (below) and that of `public/boot.js`, which knows one address.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
    connect-src 'self'; media-src blob:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types kraftpause kraftpause-boot";

/// The program's rule. Leptos builds a screen from markup that it wrote while compiling, so there is markup; but none with a
/// script in it, none that reaches elsewhere, and none that acts by itself. The worker has one address.
const RULE: &str = r#"const rules = {
createHTML: (markup) => {
if (/<(?:script|iframe|object|embed|base|link|meta)\b|\bon\w+\s*=|javascript:|srcdoc/i.test(markup)) throw new TypeError("markup that acts");
return markup;
},
createScriptURL: (address) => {
if (address !== "sw.js") throw new TypeError("a script of somebody else");
return address;
},
};
const trusted = globalThis.trustedTypes?.createPolicy("kraftpause", rules) ?? rules;
"#;

/// What wasm-bindgen writes for the three, and with the rule around it.
const SINKS: [(&str, &str); 3] = [
    (
        "arg0.innerHTML = getStringFromWasm0(arg1, arg2);",
        "arg0.innerHTML = trusted.createHTML(getStringFromWasm0(arg1, arg2));",
    ),
    (
        "arg0.insertAdjacentHTML(getStringFromWasm0(arg1, arg2), getStringFromWasm0(arg3, arg4));",
        "arg0.insertAdjacentHTML(getStringFromWasm0(arg1, arg2), trusted.createHTML(getStringFromWasm0(arg3, arg4)));",
    ),
    (
        "arg0.register(getStringFromWasm0(arg1, arg2));",
        "arg0.register(trusted.createScriptURL(getStringFromWasm0(arg1, arg2)));",
    ),
];

/// Ways for text to become markup or code that nobody uses and nobody shall.
const NEVER: [&str; 7] = [
    "outerHTML =",
    "document.write",
    "createContextualFragment",
    "parseFromString",
    "new Function(",
    "eval(",
    ".srcdoc",
];

/// The glue of wasm-bindgen with the rule at its sinks. A sink that is gone is no fault; one that looks otherwise is.
pub fn trusting(glue: &str) -> Result<String, String> {
    let mut glue = glue.to_owned();
    for (plain, ruled) in SINKS {
        glue = glue.replace(plain, ruled);
    }
    let markup = ["innerHTML = ", "insertAdjacentHTML("];
    let unruled = |line: &&str| markup.iter().any(|sink| line.contains(sink)) && !line.contains("trusted.");
    if let Some(line) = glue.lines().find(unruled) {
        return Err(format!(
            "the glue of wasm-bindgen makes markup without our rule: {}",
            line.trim()
        ));
    }
    if let Some(never) = NEVER.iter().find(|never| glue.contains(**never)) {
        return Err(format!(
            "the glue of wasm-bindgen has `{never}`, which the policy does not allow"
        ));
    }
    Ok(format!("{RULE}{glue}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_nothing_inline() {
        assert!(!POLICY.contains("unsafe-inline") && !POLICY.contains("'unsafe-eval'") && !POLICY.contains("http"));
        assert!(!POLICY.contains('*') && !POLICY.contains("default;"));
    }

    #[test]
    fn markup_and_the_worker_go_through_the_rule() {
        let glue = "f() {\n    arg0.innerHTML = getStringFromWasm0(arg1, arg2);\n}\narg0.register(getStringFromWasm0(arg1, arg2));";
        let ruled = trusting(glue).expect("known sinks");
        assert!(ruled.contains("arg0.innerHTML = trusted.createHTML("), "{ruled}");
        assert!(ruled.contains("arg0.register(trusted.createScriptURL("), "{ruled}");
    }

    #[test]
    fn a_sink_that_looks_otherwise_stops_the_build() {
        assert!(trusting("    arg0.innerHTML = text;").is_err());
        assert!(trusting("    arg0.outerHTML = text;").is_err());
        assert!(trusting("    new Function(text)").is_err());
    }
}
