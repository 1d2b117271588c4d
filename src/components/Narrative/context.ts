import type { Edition } from '../../core/edition.ts';
import type { ExhibitNumbers } from '../../core/narrative/exhibits.ts';
import type { NoteNumbers } from '../../core/narrative/notes.ts';

/** What every block of one text is given. */
export interface NarrativeContext {
  edition: Edition;
  numbers: NoteNumbers;
  exhibits: ExhibitNumbers;
  section: string | undefined;
  level: number;
}

/** What a component that stands as a block is given besides its own attributes. */
export interface BlockProps {
  context: NarrativeContext;
  /** Of a table or diagram, where they are numbered. */
  number: number | undefined;
}
