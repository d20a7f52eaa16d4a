/* eslint-disable no-restricted-syntax -- one module for all that is loaded at the same time */
/**
 * More than half of the editor's code: what nothing is registered with, and what is asked for as soon as somebody looks at a file.
 * Whoever uses it imports this module there and then, so that activation doesn't wait; compiledCode.ts then loads it in turns.
 * One module, for each that is imported like that takes the bundle apart once more.
 */
export { judgeFile } from '../analysis/judgeFile';
export { historyOf } from '../analysis/openLineEngine';
export { createCommitReader } from '../history/commitReader';
export { openRepository } from '../history/repository';
export { createLicencePolicies } from '../judgement/licencePolicies';
export { LISTED_EXCEPTIONS, LISTED_LICENCES } from '../licensing/spdxLists';
export { IdIndex } from '../register/editing/idIndex';
export { readOutline } from '../register/editing/readOutline';
export { createFileTitle, createFileTitleInTurns } from './createFileTitle';
export { createRegister } from './createRegister';
export { FoundLines } from './foundLines';
export { addHeader, fixHeaders } from './licences/headerCommands';
export { licenceActions, withText } from './licences/licenceActions';
export { LicenceReader } from './licences/licenceReader';
export { OpenedRepository } from './openedRepository';
export { judgePastes } from './paste/judgePastes';
export { suppressionScopes } from './suppress/suppressionScopes';
