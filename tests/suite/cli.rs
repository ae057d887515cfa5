//! The binary: help, languages, exit status, reports.

use snapbox::{assert_data_eq, str};

use crate::project::BASE;
use crate::publish::{latarnia, on_disk, write};

fn out(project: &std::path::Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = latarnia(project, arguments);
    (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn help_speaks_english_and_polish() {
    let project = on_disk(BASE);
    let (status, english, _) = out(project.path(), &["--help"]);
    assert_eq!(status, Some(0));
    assert_data_eq!(
        english,
        str![[r#"
latarnia 0.1.0
Builds accessible, multilingual sites that also open from a USB stick.

Usage: latarnia COMMAND [OPTIONS]

Commands:
  build   Builds the site into a folder, ready for a server or a USB stick.
  serve   Shows the site in your browser while you write; every change appears by itself.
  check   Checks the whole site as build does, and writes nothing.
  audit   Audits the accessibility of any HTML pages, whoever made them.
  export  Writes texts into a file for translators, as XLIFF or PO.
  status  Shows which pages are there in which language, and which translations are out of date.
  diff    Shows what has changed in a page since it was translated.
  import  Puts translations that came back into pages and messages.

Options:
  -h, --help     Show this help
  -V, --version  Show the version


Examples:
  latarnia build                 build the site in this folder into public
  latarnia serve                 see the site in a browser while you write
  latarnia check                 look for problems, write nothing
  latarnia audit public          audit the accessibility of finished pages
  latarnia status                which translations are missing or out of date
  latarnia export --lang en      write texts for translators into a file
  latarnia import pl-en.xlf      put their translations into the pages
  latarnia build --help          all options of build

"#]]
    );
    let (status, polish, _) = out(project.path(), &["build", "--help", "--lang", "pl"]);
    assert_eq!(status, Some(0));
    assert_data_eq!(
        polish,
        str![[r#"
Buduje serwis w folderze, gotowy do wgrania na serwer lub pendrive.

Użycie: latarnia build [OPCJE]

Opcje:
  -h, --help                            Pokaż tę pomoc
      --root <FOLDER>                   Folder projektu (domyślnie: bieżący)
      --base-url <URL>                  Adres serwisu w internecie, zamiast tego z site.toml
      --drafts                          Buduj także wersje robocze stron
      --format <human|json|sarif|earl>  Postać wyniku: human (domyślnie), json, sarif (2.1.0) albo
                                        earl (JSON-LD)
      --report <PLIK>                   Zapisz też raport do pliku: .html, .sarif, .json albo
                                        .jsonld (EARL); można podać kilka razy
      --baseline <PLIK>                 Nie zgłaszaj problemów, które są na liście znanych w tym
                                        pliku
      --write-baseline                  Zapisz wszystkie obecne problemy na liście znanych (w pliku
                                        z --baseline)
      --lang <pl|en>                    Język komunikatów: pl lub en (domyślnie: język systemu)
      --out <FOLDER>                    Gdzie zapisać serwis (domyślnie: public w folderze projektu)
      --watch                           Buduj ponownie po każdej zmianie; Ctrl+C kończy pracę
      --pseudo[=<ltr|rtl>]              Wyróżnij każdy tekst akcentami i nawiasami; rtl: od prawej
                                        do lewej
      --no-cache                        Nie korzystaj z poprzednich uruchomień i nic nie zachowuj na
                                        następne
      --timings                         Pokaż czas każdego etapu i zapisz ślad dla profilera w
                                        przeglądarce


Przykłady:
  latarnia build
  latarnia build --root moj-serwis --out /srv/www
  latarnia build --base-url https://example.org --drafts
  latarnia build --watch
  latarnia build --report raport.html
  latarnia build --baseline znane.json    liczą się tylko nowe problemy
  latarnia build --timings --no-cache
Gdy są błędy, program niczego nie zapisuje: ostatnia dobra wersja serwisu zostaje bez zmian.

"#]]
    );
}

#[test]
fn wrong_usage_is_explained_and_exits_with_2() {
    let project = on_disk(BASE);
    let wrong: [&[&str]; 7] = [
        &["biuld"],
        &["build", "--dratfs"],
        &["build", "--format", "xml"],
        &["build", "--out"],
        &["build", "--base-url", "example.org"],
        &["build", "--lang", "pl", "--formt", "json"],
        &[],
    ];
    let mut told = String::new();
    for arguments in wrong {
        let (status, stdout, stderr) = out(project.path(), arguments);
        assert_eq!((status, stdout.as_str()), (Some(2), ""), "{arguments:?}");
        told.push_str(&format!(
            "> {}\n{}\n",
            arguments.join(" "),
            stderr.lines().take(2).collect::<Vec<_>>().join("\n")
        ));
    }
    assert_data_eq!(
        told,
        str![[r#"
> biuld
There is no command `biuld`. Did you mean `build`?
`latarnia --help` shows all commands and options.
> build --dratfs
There is no option `--dratfs`. Did you mean `--drafts`?
`latarnia --help` shows all commands and options.
> build --format xml
`xml` cannot be the value of `--format <human|json|sarif|earl>`. Possible values: human, json, sarif, earl.
`latarnia --help` shows all commands and options.
> build --out
`--out <DIR>` needs a value after it.
`latarnia --help` shows all commands and options.
> build --base-url example.org
`example.org` cannot be the value of `--base-url <URL>`. A web address starts with https://.
`latarnia --help` shows all commands and options.
> build --lang pl --formt json
Nie ma opcji `--formt`. Czy chodzi o `--format`?
`latarnia --help` pokazuje wszystkie polecenia i opcje.
> 
latarnia 0.1.0
Builds accessible, multilingual sites that also open from a USB stick.

"#]]
    );
}

#[test]
fn the_summary_counts_pages_files_and_findings() {
    let project = on_disk(BASE);
    write(project.path(), "-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\n");
    let (status, stdout, _) = out(project.path(), &["build"]);
    assert_eq!(status, Some(0));
    assert_data_eq!(
        stdout,
        str![[r#"
Found: 1 warning.
The site is ready in public: 1 page in en, 2 pages in pl; [..] files, [..] s.

"#]]
    );
    let (_, stdout, _) = out(project.path(), &["build", "--lang", "pl"]);
    assert_data_eq!(
        stdout,
        str![[r#"
Znaleziono: 1 ostrzeżenie.
Serwis jest gotowy w folderze public: 1 strona (en), 2 strony (pl); [..] plik[..], [..] s.

"#]]
    );
}

#[test]
fn check_writes_nothing() {
    let project = on_disk(BASE);
    let (status, stdout, _) = out(project.path(), &["check"]);
    assert_eq!(status, Some(0), "{stdout}");
    assert_eq!(std::fs::read_dir(project.path()).unwrap().count(), 1);
    write(project.path(), "-- themes/latarnia/templates/home.html --\n{{ page.nie_ma }}\n");
    assert_eq!(out(project.path(), &["check"]).0, Some(1));
}

#[test]
fn json_is_one_object_with_places_relative_to_the_root() {
    let project = on_disk(BASE);
    write(project.path(), "-- site/a.pl.md --\n+++\ntitle = \"A\"\n+++\nŁąka i [x](nie-ma.md)\n");
    let (status, stdout, stderr) = out(project.path(), &["check", "--format", "json", "--lang", "pl"]);
    assert_eq!((status, stderr.as_str()), (Some(1), ""));
    let json: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    let broken = json["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "broken-link").unwrap();
    assert_eq!(broken["file"], "site/a.pl.md");
    assert_eq!((broken["line"].as_u64(), broken["column"].as_u64()), (Some(4), Some(8)));
    assert_eq!(broken["severity"], "error");
    for key in ["message", "help", "wcag", "act"] {
        assert!(!broken[key].is_null(), "{key}");
    }
    assert_eq!(json["summary"]["pages"]["pl"], 2);
}

#[test]
fn root_and_out_say_where() {
    let project = on_disk(BASE);
    let elsewhere = on_disk("");
    let (root, to) = (project.path().display().to_string(), elsewhere.path().join("www").display().to_string());
    assert_eq!(out(elsewhere.path(), &["build", "--root", &root, "--out", &to]).0, Some(0));
    assert!(elsewhere.path().join("www/pl/index.html").is_file());
    assert_eq!(out(elsewhere.path(), &["build", "--root", &root]).0, Some(0));
    assert!(project.path().join("public/en/index.html").is_file());
}

#[test]
fn a_pseudo_localised_build_takes_no_other_builds_place() {
    let project = on_disk(BASE);
    let title = |folder: &str| {
        let page = std::fs::read_to_string(project.path().join(folder).join("pl/index.html")).unwrap();
        page.split("<title>").nth(1).unwrap().split("</title>").next().unwrap().to_owned()
    };
    assert_eq!(out(project.path(), &["build"]).0, Some(0));
    assert_eq!(out(project.path(), &["build", "--pseudo"]).0, Some(0));
    assert_eq!(
        (title("public").as_str(), title("public-pseudo").as_str()),
        ("Start – Serwis", "⟦Şŧȧȧřŧ⟧ – ⟦Şḗḗřẇīīş⟧")
    );
    // What one run keeps for the next is not mistaken for the other's.
    assert_eq!(out(project.path(), &["build", "--pseudo", "--out", "public"]).0, Some(0));
    assert_eq!(title("public"), "⟦Şŧȧȧřŧ⟧ – ⟦Şḗḗřẇīīş⟧");
    assert_eq!(out(project.path(), &["build"]).0, Some(0));
    assert_eq!(title("public"), "Start – Serwis");
}
