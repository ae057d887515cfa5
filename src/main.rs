//! Arguments in, exit status out.

use std::process::ExitCode;

/// Rendering makes many short-lived strings on all cores; this allocator builds 10,000 pages faster.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    latarnia::cli::run(std::env::args_os().collect())
}
