import { randomBytes } from 'node:crypto';
import type { WebviewPanel } from 'vscode';
import type { Analysis } from '../analysis/model';
import { htmlReport } from '../report/html/htmlReport';
import { words } from '../report/words';
import { sentenceLanguage } from './sentenceLanguage';

const NONCE_BYTES = 16;

/**
 * The page of one report. What is new is told to a page that is there, which changes what differs: it neither flickers nor
 * moves. The editor lets go of a page out of sight and makes it anew from the text that it was given last.
 */
export class ReportPage {
  private shown: Analysis;
  /** What the editor would make the page from. */
  private given: Analysis;

  constructor(
    readonly panel: WebviewPanel,
    analysis: Analysis,
  ) {
    this.shown = this.given = analysis;
    this.give();
  }

  get analysis(): Analysis {
    return this.shown;
  }

  show(analysis: Analysis): void {
    if (analysis === this.shown) return;
    this.shown = analysis;
    if (this.panel.visible) this.tell();
    else this.give();
  }

  /** The page has just been made, perhaps from a text that something came after. */
  bringUpToDate(): void {
    if (this.given !== this.shown) this.tell();
  }

  /** Gives a page that has gone out of sight the text to come back with. */
  keep(): void {
    if (!this.panel.visible && this.given !== this.shown) this.give();
  }

  private give(): void {
    const { panel, shown } = this;
    this.given = shown;
    panel.title = words('editor.report.title', { repository: shown.repository.name });
    panel.webview.html = htmlReport(shown, {
      nonce: randomBytes(NONCE_BYTES).toString('hex'),
      cspSource: panel.webview.cspSource,
      language: sentenceLanguage(),
      isAsked: true,
    });
  }

  private tell(): void {
    void this.panel.webview.postMessage({
      type: 'report',
      html: htmlReport(this.shown, { language: sentenceLanguage(), isAsked: true }),
    });
  }
}
