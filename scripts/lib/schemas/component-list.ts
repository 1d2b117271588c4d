import type { ComponentRule } from '../../../src/core/narrative/vocabulary.ts';
import { VOCABULARY } from '../../../src/core/narrative/vocabulary.ts';

/** Marks around what is generated in content/README.md. */
export const START = '<!-- components: npm run schemas -->';
export const END = '<!-- /components -->';

/** Each component with its attributes, those that it needs marked by a star. */
export function describeComponents(): string {
  const rows = Object.entries(VOCABULARY).map(([name, rule]: [string, ComponentRule]) => {
    const required = Object.keys(rule.required).map((key) => `\`${key}\` *`);
    const optional = Object.keys(rule.optional ?? {}).map((key) => `\`${key}\``);
    const place = rule.placement === 'inline' ? 'i löpande text' : 'på egen rad';
    const content = { none: 'tom', inline: 'text', blocks: 'stycken' }[rule.content];
    return `| \`<${name}>\` | ${[...required, ...optional].join(', ') || '–'} | ${place} | ${content} |`;
  });
  return ['| komponent | attribut | plats | innehåll |', '|---|---|---|---|', ...rows].join('\n');
}

export function withComponents(readme: string, table: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start) throw new Error(`No ${START} … ${END}`);
  return `${readme.slice(0, start + START.length)}\n\n${table}\n\n${readme.slice(end)}`;
}
