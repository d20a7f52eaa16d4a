/** What registries of countries put before their own label: `co.jp`, `edu.cn`. */
const SECOND_LEVEL: ReadonlySet<string> = new Set('ac co com edu go gob gov gouv ne net nom or org'.split(' '));

/** The part of a domain that the company is called by: `ntt` of `lab.ntt.co.jp`. Good for a name, not for telling companies apart. */
export function companyLabel(domain: string): string {
  const labels = domain.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const suffix = labels.length > 2 && top.length === 2 && SECOND_LEVEL.has(second) ? 2 : 1;
  return labels.at(-1 - suffix) ?? domain;
}
