//! JSON text, read from its beginning to its end: the only place that knows JSON's syntax.
//!
//! Our own reader instead of `serde_json`'s: a wire type that can't be read must leave the rest of the text readable, which
//! needs either a tree of the whole text or a reader that can go back to where a value begins. This one can, so nothing is
//! built that is thrown away; it is also the smaller.

use std::borrow::Cow;
use std::cell::Cell;

use crate::issue::{Issue, IssueCode, Lost};

/// What stands at a place of the text: a whole value, or what a list or an object begins with.
#[derive(Debug)]
pub(crate) enum Token<'a> {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
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
    /// Where the text stopped being JSON.
    broken: Cell<Option<usize>>,
}

impl<'a> Reader<'a> {
    /// Deeper than this, a value is refused, as nothing of ours is and no stack is endless.
    const DEEPEST: u8 = 127;

    pub(crate) fn new(text: &'a str) -> Self {
        Self { text: text.trim_start_matches('\u{feff}'), place: Cell::new(0), broken: Cell::new(None) }
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

    /// What was wrong with the text as a whole, once all of it has been read.
    pub(crate) fn end(&self) -> Option<Issue> {
        if self.broken.get().is_none() && self.peek().is_some() {
            self.broken.set(Some(self.place()));
        }
        let read = self
            .text
            .get(..self.text.len().min(self.broken.get()? + 1))
            .or(self.text.get(..self.broken.get()?));
        let read = read.unwrap_or(self.text);
        let line = 1 + read.matches('\n').count();
        let column = read.len() - read.rfind('\n').map_or(0, |newline| newline + 1);
        Some(Issue {
            path: String::new(),
            code: IssueCode::NotJson,
            message: format!("this is not JSON, from line {line}, column {column}"),
            lost: Lost::Everything,
        })
    }

    /// The value that comes next; of a list or an object, only its beginning.
    pub(crate) fn token(&self) -> Result<Token<'a>, Broken> {
        match self.peek() {
            Some(b'"') => self.string().map(Token::Text),
            Some(b'{') => Ok(self.begins(Token::Object)),
            Some(b'[') => Ok(self.begins(Token::List)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.word("null", Token::Null),
            Some(b't') => self.word("true", Token::Bool(true)),
            Some(b'f') => self.word("false", Token::Bool(false)),
            Some(_) | None => Err(self.breaks()),
        }
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
            Token::Null | Token::Bool(_) | Token::Integer(_) | Token::Float(_) | Token::Text(_) => {}
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

    /// The byte that is next, behind what only separates.
    fn peek(&self) -> Option<u8> {
        let (bytes, mut place) = (self.text.as_bytes(), self.place());
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = bytes.get(place) {
            place += 1;
        }
        self.place.set(place);
        bytes.get(place).copied()
    }

    /// The byte that is next, as it stands.
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.place()).copied()
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

    fn word(&self, word: &'static str, token: Token<'a>) -> Result<Token<'a>, Broken> {
        for byte in word.bytes() {
            if self.byte() != Some(byte) {
                return Err(self.breaks());
            }
            self.step();
        }
        Ok(token)
    }

    /// Says that the text is no JSON from here on. What is wrong first counts.
    #[cold]
    fn breaks(&self) -> Broken {
        if self.broken.get().is_none() {
            self.broken.set(Some(self.place()));
        }
        // Nothing behind it is read any more.
        self.place.set(self.text.len());
        Broken
    }
}

/// Texts.
impl<'a> Reader<'a> {
    /// A text, borrowed where it has no escapes. It begins at a quotation mark.
    fn string(&self) -> Result<Cow<'a, str>, Broken> {
        self.step();
        let start = self.place();
        match self.plain()? {
            b'"' => Ok(Cow::Borrowed(self.since(start))),
            _ => self.escaped(self.since(start).to_owned()).map(Cow::Owned),
        }
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

    /// Goes behind the next quotation mark or backslash, and says which it was.
    fn plain(&self) -> Result<u8, Broken> {
        let rest = self.text.as_bytes().get(self.place()..).unwrap_or_default();
        let ends = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
        let length = rest.iter().position(ends).unwrap_or(rest.len());
        self.place.set(self.place() + length);
        match self.byte() {
            Some(end @ (b'"' | b'\\')) => {
                self.step();
                Ok(end)
            }
            Some(_) | None => Err(self.breaks()),
        }
    }

