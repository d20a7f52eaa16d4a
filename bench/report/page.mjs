/** What a reader of a report's page waits for, in Chromium. */
import { pathToFileURL } from 'node:url';
import { median } from '../history/median.mjs';

/** What is typed, one after the other, each at once; the empty ones bring everything back, which is the most work. */
const TYPED = ['a', 'src', 'test', 'unknown', 'no row has this', '', 'mit', '2024', '', 'docs', ''];

/**
 * From the event to the frame that shows it. Runs in the page.
 * @returns milliseconds
 */
const timed = (act) => `(async () => {
  const begun = performance.now();
  ${act}
  await new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  return performance.now() - begun;
})()`;

const filter = (text) =>
  timed(`const field = document.getElementById('filter');
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true }));`);

const SORT = timed(`document.querySelector('#contributors thead th.number button').click();`);

/** Milliseconds until the browser first paints something of the page. */
const PAINTED = `new Promise((resolve) => {
  const told = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  if (told() !== undefined) resolve(told());
  else new PerformanceObserver((_, observer) => told() !== undefined && (observer.disconnect(), resolve(told())))
    .observe({ type: 'paint', buffered: true });
})`;

/** Once what is behind it, as after a pause in typing, is laid out, too. */
const REST = `new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 700))`;

async function measureOnce(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    const painted = await page.evaluate(PAINTED);
    await page.waitForLoadState('load');
    await page.evaluate(REST);
    await page.evaluate(`document.getElementById('filter').focus()`);
    await page.evaluate(REST);
    const filtered = [];
    for (const text of TYPED) {
      filtered.push(await page.evaluate(filter(text)));
      await page.evaluate(REST);
    }
    const rows = await page.evaluate(`document.querySelectorAll('tbody > tr, details').length`);
    const sorted = [];
    for (let time = 0; time < 3; time++) sorted.push(await page.evaluate(SORT));
    return { painted, rows, filtered, sorted };
  } finally {
    await context.close();
  }
}

/** Medians of `repeat` times opening the page; for the filter and sorting of the slowest thing done, too. */
export async function measurePage(browser, file, repeat) {
  const runs = [];
  for (let run = 0; run < repeat; run++) runs.push(await measureOnce(browser, pathToFileURL(file).href));
  const middle = (of) => median(runs.map(of));
  return {
    painted: middle(({ painted }) => painted),
    rows: runs[0].rows,
    filtered: middle(({ filtered }) => median(filtered)),
    longest: middle(({ filtered }) => Math.max(...filtered)),
    sorted: middle(({ sorted }) => Math.max(...sorted)),
  };
}
