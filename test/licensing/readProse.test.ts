import assert from 'node:assert/strict';
import { decodeText } from '../../src/licensing/decodeText';
import { proseOf } from '../../src/licensing/readProse';

/** Every prose on a line of its own, its lines as `number:text` between bars. */
const told = (path: string, text: string): string =>
  proseOf(path, text)
    .map(({ lines }) => lines.map(({ line, text: words }) => `${line}:${words}`).join('|'))
    .join('\n');

/** A file's name, its text, and what is told of it. */
type Case = readonly [path: string, text: string, expected: string];

const STYLES: readonly Case[] = [
  ['a.c', '/* one\n * two\n */\nint x;\n', '1:one|2:two'],
  ['a.cpp', '// one\n// two\nint x;\n', '1:one|2:two'],
  ['a.go', '// one\n\n// two\npackage x\n', '1:one|3:two'],
  ['a.css', '/* one */\na { b: url(http://x/*.y) }\n', '1:one\n2:.y) }'],
  ['a.scss', '// one\na { b: url(http://x//y) }\n', '1:one'],
  ['a.py', '# one\n# two\nx = 1\n', '1:one|2:two'],
  ['a.hs', '-- one\n{- two {- three -} -}\nx = 1\n', '1:one|2:two {- three -}'],
  ['a.sql', '-- one\n/* two */\nSELECT 1;\n', '1:one|2:two'],
  ['a.lisp', ';;; one\n#| two #| three |# |#\n(x)\n', '1:one|2:two #| three'],
  ['a.el', ';;; one -*- lexical-binding: t -*-\n(x)\n', '1:one -*- lexical-binding: t'],
  ['a.tex', '% one\n%% two\nx 100\\% y\n', '1:one|2:two'],
  ['a.erl', '%% one\n-module(x).\nf() -> $%.\n', '1:one'],
  ['a.f', 'c one\nC two\n* three\n      x = 1 ! four\n', '1:one|2:two|3:three\n4:four'],
  ['a.f90', '! one\nx = "! no" ! two\n', '1:one\n2:two'],
  ['a.vim', '" one\nlet x = "no"\n', '1:one'],
  ['a.bas', "' one\nRem two\nx = 1 ' three\nRemove y\n", '1:one|2:two\n3:three'],
  ['a.bat', '@rem one\nREM two\n:: three\nremove x\n', '1:one|2:two|3:three'],
  ['a.m4', 'dnl one\nAC_X dnl two\nxdnl no\n# three\n', '1:one\n2:two\n4:three'],
  ['a.j2', '{# one\n two #}\nx\n', '1:one|2:two'],
  ['a.html', '<!-- one\n  two -->\n<p>no</p>\n', '1:one|2:two'],
  ['a.ml', '(* one (* two *) *)\nlet x = 1\n', '1:one (* two *)'],
  ['a.pas', '{ one }\n(* two *)\n// three\n{$R no}\n', '1:one|2:two|3:three'],
  ['a.lua', '-- one\n--[==[ two ]]\nthree ]==]\nx = 1\n', '1:one|2:two ]]|3:three'],
  ['a.jl', '# one\n#= two #= three =# =#\nx = 1\n', '1:one|2:two #= three'],
  ['a.nim', '# one\n#[ two #[ three ]# ]#\nx = 1\n', '1:one|2:two #[ three ]#'],
  ['a.ps1', '# one\n<# two\nthree #>\n$x = 1\n', '1:one|2:two|3:three'],
  ['a.rb', '# one\n=begin\ntwo\n=end\nx = 1\n', '1:one|3:two'],
  ['a.pl', '# one\n\n=head1 two\n\nthree\n\n=cut\n\nx();\n', '1:one|3:two|5:three'],
  ['a.d', '/+ one /+ two +/ +/ /* three */\nint x;\n', '1:one /+ two|1:three'],
  ['a.matlab', "%{\none\n%}\n% two\nx = y' % three\n", '2:one|4:two\n5:three'],
  ['a.haml', '-# one\n%p no\n', '1:one'],
  ['a.pug', '//- one\np no\n', '1:one'],
  ['a.1', '.\\" one\n\'\\" two\n.TH no\n', '1:one|2:two'],
  ['a.asm', '; one\n# two\n// three\n@ four\n/* five */\nmov r0, #1\n', '1:one|2:two|3:three|4:four|5:five'],
  ['a.S', '/* one */\n# include <no>\n#ifdef no\n# two\n', '1:one\n4:two'],
  ['a.S', '/* one */\n  mov r0, #1 @ two\n', '1:one\n2:two'],
  ['a.tcl', '# one\nset x 1 ;# two\nset y #no\nset z 1 ; # three\n', '1:one\n2:two\n4:three'],
  ['a.cob', '000100* one\n      * two\n       MOVE * TO X\n      *> three\n', '1:one|2:two\n4:three'],
  ['a.adb', "-- one\nX := Y'First; -- two\n", '1:one\n2:two'],
  ['a.vhd', "-- one\nx <= y'event; -- two\n", '1:one\n2:two'],
  ['a.fs', '// one\n(* two *)\nlet x = (*) 1\n', '1:one|2:two'],
  ['a.elm', '{-| one\n-}\nx = 1\n', '1:one'],
  ['a.nix', '# one\n/* two */\n{ }\n', '1:one|2:two'],
  ['a.cmake', '# one\n#[[ two\nthree ]]\nset(x)\n', '1:one|2:two|3:three'],
  ['Dockerfile', '# one\nRUN x # no\n', '1:one'],
  ['a.ini', '; one\n# two\n[x]\ny = 1 ; no\n', '1:one|2:two'],
  ['a.properties', '# one\n! two\nx = 1\n', '1:one|2:two'],
  ['a.toml', '# one\nx = "# no"\n', '1:one'],
  ['a.yaml', '# one\nx: y # two\n', '1:one\n2:two'],
  ['a.vue', '<!-- one -->\n<script>\n// two\n</script>\n<style>/* three */</style>\n', '1:one\n3:two\n5:three'],
  ['a.svelte', '<!-- one -->\n<script>\n// two\n</script>\n', '1:one\n3:two'],
  ['a.astro', '---\n// one\n---\n<!-- two -->\n<p>// no</p>\n', '2:one\n4:two'],
  ['a.php', '<?php\n/* one */\n# two\n#[No]\n', '2:one|3:two'],
  ['a.jsp', '<%-- one --%>\n<% // two %>\n<p>// no</p>\n', '1:one\n2:two'],
  ['a.xml', '<?xml version="1.0"?>\n<!-- one -->\n<a><![CDATA[<!-- no -->]]></a>\n', '2:one'],
  ['a.svg', '<!-- one --><svg/>\n', '1:one'],
  ['a.tf', '# one\n// two\n/* three */\nx = 1\n', '1:one|2:two|3:three'],
  ['a.cshtml', '@* one *@\n@{\n  // two\n}\n<p>// no</p>\n', '1:one\n3:two'],
  ['a.mako', '## one\n<p># no</p>\n', '1:one'],
  ['a.twig', '{# one #}<!-- two --><p>// no</p>\n', '1:one|1:two'],
  ['a.smarty', '{* one *}\n', '1:one'],
  ['a.liquid', '{% comment %} one {% endcomment %}\n', '1:one'],
  ['a.gohtml', '{{/* one */}}\n{{- /* two */ -}}\n', '1:one|2:two'],
  ['a.blade.php', '{{-- one --}}<p># no</p>\n', '1:one'],
  ['a.ejs', '<%# one %>\n<% // two\n x("// no") %>\n', '1:one\n2:two'],
  ['a.HTML', '<SCRIPT>// one\n</SCRIPT><STYLE>/* two */</STYLE>\n', '1:one\n2:two'],
  ['a.php', '<? # one ?><?= 1 // two ?>\n// no\n', '1:one\n1:two'],
  ['a.st', '"one" x := \'"no\'.\n', '1:one'],
  ['a.fth', '\\ one\n( two ) : x ;\n', '1:one|2:two'],
  ['a.do', '* one\nx // two\n/* three */\n', '1:one\n2:two|3:three'],
  ['a.ahk', '; one\n/* two */\nx := "; no"\n', '1:one|2:two'],
  ['a.nsi', '; one\n# two\n/* three */\nx "# no"\n', '1:one|2:two|3:three'],
  ['a.thrift', '# one\n// two\n/* three */\n', '1:one|2:two|3:three'],
  ['a.typ', '// one\nit\'s "https://no\n', '1:one'],
  ['a.r', "x <- '# no\n# no' # one\n", '2:one'],
  ['a.awk', '/#no"/ { x = "# no" } # one\n', '1:one'],
  ['a.fish', "echo '# no' # one\n", '1:one'],
  ['a.po', '# one\nmsgid "# no"\n', '1:one'],
  ['a.el', '(x) ; one #| no\n(y)\n', '1:one #| no'],
  ['a.js.erb', '// one\nx = "// no"\n', '1:one'],
  ['a.html.erb', '<%# one %><!-- two -->\n<%= "# no" # three %>\n// no\n', '1:one|1:two\n2:three'],
  ['a.mly', '/* one */\n(* two *)\n', '1:one|2:two'],
  ['a.com', '$! one\n$ x = "! no"\n', '1:one'],
  ['a.zig', '//! one\nconst x =\n  \\\\// no\n;\n', '1:one'],
  ['a.kt', '/* one /* two */ */\nval x = 1\n', '1:one /* two'],
  ['a.graphql', '# one\ntype X { y: Z }\n', '1:one'],
  ['a.proto', '// one\nsyntax = "proto3";\n', '1:one'],
  ['a.puml', "' one\n/' two '/\nA -> B\n", '1:one|2:two'],
  ['a.xq', '(: one (: two :) :)\n1\n', '1:one (: two :)'],
  ['a.hbs', '{{!-- one --}}\n{{! two }}\n<p>no</p>\n', '1:one|2:two'],
  ['a.vm', '## one\n#* two *#\n#set($x = 1)\n', '1:one|2:two'],
  ['a.ftl', '<#-- one -->\n<#if x>\n', '1:one'],
  ['a.applescript', '-- one\n(* two *)\n# three\ntell\n', '1:one|2:two|3:three'],
  ['a.bib', '@Comment{ one }\n% two\n@book{x}\n', '1:one|2:two'],
  ['a.lean', '-- one\n/- two -/\ntheorem\n', '1:one|2:two'],
  ['a.coffee', '# one\n###\ntwo\n###\nx = 1\n', '1:one|3:two'],
  [
    'a.unknown',
    '# one\n// two\n/* three */\n-- four\n; five\n<!-- six -->\nx # no\n',
    '1:one|2:two|3:three|4:four|5:five|6:six',
  ],
];

