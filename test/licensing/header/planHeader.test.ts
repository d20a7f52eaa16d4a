import assert from 'node:assert/strict';
import { before } from 'mocha';
import { loadLicenceTexts } from '../../../src/analysis/licenceTexts';
import type { HeaderWish } from '../../../src/licensing/header/headerPlan';
import { createHeaderPlanner } from '../../../src/licensing/header/planHeader';
import type { HeaderPlanner } from '../../../src/licensing/header/planHeader';
import { parseTemplate, REUSE_TEMPLATE } from '../../../src/licensing/header/template';
import type { HeaderTemplate } from '../../../src/licensing/header/template';
import { createFileScanner } from '../../../src/licensing/scanFile';
import type { FileScanner } from '../../../src/licensing/scanFile';
import { WISH } from './checkHeader';

const COPYRIGHT = 'SPDX-FileCopyrightText: 2019-2026 Acme, Inc.';
const TAG = 'SPDX-License-Identifier: Apache-2.0';
const HASH = `# ${COPYRIGHT}\n# ${TAG}\n\n`;
const SLASHES = `// ${COPYRIGHT}\n// ${TAG}\n\n`;
const STARS = `/*\n * ${COPYRIGHT}\n * ${TAG}\n */\n\n`;
const ARROWS = `<!--\n${COPYRIGHT}\n${TAG}\n-->\n\n`;

