/** Milliseconds after which nobody types on. */
const SETTLED = 600;
/** Rows and the like. */
const AT_ONCE = 60;

/**
 * Filters and sorts what is on the page; on paper all of it is there, in its order. `tables` has
 *
 * - `enhance(page)`: puts the field and the headings' buttons into a page, which reads without them;
 * - `filter(text)`: leaves the rows, findings and lists that have every word, and says how many those are;
 * - `uncover(node)`: lifts a filter that hides what a link leads to;
 * - `sort(table, column, direction)`: 1 up, -1 down, 0 as the report has it;
 * - `lift()` and `settle()`: undo both, so that another report can be taken in, and do them again;
 * - `state()` and `restore(state)`.
 *
 * Texts are read once: a filter then compares strings and changes classes.
 */
export const TABLE_SCRIPT = `
const tables = (() => {
  const said = document.body.dataset;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const sorts = new Map();
  let wanted = '';
  /** Of every part that the filter looks at, its text; null until it is asked for, and again after a change. */
  let parts = null;
  let settling;
  /** What is still to come back. */
  let come = [];
  let revealing;
  const sections = new Map();

  const keyOf = (table) => table.closest('section')?.id + ' ' + table.caption?.textContent.trim();
  const fold = (text) => text.toLowerCase().replace(/\\s+/g, ' ');

  const enhance = (page) => {
    const nav = page.querySelector('nav');
    if (!nav || page.getElementById('filter')) return;
    const form = page.createElement('search');
    const label = page.createElement('label');
    const field = page.createElement('input');
    const shown = page.createElement('output');
    form.className = 'filter';
    label.htmlFor = field.id = 'filter';
    label.textContent = said.filter;
    field.type = 'search';
    field.autocomplete = 'off';
    field.spellcheck = false;
    shown.id = 'shown';
    shown.htmlFor = 'filter';
    form.append(label, field, shown);
    nav.after(form);
    for (const heading of page.querySelectorAll('thead th')) {
      const button = page.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...heading.childNodes);
      heading.append(button);
    }
  };

  const collect = () => {
    parts = [];
    sections.clear();
    for (const section of document.querySelectorAll('main > section')) {
      const add = (node, within, heading = '') =>
        parts.push({ node, within, section, text: fold(heading + node.textContent), out: false });
      const rows = section.querySelectorAll('tbody > tr');
      const lists = section.querySelectorAll('details.list');
      const findings = section.querySelectorAll('article.finding');
      for (const row of rows) add(row, null);
      for (const list of lists) add(list, null);
      for (const finding of findings) {
        const heading = [...finding.querySelectorAll('h3, .why')].map((one) => one.textContent).join(' ') + ' ';
        for (const subject of finding.querySelectorAll('.subject, details')) add(subject, finding, heading);
      }
      const first = [...sections.values()].reduce((count, those) => count + those.length, 0);
      if (parts.length > first) sections.set(section, parts.slice(first));
    }
  };

  /** While rows come and go, and a little longer, what isn't seen is not laid out: thousands of rows are answered at once. */
  const lighten = () => {
    const { classList } = document.body;
    const isFiltered = wanted.trim() !== '';
    classList.toggle('filtered', isFiltered);
    classList.add('light');
    clearTimeout(settling);
    if (!isFiltered) settling = setTimeout(() => classList.remove('light'), ${SETTLED});
  };

  /**
   * What comes back at once is no more than fills a screen or two: the next key isn't to wait for rows that nobody sees.
   * The next ones wait until these are painted: several would come before the frame and be laid out with it.
   */
  const reveal = () => {
    cancelAnimationFrame(revealing);
    for (const part of come.splice(0, ${AT_ONCE})) {
      part.node.classList.remove('out');
      part.out = false;
    }
    if (come.length === 0) return;
    revealing = requestAnimationFrame(() => {
      revealing = requestAnimationFrame(reveal);
    });
  };

  /** A long table is laid out as a whole. When all comes back, one that was in sight first moves out of it. */
  const moveAside = () => {
    const isLong = ([section, those]) => section !== come[0]?.section && those.length > ${AT_ONCE};
    const long = [...sections].filter(isLong).map(([section]) => section);
    for (const section of long) section.classList.add('later');
    requestAnimationFrame(() => setTimeout(() => long.forEach((section) => section.classList.remove('later'))));
  };

  /** What may move into sight and has more than fills a screen: it comes in slices, too. */
  const longOutOfSight = () => {
    const isSeen = ({ top, bottom }) => bottom > 0 && top < innerHeight;
    const isLong = ([section, those]) => those.length > ${AT_ONCE} && !isSeen(section.getBoundingClientRect());
    return new Set([...sections].filter(isLong).map(([section]) => section));
  };

  const filter = (text) => {
    wanted = text;
    if (!parts) collect();
    const words = fold(text).split(' ').filter(Boolean);
    const unseen = words.length === 0 ? new Set() : longOutOfSight();
    const within = new Map();
    let left = 0;
    come = [];
    for (const part of parts) {
      const out = !words.every((word) => part.text.includes(word));
      if (!out) left++;
      if (part.within) within.set(part.within, (within.get(part.within) ?? true) && out);
      if ((out || unseen.has(part.section)) && !part.out) {
        part.node.classList.add('out');
        part.out = true;
      }
      if (!out && part.out) come.push(part);
    }
    if (words.length === 0) moveAside();
    reveal();
    for (const [node, out] of within) node.classList.toggle('out', out);
    // Of a section that has none left only its heading would be.
    const coming = new Set(come);
    const isOut = (part) => part.out && !coming.has(part);
    for (const [section, those] of sections) section.classList.toggle('out', those.every(isOut));
    lighten();
    const shown = document.getElementById('shown');
    const number = (count) => String(count).replace(/\\B(?=(\\d{3})+$)/g, said.thousands.slice(1, -3));
    if (shown) shown.textContent = words.length === 0 ? '' : said.shown.replace('{shown}', number(left)).replace('{all}', number(parts.length));
  };

  const uncover = (node) => {
    const field = document.getElementById('filter');
    if (field) field.value = '';
    filter('');
    // All else comes in slices.
    for (let one = node; one; one = one.parentElement) one.classList.remove('out', 'later');
    document.dispatchEvent(new Event('tables'));
  };

  const valueOf = (cell, isNumber) => {
    const text = cell?.textContent.trim() ?? '';
    if (!isNumber) return text;
    const number = Number(text.replace(/\\D/g, ''));
    return text.startsWith('<') ? number - 0.5 : text.startsWith('>') ? number + 0.5 : number;
  };

  const order = (table, column, direction) => {
    const body = table.tBodies[0];
    const headings = [...table.tHead.rows[0].cells];
    const rows = [...body.rows];
    rows.forEach((row, at) => (row.place ??= at));
    const isNumber = headings[column]?.classList.contains('number');
    const values = new Map(rows.map((row) => [row, direction === 0 ? row.place : valueOf(row.cells[column], isNumber)]));
    const compare = isNumber || direction === 0 ? (a, b) => a - b : collator.compare;
    rows.sort((a, b) => (direction || 1) * compare(values.get(a), values.get(b)) || a.place - b.place);
    body.append(...rows);
    headings.forEach((heading, at) => {
      if (direction !== 0 && at === column) heading.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
      else heading.removeAttribute('aria-sort');
    });
  };

  const sort = (table, column, direction) => {
    lighten();
    order(table, column, direction);
    if (direction === 0) sorts.delete(keyOf(table));
    else sorts.set(keyOf(table), [column, direction]);
  };

  /** Numbers go down first: the most is what is looked for. */
  const next = (heading) => {
    const steps = heading.classList.contains('number') ? [-1, 1, 0] : [1, -1, 0];
    const now = { ascending: 1, descending: -1 }[heading.getAttribute('aria-sort')] ?? 0;
    return steps[(steps.indexOf(now) + 1) % steps.length];
  };

  const sorted = (apply) => {
    for (const table of document.querySelectorAll('main table')) {
      const [column, direction] = sorts.get(keyOf(table)) ?? [];
      if (direction && column < table.tHead.rows[0].cells.length) apply(table, column, direction);
    }
  };

  return {
    enhance,
    /** Before the first word is typed. */
    prepare: () => void (parts ?? collect()),
    filter,
    uncover,
    sort,
    next,
    lift: () => {
      sorted((table) => order(table, 0, 0));
      for (const row of document.querySelectorAll('tbody > tr')) delete row.place;
      cancelAnimationFrame(revealing);
      for (const node of document.querySelectorAll('.out')) node.classList.remove('out');
      for (const node of document.querySelectorAll('[class=""]')) node.removeAttribute('class');
      parts = null;
    },
    settle: () => {
      sorted(order);
      if (wanted) filter(wanted);
    },
    state: () => ({ filter: wanted, sorts: [...sorts] }),
    restore: (state) => {
      for (const [key, one] of state?.sorts ?? []) sorts.set(key, one);
      sorted(order);
      const field = document.getElementById('filter');
      if (field && state?.filter) filter((field.value = state.filter));
    },
  };
})();
`;
