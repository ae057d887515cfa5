//! What search engines read: `sitemap.xml` with the languages of each document (sitemaps.org, with
//! the `xhtml:link` extension), and `robots.txt`.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::{Job, Plan, absolute};

/// Every page with its translations and the day of its last change.
pub(super) fn sitemap(plan: &Plan) -> Vec<u8> {
    let site = &plan.site;
    let base_url = site.config.base_url.as_deref().expect("the sitemap is planned only with a base URL");
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    let write = |xml: &mut Writer<Vec<u8>>| -> std::io::Result<()> {
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let urls = xml.create_element("urlset").with_attributes([
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ]);
        urls.write_inner_content(|xml| {
            for (id, page) in site.pages.iter().enumerate() {
                let url = |id: usize| absolute(base_url, site.addresses[id].as_str());
                xml.create_element("url").write_inner_content(|xml| {
                    xml.create_element("loc").write_text_content(BytesText::new(&url(id)))?;
                    let date = page.front_matter.updated.or(page.front_matter.date);
                    if let Some(date) = date {
                        xml.create_element("lastmod").write_text_content(BytesText::new(&date.iso_day()))?;
                    }
                    let translations: Vec<_> = (0..site.locales.len())
                        .filter_map(|language| Some((language, site.translation(id, language)?)))
                        .collect();
                    if translations.len() > 1 {
                        for (language, translation) in translations {
                            let tag = site.config.languages[language].as_str();
                            let attributes = [("rel", "alternate"), ("hreflang", tag), ("href", &*url(translation))];
                            xml.create_element("xhtml:link").with_attributes(attributes).write_empty()?;
                        }
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        Ok(())
    };
    write(&mut xml).expect("writing to memory cannot fail");
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

/// Everything may be read, except the neutral pages of "exit this page" (RFC 9309).
pub(super) fn robots(plan: &Plan) -> Vec<u8> {
    let mut text = "User-agent: *\n".to_owned();
    for output in plan.outputs.iter().filter(|output| matches!(output.job, Job::Exit(_))) {
        text.push_str(&format!("Disallow: /{}\n", output.path.folder()));
    }
    text.push_str("Allow: /\n");
    if let Some(base_url) = &plan.site.config.base_url {
        text.push_str(&format!("\nSitemap: {base_url}/sitemap.xml\n"));
    }
    text.into_bytes()
}
