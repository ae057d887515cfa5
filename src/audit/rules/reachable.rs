//! Reachable: numbers and days that a reader cannot act on: a telephone number that nobody can tap, a date
//! that two readers read as two days, a day that only the day of writing tells.

use rustc_hash::FxHashSet;

use crate::finding::{Finding, rules};

use super::super::aria::Role;
use super::super::bytes::next_place;
use super::super::glance::Glance;
use super::super::tree::Tree;
use super::Found;
use super::passage::{Languages, is_any, is_of, language, may_hold};

/// Words before a number that make it one to call, in Polish and English.
const CALLS: &[&str] = &[
    "tel.",
    "tel:",
    "telefon",
    "zadzwoń",
    "dzwoń",
    "infolini",
    "numer telefonu",
    "pod numer",
    "kom.",
    "phone",
    "call",
    "helpline",
    "hotline",
    "dial",
    "mobile",
    "text us",
];

/// Words before a number that make it another one.
const COUNTS: &[&str] =
    &["nip", "regon", "krs", "pesel", "konta", "konto", "rachun", "isbn", "account", "iban", "fax", "faks"];

/// Numbers of emergency services.
const EMERGENCY: &[&str] = &["112", "911", "997", "998", "999"];

/// How far before a number the word may stand that says what it is.
const BEFORE: usize = 60;

/// Numbers of telephones and days.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let mut linked: Option<FxHashSet<String>> = None;
    // Texts in code and the like are apart, and those in links.
    let mut apart = document.any_html(["code", "pre", "samp", "kbd", "time", "button"]);
    // A machine can read a `time` element, but not all readers are machines.
    apart.retain(|node| document.html(*node) != "time" || document.has(*node, "datetime"));
    let (mut apart, mut links) = (apart.as_slice(), tree.of_role(Role::Link));
    let mut apart_end = 0;
    let mut languages = Languages::new(tree);
    for node in tree.texts_with(Glance::TOLD) {
        let (glance, is_settled) = (tree.glance(node), tree.is_settled(node));
        // Whether the page has links to its numbers is asked in each.
        if is_settled && !glance.has(Glance::DIGIT) {
            continue;
        }
        for around in [&mut apart, &mut links] {
            while let [next, rest @ ..] = *around
                && *next < node
            {
                apart_end = apart_end.max(document.end(*next));
                *around = rest;
            }
        }
        let Some(text) = document.text(node).filter(|_| node >= apart_end) else { continue };
        let parent = document.parent(node);
        if glance.has(Glance::DIGIT) {
            for number in phones(text) {
                let linked = linked.get_or_insert_with(|| linked_numbers(tree));
                let digits = digits(number);
                let is_linked = linked.iter().any(|known| known.ends_with(&digits) || digits.ends_with(known.as_str()));
                if !is_linked {
                    found.push((parent, Finding::new(&rules::PHONE_WITHOUT_LINK).with("number", number)));
                }
            }
        }
        if is_settled {
            continue;
        }
        if glance.has(Glance::DATE)
            && let Some(date) = ambiguous_date(text, &language(tree, node))
        {
            found.push((parent, Finding::new(&rules::DATE_AMBIGUOUS).with("text", date)));
        }
        let may_say_day = text.len() >= SHORTEST
            && match languages.of(node) {
                None | Some("") => may_say_day_en(text) || may_say_which_pl(text),
                Some(tag) if is_of(tag, "pl") => may_say_which_pl(text),
                Some(tag) if is_of(tag, "en") => may_say_day_en(text),
                Some(_) => false,
            };
        if may_say_day && let Some(day) = relative_day(text, || language(tree, node)) {
            found.push((parent, Finding::new(&rules::DATE_RELATIVE).with("text", day)));
        }
    }
}

