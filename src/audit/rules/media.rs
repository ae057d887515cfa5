//! Media: sound that nobody can stop (WCAG 2.2, 1.4.2), and films and recordings that nobody can read
//! (1.2.1 to 1.2.3, 1.2.8).
//!
//! What a film shows or says, HTML does not tell. It tells whether there is anything at all that could
//! stand for it: captions, a transcript or a link to one, text beside it. Only its absence is told.

use crate::finding::{Finding, Rule, rules};

use super::super::aria::Role;
use super::super::document::{NodeId, ROOT};
use super::super::tree::Tree;
use super::Found;
use super::passage::{Sums, count_words};

/// So few words beside a recording announce it; they cannot tell what it says.
const WORDS_MIN: u32 = 20;

/// What links and headings to a transcript are called, in Polish and English.
const TRANSCRIPT: &[&str] = &[
    "transkryp",
    "tekst",
    "stenogram",
    "napis",
    "opis",
    "przeczytaj",
    "zapis ",
    "wersja do czytania",
    "transcript",
    "text",
    "caption",
    "description",
    "read the",
    "read this",
];

/// Words that say that something is to be heard or watched.
const PLAYED: &[&str] = &[
    "audio", "dźwięk", "film", "nagrani", "obejrz", "odsłuch", "odtwórz", "podcast", "posłuch", "spot", "wideo",
    "clip", "hear ", "listen", "movie", "record", "sound", "video", "watch",
];

/// What buttons are called that stop or mute something.
const STOPS: &[&str] = &[
    "zatrzymaj",
    "pauza",
    "wstrzymaj",
    "wycisz",
    "wyłącz",
    "stop",
    "odtw",
    "mute",
    "pause",
    "play",
    "sound",
    "turn off",
];

/// Players, and what is missing to them.
pub(super) fn check(tree: &Tree<'_>, found: &mut Found) {
    let document = tree.document;
    let mut players = document.any_html(["audio", "video"]);
    players.retain(|node| has_source(tree, *node));
    if players.is_empty() {
        return;
    }
    let around = Around::new(tree, &players);
    for player in players {
        let is_audio = document.html(player) == "audio";
        let rules = [plays_by_itself(&around, player, is_audio)].into_iter().flatten().chain(if is_audio {
            of_audio(&around, player)
        } else {
            of_video(&around, player)
        });
        found.extend(rules.map(|rule| (player, Finding::new(rule))));
    }
}

fn has_source(tree: &Tree<'_>, player: NodeId) -> bool {
    sources(tree, player).next().is_some()
}

/// The addresses of what is played.
fn sources<'t>(tree: &'t Tree<'_>, player: NodeId) -> impl Iterator<Item = &'t str> {
    let document = tree.document;
    let inside = document.children(player).filter(|child| document.html(*child) == "source");
    std::iter::once(player)
        .chain(inside)
        .filter_map(|node| document.attribute(node, "src"))
        .filter(|address| !address.trim().is_empty())
}

/// Sound that starts with the page. Players that play a part only (`#t=`) may be done in three seconds.
fn plays_by_itself(around: &Around<'_, '_>, player: NodeId, is_audio: bool) -> Option<&'static Rule> {
    let (tree, document) = (around.tree, around.tree.document);
    let starts = document.has(player, "autoplay") && !document.has(player, "muted");
    if !starts || sources(tree, player).any(|address| address.contains("#t=")) {
        return None;
    }
    let has_control = document.has(player, "controls") && tree.is_visible(player) && tree.is_exposed(player);
    let buttons = around.buttons(player);
    let has_button = buttons.usable || around.has_stop;
    Some(match (is_audio, has_control || has_button) {
        (true, false) => &rules::SOUND_WITHOUT_CONTROL,
        (true, true) => &rules::SOUND_BY_ITSELF,
        (false, false) if buttons.unusable => &rules::VIDEO_CONTROL_UNUSABLE,
        (false, _) => &rules::VIDEO_BY_ITSELF,
    })
}

fn of_audio(around: &Around<'_, '_>, player: NodeId) -> Vec<&'static Rule> {
    let (tree, document) = (around.tree, around.tree.document);
    let is_shown = document.has(player, "controls") && tree.is_visible(player) && tree.is_exposed(player);
    if !is_shown && !document.has(player, "autoplay") {
        return Vec::new();
    }
    let part = around.part(player);
    let mut missing = Vec::new();
    // Deaf people read it with their eyes: text for screen readers alone does not help them.
    if !around.has_transcript(player, part) && around.seen.within(document, part) < WORDS_MIN {
        missing.push(&rules::AUDIO_WITHOUT_TEXT);
    } else if is_shown && !around.is_labelled(player, part) {
        missing.push(&rules::AUDIO_WITHOUT_LABEL);
    }
    missing
}

fn of_video(around: &Around<'_, '_>, player: NodeId) -> Vec<&'static Rule> {
    let (tree, document) = (around.tree, around.tree.document);
    if !document.has(player, "controls") || !tree.is_visible(player) || !tree.is_exposed(player) {
        return Vec::new();
    }
    let has_track = |kinds: &[&str]| {
        document.children(player).filter(|child| document.html(*child) == "track").any(|track| {
            let kind = document.attribute(track, "kind").unwrap_or("subtitles").to_ascii_lowercase();
            kinds.contains(&kind.as_str())
        })
    };
    let part = around.part(player);
    let mut missing = Vec::new();
    if !has_track(&["captions", "subtitles"]) && !document.has(player, "muted") {
        missing.push(&rules::VIDEO_WITHOUT_CAPTIONS);
    }
    if around.has_transcript(player, part) || around.told.within(document, part) >= WORDS_MIN {
        if !around.is_labelled(player, part) {
            missing.push(&rules::VIDEO_WITHOUT_LABEL);
        }
        return missing;
    }
    missing.push(&rules::VIDEO_WITHOUT_TEXT);
    if has_track(&["descriptions"]) {
        missing.push(&rules::VIDEO_DESCRIPTION_UNHEARD);
    }
    missing
}

