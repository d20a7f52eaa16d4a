import { story } from './lib/story';

describe('the start', () => {
  story('opening the demo shows the status item', 'demo', async (workbench) => {
    await workbench.waitForStatus('vendor', /\S/);
    await workbench.screenshot('start');
  });
});
