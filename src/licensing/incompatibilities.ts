/** Why two licences can't both be kept in one work. Each has its sentence. */
export type IncompatibilityReason =
  /** Each wants what it covers, the whole or the file, under itself. */
  | 'both-copyleft'
  /** Two versions of one licence, of which neither lets itself be replaced by the other. */
  | 'versions'
  /** One asks for more than the other lets anybody ask: an acknowledgement, a patent clause, a name, a law. */
  | 'further-terms'
  /** One forbids a use that the other grants. */
  | 'limited-use';

interface Incompatibility {
  /** SPDX ids, of which `-or-later` and `+` reach up; `CC-BY-NC-*` all that begin so. */
  readonly one: string;
  readonly other: string;
  readonly reason: IncompatibilityReason;
  /** Where it is said. */
  readonly source: string;
}

const FSF = 'gnu.org/licenses/license-list.html';
const OSADL = 'osadl.org, licence compatibility matrix';
const GPL = 'GPL-1.0-or-later AGPL-3.0-or-later';
const GPL_2 = 'GPL-2.0-only';
const NEW_GPL = 'GPL-3.0-or-later AGPL-3.0-or-later';
const FURTHER = 'GPL 2.0, section 6; GPL 3.0 and AGPL 3.0, sections 7 and 10: no further restrictions';
const NONFREE = `${FSF}#NonFreeSoftwareLicenses: a nonfree licence is incompatible with the GPL`;

/**
 * Only what a licence's steward, the FSF, or the licence's own text says. A pair that isn't here isn't judged. Held against
 * the FSF's list (as of June 2025) and OSADL's matrix (as of December 2024), which contradict none of it.
 *
 * Left out on purpose: what becomes free as time passes (BUSL, FSL); the GFDL, and CC-BY-SA 2.0 to 3.0 beside GPL 3.0, of
 * which nobody says so; FTL, whose one work (FreeType) is under the GPL as well.
 */
export const INCOMPATIBILITIES: readonly Incompatibility[] = [
  {
    one: GPL_2,
    other: 'Apache-2.0',
    reason: 'further-terms',
    source: `${FSF}#apache2: its patent termination and indemnification; so apache.org/licenses/GPL-compatibility.html`,
  },
  {
    one: GPL_2,
    other: 'ECL-2.0',
    reason: 'further-terms',
    source: `${FSF}#ECL2.0: its patent licence and indemnification`,
  },
  {
    one: GPL_2,
    other: `${NEW_GPL} LGPL-3.0-or-later`,
    reason: 'versions',
    source: `gnu.org/licenses/gpl-faq.html#v2v3Compatibility, #AllCompatibility; ${FSF}#LGPLv3`,
  },
  { one: GPL, other: 'AGPL-1.0-only', reason: 'both-copyleft', source: `${FSF}#AGPLv1.0` },
  { one: GPL, other: 'CDDL-1.0', reason: 'further-terms', source: `${FSF}#CDDL: its restrictions; ${OSADL}` },
  { one: GPL, other: 'CDDL-1.1', reason: 'further-terms', source: `CDDL 1.1, section 3.1; ${OSADL}` },
  {
    one: GPL,
    other: 'MPL-1.1 NPL-1.0 NPL-1.1 SPL-1.0',
    reason: 'further-terms',
    source: `${FSF}#MPL, #NPL, #SPL: their restrictions`,
  },
  {
    one: GPL,
    other: 'MPL-2.0-no-copyleft-exception',
    reason: 'both-copyleft',
    source: `${FSF}#MPL-2.0; MPL 2.0, section 1.5 and exhibit B: incompatible with secondary licenses; ${OSADL}`,
  },
  {
    one: GPL,
    other: 'EPL-1.0 CPL-1.0',
    reason: 'both-copyleft',
    source: `${FSF}#EPL, #CommonPublicLicense10: weak copyleft, and a choice of law; ${OSADL}`,
  },
  {
    one: GPL,
    other: 'EPL-2.0',
    reason: 'both-copyleft',
    source: `${FSF}#EPL2; EPL 2.0, exhibit A: no secondary licence is named`,
  },
  {
    one: GPL,
    other: 'IPL-1.0 LPL-1.02',
    reason: 'further-terms',
    source: `${FSF}#IBMPL, #lucent102: a choice of law`,
  },
  {
    one: GPL,
    other: 'OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1 OSL-3.0',
    reason: 'further-terms',
    source: `${FSF}#OSL: in several ways, such as assent`,
  },
  {
    one: GPL,
    other: 'CPAL-1.0 QPL-1.0 SISSL',
    reason: 'further-terms',
    source: `${FSF}#CPAL, #QPL, #SISSL`,
  },
  { one: GPL, other: 'MS-PL MS-RL', reason: 'both-copyleft', source: `${FSF}#ms-pl, #ms-rl` },
  { one: GPL, other: 'SSPL-1.0', reason: 'both-copyleft', source: 'SSPL 1.0, sections 5 and 13; GPL 3.0, section 5' },
  {
    one: GPL,
    other: 'BSD-4-Clause',
    reason: 'further-terms',
    source: `${FSF}#OriginalBSD: its advertising clause; ${OSADL}`,
  },
  { one: GPL, other: 'Apache-1.0 Apache-1.1', reason: 'further-terms', source: `${FSF}#apache1, #apache1.1; ${OSADL}` },
  {
    one: GPL,
    other: 'OpenSSL',
    reason: 'further-terms',
    source: `${FSF}#OpenSSL: its advertising clause; ${OSADL}`,
  },
  {
    one: GPL,
    other: 'OpenSSL-standalone',
    reason: 'further-terms',
    source: `OpenSSL License, section 3, its advertising clause; ${FURTHER}`,
  },
  {
    one: GPL,
    other: 'PHP-3.01',
    reason: 'further-terms',
    source: `${FSF}#PHP-3.01: its restrictions on the name; ${OSADL}`,
  },
  {
    one: GPL,
    other: 'AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0',
    reason: 'further-terms',
    source: `${FSF}#AcademicFreeLicense`,
  },
  { one: GPL, other: 'LPPL-1.2 LPPL-1.3a', reason: 'further-terms', source: `${FSF}#LPPL-1.2, #LPPL-1.3a` },
  { one: GPL, other: 'JSON', reason: 'limited-use', source: `${FSF}#JSON: no use for evil; ${NONFREE}` },
  { one: GPL, other: 'CC-BY-NC-*', reason: 'limited-use', source: `${FSF}#CC-BY-NC; ${NONFREE}` },
  { one: GPL, other: 'CC-BY-ND-*', reason: 'limited-use', source: `${FSF}#CC-BY-ND; ${NONFREE}` },
  {
    one: GPL,
    other: 'PolyForm-Noncommercial-1.0.0 PolyForm-Small-Business-1.0.0 Elastic-2.0',
    reason: 'limited-use',
    source: `their purposes and limitations, in their own words; ${FURTHER}`,
  },
  {
    one: GPL,
    other: 'CC-BY-SA-1.0',
    reason: 'both-copyleft',
    source: 'CC-BY-SA 1.0, section 4b: under this version alone; creativecommons.org/compatiblelicenses',
  },
  {
    one: GPL_2,
    other: 'CC-BY-SA-2.0 CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-4.0',
    reason: 'both-copyleft',
    source: 'creativecommons.org/compatiblelicenses: to GPL 3.0 alone, from 4.0',
  },
];
