import assert from 'node:assert/strict';
import { isManifest, readManifest } from '../../../src/analysis/manifests/manifestReaders';
import type { Manifest } from '../../../src/analysis/manifests/manifest';

const NOTHING: Omit<Manifest, 'ecosystem'> = {
  name: null,
  version: '',
  licences: [],
  home: null,
  dependencies: [],
  members: [],
};

describe('readManifest', () => {
  const cases: [file: string, text: string, expected: (Partial<Manifest> & Pick<Manifest, 'ecosystem'>) | null][] = [
    [
      'package.json',
      `{"name": "@a/b", "version": "1.0.0-rc.1", "license": "MIT", "homepage": "https://a.example/",
        "dependencies": {"one": "1"}, "devDependencies": {"two": "*"}, "peerDependencies": {"three": ""},
        "optionalDependencies": {"four": ""}, "bundledDependencies": ["five"], "workspaces": ["packages/*"]}`,
      {
        ...{ ecosystem: 'npm', name: '@a/b', version: '1.0.0-rc.1', licences: ['MIT'], home: 'https://a.example/' },
        ...{ dependencies: ['one', 'two', 'three', 'four', 'five'], members: ['packages/*'] },
      },
    ],
    [
      'package.json',
      '\ufeff{"licenses": [{"type": "MIT"}, {"type": "ISC"}], "workspaces": {"packages": ["a", 1]}, "name": "../x"}',
      { ecosystem: 'npm', licences: ['MIT', 'ISC'], members: ['a'] },
    ],
    ['package.json', '{"name": "a\\nb", "version": "1\\u001b[2J", "homepage": "javascript:1"}', { ecosystem: 'npm' }],
    [
      'package.json',
      '{"dependencies": ["a"], "name": 3, "license": {"type": "MIT"}}',
      { ecosystem: 'npm', licences: ['MIT'] },
    ],
    ['package.json', '[]', null],
    ['package.json', '['.repeat(100_000), null],
    ['package.json', '{', null],
    [
      'composer.json',
      '{"name": "a/b", "license": ["MIT", "GPL-2.0-only"], "require": {"php": ">=7", "ext-json": "*", "c/d": "1"}}',
      { ecosystem: 'composer', name: 'a/b', licences: ['MIT', 'GPL-2.0-only'], dependencies: ['c/d'] },
    ],
    [
      'Cargo.toml',
      `[package]\nname = "a"\nversion = "1.2.3"\nlicense = "MIT OR Apache-2.0"\n[dependencies]\nserde = "1"
other = { package = "real", version = "1" }\n[target.'cfg(unix)'.dependencies]\nlibc = "0.2"\n[workspace]\nmembers = ["crates/*"]\n`,
      {
        ...{ ecosystem: 'cargo', name: 'a', version: '1.2.3', licences: ['MIT OR Apache-2.0'] },
        ...{ dependencies: ['serde', 'real', 'libc'], members: ['crates/*'] },
      },
    ],
    ['Cargo.toml', '[package', null],
    [
      'go.mod',
      'module github.com/a/b/v2 // x\n\ngo 1.22\n\nrequire github.com/c/d v1.0.0\nrequire (\n\tgolang.org/x/net v0.1.0 // indirect\n\t// no\n)\n',
      {
        ...{ ecosystem: 'golang', name: 'github.com/a/b/v2' },
        dependencies: ['github.com/c/d', 'golang.org/x/net'],
      },
    ],
    ['go.mod', '\n'.repeat(1_000_000), null],
    [
      'pyproject.toml',
      `[project]\nname = "a"\nversion = "1"\nlicense = {text = "MIT"}\ndependencies = ["requests[x]>=2", "Flask ; python_version < '3'"]
[project.optional-dependencies]\ndev = ["pytest==8"]\n[dependency-groups]\nlint = ["ruff", {include-group = "dev"}]\n`,
      {
        ...{ ecosystem: 'pypi', name: 'a', version: '1', licences: ['MIT'] },
        dependencies: ['requests', 'Flask', 'pytest', 'ruff'],
      },
    ],
    [
      'pyproject.toml',
      '[tool.poetry]\nname = "a"\nlicense = "ISC"\n[tool.poetry.dependencies]\npython = "^3"\ndjango = "*"\n[tool.poetry.group.dev.dependencies]\nblack = "*"\n',
      { ecosystem: 'pypi', name: 'a', licences: ['ISC'], dependencies: ['python', 'django', 'black'] },
    ],
    [
      'requirements-dev.txt',
      '# all\nrequests==2.0\n-r other.txt\nflask[async] >= 2 # why\nhttps://a.example/x.whl\n-e .\nname @ https://a.example/y\n',
      { ecosystem: 'pypi', dependencies: ['requests', 'flask', 'name'] },
    ],
    [
      'METADATA',
      'Metadata-Version: 2.1\nName: A.b\nVersion: 1.0\nLicense: BSD\nClassifier: License :: OSI Approved :: MIT License\nRequires-Dist: c-d>=1; extra == "x"\n\nName: not this\n',
      { ecosystem: 'pypi', name: 'A.b', version: '1.0', licences: ['MIT License'], dependencies: ['c-d'] },
    ],
    [
      'Gemfile',
      "source 'https://a.example'\ngem 'rails', '~> 7'\n  gem \"pg\"\n# gem 'no'\n",
      { ecosystem: 'gem', dependencies: ['rails', 'pg'] },
    ],
    [
      'a.gemspec',
      "Gem::Specification.new do |s|\n  s.name = 'a'\n  s.version = \"1.0\"\n  s.licenses = ['MIT', 'Ruby'.freeze]\n  s.add_dependency 'rack', '>= 1'\nend\n",
      { ecosystem: 'gem', name: 'a', version: '1.0', licences: ['MIT', 'Ruby'], dependencies: ['rack'] },
    ],
    [
      'pom.xml',
      `<project><parent><groupId>org.p</groupId><artifactId>top</artifactId><version>2</version></parent><artifactId>own</artifactId>
<dependencies><dependency> <groupId>com.google.guava</groupId>\n<artifactId> guava </artifactId></dependency></dependencies>
<!-- <dependency><groupId>no</groupId><artifactId>no</artifactId></dependency> --></project>`,
      { ecosystem: 'maven', name: 'org.p:own', version: '2', dependencies: ['com.google.guava:guava'] },
    ],
    ['pom.xml', '<dependency><build>'.repeat(50_000), { ecosystem: 'maven' }],
    ['pom.xml', `<dependency></dependency><version>${' '.repeat(500_000)}`.repeat(3), { ecosystem: 'maven' }],
    [
      'a.csproj',
      '<Project><PropertyGroup><PackageId>A.B</PackageId></PropertyGroup><ItemGroup><PackageReference Include="Newtonsoft.Json" Version="13" /></ItemGroup></Project>',
      { ecosystem: 'nuget', name: 'A.B', dependencies: ['Newtonsoft.Json'] },
    ],
    [
      'packages.config',
      '<packages><package id="NUnit" version="3" /></packages>',
      { ecosystem: 'nuget', dependencies: ['NUnit'] },
    ],
    ['setup.py', 'setup(name="a")', null],
  ];
  for (const [file, text, expected] of cases)
    it(`reads ${file}: ${text.slice(0, 50).replaceAll('\n', ' ')}`, () => {
      assert.deepEqual(readManifest(file, text), expected && { ...NOTHING, ...expected });
    });

  it('knows manifests by their names', () => {
    for (const name of ['requirements.txt', 'requirements_test.txt', 'dev-requirements.in', 'x.fsproj', 'gems.rb'])
      assert.ok(isManifest(name), name);
    for (const name of ['package-lock.json', 'Package.json.bak', 'requirements.md', 'a.gemspec.rb'])
      assert.ok(!isManifest(name), name);
  });
});
