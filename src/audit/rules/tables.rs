//! Tables: which headers a cell belongs to, told to those who hear one cell at a time (WCAG 1.3.1).

use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::document::NodeId;
use super::super::tree::Tree;
use super::Found;

pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let tables = tree.of_roles(&[Role::Table, Role::Grid, Role::TreeGrid]);
    for node in tables.into_iter().filter(|node| !tree.is_settled(*node) && tree.is_told(*node)) {
        let Some(table) = Table::read(tree, node) else { continue };
        table.references(tree, found);
        table.headers(tree, found);
        table.scopes(tree, found);
        if tree.document.html(node) == "table" {
            table.caption(tree, found);
            table.data(tree, found);
        }
    }
}

/// A cell with its place, from 0.
#[derive(Debug, Clone, Copy)]
struct Cell {
    node: NodeId,
    row: usize,
    column: usize,
    rows: usize,
    columns: usize,
}

/// The cells of a table in their grid (HTML, 4.9.12.1).
struct Table {
    node: NodeId,
    cells: Vec<Cell>,
    rows: usize,
    columns: usize,
}

/// Columns after which a table is left alone, and how many a cell may span: spans can ask for far more than
/// there is.
const COLUMNS_MAX: usize = 256;

impl Table {
    fn read(tree: &Tree<'_>, node: NodeId) -> Option<Self> {
        let document = tree.document;
        let mut table = Self { node, cells: Vec::new(), rows: 0, columns: 0 };
        // The first row in which each column is free again.
        let mut free_from: Vec<usize> = Vec::new();
        let mut next = node + 1;
        let mut rows = 0;
        let mut column = 0;
        while next < document.end(node) {
            let is_inner_table =
                matches!(tree.role(next), Role::Table | Role::Grid | Role::TreeGrid) || document.html(next) == "table";
            if is_inner_table {
                next = document.end(next);
                continue;
            }
            let is_row = document.html(next) == "tr" || tree.role(next) == Role::Row;
            let role = tree.role(next);
            let is_cell = matches!(document.html(next), "td" | "th")
                || matches!(role, Role::Cell | Role::GridCell | Role::ColumnHeader | Role::RowHeader);
            if is_row {
                rows += 1;
                column = 0;
            } else if is_cell && rows > 0 {
                let span = |name: &str, most: usize| {
                    let said = document.attribute(next, name).or_else(|| {
                        document.attribute(next, if name == "colspan" { "aria-colspan" } else { "aria-rowspan" })
                    });
                    said.and_then(|value| value.trim().parse().ok()).unwrap_or(1_usize).clamp(1, most)
                };
                let (width, height) = (span("colspan", COLUMNS_MAX), span("rowspan", 65_534));
                while free_from.get(column).is_some_and(|row| *row >= rows) {
                    column += 1;
                }
                if column + width > COLUMNS_MAX {
                    return None;
                }
                free_from.resize(free_from.len().max(column + width), 0);
                free_from[column..column + width].fill(rows - 1 + height);
                let cell = Cell { node: next, row: rows - 1, column, rows: height, columns: width };
                column += width;
                table.columns = table.columns.max(column);
                table.cells.push(cell);
                next = document.end(next);
                continue;
            }
            next += 1;
        }
        table.rows = rows;
        Some(table)
    }

    /// `headers` names other cells of the same table.
    fn references(&self, tree: &Tree<'_>, found: &mut Found) {
        let document = tree.document;
        let has_any = !document.with_attribute("headers").is_empty();
        if !has_any || document.html(self.node) != "table" || !tree.is_visible(self.node) {
            return;
        }
        let own: FxHashSet<_> = self.cells.iter().map(|cell| cell.node).collect();
        let ids: FxHashSet<_> = self.cells.iter().filter_map(|cell| document.attribute(cell.node, "id")).collect();
        for cell in self.cells.iter().filter(|cell| matches!(document.html(cell.node), "td" | "th")) {
            let headers = document.attribute(cell.node, "headers").unwrap_or_default();
            let is_own_id = |id: &str| document.attribute(cell.node, "id") == Some(id);
            let leads_to_cell =
                |id: &str| ids.contains(id) && document.by_id(id).is_some_and(|node| own.contains(&node));
            if let Some(id) = headers.split_ascii_whitespace().find(|id| is_own_id(id) || !leads_to_cell(id)) {
                found.push((cell.node, Finding::new(&rules::TABLE_HEADERS_BROKEN).with("id", id)));
            }
        }
    }

