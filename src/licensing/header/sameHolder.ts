/** What comes with a company's name, and is left out as often. */
const COMPANY =
  /^(?:the|inc|incorporated|ltd|limited|llc|llp|lp|corp|corporation|co|company|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|as|aps|oy|ab|plc|pty|pvt)$/;

const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !COMPANY.test(word))
    .join(' ');

/** Whether two ways to write a holder's name are one: without regard to case, punctuation, and what a company is. */
export function isSameHolder(one: string, other: string): boolean {
  const [first, second] = [folded(one), folded(other)];
  return first === '' || second === '' ? one === other : first === second;
}
