/** How a figure may be written in a text. */
export const VALUE_FORMS = ['number', 'unit', 'size', 'words', 'comparison', 'period'] as const;
export type ValueForm = (typeof VALUE_FORMS)[number];
