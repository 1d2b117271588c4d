import { expect, test } from 'vitest';
import { modelOf } from '../__tests__/sketch.ts';
import { renderPrintStyle } from './print-style.ts';

test('the running head says what the edition is called and how far it has come', () => {
  const model = modelOf();
  const text = renderPrintStyle(model, model.edition);
  expect(text).toContain(`content:"${model.edition.plan.title}";`);
  expect(text).toContain(model.texts.t(`status.${model.edition.plan.status}`));
});

test('no title ends its string', () => {
  const model = modelOf();
  const plan = { ...model.edition.plan, title: 'Om "a" \\ </style>\n}' };
  const text = renderPrintStyle(model, { ...model.edition, plan });
  expect(text).toContain('content:"Om \\22 a\\22  \\5c  \\3c /style>\\a }";');
});
