//! The success criteria of WCAG 2.2: level, and where they are explained. Their names are messages,
//! `wcag-1-1-1` in `wcag.ftl`.

/// A success criterion.
#[derive(Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its number.
    pub number: &'static str,
    /// `A`, `AA` or `AAA`.
    pub level: &'static str,
    /// Its name in addresses of the W3C.
    pub slug: &'static str,
}

impl Criterion {
    /// The criterion of a number.
    pub fn of(number: &str) -> Option<&'static Criterion> {
        ALL.iter().find(|criterion| criterion.number == number)
    }

    /// The message with its name.
    pub fn message(&self) -> String {
        format!("wcag-{}", self.number.replace('.', "-"))
    }

    /// Where the W3C explains it.
    pub fn address(&self) -> String {
        format!("https://www.w3.org/WAI/WCAG22/Understanding/{}.html", self.slug)
    }
}

const fn criterion(number: &'static str, level: &'static str, slug: &'static str) -> Criterion {
    Criterion { number, level, slug }
}

/// Every criterion, in the order of the guidelines (<https://www.w3.org/TR/WCAG22/>).
pub static ALL: [Criterion; 86] = [
    criterion("1.1.1", "A", "non-text-content"),
    criterion("1.2.1", "A", "audio-only-and-video-only-prerecorded"),
    criterion("1.2.2", "A", "captions-prerecorded"),
    criterion("1.2.3", "A", "audio-description-or-media-alternative-prerecorded"),
    criterion("1.2.4", "AA", "captions-live"),
    criterion("1.2.5", "AA", "audio-description-prerecorded"),
    criterion("1.2.6", "AAA", "sign-language-prerecorded"),
    criterion("1.2.7", "AAA", "extended-audio-description-prerecorded"),
    criterion("1.2.8", "AAA", "media-alternative-prerecorded"),
    criterion("1.2.9", "AAA", "audio-only-live"),
    criterion("1.3.1", "A", "info-and-relationships"),
    criterion("1.3.2", "A", "meaningful-sequence"),
    criterion("1.3.3", "A", "sensory-characteristics"),
    criterion("1.3.4", "AA", "orientation"),
    criterion("1.3.5", "AA", "identify-input-purpose"),
    criterion("1.3.6", "AAA", "identify-purpose"),
    criterion("1.4.1", "A", "use-of-color"),
    criterion("1.4.2", "A", "audio-control"),
    criterion("1.4.3", "AA", "contrast-minimum"),
    criterion("1.4.4", "AA", "resize-text"),
    criterion("1.4.5", "AA", "images-of-text"),
    criterion("1.4.6", "AAA", "contrast-enhanced"),
    criterion("1.4.7", "AAA", "low-or-no-background-audio"),
    criterion("1.4.8", "AAA", "visual-presentation"),
    criterion("1.4.9", "AAA", "images-of-text-no-exception"),
    criterion("1.4.10", "AA", "reflow"),
    criterion("1.4.11", "AA", "non-text-contrast"),
    criterion("1.4.12", "AA", "text-spacing"),
    criterion("1.4.13", "AA", "content-on-hover-or-focus"),
    criterion("2.1.1", "A", "keyboard"),
    criterion("2.1.2", "A", "no-keyboard-trap"),
    criterion("2.1.3", "AAA", "keyboard-no-exception"),
    criterion("2.1.4", "A", "character-key-shortcuts"),
    criterion("2.2.1", "A", "timing-adjustable"),
    criterion("2.2.2", "A", "pause-stop-hide"),
    criterion("2.2.3", "AAA", "no-timing"),
    criterion("2.2.4", "AAA", "interruptions"),
    criterion("2.2.5", "AAA", "re-authenticating"),
    criterion("2.2.6", "AAA", "timeouts"),
    criterion("2.3.1", "A", "three-flashes-or-below-threshold"),
    criterion("2.3.2", "AAA", "three-flashes"),
    criterion("2.3.3", "AAA", "animation-from-interactions"),
    criterion("2.4.1", "A", "bypass-blocks"),
    criterion("2.4.2", "A", "page-titled"),
    criterion("2.4.3", "A", "focus-order"),
    criterion("2.4.4", "A", "link-purpose-in-context"),
    criterion("2.4.5", "AA", "multiple-ways"),
    criterion("2.4.6", "AA", "headings-and-labels"),
    criterion("2.4.7", "AA", "focus-visible"),
    criterion("2.4.8", "AAA", "location"),
    criterion("2.4.9", "AAA", "link-purpose-link-only"),
    criterion("2.4.10", "AAA", "section-headings"),
    criterion("2.4.11", "AA", "focus-not-obscured-minimum"),
    criterion("2.4.12", "AAA", "focus-not-obscured-enhanced"),
    criterion("2.4.13", "AAA", "focus-appearance"),
    criterion("2.5.1", "A", "pointer-gestures"),
    criterion("2.5.2", "A", "pointer-cancellation"),
    criterion("2.5.3", "A", "label-in-name"),
    criterion("2.5.4", "A", "motion-actuation"),
    criterion("2.5.5", "AAA", "target-size-enhanced"),
    criterion("2.5.6", "AAA", "concurrent-input-mechanisms"),
    criterion("2.5.7", "AA", "dragging-movements"),
    criterion("2.5.8", "AA", "target-size-minimum"),
    criterion("3.1.1", "A", "language-of-page"),
    criterion("3.1.2", "AA", "language-of-parts"),
    criterion("3.1.3", "AAA", "unusual-words"),
    criterion("3.1.4", "AAA", "abbreviations"),
    criterion("3.1.5", "AAA", "reading-level"),
    criterion("3.1.6", "AAA", "pronunciation"),
    criterion("3.2.1", "A", "on-focus"),
    criterion("3.2.2", "A", "on-input"),
    criterion("3.2.3", "AA", "consistent-navigation"),
    criterion("3.2.4", "AA", "consistent-identification"),
    criterion("3.2.5", "AAA", "change-on-request"),
    criterion("3.2.6", "A", "consistent-help"),
    criterion("3.3.1", "A", "error-identification"),
    criterion("3.3.2", "A", "labels-or-instructions"),
    criterion("3.3.3", "AA", "error-suggestion"),
    criterion("3.3.4", "AA", "error-prevention-legal-financial-data"),
    criterion("3.3.5", "AAA", "help"),
    criterion("3.3.6", "AAA", "error-prevention-all"),
    criterion("3.3.7", "A", "redundant-entry"),
    criterion("3.3.8", "AA", "accessible-authentication-minimum"),
    criterion("3.3.9", "AAA", "accessible-authentication-enhanced"),
    criterion("4.1.2", "A", "name-role-value"),
    criterion("4.1.3", "AA", "status-messages"),
];