/// Numbers that the page has `tel:` links to.
fn linked_numbers(tree: &Tree<'_>) -> FxHashSet<String> {
    let document = tree.document;
    let addresses = document.with_attribute("href").iter().filter_map(|node| document.attribute(*node, "href"));
    let numbers = addresses.filter_map(|address| address.trim().strip_prefix("tel:").map(digits));
    numbers.filter(|number| !number.is_empty()).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Numbers in a text that are to be called: those with `+` and the code of a country, and those after a word
/// that says so.
fn phones(text: &str) -> Vec<&str> {
    let is_between = |character: char| matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '-' | '‑' | '(' | ')' | '.');
    let mut found = Vec::new();
    let mut rest = 0;
    let is_first = |[byte, ..]: [u8; 3]| (byte == b'+') | byte.is_ascii_digit();
    while let Some(start) = next_place(text, rest, is_first) {
        let is_number = |character: char| character.is_ascii_digit() || is_between(character);
        let after = start + 1;
        let length = text[after..].find(|character| !is_number(character)).unwrap_or(text.len() - after);
        let end = after + length;
        rest = end;
        let number = text[start..end].trim_end_matches(is_between);
        let is_part = text[..start]
            .chars()
            .next_back()
            .is_some_and(|before| before.is_alphanumeric() || matches!(before, '/' | ','))
            || text[start + number.len()..]
                .chars()
                .next()
                .is_some_and(|next| next.is_alphabetic() || matches!(next, '/' | '%' | '€'));
        let count = number.bytes().filter(u8::is_ascii_digit).count();
        if is_part || !(3..=15).contains(&count) {
            continue;
        }
        let is_phone = if number.starts_with('+') {
            (8..=15).contains(&count)
        } else {
            // Most numbers are too short or too long; what stands before them is read only then.
            let may_be_called = (6..=11).contains(&count) && is_grouped(number) || EMERGENCY.contains(&number);
            may_be_called && {
                let near = text[..start].char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
                let near = text[near..start].to_lowercase();
                CALLS.iter().any(|word| near.contains(word)) && !COUNTS.iter().any(|word| near.contains(word))
            }
        };
        if is_phone {
            let has_bracket = text[..start].ends_with('(') && number.contains(')');
            found.push(&text[start - usize::from(has_bracket)..start + number.len()]);
        }
    }
    found
}

/// Is it written as numbers of telephones are: in groups of two to four, or in one piece of nine?
fn is_grouped(number: &str) -> bool {
    let mut groups = number.split(|character: char| !character.is_ascii_digit()).filter(|group| !group.is_empty());
    // A year or a date is none.
    let is_date = number.contains('.');
    !is_date && (groups.clone().count() > 1 && groups.all(|group| (2..=4).contains(&group.len())) || number.len() == 9)
}

/// A day in figures that may be two: `03/04/2026` is in March or in April.
fn ambiguous_date<'t>(text: &'t str, language: &str) -> Option<&'t str> {
    // With dots, or in Polish with hyphens, nobody writes the month first.
    let signs: &[char] = match language {
        "en" => &['/', '-'],
        _ => &['/'],
    };
    let is_end = |character: char| !(character.is_ascii_digit() || matches!(character, '/' | '-'));
    text.split(is_end).filter(|date| date.len() >= "1/2/2026".len()).find(|date| {
        signs.iter().any(|sign| {
            let parts: Vec<_> = date.split(*sign).collect();
            let number = |part: &str| part.parse::<u8>().ok().filter(|_| part.len() <= 2);
            let [one, other, year] = parts.as_slice() else { return false };
            let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
            match (number(one), number(other)) {
                (Some(one), Some(other)) => {
                    is_year && one != other && (1..=12).contains(&one) && (1..=12).contains(&other)
                }
                _ => false,
            }
        })
    })
}

const DAYS_EN: &[&str] =
    &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend", "week", "month"];
const DAYS_PL: &[&str] = &[
    "poniedziałek",
    "wtorek",
    "środę",
    "czwartek",
    "piątek",
    "sobotę",
    "niedzielę",
    "weekend",
    "tydzień",
    "tygodniu",
    "miesiącu",
    "miesiąc",
];
const WHICH_EN: &[&str] = &["next", "last", "this"];
const WHICH_PL: &[&str] = &[
    "przyszły",
    "przyszłą",
    "przyszłym",
    "zeszły",
    "zeszłą",
    "zeszłym",
    "ubiegły",
    "ubiegłą",
    "ubiegłym",
    "najbliższy",
    "najbliższą",
];

/// May one of `DAYS_EN` stand in a text, by letters that all of them have? Other texts with these are few.
fn may_say_day_en(text: &str) -> bool {
    may_hold(text, [*b"day", *b"wee", *b"nth"])
}

