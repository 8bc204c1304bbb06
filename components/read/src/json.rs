//! JSON text, read from its beginning to its end: the only place that knows JSON's syntax.
//!
//! `hifijson` lexes; here is what stands where. Not `serde_json`: a wire type that can't be read must leave the rest of the
//! text readable, which needs either a tree of the whole text or a reader that can go back to where a value begins. This one
//! can, so nothing is built that is thrown away.

use std::borrow::Cow;
use std::cell::Cell;

use hifijson::SliceLexer;
use hifijson::num::LexWrite as _;
use hifijson::str::LexAlloc as _;
use hifijson::token::Lex as _;

use crate::issue::{Issue, IssueCode, Lost};

/// What stands at a place of the text: a whole value, or what a list or an object begins with.
#[derive(Debug)]
pub(crate) enum Token<'a> {
    Null,
    Bool(bool),
    Integer(i64),
    /// A number that is no integer, as it is written.
    Decimal(&'a str),
    Text(Cow<'a, str>),
    List,
    Object,
}

/// The text is not JSON from here on: there is nothing more to read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Broken;

/// Whether a list or an object has begun only just.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    First,
    Next,
}

/// A text and how far it has been read.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    text: &'a str,
    place: Cell<usize>,
    /// Where the text stopped being JSON, or became more than can be read.
    broken: Cell<Option<usize>>,
    /// How many objects have begun, and how many values are kept.
    objects: Cell<u32>,
    values: Cell<u32>,
}

/// What is more than this is refused: a page that hangs, or runs out of memory, helps nobody. A hundred thousand activities with all
/// that belongs to them are 34 MB with 370,000 objects.
const MOST_BYTES: usize = 64 << 20;
const MOST_OBJECTS: u32 = 600_000;
/// Where each value is kept, as in a tree.
const MOST_VALUES: u32 = 8_000_000;

impl<'a> Reader<'a> {
    /// Deeper than this, a value is refused, as nothing of ours is and no stack is endless.
    pub(crate) const DEEPEST: u8 = 127;

