import Centre from './Centre.astro';

/** The components that stand as blocks of the narrative. */
// biome-ignore lint/suspicious/noExplicitAny: Astro types components by their own props, which differ.
export const blockComponents: Readonly<Record<string, (props: any) => unknown>> = { Centre };
