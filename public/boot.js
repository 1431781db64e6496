// Runs before the first paint: language, theme, and whether this person has been here before, so that nothing flashes.
// Then it keeps the first page answerable until the program has arrived, and says so when it does not.
// What helps against trouble is repair.js, fetched only then. The worker keeps it, so it is there without network too.
// It only keeps state in the page (see src/browser/first_page.rs for who reads it) and holds no sentence.
// Written for old browsers on purpose: it is the part that must be able to say that a browser is too old.
(function () {
  var root = document.documentElement;
  var here = document.currentScript;
  var LANGUAGES = ["nb", "da", "en"];
  var DRAFT = "kraftpause-first";
  var SLOW_AFTER = 10000;
  // A program that fails twice within a visit gets the page that repairs it without being asked.
  var TROUBLES = "kraftpause-troubles";
  var SOUND_AFTER = 30000;

  function read(store, key) {
    try {
      return JSON.parse(window[store].getItem(key)) || {};
    } catch (e) {
      return {};
    }
  }
  function known(code) {
    code = String(code).slice(0, 2).toLowerCase();
    if (code === "no" || code === "nn") code = "nb";
    return LANGUAGES.indexOf(code) < 0 ? "" : code;
  }
  function link(rel, href, attributes) {
    var element = document.createElement("link");
    element.rel = rel;
    for (var name in attributes) element.setAttribute(name, attributes[name]);
    element.href = href;
    document.head.appendChild(element);
  }

  var kept = read("localStorage", "kraftpause");
  var draft = kept.returning ? {} : read("sessionStorage", DRAFT);
  var wanted = [kept.lang, draft.lang].concat(navigator.languages || navigator.language).map(known).filter(Boolean);
  root.lang = wanted[0] || "nb";
  if (kept.theme === "light" || kept.theme === "dark") root.setAttribute("data-color-scheme", kept.theme);
  if (kept.returning) root.className = "returning";
  // On an iPhone what is answered in the browser does not come along to the home screen: one line says so (first.css).
  if (navigator.standalone === false && navigator.maxTouchPoints > 0) root.setAttribute("data-tab", "");
  // The browser offers to install before the program is there to hear it (src/browser/phone.rs).
  window.addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    window.kraftpauseInstall = event;
  });

  // A style sheet that a script adds does not hold the first paint back; the language pack is needed right after.
  link("stylesheet", here.getAttribute("data-styles"), { id: "app-css" });
  link("preload", here.getAttribute("data-" + root.lang), { as: "fetch", crossorigin: "" });

  function ready() {
    return root.hasAttribute("data-ready");
  }
  function element(id) {
    return document.getElementById(id);
  }

  // Scripts may come from our own list only (Trusted Types), and this is all that this script ever adds.
  var address = here.getAttribute("data-repair");
  var rules = { createScriptURL: function () { return address; } };
  var trusted = window.trustedTypes ? trustedTypes.createPolicy("kraftpause-boot", rules) : rules;
  function repair(kind) {
    if (element("repair-script")) return;
    var script = document.createElement("script");
    script.id = "repair-script";
    script.setAttribute("data-kind", kind);
    script.setAttribute("data-said", said);
    script.onerror = function () {
      script.remove();
      if (kind === "anew") location.reload();
    };
    script.src = trusted.createScriptURL(address);
    document.head.appendChild(script);
  }
  function troubles(more) {
    try {
      var count = more && (Number(sessionStorage.getItem(TROUBLES)) || 0) + more;
      sessionStorage.setItem(TROUBLES, count);
      return count;
    } catch (e) {
      return 0;
    }
  }

  var pending = "";
  var said = "";
  function trouble(kind, words) {
    said = said || words || "";
    // A browser that ran the program before is not too old: what arrived is broken.
    if (kind === "browser" && kept.returning) kind = "failed";
    if (kind === "anew" || kind === "repair") return repair(kind);
    // An old browser fails in other ways too, and a program that answers has not failed.
    if (pending === "browser" || pending === "crashed" || (ready() && (kind === "slow" || kind === "failed"))) return;
    var grave = kind !== pending && (kind === "crashed" || (kind === "failed" && kept.returning));
    pending = kind;
    show(kind);
    if (grave && troubles(1) > 1) repair(kind);
  }
  function show(kind) {
    var box = element("trouble");
    if (!box) return;
    var sentences = box.querySelectorAll("[data-trouble]");
    for (var i = 0; i < sentences.length; i++) sentences[i].hidden = sentences[i].getAttribute("data-trouble") !== kind;
    element("retry").hidden = element("help").hidden = kind !== "slow" && kind !== "failed" && kind !== "crashed";
    box.hidden = !kind;
    if (kind !== "crashed") return;
    // A program that is broken must not look as if it answered; the way on is the only thing left to press.
    element("app").inert = true;
    box.setAttribute("role", "alertdialog");
    box.setAttribute("aria-modal", "true");
    box.setAttribute("aria-labelledby", "crashed");
    element("retry").focus();
  }

  var database = false;
  try {
    database = !!window.indexedDB;
  } catch (e) {}
  if (typeof WebAssembly !== "object" || !("noModule" in HTMLScriptElement.prototype)) pending = "browser";
  else if (!database) pending = "storage";

  window.addEventListener("trouble", function (event) {
    // A panic tells more than one word: its message comes after the first line.
    var lines = String(event.detail).split("\n");
    trouble(lines.shift(), lines.join("\n"));
  });
  // A script that does not arrive, or a program that ran out of memory. Pictures and the like are nobody's trouble.
  window.addEventListener("error", function (event) {
    if (event.target && event.target.tagName === "SCRIPT") {
      if (event.target.id !== "repair-script") trouble("failed", event.target.src);
    } else if (event.error && event.error.name === "RuntimeError") trouble("crashed", String(event.error.stack || event.message));
  }, true);

  document.addEventListener("DOMContentLoaded", function () {
    var form = element("first-form");
    function chosen(name) {
      var input = form.querySelector("input[name=" + name + "]:checked");
      return input ? input.value : "";
    }
    function choose(name, value) {
      var input = value && form.querySelector("input[name=" + name + "][value=" + value + "]");
      if (input) input.checked = true;
    }
    choose("lang", root.lang);
    if (/^[a-z-]+$/.test(draft.work)) choose("work", draft.work);

    form.addEventListener("change", function () {
      root.lang = chosen("lang");
      if (chosen("work")) element("first-missing").hidden = true;
      try {
        sessionStorage.setItem(DRAFT, JSON.stringify({ lang: chosen("lang"), work: chosen("work") }));
      } catch (e) {}
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      element("first-missing").hidden = !!chosen("work");
      if (ready() || !chosen("work")) return;
      form.setAttribute("data-sent", "");
      element("first-kept").hidden = false;
    });
    element("retry").addEventListener("click", function () {
      location.reload();
    });
    element("help").addEventListener("click", function () {
      repair(pending);
    });

    // Only where it is of use: it would also be the first link of every later page.
    if (!root.hasAttribute("data-tab")) document.querySelector(".first-install").remove();
    show(pending);
    var watchdog = setTimeout(function () {
      if (!pending) trouble("slow");
    }, SLOW_AFTER);
    new MutationObserver(function () {
      if (!ready()) return;
      clearTimeout(watchdog);
      setTimeout(function () {
        if (!pending) troubles(0);
      }, SOUND_AFTER);
      if (pending !== "storage") trouble("");
      try {
        sessionStorage.removeItem(DRAFT);
      } catch (e) {}
    }).observe(root, { attributes: true, attributeFilter: ["data-ready"] });
  });
})();
