//! One style sheet: its rules in order, each with its conditions, layer, selectors and declarations.

use std::ops::Range;
use std::sync::Arc;

use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, Parser, ParserState, QualifiedRuleParser, RuleBodyItemParser,
    RuleBodyParser, StyleSheetParser, Token,
};

use super::media::{self, Condition};
use super::property::{self, Property, Value};
use super::selector::{self, SelectorList};

type Error = cssparser::ParseError<selectors::parser::SelectorParseErrorKind>;

/// What a declaration says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Declared {
    /// A longhand has this value.
    Value(Property, Value),
    /// A custom property has these tokens.
    Variable(Arc<str>, Arc<str>),
    /// A property of this name has a value with `var()` in it.
    Pending(Arc<str>, Arc<str>),
}

/// A declaration.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Declaration {
    pub(super) says: Declared,
    pub(super) is_important: bool,
    /// Bytes of the property's name and value.
    pub(super) span: Range<u32>,
}

/// A style rule.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub(super) selectors: SelectorList,
    pub(super) declarations: Arc<[Declaration]>,
    /// Which of the sheet's conditions it stands in.
    pub(super) condition: Option<usize>,
    /// Which of the sheet's layers it belongs to.
    pub(super) layer: Option<usize>,
}

/// A style sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub(super) rules: Vec<Rule>,
    pub(super) conditions: Vec<Condition>,
    /// Names of layers in the order in which they appear; those inside others with dots.
    pub(super) layers: Vec<String>,
    /// Sheets that it asks for, with the condition.
    pub(super) imports: Vec<(String, Condition)>,
}

/// The largest sheet that is read, in bytes: more is nobody's hand.
const BYTES_MAX: usize = 8 << 20;

impl Sheet {
    /// Reads a style sheet. What cannot be read is left out, as browsers do.
    pub fn parse(css: &str) -> Self {
        let mut reader =
            Reader { sheet: Self::default(), condition: None, layer: None, parents: Vec::new(), anonymous: 0 };
        if css.len() <= BYTES_MAX {
            let mut input = Parser::new(css);
            for _rule in StyleSheetParser::new(&mut input, &mut reader) {}
        }
        reader.sheet
    }
}

/// The declarations of a `style` attribute.
pub(super) fn parse_attribute(css: &str) -> Arc<[Declaration]> {
    let mut input = Parser::new(css);
    let mut declarations = Vec::new();
    let mut body = Body { declarations: &mut declarations };
    for _declaration in RuleBodyParser::new(&mut input, &mut body) {}
    declarations.into()
}

/// Reads rules.
struct Reader {
    sheet: Sheet,
    condition: Option<usize>,
    layer: Option<usize>,
    /// The selectors of the rules around, for nested ones.
    parents: Vec<SelectorList>,
    anonymous: usize,
}

/// What stands before the block of an at-rule.
enum Prelude {
    Condition(Condition),
    Layer(Vec<String>),
    Import(String, Condition),
    /// Rules that hold only sometimes, or that are no style rules.
    Skipped,
}

/// How many selectors nested rules may multiply to.
const SELECTORS_MAX: usize = 4096;

impl Reader {
    fn layer(&mut self, name: &str) -> usize {
        let full = match self.layer {
            Some(outer) => format!("{}.{name}", self.sheet.layers[outer]),
            None => name.to_owned(),
        };
        // A layer inside another makes the outer one too.
        let mut end = 0;
        let mut index = 0;
        for part in full.split('.') {
            end += part.len() + usize::from(end > 0);
            let name = &full[..end];
            index = self.sheet.layers.iter().position(|known| known == name).unwrap_or_else(|| {
                self.sheet.layers.push(name.to_owned());
                self.sheet.layers.len() - 1
            });
        }
        index
    }

    /// Reads the block of an at-rule that holds rules.
    fn block(&mut self, prelude: Prelude, input: &mut Parser<'_>) -> Result<(), Error> {
        let (condition, layer) = (self.condition, self.layer);
        match prelude {
            Prelude::Condition(new) => {
                let all = match condition {
                    Some(outer) => Condition::All(vec![self.sheet.conditions[outer].clone(), new]),
                    None => new,
                };
                self.sheet.conditions.push(all);
                self.condition = Some(self.sheet.conditions.len() - 1);
            }
            Prelude::Layer(names) => {
                let name = names.first().cloned().unwrap_or_else(|| {
                    self.anonymous += 1;
                    format!("({})", self.anonymous)
                });
                self.layer = Some(self.layer(&name));
            }
            Prelude::Import(..) | Prelude::Skipped => {
                while input.next().is_ok() {}
                return Ok(());
            }
        }
        match self.parents.last().cloned() {
            // Inside a style rule there may be declarations too.
            Some(selectors) => self.body(selectors, input),
            None => for _rule in StyleSheetParser::new(input, self) {},
        }
        (self.condition, self.layer) = (condition, layer);
        Ok(())
    }

