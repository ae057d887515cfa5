//! What templates may call: `t()` for messages, `plural_samples()` for scripts, and filters for dates, numbers and sizes.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use pulldown_cmark_escape::escape_html;
use tera::{Error, Kwargs, Map, State, Tera, TeraResult, Value};

use crate::fields::Date;
use crate::locale::{
    Argument, BadOption, DateOptions, ListKind, Literal, Locale, MessageProblem, NumberOptions, without_isolation,
};

/// Names the functions, so that templates that call them can be read before a language is chosen.
pub(super) fn declare(mut engine: Tera) -> Tera {
    for function in ["t", "plural_samples"] {
        engine.register_function(function, |_: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) });
    }
    for filter in ["date", "number", "filesize", "list", "sort", "typeset"] {
        engine.register_filter(filter, |_: &Value, _: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) });
    }
    engine
}

/// Gives the engine the functions of one of the site's languages.
pub(super) fn register(mut engine: Tera, locales: &[Arc<Locale>], index: usize, typography: &[bool]) -> Tera {
    let locale = locales[index].clone();
    let all = locales.to_vec();
    // Messages without arguments are most of what a theme asks for: made once, shared by all pages.
    let ready: HashMap<String, Value> =
        locale.messages.all_plain().map(|(id, text)| (id.to_owned(), Value::normal_string(text))).collect();
    engine.register_function("t", move |arguments: Kwargs, _: &State| message(&arguments, &all, index, &ready));
    let sample = |(form, number): (&'static str, u32)| {
        let mut map = Map::new();
        map.insert("form".into(), Value::from(form));
        map.insert("number".into(), Value::from(number));
        Value::from(map)
    };
    let samples = Value::from(locale.format.plural_samples().into_iter().map(sample).collect::<Vec<_>>());
    engine.register_function("plural_samples", move |_: Kwargs, _: &State| samples.clone());
    let dates = locale.clone();
    engine.register_filter("date", move |day: &str, arguments: Kwargs, _: &State| -> TeraResult<String> {
        let date =
            Date::parse_day(day).ok_or_else(|| Error::message(format!("No date such as 2026-11-23: `{day}`")))?;
        let options = DateOptions::read(options(&arguments).into_iter()).map_err(|bad| bad_option("date", &bad))?;
        Ok(dates.format.date_with(date, &options))
    });
    let numbers = locale.clone();
    engine.register_filter("number", move |number: f64, arguments: Kwargs, _: &State| -> TeraResult<String> {
        let options = NumberOptions::read(options(&arguments).into_iter()).map_err(|bad| bad_option("number", &bad))?;
        Ok(numbers.format.number_with(number, &options))
    });
    let lists = locale.clone();
    engine.register_filter("list", move |items: Vec<Value>, arguments: Kwargs, _: &State| -> TeraResult<String> {
        let kind = match arguments.get::<&str>("type")? {
            None | Some("and") => ListKind::And,
            Some("or") => ListKind::Or,
            Some("unit") => ListKind::Unit,
            Some(_) => return Err(Error::message("Option `type` of list can be \"and\", \"or\", \"unit\"")),
        };
        let items: Vec<_> = items.iter().map(text_of).collect();
        Ok(lists.format.list(&items.iter().map(|item| &**item).collect::<Vec<_>>(), kind))
    });
    let order = locale.clone();
    engine.register_filter("sort", move |items: Vec<Value>, arguments: Kwargs, _: &State| {
        sorted(items, arguments.get::<&str>("attribute")?, &order)
    });
    let typeset: Vec<_> = locales.iter().zip(typography).map(|(locale, is_on)| is_on.then(|| locale.clone())).collect();
    engine.register_filter("typeset", move |text: &Value, arguments: Kwargs, state: &State| -> TeraResult<Value> {
        // A title can be in another language than the page that shows it: `typeset(lang=item.lang)`.
        let lang = arguments.iter().find_map(|(key, value)| value.as_str().filter(|_| key.as_str() == Some("lang")));
        let language = lang.and_then(|lang| typeset.iter().flatten().find(|locale| locale.tag.as_str() == lang));
        let language = language.or_else(|| typeset[index].as_ref().filter(|_| lang.is_none()));
        let Some((text, locale)) = text.as_str().zip(language).filter(|_| !is_as_written(state)) else {
            return Ok(text.clone());
        };
        Ok(match locale.typography.set(text) {
            Cow::Borrowed(text) => Value::normal_string(text),
            Cow::Owned(text) => Value::from(text),
        })
    });
    engine.register_filter("filesize", move |size: u64, _: Kwargs, _: &State| locale.format.size(size));
    engine
}

/// The options of a filter, under the names that messages use.
fn options(arguments: &Kwargs) -> Vec<(&str, Literal<'_>)> {
    let literal = |value: &Value| match (value.as_str(), value.as_f64(), value.as_bool()) {
        (_, Some(number), _) => Literal::Number(number),
        (_, _, Some(boolean)) => Literal::Text(if boolean { "true" } else { "false" }),
        // What is no literal is no value of any option.
        _ => Literal::Text(""),
    };
    arguments
        .iter()
        .filter_map(|(name, value)| {
            Some((name.as_str()?, value.as_str().map_or_else(|| literal(value), Literal::Text)))
        })
        .collect()
}

