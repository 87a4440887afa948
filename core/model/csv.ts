/**
 * The fields of one record of comma-separated values, as BuildKit reads those of `--mount` and `--device`: a field may stand in double quotes,
 * in which two of them are one.
 *
 * @returns undefined where there is nothing at all, a quote stands within a field without quotes, or one is not closed
 */
export function readCsv(text: string): readonly string[] | undefined {
  if (text === '') return undefined;
  if (!text.includes('"')) return text.split(',');
  const fields: string[] = [];
  for (let at = 0; ;) {
    if (text[at] !== '"') {
      const comma = text.indexOf(',', at);
      const field = text.slice(at, comma < 0 ? undefined : comma);
      if (field.includes('"')) return undefined;
      fields.push(field);
      if (comma < 0) return fields;
      at = comma + 1;
      continue;
    }
    let field = '';
    for (at++; ;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return undefined;
      field += text.slice(at, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      field += '"';
      at++;
    }
    fields.push(field);
    if (at === text.length) return fields;
    if (text[at] !== ',') return undefined;
    at++;
  }
}