    /// Reads what stands inside a style rule.
    fn body(&mut self, selectors: SelectorList, input: &mut Parser<'_>) {
        let place = self.sheet.rules.len();
        self.parents.push(selectors.clone());
        let mut nested = Nested { reader: self, declarations: Vec::new() };
        for _item in RuleBodyParser::new(input, &mut nested) {}
        let declarations = nested.declarations;
        self.parents.pop();
        if !declarations.is_empty() {
            let rule =
                Rule { selectors, declarations: declarations.into(), condition: self.condition, layer: self.layer };
            self.sheet.rules.insert(place, rule);
        }
    }

    fn selectors(&self, input: &mut Parser<'_>) -> Result<SelectorList, Error> {
        let list = selector::parse_list(input, !self.parents.is_empty())?;
        match self.parents.last() {
            Some(parent) if list.len() * parent.len() <= SELECTORS_MAX => Ok(list.replace_parent_selector(parent)),
            Some(_) => Err(Error::unexpected_token()),
            None => Ok(list),
        }
    }

    fn prelude(&mut self, name: &str, input: &mut Parser<'_>) -> Prelude {
        match name.to_ascii_lowercase().as_str() {
            "media" => Prelude::Condition(Condition::parse(input)),
            "supports" => {
                let condition = media::supports(input);
                Prelude::Condition(condition.unwrap_or(Condition::Never))
            }
            "layer" => {
                let mut names = Vec::new();
                let mut name = String::new();
                while let Ok(token) = input.next() {
                    match token {
                        Token::Ident(part) => name.push_str(part),
                        Token::Delim('.') => name.push('.'),
                        _ => names.push(std::mem::take(&mut name)),
                    }
                }
                if !name.is_empty() {
                    names.push(name);
                }
                Prelude::Layer(names)
            }
            "import" => import(input).unwrap_or(Prelude::Skipped),
            _ => Prelude::Skipped,
        }
    }
}

fn import(input: &mut Parser<'_>) -> Result<Prelude, Error> {
    let address = input.expect_url_or_string()?.to_string();
    let _ = input.try_parse(|input| input.expect_ident_matching("layer"));
    let _ = input.try_parse(|input| {
        input.expect_function_matching("layer")?;
        input.parse_nested_block(|input| {
            while input.next().is_ok() {}
            Ok::<_, Error>(())
        })
    });
    Ok(Prelude::Import(address, Condition::parse(input)))
}

impl<'i> AtRuleParser<'i> for Reader {
    type Prelude = Prelude;
    type AtRule = ();
    type Error = selectors::parser::SelectorParseErrorKind;

    fn parse_prelude(&mut self, name: CowRcStr<'i>, input: &mut Parser<'i>) -> Result<Prelude, Error> {
        let prelude = self.prelude(&name, input);
        while input.next().is_ok() {}
        Ok(prelude)
    }

    fn rule_without_block(&mut self, prelude: Prelude, _start: &ParserState) -> Result<(), ()> {
        match prelude {
            Prelude::Layer(names) => {
                for name in names {
                    self.layer(&name);
                }
            }
            Prelude::Import(address, condition) => self.sheet.imports.push((address, condition)),
            _ => {}
        }
        Ok(())
    }

    fn parse_block(&mut self, prelude: Prelude, _start: &ParserState, input: &mut Parser<'i>) -> Result<(), Error> {
        self.block(prelude, input)
    }
}

impl<'i> QualifiedRuleParser<'i> for Reader {
    type Prelude = SelectorList;
    type QualifiedRule = ();
    type Error = selectors::parser::SelectorParseErrorKind;

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<SelectorList, Error> {
        self.selectors(input)
    }

    fn parse_block(&mut self, selectors: SelectorList, _: &ParserState, input: &mut Parser<'i>) -> Result<(), Error> {
        self.body(selectors, input);
        Ok(())
    }
}

/// Inside a style rule: declarations and nested rules.
struct Nested<'a> {
    reader: &'a mut Reader,
    declarations: Vec<Declaration>,
}

impl<'i> AtRuleParser<'i> for Nested<'_> {
    type Prelude = Prelude;
    type AtRule = ();
    type Error = selectors::parser::SelectorParseErrorKind;

    fn parse_prelude(&mut self, name: CowRcStr<'i>, input: &mut Parser<'i>) -> Result<Prelude, Error> {
        AtRuleParser::parse_prelude(self.reader, name, input)
    }

    fn rule_without_block(&mut self, _prelude: Prelude, _start: &ParserState) -> Result<(), ()> {
        Ok(())
    }

    fn parse_block(&mut self, prelude: Prelude, _start: &ParserState, input: &mut Parser<'i>) -> Result<(), Error> {
        self.reader.block(prelude, input)
    }
}

