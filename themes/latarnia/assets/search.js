/* Latarnia: search in the reader's own browser; what is searched for goes nowhere.
   The index is a script, because pages opened from a disk may not fetch:
   window.latarniaSearch = { lang, entries: [{ t: title, p: path, s: summary, f: folded text,
   l: [language, direction, its name] of an entry in another language }] } */
(function () {
  "use strict";

  var index = window.latarniaSearch;
  var list = document.getElementById("l-search-results");
  var status = document.getElementById("l-search-status");
  var field = document.getElementById("q");
  if (!index || !list || !status || !field) return;

  var SHOWN_MAX = 50;

  /* Small letters without accents, vowel points and apostrophes: "łódź" and "lodz" are the
     same word. The index is folded in the same way (src/page/fold.rs). */
  var LETTERS = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe",
    "þ": "th", "ς": "σ", "ґ": "г", "ى": "ي", "ة": "ه"
  };
  var SIGNS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed'\u2019\u02bc]/g;

  function fold(text) {
    var folded = text.toLowerCase();
    if (folded.normalize) folded = folded.normalize("NFD");
    return folded.replace(SIGNS, "").replace(/[łđðøħıßæœþςґىة]/g, function (letter) { return LETTERS[letter]; });
  }

  function words(text) {
    return fold(text).split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  }

  /* Scripts that leave no blanks between words: Thai to Khmer, kana, Chinese. */
  var NO_BLANKS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

  /* Polish words change their endings: long words are compared without the last letters. */
  function stem(word) {
    if (word.length > 7) return word.slice(0, -3);
    if (word.length > 5) return word.slice(0, -2);
    if (word.length > 4) return word.slice(0, -1);
    return word;
  }

  /* 0: not found. A beginning of a word counts more than a part, a title more than text. */
  function score(entry, terms) {
    var title = " " + (entry.ft || (entry.ft = words(entry.t).join(" ")));
    var text = " " + (entry.ff || (entry.ff = words(entry.f).join(" ")));
    var sum = 0;
    for (var i = 0; i < terms.length; i += 1) {
      var whole = " " + terms[i];
      var start = " " + stem(terms[i]);
      if (title.indexOf(whole) !== -1) sum += 12;
      else if (title.indexOf(start) !== -1) sum += 8;
      else if (text.indexOf(whole) !== -1) sum += 3;
      else if (text.indexOf(start) !== -1) sum += 2;
      else if ((terms[i].length > 3 || NO_BLANKS.test(terms[i])) && text.indexOf(terms[i]) !== -1) sum += 1;
      else return 0;
    }
    return sum;
  }

  function message(count) {
    if (!count) return list.getAttribute("data-none");
    var form = "other";
    try {
      form = new Intl.PluralRules(index.lang).select(count);
    } catch (unknown) { /* an old browser: the general form will do */ }
    return (list.getAttribute("data-" + form) || list.getAttribute("data-other")).replace("#", count);
  }

  /* Text in another language than the page says so. */
  function speak(element, entry) {
    if (!entry.l) return;
    element.lang = entry.l[0];
    element.dir = entry.l[1];
  }

  function item(entry) {
    var li = document.createElement("li");
    var link = document.createElement("a");
    link.href = list.getAttribute("data-root") + entry.p;
    var title = document.createElement("span");
    title.textContent = entry.t;
    speak(title, entry);
    link.appendChild(title);
    li.appendChild(link);
    if (entry.l) {
      var note = document.createElement("span");
      note.className = "language-note";
      note.textContent = list.getAttribute("data-language").replace("#", entry.l[2]);
      link.appendChild(document.createTextNode(" "));
      link.appendChild(note);
    }
    if (entry.s) {
      var summary = document.createElement("p");
      summary.textContent = entry.s;
      speak(summary, entry);
      li.appendChild(summary);
    }
    return li;
  }

  function show(query) {
    var terms = words(query);
    list.textContent = "";
    list.hidden = true;
    if (!terms.length) {
      status.textContent = "";
      return;
    }
    var found = [];
    index.entries.forEach(function (entry) {
      var points = score(entry, terms);
      if (points) found.push({ entry: entry, points: points });
    });
    found.sort(function (a, b) { return b.points - a.points; });
    found.slice(0, SHOWN_MAX).forEach(function (one) { list.appendChild(item(one.entry)); });
    list.hidden = !found.length;
    status.textContent = message(found.length);
  }

  var asked = /[?&]q=([^&]*)/.exec(location.search);
  if (asked) {
    try {
      field.value = decodeURIComponent(asked[1].replace(/\+/g, " "));
    } catch (malformed) { /* not our address: start empty */ }
    show(field.value);
  }
})();
