// The page that repairs, without the program: try again, fetch the app anew, take a copy of all that is stored; and, asked
// twice, delete everything. Nothing else here changes data. boot.js adds it when it is needed; finish_dist fills in the sentences, one in each language.
// Written for old browsers, and with nothing but elements and text, so that no message of an error becomes markup.
(function () {
  var here = document.currentScript;
  var said = here.getAttribute("data-said");
  var NAME = "kraftpause";
  var COUNT = NAME + "-count";
  // The database, and the copies of it.
  var DATABASES = [NAME, NAME + "-copies"];
  // Phones have databases that never answer.
  var PATIENCE = 8000;

  var SAYS = {
    title: "{{repair_title}}",
    safe: "{{repair_safe}}",
    happened: "{{repair_happened}}",
    copy: "{{repair_copy}}",
    copied: "{{repair_copied}}",
    retry: "{{repair_retry}}",
    anew: "{{repair_anew}}",
    anew_text: "{{repair_anew_text}}",
    anew_now: "{{repair_anew_now}}",
    wait: "{{repair_wait}}",
    no_network: "{{repair_no_network}}",
    keep: "{{repair_keep}}",
    keep_text: "{{repair_keep_text}}",
    keep_now: "{{repair_keep_now}}",
    kept: "{{repair_kept}}",
    nothing: "{{repair_nothing}}",
    unread: "{{repair_unread}}",
    save: "{{repair_save}}",
    share: "{{repair_share}}",
    locked: "{{repair_locked}}",
    wrong: "{{repair_wrong}}",
    word: "{{repair_word}}",
    erase: "{{repair_erase}}",
    erase_text: "{{repair_erase_text}}",
    erase_now: "{{repair_erase_now}}",
    erase_sure: "{{repair_erase_sure}}",
    erase_blocked: "{{repair_erase_blocked}}",
  };
  var place = ["nb", "da", "en"].indexOf(document.documentElement.lang);
  function say(key) {
    return SAYS[key][place < 0 ? 0 : place];
  }

  var box;
  function add(tag, words, parent) {
    var element = document.createElement(tag);
    element.textContent = words;
    (parent || box).appendChild(element);
    return element;
  }
  function button(words, action, parent) {
    var element = add("button", words, parent);
    element.type = "button";
    element.addEventListener("click", action);
    return element;
  }
  function status(parent) {
    var line = add("p", "", parent);
    line.setAttribute("role", "status");
    return line;
  }

  function within(answer) {
    return new Promise(function (done, failed) {
      setTimeout(function () {
        failed(new Error("no answer"));
      }, PATIENCE);
      answer.then(done, failed);
    });
  }
  function all(items, action) {
    return Promise.all(items.map(action));
  }

  // Files only, and only when the network is there to bring them back: without it the old ones are better than none.
  function anew() {
    return within(fetch("sw.js", { cache: "no-store" }))
      .then(function (answer) {
        if (!answer.ok) throw new Error("sw.js: " + answer.status);
        return answer.text();
      })
      .then(function (worker) {
        var list = /const FILES = (\[.*?\]);/.exec(worker);
        var files = list ? JSON.parse(list[1]) : [];
        return forget().then(function () {
          // What the browser itself kept may be what is broken.
          return within(all(files, function (name) {
            return fetch(name, { cache: "reload" });
          })).catch(function () {});
        });
      })
      .then(function () {
        location.reload();
      });
  }
  function forget() {
    var workers = navigator.serviceWorker ? navigator.serviceWorker.getRegistrations() : Promise.resolve([]);
    return workers
      .then(function (all_of_them) {
        return all(all_of_them, function (worker) {
          return worker.scope === new URL("./", location.href).href && worker.unregister();
        });
      })
      .then(function () {
        return window.caches ? caches.keys() : [];
      })
      .then(function (names) {
        return all(names, function (name) {
          return name.indexOf(NAME + "-") === 0 && name !== COUNT && caches.delete(name);
        });
      });
  }

  // Whatever version a database has, and without making one where there is none: `null` then.
  function read(name) {
    return within(new Promise(function (done, failed) {
      var fresh = false;
      var opening = indexedDB.open(name);
      opening.onupgradeneeded = function () {
        fresh = true;
        opening.transaction.abort();
      };
      opening.onerror = function () {
        if (fresh) done(null);
        else failed(opening.error);
      };
      opening.onsuccess = function () {
        var database = opening.result;
        var names = [].slice.call(database.objectStoreNames);
        var found = { version: database.version, stores: {} };
        if (!names.length) return done(found);
        var transaction = database.transaction(names, "readonly");
        names.forEach(function (name) {
          var rows = (found.stores[name] = []);
          transaction.objectStore(name).openCursor().onsuccess = function (event) {
            var cursor = event.target.result;
            if (!cursor) return;
            rows.push([cursor.key, cursor.value]);
            cursor.continue();
          };
        });
        transaction.oncomplete = function () {
          database.close();
          done(found);
        };
        transaction.onerror = transaction.onabort = function () {
          failed(transaction.error);
        };
      };
    }));
  }
  function program() {
    var script = document.querySelector("script[type=module]");
    return "{{version}} " + (script ? script.getAttribute("src") : "");
  }
  function preferences() {
    try {
      return localStorage.getItem(NAME);
    } catch (e) {
      return null;
    }
  }
  function raw(database, copies) {
    var all_of_it = { kraftpause: "raw", program: program(), at: new Date().toISOString(), database: database, copies: copies, preferences: preferences() };
    return JSON.stringify(all_of_it, null, 1);
  }

  // Who locked the app (src/app/lock.rs) takes a copy with the word only.
  function opens(word) {
    var seal = "";
    try {
      seal = JSON.parse(preferences()).lock || "";
    } catch (e) {}
    var parts = seal.split(".");
    if (parts.length !== 3) return Promise.resolve(true);
    function hex(bytes) {
      return [].map.call(new Uint8Array(bytes), function (byte) {
        return (byte < 16 ? "0" : "") + byte.toString(16);
      }).join("");
    }
    var salt = new Uint8Array(parts[1].match(/../g).map(function (pair) {
      return parseInt(pair, 16);
    }));
    var way = { name: "PBKDF2", hash: "SHA-256", salt: salt, iterations: Number(parts[0]) };
    return crypto.subtle
      .importKey("raw", new TextEncoder().encode(word.trim()), "PBKDF2", false, ["deriveBits"])
      .then(function (key) {
        return crypto.subtle.deriveBits(way, key, 256);
      })
      .then(function (bits) {
        return hex(bits) === parts[2];
      });
  }
  function locked() {
    return /"lock":"/.test(preferences() || "");
  }

  // Everything: for who has forgotten the word, and for a database that nothing can open any more.
  function erase() {
    return within(all(DATABASES, function (name) {
      return new Promise(function (done, failed) {
        var deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = done;
        deleting.onerror = deleting.onblocked = failed;
      });
    })).then(function () {
      try {
        localStorage.removeItem(NAME);
        sessionStorage.clear();
      } catch (e) {}
      return forget();
    }).then(function () {
      return window.caches && caches.delete(COUNT);
    });
  }

  function copyButton(parent, words) {
    var press = button(say("copy"), function () {
      var done = function () {
        press.textContent = say("copied");
      };
      var by_hand = function () {
        var field = shown(parent, words);
        field.focus();
        field.select();
        if (document.execCommand("copy")) done();
      };
      if (navigator.clipboard) navigator.clipboard.writeText(words).then(done, by_hand);
      else by_hand();
    }, parent);
  }
  function shown(parent, words) {
    var field = add("textarea", "", parent);
    field.readOnly = true;
    field.rows = 4;
    field.setAttribute("aria-label", say("happened"));
    field.value = words;
    return field;
  }

  // The file is made before the buttons that need it: sharing must follow the tap at once.
  function offer(parent, text, name) {
    var blob = new Blob([text], { type: "application/json" });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    button(say("save"), function () {
      link.click();
    }, parent);
    var file = null;
    try {
      file = new File([text], name.replace(/json$/, "txt"), { type: "text/plain" });
    } catch (e) {}
    if (file && navigator.canShare && navigator.canShare({ files: [file] })) {
      button(say("share"), function () {
        navigator.share({ files: [file] }).catch(function () {});
      }, parent);
    }
    copyButton(parent, text);
  }

  function build() {
    var trouble = document.getElementById("trouble");
    if (!trouble) return setTimeout(build, 50);
    document.documentElement.setAttribute("data-repair", "");
    box = document.createElement("main");
    box.id = "repair";
    document.body.appendChild(box);
    var title = add("h1", say("title"));
    title.tabIndex = -1;
    add("p", say("safe"));
    button(say("retry"), function () {
      location.reload();
    });

    add("h2", say("anew"));
    add("p", say("anew_text"));
    var pressed = button(say("anew_now"), function () {
      pressed.disabled = true;
      line.textContent = say("wait");
      anew().catch(function () {
        pressed.disabled = false;
        line.textContent = say("no_network");
      });
    });
    var line = status();

    add("h2", say("keep"));
    add("p", say("keep_text"));
    var part = add("div", "");
    var word = null;
    if (locked()) {
      add("p", say("locked"), part);
      word = add("input", "", part);
      word.type = "password";
      word.autocomplete = "current-password";
      word.setAttribute("aria-label", say("word"));
    }
    button(say("keep_now"), function () {
      var press = this;
      press.disabled = true;
      opens(word ? word.value : "").then(function (right) {
        if (!right) {
          press.disabled = false;
          kept.textContent = say("wrong");
          return;
        }
        return all(DATABASES, read).then(function (found) {
          if (!found[0] && !found[1]) {
            kept.textContent = say("nothing");
            return;
          }
          var count = 0;
          var stores = (found[0] || found[1]).stores;
          for (var name in stores) count += stores[name].length;
          kept.textContent = say("kept") + " " + count;
          press.hidden = true;
          offer(part, raw(found[0], found[1]), NAME + "-" + new Date().toISOString().slice(0, 10) + ".json");
        });
      }).catch(function (error) {
        press.disabled = false;
        kept.textContent = say("unread") + " " + error;
      });
    }, part);
    var kept = status(part);

    add("h2", say("happened"));
    var words = [said || here.getAttribute("data-kind"), program(), navigator.userAgent].join("\n");
    shown(box, words);
    copyButton(box, words);

    add("h2", say("erase"));
    add("p", say("erase_text"));
    var sure = false;
    var erasing = button(say("erase_now"), function () {
      if (!sure) {
        sure = true;
        erasing.textContent = say("erase_sure");
        return;
      }
      erasing.disabled = true;
      erase().then(function () {
        location.replace(location.pathname);
      }, function () {
        erasing.disabled = false;
        erased.textContent = say("erase_blocked");
      });
    });
    var erased = status();
    title.focus();
  }

  if (here.getAttribute("data-kind") === "anew") anew().catch(function () {
    location.reload();
  });
  else build();
})();
