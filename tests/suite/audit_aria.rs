//! Rules about ARIA: roles and attributes that there are not, do not fit or contradict the element.

use latarnia::audit::aria::{ATTRIBUTES, GLOBAL, Role, value_type};
use latarnia::audit::document::Document;
use latarnia::audit::style::{Library, Loader, Style};
use latarnia::audit::tree::Tree;

use crate::audit_names::{leaves, tells};

/// The role of the element with the id `x`.
#[track_caller]
fn is_told_as(html: &str, expected: &str) {
    let document = Document::parse(html);
    let style = Style::compute(&document, &Library::default().sheets(&document, &Loader::NONE));
    let tree = Tree::new(&document, &style);
    assert_eq!(tree.role(document.by_id("x").unwrap()).as_str(), expected, "{html}");
}

#[test]
fn elements_have_the_role_of_their_kind_or_of_their_author() {
    for (html, expected) in [
        ("<a id=x href=/>Start</a>", "link"),
        ("<a id=x>Start</a>", "generic"),
        ("<a id=x href=/ role=button>Drukuj</a>", "button"),
        ("<a id=x href=/ role='przycisk button'>Drukuj</a>", "button"),
        ("<a id=x href=/ role=przycisk>Drukuj</a>", "link"),
        ("<a id=x href=#p role=doc-noteref>1</a>", "link"),
        ("<section id=x role=doc-glossary>Słowniczek</section>", "region"),
        ("<section id=x>Pomoc</section>", "generic"),
        ("<section id=x aria-label=Pomoc></section>", "region"),
        ("<article><header id=x></header></article>", "generic"),
        ("<header id=x></header>", "banner"),
        ("<h2 id=x role=none>Pomoc</h2>", "none"),
        ("<h2 id=x role=none aria-label=''>Pomoc</h2>", "heading"),
        ("<h2 id=x role=none aria-hidden=false>Pomoc</h2>", "none"),
        ("<button id=x role=presentation>Pomoc</button>", "button"),
        ("<button id=x role=presentation disabled>Pomoc</button>", "presentation"),
        ("<img id=x src=a alt=''>", "presentation"),
        ("<img id=x src=a alt='' aria-describedby=d>", "img"),
        ("<input id=x list=l><datalist id=l></datalist>", "combobox"),
        ("<select id=x multiple></select>", "listbox"),
        ("<table role=grid><tr><td id=x>1</table>", "gridcell"),
        ("<table role=none><tr><td id=x>1</table>", "generic"),
        ("<table><tr><th id=x>Dzień<td>1</table>", "rowheader"),
    ] {
        is_told_as(html, expected);
    }
}

#[test]
fn the_tables_of_aria_are_whole() {
    let names: Vec<_> = ATTRIBUTES.iter().map(|(name, _)| *name).collect();
    assert!(names.is_sorted(), "attributes are looked up in order");
    assert!(GLOBAL.iter().all(|name| value_type(name).is_some()));
    for role in Role::ALL {
        assert_eq!(Role::parse(role.as_str()), Some(*role));
        assert!(role.required().iter().all(|name| role.supports(name) || GLOBAL.contains(name)), "{role:?}");
        // What has to stand in something may stand in it.
        for context in role.contexts().iter().filter(|context| !context.owned().is_empty()) {
            assert!(context.owned().contains(role), "{context:?} has no {role:?}");
        }
    }
    // Each attribute that not every role has, some role has.
    let is_had = |name: &str| GLOBAL.contains(&name) || Role::ALL.iter().any(|role| role.supports(name));
    assert!(names.iter().all(|name| is_had(name)));
}

