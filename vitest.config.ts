import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

// Three kinds of tests, each runnable alone: npx vitest run --project unit
const components = 'src/{components,layouts,pages,site}/**/*.test.ts';
const browser = 'src/__e2e__/**/*.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Nothing is timed here: machines are shared and noisy.
          testTimeout: 60_000,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [components, browser],
        },
      },
      // Components are rendered, so Astro has to compile them.
      async () =>
        getViteConfig({ test: { name: 'components', include: [components] } })({
          mode: 'test',
          command: 'serve',
        }),
      {
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: ['src/__e2e__/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
