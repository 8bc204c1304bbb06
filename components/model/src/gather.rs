//! Making a list of what an iterator gives.
//!
//! `collect` stands in the WASM anew for each iterator: how much room to make, the first item, the loop around the others. Here
//! that is done once for each type of item, and an iterator adds no more than how it comes to its next one.
//!
//! It stands in the crate on which all others rest, as all of them make lists.

/// Makes a list of what comes.
pub trait Gather: Iterator + Sized {
    /// All items in a list: `collect` for the many lists that are short.
    fn gathered(mut self) -> Vec<Self::Item> {
        gather(&mut self)
    }
}

impl<I: Iterator> Gather for I {}

/// What has a next item. All that `dyn Iterator` can besides would be there for each iterator, too.
trait Source<T> {
    fn following(&mut self) -> Option<T>;
}

impl<I: Iterator> Source<I::Item> for I {
    fn following(&mut self) -> Option<I::Item> {
        self.next()
    }
}

#[inline(never)]
fn gather<T>(source: &mut dyn Source<T>) -> Vec<T> {
    let mut items = Vec::new();
    while let Some(item) = source.following() {
        items.push(item);
    }
    items
}

#[cfg(test)]
mod tests {
    use super::Gather as _;

    #[test]
    fn a_list_has_what_came_in_its_order() {
        assert_eq!((0..100).filter(|number| number % 40 == 0).gathered(), [0, 40, 80]);
        assert_eq!(std::iter::empty::<String>().gathered(), <[String; 0]>::default());
    }
}
