import { budgetOf } from './budgetOf.mjs';
import { openWork } from './openWork.mjs';
import { withinBudget } from './withinBudget.mjs';

const MOST_HOLDERS = 4;
/** A holder of fewer of the files may be that of something copied into the work. */
const LEAST_SHARE = 0.1;

/**
 * A work as `packStore` takes it: its files, the licence that each states, and who holds the copyright.
 * @param {object} entry one of `readWorks`
 * @param {{ scan: Function, factsOf: Function, statedLicence: Function, saysLess: Function }} engine
 */
export async function sourceWork(entry, { scan, factsOf, statedLicence, saysLess }) {
  const budget = budgetOf(entry);
  const holders = new Map();
  const versions = [];
  let count = 0;
  for (const version of entry.versions) {
    const files = [];
    for (const { path, bytes } of withinBudget(await openWork(entry, version), budget.bytes)) {
      const scanned = scan(path, bytes);
      const stated = scanned === 'binary' ? null : statedLicence(factsOf(scanned));
      const isTelling = stated && !stated.inferred && !saysLess(stated.text, entry.licence);
      files.push({ path, bytes, licence: isTelling ? stated.text : null });
      count++;
      const named = scanned === 'binary' ? [] : scanned.copyrights.flatMap((statement) => statement.holders);
      for (const holder of new Set(named)) holders.set(holder, (holders.get(holder) ?? 0) + 1);
    }
    versions.push({ version: version.version, files });
  }
  const most = [...holders]
    .filter(([, of]) => of >= count * LEAST_SHARE)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_HOLDERS);
  const { name, licence, home, role } = entry;
  const work = { name, purl: purlOf(entry), licence, home, role, holders: most.map(([holder]) => holder) };
  return { work, versions, postings: budget.postings };
}

/** https://github.com/package-url/purl-spec: without the version, which a match tells. */
function purlOf({ source, package: name }) {
  return source === 'npm' ? `pkg:npm/${name.replace('@', '%40')}` : `pkg:deb/debian/${name}`;
}
