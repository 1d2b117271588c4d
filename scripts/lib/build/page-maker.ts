// What a build imports of the bundle that Astro makes of the pages: all of them by address, and each as an answer.

import { StaticPaths } from 'astro:static-paths';
import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });
// Nothing is served: what goes wrong with a page is the build's to tell.
app.renderError = async (request, { error, status }) => {
  throw error ?? new Error(`${request.url} gives ${status}`);
};

export type PageRoute = Awaited<ReturnType<typeof listPages>>[number]['route'];

/** All that Astro has a page or a file for, in the same order each time. */
export const listPages = () => new StaticPaths(app as never).getAll();

/** The page or the file at an address. Throws what it throws, and when it is not what is served there. */
export async function makePage(url: URL, route: PageRoute): Promise<Response> {
  const response = await app.render(new Request(url), { routeData: route });
  const { status } = response;
  if (status !== 200 && route.route !== '/404') throw new Error(`${url.pathname} gives ${status}`);
  return response;
}
