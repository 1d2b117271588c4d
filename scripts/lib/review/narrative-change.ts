import type { Stretch } from './words.ts';

/** An attribute, component, link or field of the front matter that is another. */
export interface DetailChange {
  /** "Value", "link", "title" */
  of: string;
  /** The attribute; absent for a whole component. */
  name?: string;
  before?: string;
  after?: string;
}

export interface PassageChange {
  kind: 'changed' | 'added' | 'removed' | 'moved' | 'formatting';
  /** "paragraph", "heading 3", "note", or a component's name. */
  block: string;
  file: string;
  line: number;
  /** Of what was moved, edited or not: the line that it stood at, and the heading, when that is another. */
  lineBefore?: number;
  headingBefore?: string;
  /** Where it stood before, when that is another file. */
  from?: string;
  heading: string;
  /** Of what was moved or is new: the words that it now stands after. */
  follows?: string;
  words: Stretch[];
  /** Of a passage that has been split, or has become one of several: how many it was and is. */
  parts?: { before: number; after: number };
  /** Sentences of it that came from another passage, or went to one. */
  sentences?: MovedSentence[];
  details: DetailChange[];
  /** As it was and is written. */
  before?: string;
  after?: string;
}

export interface NarrativeChange {
  file: string;
  /** Where the file was called something else, or the text that a copied one was compared with. */
  from?: string;
  title: string;
  /** `copied`: of an edition that is new, told by what differs from the one before it. */
  kind: 'added' | 'copied' | 'changed' | 'removed' | 'renamed' | 'formatting';
  head: DetailChange[];
  passages: PassageChange[];
}

/** A sentence that has left a passage for another one, or come from it; or all or a sentence of a new one that also stands there. */
export interface MovedSentence {
  kind: 'to' | 'from' | 'also' | 'part';
  text: string;
  /** Where it is now, or was. */
  file: string;
  heading: string;
}
