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

            /// The role of a word, in any case.
            pub fn parse(word: &str) -> Option<Self> {
                $(if word.eq_ignore_ascii_case($written) { return Some(Role::$name); })*
                None
            }

            /// Where its name comes from.
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

use Role as R;

impl Role {
    /// Is it a part of a page that readers can jump to (WAI-ARIA 1.2, 5.3.4)?
    pub fn is_landmark(self) -> bool {
        matches!(
            self,
            R::Banner | R::Complementary | R::ContentInfo | R::Form | R::Main | R::Navigation | R::Region | R::Search
        )
    }

    /// Is it something to be operated (WAI-ARIA 1.2, 5.3.2)?
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
    pub fn is_presentational(self) -> bool {
        matches!(self, R::None | R::Presentation)
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
