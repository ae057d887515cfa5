//! Locales and themes are part of the program: a new file among them makes it anew. The build gets a
//! name of its own, made from everything that it is made from, so that no cache of another is used.

#![expect(clippy::disallowed_methods, reason = "runs before the program, on its sources")]

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut files = BTreeSet::new();
    for path in ["src", "locales", "themes", "Cargo.lock", "Cargo.toml", "build.rs"] {
        println!("cargo:rerun-if-changed={path}");
        collect(Path::new(path), &mut files)?;
    }
    let mut hasher = DefaultHasher::new();
    for path in files {
        fs::read(&path)?.hash(&mut hasher);
        path.hash(&mut hasher);
    }
    for name in ["TARGET", "PROFILE", "CARGO_CFG_TARGET_FEATURE"] {
        env::var(name).unwrap_or_default().hash(&mut hasher);
    }
    println!("cargo:rustc-env=LATARNIA_BUILD={:016x}", hasher.finish());
    Ok(())
}

fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.insert(path.to_owned());
        return Ok(());
    }
    fs::read_dir(path)?.try_for_each(|entry| collect(&entry?.path(), files))
}
