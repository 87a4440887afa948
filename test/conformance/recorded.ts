import { readFileSync } from 'node:fs';

/** A request to BuildKit and its recorded answer. */
export interface Recorded<In, Out> {
  readonly id: string;
  readonly request: In;
  readonly answer: Out;
}

/**
 * The recorded answers of one mode: `<mode>.in.jsonl` beside `<mode>.out.jsonl`, line by line.
 *
 * @throws where the files do not fit together, since then nothing could be compared
 */
export function recorded<In, Out>(mode: string): readonly Recorded<In, Out>[] {
  const requests = lines(`${mode}.in.jsonl`);
  const answers = lines(`${mode}.out.jsonl`);
  if (requests.length !== answers.length) throw new Error(`${mode}: answers do not fit the requests`);
  return requests.map((line, index) => {
    const request: In & Named = JSON.parse(line);
    const answer: Out & Named = JSON.parse(answers[index] ?? '');
    const id = request.id ?? String(index + 1);
    if (answer.id !== id) throw new Error(`${mode}: answer ${index + 1} is not that of "${id}"`);
    return { id, request, answer };
  });
}

interface Named {
  readonly id?: string;
}

function lines(name: string): readonly string[] {
  const text = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}