    /// What was read since a place, without the byte that ended it.
    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.place() - 1).unwrap_or_default()
    }

    #[cold]
    fn escaped(&self, mut text: String) -> Result<String, Broken> {
        loop {
            text.push(self.escape()?);
            let start = self.place();
            let end = self.plain()?;
            text.push_str(self.since(start));
            if end == b'"' {
                return Ok(text);
            }
        }
    }

    fn escape(&self) -> Result<char, Broken> {
        let character = match self.byte() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            Some(_) | None => return Err(self.breaks()),
        };
        self.step();
        Ok(character)
    }

    /// `u00e5`, or the two halves of a character beyond the first 65,536.
    fn unicode(&self) -> Result<char, Broken> {
        let first = self.half()?;
        let code = if (0xd800..0xdc00).contains(&first) {
            if self.byte() != Some(b'\\') {
                return Err(self.breaks());
            }
            self.step();
            let second = self.half()?.checked_sub(0xdc00).filter(|second| *second < 0x400);
            0x1_0000 + ((first - 0xd800) << 10) + second.ok_or_else(|| self.breaks())?
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| self.breaks())
    }

    fn half(&self) -> Result<u32, Broken> {
        if self.byte() != Some(b'u') {
            return Err(self.breaks());
        }
        self.step();
        let mut code = 0;
        for _ in 0..4 {
            let digit =
                self.byte().and_then(|byte| char::from(byte).to_digit(16)).ok_or_else(|| self.breaks())?;
            code = code * 16 + digit;
            self.step();
        }
        Ok(code)
    }
}

/// Numbers.
impl<'a> Reader<'a> {
    /// An integer where it is written as one and fits.
    #[expect(
        clippy::cast_precision_loss,
        reason = "an integer beyond 63 bits is no count, size or value of ours"
    )]
    fn number(&self) -> Result<Token<'a>, Broken> {
        let is_negative = self.byte() == Some(b'-');
        if is_negative {
            self.step();
        }
        let start = self.place();
        let mut digits = Digits::default();
        self.digits(&mut digits)?;
        if self.place() - start > 1 && self.text.as_bytes().get(start) == Some(&b'0') {
            return Err(self.breaks());
        }
        let whole = digits;
        let mut is_whole = true;
        if self.byte() == Some(b'.') {
            is_whole = false;
            self.step();
            let from = self.place();
            self.digits(&mut digits)?;
            digits.power -= length(self.place() - from);
        }
        if let Some(b'e' | b'E') = self.byte() {
            is_whole = false;
            digits.power += self.exponent()?;
        }
        if is_whole && whole.power == 0 && !(is_negative && whole.value == 0) {
            let integer = i64::try_from(whole.value).ok();
            if let Some(integer) = integer {
                return Ok(Token::Integer(if is_negative { -integer } else { integer }));
            }
        }
        let size = power_of_ten(digits.value as f64, digits.power);
        if size.is_infinite() {
            return Err(self.breaks());
        }
        Ok(Token::Float(if is_negative { -size } else { size }))
    }

    /// One digit or more.
    fn digits(&self, digits: &mut Digits) -> Result<(), Broken> {
        let start = self.place();
        while let Some(digit @ b'0'..=b'9') = self.byte() {
            digits.push(digit - b'0');
            self.step();
        }
        if self.place() == start { Err(self.breaks()) } else { Ok(()) }
    }

    fn exponent(&self) -> Result<i32, Broken> {
        self.step();
        let is_negative = self.byte() == Some(b'-');
        if let Some(b'-' | b'+') = self.byte() {
            self.step();
        }
        let mut digits = Digits::default();
        self.digits(&mut digits)?;
        let size = i32::try_from(digits.value).unwrap_or(i32::MAX).min(100_000);
        Ok(if is_negative { -size } else { size })
    }
}

/// The digits of a number as they come; those beyond what 64 bits hold only count.
#[derive(Clone, Copy, Debug, Default)]
struct Digits {
    value: u64,
    power: i32,
}

impl Digits {
    fn push(&mut self, digit: u8) {
        match self.value.checked_mul(10).and_then(|value| value.checked_add(u64::from(digit))) {
            Some(value) if self.power == 0 => self.value = value,
            Some(_) | None => self.power = self.power.saturating_add(1),
        }
    }
}

fn length(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// In two steps where one power alone would be out of bounds.
fn power_of_ten(value: f64, power: i32) -> f64 {
    if value == 0.0 {
        return value;
    }
    match power {
        0.. => value * 10_f64.powi(power),
        -300..0 => value / 10_f64.powi(-power),
        _ => value / 10_f64.powi(300) / 10_f64.powi((-300 - power).min(100_000)),
    }
}
