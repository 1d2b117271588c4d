import { z } from 'zod';
import { line, prose } from './primitives.ts';
import { source } from './source.ts';

/** What a plan proposes for a centre or a municipality. A proposal is not a decision. */
export const proposal = z
  .strictObject({
    kind: z
      .enum(['change', 'inquiry', 'none'])
      .meta({ description: 'change: något nytt, inquiry: utredning, none: ingen åtgärd.' }),
    label: line.meta({ description: 'Förslaget i några ord, till tabeller.' }),
    text: prose.meta({ description: 'Förslaget i en eller några meningar.' }),
    source,
  })
  .meta({ description: 'Planens förslag.' });

export type Proposal = z.output<typeof proposal>;
