import { buildCalendar } from '../core/publish/follow-up-files.ts';
import { createAbsolute } from '../site/absolute.ts';
import { report } from '../site/report.ts';

export async function GET() {
  const model = await report();
  const text = buildCalendar(model, model.edition, createAbsolute(model));
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
