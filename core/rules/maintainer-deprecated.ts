import type { Rule } from './rule.ts';

/** `MAINTAINER Ann <ann@example.org>`: a LABEL says the same and can be read with `docker inspect`. */
export const maintainerDeprecated: Rule = {
  id: 'MaintainerDeprecated',
  summary: 'MAINTAINER is deprecated in favour of a label.',
  category: 'clarity',
  severity: 'hint',
  source: 'buildkit',
  aka: ['hadolint/DL4000'],
  scope: 'instruction',
  messages: { found: '"MAINTAINER" is deprecated; the label "org.opencontainers.image.authors" says the same.' },
  *check({ ofKind }) {
    for (const instruction of ofKind('MAINTAINER')) {
      const [author] = instruction.args;
      yield {
        span: instruction.keyword.span,
        message: 'found',
        tag: 'deprecated',
        fixes: author
          ? [
              {
                title: 'Change to a LABEL',
                // The label is part of the image where the author field was another one, so the image is not the same.
                safety: 'review',
                note: 'The author moves from the image\'s "Author" field to the label "org.opencontainers.image.authors".',
                edits: [
                  {
                    span: { start: instruction.keyword.span.start, end: author.span.end },
                    newText: `${label(instruction.keyword.text)} org.opencontainers.image.authors="${quote(author.text)}"`,
                  },
                ],
              },
            ]
          : [],
      };
    }
  },
};

/** Keeps the case of the keyword that is replaced. */
function label(keyword: string): string {
  return keyword === keyword.toLowerCase() ? 'label' : 'LABEL';
}

/** What stands in the double quotes of the label: the quotes around the author go, those inside and variables are escaped. */
function quote(author: string): string {
  return author.replace(/^(["'])(.*)\1$/, '$2').replace(/["$]/g, String.raw`\$&`);
}
