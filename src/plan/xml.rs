//! XML that machines read: feeds and the sitemap.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// What XML is written to.
pub(super) type Xml = Writer<Vec<u8>>;

/// A whole document of about this length; `write` writes its root element.
pub(super) fn document(length: usize, write: impl FnOnce(&mut Xml) -> io::Result<()>) -> Vec<u8> {
    let mut xml = Writer::new_with_indent(Vec::with_capacity(length), b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))
        .and_then(|()| write(&mut xml))
        .expect("writing to memory cannot fail");
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// An element with text and nothing else.
pub(super) fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    // XML 1.0 has no way to write control characters (2.2), and readers refuse the whole file.
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r')).collect();
    xml.create_element(name).write_text_content(BytesText::new(&text)).map(drop)
}

/// An element with attributes and nothing else.
pub(super) fn empty<const N: usize>(xml: &mut Xml, name: &str, attributes: [(&str, &str); N]) -> io::Result<()> {
    xml.create_element(name).with_attributes(attributes).write_empty().map(drop)
}
