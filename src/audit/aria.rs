//! ARIA: what WAI-ARIA 1.2 says of roles. Data only; what an element's role is, says `tree`.

/// Where a role's name comes from (WAI-ARIA 1.2, 5.2.8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFrom {
    /// From the author or from what is inside.
    Content,
    /// From the author alone.
    Author,
    /// It cannot have one.
    Prohibited,
}

macro_rules! roles {
    ($($(#[doc = $doc:literal])* $name:ident $written:literal $from:ident;)*) => {
        /// A role of WAI-ARIA 1.2 that authors may use, one of its graphics module, or none.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        #[allow(missing_docs, reason = "they are the roles of the same names")]
        pub enum Role {
            /// Nothing that WAI-ARIA has a word for.
            #[default]
            No,
            $($(#[doc = $doc])* $name),*
        }

        impl Role {
            /// Every role that authors may use.
            pub const ALL: &[Role] = &[$(Role::$name),*];

            /// The word that authors write.
            pub fn as_str(self) -> &'static str {
                match self {
                    Role::No => "",
                    $(Role::$name => $written),*
                }
            }

            /// The role of a word, in any case. One of a publication counts as the role that it is a kind of.
            pub fn parse(word: &str) -> Option<Self> {
                $(if word.eq_ignore_ascii_case($written) { return Some(Role::$name); })*
                publication_role(word)
            }

            /// Where its name comes from.
            #[inline]
            pub fn name_from(self) -> NameFrom {
                match self {
                    Role::No => NameFrom::Author,
                    $(Role::$name => NameFrom::$from),*
                }
            }
        }
    };
}

roles! {
    Alert "alert" Author;
    AlertDialog "alertdialog" Author;
    Application "application" Author;
    Article "article" Author;
    Banner "banner" Author;
    BlockQuote "blockquote" Author;
    Button "button" Content;
    Caption "caption" Prohibited;
    Cell "cell" Content;
    CheckBox "checkbox" Content;
    Code "code" Prohibited;
    ColumnHeader "columnheader" Content;
    ComboBox "combobox" Author;
    Comment "comment" Content;
    Complementary "complementary" Author;
    ContentInfo "contentinfo" Author;
    Definition "definition" Prohibited;
    Deletion "deletion" Prohibited;
    Dialog "dialog" Author;
    Directory "directory" Author;
    Document "document" Author;
    Emphasis "emphasis" Prohibited;
    Feed "feed" Author;
    Figure "figure" Author;
    Form "form" Author;
    Generic "generic" Prohibited;
    GraphicsDocument "graphics-document" Author;
    GraphicsObject "graphics-object" Content;
    GraphicsSymbol "graphics-symbol" Author;
    Grid "grid" Author;
    GridCell "gridcell" Content;
    Group "group" Author;
    Heading "heading" Content;
    Img "img" Author;
    /// Another word for `img`.
    Image "image" Author;
    Insertion "insertion" Prohibited;
    Link "link" Content;
    List "list" Author;
    ListBox "listbox" Author;
    ListItem "listitem" Author;
    Log "log" Author;
    Main "main" Author;
    Mark "mark" Prohibited;
    Marquee "marquee" Author;
    Math "math" Author;
    Menu "menu" Author;
    MenuBar "menubar" Author;
    MenuItem "menuitem" Content;
    MenuItemCheckBox "menuitemcheckbox" Content;
    MenuItemRadio "menuitemradio" Content;
    Meter "meter" Author;
    Navigation "navigation" Author;
    /// Another word for `presentation`.
    None "none" Prohibited;
    Note "note" Author;
    Option "option" Content;
    Paragraph "paragraph" Prohibited;
    Presentation "presentation" Prohibited;
    ProgressBar "progressbar" Author;
    Radio "radio" Content;
    RadioGroup "radiogroup" Author;
    Region "region" Author;
    Row "row" Content;
    RowGroup "rowgroup" Author;
    RowHeader "rowheader" Content;
    ScrollBar "scrollbar" Author;
    Search "search" Author;
    SearchBox "searchbox" Author;
    Separator "separator" Author;
    Slider "slider" Author;
    SpinButton "spinbutton" Author;
    Status "status" Author;
    Strong "strong" Prohibited;
    Subscript "subscript" Prohibited;
    Suggestion "suggestion" Prohibited;
    Superscript "superscript" Prohibited;
    Switch "switch" Content;
    Tab "tab" Content;
    Table "table" Author;
    TabList "tablist" Author;
    TabPanel "tabpanel" Author;
    Term "term" Prohibited;
    TextBox "textbox" Author;
    Time "time" Prohibited;
    Timer "timer" Author;
    ToolBar "toolbar" Author;
    Tooltip "tooltip" Content;
    Tree "tree" Author;
    TreeGrid "treegrid" Author;
    TreeItem "treeitem" Content;
}

/// Roles of Digital Publishing WAI-ARIA 1.1, as the roles of WAI-ARIA that they are kinds of.
const OF_PUBLICATIONS: &[(Role, &[&str])] = &[
    (
        Role::Region,
        &[
            "acknowledgments",
            "afterword",
            "appendix",
            "bibliography",
            "chapter",
            "conclusion",
            "credits",
            "endnotes",
            "epilogue",
            "errata",
            "foreword",
            "glossary",
            "introduction",
            "part",
            "preface",
            "prologue",
        ],
    ),
    (
        Role::Group,
        &[
            "abstract",
            "colophon",
            "credit",
            "dedication",
            "epigraph",
            "example",
            "footnote",
            "pagefooter",
            "pageheader",
            "pullquote",
            "qna",
        ],
    ),
    (Role::Link, &["backlink", "biblioref", "glossref", "noteref"]),
    (Role::ListItem, &["biblioentry", "endnote"]),
    (Role::Navigation, &["index", "pagelist", "toc"]),
    (Role::Note, &["notice", "tip"]),
    (Role::Heading, &["subtitle"]),
    (Role::Img, &["cover"]),
    (Role::Separator, &["pagebreak"]),
];

fn publication_role(word: &str) -> Option<Role> {
    let word = word.to_ascii_lowercase();
    let word = word.strip_prefix("doc-")?;
    OF_PUBLICATIONS.iter().find(|(_, words)| words.contains(&word)).map(|(role, _)| *role)
}

use Role as R;

impl Role {
    /// Parts of the page that readers can jump to (WAI-ARIA 1.2, 5.3.4).
    pub const LANDMARKS: &[R] =
        &[R::Banner, R::Complementary, R::ContentInfo, R::Form, R::Main, R::Navigation, R::Region, R::Search];

    /// Is it a part of a page that readers can jump to (WAI-ARIA 1.2, 5.3.4)?
    #[inline]
    pub fn is_landmark(self) -> bool {
        Self::LANDMARKS.contains(&self)
    }

    /// Is it something to be operated (WAI-ARIA 1.2, 5.3.2)?
    #[inline]
    pub fn is_widget(self) -> bool {
        matches!(
            self,
            R::Button
                | R::CheckBox
                | R::ComboBox
                | R::Grid
                | R::GridCell
                | R::Link
                | R::ListBox
                | R::Menu
                | R::MenuBar
                | R::MenuItem
                | R::MenuItemCheckBox
                | R::MenuItemRadio
                | R::Option
                | R::ProgressBar
                | R::Radio
                | R::RadioGroup
                | R::ScrollBar
                | R::SearchBox
                | R::Slider
                | R::SpinButton
                | R::Switch
                | R::Tab
                | R::TabList
                | R::TabPanel
                | R::TextBox
                | R::Tree
                | R::TreeGrid
                | R::TreeItem
        )
    }

    /// Is what stands inside shown, but told as text only (WAI-ARIA 1.2, 5.2.9)?
    #[inline]
    pub fn hides_children(self) -> bool {
        matches!(
            self,
            R::Button
                | R::CheckBox
                | R::Img
                | R::Image
                | R::Math
                | R::MenuItemCheckBox
                | R::MenuItemRadio
                | R::Meter
                | R::Option
                | R::ProgressBar
                | R::Radio
                | R::ScrollBar
                | R::Separator
                | R::Slider
                | R::Switch
                | R::Tab
                | R::GraphicsSymbol
        )
    }

    /// Does it say that an element means nothing?
    #[inline]
    pub fn is_presentational(self) -> bool {
        matches!(self, R::None | R::Presentation)
    }
}

/// What the value of an attribute may be (WAI-ARIA 1.2, 6.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueType {
    /// One of these words.
    Word(&'static [&'static str]),
    /// One or more of these words.
    Words(&'static [&'static str]),
    /// The id of an element.
    Reference,
    /// Ids of elements.
    References,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Any text.
    Text,
}