const LITERALS: readonly Case[] = [
  ['a.c', 'char *x = "/* no"; // yes\n', '1:yes'],
  ['a.c', "char x = '\"'; // yes\nchar y = '\\''; // yes\n", '1:yes\n2:yes'],
  ['a.c', 'char *x = "no \\\n// no"; // yes\n', '2:yes'],
  ['a.c', 'char *x = "never closed // no\nint y; // yes\n', '2:yes'],
  ['a.cpp', "int x = 1'000'000; // yes\n", '1:yes'],
  ['a.cpp', 'auto x = R"(\n// no ")"; // yes\n', '2:yes'],
  ['a.cpp', 'auto x = u8R"--(\n// no )-" )--"; // yes\n', '2:yes'],
  ['a.cpp', 'auto x = LR"(// no)", y = R"seventeen_letters(" // yes\n', '1:yes'],
  ['a.cpp', 'x = FOR"(// no"; // yes\n', '1:yes'],
  ['a.rs', 'let x = r##"// no "# "##; // yes\n', '1:yes'],
  ['a.rs', "fn f<'a>(x: &'a str) { '\"'; '\\''; } // yes\n", '1:yes'],
  ['a.rs', 'let x = "no\n// no"; // yes\n', '2:yes'],
  ['a.cs', 'var x = @"c:\\"; // yes\nvar y = @"no ""\n// no"; // yes\n', '1:yes\n3:yes'],
  ['a.cs', 'var x = """"\n// no """ no\n""""; // yes\n', '3:yes'],
  ['a.cs', 'var x = $"{y["// no"]} {{"; // yes\n', '1:yes'],
  ['a.py', 'x = """\n# no\n""" # yes\n', '3:yes'],
  ['a.py', "x = '# no' # yes\n", '1:yes'],
  ['a.js', 'const x = `// no ${y("// no", `// no`)} // no`; // yes\n', '1:yes'],
  ['a.js', 'const x = `${ {a: 1} /* yes */ } // no`;\n', '1:yes'],
  ['a.js', 'const x = /[/"\'`]\\/*/; // yes\n', '1:yes'],
  ['a.js', 'return /"/.test(x) || a / b; // yes\n', '1:yes'],
  ['a.js', 'const x = a / b / c; // "yes\n', '1:"yes'],
  ['a.js', 'x = y++ / 2; /* yes */ z = "/"\n', '1:yes'],
  ['a.jsx', '<a href="x">http://no</a> // yes\n', '1:yes'],
  ['a.ts', "const x: 'a' | \"b\" = `'`; // yes\n", '1:yes'],
  ['a.go', 'x := `\n// no "`; y := \'"\' // yes\n', '2:yes'],
  ['a.swift', 'let x = #"// no " \\#(y) "#; // yes\n', '1:yes'],
  ['a.swift', 'let x = "\\(y("// no"))"; // yes\n', '1:yes'],
  ['a.swift', 'let x = """\n// no\n"""; // yes\n', '3:yes'],
  ['a.kt', 'val x = "${y("// no")}"; // yes\n', '1:yes'],
  ['a.dart', "var x = r'\\'; // yes\nvar y = '''\n// no ''';\n", '1:yes'],
  ['a.java', 'String x = """\n// no \\"""\n"""; // yes\n', '3:yes'],
  ['a.d', 'auto x = r"\\"; auto y = `// no`; // yes\n', '1:yes'],
  ['a.zig', 'const x = "// no"; // yes\n', '1:yes'],
  ['a.nix', "x = ''\n  # no ''${y} '''\n  # no\n''; # yes\n", '4:yes'],
  ['a.lua', 'x = [==[ -- no ]] ]==] -- yes\n', '1:yes'],
  ['a.ps1', '$x = @"\n# no "@\n"@ # yes\n$y = "# no `" $( "# no" )" # yes\n', '3:yes\n4:yes'],
  ['a.sh', 'echo "# no $(x "# no") # no" # yes\n', '1:yes'],
  ['a.sh', "echo '\n# no\n' it\\'s $'# \\' no' # yes\n", '3:yes'],
  ['a.sh', 'echo ${#x} $# a#b ${x##*/} # yes\n', '1:yes'],
  ['a.sh', "# it's\nx=1 # don't\ny=2 # yes\n", "1:it's\n2:don't\n3:yes"],
  ['a.sh', 'cat <<EOF # yes\n# no\n EOF\nEOF\n# yes\n', '1:yes\n5:yes'],
  ['a.sh', "cat <<-'END' <<\\B; x\n# no\n\tEND\n# no\nB\n# yes\n", '6:yes'],
  ['a.sh', 'x <<< "# no" # yes\ny=$((1 << bits)) # yes\n', '1:yes\n2:yes'],
  ['a.sh', 'x=$(cat <<EOF\n# no "\nEOF\n) # yes\n', '4:yes'],
  ['a.rb', 'x <<~A + <<-"B"\n# no\n  A\n# no\n  B\n# yes\n', '6:yes'],
  ['a.rb', 'x = "#{y("# no")} # no" # yes\n', '1:yes'],
  ['a.rb', 'x = %w[# no] + %r{# "no} # yes\n', '1:yes'],
  ['a.rb', 'x.split /#"/\ny = a / b # yes\nz = x =~ /#\'/ # yes\n', '2:yes\n3:yes'],
  ['a.rb', 'class A << self # yes\nend\n__END__\n# no\n', '1:yes'],
  ['a.pl', 'my $x = q{# no {}}; s/#.*"//; tr/"/#/; # yes\n', '1:yes'],
  ['a.pl', 's{ # no }\n { # no }x; # yes\n', '2:yes'],
  ['a.pl', 'print <<"A", <<~B;\n# no\nA\n# no\n  B\n# yes\n', '6:yes'],
  ['a.pl', 'my %s = (y => 1, s => $h{s}); $#a; $x->s(1); # yes\n', '1:yes'],
  ['a.pl', 'split /"/, $x; $y / 2; $z // "/"; # yes\n', '1:yes'],
  ['a.pl', '$x =~ /^ # no "\n x # no\n/x; # yes\n', '3:yes'],
  ['a.pl', 'x();\n__END__\n# no\n=pod\n\nyes\n', '6:yes'],
  ['a.php', '<p>don\'t /* no */ // no</p>\n<?php $x = "?>"; // yes ?> # no\n', '2:yes'],
  ['a.php', "<?php\n$x = <<<'EOT'\n# no\n  EOT;\n# yes\n", '5:yes'],
  ['a.php', '<?php\n$x = "{$y["# no"]} # no"; # yes\n', '2:yes'],
  ['a.ex', 'x = """\n# no\n"""\ny = "#{z("# no")}" # yes\n', '4:yes'],
  ['a.ex', 'x = ~s[" # no #{y}] <> ~r/" # no/ <> ~S"""\n# no""" # yes\n', '2:yes'],
  ['a.tf', 'x = <<-EOF\n# no\n  EOF\n# yes\n', '4:yes'],
  ['a.yaml', 'run: |\n  # no\n\n  x\n# yes\nkey: >-\n   no\n   # no\n  # yes\n', '5:yes\n9:yes'],
  ['a.yaml', '- run: |2 # no\n    # no\n  name: "# no" # yes\n', '3:yes'],
  ['a.yaml', "it's: don't # yes\nx: a | b # yes\n", '1:yes\n2:yes'],
  ['a.el', '(x ?" ?; "; no" ?\\") ; yes\n', '1:yes'],
  ['a.clj', '(x \\" \\; "; no") ; yes\n', '1:yes'],
  ['a.hs', "f' x' = '\"' --> y -- yes\n", '1:yes'],
  ['a.ml', "let x = {| (* no |} and c = '\"' (* yes *)\n", '1:yes'],
  ['a.fs', 'let x = @"\\" + """ // no """ // yes\n', '1:yes'],
  ['a.v', "`timescale 1ns\nx = 8'hFF; // yes\n", '2:yes'],
  ['Makefile', "x: don't\n\techo '# no' \"# no\" # yes\n", '2:yes'],
  ['a.cmake', 'set(x [=[ # no ]] ]=]) # yes\n', '1:yes'],
  ['a.html', "<p>it's // no /* no */</p><script>x = '// no' // yes\n</script>\n", '1:yes'],
  ['a.html', '<script src="x"/><p>// no</p><scripted>// no\n', ''],
  ['a.sql', "SELECT '-- no''', 'it -- no\n; -- yes\n", '2:yes'],
  ['a.json', '{ "// no": "/* no */" }\n', ''],
  ['a.ipynb', '# no\n', ''],
  ['a.csv', '# no\n', ''],
  ['package-lock.json', '// no\n', ''],
  ['Cargo.lock', '# no\n', ''],
];

