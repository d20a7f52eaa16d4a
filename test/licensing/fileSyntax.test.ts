import assert from 'node:assert/strict';
import type { CommentSyntax } from '../../src/licensing/commentSyntax';
import { fileSyntax } from '../../src/licensing/fileSyntax';
import { byExtension, byName } from '../../src/licensing/languages';
import { LENIENT } from '../../src/licensing/markupSyntaxes';

/** The first mark of each kind, the preferred kind, and whether all of the file is prose. */
function told(syntax: CommentSyntax | null): string {
  if (syntax === null) return 'none';
  const { line, block, prefers } = syntax.writes ?? syntax;
  const marks = [line[0]?.open, block[0] && `${block[0].open} ${block[0].close}`].filter(Boolean);
  return [...marks, prefers, ...(syntax.whole === true ? ['whole'] : [])].join(', ');
}

/** Extensions with a dot before them, and whole names. */
const KNOWN: Readonly<Record<string, string>> = {
  'line, whole': '.empty .license .pod',
  '(* *), block': '.ml .mli .sml .thy ROOT',
  '(: :), block': '.xq .xql .xqm .xquery .xqy',
  '/* */, block': '.css .ld .qss',
  '<!-- -->, block': `.csl .csproj .dtd .fodp .fods .fodt .fsproj .html .props .qrc .rss .slnx .svelte .svg .ui .vbproj
    .vue .xml .xsd .xsl .xslt .resx .nuspec pom.xml .astro`,
  '<!-- -->, block, whole': '.Rmd .markdown .md .textile',
  '<#-- -->, block': '.ftl',
  '<%-- --%>, block': '.asax .ashx .asmx .aspx .axd .jsp',
  '{{!-- --}}, block': '.hbs',
  '{{-- --}}, block': '.blade.php',
  '!, line': '.f03 .f08 .f90 .f95',
  'c, line': '.f .for .fpp .ftn',
  '", line': '.vim .vimrc',
  '#, line': `.R .Renviron .Rprofile .awk .bash .bashrc .bats .bazelignore .bazelrc .bb .bbappend .bbclass .browserslist
    .bxl .bzl .clang-format .clang-tidy .coveragerc .cr .cson .dockerignore .earthlyignore .editorconfig .envrc
    .eslintignore .ex .exs .fish .gitattributes .gitignore .gitmodules .gqls .graphql .graphqls .htaccess .jy .ksh
    .mailmap .mdlrc .mk .npmignore .nvmrc .po .pot .prettierignore .pri .pro .properties .pxd .py .pyi .pylintrc .pyw
    .pyx .sh .shellcheckrc .sky .sls .smk .star .taprc .tcl .toml .ttl .xsh .yaml .yamllint .yarnrc .yml .zsh .zshrc BUCK
    BUILD CODEOWNERS Containerfile Dockerfile Doxyfile Earthfile MANIFEST.in Makefile Makefile.am PACKAGE Snakefile
    ansible.cfg gradlew manifest matplotlibrc meson.build meson_options.txt py.typed pylintrc requirements.txt setup.cfg
    Makefile.in Dockerfile.release GNUmakefile .service .spec`,
  '#, line, whole': '.org',
  '#, # ]], line': '.cmake CMakeLists.txt',
  '#, ### ###, line': '.coffee',
  '#, #= =#, line': '.jl',
  '#, #[ ]#, line': '.nim .nim.cfg .nimble .nimrod',
  '#, /* */, line': '.hcl .nix .tf .tfvars',
  '#, <# #>, line': '.ps1 .psm1',
  '#, =begin =end, line': '.gemspec .rake .rb .rbw .rbx Gemfile Rakefile',
  '#, =pod =cut, line': '.pl .t',
  '#, {# #}, block': '.j2 .jinja .jinja2 .conf.j2',
  '##, #* *#, block': '.vm .vtl',
  '%, line': '.aux .cls .erl .escript .hrl .latex .sty .tex .toc .xrl .yrl',
  '%, %{ %}, line': '.m',
  '%, @Comment{ }, line': '.bib',
  "', /' '/, line": '.iuml .plantuml .pu .puml',
  '--, line': '.adb .ads .cabal cabal.project',
  '--, (* *), line': '.applescript .scpt .scptd',
  '--, -- ]], line': '.lua',
  '--, /* */, line': '.sql .vhdl',
  '--, /- -/, line': '.lean',
  '--, {- -}, line': '.hs .elm',
  '.., line, whole': '.rst',
  '.\\", line': '.man .1 .8',
  '//, line': '.gleam .ha .zig .zon',
  '//, line, whole': '.adoc .asc .asciidoc',
  '//, (* *), line': '.fs .fsx',
  '//, /* */, block': `.c .d .di .gradle .groovy .h .java .kt .kts .less .php .php3 .php4 .php5 .sass .sbt .scala .scss
    .vala Jenkinsfile .h.in .gperf .l`,
  '//, /* */, line': `.aidl .cc .cjs .cl .code-workspace .cpp .cs .cu .cuh .cxx .dart .dts .dtsi .es .go .hh .hjson
    .hpp .hx .hxsl .ino .js .json5 .jsonc .jsx .mjs .odin .proto .qbs .qml .rs .sc .scad .soy .swift .ts .tsx .typ .v
    .vsh go.mod .mts .d.ts .min.js .sol .wgsl .glsl .hlsl`,
  '//, { }, line': '.dpk .dpr .pas',
  ';, line': '.el .ini .npmrc dune dune-project dune-workspace',
  ';, #| |#, line': '.clj .cljc .cljs .fnl .lisp .lsp .rkt .scm .sld .sps',
  ';, /* */, line': '.ahk .ahkl .asm',
  ';, /* */, block': '.s .S',
  'dnl, line': '.m4 configure.ac',
  '@rem, line': '.bat .CMD',
  none: `.aes .arb .arcconfig .arclint .arcunit .csv .doc .docx .dotx .eslintrc .ilean .ipynb .jpeg .jpg .json .metadata .odb
    .odf .odg .odm .odp .ods .odt .olean .otp .ots .ott .pdf .pem .png .ppt .pptx .prettierrc .python-version .scsyndef
    .sln .webp .xls .xlsx Cargo.lock archive.sctxar flake.lock go.sum poetry.lock pubspec.lock uv.lock yarn.lock`,
};

