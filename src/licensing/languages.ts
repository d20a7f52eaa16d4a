import * as c from './cLikeSyntaxes';
import type { CommentSyntax } from './commentSyntax';
import * as hash from './hashSyntaxes';
import * as markup from './markupSyntaxes';
import * as word from './wordSyntaxes';

/** `null`: a format without comments, or none that a text reader should look into. */
type Row = readonly [CommentSyntax | null, string];

type Table = ReadonlyMap<string, CommentSyntax | null>;

/** Made when it is asked for first: an editor that starts needs none yet. */
function tableOf(rows: readonly Row[]): () => Table {
  let made: Table | null = null;
  return () =>
    (made ??= new Map(rows.flatMap(([syntax, words]) => words.split(/\s+/).map((key) => [key.toLowerCase(), syntax]))));
}

/**
 * By the end of the file's name, without its first dot and in small letters. The longest end that stands here counts,
 * so that `blade.php` comes before `php`. Where several languages share one, ambiguousExtensions.ts has the others.
 */
export const byExtension = tableOf([
  [c.C, 'c h x i idc xs def inc rc y yy yacc lex l ll lm re2c gperf'],
  [
    c.CPP,
    `cc cpp cxx c++ cp hh hpp hxx h++ ipp ixx tcc tpp txx inl cppm ccm cu cuh cl clh ino pde mm m metal hlsl
     hlsli fx fxh cginc shader compute usf ush ispc dts dtsi dtso overlay
     keymap rl tc sycl zc`,
  ],
  [c.C_BLOCK_ONLY, 'ld lds ldscript lcf icf scr'],
  [
    c.SLASH_ONLY_DOUBLE,
    `sv svh svi vh vlg glsl glslv vert frag geom tesc tese comp mesh task rgen rchit rmiss vs wgsl stan
     scad pov ned msg cds`,
  ],
  [
    c.BOTH_QUOTES,
    `sol as pike pmod nut squirrel cfc zep hx hxsl ceylon x10 chpl pony qml qbs qmltypes proto fbs
     yang kdl bicep bal pkl apex uc uci sc scd ck soy pegjs peg g4 g3 g ne jj jjt cup stringtemplate stg rei
        nc npl fan pan jape aj ebnf smithy lol mo cto idl odl webidl widl aidl hal midl asl dsl
     mq4 mq5 mqh nss pawn pwn sp sma res resi re jsonc json5 code-workspace code-snippets
     sublime-settings sublime-project sublime-keymap sublime-menu sublime-commands swcrc`,
  ],
  [c.SLASH_OR_HASH, 'hjson thrift jsonnet libsonnet gv dot io dhcpd'],
  [c.JAVA, 'vala vapi java jav jsh bsh trigger'],
  [c.CSHARP, 'cs csx cake'],
  [c.JAVASCRIPT, 'js mjs cjs jsx ts mts cts tsx es es6 jsm jsb jscad qs ets ssjs xsjs pac sjs njs wxs'],
  [c.GO, 'go cue'],
  [c.RUST, 'rs ron'],
  [c.SWIFT, 'swift swiftinterface'],
  [c.KOTLIN, 'kt kts ktm'],
  [c.SCALA, 'scala sbt mill'],
  [c.DART, 'dart'],
  [c.GROOVY, 'groovy gvy gy gsh gradle nf jenkinsfile'],
  [c.D, 'd di'],
  [c.C_NESTED, 'odin v vsh vv jai carbon c3 hb'],
  [c.ZIG, 'zig zon'],
  [c.SLASHES_ONLY, 'xcconfig gleam ha gno'],
  [c.CSS, 'css pcss postcss qss tss wxss acss'],
  [c.SCSS, 'scss less sass styl stylus'],
  [c.FSHARP, 'fs fsi fsx fsscript'],
  [c.PASCAL, 'pas pp pascal dpr dpk lpr lfm dfm delphi'],
  [c.HCL, 'tf tfvars hcl nomad tofu pkr.hcl'],
  [c.NIX, 'nix'],
  [c.ASSEMBLER, 'asm nasm yasm a51 masm fasm z80 ms mac65 avr'],
  [c.C_ASSEMBLER, 's sx s79 ssp spp'],
  [c.TYPST, 'typ'],
  [c.PLAIN_SLASHES, 'sci sce dats sats hats graphviz move cairo circom nr cdc ligo teal opa wren'],

  [
    hash.HASH_FIRST,
    `po pot gitignore ignore list rules ttl n3 nt nq trig turtle desktop directory lsm substvars symbols
     shlibs maintscript pc la qmldir kak control dsc ldif mailmap`,
  ],
  [
    hash.HASH_AND_STRINGS,
    `spec rpmspec gnuplot gp plt plot gnu cson ninja jq rego puppet rnc feature capnp rbs icn gap gd gi janet roc
     raku rakumod rakutest pm6 pl6 p6 nqp xonshrc justfile elv nu ucl snakefile pri pro prf qmake graphqlrc
     filters moo`,
  ],
  [hash.HASH_AND_DOUBLE, 'opam graphql graphqls gql gqls doxy dox doxyfile doxygen kconfig defconfig'],
  [hash.R, 'r rprofile rhistory rsx s4'],
  [hash.PYTHON, `py pyi pyw py3 pyx pxd pxi pyt pyde jy xsh sage gyp gypi sconstruct wsgi tac smk ipy mojo`],
  [hash.STARLARK, 'bzl bxl star sky bazel buck tilt gn gni meson bb bbappend bbclass wscript'],
  [hash.TOML, 'toml'],
  [
    hash.YAML,
    `yaml yml clang-format clang-tidy clangd yamllint cff mir reek eyaml sublime-syntax syntax raml rviz lkml neon
     ksy`,
  ],
  [
    hash.SHELL,
    `sh bash ksh mksh dash ash zsh csh tcsh command bats ebuild eclass envrc profile bashrc zshrc openrc initd
     subr pkgbuild zsh-theme fizsh`,
  ],
  [hash.DOCKERFILE, 'dockerfile containerfile earthfile'],
  [hash.FISH, 'fish'],
  [hash.MAKE, 'mk mak make makefile mkfile am gmk bmk'],
  [hash.PERL, 'pl pm perl plx ph t psgi cgi al'],
  [
    hash.RUBY,
    `rb rbw rbx ru rake gemspec podspec thor jbuilder builder rabl rjs duby mirah irbrc pryrc brewfile
     mab nokogiri yajl appraisals ruby cap capfile opal`,
  ],
  [hash.CRYSTAL, 'cr'],
  [hash.ELIXIR, 'ex exs'],
  [hash.COFFEESCRIPT, 'coffee litcoffee iced cjsx _coffee'],
  [hash.JULIA, 'jl'],
  [hash.NIM, 'nim nims nimble nimrod nim.cfg'],
  [hash.POWERSHELL, 'ps1 psm1 psd1'],
  [hash.TCL, 'tcl tk itcl itk tm exp sdc xdc upf adp'],
  [hash.AWK, 'awk gawk mawk nawk auk'],
  [hash.CMAKE, 'cmake ctest'],
  [hash.PROPERTIES, 'properties'],
  [
    hash.HASH_OR_SEMICOLON,
    `conf cfg cnf ovpn network netdev link service socket timer target mount automount path slice scope swap
     nspawn editorconfig gitconfig gitmodules gitattributes npmrc prefs`,
  ],
  [hash.SEMICOLON_OR_HASH, 'ini inf wcfg url pls dof isl'],
  [hash.M4, 'm4 ac at'],
  [hash.HASH_OR_SLASHES, 'vcl dhcp'],

  [word.HASKELL, 'hs hsc hs-boot chs x purs agda idr ipkg curry cry frege fr dhall'],
  [word.ELM, 'elm'],
  [word.ADA, 'adb ads ada gpr'],
  [word.VHDL, 'vhd vhdl vho vht'],
  [word.SQL, 'sql ddl dml psql plsql pks pkb pck plb mysql tsql cql hql pgsql prc tab viw db2 bdy'],
  [word.LUA, 'lua tl luau nse rockspec p8 wlua moon rbxs pd_lua'],
  [word.DASHES_AND_DOUBLE, 'e ecf asn asn1 fut mib smiv2 lsl sch'],
  [word.CABAL, 'cabal'],
  [word.LEAN, 'lean hlean'],
  [word.APPLESCRIPT, 'applescript scpt scptd'],
  [word.ML, 'ml mli mll mlt mlp eliom eliomi sml sig fun fst fsti why mlw'],
  [word.MENHIR, 'mly'],
  [word.ROUND_STARS, 'thy coq mod3 i3 m3 ig mg mod ob ob2 obn'],
  [
    word.LISP,
    `lisp lsp asd clj cljs cljc cljd edn scm ss sld sls sps rkt rktd rktl scrbl fnl hy lfe wast wat pddl ny
     sexp nl newlisp gsc dsssl smt2 smt acl2`,
  ],
  [word.EMACS_LISP, 'el'],
  [word.SEMICOLON_FIRST, 'reg dune scf zone arpa ldg ledger journal'],
  [word.SEMICOLON, 'abnf pb pbi au3 reb rebol r3 red reds bnf pbt iss isi'],
  [word.AUTOHOTKEY, 'ahk ahkl ah1 ah2'],
  [word.NSIS, 'nsi nsh'],
  [
    word.TEX,
    `tex rd latex ltx lhs sty cls dtx ins clo bbx cbx lbx aux toc lof lot bbl mkii mkiv mkvi tikz pgf fd mf mp mpost
     rnw ist bst sltx`,
  ],
  [word.BIBTEX, 'bib'],
  [word.ERLANG, 'erl hrl escript xrl yrl app.src erlang app'],
  [word.PROLOG, 'prolog plg lgt logtalk ecl yap'],
  [word.PERCENT, 'mzn dzn fzn eps ps mmd lp hbm'],
  [word.MATLAB, 'matlab octave'],
  [word.MATHEMATICA, 'wl wls wlt mathematica mt nbp'],
  [word.FIXED_FORTRAN, 'f for ftn fpp f77 fixed'],
  [word.FORTRAN, 'f90 f95 f03 f08 f15 f18 f2k f23 fypp cuf pf'],
  [word.EXCLAMATION, 'opt factor clw xresources ad xdefaults'],
  [word.BATCH, 'bat cmd btm'],
  [word.DCL, 'com'],
  [word.BASIC, 'bas vb vbs frm ctl vba bi brs pbas wvb gambas lbs'],
  [word.VIM, 'vim vimrc nvim exrc'],
  [word.MAN, '1 2 3 4 5 6 7 8 9 1m 1x 3p 3pm 3x 3ssl 1ssl man mdoc roff troff tmac nroff me mom tr'],
  [word.PLANTUML, 'plantuml puml pu iuml wsd'],
  [word.COBOL, 'rpgle sqlrpgle rpg cob cbl cobol cpy ccp'],
  [word.ABAP, 'abap asddls'],
  [word.XQUERY, 'xq xql xqm xqy xquery xqws'],
  [word.FORTH, 'fth 4th forth frt'],
  [word.SMALLTALK, 'st'],
  [word.STATA, 'do ado doh ihlp mata'],
  [word.SED, 'sed'],

  [
    markup.XML,
    `xml mxml xsl xslt xsd xsx dtd rng svg rss atom opml kml gpx plist csl csproj vbproj fsproj vcxproj vcxproj.filters vcproj
     vdproj proj sqlproj wixproj shproj projitems nuspec props targets ruleset settings resx xaml axaml axml
     slnx ui qrc xlf xliff xmi wsdl wadl xul xbl rdf owl storyboard xib fodt fods fodg fodp mathml mml glade
     gir dbx docbook docb dita ditamap xproc xpl iml jelly tld tml pom manifest appxmanifest launch urdf xacro
     sdf world srdf mxl musicxml collada dae x3d fxml jrxml zcml nzb lift tmx tbx wxi wxl vsixmanifest vsct
     psc1 ps1xml cdxml dotsettings gml ccproj cscfg csdef depproj mjml mtml natvis ncl ivy jnlp kid lvproj
     mdpolicy sttheme tmcommand tmlanguage tmpreferences tmsnippet tmtheme sublime-snippet xdl xhtm xspec zul`,
  ],
  [markup.HTML, 'html htm xhtml shtml hta vue svelte tag riot marko wxml htc ng wml'],
  [markup.ASTRO, 'astro'],
  [markup.ASPX, 'aspx asax ascx ashx asmx master axd jsp jspx jspf tagx tagf asp gsp'],
  [markup.RAZOR, 'cshtml vbhtml razor'],
  [markup.ERB, 'erb rhtml erubis erubi'],
  [markup.EJS, 'ejs ect jst eex heex leex'],
  [markup.JINJA, 'j2 jinja jinja2 njk nunjucks'],
  [markup.TWIG, 'twig djhtml'],
  [markup.HANDLEBARS, 'hbs handlebars mustache'],
  [markup.BLADE, 'blade.php'],
  [markup.FREEMARKER, 'ftl ftlh ftlx'],
  [markup.GO_TEMPLATE, 'gohtml gotmpl'],
  [markup.SMARTY, 'smarty latte'],
  [markup.LIQUID, 'liquid'],
  [markup.MAKO, 'mako mao'],
  [markup.VELOCITY, 'vm vtl'],
  [markup.PHP, 'php php3 php4 php5 php7 php8 phtml phps phpt ctp hack hhi hck'],
  [markup.PUG, 'pug jade'],
  [markup.HAML, 'haml hamlc hamlit'],
  [markup.SLIM, 'slim'],

  [markup.MARKDOWN, 'md markdown cheatmd livemd mdown mkd mkdn mdwn rmd qmd textile mediawiki wiki creole ronn'],
  [markup.MDX, 'mdx'],
  [markup.RST, 'rst rest'],
  [markup.ASCIIDOC, 'adoc asciidoc asc'],
  [markup.ORG, 'org'],
  [markup.TEXINFO, 'texi texinfo txi'],
  [markup.TEXT, 'txt text pod rdoc lyx'],

  [
    null,
    `json geojson topojson ndjson jsonl jsonld arb ipynb webmanifest map har avsc mcmeta gltf tfstate
     tfstate.backup lock lock.json sum sln csv tsv psv dat data log out diff patch rej snap pem crt cer der
     key pub csr p7b p7s p12 pfx jks keystore gpg aes age enc sha1 sha256 sha512 md5 png jpg jpeg jpe gif bmp
     ico icns cur webp avif heic heif tif tiff tga psd xcf ai indd raw dds exr hdr ktx xpm xbm pbm pgm ppm pnm
     pcx fig pdf djvu epub mobi doc docx dotx docm xls xlsx xlsm xlsb ppt pptx pps odt ods odp odg odf odb odc
     odi odm otp ots ott otg oth rtf wpd pages numbers vsd vsdx mpp mp3 mp4 m4a m4v wav ogg oga ogv opus flac
     aac aiff aif mid midi wma wmv avi mov mkv webm mpg mpeg flv swf 3gp ttf otf woff woff2 eot pfb pfm afm
     bdf pcf fnt zip gz tgz bz2 tbz xz txz zst lz lz4 lzma 7z rar tar jar war ear aar apk ipa deb rpm dmg iso
     img cab msi whl egg gem nupkg vsix crx xpi flatpak exe dll so dylib o obj lo pdb class pyc pyo pyd wasm
     bc elc beam ilk bin rom hex elf axf uf2 srec ko dex luac node gch pch olean ilean scsyndef npy npz pickle
     parquet arrow feather h5 hdf5 mat rds rda rdata sav dta onnx pt pth ckpt safetensors tflite db sqlite
     sqlite3 mdb accdb frx blend fbx stl 3ds max dwg dxf step stp iges igs glb usd usdz unity prefab asset gmo
     qm nib xcuserstate ds_store sketch xd js.map css.map`,
  ],
]);

