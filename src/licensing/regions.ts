/** Postal codes of the states of the US, with and without a ZIP code. */
const CODE =
  /^(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?: [0-9]{5})?$/;

const NAMES: ReadonlySet<string> = new Set(
  `Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,
  Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,
  Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,
  Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,
  Wisconsin,Wyoming,USA,U.S.A,US,U.S,UK,U.K,United States,United Kingdom,England,Scotland,North Wales,Wales,Ireland,
  Australia,Austria,Belgium,Brazil,Canada,China,Czech Republic,Denmark,Finland,France,Germany,Hungary,India,Israel,Italy,
  Japan,Korea,Netherlands,The Netherlands,New Zealand,Norway,Poland,Portugal,Russia,Spain,Sweden,Switzerland,
  Taiwan,Ukraine`
    .split(',')
    .map((name) => name.trim()),
);

/** Whether a name ends an address, so that a town stands before it: states of the US, and countries. */
export function isRegion(name: string): boolean {
  return CODE.test(name) || NAMES.has(name.replace(/\.$/, ''));
}
