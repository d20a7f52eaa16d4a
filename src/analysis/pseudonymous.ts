import path from 'node:path';
import type { Signatory } from '../history/model';
import { message } from '../wording/message';
import { english } from '../wording/render';
import type { Engine } from './engine';
import type { Analysis, Contributor } from './model';
import { Pseudonyms } from './pseudonyms';
import type { KnownPerson } from './pseudonyms';

interface Material {
  readonly analysis: Analysis;
}

/** Shorter words of names are everybody's. */
const SHORTEST = 3;

const isPerson = ({ kind }: Contributor): boolean => kind === 'person' || kind === 'unrostered';

/** Everybody whom history or the register names: contributors as they are listed, then the register's, then all others. */
function knownPeople({ register, commits }: Engine, contributors: readonly Contributor[]): KnownPerson[] {
  const tools = new Set(contributors.filter((one) => !isPerson(one)).flatMap(({ emails }) => emails));
  const seen = new Map<string, Signatory>();
  const see = (one: Signatory): void => {
    if (!tools.has(one.email.toLowerCase())) seen.set(`${one.email}\n${one.name}`, one);
  };
  for (const { author, committer, coAuthors, signedOffBy } of commits.values())
    [author, committer, ...coAuthors, ...signedOffBy].forEach(see);
  return [
    ...contributors.filter(isPerson).map(({ id, name, emails }) => ({ ids: [id, ...emails], names: [name] })),
    ...(register?.register?.people ?? []).map(({ id, name, identities }) => ({
      ids: [id, ...(identities ?? []).flatMap(({ email, github }) => [email ?? [], github ?? []].flat())],
      names: [name],
    })),
    ...[...seen.values()].map(({ name, email }) => ({ ids: email.trim() ? [email] : [name], names: [name] })),
  ];
}

/** Without accents, which ids are often made without. */
const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words of people's names, from which an agreement's id may be made. */
function wordsOfNames(people: readonly KnownPerson[]): ReadonlySet<string> {
  const words = people.flatMap(({ names }) => names.flatMap(wordsIn));
  return new Set(words.filter((word) => word.length >= SHORTEST));
}

/**
 * What reports are made of, with labels in the place of people: `Contributor 1` has most lines. Equal input gives equal
 * labels; which is whose is kept nowhere. Addresses are gone, those of nobody known too; ids of agreements that hold a
 * word of a name are numbers. Bots, tools and companies keep their names. Commits, paths and the register's digest stay:
 * who has the repository finds the way back.
 */
export function pseudonymous<M extends Material>(engine: Engine, material: M): M {
  const { contributors, agreements, register, repository } = material.analysis;
  const people = knownPeople(engine, contributors);
  const pseudonyms = new Pseudonyms(
    people,
    (number) => english(message('pseudonym.contributor', { number })),
    english(message('pseudonym.address')),
  );
  const words = wordsOfNames(people);
  for (const [at, { id }] of agreements.entries())
    if (wordsIn(id).some((word) => words.has(word))) pseudonyms.alsoCall(id, `AGREEMENT-${at + 1}`);
  const labels = contributors.map((one) => (isPerson(one) ? pseudonyms.said(one.id) : null));
  const replaced = pseudonyms.in(material);
  return {
    ...replaced,
    analysis: {
      ...replaced.analysis,
      repository: { ...replaced.analysis.repository, name: pseudonyms.said(repository.name), origin: null },
      register: register && { ...replaced.analysis.register, path: path.basename(register.path) },
      notes: [message('note.pseudonymous'), ...replaced.analysis.notes],
      contributors: replaced.analysis.contributors.map((one, at) => ({
        ...one,
        name: labels[at] ?? one.name,
        emails: [],
      })),
    },
  };
}
