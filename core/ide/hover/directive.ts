import { checkFacts, directives } from '../../data/directives.ts';
import type { Comment, Directive } from '../../syntax/tree.ts';
import { touches, type Span } from '../../text/span.ts';
import { bullets, code, inTheCache, paragraphs, reference } from './markdown.ts';

/** The hover of a parser directive: its name, its value, and each check that it names. */
export function directiveHover(
  directive: Directive,
  offset: number,
): { readonly span: Span; readonly markdown: string } | undefined {
  const check = directive.name === 'check' ? checkAt(directive.value, directive.valueSpan.start, offset) : undefined;
  if (check) return check;
  const known = directives.find((facts) => facts.name === directive.name);
  if (!known) return undefined;
  const markdown = paragraphs([
    `**# ${known.name}** · parser directive${known.since === undefined ? '' : ` · Dockerfile ${known.since}`}`,
    bullets(known.details),
    inTheCache([known.cache]),
    `${code(known.form)} · ${reference(known.reference)}`,
  ]);
  return { span: directive.span, markdown };
}

/** The hover of a check's name in a comment `# check=skip=Name` above an instruction. */
export function commentHover(comment: Comment, offset: number): { readonly span: Span; readonly markdown: string } | undefined {
  if (!comment.atLineStart || !/^\s*check=/.test(comment.text)) return undefined;
  return checkAt(comment.text, comment.span.end - comment.text.length, offset);
}

function checkAt(text: string, start: number, offset: number): { readonly span: Span; readonly markdown: string } | undefined {
  for (const match of text.matchAll(/[A-Za-z]+/g)) {
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const known = touches(span, offset) ? checkFacts(match[0]) : undefined;
    if (!known) continue;
    const experimental = known.experimental ? ' · experimental' : '';
    const link = known.reference === undefined ? undefined : reference(known.reference);
    return {
      span,
      markdown: paragraphs([`**${known.name}** · a check of BuildKit${experimental}`, `It finds: ${known.meaning}`, link]),
    };
  }
  return undefined;
}