/** A file, and what it becomes. */
const PLACES: readonly (readonly [path: string, text: string, after: string])[] = [
  ['a.c', 'int a;\n', `${STARS}int a;\n`],
  ['a.cpp', '# include <x>\n', `${SLASHES}# include <x>\n`],
  ['a.cpp', 'int a;\n', `${SLASHES}int a;\n`],
  ['a.h', '/* -*- c -*- */\nint a;\n', `/* -*- c -*- */\n${STARS}int a;\n`],
  ['a.y', '%{\n%}\n', `${STARS}%{\n%}\n`],
  [
    'a.py',
    '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\nx\n',
    `#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n${HASH}x\n`,
  ],
  ['a.py', '# x\n# vim: coding=latin-1\nx\n', `# x\n# vim: coding=latin-1\n${HASH}x\n`],
  ['a.py', 'x = 1\n# coding: no\n', `${HASH}x = 1\n# coding: no\n`],
  ['a.rb', '# frozen_string_literal: true\n\nx\n', `# frozen_string_literal: true\n${HASH}\nx\n`],
  ['a.pl', '#!/usr/bin/perl -w\n# -*- perl -*-\nx\n', `#!/usr/bin/perl -w\n# -*- perl -*-\n${HASH}x\n`],
  ['run', '#!/bin/sh\necho\n', `#!/bin/sh\n${HASH}echo\n`],
  ['run', '#!/bin/sh', `#!/bin/sh\n${HASH.trimEnd()}`],
  [
    'a.nix',
    '#! /usr/bin/env nix-shell\n#! nix-shell -i bash\nx\n',
    `#! /usr/bin/env nix-shell\n#! nix-shell -i bash\n${HASH}x\n`,
  ],
  [
    'Dockerfile',
    '# syntax=docker/dockerfile:1\n# escape=`\nFROM x\n',
    `# syntax=docker/dockerfile:1\n# escape=\`\n${HASH}FROM x\n`,
  ],
  ['a.xml', '<?xml version="1.0"?>\n<a/>\n', `<?xml version="1.0"?>\n${ARROWS}<a/>\n`],
  ['a.xml', '<?xml version="1.0"?><a/>\n', `<?xml version="1.0"?>\n${ARROWS.trimEnd()}\n<a/>\n`],
  ['a.svg', '<svg/>', `${ARROWS}<svg/>`],
  ['a.html', '<!DOCTYPE html>\n<p>\n', `<!DOCTYPE html>\n${ARROWS}<p>\n`],
  ['a.vue', '<template/>\n', `${ARROWS}<template/>\n`],
  ['a.svelte', '<script>\n</script>\n', `${ARROWS}<script>\n</script>\n`],
  ['a.astro', '---\nconst x = 1;\n---\n<p/>\n', `---\n${SLASHES}const x = 1;\n---\n<p/>\n`],
  ['a.astro', '<p/>\n', `${ARROWS}<p/>\n`],
  ['a.md', '---\ntitle: x\n---\n# x\n', `---\ntitle: x\n---\n${ARROWS}# x\n`],
  ['a.mdx', '# x\n', `{/*\n${COPYRIGHT}\n${TAG}\n*/}\n\n# x\n`],
  ['a.scss', '---\n---\na {}\n', `---\n---\n${STARS}a {}\n`],
  ['a.css', '@charset "utf-8";\na {}\n', `@charset "utf-8";\n${STARS}a {}\n`],
  ['a.php', '<?php\nx();\n', `<?php\n${STARS}x();\n`],
  ['a.php', '<?php namespace x;\n', `<?php\n${STARS.trimEnd()}\n namespace x;\n`],
  ['a.php', '<p>\n<?= 1 ?>\n', `<?php\n${STARS.trimEnd()}\n?>\n<p>\n<?= 1 ?>\n`],
  ['a.php', '#!/usr/bin/env php\n<?php\nx();\n', `#!/usr/bin/env php\n<?php\n${STARS}x();\n`],
  ['a.yaml', '%YAML 1.2\n---\nx: 1\n', `%YAML 1.2\n---\n${HASH}x: 1\n`],
  ['a.yml', '---\nx: 1\n', `---\n${HASH}x: 1\n`],
  ['a.go', '//go:build linux\n\npackage x\n', `${SLASHES}//go:build linux\n\npackage x\n`],
  ['a.js', "'use strict';\n", `${SLASHES}'use strict';\n`],
  ['a.js', '/** @jest-environment jsdom */\nx\n', `/** @jest-environment jsdom */\n${SLASHES}x\n`],
  ['a.ts', '/** About x. */\nx\n', `${SLASHES}/** About x. */\nx\n`],
  [
    'a.hs',
    '{-# LANGUAGE CPP #-}\n{-# LANGUAGE\n  GADTs #-}\nmodule X\n',
    `{-# LANGUAGE CPP #-}\n{-# LANGUAGE\n  GADTs #-}\n${SLASHES.replaceAll('//', '--')}module X\n`,
  ],
  ['a.tex', '% !TEX root = x\n\\x\n', `% !TEX root = x\n% ${COPYRIGHT}\n% ${TAG}\n%\n\\x\n`],
  ['a.1', '.TH x\n', `.\\" ${COPYRIGHT}\n.\\" ${TAG}\n.\\"\n.TH x\n`],
  [
    'a.el',
    ';;; a.el --- x  -*- lexical-binding: t -*-\n',
    `;;; a.el --- x  -*- lexical-binding: t -*-\n;; ${COPYRIGHT}\n;; ${TAG}\n`,
  ],
  ['a.wat', '(module)\n', `;; ${COPYRIGHT}\n;; ${TAG}\n\n(module)\n`],
  ['CMakeLists.txt', 'project(x)\n', `${HASH}project(x)\n`],
  ['a.aspx', '<%@ Page %>\n<p>\n', `<%@ Page %>\n<%--\n${COPYRIGHT}\n${TAG}\n--%>\n\n<p>\n`],
  ['a.cshtml', '@page\n<p>\n', `@page\n@*\n${COPYRIGHT}\n${TAG}\n*@\n\n<p>\n`],
  ['a.ini', '[x]\n', `; ${COPYRIGHT}\n; ${TAG}\n\n[x]\n`],
  ['a.ini', '# x\n[x]\n', `${HASH}# x\n[x]\n`],
  ['a.bat', '@echo off\r\n', `@rem ${COPYRIGHT}\r\n@rem ${TAG}\r\n\r\n@echo off\r\n`],
  [
    'a.cob',
    '       IDENTIFICATION DIVISION.\n',
    `      *> ${COPYRIGHT}\n      *> ${TAG}\n\n       IDENTIFICATION DIVISION.\n`,
  ],
  ['a.vcxproj.filters', '<?xml version="1.0"?>\n<a/>\n', `<?xml version="1.0"?>\n${ARROWS}<a/>\n`],
  ['a.slim', 'p x\n', `/ ${COPYRIGHT}\n/ ${TAG}\n\np x\n`],
  ['a.rst', 'x\n=\n', `.. ${COPYRIGHT}\n.. ${TAG}\n\nx\n=\n`],
  ['a.S', '; x\n', `; ${COPYRIGHT}\n; ${TAG}\n\n; x\n`],
  [
    'a.reg',
    'Windows Registry Editor Version 5.00\n\n',
    `Windows Registry Editor Version 5.00\n; ${COPYRIGHT}\n; ${TAG}\n\n\n`,
  ],
  ['a.c', 'int a;\r', STARS.replaceAll('\n', '\r') + 'int a;\r'],
];

