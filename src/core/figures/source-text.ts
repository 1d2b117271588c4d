import type { Model } from '../model.ts';
import { paths } from '../paths.ts';
import type { SourceReference } from '../schema/source.ts';
import { withDecimalsOf } from './decimals.ts';
import type { Figure } from './figure.ts';

export interface SourceLine {
  /** "Bilagan, s. 2 och 4" */
  text: string;
  href: string;
}

/** All that a reader is told of a figure when they ask where it comes from. */
export interface FigureNote {
  /** "Listade, Norrby" */
  title: string;
  value: string;
  period: string;
  sources: SourceLine[];
  notes: string[];
  computed?: string;
  inferred?: string;
  corrected?: string;
  missing?: string;
}

export function describeSources(model: Model, sources: readonly SourceReference[]): SourceLine[] {
  return sources.map(({ document, page }) => {
    const title = model.workspace.documents.get(document)?.data.short_title ?? document;
    const pages = model.formats.list(page.map(String));
    return { text: model.texts.t('source.page', { document: title, pages }), href: paths.document(document) };
  });
}

export function describeFigure(model: Model, figure: Figure): FigureNote {
  const { formats, texts } = model;
  const { corrected } = figure;
  const value = model.figureText.format(figure, 'unit');
  return {
    title: texts.t('figure.title', {
      measure: formats.capitalise(figure.measure.label),
      subject: figure.subject.label,
    }),
    value,
    period: figure.period === null ? '' : formats.period(figure.period),
    sources: describeSources(model, figure.sources),
    notes: describeNotes(model, figure),
    ...(figure.computed ? { computed: figure.computed.text } : {}),
    ...(figure.inferred ? { inferred: figure.inferred } : {}),
    ...(figure.missing && figure.missing.why !== value ? { missing: figure.missing.why } : {}),
    ...(corrected
      ? {
          corrected: texts.t('figure.corrected', {
            from: formats.number(corrected.from, withDecimalsOf(figure.measure, corrected.from).decimals),
            date: formats.period(corrected.date),
            why: corrected.why,
          }),
        }
      : {}),
  };
}

/** The caveats in plain text: "Norrby: Omkring 250 …" where the figure is computed from others. */
export function describeNotes(model: Model, figure: Figure): string[] {
  return figure.notes.map(({ about, prose }) => {
    const text = model.plainText(prose);
    return about && about !== figure.subject.label ? nameNote(about, text) : text;
  });
}

/** "Norrby: Omkring 250 …"; a caveat that names Norrby itself is left as it is. */
export function nameNote(name: string, note: string): string {
  const at = note.indexOf(name);
  const isWhole =
    !/\p{L}$/u.test(note.slice(0, Math.max(0, at))) && /^s?(?!\p{L})/u.test(note.slice(at + name.length));
  return at >= 0 && isWhole ? note : `${name}: ${note}`;
}
