import { buildFeed } from '../core/publish/follow-up-files.ts';
import { createAbsolute } from '../site/absolute.ts';
import { report } from '../site/report.ts';

export async function GET() {
  const model = await report();
  return new Response(buildFeed(model, createAbsolute(model)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
}
