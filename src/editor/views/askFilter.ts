import { window } from 'vscode';
import { words } from '../../report/words';
import { Delay } from '../delay';
import type { FindingsChoice } from './findingsChoice';

/** Milliseconds after a key: the rows follow what is typed. */
const SOON = 150;

/** Asks for words to filter by; the rows follow while they are typed. Escape brings back what was there before. */
export function askFilter(choice: FindingsChoice): void {
  const before = choice.filter;
  const box = window.createInputBox();
  box.title = words('editor.view.filter.title');
  box.prompt = words('editor.view.filter.prompt');
  box.placeholder = words('editor.view.filter.example');
  box.value = before;
  const later = new Delay(SOON, () => choice.setFilter(box.value));
  let isTaken = false;
  box.onDidChangeValue(() => later.start());
  box.onDidAccept(() => {
    isTaken = true;
    later.startNow();
    box.hide();
  });
  box.onDidHide(() => {
    later.dispose();
    if (!isTaken) choice.setFilter(before);
    box.dispose();
  });
  box.show();
}
