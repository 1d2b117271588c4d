import { expect, test } from 'vitest';
import { withDrawingThreads } from '../../scripts/lib/build/drawing-threads.ts';
import * as draw from './draw.ts';
import { barExample, pointExample, rangeExample } from './examples.ts';
import * as studio from './studio.ts';
