import { z } from 'zod';

// What review.json holds. Its JSON Schema is made from this: review.schema.json beside it.

/** Another number for another form, however little it differs: see schema.test.ts. */
export const REVIEW_VERSION = 2 as const;

const text = z.string();
const optional = text.optional();

const stretch = z
  .strictObject({ kind: z.enum(['same', 'added', 'removed']), text })
  .meta({ description: 'A stretch of text that both versions have, or one of them.' });

const problem = z.strictObject({
  ...{ rule: text, file: text, line: z.number(), column: z.number(), length: z.number(), path: text },
  ...{ title: text, message: text, hint: text, corrected: optional, excerpt: text },
});

const figureState = z.strictObject({
  value: z.number().nullable(),
  ...{
    unit: text,
    unitOfOne: text,
    period: text,
    when: text,
    source: text,
    qualifier: optional,
    note: optional,
  },
  ...{ missing: optional, inferred: optional, plausible: optional, corrected: optional },
});

const factState = z.strictObject({
  text: text.meta({ description: 'As the reader reads it.' }),
  items: z.array(text).optional().meta({ description: 'Each member of a list.' }),
  raw: z.unknown().meta({ description: 'As the file has it.' }),
  figure: figureState.optional(),
});

const consequence = z.strictObject({
  ...{ kind: text, title: text, before: optional, after: optional, href: optional },
  items: z.array(z.strictObject({ label: text, before: optional, after: optional, href: optional })),
  also: z.array(text).meta({ description: 'Ids of the other facts that cause it.' }),
  ...{ address: optional, chart: optional, file: optional, line: z.number().optional() },
});

const fact = z
  .strictObject({
    id: text,
    subject: z.strictObject({ kind: text, id: text, name: text, href: optional }),
    kind: z.enum(['added', 'changed', 'removed', 'moved', 'renamed']),
    ...{ what: text, file: text, path: text, line: z.number() },
    from: z.strictObject({ file: text, path: text }).optional(),
    ...{ address: optional, before: factState.optional(), after: factState.optional() },
    difference: z.strictObject({ text, percent: optional }).optional(),
    parts: z.array(z.strictObject({ part: text, label: text, before: optional, after: optional })),
    contents: z.array(z.strictObject({ label: text, path: text, state: factState })),
    followed: z.array(text).optional().meta({ description: 'Files that name it and have followed.' }),
    swappedWith: optional,
    isDraft: z.literal(true).optional().meta({ description: 'Of a draft: only previews show it.' }),
    telling: text.meta({ description: 'Swedish sentences that say it all.' }),
    consequences: z.array(consequence),
  })
  .meta({ description: 'A fact of data/ that is another than it was, with all that follows from it.' });

const detail = z.strictObject({ of: text, name: optional, before: optional, after: optional });

const movedSentence = z
  .strictObject({ kind: z.enum(['to', 'from', 'also', 'part']), text, file: text, heading: text })
  .meta({
    description:
      'A sentence that has gone to another passage or come from it, or a passage, or a part of it, that also stands there.',
  });

const parts = z
  .strictObject({ before: z.number(), after: z.number() })
  .meta({ description: 'How many passages a split one, or one of several, was and is.' });

const passage = z.strictObject({
  kind: z.enum(['changed', 'added', 'removed', 'moved', 'formatting']),
  ...{ block: text, file: text, line: z.number(), lineBefore: z.number().optional(), from: optional },
  ...{ heading: text, headingBefore: optional, follows: optional },
  words: z.array(stretch),
  parts: parts.optional(),
  sentences: z.array(movedSentence).optional(),
  details: z.array(detail),
  ...{ before: optional, after: optional },
});

const narrative = z
  .strictObject({
    ...{ file: text, from: optional, title: text },
    kind: z.enum(['added', 'copied', 'changed', 'removed', 'renamed', 'formatting']),
    head: z.array(detail),
    passages: z.array(passage),
  })
  .meta({ description: 'A text of content/ that is written otherwise.' });

