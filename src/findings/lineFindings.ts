import type { Naming, OriginLines, OriginRuns } from './facts';
import { fileFinding } from './fileFinding';
import type { Finding } from './model';
import { placeBlocks, type Blocks } from './originRuns';
import type { LineCall, LineRule } from './rules/lineRule';
import { contributorOf } from './segmentFacts';
import { message } from '../wording/message';

interface Group extends Blocks {
  readonly call: LineCall;
  readonly who: { readonly id: string; readonly name: string };
  readonly origins: OriginLines[];
}

/** What the rules say of one file's lines: a finding for each contributor, id and sentence, with all its blocks. */
export function lineFindings(path: string, lines: OriginRuns, rules: readonly LineRule[], naming: Naming): Finding[] {
  const groups = new Map<string, Group>();
  const asked = rules.flatMap((rule) => rule(path) ?? []);
  const groupsAt: Group[][] = [];
  lines.origins.forEach((origin, at) => {
    if (!origin.commit) return;
    for (const ask of asked) {
      const call = ask(origin);
      if (!call) continue;
      const who = contributorOf(call.coAuthor ?? origin.commit.author, origin, naming);
      const key = [call.id, who.id, call.key, call.coAuthor ? 'co-author' : ''].join('\0');
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { call, who, origins: [], ranges: [] }));
      group.origins.push(origin);
      (groupsAt[at] ??= []).push(group);
    }
  });
  placeBlocks(lines, groupsAt);
  return [...groups.values()].map(({ call, who, origins, ranges }) =>
    fileFinding(path, {
      id: call.id,
      who,
      origins,
      ranges,
      tell: (_, when) => call.tell(call.coAuthor ? message('finding.co-author', { name: who.name }) : who.name, when),
      agreements: call.evidence,
    }),
  );
}
