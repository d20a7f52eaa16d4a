import { EDITOR_SCRIPT } from './editorScript';
import { TABLE_SCRIPT } from './tableScript';

/** What the page does beyond reading: it loads nothing, sends nothing, and is one text, so that its digest allows it. */
export const REPORT_SCRIPT = `
(() => {
${TABLE_SCRIPT}
tables.enhance(document);
document.addEventListener('input', ({ target }) => {
  if (target.id !== 'filter') return;
  tables.filter(target.value);
  document.dispatchEvent(new Event('tables'));
});
document.addEventListener('focusin', ({ target }) => target.id === 'filter' && tables.prepare());
document.addEventListener('click', ({ target }) => {
  const heading = target.closest('button.sort')?.closest('th');
  if (heading) {
    tables.sort(heading.closest('table'), heading.cellIndex, tables.next(heading));
    document.dispatchEvent(new Event('tables'));
  }
  const to = target.closest('a[href^="#"]')?.getAttribute('href').slice(1);
  const there = to && document.getElementById(to);
  if (!there) return;
  if (there.closest('.out')) tables.uncover(there);
  // Browsers that don't unfold what a link leads to.
  const list = there.closest('details');
  if (list) list.open = true;
});
${EDITOR_SCRIPT}
})();
`;
