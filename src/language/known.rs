//! Known: which tags name a language at all, and what somebody may mean whose tag names none.
//!
//! The languages are those of the IANA registry; what else a tag may stand for is in Unicode's CLDR: old
//! and long codes (`pol`, `en-UK`), and the language of a country (`ua` is Ukraine's code, `uk` that of
//! Ukrainian).

use icu_locale::{LanguageIdentifier, LocaleCanonicalizer, LocaleExpander, TransformResult};
use icu_locale_core::subtags::{Language, Region, Script};

/// Subtags of two letters in the IANA Language Subtag Registry (RFC 5646, 3.1).
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv \
    cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig \
    ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh \
    mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc \
    sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo \
    wa wo xh yi yo za zh zu";

/// Subtags of three letters: a line for each pair of letters, with the letters that may follow.
const THREE_LETTERS: &str = include_str!("subtags.txt");

/// Countries in the same registry, and Kosovo's `XK`, which CLDR has. Numbers are continents.
const COUNTRIES: &str = "AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW \
    BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER \
    ES ET EU EZ FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC \
    ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY \
    MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM \
    PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS \
    ST SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU \
    WF WS XK YE YT ZA ZM ZW";

/// Scripts in the same registry (ISO 15924). `Qaaa` to `Qabx` are for private use.
const SCRIPTS: &str = "Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Berf Bhks Blis Bopo Brah Brai Bugi \
    Buhd Cakm Cans Cari Cham Cher Chis Chrs Cirt Copt Cpmn Cprt Cyrl Cyrs Deva Diak Dogr Dsrt Dupl Egyd Egyh \
    Egyp Elba Elym Ethi Gara Geok Geor Glag Gong Gonm Goth Gran Grek Gujr Gukh Guru Hanb Hang Hani Hano Hans \
    Hant Hatr Hebr Hira Hluw Hmng Hmnp Hntl Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Kawi Khar Khmr \
    Khoj Kitl Kits Knda Kore Kpel Krai Kthi Lana Laoo Latf Latg Latn Leke Lepc Limb Lina Linb Lisu Loma Lyci \
    Lydi Mahj Maka Mand Mani Marc Maya Medf Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Nagm Nand \
    Narb Nbat Newa Nkgb Nkoo Nshu Ogam Olck Onao Orkh Orya Osge Osma Ougr Palm Pauc Pcun Pelm Perm Phag Phli \
    Phlp Phlv Phnx Piqd Plrd Prti Psin Ranj Rjng Rohg Roro Runr Samr Sara Sarb Saur Sgnw Shaw Shrd Shui Sidd \
    Sidt Sind Sinh Sogd Sogo Sora Soyo Sund Sunu Sylo Syrc Syre Syrj Syrn Tagb Takr Tale Talu Taml Tang Tavt \
    Tayo Telu Teng Tfng Tglg Thaa Thai Tibt Tirh Tnsa Todr Tols Toto Tutg Ugar Vaii Visp Vith Wara Wcho Wole \
    Xpeo Xsux Yezi Yiii Zanb Zinh Zmth Zsye Zsym Zxxx Zyyy Zzzz";

/// The part of a tag that names the language (`pt` of `pt-BR`), in lower case.
pub fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

/// Does a tag begin with a language of the IANA registry (ACT rules, "known primary language tag")?
pub fn is_known(tag: &str) -> bool {
    let primary = primary(tag);
    match primary.len() {
        // No two letters beside each other belong to two of them.
        2 => !primary.contains(' ') && TWO_LETTERS.contains(&primary),
        // `qaa` to `qtz` are for private use.
        3 if primary.is_ascii() && ("qaa"..="qtz").contains(&&*primary) => true,
        3 if primary.is_ascii() => {
            let mut lines = THREE_LETTERS.lines().filter_map(|line| line.split_once(' '));
            lines.any(|(start, ends)| start == &primary[..2] && ends.contains(&primary[2..]))
        }
        _ => false,
    }
}

/// What a tag can name that there is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Language,
    Script,
    Country,
}

/// A tag that names no language, script or country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unknown {
    /// What there is not.
    pub part: Part,
    /// The tag that is likely meant.
    pub better: Option<String>,
}

