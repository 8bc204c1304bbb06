//! The trend as a picture: the limits as bands, the values as points in time.
//!
//! To a screen reader it is one image with a name that sums it up; all of it stands in the table below. Places are SVG
//! attributes in percent, so that a strict policy has nothing to say about them, and so that letters and points keep their
//! size whatever the width: only what is in `stretched` is stretched.

use samplan_arrange::MeasuredSeries;
use samplan_arrange::measured::picture::{Fit, Level, LevelKind, Line, Picture, Point, Room, Tick};
use samplan_arrange::strip::Fraction;
use samplan_model::gather::Gather as _;
use yew::prelude::*;

use super::title_of;
use crate::ambient::Ambient;
use crate::kit::percent::percent;
use crate::texts::fill;

/// As many shapes as can be told apart; further lines begin again, and the legend names them by their order.
const SHAPES: [&str; 4] =
    ["M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z", "M-4-4h8v8h-8Z", "M0-5 5 4H-5Z", "M0-6 6 0 0 6-6 0Z"];
/// A value that stands at the edge points to where it is.
const OVER: &str = "M0-7 6 3H-6ZM-6-9H6";
const UNDER: &str = "M0 7 6-3H-6ZM-6 9H6";

/// The picture, with a mark at a place along the time.
pub(super) fn view_chart(
    ambient: &Ambient,
    series: &[MeasuredSeries],
    picture: &Picture,
    mark: Option<Fraction>,
) -> Html {
    let longest = picture.levels.iter().filter(|level| level.room == Room::Free);
    let longest = longest.map(|level| ambient.say().number(level.value).chars().count()).max().unwrap_or(1);
    // A digit is some 0.6 of its height wide.
    let width = longest * 62 + 45;
    let width = format!("{}.{:02}em", width / 100, width % 100);
    let unit = series.first().map(|series| series.measurement.unit.clone());
    html! {
        <div class="chart" role="img" aria-label={say_picture(ambient, series, picture)}>
            <span class="unit">{ unit }</span>
            <svg class="side-scale" width={width}>{ for picture.levels.iter().map(|level| view_number(ambient, level)) }</svg>
            <svg class="plot" width="100%">
                { for picture.lines.iter().filter_map(view_band) }
                { for picture.days.iter().map(|tick| html! { <line class="grid" x1={percent(tick.x)} x2={percent(tick.x)} y1="0" y2="100%" /> }) }
                { for picture.levels.iter().map(view_level) }
                if let Some(x) = mark { <line class="mark" x1={percent(x)} x2={percent(x)} y1="0" y2="100%" /> }
                <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" width="100%" height="100%">
                    { for (0..).zip(&picture.lines).map(|(place, line)| view_line(place, line)) }
                </svg>
                for (place, (line, series)) in picture.lines.iter().zip(series).enumerate() {
                    { for line.points.iter().map(|point| view_point(ambient, place, series, *point, mark)) }
                }
            </svg>
            <svg class="days" width="100%">{ for picture.days.iter().map(|tick| view_day(ambient, picture, *tick)) }</svg>
        </div>
    }
}

