//! Names: what languages call themselves, where no `locale.toml` says it.
//!
//! The names are those of Unicode's CLDR. ICU4X could give them at run time, but with all names of all
//! languages in each other it would add some 3 MB to the program; these rows take 10 kB, and a test
//! compares them with it.

use std::borrow::Cow;

use crate::language::LanguageTag;

/// Tag and own name, in order of tags.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("ady", "адыгабзэ"), ("af", "Afrikaans"), ("ak", "Akan"), ("am", "አማርኛ"), ("ar", "العربية"),
    ("as", "অসমীয়া"), ("ast", "asturianu"), ("az", "azərbaycan"), ("ba", "башҡорт"), ("be", "беларуская"),
    ("bg", "български"), ("bgc", "हरियाणवी"), ("bho", "भोजपुरी"), ("blo", "anii kagɩja"), ("bn", "বাংলা"),
    ("br", "brezhoneg"), ("bs", "bosanski"), ("bs-Cyrl", "босански (ћирилица)"), ("bua", "буряад"),
    ("ca", "català"), ("ceb", "Cebuano"), ("chr", "ᏣᎳᎩ"), ("ckb", "کوردیی ناوەندی"), ("cs", "čeština"),
    ("csw", "ᓀᐦᐃᓇᐍᐏᐣ"), ("cv", "чӑваш чӗлхи"), ("cy", "Cymraeg"), ("da", "dansk"), ("de", "Deutsch"),
    ("de-AT", "Österreichisches Deutsch"), ("de-CH", "Schweizer Hochdeutsch"), ("doi", "डोगरी"),
    ("dsb", "dolnoserbšćina"), ("ee", "eʋegbe"), ("el", "Ελληνικά"), ("en", "English"),
    ("en-AU", "Australian English"), ("en-CA", "Canadian English"), ("en-GB", "British English"),
    ("en-US", "American English"), ("eo", "Esperanto"), ("es", "español"),
    ("es-419", "español latinoamericano"), ("es-AR", "español (Argentina)"), ("es-CL", "español (Chile)"),
    ("es-CO", "español (Colombia)"), ("es-ES", "español de España"), ("es-MX", "español de México"),
    ("es-PE", "español (Perú)"), ("es-US", "español (Estados Unidos)"), ("et", "eesti"), ("eu", "euskara"),
    ("fa", "فارسی"), ("fa-AF", "دری"), ("fi", "suomi"), ("fil", "Filipino"), ("fo", "føroyskt"),
    ("fr", "français"), ("fr-BE", "français (Belgique)"), ("fr-CA", "français canadien"),
    ("fr-CH", "français suisse"), ("fy", "Frysk"), ("ga", "Gaeilge"), ("gaa", "Gã"), ("gd", "Gàidhlig"),
    ("gl", "galego"), ("gu", "ગુજરાતી"), ("ha", "Hausa"), ("he", "עברית"), ("hi", "हिन्दी"), ("hr", "hrvatski"),
    ("hsb", "hornjoserbšćina"), ("hu", "magyar"), ("hy", "հայերեն"), ("ia", "interlingua"), ("id", "Indonesia"),
    ("ie", "Interlingue"), ("ig", "Asụsụ Igbo"), ("ii", "ꆈꌠꉙ"), ("is", "íslenska"), ("it", "italiano"),
    ("it-CH", "italiano (Svizzera)"), ("ja", "日本語"), ("jv", "Jawa"), ("ka", "ქართული"), ("kbd", "къэбэрдеибзэ"),
    ("kea", "kabuverdianu"), ("kek", "Qʼeqchiʼ"), ("ki", "Gĩgĩkũyũ"), ("kk", "қазақ тілі"),
    ("kk-Arab", "قازاق ءتىلى (توتە)"), ("km", "ខ្មែរ"), ("kn", "ಕನ್ನಡ"), ("ko", "한국어"), ("kok", "कोंकणी"),
    ("ks", "کٲشُر"), ("ksh", "Kölsch"), ("ku", "kurdî (kurmancî)"), ("kxv", "kuvi"), ("ky", "кыргызча"),
    ("lb", "Lëtzebuergesch"), ("lij", "ligure"), ("lld", "ladin"), ("lmo", "Lombard"), ("lo", "ລາວ"),
    ("lt", "lietuvių"), ("lv", "latviešu"), ("mai", "मैथिली"), ("mi", "Māori"), ("mk", "македонски"),
    ("ml", "മലയാളം"), ("mn", "монгол"), ("mni", "মৈতৈলোন্"), ("mr", "मराठी"), ("ms", "Melayu"), ("mt", "Malti"),
    ("my", "မြန်မာ"), ("nb", "norsk bokmål"), ("nds", "Neddersass’sch"), ("ne", "नेपाली"), ("nl", "Nederlands"),
    ("nl-BE", "Vlaams"), ("nn", "norsk nynorsk"), ("no", "norsk"), ("nqo", "ߒߞߏ"), ("nso", "Sesotho sa Leboa"),
    ("oc", "occitan"), ("om", "Oromoo"), ("or", "ଓଡ଼ିଆ"), ("pa", "ਪੰਜਾਬੀ"), ("pcm", "Naijíriá Píjin"),
    ("pl", "polski"), ("pms", "piemontèis"), ("prg", "prūsiskan"), ("ps", "پښتو"), ("pt", "português"),
    ("pt-BR", "português (Brasil)"), ("pt-PT", "português europeu"), ("qu", "Runasimi"), ("quc", "kʼicheʼ"),
    ("raj", "राजस्थानी"), ("rm", "rumantsch"), ("ro", "română"), ("ro-MD", "română (Republica Moldova)"),
    ("ru", "русский"), ("rw", "Ikinyarwanda"), ("sa", "संस्कृत भाषा"), ("sah", "саха тыла"), ("sat", "ᱥᱟᱱᱛᱟᱲᱤ"),
    ("sc", "sardu"), ("scn", "sicilianu"), ("sd", "سنڌي"), ("shn", "တႆး"), ("si", "සිංහල"),
    ("sk", "slovenčina"), ("sl", "slovenščina"), ("so", "Soomaali"), ("sq", "shqip"), ("sr", "српски"),
    ("sr-Cyrl", "српски (ћирилица)"), ("sr-Latn", "srpski (latinica)"), ("sr-ME", "srpski (Crna Gora)"),
    ("st", "Sesotho"), ("su", "Basa Sunda"), ("sv", "svenska"), ("sw", "Kiswahili"), ("syr", "ܣܘܪܝܝܐ"),
    ("szl", "ślōnski"), ("ta", "தமிழ்"), ("te", "తెలుగు"), ("tg", "тоҷикӣ"), ("th", "ไทย"), ("ti", "ትግርኛ"),
    ("tk", "türkmen dili"), ("tn", "Setswana"), ("to", "lea fakatonga"), ("tr", "Türkçe"), ("tt", "татар"),
    ("tyv", "Тыва"), ("ug", "ئۇيغۇرچە"), ("uk", "українська"), ("ur", "اردو"), ("uz", "o‘zbek"),
    ("vi", "Tiếng Việt"), ("vmw", "emakhuwa"), ("wo", "Wolof"), ("xh", "IsiXhosa"), ("yo", "Èdè Yorùbá"),
    ("yue", "粵語"), ("yue-Hans", "粤语 (简体)"), ("za", "Vahcuengh"), ("zh", "中文"), ("zh-HK", "中文 (中國香港特別行政區)"),
    ("zh-Hans", "简体中文"), ("zh-Hant", "繁體中文"), ("zh-TW", "中文 (台灣)"), ("zu", "isiZulu"),
];