/// The same for `WHICH_PL`, with the first byte of `ł`.
fn may_say_which_pl(text: &str) -> bool {
    const L: u8 = 0xc5 | 0x20;
    may_hold(text, [[b's', b'z', L], [b'e', b'g', L], *b"jbl"])
}

/// How many bytes the shortest of these has.
const SHORTEST: usize = "last week".len();

/// A day that only the day of writing tells: `next Friday`.
fn relative_day(text: &str, language: impl FnOnce() -> String) -> Option<String> {
    let is_one_of = |word: &str, list: &[&str]| {
        // Compared without making words anew: there are many, and few are meant.
        list.iter().any(|known| {
            let mut letters = word.chars().flat_map(char::to_lowercase);
            known.chars().all(|letter| letters.next() == Some(letter)) && letters.next().is_none()
        })
    };
    let is_pair = |which: &str, day: &str| {
        (is_one_of(which, WHICH_EN) && is_one_of(day, DAYS_EN) && !which.eq_ignore_ascii_case("this"))
            || (which.eq_ignore_ascii_case("this") && day.ends_with("day") && is_one_of(day, DAYS_EN))
            || (is_one_of(which, WHICH_PL) && is_one_of(day, DAYS_PL))
    };
    let (which, day) = words_that_may_say_which(text)
        .filter_map(|at| {
            let is_part = |character: char| !character.is_alphanumeric();
            let (which, rest) = text[at..].split_at(text[at..].find(is_part)?);
            let rest = rest.trim_start_matches(is_part);
            Some((which, &rest[..rest.find(is_part).unwrap_or(rest.len())]))
        })
        .find(|(which, day)| is_pair(which, day))?;
    let is_polish = is_one_of(which, WHICH_PL);
    let language = language();
    let fits = language.is_empty() || language == if is_polish { "pl" } else { "en" };
    fits.then(|| format!("{which} {day}"))
}

/// Where words start that begin as one of those which say which day.
fn words_that_may_say_which(text: &str) -> impl Iterator<Item = usize> {
    let begins = |three| is_any(three, [*b"las", *b"nex", *b"naj", *b"prz", *b"thi", *b"ubi", *b"zes"]);
    // Inside of words nothing starts.
    let is_inside = |at: usize| text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    let mut from = 0;
    let all = std::iter::from_fn(move || {
        let at = next_place(text, from, begins)?;
        from = at + 1;
        Some(at)
    });
    all.filter(move |at| !is_inside(*at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_to_call_are_told_from_others() {
        for (text, expected) in [
            ("Infolinia: 800 120 002, całą dobę", vec!["800 120 002"]),
            ("Zadzwoń pod 112.", vec!["112"]),
            ("tel. 22 628 01 20 lub 22-628-99-99", vec!["22 628 01 20", "22-628-99-99"]),
            ("+48 800 120 002", vec!["+48 800 120 002"]),
            ("Tel. (22) 628 01 20", vec!["(22) 628 01 20"]),
            ("Tel. (biuro) 22 628 01 20", vec!["22 628 01 20"]),
            ("Pomogliśmy 120 400 000 osób", vec![]),
            ("NIP 525 24 28 706, telefon w biurze", vec![]),
            ("Zadzwoń. Numer konta: 800 120 002", vec![]),
            ("Zadzwoń do 24.12.2026", vec![]),
            ("Call before 2026", vec![]),
            ("o 112 zł", vec![]),
        ] {
            assert_eq!(phones(text), expected, "{text}");
        }
    }

    #[test]
    fn days_that_may_be_two_are_told() {
        for (text, language, expected) in [
            ("until 03/04/2026", "en", Some("03/04/2026")),
            ("until 3-4-2026.", "en", Some("3-4-2026")),
            ("do 3/4/2026", "pl", Some("3/4/2026")),
            ("do 03-04-2026", "pl", None),
            ("until 13/04/2026", "en", None),
            ("until 04/04/2026", "en", None),
            ("until 2026-03-04", "en", None),
            ("do 03.04.2026", "pl", None),
            ("3/4/20", "en", None),
        ] {
            assert_eq!(ambiguous_date(text, language), expected, "{text}");
        }
    }
}
