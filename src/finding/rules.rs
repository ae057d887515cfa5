//! The list of rules. Words for each are in `locales/*/findings.ftl` under the rule's id, with the
//! attributes `.why` and `.help`; a test walks the list.

use super::Severity;

/// A kind of problem.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    /// Stable id, kebab-case; also the Fluent message id of its words.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// WCAG 2.2 success criteria (`1.1.1`) that it concerns.
    pub wcag: &'static [&'static str],
    /// W3C ACT rule ids that it belongs to.
    pub act: &'static [&'static str],
}

/// A rule in a file of ours goes by its id.
pub(super) mod by_id {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    use super::Rule;

    pub(in crate::finding) fn serialize<S: Serializer>(rule: &&'static Rule, to: S) -> Result<S::Ok, S::Error> {
        rule.id.serialize(to)
    }

    pub(in crate::finding) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<&'static Rule, D::Error> {
        let id = String::deserialize(from)?;
        super::ALL.iter().find(|rule| rule.id == id).copied().ok_or_else(|| D::Error::custom("unknown rule"))
    }
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])* $name:ident $severity:ident $id:literal $(wcag $($wcag:literal)+)? $(act $($act:literal)+)?;)*) => {
        $(
            $(#[doc = $doc])*
            pub static $name: Rule = Rule {
                id: $id,
                severity: Severity::$severity,
                wcag: &[$($($wcag),+)?],
                act: &[$($($act),+)?],
            };
        )*
        /// Every rule.
        pub static ALL: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    // The project and its files
    /// The project has no `site/site.toml`.
    NO_SITE_TOML Error "no-site-toml";
    /// A file is not UTF-8.
    NOT_UTF8 Error "not-utf8";
    /// A symbolic link is not followed.
    SYMLINK_SKIPPED Warning "symlink-skipped";
    /// A file is larger than what a text may be.
    FILE_TOO_LARGE Error "file-too-large";

    // TOML: site.toml, front matter, data
    /// Text that is not TOML.
    TOML_SYNTAX Error "toml-syntax";
    /// A key that nobody reads.
    UNKNOWN_KEY Warning "unknown-key";
    /// A value of another type than the key wants.
    WRONG_TYPE Error "wrong-type";
    /// A value that the key cannot have.
    INVALID_VALUE Error "invalid-value";
    /// A required key is not there.
    MISSING_KEY Error "missing-key";
    /// A language that the site does not declare.
    UNKNOWN_LANGUAGE_KEY Error "unknown-language-key";
    /// A title or name lacks one of the site's languages.
    MISSING_LANGUAGE_KEY Warning "missing-language-key";
    /// `base_url` is not set, so sitemap and feeds are left out.
    NO_BASE_URL Hint "no-base-url";
    /// The theme named in site.toml is not there.
    UNKNOWN_THEME Error "unknown-theme";

    // What the audit is asked to do
    /// A rule that there is not.
    UNKNOWN_RULE Error "unknown-rule";
    /// A rule is switched off and nobody says why.
    RULE_OFF_WITHOUT_REASON Warning "rule-off-without-reason";

    // Colours of a theme
    /// Two colours of a theme that do not stand out from each other as its theme.toml asks.
    TOKEN_CONTRAST Warning "token-contrast" wcag "1.4.3" "1.4.6" "1.4.11";
    /// theme.toml names a colour that no style sheet has.
    UNKNOWN_TOKEN Warning "unknown-token";

    // What pages show together
    /// Pages in one language that have the same title.
    SAME_TITLE Warning "same-title" wcag "2.4.2";
    /// A navigation whose links stand in another order on another page.
    NAVIGATION_ORDER Warning "navigation-order" wcag "3.2.3";
    /// Ways to get help that stand elsewhere on another page.
    HELP_ORDER Warning "help-order" wcag "3.2.6";

    // Pages
    /// A Markdown file whose name has no language.
    PAGE_WITHOUT_LANGUAGE Error "page-without-language";
    /// A Markdown file whose name has a language that the site does not declare.
    UNKNOWN_LANGUAGE Error "unknown-language";
    /// The front matter has no closing `+++`.
    FRONT_MATTER_NOT_CLOSED Error "front-matter-not-closed";
    /// There is no front matter.
    NO_FRONT_MATTER Error "no-front-matter";
    /// The file is empty.
    EMPTY_FILE Error "empty-file";
    /// The page has no title.
    MISSING_TITLE Error "missing-title" wcag "2.4.2" act "2779a5";
    /// A slug that is no single, portable path segment.
    BAD_SLUG Error "bad-slug";
    /// An alias that is no safe path within the site.
    BAD_ALIAS Error "bad-alias";
    /// The body has a heading of level 1; the title is that.
    HEADING_LEVEL_ONE Warning "heading-level-one" wcag "1.3.1";
    /// A heading skips a level.
    HEADING_ORDER Warning "heading-order" wcag "1.3.1";
    /// Two headings with the same explicit id.
    DUPLICATE_ID Error "duplicate-id";
    /// An image without alternative text.
    IMAGE_ALT Error "image-alt" wcag "1.1.1" act "23a2a8";
    /// A link without text.
    LINK_NAME Error "link-name" wcag "2.4.4" "4.1.2" act "c487ae";
    /// Raw HTML that is taken out.
    HTML_REMOVED Warning "html-removed";
    /// Raw HTML with a comment or tag that does not end.
    HTML_NOT_CLOSED Error "html-not-closed";
    /// Raw HTML in text that is nested too deep.
    HTML_TOO_DEEP Error "html-too-deep";
    /// An image of another site.
    OUTSIDE_IMAGE Error "outside-image";
    /// A directive that cannot be read.
    DIRECTIVE_SYNTAX Error "directive-syntax";
    /// What marks text in another language cannot be read.
    PASSAGE_LANGUAGE Error "passage-language" wcag "3.1.2";
    /// A directive names a component that the theme does not have.
    UNKNOWN_COMPONENT Error "unknown-component";
    /// A directive gives an argument that the component does not take.
    UNKNOWN_ARGUMENT Error "unknown-argument";
    /// A directive lacks an argument that the component needs.
    MISSING_ARGUMENT Error "missing-argument";

    // Links and files
    /// A link to a page or file that is not there.
    BROKEN_LINK Error "broken-link";
    /// A link to a heading that is not there.
    BROKEN_ANCHOR Error "broken-anchor";
    /// A link to a page that has no version in the reader's language.
    LINK_NOT_TRANSLATED Warning "link-not-translated";
    /// A link with a scheme that could run code or load what nobody asked for.
    UNSAFE_LINK Error "unsafe-link";
    /// A material's file is not there.
    MISSING_MATERIAL Error "missing-material";
    /// A file whose content is not what its ending says.
    WRONG_FORMAT Warning "wrong-format";

    // Films and other files that components show
    /// A component names a file that is not there.
    COMPONENT_FILE Error "component-file";
    /// A component gets a file of another kind than it can show.
    COMPONENT_FILE_KIND Error "component-file-kind";
    /// Captions of which nobody would see anything.
    CAPTIONS_UNREADABLE Warning "captions-unreadable" wcag "1.2.2";
    /// Captions of which a part would never be seen.
    CAPTIONS_LOST Warning "captions-lost" wcag "1.2.2";

    // The site as a whole
    /// A document lacks one of the site's languages.
    MISSING_TRANSLATION Warning "missing-translation";
    /// A document lacks a language in which site.toml wants every document.
    TRANSLATION_REQUIRED Error "translation-required";
    /// A page says that it is another version of something that it cannot be.
    VERSION_OF_NOTHING Error "version-of-nothing";
    /// A page lacks the easy-to-read version that the site promises.
    EASY_TO_READ_MISSING Warning "easy-to-read-missing" wcag "3.1.5";
    /// An easy-to-read version is promised of pages that are not there.
    EASY_TO_READ_OF_NOTHING Error "easy-to-read-of-nothing";
    /// A document is not meant for a language in which it has a page.
    LANGUAGE_LEFT_OUT Warning "language-left-out";
    /// A language has no home page.
    MISSING_HOME Error "missing-home";
    /// A folder with pages but without an index page in this language.
    MISSING_INDEX Warning "missing-index";
    /// Two outputs at one address.
    DUPLICATE_ADDRESS Error "duplicate-address";
    /// An address deeper or longer than a USB stick can be trusted with.
    LONG_ADDRESS Warning "long-address";
    /// A document named in site.toml is not there.
    UNKNOWN_DOCUMENT Error "unknown-document";
    /// The accessibility statement lacks what the law asks for.
    STATEMENT_MISSING Error "statement-missing";
    /// Days in the accessibility statement that cannot follow each other.
    STATEMENT_DATES Error "statement-dates";
    /// The accessibility statement's status and its list of what is not accessible contradict each other.
    STATEMENT_STATUS Error "statement-status";
    /// The accessibility statement is due for review.
    STATEMENT_REVIEW Warning "statement-review";
    /// A tag that site.toml does not declare.
    UNDECLARED_TERM Warning "undeclared-term";

    // Data
    /// A register that is not there.
    UNKNOWN_REGISTER Error "unknown-register";
    /// A data file that cannot be read.
    DATA_SYNTAX Error "data-syntax";

    /// A register with more rows than a page can show.
    TOO_MANY_ROWS Error "too-many-rows";

    // Locales
    /// Text in a .ftl file that is not Fluent.
    FLUENT_SYNTAX Error "fluent-syntax";
    /// A message that this language lacks.
    MESSAGE_MISSING Warning "message-missing";
    /// A message that nothing uses.
    MESSAGE_UNUSED Warning "message-unused";
    /// A message, attribute or variant that is there twice.
    MESSAGE_DUPLICATE Warning "message-duplicate";
    /// A message that takes other arguments than in another language.
    MESSAGE_ARGUMENTS Warning "message-arguments";
    /// Plural variants that the language needs and a message lacks.
    MESSAGE_PLURALS Warning "message-plurals";
    /// A message refers to one that is not there.
    MESSAGE_REFERENCE Error "message-reference";
    /// A message calls a function that there is not.
    MESSAGE_FUNCTION Error "message-function";
    /// A message gives a function an option or a value that it does not know.
    MESSAGE_OPTION Error "message-option";
    /// A message that leads back to itself.
    MESSAGE_CYCLE Error "message-cycle";
    /// A message that would grow without end.
    MESSAGE_EXPANSION Error "message-expansion";
    /// Messages of a language that the site does not have.
    LOCALE_NOT_USED Warning "locale-not-used";
    /// A language names one without messages as its fallback.
    UNKNOWN_FALLBACK Error "unknown-fallback";
    /// Languages whose fallbacks lead in a circle.
    FALLBACK_CYCLE Error "fallback-cycle";

    // Theme
    /// A template that cannot be read.
    TEMPLATE_SYNTAX Error "template-syntax";
    /// Text in a template that does not come from a message.
    TEMPLATE_TEXT Warning "template-text";
    /// A page asks for a template that the theme does not have.
    UNKNOWN_TEMPLATE Error "unknown-template";
    /// The theme lacks a template that the program needs.
    THEME_TEMPLATE_MISSING Error "theme-template-missing";
    /// A template fails while a page is rendered.
    TEMPLATE_ERROR Error "template-error";

    // Work with translators
    /// The site has no such language to translate from or to.
    EXCHANGE_LANGUAGE Error "exchange-language";
    /// A file that is no XLIFF 2 and no PO, or a broken one.
    EXCHANGE_SYNTAX Error "exchange-syntax";
    /// A file that the project does not have, or that is not in the language translated from.
    EXCHANGE_UNKNOWN_FILE Error "exchange-unknown-file";
    /// A text that has changed since it went to the translator.
    EXCHANGE_SOURCE_CHANGED Warning "exchange-source-changed";
    /// A translation that somebody changed in the project meanwhile.
    EXCHANGE_TARGET_CHANGED Warning "exchange-target-changed";
    /// A translation that loses or adds markup.
    EXCHANGE_MARKUP Warning "exchange-markup";
    /// A translation that would be more or less than the text it stands for.
    EXCHANGE_STRUCTURE Warning "exchange-structure";
    /// Texts that are not translated yet.
    EXCHANGE_INCOMPLETE Hint "exchange-incomplete";

    // What can be seen of a page
    /// Text that does not stand out from what lies behind it.
    TEXT_CONTRAST Warning "text-contrast" wcag "1.4.3" "1.4.6" act "afw4f7" "09o5cg";
    /// Text that stands out, but less than everybody needs.
    TEXT_CONTRAST_ENHANCED Hint "text-contrast-enhanced" wcag "1.4.6" act "09o5cg";
    /// Links in text that only their colour tells from it.
    LINK_IN_TEXT_BLOCK Warning "link-in-text-block" wcag "1.4.1";
    /// Text with both edges straight.
    JUSTIFIED_TEXT Hint "justified-text" wcag "1.4.8";
    /// Letters stand close, and readers cannot change it.
    LETTER_SPACING_FIXED Warning "letter-spacing-fixed" wcag "1.4.12" act "24afc2";
    /// Words stand close, and readers cannot change it.
    WORD_SPACING_FIXED Warning "word-spacing-fixed" wcag "1.4.12" act "9e45ec";
    /// Lines stand close, and readers cannot change it.
    LINE_HEIGHT_FIXED Warning "line-height-fixed" wcag "1.4.12" act "78fd32";
    /// Text is cut off when it is enlarged.
    TEXT_CLIPPED Warning "text-clipped" wcag "1.4.4" act "59br37";
    /// The page turns against the screen.
    ORIENTATION_LOCKED Warning "orientation-locked" wcag "1.3.4" act "b33eff";
    /// A box scrolls where no key reaches.
    SCROLLABLE_NOT_FOCUSABLE Warning "scrollable-not-focusable" wcag "2.1.1" "2.1.3" act "0ssw9k";
    /// The focus cannot be seen.
    FOCUS_NOT_VISIBLE Warning "focus-not-visible" wcag "2.4.7" act "oj04fd";
    // Languages and head of a page
    /// The page does not say what language it is in.
    PAGE_LANGUAGE_MISSING Error "page-language-missing" wcag "3.1.1" act "b5c3f8";
    /// The page's language is none.
    PAGE_LANGUAGE_INVALID Error "page-language-invalid" wcag "3.1.1" act "bf051a";
    /// The page is in another language than it says.
    PAGE_LANGUAGE_WRONG Warning "page-language-wrong" wcag "3.1.1" act "ucwvc8";
    /// `lang` and `xml:lang` of the page are not the same.
    XML_LANGUAGE_DIFFERS Warning "xml-language-differs" wcag "3.1.1";
    /// A part's language is none.
    PART_LANGUAGE_INVALID Warning "part-language-invalid" wcag "3.1.2" act "de46e4";
    /// A part is in another language than it says.
    PART_LANGUAGE_WRONG Warning "part-language-wrong" wcag "3.1.2" act "off6ek";
    /// A page of HTML without a title.
    PAGE_TITLE_MISSING Error "page-title-missing" wcag "2.4.2" act "2779a5";
    /// A title that stands there until somebody thinks of one.
    PAGE_TITLE_PLACEHOLDER Warning "page-title-placeholder" wcag "2.4.2" act "c4a8a4";
    /// A title that seems to be of another page, or of the site alone.
    PAGE_TITLE_DOUBTFUL Hint "page-title-doubtful" wcag "2.4.2" act "c4a8a4";
    /// The page goes elsewhere or loads again while somebody reads.
    PAGE_REFRESH Error "page-refresh" wcag "2.2.1" "2.2.4" "3.2.5" act "bc659a" "bisz58";
    /// The page goes elsewhere or loads again after more than 20 hours.
    PAGE_REFRESH_LATE Hint "page-refresh-late" wcag "2.2.4" "3.2.5" act "bisz58";
    /// The page cannot be enlarged to twice its size on a phone.
    ZOOM_FORBIDDEN Error "zoom-forbidden" wcag "1.4.4" act "b4f0c3";
    /// The page can be enlarged, but less than five times.
    ZOOM_LIMITED Hint "zoom-limited" wcag "1.4.4";

    // Names: what assistive technology calls things
    /// A button without name.
    BUTTON_NAME Error "button-name" wcag "4.1.2" act "97a4e1";
    /// A button that is a picture, without name.
    INPUT_IMAGE_ALT Error "input-image-alt" wcag "1.1.1" "4.1.2" act "59796f";
    /// A field without name.
    LABEL Error "label" wcag "1.3.1" "4.1.2" act "e086e5";
    /// A frame without name.
    FRAME_TITLE Error "frame-title" wcag "4.1.2" act "cae760";
    /// What opens and closes `details` has no name.
    SUMMARY_NAME Error "summary-name" wcag "4.1.2" act "2t702h";
    /// An entry of a menu without name.
    ARIA_COMMAND_NAME Error "aria-command-name" wcag "4.1.2" act "m6b1q3";
    /// An embedded picture, sound or film without name.
    OBJECT_ALT Error "object-alt" wcag "1.1.1" act "8fc3b6";
    /// A drawing that says that it is an image, without name.
    SVG_IMG_ALT Error "svg-img-alt" wcag "1.1.1" act "7d6734";
    /// A heading without text.
    EMPTY_HEADING Warning "empty-heading" wcag "1.3.1" act "ffd0e9";
    /// A header of a table without text.
    EMPTY_TABLE_HEADER Hint "empty-table-header" wcag "1.3.1";
    /// A dialog without name.
    ARIA_DIALOG_NAME Warning "aria-dialog-name";
    /// A progress bar, meter, tab, tooltip or branch of a tree without name.
    ARIA_WIDGET_NAME Error "aria-widget-name" wcag "1.1.1" "4.1.2";
    /// The name of a control lacks the words that are seen on it.
    LABEL_CONTENT_NAME_MISMATCH Warning "label-content-name-mismatch" wcag "2.5.3" act "2ee8b8";
    /// Only a tooltip or a placeholder says what a field is for.
    LABEL_TITLE_ONLY Hint "label-title-only" wcag "3.3.2";
    /// A field with more than one label.
    FORM_FIELD_MULTIPLE_LABELS Hint "form-field-multiple-labels" wcag "3.3.2";
    /// A label that does not say what to write.
    LABEL_VAGUE Warning "label-vague" wcag "2.4.6" act "cc0f0a";
    /// Two fields with one label, and nothing that tells them apart.
    LABEL_REPEATED Warning "label-repeated" wcag "2.4.6" act "cc0f0a";

    // Images: what is said of them
    /// A description that is a file's name, or would do for any image.
    IMAGE_NAME_VAGUE Warning "image-name-vague" wcag "1.1.1" act "qt1vmo";
    /// An image is hidden although it says something.
    IMAGE_HIDDEN Warning "image-hidden" wcag "1.1.1" act "e88epe";
    /// An image that repeats the text beside it.
    IMAGE_REDUNDANT_ALT Hint "image-redundant-alt" wcag "1.1.1";
    /// A picture whose places only a mouse can point at.
    SERVER_SIDE_IMAGE_MAP Warning "server-side-image-map" wcag "2.1.1";

    // What the keyboard reaches, and assistive technology
    /// The whole page is hidden from assistive technology.
    ARIA_HIDDEN_BODY Error "aria-hidden-body" wcag "1.3.1" "4.1.2";
    /// The keyboard reaches what is hidden from assistive technology.
    ARIA_HIDDEN_FOCUS Error "aria-hidden-focus" wcag "1.3.1" "4.1.2" act "6cfa84";
    /// A control in a control.
    NESTED_INTERACTIVE Error "nested-interactive" wcag "4.1.2" act "307n5z";
    /// The keyboard does not get into a frame.
    FRAME_FOCUSABLE_CONTENT Error "frame-focusable-content" wcag "2.1.1" act "akn7bn";
    /// Frames with different pages have the same name.
    FRAME_TITLE_UNIQUE Hint "frame-title-unique" wcag "4.1.2";
    // Links and what they are called
    /// The text of a link fits any link, and nothing around it says more.
    LINK_TEXT_VAGUE Warning "link-text-vague" wcag "2.4.4" "2.4.9" act "5effbb" "aizyf1";
    /// The text of a link says nothing without what stands around it.
    LINK_TEXT_ALONE Hint "link-text-alone" wcag "2.4.9" act "aizyf1";
    /// The text of a link is an address.
    LINK_BARE_ADDRESS Hint "link-bare-address" wcag "2.4.9";
    /// Links of the same text that may lead to different places.
    LINK_SAME_TEXT Hint "link-same-text" wcag "2.4.9";
    /// Links of the same text that lead to different sites.
    LINK_SAME_TEXT_OTHER_SITE Hint "link-same-text-other-site" wcag "2.4.9" act "b20e66";
    /// Links of the same text that only the eye can tell apart.
    LINK_SAME_TEXT_IN_CONTEXT Warning "link-same-text-in-context" wcag "2.4.4" "2.4.9" act "fd3a94" "b20e66";
    /// A link opens a new window without saying so.
    LINK_NEW_WINDOW Hint "link-new-window" wcag "3.2.5";
    /// A link to a file that does not say its format and size.
    LINK_TO_FILE Hint "link-to-file";

    // Sound, films, and pictures of words
    /// Sound starts with the page, and nothing stops it.
    SOUND_WITHOUT_CONTROL Error "sound-without-control" wcag "1.4.2" act "80f0bf" "4c31df" "aaa1bf";
    /// Sound starts with the page.
    SOUND_BY_ITSELF Warning "sound-by-itself" wcag "1.4.2" act "aaa1bf";
    /// A film starts with the page, perhaps with sound.
    VIDEO_BY_ITSELF Warning "video-by-itself" wcag "1.4.2" "2.2.2";
    /// A film starts with the page, and its buttons are there for some people only.
    VIDEO_CONTROL_UNUSABLE Warning "video-control-unusable" wcag "1.4.2" "2.2.2" act "80f0bf" "4c31df";
    /// A recording without transcript or text.
    AUDIO_WITHOUT_TEXT Warning "audio-without-text" wcag "1.2.1" act "2eb176" "e7aa44" "afb423";
    /// Nothing says what a recording is.
    AUDIO_WITHOUT_LABEL Warning "audio-without-label" wcag "1.1.1" act "afb423";
    /// A film without captions.
    VIDEO_WITHOUT_CAPTIONS Warning "video-without-captions" wcag "1.2.2";
    /// A film without transcript or text: with sound the first two, without sound the others.
    VIDEO_WITHOUT_TEXT Warning "video-without-text" wcag "1.2.1" "1.2.3" "1.2.8" act "1a02b0" "ab4d13" "ee13b5" "fd26cf";
    /// Nothing says what a film is.
    VIDEO_WITHOUT_LABEL Warning "video-without-label" wcag "1.1.1" act "ab4d13" "fd26cf";
    /// A film's only description is a track that browsers do not read out.
    VIDEO_DESCRIPTION_UNHEARD Warning "video-description-unheard" wcag "1.2.1" "1.2.3" "1.2.5" act "c5a4ea" "1ec09b" "c3232f";
    /// A picture that is nothing but words.
    IMAGE_OF_TEXT Warning "image-of-text" wcag "1.4.5" "1.4.9" act "0va7u6";

    // Plain language
    /// Whole sentences in capitals.
    ALL_CAPS Hint "all-caps";
    /// Emoji in a row.
    EMOJI_RUN Hint "emoji-run";
    /// A telephone number that nobody can tap.
    PHONE_WITHOUT_LINK Hint "phone-without-link";
    /// A date in figures that can be two days.
    DATE_AMBIGUOUS Hint "date-ambiguous" wcag "3.1.5";
    /// A day that only the day of writing tells.
    DATE_RELATIVE Hint "date-relative" wcag "3.1.5";
    /// A table that puts things side by side.
    LAYOUT_TABLE Warning "layout-table" wcag "1.3.1" "1.3.2";
    /// A sentence that is too long.
    LONG_SENTENCE Hint "long-sentence" wcag "3.1.5";
    /// A text that asks for more years of school than everybody has.
    HARD_TO_READ Hint "hard-to-read" wcag "3.1.5";

    // ARIA: roles and attributes
    /// An attribute that begins with `aria-` and that there is not.
    ARIA_VALID_ATTR Warning "aria-valid-attr" wcag "4.1.2" act "5f99a7";
    /// A value that an ARIA attribute does not take.
    ARIA_VALID_ATTR_VALUE Error "aria-valid-attr-value" wcag "4.1.2" act "6a7281";
    /// An ARIA attribute points to nothing.
    ARIA_REFERENCE_MISSING Warning "aria-reference-missing" wcag "1.3.1" "4.1.2";
    /// An ARIA attribute that the role does not have.
    ARIA_ALLOWED_ATTR Warning "aria-allowed-attr" wcag "4.1.2" act "5c01ea";
    /// An ARIA attribute that the role must not have.
    ARIA_PROHIBITED_ATTR Warning "aria-prohibited-attr" wcag "4.1.2" act "kb1m8s";
    /// A role without what it needs.
    ARIA_REQUIRED_ATTR Warning "aria-required-attr" wcag "4.1.2" act "4e8ab6";
    /// ARIA says something else than HTML.
    ARIA_CONDITIONAL_ATTR Warning "aria-conditional-attr" wcag "4.1.2";
    /// Braille for what nobody says.
    ARIA_BRAILLE_EQUIVALENT Warning "aria-braille-equivalent" wcag "4.1.2";
    /// A role that there is not.
    ARIA_ROLES Error "aria-roles" wcag "4.1.2" act "674b10";
    /// A role that is no longer used.
    ARIA_DEPRECATED_ROLE Hint "aria-deprecated-role";
    /// A role that the element should not have.
    ARIA_ALLOWED_ROLE Hint "aria-allowed-role";
    /// Marked as decoration, but told all the same.
    PRESENTATION_ROLE_CONFLICT Warning "presentation-role-conflict" wcag "1.3.1" "4.1.2" act "46ca7f";
    /// A part of something that it does not stand in.
    ARIA_REQUIRED_PARENT Warning "aria-required-parent" wcag "1.3.1" act "ff89c9";
    /// A role without the parts that it has to have, or with others.
    ARIA_REQUIRED_CHILDREN Warning "aria-required-children" wcag "1.3.1" act "bc4a75";
    // Headings and landmarks of a page
    /// A heading that stands there until somebody thinks of one.
    HEADING_PLACEHOLDER Warning "heading-placeholder" wcag "2.4.6" act "b49b2e";
    /// A page of HTML without a heading of level 1.
    NO_HEADING_ONE Hint "no-heading-one" wcag "1.3.1";
    /// A paragraph that looks like a heading.
    HEADING_BY_LOOK Hint "heading-by-look" wcag "1.3.1";
    /// The page has no main landmark.
    NO_MAIN Hint "no-main" wcag "1.3.1";
    /// A landmark of the page as a whole stands in another one.
    LANDMARK_NESTED Hint "landmark-nested" wcag "1.3.1";
    /// A second main part, header or footer of the page.
    LANDMARK_REPEATED Hint "landmark-repeated" wcag "1.3.1";
    /// Two landmarks of a kind with the same name, or none.
    LANDMARKS_ALIKE Hint "landmarks-alike" wcag "1.3.1";
    /// Text that is in no landmark.
    CONTENT_OUTSIDE_LANDMARKS Hint "content-outside-landmarks" wcag "1.3.1";
    /// A link past something that leads nowhere.
    SKIP_LINK_BROKEN Warning "skip-link-broken" wcag "2.4.1";
    /// No way past what each page repeats.
    NO_BYPASS Warning "no-bypass" wcag "2.4.1" act "cf77f2" "047fe0" "ye5d6e" "b40fd1" "3e12e1";

    // Tables and lists of a page
    /// A cell names a header that is not in its table.
    TABLE_HEADERS_BROKEN Warning "table-headers-broken" wcag "1.3.1" act "a25f45";
    /// A header that heads no cell.
    TABLE_HEADER_ALONE Warning "table-header-alone" wcag "1.3.1" act "d0f69e";
    /// A table of data without headers.
    TABLE_WITHOUT_HEADERS Warning "table-without-headers" wcag "1.3.1";
    /// A scope that is none, or on a cell that heads nothing.
    TABLE_SCOPE Hint "table-scope" wcag "1.3.1";
    /// A table's summary is its caption again.
    TABLE_NAME_TWICE Hint "table-name-twice" wcag "1.3.1";
    /// A caption that is a cell.
    TABLE_CAPTION_IN_CELL Hint "table-caption-in-cell" wcag "1.3.1";
    /// A list holds something else than items.
    LIST_CHILDREN Warning "list-children" wcag "1.3.1";
    /// An item in no list.
    LIST_ITEM_ALONE Warning "list-item-alone" wcag "1.3.1";
    /// A list of terms holds something else, or in another order.
    DEFINITION_LIST_CHILDREN Warning "definition-list-children" wcag "1.3.1";
    /// A term or description in no list.
    DEFINITION_ALONE Warning "definition-alone" wcag "1.3.1";

    // Forms, ids and the keyboard
    /// A value of `autocomplete` that browsers do not know.
    AUTOCOMPLETE_INVALID Warning "autocomplete-invalid" wcag "1.3.5" act "73f2c2";
    /// A value of `autocomplete` that the field cannot take.
    AUTOCOMPLETE_UNSUITABLE Hint "autocomplete-unsuitable" wcag "1.3.5";
    /// A message about an error that does not say what is wrong.
    ERROR_MESSAGE_VAGUE Warning "error-message-vague" wcag "3.3.1" "3.3.3" act "36b590";
    /// A message about an error that may mean one of two fields.
    ERROR_MESSAGE_AMBIGUOUS Warning "error-message-ambiguous" wcag "3.3.1" act "36b590";
    /// A message about an error that screen readers do not get.
    ERROR_MESSAGE_HIDDEN Warning "error-message-hidden" wcag "3.3.1" act "36b590";
    /// Two elements with one id.
    ID_REPEATED Hint "id-repeated";
    /// Two elements with one id, which something refers to.
    ID_AMBIGUOUS Warning "id-ambiguous" wcag "1.3.1" "4.1.2";
    /// Two elements with one access key.
    ACCESS_KEY_REPEATED Hint "access-key-repeated" wcag "2.1.4";
    /// An order of focus that is not the page's.
    TAB_ORDER_FORCED Warning "tab-order-forced" wcag "2.4.3";
    /// The keyboard stops at mere text.
    FOCUS_WITHOUT_PURPOSE Hint "focus-without-purpose" wcag "2.4.3";
    /// The focus cannot get away.
    KEYBOARD_TRAP Error "keyboard-trap" wcag "2.1.2" act "80af7b" "a1b64e" "ebe86a";
    /// Text that moves or blinks.
    MOVING_TEXT Warning "moving-text" wcag "2.2.2";
    /// The page reacts to movements of the device.
    MOTION_WITHOUT_SWITCH Warning "motion-without-switch" wcag "2.5.4" act "c249d5";
    /// A text points at something by its place alone.
    VISUAL_REFERENCE Hint "visual-reference" wcag "1.3.3" act "9bd38c";

    // Translations in step with their source
    /// A page follows a text that is not there.
    TRANSLATION_OF_NOTHING Warning "translation-of-nothing";
    /// No page of this name, where one is asked for.
    NO_SUCH_PAGE Error "no-such-page";
    /// A translation does not say which text it follows.
    NOT_FOLLOWED Hint "not-followed";

    // The audit of any HTML
    /// A path with nothing in it that can be audited.
    NOTHING_TO_AUDIT Error "nothing-to-audit";
    /// A baseline that cannot be read.
    BASELINE_UNREADABLE Error "baseline-unreadable";

    // Watching
    /// The system sends no events of changed files.
    WATCH_POLLING Hint "watch-polling";

    // The preview
    /// The preview cannot start at its address.
    CANNOT_LISTEN Error "cannot-listen";
    /// The preview can be opened from other computers.
    OPEN_HOST Warning "open-host";

    // The output
    /// A file in the output directory that is not ours stands where one of ours has to go.
    OUTPUT_IN_THE_WAY Error "output-in-the-way";
    /// The output directory was not made by Latarnia.
    OUTPUT_NOT_OURS Error "output-not-ours";
    /// The output directory is the project, holds it, or is one of its sources.
    OUTPUT_IS_SOURCE Error "output-is-source";
    /// A file or folder could not be read.
    CANNOT_READ Error "cannot-read";
    /// A file or folder could not be written.
    CANNOT_WRITE Error "cannot-write";
}
