import assert from 'node:assert/strict';
import { loadLicenceTexts } from '../../src/analysis/licenceTexts';
import { createFileScanner, type FileScanner } from '../../src/licensing/scanFile';

const MB = 1_000_000;
const fill = (piece: string): string => piece.repeat(Math.ceil((2 * MB) / piece.length));

/** Made to take long; what takes too long runs into the test's own limit. */
const FILES: readonly [string, string, string][] = [
  ['a name again and again on one line', 'a.txt', fill('licensed under the MIT license ')],
  ['a name again and again on lines of their own', 'a.txt', fill('licensed under the MIT license\n')],
  ['versions', 'a.txt', fill('GNU General Public License version 2 or ')],
  ['a piece of a licence again and again', 'a.txt', fill('the software and associated documentation files ')],
  ['the beginnings of licences', 'a.txt', fill('Permission is hereby granted, free of charge, to any person x ')],
  ['words of licences in no order', 'a.txt', fill('software warranty redistribution license copyright this provided ')],
  ['comments', 'a.c', fill('/* Copyright (c) */ x;')],
  ['tags', 'a.c', fill('// SPDX-License-Identifier: (MIT OR\n')],
  ['one long line', 'a.js', `// License ${'x'.repeat(2 * MB)}`],
  ['minified code', 'a.js', fill('function a(b){return"license"+b/2/*x*/};')],
];

describe('a file that was made to take long', () => {
  let scan: FileScanner;
  before(async () => (scan = createFileScanner(await loadLicenceTexts())));
  for (const [name, path, text] of FILES)
    it(`is read to its end: ${name}`, () => assert.notEqual(scan(path, Buffer.from(text)), 'binary'));
});
