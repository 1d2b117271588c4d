import type { APIContext } from 'astro';
import { dataPaths } from '../../core/open-data/data-paths.ts';
import { openData } from '../../site/open-data.ts';

export async function getStaticPaths() {
  const { files, archives } = await openData();
  // Before a build has pages to make: of the thousands of steps that they are written in each would wait for a page.
  if (import.meta.env.PROD) for (const archive of archives) await archive.size();
  return [...files.keys()].map((path) => ({ params: { file: path.slice(dataPaths.page.length) } }));
}

export async function GET({ params }: APIContext) {
  const { files } = await openData();
  const file = files.get(`${dataPaths.page}${params.file}`);
  if (!file) return new Response(null, { status: 404 });
  return new Response(await file.read(), { headers: { 'content-type': file.type } });
}
