import fc from 'fast-check';
import type { CommentSyntax } from '../../../src/licensing/commentSyntax';
import { byExtension, byName } from '../../../src/licensing/languages';

/** A path of each language that can be written in. */
export const WRITABLE: readonly string[] = (() => {
  const first = new Map<CommentSyntax, string>();
  const all = [
    ...[...byExtension()].map(([extension, syntax]) => [`a.${extension}`, syntax] as const),
    ...[...byName()].map(([name, syntax]) => [name, syntax] as const),
  ];
  for (const [path, syntax] of all) {
    const written = syntax?.writes ?? syntax;
    if (!syntax || !written || written.line.length + written.block.length === 0) continue;
    if (!first.has(syntax)) first.set(syntax, path);
  }
  // Extensions that languages share are seen by what stands in the file, too.
  return [...first.values(), 'a.m', 'a.v', 'a.pl', 'a.inc', 'a.h', 'a.rc', 'a.sls', 'a.html.erb', 'run', 'a.js.erb'];
})();

const TOPS: readonly string[] = [
  ...['#!/bin/sh\n', '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n', '# coding: latin-1\n', '#!/usr/bin/env node'],
  ...['<?xml version="1.0"?>\n', '<?xml version="1.0"?><a/>', '<!DOCTYPE html>\n', '<!doctype html><p>', '<?php\n'],
  ...['<?php declare(strict_types=1);', '<?php /* x */ ?>\n', '<?php\n/*\n * x\n */\n?>\n', '<p><?= 1 ?>\n', '<?php'],
  ...['# frozen_string_literal: true\n', '# syntax=docker/dockerfile:1\n# escape=`\n', '@charset "utf-8";\n'],
  ...['---\ntitle: x\n---\n', '---\n', '%YAML 1.2\n---\n', '+++\nx = 1\n+++\n', '--- x\n', '{-# LANGUAGE CPP #-}\n'],
  ...[
    '//go:build linux\n\npackage x\n',
    '% !TEX root = x\n',
    '\\input texinfo\n',
    '%!PS-Adobe\n%%Title: x\n',
    '<%@ page %>\n',
  ],
  ...['<%@ page %><p>', '@page "/x"\n', "'use strict';\n", '/** @jest-environment jsdom */\n', ';;; a.el --- x\n'],
  ...[
    '// swift-tools-version:5.5\n',
    '#? stdtmpl\n',
    '\'\\" t\n',
    'Windows Registry Editor Version 5.00\n',
    '# x\n# coding: x\n',
  ],
  ...[
    '/* -*- c -*- */\n',
    '/* -*- c -*-\n */\n',
    '# vim: set x:\n',
    '(* ::Package:: *)\n',
    '\n',
    '\n\n',
    ' ',
    '\t\n',
    '{',
    'VERSION 1.0\n',
  ],
];

const PIECES: readonly string[] = [
  ...[
    'x = 1',
    'int a;',
    'print "x"',
    "it's",
    '{',
    '}',
    '(',
    ')',
    '/* x */',
    '// x',
    '# x',
    '-- x',
    '; x',
    '% x',
    '! x',
  ],
  ...[
    '<!-- x -->',
    '(* x *)',
    '{- x -}',
    '/*',
    '*/',
    '"',
    "'",
    '`',
    '\\',
    '<p>',
    '</p>',
    '<script>',
    '</script>',
    '{# x #}',
  ],
  ...[
    '"""',
    "'''",
    '=begin',
    '=end',
    '<<A',
    'A',
    '?>',
    '<?php',
    '%>',
    '<%',
    '{{',
    '}}',
    '---',
    ' * x',
    '@rem x',
    '.. x',
    '   x',
  ],
  ...['dnl x', '.\\" x', '*> x', 'é', '日本', 'SPDX', '#', '//', '*', ';', '\t', '  '],
];

const ENDS = ['\n', '\r\n', '\r'] as const;
export const ENCODINGS = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'latin1'] as const;

export interface RandomFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: (typeof ENCODINGS)[number];
}

const MARK = '\ufeff';

export function bytesOf({ text, encoding }: Pick<RandomFile, 'text' | 'encoding'>): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-bom':
      return Buffer.from(MARK + text);
    case 'utf-16le':
      return Buffer.from(MARK + text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(MARK + text, 'utf16le').swap16();
    case 'latin1':
      return Buffer.from(text, 'latin1');
  }
}

/** Of any language: what has to stay on top, code and comments as they come, line ends of one kind or of all. */
export const randomFile: fc.Arbitrary<RandomFile> = fc
  .record({
    path: fc.constantFrom(...WRITABLE),
    tops: fc.array(fc.constantFrom(...TOPS), { maxLength: 2 }),
    pieces: fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', ' ', '\n', '\n\n', '')), {
      maxLength: 8,
    }),
    ends: fc.oneof(
      fc.constantFrom(...ENDS).map((end) => [end]),
      fc.array(fc.constantFrom(...ENDS), { minLength: 1, maxLength: 6 }),
    ),
    encoding: fc.constantFrom(...ENCODINGS),
  })
  .map(({ path, tops, pieces, ends, encoding }) => {
    let count = 0;
    const text = [...tops, ...pieces.flat()].join('').replaceAll('\n', () => ends[count++ % ends.length]!);
    return { path, text, encoding };
  });
