import type { LawTable } from './lawRules';

/**
 * What the statutes say, each rule with its section. A rule that isn't certain is left out, and what is left out is
 * unknown. docs/law.md shows this table and is kept equal to it by a test; change both, and the dates.
 */
export const LAW_TABLE: LawTable = {
  reviewed: '2025-06-30',
  reviewBy: '2027-06-30',
  jurisdictions: {
    AR: {
      name: 'Argentina',
      employeeWork: {
        says: 'employer',
        source: 'Ley 11.723, art. 4(d)',
        note: 'Of staff hired to write programs.',
      },
      moralRights: { says: 'survive', source: 'Ley 11.723, art. 52' },
    },
    AT: {
      name: 'Austria',
      employeeWork: {
        says: 'employer',
        source: 'UrhG § 40b',
        note: 'An unlimited right of use.',
      },
      transfer: { says: 'grant_only', source: 'UrhG § 23(3)' },
    },
    BR: {
      name: 'Brazil',
      employeeWork: { says: 'employer', source: 'Lei 9.609/1998, art. 4' },
      commissionedWork: {
        says: 'client',
        source: 'Lei 9.609/1998, art. 4',
        note: 'Of a contract for services that is for, or foresees, the work.',
      },
      form: { says: 'written', source: 'Lei 9.610/1998, art. 50' },
      unstatedDuration: {
        says: 'P5Y',
        source: 'Lei 9.610/1998, art. 49 III',
        unsettled: true,
        note: 'Where nothing is stipulated in writing; whether a written contract without a duration is meant isn’t said.',
      },
      unstatedTerritory: {
        says: 'home',
        source: 'Lei 9.610/1998, art. 49 IV',
        note: 'The country where the contract was made.',
      },
      unstatedUse: { says: 'narrowly', source: 'Lei 9.610/1998, art. 49 V and VI' },
      moralRights: {
        says: 'unwaivable',
        source: 'Lei 9.610/1998, art. 27; Lei 9.609/1998, art. 2 § 1',
        note: 'In programs only the claim to authorship, and against changes that harm the author’s honour.',
      },
    },
    CA: {
      name: 'Canada',
      employeeWork: { says: 'employer', source: 'Copyright Act, R.S.C. 1985, c. C-42, s. 13(3)' },
      commissionedWork: { says: 'author', source: 'Copyright Act, R.S.C. 1985, c. C-42, s. 13(1)' },
      form: { says: 'written_signed', source: 'Copyright Act, R.S.C. 1985, c. C-42, s. 13(4)' },
      moralRights: {
        says: 'waivable',
        source: 'Copyright Act, R.S.C. 1985, c. C-42, s. 14.1(2) and (3)',
        note: 'An assignment alone is no waiver.',
      },
    },
    CN: {
      name: 'China',
      employeeWork: {
        says: 'employer',
        source: 'Regulations on Computer Software Protection, art. 13; Copyright Law, art. 18',
      },
      commissionedWork: {
        says: 'author',
        source: 'Regulations on Computer Software Protection, art. 11; Copyright Law, art. 19',
      },
      form: {
        says: 'written',
        source: 'Regulations on Computer Software Protection, art. 20; Copyright Law, art. 27',
      },
      unstatedUse: { says: 'not_assigned', source: 'Copyright Law, art. 29' },
      moralRights: { says: 'survive', source: 'Copyright Law, art. 10' },
    },
    CO: {
      name: 'Colombia',
      commissionedWork: {
        says: 'client',
        source: 'Ley 23 de 1982, art. 20 (Ley 1450 de 2011, art. 28)',
        note: 'Presumed, where the contract is in writing, as far as the client’s usual business needs it.',
      },
      form: { says: 'written', source: 'Ley 23 de 1982, art. 183 (Ley 1955 de 2019, art. 181)' },
      unstatedDuration: {
        says: 'P5Y',
        source: 'Ley 23 de 1982, art. 183 (Ley 1450 de 2011, art. 30; Ley 1955 de 2019, art. 181)',
        since: '2011-06-16',
      },
      unstatedTerritory: {
        says: 'home',
        source: 'Ley 23 de 1982, art. 183 (Ley 1450 de 2011, art. 30; Ley 1955 de 2019, art. 181)',
        since: '2011-06-16',
        note: 'The country where the transfer is made.',
      },
      moralRights: { says: 'unwaivable', source: 'Ley 23 de 1982, art. 30' },
    },
    DE: {
      name: 'Germany',
      employeeWork: { says: 'employer', source: 'UrhG § 69b' },
      commissionedWork: { says: 'author', source: 'UrhG §§ 7, 29(1)' },
      transfer: { says: 'grant_only', source: 'UrhG § 29(1)' },
      form: {
        says: 'none',
        source: 'UrhG §§ 31, 40(1)',
        note: 'A promise of rights in future works that aren’t named more closely wants writing.',
      },
      unstatedUse: { says: 'by_purpose', source: 'UrhG § 31(5)' },
      moralRights: { says: 'unwaivable', source: 'UrhG §§ 12–14, 29', note: 'Not as a whole.' },
      inventionLimits: { says: 'limited', source: 'ArbnErfG § 22' },
    },
    FR: {
      name: 'France',
      employeeWork: { says: 'employer', source: 'CPI art. L113-9' },
      commissionedWork: { says: 'author', source: 'CPI art. L111-1' },
      form: { says: 'written', source: 'CPI art. L131-2', since: '2016-07-09' },
      unstatedDuration: { says: 'must_be_stated', source: 'CPI art. L131-3' },
      unstatedTerritory: { says: 'must_be_stated', source: 'CPI art. L131-3' },
      unstatedUse: { says: 'not_assigned', source: 'CPI art. L131-3' },
      moralRights: {
        says: 'unwaivable',
        source: 'CPI art. L121-1, L121-7',
        note: 'Of software, the author can’t oppose changes that don’t harm honour or reputation.',
      },
    },
    GB: {
      name: 'United Kingdom',
      employeeWork: { says: 'employer', source: 'CDPA 1988, s. 11(2)' },
      commissionedWork: { says: 'author', source: 'CDPA 1988, s. 11(1)' },
      form: { says: 'written_signed', source: 'CDPA 1988, s. 90(3)' },
      moralRights: { says: 'none', source: 'CDPA 1988, ss. 79(2)(a), 81(2)' },
      inventionLimits: { says: 'limited', source: 'Patents Act 1977, ss. 39, 42' },
    },
    IN: {
      name: 'India',
      employeeWork: { says: 'employer', source: 'Copyright Act 1957, s. 17(c)' },
      commissionedWork: { says: 'author', source: 'Copyright Act 1957, s. 17' },
      form: { says: 'written_signed', source: 'Copyright Act 1957, s. 19(1)' },
      unstatedDuration: { says: 'P5Y', source: 'Copyright Act 1957, s. 19(5)', since: '1995-05-10' },
      unstatedTerritory: {
        says: 'home',
        source: 'Copyright Act 1957, s. 19(6)',
        since: '1995-05-10',
        note: 'India.',
      },
      lapse: { says: 'P1Y', source: 'Copyright Act 1957, s. 19(4)', since: '1995-05-10' },
      moralRights: { says: 'survive', source: 'Copyright Act 1957, s. 57' },
    },
    MX: {
      name: 'Mexico',
      employeeWork: { says: 'employer', source: 'LFDA art. 103' },
      commissionedWork: { says: 'client', source: 'LFDA art. 83' },
      form: { says: 'written', source: 'LFDA art. 30' },
      unstatedDuration: {
        says: 'P5Y',
        source: 'LFDA art. 33',
        unsettled: true,
        note: 'Art. 103 frees programs from limits of duration, and doesn’t say whether also a contract that is silent.',
      },
      moralRights: { says: 'unwaivable', source: 'LFDA art. 19' },
    },
    PH: {
      name: 'Philippines',
      employeeWork: { says: 'employer', source: 'R.A. 8293, s. 178.3(b)' },
      commissionedWork: { says: 'author', source: 'R.A. 8293, s. 178.4' },
      form: { says: 'written', source: 'R.A. 8293, s. 180.2' },
      moralRights: { says: 'waivable', source: 'R.A. 8293, ss. 193, 195', note: 'In writing, with limits.' },
    },
    PL: {
      name: 'Poland',
      employeeWork: { says: 'employer', source: 'Copyright Act of 4 February 1994, art. 74(3)' },
      commissionedWork: { says: 'author', source: 'Copyright Act of 4 February 1994, art. 8(1)' },
      form: {
        says: 'written_signed',
        source: 'Copyright Act of 4 February 1994, art. 53; Civil Code, art. 78, 78¹',
        note: 'By hand, or with a qualified electronic signature.',
      },
      unstatedUse: { says: 'not_assigned', source: 'Copyright Act of 4 February 1994, art. 41(2)' },
      moralRights: {
        says: 'unwaivable',
        source: 'Copyright Act of 4 February 1994, art. 16, 77',
        note: 'In programs only authorship and name.',
      },
    },
    RO: {
      name: 'Romania',
      employeeWork: {
        says: 'employer',
        source: 'Law 8/1996, art. 74 (as numbered before the republication of 2018)',
      },
      form: {
        says: 'written',
        source: 'Law 8/1996, art. 42 (as numbered before the republication of 2018)',
        note: 'For proof.',
      },
      unstatedDuration: {
        says: 'must_be_stated',
        source: 'Law 8/1996, art. 41(1) (as numbered before the republication of 2018)',
        note: 'Without it, the contract can be ended.',
      },
      moralRights: { says: 'unwaivable', source: 'Law 8/1996, art. 11(1)' },
    },
    UA: {
      name: 'Ukraine',
      employeeWork: {
        says: 'employer',
        source: 'Law 2811-IX, art. 14',
        since: '2023-01-01',
        note: 'Before, two statutes said different things.',
      },
      commissionedWork: {
        says: 'client',
        source: 'Law 2811-IX, art. 15',
        since: '2023-01-01',
        note: 'Before, author and client together (Civil Code, art. 430).',
      },
      form: { says: 'written', source: 'Civil Code, art. 1107(2)' },
      moralRights: { says: 'survive', source: 'Civil Code, art. 423(4)' },
    },
    US: {
      name: 'United States',
      employeeWork: { says: 'employer', source: '17 U.S.C. §§ 101, 201(b)' },
      commissionedWork: { says: 'author', source: '17 U.S.C. § 201(a)' },
      form: { says: 'written_signed', source: '17 U.S.C. § 204(a)' },
      workForHire: { says: 'listed_works_only', source: '17 U.S.C. § 101', note: 'Software is not in the list.' },
      moralRights: { says: 'none', source: '17 U.S.C. §§ 101, 106A' },
    },
    'US-CA': {
      name: 'United States, California',
      workForHire: {
        says: 'listed_works_only',
        source: '17 U.S.C. § 101; Cal. Labor Code § 3351.5(c)',
        note: 'The label can also make whoever ordered the work an employer.',
      },
      inventionLimits: {
        says: 'limited',
        source: 'Cal. Labor Code §§ 2870–2872',
        note: 'What is made in one’s own time and with one’s own means, but for the employer’s business.',
      },
    },
    VN: {
      name: 'Vietnam',
      employeeWork: { says: 'employer', source: 'Law on Intellectual Property 50/2005/QH11, art. 39(1)' },
      commissionedWork: { says: 'client', source: 'Law on Intellectual Property 50/2005/QH11, art. 39(2)' },
      form: { says: 'written', source: 'Law on Intellectual Property 50/2005/QH11, art. 46(1)' },
      moralRights: { says: 'survive', source: 'Law on Intellectual Property 50/2005/QH11, art. 45(2)' },
    },
  },
};