/** What only the text can tell. */
const BY_TEXT: readonly (readonly [path: string, text: string, first: string])[] = [
  ['a.m', '#import <x.h>\n', '//, /* */, line'],
  ['a.m', '// x\n@interface X\n', '//, /* */, line'],
  ['a.m', '(* x *)\n', '(* *), block'],
  ['a.m', 'function x()\n', '%, %{ %}, line'],
  ['a.v', 'module x;\nendmodule\n', '//, /* */, line'],
  ['a.v', '(* keep *)\nmodule x;\n', '//, /* */, line'],
  ['a.v', '(* x *)\nRequire Import X.\n', '(* *), block'],
  ['a.pl', ':- module(x).\n', '%, /* */, line'],
  ['a.cl', ';; x\n', ';, #| |#, line'],
  ['a.l', '\n;; x\n', ';, #| |#, line'],
  ['a.cls', 'VERSION 1.0 CLASS\n', "', line"],
  ['a.inc', '<?php\n', '//, /* */, block'],
  ['a.inc', '# x\n', '#, line'],
  ['a.es', '%% x\n', '%, line'],
  ['a.ts', '<?xml version="1.0"?>\n<!DOCTYPE TS>\n', '<!-- -->, block'],
  ['a.asc', '-----BEGIN PGP SIGNATURE-----\n', 'none'],
  ['a.sls', ';; x\n', ';, #| |#, line'],
  ['a.pp', 'unit x;\n', '//, { }, line'],
  ['a.config', '<configuration/>\n', '<!-- -->, block'],
  ['run', '#!/bin/bash -e\n', '#, line'],
  ['run', '#! /usr/bin/env  python3\n', '#, line'],
  ['run', '#!/usr/bin/env -S LANG=C perl -w\n', '#, =pod =cut, line'],
  ['run', '#!/usr/bin/env node\r\n', '//, /* */, line'],
  ['run', '#!/usr/bin/php8.2\n', '//, /* */, block'],
  ['a.ps', 'void main() {}\n', '//, /* */, line'],
  ['a.ps', '%!PS\n', '%, line'],
  ['a.me', 'Read me.\n', 'line, whole'],
  ['a.man', 'Read me.\n', 'line, whole'],
  ['a.h', '! x\n', '!, line'],
  ['a.def', '%% x\n', '%, line'],
  ['a.do', '# x\n', '#, line'],
  ['update-copyright', '#!/bin/sh\n', '#, line'],
  ['update-copyright', 'x\n', 'line, whole'],
  ['Dockerfile.release', '', '#, line'],
  ['Makefile.tc', '', '#, line'],
  ['Makefile.rb', '', '#, =begin =end, line'],
  ['config.h.in.orig', '', '//, /* */, block'],
  [`${'x.in'.repeat(100_000)}.c.in`, '', '//, /* */, block'],
  ['a.nobody', '<?xml version="1.0"?>\n', '<!-- -->, block'],
];

