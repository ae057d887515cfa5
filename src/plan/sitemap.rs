//! What search engines read: `sitemap.xml` with the languages of each document (sitemaps.org, with
//! the `xhtml:link` extension), and `robots.txt`.

use super::xml::{self, Xml};
use super::{Job, Plan, absolute};
use crate::site::{PageId, Site};

/// Every page with its translations and the day of its last change.
pub(super) fn sitemap(plan: &Plan) -> Vec<u8> {
    let site = &plan.site;
    let base_url = site.config.base_url.as_deref().expect("the sitemap is planned only with a base URL");
    let namespaces =
        [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    xml::document(|xml| {
        xml.create_element("urlset").with_attributes(namespaces).write_inner_content(|xml| {
            (0..site.pages.len()).try_for_each(|id| {
                xml.create_element("url").write_inner_content(|xml| url(xml, site, base_url, id)).map(drop)
            })
        })?;
        Ok(())
    })
}

/// One page, its last change and its translations.
fn url(xml: &mut Xml, site: &Site, base_url: &str, id: PageId) -> std::io::Result<()> {
    let address = |id: PageId| absolute(base_url, site.addresses[id].as_str());
    xml::text(xml, "loc", &address(id))?;
    let matter = &site.pages[id].front_matter;
    if let Some(date) = matter.updated.or(matter.date) {
        xml::text(xml, "lastmod", &date.iso_day())?;
    }
    let translations: Vec<_> =
        (0..site.locales.len()).filter_map(|language| Some((language, site.translation(id, language)?))).collect();
    if translations.len() > 1 {
        for (language, translation) in translations {
            let tag = site.config.languages[language].as_str();
            let attributes = [("rel", "alternate"), ("hreflang", tag), ("href", &*address(translation))];
            xml::empty(xml, "xhtml:link", attributes)?;
        }
    }
    Ok(())
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
