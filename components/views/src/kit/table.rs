//! A dense table whose columns can be sorted by; a list where there is no room for columns.
//!
//! It knows nothing of what it shows: whoever uses it sorts the rows, and says what stands in the row at a place. Only
//! the rows that are drawn are asked for.

use samplan_arrange::order::Direction;
use yew::prelude::*;

use super::more::{ShowMore, grown, least};
use crate::ambient::use_ambient;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// What stands at its head, and before each value where the table is a list.
    pub(crate) label: AttrValue,
    /// What else stands at its head.
    pub(crate) note: Option<String>,
    pub(crate) sorts: Sorts,
}

impl Column {
    /// A column by which the rows can be sorted.
    pub(crate) fn sorted(label: &AttrValue) -> Self {
        Self { label: label.clone(), note: None, sorts: Sorts::Offered }
    }

    /// A column that has no order.
    pub(crate) fn plain(label: &AttrValue) -> Self {
        Self { label: label.clone(), note: None, sorts: Sorts::Never }
    }
}

/// Whether the rows can be sorted by a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sorts {
    /// Its head is a button.
    Offered,
    /// Its head is text.
    Never,
}

/// By which column the rows are sorted, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sort {
    /// The column's place, from 0.
    pub(crate) column: usize,
    pub(crate) direction: Direction,
}

impl Sort {
    /// What choosing a column's head asks for: the other way where it is sorted by already.
    fn chosen(self, column: usize) -> Self {
        let direction = if self.column == column { self.direction.turned() } else { Direction::Ascending };
        Self { column, direction }
    }
}

/// A row, as it is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TableRow {
    /// What no other row of the table has.
    pub(crate) key: String,
    /// A word for the style, such as `past`; what it says must stand in a cell too.
    pub(crate) state: Option<&'static str>,
    /// As many as there are columns.
    pub(crate) cells: Vec<Html>,
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TableProps {
    /// A class of its own, for the widths of its columns.
    pub(crate) name: &'static str,
    /// What is in the table.
    pub(crate) caption: AttrValue,
    pub(crate) columns: Vec<Column>,
    /// The place of the column whose cells name their rows.
    #[prop_or_default]
    pub(crate) head: usize,
    /// How many rows there are.
    pub(crate) count: usize,
    /// The row at a place, in the order of `sort`. Asked for only where it is drawn.
    pub(crate) row: Callback<usize, TableRow>,
    pub(crate) sort: Sort,
    /// Another order was chosen.
    pub(crate) onsort: Callback<Sort>,
}

/// The table, some rows at a time.
#[component]
pub(crate) fn Table(props: &TableProps) -> Html {
    let TableProps { name, caption, columns, head, count, row, .. } = props;
    let asked = use_state_eq(|| 0);
    let shown = asked.max(least(use_ambient().medium));
    let onmore = move |_: MouseEvent| asked.set(grown(shown));
    // The roles are said again, as browsers forget them where the look makes a list of the table.
    html! {
        <div class="dense-frame">
            <table class={classes!("dense", *name)} role="table">
                <caption>{ caption.clone() }</caption>
                <thead role="rowgroup">
                    <tr role="row">{ for (0..).zip(columns).map(|(place, column)| view_head(props, place, column)) }</tr>
                </thead>
                <tbody role="rowgroup">
                    { for (0..(*count).min(shown)).map(|place| view_row(columns, *head, row.emit(place))) }
                </tbody>
            </table>
            <ShowMore {shown} total={*count} {onmore} />
        </div>
    }
}

fn view_head(TableProps { sort, onsort, .. }: &TableProps, place: usize, column: &Column) -> Html {
    let label = column.label.clone();
    if column.sorts == Sorts::Never {
        return html! { <th role="columnheader" scope="col"><span class="sort">{ label }{ column.note.clone() }</span></th> };
    }
    let (order, sign) = match sort.direction {
        _ if sort.column != place => ("none", "↕"),
        Direction::Ascending => ("ascending", "↑"),
        Direction::Descending => ("descending", "↓"),
    };
    let chosen = sort.chosen(place);
    let onclick = onsort.reform(move |_: MouseEvent| chosen);
    html! {
        <th role="columnheader" scope="col" aria-sort={order}>
            <button type="button" class="sort" {onclick}>{ label }<span class="sort-sign" aria-hidden="true">{ sign }</span></button>
        </th>
    }
}

fn view_row(columns: &[Column], head: usize, row: TableRow) -> Html {
    let cells = (0..).zip(columns.iter().zip(row.cells)).map(|(place, (column, cell))| {
        let content = html! { <><span class="cell-label">{ column.label.clone() }</span><div class="cell">{ cell }</div></> };
        if place == head {
            html! { <th role="rowheader" scope="row">{ content }</th> }
        } else {
            html! { <td role="cell">{ content }</td> }
        }
    });
    html! { <tr key={row.key} role="row" data-state={row.state}>{ for cells }</tr> }
}
