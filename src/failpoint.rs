//! Failpoints: tests let a publication fail or die at a given step. Release builds have none.

/// Fails or ends the process where `LATARNIA_FAILPOINT` says so: `STEP:fail`, `STEP:full`,
/// `STEP:unsupported`, `STEP:die`, or with the number of the visit, `STEP:die:7`; several with commas.
#[cfg(debug_assertions)]
#[expect(clippy::disallowed_methods, reason = "tests steer by an environment variable")]
pub(crate) fn failpoint(step: &str) -> std::io::Result<()> {
    use std::sync::LazyLock;
    use std::sync::atomic::{AtomicUsize, Ordering};
    static WANTED: LazyLock<String> = LazyLock::new(|| std::env::var("LATARNIA_FAILPOINT").unwrap_or_default());
    static VISITS: AtomicUsize = AtomicUsize::new(0);
    let wanted = WANTED.split(',').filter_map(|one| one.split_once(':')).find(|(wanted, _)| *wanted == step);
    let Some((_, action)) = wanted else {
        return Ok(());
    };
    let (action, visit) = match action.split_once(':') {
        // Only one step of a run is counted.
        Some((action, visit)) => (action, visit.parse().unwrap_or(1)),
        None => (action, 0),
    };
    if visit > 0 && VISITS.fetch_add(1, Ordering::SeqCst) + 1 != visit {
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
