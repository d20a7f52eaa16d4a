import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createDependencyReader } from '../../src/analysis/declaredDependencies';
import { useScratchHome } from '../history/scratch';
import { writeTree } from './works/writeTree';

const of = (purl: string) => ({ purl });

describe('declared dependencies', () => {
  useScratchHome();

  it('are those of the manifests beside a file and above it, not below', () => {
    const root = writeTree({
      'package.json': '{"name": "top", "devDependencies": {"eslint": "9"}, "workspaces": ["packages/*"]}',
      'packages/a/package.json': '{"name": "@top/a", "peerDependencies": {"React": "18"}}',
      'packages/a/src/inner/package.json': '{"dependencies": {"deep": "1"}}',
      'packages/b/package.json': '{"name": "@top/b", "dependencies": {"vue": "3"}}',
      'packages/b/node_modules/x/package.json': '{"name": "x", "dependencies": {"y": "3"}}',
    });
    const { isDeclared, isOwn } = createDependencyReader(root).of('packages/a/src/file.ts');
    const declared = ['pkg:npm/eslint', 'pkg:npm/react', 'pkg:npm/eslint@9.1.0'];
    for (const purl of declared) assert.ok(isDeclared(of(purl)), purl);
    const others = ['pkg:npm/deep', 'pkg:npm/vue', 'pkg:npm/y', 'pkg:pypi/eslint', 'pkg:generic/eslint', 'eslint', ''];
    for (const purl of others) assert.ok(!isDeclared(of(purl)), purl);
    for (const purl of ['pkg:npm/top', 'pkg:npm/%40top/a', 'pkg:npm/%40top/b']) assert.ok(isOwn(of(purl)), purl);
    assert.ok(!isOwn(of('pkg:npm/x')));
  });

  it('may be a Debian package’s by its name', () => {
    const root = writeTree({
      'package.json': '{"dependencies": {"jquery": "3", "@babel/core": "7"}}',
      'go.mod':
        'module a\nrequire (\n github.com/gorilla/mux v1\n google.golang.org/grpc v1\n golang.org/x/net v0\n)\n',
      'requirements.txt': 'Requests\nruamel.yaml\n',
      'pom.xml': '<dependency><groupId>commons-io</groupId><artifactId>commons-io</artifactId></dependency>',
      'composer.json': '{"require": {"phpmailer/phpmailer": "*"}}',
    });
    const { isDeclared } = createDependencyReader(root).of('a.c');
    const names = ['jquery', 'node-jquery', 'golang-github-gorilla-mux', 'golang-google-grpc', 'golang-golang-x-net'];
    for (const name of [...names, 'python-requests', 'requests', 'ruamel-yaml', 'libcommons-io-java', 'phpmailer'])
      assert.ok(isDeclared(of(`pkg:deb/debian/${name}`)), name);
    for (const name of ['zlib', 'golang-github-gorilla-sessions', 'node-react'])
      assert.ok(!isDeclared(of(`pkg:deb/debian/${name}`)), name);
  });

  it('know a module of Go by where its work is, whatever Debian calls it', () => {
    const work = (home: string | null) => ({ purl: 'pkg:deb/debian/golang-testify', home });
    const text = 'module code.example/ann/shop\nrequire github.com/stretchr/testify v1\n';
    const { isDeclared, isOwn } = createDependencyReader(writeTree({ 'go.mod': text })).of('a.go');
    assert.ok(isDeclared(work('https://github.com/stretchr/testify')));
    assert.ok(isDeclared(work('https://github.com/stretchr/testify/')));
    assert.ok(isOwn(work('https://code.example/ann/shop')));
    for (const home of [null, 'https://github.com/stretchr/testify2', 'https://github.com/stretchr', 'mailto:x'])
      assert.ok(!isDeclared(work(home)) && !isOwn(work(home)), String(home));
  });

  it('know Debian’s package of a file’s own by the prefix for its language', () => {
    const cases: [file: string, text: string, own: string[], others: string[]][] = [
      ['composer.json', '{"name": "laravel/framework"}', ['php-laravel-framework'], ['php-framework', 'framework']],
      ['composer.json', '{"name": "acme/parsedown"}', [], ['php-parsedown', 'parsedown']],
      ['package.json', '{"name": "redis"}', ['node-redis'], ['redis', 'python-redis']],
      ['pyproject.toml', '[project]\nname = "Django"\n', ['python-django', 'python3-django'], ['django']],
      ['go.mod', 'module github.com/gorilla/mux\n', ['golang-github-gorilla-mux'], ['golang-mux']],
      ['Cargo.toml', '[package]\nname = "fd_find"\n', ['rust-fd-find'], ['fd-find']],
      [
        'pom.xml',
        '<project><groupId>a</groupId><artifactId>commons-lang3</artifactId></project>',
        ['libcommons-lang3-java'],
        [],
      ],
    ];
    for (const [file, text, own, others] of cases) {
      const { isOwn } = createDependencyReader(writeTree({ [file]: text })).of('a.c');
      for (const name of own) assert.ok(isOwn(of(`pkg:deb/debian/${name}`)), `${text} ${name}`);
      for (const name of others) assert.ok(!isOwn(of(`pkg:deb/debian/${name}`)), `${text} ${name}`);
    }
  });

  it('are compared as registries compare names', () => {
    const root = writeTree({
      'pyproject.toml': '[project]\ndependencies = ["Typing_Extensions"]\n',
      'Cargo.toml': '[dependencies]\nserde_json = "1"\n',
      'a.csproj': '<PackageReference Include="Newtonsoft.Json"/>',
      Gemfile: "gem 'rack'\n",
    });
    const { isDeclared } = createDependencyReader(root).of('a');
    const all = ['pypi/typing-extensions', 'cargo/serde-json', 'nuget/newtonsoft.json', 'gem/rack'];
    for (const name of all) assert.ok(isDeclared(of(`pkg:${name}`)), name);
    assert.ok(!isDeclared(of('pkg:gem/Rack')));
  });

  it('know pnpm’s workspaces and Cargo’s', () => {
    const root = writeTree({
      'pnpm-workspace.yaml': 'packages:\n  - "apps/**"\n',
      'apps/x/y/package.json': '{"name": "y"}',
      'Cargo.toml': '[workspace]\nmembers = ["crates/one"]\n',
      'crates/one/Cargo.toml': '[package]\nname = "one"\n',
    });
    const { isOwn } = createDependencyReader(root).of('z.rs');
    for (const purl of ['pkg:npm/y', 'pkg:cargo/one']) assert.ok(isOwn(of(purl)), purl);
  });

  it('don’t mind what is malformed, hostile or elsewhere', function () {
    if (process.platform === 'win32') this.skip();
    const outside = writeTree({ 'package.json': '{"dependencies": {"outside": "1"}}' });
    const root = writeTree({
      'package.json': '{"workspaces": ["**/**/**/**/**/**/x", "((((a+)+)+)+)+$"], "dependencies": {"a": 1}}',
      'pnpm-workspace.yaml': 'packages: &a [*a, *a]\n',
      'composer.json': 'null',
      'go.mod/x': '',
      'Cargo.toml': { link: path.join(outside, 'package.json') },
      sub: { link: outside },
      'line\nend/package.json': '{"dependencies": {"b": "1"}}',
    });
    fs.writeFileSync(path.join(root, 'pyproject.toml'), Buffer.alloc(3_000_000, 'a'));
    const reader = createDependencyReader(root);
    assert.ok(reader.of('x.ts').isDeclared(of('pkg:npm/a')));
    assert.ok(reader.of('line\nend/x.ts').isDeclared(of('pkg:npm/b')));
    for (const file of ['sub/x.ts', '../x.ts', '/etc/x.ts'])
      assert.ok(!reader.of(file).isDeclared(of('pkg:npm/outside')), file);
  });
});
