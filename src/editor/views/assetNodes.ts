import type { Analysis, AssetAnalysis, AssetLines } from '../../analysis/model';
import type { Finding } from '../../findings/model';
import type { RegisterIndex } from '../../register/indexed';
import { ownershipBreakdown } from '../../report/breakdown';
import { assetClassName, sensitivityName } from '../../report/stateNames';
import { visibleText } from '../../report/visibleText';
import { words } from '../../report/words';
import { counted } from '../../wording/counted';
import { render } from '../../wording/render';
import { fileFacts, fileRows } from './fileFacts';
import { findingNodes } from './findingNodes';
import { findingsByRow } from './findingsByRow';
import { folderNodes } from './folderNodes';
import { ownershipIcon, plainIcon } from './nodeIcon';
import { ownershipState } from './ownershipState';
import { coverageFacts, foundFact, linesText } from './rowTexts';
import { joined, viewNode } from './viewNode';
import type { Fact, ViewNode } from './viewNode';

interface Facts {
  readonly analysis: Analysis;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly rowOf: ReturnType<typeof fileRows>;
  readonly factsOf: (path: string) => readonly Fact[];
}

/** What of the tree is in the register's assets, by class, and last what is in none: the view “Assets”. Empty without assets. */
export function assetNodes(analysis: Analysis, index: RegisterIndex | null): ViewNode[] {
  const { assets } = analysis;
  if (!assets) return [];
  const rowOf = fileRows(analysis);
  const facts: Facts = {
    analysis,
    findings: findingsByRow(analysis, index),
    rowOf,
    factsOf: fileFacts(analysis, rowOf),
  };
  return [
    ...assets.classes.map((group) =>
      viewNode({
        id: `class/${group.class}`,
        kind: 'group',
        label: assetClassName(group.class),
        // Of one asset its row says it all.
        description: group.assets.length > 1 ? sumText(analysis, group) : '',
        icon: plainIcon('symbol-class'),
        isOpen: true,
        children: () => group.assets.map((asset) => assetNode(facts, asset)),
        facts: () => coverageFacts(analysis, group),
      }),
    ),
    ...restNode(facts, 'outside', assets.outside),
    ...restNode(facts, 'open', assets.open),
  ];
}

function assetNode(facts: Facts, asset: AssetAnalysis): ViewNode {
  const { analysis } = facts;
  const found = facts.findings.get(asset.id) ?? [];
  const id = `asset/${asset.id}`;
  return viewNode({
    id,
    kind: 'asset',
    label: visibleText(asset.id),
    description: asset.hasPaths
      ? sumText(analysis, asset)
      : words('view.asset.elsewhere', { place: asset.uri ?? words('report.none') }),
    icon: ownershipState(asset.byOwnership)?.icon ?? plainIcon(asset.hasPaths ? 'circle-outline' : 'link-external'),
    target: { kind: 'entry', of: 'assets', id: asset.id },
    children:
      found.length === 0 && asset.files === 0
        ? null
        : () => [...findingNodes(`${id}/finding`, found, () => ['', '']), ...ownedNodes(facts, id, asset)],
    facts: () => [
      ['report.column.type', assetClassName(asset.class)],
      ['view.fact.sensitivity', asset.sensitivity === null ? '' : sensitivityName(asset.sensitivity)],
      ['view.fact.owner', visibleText(asset.owner ?? '')],
      ['editor.licence', visibleText(asset.thirdPartyLicence ?? '')],
      ...coverageFacts(analysis, asset),
      foundFact(found),
    ],
  });
}

/** What lies in no asset is said as such, also where it is nothing but files without lines. */
function restNode(facts: Facts, which: 'outside' | 'open', sum: AssetLines): ViewNode[] {
  if (sum.files === 0) return [];
  return [
    viewNode({
      id: `rest/${which}`,
      kind: 'group',
      label: words(`view.asset.${which}`),
      description: sumText(facts.analysis, sum),
      icon: plainIcon('circle-slash'),
      children: () => ownedNodes(facts, `rest/${which}`, sum),
      facts: () => coverageFacts(facts.analysis, sum),
    }),
  ];
}

/** A row for each state of ownership with the files that have such lines; the files alone where there is one state. */
function ownedNodes({ analysis, rowOf, factsOf }: Facts, parent: string, sum: AssetLines): ViewNode[] {
  const states = ownershipBreakdown(sum.byOwnership);
  const filesWith = (key: string) =>
    sum.paths.flatMap((path) => {
      const lines = rowOf(path)?.byOwnership[key] ?? 0;
      return lines > 0 ? { path, lines } : [];
    });
  if (states.length <= 1) {
    const files = sum.paths.map((path) => ({ path, lines: rowOf(path)?.lines ?? 0 }));
    return folderNodes(`${parent}/files`, files, factsOf);
  }
  return states.map(({ key, name, lines }) =>
    viewNode({
      id: `${parent}/state/${key}`,
      kind: 'group',
      label: name,
      description: linesText(lines, analysis.totals.lines),
      icon: ownershipIcon(key),
      children: () => folderNodes(`${parent}/state/${key}`, filesWith(key), factsOf),
    }),
  );
}

function sumText({ totals }: Analysis, { byOwnership, files, lines }: AssetLines): string {
  return joined([
    ownershipState(byOwnership)?.text ?? '',
    linesText(lines, totals.lines),
    files > 0 ? render(counted('files', files)) : '',
  ]);
}