/// What is wrong with a well-formed tag.
pub(super) fn unknown(tag: &str) -> Option<Unknown> {
    let written: Option<LanguageIdentifier> = tag.parse().ok();
    if !is_known(tag) {
        let better = written.and_then(|written| of_old_code(&written).or_else(|| of_country(&written)));
        return Some(Unknown { part: Part::Language, better: better.map(|better| better.to_string()) });
    }
    let written = written?;
    if written.script.is_some_and(|script| !is_script(script)) {
        let better = LanguageIdentifier { script: None, ..written };
        return Some(Unknown { part: Part::Script, better: Some(better.to_string()) });
    }
    let country = written.region?;
    // What CLDR would rather call the language is another matter.
    let today = of_old_code(&LanguageIdentifier { region: Some(country), ..LanguageIdentifier::UNKNOWN });
    if let Some(region) = today.and_then(|today| today.region) {
        let better = LanguageIdentifier { region: Some(region), ..written };
        return Some(Unknown { part: Part::Country, better: Some(better.to_string()) });
    }
    (!is_country(country)).then_some(Unknown { part: Part::Country, better: None })
}

fn is_script(script: Script) -> bool {
    let script = script.as_str();
    ("Qaaa"..="Qabx").contains(&script) || SCRIPTS.split_ascii_whitespace().any(|known| script == known)
}

fn is_country(region: Region) -> bool {
    !region.is_alphabetic() || COUNTRIES.split_ascii_whitespace().any(|known| region.as_str() == known)
}

/// The tag of today for one of old or long codes.
fn of_old_code(tag: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let mut locale = icu_locale::Locale::from(tag.clone());
    let is_old = LocaleCanonicalizer::new_common().canonicalize(&mut locale) == TransformResult::Modified;
    is_old.then_some(locale.id)
}

/// The tag with the language of the country that its code stands for: the only one that is at home there
/// (`kz` is `kk`), else the one that most people there read, as they write it there (`gb` is `en-GB`).
fn of_country(tag: &LanguageIdentifier) -> Option<LanguageIdentifier> {
    let country: Region = tag.language.as_str().parse().ok()?;
    let expander = LocaleExpander::new_common();
    let mut of_country = LanguageIdentifier { region: Some(country), ..LanguageIdentifier::UNKNOWN };
    expander.maximize(&mut of_country);
    let is_at_home = |language: &Language| {
        let mut tag = LanguageIdentifier { language: *language, ..LanguageIdentifier::UNKNOWN };
        expander.maximize(&mut tag);
        tag.region == Some(country)
    };
    let mut at_home = TWO_LETTERS.split(' ').filter_map(|language| language.parse().ok()).filter(is_at_home);
    match (at_home.next(), at_home.next()) {
        // Welsh is at home in Britain and English elsewhere, says CLDR; nobody means Welsh by `gb`.
        (Some(only), None) if of_country.language.as_str() != "en" => {
            Some(LanguageIdentifier { language: only, ..tag.clone() })
        }
        _ => {
            // Countries that CLDR says nothing of have its default: English.
            let default = || "en".parse().ok().filter(|_| is_country(country));
            let known = Some(of_country.language).filter(|language| !language.is_unknown());
            let region = tag.region.or(Some(country));
            Some(LanguageIdentifier { language: known.or_else(default)?, region, ..tag.clone() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_the_registry_are_known() {
        for tag in ["pl", "EN", "pt-BR", "en-anything", "szl", "csb", "rmn-Latn", "qab"] {
            assert!(is_known(tag), "{tag}");
        }
        for tag in ["", " ", "pol", "polish", "xx", "i-klingon", "-pl", "p", "łł", "q1a"] {
            assert!(!is_known(tag), "{tag}");
        }
    }

    #[test]
    fn a_tag_of_nothing_is_known_with_what_is_meant() {
        let pairs = "ua uk, cz cs, dk da, jp ja, cn zh-CN, gr el, by be, kz kk, vn vi, at de-AT, mx es-MX, \
            gb en-GB, us en-US, au en-AU, rs-Latn sr-Latn, ua-UA uk-UA, pol pl, ukr uk, eng-GB en-GB, en-UK en-GB, \
            sr-YU sr-RS, pl-Abcd pl, zh-Hent-TW zh-TW, xx , polish , pl-XX , en-ZZ , zh-Hant-QQ ";
        for (tag, meant) in pairs.split(", ").map(|pair| pair.split_once(' ').unwrap()) {
            let better = unknown(tag).map(|unknown| unknown.better.unwrap_or_default());
            assert_eq!(better.as_deref(), Some(meant), "{tag}");
        }
        let good = "pl en uk vi ar zh-Hant pt-BR sr-Latn sr-Latn-ME es-419 en-150 tlh szl pso sgn qaa zh-Hant-HK \
            de-1996 en-AQ fr-BL nb no iw sh tl kab en-US sq-XK en-CQ sr-Latn-XK rhg-Rohg pl-Qaab mul-Zyyy";
        for tag in good.split_whitespace() {
            assert_eq!(unknown(tag), None, "{tag}");
        }
    }
}
