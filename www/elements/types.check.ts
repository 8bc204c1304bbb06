// Holds the classes to the types that the package promises; nothing of it is run or shipped.
import * as sources from './index.js';
import type * as promised from './types.d.ts';

sources satisfies typeof promised;
