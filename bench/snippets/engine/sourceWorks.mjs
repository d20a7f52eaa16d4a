const ROLES = { indexed: 'work', helper: 'helper', background: 'background' };
const purl = (work) => `pkg:${work.source === 'npm' ? 'npm' : 'deb/debian'}/${work.package.replace('@', '%40')}`;

/** What a store is built from. Licences and homes aren't measured; short functions are stored as in a workspace's store. */
export const sourceWorks = (works) =>
  works
    .filter(({ role }) => role in ROLES)
    .map((work) => ({
      work: { name: work.name, purl: purl(work), licence: 'NOASSERTION', home: null, role: ROLES[work.role] },
      dense: true,
      versions: [
        { version: work.version, files: work.files.map(({ path, bytes }) => ({ path, bytes, licence: null })) },
      ],
    }));
