//! What templates may call: `t()` for messages, and filters for dates, numbers and sizes.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::fields::Date;
use crate::locale::{Argument, Locale, MessageProblem, without_isolation};

/// Names the functions, so that templates that call them can be read before a language is chosen.
pub(super) fn declare(mut engine: Tera) -> Tera {
    engine.register_function("t", |_: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) });
    for filter in ["date", "number", "bytes", "typeset"] {
        engine.register_filter(filter, |_: &Value, _: Kwargs, _: &State| -> TeraResult<Value> { Ok(Value::none()) });
    }
    engine
}

/// Gives the engine the functions of one of the site's languages.
pub(super) fn register(mut engine: Tera, locales: &[Arc<Locale>], index: usize, is_typeset: bool) -> Tera {
    let locale = locales[index].clone();
    let all = locales.to_vec();
    // Messages without arguments are most of what a theme asks for: made once, shared by all pages.
    let ready: HashMap<String, Value> =
        locale.messages.all_plain().map(|(id, text)| (id.to_owned(), Value::normal_string(text))).collect();
    engine.register_function("t", move |arguments: Kwargs, _: &State| message(&arguments, &all, index, &ready));
    let dates = locale.clone();
    engine.register_filter("date", move |day: &str, _: Kwargs, _: &State| -> TeraResult<String> {
        let date =
            Date::parse_day(day).ok_or_else(|| Error::message(format!("`{day}` is no date such as 2026-11-23")))?;
        Ok(dates.format.date(date))
    });
    let numbers = locale.clone();
    engine.register_filter("number", move |number: f64, arguments: Kwargs, _: &State| -> TeraResult<String> {
        let digits = arguments.get::<i64>("digits")?.unwrap_or(0);
        Ok(numbers.format.number(number, i16::try_from(digits.clamp(0, 20)).unwrap_or(0)))
    });
    let typography = is_typeset.then(|| locale.clone());
    engine.register_filter("typeset", move |text: &Value, _: Kwargs, state: &State| -> TeraResult<Value> {
        let Some((text, locale)) = text.as_str().zip(typography.as_ref()).filter(|_| !is_as_written(state)) else {
            return Ok(text.clone());
        };
        Ok(match locale.typography.set(text) {
            Cow::Borrowed(text) => Value::normal_string(text),
            Cow::Owned(text) => Value::from(text),
        })
    });
    engine.register_filter("bytes", move |size: u64, _: Kwargs, _: &State| locale.format.size(size));
    engine
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
    let values: Vec<(&str, Argument<'_>)> = arguments
        .iter()
        .filter_map(|(key, value)| key.as_str().map(|key| (key, value)))
        .filter(|(key, _)| !matches!(*key, "id" | "lang" | "in_attribute"))
        .map(|(key, value)| (key, argument(value)))
        .collect();
    let text = locale.messages.format(id, &values).map_err(|problem| match problem {
        MessageProblem::Unknown => Error::message(format!("t(): no .ftl file has a message `{id}`")),
        MessageProblem::Broken(detail) => Error::message(format!("t(): message `{id}`: {detail}")),
    })?;
    let in_attribute = arguments.get::<bool>("in_attribute")?.unwrap_or(false);
    Ok(Value::from(if in_attribute { without_isolation(&text) } else { text }))
}

fn argument(value: &Value) -> Argument<'_> {
    match (value.as_f64(), value.as_str()) {
        (Some(number), _) => Argument::Number(number),
        (None, Some(text)) => Argument::Text(Cow::Borrowed(text)),
        (None, None) => Argument::Text(Cow::Owned(value.to_string())),
    }
}