/** A file that nothing is added to: the action, the reason's id. */
const LEFT: readonly (readonly [
  path: string,
  text: string,
  action: string,
  reason: string,
  wish?: Partial<HeaderWish>,
])[] = [
  ['a.py', HASH, 'none', 'right'],
  ['a.py', '# Licensed under the Apache License, Version 2.0.\n', 'none', 'said-in-words'],
  ['a.py', `# x\n# ${TAG}\n`, 'none', 'said-by-tag'],
  ['a.py', `# ${TAG}\n\n# Copyright 2010 Somebody Else\n`, 'none', 'right'],
  ['a.py', `# ${TAG}\n`, 'none', 'right', { owner: null }],
  ['a.py', `#!/bin/sh\n/* ${TAG} */\n# SPDX-License-Identifier: Apache-2.0\n`, 'none', 'said-by-tag'],
  ['a.py', '# SPDX-License-Identifier: MIT\n', 'skip', 'says-other'],
  ['a.py', '# SPDX-License-Identifier: Apache\n', 'skip', 'several-repairs'],
  ['a.py', '# SPDX-License-Identifier: Apache-2.0 or\n', 'skip', 'unreadable-tag'],
  ['a.py', '# Licensed under the MIT license.\n', 'skip', 'says-other'],
  ['a.c', 'MODULE_LICENSE("GPL");\n', 'skip', 'says-other'],
  ['a.c', 'MODULE_LICENSE("GPL");\n', 'skip', 'no-licence', { licence: null }],
  ['a.py', '# CONFIDENTIAL AND PROPRIETARY. Unauthorized copying is strictly prohibited.\n', 'skip', 'proprietary'],
  ['a.py', '# Copyright 2010 Somebody Else\n', 'skip', 'other-holder'],
  ['a.py', '', 'skip', 'empty'],
  ['a.py', 'x\n', 'skip', 'no-licence', { licence: null }],
  ['a.go', '// Code generated by x. DO NOT EDIT.\n', 'skip', 'generated'],
  ['yarn.lock', '# x\n', 'skip', 'lock'],
  ['a.min.js', 'x\n', 'skip', 'minified'],
  ['LICENSE', 'x\n', 'skip', 'licence-file'],
  ['LICENSES/MIT.txt', 'x\n', 'skip', 'licence-file'],
  ['a.py', 'x\n', 'skip', 'unwritable', { owner: 'A\nB' }],
  ['a.css', 'x\n', 'skip', 'unwritable', { owner: 'A*/B' }],
  ['a.xml', '<a/>\n', 'skip', 'unwritable', { owner: 'A--B' }],
  ['a.bat', 'x\n', 'skip', 'unwritable', { owner: '%A%' }],
  ['a.sh', 'x\n', 'skip', 'unwritable', { owner: 'A\\' }],
];

