import assert from 'node:assert/strict';
import { story } from './lib/story';

describe('the start', () => {
  story(
    'a file of the demo shows its vendor, and nothing pops up',
    'demo',
    async (workbench) => {
      await workbench.openFile('web/router.ts');
      await workbench.waitForStatus('vendor', /CLA-AMARA/);
      assert.deepEqual(await workbench.ourNotifications(), []);
      await workbench.screenshot('start');
    },
    { isNew: true },
  );
});