const BOOLEAN: ValueType = ValueType::Word(&["true", "false"]);
const BOOLEAN_OR_UNDEFINED: ValueType = ValueType::Word(&["true", "false", "undefined"]);
const TRISTATE: ValueType = ValueType::Word(&["true", "false", "mixed", "undefined"]);

/// Every attribute of WAI-ARIA 1.2, and those for braille of 1.3, with what it takes.
pub const ATTRIBUTES: &[(&str, ValueType)] = &[
    ("aria-activedescendant", ValueType::Reference),
    ("aria-atomic", BOOLEAN),
    ("aria-autocomplete", ValueType::Word(&["inline", "list", "both", "none"])),
    ("aria-braillelabel", ValueType::Text),
    ("aria-brailleroledescription", ValueType::Text),
    ("aria-busy", BOOLEAN),
    ("aria-checked", TRISTATE),
    ("aria-colcount", ValueType::Integer),
    ("aria-colindex", ValueType::Integer),
    ("aria-colindextext", ValueType::Text),
    ("aria-colspan", ValueType::Integer),
    ("aria-controls", ValueType::References),
    ("aria-current", ValueType::Word(&["page", "step", "location", "date", "time", "true", "false"])),
    ("aria-describedby", ValueType::References),
    ("aria-description", ValueType::Text),
    ("aria-details", ValueType::References),
    ("aria-disabled", BOOLEAN),
    ("aria-dropeffect", ValueType::Words(&["copy", "execute", "link", "move", "none", "popup"])),
    ("aria-errormessage", ValueType::References),
    ("aria-expanded", BOOLEAN_OR_UNDEFINED),
    ("aria-flowto", ValueType::References),
    ("aria-grabbed", BOOLEAN_OR_UNDEFINED),
    ("aria-haspopup", ValueType::Word(&["true", "false", "menu", "listbox", "tree", "grid", "dialog"])),
    ("aria-hidden", BOOLEAN_OR_UNDEFINED),
    ("aria-invalid", ValueType::Word(&["true", "false", "grammar", "spelling"])),
    ("aria-keyshortcuts", ValueType::Text),
    ("aria-label", ValueType::Text),
    ("aria-labelledby", ValueType::References),
    ("aria-level", ValueType::Integer),
    ("aria-live", ValueType::Word(&["polite", "assertive", "off"])),
    ("aria-modal", BOOLEAN),
    ("aria-multiline", BOOLEAN),
    ("aria-multiselectable", BOOLEAN),
    ("aria-orientation", ValueType::Word(&["horizontal", "vertical", "undefined"])),
    ("aria-owns", ValueType::References),
    ("aria-placeholder", ValueType::Text),
    ("aria-posinset", ValueType::Integer),
    ("aria-pressed", TRISTATE),
    ("aria-readonly", BOOLEAN),
    ("aria-relevant", ValueType::Words(&["additions", "removals", "text", "all"])),
    ("aria-required", BOOLEAN),
    ("aria-roledescription", ValueType::Text),
    ("aria-rowcount", ValueType::Integer),
    ("aria-rowindex", ValueType::Integer),
    ("aria-rowindextext", ValueType::Text),
    ("aria-rowspan", ValueType::Integer),
    ("aria-selected", BOOLEAN_OR_UNDEFINED),
    ("aria-setsize", ValueType::Integer),
    ("aria-sort", ValueType::Word(&["ascending", "descending", "none", "other"])),
    ("aria-valuemax", ValueType::Number),
    ("aria-valuemin", ValueType::Number),
    ("aria-valuenow", ValueType::Number),
    ("aria-valuetext", ValueType::Text),
];