const DECORATION: readonly Case[] = [
  ['a.c', '/**\n * one\n **/\n', '2:one'],
  ['a.c', '/***********\n * one     *\n *   two   *\n ***********/\n', '2:one|3:two'],
  ['a.c', '/*---------*\\\n| one       |\n\\*---------*/\n', '2:one'],
  ['a.c', '/* ==== one ==== */\n/* two          */\n', '1:one|2:two'],
  ['a.c', '//////////////\n// one      //\n//////////////\n', '2:one'],
  ['a.c', '///< one\n//! two\n/*! three */\n/**< four */\n', '1:one|2:two|3:three|4:four'],
  ['a.c', '/* one\n   two\n*/\n', '1:one|2:two'],
  ['a.c', '/*one*/ /*two**/\n', '1:one|1:two'],
  [
    'a.c',
    '/*\n *one\n * - two\n * /usr/bin and a*b, C++ and #5\n */\n',
    '2:one|3:- two|4:/usr/bin and a*b, C++ and #5',
  ],
  ['a.py', '#########\n# one   #\n# ----- #\n#two\n#########\n', '2:one|4:two'],
  ['a.py', '# ╔═════╗\n# ║ one ║\n# ╚═════╝\n', '2:one'],
  ['a.R', "#' one\n#' 'two'\n", "1:one|2:'two'"],
  ['a.lisp', ';;;; one ;;;;\n', '1:one'],
  ['a.m4', 'dnl # one\ndnl ###\n', '1:one'],
  ['a.sql', '------------\n-- one    --\n------------\n', '2:one'],
  ['a.ml', '(**********)\n(* one    *)\n(**********)\n', '2:one'],
  ['a.c', '/* © Zoë, 日本 * */\n', '1:© Zoë, 日本'],
  ['a.c', '/**/ /***/ // \n', ''],
];

