import { message } from '../../wording/message';
import type { EntryPath, Report } from '../problem';
import type { Register } from '../schema';

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly path: EntryPath;
}

/** Nothing leads back to itself: subcontracting, an engagement's chain, an agreement's ancestry, replaced milestones. */
export function checkCycles(register: Register, report: Report): void {
  const subcontracting = (register.vendors ?? []).flatMap((vendor, at) =>
    edge(vendor.id, vendor.subcontractor_of, ['vendors', at, 'subcontractor_of']),
  );
  const ancestry = (register.agreements ?? []).flatMap((agreement, at) =>
    (['amends', 'supersedes', 'under'] as const).flatMap((field) =>
      edge(agreement.id, agreement[field], ['agreements', at, field]),
    ),
  );
  const replacing = (register.milestones ?? []).flatMap((milestone, at) =>
    edge(milestone.id, milestone.replaced_by, ['milestones', at, 'replaced_by']),
  );
  for (const edges of [subcontracting, ancestry, replacing]) {
    for (const closing of closingEdges(edges)) {
      report(closing.path, message('problem.cycle', { from: closing.from, to: closing.to }));
    }
  }
  checkEngagementChains(register, report);
}

/** `for` puts a party above the engagement's own: going up from there must not come back to it. */
function checkEngagementChains(register: Register, report: Report): void {
  const above = new Map((register.vendors ?? []).map((vendor) => [vendor.id, vendor.subcontractor_of]));
  register.people?.forEach((person, at) => {
    person.engagements?.forEach((engagement, engagementAt) => {
      const passed = new Set<string>();
      for (let party = engagement.for; party != null && !passed.has(party); party = above.get(party)) {
        passed.add(party);
        if (party !== engagement.party) continue;
        const path = ['people', at, 'engagements', engagementAt, 'for'];
        report(path, message('problem.cycle', { from: engagement.party, to: engagement.for ?? '' }));
      }
    });
  });
}

function edge(from: string, to: string | null | undefined, path: EntryPath): Edge[] {
  return to == null ? [] : [{ from, to, path }];
}

/** One edge of each circle, in the edges' order. Walks without recursion: a crafted chain may be long. */
function closingEdges(edges: readonly Edge[]): Edge[] {
  const outgoing = new Map<string, Edge[]>();
  for (const one of edges) {
    const known = outgoing.get(one.from);
    if (known) known.push(one);
    else outgoing.set(one.from, [one]);
  }
  const finished = new Set<string>();
  const onWay = new Set<string>();
  const closing: Edge[] = [];
  for (const start of outgoing.keys()) {
    if (finished.has(start)) continue;
    const way = [{ id: start, next: 0 }];
    onWay.add(start);
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const following = outgoing.get(step.id)?.[step.next++];
      if (!following) {
        finished.add(step.id);
        onWay.delete(step.id);
        way.pop();
      } else if (onWay.has(following.to)) closing.push(following);
      else if (!finished.has(following.to)) {
        onWay.add(following.to);
        way.push({ id: following.to, next: 0 });
      }
    }
  }
  return closing;
}
