//! Labels and what they are about, two columns where there is room.

use yew::prelude::*;

/// A list of facts. What has no value is left out, so that there are no empty lines.
#[derive(Debug, Default)]
pub(crate) struct Facts(Vec<(AttrValue, Html)>);

impl Facts {
    pub(crate) fn add(mut self, label: &AttrValue, value: Option<Html>) -> Self {
        self.0.extend(value.map(|value| (label.clone(), value)));
        self
    }

    pub(crate) fn text(self, label: &AttrValue, value: Option<&str>) -> Self {
        self.add(label, value.map(view_text))
    }

    pub(crate) fn view(self) -> Html {
        if self.0.is_empty() {
            return Html::default();
        }
        html! {
            <dl class="facts">
                for (label, value) in self.0 {
                    <div><dt>{ label }</dt><dd>{ value }</dd></div>
                }
            </dl>
        }
    }
}

/// A text of the data. Line breaks stay, everything else is text.
pub(crate) fn view_text(text: &str) -> Html {
    html! { <span class="text">{ text.to_owned() }</span> }
}
