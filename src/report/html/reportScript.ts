/**
 * What the page does beyond reading, where scripts run: in the editor, a file's name opens it. The message that it posts
 * is `{type: 'open', path, line}`.
 */
export const REPORT_SCRIPT = `
(() => {
  if (typeof acquireVsCodeApi !== 'function') return;
  const editor = acquireVsCodeApi();
  for (const code of document.querySelectorAll('code[data-path]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'open';
    code.replaceWith(button);
    button.append(code);
    button.addEventListener('click', () => {
      editor.postMessage({ type: 'open', path: code.dataset.path, line: Number(code.dataset.line) });
    });
  }
})();
`;