impl<'i> QualifiedRuleParser<'i> for Nested<'_> {
    type Prelude = SelectorList;
    type QualifiedRule = ();
    type Error = selectors::parser::SelectorParseErrorKind;

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<SelectorList, Error> {
        self.reader.selectors(input)
    }

    fn parse_block(&mut self, selectors: SelectorList, _: &ParserState, input: &mut Parser<'i>) -> Result<(), Error> {
        self.reader.body(selectors, input);
        Ok(())
    }
}

impl<'i> DeclarationParser<'i> for Nested<'_> {
    type Declaration = ();
    type Error = selectors::parser::SelectorParseErrorKind;

    fn parse_value(&mut self, name: CowRcStr<'i>, input: &mut Parser<'i>, start: &ParserState) -> Result<(), Error> {
        declaration(&name, input, start, &mut self.declarations)
    }
}

impl RuleBodyItemParser<'_, (), selectors::parser::SelectorParseErrorKind> for Nested<'_> {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        true
    }
}

/// Inside a `style` attribute: declarations alone.
struct Body<'a> {
    declarations: &'a mut Vec<Declaration>,
}

impl AtRuleParser<'_> for Body<'_> {
    type Prelude = ();
    type AtRule = ();
    type Error = selectors::parser::SelectorParseErrorKind;
}

impl QualifiedRuleParser<'_> for Body<'_> {
    type Prelude = ();
    type QualifiedRule = ();
    type Error = selectors::parser::SelectorParseErrorKind;
}

impl<'i> DeclarationParser<'i> for Body<'_> {
    type Declaration = ();
    type Error = selectors::parser::SelectorParseErrorKind;

    fn parse_value(&mut self, name: CowRcStr<'i>, input: &mut Parser<'i>, start: &ParserState) -> Result<(), Error> {
        declaration(&name, input, start, self.declarations)
    }
}

impl RuleBodyItemParser<'_, (), selectors::parser::SelectorParseErrorKind> for Body<'_> {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        false
    }
}

/// Reads one declaration, or several where it is a shorthand.
fn declaration<'i>(
    name: &CowRcStr<'i>,
    input: &mut Parser<'i>,
    start: &ParserState,
    to: &mut Vec<Declaration>,
) -> Result<(), Error> {
    input.skip_whitespace();
    let from = input.position();
    let mut until = from;
    let mut is_important = false;
    let mut has_function = false;
    let is_variable = name.starts_with("--");
    loop {
        let before = input.position();
        let token = match input.next_including_whitespace() {
            Ok(token) => token.clone(),
            Err(_) => break,
        };
        match token {
            Token::WhiteSpace(_) => continue,
            Token::Delim('!') => {
                input.expect_ident_matching("important")?;
                input.expect_exhausted()?;
                is_important = true;
                until = before;
                break;
            }
            Token::BadString(_) | Token::BadUrl(_) => return Err(Error::unexpected_token()),
            // It may be a nested rule: `a:hover { … }`.
            Token::CurlyBracketBlock if !is_variable => return Err(Error::unexpected_token()),
            Token::Function(_) | Token::ParenthesisBlock | Token::CurlyBracketBlock | Token::SquareBracketBlock => {
                has_function = true;
                // Its end is only known once it is passed.
                input.parse_nested_block(|input| {
                    while input.next().is_ok() {}
                    Ok::<_, Error>(())
                })?;
            }
            _ => {}
        }
        until = input.position();
    }
    let text = input.slice(from..until).trim();
    let span = start.position().byte_index() as u32..until.byte_index() as u32;
    let mut add = |says| to.push(Declaration { says, is_important, span: span.clone() });
    if is_variable {
        add(Declared::Variable((&**name).into(), text.into()));
        return Ok(());
    }
    let name = name.to_ascii_lowercase();
    if property::longhands(&name).is_empty() {
        return Ok(());
    }
    if has_function && has_variable(text) {
        add(Declared::Pending(name.into(), text.into()));
        return Ok(());
    }
    let values = property::parse(&name, text).ok_or_else(Error::unexpected_token)?;
    for (property, value) in values {
        add(Declared::Value(property, value));
    }
    Ok(())
}

/// Does a value hold something that is put in only when it is used?
pub(super) fn has_variable(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(4).any(|four| four.eq_ignore_ascii_case(b"var(") || four.eq_ignore_ascii_case(b"env("))
}