    /// Headers that head nothing.
    fn headers(&self, tree: &Tree<'_>, found: &mut Found) {
        let document = tree.document;
        let is_header = |cell: &Cell| matches!(tree.role(cell.node), Role::ColumnHeader | Role::RowHeader);
        // What is named by `headers` belongs to no other header.
        let named: FxHashSet<&str> = self
            .cells
            .iter()
            .flat_map(|cell| document.attribute(cell.node, "headers").unwrap_or_default().split_ascii_whitespace())
            .collect();
        let is_free = |cell: &Cell| document.attribute(cell.node, "headers").is_none_or(|ids| ids.trim().is_empty());
        // The last row in which a column has a cell, and the rows with data.
        let mut last: FxHashMap<usize, usize> = FxHashMap::default();
        let mut with_data: FxHashSet<usize> = FxHashSet::default();
        for cell in self.cells.iter().filter(|cell| is_free(cell)) {
            for column in cell.column..cell.column + cell.columns {
                let bottom = last.entry(column).or_default();
                *bottom = (*bottom).max(cell.row);
            }
            if !is_header(cell) {
                with_data.extend(cell.row..cell.row + cell.rows.min(self.rows));
            }
        }
        let mut alone = self.cells.iter().filter(|cell| is_header(cell)).filter(|cell| {
            let is_of_column = || {
                (cell.column..cell.column + cell.columns)
                    .any(|column| last.get(&column).is_some_and(|bottom| *bottom > cell.row))
            };
            let is_of_row = || (cell.row..cell.row + cell.rows.min(self.rows)).any(|row| with_data.contains(&row));
            let is_named = || document.attribute(cell.node, "id").is_some_and(|id| named.contains(id));
            let has_own_words = !tree.text(cell.node).is_empty();
            let scope = document.attribute(cell.node, "scope").unwrap_or_default().to_ascii_lowercase();
            let heads = match scope.as_str() {
                "col" | "colgroup" => is_of_column(),
                "row" | "rowgroup" => is_of_row(),
                _ => is_of_column() || is_of_row(),
            };
            tree.is_told(cell.node) && tree.is_visible(cell.node) && has_own_words && !heads && !is_named()
        });
        if let Some(first) = alone.next() {
            found.push((first.node, Finding::new(&rules::TABLE_HEADER_ALONE).with("others", alone.count())));
        }
    }

    fn scopes(&self, tree: &Tree<'_>, found: &mut Found) {
        let document = tree.document;
        for cell in &self.cells {
            let Some(scope) = document.attribute(cell.node, "scope") else { continue };
            let is_known =
                matches!(scope.trim().to_ascii_lowercase().as_str(), "row" | "col" | "rowgroup" | "colgroup");
            if !is_known || document.html(cell.node) != "th" {
                let on = if document.html(cell.node) == "th" { "header" } else { "cell" };
                found.push((cell.node, Finding::new(&rules::TABLE_SCOPE).with("scope", scope).with("on", on)));
            }
        }
    }

    /// The caption says something of its own, and is one.
    fn caption(&self, tree: &Tree<'_>, found: &mut Found) {
        let document = tree.document;
        let caption = document.children(self.node).find(|node| document.html(*node) == "caption");
        let said = caption.map(|caption| tree.text(caption)).unwrap_or_default();
        let summary = document.attribute(self.node, "summary").unwrap_or_default().trim();
        if !summary.is_empty() && summary.eq_ignore_ascii_case(&said) {
            found.push((self.node, Finding::new(&rules::TABLE_NAME_TWICE)));
        }
        let mut of_first_row = self.cells.iter().filter(|cell| cell.row == 0);
        if let (Some(only), None) = (of_first_row.next(), of_first_row.next())
            && only.columns >= self.columns
            && only.columns > 1
            && self.rows > 2
            && caption.is_none()
            && !tree.text(only.node).is_empty()
        {
            found.push((only.node, Finding::new(&rules::TABLE_CAPTION_IN_CELL)));
        }
    }

    /// A table of some size has headers.
    fn data(&self, tree: &Tree<'_>, found: &mut Found) {
        let document = tree.document;
        let is_header = |cell: &Cell| {
            document.html(cell.node) == "th" || matches!(tree.role(cell.node), Role::ColumnHeader | Role::RowHeader)
        };
        let has_headers = self.cells.iter().any(|cell| is_header(cell) || document.has(cell.node, "headers"));
        // Cells with more than text in them make a layout, which is another question.
        let is_data = |cell: &Cell| {
            !document.descendants(cell.node).any(|node| {
                matches!(
                    document.html(node),
                    "table" | "form" | "input" | "div" | "section" | "h1" | "h2" | "h3" | "p" | "iframe"
                )
            })
        };
        if self.rows >= 3 && self.columns >= 3 && !has_headers && self.cells.iter().all(is_data) {
            found.push((self.node, Finding::new(&rules::TABLE_WITHOUT_HEADERS)));
        }
    }
}
