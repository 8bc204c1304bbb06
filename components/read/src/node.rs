//! A value that comes next in the text and knows its path, as a serde deserializer.
//!
//! This is where reading becomes lenient: the deepest node at which something is wrong notes it, once, with its
//! path, passes over its value, and hands an error up. The wire types decide how far it travels: to the next [`Maybe`] or
//! [`Items`]. Only this deserializer reads the wire types, so their derived code stands in the WASM once.
//!
//! [`Maybe`]: crate::native::lenient::Maybe
//! [`Items`]: crate::native::lenient::Items

use std::borrow::Cow;
use std::fmt;
use std::mem;

use samplan_model::Decimal;
use serde::de::value::StrDeserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::issue::{Issue, IssueCode, Issues, Lost};
use crate::json::{Broken, Reader, Token, Turn};

/// A value, its path, and where to note what is wrong. `'n` is the text's life, `'p` the path's, which lives on the
/// stack of the reading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node<'n, 'p> {
    reader: &'n Reader<'n>,
    /// Where the value begins.
    start: usize,
    path: Path<'p>,
    issues: &'n Issues,
}

impl<'n> Node<'n, 'static> {
    pub(crate) fn root(reader: &'n Reader<'n>, issues: &'n Issues) -> Self {
        Self { reader, start: reader.place(), path: Path::Root, issues }
    }
}

impl<'n> Node<'n, '_> {
    /// The value as what it should be; nothing, and an issue, where it can't be read.
    pub(crate) fn read<T: Deserialize<'n>>(self) -> Option<T> {
        self.noted(T::deserialize(self)).ok()
    }

    /// Notes an error at this place; one that comes from further down has been noted there. Either way, what comes next is
    /// what stands behind the value.
    ///
    /// Called where a value is handed over: by a list, an object and a field that may be absent. What reads the value itself
    /// need not, so there is little code for each type that is read.
    fn noted<T>(self, result: Result<T, Error>) -> Result<T, Error> {
        result.map_err(|error| self.note(error))
    }

    #[cold]
    #[inline(never)]
    fn note(self, error: Error) -> Error {
        if let Some(fault) = error.0 {
            let Fault { code, message, field } = *fault;
            let path = match field {
                Some(field) => Path::Key(&self.path, field).to_string(),
                None => self.path.to_string(),
            };
            self.issues.push(Issue { path, code, message, lost: Lost::Field });
        }
        // A text that breaks off here is no JSON, and says so in the end.
        self.reader.pass_from(self.start).ok();
        Error(None)
    }

    /// Why a token is not what was expected.
    #[cold]
    #[inline(never)]
    fn is_not(token: &Token<'_>, expected: &dyn Expected) -> Error {
        de::Error::invalid_type(unexpected(token), expected)
    }

    /// Takes what begins a list; the same code for whatever is in it.
    #[inline(never)]
    fn opens_list(self, expected: &dyn Expected) -> Result<(), Error> {
        let token = self.reader.token()?;
        let Token::List = token else { return Err(Self::is_not(&token, expected)) };
        Ok(())
    }

    /// Takes what begins an object; the same code for whatever type it becomes.
    #[inline(never)]
    fn opens_object(self) -> Result<(), Error> {
        let token = self.reader.token()?;
        let Token::Object = token else { return Err(Self::is_not(&token, &"an object")) };
        Ok(())
    }

    /// What no field asked for. A name that begins with `$` or `_` is a host's own remark.
    fn is_ignored(self) {
        if !self.path.is_remark() {
            self.issues.push(Issue {
                path: self.path.to_string(),
                code: IssueCode::UnknownField,
                message: "the format has no such field; it is ignored".to_owned(),
                lost: Lost::Nothing,
            });
        }
    }
}

/// Every type asks for what it can be made of, and gets only that: `deserialize_any` stands in the WASM, in whole, once for
/// each visitor that comes to it.
impl<'de> Deserializer<'de> for Node<'de, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.reader.token()? {
            Token::Null => visitor.visit_unit(),
            Token::Bool(value) => visitor.visit_bool(value),
            Token::Integer(value) => visitor.visit_i64(value),
            Token::Decimal(number) => match Decimal::nearest(number) {
                Some(decimal) => visitor.visit_str(&decimal.to_string()),
                None => Err(de::Error::invalid_value(Unexpected::Float(0.0), &visitor)),
            },
            Token::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Token::Text(Cow::Owned(text)) => visitor.visit_str(&text),
            Token::List => visitor.visit_seq(ListAccess { node: self, index: 0 }),
            Token::Object => visitor.visit_map(ObjectAccess::of(self)),
        }
    }

    /// Absent, `null` and an empty text all say that there is nothing.
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.reader.is_nothing() {
            self.reader.pass()?;
            visitor.visit_none()
        } else {
            self.noted(visitor.visit_some(self))
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let token = self.reader.token()?;
        let Token::Text(text) = token else { return Err(Self::is_not(&token, &visitor)) };
        match text {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_str(&text),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.opens_list(&visitor)?;
        visitor.visit_seq(ListAccess { node: self, index: 0 })
    }

    /// Derived code would also take a list of the fields in their order; the format does not.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.opens_object()?;
        visitor.visit_map(ObjectAccess::of(self))
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let token = self.reader.token()?;
        let Token::Integer(value) = token else { return Err(Self::is_not(&token, &visitor)) };
        visitor.visit_i64(value)
    }

    /// A value whose content is for somebody else to read.
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.reader.pass()?;
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.is_ignored();
        self.reader.pass()?;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u32 u128 f32 f64 char string bytes byte_buf unit_struct
        newtype_struct tuple tuple_struct map enum identifier
    }
}

