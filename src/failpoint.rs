//! Failpoints: tests let a publication fail or die at a given step. Release builds have none.

/// Fails or ends the process where `LATARNIA_FAILPOINT` says so: `STEP:fail`, `STEP:full`,
/// `STEP:die`, or with the number of the visit, `STEP:die:7`.
#[cfg(debug_assertions)]
#[expect(clippy::disallowed_methods, reason = "tests steer by an environment variable")]
pub(crate) fn failpoint(step: &str) -> std::io::Result<()> {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicUsize, Ordering};
    static WANTED: LazyLock<Option<String>> = LazyLock::new(|| std::env::var("LATARNIA_FAILPOINT").ok());
    static VISITS: AtomicUsize = AtomicUsize::new(0);
    let Some((wanted, action)) = WANTED.as_deref().and_then(|wanted| wanted.split_once(':')) else {
        return Ok(());
    };
    if wanted != step {
        return Ok(());
    }
    let (action, visit) = action.split_once(':').unwrap_or((action, "1"));
    if VISITS.fetch_add(1, Ordering::SeqCst) + 1 != visit.parse::<usize>().unwrap_or(1) {
        return Ok(());
    }
    match action {
        "full" => Err(std::io::ErrorKind::StorageFull.into()),
        "unsupported" => Err(std::io::ErrorKind::Unsupported.into()),
        "die" => std::process::abort(),
        _ => Err(std::io::Error::other("input/output error")),
    }
}

#[cfg(not(debug_assertions))]
pub(crate) fn failpoint(_: &str) -> std::io::Result<()> {
    Ok(())
}
