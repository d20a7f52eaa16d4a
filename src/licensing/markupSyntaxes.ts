import type { BlockMark, CommentSyntax, Embedded, LineMark } from './commentSyntax';
import { CSHARP, JAVA, JAVASCRIPT, PHP_CODE, SCSS } from './cLikeSyntaxes';
import { RUBY } from './hashSyntaxes';

const ARROWS: BlockMark = { open: '<!--', close: '-->' };

const blocks = (...block: BlockMark[]): CommentSyntax => ({ line: [], block, skips: [], prefers: 'block' });

/** CDATA is text, whatever it looks like. */
export const XML: CommentSyntax = {
  ...blocks(ARROWS),
  skips: [{ kind: 'string', open: '<![CDATA[', close: ']]>', lines: true }],
};

const SCRIPTS: readonly Embedded[] = [
  { kind: 'embedded', open: '<script', close: '</script', tag: true, syntax: () => JAVASCRIPT },
  { kind: 'embedded', open: '<style', close: '</style', tag: true, syntax: () => SCSS },
  { kind: 'embedded', open: '<SCRIPT', close: '</SCRIPT', tag: true, syntax: () => JAVASCRIPT },
  { kind: 'embedded', open: '<STYLE', close: '</STYLE', tag: true, syntax: () => SCSS },
];

/** Pages, and components that are written as one: Vue, Svelte. */
export const HTML: CommentSyntax = { ...blocks(ARROWS), skips: SCRIPTS };

/** The code on top stands between lines of dashes. */
export const ASTRO: CommentSyntax = {
  ...HTML,
  skips: [
    { kind: 'embedded', open: '---', close: '---', where: 'column1', closesInColumn1: true, syntax: () => JAVASCRIPT },
    ...SCRIPTS,
  ],
};

const template = (marks: readonly BlockMark[], line: readonly LineMark[] = []): CommentSyntax => ({
  ...HTML,
  line,
  block: [...marks, ARROWS],
});

const code = (open: string, syntax: () => CommentSyntax): Embedded => ({ kind: 'embedded', open, close: '%>', syntax });

/** JSP and ASP. */
export const ASPX: CommentSyntax = {
  ...template([{ open: '<%--', close: '--%>' }]),
  skips: [code('<%', () => JAVA), ...SCRIPTS],
};

export const RAZOR: CommentSyntax = {
  ...template([{ open: '@*', close: '*@' }]),
  skips: [{ kind: 'embedded', open: '@{', close: '}', closesInColumn1: true, syntax: () => CSHARP }, ...SCRIPTS],
};

export const ERB: CommentSyntax = {
  ...template([{ open: '<%#', close: '%>' }]),
  skips: [code('<%', () => RUBY), ...SCRIPTS],
};

export const EJS: CommentSyntax = {
  ...template([{ open: '<%#', close: '%>' }]),
  skips: [code('<%', () => JAVASCRIPT), ...SCRIPTS],
};

/** What a template is for isn't known: `#` at the beginning of a line is a comment in most of it. */
export const JINJA: CommentSyntax = template(
  [{ open: '{#', close: '#}' }],
  [{ open: '#', where: 'firstOnLine', blankAfter: true }],
);

export const TWIG = template([{ open: '{#', close: '#}' }]);
export const HANDLEBARS = template([
  { open: '{{!--', close: '--}}' },
  { open: '{{!', close: '}}' },
]);
export const BLADE = template([{ open: '{{--', close: '--}}' }]);
export const FREEMARKER = template([{ open: '<#--', close: '-->' }]);
export const GO_TEMPLATE = template([
  { open: '{{/*', close: '*/}}' },
  { open: '{{- /*', close: '*/ -}}' },
]);
export const SMARTY = template([{ open: '{*', close: '*}' }]);
export const LIQUID = template([{ open: '{% comment %}', close: '{% endcomment %}' }]);
export const MAKO = template([], [{ open: '##', where: 'firstOnLine' }]);
export const VELOCITY: CommentSyntax = { ...template([{ open: '#*', close: '*#' }]), line: [{ open: '##' }] };

export const PHP: CommentSyntax = {
  ...HTML,
  skips: [
    { kind: 'embedded', open: '<?php', close: '?>', live: true, syntax: () => PHP_CODE },
    { kind: 'embedded', open: '<?PHP', close: '?>', live: true, syntax: () => PHP_CODE },
    { kind: 'embedded', open: '<?=', close: '?>', live: true, syntax: () => PHP_CODE },
    { kind: 'embedded', open: '<? ', close: '?>', live: true, syntax: () => PHP_CODE },
    { kind: 'embedded', open: '<?\r', close: '?>', live: true, syntax: () => PHP_CODE },
    { kind: 'embedded', open: '<?\n', close: '?>', live: true, syntax: () => PHP_CODE },
    ...SCRIPTS,
  ],
  writes: PHP_CODE,
};

export const PUG: CommentSyntax = {
  line: [
    { open: '//-', where: 'firstOnLine' },
    { open: '//', where: 'firstOnLine' },
  ],
  block: [],
  skips: [],
  prefers: 'line',
};

export const HAML: CommentSyntax = {
  line: [
    { open: '-#', where: 'firstOnLine' },
    { open: '/', where: 'firstOnLine' },
  ],
  block: [],
  skips: [],
  prefers: 'line',
};

export const SLIM: CommentSyntax = { ...HAML, line: [{ open: '/', where: 'firstOnLine' }] };

const whole = (syntax: CommentSyntax): CommentSyntax => ({ ...syntax, skips: [], whole: true });
const LINES: CommentSyntax = { line: [], block: [], skips: [], prefers: 'line' };

/** Files that are all prose. What has no comments at all gets a header only as bare lines. */
export const TEXT = whole(LINES);
export const MARKDOWN = whole(blocks(ARROWS));
/** Markdown with components, where only an expression can hold a comment. */
export const MDX = whole(blocks({ open: '{/*', close: '*/}' }, ARROWS));
export const RST = whole({ ...LINES, line: [{ open: '..', where: 'firstOnLine' }] });
export const ASCIIDOC = whole({ ...LINES, line: [{ open: '//', where: 'column1' }] });
export const ORG = whole({ ...LINES, line: [{ open: '#', where: 'firstOnLine', blankAfter: true }] });
export const TEXINFO = whole({
  ...LINES,
  line: [
    { open: '@c', where: 'firstOnLine', word: true },
    { open: '@comment', where: 'firstOnLine', word: true },
  ],
});

/** Of a file nobody knows, only what begins a line is believed. */
export const LENIENT: CommentSyntax = {
  line: [
    { open: '#', where: 'firstOnLine', notDirective: true },
    { open: '//', where: 'firstOnLine' },
    { open: '--', where: 'firstOnLine' },
    { open: ';', where: 'firstOnLine' },
    { open: '!', where: 'firstOnLine', blankAfter: true },
    { open: '%', where: 'firstOnLine', blankAfter: true },
  ],
  block: [
    { open: '/*', close: '*/', where: 'firstOnLine' },
    { ...ARROWS, where: 'firstOnLine' },
  ],
  skips: [],
  prefers: 'line',
};
