import { nearStage } from '../model/near-stage.ts';
import { replacement } from './recipes/correction.ts';
import { imageNameFault } from './recipes/image-reference.ts';
import type { Rule } from './rule.ts';

/** `FROM Alpine`, `FROM alpine:`, `FROM alpine:3.20:latest`. */
export const imageNameInvalid: Rule = {
  id: 'image-name-invalid',
  summary: 'A FROM names something that no image can be called.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  scope: 'stage',
  messages: {
    capitals: 'The name of an image has no capital letters, so that a build stops at "{name}".',
    tag: 'There is no tag behind the ":" of "{name}", and a build stops here.',
    invalid: 'No image can be called "{name}", and a build stops here.',
  },
  *check({ model, stages }) {
    for (const stage of stages) {
      const { word } = stage.base;
      if (stage.base.kind !== 'image' || !word || /[$"'\\`]/.test(word.text)) continue;
      const { text } = word;
      const fault = imageNameFault(text);
      if (!fault) continue;
      // Where a stage has that name but for its capitals, that is what it is about, and is told elsewhere.
      if (fault === 'capitals' && nearStage(model, stage, text)?.letters === 0) continue;
      const meant = fault === 'capitals' ? lowerPath(text) : fault === 'tag' ? text.slice(0, -1) : undefined;
      const fixes = meant !== undefined && imageNameFault(meant) === undefined ? [replacement(word.span, meant)] : [];
      yield { span: word.span, message: fault, values: { name: text }, fixes };
    }
  },
};

/** The name in small letters; the tag keeps its own. */
function lowerPath(text: string): string {
  const colon = text.indexOf(':', text.lastIndexOf('/') + 1);
  return colon < 0 ? text.toLowerCase() : text.slice(0, colon).toLowerCase() + text.slice(colon);
}