/// The items of a list. An item that can't be read is noted as lost; the next one can still be asked for.
struct ListAccess<'n, 'p> {
    node: Node<'n, 'p>,
    index: usize,
}

impl<'n> ListAccess<'n, '_> {
    /// The next item; none in a text that has broken off, too.
    fn next(&mut self) -> Option<Node<'n, '_>> {
        let Node { reader, ref path, issues, .. } = self.node;
        if !reader.has_item(turn(self.index)).unwrap_or(false) {
            return None;
        }
        let path = Path::Index(path, self.index);
        self.index += 1;
        Some(Node { reader, start: reader.place(), path, issues })
    }
}

impl<'n> SeqAccess<'n> for ListAccess<'n, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'n>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(item) = self.next() else { return Ok(None) };
        match seed.deserialize(item) {
            Ok(read) => Ok(Some(read)),
            Err(error) => {
                let error = item.note(error);
                item.issues.newest_lost(Lost::Item);
                Err(error)
            }
        }
    }

    /// There can't be more items than bytes.
    fn size_hint(&self) -> Option<usize> {
        Some(self.node.reader.left())
    }
}

/// The fields of an object.
struct ObjectAccess<'n, 'p> {
    node: Node<'n, 'p>,
    turn: Turn,
    /// The key whose value comes next.
    key: Cow<'n, str>,
}

impl<'n, 'p> ObjectAccess<'n, 'p> {
    fn of(node: Node<'n, 'p>) -> Self {
        Self { node, turn: Turn::First, key: Cow::Borrowed("") }
    }
}

impl<'n> MapAccess<'n> for ObjectAccess<'n, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'n>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some(key) = self.node.reader.key(mem::replace(&mut self.turn, Turn::Next))? else {
            return Ok(None);
        };
        self.key = key;
        seed.deserialize(StrDeserializer::<Error>::new(&self.key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'n>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let Node { reader, ref path, issues, .. } = self.node;
        let field = Node { reader, start: reader.place(), path: Path::Key(path, &self.key), issues };
        field.noted(seed.deserialize(field))
    }
}

fn turn(index: usize) -> Turn {
    if index == 0 { Turn::First } else { Turn::Next }
}

/// Where a node stands. Written out only when something is wrong.
#[derive(Clone, Copy, Debug)]
enum Path<'p> {
    Root,
    Key(&'p Path<'p>, &'p str),
    Index(&'p Path<'p>, usize),
}

impl Path<'_> {
    fn is_remark(self) -> bool {
        match self {
            Self::Key(_, key) => key.starts_with(['$', '_']),
            Self::Root | Self::Index(..) => false,
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(Path::Root, key) => f.write_str(key),
            Self::Key(parent, key) => write!(f, "{parent}.{key}"),
            Self::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// Why a value was not read: nothing more to say where it is in the list of issues already.
#[derive(Debug)]
pub(crate) struct Error(Option<Box<Fault>>);

/// A fault that is not in the list yet. Messages never hold the value itself: it may be a person's.
#[derive(Debug)]
struct Fault {
    code: IssueCode,
    message: String,
    field: Option<&'static str>,
}

impl Error {
    #[cold]
    #[inline(never)]
    fn new(code: IssueCode, message: fmt::Arguments<'_>, field: Option<&'static str>) -> Self {
        Self(Some(Box::new(Fault { code, message: message.to_string(), field })))
    }
}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(IssueCode::Invalid, format_args!("{message}"), None)
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(IssueCode::WrongType, format_args!("expected {expected}, found {}", kind(unexpected)), None)
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(IssueCode::Invalid, format_args!("expected {expected}"), None)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(IssueCode::Missing, format_args!("this field is required"), Some(field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(IssueCode::Duplicate, format_args!("this field is given twice"), Some(field))
    }
}

impl de::StdError for Error {}

/// The reader keeps where the text broke off; nothing more is to be said about it here.
impl From<Broken> for Error {
    fn from(_: Broken) -> Self {
        Self(None)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_ref().map_or("noted", |fault| &fault.message))
    }
}

/// What to say was found; never the content.
fn unexpected(token: &Token<'_>) -> Unexpected<'static> {
    match token {
        Token::Null => Unexpected::Unit,
        Token::Bool(value) => Unexpected::Bool(*value),
        Token::Integer(value) => Unexpected::Signed(*value),
        Token::Decimal(_) => Unexpected::Float(0.0),
        Token::Text(_) => Unexpected::Str(""),
        Token::List => Unexpected::Seq,
        Token::Object => Unexpected::Map,
    }
}

fn kind(unexpected: Unexpected<'_>) -> &'static str {
    match unexpected {
        Unexpected::Bool(_) => "true or false",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "a number",
        Unexpected::Char(_) | Unexpected::Str(_) => "a text",
        Unexpected::Unit | Unexpected::Option => "nothing",
        Unexpected::Seq => "a list",
        Unexpected::Map => "an object",
        Unexpected::Bytes(_)
        | Unexpected::NewtypeStruct
        | Unexpected::Enum
        | Unexpected::UnitVariant
        | Unexpected::NewtypeVariant
        | Unexpected::TupleVariant
        | Unexpected::StructVariant
        | Unexpected::Other(_) => "something else",
    }
}
