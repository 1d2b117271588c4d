import type { Texts } from '../../../src/i18n/texts.ts';
import { type Child, details, h } from './elements.ts';
import { tellHidden } from './hidden-signs.ts';
import type { Review } from './schema.ts';

type File = Review['files'][number];

/** The files as they are written: from these lines the change can be made again. */
export function renderLines({ files, formatting }: Review, texts: Texts): Child[] {
  const { t } = texts;
  const told = files.filter(({ diff }) => diff !== undefined);
  if (told.length === 0) return [];
  const forms = new Set(formatting);
  return [
    h('p', { className: ['quiet'] }, t('review.lines.how')),
    ...told.map((file) => {
      const form = forms.has(file.path)
        ? h('p', {}, t('review.formatting.file', { file: file.path }))
        : undefined;
      const notes = [form, ...tellFile(file, texts).map((line) => h('p', {}, line))];
      return file.diff === '' ? notes : [notes, details(file.path, code(file.path, file.diff ?? ''))];
    }),
  ];
}

/** What of a file its lines do not show. */
function tellFile({ path, change, from, endings, moved = [], diff = '' }: File, texts: Texts): string[] {
  const { t } = texts;
  const hidden = tellHidden(diff, texts);
  return [
    ...(from === undefined
      ? []
      : [t(`review.lines.${diff === '' ? 'renamed' : 'renamed-edited'}`, { file: path, from })]),
    ...(change === 'changed' || from !== undefined ? [] : [t(`review.lines.${change}`, { file: path })]),
    ...(endings === undefined ? [] : [t('review.lines.endings', { file: path, endings })]),
    ...moved.map((lines, at) =>
      [
        t(at === 0 ? 'review.lines.moved' : 'review.lines.moved-next', { file: path, ...lines }),
        ...(diff !== '' && at === moved.length - 1 ? [t('review.lines.moved-edited')] : []),
      ].join(' '),
    ),
    ...(hidden.length === 0 ? [] : [t('review.hidden', { file: path, signs: hidden.join('; ') })]),
  ];
}

function code(path: string, text: string): Child {
  // A bare carriage return would not be seen.
  const shown = text.replaceAll('\r', '\u240d');
  return h(
    'pre',
    { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: path },
    h('code', {}, shown),
  );
}