const PROSE = `LICENSE LICENCE COPYING COPYING.LIB COPYING.LGPL-2.1 COPYRIGHT NOTICE README AUTHORS CONTRIBUTORS PATENTS
  UNLICENSE LICENSE-MIT LICENSE.APACHE MIT-LICENSE debian/copyright Licence.md a/b/license.txt INSTALL TODO HACKING
  README.de notes.txt a.adoc a.rst x.png.license C:\\x\\LICENSE`.split(/\s+/);

describe('fileSyntax', () => {
  for (const [expected, names] of Object.entries(KNOWN)) {
    it(`knows ${expected}`, () => {
      for (const name of names.split(/\s+/)) {
        // A name that begins with a dot can be an extension as well as a name.
        const path = byName().has(name.toLowerCase()) || !name.startsWith('.') ? name : `x${name}`;
        assert.equal(told(fileSyntax(`a.b/c/${path}`, '')), expected, name);
        assert.equal(told(fileSyntax(path.toUpperCase(), '')), expected, name);
      }
    });
  }

  for (const [path, text, expected] of BY_TEXT) {
    it(`sees what ${path.slice(-30)} is by ${JSON.stringify(text)}`, () => {
      assert.equal(told(fileSyntax(path, text)), expected);
    });
  }

  it('takes a file for prose whose name says so', () => {
    for (const path of PROSE) assert.equal(fileSyntax(path, '')?.whole, true, path);
    for (const path of ['license.go', 'copyright.py', 'notice.c', 'LICENSE.png', 'license.json']) {
      assert.notEqual(fileSyntax(path, '')?.whole, true, path);
    }
  });

  it('reads leniently what nobody knows', () => {
    for (const path of ['x', 'a.nobody', 'x.y.nobody', '.nobody', 'a.b/c'])
      assert.equal(fileSyntax(path, ''), LENIENT, path);
    assert.equal(fileSyntax('x', '#!/opt/strange\n'), LENIENT);
    assert.equal(fileSyntax('x', '#!\n'), LENIENT);
  });

  it('can write a header wherever there are comments', () => {
    for (const [key, syntax] of [...byExtension(), ...byName()]) {
      if (syntax === null || (syntax.whole === true && syntax.line.length + syntax.block.length === 0)) continue;
      const { line, block, prefers } = syntax.writes ?? syntax;
      assert.ok((prefers === 'line' ? line : block).length > 0, key);
    }
  });

  it('knows over six hundred extensions and two hundred names', () => {
    assert.ok(byExtension().size > 600 && byName().size > 200, `${byExtension().size}, ${byName().size}`);
  });
});
