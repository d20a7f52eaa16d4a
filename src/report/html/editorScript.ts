/**
 * What the page does in the editor alone:
 *
 * - A file's name opens it: the page posts `{type: 'open', path, line}`. A number asks for the files that it counts:
 *   `{type: 'files', key}`.
 * - It takes in a newer report, posted to it as `{type: 'report', html}`, by changing what differs. What stays the same
 *   keeps its place, its focus and whether it is unfolded, so that a reader is not disturbed. Once it can, it posts
 *   `{type: 'ready'}`.
 * - What is unfolded, filtered and sorted stays so when the editor makes the page anew.
 */
export const EDITOR_SCRIPT = `
(() => {
  if (typeof acquireVsCodeApi !== 'function') return;
  const editor = acquireVsCodeApi();

  const makeOpenable = (page) => {
    for (const code of page.querySelectorAll('code[data-path]')) {
      const button = page.createElement('button');
      button.type = 'button';
      button.className = 'open';
      code.replaceWith(button);
      button.append(code);
    }
  };
  document.addEventListener('click', ({ target }) => {
    const code = target.closest('button.open')?.querySelector('code');
    if (code) editor.postMessage({ type: 'open', path: code.dataset.path, line: Number(code.dataset.line) });
    const key = target.closest('button[data-files]')?.dataset.files;
    if (key !== undefined) editor.postMessage({ type: 'files', key });
  });

  // Numbers differ from report to report.
  const keyOf = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    if (node.id) return node.id;
    return node.localName === 'details' ? 'details ' + node.querySelector('.said')?.textContent.replace(/[0-9.,]+/g, '') : '';
  };
  const takeIn = (old, next) => {
    if (old.isEqualNode(next)) return;
    if (old.nodeType !== Node.ELEMENT_NODE || old.nodeName !== next.nodeName) {
      old.replaceWith(document.adoptNode(next));
      return;
    }
    // The reader decides what is unfolded.
    const ofReport = ({ name }) => name !== 'open';
    for (const { name } of [...old.attributes].filter(ofReport)) if (!next.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of [...next.attributes].filter(ofReport)) old.setAttribute(name, value);
    takeInChildren(old, [...old.childNodes], [...next.childNodes]);
  };
  const takeInChildren = (parent, olds, nexts) => {
    const most = Math.min(olds.length, nexts.length);
    let [first, last] = [0, 0];
    while (first < most && olds[first].isEqualNode(nexts[first])) first++;
    while (last < most - first && olds.at(-1 - last).isEqualNode(nexts.at(-1 - last))) last++;
    const end = olds[olds.length - last] ?? null;
    const left = olds.slice(first, olds.length - last);
    const come = nexts.slice(first, nexts.length - last);
    const keys = new Set(come.map(keyOf));
    for (const next of come) {
      const alike = left.filter((old) => old.nodeName === next.nodeName);
      // What has another key and none that comes is this one, in other words.
      const same = alike.find((old) => keyOf(old) === keyOf(next)) ?? alike.find((old) => old === left[0] && !keys.has(keyOf(old)));
      const at = left.indexOf(same);
      if (at < 0) {
        parent.insertBefore(document.adoptNode(next), left[0] ?? end);
        continue;
      }
      for (const old of left.splice(0, at)) old.remove();
      takeIn(left.shift(), next);
    }
    for (const old of left) old.remove();
  };

  const unfolded = () => [...document.querySelectorAll('details[open]')].map(keyOf);
  const unfold = (keys) => {
    for (const details of document.querySelectorAll('details:not([open])')) details.open = keys.includes(keyOf(details));
  };
  const keep = () => editor.setState({ unfolded: unfolded(), tables: tables.state() });
  unfold(editor.getState()?.unfolded ?? []);
  tables.restore(editor.getState()?.tables);
  document.addEventListener('toggle', keep, true);
  document.addEventListener('tables', keep);

  addEventListener('message', ({ data }) => {
    if (data?.type !== 'report') return;
    const page = new DOMParser().parseFromString(data.html, 'text/html');
    makeOpenable(page);
    tables.enhance(page);
    tables.lift();
    const keys = unfolded();
    document.title = page.title;
    for (const part of ['body > header', 'body > main']) takeIn(document.querySelector(part), page.querySelector(part));
    unfold(keys);
    tables.settle();
  });

  makeOpenable(document);
  editor.postMessage({ type: 'ready' });
})();
`;