const JOINING: readonly Case[] = [
  ['a.c', '// one\n// two\n\n\n/* three */\nint x;\n// four\n', '1:one|2:two|5:three\n7:four'],
  ['a.c', 'int x; // one\n       // two\nint y; // three\n', '1:one|2:two\n3:three'],
  ['a.c', '/* one */ x(); /* two */ /* three */\n', '1:one\n1:two|1:three'],
  ['a.c', '// one \\\ntwo\n', '1:one \\|2:two'],
  ['a.c', 'int x; /* one', '1:one'],
  ['a.c', '', ''],
  ['a.c', '/', ''],
  ['a.py', '#!/usr/bin/env python\n# one\n"""two\n\nthree"""\n"""no"""\n', '2:one|3:two|5:three'],
  ['a.py', 'r"""one"""\n# two\n', '1:one|2:two'],
  ['a.py', '"one"\nx = 1\n', '1:one'],
  ['a.py', 'import x\n"""no"""\n', ''],
  ['a.py', 'x = "no"\n"""no"""\n', ''],
  ['a.sh', '#!/bin/sh\n#one\n#!/bin/two\n', '2:one|3:/bin/two'],
  ['a.rs', '#![no]\n// one\n', '2:one'],
];

const WHOLE: readonly Case[] = [
  ['LICENSE', 'one\n\n  two \n', '1:one|3:two'],
  ['COPYING.LGPL-2.1', 'one\n', '1:one'],
  ['MIT-LICENSE', 'one\n', '1:one'],
  ['debian/copyright', 'one\n', '1:one'],
  ['a/NOTICE.txt', 'one\n', '1:one'],
  ['INSTALL', 'one\n', '1:one'],
  ['README.md', '# one\n<!-- two -->\n<!--\nthree\n-->\n', '1:# one|2:two|4:three'],
  ['a.rst', '.. one\n\ntwo\n', '1:one|3:two'],
  ['a.adoc', '// one\n= two\n', '1:one|2:= two'],
  ['a.png.license', 'one\n', '1:one'],
  ['install', 'no\n# one\n', '2:one'],
];

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const ENCODINGS: readonly ((text: string) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => utf16be(`\ufeff${text}`),
];