/** By the file's whole name, in small letters. Comes before its extension. */
export const byName = tableOf([
  [
    hash.HASH_FIRST,
    `.gitignore .gitattributes .gitkeep .mailmap .dockerignore .npmignore .eslintignore .prettierignore
     .stylelintignore .hgignore .bzrignore .cvsignore .p4ignore .helmignore .gcloudignore .vscodeignore
     .earthlyignore .bazelignore .bazelrc .bazelversion .browserslistrc .browserslist .nvmrc .node-version
     .clang-format-ignore .git-blame-ignore-revs .ignore .rgignore .fdignore .containerignore .slugignore
     .cfignore .ebignore .chefignore .buildpacks .jshintignore .htaccess .htpasswd .mdlrc .taprc .nojekyll
     .yarnrc .ackrc .tool-versions .indent.pro codeowners manifest.in manifest requirements.txt
     constraints.txt requirements-dev.txt dev-requirements.txt test-requirements.txt py.typed robots.txt
     humans.txt matplotlibrc modules.builtin hosts fstab crontab exports services sources.list series owners
     .gitreview linguas potfiles potfiles.in potfiles.skip aliases sudoers`,
  ],
  [hash.HASH_AND_DOUBLE, 'doxyfile kconfig kbuild.cfg'],
  [
    hash.HASH_OR_SEMICOLON,
    `.editorconfig .gitmodules .gitconfig .coveragerc .pylintrc pylintrc .flake8 setup.cfg tox.ini ansible.cfg
     .hgrc .wgetrc .curlrc .lcovrc .pep8 .inputrc .vagrantplugins`,
  ],
  [hash.SEMICOLON_OR_HASH, '.npmrc .buckconfig php.ini'],
  [hash.TOML, 'pipfile gopkg.toml poetry.toml'],
  [
    hash.YAML,
    `.clang-format .clang-tidy .clangd .yamllint .travis.yml .rubocop.yml .gemrc .condarc .codecov.yml
     glide.lock .yarnrc.yml pixi.lock`,
  ],
  [
    hash.SHELL,
    `.bashrc .bash_profile .bash_aliases .bash_logout .profile .zshrc .zshenv .zprofile .zlogin .zlogout
     .kshrc .cshrc .tcshrc .login .envrc .env .env.example .shellcheckrc .xinitrc .xprofile .xsession gradlew
     mvnw configure pkgbuild apkbuild abuild bashrc zshrc .zimrc config.guess config.sub install-sh ltmain.sh
     missing depcomp compile autogen bootstrap bootstrap.conf .renviron vars rules.sh wrapper postinst preinst
     prerm postrm`,
  ],
  [
    hash.MAKE,
    `makefile gnumakefile bsdmakefile makefile.am makefile.in kbuild makefile.inc makefile.common makefile.win
     rules makevars makevars.win makevars.in`,
  ],
  [hash.DOCKERFILE, 'dockerfile containerfile earthfile .dockerfile'],
  [hash.CMAKE, 'cmakelists.txt ctestcustom.cmake'],
  [
    hash.STARLARK,
    `build build.bazel workspace workspace.bazel module.bazel buck buck.v2 package targets tiltfile
     meson.build meson_options.txt meson.options build.gn wscript`,
  ],
  [hash.PYTHON, 'sconstruct sconscript snakefile wafscript .pythonrc'],
  [
    hash.RUBY,
    `gemfile rakefile guardfile vagrantfile podfile capfile thorfile berksfile brewfile fastfile appfile
     matchfile deliverfile dangerfile cheffile puppetfile .irbrc .pryrc .simplecov config.ru steepfile`,
  ],
  [hash.R, '.rprofile'],
  [hash.M4, 'configure.ac configure.in aclocal.m4 acinclude.m4 configure.ac.in'],
  [
    hash.HASH_AND_STRINGS,
    `procfile justfile .justfile .gnuplot .tmux.conf .screenrc .gdbinit .lldbinit gdbinit .perltidyrc
     .perlcriticrc`,
  ],
  [hash.PERL, 'makefile.pl build.pl cpanfile .latexmkrc latexmkrc'],
  [hash.ELIXIR, 'mix.exs mix.lock'],
  [c.GROOVY, 'jenkinsfile nextflow.config'],
  [c.GO, 'go.mod go.work'],
  [
    c.BOTH_QUOTES,
    `tsconfig.json jsconfig.json .jshintrc .swcrc devcontainer.json api-extractor.json tslint.json
     language-configuration.json`,
  ],
  [c.JAVASCRIPT, '.pnpmfile.cjs gruntfile jakefile'],
  [word.CABAL, 'cabal.project cabal.project.local cabal.project.freeze'],
  [word.SEMICOLON_FIRST, 'dune dune-project dune-workspace'],
  [word.ROUND_STARS, 'root'],
  [word.VIM, '.vimrc .gvimrc _vimrc vimrc .exrc .nvimrc'],
  [word.EMACS_LISP, '.emacs .emacs.desktop .gnus _emacs .spacemacs'],
  [word.LUA, '.luacheckrc .luacov'],
  [word.LISP, '.guix.scm .sbclrc'],
  [word.ERLANG, 'rebar.config rebar.config.script rebar.lock sys.config emakefile'],
  [
    markup.XML,
    `packages.config web.config app.config nuget.config pom.xml .classpath .project .cproject
     directory.build.props fonts.conf`,
  ],
  [markup.TEXT, '.empty .license'],
  [
    null,
    `.arcconfig .arclint .arcunit .babelrc .bowerrc .eslintrc .prettierrc .stylelintrc .jscsrc .metadata
     .nycrc .python-version .ruby-version .lintr.json archive.sctxar cargo.lock composer.lock flake.lock
     gemfile.lock go.sum go.work.sum package-lock.json pipfile.lock podfile.lock poetry.lock pubspec.lock uv.lock yarn.lock
     pnpm-lock.yaml bun.lock bun.lockb npm-shrinkwrap.json deno.lock pdm.lock packages.lock.json paket.lock
     gradle.lockfile .version .watchmanconfig .ds_store checksums sha256sums md5sums`,
  ],
]);
