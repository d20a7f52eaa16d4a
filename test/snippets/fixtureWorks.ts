import type { SourceWork, WorkRole } from '../../src/snippets/works';

/** Functions that nothing has in common but the language. */
export const CODE = {
  wrap: `function wrapWords(text, width) {
  const lines = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line !== '') {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : line + ' ' + word;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
`,
  route: `function shortestRoute(graph, start, goal) {
  const distances = new Map([[start, 0]]);
  const queue = [start];
  while (queue.length > 0) {
    queue.sort((a, b) => distances.get(a) - distances.get(b));
    const node = queue.shift();
    if (node === goal) return distances.get(node);
    for (const [next, weight] of graph.edges(node)) {
      const distance = distances.get(node) + weight;
      if (distance < (distances.get(next) ?? Infinity)) {
        distances.set(next, distance);
        queue.push(next);
      }
    }
  }
  return -1;
}
`,
  colour: `function blendColours(first, second, share) {
  const channel = (shift) => {
    const one = (first >> shift) & 0xff;
    const other = (second >> shift) & 0xff;
    return Math.round(one * (1 - share) + other * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}
`,
  parse: `function parseQuery(query) {
  const values = {};
  for (const part of query.replace(/^[?]/, '').split('&')) {
    const [key, value = ''] = part.split('=').map(decodeURIComponent);
    if (key in values) values[key] = [].concat(values[key], value);
    else values[key] = value;
  }
  return values;
}
`,
} as const;

interface Options {
  readonly role?: WorkRole;
  readonly licence?: string;
  readonly holders?: readonly string[];
  readonly postings?: number;
}

/** A work of one version whose files hold these texts. */
export function workOf(name: string, texts: Readonly<Record<string, string>>, options: Options = {}): SourceWork {
  return versionsOf(name, { '1.0.0': texts }, options);
}

/** @param versions newest first */
export function versionsOf(
  name: string,
  versions: Readonly<Record<string, Readonly<Record<string, string>>>>,
  { role = 'work', licence = 'MIT', holders = [], postings }: Options = {},
): SourceWork {
  const work = { ...{ name, purl: `pkg:npm/${name}`, licence, home: `https://${name}.example`, role, holders } };
  return {
    work,
    versions: Object.entries(versions).map(([version, texts]) => ({
      version,
      files: Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text), licence: null })),
    })),
    ...(postings !== undefined && { postings }),
  };
}
