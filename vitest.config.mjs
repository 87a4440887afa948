import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // A worker for each processor; by itself the runner leaves one idle.
    maxWorkers: '100%',
  },
});
