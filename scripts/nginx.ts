// Prints an nginx configuration of the site: npm run --silent nginx -- --host plan.example.se > plan.conf
import { renderNginx } from '../src/core/publish/nginx.ts';
import { findSiteAddress } from '../src/core/publish/site-address.ts';
import { currentReport } from '../src/workspace/report.ts';
import { runMain } from './lib/fault.ts';
import { parseNginxOptions } from './lib/hosting/options.ts';
import { findReportRoot } from './lib/paths.ts';

await runMain(async () => {
  const { model } = await currentReport(findReportRoot());
  const site = findSiteAddress(model?.region ?? {}, process.env);
  const options = parseNginxOptions(process.argv.slice(2), site);
  process.stdout.write(renderNginx({ ...options, moved: model?.region.moved ?? {} }));
});