const BESIDE: readonly (readonly [path: string, bytes: Buffer, reason: string])[] = [
  ['a.json', Buffer.from('{}\n'), 'no-comments'],
  ['a.ipynb', Buffer.from('{}\n'), 'no-comments'],
  ['a.csv', Buffer.from('x\n'), 'no-comments'],
  ['a.png', Buffer.from([0x89, 0x50, 0, 1]), 'binary'],
  ['a.txt', Buffer.from('x\n'), 'plain-text'],
  ['README', Buffer.from('x\n'), 'plain-text'],
  ['a.nobody', Buffer.from('x\n'), 'unknown-format'],
  ['a.hpp', Buffer.from('# x\n'), 'unknown-format'],
  ['a.conf', Buffer.from('// x\n'), 'unknown-format'],
  ['py.typed', Buffer.from('partial\n'), 'fixed-layout'],
  ['a.frm', Buffer.from('VERSION 5.00\n'), 'fixed-layout'],
  ['a.rst', Buffer.from('   x\n'), 'fixed-layout'],
  ['a.conf', Buffer.from('{"x": [1]}\n'), 'no-comments'],
  ['a.filters', Buffer.from('<?xml version="1.0"?>\n<a/>\n'), 'no-comments'],
  ['a.js', Buffer.from('#!/bin/sh\n'), 'two-languages'],
  ['a.py', Buffer.from('#!/bin/sh\nx = """\n'.repeat(1) + '\0'.repeat(9)), 'binary'],
];

function templateOf(text: string): HeaderTemplate {
  const template = parseTemplate(text);
  assert.ok('lines' in template);
  return template;
}

