/**
 * Functions of works held out that say of themselves that somebody else wrote them, whom an indexed work has it from, too: what is found
 * there is a copy. Each by words of its own.
 */
const DECLARED = [
  { work: 'acmetool', says: '// From os/path.go.' },
  { work: 'lxd', says: 'slightly modified version of MkdirAll from the Go standard library' },
  { work: 'pikaday', says: '// solution lifted from date.js (MIT license)' },
];

export const isDeclaredCopy = ({ work, text }) =>
  DECLARED.some((declared) => declared.work === work && text.includes(declared.says));
