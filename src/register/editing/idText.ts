/** An id as YAML: plain, but for words that YAML takes for something else. */
export function idText(id: string): string {
  return /^(?:true|false|null)$/i.test(id) ? JSON.stringify(id) : id;
}
