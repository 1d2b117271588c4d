import type { APIContext } from 'astro';
import { renderPrintStyle } from '../../core/publish/print-style.ts';
import { report } from '../../site/report.ts';

export async function getStaticPaths() {
  const { editions } = await report();
  return editions.map(({ id }) => ({ params: { edition: id } }));
}

/** What only paper needs, so that no screen waits for it. */
export async function GET({ params }: APIContext) {
  const model = await report();
  const edition = model.editions.find(({ id }) => id === params.edition) ?? model.edition;
  return new Response(renderPrintStyle(model, edition), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
}
