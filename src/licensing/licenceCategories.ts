import type { LicenceCategory } from './licenceCategory';

interface Group {
  readonly category: LicenceCategory;
  /** Where to read that these belong there. */
  readonly source: string;
  /** SPDX ids; `BSD-*` is all that begin so. A whole id beats a beginning, and a longer beginning a shorter one. */
  readonly ids: string;
}

/**
 * Which category a licence of the SPDX list is of: only where its text leaves no doubt. The list itself has none. What
 * isn't here is `unknown`; so are those that are named as such, for they are called like others.
 */
export const CATEGORY_GROUPS: readonly Group[] = [
  {
    category: 'permissive',
    source: 'approved by OSI (SPDX list, isOsiApproved), and the text asks for notices alone',
    ids: `0BSD AAL AFL-* Apache-* BSD-* BSL-1.0 BlueOak-1.0.0 CERN-OHL-P-2.0 CNRI-Python ECL-1.0 ECL-2.0 EFL-1.0 EFL-2.0
      Entessa EUDatagrid Fair HPND HPND-* ICU ISC ISC-* LiLiQ-P-1.1 MIT MIT-* MITNFA MirOS MulanPSL-2.0 NAIST-2003 NCSA
      NTP NTP-* OLDAP-2.* PHP-3.0 PHP-3.01 PSF-2.0 PostgreSQL Python-2.0 Python-2.0.1 Unicode-3.0 Unicode-DFS-* UPL-1.0
      VSL-1.0 W3C W3C-* X11 X11-* Xnet ZPL-* Zlib`,
  },
  {
    category: 'permissive',
    source: 'free by the FSF’s licence list (lax, without copyleft), or listed as permissive by the Blue Oak Council',
    ids: `ADSL AMDPLPA AML AMPAS APAFML Adobe-2006 Adobe-Glyph Afmparse Bahyph Barr Beerware Boehm-GC Borceux
      Brian-Gladman-2-Clause Brian-Gladman-3-Clause CMU-Mach CMU-Mach-nodoc CNRI-Jython CNRI-Python-GPL-Compatible Cronyx
      Crossword CrystalStacker Cube DOC DSDP FSFAP FSFAP-no-warranty-disclaimer FSFUL FSFULLR FSFULLRWD FTL Glulxe
      HTMLTIDY HaskellReport IBM-pibs IJG IJG-short ImageMagick Info-ZIP JasPer-2.0 Latex2e Leptonica Libpng Linux-OpenIB
      MTLL MakeIndex MulanPSL-1.0 Multics Mup NRL NetCDF Newsletr OGC-1.0 OML OpenSSL OpenSSL-standalone PADL Plexus Qhull
      RSA-MD Rdisc SGI-B-2.0 SMLNJ SSH-OpenSSH SSH-short SSLeay-standalone SWL Saxpath Spencer-86 Spencer-94 Spencer-99
      StandardML-NJ TCL TCP-wrappers TU-Berlin-1.0 TU-Berlin-2.0 TermReadKey UnixCrypt VOSTROM Vixie-Cron WTFPL Wsuipa
      XFree86-1.1 Xerox Xfig XSkat Zed Zeeff Zend-2.0 bcrypt-Solar-Designer bzip2-1.0.5 bzip2-1.0.6 curl diffmark dtoa
      dvipdfm eGenix libpng-1.6.35 libpng-2.0 libtiff lsof mpi-permissive mpich2 psfrag psutils xinetd xlock xpp
      zlib-acknowledgement`,
  },
  {
    category: 'permissive',
    source:
      'its name or its steward says so: Creative Commons Attribution, CDLA Permissive, governments’ attribution licences',
    ids: 'CC-BY-* CDLA-Permissive-1.0 CDLA-Permissive-2.0 DL-DE-BY-2.0 ODC-By-1.0 OGL-UK-* OGL-Canada-2.0 etalab-2.0',
  },
  {
    category: 'weak-copyleft',
    source: 'the licence’s own text: copyleft for its files or its library, not for what is linked with them',
    ids: `CATOSL-1.1 CDDL-* CECILL-C CERN-OHL-W-2.0 CPL-1.0 CUA-OPL-1.0 EPL-* ErlPL-1.1 IPL-1.0 Interbase-1.0 LGPL-* LGPLLR
      LPL-1.0 LPL-1.02 LiLiQ-R-1.1 MPL-* MS-RL NPL-* Nokia OFL-* OSET-PL-2.1 RSCPL SISSL SISSL-1.2 SPL-1.0 eCos-2.0
      wxWindows`,
  },
  {
    category: 'strong-copyleft',
    source: 'the licence’s own text: a work based on it is to be under the same licence as a whole',
    ids: `CC-BY-SA-* CC-SA-1.0 CECILL-1.0 CECILL-1.1 CECILL-2.0 CECILL-2.1 CERN-OHL-S-2.0 D-FSL-1.0 GFDL-* GPL-* LAL-1.2
      LAL-1.3 LiLiQ-Rplus-1.1 NGPL SMAIL-GPL SimPL-2.0 Sleepycat copyleft-next-0.3.0 copyleft-next-0.3.1`,
  },
  {
    category: 'network-copyleft',
    source:
      'the licence’s own text: AGPL 13, SSPL 13, OSL 5, EUPL 1 and 5, CPAL 15, RPL 6, CAL 2.3 reach use over a network',
    ids: 'AGPL-* CAL-* CPAL-1.0 EUPL-1.1 EUPL-1.2 NPOSL-3.0 OSL-* RPL-1.1 RPL-1.5 SSPL-1.0',
  },
  {
    category: 'non-commercial',
    source: 'its name or its text: no use for commercial advantage',
    ids: 'Aladdin CC-BY-NC-* NCGL-UK-2.0 PolyForm-Noncommercial-1.0.0',
  },
  {
    category: 'proprietary',
    source: 'the licence’s own text: the source may be read, and use is reserved to some or for some time',
    ids: 'BUSL-1.1 Elastic-2.0 FSL-* PolyForm-Small-Business-1.0.0 SUL-1.0',
  },
  {
    category: 'public-domain',
    source: 'its text gives the work up, or says that nobody owns it',
    ids: `ANTLR-PD ANTLR-PD-* CC-PDDC CC-PDM-1.0 CC0-1.0 DL-DE-ZERO-2.0 NCBI-PD NIST-PD NIST-PD-* NLPL NTIA-PD PDDL-1.0
      SAX-PD SAX-PD-2.0 Unlicense Unlicense-* blessing libselinux-1.0`,
  },
  {
    category: 'unknown',
    source: 'called like the others, but with a limit on use or a copyleft of its own',
    ids: `BSD-3-Clause-No-Military-License BSD-3-Clause-No-Nuclear-* BSD-3-Clause-OpenWebUI BSD-Protection
      BSD-Source-beginning-file CC-BY-ND-* MIT-STK X11-no-permit-persons`,
  },
];

/**
 * Exceptions by which what is linked with the work, or made by it, isn't reached by its copyleft: by the SPDX list's
 * exception texts.
 */
export const LINKING_EXCEPTIONS: ReadonlySet<string> = new Set(
  `Autoconf-exception-2.0 Autoconf-exception-3.0 Autoconf-exception-generic Autoconf-exception-generic-3.0
   Autoconf-exception-macro Bison-exception-1.24 Bison-exception-2.2 Classpath-exception-2.0 CLISP-exception-2.0
   eCos-exception-2.0 FLTK-exception Font-exception-2.0 freertos-exception-2.0 GCC-exception-2.0 GCC-exception-2.0-note
   GCC-exception-3.1 GNAT-exception GNU-compiler-exception gnu-javamail-exception GPL-3.0-linking-exception
   GPL-3.0-linking-source-exception i2p-gpl-java-exception LGPL-3.0-linking-exception Libtool-exception mif-exception
   OCaml-LGPL-linking-exception u-boot-exception-2.0 WxWindows-exception-3.1`
    .toLowerCase()
    .split(/\s+/),
);
