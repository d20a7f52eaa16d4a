import type { SuppressedFindings } from '../../analysis/model';
import type { Finding } from '../../findings/model';
import type { EntryKind } from '../../register/entryPlaces';
import type { MessageId } from '../../wording/english';
import type { NodeIcon } from './nodeIcon';

export type NodeKind =
  | 'repository'
  | 'vendor'
  | 'contributor'
  | 'agreement'
  | 'asset'
  | 'finding'
  | 'suppression'
  | 'files'
  | 'file'
  | 'group'
  | 'people'
  | 'remark'
  | 'notice';

/** What an entry of `suppressions` is found by: it has no id. */
export type SuppressionFacts = Pick<SuppressedFindings, 'rule' | 'reason' | 'by' | 'expires'>;

/** What a click opens. */
export type Target =
  | { readonly kind: 'entry'; readonly of: EntryKind; readonly id: string }
  /** A path from the repository's root, or an absolute one. */
  | { readonly kind: 'line'; readonly path: string; readonly line: number }
  | { readonly kind: 'suppression'; readonly suppression: SuppressionFacts }
  | { readonly kind: 'createRegister' }
  | { readonly kind: 'count' }
  | { readonly kind: 'resume' };

/** A label and its text. */
export type Fact = readonly [label: MessageId, text: string];

/** A row of a view before VS Code draws it: all of its texts are visible ones, none is markup. */
export interface ViewNode {
  /** The same after a refresh, and nobody else's in the view. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly description: string;
  /** Null: the file's own. */
  readonly icon: NodeIcon | null;
  readonly target: Target | null;
  /** Made when it is asked for; null where there is nothing below. */
  readonly children: (() => readonly ViewNode[]) | null;
  /** Shown with its children from the start. */
  readonly isOpen: boolean;
  /** What the tooltip says beside label and description. */
  readonly facts: (() => readonly Fact[]) | null;
  /** Of a contributor. */
  readonly addresses: readonly string[];
  /** A contributor whom the register doesn't list. */
  readonly isUnlisted: boolean;
  /** Of one kind: those that the row is of, and that a suppression of it would be about. */
  readonly findings: readonly Finding[];
}

type Given = Pick<ViewNode, 'id' | 'kind' | 'label'> & Partial<ViewNode>;

export function viewNode(given: Given): ViewNode {
  return {
    description: '',
    icon: null,
    target: null,
    children: null,
    isOpen: false,
    facts: null,
    addresses: [],
    isUnlisted: false,
    findings: [],
    ...given,
  };
}

const SEPARATOR = ' · ';

/** Parts of a description; empty ones are left out. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(SEPARATOR);
}

/** A row as a screen reader says it: its parts apart. */
export function spoken({ label, description }: ViewNode): string {
  return [label, ...description.split(SEPARATOR)].filter((part) => part !== '').join(', ');
}
