//! One Markdown file: what its body becomes.

use snapbox::{assert_data_eq, str};

use crate::project::{body, body_in, build};

#[test]
fn headings_get_stable_transliterated_ids() {
    assert_data_eq!(
        body("## Gdzie szukać pomocy?\n\n## Żółć\n\n## Żółć\n\n### Numery {#numbers}"),
        str![[r#"
<h2 id="gdzie-szukac-pomocy">Gdzie szukać pomocy?</h2>
<h2 id="zolc">Żółć</h2>
<h2 id="zolc-2">Żółć</h2>
<h3 id="numbers">Numery</h3>

"#]]
    );
}

#[test]
fn a_chosen_id_is_never_taken_by_a_made_one() {
    assert_data_eq!(
        body("## Pomoc\n\n## Inna {#pomoc}"),
        str![[r#"
<h2 id="pomoc-2">Pomoc</h2>
<h2 id="pomoc">Inna</h2>

"#]]
    );
}

#[test]
fn quotes_dashes_and_short_words_follow_the_language() {
    assert_data_eq!(
        body("\"Dom\" w lesie -- \"tak 'bywa'\" i koniec..."),
        str![[r#"
<p>„Dom” w lesie – „tak «bywa»” i koniec…</p>

"#]]
    );
    assert_data_eq!(
        body_in("en", "\"Home\" -- it's 'fine'..."),
        str![[r#"
<p>“Home” – it’s ‘fine’…</p>

"#]]
    );
}

#[test]
fn code_keeps_its_quotes_and_dashes() {
    assert_data_eq!(
        body("`\"a\" -- b`\n\n```toml\ntitle = \"w domu\"\n```"),
        str![[r#"
<p><code>"a" -- b</code></p>
<pre tabindex="0"><code class="language-toml">title = "w domu"
</code></pre>

"#]]
    );
}

#[test]
fn tables_have_column_headers_and_a_name_for_scrolling() {
    assert_data_eq!(
        body("| Kto | Ile |\n|---|---:|\n| Ala | 2 |"),
        str![[r#"
<div class="table-scroll" role="group" tabindex="0" aria-label="Tabela"><table>
<thead><tr><th scope="col">Kto</th><th scope="col" class="align-right">Ile</th></tr></thead><tbody>
<tr><td>Ala</td><td class="align-right">2</td></tr>
</tbody></table></div>

"#]]
    );
}

#[test]
fn footnotes_lead_there_and_back() {
    assert_data_eq!(
        body("Raz[^b] i dwa[^a], znowu[^b].\n\n[^a]: Alfa\n\n[^b]: Beta"),
        str![[r##"
<p>Raz<sup><a class="footnote-ref" id="fnref-1" href="#fn-1" role="doc-noteref" aria-label="Przypis 1">1</a></sup> i dwa<sup><a class="footnote-ref" id="fnref-2" href="#fn-2" role="doc-noteref" aria-label="Przypis 2">2</a></sup>, znowu<sup><a class="footnote-ref" id="fnref-1-2" href="#fn-1" role="doc-noteref" aria-label="Przypis 1">1</a></sup>.</p>
<section class="footnotes" role="doc-endnotes" aria-label="Przypisy">
<ol>
<li id="fn-1"><p>Beta <a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="Wróć do tekstu przy przypisie 1">↩</a> <a class="footnote-back" href="#fnref-1-2" role="doc-backlink" aria-label="Wróć do tekstu przy przypisie 1">↩</a></p></li>
<li id="fn-2"><p>Alfa <a class="footnote-back" href="#fnref-2" role="doc-backlink" aria-label="Wróć do tekstu przy przypisie 2">↩</a></p></li>
</ol>
</section>

"##]]
    );
}

#[test]
fn task_lists_say_what_is_done() {
    assert_data_eq!(
        body("- [x] paszport\n- [ ] umowa"),
        str![[r#"
<ul class="task-list">
<li class="task done"><span class="visually-hidden">Zrobione:</span> paszport</li>
<li class="task"><span class="visually-hidden">Do zrobienia:</span> umowa</li>
</ul>

"#]]
    );
}

#[test]
fn alerts_are_notes_with_a_title_in_the_language() {
    assert_data_eq!(
        body("> [!WARNING]\n> Uważaj."),
        str![[r#"
<div class="callout callout-warning" role="note"><p class="callout-title">Ostrzeżenie</p>
<p>Uważaj.</p>
</div>

"#]]
    );
}

#[test]
fn definition_lists_strikethrough_and_ordered_lists() {
    assert_data_eq!(
        body("Słowo\n: znaczenie\n\n~~stare~~\n\n3. trzy\n4. cztery"),
        str![[r#"
<dl>
<dt>Słowo</dt>
<dd>znaczenie</dd>
</dl>
<p><del>stare</del></p>
<ol start="3">
<li>trzy</li>
<li>cztery</li>
</ol>

"#]]
    );
}

#[test]
fn raw_html_keeps_structure_and_loses_what_runs() {
    let built = build(&format!(
        "{}-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n<div lang=\"en\" onclick=\"x()\"><a href=\"index.md\">Start</a>\n<script>alert(1)</script></div>\n\nTekst z <kbd>Shift</kbd>.\n",
        crate::project::BARE_PAGE
    ));
    assert_eq!(built.rules(), ["missing-translation", "html-removed", "html-removed"]);
    assert_data_eq!(
        built.text("pl/a/index.html"),
        str![[r#"
<div lang="en"><a href="../../pl/index.html">Start</a>
</div>
<p>Tekst z&nbsp;<kbd>Shift</kbd>.</p>


"#]]
    );
}

#[test]
fn private_use_characters_cannot_forge_a_slot() {
    assert_data_eq!(
        body("a\u{E000}a0\u{E001}b"),
        str![[r#"
<p>a�a0�b</p>

"#]]
    );
}

#[test]
fn bom_and_windows_line_ends_simply_work() {
    let plain = "+++\ntitle = \"A\"\n+++\n## B\n\ntekst\nw dwóch wierszach\n";
    let windows = format!("\u{FEFF}{}", plain.replace('\n', "\r\n"));
    let project = |text: &str| format!("-- site/a.pl.md --\n{text}");
    let (one, other) = (build(&project(plain)), build(&project(&windows)));
    assert_eq!(one.text("pl/a/index.html"), other.text("pl/a/index.html"));
    assert_eq!(one.rules(), other.rules());
}

#[test]
fn a_page_shows_its_contents_title_summary_and_dates() {
    let built = build(
        r#"
-- site/a.pl.md --
+++
title = "Plan <b>"
summary = "Zdanie & drugie"
date = 2021-11-17
updated = 2026-11-23
+++
## Raz
## Dwa
## Trzy
"#,
    );
    let html = built.text("pl/a/index.html");
    assert!(html.contains("<title>Plan &lt;b&gt; – Serwis</title>"), "{html}");
    assert!(html.contains("Zdanie &amp; drugie"));
    assert!(html.contains("23 listopada 2026"));
    assert_eq!(html.matches("<h1").count(), 1);
    assert!(html.contains("href=\"#raz\"") && html.contains("href=\"#trzy\""));
}

#[test]
fn a_directive_after_a_paragraph_is_no_definition() {
    let built = build(
        "-- site/data/who.toml --\n[[columns]]\nkey = \"name\"\n[[rows]]\nname = \"Ala\"\n-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\nTekst.\n\n::register{data=\"who\"}\n\n::register{data=\"who\"}\n\n```\n::register{data=\"who\"}\n```\n",
    );
    assert_eq!(built.rules(), ["missing-translation"], "{}", built.told("en"));
    let html = built.text("pl/a/index.html");
    assert_eq!(html.matches("<table").count(), 2, "{html}");
    assert!(html.contains("<code>::register{data=\"who\"}\n</code>"), "{html}");
}

#[test]
fn a_directive_that_does_not_stand_alone_is_told() {
    for markdown in ["> ::register{data=\"who\"}", "Tekst\n::register{data=\"who\"}", "::register{data=\"who\"}\ntekst"]
    {
        let built = build(&format!("-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n{markdown}\n"));
        assert!(built.rules().contains(&"directive-syntax"), "{markdown}: {}", built.told("en"));
    }
}

#[test]
fn words_and_links_in_another_language_say_so() {
    assert_data_eq!(
        body(
            "Po ukraińsku [допомога \"тут\" i *далі*]{lang=uk}, w [مساعدة]{lang=\"ar\"} i [w dom](/index.md){lang=en}."
        ),
        str![[r#"
<p>Po ukraińsku <span lang="uk">допомога "тут" i <em>далі</em></span>, w <span lang="ar" dir="rtl">مساعدة</span> i <a href="../../pl/index.html" lang="en">w dom</a>.</p>

"#]]
    );
}

#[test]
fn a_block_in_another_language_says_so_and_holds_every_other_block() {
    assert_data_eq!(
        body(
            "W domu\n:::{lang=ar}\n## عنوان\n- أ \"ب\"\n- ج\n:::\nI \"już\".\n\n::: {lang=uk}\n> [!TIP]\n> a\n\n:::: {lang=he}\nשלום\n::::\n:::\n## Tytuł {lang=en}\n"
        ),
        str![[r#"
<p>W domu</p>
<div lang="ar" dir="rtl">
<h2 id="nwn">عنوان</h2>
<ul>
<li>أ "ب"</li>
<li>ج</li>
</ul>
</div>
<p>I „już”.</p>
<div lang="uk">
<div class="callout callout-tip" role="note"><p class="callout-title" lang="pl" dir="ltr">Wskazówka</p>
<p>a</p>
</div>
<div lang="he" dir="rtl">
<p>שלום</p>
</div>
</div>
<h2 id="tytul" lang="en">Tytuł</h2>

"#]]
    );
}

#[test]
fn the_marks_of_other_languages_stay_text_in_code() {
    assert_data_eq!(
        body("`[a]{lang=uk}`\n\n```\n:::{lang=ar}\n[a](b){lang=uk}\n:::\n```\n"),
        str![[r#"
<p><code>[a]{lang=uk}</code></p>
<pre tabindex="0"><code>:::{lang=ar}
[a](b){lang=uk}
:::
</code></pre>

"#]]
    );
}