    pub(crate) fn new(text: &'a str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        Self {
            text,
            place: Cell::new(0),
            broken: Cell::new(None),
            objects: Cell::new(0),
            values: Cell::new(0),
        }
    }

    /// Where it has come to: the beginning of what is read next.
    pub(crate) fn place(&self) -> usize {
        self.place.get()
    }

    /// Goes back to where a value begins and passes over it, whatever was read of it.
    pub(crate) fn pass_from(&self, place: usize) -> Result<(), Broken> {
        self.place.set(place);
        self.pass()
    }

    /// Passes over a value.
    pub(crate) fn pass(&self) -> Result<(), Broken> {
        self.pass_at_depth(Self::DEEPEST)
    }

    /// Whether what comes next says that there is nothing: `null`, or a text without a sign in it.
    pub(crate) fn is_nothing(&self) -> bool {
        match self.peek() {
            Some(b'n') => true,
            Some(b'"') => self.is_blank(),
            Some(_) | None => false,
        }
    }

    /// How many bytes are left.
    pub(crate) fn left(&self) -> usize {
        self.text.len().saturating_sub(self.place())
    }

    /// Where the next value begins, behind what only separates.
    pub(crate) fn begin(&self) -> usize {
        self.peek();
        self.place()
    }

    /// What was wrong with the text as a whole, once all of it has been read.
    pub(crate) fn end(&self) -> Option<Issue> {
        if self.broken.get().is_none() && self.peek().is_some() {
            self.broken.set(Some(self.place()));
        }
        self.broken.get().map(|_| self.no_json())
    }

    /// Whether there is more than can be read.
    fn is_too_much(&self) -> bool {
        self.text.len() > MOST_BYTES || self.objects.get() > MOST_OBJECTS || self.values.get() > MOST_VALUES
    }

    /// One more value that is kept.
    pub(crate) fn keep(&self) -> Result<(), Broken> {
        self.values.set(self.values.get() + 1);
        if self.is_too_much() { Err(self.breaks()) } else { Ok(()) }
    }

    /// From where on the text is no JSON.
    pub(crate) fn no_json(&self) -> Issue {
        if self.is_too_much() {
            let message = format!(
                "this is more than can be read: at most {} MB and {MOST_OBJECTS} objects",
                MOST_BYTES >> 20
            );
            return Issue { path: String::new(), code: IssueCode::TooMuch, message, lost: Lost::Everything };
        }
        let broken = self.broken.get().unwrap_or(self.text.len());
        let read = self.text.get(..self.text.len().min(broken + 1)).or(self.text.get(..broken));
        let read = read.unwrap_or(self.text);
        let line = 1 + read.matches('\n').count();
        let column = read.len() - read.rfind('\n').map_or(0, |newline| newline + 1);
        Issue {
            path: String::new(),
            code: IssueCode::NotJson,
            message: format!("this is not JSON, from line {line}, column {column}"),
            lost: Lost::Everything,
        }
    }

    /// The value that comes next; of a list or an object, only its beginning.
    pub(crate) fn token(&self) -> Result<Token<'a>, Broken> {
        match self.peek() {
            Some(b'"') => self.string().map(Token::Text),
            Some(b'{') => self.object(),
            Some(b'[') => Ok(self.begins(Token::List)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n' | b't' | b'f') => self.word(),
            Some(_) | None => Err(self.breaks()),
        }
    }

    fn object(&self) -> Result<Token<'a>, Broken> {
        self.objects.set(self.objects.get() + 1);
        if self.is_too_much() { Err(self.breaks()) } else { Ok(self.begins(Token::Object)) }
    }

    /// Whether a list goes on.
    pub(crate) fn has_item(&self, turn: Turn) -> Result<bool, Broken> {
        self.goes_on(b']', turn)
    }

    /// The next key of an object; none where it ends.
    pub(crate) fn key(&self, turn: Turn) -> Result<Option<Cow<'a, str>>, Broken> {
        if !self.goes_on(b'}', turn)? {
            return Ok(None);
        }
        let key = if self.peek() == Some(b'"') { self.string()? } else { return Err(self.breaks()) };
        self.expect(b':')?;
        Ok(Some(key))
    }

    fn goes_on(&self, end: u8, turn: Turn) -> Result<bool, Broken> {
        if self.peek() == Some(end) {
            self.step();
            return Ok(false);
        }
        match turn {
            Turn::First => Ok(true),
            Turn::Next => self.expect(b',').map(|()| true),
        }
    }

    fn pass_at_depth(&self, left: u8) -> Result<(), Broken> {
        let Some(deeper) = left.checked_sub(1) else { return Err(self.breaks()) };
        let mut turn = Turn::First;
        match self.token()? {
            Token::Null | Token::Bool(_) | Token::Integer(_) | Token::Decimal(_) | Token::Text(_) => {}
            Token::List => {
                while self.has_item(std::mem::replace(&mut turn, Turn::Next))? {
                    self.pass_at_depth(deeper)?;
                }
            }
            Token::Object => {
                while self.key(std::mem::replace(&mut turn, Turn::Next))?.is_some() {
                    self.pass_at_depth(deeper)?;
                }
            }
        }
        Ok(())
    }

    /// The byte that is next, behind what only separates. Mostly, nothing does.
    fn peek(&self) -> Option<u8> {
        match self.text.as_bytes().get(self.place()) {
            Some(&byte) if byte > b' ' => Some(byte),
            Some(_) | None => self.lexed(SliceLexer::ws_peek),
        }
    }

    fn step(&self) {
        self.place.set(self.place() + 1);
    }

    fn begins(&self, token: Token<'a>) -> Token<'a> {
        self.step();
        token
    }

    fn expect(&self, byte: u8) -> Result<(), Broken> {
        if self.peek() != Some(byte) {
            return Err(self.breaks());
        }
        self.step();
        Ok(())
    }

    /// Lets the lexer read on from where we are.
    fn lexed<T>(&self, lex: impl FnOnce(&mut SliceLexer<'a>) -> T) -> T {
        let text = self.text.as_bytes();
        let mut lexer = SliceLexer::new(text.get(self.place()..).unwrap_or_default());
        let read = lex(&mut lexer);
        self.place.set(text.len() - lexer.as_slice().len());
        read
    }

    fn word(&self) -> Result<Token<'a>, Broken> {
        match self.lexed(SliceLexer::null_or_bool) {
            Some(None) => Ok(Token::Null),
            Some(Some(value)) => Ok(Token::Bool(value)),
            None => Err(self.breaks()),
        }
    }

    /// A text, borrowed where it has no escapes. It begins at a quotation mark.
    fn string(&self) -> Result<Cow<'a, str>, Broken> {
        self.step();
        if let Some(text) = self.plain_string() {
            return Ok(Cow::Borrowed(text));
        }
        let start = self.place();
        self.lexed(SliceLexer::str_string).or_else(|_error| {
            self.place.set(start);
            self.mended_string().map(Cow::Owned).ok_or_else(|| self.breaks())
        })
    }

    /// A text with half of a pair of surrogates in it, as a script writes one that was cut in the middle of a sign: what is no
    /// sign is replaced, and nothing else is lost. None where something else is wrong with it.
    #[cold]
    fn mended_string(&self) -> Option<String> {
        let (mut text, mut units) = (String::new(), Vec::new());
        let mut rest = self.text.get(self.place()..)?.chars();
        loop {
            let next = rest.next()?;
            let unit = match next {
                '\\' => unescaped(&mut rest)?,
                '"' => break,
                next if next < ' ' => return None,
                next => {
                    units.extend(next.encode_utf16(&mut [0; 2]).iter());
                    continue;
                }
            };
            units.push(unit);
        }
        let signs = char::decode_utf16(units);
        text.extend(signs.map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)));
        self.place.set(self.text.len() - rest.as_str().len());
        Some(text)
    }

    /// A text without an escape or a fault, as nearly all are, from behind its quotation mark. The lexer would do it too, but
    /// it looks for more than is there, and checks once more that the text is text: that is a tenth of all reading.
    fn plain_string(&self) -> Option<&'a str> {
        let start = self.place();
        let mut bytes = self.text.as_bytes().get(start..)?.iter();
        let length = bytes.position(|&byte| byte == b'"' || byte == b'\\' || byte < b' ')?;
        let end = start + length;
        let is_whole = self.text.as_bytes().get(end) == Some(&b'"');
        let text = self.text.get(start..end).filter(|_| is_whole)?;
        self.place.set(end + 1);
        Some(text)
    }

    /// An integer where it is written as one and fits.
    fn number(&self) -> Result<Token<'a>, Broken> {
        let number = self.lexed(|lexer| lexer.num_string().validated());
        let (number, parts) = number.map_err(|_error| self.breaks())?;
        let integer = parts.is_int().then(|| number.parse().ok()).flatten();
        Ok(integer.map_or(Token::Decimal(number), Token::Integer))
    }

    /// Whether the text that comes next is blank. Mostly, its first letter tells.
    fn is_blank(&self) -> bool {
        let start = self.place();
        if self.text.as_bytes().get(start + 1).is_some_and(u8::is_ascii_alphanumeric) {
            return false;
        }
        let is_blank = self.string().is_ok_and(|text| text.trim().is_empty());
        self.place.set(start);
        is_blank
    }

    /// Says that the text is no JSON from here on. What is wrong first counts.
    #[cold]
    pub(crate) fn breaks(&self) -> Broken {
        if self.broken.get().is_none() {
            self.broken.set(Some(self.place()));
        }
        // Nothing behind it is read any more.
        self.place.set(self.text.len());
        Broken
    }
}

/// What an escape stands for, from behind its backslash.
fn unescaped(rest: &mut std::str::Chars<'_>) -> Option<u16> {
    Some(match rest.next()? {
        'b' => 8,
        't' => 9,
        'n' => 10,
        'f' => 12,
        'r' => 13,
        'u' => {
            let (digits, behind) = rest.as_str().split_at_checked(4)?;
            *rest = behind.chars();
            u16::from_str_radix(digits, 16)
                .ok()
                .filter(|_| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?
        }
        sign @ ('"' | '\\' | '/') => u16::try_from(u32::from(sign)).ok()?,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
