import { formatCount } from '../wording/formatCount';
import { english } from '../wording/render';
import { message } from '../wording/message';
import { visibleText } from '../report/visibleText';
import { printLine } from './output';
import type { Agreement } from './verifyLines';

/** One line for all, then one for each file that differs. */
export async function printAgreement(agreement: Agreement, json: boolean): Promise<void> {
  if (json) {
    await printLine(JSON.stringify({ version: 1, ...agreement }));
    return;
  }
  const { files, unread, lines, equal, differing } = agreement;
  await printLine(
    english(
      message('verify.agreement', { files: formatCount(files), lines: formatCount(lines), equal: formatCount(equal) }),
    ),
  );
  if (unread > 0) await printLine(english(message('verify.unread', { files: formatCount(unread) })));
  for (const { path, line, blame, found } of differing) {
    const told = { path: visibleText(path), line, blame: visibleText(blame ?? '—'), found: visibleText(found ?? '—') };
    await printLine(english(message('verify.differs', told)));
  }
}
