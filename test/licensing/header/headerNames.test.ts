import assert from 'node:assert/strict';
import { headerPlace } from '../../../src/licensing/header/headerPlace';
import { byExtension, byName } from '../../../src/licensing/languages';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Of languages and formats that have comments: a header goes into them. */
const WITH_COMMENTS = words(`
  adb adoc ads ahk aidl applescript asax asciidoc asm aspx astro aux awk bash bat bats bazel bb bbappend bbclass bib
  blade.php bzl c cabal cbl cc cfg cjs cl clj cljc cljs cls cmake cmd cob code-workspace coffee conf cpp cr cs cshtml
  csl cson csproj css cts cu cuh cxx d dart di dockerfile dpk dpr dtd dts dtsi dune e editorconfig ejs el elm erb erl
  escript ex exs f f03 f08 f90 f95 fish fnl for fpp fs fsproj fsx ftl ftn fx gd gemspec gitignore gleam glsl go gohtml
  gp gperf gql gradle graphql groovy gv h ha haml hbs hcl hh hjson hpp hrl hs htm html hx hxsl hxx idr ini ino inl ipp
  iuml j2 java jinja jinja2 jl js json5 jsonc jsp jsx jy kdl ksh kt kts l latex ld lean less lhs liquid lisp lsp lua m4
  mak make mako markdown md mdx mjs mk ml mli mm mod mts mustache nasm nim nimble nix njk nsi nuspec odin opam org pas
  php phtml pl plantuml plist pm po pot pp pri pro properties props proto ps1 psd1 psm1 pu pug puml purs pxd py
  pyi pyw pyx qbs qml qrc qss r rake raku rb  rbw re resx rkt rmd ron rs rss rst ru s sass sbt sc scad scala scm
  scss sed service sh sld sls smk sml sol spec sps sql star sty styl sv svelte svg svh swift tcl tex textile tf tfvars
  thrift tl tmpl.html toml ts tsx ttl twig typ ui v vala vbproj vcl vhd vhdl vim vm vsh vue wat wgsl wxs x xhtml xml xq
  xrl xsd xsh xsl xslt yaml yml yrl zig zon zsh
`);

const NAMES_WITH_COMMENTS = words(`
  .babelrc.js .bashrc .bazelignore .bazelrc .clang-format .clang-tidy .coveragerc .dockerignore .editorconfig .envrc
  .eslintignore .flake8 .gitattributes .gitignore .gitmodules .hgignore .htaccess .mailmap .npmignore .npmrc
  .prettierignore .profile .pylintrc .renviron .rprofile .shellcheckrc .travis.yml .vimrc .yamllint .yarnrc .zshrc
  BUILD BUILD.bazel Brewfile CMakeLists.txt CODEOWNERS Caddyfile.conf Containerfile Dangerfile Dockerfile Doxyfile
  Earthfile Fastfile GNUmakefile Gemfile Guardfile Jenkinsfile Justfile Kbuild Kconfig MANIFEST.in MODULE.bazel Makefile
  Makefile.am Makefile.in PKGBUILD Pipfile Podfile Procfile Puppetfile Rakefile SConscript SConstruct Snakefile Tiltfile
  Vagrantfile WORKSPACE ansible.cfg build.gradle cabal.project config.ru configure.ac cpanfile dune dune-project go.mod
  go.work gradlew mix.exs meson.build meson_options.txt pom.xml pylintrc rebar.config requirements.txt robots.txt setup.cfg
  tox.ini tsconfig.json wscript
`);

/** Of formats without comments, and of such whose bytes are checked or read whole: a header goes beside them. */
const WITHOUT = words(`
  7z aac ai apk arb avif avi bin bmp br.gz bz2 class csv dat db der deb dll dmg doc docx dot.png dxf eot eps.gz epub exe
  flac gif gltf gz h5 heic icns ico ipynb iso jar jks jpeg jpg json jsonl key lz4 map mkv mo.gmo mov mp3 mp4 mpg msi npy
  o odb odf odg odp ods odt ogg olean onnx opus otf parquet patch pdf pem pfx pickle png ppt pptx psd pt pyc rar rpm rtf
  safetensors sha256 sln so sqlite stl tar tflite tgz tif tiff ttf txt wasm wav webm webmanifest webp wma wmv woff woff2
  xcf xls xlsx xz zip zst
`);

const NAMES_WITHOUT = words(`
  .arcconfig .eslintrc .node-version .nvmrc .prettierrc .python-version .ruby-version CHANGES INSTALL README README.txt
  TODO package.json py.typed notes.txt
`);

function toldOf(path: string): string {
  const place = headerPlace(path, 'x\n');
  return typeof place === 'string' ? place : 'comment';
}

describe('headerPlace, of names', () => {
  it('writes into what has comments', () => {
    for (const extension of WITH_COMMENTS) assert.equal(toldOf(`a.${extension}`), 'comment', extension);
    for (const name of NAMES_WITH_COMMENTS) assert.equal(toldOf(name), 'comment', name);
  });

  it('knows what has none', () => {
    for (const extension of WITHOUT) {
      assert.match(toldOf(`a.${extension}`), /^(?:no-comments|plain-text)$/, extension);
    }
    for (const name of NAMES_WITHOUT) {
      assert.match(toldOf(name), /^(?:no-comments|plain-text|fixed-layout)$/, name);
    }
  });

  it('decides for every name of the tables', () => {
    const paths = [...[...byExtension().keys()].map((extension) => `a.${extension}`), ...byName().keys()];
    const undecided = paths.filter((path) => toldOf(path) === 'unknown-format');
    assert.deepEqual(undecided, []);
  });

  it('is asked about 270 extensions and 80 names at the least', () => {
    assert.ok(new Set([...WITH_COMMENTS, ...WITHOUT]).size >= 270);
    assert.ok(new Set([...NAMES_WITH_COMMENTS, ...NAMES_WITHOUT]).size >= 80);
  });
});
