/** A table as `/api/exports?format=json` gives it. */
export type CopiedTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** Text for spreadsheets: a tab between cells, a line a row. */
export function tableText({ columns, rows }: CopiedTable): string {
  const cell = (value: string | number | null) => String(value ?? '').replace(/[\t\r\n]+/g, ' ');
  return [columns, ...rows].map((row) => row.map(cell).join('\t')).join('\n');
}

/** The same for word processors. */
export function tableHtml({ columns, rows }: CopiedTable): string {
  const line = (tag: 'th' | 'td', row: CopiedTable['rows'][number]) =>
    `<tr>${row.map((value) => `<${tag}>${escaped(String(value ?? ''))}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${line('th', columns)}</thead><tbody>${rows.map((row) => line('td', row)).join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
