//! Small pictures beside words. They say nothing alone: a screen reader never meets them.

use yew::prelude::*;

/// A picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    Alert,
    Calendar,
    CalledOff,
    Check,
    Clock,
    Cross,
    Declined,
    Document,
    Filter,
    Home,
    Message,
    Missed,
    Pause,
    Pen,
    People,
    Phone,
    Pin,
    Plus,
    Question,
    Sample,
    Undo,
    Video,
}

/// The picture, drawn in the colour of the text around it.
pub(crate) fn view_icon(icon: Icon) -> Html {
    let path = match icon {
        Icon::Alert => "M10 2.2 18.4 17H1.6L10 2.2Zm0 5.6v4m0 2.2v.6",
        Icon::Calendar => "M3.5 5h13v11.5h-13V5Zm0 3.6h13M6.8 2.8V6m6.4-3.2V6",
        Icon::CalledOff => {
            "M3.5 5h13v11.5h-13V5Zm0 3.6h13M6.8 2.8V6m6.4-3.2V6m-5.400 4.600 4.400 4.400m0-4.400-4.400 4.400"
        }
        Icon::Check => "m4 10.6 4 4 8-9",
        Icon::Clock => "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15Zm0 3.6v4.2l2.8 1.8",
        Icon::Cross => "m5 5 10 10M15 5 5 15",
        Icon::Declined => {
            "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15Zm-5.200 2.200 10.400 10.600"
        }
        Icon::Document => "M5 2.5h7l3.5 3.6v11.4H5V2.500Zm6.500 0v4h4M7.500 10.500h5.500m-5.500 3h5.500",
        Icon::Filter => "M3 5.500h14M5.500 10h9M8 14.500h4",
        Icon::Home => "M3.200 9.500 10 3.500l6.800 6m-11.600-1.600v8.600h9.600V7.900",
        Icon::Message => "M3 4.500h14v9.500H9l-3.500 3v-3H3v-9.500Z",
        Icon::Missed => {
            "M8.500 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 8c0-3.200 2.400-5.300 6-5.300.9 0 1.700.1 2.400.4m2.300 1.100 4 4m0-4-4 4"
        }
        Icon::Pause => "M7 5v10m6-10v10",
        Icon::People => {
            "M7.200 9.200a2.700 2.700 0 1 0 0-5.400 2.700 2.700 0 0 0 0 5.400Zm-5 7.300c0-3 2-5 5-5s5 2 5 5m.600-7.500a2.300 2.300 0 1 0 0-4.600m1.400 7.300c2.300.200 3.800 2.100 3.800 4.800"
        }
        Icon::Phone => {
            "M5 3h2.800l1.400 3.700-1.900 1.400a9.500 9.500 0 0 0 4.600 4.600l1.400-1.900 3.700 1.400V15c0 1.100-.900 2-2 2C8.900 17 3 11.100 3 5c0-1.100.900-2 2-2Z"
        }
        Icon::Pin => {
            "M10 17.500s-5.500-5-5.500-9a5.500 5.500 0 0 1 11 0c0 4-5.500 9-5.500 9Zm0-7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z"
        }
        Icon::Plus => "M10 3.500v13M3.500 10h13",
        Icon::Question => {
            "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15ZM7.700 8a2.300 2.300 0 1 1 3.400 2c-.8.400-1.100.9-1.100 1.700m0 2.200v.4"
        }
        Icon::Sample => "M8 2.500h4M8.700 2.500v12.300a1.300 1.300 0 0 0 2.600 0V2.500M8.700 9h2.600",
        Icon::Pen => "M3.500 16.500l.900-3.900 8.900-8.900 3 3-8.900 8.900-3.900.900Zm7.700-10.700 3 3",
        Icon::Undo => "M7.500 4 3.500 8l4 4M3.500 8h8a4.500 4.500 0 0 1 0 9H8",
        Icon::Video => "M2.500 5.500h10v9h-10v-9Zm10 3.200 5-2.700v8l-5-2.700",
    };
    html! {
        <svg class="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.800"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
            <path d={path} />
        </svg>
    }
}
