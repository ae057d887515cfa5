//! What search engines read: `sitemap.xml` with the languages of each document (sitemaps.org, with
//! the `xhtml:link` extension), and `robots.txt`.

use super::xml::{self, Xml};
use super::{Job, Plan, absolute};
use crate::fields::Date;
use crate::site::PageId;

/// `sitemap.xml`: every page.
#[derive(Debug, Hash)]
pub(super) struct Sitemap<'p> {
    base_url: &'p str,
    urls: Vec<Url<'p>>,
}

/// One page, the day of its last change, and its translations: language and path.
#[derive(Debug, Hash)]
struct Url<'p> {
    path: &'p str,
    last_change: Option<Date>,
    alternates: Vec<(&'p str, &'p str)>,
}

/// Collects every page with its translations and the day of its last change.
pub(super) fn sitemap(plan: &Plan) -> Sitemap<'_> {
    let site = &plan.site;
    let url = |id: PageId| {
        let languages = site.config.languages.iter().enumerate();
        let alternates: Vec<_> = languages
            .filter_map(|(language, tag)| {
                let translation = site.own_translation(id, language)?;
                Some((tag.as_str(), site.addresses[translation].as_str()))
            })
            .collect();
        let matter = &site.pages[id].front_matter;
        Url {
            path: site.addresses[id].as_str(),
            last_change: matter.updated.or(matter.date),
            alternates: if alternates.len() > 1 { alternates } else { Vec::new() },
        }
    };
    Sitemap {
        base_url: site.config.base_url.as_deref().expect("the sitemap is planned only with a base URL"),
        // A page that stands in for a translation says the same as the one that it shows.
        urls: (0..site.pages.len()).filter(|id| !site.pages[*id].is_shown()).map(url).collect(),
    }
}

/// The sitemap as XML.
pub(super) fn xml(sitemap: &Sitemap<'_>) -> Vec<u8> {
    let namespaces =
        [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    let addresses = |page: &Url<'_>| {
        let alternates = page.alternates.iter().map(|(_, path)| path.len() + sitemap.base_url.len() + 64);
        page.path.len() + sitemap.base_url.len() + 96 + alternates.sum::<usize>()
    };
    xml::document(sitemap.urls.iter().map(addresses).sum::<usize>() + 512, |xml| {
        xml.create_element("urlset").with_attributes(namespaces).write_inner_content(|xml| {
            sitemap.urls.iter().try_for_each(|page| {
                xml.create_element("url").write_inner_content(|xml| url(xml, sitemap.base_url, page)).map(drop)
            })
        })?;
        Ok(())
    })
}

fn url(xml: &mut Xml, base_url: &str, page: &Url<'_>) -> std::io::Result<()> {
    xml::text(xml, "loc", &absolute(base_url, page.path))?;
    if let Some(date) = page.last_change {
        xml::text(xml, "lastmod", &date.iso_day())?;
    }
    for (tag, path) in &page.alternates {
        let attributes = [("rel", "alternate"), ("hreflang", tag), ("href", &*absolute(base_url, path))];
        xml::empty(xml, "xhtml:link", attributes)?;
    }
    Ok(())
}

/// Everything may be read, except the neutral pages of "exit this page" (RFC 9309).
pub(super) fn robots(plan: &Plan) -> String {
    let mut text = "User-agent: *\n".to_owned();
    for output in plan.outputs.iter().filter(|output| matches!(output.job, Job::Exit(_))) {
        text.push_str(&format!("Disallow: /{}\n", output.path.folder()));
    }
    text.push_str("Allow: /\n");
    if let Some(base_url) = &plan.site.config.base_url {
        text.push_str(&format!("\nSitemap: {base_url}/sitemap.xml\n"));
    }
    text
}
