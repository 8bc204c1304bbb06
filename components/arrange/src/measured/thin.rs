//! Fewer points than there are values, so that a picture of a thousand is still a picture, and always the same one.

use samplan_model::Reading;
use samplan_model::gather::Gather as _;

use crate::strip::Fraction;

/// A line of more points than this is no clearer.
pub const MOST: usize = 60;

/// The time is cut into so many parts of the same length. The highest and the lowest of each are drawn.
const PARTS: usize = 29;

/// The places of the readings that are drawn, oldest first: all where they are few, else the first, the last, and the
/// highest and lowest of each part of the time. No peak is lost.
pub fn thinned(readings: &[Reading]) -> Vec<usize> {
    let (Some(first), Some(last)) = (readings.first(), readings.last()) else { return Vec::new() };
    if readings.len() <= MOST {
        return (0..readings.len()).gathered();
    }
    let whole = (last.at - first.at).num_seconds();
    let part_of = |reading: &Reading| {
        let share = Fraction::of((reading.at - first.at).num_seconds(), whole).ten_thousandths();
        (usize::from(share) * PARTS / 10_000).min(PARTS - 1)
    };
    let mut is_drawn = vec![false; readings.len()];
    let mut draw = |place: usize| {
        if let Some(drawn) = is_drawn.get_mut(place) {
            *drawn = true;
        }
    };
    let mut start = 0;
    for part in readings.chunk_by(|one, other| part_of(one) == part_of(other)) {
        let (mut low, mut high) = (0, 0);
        for (place, reading) in part.iter().enumerate() {
            let is_beyond = |than: usize, order: std::cmp::Ordering| {
                part.get(than).is_some_and(|than| reading.value.cmp(&than.value) == order)
            };
            if is_beyond(low, std::cmp::Ordering::Less) {
                low = place;
            }
            if is_beyond(high, std::cmp::Ordering::Greater) {
                high = place;
            }
        }
        draw(start + low);
        draw(start + high);
        start += part.len();
    }
    draw(0);
    draw(readings.len() - 1);
    (0..readings.len()).filter(|place| is_drawn.get(*place) == Some(&true)).gathered()
}
