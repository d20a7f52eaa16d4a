import { closeSession } from './session';

/** Mocha's root hooks: `--require` this file. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await closeSession();
  },
};
