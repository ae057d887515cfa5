#!/usr/bin/env python3
"""How long an edit takes until it is in the output of `latarnia build --watch`.

watch.py PROJECT [--edits N]     PROJECT is copied; its pages are site/*/*.pl.md

Three kinds of edits: the text of a page; a title, timed until the page and every list that shows it
are in place (they change in one step); and a template that every page uses. Prints medians.
"""
import argparse, glob, os, pathlib, re, shutil, statistics, subprocess, tempfile, time

LATARNIA = str(pathlib.Path(os.environ.get("LATARNIA", "target/release/latarnia")).resolve())


def wait_for(path, mark, limit=60):
    """Milliseconds until the file holds the mark."""
    start = time.perf_counter()
    while time.perf_counter() - start < limit:
        try:
            if mark in path.read_text(encoding="utf-8"):
                return (time.perf_counter() - start) * 1000
        except FileNotFoundError:
            pass
        time.sleep(0.002)
    raise SystemExit(f"{mark} never came to {path}")


def output_of(root, page):
    slug = re.search(r'^slug = "(.*?)"', page.read_text(encoding="utf-8"), re.M)
    name = slug[1] if slug else page.name.removesuffix(".pl.md")
    return next((root / "public/pl").glob(f"*/{name}/index.html"))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("project", type=pathlib.Path)
    ap.add_argument("--edits", type=int, default=11)
    args = ap.parse_args()
    with tempfile.TemporaryDirectory(dir=args.project.resolve().parent) as work:
        root = pathlib.Path(work) / "site"
        shutil.copytree(args.project, root, ignore=shutil.ignore_patterns("public", ".latarnia"))
        watch = subprocess.Popen([LATARNIA, "build", "--watch", "--root", root], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        try:
            pages = [pathlib.Path(p) for p in sorted(glob.glob(f"{root}/site/*/*.pl.md")) if "index." not in p]
            while not (root / "public/index.html").exists():
                time.sleep(0.05)
            time.sleep(5)
            took = {"text": [], "title": [], "template": []}
            for k in range(args.edits):
                for kind in ("text", "title"):
                    page = pages[(k * 37 + (11 if kind == "text" else 29)) % len(pages)]
                    out, old = output_of(root, page), page.read_text(encoding="utf-8")
                    mark = f"MARK{kind}{k}X"
                    new = old + f"\n{mark}\n" if kind == "text" else old.replace('title = "', f'title = "{mark} ', 1)
                    page.write_text(new, encoding="utf-8")
                    took[kind].append(wait_for(out, mark))
                    time.sleep(1.2)
            base = next(root.glob("themes/*/templates/base.html"), None)
            for k in range(3 if base else 0):
                base.write_text(base.read_text().replace("</footer>", f"<p>MARKtemplate{k}X</p></footer>", 1))
                took["template"].append(wait_for(output_of(root, pages[0]), f"MARKtemplate{k}X"))
                time.sleep(4)
        finally:
            watch.terminate()
            watch.wait(30)
        print(f"{len(pages) * 2} pages, load {os.getloadavg()[0]:.1f}")
        for kind, times in took.items():
            if times:
                print(f"{kind:<9} median {statistics.median(times):6.1f} ms   max {max(times):6.1f} ms")


if __name__ == "__main__":
    main()