#[test]
fn attributes_that_there_are_not_are_told() {
    for (rule, wrong, right) in [
        ("aria-valid-attr", "<nav aria-labeledby=m>", "<nav aria-labelledby=m><h2 id=m>Menu</h2>"),
        ("aria-valid-attr", "<p hidden aria-opis=Pomoc>", "<p aria-description=Pomoc>"),
        ("aria-valid-attr-value", "<button aria-expanded=zwinięte>Menu", "<button aria-expanded=FALSE>Menu"),
        ("aria-valid-attr-value", "<a href=/ aria-current=tak>Start", "<a href=/ aria-current=page>Start"),
        ("aria-valid-attr-value", "<p role=heading aria-level=drugi>A", "<p role=heading aria-level=2>A"),
        ("aria-valid-attr-value", "<p aria-live=natychmiast>A", "<p aria-live=''>A"),
        ("aria-valid-attr-value", "<p aria-relevant='text wszystko'>A", "<p aria-relevant='text additions'>A"),
        ("aria-valid-attr-value", "<input aria-valuenow=pół type=number>", "<input aria-valuenow=1.5 type=number>"),
        (
            "aria-reference-missing",
            "<input aria-describedby=pomoc>",
            "<input aria-describedby='pomoc inne'><p id=pomoc>Dziewięć cyfr",
        ),
        ("aria-reference-missing", "<nav aria-labelledby=m>", "<button aria-controls=menu aria-expanded=false>Menu"),
        ("aria-allowed-attr", "<button aria-sort=''>Sortuj", "<button aria-pressed=true>Sortuj"),
        ("aria-allowed-attr", "<p aria-checked=true>A", "<p aria-busy=true>A"),
        ("aria-allowed-attr", "<hr aria-valuenow=3>", "<hr tabindex=0 aria-valuenow=3>"),
        ("aria-allowed-attr", "<input type=password aria-selected=true>", "<input type=password aria-required=true>"),
        ("aria-prohibited-attr", "<div aria-label=Telefon>116 111", "<div role=group aria-label=Telefon>116 111"),
        ("aria-prohibited-attr", "<label aria-label=Telefon>Telefon <input></label>", "<label>Telefon <input></label>"),
        (
            "aria-prohibited-attr",
            "<fieldset><legend aria-label=Ty>Ty</legend></fieldset>",
            "<fieldset aria-label=Ty></fieldset>",
        ),
        ("aria-prohibited-attr", "<p aria-labelledby=nie-ma>A", "<section aria-label=Pomoc>A"),
        ("aria-prohibited-attr", "<b aria-roledescription=znak>!", "<p aria-roledescription=uwaga>!"),
        ("aria-required-attr", "<div role=switch>Ciemny", "<div role=switch aria-checked=false>Ciemny"),
        ("aria-required-attr", "<div role=heading>Pomoc", "<h2 role=heading>Pomoc"),
        ("aria-required-attr", "<p role=separator tabindex=0>", "<p role=separator>"),
        ("aria-required-attr", "<div role=slider>", "<input type=checkbox role=switch>"),
        ("aria-required-attr", "<p role=combobox aria-expanded=''>", "<p role=doc-subtitle>O nas"),
        (
            "aria-conditional-attr",
            "<input type=checkbox checked aria-checked=false>",
            "<input type=checkbox checked aria-checked=true>",
        ),
        (
            "aria-conditional-attr",
            "<table><tr aria-expanded=true><td>1</table>",
            "<table role=treegrid><tr aria-expanded=true><td>1</table>",
        ),
        (
            "aria-braille-equivalent",
            "<div role=img aria-braillelabel=a>",
            "<div role=img aria-braillelabel=a aria-label=A>",
        ),
        (
            "aria-braille-equivalent",
            "<nav aria-brailleroledescription=s>",
            "<nav aria-brailleroledescription=s aria-roledescription=slajd>",
        ),
    ] {
        tells(rule, wrong);
        leaves(rule, right);
    }
    // What is hidden needs no state and may have any attribute.
    leaves("aria-required-attr", "<div hidden role=switch>Ciemny");
    leaves("aria-allowed-attr", "<p hidden aria-checked=true>A");
    leaves("aria-valid-attr-value", "<math aria-hidden=nie></math>");
}

