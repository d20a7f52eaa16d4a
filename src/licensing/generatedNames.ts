/** Lock files of package managers, by file name. */
export const LOCK_FILES: ReadonlySet<string> = new Set(
  `package-lock.json .package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock
  Cargo.lock poetry.lock pdm.lock uv.lock pylock.toml Pipfile.lock pixi.lock conda-lock.yml conda-lock.yaml
  composer.lock symfony.lock Gemfile.lock gems.locked Berksfile.lock Puppetfile.lock go.sum go.work.sum Gopkg.lock
  glide.lock mix.lock rebar.lock pubspec.lock Podfile.lock Package.resolved Cartfile.resolved packages.lock.json
  paket.lock project.assets.json flake.lock gradle.lockfile buildscript-gradle.lockfile .terraform.lock.hcl
  MODULE.bazel.lock Chart.lock requirements.lock stack.yaml.lock cabal.project.freeze shard.lock spago.lock
  dub.selections.json conan.lock renv.lock packrat.lock cpanfile.snapshot Brewfile.lock.json Cask.lock
  west.lock`.split(/\s+/),
);

/** What only tools write, by the end of the name in lower case. Source maps, protocol buffers, designers' halves. */
export const GENERATED_ENDINGS: readonly string[] = [
  '.js.map',
  '.mjs.map',
  '.cjs.map',
  '.css.map',
  '.pb.go',
  '.pb.gw.go',
  '.pb.cc',
  '.pb.h',
  '_pb2.py',
  '_pb2.pyi',
  '_pb2_grpc.py',
  '_grpc.pb.go',
  '_pb.js',
  '_pb.d.ts',
  '.g.dart',
  '.freezed.dart',
  '.g.cs',
  '.g.i.cs',
  '.designer.cs',
  '.designer.vb',
];

/** By the end of the name in lower case. */
export const MINIFIED_ENDINGS: readonly string[] = [
  '.min.js',
  '.min.mjs',
  '.min.cjs',
  '.min.css',
  '-min.js',
  '-min.css',
];