describe('createHeaderPlanner', () => {
  let scan: FileScanner;
  let plan: HeaderPlanner;
  before(async () => {
    scan = createFileScanner(await loadLicenceTexts());
    plan = createHeaderPlanner(scan, REUSE_TEMPLATE);
  });

  const becomes = (path: string, text: string, wish: Partial<HeaderWish> = {}, planner = plan) => {
    const { action, reason, change } = planner(path, Buffer.from(text), { ...WISH, ...wish });
    return { action, reason: reason.id.replace('header.', ''), text: change?.bytes.toString() ?? null };
  };

  for (const [path, text, after] of PLACES) {
    it(`adds one to ${path}, ${JSON.stringify(text.slice(0, 30))}`, () => {
      assert.deepEqual(becomes(path, text), { action: 'add', reason: 'missing', text: after });
    });
  }

  for (const [path, text, action, reason, wish] of LEFT) {
    it(`leaves ${path}, ${JSON.stringify(text.slice(0, 50))}: ${reason}`, () => {
      assert.deepEqual(becomes(path, text, wish), { action, reason, text: null });
    });
  }

  for (const [path, bytes, reason] of BESIDE) {
    it(`puts one beside ${path}: ${reason}`, () => {
      const { action, reason: told, change } = plan(path, bytes, WISH);
      assert.deepEqual([action, told.id, change?.target], ['sidecar', `header.${reason}`, 'sidecar']);
      assert.equal(change!.bytes.toString(), `${COPYRIGHT}\n${TAG}\n`);
    });
  }

  it('writes with lines what would end a block', () => {
    const { text } = becomes('a.c', 'int a;\n', { owner: 'A*/B' });
    assert.equal(text, '// SPDX-FileCopyrightText: 2019-2026 A*/B\n// SPDX-License-Identifier: Apache-2.0\n\nint a;\n');
  });

  it('adds only the licence where the owner is named', () => {
    const after = `# ${TAG}\n\n# Copyright (c) 2015 ACME\n`;
    assert.deepEqual(becomes('a.py', '# Copyright (c) 2015 ACME\n'), {
      action: 'add',
      reason: 'missing-licence',
      text: after,
    });
    assert.equal(becomes('a.py', after).action, 'none');
  });

  it('brings years up to date, and forgets none', () => {
    const old = HASH.replace('2019-2026', '2012, 2020-2022');
    assert.deepEqual(becomes('a.py', `${old}x\n`), {
      action: 'fix',
      reason: 'years',
      text: `${HASH.replace('2019-2026', '2012, 2019-2026')}x\n`,
    });
  });

  it('names the owner where a tag stands alone', () => {
    assert.deepEqual(becomes('a.py', `# ${TAG}\n\nx\n`), { action: 'fix', reason: 'no-owner', text: `${HASH}x\n` });
  });

  it('renames the owner only from a name that was theirs', () => {
    const old = HASH.replace('Acme, Inc.', 'Bolt Ltd');
    assert.equal(becomes('a.py', old).action, 'none');
    assert.deepEqual(becomes('a.py', old, { earlierOwners: ['Bolt'] }), { action: 'fix', reason: 'owner', text: HASH });
  });

  it('repairs a tag that can mean only one', () => {
    const old = '/* Copyright x\n * SPDX-License-Identifier: Apache 2.0 */\r\nint a;\n';
    const { action, reason, text } = becomes('a.c', old);
    assert.deepEqual([action, reason, text], ['fix', 'repairable', old.replace('Apache 2.0', 'Apache-2.0')]);
    assert.equal(becomes('a.c', old, { licence: 'MIT' }).reason, 'says-other');
  });

  it('compares licences by what they say', () => {
    const tag = '# SPDX-License-Identifier: (MIT OR Apache-2.0)\n';
    assert.equal(becomes('a.py', tag, { licence: 'apache-2.0 OR MIT', owner: null }).action, 'none');
    assert.equal(becomes('a.py', tag, { licence: 'MIT AND Apache-2.0', owner: null }).action, 'skip');
  });

  it('says which GPL a kernel module is under', () => {
    const text = 'MODULE_LICENSE("GPL");\n';
    assert.equal(becomes('a.c', text, { licence: 'GPL-2.0-or-later' }).action, 'add');
    assert.equal(becomes('a.c', text, { licence: 'GPL-3.0-only' }).reason, 'says-other');
  });

  it('lets a sidecar speak for its file', () => {
    const sidecar = (text: string): Partial<HeaderWish> => ({ sidecar: Buffer.from(text) });
    assert.equal(becomes('a.png', 'x', sidecar(`${TAG}\n`)).reason, 'said-beside');
    assert.equal(becomes('a.png', 'x', sidecar('SPDX-License-Identifier: MIT\n')).reason, 'says-other');
    assert.equal(becomes('a.py', '# SPDX-License-Identifier: MIT\n', sidecar(`${TAG}\n`)).reason, 'said-beside');
    const fixed = plan('a.png', Buffer.from('x'), { ...WISH, ...sidecar('SPDX-License-Identifier: Apache 2.0\n') });
    assert.deepEqual([fixed.action, fixed.change?.target], ['fix', 'sidecar']);
  });

  it('names contributors, and adds those that are new', () => {
    const { text } = becomes('a.py', 'x\n', { contributors: ['Nimbus'] });
    assert.equal(text, `# ${COPYRIGHT}\n# SPDX-FileContributor: Nimbus\n# ${TAG}\n\nx\n`);
    const more = becomes('a.py', text, { contributors: ['Bolt', 'Nimbus'] });
    assert.deepEqual([more.action, more.reason], ['fix', 'contributors']);
    assert.equal(more.text, text.replace('Nimbus\n', 'Nimbus\n# SPDX-FileContributor: Bolt\n'));
  });

  it('says ASCII alone in what is only taken for Latin-1', () => {
    const latin = Buffer.from('# \xe9\n', 'latin1');
    const { change } = plan('a.py', latin, WISH);
    assert.ok(change?.bytes.subarray(-4).equals(latin));
    assert.equal(plan('a.py', latin, { ...WISH, owner: 'Zoë' }).reason.id, 'header.encoding');
  });

  it('writes templates of one’s own, and knows them again', () => {
    const template = templateOf('{file}\n\nCopyright {year} {owner}.\nLicensed under {spdx}.\n');
    const planner = createHeaderPlanner(scan, template);
    const first = becomes('lib/a.c', 'int a;\n', {}, planner);
    assert.equal(
      first.text,
      '/*\n * a.c\n *\n * Copyright 2026 Acme, Inc..\n * Licensed under Apache-2.0.\n */\n\nint a;\n',
    );
    assert.equal(becomes('lib/a.c', first.text, { year: '2030' }, planner).action, 'none');
  });
});

describe('parseTemplate', () => {
  it('refuses what it can’t fill in', () => {
    assert.deepEqual(parseTemplate('a {x} {owner}'), { problem: 'unknown-placeholder', name: 'x' });
    assert.deepEqual(parseTemplate('\n \n'), { problem: 'empty' });
    assert.deepEqual(parseTemplate('x\n'.repeat(500)), { problem: 'too-long' });
  });
});