/// Buttons of a page's own making that stand in the same part of the page as a player.
#[derive(Debug, Default)]
struct Buttons {
    usable: bool,
    unusable: bool,
}

/// What stands around players.
struct Around<'t, 'a> {
    tree: &'t Tree<'a>,
    /// Words that screen readers tell, outside players and what is on every page.
    told: Sums,
    /// Of these, words that can be seen.
    seen: Sums,
    /// Links and headings that lead to a transcript.
    transcripts: Sums,
    /// Words that say that something is to be heard or watched.
    played: Sums,
    headings: Sums,
    usable: Sums,
    unusable: Sums,
    /// Is there a button anywhere that stops something?
    has_stop: bool,
}

impl<'t, 'a> Around<'t, 'a> {
    fn new(tree: &'t Tree<'a>, players: &[NodeId]) -> Self {
        let document = tree.document;
        let mut away = players.iter().map(|player| (*player, document.end(*player))).peekable();
        let mut away_end = 0;
        // Texts that count, each with whether it can be seen.
        let mut texts: Vec<(NodeId, bool)> = Vec::new();
        for node in document.all() {
            while let Some((_, end)) = away.next_if(|(start, _)| *start <= node) {
                away_end = away_end.max(end);
            }
            if matches!(tree.role(node), Role::Navigation | Role::Banner | Role::ContentInfo) {
                away_end = away_end.max(document.end(node));
            }
            if node >= away_end && tree.is_told_text(node) {
                texts.push((node, tree.is_visible(document.parent(node))));
            }
        }
        let of_texts = |of: &dyn Fn(&str, bool) -> u32| {
            let mut texts = texts.iter().copied().peekable();
            Sums::new(document, |node| match texts.next_if(|(text, _)| *text == node) {
                Some((text, is_seen)) => of(document.text(text).unwrap_or_default(), is_seen),
                None => 0,
            })
        };
        let is_button = |node: NodeId| tree.role(node) == Role::Button;
        let is_usable = |node: NodeId| tree.is_visible(node) && tree.is_told(node) && !tree.name(node).is_empty();
        let leads_to_text = |node: NodeId| {
            let is_named = tree.role(node) == Role::Link
                || tree.role(node) == Role::Heading
                || matches!(document.html(node), "summary" | "button");
            is_named && tree.is_exposed(node) && has_any(&tree.text(node), TRANSCRIPT)
        };
        Self {
            tree,
            told: of_texts(&|text, _| count_words(text)),
            seen: of_texts(&|text, is_seen| if is_seen { count_words(text) } else { 0 }),
            played: of_texts(&|text, _| u32::from(has_any(text, PLAYED))),
            transcripts: Sums::new(document, |node| u32::from(leads_to_text(node))),
            headings: Sums::new(document, |node| {
                u32::from(tree.role(node) == Role::Heading && tree.is_exposed(node) && document.html(node) != "h1")
            }),
            usable: Sums::new(document, |node| u32::from(is_button(node) && is_usable(node))),
            unusable: Sums::new(document, |node| u32::from(is_button(node) && !is_usable(node))),
            has_stop: document
                .all()
                .any(|node| is_button(node) && is_usable(node) && has_any(&tree.name(node).text, STOPS)),
        }
    }

    /// The part of the page that a player belongs to.
    fn part(&self, player: NodeId) -> NodeId {
        let document = self.tree.document;
        let is_part =
            |one: &NodeId| matches!(document.html(*one), "article" | "aside" | "body" | "dialog" | "main" | "section");
        document.ancestors(player).find(is_part).unwrap_or(ROOT)
    }

    fn has_transcript(&self, player: NodeId, part: NodeId) -> bool {
        self.transcripts.within(self.tree.document, part) > 0 || !self.tree.description(player).is_empty()
    }

    /// Does anything say what is played: a name, a caption, a heading above, a sentence?
    fn is_labelled(&self, player: NodeId, part: NodeId) -> bool {
        let document = self.tree.document;
        let is_in_figure = || {
            let figure = document.ancestors(player).find(|one| document.html(*one) == "figure");
            figure.is_some_and(|figure| self.told.within(document, figure) > 0)
        };
        !self.tree.name(player).is_empty()
            || self.headings.between(part, player) > 0
            || self.played.within(document, part) > 0
            || is_in_figure()
    }

    fn buttons(&self, player: NodeId) -> Buttons {
        let document = self.tree.document;
        // Players are built of boxes in boxes; two steps out is still the player.
        let near = document.parent(document.parent(player));
        let is_page = matches!(document.html(near), "body" | "html" | "main" | "");
        let near = if is_page { document.parent(player) } else { near };
        Buttons { usable: self.usable.within(document, near) > 0, unusable: self.unusable.within(document, near) > 0 }
    }
}

fn has_any(text: &str, parts: &[&str]) -> bool {
    let text = text.to_lowercase() + " ";
    parts.iter().any(|part| text.contains(part))
}