fn bad_option(filter: &str, bad: &BadOption) -> Error {
    let BadOption { name, is_unknown, allowed } = bad;
    Error::message(match is_unknown {
        true => format!("Unknown option `{name}` of {filter}; there are: {allowed}"),
        false => format!("Option `{name}` of {filter} can be {allowed}"),
    })
}

fn text_of(value: &Value) -> Cow<'_, str> {
    value.as_str().map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed)
}

/// Numbers by size, before texts in the order of the language's alphabet. What is equal keeps its order.
fn sorted(mut items: Vec<Value>, attribute: Option<&str>, locale: &Locale) -> TeraResult<Vec<Value>> {
    let key = |item: &Value| {
        let value = match attribute {
            None => item,
            Some(path) => {
                item.get_from_path(path).ok_or_else(|| Error::message(format!("Nothing to sort by: `{path}`")))?
            }
        };
        Ok(match value.as_f64() {
            Some(number) => (Some(number), Box::default()),
            None => (None, locale.format.sort_key(&text_of(value))),
        })
    };
    let keys: Vec<(Option<f64>, Box<[u8]>)> = items.iter().map(key).collect::<TeraResult<_>>()?;
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by(|a, b| {
        let ((number, text), (other_number, other_text)) = (&keys[*a], &keys[*b]);
        let numbers = match (number, other_number) {
            (Some(a), Some(b)) => a.total_cmp(b),
            _ => other_number.is_some().cmp(&number.is_some()),
        };
        numbers.then_with(|| text.cmp(other_text))
    });
    Ok(order.into_iter().map(|index| std::mem::replace(&mut items[index], Value::none())).collect())
}

/// Does the page that is being rendered switch typography off?
fn is_as_written(state: &State) -> bool {
    let page = state.get::<Value>("page").ok().flatten();
    page.and_then(|page| page.get_from_path("as_written")?.as_bool()).unwrap_or(false)
}

/// `t(id="…", name=value, lang="en", in_attribute=true)`.
fn message(
    arguments: &Kwargs,
    locales: &[Arc<Locale>],
    index: usize,
    ready: &HashMap<String, Value>,
) -> TeraResult<Value> {
    let id = arguments.must_get::<&str>("id")?;
    if arguments.iter().count() == 1
        && let Some(text) = ready.get(id)
    {
        return Ok(text.clone());
    }
    let locale = match arguments.get::<&str>("lang")? {
        Some(tag) => locales
            .iter()
            .find(|locale| locale.tag.as_str() == tag)
            .ok_or_else(|| Error::message(format!("t(): the site has no language `{tag}`")))?,
        None => &locales[index],
    };
    let in_attribute = arguments.get::<bool>("in_attribute")?.unwrap_or(false);
    let mut titles = Titles { elements: Vec::new(), in_attribute };
    let values: Vec<(&str, Argument<'_>)> = arguments
        .iter()
        .filter_map(|(key, value)| key.as_str().map(|key| (key, value)))
        .filter(|(key, _)| !matches!(*key, "id" | "lang" | "in_attribute"))
        .map(|(key, value)| (key, titles.argument(value)))
        .collect();
    let text = locale.messages.format(id, &values).map_err(|problem| match problem {
        MessageProblem::Unknown => Error::message(format!("t(): no .ftl file has a message `{id}`")),
        MessageProblem::Unfit(value) => {
            Error::message(format!("Neither number nor date: `{value}` in the message `{id}`"))
        }
        MessageProblem::Broken(detail) => Error::message(format!("t(): message `{id}`: {detail}")),
    })?;
    if !titles.elements.is_empty() {
        return Ok(Value::safe_string(&titles.in_html(&text)));
    }
    Ok(Value::from(if in_attribute { without_isolation(&text) } else { text }))
}

/// Links and list items among the arguments of a message: each stands for its title, in an element that
/// says its language where that is another.
struct Titles {
    elements: Vec<String>,
    in_attribute: bool,
}

impl Titles {
    fn argument<'v>(&mut self, value: &'v Value) -> Argument<'v> {
        let of = |key| value.as_map().and_then(|_| value.get_from_path(key)?.as_str());
        let Some(title) = of("title") else {
            return argument(value);
        };
        let (Some(lang), false) = (of("lang"), self.in_attribute) else {
            return Argument::Text(Cow::Borrowed(title));
        };
        let dir = of("dir").unwrap_or("auto");
        let (lang, dir, title) = (escaped(lang), escaped(dir), escaped(title));
        self.elements.push(format!("<span lang=\"{lang}\" dir=\"{dir}\">{title}</span>"));
        Argument::Text(Cow::Owned(stand_in(self.elements.len() - 1).to_string()))
    }

    /// The message with the elements in it.
    fn in_html(&self, text: &str) -> String {
        let mut html = escaped(text);
        for (number, element) in self.elements.iter().enumerate() {
            html = html.replace(stand_in(number), element);
        }
        html
    }
}

/// A character that no text uses (Unicode, private use), in place of an element.
fn stand_in(number: usize) -> char {
    u32::try_from(number).ok().and_then(|number| char::from_u32(0xF_0000 + number)).unwrap_or(' ')
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_html(&mut html, text).expect("writing to a String cannot fail");
    html
}

fn argument(value: &Value) -> Argument<'_> {
    match (value.as_f64(), value.as_str()) {
        (Some(number), _) => Argument::Number(number),
        (None, Some(text)) => Argument::Text(Cow::Borrowed(text)),
        (None, None) => Argument::Text(Cow::Owned(value.to_string())),
    }
}