#[test]
fn roles_are_ones_that_there_are_and_fit_the_element() {
    for (rule, wrong, right) in [
        ("aria-roles", "<span role=odnośnik>Pomoc", "<span role='odnośnik link'>Pomoc"),
        ("aria-roles", "<div role=widget>Pomoc", "<div role=' '>Pomoc"),
        ("aria-roles", "<div role=doc-rozdział>Pomoc", "<div role=DOC-chapter>Pomoc"),
        ("aria-deprecated-role", "<div role=directory>Spis", "<div role=list>Spis"),
        ("aria-allowed-role", "<a href=/ role=heading>Pomoc", "<a href=/ role=tab>Pomoc"),
        ("aria-allowed-role", "<input type=radio role=switch>", "<input type=checkbox role=switch>"),
        ("aria-allowed-role", "<img src=a alt='' role=button>", "<img src=a alt='' role=none>"),
        (
            "presentation-role-conflict",
            "<nav role=presentation aria-label=Główne><a href=/>Start</a></nav>",
            "<nav role=presentation><a href=/>Start</a></nav>",
        ),
        ("presentation-role-conflict", "<img src=a alt='' title=A aria-label=Logo>", "<img src=a alt='' title=A>"),
        ("presentation-role-conflict", "<h2 role=none tabindex=-1>Pomoc", "<h2 role=none>Pomoc"),
    ] {
        tells(rule, wrong);
        leaves(rule, right);
        leaves(rule, &format!("<div aria-hidden=true>{wrong}"));
    }
}

#[test]
fn parts_stand_where_they_belong() {
    let rule = "aria-required-parent";
    for wrong in [
        "<div role=listitem>Lublin",
        "<div role=list><div role=note><div role=listitem>Lublin",
        "<div role=list><div aria-live=polite><div role=listitem>Lublin",
        "<ul><li role=tab>Lublin",
        "<div role=row>Lublin",
    ] {
        tells(rule, wrong);
    }
    for right in [
        "<ul><li role=listitem>Lublin",
        "<div role=list><div><span role=none><b role=listitem>Lublin",
        "<div role=list aria-owns=a></div><b id=a role=listitem>Lublin</b>",
        "<div role=list aria-owns=a></div><div id=a><b role=listitem>Lublin</b></div>",
        "<div role=menu><div role=group><a href=/ role=menuitem>Otwórz",
        "<div role=table><div role=rowgroup><div role=row><span role=cell>1",
        "<div role=listitem hidden>Lublin",
    ] {
        leaves(rule, right);
    }
}

#[test]
fn lists_menus_and_tables_hold_their_parts_only() {
    let rule = "aria-required-children";
    for wrong in [
        "<div role=list><span>Lublin</span></div>",
        "<div role=list><span role=listitem>Lublin</span><a href=/>Kraków</a></div>",
        "<ul><div></div></ul>",
        "<ol role=tablist><li role=listitem>Lublin</ol>",
        "<div role=grid><div role=row><span>1</span></div></div>",
        "<div role=list aria-owns=a></div><b id=a role=tab>Lublin</b>",
        "<div role=menu><div role=group><a role=menuitem>A</a><div role=group><a role=treeitem>B</a></div></div></div>",
        "<div role=list><div role=group><b role=listitem>Lublin</b></div></div>",
    ] {
        tells(rule, wrong);
    }
    for right in [
        "<div role=list><div><b role=listitem>Lublin</b></div></div>",
        "<ul role=tablist><li role=none><b role=tab>Lublin</b></ul>",
        "<div role=menu><div role=none></div><hr><a role=menuitem>A</a></div>",
        "<ul role=menu aria-busy=true><li>chwilę</ul>",
        "<div aria-busy=true><ul role=menu><li>chwilę</ul></div>",
        "<ul></ul>",
        "<ul><li>Lublin<template><b>x</b></template></ul>",
        "<div role=list aria-owns=a></div><b id=a role=listitem>Lublin</b>",
        "<table role=treegrid aria-label=A><caption>A</caption><thead><tr><th>1</thead><tr><td>2</table>",
        "<select multiple><optgroup label=A><option>1</optgroup><hr><option>2</select>",
        "<div role=list hidden><b>Lublin</b></div>",
    ] {
        leaves(rule, right);
    }
}