/// The own name of exactly this tag.
pub(super) fn known(tag: &str) -> Option<&'static str> {
    NAMES.binary_search_by_key(&tag, |(tag, _)| tag).ok().map(|index| NAMES[index].1)
}

/// A language's own name: `polski`, `português (Brasil)`, `srpski (latinica)`. What is not known
/// of a tag stays as its code: `español (BO)`.
pub(super) fn of(tag: &LanguageTag) -> Cow<'static, str> {
    let tag = tag.as_str();
    if let Some(name) = known(tag) {
        return name.into();
    }
    match tag.match_indices('-').rev().find_map(|(at, _)| Some((known(&tag[..at])?, &tag[at + 1..]))) {
        Some((name, rest)) => format!("{name} ({})", rest.replace('-', ", ")).into(),
        None => tag.to_owned().into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_experimental::displaynames::multi::{LanguageDisplayNames, LocaleDisplayNamesFormatter};

    fn by_icu(tag: &str) -> Option<String> {
        let locale: icu_locale_core::Locale = tag.parse().unwrap();
        if locale.id.script.is_none() && locale.id.region.is_none() {
            let names = LanguageDisplayNames::try_new((&locale).into(), Default::default()).ok()?;
            return names.of(locale.id.language).map(str::to_owned);
        }
        let names = LocaleDisplayNamesFormatter::try_new((&locale).into(), Default::default()).ok()?;
        Some(names.of(&locale).into_owned())
    }

    #[test]
    fn the_names_are_those_of_unicode() {
        for (tag, name) in NAMES {
            assert_eq!(by_icu(tag).as_deref(), Some(*name), "{tag}");
        }
        assert!(NAMES.is_sorted_by_key(|(tag, _)| *tag));
    }

    #[test]
    fn what_is_not_known_stays_as_its_code() {
        let name = |tag| of(&LanguageTag::parse(tag).unwrap()).into_owned();
        assert_eq!(name("pt-BR"), "português (Brasil)");
        assert_eq!(name("es-BO"), "español (BO)");
        assert_eq!(name("sr-Latn-ME"), "srpski (latinica) (ME)");
        assert_eq!(name("tlh"), "tlh");
    }
}
