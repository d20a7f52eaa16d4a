import { AMBIGUOUS } from './ambiguousExtensions';
import { isDigit } from './characters';
import type { CommentSyntax } from './commentSyntax';
import * as languages from './languages';
import { HTML, LENIENT, TEXT, XML } from './markupSyntaxes';
import { isInCapitals, isProseName } from './proseNames';
import { shebangSyntax } from './shebangs';

/** Endings that hide the one which says what the file is: `config.h.in`. */
const WRAPPERS: ReadonlySet<string> = new Set(
  'in cmakein tmpl template tpl example sample dist default orig bak old new tmp stub skel'.split(' '),
);

/** Templates of any language, which stands before: `application.js.erb`. */
const TEMPLATES: ReadonlySet<string> = new Set(['erb', 'eex', 'ejs']);

const HEAD = 4000;

/** A file system's limit. Of a longer name, which only a hostile history holds, the end is looked at. */
const LONGEST_NAME = 255;

/** Names that say what a file is whatever comes behind. */
const STEMS: ReadonlySet<string> = new Set(
  'dockerfile containerfile makefile gnumakefile jenkinsfile vagrantfile kconfig kbuild'.split(' '),
);

/** Behind such a name these tell more than it does; others tell the machine, `Makefile.tc`. */
const TELLING: ReadonlySet<string> = new Set(
  'pl py rb sh md txt rst adoc html json yml yaml toml js ts go rs c h cpp java kt groovy xml svg png lock bat ps1'.split(
    ' ',
  ),
);

function headOf(text: string): string {
  let start = 0;
  while (start < HEAD && start < text.length && text.charCodeAt(start) <= 32) start++;
  return text.slice(start, start + HEAD);
}

function byExtension(name: string, text: string): CommentSyntax | null | undefined {
  // The longest ending first. The dot that begins a name begins no extension, but `.bashrc` may be known by itself.
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
    const extension = name.slice(dot + 1);
    // `COPYING.LGPL-2.1` is no page of a manual.
    if (extension.length === 1 && isDigit(extension.charCodeAt(0)) && isProseName(name)) continue;
    const choices = AMBIGUOUS.get(extension);
    if (choices !== undefined) {
      const head = headOf(text);
      const choice = choices.find(([fits]) => fits(head));
      if (choice !== undefined) return choice[1];
    }
    const syntax = languages.byExtension().get(extension);
    if (syntax !== undefined) return syntax;
  }
  return undefined;
}

function known(name: string, text: string): CommentSyntax | null | undefined {
  const named = languages.byName().get(name);
  if (named !== undefined) return named;
  const dot = name.lastIndexOf('.');
  if (dot > 0 && TEMPLATES.has(name.slice(dot + 1))) {
    const within = byExtension(name.slice(0, dot), text);
    if (within !== undefined && within !== null && within !== HTML) return within;
  }
  // `Dockerfile.release`, `Makefile.linux`.
  const [first = ''] = name.split('.', 1);
  if (dot > 0 && STEMS.has(first) && !TELLING.has(name.slice(dot + 1))) return languages.byName().get(first);
  const found = byExtension(name, text);
  if (found !== undefined) return found;
  // Not only once: `config.h.in.orig`.
  return dot > 0 && WRAPPERS.has(name.slice(dot + 1)) ? known(name.slice(0, dot), text) : undefined;
}

/**
 * How the file at `path` writes its comments: by its name, its extension, its first line. `null` where there is
 * nothing to read in such a file. What nobody knows is prose if its name says so, else it is read leniently.
 */
export function fileSyntax(path: string, text: string): CommentSyntax | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).slice(-LONGEST_NAME);
  const syntax = known(name.toLowerCase(), text);
  if (syntax !== undefined) return syntax;
  const script = shebangSyntax(text);
  if (script !== undefined) return script;
  if (isProseName(name) || isInCapitals(name)) return TEXT;
  return text.startsWith('<?xml') ? XML : LENIENT;
}
