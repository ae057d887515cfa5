//! Layout table: tables that hold no data but put things side by side (WCAG 2.2, 1.3.1 and 1.3.2).
//! In Markdown that is a table whose head is empty.

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::tree::Tree;
use super::Found;
use super::passage::count_words;

/// Cells with more words than this hold paragraphs, not data.
const WORDS: u32 = 8;

/// Tables that only put things side by side.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    for table in tree.with_role(Role::Table).filter(|node| document.html(*node) == "table") {
        if !tree.is_settled(table) && is_layout(tree, table) {
            found.push((table, Finding::new(&rules::LAYOUT_TABLE)));
        }
    }
}

fn is_layout(tree: &Tree<'_>, table: NodeId) -> bool {
    let document = tree.document;
    let tables = document.named("table");
    let inner = tables[tables.partition_point(|one| *one <= table)..].first();
    // What holds another table is not read: so each text is, three times at most, for the table nearest around it.
    let has_table = |node: NodeId| inner.is_some_and(|inner| document.contains(node, *inner));
    let words = |node: NodeId| {
        let texts = document.descendants(node).filter(|one| tree.is_told_text(*one));
        texts.filter_map(|text| document.text(text)).map(count_words)
    };
    let has_words = |node: NodeId| words(node).any(|words| words > 0);
    let (mut rows, mut columns, mut long, mut cells) = (0, 0, 0, 0);
    for node in document.descendants(table) {
        match document.html(node) {
            // Somebody has said what it holds.
            "caption" => return false,
            "th" if has_words(node) => return false,
            "td" if document.has(node, "headers") || document.has(node, "scope") => return false,
            // It holds another one: then it puts things side by side.
            "table" => return true,
            "td" | "tr" if has_table(node) => {}
            "td" if has_words(node) => {
                cells += 1;
                long += usize::from(words(node).sum::<u32>() > WORDS);
            }
            "tr" => {
                let of_row = document.children(node).filter(|cell| document.html(*cell) == "td").count();
                rows += usize::from(of_row > 0 && has_words(node));
                columns = columns.max(of_row);
            }
            _ => {}
        }
    }
    let is_line = (rows == 1 || columns == 1) && cells > 0;
    is_line || (long > 0 && long * 2 >= cells)
}