const textChange = z.strictObject({
  kind: z.enum(['changed', 'added', 'removed', 'moved']),
  zone: z.enum(['main', 'source', 'frame']),
  ...{ heading: optional, part: optional, anchor: optional },
  words: z.array(stretch),
  isForm: z
    .literal(true)
    .optional()
    .meta({ description: 'The same words in another form, or another link.' }),
  forms: z
    .array(z.enum(['level', 'list', 'depth', 'margin', 'quote', 'stress', 'link']))
    .optional()
    .meta({ description: 'What of its form is another.' }),
  isMoved: z.literal(true).optional().meta({ description: 'Edited, and somewhere else on the page.' }),
  parts: parts.optional(),
});

const range = { first: z.number(), last: z.number(), to: z.number() };

const page = z
  .strictObject({
    path: text,
    title: text,
    kind: z.enum(['added', 'changed', 'removed']),
    to: optional.meta({ description: 'Of one that is removed: where its address leads on to.' }),
    texts: z.array(textChange),
    renumbered: z.array(z.strictObject({ heading: optional, ranges: z.array(z.strictObject(range)) })).meta({
      description: 'Notes with the same words that have other numbers: first to last are now to and on.',
    }),
    pictures: z.array(text).meta({ description: 'Names of the drawings that differ.' }),
  })
  .meta({ description: 'A page whose text, tables or pictures differ.' });

const fileChange = z.enum(['added', 'changed', 'removed']);

const check = z
  .strictObject({
    id: text,
    state: z.enum(['good', 'advice', 'bad', 'not-run']),
    title: text,
    lines: z.array(text),
  })
  .meta({ description: 'One line of the list before approval.' });

export const reviewSchema = z
  .strictObject({
    version: z
      .literal(REVIEW_VERSION)
      .meta({ description: 'Of this form: another form has another number.' }),
    name: optional.meta({ description: 'What the change is called, e.g. "#12".' }),
    base: text.meta({ description: 'Commit.' }),
    head: text.optional().meta({ description: 'Commit; absent for the working tree.' }),
    counts: z.record(text, z.number()),
    isDraft: z
      .literal(true)
      .optional()
      .meta({ description: 'All of it is of drafts: nothing that is published changes.' }),
    facts: z.array(fact),
    rest: z.array(consequence).meta({ description: 'What no fact explains.' }),
    narratives: z.array(narrative),
    formatting: z.array(text).meta({ description: 'Files that are only written otherwise.' }),
    pages: z
      .strictObject({
        changed: z.array(page),
        everywhere: z.array(textChange.extend({ pages: z.number() })),
        looks: z.array(text).meta({ description: 'Pages with other styles or scripts, whatever they say.' }),
        files: z.array(z.strictObject({ path: text, change: fileChange })),
        total: z.number(),
      })
      .optional()
      .meta({ description: 'Absent when the pages were not compared.' }),
    notCompared: optional.meta({ description: 'Why the pages were not compared.' }),
    files: z.array(
      z.strictObject({
        path: text,
        change: fileChange,
        kind: text,
        diff: optional,
        endings: optional,
        from: optional,
        moved: z
          .array(z.strictObject({ first: z.number(), last: z.number(), after: z.number() }))
          .optional()
          .meta({
            description:
              'Lines, as they are numbered when those before them have moved, that stand after another one before the rest differs.',
          }),
      }),
    ),
    strange: z.array(z.strictObject({ path: text, why: text })),
    unread: z.array(z.strictObject({ file: text, side: z.enum(['base', 'head']), why: text })),
    problems: z
      .array(problem)
      .meta({ description: 'The first ones; counts.problems has how many they are.' }),
    checklist: z.array(check),
  })
  .meta({ title: 'Review', description: 'What differs between two versions of a report, and what follows.' });

/** What an earlier version of the program has left, where it says no more than this one knows. */
export const leftReviewSchema = reviewSchema.extend({
  version: z
    .int()
    .min(1)
    .max(REVIEW_VERSION)
    .transform((): typeof REVIEW_VERSION => REVIEW_VERSION),
});

export type Review = z.output<typeof reviewSchema>;
export type CheckItem = z.output<typeof check>;

/** The JSON Schema of review.json. */
export function describeReview(): object {
  return z.toJSONSchema(reviewSchema);
}