/// What an attribute takes; none if there is no such attribute.
pub fn value_type(attribute: &str) -> Option<ValueType> {
    ATTRIBUTES.binary_search_by(|(name, _)| (*name).cmp(attribute)).ok().map(|at| ATTRIBUTES[at].1)
}

impl Role {
    /// Does it have this attribute, which not every role has (WAI-ARIA 1.2, 5.4)? In short words: without
    /// `aria-`.
    pub fn supports(self, attribute: &str) -> bool {
        let short = attribute.strip_prefix("aria-").unwrap_or(attribute);
        self.attributes().contains(&short)
    }

    fn attributes(self) -> &'static [&'static str] {
        const VALUE: &[&str] = &["valuemax", "valuemin", "valuenow", "valuetext"];
        const IN_SET: &[&str] = &["expanded", "posinset", "setsize"];
        const CELL: &[&str] = &["colindex", "colindextext", "colspan", "rowindex", "rowindextext", "rowspan"];
        const OF_GRID: &[&str] = &[
            "colindex",
            "colindextext",
            "colspan",
            "rowindex",
            "rowindextext",
            "rowspan",
            "expanded",
            "readonly",
            "required",
            "selected",
        ];
        const HEADER: &[&str] = &[
            "colindex",
            "colindextext",
            "colspan",
            "rowindex",
            "rowindextext",
            "rowspan",
            "expanded",
            "readonly",
            "required",
            "selected",
            "sort",
        ];
        match self {
            R::AlertDialog | R::Dialog => &["modal"],
            R::Application => &["activedescendant", "expanded"],
            R::Article => &["posinset", "setsize"],
            R::Button => &["expanded", "pressed"],
            R::CheckBox | R::Switch => &["checked", "expanded", "readonly", "required"],
            R::Cell => CELL,
            R::ColumnHeader | R::RowHeader => HEADER,
            R::ComboBox => &["activedescendant", "autocomplete", "expanded", "readonly", "required", "placeholder"],
            R::Comment => &["level", "posinset", "setsize"],
            R::Grid => &["activedescendant", "colcount", "multiselectable", "readonly", "rowcount"],
            R::GridCell => OF_GRID,
            R::Group | R::Figure => &["activedescendant"],
            R::Heading => &["level"],
            R::Link => &["expanded"],
            R::ListBox => &["activedescendant", "expanded", "multiselectable", "orientation", "readonly", "required"],
            R::ListItem => &["level", "posinset", "setsize"],
            R::Menu | R::MenuBar | R::ToolBar => &["activedescendant", "orientation"],
            R::MenuItem => IN_SET,
            R::MenuItemCheckBox | R::MenuItemRadio => &["checked", "expanded", "posinset", "setsize"],
            R::Meter | R::ProgressBar => VALUE,
            R::Option => &["checked", "posinset", "selected", "setsize"],
            R::Radio => &["checked", "posinset", "setsize"],
            R::RadioGroup => &["activedescendant", "orientation", "readonly", "required"],
            R::Row => &[
                "activedescendant",
                "colindex",
                "expanded",
                "level",
                "posinset",
                "rowindex",
                "rowindextext",
                "selected",
                "setsize",
            ],
            R::ScrollBar | R::Separator => &["orientation", "valuemax", "valuemin", "valuenow", "valuetext"],
            R::Slider => &["orientation", "readonly", "valuemax", "valuemin", "valuenow", "valuetext"],
            R::SpinButton => {
                &["activedescendant", "readonly", "required", "valuemax", "valuemin", "valuenow", "valuetext"]
            }
            R::Tab => &["expanded", "posinset", "selected", "setsize"],
            R::Table => &["colcount", "rowcount"],
            R::TabList => &["activedescendant", "multiselectable", "orientation"],
            R::SearchBox | R::TextBox => {
                &["activedescendant", "autocomplete", "multiline", "placeholder", "readonly", "required"]
            }
            R::Tree => &["activedescendant", "multiselectable", "orientation", "required"],
            R::TreeGrid => {
                &["activedescendant", "colcount", "multiselectable", "orientation", "readonly", "required", "rowcount"]
            }
            R::TreeItem => &["checked", "expanded", "level", "posinset", "selected", "setsize"],
            _ => &[],
        }
    }

    /// What it needs and has no default for (WAI-ARIA 1.2, 5.2.3).
    pub fn required(self) -> &'static [&'static str] {
        match self {
            R::CheckBox | R::MenuItemCheckBox | R::MenuItemRadio | R::Radio | R::Switch => &["aria-checked"],
            R::ComboBox => &["aria-expanded"],
            R::Heading => &["aria-level"],
            R::Meter | R::Slider => &["aria-valuenow"],
            R::ScrollBar => &["aria-controls", "aria-valuenow"],
            _ => &[],
        }
    }

    /// May it not have this attribute, though most roles may (WAI-ARIA 1.2, 5.2.5; 1.3 for braille)?
    pub fn prohibits(self, attribute: &str) -> bool {
        let has_no_name = self.name_from() == NameFrom::Prohibited;
        match attribute {
            "aria-label" | "aria-labelledby" | "aria-braillelabel" => has_no_name,
            "aria-roledescription" | "aria-brailleroledescription" => self == R::Generic || self.is_presentational(),
            _ => false,
        }
    }

    /// The roles that it has to stand in; empty if it may stand anywhere (WAI-ARIA 1.2, 5.2.6).
    pub fn contexts(self) -> &'static [Role] {
        match self {
            R::Caption => &[R::Figure, R::Grid, R::Table, R::TreeGrid],
            R::Cell | R::ColumnHeader | R::GridCell | R::RowHeader => &[R::Row],
            R::ListItem => &[R::List, R::Directory],
            R::MenuItem | R::MenuItemCheckBox | R::MenuItemRadio => &[R::Group, R::Menu, R::MenuBar],
            R::Option => &[R::ListBox, R::Group],
            R::Row => &[R::Grid, R::RowGroup, R::Table, R::TreeGrid],
            R::RowGroup => &[R::Grid, R::Table, R::TreeGrid],
            R::Tab => &[R::TabList],
            R::TreeItem => &[R::Tree, R::Group],
            _ => &[],
        }
    }

    /// The roles that may stand in it, groups of them included; empty if any may (WAI-ARIA 1.2, 5.2.7).
    pub fn owned(self) -> &'static [Role] {
        match self {
            R::Feed => &[R::Article],
            R::List => &[R::ListItem],
            R::Grid | R::Table | R::TreeGrid => &[R::Row, R::RowGroup, R::Caption],
            R::ListBox => &[R::Option, R::Group],
            R::Menu | R::MenuBar => &[R::MenuItem, R::MenuItemCheckBox, R::MenuItemRadio, R::Group, R::Separator],
            R::Row => &[R::Cell, R::ColumnHeader, R::GridCell, R::RowHeader],
            R::RowGroup => &[R::Row],
            R::TabList => &[R::Tab],
            R::Tree => &[R::TreeItem, R::Group],
            _ => &[],
        }
    }
}

/// Attributes of WAI-ARIA 1.2 that every element may have (6.5), the deprecated ones of some roles
/// included.
pub const GLOBAL: &[&str] = &[
    "aria-atomic",
    "aria-braillelabel",
    "aria-brailleroledescription",
    "aria-busy",
    "aria-controls",
    "aria-current",
    "aria-describedby",
    "aria-description",
    "aria-details",
    "aria-disabled",
    "aria-dropeffect",
    "aria-errormessage",
    "aria-flowto",
    "aria-grabbed",
    "aria-haspopup",
    "aria-hidden",
    "aria-invalid",
    "aria-keyshortcuts",
    "aria-label",
    "aria-labelledby",
    "aria-live",
    "aria-owns",
    "aria-relevant",
    "aria-roledescription",
];
