/* Latarnia: what scripts add to pages that work without them.
   A classic deferred script in old syntax: it must run from a disk and on old phones.
   Four parts: the remembered language, the cookie notice, folded menu and contents, the quick exit. */
(function () {
  "use strict";

  var html = document.documentElement;

  var site = html.getAttribute("data-site") || "site";

  /* ----- What this device remembers, for those who ask it to. -----
     localStorage first; if it does not keep the value, a first-party cookie, because
     from a disk Firefox keeps only the one and Chromium only the other. */

  function recall(key) {
    try {
      var stored = window.localStorage.getItem(key);
      if (stored) return stored;
    } catch (blocked) { /* storage is switched off */ }
    try {
      var cookies = document.cookie.split("; ");
      for (var i = 0; i < cookies.length; i += 1) {
        if (cookies[i].indexOf(key + "=") === 0) return cookies[i].slice(key.length + 1);
      }
    } catch (blocked) { /* nothing is remembered */ }
    return "";
  }

  function setCookie(key, value, seconds) {
    try {
      document.cookie = key + "=" + value + "; path=/; max-age=" + seconds + "; SameSite=Lax";
    } catch (blocked) { /* the question comes again, nothing worse */ }
  }

  function remember(key, value) {
    var isStored = false;
    try {
      window.localStorage.setItem(key, value);
      isStored = window.localStorage.getItem(key) === value;
    } catch (blocked) { /* storage is switched off or full */ }
    // From a disk, storage may belong to this one file, so that the cookie is needed too.
    if (!isStored || location.protocol === "file:") setCookie(key, value, 31536000);
  }

  function forget(key) {
    try {
      window.localStorage.removeItem(key);
    } catch (blocked) { /* there is nothing in it */ }
    setCookie(key, "", 0);
  }

  /* ----- First page: the language, chosen once. ----- */

  var languageChoice = document.querySelector('[data-latarnia="language-choice"]');
  if (languageChoice) {
    var languageKey = "latarnia-language-" + site;
    var chosen = recall(languageKey);
    var box = languageChoice.querySelector("input");
    var choices = document.querySelectorAll(".gate-choices a");
    languageChoice.hidden = false;
    box.checked = Boolean(chosen);
    box.addEventListener("change", function () {
      if (!box.checked) forget(languageKey);
    });
    Array.prototype.forEach.call(choices, function (choice) {
      var language = choice.getAttribute("hreflang");
      choice.addEventListener("click", function () {
        if (box.checked) remember(languageKey, language);
      });
      if (language === chosen && location.hash !== "#choose") location.replace(choice.href);
    });
  }

  /* ----- Cookie notice: dismissed once. ----- */

  var key = "latarnia-notice-" + site;

  var notice = document.querySelector('[data-latarnia="cookie-notice"]');
  if (notice) {
    if (recall(key) === "dismissed") {
      notice.hidden = true;
    } else {
      var dismiss = notice.querySelector("button");
      if (dismiss) {
        dismiss.hidden = false;
        dismiss.addEventListener("click", function () {
          remember(key, "dismissed");
          notice.hidden = true;
          // The button is gone: go on from the beginning of the content, not from nowhere.
          var main = document.querySelector("main");
          if (main) main.focus({ preventScroll: true });
        });
      }
    }
  }

  /* ----- Menu and table of contents: folded on small screens, open on wide ones. ----- */

  var foldables = document.querySelectorAll('[data-latarnia="foldable"]');
  if (foldables.length && window.matchMedia) {
    var wide = window.matchMedia("(min-width: 60em)");
    var fit = function () {
      for (var i = 0; i < foldables.length; i += 1) foldables[i].open = wide.matches;
    };
    fit();
    if (wide.addEventListener) wide.addEventListener("change", fit);
    else if (wide.addListener) wide.addListener(fit);
  }

  /* ----- Quick exit ----- */

  var exit = document.querySelector('[data-latarnia="quick-exit"]');
  if (!exit) return;

  var link = exit.querySelector("a");
  var count = exit.querySelector('[role="status"]');
  var hint = exit.querySelector(".exit-hint");
  if (hint) hint.hidden = false;

  function leave() {
    html.className += " gone";
    document.title = "\u00a0";
    var hasNoNetwork = location.protocol === "file:" || navigator.onLine === false;
    location.replace(hasNoNetwork ? exit.getAttribute("data-local") : link.href);
  }

  link.addEventListener("click", function (event) {
    event.preventDefault();
    leave();
  });

  // Shift, three times within five seconds, and no other key between.
  var presses = 0;
  var timer = 0;

  function say(name) {
    count.textContent = name ? exit.getAttribute("data-" + name) : "";
  }

  function startOver() {
    presses = 0;
    clearTimeout(timer);
    say("");
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Shift" && presses) startOver();
  });

  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) return;
    presses += 1;
    if (presses === 1) {
      timer = setTimeout(startOver, 5000);
      say("two");
    } else if (presses === 2) {
      say("one");
    } else {
      clearTimeout(timer);
      say("leaving");
      leave();
    }
  });
})();
