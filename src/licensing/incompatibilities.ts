/** Why two licences can't both be kept in one work. Each has its sentence. */
export type IncompatibilityReason =
  /** Each wants the whole, or the file, under itself. */
  | 'both-copyleft'
  /** Two versions of one licence, of which neither lets itself be replaced by the other. */
  | 'versions'
  /** One asks for more than the other lets anybody ask: an acknowledgement, a patent clause, a name. */
  | 'further-terms'
  /** One forbids a use that the other grants. */
  | 'limited-use';

interface Incompatibility {
  /** SPDX ids, of which `-or-later` and `+` reach up, and `<3` is every version below it; `CC-BY-NC-*` all that begin so. */
  readonly one: string;
  readonly other: string;
  readonly reason: IncompatibilityReason;
  /** Where it is said. */
  readonly source: string;
}

const FSF = 'gnu.org/licenses/license-list.html';
const GPL = 'GPL-1.0-or-later AGPL-3.0-or-later';
const OLD_GPL = 'GPL<3';
const NEW_GPL = 'GPL-3.0-or-later AGPL-3.0-or-later';
const FURTHER = 'GPL 2.0, section 6; GPL 3.0 and AGPL 3.0, sections 7 and 10: no further restrictions';

/** Only what a licence's steward, or its own text, says. A pair that isn't here isn't judged. */
export const INCOMPATIBILITIES: readonly Incompatibility[] = [
  {
    one: OLD_GPL,
    other: 'Apache-2.0',
    reason: 'further-terms',
    source: `${FSF}#apache2: its patent termination and indemnification`,
  },
  {
    one: OLD_GPL,
    other: `${NEW_GPL} LGPL-3.0-or-later`,
    reason: 'versions',
    source: 'gnu.org/licenses/gpl-faq.html#v2v3Compatibility, #AllCompatibility',
  },
  { one: GPL, other: 'AGPL-1.0-only', reason: 'both-copyleft', source: `${FSF}#AGPLv1.0` },
  { one: GPL, other: 'CDDL-1.0 CDDL-1.1', reason: 'both-copyleft', source: `${FSF}#CDDL` },
  { one: GPL, other: 'MPL-1.0 MPL-1.1 NPL-1.0 NPL-1.1', reason: 'both-copyleft', source: `${FSF}#MPL, #NPL` },
  {
    one: GPL,
    other: 'MPL-2.0-no-copyleft-exception',
    reason: 'both-copyleft',
    source: `${FSF}#MPL-2.0; MPL 2.0, exhibit B`,
  },
  {
    one: GPL,
    other: 'EPL-1.0 CPL-1.0 IPL-1.0',
    reason: 'both-copyleft',
    source: `${FSF}#EPL, #CommonPublicLicense10, #IBMPL`,
  },
  {
    one: GPL,
    other: 'EPL-2.0',
    reason: 'both-copyleft',
    source: `${FSF}#EPL2; EPL 2.0, exhibit A: no secondary licence is named`,
  },
  { one: GPL, other: 'OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1 OSL-3.0', reason: 'both-copyleft', source: `${FSF}#OSL` },
  {
    one: GPL,
    other: 'CPAL-1.0 QPL-1.0 SISSL SPL-1.0 LPL-1.02',
    reason: 'both-copyleft',
    source: `${FSF}#CPAL, #QPL, #SISSL, #SPL, #lucent102`,
  },
  { one: GPL, other: 'MS-PL MS-RL', reason: 'both-copyleft', source: `${FSF}#ms-pl, #ms-rl` },
  { one: GPL, other: 'SSPL-1.0', reason: 'both-copyleft', source: `${FURTHER}; SSPL 1.0, section 13` },
  { one: GPL, other: 'BSD-4-Clause', reason: 'further-terms', source: `${FSF}#OriginalBSD: its advertising clause` },
  { one: GPL, other: 'Apache-1.0 Apache-1.1', reason: 'further-terms', source: `${FSF}#apache1, #apache1.1` },
  {
    one: GPL,
    other: 'OpenSSL OpenSSL-standalone',
    reason: 'further-terms',
    source: `${FSF}#OpenSSL: its advertising clause`,
  },
  { one: GPL, other: 'PHP-3.01', reason: 'further-terms', source: `${FSF}#PHP-3.01` },
  {
    one: GPL,
    other: 'AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0',
    reason: 'further-terms',
    source: `${FSF}#AcademicFreeLicense`,
  },
  { one: GPL, other: 'LPPL-1.2 LPPL-1.3a', reason: 'further-terms', source: `${FSF}#LPPL-1.2, #LPPL-1.3a` },
  { one: GPL, other: 'JSON', reason: 'limited-use', source: `${FSF}#JSON` },
  { one: GPL, other: 'CC-BY-NC-*', reason: 'limited-use', source: `${FSF}#CC-BY-NC; ${FURTHER}` },
  { one: GPL, other: 'CC-BY-ND-*', reason: 'limited-use', source: `${FSF}#CC-BY-ND; ${FURTHER}` },
  {
    one: GPL,
    other: 'PolyForm-Noncommercial-1.0.0 PolyForm-Small-Business-1.0.0',
    reason: 'limited-use',
    source: FURTHER,
  },
  { one: GPL, other: 'BUSL-1.1 Elastic-2.0 FSL-1.1-ALv2 FSL-1.1-MIT', reason: 'limited-use', source: FURTHER },
  {
    one: GPL,
    other: 'CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.5 CC-BY-SA-3.0',
    reason: 'both-copyleft',
    source: `${FSF}#ccbysa: only 4.0 lets itself be replaced by GPL 3.0`,
  },
  {
    one: OLD_GPL,
    other: 'CC-BY-SA-4.0',
    reason: 'both-copyleft',
    source: 'creativecommons.org/compatiblelicenses: to GPL 3.0 alone',
  },
  { one: GPL, other: 'GFDL-1.1-or-later', reason: 'both-copyleft', source: `${FSF}#FDL` },
];
