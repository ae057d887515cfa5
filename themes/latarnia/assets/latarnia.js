/* Latarnia: what scripts add to pages that work without them.
   A classic deferred script in old syntax: it must run from a disk and on old phones.
   Three parts: the cookie notice, folded menu and contents, the quick exit. */
(function () {
  "use strict";

  var html = document.documentElement;

  /* ----- Cookie notice: dismissed once, remembered on this device alone. -----
     localStorage first; if it does not keep the value, a first-party cookie, because
     from a disk Firefox keeps only the one and Chromium only the other. */

  var key = "latarnia-notice-" + (html.getAttribute("data-site") || "site");

  function isDismissed() {
    try {
      if (window.localStorage.getItem(key) === "dismissed") return true;
    } catch (blocked) { /* storage is switched off */ }
    try {
      return document.cookie.indexOf(key + "=dismissed") !== -1;
    } catch (blocked) {
      return false;
    }
  }

  function rememberDismissal() {
    var isFile = location.protocol === "file:";
    var isStored = false;
    try {
      window.localStorage.setItem(key, "dismissed");
      isStored = window.localStorage.getItem(key) === "dismissed";
    } catch (blocked) { /* storage is switched off or full */ }
    // From a disk, storage may belong to this one file, so that the cookie is needed too.
    if (isStored && !isFile) return;
    try {
      document.cookie = key + "=dismissed; path=/; max-age=31536000; SameSite=Lax";
    } catch (blocked) { /* the notice will be shown again, nothing worse */ }
  }

  var notice = document.querySelector('[data-latarnia="cookie-notice"]');
  if (notice) {
    if (isDismissed()) {
      notice.hidden = true;
    } else {
      var dismiss = notice.querySelector("button");
      if (dismiss) {
        dismiss.hidden = false;
        dismiss.addEventListener("click", function () {
          rememberDismissal();
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