/// What the picture shows, for who does not see it: how much, from when till when, between what.
fn say_picture(ambient: &Ambient, series: &[MeasuredSeries], picture: &Picture) -> String {
    let (texts, say) = (ambient.texts, ambient.say());
    let day = |tick: Option<&Tick>| tick.map(|tick| say.day(tick.day)).unwrap_or_default();
    let values = [
        ("title", title_of(series).to_string()),
        ("n", picture.total.to_string()),
        ("start", day(picture.days.first())),
        ("end", day(picture.days.last())),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let ranges = series.iter().filter_map(|series| {
        let values = || series.readings.iter().map(|reading| reading.value);
        let (low, high) = (values().min()?, values().max()?);
        let measurement = &series.measurement;
        Some(fill(
            &texts.chart_range,
            &[
                ("title", &measurement.title),
                ("low", &say.number(low)),
                ("high", &say.number(high)),
                ("unit", &measurement.unit),
            ],
        ))
    });
    let sentences = std::iter::once(fill(&texts.chart_label, &values)).chain(ranges);
    let sentences = sentences.chain([texts.chart_in_table.to_string()]);
    sentences.gathered().join(" ")
}

/// The field between the limits.
fn view_band(line: &Line) -> Option<Html> {
    let (from, to) = line.band?;
    let height = Fraction::of(i64::from(to.ten_thousandths()) - i64::from(from.ten_thousandths()), 10_000);
    Some(html! { <rect class="band" x="0" width="100%" y={percent(from)} height={percent(height)} /> })
}

fn view_level(level: &Level) -> Html {
    let class = match level.kind {
        LevelKind::Limit => "limit",
        LevelKind::Round => "grid",
    };
    html! { <line {class} x1="0" x2="100%" y1={percent(level.y)} y2={percent(level.y)} /> }
}

/// A level's number at the side.
fn view_number(ambient: &Ambient, level: &Level) -> Html {
    let class = match (level.room, level.kind) {
        (Room::Taken, _) => return Html::default(),
        (Room::Free, LevelKind::Limit) => "axis strong",
        (Room::Free, LevelKind::Round) => "axis",
    };
    html! { <text {class} x="100%" y={percent(level.y)} dx="-0.5em" dy="0.35em" text-anchor="end">{ ambient.say().number(level.value) }</text> }
}

/// A day under the time; the first and the last stand within the picture.
fn view_day(ambient: &Ambient, picture: &Picture, tick: Tick) -> Html {
    let anchor = match tick {
        tick if picture.days.first() == Some(&tick) => "start",
        tick if picture.days.last() == Some(&tick) => "end",
        _ => "middle",
    };
    html! { <text class="axis" data-anchor={anchor} x={percent(tick.x)} y="1em" text-anchor={anchor}>{ ambient.say().short_day(tick.day) }</text> }
}

fn view_line(place: usize, line: &Line) -> Html {
    let points = line
        .points
        .iter()
        .map(|point| format!("{},{}", point.x.ten_thousandths(), point.y.ten_thousandths()));
    html! { <polyline class="line" data-shape={shape(place)} points={points.gathered().join(" ")} vector-effect="non-scaling-stroke" /> }
}

/// A point; the last one is open, one at the mark is larger, and one at the edge has its number.
fn view_point(
    ambient: &Ambient,
    place: usize,
    series: &MeasuredSeries,
    point: Point,
    mark: Option<Fraction>,
) -> Html {
    let is_last = point.reading + 1 == series.readings.len();
    let class = match (mark == Some(point.x), is_last) {
        (true, _) => "point marked",
        (false, true) => "point last",
        (false, false) => "point",
    };
    let (path, beside) = match point.fit {
        Fit::Inside => (shape_path(place), None),
        Fit::Over => (OVER, Some("1.4em")),
        Fit::Under => (UNDER, Some("-0.8em")),
    };
    let value = series.readings.get(point.reading).map(|reading| ambient.say().number(reading.value));
    let anchor = if point.x.ten_thousandths() > 5_000 { "end" } else { "start" };
    html! {
        <svg {class} x={percent(point.x)} y={percent(point.y)} overflow="visible">
            <path d={path} />
            { beside.map(|dy| html! { <text class="axis strong" dy={dy} text-anchor={anchor}>{ value }</text> }) }
        </svg>
    }
}

/// Which line is which: its point and its name.
pub(super) fn view_legend(series: &[MeasuredSeries]) -> Html {
    html! {
        <ul class="legend">
            for (place, series) in series.iter().enumerate() {
                <li>
                    <svg class="chart-key" width="32" height="14" viewBox="-16 -7 32 14" aria-hidden="true" focusable="false">
                        <line class="line" data-shape={shape(place)} x1="-16" x2="16" y1="0" y2="0" />
                        <path class="point" d={shape_path(place)} />
                    </svg>
                    <span>{ series.measurement.title.clone() }</span>
                </li>
            }
        </ul>
    }
}

fn shape(place: usize) -> String {
    (place % SHAPES.len()).to_string()
}

fn shape_path(place: usize) -> &'static str {
    SHAPES.get(place % SHAPES.len()).copied().unwrap_or_default()
}