const ends = { LF: '\n', CRLF: '\r\n', CR: '\r' } as const;

function check(cases: readonly Case[]): void {
  for (const [path, text, expected] of cases) {
    for (const [name, end] of Object.entries(ends)) {
      it(`${path}, ${name}: ${JSON.stringify(text)}`, () => {
        for (const encode of ENCODINGS) {
          const decoded = decodeText(encode(text.replaceAll('\n', end)));
          assert.equal(told(path, decoded?.text ?? ''), expected);
        }
      });
    }
  }
}

describe('proseOf', () => {
  describe('finds every style of comment', () => check(STYLES));
  describe('finds nothing in literals', () => check(LITERALS));
  describe('takes decoration away', () => check(DECORATION));
  describe('joins what belongs together', () => check(JOINING));
  describe('reads a file that is all prose', () => check(WHOLE));

  it('tells comments apart from code by the first line of a script', () => {
    assert.equal(told('run', '#!/usr/bin/env -S node --flag\n// one\nx = "# no"\n# no\n'), '2:one');
    assert.equal(told('run', '#!/usr/bin/python3.12\n# one\nx = """\n# no"""\n'), '2:one');
    assert.equal(told('run', '#!/bin/sh\n# one\ncat <<A\n# no\nA\n'), '2:one');
  });
});
