/** A place in a text, and the few things that every part of reading YAML asks of it. */
export class TextScanner {
  at = 0;
  /** The line asked about last: in a file of one line, looking for its ends each time would never end. */
  private line = { start: 0, next: 0 };

  constructor(readonly text: string) {}

  get char(): string {
    return this.text[this.at] ?? '';
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The end of the line that `from` is in, without its line break. */
  lineEnd(from = this.at): number {
    const { next } = this.lineAt(from);
    const end = this.text[next - 1] === '\n' ? next - 1 : next;
    return this.text[end - 1] === '\r' && end - 1 >= from ? end - 1 : end;
  }

  /** Where the line that `at` is in begins. */
  lineStart(at = this.at): number {
    return this.lineAt(at).start;
  }

  /** Where the next line begins, or the text ends. */
  nextLine(at = this.at): number {
    return this.lineAt(at).next;
  }

  /** 0-based, of `at`. */
  column(): number {
    return this.at - this.lineStart();
  }

  skipSpaces(): void {
    while (this.char === ' ' || this.char === '\t') this.at++;
  }

  /** Whether nothing but a comment is left of the line. */
  isLineOver(): boolean {
    const { char } = this;
    return char === '' || char === '\n' || char === '\r' || (char === '#' && this.isAfterSpace());
  }

  /** To the next character that isn't space, line break or comment. */
  skipToContent(): void {
    for (;;) {
      this.skipSpaces();
      if (this.isAtEnd || !this.isLineOver()) return;
      if (this.char === '#') this.at = this.lineEnd();
      if (this.char === '\r') this.at++;
      if (this.char === '\n') this.at++;
    }
  }

  /** Whether the character behind a sign ends it, as `-` and `:` need it in block style. */
  isSpaceAt(at: number): boolean {
    const char = this.text[at] ?? '';
    return char === '' || char === ' ' || char === '\t' || char === '\n' || char === '\r';
  }

  private lineAt(at: number): { readonly start: number; readonly next: number } {
    const { start, next } = this.line;
    if (at < start || at >= next) {
      const end = this.text.indexOf('\n', at);
      this.line = {
        start: at === 0 ? 0 : this.text.lastIndexOf('\n', at - 1) + 1,
        next: end === -1 ? this.text.length : end + 1,
      };
    }
    return this.line;
  }

  private isAfterSpace(): boolean {
    return this.at === 0 || this.isSpaceAt(this.at - 1);
  }
}
