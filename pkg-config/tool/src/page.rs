//! A whole page around the element, for a look at it and for hosts without a page of their own.

use crate::render::{Request, WidgetName};
use crate::still::escaped;

/// The page. It has no style and no script but by address, so that any policy can let it through.
pub(crate) fn page(request: &Request, html: &str, script: Option<&str>) -> String {
    let texts = request.locale().texts();
    let title = match request.widget {
        WidgetName::Timeline => &texts.timeline_heading,
        WidgetName::Plans => &texts.plans_heading,
        WidgetName::Plan => &texts.plan_heading,
    };
    let script = script
        .map(|address| format!("<script type=\"module\" src=\"{}\"></script>\n", escaped(address)))
        .unwrap_or_default();
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
        <link rel=\"preload\" as=\"style\" href=\"{styles}\">\n{script}</head>\n\
        <body>\n<main>\n<h1>{title}</h1>\n{html}\n</main>\n</body>\n</html>",
        lang = texts.lang,
        title = escaped(title),
        styles = escaped(&request.styles),
    )
}
